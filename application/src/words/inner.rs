//! The words where the page stands in the browser of another program.

use crate::inner::Inner;

/// The heading of what stands in the place of a file.
pub const HEADING: &str = "在浏览器中打开后再导出";
/// What the text of the draft is for.
pub const TEXT_HINT: &str = "已填内容不会随网址带过去。请先复制下面的草稿文字，发送给自己，存成文件名以“.json”结尾的文本文件，再在浏览器打开的本页中按“打开草稿、申报表或续填网页”。";
/// The label of the text of the draft.
pub const TEXT: &str = "草稿文字";
pub const COPY: &str = "复制草稿文字";
pub const COPIED: &str = "草稿文字已复制。";
pub const COPY_BY_HAND: &str = "不能自动复制，请长按下面的文字，全选后复制。";

/// The program's name.
#[must_use]
pub const fn name(inner: Inner) -> &'static str {
    match inner {
        Inner::WeChat => "微信",
        Inner::WeCom => "企业微信",
        Inner::Qq => "QQ",
        Inner::DingTalk => "钉钉",
    }
}

/// What the program cannot do, and how to get to a browser.
#[must_use]
pub fn open_elsewhere(inner: Inner) -> String {
    // QQ has a word of its own for it.
    let entry = match inner {
        Inner::WeChat | Inner::WeCom | Inner::DingTalk => "在浏览器打开",
        Inner::Qq => "用浏览器打开",
    };
    format!(
        "在{}中打开的网页不能保存文件，也不能打印。请点右上角的“…”，选“{entry}”，在浏览器中导出。",
        name(inner)
    )
}
