//! A second edition, for tests alone: no authority has issued it. Beside the edition of 2014 it has
//! another threshold, another amount, other words and one article more, and it governs the
//! application years from 2027 on. A native test of any crate includes this file by its path.

use std::sync::LazyLock;

use quality_award_rules::editions::of_2014;
use quality_award_rules::{Citation, Date, Edition, Field, Provision, Question, Yuan};

/// Article 9(3) in other words.
const METHODS: Provision = Provision {
    words: "持续采用先进的质量管理方法",
    articles: &[Citation::item(9, 3)],
};

/// Article 27 says what the output value is.
const OUTPUT: Provision = Provision {
    words: "上个统计年度产值",
    articles: &[Citation::article(15), Citation::article(16), Citation::article(27)],
};

static OF_2027: LazyLock<Edition> = LazyLock::new(|| {
    let mut edition = Edition {
        title: "赤峰市市长产品质量奖实施办法（测试用）",
        issued: Date::new(2026, 12, 1).expect("a day of the calendar"),
        first_year: 2027,
        text: include_str!("of_2027.txt"),
        text_sha256: "14b9cc1c985384fbe55a35d8b05d745bc760be82e6bf0ab004dc92dd75d9390e",
        regional_brand_award: Yuan::whole(2_000_000),
        output_threshold: Yuan::whole(200_000_000),
        ..of_2014::EDITION
    };
    for (field, provision) in &mut edition.provisions.fields {
        match field {
            Field::Question(Question::AdvancedQualityMethods) => *provision = METHODS,
            Field::OutputValue => *provision = OUTPUT,
            Field::Question(_) | Field::Products => {}
        }
    }
    edition
});

/// The edition for tests.
pub(crate) fn of_2027() -> &'static Edition {
    &OF_2027
}
