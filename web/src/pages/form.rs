//! The application form: its sections to fill, what they lack, and the files that are made of it.

use quality_award_rules::{Field, Notice};
use ui::html;
use yew::prelude::*;

use crate::asked::asked;
use crate::components::export::Export;
use crate::components::field::Input;
use crate::components::office::over;
use crate::components::own::own as input_of_own;
use crate::components::preview::Preview;
use crate::components::verdict::card;
use crate::components::years::Years;
use crate::components::{Context, cited, link};
use crate::route::Route;
use application::draft::ProductDraft;
use application::form::asked::{Asked, OwnPlace};
use application::form::enclosures::file_names;
use application::form::field::{Contents, Section};
use application::form::fields::SECTIONS;
use application::form::place::{At, Place};
use application::form::remark::{Remarked, complete};
use application::steps::step_of;
use application::words::{common, edition as edition_words, form as words, world};
use ui::live::live;

/// The form's screen.
pub fn form(context: &Context, printing: bool) -> Html {
    let (draft, asked) = (&context.draft, asked(context));
    let found = asked.remarks(draft, context.today);
    let complete = complete(draft, &context.assessment, &found) && asked.own_is_complete(draft);
    let edition = context.assessment.edition;
    let first = asked.sections().next();
    let section = |place: usize| {
        let section = SECTIONS.get(place)?;
        let own = asked.places_of(place, draft.product_count());
        let state = if own.is_empty() && asked.own_of(place, 1).next().is_none() {
            words::NONE_YET.to_owned()
        } else {
            words::progress(asked.progress(place, &own, draft, &found))
        };
        Some(html! {
            <details class="part" open={Some(place) == first} id={format!("form-{}", section.name)}>
                <summary><h2>{ section.heading }</h2><span>{ live(state) }</span></summary>
                { fields((place, section), &own, context, &asked, &found) }
            </details>
        })
    };
    let sections: Html = asked.sections().filter_map(section).collect();
    let enclosed = file_names(draft);
    let hint = if context.office.template.is_some() { words::HINT_OWN } else { words::HINT };
    html! {
        <Preview context={context.clone()} {complete} {printing}>
            <div class="no-print form">
                <h1 tabindex="-1">{ words::HEADING }</h1>
                <p>{ hint }</p>
                { over(&context.office, context.today) }
                { card(context, false, link(&Route::Result, "", words::TO_RESULT)) }
                if context.assessment.notices.contains(Notice::TitleValidityUnsettled) {
                    <div class="notice" id="title-validity">
                        <p>{ world::title_validity(edition) }</p>
                    </div>
                }
                <p class="hint" id="basis">{ world::basis(&context.office, edition) }</p>
                { sections }
                if first.is_none() { <p>{ words::NOTHING_ASKED }</p> }
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
                    if !enclosed.is_empty() {
                        <h3>{ words::ENCLOSURES }</h3>
                        <p id="enclosures-about">{ words::ENCLOSURES_HINT }</p>
                        <textarea name="enclosures" readonly=true rows={enclosed.len().to_string()}
                            aria-labelledby="enclosures-about" value={enclosed.join("\n")} />
                    }
                </section>
            </div>
        </Preview>
    }
}

fn fields(
    (number, section): (usize, &Section),
    own: &[Place],
    context: &Context,
    asked: &Asked,
    found: &[Remarked],
) -> Html {
    let draft = &context.draft;
    let inputs = |places: &mut dyn Iterator<Item = &Place>| -> Html {
        places.map(|place| input(context, *place, asked, found)).collect()
    };
    let of_office: Vec<OwnPlace<'_>> = asked.own_of(number, draft.product_count()).collect();
    let of_office = |product: Option<usize>| -> Html {
        let all = of_office.iter().filter(|place| place.product == product);
        all.map(|place| input_of_own(context, place)).collect()
    };
    // The inputs of a year or a product stand together.
    let at = |at: At| own.iter().filter(move |place| place.at == at);
    match section.contents {
        Contents::Fields(_) => html! {
            <div class="columns">{ inputs(&mut own.iter()) }{ of_office(None) }</div>
        },
        Contents::Years(_) => {
            let inputs = own.iter().map(|place| (*place, input(context, *place, asked, found)));
            html! {
                <>
                    <Years context={context.clone()} inputs={inputs.collect::<Vec<_>>()} />
                    <div class="columns">{ of_office(None) }</div>
                </>
            }
        }
        Contents::Products(_) => {
            let step = step_of(Field::Products);
            let to = |name: String| Route::Step(step, Some(name));
            if draft.product_count() == 0 {
                return html! {
                    <p>
                        { words::NO_PRODUCTS }
                        { link(&to("products[0].name".to_owned()), "", words::TO_PRODUCTS) }
                    </p>
                };
            }
            let product = |(place, product): (usize, &ProductDraft)| {
                html! {
                    <fieldset class="product" key={place}>
                        <legend>{ common::product_number(place) }</legend>
                        <p>
                            { words::carried(product) }
                            { link(&to(format!("products[{place}].name")), "", words::CHANGE) }
                        </p>
                        <div class="columns">
                            { inputs(&mut at(At::Product(place))) }{ of_office(Some(place)) }
                        </div>
                    </fieldset>
                }
            };
            draft.products.iter().flatten().enumerate().map(product).collect()
        }
    }
}

fn input(context: &Context, place: Place, asked: &Asked, found: &[Remarked]) -> Html {
    let draft = &context.draft;
    let edition = context.assessment.edition;
    let remark = found.iter().find(|(at, _)| *at == place).map(|(_, remark)| *remark);
    let year = match place.at {
        At::Year(year) => Some(AttrValue::from(words::year(context.governing.year(draft), year))),
        At::Application | At::Product(_) => None,
    };
    html! {
        <Input {place} {remark} {edition} {year} options={asked.options(place.field, edition)}
            typed={draft.typed(&place).to_owned()}
            carried={draft.carried(&place).map(AttrValue::from)} act={context.act.clone()} />
    }
}
