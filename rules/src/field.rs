//! The fields of the facts: one table, in the order of the articles. Reading, writing, open
//! questions, improvements and the page's inputs all go by it. The words and articles of each field
//! stand in the [`Edition`](crate::Edition).

use core::fmt;

use serde::{Serialize, Serializer};

use crate::set::{Member, Set};

/// Defines the questions, and how many they are.
macro_rules! questions {
    ($($question:ident = $place:literal,)+) => {
        /// A yes-or-no question.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[repr(u8)]
        #[expect(missing_docs, reason = "each edition has the Measures' own words for each question")]
        pub enum Question {
            $($question = $place,)+
        }

        /// How many questions there are, whether or not they have a row.
        const QUESTIONS: usize = [$($place),+].len();
    };
}

questions! {
    Manufacturer = 0,
    WidelyRecognised = 1,
    IndustryLeading = 2,
    SignificantBenefits = 3,
    RegisteredInChifeng = 4,
    IndependentLegalPerson = 5,
    AdvancedQualityMethods = 7,
    SoundQualitySystem = 8,
    ContinuousImprovement = 9,
    ProminentBrand = 10,
    GoodQualityCredit = 11,
    GoodReputation = 12,
    CompliesWithEnvironmentalPolicy = 13,
    AdvancedProcesses = 14,
    OutstandingConservation = 15,
    AwardedBefore = 16,
    StateControlled = 18,
}

/// One fact that can be answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// A yes-or-no question.
    Question(Question),
    /// The products and their brand titles.
    Products,
    /// The output value of the last statistical year, in yuan.
    OutputValue,
}

/// Every field with its name in JSON.
static TABLE: [(Field, &str); Field::COUNT] = {
    use Field::{OutputValue, Products};
    const fn ask(question: Question, name: &'static str) -> (Field, &'static str) {
        (Field::Question(question), name)
    }
    [
        ask(Question::Manufacturer, "manufacturer"),
        ask(Question::WidelyRecognised, "widely_recognised"),
        ask(Question::IndustryLeading, "industry_leading"),
        ask(Question::SignificantBenefits, "significant_benefits"),
        ask(Question::RegisteredInChifeng, "registered_in_chifeng"),
        ask(Question::IndependentLegalPerson, "independent_legal_person"),
        (Products, "products"),
        ask(Question::AdvancedQualityMethods, "advanced_quality_methods"),
        ask(Question::SoundQualitySystem, "sound_quality_system"),
        ask(Question::ContinuousImprovement, "continuous_improvement"),
        ask(Question::ProminentBrand, "prominent_brand"),
        ask(Question::GoodQualityCredit, "good_quality_credit"),
        ask(Question::GoodReputation, "good_reputation"),
        ask(Question::CompliesWithEnvironmentalPolicy, "complies_with_environmental_policy"),
        ask(Question::AdvancedProcesses, "advanced_processes"),
        ask(Question::OutstandingConservation, "outstanding_conservation"),
        ask(Question::AwardedBefore, "awarded_before"),
        (OutputValue, "output_value_yuan"),
        ask(Question::StateControlled, "state_controlled"),
    ]
};

/// A field whose row stands in another's place does not compile.
const _: () = {
    let mut row = 0;
    while row < TABLE.len() {
        assert!(TABLE[row].0.place() == row, "a field stands in another's place");
        row += 1;
    }
};

/// A question without a row does not compile.
const _: () = assert!(Question::ALL.len() == QUESTIONS, "a question has no row in the table");

impl Question {
    /// Every question, in the order of the articles.
    pub const ALL: [Self; 17] = {
        let mut all = [Self::Manufacturer; 17];
        let (mut row, mut count) = (0, 0);
        while row < TABLE.len() {
            if let Field::Question(question) = TABLE[row].0 {
                all[count] = question;
                count += 1;
            }
            row += 1;
        }
        all
    };

    /// Whether a "no" alone settles that the enterprise may not apply: true of the fifteen plain
    /// conditions of articles 2 and 9, false of articles 10 and 17.
    #[must_use]
    pub const fn is_plain_condition(self) -> bool {
        match self.role() {
            Role::PlainCondition => true,
            Role::EarlierAward | Role::Share => false,
        }
    }

    /// What the answer is for. A new question does not compile until it has a role.
    pub(crate) const fn role(self) -> Role {
        match self {
            Self::Manufacturer
            | Self::WidelyRecognised
            | Self::IndustryLeading
            | Self::SignificantBenefits
            | Self::RegisteredInChifeng
            | Self::IndependentLegalPerson
            | Self::AdvancedQualityMethods
            | Self::SoundQualitySystem
            | Self::ContinuousImprovement
            | Self::ProminentBrand
            | Self::GoodQualityCredit
            | Self::GoodReputation
            | Self::CompliesWithEnvironmentalPolicy
            | Self::AdvancedProcesses
            | Self::OutstandingConservation => Role::PlainCondition,
            Self::AwardedBefore => Role::EarlierAward,
            Self::StateControlled => Role::Share,
        }
    }
}

/// What the answer to a question is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// A condition of article 2 or 9 that the question states by itself.
    PlainCondition,
    /// Whether article 10 can bar a product.
    EarlierAward,
    /// Whether article 17 allows a share.
    Share,
}

impl Field {
    /// How many fields there are.
    pub const COUNT: usize = 19;

    /// The fifteen plain conditions of articles 2 and 9.
    pub(crate) const PLAIN: Set<Self> = {
        let mut bits = 0;
        let mut question = 0;
        while question < Question::ALL.len() {
            if Question::ALL[question].is_plain_condition() {
                bits |= 1 << Question::ALL[question] as u8;
            }
            question += 1;
        }
        Set::from_bits(bits)
    };

    /// The place of the field in the table.
    pub(crate) const fn place(self) -> usize {
        match self {
            Self::Question(question) => question as usize,
            Self::Products => 6,
            Self::OutputValue => 17,
        }
    }

    /// The field's name in JSON and on the page.
    #[must_use]
    pub fn name(self) -> &'static str {
        TABLE[self.place()].1
    }

    /// The field of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        TABLE.iter().find(|row| row.1 == name).map(|row| row.0)
    }
}

impl From<Question> for Field {
    fn from(question: Question) -> Self {
        Self::Question(question)
    }
}

impl Member for Field {
    const ALL: &'static [Self] = &{
        let mut all = [Self::Products; Self::COUNT];
        let mut row = 0;
        while row < TABLE.len() {
            all[row] = TABLE[row].0;
            row += 1;
        }
        all
    };

    #[expect(clippy::cast_possible_truncation, reason = "there are nineteen places")]
    fn index(self) -> u8 {
        self.place() as u8
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl Serialize for Field {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}
