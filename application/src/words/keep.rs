//! The words about keeping, clearing and sharing answers.

use quality_award_rules::{Edition, Field};

use super::common::Confirmation;
use super::questions;
use crate::files::NotOpened;
use crate::record::{RecordError, Unread};
use crate::share::ShareError;

pub const HEADING: &str = "回答的保存";
pub const SAVED: &str = "回答已自动保存在本机浏览器中。";
pub const NOT_SAVED: &str = "浏览器不允许保存，关闭本页会丢失已填内容。离开前请保存草稿文件。";
pub const FULL: &str = "本机存储空间已满，最近的修改没有保存。请保存草稿文件。";
pub const TOO_LONG: &str = "填写的内容太长，最近的修改没有保存。请删减。";
pub const OCCUPIED: &str =
    "浏览器中有两份无法读取的旧内容，为不覆盖它们，最近的修改没有保存。请保存草稿文件。";
pub const UNREADABLE: &str =
    "以前保存的内容无法读取，已另存一份，没有删除。可以下载后交给技术人员。";
pub const UNREADABLE_SAVE: &str = "下载无法读取的内容";
pub const UNREADABLE_DISCARD: &str = "删除无法读取的内容";
pub const SAVE_DRAFT: &str = "保存草稿文件";
pub const OPEN_DRAFT: &str = "打开草稿或申报表";
pub const OPENING: Confirmation = Confirmation {
    name: "draft",
    question: "打开草稿会替换本机已填内容，替换后不能恢复。确定打开吗？",
    yes: "确定打开",
    no: "不打开",
};
pub const COMING: &str = "文件将在网页载入完整后打开，请稍候……";
pub const MISSING: &str = "网页没有载入完整，暂时不能打开文件。已填内容没有丢失，请刷新网页再试。";
pub const OPENED: &str = "草稿已打开。";
pub const FILE_REFUSED: &str = "浏览器未能读取这个文件：";
pub const TOO_LARGE: &str = "文件太大，不是本页的草稿，没有打开。";
pub const CLEAR: &str = "全部清除";
pub const CLEARING: Confirmation = Confirmation {
    name: "clear",
    question: "确定清除全部已填内容吗？清除后不能恢复。",
    yes: "确定清除",
    no: "不清除",
};
pub const CLEARED: &str = "已全部清除。";
pub const DRAFT_FAILED: &str = "草稿未能保存：";

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
    question: "本机已有回答，替换后不能恢复，产品名称也会清空。确定替换吗？",
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

/// `市长质量奖自查草稿_日期.json`.
#[must_use]
pub fn draft_file_name(date: &str) -> String {
    format!("市长质量奖自查草稿_{date}.json")
}

/// Why the browser did not read a file, with its own words.
#[must_use]
pub fn not_read(reason: &str) -> String {
    format!("{FILE_REFUSED}{reason}")
}

/// Why a file does not open, and what to do.
#[must_use]
pub fn not_opened(error: &NotOpened) -> String {
    let words = match error {
        NotOpened::Record(RecordError::NotJson | RecordError::NotARecord) => {
            "这个文件不是本页的草稿，没有打开，已填内容不受影响。"
        }
        NotOpened::Record(RecordError::NotUtf8) => {
            "这个文件的编码不是 UTF-8，没有打开。请用本页保存的原文件。"
        }
        NotOpened::Record(RecordError::Newer { .. }) => {
            "这份草稿由更新版本的页面保存。请用新版页面打开，已填内容不受影响。"
        }
        NotOpened::Record(RecordError::TooLarge { .. }) => TOO_LARGE,
        NotOpened::NoData => "这个 Word 文件里没有本页的申报数据，没有打开。请用本页导出的申报表。",
        NotOpened::Package(error) => {
            return format!("这个 Word 文件无法读取（{error}），没有打开。请用本页导出的申报表。");
        }
    };
    words.to_owned()
}

/// A file that was made by other rules than the page's.
#[must_use]
pub fn other_rules(version: &str) -> String {
    let version: String = version.chars().take(20).collect();
    format!(
        "这份申报表按另一版本的规则（{version}）或办法文本生成，已按本页的规则重新核对，请再看一遍结果。"
    )
}

/// Which fields of an opened draft could not be read.
#[must_use]
pub fn opened_partly(unread: &[Unread], edition: &Edition) -> String {
    let fields: Vec<String> = unread.iter().map(|unread| named(&unread.field, edition)).collect();
    format!("草稿已打开。以下各项无法读取，请重新填写，其余各项不受影响：{}。", fields.join("、"))
}

/// An input's name in the page's own words.
fn named(input: &str, edition: &Edition) -> String {
    let place = input.strip_prefix("products[").and_then(|rest| rest.split_once(']'));
    if let Some(place) = place.and_then(|(place, _)| place.parse::<usize>().ok()) {
        return super::common::product_number(place);
    }
    match Field::from_name(input) {
        Some(Field::Question(question)) => questions::question(question, edition),
        Some(Field::Products) => questions::PRODUCTS.to_owned(),
        Some(Field::OutputValue) => questions::OUTPUT.to_owned(),
        None => input.to_owned(),
    }
}
