//! The app: the screen of the address, over one draft.

use std::rc::Rc;

use quality_award_page::Part;
use quality_award_rules::assess;
use yew::prelude::*;

use crate::components::Context;
use crate::components::keep::Keep;
use crate::components::layout::{footer, header};
use crate::components::office::over;
use crate::embedding::{Message, use_host};
use crate::kept::use_kept_draft;
use crate::office::{self, Office, Template};
use crate::pages::check::check;
use crate::pages::form::form;
use crate::pages::licences::licences;
use crate::pages::measures::Measures;
use crate::pages::result::letter;
use crate::pages::settings::Settings;
use crate::pages::shared::Shared;
use crate::pages::start::start;
use crate::pages::step::Step;
use crate::parts;
use crate::platform::{host, page, scroll, storage};
use crate::route::Route;
use crate::text::{self, questions, screens};

/// The whole page.
#[component]
pub fn App() -> Html {
    let route = use_route();
    let own = use_kept_draft();
    let draft = &own.draft;
    let facts = draft.facts();
    let assessment = use_memo(facts.clone(), assess);
    let edition = use_edition();
    let large = use_state(storage::large_text);
    use_host(&assessment);
    let printing = use_state_eq(|| false);
    {
        let printing = printing.setter();
        use_effect_with((), move |()| {
            let listeners = page::on_print(move |on| printing.set(on));
            move || drop(listeners)
        });
    }
    use_effect_with(*large, |large| {
        page::set_large_text(*large);
        storage::keep_large_text(*large);
    });
    let office = edition.0.clone();
    let context = Context { draft: draft.clone(), assessment: assessment.clone(), office };
    let screen = match &*route {
        Route::Start => start(&context),
        Route::Step(step, field) => html! {
            <Step key={*step} {context} step={*step} changing={field.is_some()} />
        },
        Route::Check => check(&context),
        Route::Result => letter(&facts, &assessment, screens::RESULT, true, over(&context.office)),
        Route::Measures(_) => html! { <Measures /> },
        Route::Form => form(&context, *printing),
        // They begin with the edition's own form.
        Route::Settings if context.office.awaits_form() => {
            html! { <p>{ text::office::AWAITED }</p> }
        }
        Route::Settings => html! { <Settings {context} /> },
        Route::Licences => licences(),
        Route::Shared(part) => html! { <Shared draft={draft.clone()} part={part.clone()} /> },
    };
    let onlarge = {
        let large = large.setter();
        Callback::from(move |on| large.set(on))
    };
    html! {
        <>
            { header(&route, *large, &onlarge) }
            <main id="main" tabindex="-1" key={title(&route)}>{ screen }</main>
            { footer(html! { <Keep {own} /> }, &edition.0, &edition.1) }
        </>
    }
}

/// The settings of the edition that the page is, and by name what could not be read of them. The file of
/// the office's form stands behind the program and arrives later.
#[hook]
fn use_edition() -> Rc<(Rc<Office>, Vec<String>)> {
    let whole = use_state_eq(page::is_whole);
    {
        let whole = whole.setter();
        use_effect_with((), move |()| {
            let listener = page::once_whole(move || whole.set(true));
            move || drop(listener)
        });
    }
    use_memo(*whole, |whole| {
        let block = parts::one(Part::Edition);
        let form = parts::one(Part::Template).unwrap_or_default();
        let template = if *whole { Template::Behind(&form) } else { Template::Awaited };
        let (office, unread) = office::carried(block.as_deref(), template);
        (Rc::new(office), unread)
    })
}

/// The screen of the address. A new screen begins at its top with the focus on its heading, or
/// where the address says, so that whoever cannot see the change hears it; one that the reader
/// comes back to shows the place that was left.
#[hook]
fn use_route() -> UseStateHandle<Route> {
    let route = use_state(|| Route::parse(&page::hash()));
    {
        let route = route.clone();
        use_effect_with((), move |()| {
            let listener = page::on_hash_change(move || route.set(Route::parse(&page::hash())));
            let places = scroll::note();
            move || drop((listener, places))
        });
    }
    let first = use_mut_ref(|| true);
    use_effect_with((*route).clone(), move |route| {
        page::set_title(&title(route));
        let target = match route {
            Route::Step(_, Some(field)) => format!("[name='{field}']"),
            Route::Measures(Some(article)) => format!("#article-{article}"),
            // Whoever has just opened the page is at its top already.
            _ if *first.borrow() => String::new(),
            _ => "h1".to_owned(),
        };
        first.replace(false);
        // An address may name an input that is not there.
        let missed = !target.is_empty() && !page::focus(&target);
        if missed {
            page::focus("h1");
        }
        let top = target == "h1" || missed;
        if !scroll::restore() && top {
            scroll::to_top();
        }
        if !target.is_empty() {
            // In a frame as high as the page, only the host can scroll.
            host::tell(Message::Screen(if top { 0 } else { page::top_of(&target) }));
        }
    });
    route
}

/// The screen's name, for the title bar.
fn title(route: &Route) -> String {
    let screen = match route {
        Route::Start => return text::TITLE.to_owned(),
        Route::Step(step, _) => questions::HEADINGS.get(step - 1).copied().unwrap_or_default(),
        Route::Check => screens::CHECK,
        Route::Result => screens::RESULT,
        Route::Measures(_) => screens::MEASURES,
        Route::Form => text::form::HEADING,
        Route::Settings => text::office::SETTINGS,
        Route::Licences => screens::LICENCES,
        Route::Shared(_) => text::keep::SHARED,
    };
    format!("{screen} - {}", text::TITLE)
}
