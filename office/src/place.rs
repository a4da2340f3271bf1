//! One place of the office's form: what is proposed or chosen for it, and the definition of a field of the office's own.

use std::rc::Rc;

use application::form::own::{OwnField, OwnFormat};
use application::form::recognise::choice::shown;
use application::form::recognise::{Choice, Proposal, Recognised};
use application::words::recognise as words;
use ui::html;
use ui::live::live;
use ui::typing::text_of;
use yew::prelude::*;

use crate::editor::{Event as Happens, OwnChange};
use crate::findings::Fault;
use crate::list::use_renewed;

/// The values of a list that name no known field.
const EMPTY: &str = "empty";
const OWN: &str = "own";

/// The properties of [`Row`].
#[derive(Properties)]
pub struct Props {
    /// What was recognised in the form.
    pub recognised: Rc<Recognised>,
    /// The number of the place in it.
    pub at: usize,
    /// What holds for it.
    pub choice: Option<Choice>,
    /// The own field that it asks for.
    pub field: Option<OwnField>,
    /// All fields of the office's own.
    pub own: Vec<OwnField>,
    /// Whether that field is defined here.
    pub defines: bool,
    /// What is wrong with that field.
    pub fault: Option<Fault>,
    /// Takes what happens.
    pub send: Callback<Happens>,
    /// Called with the place's id when it is looked at.
    pub onfocus: Callback<String>,
}

/// The places of one form are compared by the form, because there are many.
impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.recognised, &other.recognised)
            && self.at == other.at
            && self.choice == other.choice
            && self.own == other.own
            && self.defines == other.defines
            && self.fault == other.fault
    }
}

/// The own field that is chosen.
pub fn field_of<'a>(choice: Option<&Choice>, own: &'a [OwnField]) -> Option<&'a OwnField> {
    match choice {
        Some(Choice::Own(id)) => own.iter().find(|field| field.id == *id),
        Some(Choice::Known(_) | Choice::Empty) | None => None,
    }
}

/// What the row says that it asks: the name of the input, `own`, `empty`, or nothing.
fn asks(choice: Option<&Choice>) -> String {
    match choice {
        Some(Choice::Known(aim)) => aim.name(),
        Some(Choice::Own(_)) => OWN.to_owned(),
        Some(Choice::Empty) => EMPTY.to_owned(),
        None => String::new(),
    }
}

/// The row of a place.
#[component]
pub fn Row(props: &Props) -> Html {
    let Props { recognised, at, choice, field, own, defines, fault, send, onfocus } = props;
    let Some(place) = recognised.places.get(*at) else { return Html::default() };
    let offers = place.offers(recognised.edition);
    let chosen = match choice {
        Some(Choice::Own(id)) => format!("{OWN}.{id}"),
        choice => asks(choice.as_ref()),
    };
    // A new field of the office's own gets an id that the list did not have.
    let renewed = use_renewed(&chosen, matches!(choice, Some(Choice::Own(_))).then_some(OWN));
    let onchange = {
        let (send, id, offers, own) = (send.clone(), place.id.clone(), offers.clone(), own.clone());
        renewed.onchange(&Callback::from(move |value: String| {
            let field = own.iter().find(|field| value == format!("{OWN}.{}", field.id));
            let aim = offers.iter().find(|aim| aim.name() == value);
            send.emit(match (&*value, field, aim) {
                (OWN, ..) => Happens::MakeOwn(id.clone()),
                (EMPTY, ..) => Happens::Choose(id.clone(), Choice::Empty),
                (_, Some(field), _) => Happens::Choose(id.clone(), Choice::Own(field.id.clone())),
                (_, None, Some(aim)) => Happens::Choose(id.clone(), Choice::Known(*aim)),
                // A program has set what the list does not have.
                (_, None, None) => return,
            });
        }))
    };
    let look = {
        let (onfocus, id) = (onfocus.clone(), place.id.clone());
        move |_: FocusEvent| onfocus.emit(id.clone())
    };
    let option = |value: String, words: String| {
        let selected = value == chosen;
        html! { <option {selected} {value}>{ words }</option> }
    };
    let group = |name: &'static str| {
        let mut of = offers.iter().filter(|aim| words::group(aim.target) == name).peekable();
        let some = of.peek().is_some();
        let of: Vec<Html> = of.map(|aim| option(aim.name(), words::aim(*aim))).collect();
        html! { if some { <optgroup label={name}>{ for of }</optgroup> } }
    };
    let groups = [words::OF_FORM, words::OF_PRODUCTS, words::OF_YEARS].map(group);
    let open = choice.is_none();
    let about = match (&place.proposal, choice) {
        (Proposal::Left(left), Some(Choice::Empty)) => words::left(*left).to_owned(),
        (Proposal::Unknown(why), None) => words::why(why),
        (
            Proposal::Known(_) | Proposal::Own(_) | Proposal::Left(_) | Proposal::Unknown(_),
            Some(_) | None,
        ) => String::new(),
    };
    let others = own.iter().filter(|other| other.of_products == place.is_of_products());
    let (label, of) = (format!("label-{}", place.id), format!("about-{}", place.id));
    let name = format!("place.{}", place.id);
    let mut title = shown(place);
    if title.is_empty() {
        words::NO_LABEL.clone_into(&mut title);
    }
    html! {
        <tr data-place={place.id.clone()} data-field={asks(choice.as_ref())} onfocusin={look}>
            <th scope="row" id={label.clone()}>
                { live(title) }
                <span class="hint">{ live(words::spot(&place.slot.spot)) }</span>
            </th>
            <td>
                <select key={renewed.key} ref={renewed.list} id={name.clone()} {name} aria-labelledby={label}
                    aria-describedby={of.clone()} {onchange}>
                    if open { { option(String::new(), words::NOT_CHOSEN.to_owned()) } }
                    { option(EMPTY.to_owned(), words::EMPTY.to_owned()) }
                    { option(OWN.to_owned(), words::OWN.to_owned()) }
                    { for others.map(|field| {
                        option(format!("{OWN}.{}", field.id), words::own(&field.label))
                    }) }
                    { for groups }
                </select>
                <span id={of} class={if open { "note remark" } else { "hint" }}>{ live(about) }</span>
                if let (Some(field), true) = (field, *defines) { { definition(field, fault.as_ref(), send) } }
            </td>
        </tr>
    }
}

/// The inputs of an own field.
fn definition(field: &OwnField, fault: Option<&Fault>, send: &Callback<Happens>) -> Html {
    let change = |make: fn(String) -> Option<OwnChange>| {
        let (send, id) = (send.clone(), field.id.clone());
        Callback::from(move |event: Event| {
            if let Some(change) = text_of(&event).and_then(make) {
                send.emit(Happens::ChangeOwn(id.clone(), change));
            }
        })
    };
    let require = {
        let (send, id, required) = (send.clone(), field.id.clone(), field.required);
        move |_: Event| send.emit(Happens::ChangeOwn(id.clone(), OwnChange::Required(!required)))
    };
    let name = |of: &str| format!("own.{}.{of}", field.id);
    let fault = fault.map(|fault| match fault {
        Fault::Own(fault) => words::fault(*fault).to_owned(),
        Fault::Lacks(option) => words::lacks(option),
    });
    let text = |of: &str, label: &'static str, value: &str, onchange: Callback<Event>| {
        let name = name(of);
        let invalid = fault.as_ref().filter(|_| of == "label").map(|_| "true");
        html! {
            <div class="field">
                <label for={name.clone()}>{ label }</label>
                <input id={name.clone()} {name} type="text" autocomplete="off" value={value.to_owned()}
                    aria-invalid={invalid} {onchange} />
            </div>
        }
    };
    let kind = change(|name| {
        let format = OwnFormat::ALL.into_iter().find(|format| format.name() == name);
        format.map(OwnChange::Format)
    });
    let figure = matches!(field.format, OwnFormat::Money | OwnFormat::Figure);
    html! {
        <div class="own">
            { text("label", words::OWN_LABEL, &field.label, change(|text| Some(OwnChange::Label(text)))) }
            <div class="field">
                <label for={name("kind")}>{ words::OWN_KIND }</label>
                <select id={name("kind")} name={name("kind")} onchange={kind}>
                    { for OwnFormat::ALL.into_iter().map(|format| html! {
                        <option value={format.name()} selected={format == field.format}>
                            { words::format(format) }
                        </option>
                    }) }
                </select>
            </div>
            if figure {
                { text("unit", words::OWN_UNIT, &field.unit, change(|text| Some(OwnChange::Unit(text)))) }
            }
            if field.format == OwnFormat::One {
                <div class="field">
                    <label for={name("options")}>{ words::OWN_OPTIONS }</label>
                    <textarea id={name("options")} name={name("options")} rows="3"
                        value={field.options.join("\n")}
                        onchange={change(|text| Some(OwnChange::Options(text)))} />
                </div>
            }
            { text("hint", words::OWN_HINT, &field.hint, change(|text| Some(OwnChange::Hint(text)))) }
            <label class="check">
                <input type="checkbox" name={name("required")} checked={field.required} onchange={require} />
                { words::OWN_REQUIRED }
            </label>
            if field.of_products { <span class="hint">{ words::OWN_PRODUCTS }</span> }
            if let Some(fault) = fault { <span class="note remark">{ live(fault) }</span> }
        </div>
    }
}
