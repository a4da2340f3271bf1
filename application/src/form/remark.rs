//! What is missing from a form, what in it cannot be, and what is worth a second look. Nothing of
//! it keeps anyone from exporting the form, and nothing is put right silently.

use quality_award_rules::{Date, Question, Title, Yuan};

use super::field::{Kind, YEARS};
use super::place::{At, Place, find, places};
use crate::draft::Draft;
use crate::form::fields::{OWNERSHIP, STATE_OWNERSHIP};
use crate::typed::amount::{self, Unit};
use crate::typed::credit_code::{self as code, CodeRemark};
use crate::typed::date;
use crate::typed::width::narrow;

/// How much a remark weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// A complete application has it.
    Missing,
    /// It cannot be, or cannot be read.
    Wrong,
    /// It is to be looked at again; it may well be right.
    Doubtful,
}

/// What is remarked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remark {
    /// Nothing was given.
    Missing,
    /// About the credit code.
    Code(CodeRemark),
    /// No day of the calendar.
    NoDay,
    /// No year of four digits.
    NoYear,
    /// A day after today.
    Future,
    /// Before the enterprise was founded.
    BeforeFounded,
    /// Too few or too many digits, or other characters.
    Telephone,
    /// No `@` between two names.
    Email,
    /// No whole number.
    NoCount,
    /// No number.
    NoNumber,
    /// More than a hundred percent.
    AboveHundred,
    /// More than the sales of the year.
    AboveSales,
    /// Another output value than in the self-check, which has this one.
    OutputDiffers(Yuan),
    /// State-owned here and not in the self-check, or the other way round.
    OwnershipDiffers,
    /// A certificate for a product that holds no title in the self-check.
    NoTitle,
    /// The title of the self-check is given by another level than the issuing body's.
    IssuerDiffers(Title),
}

impl Remark {
    /// How much it weighs.
    #[must_use]
    pub const fn weight(self) -> Weight {
        match self {
            Self::Missing => Weight::Missing,
            Self::NoDay
            | Self::NoYear
            | Self::NoCount
            | Self::NoNumber
            | Self::AboveHundred
            | Self::Code(CodeRemark::Length(_) | CodeRemark::Character(_)) => Weight::Wrong,
            _ => Weight::Doubtful,
        }
    }
}

/// An input and what is remarked of it.
pub type Remarked = (Place, Remark);

/// Everything that is to be remarked of a form, in the form's order; `today` is the reader's.
#[must_use]
pub fn remarks(draft: &Draft, today: Option<Date>) -> Vec<Remarked> {
    let all = places(draft.product_count());
    let founded = find("founded").and_then(|place| date::parse(draft.typed(&place)));
    let known = Known { draft, today, founded };
    let remarked = |place: &Place| known.remark(place).map(|remark| (*place, remark));
    all.iter().filter_map(remarked).collect()
}

/// An amount of the form in yuan; `None` where it is none.
#[must_use]
pub fn money(typed: &str) -> Option<Yuan> {
    amount::parse(typed, Unit::TenThousand).ok().flatten()
}

/// What remarks are judged by.
struct Known<'d> {
    draft: &'d Draft,
    today: Option<Date>,
    founded: Option<Date>,
}

impl Known<'_> {
    fn remark(&self, place: &Place) -> Option<Remark> {
        let text = self.draft.typed(place).trim();
        if text.is_empty() {
            return self.missing(place).then_some(Remark::Missing);
        }
        self.contradiction(place, text).or_else(|| match place.field.kind {
            Kind::Line | Kind::Long(_) | Kind::One(_) | Kind::Any(_) => None,
            Kind::Year => {
                let year = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
                (!year).then_some(Remark::NoYear)
            }
            Kind::Date => self.date(place, text),
            Kind::CreditCode => code::remark(text)
                // Whoever is not registered in 赤峰市 has a code of elsewhere.
                .filter(|remark| *remark != CodeRemark::Division || self.registered_here())
                .map(Remark::Code),
            Kind::Telephone => (!telephone(text)).then_some(Remark::Telephone),
            Kind::Email => (!email(text)).then_some(Remark::Email),
            Kind::Count => text.parse::<u32>().is_err().then_some(Remark::NoCount),
            Kind::Money => self.money(place, text),
            Kind::Figure => number(text).is_none().then_some(Remark::NoNumber),
            Kind::Percent => match number(text.trim_end_matches(|c| narrow(c) == '%')) {
                None => Some(Remark::NoNumber),
                Some((whole, fraction)) => {
                    let above = whole > 100 || whole == 100 && fraction;
                    above.then_some(Remark::AboveHundred)
                }
            },
        })
    }

    fn missing(&self, place: &Place) -> bool {
        let carried = self.draft.carried(place).is_some();
        // A title is shown by its certificate.
        let titled = match place.at {
            At::Product(product) => {
                self.title(product).is_some_and(|title| title != Title::Untitled)
            }
            _ => false,
        };
        !carried && (place.field.required || titled && place.field.name == "certificate")
    }

    fn title(&self, product: usize) -> Option<Title> {
        self.draft.products.as_ref()?.get(product)?.title
    }

    fn registered_here(&self) -> bool {
        self.draft.answer(Question::RegisteredInChifeng) != Some(false)
    }

    /// What the self-check says otherwise.
    fn contradiction(&self, place: &Place, text: &str) -> Option<Remark> {
        match (place.at, place.field.name) {
            (At::Year(year), "output_value") if year + 1 == YEARS => {
                let checked = self.draft.output_value().ok().flatten()?;
                (money(text)? != checked).then_some(Remark::OutputDiffers(checked))
            }
            (At::Application, "ownership") => {
                let state = OWNERSHIP.iter().take(STATE_OWNERSHIP).any(|of| *of == text);
                let checked = self.draft.answer(Question::StateControlled)?;
                (state != checked).then_some(Remark::OwnershipDiffers)
            }
            (At::Product(product), name) => {
                let title = self.title(product).unwrap_or(Title::Untitled);
                let regional = text.contains("自治区");
                match title {
                    Title::Untitled if name != "trade_mark" => Some(Remark::NoTitle),
                    Title::National if name == "issuer" && regional => {
                        Some(Remark::IssuerDiffers(title))
                    }
                    Title::Regional if name == "issuer" && !regional && text.contains("国家") => {
                        Some(Remark::IssuerDiffers(title))
                    }
                    _ => None,
                }
            }
            _ => None,
        }
    }

    fn date(&self, place: &Place, text: &str) -> Option<Remark> {
        let Some(day) = date::parse(text) else {
            return Some(Remark::NoDay);
        };
        if self.today.is_some_and(|today| day > today) {
            return Some(Remark::Future);
        }
        let earlier = self.founded.is_some_and(|founded| day < founded);
        (place.field.name != "founded" && earlier).then_some(Remark::BeforeFounded)
    }

    fn money(&self, place: &Place, text: &str) -> Option<Remark> {
        let Some(amount) = money(text) else {
            return Some(Remark::NoNumber);
        };
        // The profit, the exports and the research of a year are paid for by its sales.
        let of_sales = ["profit_and_tax", "exports"].contains(&place.field.name);
        let At::Year(year) = place.at else {
            return None;
        };
        if !of_sales {
            return None;
        }
        let sales = find(&format!("years[{year}].sales"))?;
        (amount > money(self.draft.typed(&sales))?).then_some(Remark::AboveSales)
    }
}

/// The whole part of a plain number, and whether it has anything behind its point.
fn number(text: &str) -> Option<(u64, bool)> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let plain = digits(whole) && digits(fraction) && whole.len() < 19;
    plain.then(|| Some((whole.parse().ok()?, fraction.bytes().any(|b| b != b'0'))))?
}

/// A mobile number of 11 digits, or a local one of 7 or 8 with its area code; several may be
/// given, and an extension.
fn telephone(text: &str) -> bool {
    let separator = |c: char| ['、', ',', ';', '/', ' ', '转'].contains(&narrow(c));
    let mut parts = text.split(separator).filter(|part| !part.is_empty()).peekable();
    parts.peek().is_some()
        && parts.enumerate().all(|(place, part)| {
            let digits = part.bytes().filter(u8::is_ascii_digit).count();
            let known = part.chars().all(|c| c.is_ascii_digit() || "-+()".contains(narrow(c)));
            let enough = if place == 0 { 7..=14 } else { 1..=14 };
            known && enough.contains(&digits)
        })
}

/// Something on each side of one `@`, with a stop inside of the right one.
fn email(text: &str) -> bool {
    let Some((user, host)) = text.split_once('@') else {
        return false;
    };
    let plain = |part: &str| !part.is_empty() && !part.contains(['@', ' ', ',', '，', '。']);
    let stop = host.split_once('.').is_some_and(|(left, right)| !left.is_empty() && plain(right));
    plain(user) && plain(host) && stop && !host.ends_with('.')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{Action, ProductDraft};

    /// A form in which these inputs hold these texts, over a self-check with a regional product, a
    /// product without a title, and an output value of 120,000,000 yuan.
    fn form(typed: &[(&str, &str)]) -> Draft {
        let product = |title| ProductDraft { title: Some(title), ..ProductDraft::default() };
        let mut draft = Draft {
            products: Some(vec![product(Title::Regional), product(Title::Untitled)]),
            output: "1.2亿".to_owned(),
            ..Draft::default()
        }
        .after(Action::Answer(Question::StateControlled, Some(true)));
        for (name, text) in typed {
            draft = draft.after(Action::Type((*name).to_owned(), (*text).to_owned()));
        }
        draft
    }

    /// What is remarked of the last of these inputs, on 2026-06-30.
    #[track_caller]
    fn check(typed: &[(&str, &str)], expected: Option<Remark>) {
        let (name, _) = typed.last().expect("an input");
        let all = remarks(&form(typed), date::parse("2026-06-30"));
        let found = all.iter().find(|(place, _)| place.to_string() == *name);
        assert_eq!(found.map(|(_, remark)| *remark), expected, "{typed:?}");
    }

    #[test]
    fn single_inputs() {
        for (name, text, expected) in [
            ("applicant", "", Some(Remark::Missing)),
            ("applicant", " \n", Some(Remark::Missing)),
            ("applicant", "某某", None),
            ("email", "", None),
            ("email", "a@b.cn", None),
            ("email", "a@b", Some(Remark::Email)),
            ("email", "@b.cn", Some(Remark::Email)),
            ("email", "a@b.", Some(Remark::Email)),
            ("email", "a b@c.cn", Some(Remark::Email)),
            ("email", "a@b@c.cn", Some(Remark::Email)),
            ("year", "2026", None),
            ("year", "26", Some(Remark::NoYear)),
            ("year", "２０２６", Some(Remark::NoYear)),
            ("founded", "2023-02-29", Some(Remark::NoDay)),
            ("founded", "2026-06-30", None),
            ("founded", "2026-07-01", Some(Remark::Future)),
            ("telephone", "13800000000", None),
            ("telephone", "0476-8888888", None),
            ("telephone", "（0476）8888888转12", None),
            ("telephone", "0476-8888888、13800000000", None),
            ("telephone", "888", Some(Remark::Telephone)),
            ("telephone", "八八八八八八八", Some(Remark::Telephone)),
            ("telephone", "、", Some(Remark::Telephone)),
            ("employees", "860", None),
            ("employees", "860.5", Some(Remark::NoCount)),
            ("employees", "-1", Some(Remark::NoCount)),
            ("capital", "5000", None),
            ("capital", "5,000.25万", None),
            ("capital", "很多", Some(Remark::NoNumber)),
            ("energy", "1234.567", None),
            ("energy", "1.", Some(Remark::NoNumber)),
            ("energy", "-1", Some(Remark::NoNumber)),
            ("years[0].market_share", "35.5%", None),
            ("years[0].market_share", "100.00", None),
            ("years[0].market_share", "100.01", Some(Remark::AboveHundred)),
            ("years[0].market_share", "一成", Some(Remark::NoNumber)),
            ("credit_code", "1", Some(Remark::Code(CodeRemark::Length(1)))),
            ("credit_code", "91350100M000100Y43", Some(Remark::Code(CodeRemark::Division))),
            ("quality_methods", "甲", None),
        ] {
            check(&[(name, text)], expected);
        }
    }

    #[test]
    fn contradictions_are_pointed_out_and_nothing_is_put_right() {
        let checked = Yuan::whole(120_000_000);
        for (typed, expected) in [
            (&[("years[2].output_value", "")][..], None),
            (&[("years[2].output_value", "12000")], None),
            (&[("years[2].output_value", "1.2亿")], None),
            (&[("years[2].output_value", "12000.01")], Some(Remark::OutputDiffers(checked))),
            (&[("years[1].output_value", "1")], None),
            (&[("ownership", "国有企业")], None),
            (&[("ownership", "国有控股企业")], None),
            (&[("ownership", "民营企业")], Some(Remark::OwnershipDiffers)),
            (&[("products[0].certificate", "")], Some(Remark::Missing)),
            (&[("products[0].certificate", "1")], None),
            (&[("products[1].certificate", "")], None),
            (&[("products[1].certificate", "1")], Some(Remark::NoTitle)),
            (&[("products[1].trade_mark", "草原")], None),
            (&[("products[0].issuer", "内蒙古自治区人民政府")], None),
            (
                &[("products[0].issuer", "国家质检总局")],
                Some(Remark::IssuerDiffers(Title::Regional)),
            ),
            (&[("founded", "2001-01-01"), ("products[0].awarded_on", "2001-01-01")], None),
            (
                &[("founded", "2001-01-01"), ("products[0].awarded_on", "2000-12-31")],
                Some(Remark::BeforeFounded),
            ),
            (&[("years[0].sales", "10"), ("years[0].profit_and_tax", "10")], None),
            (
                &[("years[0].sales", "10"), ("years[0].profit_and_tax", "10.01")],
                Some(Remark::AboveSales),
            ),
            (&[("years[1].sales", "10"), ("years[0].exports", "11")], None),
            (&[("years[0].sales", "10"), ("years[0].research", "11")], None),
        ] {
            check(typed, expected);
        }
    }

    #[test]
    fn an_empty_form_lacks_what_is_required_and_nothing_else() {
        let found = remarks(&Draft::default(), None);
        assert!(found.iter().all(|(place, remark)| {
            place.field.required && *remark == Remark::Missing && remark.weight() == Weight::Missing
        }));
        let required = places(0).iter().filter(|place| place.field.required).count();
        assert_eq!(found.len(), required);
    }
}
