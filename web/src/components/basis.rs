//! The words of the Measures at a question and in the verdict. The second part of the program quotes them.

use quality_award_rules::{Citation, Edition, Field, lines};
use ui::html;
use yew::prelude::*;

use super::{Context, link};
use crate::route::Route;
use crate::second::Progress;
use application::words::{questions, screens};

/// The articles that ask a question, folded in place under it.
pub fn basis(field: Field, context: &Context) -> Html {
    let articles = match context.second {
        Progress::Here(second) => (second.asked)(field, context.assessment.edition),
        Progress::Coming => html! { <p class="hint">{ screens::COMING }</p> },
        Progress::Missing => html! { <p class="hint">{ screens::MISSING }</p> },
    };
    html! {
        <details id={format!("{}-basis", field.name())}>
            <summary>{ questions::BASIS }</summary>
            { articles }
        </details>
    }
}

/// The article that grants something: its words, or a link to them while the second part does not run.
pub fn quoted(at: Citation, context: &Context) -> Html {
    match context.second {
        Progress::Here(second) => (second.quotation)(at, "", context.assessment.edition),
        Progress::Coming | Progress::Missing => html! { <p>{ cite(at) }</p> },
    }
}

fn cite(at: Citation) -> Html {
    let article = Route::Measures(Some(at.article_number()));
    link(&article, "cite", at.in_chinese().to_string())
}

/// The articles that ask for a field, verbatim, with the asked words marked.
pub fn asked(field: Field, edition: &Edition) -> Html {
    let asked = edition.asks(field);
    asked.articles.iter().map(|at| quotation(*at, asked.words, edition)).collect()
}

/// A passage of the Measures with its citation; `marked` stands out where the passage has it.
pub fn quotation(at: Citation, marked: &str, edition: &Edition) -> Html {
    let line = |line: &'static str| match line.split_once(marked) {
        Some((before, after)) if !marked.is_empty() => html! {
            <span class="line">{ before }<mark>{ marked.to_owned() }</mark>{ after }</span>
        },
        _ => html! { <span class="line">{ line }</span> },
    };
    html! {
        <blockquote>
            { cite(at) }
            { for lines(edition.words(at).unwrap_or_default()).map(line) }
        </blockquote>
    }
}
