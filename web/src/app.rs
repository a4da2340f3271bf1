//! The app: the screen of the address, over one draft.

use crate::document;
use std::rc::Rc;

use quality_award_rules::assess_under;
use yew::prelude::*;

use crate::components::Context;
use crate::components::keep::Keep;
use crate::components::layout::{footer, header};
use crate::components::office::over;
use crate::embedding::{Message, tell, use_host};
use crate::pages::check::check;
use crate::pages::form::form;
use crate::pages::licences::licences;
use crate::pages::measures::Measures;
use crate::pages::result::letter;
use crate::pages::settings::Settings;
use crate::pages::shared::Shared;
use crate::pages::start::start;
use crate::pages::step::Step;
use crate::route::Route;
use crate::session::use_session;
use application::edition;
use application::words::{common, questions, screens};

/// The whole page.
#[component]
pub fn App() -> Html {
    let route = use_route();
    let visit = use_session();
    let draft = &visit.state.draft;
    let facts = draft.facts();
    let assessment =
        use_memo(facts.clone(), |facts| assess_under(application::draft::edition(), facts));
    let edition = use_memo((), |()| {
        let (office, unread) = edition::carried(document::carried_settings().as_deref());
        (Rc::new(office), unread)
    });
    let large = use_state(ui::storage::large_text);
    use_host(&assessment);
    let printing = use_state_eq(|| false);
    {
        let printing = printing.setter();
        use_effect_with((), move |()| {
            let listeners = browser::printing::on_print(move |on| printing.set(on));
            move || drop(listeners)
        });
    }
    use_effect_with(*large, |large| {
        browser::document::set_root_class("large", *large);
        ui::storage::keep_large_text(*large);
    });
    let office = edition.0.clone();
    let context = Context {
        draft: draft.clone(),
        act: visit.act.clone(),
        assessment: assessment.clone(),
        office,
    };
    let screen = match &*route {
        Route::Start => start(&context),
        Route::Step(step, field) => html! {
            <Step key={*step} {context} step={*step} changing={field.is_some()} />
        },
        Route::Check => check(&context),
        Route::Result => letter(&facts, &assessment, screens::RESULT, true, over(&context.office)),
        Route::Measures(_) => html! { <Measures /> },
        Route::Form => form(&context, *printing),
        Route::Settings => html! { <Settings {context} /> },
        Route::Licences => licences(),
        Route::Shared(part) => {
            html! { <Shared draft={draft.clone()} act={visit.act.clone()} part={part.clone()} /> }
        }
    };
    let onlarge = {
        let large = large.setter();
        Callback::from(move |on| large.set(on))
    };
    html! {
        <>
            { header(&route, *large, &onlarge) }
            <main id="main" tabindex="-1" key={title(&route)}>{ screen }</main>
            { footer(html! { <Keep {visit} /> }, &edition.0, &edition.1) }
        </>
    }
}

/// The screen of the address. A new screen begins at its top with the focus on its heading, or
/// where the address says, so that whoever cannot see the change hears it; one that the reader
/// comes back to shows the place that was left.
#[hook]
fn use_route() -> UseStateHandle<Route> {
    let route = use_state(|| Route::parse(&browser::address::hash()));
    {
        let route = route.clone();
        use_effect_with((), move |()| {
            let listener = browser::address::on_hash_change(move || {
                route.set(Route::parse(&browser::address::hash()));
            });
            let places = browser::scroll::note();
            move || drop((listener, places))
        });
    }
    let first = use_mut_ref(|| true);
    use_effect_with((*route).clone(), move |route| {
        browser::document::set_title(&title(route));
        let target = match route {
            Route::Step(_, Some(field)) => format!("[name='{field}']"),
            Route::Measures(Some(article)) => format!("#article-{article}"),
            // Whoever has just opened the page is at its top already.
            _ if *first.borrow() => String::new(),
            _ => "h1".to_owned(),
        };
        first.replace(false);
        // An address may name an input that is not there.
        let missed = !target.is_empty() && !browser::focus::focus(&target);
        if missed {
            browser::focus::focus("h1");
        }
        let top = target == "h1" || missed;
        if !browser::scroll::restore() && top {
            browser::scroll::to_top();
        }
        if !target.is_empty() {
            // In a frame as high as the page, only the host can scroll.
            tell(Message::Screen(if top { 0 } else { browser::focus::top_of(&target) }));
        }
    });
    route
}

/// The screen's name, for the title bar.
fn title(route: &Route) -> String {
    let screen = match route {
        Route::Start => return common::TITLE.to_owned(),
        Route::Step(step, _) => questions::HEADINGS.get(step - 1).copied().unwrap_or_default(),
        Route::Check => screens::CHECK,
        Route::Result => screens::RESULT,
        Route::Measures(_) => application::draft::edition().title,
        Route::Form => application::words::form::HEADING,
        Route::Settings => application::words::edition::SETTINGS,
        Route::Licences => screens::LICENCES,
        Route::Shared(_) => application::words::keep::SHARED,
    };
    format!("{screen} - {}", common::TITLE)
}
