//! The files that could not be taken in, with their reasons.

use desk::words::screen as words;
use ui::html;
use ui::live::live;
use yew::prelude::*;

use super::event::Word;
use super::session::Session;

/// How many are listed; the table has all of them.
const LISTED: usize = 100;

/// The list, or nothing where every file was taken in.
pub fn refused(session: &Session) -> Html {
    let work = session.work.borrow();
    let all = &work.register.refused;
    if all.is_empty() {
        return Html::default();
    }
    let item = |of: &desk::register::Refused| {
        let (send, file) = (session.send.clone(), of.file.clone());
        let by_hand = move |_: MouseEvent| send.emit(Word::ByHand(file.clone()).into());
        html! {
            <li key={of.file.clone()}>
                <strong class="notranslate" translate="no">{ of.file.clone() }</strong>{ "：" }{ of.words.clone() }
                <button type="button" class="quiet" name={format!("desk.by_hand[{}]", of.file)} onclick={by_hand}>
                    { words::BY_HAND }
                    <span class="hidden">{ "：" }{ of.file.clone() }</span>
                </button>
            </li>
        }
    };
    html! {
        <div id="refused">
            <h3>{ live(words::refused_count(all.len())) }</h3>
            <ul class="dots">{ for all.iter().take(LISTED).map(item) }</ul>
        </div>
    }
}
