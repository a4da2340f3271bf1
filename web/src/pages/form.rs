//! The application form: its sections to fill, what they lack, and the files that are made of it.

use quality_award_rules::{Field, Notice};
use yew::prelude::*;

use crate::components::export::{Export, complete};
use crate::components::field::Input;
use crate::components::office::over;
use crate::components::{Context, cited, link};
use crate::preview::view::Preview;
use crate::route::Route;
use application::draft::ProductDraft;
use application::form::field::{Contents, Section};
use application::form::fields::SECTIONS;
use application::form::place::{Place, places_of};
use application::form::remark::{Remark, Remarked, remarks};
use application::steps::step_of;
use application::words::{common, edition as edition_words, form as words, world};
use ui::live::live;

/// The form's screen: the inputs, and beside them the form as it will be handed over, which is also printed.
pub fn form(context: &Context, printing: bool) -> Html {
    let found = remarks(&context.draft, context.today);
    let complete = complete(context, &found);
    let products = context.draft.product_count();
    let edition = context.assessment.edition;
    let section = |(place, section): (usize, &Section)| {
        let own = places_of(place, products);
        html! {
            <details class="part" open={place == 0} id={format!("form-{}", section.name)}>
                { summary(section, &own, &found) }
                { fields(section, &own, context, &found) }
            </details>
        }
    };
    let sections: Html = SECTIONS.iter().enumerate().map(section).collect();
    html! {
        <Preview context={context.clone()} {complete} {printing}>
            <div class="no-print form">
                <h1 tabindex="-1">{ words::HEADING }</h1>
                <p>{ words::HINT }</p>
                { over(&context.office, context.today) }
                if context.assessment.notices.contains(Notice::TitleValidityUnsettled) {
                    <div class="notice" id="title-validity">
                        <p>{ world::title_validity(edition) }</p>
                    </div>
                }
                <p class="hint" id="basis">{ world::basis(&context.office, edition) }</p>
                { sections }
                <section>
                    <h2>{ words::DECLARATION }</h2>
                    <p>{ words::DECLARATION_HINT }</p>
                    <blockquote>
                        <span class="line">{ words::DECLARED }</span>
                        <span class="line">
                            { cited(&[edition.procedure.fraud.at]) }{ "：" }
                            { edition.words(edition.procedure.fraud.at) }
                        </span>
                    </blockquote>
                </section>
                <Export context={context.clone()} {found} {complete} />
                <section>
                    <h2>{ words::LAST }</h2>
                    <ol>
                        <li>{ edition_words::print(&context.office) }</li>
                        { for words::LAST_STEPS.iter().map(|step| html! { <li>{ *step }</li> }) }
                        <li>{ edition_words::hand_in(&context.office, edition) }</li>
                    </ol>
                </section>
            </div>
        </Preview>
    }
}

fn summary(section: &Section, own: &[Place], found: &[Remarked]) -> Html {
    let missing = found.iter().filter(|(_, remark)| *remark == Remark::Missing);
    let missing = missing.filter(|(at, _)| own.contains(at)).count();
    let state = if own.is_empty() { words::NONE_YET.to_owned() } else { words::lacking(missing) };
    html! {
        <summary><h2>{ section.heading }</h2><span>{ live(state) }</span></summary>
    }
}

fn fields(section: &Section, own: &[Place], context: &Context, found: &[Remarked]) -> Html {
    let draft = &context.draft;
    // Places come in the order of what they speak of.
    let inputs = |places: &[Place]| -> Html {
        places.iter().map(|place| input(context, *place, found)).collect()
    };
    match section.contents {
        Contents::Fields(_) => html! { <div class="columns">{ inputs(own) }</div> },
        Contents::Years(fields) => own
            .chunks(fields.len())
            .enumerate()
            .map(|(year, places)| {
                html! {
                    <fieldset class="product" key={year}>
                        <legend>{ words::year(context.governing.year(draft), year) }</legend>
                        <div class="columns">{ inputs(places) }</div>
                    </fieldset>
                }
            })
            .collect(),
        Contents::Products(fields) => {
            let step = step_of(Field::Products);
            let to = |name: String| Route::Step(step, Some(name));
            if own.is_empty() {
                return html! {
                    <p>
                        { words::NO_PRODUCTS }
                        { link(&to("products[0].name".to_owned()), "", words::TO_PRODUCTS) }
                    </p>
                };
            }
            let listed = draft.products.iter().flatten().zip(own.chunks(fields.len())).enumerate();
            let product = |(at, (product, places)): (usize, (&ProductDraft, &[Place]))| {
                html! {
                    <fieldset class="product" key={at}>
                        <legend>{ common::product_number(at) }</legend>
                        <p>
                            { words::carried(product) }
                            { link(&to(format!("products[{at}].name")), "", words::CHANGE) }
                        </p>
                        <div class="columns">{ inputs(places) }</div>
                    </fieldset>
                }
            };
            listed.map(product).collect()
        }
    }
}

fn input(context: &Context, place: Place, found: &[Remarked]) -> Html {
    let draft = &context.draft;
    let remark = found.iter().find(|(at, _)| *at == place).map(|(_, remark)| *remark);
    html! {
        <Input {place} {remark} edition={context.assessment.edition} typed={draft.typed(&place).to_owned()}
            carried={draft.carried(&place).map(AttrValue::from)} act={context.act.clone()} />
    }
}
