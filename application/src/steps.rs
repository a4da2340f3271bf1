//! The questions in short steps: first what documents prove and can settle most, then what the
//! committee judges.

use quality_award_rules::{Field, Question};

/// One step of the questions.
pub type Step = &'static [Field];

const fn ask(question: Question) -> Field {
    Field::Question(question)
}

/// Every step, in order.
pub static STEPS: [Step; 7] = [
    &[
        ask(Question::RegisteredInChifeng),
        ask(Question::IndependentLegalPerson),
        ask(Question::Manufacturer),
    ],
    &[Field::Products, ask(Question::AwardedBefore)],
    &[Field::OutputValue, ask(Question::StateControlled)],
    &[
        ask(Question::AdvancedQualityMethods),
        ask(Question::SoundQualitySystem),
        ask(Question::ContinuousImprovement),
    ],
    &[
        ask(Question::ProminentBrand),
        ask(Question::GoodQualityCredit),
        ask(Question::GoodReputation),
    ],
    &[
        ask(Question::CompliesWithEnvironmentalPolicy),
        ask(Question::AdvancedProcesses),
        ask(Question::OutstandingConservation),
    ],
    &[
        ask(Question::WidelyRecognised),
        ask(Question::IndustryLeading),
        ask(Question::SignificantBenefits),
    ],
];

/// The step that asks for a field, counted from 1.
#[must_use]
pub fn step_of(field: Field) -> usize {
    STEPS.iter().position(|step| step.contains(&field)).map_or(1, |place| place + 1)
}

#[cfg(test)]
mod tests {
    use quality_award_rules::Member as _;

    use super::*;

    #[test]
    fn every_field_is_asked_once() {
        for field in Field::ALL {
            let asked = STEPS.iter().flat_map(|step| step.iter()).filter(|asked| *asked == field);
            assert_eq!(asked.count(), 1, "{field}");
            assert!(STEPS[step_of(*field) - 1].contains(field));
        }
    }
}
