//! An application that nobody has made, with something in every place, to try a form with.

use quality_award_rules::{Edition, Facts, Product, ProductName, Products, Question, Title, Yuan};

use super::field::Format;
use super::own::{OwnField, OwnFormat};
use super::place::{At, Place, places};
use crate::draft::{Action, Draft};

/// The products of the sample, each with the title of the autonomous region.
const PRODUCTS: [&str; 2] = ["“样例”牌灭菌乳", "“样例”牌酸乳"];

/// What stands in a place of the form whose kind alone does not tell it.
const TEXTS: [(&str, &str); 12] = [
    ("year", "2026"),
    ("applicant", "赤峰样例食品有限公司（试填）"),
    ("credit_code", "91150400M000100Y45"),
    ("address", "松山区样例街道100号"),
    ("legal_representative", "样某某"),
    ("founded", "2001-05-18"),
    ("capital", "5000"),
    ("ownership", "民营企业"),
    ("industry", "C 制造业"),
    ("contact", "样某"),
    ("filled_on", "2026-06-01"),
    ("market_share", "12.5"),
];

/// The paragraphs of a long text.
const PARAGRAPHS: &str = "本段为试填文字，用来查看较长的内容在表中怎样排列。企业通常写明做法、数据和佐证：做法是什么，从何时开始，数据取自哪份报表，佐证是哪份材料。\n第二段为试填文字，用来查看分段和缩进。";

/// The sample under an edition of the Measures: a manufacturer to which every condition applies, with an output value of 120 million yuan.
#[must_use]
pub fn sample(edition: &Edition) -> Draft {
    let mut facts = Facts::default();
    for question in Question::ALL {
        facts.set(
            question,
            Some(!matches!(question, Question::AwardedBefore | Question::StateControlled)),
        );
    }
    let product = |name: &str| Product {
        name: ProductName::new(name).ok(),
        title: Some(Title::Regional),
        reappraised_at_same_level: Some(false),
    };
    facts.products = Products::new(PRODUCTS.map(product).into()).ok();
    facts.output_value = Some(Yuan::whole(120_000_000));
    places(PRODUCTS.len()).iter().fold(Draft::of(&facts), |draft, place| {
        draft.after(Action::Type(place.to_string(), text(place, edition)))
    })
}

/// The sample with something in every field of the office's own.
#[must_use]
pub fn with_own(draft: Draft, own: &[OwnField]) -> Draft {
    own.iter().fold(draft, |draft, field| {
        let text = match field.format {
            OwnFormat::Line => format!("试填{}", field.label),
            OwnFormat::Long => PARAGRAPHS.to_owned(),
            OwnFormat::Money => "3000".to_owned(),
            OwnFormat::Figure => "12.5".to_owned(),
            OwnFormat::Date => "2024-12-01".to_owned(),
            OwnFormat::One => field.options.first().cloned().unwrap_or_default(),
            OwnFormat::Tick => "true".to_owned(),
        };
        let name = field.name();
        let products = if field.of_products { PRODUCTS.len() } else { 0 };
        let names = (0..products).map(|at| format!("products[{at}].{name}"));
        let names: Vec<String> =
            if field.of_products { names.collect() } else { vec![name.clone()] };
        names.into_iter().fold(draft, |draft, name| draft.after(Action::Type(name, text.clone())))
    })
}

/// What the sample has in a place.
fn text(place: &Place, edition: &Edition) -> String {
    if let Some((_, text)) = TEXTS.iter().find(|(name, _)| *name == place.field.name) {
        return (*text).to_owned();
    }
    // Each year has figures of its own, so that a column in the wrong place is seen.
    let grown = |number: u32| match place.at {
        At::Year(year) => (number + 1_000 * u32::try_from(year).unwrap_or_default()).to_string(),
        At::Application | At::Product(_) => number.to_string(),
    };
    match place.field.format {
        _ if place.field.name == "output_value" => grown(10_000),
        Format::Money | Format::Profit => grown(3_000),
        Format::Count => "320".to_owned(),
        Format::Figure | Format::Percent => "12.5".to_owned(),
        Format::Year => "2026".to_owned(),
        Format::Date | Format::DayOrMonth => "2024-12-01".to_owned(),
        Format::Telephone => "0476-8888888".to_owned(),
        Format::Email => "yangli@example.cn".to_owned(),
        Format::CreditCode | Format::Line => format!("试填{}", place.field.label),
        Format::Long(_) => PARAGRAPHS.to_owned(),
        Format::One(options) => options.first().copied().unwrap_or_default().to_owned(),
        Format::Any(options) => options.under(edition).join("\n"),
    }
}

#[cfg(test)]
mod tests {
    use quality_award_rules::{Outcome, Set, assess_under};

    use super::*;
    use crate::form::remark::{complete, remarks_on};
    use crate::year::of_2026;

    /// The sample is what the tool hands over as a form that is filled without a fault.
    #[test]
    fn the_sample_is_complete_and_nothing_is_remarked() {
        let draft = sample(of_2026());
        let assessment = assess_under(of_2026(), &draft.facts());
        assert_eq!(assessment.outcomes, Set::of(&[Outcome::RegionalBrand]));
        let found = remarks_on(places(PRODUCTS.len()), &draft, None);
        let found: Vec<String> = found.iter().map(|it| format!("{it:?}")).collect();
        assert_eq!(found, Vec::<String>::new());
        assert!(complete(&draft, &assessment, &[]));
    }

    /// Every field of the office's own has something in it that is understood.
    #[test]
    fn own_fields_have_a_sample_too() {
        for format in OwnFormat::ALL {
            for of_products in [false, true] {
                let field = OwnField {
                    id: "f1".to_owned(),
                    label: "栏".to_owned(),
                    format,
                    unit: String::new(),
                    options: vec!["甲".to_owned()],
                    required: true,
                    hint: String::new(),
                    of_products,
                };
                let draft = with_own(sample(of_2026()), std::slice::from_ref(&field));
                let form = match draft.products.iter().flatten().next_back() {
                    Some(product) if of_products => &product.form,
                    Some(_) | None => &draft.form,
                };
                assert_eq!(field.remark(form), None, "{format:?}");
            }
        }
    }
}
