//! The result of answers that somebody shared. The reader's own answers stay as they are until
//! the reader takes the shared ones.

use quality_award_rules::assess_under;
use ui::hooks::use_state;
use ui::html;
use yew::prelude::*;

use super::result::letter;
use crate::asked::asked;
use crate::components::Context;
use crate::route::Route;
use application::draft::{Action, Draft};
use application::letter::Letter;
use application::share::decode;
use application::words::keep;
use ui::ask::ask;

/// The properties of [`Shared`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The reader's own draft, and the edition of the Measures that the answers are judged by.
    pub context: Context,
    /// The part of the link that carries the answers.
    pub part: AttrValue,
    /// Whether the page is being printed.
    pub printing: bool,
}

/// The shared result.
#[component]
pub fn Shared(props: &Props) -> Html {
    let asking = use_state(|| false);
    let context = &props.context;
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
        let (draft, act, facts) = (context.draft.clone(), context.act.clone(), facts.clone());
        move || {
            // The link carries nothing of the form; the reader's own stays.
            act.emit(Action::Replace(Box::new(Draft::of(&facts).with_form_of(&draft))));
            browser::address::go(&Route::Check.to_string());
        }
    };
    let onuse = {
        let (asking, take) = (asking.clone(), take.clone());
        let own = *context.draft != Draft::default();
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
    let about = Letter {
        draft: &Draft::of(&facts),
        assessment: &assess_under(context.assessment.edition, &facts),
        office: &context.office,
        asked: &asked(context),
        today: context.today,
        own: false,
    };
    letter(&about, keep::SHARED, behind, props.printing)
}
