//! The words of the application form, its screen and its files. The words of its fields stand in the
//! table of [`fields`](crate::form::fields).

use std::fmt::Write as _;

use quality_award_rules::{Citation, Edition, Question};

use super::common::{citations, title, yuan};
use crate::form::remark::{Remark, Weight};
use crate::typed::credit_code::CodeRemark;
use docx::problem::Problem;
use quality_award_page::NoParts;

pub const HEADING: &str = "申报表";
pub const HINT: &str = "办法没有印出申报表的格式，以推选办公室当年公布的申报表为准。本表按办法的条文编排，生成的文件可以用 Word、WPS 打开和修改。";
pub const CHOOSE: &str = "请选择";
pub const OPTIONAL: &str = "选填";
pub const CARRIED: &str = "自查中已填，自动带入：";
pub const NO_PRODUCTS: &str = "自查中还没有填写产品。产品的名称和称号在自查中填写，自动带入本表。";
pub const NONE_YET: &str = "还没有产品";
pub const TO_PRODUCTS: &str = "填写产品";
pub const CHANGE: &str = "修改";
pub const DECLARATION: &str = "声明和审核";
pub const DECLARATION_HINT: &str = "申报表印有以下声明，打印后由法定代表人签字并盖章。推选办公室、审定委员会、审定委员会主任和市长的意见栏由审核方填写，本页不填。";
pub const DECLARED: &str = "本单位声明：本表所填内容和所附证实性材料真实、准确。";

pub const EXPORT: &str = "检查和导出";
pub const COMPLETE: &str = "必填各项都已填写。";
pub const INCOMPLETE: &str = "现在也可以导出，文件会标明“未填完，非正式稿”。";
pub const UNFINISHED: &str = "（未填完，非正式稿）";
pub const DOWNLOAD: &str = "下载申报表（Word 文件）";
pub const PRINT: &str = "打印或存成 PDF";
pub const PAGE: &str = "下载带有所填内容的本页";
pub const PAGE_HINT: &str = "“带有所填内容的本页”是一个网页文件，不联网也能双击打开，接着填写。";
pub const WORKING: &str = "正在生成…";
pub const FORM_AWAITED: &str = "本页还没有下载完，申报表模板还没有到，请稍后再试。";
pub const DOWNLOAD_FAILED: &str = "文件未能生成：";

pub const LAST: &str = "导出以后";
pub const LAST_STEPS: [&str; 3] = [
    "打印申报表，一式几份以推选办公室的通知为准。",
    "在声明处由法定代表人签字，在封面和声明处加盖单位公章。审核意见各栏留空。",
    "按“附送材料”一栏备齐证实性材料，复印件加盖单位公章，附在申报表之后。",
];

/// Why the page cannot make a file of its own parts.
#[must_use]
pub const fn no_parts(why: NoParts) -> &'static str {
    match why {
        NoParts::Awaited => "本页还没有下载完，请稍后再试。",
        NoParts::Changed => {
            "本页内容已被浏览器或扩展程序改动，不能生成文件。请停用扩展程序，或换用其他浏览器后重新打开本页。"
        }
    }
}

/// That a file was handed over, and which placeholders of the form could not be filled.
#[must_use]
pub fn downloaded(problems: &[Problem]) -> String {
    let mut words = "文件已生成，请在浏览器的下载目录中查看。".to_owned();
    for Problem { name, part, paragraph, suggestion, .. } in problems {
        let _ = write!(words, "申报表模板中的占位符“{name}”无法填写（{part} 第 {paragraph} 段）。");
        if let Some(meant) = suggestion {
            let _ = write!(words, "是否应为“{meant}”？");
        }
    }
    words
}

/// How many required fields a section lacks.
#[must_use]
pub fn lacking(missing: usize) -> String {
    if missing == 0 { "必填项已填".to_owned() } else { format!("还有 {missing} 项必填") }
}

/// The heading over the remarks of a weight.
#[must_use]
pub fn remarks(weight: Weight, count: usize) -> String {
    match weight {
        Weight::Missing => format!("还没有填写（{count} 项）"),
        Weight::Wrong => format!("需要改正（{count} 项）"),
        Weight::Doubtful => format!("请再核对（{count} 项）"),
    }
}

/// How many answers the self-check still needs.
#[must_use]
pub fn unanswered(count: usize) -> String {
    format!("自查还有 {count} 个问题未回答")
}

/// How long a text is.
#[must_use]
pub fn characters(count: usize, usual: usize) -> String {
    format!("已写 {count} 字，一般不超过 {usual} 字，超过也可以提交。")
}

/// A year of the figures, the earliest first; `of` is the year of the application, if it is known.
#[must_use]
pub fn year(of: Option<u16>, place: usize) -> String {
    match of.and_then(|of| of.checked_sub(u16::try_from(3 - place.min(2)).ok()?)) {
        Some(year) => format!("{year}年"),
        None => ["前第三年", "前第二年", "上年"].get(place).copied().unwrap_or_default().to_owned(),
    }
}

/// What is remarked of an input.
#[must_use]
pub fn remark(remark: Remark, edition: &Edition) -> String {
    match remark {
        Remark::Missing => "没有填写。".to_owned(),
        Remark::Code(CodeRemark::Length(count)) => {
            format!("统一社会信用代码有 18 位，现在是 {count} 位。")
        }
        Remark::Code(CodeRemark::Character(c)) => {
            format!(
                "统一社会信用代码中没有“{c}”这个字符。可用数字和除 I、O、S、V、Z 以外的大写字母。"
            )
        }
        Remark::Code(CodeRemark::CheckDigit(digit)) => {
            format!(
                "按国家标准 GB 32100 推算，最后一位应为“{digit}”。请与营业执照核对；执照如此的，不必改。"
            )
        }
        Remark::Code(CodeRemark::Division) => {
            let registered = edition.asks(Question::RegisteredInChifeng.into());
            format!(
                "第 3 至 6 位不是 1504，登记机关不在赤峰市。申报单位须{}（{}）。",
                registered.words,
                citations(registered.articles)
            )
        }
        Remark::NoDay => "不是一个日期。请写成 2014-03-17 或 2014年3月17日。".to_owned(),
        Remark::NoYear => "不是年份。请写四位数字，例如 2026。".to_owned(),
        Remark::Future => "这个日期在今天之后。".to_owned(),
        Remark::BeforeFounded => "这个日期早于成立日期。".to_owned(),
        Remark::Telephone => {
            "不像电话号码。请写手机号，或区号加座机号，例如 0476-8888888。".to_owned()
        }
        Remark::Email => "不像电子邮箱地址，例如 name@example.com。".to_owned(),
        Remark::NoCount => "请只写整数。".to_owned(),
        Remark::NoNumber => "看不懂这个数。请只写数字，可以有小数。".to_owned(),
        Remark::AboveHundred => "超过了 100%。".to_owned(),
        Remark::AboveSales => "超过了当年的销售收入。".to_owned(),
        Remark::OutputDiffers(checked) => format!(
            "与自查中的产值不一致，自查中填的是{}。档次按自查中的产值确定，请核对两处。",
            yuan(checked)
        ),
        Remark::OwnershipDiffers => {
            "与自查中“是国有及国有控股企业吗”的回答不一致，请核对两处。".to_owned()
        }
        Remark::NoTitle => "这个产品在自查中没有名牌称号，这里却填了证书。请核对两处。".to_owned(),
        Remark::IssuerDiffers(of) => {
            format!("自查中这个产品的称号是“{}”，与颁发机构的级别不一致。请核对两处。", title(of))
        }
    }
}

/// The mark in a form where a placeholder has no value.
#[must_use]
pub fn unknown_placeholder(name: &str) -> String {
    format!("【未知占位符：{name}】")
}

/// The name of an exported file, without characters that a file system refuses.
#[must_use]
pub fn file_name(applicant: &str, date: &str, complete: bool, extension: &str) -> String {
    let clean: String = applicant
        .trim()
        .chars()
        .filter(|c| !c.is_control() && !r#"\/:*?"<>|"#.contains(*c))
        .take(60)
        .collect();
    let clean = clean.trim_matches(['.', ' ']);
    let applicant = if clean.is_empty() { "未填单位" } else { clean };
    let unfinished = if complete { "" } else { "_未填完" };
    format!("市长质量奖申报表_{applicant}_{date}{unfinished}.{extension}")
}

/// `第九条第（三）项：“…”`.
#[must_use]
pub fn quotation(at: Citation, words: &str) -> String {
    quotations(&[at], &[words])
}

/// The words of places, each in marks of its own.
#[must_use]
pub fn quotations(at: &[Citation], words: &[&str]) -> String {
    format!("{}：“{}”", citations(at), words.join("”“"))
}
