//! The intake command: a line for each file, in order, whatever the files are.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs, process};

use serde_json::{Value, json};

use super::made::{changed_on_paper, draft, form, zipped};

/// The command as `cargo test` has built it beside this test. Cargo is not asked to run it: the libraries that it
/// builds for this crate alone take the place of those that the tests of the workspace go on with.
fn command() -> PathBuf {
    let test = env::current_exe().expect("runs");
    let built = test.parent().and_then(Path::parent).expect("a folder of what is built");
    let command = built.join("examples").join(format!("intake{}", env::consts::EXE_SUFFIX));
    assert!(command.exists(), "`cargo test -p quality-award-desk` builds {}", command.display());
    command
}

fn run(arguments: &[&str], folder: &Path) -> Output {
    Command::new(command()).args(arguments).arg(folder).output().expect("the command runs")
}

/// Each line in short: the file, its outcomes or the error's kind, and how many fields differ.
fn summary(output: &Output, folder: &Path) -> Vec<Value> {
    let text = String::from_utf8(output.stdout.clone()).expect("UTF-8");
    let root = format!("{}/", folder.display());
    let reduce = |line: &str| {
        let line: Value = serde_json::from_str(line).expect("JSON");
        let file = line["file"].as_str().expect("a file").trim_start_matches(&root).to_owned();
        match line.get("error") {
            Some(error) => json!([file, error["kind"]]),
            None => json!([
                file,
                line["assessment"]["outcomes"],
                line["form"]["applicant"],
                line["facts"]["output_value_yuan"],
                line["differences"].as_array().expect("a list").len(),
            ]),
        }
    };
    text.lines().map(reduce).collect()
}

#[test]
fn a_line_for_each_file_in_order() {
    let folder = env::temp_dir().join(format!("intake-{}", process::id()));
    fs::create_dir_all(folder.join("b")).expect("is created");
    let original = form(&draft(1));
    let changed = changed_on_paper(&original, "120,000,000", "90,000,000");
    fs::write(folder.join("a.docx"), &original).expect("is written");
    fs::write(folder.join("b/c.docx"), changed).expect("is written");
    fs::write(folder.join("b/d.zip"), zipped(&[(b"x/e.docx", &original), (b"f.pdf", b"%PDF-1")]))
        .expect("is written");
    fs::write(folder.join("g.doc"), b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1").expect("is written");
    fs::write(folder.join("~$h.docx"), b"x").expect("is written");
    let output = run(&["--year", "2026"], &folder);
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    let name = "赤峰第1食品有限公司";
    assert_eq!(
        summary(&output, &folder),
        [
            json!(["a.docx", ["regional_brand"], name, "120000000", 0]),
            json!(["b/c.docx", ["quality_fund"], name, "90000000", 1]),
            json!(["b/d.zip/x/e.docx", ["regional_brand"], name, "120000000", 0]),
            json!(["b/d.zip/f.pdf", "package"]),
            json!(["g.doc", "package"]),
        ]
    );
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(run(&[], &folder.join("a.docx")).status.code(), Some(0));
    let missing = run(&[], &folder.join("nothing.docx"));
    assert_eq!(
        (missing.status.code(), summary(&missing, &folder)),
        (Some(1), vec![json!(["nothing.docx", "unreadable"])])
    );
    assert_eq!(run(&["--year", "x"], &folder).status.code(), Some(2));
    assert_eq!(run(&["--colour"], &folder).status.code(), Some(2));
    fs::remove_dir_all(&folder).expect("is removed");
}
