//! Today's filled form, saved and edited by office programs, and then read back.

use std::fs;
use std::path::Path;
use std::process::Command;

use application::draft::Draft;
use application::files::{Basis, Returned, docx, opened};
use application::form::returned::Difference;
use application::record::from_json;
use application::year::Governing;
use quality_award_rules::{Edition, assess_under};

use crate::libraries::place;
use crate::office::{Desk, run};

/// A draft in which every input is filled.
const DRAFT: &str = include_str!("../kept/0.1.0/drafts/full.json");

/// What edits a form as other programs do.
const SCRIPT: &str = "../application/src/form/returned/files/edit.py";

fn draft() -> Draft {
    from_json(DRAFT).expect("opens").draft
}

fn governing() -> Governing {
    Governing::new(Edition::all(), None, Some(2026))
}

fn filled() -> Vec<u8> {
    let draft = draft();
    let assessment = assess_under(governing().edition(&draft), &draft.facts());
    docx(&draft, &assessment, true, draft.year(), None, &[]).expect("fills").0
}

#[track_caller]
fn read(file: &Path) -> Returned {
    let form = fs::read(file).expect("is read");
    opened(&form, &governing(), &[]).expect("opens")
}

/// Of each difference the input with what the data says and what stands on paper.
fn told(found: &[Difference]) -> Vec<String> {
    let line = |of: &Difference| format!("{}: {} | {}", of.input.name(), of.data, of.paper);
    found.iter().map(line).collect()
}

#[test]
fn libreoffice_keeps_the_marks() {
    let desk = Desk::new();
    let file = desk.put("form.docx", &filled());
    let Returned { basis, brought, differences } = read(&desk.converted(&file, "docx"));
    assert_eq!((basis, differences), (Basis::Both, Vec::new()));
    assert_eq!(brought.opened.draft, draft());
    // The format before 2007 has no place for the data.
    let old = desk.converted(&file, "doc");
    let Returned { basis, differences, .. } = read(&desk.converted(&old, "docx"));
    assert_eq!((basis, differences), (Basis::Text, Vec::new()));
}

#[test]
fn edits_by_python_docx_are_found() {
    let desk = Desk::new();
    let file = desk.put("form.docx", &filled());
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join(SCRIPT);
    let mut command = Command::new("python3");
    command.current_dir(file.parent().expect("a folder"));
    command.env("PYTHONPATH", place("QUALITY_AWARD_PYTHON"));
    run(command.arg(script).arg("python-docx").arg(&file));
    for (name, expected) in [
        (
            "python-docx-edited.docx",
            &[
                "form.legal_representative: 赵示例 | 王五",
                "form.employees: 412 | ",
                "products[2]:  | 新加的产品",
            ][..],
        ),
        ("python-docx-row.docx", &["products[0].name: 红山泉牌矿泉水 | 新牌矿泉水"]),
    ] {
        let Returned { brought, differences, .. } = read(&desk.path(name));
        assert_eq!(brought.opened.draft, draft(), "{name}");
        assert_eq!(told(&differences), expected, "{name}");
    }
    let Returned { basis, differences, .. } = read(&desk.path("python-docx-without-data.docx"));
    assert_eq!((basis, differences), (Basis::Text, Vec::new()));
}
