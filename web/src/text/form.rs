//! The words of the application form and its file.

pub const HEADING: &str = "申报表";
pub const HINT: &str =
    "按所填回答生成申报表，可以用 Word、WPS 打开和修改。以推选办公室当年公布的申报表为准。";
pub const APPLICANT: &str = "申报单位名称";
pub const DOWNLOAD: &str = "下载申报表（Word 文件）";
pub const DOWNLOADED: &str = "申报表已生成，请在浏览器的下载目录中查看。";
pub const DOWNLOAD_FAILED: &str = "申报表未能生成：";

/// The mark in a form where a placeholder has no value.
pub fn unknown_placeholder(name: &str) -> String {
    format!("【未知占位符：{name}】")
}

/// The file name of the application form, without characters that a file system refuses.
pub fn file_name(applicant: &str, date: &str) -> String {
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
