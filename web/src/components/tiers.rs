//! The table of the three tiers.

use super::cited;
use quality_award_rules::{Edition, Tier};
use yew::prelude::*;

use application::words::screens;

/// The tiers with what they give, in the Measures' words.
pub fn tiers(edition: &Edition) -> Html {
    html! {
        <table class="tiers">
            <caption>{ screens::TIERS }</caption>
            <thead>
                <tr>
                    <th scope="col">{ screens::TIER_OF }</th>
                    <th scope="col">{ screens::TIER_AWARD }</th>
                    <th scope="col">{ screens::TIER_ARTICLE }</th>
                </tr>
            </thead>
            <tbody>
                { for Tier::ALL.into_iter().map(|tier| html! {
                    <tr>
                        <td>{ screens::tier_of(tier, edition) }</td>
                        <td>{ screens::tier_award(tier, edition) }</td>
                        <td>{ cited(&[edition.grants(tier).article]) }</td>
                    </tr>
                }) }
            </tbody>
        </table>
    }
}
