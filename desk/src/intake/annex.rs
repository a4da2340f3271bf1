//! The verdict that stands printed in a form, in the annex behind it or wherever its rows are.

use docx::package::Package;

/// What a form says of the verdict, by the labels that the page's form has: see [`LABELS`].
pub type Printed = Vec<(String, String)>;

/// The labels of the cells before the conclusion, the tier and the amount.
pub const LABELS: [&str; 3] = ["结论", "档次", "奖励金额"];

/// What stands before the version of the rules.
pub const RULES: &str = "规则版本";

/// The longest verdict that is read, in bytes.
const MOST: usize = 2_000;

/// The verdict printed in a form; nothing of what is not there. Read off the source text, because taking every form
/// apart once more would cost a fifth of the intake's time; a label that an office program has divided is not found.
pub(super) fn printed(form: &Package) -> Printed {
    let body = form.parts.iter().find(|part| part.name.eq_ignore_ascii_case("word/document.xml"));
    let Some(text) = body.and_then(|part| str::from_utf8(&part.bytes).ok()) else {
        return Vec::new();
    };
    let cell = |label: &&str| Some(((*label).to_owned(), cell_behind(text, label)?));
    let mut found: Printed = LABELS.iter().filter_map(cell).collect();
    let line = text.rfind(&format!(">{RULES}：")).and_then(|at| text.get(at + 1..));
    if let Some(line) = line.and_then(|line| line.split("</w:p>").next()) {
        let words = plain(line);
        let version = words.strip_prefix(RULES).and_then(|rest| rest.strip_prefix('：'));
        let version = version.map_or("", str::trim).to_owned();
        if !version.is_empty() && version.len() <= MOST {
            found.push((RULES.to_owned(), version));
        }
    }
    found
}

/// What stands in the cell behind the last one with this text.
fn cell_behind(text: &str, label: &str) -> Option<String> {
    let at = text.rfind(&format!(">{label}<"))?;
    let behind = text.get(at..)?;
    // The label is all of its cell, and the next cell is of the same row.
    let (rest_of_cell, behind) = behind.get(1 + label.len()..)?.split_once("</w:tc>")?;
    let (cell, _) = behind.split_once("</w:tc>")?;
    let said = plain(cell);
    let fits = plain(rest_of_cell).is_empty() && !cell.contains("</w:tr>") && said.len() <= MOST;
    (fits && !said.is_empty()).then_some(said)
}

/// The text of a piece of a document, a paragraph a line.
fn plain(source: &str) -> String {
    let mut text = String::new();
    let mut rest = source;
    while let Some((before, tag)) = rest.split_once('<') {
        text.push_str(before);
        let (name, after) = tag.split_once('>').unwrap_or((tag, ""));
        if matches!(name, "/w:p" | "w:br/") {
            text.push('\n');
        }
        rest = after;
    }
    text.push_str(rest);
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    text.replace("&amp;", "&").trim().to_owned()
}
