//! The files that could not be taken in, with their reasons, and those of them that nobody has to deal with.

use desk::table::{Row, Status};
use desk::words::{screen as words, table as table_words};
use ui::html;
use ui::live::live;
use yew::prelude::*;

use super::event::Word;
use super::session::Session;

/// How many are listed; the table has all of them.
const LISTED: usize = 100;

/// The lists, or nothing where every file was taken in.
pub fn refused(session: &Session) -> Html {
    let work = session.work.borrow();
    let of = |done: bool| {
        let files = work.rows.iter().filter(move |row| row.is_file() && row.is_done_with() == done);
        (files.clone().count(), files.take(LISTED))
    };
    let ((count, open), (count_done, done)) = (of(false), of(true));
    html! {
        <>
            if count > 0 {
                <div id="refused">
                    <h3>{ live(words::refused_count(count)) }</h3>
                    <ul class="dots">{ for open.map(|row| item(row, session)) }</ul>
                </div>
            }
            if count_done > 0 {
                <details id="done-with">
                    <summary>{ live(words::done_with_count(count_done)) }</summary>
                    <p class="hint">{ words::DONE_WITH_HINT }</p>
                    <ul class="dots">{ for done.map(|row| item(row, session)) }</ul>
                </details>
            }
        </>
    }
}

/// A file with what can be done with it.
fn item(row: &Row, session: &Session) -> Html {
    let file = row.file.clone();
    let done = row.is_done_with();
    let status = if row.is(Status::Enclosure) { Status::Enclosure } else { Status::Aside };
    let why = if done { table_words::status(status).to_owned() } else { row.refusal.clone() };
    let button = |name: &str, words: &'static str, word: Word| {
        let send = session.send.clone();
        html! {
            <button type="button" class="quiet" name={format!("desk.{name}[{file}]")}
                onclick={move |_: MouseEvent| send.emit(word.clone().into())}>
                { words }
                <span class="hidden">{ "：" }{ file.clone() }</span>
            </button>
        }
    };
    let aside = Word::Aside(file.clone(), row.key.clone(), !done);
    let (name, words) =
        if done { ("take_up", words::TAKE_UP) } else { ("aside", words::SET_ASIDE) };
    html! {
        <li key={format!("{} {file}", row.key)} data-refused={file.clone()}>
            <strong class="notranslate" translate="no">{ file.clone() }</strong>{ "：" }{ why }
            { button("by_hand", words::BY_HAND, Word::ByHand(file.clone(), row.key.clone())) }
            { button(name, words, aside) }
        </li>
    }
}
