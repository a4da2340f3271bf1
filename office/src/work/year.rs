//! The year of the desk: which one it is, and what says so.

use desk::words::screen as words;
use ui::html;
use ui::live::live;
use yew::prelude::*;

use super::event::Word;
use super::parts::Select;
use super::session::Session;

/// The list of years. Every document is of the year that is chosen here.
pub fn year(session: &Session) -> Html {
    let work = session.work.borrow();
    let register = &work.register;
    let of_settings = work.standard.governing.of_office();
    let named = register.year.filter(|_| !register.year_by_clock);
    let unnamed = register.year.filter(|_| register.year_by_clock).or(work.year());
    let around = work.year().map(|year| [year.saturating_sub(1), year, year.saturating_add(1)]);
    let mut years: Vec<u16> = around.into_iter().flatten().chain(named).collect();
    years.sort_unstable();
    years.dedup();
    // Where the settings name the year, theirs is one of the list.
    let by_itself = of_settings.is_none().then(String::new);
    let options = by_itself.into_iter().chain(years.iter().map(ToString::to_string));
    let option = |value: String| {
        let of = value.parse().ok();
        let label = match of {
            Some(of) if Some(of) != of_settings => words::year(of),
            _ => words::year_by_itself(unnamed, of_settings),
        };
        (AttrValue::from(value), label.into())
    };
    let options = options.map(option).collect::<Vec<_>>();
    let chosen = named.or(of_settings).map_or_else(String::new, |it| it.to_string());
    let differs = named.zip(of_settings).filter(|(named, of)| named != of);
    let take = session.send.reform(|chosen: String| Word::Year(chosen.parse().ok()).into());
    html! {
        <div class="filters">
            <Select name="desk.year" label={words::YEAR} {options} {chosen} onchoose={take} />
            if let Some((named, of_settings)) = differs {
                <p class="note" id="desk-year-differs">{ live(words::year_differs(named, of_settings)) }</p>
            }
        </div>
    }
}
