//! A state as a colour, a picture and words.

use quality_award_rules::Finding;
use ui::icon::{Icon, icon};
use yew::prelude::*;

/// The class of a finding's colour.
pub const fn class(finding: Finding) -> &'static str {
    match finding {
        Finding::Met => "good",
        Finding::Unmet => "bad",
        Finding::Unknown => "wait",
    }
}

/// The finding's mark.
pub fn mark(finding: Finding) -> Html {
    icon(match finding {
        Finding::Met => Icon::Ok,
        Finding::Unmet => Icon::No,
        Finding::Unknown => Icon::Wait,
    })
}
