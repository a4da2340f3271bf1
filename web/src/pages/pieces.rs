//! The pieces of the page that the second part of the program renders.

use quality_award_rules::{Citation, VERSION};
use ui::html;
use yew::prelude::*;

use crate::components::behind::Piece;
use crate::components::office::at_mark;
use crate::components::tiers::tiers;
use crate::components::{Context, cited, link};
use crate::route::Route;
use application::panel::{CONTACT, NAMED, PANEL, STANDING, contact, named, panel, standing};
use application::words::{edition as words, screens, world};
use ui::icon::{Icon, icon, shapes};

/// Where the Measures say who may apply, the general words last.
const CONDITIONS: [Citation; 7] = [
    Citation::item(9, 1),
    Citation::item(9, 2),
    Citation::item(9, 3),
    Citation::item(9, 4),
    Citation::item(9, 5),
    Citation::article(10),
    Citation::article(2),
];

/// Renders a piece.
pub fn piece(context: &Context, piece: Piece) -> Html {
    match piece {
        Piece::Shapes => shapes(piece.name()),
        Piece::Introduction => html! {
            <p data-piece={piece.name()}>{ screens::introduction(context.assessment.edition) }</p>
        },
        Piece::TitleHelp => title_help(piece),
        Piece::Office => office(context, piece),
        Piece::Below => below(context, piece),
        Piece::Edition => edition(context, piece),
    }
}

/// What counts as a title, and what has become of titles.
fn title_help(piece: Piece) -> Html {
    html! {
        <details id="title-help" data-piece={piece.name()}>
            <summary>{ world::TITLE_HELP }</summary>
            { for world::title_help().into_iter().map(|words| html! { <p class="hint">{ words }</p> }) }
        </details>
    }
}

fn office(context: &Context, piece: Piece) -> Html {
    let edition = context.assessment.edition;
    html! {
        <aside class="side" data-piece={piece.name()}>
            { at_mark(PANEL, panel(&context.office, context.today).as_ref()) }
            <section>
                <h2>{ screens::CONTACT }</h2>
                <p class="hint">{ screens::contact(edition) }</p>
                { at_mark(CONTACT, contact(&context.office).as_ref()) }
            </section>
        </aside>
    }
}

fn below(context: &Context, piece: Piece) -> Html {
    let assessment = &context.assessment;
    let edition = assessment.edition;
    html! {
        <div data-piece={piece.name()}>
            <p class="status hint">
                { icon(Icon::Ok) }
                <span id="basis">
                    { world::based_on(edition) }
                    { at_mark(STANDING, standing(&context.office, edition).as_ref()) }
                    { link(&Route::Measures(None), "", screens::NAV_MEASURES) }
                </span>
            </p>
            <section class="section">
                <h2>{ screens::TIERS }</h2>
                { tiers(context.draft.facts().output_value, assessment) }
            </section>
            <div class="section columns three-up">
                { for screens::BEFORE.iter().map(|(what, list)| html! {
                    <section>
                        <h2>{ *what }</h2>
                        <ul class="dots">{ for list.iter().map(|words| html! { <li>{ *words }</li> }) }</ul>
                    </section>
                }) }
            </div>
            <details class="section">
                <summary>{ screens::CONDITIONS }</summary>
                <ul class="dots">
                    { for CONDITIONS.iter().map(|at| html! {
                        <li>{ edition.words(*at) }{ cited(&[*at]) }</li>
                    }) }
                </ul>
            </details>
        </div>
    }
}

fn edition(context: &Context, piece: Piece) -> Html {
    html! {
        <div data-piece={piece.name()}>
            if !context.unread_settings.is_empty() {
                <p class="warning">{ words::damaged(&context.unread_settings) }</p>
            }
            <p>
                { at_mark(NAMED, named(&context.office).as_ref()) }
                { screens::rules(VERSION, context.assessment.edition) }
                { link(&Route::Measures(None), "", screens::NAV_MEASURES) }
            </p>
        </div>
    }
}
