//! The assessment: everything that the Measures say about a set of facts.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::award::{Award, Share};
use crate::completion::{Completions, Possible};
use crate::condition::Conditions;
use crate::edition::Edition;
use crate::facts::Facts;
use crate::improvement::Improvements;
use crate::notice::Notice;
use crate::open::OpenQuestions;
use crate::outcome::{self, Eligibility, Outcome};
use crate::set::Set;

/// What the Measures say about a set of facts, over all completions of what is not answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// The edition of the Measures that was applied.
    pub edition: &'static Edition,
    /// Every outcome that some completion settles on.
    pub outcomes: Set<Outcome>,
    /// The findings on the seventeen conditions of articles 2, 9 and 10.
    pub conditions: Conditions,
    /// The award, where exactly one outcome is left and it is one (articles 14 to 16).
    pub award: Option<Award>,
    /// What may go to the legal representative (article 17).
    pub legal_representative_share: Option<Share>,
    /// What is not answered and can still change the outcome.
    pub open_questions: OpenQuestions,
    /// What would raise the result.
    pub improvements: Improvements,
    /// What the Measures leave open.
    pub notices: Set<Notice>,
}

/// Assesses the facts under the newest edition of the Measures.
///
/// ```
/// use quality_award_rules::{assess, Amount, Facts, Product, Products, Question, Title, Yuan};
///
/// let mut facts = Facts::default();
/// for question in Question::ALL {
///     facts.set(question, Some(question.is_plain_condition()));
/// }
/// let title = Some(Title::Regional);
/// facts.products = Products::new(vec![Product { title, ..Product::default() }]).ok();
/// facts.output_value = "100000000.01".parse().ok();
///
/// let award = assess(&facts).award.unwrap();
/// assert_eq!(award.amount, Amount::Fixed(Yuan::whole(1_000_000)));
/// assert_eq!(award.tier.article().to_string(), "15");
/// ```
#[must_use]
pub fn assess(facts: &Facts) -> Assessment {
    assess_under(Edition::latest(), facts)
}

/// Assesses the facts under one edition of the Measures. Takes time linear in the number of
/// products and cannot fail.
#[must_use]
pub fn assess_under(edition: &'static Edition, facts: &Facts) -> Assessment {
    let completions = Completions::of(facts);
    let conditions = Conditions::of(facts, &completions);
    let unmet = facts.unmet_plain();
    let plain =
        Possible { yes: unmet.is_empty(), no: !unmet.union(facts.unknown_plain()).is_empty() };
    let outcomes = outcome::outcomes(facts, &completions, plain, edition);
    let award = Award::of(outcomes, edition);
    Assessment {
        edition,
        outcomes,
        conditions,
        award,
        legal_representative_share: Share::of(facts, award, edition),
        open_questions: OpenQuestions::of(facts, &completions, !unmet.is_empty()),
        improvements: Improvements::of(facts, &completions, unmet, outcomes, edition),
        notices: Notice::all_for(facts, &completions, outcomes, edition),
    }
}

impl Assessment {
    /// Whether the enterprise may apply.
    #[must_use]
    pub fn eligibility(&self) -> Eligibility {
        Eligibility::of(self.outcomes)
    }
}

/// What makes an assessment reproducible later: the rules, the Measures and their text.
struct Rules(&'static Edition);

impl Serialize for Rules {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut rules = serializer.serialize_struct("Rules", 4)?;
        rules.serialize_field("version", crate::VERSION)?;
        rules.serialize_field("regulation", self.0.title)?;
        rules.serialize_field("issued", &self.0.in_force_from)?;
        rules.serialize_field("text_sha256", self.0.text_sha256)?;
        rules.end()
    }
}

impl Serialize for Assessment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut all = serializer.serialize_struct("Assessment", 9)?;
        all.serialize_field("rules", &Rules(self.edition))?;
        all.serialize_field("eligibility", &self.eligibility())?;
        all.serialize_field("outcomes", &self.outcomes)?;
        all.serialize_field("conditions", &self.conditions)?;
        all.serialize_field("award", &self.award)?;
        all.serialize_field("legal_representative_share", &self.legal_representative_share)?;
        all.serialize_field("open_questions", &self.open_questions)?;
        all.serialize_field("improvements", &self.improvements)?;
        all.serialize_field("notices", &self.notices)?;
        all.end()
    }
}
