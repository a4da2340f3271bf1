//! The verdict printed in a form beside that of the re-check.

use application::draft::Draft;
use application::form::computed::Computed;
use application::form::entries::Entries;
use quality_award_rules::{Assessment, VERSION};

use crate::intake::{LABELS, RULES};
use crate::register::Application;

/// A line of the printed verdict that the re-check does not confirm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradicted {
    /// What it is: `conclusion`, `tier` or `amount`.
    pub name: &'static str,
    /// Its label on the form.
    pub label: String,
    /// What the form says.
    pub printed: String,
    /// What these rules say of the chosen values.
    pub here: String,
}

/// Where the verdict printed in a form is another than that of these rules on the chosen values. The words of another
/// version of the rules are not compared, only its tier and its amount.
#[must_use]
pub fn contradicted(
    application: &Application,
    draft: &Draft,
    assessment: &Assessment,
) -> Vec<Contradicted> {
    let entries = Entries { draft, assessment, complete: true, year: None };
    let says = |label: &str| application.printed.iter().find(|it| it.0 == label).map(|it| &*it.1);
    let same_rules = says(RULES).is_some_and(|version| version == VERSION);
    let lines = LABELS.into_iter().zip([
        (Computed::Conclusion, "conclusion"),
        (Computed::Tier, "tier"),
        (Computed::Amount, "amount"),
    ]);
    lines
        .filter(|(_, (of, _))| same_rules || *of != Computed::Conclusion)
        .filter_map(|(label, (of, name))| {
            let (printed, here) = (says(label)?, entries.computed(of));
            let differs = normal(printed) != normal(&here);
            differs.then(|| Contradicted {
                name,
                label: label.to_owned(),
                printed: printed.to_owned(),
                here,
            })
        })
        .collect()
}

fn normal(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
