//! The application form: its sections to fill, what they lack, and the files that are made of it.

use std::rc::Rc;

use quality_award_rules::{Field, Notice};
use ui::html;
use yew::prelude::*;

use crate::asked::asked;
use crate::components::export::Export;
use crate::components::field::{Input, Of};
use crate::components::office::over;
use crate::components::preview::Preview;
use crate::components::verdict::card;
use crate::components::years::Years;
use crate::components::{Context, cited, link};
use crate::route::Route;
use application::draft::{Action, Draft, ProductDraft};
use application::form::asked::{Asked, OwnPlace};
use application::form::enclosures::file_names;
use application::form::field::{Contents, Format, Section};
use application::form::fields::SECTIONS;
use application::form::own::OwnFormat;
use application::form::phrases::phrases;
use application::form::place::{At, Place};
use application::form::prefill::prefill;
use application::form::remark::{Remarked, complete, needed};
use application::inputs::Inputs;
use application::steps::step_of;
use application::words::{common, edition as edition_words, form as words, world};
use ui::live::live;

/// The form's screen.
pub fn form(context: &Context, printing: bool) -> Html {
    // Whoever only looks at the form has no draft, so this is stored with what is typed next.
    let known = prefill(&context.draft, context.office.year(), context.today);
    let mut context = context.clone();
    if !known.is_empty() {
        let draft = Draft::clone(&context.draft);
        context.draft = draft.after(Action::Prefill(known.clone())).into();
    }
    let context = &context;
    let (draft, asked) = (&context.draft, asked(context));
    let found = asked.remarks(draft, context.today);
    let figures = phrases(draft, &asked, context.governing.year(draft)).into();
    let filling =
        Filling { context, asked: &asked, found: &found, known: &known, figures: &figures };
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
                { filling.fields((place, section), &own) }
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

/// What the inputs of the form are rendered by.
struct Filling<'a> {
    context: &'a Context,
    asked: &'a Asked,
    found: &'a [Remarked],
    /// What the page has put into inputs so far.
    known: &'a Inputs,
    /// Phrases with figures, for long texts.
    figures: &'a Rc<Vec<String>>,
}

impl Filling<'_> {
    fn fields(&self, (number, section): (usize, &Section), own: &[Place]) -> Html {
        let Self { context, asked, .. } = *self;
        let draft = &context.draft;
        let inputs = |places: &mut dyn Iterator<Item = &Place>| -> Html {
            places.map(|place| self.input(*place)).collect()
        };
        let of_office: Vec<OwnPlace<'_>> = asked.own_of(number, draft.product_count()).collect();
        let of_office = |product: Option<usize>| -> Html {
            let all = of_office.iter().filter(|place| place.product == product);
            all.map(|place| self.own(place)).collect()
        };
        // The inputs of a year or a product stand together.
        let at = |at: At| own.iter().filter(move |place| place.at == at);
        match section.contents {
            Contents::Fields(_) => html! {
                <div class="columns">{ inputs(&mut own.iter()) }{ of_office(None) }</div>
            },
            Contents::Years(_) => {
                let inputs = own.iter().map(|place| (*place, self.input(*place)));
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

    fn input(&self, place: Place) -> Html {
        let Self { context, asked, found, .. } = *self;
        let draft = &context.draft;
        let edition = context.assessment.edition;
        let remark = found.iter().find(|(at, _)| *at == place).map(|(_, remark)| *remark);
        let year = match place.at {
            At::Year(year) => {
                Some(AttrValue::from(words::year(context.governing.year(draft), year)))
            }
            At::Application | At::Product(_) => None,
        };
        let name = place.to_string();
        let mut prefilled = self.known.clone();
        let mut typed = draft.typed(&place).to_owned();
        let mut mark =
            (!typed.is_empty() && draft.prefilled.get(&name) == typed).then_some(words::PREFILLED);
        if let Some(carried) = draft.carried(&place) {
            if typed.is_empty() {
                (typed, mark) = (carried.clone(), Some(words::CARRIED));
            }
            prefilled.set(&name, carried);
        }
        let options = asked.options(place.field, edition).into_iter().map(AttrValue::from);
        let is_long = matches!(place.field.format, Format::Long(_));
        html! {
            <Input of={Of::Form(place)} {name} {typed} {mark} {prefilled} {year} {remark} {edition}
                required={needed(draft, &[place]) > 0} options={options.collect::<Vec<_>>()}
                figures={is_long.then(|| self.figures.clone())} act={context.act.clone()} />
        }
    }

    fn own(&self, place: &OwnPlace<'_>) -> Html {
        let context = self.context;
        let field = place.field.clone();
        let options = field.options.iter().cloned().map(AttrValue::from);
        let is_long = field.format == OwnFormat::Long;
        html! {
            <Input name={place.name()} typed={place.typed(&context.draft).to_owned()} mark={None}
                prefilled={self.known.clone()} year={None} remark={place.remark(&context.draft)}
                edition={context.assessment.edition} required={field.required}
                options={options.collect::<Vec<_>>()}
                figures={is_long.then(|| self.figures.clone())}
                of={Of::Own(field)} act={context.act.clone()} />
        }
    }
}
