//! Where the money goes, as bars. Each stands beside its sum, which says the same in figures.

use quality_award_rules::Yuan;
use ui::html;
use yew::prelude::*;

/// The width of a picture, in its own units.
const WIDE: u64 = 1_000;

/// A bar as long as the part that a sum is of the whole, both in yuan.
pub fn bar(part: Yuan, whole: Yuan) -> Html {
    let width = u128::from(part.fen()) * u128::from(WIDE) / u128::from(whole.fen().max(1));
    html! {
        <svg class="money" viewBox={format!("0 0 {WIDE} 8")} preserveAspectRatio="none" aria-hidden="true">
            <rect class="whole" width={WIDE.to_string()} height="8" />
            <rect width={width.to_string()} height="8" />
        </svg>
    }
}
