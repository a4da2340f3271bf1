//! What of an office's form cannot be filled, and where it stands.

use super::archive::piece;
use docx::problem::{Page, Problem, ProblemKind};

/// What is wrong, in words that follow the placeholder or the text around it.
#[must_use]
pub const fn fault(kind: ProblemKind) -> &'static str {
    match kind {
        ProblemKind::Unknown => "没有这个占位符",
        ProblemKind::OutsideRow => "这个占位符要写在表格的行里",
        ProblemKind::SecondGroup => "这一行已按另一组占位符重复",
        ProblemKind::LeftOut => "编号不够，放不下全部各项",
        ProblemKind::Unpaired => {
            "大括号不成对，或者占位符被制表符、换行、分段、单元格隔开，这里没有填写"
        }
        ProblemKind::OutOfReach => "这里不能填写占位符（例如域、链接、内嵌的文件），没有填写",
    }
}

/// The paragraph in which it stands: `正文第 3 段`.
#[must_use]
pub fn paragraph(problem: &Problem) -> String {
    let part = piece(&problem.part);
    match problem.paragraph {
        0 => part.to_owned(),
        number => format!("{part}第 {number} 段"),
    }
}

/// Where it stands: `正文第 3 段，模板第 2 页，“二、产品”之下，第 1 个表格“名称”一行`. The page is that of the
/// template; where the file does not say it, heading and table have to do.
#[must_use]
pub fn place(problem: &Problem) -> String {
    let Problem { part, around, .. } = problem;
    let part = piece(part);
    let mut words = vec![paragraph(problem)];
    let unknown = around.heading.is_empty() && around.table.is_none();
    match around.page {
        // Headers, notes and the like are on no page of their own.
        _ if part != "正文" => {}
        Page::Number(page) => words.push(format!("模板第 {page} 页")),
        Page::From(page) => words.push(format!("模板第 {page} 页或其后")),
        Page::Unknown if unknown => words.push("文件没有记录页码".to_owned()),
        Page::Unknown => {}
    }
    if !around.heading.is_empty() {
        words.push(format!("“{}”之下", around.heading));
    }
    let label = match &*around.label {
        "" => String::new(),
        label => format!("“{label}”一行"),
    };
    words.extend(around.table.map(|table| format!("第 {table} 个表格{label}")));
    words.join("，")
}
