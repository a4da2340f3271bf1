//! What the form lacks, and the buttons that hand it over.

use crate::asked::asked;
use crate::handover;
use ui::hooks::use_state;
use ui::html;
use yew::prelude::*;

use super::instead::{Instead, around};
use super::{Context, link};
use crate::parts;
use crate::route::Route;
use application::files;
use application::form::answers;
use application::form::place::At;
use application::form::remark::{Remark, Remarked, Weight};
use application::record;
use application::typed::name::name;
use application::words::common::product_number;
use application::words::{archive, form as words};
use docx::problem::Problem;
use ui::link_to_input;
use ui::live::live;

/// The properties of [`Export`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The draft and its assessment.
    pub context: Context,
    /// The remarks on the form.
    pub found: Vec<Remarked>,
    /// Whether it lacks nothing that it requires.
    pub complete: bool,
}

/// What an export made: a file, and the placeholders that could not be filled.
type Made = (Vec<u8>, Vec<Problem>);

/// The list of remarks and the exports.
#[component]
pub fn Export(props: &Props) -> Html {
    let Props { context, found, complete } = props;
    let complete = *complete;
    let message = use_state(String::new);
    // A program around the page saves no file; then its place is taken by what helps.
    let (inner, instead) = (around(), use_state(|| false));
    let hand_over = |extension: &'static str,
                     media: &'static str,
                     make: fn(&Context, bool) -> Result<Made, String>| {
        let (context, message, instead) = (context.clone(), message.clone(), instead.setter());
        move |_| {
            if inner.is_some() {
                instead.set(true);
                return;
            }
            let file = words::file_name(
                &name(context.draft.form.get(answers::APPLICANT)),
                &browser::clock::today(),
                complete,
                extension,
            );
            let (context, message) = (context.clone(), message.clone());
            message.set(words::WORKING.to_owned());
            // The word shows before the work begins.
            browser::timing::after_paint(move || {
                let handed = make(&context, complete).and_then(|(bytes, problems)| {
                    handover::file(&file, media, &bytes).map(|()| problems)
                });
                // Everything but paper brings the draft back.
                if handed.is_ok() {
                    context.handed.emit(());
                }
                message.set(match handed {
                    Ok(problems) => words::downloaded(&problems),
                    Err(reason) => format!("{}{reason}", words::DOWNLOAD_FAILED),
                });
            });
        }
    };
    let open = context.assessment.open_questions.iter().count();
    html! {
        <section>
            <h2>{ words::EXPORT }</h2>
            if complete {
                <p>{ live(words::COMPLETE) }</p>
            } else {
                <p>{ live(words::INCOMPLETE) }</p>
            }
            if open > 0 {
                <p>{ link(&Route::Check, "", live(words::unanswered(open))) }</p>
            }
            { list(context, found, Weight::Wrong) }
            { list(context, found, Weight::Doubtful) }
            { list(context, found, Weight::Missing) }
            <p class="actions">
                <button type="button" class="primary" data-export="docx"
                    onclick={hand_over("docx", files::DOCX, |context, complete| {
                        let own = context.office.template.as_ref();
                        let year = context.governing.year(&context.draft);
                        files::docx(&context.draft, &context.assessment, complete, year, own, &context.office.own())
                            .map_err(|error| archive::defect(&error))
                    })}>
                    { words::DOWNLOAD }
                </button>
                <button type="button" data-export="print" onclick={
                    let instead = instead.setter();
                    move |_| if inner.is_some() { instead.set(true) } else { handover::print() }
                }>
                    { words::PRINT }
                </button>
                <button type="button" data-export="page"
                    onclick={hand_over("html", files::HTML, |context, _| {
                        let parts = parts::all().map_err(words::no_parts)?;
                        let draft = record::to_json(&context.draft);
                        let copy = files::page(&parts, &context.office, Some(&draft))
                            .map_err(|_| words::PARTS_UNFIT)?;
                        Ok((copy.into_bytes(), Vec::new()))
                    })}>
                    { words::PAGE }
                </button>
            </p>
            <p class="hint">{ words::PAGE_HINT }</p>
            if let Some(inner) = inner.filter(|_| *instead) {
                <Instead {inner} draft={context.draft.clone()} />
            }
            <p role="status">{ live((*message).clone()) }</p>
        </section>
    }
}

/// The remarks of one weight, each a link to its input.
fn list(context: &Context, found: &[Remarked], weight: Weight) -> Html {
    let named = |(place, remark): &Remarked| {
        let of = match place.at {
            At::Application => String::new(),
            At::Year(year) => words::year(context.governing.year(&context.draft), year),
            At::Product(product) => product_number(product) + "：",
        };
        (place.to_string(), of + place.field.label, *remark)
    };
    let asked = asked(context);
    let of_office = asked.all_own(context.draft.product_count()).filter_map(|place| {
        let of = place.product.map(|product| product_number(product) + "：").unwrap_or_default();
        Some((place.name(), of + &place.field.label, place.remark(&context.draft)?))
    });
    let all = found.iter().map(named).chain(of_office);
    let all: Vec<(String, String, Remark)> =
        all.filter(|(_, _, remark)| remark.weight() == weight).collect();
    if all.is_empty() {
        return Html::default();
    }
    let entry = |(name, label, remark): &(String, String, Remark)| {
        let what = if weight == Weight::Missing {
            String::new()
        } else {
            "：".to_owned() + &words::remark(*remark, context.assessment.edition)
        };
        let link = link_to_input(&format!("form.{name}"), &**label);
        html! { <li key={format!("{name} {what}")}>{ link }{ live(what) }</li> }
    };
    html! {
        <details class="remarks" open={weight != Weight::Missing}>
            <summary>{ live(words::remarks(weight, all.len())) }</summary>
            <ul>{ for all.iter().map(entry) }</ul>
        </details>
    }
}
