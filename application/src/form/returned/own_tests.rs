//! Fields of the office's own in forms that came back, as the page hands them over and takes them back.

use docx::data::remove;
use docx::package::Package;
use quality_award_rules::{Edition, assess_under};

use super::tests::{everything, full, own, told};
use super::*;
use crate::draft::Action;
use crate::edition::Template;
use crate::files::{Basis, Returned, docx, opened};
use crate::form::ready::ready;
use crate::words::returned::item;
use crate::year::{Governing, of_2026};

/// What was typed into each field of the application, and into that of the first product.
const TYPED: [(&str, &str, &str); 7] = [
    ("a", "甲园区", "乙园区"),
    ("b", "一段\n二段", "三段\n四段"),
    ("c", "1200", "3400"),
    ("d", "35吨", "86"),
    ("e", "2024-5-6", "2023.7.8"),
    ("f", "乙类,丙类", "甲类"),
    ("g", "true", ""),
];

/// What the fields have once they were read off the form.
const READ: [(&str, &str, &str); 7] = [
    ("a", "甲园区", "乙园区"),
    ("b", "一段\n二段", "三段\n四段"),
    ("c", "1,200", "3,400"),
    ("d", "35", "86"),
    ("e", "2024年5月6日", "2023年7月8日"),
    ("f", "乙类,丙类", "甲类"),
    ("g", "true", ""),
];

fn draft() -> Draft {
    let typed = TYPED.into_iter().flat_map(|(id, text, of_product)| {
        [(format!("own.{id}"), text), (format!("products[0].own.p{id}"), of_product)]
    });
    typed.fold(full(), |draft, (name, text)| draft.after(Action::Type(name, text.to_owned())))
}

/// The office's form, as the page hands it over, with changes in its text.
#[track_caller]
fn handed_over(edits: &[(&str, &str)]) -> Package {
    let draft = draft();
    let form = ready(&everything(), of_2026(), &own()).expect("is made ready");
    let form = Template::new("form.docx", &form.to_bytes().expect("writes"));
    let assessment = assess_under(of_2026(), &draft.facts());
    let (made, problems) =
        docx(&draft, &assessment, true, draft.year(), Some(&form), &own()).expect("fills");
    assert_eq!(problems, []);
    let mut made = Package::read(&made).expect("reads");
    let body = made.parts.iter_mut().find(|part| part.name == "word/document.xml");
    let body = body.expect("a body");
    let mut text = String::from_utf8(body.bytes.to_vec()).expect("UTF-8");
    for (from, to) in edits {
        assert!(text.contains(from), "{from} in {text}");
        text = text.replacen(from, to, 1);
    }
    body.bytes = text.into_bytes().into();
    made
}

fn read(form: &Package) -> Returned {
    let governing = Governing::new(Edition::all(), None, Some(2026));
    opened(&form.to_bytes().expect("writes"), &governing, &own()).expect("opens")
}

/// Changes the text of the form, and compares what differs and what a field has where the paper is believed.
#[track_caller]
fn check(edits: &[(&str, &str)], expected: &str, input: &str, value: &str) {
    let Returned { basis, brought, differences: found } = read(&handed_over(edits));
    assert_eq!(basis, Basis::Both);
    assert_eq!(brought.opened.draft, draft());
    assert_eq!(told(&found), [expected]);
    let draft = resolved(&draft(), &found, &|_| true);
    let product = draft.products.as_ref().and_then(|all| all.first()).expect("a product");
    let form = if input.starts_with("own.p") { &product.form } else { &draft.form };
    assert_eq!(form.get(input), value);
}

#[test]
fn what_the_page_has_written_is_the_same() {
    let Returned { basis, brought, differences } = read(&handed_over(&[]));
    assert_eq!((basis, differences), (Basis::Both, Vec::new()));
    assert_eq!(brought.opened.draft, draft());
}

#[test]
fn fields_of_the_application() {
    let check = |edits: &[(&str, &str)], id: &str, sides: &str, value: &str| {
        check(edits, &format!("form.own.{id}: {sides}"), &format!("own.{id}"), value);
    };
    check(&[("栏甲园区<", "栏丙园区<")], "a", "甲园区 | 丙园区", "丙园区");
    check(&[("栏甲园区<", "栏<")], "a", "甲园区 | ", "");
    check(&[(">二段<", ">五段<")], "b", "一段\n二段 | 一段\n五段", "一段\n五段");
    // The field's unit is 千元.
    check(&[("栏1,200<", "栏1.5万元<")], "c", "1,200 | 15", "15");
    check(&[("栏35<", "栏40吨<")], "d", "35 | 40", "40");
    check(&[("栏35<", "栏很多<")], "d", "35 | 很多 (Remark(NoNumber))", "35吨");
    let day = "2024年5月6日 | 2024年5月7日";
    check(&[("栏2024年5月6日<", "栏2024.5.7<")], "e", day, "2024年5月7日");
    check(&[(">2024、5、6<", ">2024、5、7<")], "e", day, "2024年5月7日");
    check(&[(">□、☑<", ">☑、□<")], "f", "乙类,丙类 | 甲类", "甲类");
    check(&[(">□、☑<", ">√、☑<")], "f", "乙类,丙类 | 甲类、乙类,丙类 (Option)", "乙类,丙类");
    check(&[("栏☑<", "栏□<")], "g", "☑ | □", "");
}

#[test]
fn fields_of_a_product() {
    let check = |edits: &[(&str, &str)], id: &str, sides: &str, value: &str| {
        let name = format!("own.p{id}");
        check(edits, &format!("form.products[0].{name}: {sides}"), &name, value);
    };
    check(&[(">乙园区<", ">丙园区<")], "a", "乙园区 | 丙园区", "丙园区");
    check(&[(">四段<", "><")], "b", "三段\n四段 | 三段", "三段");
    check(&[(">3,400<", ">亏损<")], "c", "3,400 | 亏损 (Remark(NoAmount(Unreadable)))", "3400");
    check(&[(">86<", ">87<")], "d", "86 | 87", "87");
    let day = "2023年7月8日 | 2023年7月9日";
    check(&[(">2023年7月8日<", ">2023年7月9日<")], "e", day, "2023年7月9日");
    // Each part of the day in a cell of its own.
    check(&[(">8<", ">9<")], "e", day, "2023年7月9日");
    check(&[(">甲类<", ">乙类,丙类<")], "f", "甲类 | 乙类,丙类", "乙类,丙类");
    check(&[(">甲类<", ">丁类<")], "f", "甲类 | 丁类 (Option)", "甲类");
}

#[test]
fn a_form_without_its_data() {
    let mut form = handed_over(&[]);
    assert!(remove(&mut form));
    let Returned { basis, brought, differences: unread } = read(&form);
    assert_eq!(basis, Basis::Text);
    let draft = brought.opened.draft;
    // One line of the form has boxes for four enclosures and does not say the others.
    assert!(unread.iter().all(|of| of.input.name() == "form.enclosures"), "{:?}", told(&unread));
    let product = draft.products.as_ref().and_then(|all| all.first()).expect("a product");
    for (id, text, of_product) in READ {
        assert_eq!(draft.form.get(&format!("own.{id}")), text);
        assert_eq!(product.form.get(&format!("own.p{id}")), of_product);
    }
}

#[test]
fn the_names_of_the_fields() {
    let edits = [("栏甲园区<", "栏丙园区<"), (">乙园区<", ">丁园区<")];
    let found = read(&handed_over(&edits)).differences;
    let names: Vec<String> = found.iter().map(|of| item(of, &draft(), of_2026())).collect();
    assert_eq!(names, ["产品1 本办pa,栏", "本办a,栏"]);
}
