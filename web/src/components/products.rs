//! The list of products and their brand titles.

use std::cell::Cell;
use std::cmp::Ordering;

use quality_award_rules::{Field, LIMITS, Leaf, Title};
use ui::hooks::{use_effect_with, use_mut_ref};
use ui::html;
use yew::prelude::*;

use super::basis::basis;
use super::{Context, yes_no};
use crate::mistakes::of_name;
use crate::second::Progress;
use application::draft::{Action, OfProduct, ProductDraft};
use application::words::{common, questions};
use ui::choice::{Answer, Choice, YES_NO, choice};
use ui::errors::mark;
use ui::typing::{reads, typing};

const TITLES: &[Answer] = &[
    (Title::National.name(), common::title(Title::National)),
    (Title::Regional.name(), common::title(Title::Regional)),
    (Title::Untitled.name(), common::NO_TITLE),
];

thread_local! {
    /// Whether one of the buttons here was pressed: a list that a file or another tab has changed moves no focus.
    static PRESSED: Cell<bool> = const { Cell::new(false) };
}

/// Gives a row that the button has added the focus; a row that was removed leaves it to the button that adds one.
/// `count` is the number of rows.
#[hook]
pub fn use_row_focus(count: usize) {
    let before = use_mut_ref(|| count);
    use_effect_with(count, move |count| match before.replace(*count).cmp(count) {
        _ if !PRESSED.take() => {}
        Ordering::Less => {
            let row = count.saturating_sub(1);
            browser::focus::focus(&format!("[name='products[{row}].name']"));
        }
        Ordering::Greater => {
            browser::focus::focus("[name='add-product']");
        }
        Ordering::Equal => {}
    });
}

/// The list of products: one row is there from the start.
pub fn products(context: &Context) -> Html {
    let rows = context.draft.rows();
    let add = {
        let act = context.act.clone();
        move |_| {
            PRESSED.set(true);
            act.emit(Action::AddProduct);
        }
    };
    let full = rows.len() >= LIMITS.products;
    let row = |(place, product): (usize, &ProductDraft)| row(context, place, product);
    html! {
        <section class="products" aria-labelledby="products-heading">
            <h2 id="products-heading" class="hidden">{ questions::PRODUCTS }</h2>
            <p class="hint">{ questions::PRODUCTS_HINT }</p>
            { basis(Field::Products, context) }
            if rows.is_empty() {
                <p class="note">{ questions::NO_PRODUCTS }</p>
            }
            { for rows.iter().enumerate().map(row) }
            if full {
                <p class="note">{ questions::MOST_PRODUCTS }</p>
            }
            <button type="button" name="add-product" onclick={add}>
                { questions::ADD_PRODUCT }
            </button>
        </section>
    }
}

fn row(context: &Context, place: usize, product: &ProductDraft) -> Html {
    let onname = context.act.reform(move |name| Action::Product(place, OfProduct::Name(name)));
    let (oninput, onchange) = typing(&product.name, onname);
    let name = format!("products[{place}].name");
    let read = match context.second {
        Progress::Here(second) => reads(&name, &product.name, &(second.line)(&product.name), ""),
        Progress::Coming | Progress::Missing => Html::default(),
    };
    let remove = {
        let act = context.act.clone();
        move |_| {
            PRESSED.set(true);
            act.emit(Action::RemoveProduct(place));
        }
    };
    let number = common::product_number(place);
    let (invalid, described, wrong) = mark(of_name(place, product).as_ref());
    html! {
        <fieldset class="product" key={place}>
            <legend>{ number }</legend>
            <label class="field">
                <span>{ questions::PRODUCT_NAME }</span>
                <input type="text" {name} autocomplete="off" value={product.name.clone()}
                    aria-invalid={invalid} aria-describedby={described} {oninput} {onchange} />
                { wrong }
            </label>
            { read }
            { title(context, place, product, questions::PRODUCT_TITLE, Html::default()) }
            { reappraised(context, place, product, questions::PRODUCT_REAPPRAISED) }
            <p class="actions">
                <button type="button" onclick={remove}>{ questions::remove_product(place) }</button>
            </p>
        </fieldset>
    }
}

/// That an answer about a product no longer matters, where it is not given.
fn note(context: &Context, place: usize, answered: bool, leaf: fn(u8) -> Leaf) -> &'static str {
    let leaf = match u8::try_from(place) {
        Ok(place) if context.draft.products.is_some() => leaf(place),
        _ => Leaf::Field(Field::Products),
    };
    let open = context.assessment.open_questions.contains(leaf);
    if !answered && !open { questions::SETTLED } else { "" }
}

/// The title of the product at this place.
pub fn title(
    context: &Context,
    place: usize,
    product: &ProductDraft,
    legend: &'static str,
    under: Html,
) -> Html {
    let onchoose = context.act.reform(move |value: Option<&'static str>| {
        Action::Product(place, OfProduct::Title(value.and_then(Title::from_name)))
    });
    choice(&Choice {
        name: format!("products[{place}].title").into(),
        legend: legend.into(),
        hint: AttrValue::default(),
        note: note(context, place, product.title.is_some(), Leaf::Title).into(),
        under,
        answers: TITLES,
        chosen: product.title.map(Title::name),
        beside: false,
        onchoose,
    })
}

/// Whether the title of the product at this place is a reappraisal at the level held before.
pub fn reappraised(
    context: &Context,
    place: usize,
    product: &ProductDraft,
    legend: &'static str,
) -> Html {
    let onchoose = context.act.reform(move |value: Option<&'static str>| {
        Action::Product(place, OfProduct::Reappraised(value.map(|value| value == "true")))
    });
    choice(&Choice {
        name: format!("products[{place}].reappraised_at_same_level").into(),
        legend: legend.into(),
        hint: questions::PRODUCT_REAPPRAISED_HINT.into(),
        note: note(context, place, product.reappraised.is_some(), Leaf::Reappraised).into(),
        under: Html::default(),
        answers: YES_NO,
        chosen: yes_no(product.reappraised),
        beside: false,
        onchoose,
    })
}
