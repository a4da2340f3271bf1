//! A place in the Measures: article, paragraph and item.

use core::fmt;
use core::str::FromStr;

use serde::{Serialize, Serializer};

use crate::numeral;

/// A citation: `9` is article 9, `6.2` its second paragraph (款), `9(3)` its third item (项).
///
/// ```
/// use quality_award_rules::{Citation, Edition};
///
/// let item: Citation = "9(3)".parse().unwrap();
/// assert_eq!(
///     Edition::for_year(2026).unwrap().words(item),
///     Some("积极采用先进的质量管理方法，质量管理体系健全，具有自我完善的持续改进机制。"),
/// );
/// assert_eq!(item.in_chinese().to_string(), "第九条第（三）项");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Citation {
    article: u8,
    /// Zero where the whole article is meant.
    paragraph: u8,
    /// Zero where no item is meant.
    item: u8,
}

impl Citation {
    /// A whole article.
    #[must_use]
    pub const fn article(article: u8) -> Self {
        Self { article, paragraph: 0, item: 0 }
    }

    /// A paragraph of an article, counted from 1.
    #[must_use]
    pub const fn paragraph(article: u8, paragraph: u8) -> Self {
        Self { article, paragraph, item: 0 }
    }

    /// An item of an article, counted from 1.
    #[must_use]
    pub const fn item(article: u8, item: u8) -> Self {
        Self { article, paragraph: 0, item }
    }

    /// The number of the article.
    #[must_use]
    pub const fn article_number(self) -> u8 {
        self.article
    }

    /// The number of the paragraph, where one is named.
    #[must_use]
    pub fn paragraph_number(self) -> Option<u8> {
        (self.paragraph > 0).then_some(self.paragraph)
    }

    /// The number of the item, where one is named.
    #[must_use]
    pub fn item_number(self) -> Option<u8> {
        (self.item > 0).then_some(self.item)
    }

    /// The citation as the Measures themselves would write it: `第九条第（三）项`.
    #[must_use]
    pub fn in_chinese(self) -> impl fmt::Display {
        InChinese(self)
    }
}

struct InChinese(Citation);

impl fmt::Display for InChinese {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "第{}条", numeral::chinese(self.0.article))?;
        if let Some(paragraph) = self.0.paragraph_number() {
            write!(f, "第{}款", numeral::chinese(paragraph))?;
        }
        if let Some(item) = self.0.item_number() {
            write!(f, "第（{}）项", numeral::chinese(item))?;
        }
        Ok(())
    }
}

impl fmt::Display for Citation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.label(&mut [0; LABEL_BYTES]))
    }
}

/// The longest label is `255.255(255)`.
const LABEL_BYTES: usize = 12;

impl Citation {
    /// The citation as text. Plain code writes the digits because an assessment holds two dozen
    /// citations, and the formatting machinery took a tenth of the batch command's time.
    fn label(self, buffer: &mut [u8; LABEL_BYTES]) -> &str {
        let mut length = 0;
        let mut push = |byte: u8| {
            if let Some(place) = buffer.get_mut(length) {
                *place = byte;
                length += 1;
            }
        };
        let number = |number: u8, push: &mut dyn FnMut(u8)| {
            let digits = [number / 100, number / 10 % 10, number % 10];
            let start = digits.iter().position(|digit| *digit > 0).unwrap_or(2);
            digits.iter().skip(start).for_each(|digit| push(b'0' + digit));
        };
        number(self.article, &mut push);
        if let Some(paragraph) = self.paragraph_number() {
            push(b'.');
            number(paragraph, &mut push);
        }
        if let Some(item) = self.item_number() {
            push(b'(');
            number(item, &mut push);
            push(b')');
        }
        buffer.get(..length).and_then(|label| str::from_utf8(label).ok()).unwrap_or_default()
    }
}

impl Serialize for Citation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.label(&mut [0; LABEL_BYTES]))
    }
}

/// The text is not a citation such as `9`, `6.2`, `9(3)` or `6.2(1)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotACitation;

impl fmt::Display for NotACitation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a citation; accepted: article, article.paragraph or article(item), such as 9, 6.2 or 9(3)")
    }
}

impl core::error::Error for NotACitation {}

impl FromStr for Citation {
    type Err = NotACitation;

    fn from_str(text: &str) -> Result<Self, NotACitation> {
        let number = |digits: &str| match digits.parse::<u8>() {
            Ok(number) if number > 0 && digits.bytes().all(|b| b.is_ascii_digit()) => Ok(number),
            _ => Err(NotACitation),
        };
        let (place, item) = match text.split_once('(') {
            Some((place, item)) => (place, number(item.strip_suffix(')').ok_or(NotACitation)?)?),
            None => (text, 0),
        };
        let (article, paragraph) = match place.split_once('.') {
            Some((article, paragraph)) => (article, number(paragraph)?),
            None => (place, 0),
        };
        Ok(Self { article: number(article)?, paragraph, item })
    }
}
