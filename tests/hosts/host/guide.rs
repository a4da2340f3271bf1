//! The guide for hosts, and the lines in it.

/// The guide.
pub const GUIDE: &str = include_str!("../../../docs/embedding.md");

/// The first lines to copy under this heading of the guide.
#[track_caller]
pub fn lines(heading: &str) -> &'static str {
    let under = GUIDE.split_once(&format!("\n### {heading}\n"));
    let (_, under) = under.unwrap_or_else(|| panic!("the guide has no heading {heading}"));
    let block = under.split_once("\n```").and_then(|(_, block)| block.split_once('\n'));
    let block = block.and_then(|(_, block)| block.split_once("\n```"));
    block.unwrap_or_else(|| panic!("the guide has no lines under {heading}")).0
}
