//! A form that came back and says something else than the data in it: both, field by field, and which to take.

use quality_award_rules::Edition;
use ui::html;
use yew::prelude::*;

use crate::second::Read;
use application::form::returned::{Change, Difference};
use application::words::returned as words;

/// Whether the paper is taken, of a difference whose text is no value: only the data can be.
pub fn preset(of: &Difference) -> Option<bool> {
    matches!(of.change, Change::None(_)).then_some(false)
}

/// The name of the answers to a difference.
pub fn name(of: &Difference) -> String {
    format!("differs.{}", of.input.name())
}

/// What differs, each with its two answers. `chosen` says of each whether the paper is taken, once that is chosen;
/// `choose` takes the number of a difference, and whether the paper is taken.
pub fn differing(
    read: &Read,
    chosen: &[Option<bool>],
    edition: &Edition,
    choose: &Callback<(usize, bool)>,
) -> Html {
    let Read { differences: all, draft, .. } = read;
    let [_, data, paper, _] = words::COLUMNS;
    let row = |(at, of): (usize, &Difference)| {
        let (chosen, preset) = (chosen.get(at).copied().flatten(), preset(of));
        let answer = |is_paper: bool| {
            let choose = choose.clone();
            let (value, from, text) =
                if is_paper { ("text", paper, &of.paper) } else { ("data", data, &of.data) };
            html! {
                <label class="answer">
                    <input type="radio" name={name(of)} {value} autocomplete="off"
                        disabled={is_paper && preset.is_some()} checked={chosen == Some(is_paper)}
                        onchange={move |_: Event| choose.emit((at, is_paper))} />
                    <span>
                        <bdi class="notranslate paragraphs" translate="no">{ from }{ "：" }{ words::side(text).to_owned() }</bdi>
                    </span>
                </label>
            }
        };
        html! {
            <fieldset class="field" data-differs={of.input.name()}>
                <legend>{ words::item(of, draft, edition) }</legend>
                <div class="answers long">{ answer(true) }{ answer(false) }</div>
                if let Some(remark) = words::remark(&of.change, edition) { <p class="hint">{ remark }</p> }
            </fieldset>
        }
    };
    html! {
        <div class="differing">
            <h2>{ words::HEADING }</h2>
            <p role="alert">{ words::found(all.len()) }</p>
            { for all.iter().enumerate().map(row) }
        </div>
    }
}
