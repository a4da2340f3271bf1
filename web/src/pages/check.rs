//! All answers on one screen, each with a link to change it.

use quality_award_rules::{Edition, Field, Leaf};
use ui::html;
use yew::prelude::*;

use crate::components::verdict::card;
use crate::components::{Context, link};
use crate::route::Route;
use application::draft::Draft;
use application::steps::{STEPS, step_of};
use application::words::{amount, common, questions, screens, verdict};
use ui::live::live;

/// An answer, with the way to change it.
struct Row {
    /// The leaf that it answers; a product's name answers none.
    leaf: Option<Leaf>,
    to: Route,
    what: String,
    /// `None` while there is none.
    answer: Option<String>,
}

impl Row {
    fn of(leaf: Leaf, edition: &Edition, answer: Option<String>) -> Self {
        let what = questions::leaf(leaf, edition);
        Self { leaf: Some(leaf), to: Route::asking(leaf), what, answer }
    }
}

fn rows(draft: &Draft, field: Field, edition: &Edition) -> Vec<Row> {
    let leaf = Leaf::Field(field);
    let row = |leaf, answer| Row::of(leaf, edition, answer);
    match (field, &draft.products) {
        (Field::Question(question), _) => {
            let answer = draft.answer(question).map(|yes| common::answer(Some(yes)).to_owned());
            vec![row(leaf, answer)]
        }
        (Field::OutputValue, _) => {
            let answer = match draft.output_value() {
                Ok(value) => value.map(common::yuan),
                Err(why) => Some(format!("{}（{}）", draft.output, amount::problem(why))),
            };
            vec![row(leaf, answer)]
        }
        (Field::Products, None) => vec![row(leaf, None)],
        (Field::Products, Some(products)) if products.is_empty() => vec![Row {
            to: Route::Step(step_of(field), Some("add-product".to_owned())),
            ..row(leaf, Some(questions::NO_PRODUCTS.to_owned()))
        }],
        (Field::Products, Some(products)) => (0_u8..)
            .zip(products)
            .flat_map(|(place, product)| {
                let name = product.name.trim();
                let named = format!("products[{place}].name");
                let number = common::product_number(place.into());
                let reappraised =
                    product.reappraised.map(|yes| common::answer(Some(yes)).to_owned());
                [
                    Row {
                        leaf: None,
                        to: Route::Step(step_of(field), Some(named)),
                        what: format!("{number}：{}", questions::PRODUCT_NAME),
                        answer: (!name.is_empty()).then(|| name.to_owned()),
                    },
                    row(
                        Leaf::Title(place),
                        product.title.map(|title| common::title(title).to_owned()),
                    ),
                    row(Leaf::Reappraised(place), reappraised),
                ]
            })
            .collect(),
    }
}

/// The answers to check.
pub fn check(context: &Context) -> Html {
    let Context { draft, assessment, .. } = context;
    let row = |Row { leaf, to, what, answer }: Row| {
        let missing = answer.is_none().then_some("missing");
        let open = |leaf: Leaf| assessment.open_questions.contains(leaf);
        let settled = answer.is_none() && leaf.is_some_and(|leaf| !open(leaf));
        let change = html! {
            <>{ screens::CHANGE }<span class="hidden">{ "：" }{ what.clone() }</span></>
        };
        html! {
            <div key={to.to_string()}>
                <dt>{ what }</dt>
                <dd class={missing}>
                    { live(answer.unwrap_or_else(|| common::UNANSWERED.to_owned())) }
                    if settled { <span class="note">{ questions::SETTLED }</span> }
                </dd>
                <dd class="change">{ link(&to, "", change) }</dd>
            </div>
        }
    };
    let section = |(place, fields): (usize, &&'static [Field])| {
        let rows = fields.iter().flat_map(|field| rows(draft, *field, assessment.edition));
        html! {
            <section class="section">
                <h2>{ questions::HEADINGS.get(place).copied().unwrap_or_default() }</h2>
                <dl class="answers-given">{ for rows.map(row) }</dl>
            </section>
        }
    };
    let actions = html! {
        <p class="actions">{ link(&Route::Result, "button", verdict::TO_RESULT) }</p>
    };
    html! {
        <div class="split">
            <div>
                <h1 tabindex="-1">{ screens::CHECK }</h1>
                <p>{ screens::CHECK_HINT }</p>
                { for STEPS.iter().enumerate().map(section) }
                <p class="actions">
                    { link(&Route::Result, "button primary", screens::SEE_RESULT) }
                    { link(&Route::Form, "button", screens::FILL_FORM) }
                </p>
            </div>
            <aside class="stick">{ card(context, false, actions) }</aside>
        </div>
    }
}
