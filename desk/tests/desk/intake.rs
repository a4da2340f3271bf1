//! What is taken in, and what is refused with which words.

use application::record;
use quality_award_desk::intake::{Item, Refusal, Taken, Unpack, cleaned, gbk, read};
use quality_award_desk::register::{Application, Basis, Kind, Register, Side, to_json};
use quality_award_desk::words;

use super::made::{
    self, changed_on_paper, draft, form, governing, other_document, without_data, zipped,
};

/// What becomes of a file: a line for each file in it.
pub fn taken(name: &str, bytes: Vec<u8>) -> Vec<(String, Result<Taken, Refusal>)> {
    let items = Unpack::new(name, bytes, gbk);
    let read = |Item { name, bytes }| {
        let taken = bytes.and_then(|bytes| read(&name, &bytes, &governing(), &[]));
        (name, taken)
    };
    items.map(read).collect()
}

/// The one application in a file.
#[track_caller]
pub fn application(name: &str, bytes: Vec<u8>) -> Application {
    match <[_; 1]>::try_from(taken(name, bytes)) {
        Ok([(_, Ok(Taken::Application(of)))]) => *of,
        other => panic!("{name}: {other:?}"),
    }
}

/// What is said of a file, one line for each file in it: its name, and `read` or the refusal's name.
#[track_caller]
fn check(name: &str, bytes: Vec<u8>, expected: &[(&str, &str)]) {
    let found: Vec<(String, String)> = taken(name, bytes)
        .into_iter()
        .map(|(name, taken)| match taken {
            Ok(Taken::Application(_)) => (name, "read".to_owned()),
            Ok(Taken::Register(_)) => (name, "register".to_owned()),
            Err(why) => {
                let words = words::intake::refusal(&why);
                assert!(words.contains('请') && words.ends_with('。'), "{words}");
                assert!(
                    !words.contains(|c: char| c.is_ascii_uppercase())
                        || words.contains("Word")
                        || words.contains("PDF")
                        || words.contains("OFD"),
                    "{words}"
                );
                (name, why.name().to_owned())
            }
        })
        .collect();
    let found: Vec<(&str, &str)> = found.iter().map(|(name, what)| (&**name, &**what)).collect();
    assert_eq!(found, expected);
}

const CASES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests");

fn case(path: &str) -> Vec<u8> {
    std::fs::read(format!("{CASES}/{path}")).expect(path)
}

#[test]
fn what_the_page_hands_over_is_read() {
    let draft = draft(1);
    check("甲.docx", form(&draft), &[("甲.docx", "read")]);
    check("甲.json", record::to_json(&draft).into_bytes(), &[("甲.json", "read")]);
    let application = application("甲.docx", form(&draft));
    assert_eq!((application.kind, application.basis), (Kind::Form, Basis::Both));
    assert_eq!(application.draft(), draft);
    assert!(application.disputes.is_empty() && application.unread.is_empty());
}

/// Editions, copies and forms of every version that was released, and forms that other programs have saved.
#[test]
fn everything_that_was_ever_handed_over_is_read() {
    for folder in ["tests/kept/0.1.0", "application/src/form/returned/files"] {
        let root = format!("{CASES}/../{folder}");
        let mut folders = vec![std::path::PathBuf::from(root)];
        let mut read = 0;
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).expect("a folder") {
                let path = entry.expect("an entry").path();
                let name = path.display().to_string();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|of| of == "docx")
                    && !name.contains("template")
                {
                    for (name, taken) in taken(&name, std::fs::read(&path).expect("reads")) {
                        let blank = matches!(taken, Err(Refusal::NoData));
                        assert!(taken.is_ok() || blank, "{name}: {taken:?}");
                        read += usize::from(taken.is_ok());
                    }
                }
            }
        }
        assert!(read > 3, "{folder}: {read}");
    }
}

#[test]
fn what_is_no_application_is_refused() {
    check("空.docx", vec![], &[("空.docx", "empty")]);
    check("old.doc", case("cases/faults/old.doc"), &[("old.doc", "package")]);
    check("扫描.pdf", case("cases/faults/page.pdf"), &[("扫描.pdf", "package")]);
    check("图.png", b"\x89PNG\r\n\x1a\n".to_vec(), &[("图.png", "package")]);
    check("图.jpg.docx", b"\xff\xd8\xff\xe0".to_vec(), &[("图.jpg.docx", "package")]);
    check("表.rar", b"Rar!\x1a\x07\0".to_vec(), &[("表.rar", "package")]);
    check("宏.docx", case("cases/faults/docm-renamed.docx"), &[("宏.docx", "package")]);
    check("别.docx", other_document(), &[("别.docx", "no_data")]);
    check("网页.html", b"<html><p>x</p></html>".to_vec(), &[("网页.html", "other_page")]);
    check("文本.txt", "企业名称：甲".into(), &[("文本.txt", "no_draft")]);
    check("断.json", br#"{"version":4,"facts":{"#.to_vec(), &[("断.json", "no_draft")]);
    check("新.json", br#"{"version":99}"#.to_vec(), &[("新.json", "newer")]);
    check("乱.bin", (0..255).collect(), &[("乱.bin", "unknown")]);
    let whole = form(&draft(1));
    check("断.docx", whole[..whole.len() / 2].to_vec(), &[("断.docx", "package")]);
}

#[test]
fn archives_are_opened_and_names_are_decoded() {
    let (one, two) = (form(&draft(1)), form(&draft(2)));
    let name = made::gbk("红山区/赤峰第1公司申报表.docx");
    let archive = zipped(&[
        (&name, &one),
        ("松山区/联通申报表.docx".as_bytes(), &two),
        (b"__MACOSX/._a.docx", b"x"),
        (b"~$a.docx", b"x"),
        (b"scan.pdf", b"%PDF-1.7"),
    ]);
    let inner = zipped(&[(b"in.docx", &one)]);
    check(
        "包.zip",
        archive,
        &[
            ("包.zip/红山区/赤峰第1公司申报表.docx", "read"),
            ("包.zip/松山区/联通申报表.docx", "read"),
            ("包.zip/scan.pdf", "package"),
        ],
    );
    let outer = zipped(&[(b"inner.zip", &inner), (b"b.docx", &two)]);
    check(
        "外.zip",
        outer.clone(),
        &[("外.zip/inner.zip/in.docx", "read"), ("外.zip/b.docx", "read")],
    );
    let third = zipped(&[(b"outer.zip", &outer)]);
    check(
        "层.zip",
        third,
        &[("层.zip/outer.zip/inner.zip", "too_deep"), ("层.zip/outer.zip/b.docx", "read")],
    );
    // 联通 in GBK is UTF-8 as well in some of its bytes; the whole name is not Chinese then.
    check("包.zip", zipped(&[(&made::gbk("联通.docx"), &one)]), &[("包.zip/联通.docx", "read")]);
    check("空.zip", zipped(&[]), &[("空.zip", "empty_archive")]);
}

/// The name under which an archive's file is listed, for each of the ways in which programs write names.
#[track_caller]
fn check_name(archive: Vec<u8>, expected: &str) {
    check("包.zip", archive, &[(&format!("包.zip/{expected}"), "read")]);
}

#[test]
fn names_of_archives_go_by_their_flag() {
    let one = form(&draft(1));
    for name in ["蒙·都.docx", "甲·乙.docx", "宁城×老窖.docx", "é.docx", "赤峰甲公司.docx"]
    {
        check_name(made::zipped_utf8(&[(name, &one)]), name);
    }
    // Without the flag, as some programs write UTF-8, and as those of Chinese Windows write GBK.
    for name in ["蒙·都.docx", "宁城×老窖.docx", "赤峰甲公司.docx"] {
        check_name(zipped(&[(name.as_bytes(), &one)]), name);
        check_name(zipped(&[(&made::gbk(name), &one)]), name);
    }
    // The bytes of 联通 in GBK are letters of UTF-8 as well.
    check_name(zipped(&[(&made::gbk("联通.docx"), &one)]), "联通.docx");
}

#[test]
fn hostile_archives_exhaust_nothing() {
    let zeros = vec![0_u8; 40 << 20];
    check("炸.zip", zipped(&[(b"a.docx", &zeros)]), &[("炸.zip/a.docx", "bomb")]);
    let form = form(&draft(1));
    for (name, shown) in [
        (&b"../../etc/a.docx"[..], "etc/a.docx"),
        (b"C:\\a\\b.docx", "a/b.docx"),
        (b"/root/c.docx", "root/c.docx"),
    ] {
        check("路.zip", zipped(&[(name, &form)]), &[(&format!("路.zip/{shown}"), "read")]);
    }
    let whole = zipped(&[(b"a.docx", &form), (b"b.docx", &form)]);
    let cut = whole[..whole.len() - 30].to_vec();
    check("断.zip", cut, &[("断.zip", "damaged_archive")]);
    // The size in the directory says less than there is.
    let mut lying = zipped(&[(b"a.json", &[b'x'; 100])]);
    let central = lying.windows(4).rposition(|of| of == b"PK\x01\x02").expect("a directory");
    lying[central + 24] = 10;
    let found = taken("谎.zip", lying);
    assert!(found.iter().all(|(_, taken)| taken.is_err()), "{found:?}");
}

#[test]
fn names_are_shown_and_lead_nowhere() {
    for (path, expected) in [
        ("甲.docx", "甲.docx"),
        ("../../甲.docx", "甲.docx"),
        ("a/./b/../甲.docx", "a/b/甲.docx"),
        ("C:\\夹\\甲.docx", "夹/甲.docx"),
        ("甲\u{202e}xcod.exe", "甲xcod.exe"),
        ("甲\0\n乙.docx", "甲乙.docx"),
        ("", ""),
    ] {
        assert_eq!(cleaned(path), expected, "{path:?}");
    }
    let long = format!("{}.docx", "长".repeat(10_000));
    let shown = cleaned(&long);
    assert!(shown.chars().count() <= 200 && shown.ends_with("长.docx"), "{shown}");
}

#[test]
fn the_paper_is_held_against_the_data() {
    let draft = draft(1);
    let original = form(&draft);
    let changed = changed_on_paper(&original, "320", "410");
    let mut application = application("甲.docx", changed);
    let [dispute] = &*application.disputes else { panic!("{:?}", application.disputes) };
    assert_eq!(
        (&*dispute.input, &*dispute.data, &*dispute.paper),
        ("form.employees", "320", "410")
    );
    // The paper bears the seal, so it counts until the office says otherwise.
    let employees = |of: &Application| of.draft().form.get("employees").to_owned();
    assert_eq!((employees(&application), application.undecided()), ("410".to_owned(), 1));
    application.choose("form.employees", Side::Data, "2026-07-01 09:00");
    assert_eq!((employees(&application), application.undecided()), ("320".to_owned(), 0));
    application.type_value("form.employees", "400", "2026-07-01 09:01");
    assert_eq!(employees(&application), "400");
    application.type_value("form.employees", "", "2026-07-01 09:02");
    assert_eq!(employees(&application), "320");
}

#[test]
fn without_data_the_text_is_read_and_without_both_the_facts_are_typed() {
    let draft = draft(1);
    let mut application = application("甲.docx", without_data(&form(&draft)));
    assert_eq!(application.basis, Basis::Text);
    assert_eq!(application.draft().form.get("applicant"), draft.form.get("applicant"));
    application = Application::by_hand("k".to_owned(), "扫描.pdf".to_owned());
    for (input, value) in [
        ("form.applicant", "乙公司"),
        ("products[0].name", "酱油"),
        ("products[0].title", "自治区名牌产品"),
        ("products[0].reappraised_at_same_level", "否"),
        ("output_value_yuan", "9800万元"),
        ("awarded_before", "否"),
    ] {
        application.type_value(input, value, "2026-07-01 09:00");
    }
    let facts = application.draft().facts();
    let product = facts.products.expect("products").into_vec().remove(0);
    assert_eq!(product.name.expect("a name").as_str(), "酱油");
    assert_eq!(product.title, Some(quality_award_rules::Title::Regional));
    assert_eq!(facts.output_value.expect("output").to_string(), "98000000");
}

#[test]
fn the_same_file_is_one() {
    let mut register = Register::default();
    let bytes = form(&draft(1));
    register.add(application("甲.docx", bytes.clone()));
    register.add(application("甲 (1).docx", bytes));
    assert_eq!(register.applications.len(), 1);
    assert_eq!(register.applications[0].files, ["甲.docx", "甲 (1).docx"]);
    let working = to_json(&register).into_bytes();
    let [(_, Ok(Taken::Register(again)))] = &taken("底稿.json", working)[..] else { panic!() };
    assert_eq!(**again, register);
    // Members may stand in any order; a part that cannot be read is said.
    let turned = br#"{"year":2025,"version":1,"format":"quality-award-desk"}"#;
    check("上年.json", turned.to_vec(), &[("上年.json", "register")]);
    let damaged = br#"{"format":"quality-award-desk","version":1,"applications":[{}]}"#;
    check("坏.json", damaged.to_vec(), &[("坏.json", "damaged_register")]);
}
