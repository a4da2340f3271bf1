//! The facts that decide, typed by the office where neither data nor text can be read.

use application::typed::amount;
use application::words::{amount as amount_words, questions};
use desk::register::{Application, Basis, TYPED_OF_FORM};
use desk::words::screen as words;
use quality_award_rules::Question;
use ui::html;
use ui::typing::reads;
use yew::prelude::*;

use super::event::Word;
use super::parts::{Box, Select, text_box};
use super::session::Session;

/// The output value, which names its unit.
const OUTPUT: &str = "output_value_yuan";

/// The inputs; folded where the file could be read.
pub fn typed(application: &Application, session: &Session) -> Html {
    let open = application.basis == Basis::Nothing || !application.typed.is_empty();
    html! {
        <details {open}>
            <summary><h2>{ words::TYPED }</h2></summary>
            <p class="hint">{ words::TYPED_HINT }</p>
            { for inputs(application).into_iter().map(|(input, label)| field(application, session, &input, label)) }
        </details>
    }
}

/// What can be typed: who, what decides the tier, and the plain conditions.
fn inputs(application: &Application) -> Vec<(String, String)> {
    let products = application.draft().product_count();
    let mut all: Vec<(String, String)> = TYPED_OF_FORM
        .into_iter()
        .filter_map(application::form::place::find)
        .map(|place| (format!("form.{place}"), place.field.label.to_owned()))
        .collect();
    // One more product than there are.
    for product in 0..=products.min(9) {
        for (name, label) in words::TYPED_OF_PRODUCTS {
            all.push((format!("products[{product}].{name}"), words::of_product(product, label)));
        }
    }
    all.push((OUTPUT.to_owned(), questions::OUTPUT.to_owned()));
    let edition = quality_award_rules::Edition::all().last().copied();
    for question in Question::ALL {
        let name = quality_award_rules::Field::from(question).name();
        let label = edition.map_or_else(String::new, |it| questions::question(question, it));
        all.push((name.to_owned(), label));
    }
    all
}

fn field(application: &Application, session: &Session, input: &str, label: String) -> Html {
    let typed = application.typed.iter().find(|of| of.input == *input);
    let value = typed.map_or("", |of| &of.value).to_owned();
    let (key, to) = (application.key.clone(), input.to_owned());
    let take = session.send.reform(move |text| Word::Type(key.clone(), to.clone(), text).into());
    let name = format!("desk.typed.{input}");
    let choices = words::typed_choices(input);
    if !choices.is_empty() {
        let options = std::iter::once((AttrValue::from(""), AttrValue::from(words::NOT_TYPED)))
            .chain(choices.iter().map(|it| (AttrValue::from(*it), AttrValue::from(*it))))
            .collect::<Vec<_>>();
        return html! { <Select key={name.clone()} name={name.clone()} {label} {options} chosen={value} onchoose={take} /> };
    }
    let at = typed.map_or_else(String::new, |of| words::typed_at(&of.at));
    if input != OUTPUT {
        let fault = String::new();
        return text_box(Box { name, label, hint: at, value: &value, fault, lines: 1, take });
    }
    let (read, fault) = match amount::parse(&value, None) {
        Ok(amount) => (amount.map(amount_words::understood).unwrap_or_default(), String::new()),
        Err(amount::NotAnAmount::NoUnit) => {
            (String::new(), words::typed_without_unit(&amount::meanings(&value)))
        }
        Err(problem) => (String::new(), amount_words::problem(problem)),
    };
    let hint = format!("{}{at}", words::TYPED_OUTPUT_HINT);
    html! {
        <>
            { text_box(Box { name: name.clone(), label, hint, value: &value, fault, lines: 1, take }) }
            { reads(&name, &value, &read, "") }
        </>
    }
}
