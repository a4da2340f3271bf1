//! The tool: the screen of the address, over the settings of one edition.

use std::cell::Cell;

use quality_award_rules::{Date, Edition, VERSION};
use ui::hooks::{use_effect_with, use_mut_ref, use_state_eq};
use ui::html;
use yew::prelude::*;

use crate::licences::licences;
use crate::page::page;
use crate::route::Route;
use crate::session::use_session;
use crate::work::{self, use_work};
use application::draft::Draft;
use application::words::{screens, settings, tool as words};
use application::year::Governing;
use desk::words::screen as desk_words;
use ui::header::header;
use ui::icon::shapes;
use ui::large::use_large;

/// What the tool is opened with.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Opening {
    /// The day on the reader's clock; there is none where the build renders the first screen.
    pub today: Option<Date>,
    /// The part of the address from `#` on.
    pub address: String,
}

impl Opening {
    /// What the tool in the browser is opened with. Where there is no browser, it is the first screen on no day.
    #[must_use]
    pub fn read() -> Self {
        Self { today: browser::clock::today().parse().ok(), address: browser::address::hash() }
    }
}

/// The whole tool.
#[component]
pub fn App(opening: &Opening) -> Html {
    let Opening { today, address } = opening;
    let route = use_route(address);
    let session = use_session();
    let (large, onlarge) = use_large("chifeng-quality-award-office/large-text");
    // Yew runs an effect once everything is rendered.
    // The program is one part, so it is whole as soon as it answers.
    use_effect_with((), |()| {
        ui::mount::set_ready();
        ui::mount::mark("data-whole");
    });
    let year = session.state.office.sound().0.year();
    let governing = Governing::new(Edition::all(), year, today.map(Date::year));
    let edition = governing.edition(&Draft::default());
    let desk = use_work(session.state.office.sound().0, governing, *today);
    let entries = [
        (Route::Page, words::NAV_PAGE),
        (Route::Intake, desk_words::NAV_INTAKE),
        (Route::Fund, desk_words::NAV_FUND),
        (Route::Notice, desk_words::NAV_NOTICE),
    ];
    let here =
        |to: Route| to == route || to == Route::Intake && matches!(route, Route::Application(_));
    let entries = entries.map(|(to, words)| (to.to_string(), words, here(to)));
    let screen = match route {
        Route::Page => page(&session, *today, governing),
        Route::Intake => work::intake(&desk),
        Route::Application(number) => work::one(&desk, number),
        Route::Fund => work::fund(&desk),
        Route::Notice => work::notice(&desk),
        Route::Licences => licences(),
    };
    // The table has the window's width, and a text its measure.
    let class = (route == Route::Intake).then_some("broad");
    html! {
        <>
            { header(words::TOOL, shapes("shapes"), entries, large, &onlarge) }
            <main id="main" tabindex="-1" key={route.to_string()} {class}>{ screen }{ work::judging(&desk) }</main>
            <footer class="foot">
                <div class="wrap">
                    <p>{ words::PRIVATE }{ screens::rules(VERSION, edition) }</p>
                    <p><a href={Route::Licences.to_string()}>{ screens::LICENCES }</a></p>
                </div>
            </footer>
        </>
    }
}

/// The screen of the address. A new screen begins at its top with the focus on its heading, so that whoever
/// cannot see the change hears it.
#[hook]
fn use_route(address: &str) -> Route {
    // With how often it has changed: a slow machine renders a screen and does what follows later. A reader who is back
    // at a screen by then has left it all the same.
    let shown = use_state_eq(|| (Route::parse(address), 0_u32));
    {
        let shown = shown.setter();
        let count = Cell::new(0);
        use_effect_with((), move |()| {
            let go = move || {
                count.set(count.get() + 1);
                shown.set((Route::parse(&browser::address::hash()), count.get()));
            };
            let listener = browser::address::on_hash_change(go);
            move || drop(listener)
        });
    }
    let opened = use_mut_ref(|| true);
    use_effect_with(*shown, move |(route, _)| {
        browser::document::set_title(&words::title(heading(*route)));
        // A tool that was just opened is at its top already.
        if !opened.replace(false) {
            browser::focus::focus("h1");
            browser::scroll::to_top();
        }
    });
    shown.0
}

/// The screen's heading.
const fn heading(route: Route) -> &'static str {
    match route {
        Route::Page => settings::HEADING,
        Route::Intake => desk_words::INTAKE,
        Route::Application(_) => desk_words::APPLICATION,
        Route::Fund => desk_words::FUND,
        Route::Notice => desk_words::NOTICE,
        Route::Licences => screens::LICENCES,
    }
}
