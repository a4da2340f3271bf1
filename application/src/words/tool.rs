//! The words around the screens of the office's tool.

pub const TITLE: &str = "赤峰市市长产品质量奖推选办公室工具";
pub const TOOL: &str = "推选办公室工具";
pub const NAV_PAGE: &str = "制作申报页面";
pub const PRIVATE: &str = "本工具只在这台电脑上运行，所填内容不上传。";

/// The title of the browser's window on the screen with this heading.
#[must_use]
pub fn title(heading: &str) -> String {
    format!("{heading} - {TITLE}")
}
