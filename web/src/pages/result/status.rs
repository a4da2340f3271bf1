//! A state as a colour, a picture and words.

use quality_award_rules::Finding;
use yew::prelude::*;

/// The class of a finding's colour.
pub const fn class(finding: Finding) -> &'static str {
    match finding {
        Finding::Met => "good",
        Finding::Unmet => "bad",
        Finding::Unknown => "wait",
    }
}

/// The finding's picture.
pub fn icon(finding: Finding) -> Html {
    let path = match finding {
        Finding::Met => "M6 10.5l2.8 2.8L14 7.5",
        Finding::Unmet => "M7 7l6 6M13 7l-6 6",
        Finding::Unknown => "M10 5.5V10l3 2",
    };
    html! {
        <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
            <circle cx="10" cy="10" r="8" />
            <path d={path} />
        </svg>
    }
}
