//! All answers on one screen, each with a link to change it.

use quality_award_rules::{Field, Leaf};
use yew::prelude::*;

use crate::components::verdict::Verdict;
use crate::components::{Context, Props, link};
use crate::draft::Draft;
use crate::route::Route;
use crate::steps::STEPS;
use crate::text::{self, questions, screens};

/// A row: the input's name, what it asks, and what was answered.
type Row = (String, String, String);

fn rows(draft: &Draft, field: Field) -> Vec<Row> {
    match field {
        Field::Question(question) => vec![(
            field.name().to_owned(),
            questions::question(question).to_owned(),
            text::answer(draft.answer(question)).to_owned(),
        )],
        Field::OutputValue => vec![(
            field.name().to_owned(),
            questions::OUTPUT.to_owned(),
            match draft.output_value() {
                Ok(Some(yuan)) => text::yuan(yuan),
                Ok(None) => text::UNANSWERED.to_owned(),
                Err(problem) => {
                    format!("{}（{}）", draft.output, questions::amount_problem(problem))
                }
            },
        )],
        Field::Products => match &draft.products {
            None => vec![(
                "products[0].title".to_owned(),
                questions::PRODUCTS.to_owned(),
                text::UNANSWERED.to_owned(),
            )],
            Some(products) if products.is_empty() => vec![(
                "products".to_owned(),
                questions::PRODUCTS.to_owned(),
                questions::NO_PRODUCTS.to_owned(),
            )],
            Some(products) => products
                .iter()
                .enumerate()
                .flat_map(|(place, product)| {
                    let name = |field: &str| format!("products[{place}].{field}");
                    let what = |what: &str| format!("{}：{what}", text::product_number(place));
                    let typed = if product.name.trim().is_empty() {
                        text::UNANSWERED.to_owned()
                    } else {
                        product.name.clone()
                    };
                    let title = product.title.map_or(text::UNANSWERED, text::title).to_owned();
                    let reappraised = text::answer(product.reappraised).to_owned();
                    [
                        (name("name"), what(questions::PRODUCT_NAME), typed),
                        (name("title"), what(questions::PRODUCT_TITLE), title),
                        (
                            name("reappraised_at_same_level"),
                            what(questions::PRODUCT_REAPPRAISED),
                            reappraised,
                        ),
                    ]
                })
                .collect(),
        },
    }
}

/// The answers to check.
#[component]
pub fn Check(props: &Props) -> Html {
    let Context { draft, assessment } = &props.context;
    let row = |step: usize, (name, what, answer): Row| {
        let unanswered = answer == text::UNANSWERED;
        let missing = unanswered.then_some("missing");
        let open = assessment.open_questions.iter().any(|leaf| {
            leaf.to_string() == name || leaf == Leaf::Field(Field::Products) && step == 2
        });
        let settled = unanswered && !open && !name.ends_with("].name");
        let change = html! {
            <>{ screens::CHANGE }<span class="hidden">{ "：" }{ what.clone() }</span></>
        };
        html! {
            <div key={name.clone()}>
                <dt>{ what }</dt>
                <dd class={classes!(missing)}>
                    { answer }
                    if settled { <span class="note">{ questions::SETTLED }</span> }
                </dd>
                <dd class="change">{ link(&Route::Step(step, Some(name)), "", change) }</dd>
            </div>
        }
    };
    let section = |(place, fields): (usize, &&'static [Field])| {
        let rows = fields.iter().flat_map(|field| rows(draft, *field));
        html! {
            <section>
                <h2>{ questions::HEADINGS.get(place).copied().unwrap_or_default() }</h2>
                <dl class="answers-given">{ for rows.map(|entry| row(place + 1, entry)) }</dl>
            </section>
        }
    };
    html! {
        <div class="with-aside">
            <div>
                <h1 tabindex="-1">{ screens::CHECK }</h1>
                <p>{ screens::CHECK_HINT }</p>
                { for STEPS.iter().enumerate().map(section) }
                <p class="actions">
                    { link(&Route::Result, "button primary", screens::SEE_RESULT) }
                    { link(&Route::Form, "button", screens::FILL_FORM) }
                </p>
            </div>
            <aside><Verdict assessment={assessment.clone()} /></aside>
        </div>
    }
}
