//! What every edition of the Measures consists of. The editions themselves stand in
//! [`editions`](crate::editions), one file each.

use crate::citation::Citation;
use crate::condition::Condition;
use crate::date::Date;
use crate::field::Field;
use crate::money::{Rate, Yuan};
use crate::notice::Notice;
use crate::procedure::Procedure;
use crate::set::Member;
use crate::text::{self, Passage};
use crate::tier::{Amount, Tier};

/// One edition of the Measures. Amounts are in yuan; the Measures write 万元 and 亿元.
///
/// Everything that shows or applies the Measures takes an edition as a value, and no function
/// chooses one silently: [`Edition::for_year`] does it for a year that the caller names.
#[derive(Clone, Copy, Debug, Eq)]
pub struct Edition {
    /// The title of the Measures.
    pub title: &'static str,
    /// The day of issue.
    pub issued: Date,
    /// The first application year that this edition governs.
    pub first_year: u16,
    /// The whole text as published.
    pub text: &'static str,
    /// The SHA-256 of the text in lower-case hexadecimal; a test computes it again.
    pub text_sha256: &'static str,
    /// Article 14: the award for a national title.
    pub national_brand_award: Yuan,
    /// Article 15: the award for a regional title and an output value above the threshold.
    pub regional_brand_award: Yuan,
    /// Articles 15 and 16: the output value that must be exceeded (「超过1亿元」) for the award
    /// and not reached (「未达到1亿元」) for the fund.
    pub output_threshold: Yuan,
    /// Article 16: what the city pays into the fund each year, for all such enterprises together.
    pub annual_fund: Yuan,
    /// Article 17: the part of the award that may go to the legal representative.
    pub legal_representative_rate: Rate,
    /// The words and articles of everything that the rules know by name.
    pub provisions: Provisions,
    /// What the Measures say around the award.
    pub procedure: Procedure,
}

/// Where an edition says what the rules know by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Provisions {
    /// What each field asks, in the order of the fields.
    pub fields: [(Field, Provision); Field::COUNT],
    /// The condition that some product holds a title.
    pub brand_title: Provision,
    /// The condition that no reappraisal bars the application.
    pub not_barred_by_reappraisal: Provision,
    /// The article that grants the award for a national title.
    pub national_brand: Citation,
    /// The article that grants the award for a regional title.
    pub regional_brand: Citation,
    /// The article that grants support out of the fund.
    pub quality_fund: Citation,
    /// The article that allows the legal representative's share.
    pub legal_representative_share: Citation,
    /// The articles on both sides of each open point, in the order of the notices.
    pub notices: [(Notice, &'static [Citation]); Notice::COUNT],
}

/// Words of the Measures and the articles that they come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Provision {
    /// The words, verbatim; they stand in one of the articles.
    pub words: &'static str,
    /// The articles.
    pub articles: &'static [Citation],
}

/// What a tier gives and the article that grants it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grant {
    /// The article.
    pub article: Citation,
    /// The amount, or the fund that support comes out of.
    pub amount: Amount,
}

/// The day of issue and the first year tell editions apart.
impl PartialEq for Edition {
    fn eq(&self, other: &Self) -> bool {
        (self.issued, self.first_year) == (other.issued, other.first_year)
    }
}

impl Edition {
    /// The exact words at a citation, or `None` where the Measures have no such place.
    #[must_use]
    pub fn words(&self, at: Citation) -> Option<&'static str> {
        text::words(self.text, at)
    }

    /// The whole text in its order: the issuing notice, the title, the chapters and the articles.
    pub fn passages(&self) -> impl Iterator<Item = Passage> + use<> {
        text::passages(self.text)
    }

    /// What a field asks: the words of the Measures and the articles that ask.
    #[must_use]
    pub fn asks(&self, field: Field) -> Provision {
        self.provisions.fields[usize::from(field.index())].1
    }

    /// What a condition requires: the words of the Measures and the articles that set it.
    #[must_use]
    pub fn requires(&self, condition: Condition) -> Provision {
        match condition {
            Condition::Plain(question) => self.asks(question.into()),
            Condition::BrandTitle => self.provisions.brand_title,
            Condition::NotBarredByReappraisal => self.provisions.not_barred_by_reappraisal,
        }
    }

    /// What a tier gives: articles 14 and 15 an amount, article 16 「专项扶持、适当补助」 out of
    /// the fund.
    #[must_use]
    pub const fn grants(&self, tier: Tier) -> Grant {
        let provisions = &self.provisions;
        match tier {
            Tier::NationalBrand => Grant {
                article: provisions.national_brand,
                amount: Amount::Fixed(self.national_brand_award),
            },
            Tier::RegionalBrand => Grant {
                article: provisions.regional_brand,
                amount: Amount::Fixed(self.regional_brand_award),
            },
            Tier::QualityFund => Grant {
                article: provisions.quality_fund,
                amount: Amount::Discretionary { annual_fund: self.annual_fund },
            },
        }
    }

    /// The articles on both sides of a point that the Measures leave open.
    #[must_use]
    pub fn leaves_open(&self, notice: Notice) -> &'static [Citation] {
        self.provisions.notices[usize::from(notice.index())].1
    }
}

impl Provisions {
    /// The provisions themselves. An edition passes its tables through here in a constant, so a
    /// row that stands in another's place does not compile.
    pub(crate) const fn in_order(self) -> Self {
        let mut row = 0;
        while row < self.fields.len() {
            assert!(self.fields[row].0.place() == row, "a field stands in another's place");
            row += 1;
        }
        let mut row = 0;
        while row < self.notices.len() {
            assert!(self.notices[row].0 as usize == row, "a notice stands in another's place");
            row += 1;
        }
        self
    }
}
