//! The screen of publication and decision: the days, and the texts.

use application::words::common::day;
use desk::days::{Missing, Start};
use desk::paper::Kind;
use desk::publish::{Notice, notice as of};
use desk::register::NoticeSetting;
use desk::words::{self as desk_words, paper as paper_words, screen as words};
use ui::hooks::use_state;
use ui::html;
use ui::live::live;
use yew::prelude::*;

use super::event::Word;
use super::export::{Proposal, text_of};
use super::parts::{Box, check, paper_button, report, text_box};
use super::session::Session;

/// The documents that are edited here, in the order of the work.
const EDITED: [Kind; 4] = [Kind::Candidates, Kind::PublicNotice, Kind::Decision, Kind::Corrections];

/// The screen.
pub fn notice(session: &Session) -> Html {
    let (found, money) = {
        let work = session.work.borrow();
        (of(&work.register.notice, work.edition), work.allotment())
    };
    html! {
        <>
            <h1 tabindex="-1">{ words::NOTICE }</h1>
            <p>{ words::NOTICE_HINT }</p>
            <div class="beside">
                <section>
                    <h2>{ words::DAYS }</h2>
                    { date(session, &found) }
                    { days(session, &found) }
                </section>
                <section>
                    <h2>{ words::HOLIDAYS }</h2>
                    { holidays(session, &found) }
                </section>
            </div>
            { report(session) }
            if !money.doubled.is_empty() {
                <p class="note" id="notice-doubled">{ live(desk_words::allot::doubled(&money.doubled)) }</p>
            }
            { for EDITED.iter().map(|kind| html! { <Text session={session.clone()} number={*kind as usize} /> }) }
            <section>
                <h2>{ words::OTHER_PAPERS }</h2>
                <p class="actions">
                    { paper_button(session, Kind::Division, None, false) }
                    { paper_button(session, Kind::Summary, None, false) }
                </p>
            </section>
        </>
    }
}

fn date(session: &Session, found: &Notice) -> Html {
    let work = session.work.borrow();
    let set = |setting| session.send.reform(move |text| Word::Notice(setting, text).into());
    let own = session.send.reform(|on: bool| {
        Word::Notice(NoticeSetting::OwnDay, if on { "true" } else { "" }.to_owned()).into()
    });
    html! {
        <>
            { text_box(Box {
                name: "notice.date".to_owned(),
                label: words::NOTICE_DATE.to_owned(),
                hint: words::NOTICE_DATE_HINT.to_owned(),
                value: work.register.notice.get(NoticeSetting::Date),
                fault: if found.not_a_day { words::NO_DAY.to_owned() } else { String::new() },
                lines: 1,
                take: set(NoticeSetting::Date),
            }) }
            { check("notice.own_day".to_owned(), words::OWN_DAY.into(), found.start == Start::OwnDay, own) }
            <p class="hint">{ words::OWN_DAY_HINT }</p>
        </>
    }
}

/// The days of the notice: by the office's choice one by one, and both last days.
fn days(session: &Session, found: &Notice) -> Html {
    let edition = session.work.borrow().edition;
    let Some(publication) = &found.publication else {
        return html! { <p>{ words::NO_DATE_YET }</p> };
    };
    let chosen = publication.days(found.start);
    let both = [Start::NextDay, Start::OwnDay]
        .map(|start| desk_words::publication(publication, start, edition));
    let (first, last) = found.span().unzip();
    let text = |date: Option<quality_award_rules::Date>| date.map(|date| date.to_string());
    html! {
        <div id="notice-days" data-first={text(first)} data-last={text(last)}>
            { match chosen {
                Ok(days) => html! {
                    <>
                        <p><strong>{ live(words::until(days.last().copied())) }</strong></p>
                        <ol class="todo">
                            { for days.iter().map(|it| html! { <li>{ live(desk_words::day_with_weekday(*it)) }</li> }) }
                        </ol>
                    </>
                },
                Err(Missing { year }) => html! {
                    <p class="wrong">{ live(desk_words::missing(Missing { year })) }</p>
                },
            } }
            <ul class="dots">{ for both.into_iter().map(|words| html! { <li>{ live(words) }</li> }) }</ul>
            if let Some(year) = publication.may_move { <p class="note">{ live(desk_words::may_move(year)) }</p> }
        </div>
    }
}

/// The State Council's notice as it is pasted, read and confirmed.
fn holidays(session: &Session, found: &Notice) -> Html {
    let work = session.work.borrow();
    let send = session.send.clone();
    let sound = found.pasted.as_ref().and_then(desk::days::Reading::holidays);
    let faults: Vec<String> =
        found.pasted.iter().flat_map(|it| &it.faults).map(desk_words::fault).collect();
    html! {
        <>
            <p>{ words::HOLIDAYS_2026 }</p>
            { text_box(Box {
                name: "notice.holidays".to_owned(),
                label: words::HOLIDAYS_PASTE.to_owned(),
                hint: words::HOLIDAYS_HINT.to_owned(),
                value: work.register.notice.get(NoticeSetting::Holidays),
                fault: String::new(),
                lines: 6,
                take: session.send.reform(|text| Word::Notice(NoticeSetting::Holidays, text).into()),
            }) }
            if !faults.is_empty() {
                <div class="note" id="holidays-faults">
                    <p>{ words::HOLIDAYS_FAULTS }</p>
                    <ul class="dots">{ for faults.into_iter().map(|it| html! { <li>{ live(it) }</li> }) }</ul>
                </div>
            }
            if let Some(holidays) = sound {
                <div id="holidays-read">
                    <p>{ live(words::holidays_read(holidays.year())) }</p>
                    <ul class="dots">
                        { for holidays.off().iter().map(|span| html! {
                            <li>{ live(words::off(&day(span.first), &day(span.last))) }</li>
                        }) }
                        { for holidays.work().iter().map(|date| html! {
                            <li>{ live(words::at_work(&desk_words::day_with_weekday(*date))) }</li>
                        }) }
                    </ul>
                    <p class="actions">
                        <button type="button" name="notice.confirm"
                            onclick={move |_: MouseEvent| send.emit(Word::Confirm.into())}>{ words::CONFIRM }</button>
                    </p>
                </div>
            }
        </>
    }
}

/// The properties of [`Text`].
#[derive(Properties, PartialEq)]
struct TextProps {
    session: Session,
    /// The document's place among all kinds.
    number: usize,
}

/// The text of a document, to be edited, copied and handed over.
#[component]
fn Text(props: &TextProps) -> Html {
    let TextProps { session, number } = props;
    let said = use_state(|| "");
    let Some(kind) = Kind::ALL.get(*number).copied() else { return Html::default() };
    let Some(setting) = text_of(kind) else { return Html::default() };
    let (proposal, text, edited, stale, unready) = {
        let work = session.work.borrow();
        let proposal = work.proposed(kind, &session.office);
        let edited = work.register.notice.get(setting).to_owned();
        let stale = work.stale(kind, &proposal);
        let is_edited = !edited.is_empty();
        (
            proposal.clone(),
            if is_edited { edited } else { proposal.paper.text.clone() },
            is_edited,
            stale,
            proposal.paper.unready.as_ref().map(|it| paper_words::unready(it, work.edition)),
        )
    };
    let key = proposal.key.clone();
    let name = format!("notice.text.{}", kind.name());
    let copy = {
        let (said, selector) = (said.setter(), format!("[name='{name}']"));
        move |_: MouseEvent| {
            let copied = browser::clipboard::copy(&selector);
            said.set(if copied { words::COPIED } else { words::NOT_COPIED });
        }
    };
    let reset = {
        let send = session.send.clone();
        move |_: MouseEvent| send.emit(Word::Notice(setting, String::new()).into())
    };
    html! {
        <section>
            <h2>{ paper_words::name(kind) }</h2>
            if let Some(why) = unready { <p class="note" data-unready={kind.name()}>{ live(why) }</p> }
            { text_box(Box {
                name,
                label: words::TEXT.to_owned(),
                hint: words::TEXT_HINT.to_owned(),
                value: &text,
                fault: String::new(),
                lines: 14,
                take: session.send.reform(move |text| Word::Edit(setting, text, key.clone()).into()),
            }) }
            if let Some(why) = stale { { stale_note(session, kind, setting, &proposal, why) } }
            <p class="actions">
                { paper_button(session, kind, None, kind == Kind::PublicNotice) }
                <button type="button" name={format!("notice.copy.{}", kind.name())} onclick={copy}>{ words::COPY }</button>
                if edited {
                    <button type="button" name={format!("notice.reset.{}", kind.name())} onclick={reset}>{ words::RESET }</button>
                }
                <span role="status">{ live(*said) }</span>
            </p>
        </section>
    }
}

/// That the proposal is another one than that which was edited, what it is now, and that the office has seen it.
fn stale_note(
    session: &Session,
    kind: Kind,
    setting: NoticeSetting,
    proposal: &Proposal,
    why: &'static str,
) -> Html {
    let keep = {
        let (send, key) = (session.send.clone(), proposal.key.clone());
        move |_: MouseEvent| {
            if let Some(noted) = setting.proposed() {
                send.emit(Word::Notice(noted, key.clone()).into());
            }
        }
    };
    html! {
        <div class="note" data-stale={kind.name()}>
            <p>{ live(why) }</p>
            <details>
                <summary>{ words::PROPOSED_NOW }</summary>
                <p class="paragraphs notranslate" translate="no">{ proposal.paper.text.clone() }</p>
            </details>
            <p class="actions">
                <button type="button" name={format!("notice.keep.{}", kind.name())} onclick={keep}>{ words::KEEP_EDITED }</button>
            </p>
        </div>
    }
}
