//! The words of the application form, its screen and its files. The words of its fields stand in the
//! table of [`fields`](crate::form::fields).

use std::fmt::Write as _;

use quality_award_rules::{Citation, Edition, Question};

use super::amount;
use super::common::{citations, title, yuan};
use super::template;
use crate::draft::ProductDraft;
use crate::files::name::piece;
use crate::form::asked::Progress;
use crate::form::remark::{Remark, Weight};
use crate::typed::amount::NotAnAmount;
use crate::typed::credit_code::CodeRemark;
use docx::problem::{Problem, ProblemKind};
use quality_award_page::NoParts;

pub const HEADING: &str = "申报表";
pub const HINT: &str = "办法没有印出申报表的格式，以推选办公室当年公布的申报表为准。本表按办法的条文编排，生成的文件可以用 Word、WPS 打开和修改。";
/// The same where the form is the office's own.
pub const HINT_OWN: &str =
    "以下各项按推选办公室的申报表列出。生成的文件就是该申报表，可以用 Word、WPS 打开和修改。";
pub const NOTHING_ASKED: &str = "推选办公室的申报表没有可以在本页填写的栏目，请下载后填写。";
pub const CHOOSE: &str = "请选择";
pub const OPTIONAL: &str = "选填";
pub const GRID_HINT: &str = "可以从 Excel 或 WPS 表格中复制几格，粘贴到第一格，其余各格依次填入。";
pub const GRID_FIELD: &str = "指标";
pub const PASTE_UNDO: &str = "撤销粘贴";
pub const CARRIED: &str = "已由自查带入，可以修改。";
pub const PREFILLED: &str = "已预填，可以修改。";
/// Phrases with figures of the three years, below a long text.
pub const FIGURES: &str = "插入近三年指标";
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
pub const PAGE: &str = "下载可续填的网页";
pub const PAGE_HINT: &str = "可续填的网页带有所填内容，不联网也能双击打开，接着填写。";
pub const WORKING: &str = "正在生成……";
pub const DOWNLOAD_FAILED: &str = "文件未能生成：";
pub const DOWNLOAD_REFUSED: &str = "浏览器没有接受下载，请换用其他浏览器。";
pub const PARTS_UNFIT: &str = "本页各部分不一致，请重新下载本页。";

/// The link below the verdict.
pub const TO_RESULT: &str = "查看结果和依据";
pub const ENCLOSURES: &str = "附件清单";
pub const ENCLOSURES_HINT: &str = "附送材料按下列顺序编号，电子文件按下列名称保存：";
/// What a long text says, below its box.
pub const LONG: &str = "写明做法、数据、佐证。";
pub const EXAMPLE: &str = "写法示例";
pub const EXAMPLE_TEXT: [&str; 3] = [
    "做法：推行卓越绩效模式，设首席质量官，每季度评审一次，问题按期整改。",
    "数据：产品一次交验合格率由2023年的96.2%提高到2025年的98.5%，顾客投诉下降四成。",
    "佐证：管理评审报告、第三方检验报告，见附件。",
];
pub const LAST: &str = "导出以后";
pub const LAST_STEPS: [&str; 2] = [
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

/// That a file was handed over, and what of the form could not be filled.
#[must_use]
pub fn downloaded(problems: &[Problem]) -> String {
    let mut words = "文件已生成，请在浏览器的下载目录中查看。".to_owned();
    for problem in problems {
        let Problem { kind, name, suggestion, nearby, .. } = problem;
        let place = template::paragraph(problem);
        let what = match kind {
            ProblemKind::LeftOut => "之后没有位置，还有内容没有写入",
            ProblemKind::Unpaired => {
                let what = template::fault(*kind);
                let _ = write!(words, "申报表模板中的“{nearby}”{what}（{place}）。");
                continue;
            }
            ProblemKind::Unknown
            | ProblemKind::OutsideRow
            | ProblemKind::SecondGroup
            | ProblemKind::OutOfReach => "无法填写",
        };
        let _ = write!(words, "申报表模板中的占位符“{name}”{what}（{place}，“{nearby}”）。");
        if let Some(meant) = suggestion {
            let _ = write!(words, "是否应为“{meant}”？");
        }
    }
    words
}

/// How far a section is filled in.
#[must_use]
pub fn progress(of: Progress) -> String {
    let Progress { filled, needed, mistakes } = of;
    let mut words = match needed {
        0 => "均为选填".to_owned(),
        _ if filled == needed => format!("必填 {needed} 项已填"),
        _ => format!("必填 {needed} 项，已填 {filled} 项"),
    };
    if mistakes > 0 {
        let _ = write!(words, "，{mistakes} 项需要改正");
    }
    words
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

/// What the form has of a product from the self-check.
#[must_use]
pub fn carried(product: &ProductDraft) -> String {
    let name = Some(product.name.trim()).filter(|name| !name.is_empty());
    let held = product.title.map_or("称号未回答", title);
    let reappraised = match product.reappraised {
        Some(true) => "同级复评",
        Some(false) => "非同级复评",
        None => "是否同级复评未回答",
    };
    format!("已带入：{}（{held}，{reappraised}）。", name.unwrap_or("名称未填写"))
}

/// How many answers the self-check still needs.
#[must_use]
pub fn unanswered(count: usize) -> String {
    format!("自查还有 {count} 个问题未回答")
}

/// How long a text is.
#[must_use]
pub fn characters(count: usize, usual: usize) -> String {
    format!("{count}／{usual}字（建议）")
}

/// A year of the figures, the earliest first; `of` is the year of the application, if it is known.
#[must_use]
pub fn year(of: Option<u16>, place: usize) -> String {
    match of.and_then(|of| of.checked_sub(u16::try_from(3 - place.min(2)).ok()?)) {
        Some(year) => format!("{year}年"),
        None => ["前第三年", "前第二年", "上年"].get(place).copied().unwrap_or_default().to_owned(),
    }
}

/// A year's figure as a phrase.
#[must_use]
pub fn figure(year: &str, label: &str, value: &str, unit: &str) -> String {
    format!("{year}{label}{value}{unit}")
}

/// What a table that was pasted has filled in, and how much of it has no place.
#[must_use]
pub fn pasted(filled: usize, beyond: usize) -> String {
    let beyond = match beyond {
        0 => String::new(),
        beyond => format!("另有 {beyond} 格超出本表，没有填入。"),
    };
    format!("已填入 {filled} 格。{beyond}")
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
                "第 3 至 6 位不是 1504，请核对登记机关是否在赤峰市。申报单位须{}（{}）。",
                registered.words,
                citations(registered.articles)
            )
        }
        Remark::NoDay => "未能识别日期。请填年月日，如2014-03-17或2014年3月17日。".to_owned(),
        Remark::NoYear => "未能识别年份。请填四位数字，如2026，不晚于明年。".to_owned(),
        Remark::Future => "这个日期在今天之后。".to_owned(),
        Remark::BeforeFounded => "这个日期早于成立日期。".to_owned(),
        Remark::Telephone => {
            "未能识别电话号码。请填手机号，或区号加座机号，如0476-8888888。".to_owned()
        }
        Remark::Email => "未能识别电子邮箱。请填完整地址，如name@example.com。".to_owned(),
        Remark::NoCount => "未能识别。请填整数，如860；没有的填0。".to_owned(),
        Remark::NoNumber | Remark::NoAmount(NotAnAmount::Unreadable | NotAnAmount::NoUnit) => {
            "未能识别。请填数字，如1702.5；没有的填0。".to_owned()
        }
        Remark::Separators => amount::problem(NotAnAmount::Separators),
        Remark::NoAmount(problem) => amount::problem(problem),
        Remark::AboveHundred => "不能超过100%。请填0至100的数，如35.5。".to_owned(),
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
    let applicant = piece(applicant);
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
