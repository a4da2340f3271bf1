//! The result as one sheet of paper: the conclusion at its head, then what follows from it in numbered
//! sections, and beside it what to do next. Printed, a report of one page stands before it.

mod ahead;
mod brief;
mod conditions;
mod copy;
mod head;
mod missing;
mod next;
mod notices;
mod raise;
mod status;

use quality_award_rules::{Citation, Edition, Quote};
use ui::html;
use yew::prelude::*;

use self::brief::brief;
use self::head::head;
use crate::components::basis::quotation;
use crate::components::cited;
use crate::components::share::Share;
use application::letter::Letter;
use application::letter::brief::Brief;
use application::words::letter as words;

/// A section of the letter: its heading and what stands under it.
struct Section {
    heading: &'static str,
    body: Html,
}

/// The letter. `behind` stands under its head; `printing` is true while the page is printed.
pub fn letter(letter: &Letter<'_>, heading: &'static str, behind: Html, printing: bool) -> Html {
    let sections = [
        Some(missing::section(letter)),
        notices::section(letter, printing),
        Some(raise::section(letter)),
        Some(conditions::section(letter)),
        Some(ahead::section(letter, printing)),
    ];
    let numbered = |(number, section): (&'static str, Section)| {
        html! {
            <section>
                <h2><span class="no">{ number }{ "、" }</span>{ section.heading }</h2>
                { section.body }
            </section>
        }
    };
    let report = Brief::of(letter);
    html! {
        <>
            { brief(&report) }
            <div class="split">
                <article class="letter">
                    { head(letter, heading, report.text(), behind) }
                    { for ["一", "二", "三", "四", "五"].into_iter().zip(sections.into_iter().flatten()).map(numbered) }
                    if letter.own {
                        <Share facts={letter.draft.facts()} />
                    }
                </article>
                { next::aside(letter) }
            </div>
        </>
    }
}

/// What the Measures say at these places, folded.
fn basis(edition: &Edition, places: &[Citation], printing: bool) -> Html {
    let quotations = places.iter().map(|at| quotation(*at, "", edition));
    folded(words::BASIS, html! { <>{ for quotations }</> }, printing)
}

/// What is folded on the screen and whole on paper. What the reader has unfolded stays so.
fn folded(summary: &'static str, body: Html, printing: bool) -> Html {
    html! {
        <>
            <details><summary>{ summary }</summary>{ body.clone() }</details>
            if printing {
                <div class="unfolded"><h3>{ summary }</h3>{ body }</div>
            }
        </>
    }
}

/// Quotations as a list, each with its article.
fn quoted(quotes: &[Quote]) -> Html {
    let quote = |quote: &Quote| html! { <li>{ quote.words }{ " " }{ cited(&[quote.at]) }</li> };
    html! { <ul class="dots">{ for quotes.iter().map(quote) }</ul> }
}
