//! The words about keeping, clearing and sharing answers.

use quality_award_rules::{Assessment, Date, Edition};

use super::common::{Confirmation, day};
use super::{result, unread};
use crate::clock::Minute;
use crate::draft::Draft;
use crate::files::NotOpened;
use crate::files::name::piece;
use crate::form::fields;
use crate::form::place::Place;
use crate::record::{LIMITS, RecordError, Unread};
use crate::session::Reversal;
use crate::share::ShareError;
use crate::typed::date;

pub const HEADING: &str = "草稿和文件";
pub const SAVED: &str = "已保存";
pub const NOT_SAVED: &str = "当前网页不能自动保存，刷新或关闭即丢失。";
pub const FULL: &str = "本机存储空间已满，最近的修改没有保存，刷新或关闭即丢失。";
pub const TOO_LONG: &str = "填写的内容太长，最近的修改没有保存，刷新或关闭即丢失。请删减。";
pub const OCCUPIED: &str =
    "浏览器中有两份无法读取的旧内容，为不覆盖它们，最近的修改没有保存，刷新或关闭即丢失。";
pub const ELSEWHERE: &str = "可在新窗口打开本页填写，那里能够自动保存：";
pub const BY_FILE: &str = "离开前请在页末保存草稿文件。";
pub const UNREADABLE: &str =
    "以前保存的内容无法读取，已另存一份，没有删除。可以下载后交给技术人员。";
pub const UNREADABLE_SAVE: &str = "下载无法读取的内容";
pub const UNREADABLE_DISCARD: &str = "删除无法读取的内容";
pub const UNREAD: &str = "以前保存的内容有一部分没有读入。";
pub const SAVE_DRAFT: &str = "保存草稿文件";
pub const OPEN_DRAFT: &str = "打开草稿、申报表或续填网页";
pub const OPENING: Confirmation = Confirmation {
    name: "draft",
    question: "打开文件会替换本页已填内容，关闭本页前可以撤销。确定打开吗？",
    yes: "确定打开",
    no: "不打开",
};
pub const MISSING: &str = "网页没有载入完整，不能打开文件和清除。请先保存草稿文件，再刷新网页。";
pub const FILE_REFUSED: &str = "浏览器未能读取这个文件，可能已被移动、删除或正被占用。请重新选择。";
pub const TOO_LARGE: &str = "文件太大，不是本页的草稿，没有打开。";
pub const CLEAR: &str = "全部清除";
pub const CLEARING: Confirmation = Confirmation {
    name: "clear",
    question: "确定清除全部已填内容吗？关闭本页前可以撤销。",
    yes: "确定清除",
    no: "不清除",
};
pub const CLEARED: &str = "已全部清除。";
pub const REDO: &str = "恢复撤销前的内容";
pub const UNDONE: &str = "已撤销，恢复了原来的内容。";
pub const REDONE: &str = "已恢复撤销前的内容。";
pub const DRAFT_FAILED: &str = "浏览器没有接受草稿文件，未能保存。请换用其他浏览器。";

pub const LINK: &str = "分享链接";
pub const LINK_HINT: &str = "链接中只有问题的回答、产品称号和产值，没有单位名称、产品名称和其他信息。收到链接的人打开后看到同样的结果。";
pub const LINK_OF_FILE: &str =
    "本页从本机文件打开，所以这里只有网址中“#”以后的部分。请对方打开同样的页面，把它接在网址后面。";
pub const COPY: &str = "复制链接";
pub const COPIED: &str = "链接已复制。";
pub const COPY_BY_HAND: &str = "浏览器不允许自动复制，请选中链接后复制。";

pub const SHARED: &str = "他人分享的结果";
pub const SHARED_HINT: &str = "这是链接中带来的回答，本机已填内容没有改动。";
pub const SHARED_USE: &str = "用这些回答替换本机回答";
pub const TAKING: Confirmation = Confirmation {
    name: "use-shared",
    question: "本页已有回答，替换时产品名称和申报表中各产品的内容也会清空，关闭本页前可以在页末撤销。确定替换吗？",
    yes: "确定替换",
    no: "不替换",
};
pub const OWN_UNTOUCHED: &str = "本机已填内容没有改动。";

/// Why a shared link does not open, and what to do.
#[must_use]
pub const fn not_shared(error: ShareError) -> &'static str {
    match error {
        ShareError::Version => "这个链接由更新版本的页面生成。请用新版页面打开。",
        ShareError::CutOff => "这个链接不完整，末尾缺了一部分。请让对方重新发送完整的链接。",
        ShareError::TooLong
        | ShareError::TooManyProducts
        | ShareError::Amount
        | ShareError::Unreadable => "这个链接已损坏，无法打开。请让对方重新发送。",
    }
}

/// When the answers were last stored: `已保存，10:32`.
#[must_use]
pub fn saved(at: Option<Minute>) -> String {
    at.map_or_else(|| SAVED.to_owned(), |at| format!("{SAVED}，{at}"))
}

/// The button that takes back what was done.
#[must_use]
pub const fn undo(what: Reversal) -> &'static str {
    match what {
        Reversal::Clear => "撤销清除",
        Reversal::Open => "撤销打开",
        Reversal::Remove(_) => "撤销删除产品",
        Reversal::Discard => "撤销删除无法读取的内容",
    }
}

/// `市长质量奖自查草稿_单位_日期.json`.
#[must_use]
pub fn draft_file_name(applicant: &str, date: &str) -> String {
    format!("市长质量奖自查草稿_{}_{date}.json", piece(applicant))
}

/// Why a file does not open, and what to do.
#[must_use]
pub fn not_opened(error: &NotOpened) -> String {
    let words = match error {
        NotOpened::Record(RecordError::NotJson | RecordError::NotARecord) => {
            "这个文件不是本页的草稿，没有打开，已填内容不受影响。请选择本页保存的草稿文件、申报表或续填网页。"
        }
        NotOpened::Record(RecordError::NotUtf8) => {
            "这个文件的文字编码不能识别，没有打开。请用本页保存的原文件。"
        }
        NotOpened::Record(RecordError::Newer { .. }) => {
            "这份草稿由更新版本的页面保存，没有打开。请用新版页面打开，已填内容不受影响。"
        }
        NotOpened::Record(RecordError::TooLarge { bytes }) => {
            return format!(
                "文件中的填写内容有{bytes}字节，本页最多能打开{}字节，没有打开，已填内容不受影响。请在保存它的网页中删减后重新保存。",
                LIMITS.bytes
            );
        }
        NotOpened::NoData => "这个 Word 文件里没有本页的申报数据，没有打开。请用本页导出的申报表。",
        NotOpened::OtherPage => "这个网页文件不是本页的续填网页，没有打开，已填内容不受影响。",
        NotOpened::EmptyPage => {
            "这个网页文件是本页，但其中没有所填内容，没有打开。请选择“下载可续填的网页”得到的文件。"
        }
        NotOpened::DamagedPage => "这个网页文件中的申报数据已损坏，没有打开，已填内容不受影响。",
        NotOpened::Package(error) => {
            let what = super::archive::defect(error);
            return format!(
                "这个文件没有打开：{what}。也可以改用本页导出的申报表，已填内容不受影响。"
            );
        }
    };
    words.to_owned()
}

/// A file that was made by other rules than the page's.
#[must_use]
pub fn other_rules(version: &str) -> String {
    let version: String =
        version.chars().filter(|c| c.is_ascii_digit() || *c == '.').take(20).collect();
    let version = if version.is_empty() { version } else { format!("（{version}）") };
    format!(
        "这份申报表按另一版本的规则{version}或办法文本生成，已按本页的规则重新核对，请再看一遍结果。"
    )
}

/// Whose draft was opened, from when, and its verdict: `已打开某某公司申报表（填报日期2026年6月1日，文件日期
/// 2026年6月2日），结论：可以申报（第十五条）。` `file` is the day that the file carries.
#[must_use]
pub fn opened(draft: &Draft, assessment: &Assessment, file: Option<Date>) -> String {
    let applicant = draft.applicant();
    let whose =
        if applicant.trim().is_empty() { "未填单位名称的" } else { applicant.trim() };
    let filled = date::parse(draft.typed(&Place::of_application(fields::FILLED_ON)));
    let dates: Vec<String> = [("填报日期", filled), ("文件日期", file)]
        .into_iter()
        .filter_map(|(what, date)| Some(format!("{what}{}", day(date?))))
        .collect();
    let dates =
        if dates.is_empty() { String::new() } else { format!("（{}）", dates.join("，")) };
    let article = assessment.award.map(|award| format!("（{}）", award.article.in_chinese()));
    let verdict = result::eligibility(assessment);
    format!("已打开{whose}申报表{dates}，结论：{verdict}{}。", article.unwrap_or_default())
}

/// Which values of an opened draft or of the stored record were not taken as they stand.
#[must_use]
pub fn partly(unread: &[Unread], draft: &Draft, edition: &Edition) -> String {
    format!(
        "以下各项没有照原样读入，请核对：{}。其余各项不受影响。",
        unread::list(unread, draft, edition)
    )
}
