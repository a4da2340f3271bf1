//! The result of answers that somebody shared. The reader's own answers stay as they are until
//! the reader takes the shared ones.

use std::rc::Rc;

use quality_award_rules::{Edition, assess_under};
use yew::prelude::*;

use super::result::letter;
use crate::route::Route;
use application::draft::{Action, Draft};
use application::share::decode;
use application::words::keep;
use ui::ask::ask;

/// The properties of [`Shared`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The reader's own draft.
    pub draft: Rc<Draft>,
    /// Takes what the reader does to it.
    pub act: Callback<Action>,
    /// The edition of the Measures that the answers are judged by.
    pub edition: &'static Edition,
    /// The part of the link that carries the answers.
    pub part: AttrValue,
}

/// The shared result.
#[component]
pub fn Shared(props: &Props) -> Html {
    let asking = use_state(|| false);
    let facts = match decode(&props.part) {
        Ok(facts) => facts,
        Err(error) => {
            return html! {
                <>
                    <h1 tabindex="-1">{ keep::SHARED }</h1>
                    <p class="warning">{ keep::not_shared(error) }</p>
                    <p>{ keep::OWN_UNTOUCHED }</p>
                </>
            };
        }
    };
    let take = {
        let (draft, act, facts) = (props.draft.clone(), props.act.clone(), facts.clone());
        move || {
            // The link carries nothing of the form; the reader's own stays.
            let form = draft.form.clone();
            act.emit(Action::Replace(Box::new(Draft::of(&facts).with_form(form))));
            browser::address::go(&Route::Check.to_string());
        }
    };
    let onuse = {
        let (asking, take) = (asking.clone(), take.clone());
        let own = *props.draft != Draft::default();
        move |_| if own { asking.set(true) } else { take() }
    };
    let onanswer = {
        let asking = asking.clone();
        move |yes: bool| if yes { take() } else { asking.set(false) }
    };
    let behind = html! {
        <>
            <p>{ keep::SHARED_HINT }</p>
            <p class="actions no-print">
                <button type="button" name="use-shared" onclick={onuse}>{ keep::SHARED_USE }</button>
            </p>
            if *asking {
                { ask(keep::TAKING, &onanswer.into()) }
            }
        </>
    };
    letter(&facts, &assess_under(props.edition, &facts), keep::SHARED, false, behind)
}
