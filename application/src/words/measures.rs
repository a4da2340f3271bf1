//! The words of the screen with the Measures.

pub const TITLE: &str = "办法全文";
pub const SEARCH: &str = "查找条文";
pub const FOUND: &str = "找到的条文";
pub const HINT: &str = "可填条号，如“第十五条”“15”“第九条第三项”，也可填条文中的词语。";

/// How many articles, and how many lines around them, have what is sought.
#[must_use]
pub fn found(articles: usize, others: usize) -> String {
    match (articles, others) {
        (0, 0) => "没有找到。".to_owned(),
        (articles, 0) => format!("找到 {articles} 条。"),
        (0, others) => format!("条文中没有，标题和通知中有 {others} 处。"),
        (articles, others) => format!("找到 {articles} 条，另有标题和通知 {others} 处。"),
    }
}
