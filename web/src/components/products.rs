//! The list of products and their brand titles.

use quality_award_rules::Title;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::choice::{Answer, Choice, YES_NO};
use crate::draft::{Action, Draft, ProductDraft};
use crate::text;

const TITLES: &[Answer] = &[
    (Title::National.name(), text::title(Title::National)),
    (Title::Regional.name(), text::title(Title::Regional)),
    (Title::None.name(), text::title(Title::None)),
];

/// The properties of [`Products`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What has been typed.
    pub draft: UseReducerHandle<Draft>,
}

/// The list of products: one row is there from the start.
#[component]
pub fn Products(props: &Props) -> Html {
    let rows = props.draft.rows();
    let add = {
        let draft = props.draft.clone();
        move |_| draft.dispatch(Action::AddProduct)
    };
    html! {
        <section>
            <h2>{ text::PRODUCTS_HEADING }</h2>
            if rows.is_empty() {
                <p>{ text::NO_PRODUCTS }</p>
            }
            { for rows.into_iter().enumerate().map(|(place, product)| row(&props.draft, place, product)) }
            <button type="button" onclick={add}>{ text::ADD_PRODUCT }</button>
        </section>
    }
}

fn row(draft: &UseReducerHandle<Draft>, place: usize, product: ProductDraft) -> Html {
    let edit = {
        let draft = draft.clone();
        move |product| draft.dispatch(Action::Product(place, product))
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
        let draft = draft.clone();
        move |_| draft.dispatch(Action::RemoveProduct(place))
    };
    let name = |field: &str| format!("products[{place}].{field}");
    html! {
        <fieldset class="product" key={place}>
            <legend>{ text::product_number(place) }</legend>
            <label class="field">
                <span>{ text::PRODUCT_NAME }</span>
                <input type="text" name={name("name")} value={product.name} oninput={onname} />
            </label>
            <Choice name={name("title")} legend={text::PRODUCT_TITLE} answers={TITLES}
                chosen={product.title.map(Title::name)} onchoose={ontitle} />
            <Choice name={name("reappraised_at_same_level")} legend={text::PRODUCT_REAPPRAISED}
                hint={text::PRODUCT_REAPPRAISED_HINT} answers={YES_NO}
                chosen={super::yes_no(product.reappraised)} onchoose={onreappraised} />
            <button type="button" class="quiet" onclick={remove}>{ text::REMOVE_PRODUCT }</button>
        </fieldset>
    }
}
