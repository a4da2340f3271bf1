//! What is missing for a complete application.

use application::draft::Draft;
use application::form::place::Place;
use application::form::remark::{Remark, Weight, remarks_on};
use application::typed::line::text;
use quality_award_rules::{Assessment, Leaf};

use super::Standard;
use crate::register::{Application, Column};

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

/// What an application lacks, by what the office's form asks.
#[must_use]
pub fn missing(
    application: &Application,
    draft: &Draft,
    assessment: &Assessment,
    standard: &Standard,
) -> Missing {
    let places = standard.asked.places(draft.product_count());
    let (mut inputs, mut doubtful) = (Vec::new(), Vec::new());
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
        own: super::own::missing(draft, standard),
        enclosures: enclosures.lines().map(str::to_owned).collect(),
        doubtful,
    }
}
