//! Parts that the desk's screens are made of.

use desk::paper::Kind;
use ui::html;
use ui::live::live;
use ui::typing::typing;
use yew::prelude::*;

use super::session::Session;
use crate::list::use_renewed;

/// A box to type in, with its label, its hint and what is wrong with what was typed.
pub struct Box<'a> {
    /// The name of the input.
    pub name: String,
    /// Its label.
    pub label: String,
    /// What is accepted.
    pub hint: String,
    /// What was typed.
    pub value: &'a str,
    /// What is wrong with it; empty for nothing.
    pub fault: String,
    /// How many lines it has; one for a box of one line.
    pub lines: u8,
    /// Takes what is typed.
    pub take: Callback<String>,
}

/// The box. What is typed counts at once.
pub fn text_box(of: Box<'_>) -> Html {
    let Box { name, label, hint, value, fault, lines, take } = of;
    let about = format!("{name}-about");
    let described = (!hint.is_empty() || !fault.is_empty()).then(|| about.clone());
    let invalid = (!fault.is_empty()).then_some("true");
    let (oninput, onchange) = typing(value, take);
    let value = value.to_owned();
    html! {
        <div class="field">
            <label for={name.clone()}>{ label }</label>
            if lines > 1 {
                <textarea id={name.clone()} name={name} rows={lines.to_string()} aria-describedby={described.clone()}
                    aria-invalid={invalid} {value} {oninput} {onchange} />
            } else {
                <input id={name.clone()} name={name} type="text" autocomplete="off" aria-describedby={described.clone()}
                    aria-invalid={invalid} {value} {oninput} {onchange} />
            }
            if described.is_some() {
                <span class="hint" id={about}>
                    { hint }
                    if !fault.is_empty() {
                        <span class="note remark">{ live(fault) }</span>
                    }
                </span>
            }
        </div>
    }
}

/// The properties of [`Select`].
#[derive(Properties, PartialEq)]
pub struct SelectProps {
    /// The name of the input.
    pub name: AttrValue,
    /// Its label.
    pub label: AttrValue,
    /// Values and words.
    pub options: Vec<(AttrValue, AttrValue)>,
    /// The value chosen.
    pub chosen: AttrValue,
    /// Takes another one.
    pub onchoose: Callback<String>,
}

/// A list to choose from.
#[component]
pub fn Select(props: &SelectProps) -> Html {
    let SelectProps { name, label, options, chosen, onchoose } = props;
    let renewed = use_renewed(chosen, None);
    let onchange = renewed.onchange(onchoose);
    html! {
        <div class="field">
            <label for={name.clone()}>{ label.clone() }</label>
            <select key={renewed.key} ref={renewed.list} id={name.clone()} name={name.clone()} {onchange}>
                { for options.iter().map(|(value, words)| html! {
                    <option selected={value == chosen} value={value.clone()}>{ words.clone() }</option>
                }) }
            </select>
        </div>
    }
}

/// A box to tick.
pub fn check(name: String, label: Html, checked: bool, take: Callback<bool>) -> Html {
    let onchange = Callback::from(move |_: Event| take.emit(!checked));
    html! {
        <label class="check">
            <input type="checkbox" {name} {checked} {onchange} />
            { label }
        </label>
    }
}

/// A button that hands over a document.
pub fn paper_button(session: &Session, kind: Kind, only: Option<String>, primary: bool) -> Html {
    let session = session.clone();
    let onclick = move |_: MouseEvent| session.export_paper(kind, only.as_deref());
    html! {
        <button type="button" class={primary.then_some("primary")} data-export={kind.name()} {onclick}>
            { desk::words::paper::export(kind) }
        </button>
    }
}

/// The line that reports what was done.
pub fn report(session: &Session) -> Html {
    html! { <p class="report" id="desk-message" role="status">{ live(session.work.borrow().message.clone()) }</p> }
}
