//! The articles that ask a question, folded in place under it.

use quality_award_rules::{Citation, Edition, Field, lines};
use yew::prelude::*;

use super::link;
use crate::route::Route;
use application::words::questions;

/// The articles that ask for a field, verbatim, with the asked words marked.
pub fn basis(field: Field, edition: &Edition) -> Html {
    let asked = edition.asks(field);
    html! {
        <details id={format!("{}-basis", field.name())}>
            <summary>{ questions::BASIS }</summary>
            { for asked.articles.iter().map(|at| quotation(*at, asked.words, edition)) }
        </details>
    }
}

/// A passage of the Measures with its citation; `marked` stands out where the passage has it.
pub fn quotation(at: Citation, marked: &str, edition: &Edition) -> Html {
    let line = |line: &'static str| match line.split_once(marked) {
        Some((before, after)) if !marked.is_empty() => html! {
            <span class="line">{ before }<mark>{ marked.to_owned() }</mark>{ after }</span>
        },
        _ => html! { <span class="line">{ line }</span> },
    };
    let article = Route::Measures(Some(at.article_number()));
    html! {
        <blockquote>
            { link(&article, "cite", at.in_chinese().to_string()) }
            { for lines(edition.words(at).unwrap_or_default()).map(line) }
        </blockquote>
    }
}
