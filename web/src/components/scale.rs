//! Where the enterprise stands between the tiers of articles 14 to 16 and from the threshold, as a
//! picture with the same in words.

use quality_award_rules::{Assessment, Yuan};
use ui::html;
use yew::prelude::*;

use super::tiers::tiers;
use application::words::result;

/// The three tiers as steps and under them the output value in words.
pub fn scale(output: Option<Yuan>, assessment: &Assessment) -> Html {
    html! {
        <figure class="scale">
            { tiers(output, assessment) }
            <figcaption>{ result::scale(output, assessment) }</figcaption>
        </figure>
    }
}
