//! The facts that the Measures ask for: one table, in the order of the articles. Reading,
//! writing, open questions, improvements and the page's inputs all go by it.

use core::fmt;

use serde::{Serialize, Serializer};

use crate::citation::Citation;
use crate::set::{Member, Set};

/// A yes-or-no question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
#[expect(missing_docs, reason = "each stands with the Measures' own words in the table below")]
pub enum Question {
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

/// A row of the table: the name in JSON, the Measures' words, and the articles that ask.
struct Row {
    field: Field,
    name: &'static str,
    words: &'static str,
    articles: &'static [Citation],
}

const fn row(
    field: Field,
    name: &'static str,
    words: &'static str,
    articles: &'static [Citation],
) -> Row {
    Row { field, name, words, articles }
}

const A2: Citation = Citation::article(2);
const fn a9(item: u8) -> Citation {
    Citation::item(9, item)
}

/// The table. Article 2 defines the award, article 9 the basic conditions, article 10 the bar on
/// applying again, articles 14 to 16 the tiers and article 17 the share.
#[rustfmt::skip]
static TABLE: [Row; 19] = {
    use Field::{OutputValue, Products};
    const fn ask(question: Question, name: &'static str, words: &'static str, articles: &'static [Citation]) -> Row {
        row(Field::Question(question), name, words, articles)
    }
    [
        ask(Question::Manufacturer, "manufacturer", "产品生产及制造企业", &[A2]),
        ask(Question::WidelyRecognised, "widely_recognised", "有广泛的社会知名度与影响力", &[A2]),
        ask(Question::IndustryLeading, "industry_leading", "质量管理水平和自主创新能力在市内同行业中处于领先地位", &[A2]),
        ask(Question::SignificantBenefits, "significant_benefits", "取得显著经济效益和社会效益", &[A2]),
        ask(Question::RegisteredInChifeng, "registered_in_chifeng", "依法在赤峰市行政区域内登记注册", &[A2, a9(1)]),
        ask(Question::IndependentLegalPerson, "independent_legal_person", "具有独立法人资格", &[a9(1)]),
        row(Products, "products", "生产的产品被评为国家名牌产品或被评为自治区名牌产品", &[A2, a9(2), Citation::article(10), Citation::article(14), Citation::article(15), Citation::article(16)]),
        ask(Question::AdvancedQualityMethods, "advanced_quality_methods", "积极采用先进的质量管理方法", &[a9(3)]),
        ask(Question::SoundQualitySystem, "sound_quality_system", "质量管理体系健全", &[a9(3)]),
        ask(Question::ContinuousImprovement, "continuous_improvement", "具有自我完善的持续改进机制", &[a9(3)]),
        ask(Question::ProminentBrand, "prominent_brand", "品牌优势突出", &[a9(4)]),
        ask(Question::GoodQualityCredit, "good_quality_credit", "具有良好的质量信用记录", &[a9(4)]),
        ask(Question::GoodReputation, "good_reputation", "具有良好的质量信用记录和社会声誉", &[a9(4)]),
        ask(Question::CompliesWithEnvironmentalPolicy, "complies_with_environmental_policy", "严格遵守国家环境保护政策", &[a9(5)]),
        ask(Question::AdvancedProcesses, "advanced_processes", "积极采用先进生产工艺和环保技术", &[a9(5)]),
        ask(Question::OutstandingConservation, "outstanding_conservation", "在节能减排和环境保护方面取得突出成效", &[a9(5)]),
        ask(Question::AwardedBefore, "awarded_before", "市长质量奖获奖企业", &[Citation::article(10)]),
        row(OutputValue, "output_value_yuan", "上个统计年度产值", &[Citation::article(15), Citation::article(16)]),
        ask(Question::StateControlled, "state_controlled", "国有及国有控股企业", &[Citation::article(17)]),
    ]
};

impl Question {
    /// Every question, in the order of the articles.
    pub const ALL: [Self; 17] = {
        let mut all = [Self::Manufacturer; 17];
        let (mut row, mut count) = (0, 0);
        while row < TABLE.len() {
            if let Field::Question(question) = TABLE[row].field {
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
        !matches!(self, Self::AwardedBefore | Self::StateControlled)
    }
}

impl Field {
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

    fn row(self) -> &'static Row {
        &TABLE[usize::from(self.index())]
    }

    /// The field's name in JSON and on the page.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.row().name
    }

    /// The words of the Measures that the field asks about, verbatim.
    #[must_use]
    pub fn words(self) -> &'static str {
        self.row().words
    }

    /// The articles that ask.
    #[must_use]
    pub fn articles(self) -> &'static [Citation] {
        self.row().articles
    }

    /// The field of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        TABLE.iter().find(|row| row.name == name).map(|row| row.field)
    }
}

impl From<Question> for Field {
    fn from(question: Question) -> Self {
        Self::Question(question)
    }
}

impl Member for Field {
    const ALL: &'static [Self] = &{
        let mut all = [Self::Products; 19];
        let mut row = 0;
        while row < TABLE.len() {
            all[row] = TABLE[row].field;
            row += 1;
        }
        all
    };

    fn index(self) -> u8 {
        match self {
            Self::Question(question) => question as u8,
            Self::Products => 6,
            Self::OutputValue => 17,
        }
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
