//! The three questions that settle tier and amount: the same inputs by the same names as in the steps.

use quality_award_rules::{Question, Title};
use ui::html;
use yew::prelude::*;

use super::output::output;
use super::products::{reappraised, title};
use super::question::question;
use super::verdict::bar;
use super::{Context, link};
use crate::route::Route;
use application::draft::{Draft, ProductDraft};
use application::words::{common, questions};
use ui::live::live;

/// The product that can win most: its place in the list. One that article 10 bars comes last.
fn best(draft: &Draft) -> Option<(usize, &ProductDraft)> {
    let awarded = draft.answer(Question::AwardedBefore) == Some(true);
    let rank = |product: &ProductDraft| {
        let barred = awarded && product.reappraised == Some(true);
        match product.title {
            Some(Title::National) if !barred => 4,
            Some(Title::Regional) if !barred => 3,
            Some(Title::National) => 2,
            Some(Title::Regional) => 1,
            Some(Title::Untitled) | None => 0,
        }
    };
    let products = draft.products.as_deref().unwrap_or_default();
    // Of equal ones the first in the list.
    products.iter().enumerate().rev().max_by_key(|(_, product)| rank(product))
}

/// The three questions with what is folded under them. `help` is what unfolds under the question of titles.
pub fn three(context: &Context, help: Html) -> Html {
    let draft = &context.draft;
    let several = draft.product_count() > 1;
    let product = draft.rows().into_iter().next().unwrap_or_else(|| ProductDraft {
        // An empty list says that no product holds a title.
        title: Some(Title::Untitled),
        ..ProductDraft::default()
    });
    let titled = matches!(product.title, Some(Title::National | Title::Regional));
    let again = draft.answer(Question::AwardedBefore) == Some(true) && titled && !several;
    html! {
        // No form: the Enter key in its box would send it.
        <div class="panel numbered">
            if several {
                { several_products(draft) }
            } else {
                { title(context, 0, &product, questions::BEST_TITLE, help) }
            }
            { output(context) }
            { question(context, Question::AwardedBefore, false) }
            if again {
                <div class="follow">{ reappraised(context, 0, &product, questions::REAPPRAISED_NOW) }</div>
            }
            { bar(&context.assessment) }
        </div>
    }
}

/// The best usable product in the place of the question, with a link to the step that asks for all of them.
fn several_products(draft: &Draft) -> Html {
    let words = best(draft).map(|(place, product)| {
        let name = product.name.trim();
        let name = if name.is_empty() { String::new() } else { format!("（{name}）") };
        let title = product.title.map_or(common::UNANSWERED, common::title);
        format!("{}{name}：{title}", common::product_number(place))
    });
    html! {
        <div class="question">
            <h2>{ questions::BEST_PRODUCT }</h2>
            <p>{ live(words.unwrap_or_default()) }</p>
            <p class="actions">{ link(&Route::Step(2, None), "button", questions::TO_PRODUCTS) }</p>
        </div>
    }
}
