//! Every screen with every draft that the tests know.

use application::draft::{Action, Draft, OfProduct};
use quality_award_rules::{Question, Title};

use crate::opened::{COMPLETE, PARTLY, draft};

/// The address of every screen; a link with answers has two, one of them broken off.
pub const ADDRESSES: [&str; 17] = [
    "#/",
    "#/step/1",
    "#/step/2",
    "#/step/3",
    "#/step/4",
    "#/step/5",
    "#/step/6",
    "#/step/7",
    "#/step/2/products[0].title",
    "#/check",
    "#/result",
    "#/measures",
    "#/measures/15",
    "#/form",
    "#/licences",
    SHARED,
    "#/shared/1",
];

/// The addresses of the screens with a verdict.
pub const WITH_VERDICT: [&str; 10] = [
    "#/", "#/step/1", "#/step/2", "#/step/3", "#/step/4", "#/step/5", "#/step/6", "#/step/7",
    "#/check", "#/result",
];

/// A link with the answers for a regional title and an output value a fen above the threshold.
pub const SHARED: &str = "#/shared/1yyyyyyyyyyyyyyynyprna100000000.01z";

/// The complete application with its first product of this title.
pub fn titled(title: Title) -> Draft {
    draft(COMPLETE).after(Action::Product(0, OfProduct::Title(Some(title))))
}

/// The complete application with this output value.
pub fn of_output(typed: &str) -> Draft {
    draft(COMPLETE).after(Action::Output(typed.to_owned()))
}

/// The complete application with this answer.
pub fn answered(question: Question, answer: bool) -> Draft {
    draft(COMPLETE).after(Action::Answer(question, Some(answer)))
}

/// A draft of each kind: empty, partly filled, complete, and one for each outcome.
pub fn drafts() -> Vec<(&'static str, Draft)> {
    vec![
        ("empty", Draft::default()),
        ("partly filled", draft(PARTLY)),
        ("regional_brand", draft(COMPLETE)),
        ("national_brand", titled(Title::National)),
        ("quality_fund", of_output("9999.999999万")),
        ("unsettled", of_output("1亿元")),
        ("none", answered(Question::SoundQualitySystem, false)),
    ]
}
