//! A blank form is put in, its places are decided, and it goes into an edition.

use application::edition::{from_json, to_json};
use application::files;
use application::form::recognise::choice::shown;
use application::form::recognise::{Aim, Choice};
use application::year::Governing;
use docx::fill::placeholders;
use docx::package::Package;
use quality_award_rules::Edition;

use super::*;
use crate::findings::Fault;
use crate::trial::sample_of;

fn blank(name: &str) -> Template {
    let path = format!("{}/../tests/cases/forms/{name}.docx", env!("CARGO_MANIFEST_DIR"));
    Template::new("申报表.docx", &std::fs::read(path).expect("reads"))
}

fn findings(it: &Editor) -> Rc<Findings> {
    it.state().findings.clone().expect("a form was put in")
}

/// The id of the first place with this label.
#[track_caller]
fn place(it: &Editor, label: &str) -> String {
    let found = findings(it);
    found.places().iter().find(|place| shown(place) == label).expect(label).id.clone()
}

fn names(it: &Editor) -> Vec<String> {
    let form = it.state().office.template.as_ref().expect("a form");
    placeholders(&form.package().expect("reads")).expect("are read")
}

/// How many places are known, left empty, and open.
#[track_caller]
fn check(it: &Editor, known: usize, empty: usize, open: usize) {
    let count = findings(it).count();
    assert_eq!((count.known, count.empty, count.open), (known, empty, open));
    assert_eq!(it.state().office.undecided().len(), open);
    assert!(
        matches!(it.state().examined.as_deref(), Some(Ok((_, problems))) if problems.is_empty())
    );
}

#[test]
fn a_blank_form_becomes_one_with_placeholders() {
    let mut it = editor();
    it.handle(typed(Setting::Year, "2026"));
    it.handle(Event::Form(blank("blank-two-pages")));
    assert_eq!(it.state().message, "");
    check(&it, 40, 4, 5);
    assert!(names(&it).iter().any(|name| name == "年度3.研发投入"));
    // An own field where the page has none; of products in each row.
    it.handle(Event::MakeOwn(place(&it, "固定资产（万元）")));
    check(&it, 41, 4, 4);
    it.handle(Event::MakeOwn(place(&it, "有效期至")));
    check(&it, 44, 4, 1);
    assert!(names(&it).iter().any(|name| name == "产品3.有效期至"));
    it.handle(Event::Undo);
    check(&it, 41, 4, 4);
    assert_eq!(it.state().office.own().len(), 1);
    it.handle(Event::Choose(place(&it, "有效期至"), Choice::Empty));
    check(&it, 41, 7, 1);
    // The last one is what the page asks in another place, or empty.
    let heading = place(&it, "三、质量管理情况（包括先进质量管理方法、质量管理体系及持续改进）");
    let offers = findings(&it)
        .place(&heading)
        .expect("a place")
        .offers(crate::findings::edition_of(&it.state().office));
    let system: Aim =
        *offers.iter().find(|aim| aim.name() == "quality_system").expect("is offered");
    it.handle(Event::Choose(heading, Choice::Known(system)));
    check(&it, 42, 7, 0);
    let own = it.state().office.own();
    assert_eq!(
        own.iter().map(|field| (&*field.id, &*field.label)).collect::<Vec<_>>(),
        [("f1", "固定资产")]
    );
    // It is filled with the sample, the own field too.
    let governing = Governing::new(Edition::all(), Some(2026), None);
    let (draft, assessment) = sample_of(governing, &own);
    let template = it.state().office.template.as_ref();
    let (bytes, problems) =
        files::docx(&draft, &assessment, true, Some(2026), template, &own).expect("fills");
    assert_eq!(problems, []);
    let filled = Package::read(&bytes).expect("reads");
    let body = filled.part("word/document.xml").expect("the document");
    let body = String::from_utf8_lossy(&body.bytes).into_owned();
    assert!(body.contains(">3,000<") && body.contains("赤峰样例食品有限公司"));
}

/// What is changed of an own field shows in the form, and what is wrong with it is said.
#[test]
fn an_own_field_is_changed() {
    let mut it = editor();
    it.handle(Event::Form(blank("blank-two-pages")));
    it.handle(Event::MakeOwn(place(&it, "固定资产（万元）")));
    let change =
        |it: &mut Editor, change: OwnChange| it.handle(Event::ChangeOwn("f1".to_owned(), change));
    change(&mut it, OwnChange::Label("资产总额".to_owned()));
    assert!(names(&it).iter().any(|name| name == "资产总额"));
    for (label, fault) in [("申报单位", true), ("", true), ("a b", true), ("资产", false)] {
        change(&mut it, OwnChange::Label(label.to_owned()));
        let own = it.state().office.own();
        let field = own.first().expect("the field stays");
        assert_eq!(
            matches!(findings(&it).fault(field, &own), Some(Fault::Own(_))),
            fault,
            "{label}"
        );
        assert_eq!(findings(&it).faults(&own), usize::from(fault));
    }
    change(&mut it, OwnChange::Format(OwnFormat::One));
    assert_eq!(findings(&it).faults(&it.state().office.own()), 1);
    change(&mut it, OwnChange::Options("甲\n乙".to_owned()));
    change(&mut it, OwnChange::Required(true));
    change(&mut it, OwnChange::Hint("见说明".to_owned()));
    change(&mut it, OwnChange::Unit("千元".to_owned()));
    let own = it.state().office.own();
    assert_eq!(findings(&it).faults(&own), 0);
    let field = own.first().expect("the field");
    assert!(field.required && field.options == ["甲", "乙"] && field.hint == "见说明");
    // Chosen away, it is gone.
    it.handle(Event::Choose(place(&it, "固定资产（万元）"), Choice::Empty));
    assert_eq!(it.state().office.own(), []);
}

/// The boxes of a form are options of an own field, and each of them must have one.
#[test]
fn boxes_need_their_options() {
    let mut it = editor();
    it.handle(Event::Form(blank("blank-two-pages")));
    it.handle(Event::MakeOwn(place(&it, "企业性质")));
    let lacks = |it: &Editor| {
        let own = it.state().office.own();
        findings(it).fault(own.first().expect("a field"), &own)
    };
    assert_eq!(lacks(&it), None);
    it.handle(Event::ChangeOwn("f1".to_owned(), OwnChange::Options("国有\n民营".to_owned())));
    assert_eq!(lacks(&it), Some(Fault::Lacks("国有控股".to_owned())));
}

/// Settings that were saved with open places come back with them, and a decided form needs no decision again.
#[test]
fn what_is_open_stays_open_in_a_file() {
    let mut it = editor();
    it.handle(typed(Setting::Year, "2026"));
    it.handle(Event::Form(blank("blank-with-cover")));
    check(&it, 46, 4, 4);
    let reopened = |it: &Editor| {
        let (office, unread) = from_json(&to_json(&it.state().office)).expect("settings");
        assert_eq!(unread, Vec::<String>::new());
        let mut other = editor();
        other.handle(Event::Replace(Box::new(office.clone()), String::new()));
        assert!(*other.state().office == office, "a file is not what was saved");
        other
    };
    let other = reopened(&it);
    assert_eq!(findings(&other).count().open, 4);
    for label in ["邮政编码", "质量负责人"] {
        it.handle(Event::MakeOwn(place(&it, label)));
    }
    for id in it.state().office.undecided() {
        it.handle(Event::Choose(id, Choice::Empty));
    }
    check(&it, 48, 6, 0);
    let mut other = reopened(&it);
    assert_eq!(findings(&other).count().open, 0);
    // The own fields can be changed there too.
    other.handle(Event::ChangeOwn("f1".to_owned(), OwnChange::Label("邮编".to_owned())));
    assert!(names(&other).iter().any(|name| name == "邮编"));
    assert_eq!(other.state().office.own().len(), 2);
}

/// Which year a column is of depends on the year of the application.
#[test]
fn the_year_decides_about_columns() {
    let mut it = editor();
    it.handle(Event::Form(blank("blank-two-pages")));
    let open = findings(&it).count().open;
    // The form leaves its years blank, so they need none.
    it.handle(typed(Setting::Year, "2026"));
    assert_eq!(findings(&it).count().open, open);
    it.handle(Event::RemoveForm);
    assert!(it.state().findings.is_none() && it.state().office.own().is_empty());
    it.handle(Event::Undo);
    assert_eq!(findings(&it).count().open, open);
}
