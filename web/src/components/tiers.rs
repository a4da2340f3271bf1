//! The three tiers of the award as steps, the enterprise's own one marked.

use super::link;
use quality_award_rules::{Assessment, Tier, Yuan};
use ui::html;
use yew::prelude::*;

use crate::route::Route;
use application::words::{screens, verdict};

/// The tiers, lowest first. The one that titles and output settle is marked, with the output value in it.
pub fn tiers(output: Option<Yuan>, assessment: &Assessment) -> Html {
    let edition = assessment.edition;
    let only = assessment.if_qualified.outcomes.only();
    let step = |tier: Tier| {
        let grant = edition.grants(tier);
        let here = only == Some(tier.outcome());
        let article = Route::Measures(Some(grant.article.article_number()));
        let own = output.filter(|_| here && tier != Tier::NationalBrand);
        html! {
            <li class={here.then_some("here")}>
                <p>{ link(&article, "cite", grant.article.in_chinese().to_string()) }</p>
                <strong>{ verdict::amount(grant.amount) }</strong>
                <p class="hint">{ screens::tier_short(tier, edition) }</p>
                if let Some(output) = own {
                    <p key={screens::own(output)}><b>{ screens::own(output) }</b></p>
                }
            </li>
        }
    };
    html! { <ol class="tiers">{ for Tier::ALL.into_iter().rev().map(step) }</ol> }
}
