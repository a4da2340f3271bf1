//! What was recognised in the office's form, place by place, with a choice for each, and the form's picture.

use std::rc::Rc;

use application::edition::{Office, Template};
use application::words::recognise as words;
use docx::sheets::unfilled;
use ui::hooks::{use_effect_with, use_memo, use_state_eq};
use ui::html;
use ui::live::live;
use ui::sheets::{Pictures, draw, dress};
use yew::prelude::*;

use crate::editor::Event as Happens;
use crate::findings::Findings;
use crate::place::{Row, field_of};

/// The list of the first place that needs a decision.
pub const FIRST_OPEN: &str = "tr[data-field=''] select";

/// The properties of [`Places`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What was recognised and chosen.
    pub findings: Rc<Findings>,
    /// The settings, with the form and the fields of the office's own.
    pub office: Rc<Office>,
    /// Takes what happens.
    pub send: Callback<Happens>,
    /// Hands over the form with its placeholders.
    pub download: Callback<()>,
}

/// The list of places.
#[component]
pub fn Places(props: &Props) -> Html {
    let Props { findings, office, send, download } = props;
    let focused = use_state_eq(|| None::<String>);
    let shown = use_state_eq(|| false);
    let places = findings.places();
    if places.is_empty() && !findings.recognised.cut {
        return Html::default();
    }
    let onfocus = {
        let focused = focused.setter();
        Callback::from(move |id: String| focused.set(Some(id)))
    };
    let turn = {
        let shown = shown.clone();
        move |_| shown.set(!*shown)
    };
    let next = |_| _ = browser::focus::focus(FIRST_OPEN);
    let ondownload = download.reform(|_: MouseEvent| ());
    let count = findings.count();
    let marked = focused
        .as_ref()
        .and_then(|id| findings.place(id))
        .map(|place| (place.slot.part.clone(), place.slot.way.start().0));
    let fields = office.own();
    let mut own: Vec<&str> = Vec::new();
    let rows = places.iter().enumerate().map(|(at, place)| {
        let choice = findings.choice(place);
        let field = field_of(choice.as_ref(), &fields).cloned();
        // An own field of several places is defined at the first of them.
        let defined = field.as_ref().and_then(|field| fields.iter().find(|of| of.id == field.id));
        let first = defined.filter(|field| !own.contains(&&*field.id)).map(|field| &*field.id);
        own.extend(first);
        let fault = field.as_ref().and_then(|field| findings.fault(field, &fields));
        html! {
            <Row key={place.id.clone()} recognised={findings.recognised.clone()} {at} {choice} {field}
                own={fields.clone()} defines={first.is_some()} {fault} send={send.clone()}
                onfocus={onfocus.clone()} />
        }
    });
    let rows: Vec<Html> = rows.collect();
    let (label, expanded) = if *shown { (words::HIDE, "true") } else { (words::SHOW, "false") };
    html! {
        <div id="places" class="places">
            <h3>{ words::HEADING }</h3>
            <p class="hint">{ words::HINT }</p>
            <p id="places-count" role="status" data-known={count.known.to_string()}
                data-empty={count.empty.to_string()} data-open={count.open.to_string()}
                class={(count.open > 0).then_some("note")}>
                { live(words::counted(count, findings.recognised.confirmed)) }
            </p>
            if findings.recognised.cut { <p class="note">{ words::CUT }</p> }
            <p class="actions">
                <button type="button" data-export="form" onclick={ondownload}>{ words::DOWNLOAD }</button>
                <button type="button" name="office.form.places" aria-expanded={expanded} onclick={turn}>
                    { label }
                </button>
                if count.open > 0 {
                    <button type="button" name="office.form.next" onclick={next}>{ words::NEXT }</button>
                }
            </p>
            <table>
                <thead><tr>
                    <th scope="col">{ words::LABEL }</th>
                    <th scope="col">{ words::ASKS }</th>
                </tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
            if let (true, Some(template)) = (*shown, &office.template) {
                <Picture template={template.clone()} {marked} />
            }
        </div>
    }
}

/// The properties of [`Picture`].
#[derive(Properties, PartialEq)]
struct PictureProps {
    /// The form with its placeholders.
    template: Template,
    /// The place that is looked at.
    marked: Option<(String, usize)>,
}

/// The form with its placeholders, as the sheets that it is. What is looked at is marked, and shows.
#[component]
fn Picture(props: &PictureProps) -> Html {
    let PictureProps { template, marked } = props;
    let drawn = use_memo((template.clone(), marked.clone()), |(template, marked)| {
        let form = template.package().ok()?;
        let marked = marked.as_ref().map(|(part, paragraph)| (&**part, *paragraph));
        let sheets = unfilled(&form, marked).ok()?;
        Some((form, sheets))
    });
    use_effect_with(marked.clone(), |_| browser::scroll::within(".places .paper", ".here"));
    let Some((form, sheets)) = &*drawn else { return Html::default() };
    dress(sheets, false);
    html! {
        <div class="paper notranslate" translate="no" role="region" tabindex="0"
            aria-label={words::PICTURE}>
            { draw(sheets, form, &Pictures::default()) }
        </div>
    }
}
