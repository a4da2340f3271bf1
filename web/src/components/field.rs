//! One input of the application form, of whatever kind its field is.

use super::cited;
use quality_award_rules::Edition;
use ui::hooks::use_state;
use ui::html;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use application::draft::Action;
use application::form::field::{Format, ticked};
use application::form::place::Place;
use application::form::reading::read;
use application::form::remark::Remark;
use application::words::form as words;
use ui::live::live;
use ui::typing::{leaving, reads, reads_long, typing, use_list};

/// The properties of [`Input`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The input.
    pub place: Place,
    /// What was typed into it.
    pub typed: AttrValue,
    /// What takes its place until something is typed.
    #[prop_or_default]
    pub carried: Option<AttrValue>,
    /// The year of an input in the grid of years, where its label stands in the heads of row and column.
    #[prop_or_default]
    pub year: Option<AttrValue>,
    /// The remarks on what was typed.
    pub remark: Option<Remark>,
    /// Those of the field's options that the office's form can show; none for a field without options.
    pub options: Vec<&'static str>,
    /// The edition of the Measures by which the form is filled.
    pub edition: &'static Edition,
    /// Takes what is typed.
    pub act: Callback<Action>,
}

/// A text of so many characters tells what was done, with its figures and proofs.
const ACCOUNT: usize = 1000;

/// The input with its label, its hint and, once the reader has left it, its remarks.
#[component]
pub fn Input(props: &Props) -> Html {
    let Props { place, typed, carried, remark, options, year, .. } = props;
    let edition = props.edition;
    let articles = place.field.articles(edition);
    let place = *place;
    let field = place.field;
    let name = format!("form.{place}");
    let about = format!("{name}-about");
    // No remark shows while the reader types.
    let left = use_state(|| true);
    let select = use_list(typed);
    let take = {
        let (act, left) = (props.act.clone(), left.setter());
        Callback::from(move |text: String| {
            left.set(false);
            act.emit(Action::Type(place.to_string(), text));
        })
    };
    let (oninput, changed) = typing(typed, take.clone());
    let onchange = leaving(left.setter(), changed);
    let label = html! {
        <>
            { field.label_with_unit() }
            if !field.required { <small>{ words::OPTIONAL }</small> }
        </>
    };
    let remark = remark.filter(|remark| *left && *remark != Remark::Missing);
    let invalid = remark.is_some_and(Remark::is_unread).then_some("true");
    let read = read(&place, typed, None).ok().flatten().filter(|_| *left && invalid.is_none());
    let read = read.unwrap_or_default();
    let hints = html! {
        <span class="hint" id={about.clone()}>
            if carried.is_some() && typed.is_empty() { { words::CARRIED } { for carried.clone().map(live) } }
            { field.hint }
            if !articles.is_empty() { { cited(&articles) } }
            if let Format::Long(usual) = field.format {
                { " " }{ (usual >= ACCOUNT).then_some(words::LONG) }{ live(words::characters(typed.chars().filter(|c| !c.is_whitespace()).count(), usual)) }
            }
            if !matches!(field.format, Format::Long(_)) { { reads(&name, typed, &read, field.unit) } }
            if let Some(remark) = remark {
                <span class={classes!("note", "remark")}>{ live(words::remark(remark, edition)) }</span>
            }
        </span>
    };
    let id = name.clone();
    let of = name.clone();
    let input = match field.format {
        Format::Any(_) => return choices(field.label, &name, hints, options, typed, &take),
        Format::Long(usual) => html! {
            <>
                <textarea {id} {name} rows="6" aria-describedby={about} value={typed.clone()}
                    {oninput} {onchange} />
                { reads_long(&of, typed, &read) }
                if usual >= ACCOUNT {
                    <details><summary>{ words::EXAMPLE }</summary>
                        { for words::EXAMPLE_TEXT.iter().map(|line| html! { <p class="hint">{ *line }</p> }) }
                    </details>
                }
            </>
        },
        Format::One(_) => list(&select, name, (about, None), options, typed, onchange),
        format => {
            let inputmode = match format {
                Format::Year | Format::Count => Some("numeric"),
                Format::Money | Format::Figure | Format::Percent => Some("decimal"),
                // Some keyboards of figures alone have no minus.
                Format::Profit
                | Format::Line
                | Format::Date
                | Format::DayOrMonth
                | Format::CreditCode
                | Format::Long(_)
                | Format::One(_)
                | Format::Any(_) => None,
                Format::Telephone => Some("tel"),
                Format::Email => Some("email"),
            };
            let short = (format != Format::Line).then_some("short");
            let spoken = year.as_ref().map(|year| format!("{year} {}", field.label_with_unit()));
            html! {
                <input {id} {name} type="text" class={short} {inputmode} aria-label={spoken}
                    autocomplete="off" aria-describedby={about} aria-invalid={invalid}
                    value={typed.clone()} {oninput} {onchange} />
            }
        }
    };
    let wide = matches!(field.format, Format::Long(_)).then_some("wide");
    html! {
        <div class={classes!("field", wide)}>
            if year.is_none() { <label for={of}>{ label }</label> }
            { input }
            { hints }
        </div>
    }
}

/// A list to choose from; `about` is the id of what describes it, with whether what is chosen is at fault. A word of an
/// opened draft that is none of the options is not dropped.
pub fn list(
    select: &NodeRef,
    name: String,
    (about, invalid): (String, Option<&'static str>),
    options: &[impl AsRef<str>],
    typed: &str,
    onchange: Callback<Event>,
) -> Html {
    let other = !typed.is_empty() && options.iter().all(|option| option.as_ref() != typed);
    let option = |option: &str| {
        let selected = option == typed;
        html! { <option value={option.to_owned()} {selected}>{ option }</option> }
    };
    html! {
        <select ref={select} id={name.clone()} {name} aria-describedby={about} aria-invalid={invalid} {onchange}>
            <option value="">{ words::CHOOSE }</option>
            { for other.then(|| option(typed)) }
            { for options.iter().map(|of| option(of.as_ref())) }
        </select>
    }
}

/// A group of check boxes; the ticked options are stored as lines, in the order of the options.
fn choices(
    label: &'static str,
    name: &str,
    hints: Html,
    options: &[&'static str],
    typed: &AttrValue,
    take: &Callback<String>,
) -> Html {
    let option = |option: &&'static str| {
        let (option, typed, take) = (*option, typed.clone(), take.clone());
        let options = options.to_vec();
        let checked = ticked(&typed, option);
        let onchange = move |event: Event| {
            let on = event.target_unchecked_into::<HtmlInputElement>().checked();
            let now = |of: &&str| if *of == option { on } else { ticked(&typed, of) };
            take.emit(options.iter().copied().filter(now).collect::<Vec<_>>().join("\n"));
        };
        html! {
            <label class="answer">
                <input type="checkbox" name={name.to_owned()} value={option} {checked} {onchange} />
                <span>{ option }</span>
            </label>
        }
    };
    html! {
        <fieldset class="field wide" aria-describedby={format!("{name}-about")}>
            <legend>{ label }</legend>
            { hints }
            <div class="answers">{ for options.iter().map(option) }</div>
        </fieldset>
    }
}
