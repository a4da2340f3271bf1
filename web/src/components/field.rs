//! One input of the application form, of whatever kind its field is.

use super::cited;
use quality_award_rules::Edition;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

use application::draft::Action;
use application::form::field::{Format, ticked};
use application::form::place::Place;
use application::form::remark::Remark;
use application::words::form as words;

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
    /// The remarks on what was typed.
    pub remark: Option<Remark>,
    /// The edition of the Measures by which the form is filled.
    pub edition: &'static Edition,
    /// Takes what is typed.
    pub act: Callback<Action>,
}

/// The input with its label, its hint and, once the reader has left it, its remarks.
#[component]
pub fn Input(props: &Props) -> Html {
    let Props { place, typed, carried, remark, .. } = props;
    let edition = props.edition;
    let articles = place.field.articles(edition);
    let place = *place;
    let field = place.field;
    let name = format!("form.{place}");
    let about = format!("{name}-about");
    // No remark shows while the reader types.
    let left = use_state(|| true);
    // The browser stops following the options once one was picked, so the value is set itself.
    let select = use_node_ref();
    use_effect_with((select.clone(), typed.clone()), |(select, typed)| {
        if let Some(select) = select.cast::<HtmlSelectElement>() {
            select.set_value(typed);
        }
    });
    let oninput = {
        let (act, left) = (props.act.clone(), left.clone());
        Callback::from(move |text: String| {
            left.set(false);
            act.emit(Action::Type(place.to_string(), text));
        })
    };
    let onchange = {
        let left = left.setter();
        // A remark moves what stands below, where a press may have ended the typing.
        move |_: Event| {
            let left = left.clone();
            browser::timing::once_released(move || left.set(true));
        }
    };
    let label = html! {
        <>
            { field.label_with_unit() }
            if !field.required { <small>{ words::OPTIONAL }</small> }
        </>
    };
    let remark = remark.filter(|remark| *left && *remark != Remark::Missing);
    let hints = html! {
        <span class="hint" id={about.clone()}>
            if carried.is_some() && typed.is_empty() { { words::CARRIED } { carried.clone() } }
            { field.hint }
            if !articles.is_empty() { { cited(&articles) } }
            if let Format::Long(usual) = field.format {
                { " " }{ words::characters(typed.chars().filter(|c| !c.is_whitespace()).count(), usual) }
            }
            if let Some(remark) = remark {
                <span class={classes!("note", "remark")}>{ words::remark(remark, edition) }</span>
            }
        </span>
    };
    let id = name.clone();
    let of = name.clone();
    let input = match field.format {
        Format::Any(options) => {
            return choices(field.label, &name, hints, &options.under(edition), typed, &oninput);
        }
        Format::Long(_) => {
            let oninput = oninput.reform(|event: InputEvent| {
                event.target_unchecked_into::<HtmlTextAreaElement>().value()
            });
            html! {
                <textarea {id} {name} rows="6" aria-describedby={about} value={typed.clone()}
                    {oninput} {onchange} />
            }
        }
        Format::One(options) => {
            let onchange = oninput
                .reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value());
            // A word of an opened draft that is none of the options is not dropped.
            let other = !typed.is_empty() && !options.contains(&&**typed);
            let option = |option: AttrValue| {
                let selected = option == *typed;
                html! { <option value={option.clone()} {selected}>{ option }</option> }
            };
            html! {
                <select ref={select} {id} {name} aria-describedby={about} {onchange}>
                    <option value="">{ words::CHOOSE }</option>
                    { for other.then(|| option(typed.clone())) }
                    { for options.iter().map(|of| option(AttrValue::Static(of))) }
                </select>
            }
        }
        format => {
            let oninput = oninput.reform(|event: InputEvent| {
                event.target_unchecked_into::<HtmlInputElement>().value()
            });
            let inputmode = match format {
                Format::Year | Format::Count => Some("numeric"),
                Format::Money | Format::Figure | Format::Percent => Some("decimal"),
                Format::Telephone => Some("tel"),
                Format::Email => Some("email"),
                Format::Line
                | Format::Date
                | Format::CreditCode
                | Format::Long(_)
                | Format::One(_)
                | Format::Any(_) => None,
            };
            let short = (format != Format::Line).then_some("short");
            html! {
                <input {id} {name} type="text" class={short} {inputmode}
                    autocomplete="off" aria-describedby={about}
                    value={typed.clone()} {oninput} {onchange} />
            }
        }
    };
    let wide = matches!(field.format, Format::Long(_)).then_some("wide");
    html! {
        <div class={classes!("field", wide)}>
            <label for={of}>{ label }</label>
            { input }
            { hints }
        </div>
    }
}

/// A group of check boxes; the ticked options are stored as lines, in the order of the options.
fn choices(
    label: &'static str,
    name: &str,
    hints: Html,
    options: &[&'static str],
    typed: &AttrValue,
    oninput: &Callback<String>,
) -> Html {
    let option = |option: &&'static str| {
        let (option, typed, oninput) = (*option, typed.clone(), oninput.clone());
        let options = options.to_vec();
        let checked = ticked(&typed, option);
        let onchange = move |_| {
            let ticked_now =
                options.iter().copied().filter(|of| ticked(&typed, of) != (*of == option));
            oninput.emit(ticked_now.collect::<Vec<_>>().join("\n"));
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
