//! The app: the screen of the address, over one draft.

use std::cell::Cell;
use std::rc::Rc;

use quality_award_rules::{Date, Edition, Field, assess_under};
use ui::hooks::{State, use_effect_with, use_memo, use_mut_ref, use_state, use_state_eq};
use ui::html;
use web_sys::Element;
use yew::prelude::*;

use crate::components::Context;
use crate::components::behind::rendered;
use crate::components::draft::save;
use crate::components::kept::kept;
use crate::components::layout::{footer, header};
use crate::embedding::{Message, tell, use_host};
use crate::mistakes::{mistakes, use_attempt, use_title};
use crate::pages::start::start;
use crate::pages::step::Step;
use crate::parts;
use crate::resume::{use_place, within_form};
use crate::route::Route;
use crate::second::{Progress, use_second};
use crate::session::use_session;
use application::edition::{Office, year_of};
use application::session::Event;
use application::words::{common, keep, questions, screens};
use application::year::Governing;
use ui::large::use_large;

/// What the page is opened with.
#[derive(Clone, Properties, PartialEq)]
pub struct Opening {
    /// Every edition of the Measures.
    pub editions: &'static [&'static Edition],
    /// The settings that this edition of the page carries.
    pub settings: Option<String>,
    /// The record that this copy of the page carries.
    pub draft: Option<String>,
    /// The day on the reader's clock.
    pub today: Option<Date>,
    /// The part of the address from `#` on.
    pub address: String,
    /// The pieces that were rendered when the page was built.
    pub rendered: Rc<Vec<Element>>,
}

impl Opening {
    /// What the page in the browser is opened with. Where there is no browser, it is a page without
    /// settings and data at its first screen, on no day.
    #[must_use]
    pub fn read() -> Self {
        Self {
            editions: Edition::all(),
            settings: parts::edition(),
            draft: parts::draft(),
            today: browser::clock::today().parse().ok(),
            address: browser::address::hash(),
            rendered: rendered(),
        }
    }
}

/// The whole page.
#[component]
pub fn App(opening: &Opening) -> Html {
    let Opening { editions, settings, draft: carried, today, address, rendered } = opening;
    let second = use_second();
    let route = use_route(address, second.is_here());
    let visit = use_session(carried.as_deref());
    let draft = &visit.state.draft;
    let edition = use_edition(settings.as_deref(), second);
    let governing = Governing::new(editions, edition.year, today.map(Date::year));
    let (measures, facts) = (governing.edition(draft), draft.facts());
    // Editions are compared by address: there is one value of each.
    let judged = (std::ptr::from_ref(measures), facts.clone());
    let assessment = use_memo(judged, |(_, facts)| assess_under(measures, facts));
    // Whoever has gone to a link of the rendered screen by keyboard stays there. Yew runs an effect once everything is
    // rendered.
    use_effect_with((), |()| browser::focus::restore());
    let (large, onlarge) = use_large("chifeng-quality-award/large-text");
    use_host(&assessment);
    let printing = use_state_eq(|| false);
    let save_failed = use_state_eq(|| false);
    {
        let printing = printing.setter();
        use_effect_with((), move |()| {
            let listeners = browser::printing::on_print(move |on| printing.set(on));
            move || drop(listeners)
        });
    }
    let context = Context {
        draft: draft.clone(),
        act: visit.act.clone(),
        assessment: assessment.clone(),
        governing,
        today: *today,
        office: edition.office.clone(),
        unread_settings: edition.unread.clone(),
        second,
        rendered: rendered.clone(),
        place: (*route == Route::Start)
            .then(|| visit.ongoing.last_place())
            .flatten()
            .map(AttrValue::from),
        handed: visit.send.reform(|()| Event::HandedOver),
    };
    use_place(&route, &visit.send);
    use_title(title(&route));
    // The first screen is no component of its own: that would cost 1 KB (brotli).
    let attempt = use_attempt(mistakes(draft, &[Field::OutputValue]));
    let foot = match second {
        Progress::Here(second) => {
            let unread = match &*visit.state.unread {
                [] => String::new(),
                unread => (second.unread)(unread, draft, measures),
            };
            (second.keep)(visit.clone(), &context, unread.into())
        }
        Progress::Coming => save(&visit, false, &save_failed),
        Progress::Missing => save(&visit, true, &save_failed),
    };
    let screen = match (&*route, second) {
        (Route::Start, _) => start(&context, &attempt),
        (Route::Step(step, field), _) => html! {
            <Step key={*step} context={context.clone()} step={*step} changing={field.is_some()} />
        },
        (route, Progress::Here(second)) => (second.screen)(&context, route, *printing),
        (route, Progress::Coming) => absent(route, screens::COMING, None),
        (route, Progress::Missing) => absent(route, screens::MISSING, Some("warning")),
    };
    html! {
        <>
            { header(&context, &route, large, &onlarge) }
            <main id="main" tabindex="-1" key={title(&route)}>{ kept(&route, &visit.state) }{ screen }</main>
            { footer(foot, &context) }
        </>
    }
}

/// What the page's edition sets.
struct Carried {
    /// The year, which the first part of the program reads.
    year: Option<u16>,
    /// All settings, which the second part reads.
    office: Rc<Office>,
    /// The names of those that could not be read.
    unread: Rc<Vec<String>>,
}

/// What the block of the page's edition holds. It is read once by each part of the program, because the block never
/// changes and may hold a whole form.
#[hook]
fn use_edition(block: Option<&str>, second: Progress) -> Rc<Carried> {
    use_memo(second.is_here(), |_| {
        let (office, unread) = match second {
            Progress::Here(second) => (second.edition)(block),
            Progress::Coming | Progress::Missing => Default::default(),
        };
        Carried {
            year: block.and_then(|block| year_of(block).ok().flatten()),
            office: Rc::new(office),
            unread: Rc::new(unread),
        }
    })
}

/// What stands in the place of a screen of the second part, while that part has not arrived.
fn absent(route: &Route, words: &'static str, class: Option<&'static str>) -> Html {
    html! {
        <>
            <h1 tabindex="-1">{ heading(route) }</h1>
            <p role="status" {class}>{ words }</p>
        </>
    }
}

/// The screen of the address. A new screen begins at its top with the focus on its heading, or
/// where the address says, so that whoever cannot see the change hears it; a screen that the
/// reader comes back to shows the place that was left. `whole` says whether the second part runs, without
/// which some screens are not there yet.
#[hook]
fn use_route(address: &str, whole: bool) -> State<Route> {
    let route = use_state(|| Route::parse(address));
    // A slow machine renders a screen and does what follows later. A reader who is back at a screen by then has left
    // it all the same.
    let turns = use_state(|| 0_u32);
    {
        let (route, turns) = (route.clone(), turns.setter());
        let count = Cell::new(0);
        use_effect_with((), move |()| {
            let listener = browser::address::on_hash_change(move || {
                browser::folds::leave();
                route.set(Route::parse(&browser::address::hash()));
                count.set(count.get() + 1);
                turns.set(count.get());
            });
            let places = browser::scroll::note();
            move || drop((listener, places))
        });
    }
    let first = use_mut_ref(|| true);
    let there = whole || route.is_first();
    use_effect_with(((*route).clone(), there, *turns), move |(route, there, _)| {
        if !*there {
            return;
        }
        browser::folds::enter(&folded_by(route).to_string());
        let target = match (route, within_form()) {
            (Route::Step(_, Some(field)), _) => format!("[name='{field}']"),
            (Route::Measures(Some(article)), _) => format!("#article-{article}"),
            (Route::Form, Some(input)) => input,
            // A page that was just opened is at its top already.
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

/// The address under which the folded sections of a screen are remembered: one for each screen, whatever input or
/// article the reader went to.
fn folded_by(route: &Route) -> Route {
    match route {
        Route::Step(step, _) => Route::Step(*step, None),
        Route::Measures(_) => Route::Measures(None),
        Route::Start
        | Route::Check
        | Route::Result
        | Route::Form
        | Route::Licences
        | Route::Shared(_) => route.clone(),
    }
}

/// The screen's name, for the title bar.
fn title(route: &Route) -> String {
    match route {
        Route::Start => common::TITLE.to_owned(),
        _ => format!("{} - {}", heading(route), common::TITLE),
    }
}

/// The screen's heading.
fn heading(route: &Route) -> &'static str {
    match route {
        Route::Start => common::TITLE,
        Route::Step(step, _) => questions::HEADINGS.get(step - 1).copied().unwrap_or_default(),
        Route::Check => screens::CHECK,
        Route::Result => screens::RESULT,
        Route::Measures(_) => screens::NAV_MEASURES,
        Route::Form => application::words::form::HEADING,
        Route::Licences => screens::LICENCES,
        Route::Shared(_) => keep::SHARED,
    }
}
