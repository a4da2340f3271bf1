//! The list of products and their brand titles.

use std::cmp::Ordering;

use quality_award_rules::{Field, LIMITS, Leaf, Title};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Context, Props, cited, yes_no};
use application::draft::{Action, ProductDraft};
use application::words::{common, questions};
use ui::choice::{Answer, Choice, YES_NO, choice};

const TITLES: &[Answer] = &[
    (Title::National.name(), common::title(Title::National)),
    (Title::Regional.name(), common::title(Title::Regional)),
    (Title::Untitled.name(), common::title(Title::Untitled)),
];

/// The list of products: one row is there from the start.
#[component]
pub fn Products(props: &Props) -> Html {
    let context = &props.context;
    let rows = context.draft.rows();
    let asked = context.assessment.edition.asks(Field::Products);
    let add = {
        let act = context.act.clone();
        move |_| act.emit(Action::AddProduct)
    };
    let count = rows.len();
    {
        // A new row takes the focus; a row that is gone leaves it to the button that adds one.
        let before = use_mut_ref(|| count);
        use_effect_with(count, move |count| match before.replace(*count).cmp(count) {
            Ordering::Less => {
                browser::focus::focus(&format!(
                    "[name='products[{}].name']",
                    count.saturating_sub(1)
                ));
            }
            Ordering::Greater => {
                browser::focus::focus("[name='add-product']");
            }
            Ordering::Equal => {}
        });
    }
    let full = count >= LIMITS.products;
    let row = |(place, product)| row(context, place, product);
    html! {
        <section class="products" aria-labelledby="products-heading">
            <h2 id="products-heading" class="hidden">{ questions::PRODUCTS }</h2>
            <p class="hint">{ questions::PRODUCTS_HINT }{ cited(asked.articles) }</p>
            if rows.is_empty() {
                <p class="note">{ questions::NO_PRODUCTS }</p>
            }
            { for rows.into_iter().enumerate().map(row) }
            if full {
                <p class="note">{ questions::MOST_PRODUCTS }</p>
            }
            <button type="button" name="add-product" onclick={add}>
                { questions::ADD_PRODUCT }
            </button>
        </section>
    }
}

fn row(context: &Context, place: usize, product: ProductDraft) -> Html {
    let draft = &context.draft;
    let edit = {
        let act = context.act.clone();
        move |product| act.emit(Action::Product(place, product))
    };
    let onname = {
        let (edit, product) = (edit.clone(), product.clone());
        move |event: InputEvent| {
            let name = event.target_unchecked_into::<HtmlInputElement>().value();
            edit(ProductDraft { name, ..product.clone() });
        }
    };
    let ontitle = {
        let (edit, product) = (edit.clone(), product.clone());
        move |value: Option<&'static str>| {
            edit(ProductDraft { title: value.and_then(Title::from_name), ..product.clone() });
        }
    };
    let onreappraised = {
        let product = product.clone();
        move |value: Option<&'static str>| {
            let reappraised = value.map(|value| value == "true");
            edit(ProductDraft { reappraised, ..product.clone() });
        }
    };
    let remove = {
        let act = context.act.clone();
        move |_| act.emit(Action::RemoveProduct(place))
    };
    let name = |field: &str| format!("products[{place}].{field}");
    let listed = draft.products.is_some();
    let remark = |answered: bool, leaf: fn(u8) -> Leaf| {
        let leaf = match u8::try_from(place) {
            Ok(place) if listed => leaf(place),
            _ => Leaf::Field(Field::Products),
        };
        let open = context.assessment.open_questions.contains(leaf);
        if !answered && !open { questions::SETTLED } else { "" }
    };
    html! {
        <fieldset class="product" key={place}>
            <legend>{ common::product_number(place) }</legend>
            <label class="field">
                <span>{ questions::PRODUCT_NAME }</span>
                <input type="text" name={name("name")} autocomplete="off" value={product.name}
                    oninput={onname} />
            </label>
            { choice(&Choice {
                name: name("title").into(),
                legend: questions::PRODUCT_TITLE.into(),
                hint: "",
                note: remark(product.title.is_some(), Leaf::Title).into(),
                cited: Html::default(),
                answers: TITLES,
                chosen: product.title.map(Title::name),
                onchoose: ontitle.into(),
            }) }
            { choice(&Choice {
                name: name("reappraised_at_same_level").into(),
                legend: questions::PRODUCT_REAPPRAISED.into(),
                hint: questions::PRODUCT_REAPPRAISED_HINT,
                note: remark(product.reappraised.is_some(), Leaf::Reappraised).into(),
                cited: Html::default(),
                answers: YES_NO,
                chosen: yes_no(product.reappraised),
                onchoose: onreappraised.into(),
            }) }
            <button type="button" class="quiet" onclick={remove}>
                { questions::remove_product(place) }
            </button>
        </fieldset>
    }
}
