//! The words of the questions.

use quality_award_rules::{Edition, Field, Leaf, Question};

use super::common::product_number;

pub const TAKE_BACK: &str = "清除";
/// Above a step that the committee judges as a whole.
pub const EVALUATIVE_STEP: &str = "本页各项由审定委员会审议，请据实自评。";
/// What unfolds the articles that ask a question.
pub const BASIS: &str = "依据";
/// The first screen's three questions.
pub const BEST_TITLE: &str = "本单位产品获得的最高称号";
pub const BEST_PRODUCT: &str = "可用于申报的最好产品";
pub const TO_PRODUCTS: &str = "查看和修改各产品";
pub const REAPPRAISED_NOW: &str = "现称号是同级复评吗？";
pub const SETTLED: &str = "按现有回答，此项已不影响自查结论。";

pub const PRODUCTS: &str = "产品及名牌称号";
pub const PRODUCTS_HINT: &str = "逐个填写生产的产品。没有产品获得名牌称号的，所获称号选“都没有”。";
pub const PRODUCT_NAME: &str = "产品名称";
pub const PRODUCT_TITLE: &str = "所获称号";
pub const PRODUCT_REAPPRAISED: &str = "该称号是同级复评吗？";
pub const PRODUCT_REAPPRAISED_HINT: &str =
    "复评后仍为原来级别的，选“是”。首次评上的、由自治区名牌升为国家名牌的，选“否”。";
pub const ADD_PRODUCT: &str = "增加一个产品";
pub const MOST_PRODUCTS: &str = "最多填 100 个产品。";
pub const NO_PRODUCTS: &str = "没有列出产品，按没有产品获得名牌称号处理。";

pub const OUTPUT: &str = "上个统计年度产值";

/// The heading of each step, in the order of [`STEPS`](crate::steps::STEPS).
pub const HEADINGS: [&str; 7] =
    ["基本情况", PRODUCTS, "产值和所有制", "质量管理", "品牌与信誉", "环境保护", "影响与效益"];

/// That an answer matters for the legal representative's share alone.
#[must_use]
pub fn share_only(edition: &Edition) -> String {
    let at = edition.provisions.legal_representative_share.in_chinese();
    format!("仅用于{at}，不影响资格和档次。")
}

/// `删除产品2`.
#[must_use]
pub fn remove_product(place: usize) -> String {
    format!("删除{}", product_number(place))
}

/// A product's name is longer than the rules take.
#[must_use]
pub fn name_too_long(chars: usize, at_most: usize) -> String {
    format!("产品名称有 {chars} 个字，最多 {at_most} 个字。")
}

/// The question as the page asks it: the words of the Measures as a question, but for the few whose
/// words make none.
#[must_use]
pub fn question(question: Question, edition: &Edition) -> String {
    let words = edition.asks(question.into()).words;
    match question {
        Question::Manufacturer => format!("本单位是{words}吗？"),
        Question::WidelyRecognised => format!("本单位{words}吗？"),
        Question::StateControlled => format!("是{words}吗？"),
        Question::SignificantBenefits => "取得了显著的经济效益和社会效益吗？".to_owned(),
        // The Measures name it together with the credit record.
        Question::GoodReputation => "具有良好的社会声誉吗？".to_owned(),
        Question::AwardedBefore => "以前获得过市长质量奖吗？".to_owned(),
        Question::IndustryLeading
        | Question::RegisteredInChifeng
        | Question::IndependentLegalPerson
        | Question::AdvancedQualityMethods
        | Question::SoundQualitySystem
        | Question::ContinuousImprovement
        | Question::ProminentBrand
        | Question::GoodQualityCredit
        | Question::CompliesWithEnvironmentalPolicy
        | Question::AdvancedProcesses
        | Question::OutstandingConservation => format!("{words}吗？"),
    }
}

/// The name of an open question.
#[must_use]
pub fn leaf(leaf: Leaf, edition: &Edition) -> String {
    let product = |place: u8, what: &str| format!("{}：{what}", product_number(place.into()));
    match leaf {
        Leaf::Field(Field::Question(of)) => question(of, edition),
        Leaf::Field(Field::Products) => PRODUCTS.to_owned(),
        Leaf::Field(Field::OutputValue) => OUTPUT.to_owned(),
        Leaf::Title(place) => product(place, PRODUCT_TITLE),
        Leaf::Reappraised(place) => product(place, PRODUCT_REAPPRAISED),
    }
}
