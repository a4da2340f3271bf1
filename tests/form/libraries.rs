//! Forms as independent libraries read them: python-docx and mammoth.

use std::env;
use std::fs;
use std::process::Command;

use application::form::template::default_form;
use docx::data::extract;
use docx::package::Package;

use crate::office::{Desk, run};
use crate::sample::{check_text, data, default_filled, filled, names};

/// Prints the text of all cells and paragraphs, and saves the document anew.
const PYTHON: &str = "
import docx, sys
document = docx.Document(sys.argv[1])
lines = [paragraph.text for paragraph in document.paragraphs]
lines += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
for section in document.sections:
    for part in (section.header, section.footer, section.even_page_footer):
        lines += [paragraph.text for paragraph in part.paragraphs]
sys.stdout.buffer.write('\\n'.join(lines).encode())
document.save(sys.argv[2])
";

/// Prints the text of the document and every complaint about it.
const NODE: &str = "
require(process.argv[1]).extractRawText({ path: process.argv[2] }).then(({ value, messages }) => {
    process.stdout.write(value + messages.map((message) => 'unknown ' + message.message).join());
});
";

pub fn place(variable: &str) -> String {
    env::var(variable).expect("`cargo xtask test form` sets it")
}

/// What python-docx reads, and the document as it saves it.
#[track_caller]
pub fn by_python(desk: &Desk, form: &[u8]) -> (String, Vec<u8>) {
    let (file, saved) = (desk.put("form.docx", form), desk.path("saved.docx"));
    let mut command = Command::new("python3");
    command.env("PYTHONPATH", place("QUALITY_AWARD_PYTHON")).args(["-c", PYTHON]);
    let text = run(command.args([&file, &saved]));
    (text, fs::read(saved).expect("is read"))
}

#[test]
fn python_docx_reads_all_and_keeps_the_data() {
    let (form, expected) = default_filled();
    let (text, saved) = by_python(&Desk::new(), &form);
    check_text(&text, &expected);
    assert_eq!(extract(&Package::read(&saved).expect("reads")), Ok(Some(data())));
}

#[test]
fn a_form_saved_by_python_docx_still_fills() {
    let desk = Desk::new();
    let (_, saved) = by_python(&desk, &default_form().to_bytes().expect("writes"));
    let (form, expected) = filled(&Package::read(&saved).expect("reads"), &names(&default_form()));
    check_text(&by_python(&desk, &form).0, &expected);
}

/// What mammoth reads, with its complaints.
#[track_caller]
pub fn by_node(desk: &Desk, form: &[u8]) -> String {
    let file = desk.put("form.docx", form);
    let mut command = Command::new("node");
    run(command.args(["-e", NODE, &place("QUALITY_AWARD_MAMMOTH")]).arg(file))
}

#[test]
fn mammoth_reads_all() {
    let (form, expected) = default_filled();
    check_text(&by_node(&Desk::new(), &form), &expected);
}
