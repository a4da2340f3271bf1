//! One input of the application form, of whatever kind its field is.

use std::rc::Rc;

use super::cited;
use quality_award_rules::Edition;
use ui::hooks::use_state;
use ui::html;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use application::draft::Action;
use application::form::field::{Format, ticked};
use application::form::own::{OwnField, OwnFormat};
use application::form::place::Place;
use application::form::reading::read;
use application::form::remark::Remark;
use application::inputs::Inputs;
use application::words::form as words;
use ui::live::live;
use ui::typing::{leaving, reads, reads_long, typing, use_list};

/// What an input asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Of {
    /// A field of the form's table.
    Form(Place),
    /// A field of the office's own.
    Own(OwnField),
}

/// The properties of [`Input`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What it asks for.
    pub of: Of,
    /// Its name in drafts.
    pub name: String,
    /// What stands in it.
    pub typed: AttrValue,
    /// Where the page has put that there, the words that say so.
    pub mark: Option<&'static str>,
    /// What the page has put into inputs so far, stored with what is typed next.
    pub prefilled: Inputs,
    /// Whether an application without it is incomplete.
    pub required: bool,
    /// Phrases with figures; none but for a long text.
    pub figures: Option<Rc<Vec<String>>>,
    /// The year of an input in the grid of years, where its label stands in the heads of row and column.
    pub year: Option<AttrValue>,
    /// The remarks on what was typed.
    pub remark: Option<Remark>,
    /// Those of the field's options that the office's form can show; none for a field without options.
    pub options: Vec<AttrValue>,
    /// The edition of the Measures by which the form is filled.
    pub edition: &'static Edition,
    /// Takes what is typed.
    pub act: Callback<Action>,
}

/// How an input looks.
#[derive(Clone, Copy)]
enum Kind {
    /// A line; which keyboard a telephone shows, and whether what is typed is short.
    Line(Option<&'static str>, bool),
    /// A text of several paragraphs, with the usual number of characters, if there is one.
    Long(Option<usize>),
    /// A list to choose from.
    One,
    /// Several boxes to tick.
    Any,
    /// One box to tick.
    Tick,
}

impl Kind {
    const fn of(of: &Of) -> Self {
        match of {
            Of::Form(place) => match place.field.format {
                Format::Line => Self::Line(None, false),
                Format::Year | Format::Count => Self::Line(Some("numeric"), true),
                Format::Money | Format::Figure | Format::Percent => {
                    Self::Line(Some("decimal"), true)
                }
                // Some keyboards of figures alone have no minus.
                Format::Profit | Format::Date | Format::DayOrMonth | Format::CreditCode => {
                    Self::Line(None, true)
                }
                Format::Telephone => Self::Line(Some("tel"), true),
                Format::Email => Self::Line(Some("email"), true),
                Format::Long(usual) => Self::Long(Some(usual)),
                Format::One(_) => Self::One,
                Format::Any(_) => Self::Any,
            },
            Of::Own(field) => match field.format {
                OwnFormat::Line | OwnFormat::Money | OwnFormat::Figure | OwnFormat::Date => {
                    Self::Line(None, false)
                }
                OwnFormat::Long => Self::Long(None),
                OwnFormat::One => Self::One,
                OwnFormat::Tick => Self::Tick,
            },
        }
    }
}

/// A text of so many characters tells what was done, with its figures and proofs.
const ACCOUNT: usize = 1000;

/// The input with its label, its hint and, once the reader has left it, its remarks.
#[component]
pub fn Input(props: &Props) -> Html {
    let Props { of, typed, mark, required, remark, options, year, edition, .. } = props;
    let kind = Kind::of(of);
    let name = format!("form.{}", props.name);
    let about = format!("{name}-about");
    let (title, hint, unit) = match of {
        Of::Form(Place { field, .. }) => {
            (field.label_with_unit(), AttrValue::from(field.hint), field.unit)
        }
        Of::Own(field) => (field.label_with_unit(), AttrValue::from(field.hint.clone()), ""),
    };
    // No remark shows while the reader types.
    let left = use_state(|| true);
    let select = use_list(typed);
    let act = acting(props);
    let take = {
        let (act, left, name) = (act.clone(), left.setter(), props.name.clone());
        Callback::from(move |text: String| {
            left.set(false);
            act.emit(Action::Type(name.clone(), text));
        })
    };
    let (oninput, changed) = typing(typed, take.clone());
    let (onchange, onfocusout) = leaving(left.setter(), changed);
    let label = html! {
        <>
            { &*title }
            if !required { <small>{ words::OPTIONAL }</small> }
        </>
    };
    let remark = remark.filter(|remark| *left && *remark != Remark::Missing);
    let invalid = remark.is_some_and(Remark::is_unread).then_some("true");
    let read = match of {
        Of::Form(place) if *left && invalid.is_none() => read(place, typed, None).ok().flatten(),
        Of::Form(_) | Of::Own(_) => None,
    };
    let read = read.unwrap_or_default();
    let articles = match of {
        Of::Form(place) => place.field.articles(edition),
        Of::Own(_) => Vec::new(),
    };
    let hints = html! {
        <span class="hint" id={about.clone()}>
            if let Some(mark) = mark { <span class="prefilled">{ live(*mark) }</span> }
            { hint }
            if !articles.is_empty() { { cited(&articles) } }
            if let Kind::Long(Some(usual)) = kind {
                { " " }{ (usual >= ACCOUNT).then_some(words::LONG) }{ live(words::characters(typed.chars().filter(|c| !c.is_whitespace()).count(), usual)) }
            }
            if !matches!(kind, Kind::Long(_)) { { reads(&name, typed, &read, unit) } }
            if let Some(remark) = remark {
                <span class="note remark">{ live(words::remark(remark, edition)) }</span>
            }
        </span>
    };
    let id = name.clone();
    let at = name.clone();
    let input = match kind {
        Kind::Any => return choices(props, &act, &title, &name, hints),
        Kind::Tick => {
            let checked = **typed == *"true";
            let onchange = take.reform(|on: bool| (if on { "true" } else { "" }).to_owned());
            return html! {
                <div class="field">{ tick(&name, "true".into(), checked, &about, label, &onchange) }{ hints }</div>
            };
        }
        Kind::Long(usual) => html! {
            <>
                <textarea {id} {name} rows="6" autocomplete="off" aria-describedby={about} aria-invalid={invalid}
                    value={typed.clone()} {oninput} {onchange} {onfocusout} />
                { reads_long(&at, typed, &read) }
                { for props.figures.as_ref().map(|figures| insert(&at, figures)) }
                if usual >= Some(ACCOUNT) {
                    <details><summary>{ words::EXAMPLE }</summary>
                        { for words::EXAMPLE_TEXT.iter().map(|line| html! { <p class="hint">{ *line }</p> }) }
                    </details>
                }
            </>
        },
        Kind::One => list(&select, name, (about, invalid), options, typed, onchange),
        Kind::Line(inputmode, short) => {
            let spoken = year.as_ref().map(|year| format!("{year} {title}"));
            html! {
                <input {id} {name} type="text" class={short.then_some("short")} {inputmode} aria-label={spoken}
                    autocomplete="off" aria-describedby={about} aria-invalid={invalid}
                    value={typed.clone()} {oninput} {onchange} {onfocusout} />
            }
        }
    };
    let wide = if matches!(kind, Kind::Long(_)) { "field wide" } else { "field" };
    html! {
        <div class={wide}>
            if year.is_none() { <label for={at}>{ label }</label> }
            { input }
            { hints }
        </div>
    }
}

/// Takes what is done to an input, and stores before it what the page has put into inputs.
fn acting(props: &Props) -> Callback<Action> {
    let (act, prefilled) = (props.act.clone(), props.prefilled.clone());
    Callback::from(move |action| {
        if !prefilled.is_empty() {
            act.emit(Action::Prefill(prefilled.clone()));
        }
        act.emit(action);
    })
}

/// Phrases that go into the text area of this name, at its caret.
fn insert(name: &str, figures: &[String]) -> Html {
    if figures.is_empty() {
        return Html::default();
    }
    let area = format!("[name='{name}']");
    // The buttons say what they write.
    let onclick = move |event: MouseEvent| {
        let button = event.target_unchecked_into::<Element>().closest("button");
        if let Some(text) = button.ok().flatten().and_then(|button| button.text_content()) {
            browser::clipboard::type_into(&area, &text);
        }
    };
    let button =
        |phrase: &String| html! { <button type="button">{ live(phrase.clone()) }</button> };
    html! {
        <details>
            <summary>{ words::FIGURES }</summary>
            <div class="actions" {onclick}>{ for figures.iter().map(button) }</div>
        </details>
    }
}

/// A list to choose from; `about` is the id of what describes it, with whether what is chosen is at fault. A word of an
/// opened draft that is none of the options is not dropped.
fn list(
    select: &NodeRef,
    name: String,
    (about, invalid): (String, Option<&'static str>),
    options: &[AttrValue],
    typed: &AttrValue,
    onchange: Callback<Event>,
) -> Html {
    let other = !typed.is_empty() && !options.contains(typed);
    let option = |option: &AttrValue| {
        let selected = option == typed;
        html! { <option value={option.clone()} {selected}>{ option.clone() }</option> }
    };
    html! {
        <select ref={select} id={name.clone()} {name} autocomplete="off" aria-describedby={about} aria-invalid={invalid} {onchange}>
            <option value="">{ words::CHOOSE }</option>
            { for other.then(|| option(typed)) }
            { for options.iter().map(option) }
        </select>
    }
}

/// A group of check boxes; the ticked options are stored as lines, in the order of the options. A line of an opened draft
/// that is none of them has a box too, so that it can be taken out.
fn choices(props: &Props, act: &Callback<Action>, label: &str, name: &str, hints: Html) -> Html {
    let Props { options, typed, .. } = props;
    let about = format!("{name}-about");
    let option = |option: &AttrValue| {
        let checked = ticked(typed, option);
        let tick_of = (props.name.clone(), option.to_string());
        let all: Vec<String> = options.iter().map(ToString::to_string).collect();
        let onchange = act.reform(move |on: bool| {
            let (name, option) = tick_of.clone();
            Action::Tick { name, options: all.clone(), option, on }
        });
        tick(name, option.clone(), checked, &about, option.clone().into(), &onchange)
    };
    let is_other = |line: &&str| !line.is_empty() && options.iter().all(|it| **it != **line);
    let others = typed.lines().filter(is_other).map(|line| option(&line.to_owned().into()));
    html! {
        <fieldset class="field wide" aria-describedby={about.clone()}>
            <legend>{ label.to_owned() }</legend>
            { hints }
            <div class="answers">{ for options.iter().map(option) }{ for others }</div>
        </fieldset>
    }
}

/// A box to tick.
fn tick(
    name: &str,
    value: AttrValue,
    checked: bool,
    about: &str,
    label: Html,
    onchange: &Callback<bool>,
) -> Html {
    let onchange =
        onchange.reform(|event: Event| event.target_unchecked_into::<HtmlInputElement>().checked());
    html! {
        <label class="answer">
            <input type="checkbox" name={name.to_owned()} {value} autocomplete="off" {checked} aria-describedby={about.to_owned()} {onchange} />
            <span>{ label }</span>
        </label>
    }
}
