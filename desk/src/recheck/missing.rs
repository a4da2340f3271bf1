//! What is missing for a complete application.

use application::draft::Draft;
use application::form::place::{At, Place};
use application::form::remark::{Remark, Weight, remarks_on};
use application::typed::line::text;
use quality_award_rules::{Assessment, Leaf};

use super::Standard;
use crate::register::{Application, Basis, Column, TYPED_OF_FORM};

/// What is missing, each kind by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Missing {
    /// Questions on which the outcome depends.
    pub questions: Vec<Leaf>,
    /// Required inputs of the form without an answer that can be.
    pub inputs: Vec<(Place, Remark)>,
    /// Required fields of the office's own without one: the label, the product, and the remark.
    pub own: Vec<(String, Option<usize>, Remark)>,
    /// Enclosures that the office found missing, as it noted them.
    pub enclosures: Vec<String>,
    /// What is worth a second look; it makes nothing incomplete.
    pub doubtful: Vec<(Place, Remark)>,
}

impl Missing {
    /// How many things are missing.
    #[must_use]
    pub fn count(&self) -> usize {
        self.questions.len() + self.inputs.len() + self.own.len() + self.enclosures.len()
    }

    /// Whether the application lacks something.
    #[must_use]
    pub fn is_incomplete(&self) -> bool {
        self.count() > 0
    }
}

/// What an application lacks, by what the office's form asks; of a file that cannot be read, by what the office types of
/// it: the rest stands on the paper, and nobody holds it against the form.
#[must_use]
pub fn missing(
    application: &Application,
    draft: &Draft,
    assessment: &Assessment,
    standard: &Standard,
) -> Missing {
    let mut places = standard.asked.places(draft.product_count());
    let (mut inputs, mut doubtful) = (Vec::new(), Vec::new());
    let on_paper = application.basis == Basis::Nothing;
    let is_typed =
        |place: &Place| place.at == At::Application && TYPED_OF_FORM.contains(&place.field.name);
    places.retain(|place| !on_paper || is_typed(place));
    for (place, remark) in remarks_on(places, draft, standard.today) {
        match remark.weight() {
            Weight::Missing => inputs.push((place, remark)),
            Weight::Wrong if place.field.required => inputs.push((place, remark)),
            Weight::Wrong | Weight::Doubtful => doubtful.push((place, remark)),
        }
    }
    let enclosures = text(application.manual.get(Column::MissingEnclosures));
    Missing {
        questions: assessment.open_questions.iter().collect(),
        inputs,
        own: if on_paper { Vec::new() } else { super::own::missing(draft, standard) },
        enclosures: enclosures.lines().map(str::to_owned).collect(),
        doubtful,
    }
}
