//! The parts that the screens are put together from, one component a file.

pub mod basis;
pub mod behind;
pub mod differing;
pub mod draft;
pub mod export;
pub mod field;
pub mod instead;
pub mod keep;
pub mod kept;
pub mod layout;
pub mod office;
pub mod output;
pub mod preview;
pub mod products;
pub mod question;
pub mod scale;
pub mod share;
pub mod three;
pub mod tiers;
pub mod verdict;
pub mod way;
pub mod years;

use std::rc::Rc;

use quality_award_rules::{Assessment, Citation, Date};
use ui::html;
use web_sys::Element;
use yew::prelude::*;

use crate::route::Route;
use crate::second::Progress;
use application::draft::{Action, Draft};
use application::edition::Office;
use application::year::Governing;

/// What every screen works with.
#[derive(Clone, PartialEq)]
pub struct Context {
    /// What has been typed.
    pub draft: Rc<Draft>,
    /// Takes what the reader does to it.
    pub act: Callback<Action>,
    /// What the rules say about it.
    pub assessment: Rc<Assessment>,
    /// What decides which edition of the Measures governs the application.
    pub governing: Governing,
    /// The day on the reader's clock; there is none where the build renders the first screen.
    pub today: Option<Date>,
    /// The office whose edition the page is; nothing is set until the second part of the program runs.
    pub office: Rc<Office>,
    /// The names of the office's settings that could not be read.
    pub unread_settings: Rc<Vec<String>>,
    /// The second part of the program.
    pub second: Progress,
    /// The pieces that were rendered when the page was built; see [`behind`].
    pub rendered: Rc<Vec<Element>>,
    /// Where the reader was when the draft was last worked on, for the first screen: an address.
    pub place: Option<AttrValue>,
    /// Takes that a file with the draft was handed over.
    pub handed: Callback<()>,
}

/// The value of a yes-or-no answer in the page's inputs.
#[must_use]
pub fn yes_no(answer: Option<bool>) -> Option<&'static str> {
    answer.map(|yes| if yes { "true" } else { "false" })
}

/// A link to a screen.
pub fn link(route: &Route, class: &'static str, words: impl Into<Html>) -> Html {
    html! { <a href={route.to_string()} {class}>{ words.into() }</a> }
}

/// Citations, each a link to its article.
pub fn cited(citations: &[Citation]) -> Html {
    let place = |(number, at): (usize, &Citation)| {
        let article = Route::Measures(Some(at.article_number()));
        html! {
            <>
                if number > 0 { { "、" } }
                { link(&article, "cite", at.in_chinese().to_string()) }
            </>
        }
    };
    html! { <span class="cited">{ for citations.iter().enumerate().map(place) }</span> }
}
