//! The words of the form drawn as sheets.

use docx::layout::unshown::{Kind, Unshown};

pub const SHOW: &str = "预览试填的申报表";
pub const HIDE: &str = "收起预览";
pub const REGION: &str = "试填预览";
/// The button that shows the sheets in the place of the inputs.
pub const VIEW: &str = "预览申报表";
/// The same button where they are shown.
pub const BACK: &str = "返回填写";
/// The name of the sheets beside the inputs.
pub const FORM: &str = "申报表预览";
pub const NO_SHEETS: &str = "申报表不能在这里显示，请下载 Word 文件查看。";
pub const ABOUT: &str =
    "试填预览：以下内容为样例，不是企业所填。字体、分页以 Word 或 WPS 打开的文件为准。";

/// That the form cannot be drawn, and why.
#[must_use]
pub fn not_shown(reason: &str) -> String {
    format!("申报表不能在这里显示：{reason}。")
}

/// What the sheets do not show of a form; nothing where they show all of it.
#[must_use]
pub fn unshown(list: &[Unshown]) -> Option<String> {
    let kinds: Vec<&str> = list.iter().map(|of| kind(of.kind)).collect();
    (!kinds.is_empty())
        .then(|| format!("预览与 Word 文件可能不同之处：{}。以下载的文件为准。", kinds.join("、")))
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Chart => "图表",
        Kind::Diagram => "示意图",
        Kind::Shape => "图形",
        Kind::WordArt => "艺术字或水印",
        Kind::Object => "嵌入对象",
        Kind::PictureFormat => "浏览器不能显示的图片",
        Kind::LinkedPicture => "链接的图片",
        Kind::Equation => "公式",
        Kind::Comment => "批注",
        Kind::Footnote => "脚注",
        Kind::Endnote => "尾注",
        Kind::HiddenText => "隐藏文字",
        Kind::DeletedText => "修订中删除的文字",
        Kind::Ruby => "拼音",
        Kind::Frame => "图文框",
        Kind::FloatingTable => "文字环绕的表格",
        Kind::CoveredText => "合并单元格中被遮住的文字",
        Kind::ColumnWidths => "列宽",
        Kind::DeepTable => "多层嵌套的表格",
        Kind::InsertedFile => "插入的文件",
        Kind::Counting => "编号样式",
        Kind::PictureBullet => "图片项目符号",
        Kind::PageBorders => "页面边框",
        Kind::LineNumbers => "行号",
        Kind::Background => "页面背景",
    }
}
