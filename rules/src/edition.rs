//! The Measures as issued at a date: their text and the figures they set. The rules take an
//! edition and hold no figure themselves, so a later edition is one more entry here.

use core::fmt;

use crate::citation::Citation;
use crate::date::Date;
use crate::money::{Rate, Yuan};
use crate::text;

/// One edition of the Measures. Amounts are in yuan; the Measures write 万元 and 亿元.
#[derive(Debug, PartialEq, Eq)]
pub struct Edition {
    /// The title of the Measures.
    pub title: &'static str,
    /// The day of issue, from which this edition applies: 「本办法自发布之日起实施」 (article 25).
    pub in_force_from: Date,
    /// The whole text as published.
    pub text: &'static str,
    /// The SHA-256 of the text in lower-case hexadecimal; a test recomputes it.
    pub text_sha256: &'static str,
    /// Article 14: 「对评为国家名牌产品的企业奖励500万元」.
    pub national_brand_award: Yuan,
    /// Article 15: 「对评为自治区名牌产品且上个统计年度产值超过1亿元的企业奖励100万元」.
    pub regional_brand_award: Yuan,
    /// Articles 15 and 16: the output value that must be exceeded (「超过1亿元」) for the award
    /// and not reached (「未达到1亿元」) for the fund.
    pub output_threshold: Yuan,
    /// Article 16: 「市政府每年拨付100万元作为产品质量基金」, for all such enterprises together.
    pub annual_fund: Yuan,
    /// Article 17: 「可从奖励资金中提取20%的比例奖励企业法人」.
    pub legal_representative_rate: Rate,
}

/// The day in `year`-`month`-`day`; a day that no calendar has does not compile.
const fn day(year: u16, month: u8, day: u8) -> Date {
    match Date::new(year, month, day) {
        Some(date) => date,
        None => panic!("an edition is dated by a day of the calendar"),
    }
}

/// The Measures of 17 March 2014.
static OF_2014: Edition = Edition {
    title: "赤峰市市长产品质量奖实施办法",
    in_force_from: const { day(2014, 3, 17) },
    text: include_str!("../regulation/2014-03-17.txt"),
    text_sha256: "ae1982d54c6f2e87204cf186cd24b50b86435a3dec6b8369b5c9e66c3a723ead",
    national_brand_award: Yuan::whole(5_000_000),
    regional_brand_award: Yuan::whole(1_000_000),
    output_threshold: Yuan::whole(100_000_000),
    annual_fund: Yuan::whole(1_000_000),
    legal_representative_rate: Rate::percent(20),
};

/// Every edition, oldest first.
static EDITIONS: [&Edition; 1] = [&OF_2014];

impl Edition {
    /// The newest edition.
    #[must_use]
    pub fn latest() -> &'static Self {
        EDITIONS[EDITIONS.len() - 1]
    }

    /// Every edition, oldest first.
    #[must_use]
    pub fn all() -> &'static [&'static Self] {
        &EDITIONS
    }

    /// The edition that applies on a day.
    ///
    /// ```
    /// use quality_award_rules::{Date, Edition};
    ///
    /// let day = |text: &str| text.parse::<Date>().unwrap();
    /// assert!(Edition::in_force_on(day("2014-03-17")).is_ok());
    /// assert_eq!(
    ///     Edition::in_force_on(day("2014-03-16")).unwrap_err().to_string(),
    ///     "not in force on 2014-03-16: the first edition applies from 2014-03-17",
    /// );
    /// ```
    ///
    /// # Errors
    /// [`NotInForce`] where the day is before the first edition.
    pub fn in_force_on(day: Date) -> Result<&'static Self, NotInForce> {
        in_force_on(&EDITIONS, day)
    }

    /// The exact words at a citation, or `None` where the Measures have no such place.
    #[must_use]
    pub fn words(&self, at: Citation) -> Option<&'static str> {
        text::words(self.text, at)
    }
}

fn in_force_on<'a>(editions: &[&'a Edition], day: Date) -> Result<&'a Edition, NotInForce> {
    let applies = |edition: &&&Edition| edition.in_force_from <= day;
    editions.iter().rev().find(applies).copied().ok_or_else(|| NotInForce {
        day,
        first: editions.first().map_or(day, |edition| edition.in_force_from),
    })
}

/// No edition applied yet on that day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotInForce {
    day: Date,
    first: Date,
}

impl fmt::Display for NotInForce {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { day, first } = self;
        write!(f, "not in force on {day}: the first edition applies from {first}")
    }
}

impl core::error::Error for NotInForce {}

#[cfg(test)]
mod tests {
    use super::*;

    /// A second edition needs no rule touched: it applies from its own day on.
    #[test]
    fn a_later_edition_applies_from_its_day() {
        let later = Edition {
            in_force_from: day(2027, 1, 1),
            regional_brand_award: Yuan::whole(2_000_000),
            ..OF_2014
        };
        let editions = [&OF_2014, &later];
        let award = |year, month, of_month| {
            in_force_on(&editions, day(year, month, of_month))
                .map(|edition| edition.regional_brand_award.to_string())
                .map_err(|error| error.to_string())
        };
        let early = "not in force on 2014-03-16: the first edition applies from 2014-03-17";
        assert_eq!(award(2014, 3, 16), Err(early.to_owned()));
        assert_eq!(award(2014, 3, 17), Ok("1000000".to_owned()));
        assert_eq!(award(2026, 12, 31), Ok("1000000".to_owned()));
        assert_eq!(award(2027, 1, 1), Ok("2000000".to_owned()));
    }
}
