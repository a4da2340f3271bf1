//! What the award office hands over, as other programs read it: sheets by `LibreOffice` and openpyxl, documents printed
//! by `LibreOffice`.

use std::fs;
use std::process::Command;

use ::desk::paper::{Paper, Table, to_docx};
use ::desk::sheet::{Cell, Sheet, to_csv, to_xlsx};

use crate::libraries::place;
use crate::office::{Desk, run};

/// Prints the type and the value of every cell, one row a line.
const PYTHON: &str = "
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
for row in book.worksheets[0].iter_rows():
    print('|'.join(f'{cell.data_type}:{cell.value}' for cell in row))
";

/// A sheet with what a spreadsheet could run, and with a code and a sum.
fn sheet() -> Sheet {
    let text = |text: &str| Cell::Text(text.to_owned());
    let yuan = |text: &str| Cell::Yuan(text.parse().expect("yuan"));
    let row = |name: &str, code: &str, sum: &str| vec![text(name), text(code), yuan(sum)];
    Sheet {
        name: "申报汇总".to_owned(),
        heads: ["单位", "代码", "数额（元）"].map(str::to_owned).to_vec(),
        rows: vec![
            row("赤峰甲公司", "911504000000000012", "1000000.5"),
            row("=HYPERLINK(\"http://x\",\"点\")", "+1", "0"),
            row("@SUM(A1)", "-2+3", "98000000"),
        ],
    }
}

#[test]
fn openpyxl_finds_numbers_texts_and_no_formula() {
    let desk = Desk::new();
    let file = desk.put("table.xlsx", &to_xlsx(&[sheet()]).expect("is written"));
    let mut command = Command::new("python3");
    command.env("PYTHONPATH", place("QUALITY_AWARD_PYTHON")).args(["-c", PYTHON]);
    let read = run(command.env("PYTHONIOENCODING", "utf-8").arg(&file));
    assert_eq!(
        read.lines().collect::<Vec<_>>(),
        [
            "s:单位|s:代码|s:数额（元）",
            "s:赤峰甲公司|s:911504000000000012|n:1000000.5",
            "s:=HYPERLINK(\"http://x\",\"点\")|s:+1|n:0",
            "s:@SUM(A1)|s:-2+3|n:98000000",
        ]
    );
}

#[test]
fn libreoffice_shows_texts_as_they_are() {
    let desk = Desk::new();
    let file = desk.put("table.xlsx", &to_xlsx(&[sheet()]).expect("is written"));
    let read = fs::read_to_string(desk.converted(&file, "csv")).expect("is read");
    for words in ["911504000000000012", "=HYPERLINK", "@SUM(A1)", "-2+3", "1000000.5"] {
        assert!(read.contains(words), "{words} in {read}");
    }
}

#[test]
fn libreoffice_opens_csv_without_running_it() {
    let desk = Desk::new();
    let file = desk.put("table.csv", &to_csv(&sheet()));
    let read = fs::read(desk.converted(&file, "xlsx")).expect("is read");
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(read)).expect("an archive");
    let mut page = String::new();
    let part = archive.by_name("xl/worksheets/sheet1.xml");
    std::io::Read::read_to_string(&mut part.expect("a sheet"), &mut page).expect("text");
    assert!(!page.contains("<f"), "{page}");
}

#[test]
fn a_document_prints_as_an_official_one() {
    let table = Table {
        title: "2026年度拟奖励单位名单".to_owned(),
        heads: ["序号", "单位名称"].map(str::to_owned).to_vec(),
        widths: vec![1, 6],
        rows: (1..60).map(|at| vec![at.to_string(), format!("赤峰第{at}公司")]).collect(),
        ..Table::default()
    };
    let text = "关于拟奖励单位的公示\n各旗县区：\n现予公示，自2026年10月8日至2026年10月15日。\n附件：名单\n\n\
                赤峰市市长产品质量奖推选办公室\n2026年9月30日";
    let paper = Paper { text: text.to_owned(), tables: vec![table], ..Paper::default() };
    let printed = Desk::new().printed(&to_docx(&paper).expect("is written"));
    // Between Chinese and Latin characters a space is printed that nobody wrote.
    let printed = printed.replace(' ', "");
    for words in ["关于拟奖励单位的公示", "2026年10月15日", "附件", "赤峰第59公司", "—1—", "—2—"]
    {
        assert!(printed.contains(words), "{words} in {printed}");
    }
    // The heads of a table are repeated on each of its pages.
    assert!(printed.matches("单位名称").count() > 1, "{printed}");
}
