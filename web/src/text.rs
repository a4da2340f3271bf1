//! Every Chinese word that the page shows, in one place. Quotations of the Measures stand in 「」
//! in the source alone, where a test finds them; readers see “”.

use std::fmt::Write as _;

use quality_award_rules::{
    Amount, Assessment, Citation, Condition, Edition, Eligibility, Improvement, Leaf, Nature,
    Notice, Outcome, Question, Share, Tier, Title, Yuan,
};

use crate::amount::{Problem, Unit};
use crate::capitals::capitals;

pub const TITLE: &str = "赤峰市市长产品质量奖申报自查";
pub const INTRODUCTION: &str = "对照《赤峰市市长产品质量奖实施办法》回答下列问题，随时查看自查结论。\
    自查结论由本页按办法条文推得，仅供参考，不代替推选办公室的资格审核和审定委员会的审议。\
    所填内容只在本机处理，不上传。";

pub const YES: &str = "是";
pub const NO: &str = "否";
pub const UNANSWERED: &str = "未回答";
pub const TAKE_BACK: &str = "清除此项";
pub const EVALUATIVE_HINT: &str = "此项由审定委员会评审，按本单位的看法回答。";

pub const PRODUCTS_HEADING: &str = "产品及名牌称号";
pub const PRODUCT_NAME: &str = "产品名称";
pub const PRODUCT_TITLE: &str = "所获称号";
pub const PRODUCT_REAPPRAISED: &str = "该称号是否为同级复评";
pub const PRODUCT_REAPPRAISED_HINT: &str =
    "复评后仍为原来级别的，选“是”；首次评上或由自治区名牌升为国家名牌的，选“否”。";
pub const ADD_PRODUCT: &str = "增加产品";
pub const REMOVE_PRODUCT: &str = "删除该产品";
pub const NO_PRODUCTS: &str = "未列产品，按没有产品获得名牌称号处理。";

pub const OUTPUT_HEADING: &str = "上个统计年度产值";
pub const OUTPUT_UNIT: &str = "单位";
pub const OUTPUT_HINT: &str = "可以写成 120000000、12000万 或 1.2亿，精确到分。";

pub const APPLICANT: &str = "申报单位名称";
pub const VERDICT_HEADING: &str = "自查结论";
pub const FORM_HEADING: &str = "申报表";
pub const DOWNLOAD: &str = "下载申报表（Word 文件）";
pub const DOWNLOADED: &str = "申报表已生成，请在浏览器的下载目录中查看。";
pub const DOWNLOAD_FAILED: &str = "申报表未能生成：";
pub const BREAK: &str = "\n";
const NONE: &str = "无";

/// A part of the questions with its heading.
pub struct Section {
    pub heading: &'static str,
    pub questions: &'static [Question],
}

/// The plain conditions, grouped by article.
pub const SECTIONS: [Section; 5] = {
    use Question as Q;
    [
        Section {
            heading: "基本情况（第二条、第九条第（一）项）",
            questions: &[Q::Manufacturer, Q::RegisteredInChifeng, Q::IndependentLegalPerson],
        },
        Section {
            heading: "影响与效益（第二条）",
            questions: &[Q::WidelyRecognised, Q::IndustryLeading, Q::SignificantBenefits],
        },
        Section {
            heading: "质量管理（第九条第（三）项）",
            questions: &[
                Q::AdvancedQualityMethods,
                Q::SoundQualitySystem,
                Q::ContinuousImprovement,
            ],
        },
        Section {
            heading: "品牌与信誉（第九条第（四）项）",
            questions: &[Q::ProminentBrand, Q::GoodQualityCredit, Q::GoodReputation],
        },
        Section {
            heading: "环境保护（第九条第（五）项）",
            questions: &[
                Q::CompliesWithEnvironmentalPolicy,
                Q::AdvancedProcesses,
                Q::OutstandingConservation,
            ],
        },
    ]
};

/// The questions that stand beside the products and the output value.
pub const LAST: Section = Section {
    heading: "获奖和所有制情况（第十条、第十七条）",
    questions: &[Question::AwardedBefore, Question::StateControlled],
};

/// The question as the page asks it.
pub const fn question(question: Question) -> &'static str {
    match question {
        Question::Manufacturer => "本单位是产品生产及制造企业吗？",
        Question::WidelyRecognised => "本单位有广泛的社会知名度与影响力吗？",
        Question::IndustryLeading => "质量管理水平和自主创新能力在市内同行业中处于领先地位吗？",
        Question::SignificantBenefits => "取得了显著的经济效益和社会效益吗？",
        Question::RegisteredInChifeng => "依法在赤峰市行政区域内登记注册吗？",
        Question::IndependentLegalPerson => "具有独立法人资格吗？",
        Question::AdvancedQualityMethods => "积极采用先进的质量管理方法吗？",
        Question::SoundQualitySystem => "质量管理体系健全吗？",
        Question::ContinuousImprovement => "具有自我完善的持续改进机制吗？",
        Question::ProminentBrand => "品牌优势突出吗？",
        Question::GoodQualityCredit => "具有良好的质量信用记录吗？",
        Question::GoodReputation => "具有良好的社会声誉吗？",
        Question::CompliesWithEnvironmentalPolicy => "严格遵守国家环境保护政策吗？",
        Question::AdvancedProcesses => "积极采用先进生产工艺和环保技术吗？",
        Question::OutstandingConservation => "在节能减排和环境保护方面取得突出成效吗？",
        Question::AwardedBefore => "以前获得过市长质量奖吗？",
        Question::StateControlled => "是国有及国有控股企业吗？",
    }
}

pub fn answer(answer: Option<bool>) -> &'static str {
    match answer {
        Some(true) => YES,
        Some(false) => NO,
        None => UNANSWERED,
    }
}

pub const fn title(title: Title) -> &'static str {
    match title {
        Title::National => "国家名牌产品",
        Title::Regional => "自治区名牌产品",
        Title::None => "无",
    }
}

pub const fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Yuan => "元",
        Unit::TenThousand => "万元",
        Unit::HundredMillion => "亿元",
    }
}

pub const fn nature(nature: Nature) -> &'static str {
    match nature {
        Nature::Objective => "客观性",
        Nature::Evaluative => "评价性",
    }
}

pub const fn amount_problem(problem: Problem) -> &'static str {
    match problem {
        Problem::Unreadable => "看不懂这个数。请只填数字，可以带万、亿，例如 12000万。",
        Problem::Separators => "分节逗号的位置不对。请按三位或四位分节，或者不用逗号。",
        Problem::Negative => "产值不能是负数。",
        Problem::BelowFen => "最多精确到分，请检查小数位数和单位。",
        Problem::TooLarge => "这个数太大，应小于一千万亿元。请检查单位。",
    }
}

/// The amount in yuan with separators: `1,000,000元`.
pub fn yuan(amount: Yuan) -> String {
    figures(amount) + "元"
}

/// The amount's figures with separators, for a place that names the unit: `1,000,000`.
pub fn figures(amount: Yuan) -> String {
    let text = amount.to_string();
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    let mut grouped = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    if !decimals.is_empty() {
        grouped.push('.');
        grouped += decimals;
    }
    grouped
}

/// An award's amount, of which every edition so far is whole in 万元: `100万元`.
fn ten_thousands(amount: Yuan) -> String {
    match amount.to_string().strip_suffix("0000") {
        Some(whole) if !whole.is_empty() && !whole.contains('.') => format!("{whole}万元"),
        _ => yuan(amount),
    }
}

/// What the page says under the box that an amount was typed into.
pub fn amount_echo(amount: Yuan) -> String {
    format!("即 {}，{}。", yuan(amount), capitals(amount))
}

pub fn product_number(place: usize) -> String {
    format!("产品{}", place + 1)
}

/// `第二条、第九条第（一）项`.
pub fn citations(citations: &[Citation]) -> String {
    let texts: Vec<String> = citations.iter().map(|at| at.in_chinese().to_string()).collect();
    texts.join("、")
}

/// The article with its words: `第十五条：对评为自治区名牌产品……`.
pub fn article(edition: &Edition, at: Citation) -> String {
    format!("{}：{}", at.in_chinese(), edition.words(at).unwrap_or_default())
}

pub fn eligibility(assessment: &Assessment) -> String {
    let conclusion = match assessment.eligibility() {
        Eligibility::Eligible => "可以申报",
        Eligibility::Ineligible => "不具备申报条件",
        Eligibility::Undetermined => "尚不能确定",
    };
    conclusion.to_owned()
}

pub const fn tier(tier: Tier) -> &'static str {
    match tier {
        Tier::NationalBrand => "国家名牌产品企业奖励",
        Tier::RegionalBrand => "自治区名牌产品企业奖励",
        Tier::QualityFund => "产品质量基金扶持、补助",
    }
}

pub const fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Unsettled => "产值正好1亿元，办法没有规定",
        Outcome::None => "不具备申报条件",
        other => match Tier::of(other) {
            Some(of) => tier(of),
            None => "",
        },
    }
}

/// What can still come out, in a sentence.
pub fn outcomes_left(assessment: &Assessment) -> String {
    let names: Vec<&str> = assessment.outcomes.iter().map(outcome).collect();
    format!("按现有回答，可能的结果：{}。", names.join("；"))
}

pub fn award_amount(amount: Amount) -> String {
    match amount {
        Amount::Fixed(yuan_amount) => {
            format!("{}（{}）", ten_thousands(yuan_amount), yuan(yuan_amount))
        }
        Amount::Discretionary { annual_fund } => format!(
            "办法未规定单个企业的数额。市政府每年拨付{}作为产品质量基金，专项扶持、适当补助。",
            ten_thousands(annual_fund)
        ),
    }
}

pub fn award_capitals(amount: Amount) -> String {
    match amount {
        Amount::Fixed(yuan) => capitals(yuan),
        Amount::Discretionary { .. } => NONE.to_owned(),
    }
}

pub fn share(share: Share) -> String {
    format!(
        "可从奖励资金中提取20%奖励企业法人，最多{}（{}，{}）。依据第十七条。",
        ten_thousands(share.at_most),
        yuan(share.at_most),
        capitals(share.at_most),
    )
}

pub fn unmet(conditions: &[Condition]) -> String {
    let mut text = "不符合的条件：".to_owned();
    for condition in conditions {
        let at = citations(condition.articles());
        let _ = write!(text, "{}（{at}）；", condition.words().trim_end_matches('。'));
    }
    text.trim_end_matches('；').to_owned() + "。"
}

/// An open question by the name that the page gives it.
pub fn leaf(leaf: Leaf) -> String {
    let product = |place: u8, what: &str| format!("{}：{what}", product_number(place.into()));
    match leaf {
        Leaf::Field(quality_award_rules::Field::Question(of)) => question(of).to_owned(),
        Leaf::Field(quality_award_rules::Field::Products) => PRODUCTS_HEADING.to_owned(),
        Leaf::Field(quality_award_rules::Field::OutputValue) => OUTPUT_HEADING.to_owned(),
        Leaf::Title(place) => product(place, PRODUCT_TITLE),
        Leaf::Reappraised(place) => product(place, PRODUCT_REAPPRAISED),
    }
}

pub fn open_questions(count: usize) -> String {
    format!("还有 {count} 个问题会影响结论。")
}

/// What would raise the result, in a sentence.
pub fn improvement(improvement: &Improvement) -> String {
    use quality_award_rules::Field;
    let mut needs = Vec::new();
    for field in improvement.changes.iter() {
        needs.push(match (field, improvement.tier) {
            (Field::Question(of), _) => {
                format!("符合“{}”", Field::from(of).words().trim_end_matches('。'))
            }
            (Field::Products, Tier::NationalBrand) => "有产品获得国家名牌产品称号".to_owned(),
            (Field::Products, _) => "有产品获得自治区名牌产品称号".to_owned(),
            (Field::OutputValue, _) => match improvement.output {
                Some(output) if output.short_by == Yuan::whole(0) => {
                    format!("产值超过{}，现在正好等于该数", yuan(output.more_than))
                }
                Some(output) => format!(
                    "产值超过{}，现在还差{}，并须超出",
                    yuan(output.more_than),
                    yuan(output.short_by)
                ),
                None => OUTPUT_HEADING.to_owned(),
            },
        });
    }
    let at = improvement.tier.article().in_chinese();
    format!("{}（{at}）：需要{}。", tier(improvement.tier), needs.join("；"))
}

/// A point that the Measures leave open: what it is and who decides. The articles are quoted
/// beside it.
pub const fn notice(notice: Notice) -> &'static str {
    match notice {
        Notice::OutputAtThreshold => {
            "产值正好是1亿元。第十五条写“超过1亿元”，第十六条写“未达到1亿元”，都不包括这个数。\
             适用哪一条，办法没有规定，请向市长质量奖推选办公室咨询，由其决定。"
        }
        Notice::FundAmountDiscretionary => {
            "产品质量基金给每个企业多少，办法没有规定。\
             由推选办公室编制补贴资金分配方案（第七条），审定委员会审议（第六条）。"
        }
        Notice::TitlesDoNotStack => {
            "有多个产品符合条件。几项奖励能否累加，办法没有规定，本页只报最高的一项。\
             请向市长质量奖推选办公室咨询。"
        }
        Notice::ShareUnsettledForFund => {
            "第十七条说的是“奖励资金”，第十六条说的是“专项扶持、适当补助”。\
             补助能否提取20%奖励企业法人，办法没有规定，请向市长质量奖推选办公室咨询。"
        }
        Notice::ReappraisalReadByProduct => {
            "本页把第十条理解为：被复评为同级名牌的那个产品不得再次用于申报。\
             该条也可以理解为企业不得再次申报，以市长质量奖推选办公室的解释为准。"
        }
    }
}

/// The mark in a form where a placeholder has no value.
pub fn unknown_placeholder(name: &str) -> String {
    format!("【未知占位符：{name}】")
}

/// The file name of the application form, without characters that a file system refuses.
pub fn form_file_name(applicant: &str, date: &str) -> String {
    let clean: String = applicant
        .trim()
        .chars()
        .filter(|c| !c.is_control() && !r#"\/:*?"<>|"#.contains(*c))
        .take(60)
        .collect();
    let applicant = if clean.is_empty() { "未填单位" } else { clean.trim_matches(['.', ' ']) };
    format!("市长质量奖申报表_{applicant}_{date}.docx")
}

/// The placeholders of the form, by what they hold.
pub mod placeholder {
    pub const APPLICANT: &str = "申报单位";
    pub const AWARDED_BEFORE: &str = "曾获奖";
    pub const STATE_CONTROLLED: &str = "国有控股";
    pub const OUTPUT: &str = "产值";
    pub const OUTPUT_CAPITALS: &str = "产值大写";
    pub const CONCLUSION: &str = "结论";
    pub const TIER: &str = "档次";
    pub const AMOUNT: &str = "金额";
    pub const AMOUNT_CAPITALS: &str = "金额大写";
    pub const ARTICLE: &str = "依据";
    pub const ARTICLE_WORDS: &str = "条文";
    pub const SHARE: &str = "法人奖励";
    pub const NOTICES: &str = "说明";
    pub const OPEN: &str = "未答";
    pub const RULES_VERSION: &str = "规则版本";
    pub const TEXT_SHA256: &str = "文本校验";
    pub const CONDITIONS: (&str, [&str; 5]) = ("条件", ["序号", "内容", "依据", "性质", "填报"]);
    pub const PRODUCTS: (&str, [&str; 4]) = ("产品", ["序号", "名称", "称号", "复评"]);
}

/// What stands in the form where there is nothing.
pub const NOTHING: &str = NONE;
