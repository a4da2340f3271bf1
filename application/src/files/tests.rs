//! What is handed over comes back, byte for byte the same each time.

use proptest::prelude::*;
use quality_award_page::{Changed, Part, Source, read, read_one};
use quality_award_rules::{Edition, assess_under};

use super::*;
use crate::draft::Action;
use crate::edition::own::own_fields;
use crate::edition::{Setting, TemplateFile, carried};
use crate::form::own::OwnFormat;
use crate::record::tests::any::any_draft;
use crate::record::{Opened, RecordError};
use crate::year::Governing;
use crate::year::of_2026;

pub(super) fn governing() -> Governing {
    Governing::new(Edition::all(), None, Some(2026))
}

pub(super) fn form(draft: &Draft) -> Vec<u8> {
    let (bytes, problems) =
        docx(draft, &assess_under(of_2026(), &draft.facts()), false, None, None, &[])
            .expect("fills");
    assert_eq!(problems, []);
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever was typed, the form brings it back, and the same data gives the same bytes.
    #[test]
    fn a_form_brings_everything_back(draft in any_draft()) {
        let bytes = form(&draft);
        prop_assert_eq!(&form(&draft), &bytes);
        let draft = Opened { draft, unread: Vec::new() };
        let brought = Brought { opened: draft, other_rules: None };
        let returned = Returned { basis: Basis::Both, brought, differences: Vec::new() };
        prop_assert_eq!(opened(&bytes, &governing(), &[]), Ok(returned));
    }
}

#[test]
fn a_form_made_by_other_rules_says_which() {
    let mut package = default_form();
    let data = |version: &str, hash: &str| Data {
        json: "{}".to_owned(),
        rules_version: version.to_owned(),
        text_sha256: hash.to_owned(),
    };
    let hash = of_2026().text_sha256;
    for (version, hash, other) in
        [(VERSION, hash, None), ("0.0.1", hash, Some("0.0.1")), (VERSION, "x", Some(VERSION))]
    {
        embed(&mut package, &data(version, hash)).expect("embeds");
        let bytes = package.to_bytes().expect("writes");
        let brought = opened(&bytes, &governing(), &[]).expect("opens").brought;
        assert_eq!(brought.other_rules.as_deref(), other);
    }
}

#[test]
fn what_is_no_file_of_this_page_says_why() {
    let none = default_form().to_bytes().expect("writes");
    assert_eq!(opened(&none, &governing(), &[]), Err(NotOpened::NoData));
    assert!(matches!(opened(b"PK\x03\x04", &governing(), &[]), Err(NotOpened::Package(_))));
    assert_eq!(opened(b"x", &governing(), &[]), Err(NotOpened::Record(RecordError::NotJson)));
}

pub(super) fn parts() -> Parts {
    let source = Source {
        index: include_str!("../../../index.html"),
        screen: "<h1></h1><!-- build:office --><p><!-- build:edition-name --><!-- build:standing --></p><!-- build:contact -->",
        old_kernels: "f('POLICY')",
        head: "h()",
        style: "p{}",
        glue: "g()",
        boot: "b()",
        first: "x<p>",
        second: "y",
        licences: "z",
    };
    source.parts().expect("parts")
}

/// What stands in an element of a page.
pub(super) fn element(page: &str, part: Part) -> String {
    read_one(page, part, &|_| true).unwrap_or_default()
}

#[test]
fn a_copy_is_the_page_with_a_draft_in_it() {
    let (parts, nobody) = (parts(), Office::default());
    let draft = "{\"a\":\"</script>\"}";
    let copy = page(&parts, &nobody, Some(draft)).expect("fits the shell");
    let carried = element(&copy, Part::Draft);
    assert_eq!(carried, "{\"a\":\"\\u003c/script>\"}");
    let block = format!("<script type=\"application/json\" id=\"draft\">{carried}</script>");
    let pristine = page(&parts, &nobody, None).expect("fits the shell");
    assert_eq!(pristine, copy.replacen(&block, "", 1));
}

/// A field of the office's own, with a hint as somebody who means harm would write it.
fn own_field() -> OwnField {
    OwnField {
        id: "f1".to_owned(),
        label: "传真".to_owned(),
        format: OwnFormat::Line,
        unit: String::new(),
        options: Vec::new(),
        required: true,
        hint: "</script><b>x</b>".to_owned(),
        of_products: false,
    }
}

#[test]
fn an_edition_is_the_page_and_what_the_office_says() {
    let office = Office::default()
        .with_own(&[own_field()])
        .with(Setting::Year, "2026")
        .with(Setting::Accent, "#0b5394")
        .with(Setting::Notice, "</script><b>x</b>")
        .with_template(Some(Template::new("表.docx", b"PK")));
    let edition = page(&parts(), &office, None).expect("fits the shell");
    let pristine = page(&parts(), &Office::default(), None).expect("fits the shell");
    let block = element(&edition, Part::Edition);
    let template = element(&edition, Part::Template);
    // The page reads the fields of the office's own apart from the rest, the tool reads all.
    let rest = office.clone().with_own(&[]);
    assert_eq!(carried(Some(&block), TemplateFile::Behind(&template)), (rest, vec![]));
    assert_eq!(own_fields(&block), Ok((office.own(), true)));
    assert_eq!(settings(edition.as_bytes()), Ok((office.clone(), vec![])));
    assert!(!block.contains(&template), "{block}");
    let said = [
        block,
        template,
        panel(&office, None).expect("a panel").to_html(),
        named(&office).expect("a name").to_html(),
        format!(
            "<meta id=\"colours\" name=\"colours\" content=\"{}\">",
            element(&edition, Part::Colours)
        ),
    ];
    for said in &said {
        assert_eq!(edition.matches(said).count(), 1, "{said}");
    }
    let bare = said.iter().fold(edition.clone(), |page, said| page.replacen(said, "", 1));
    assert_eq!(bare, pristine);
    // Out of the edition comes the pristine page again, and the same edition.
    let parts = Parts::fitting(&read(&edition)).expect("a page");
    assert_eq!(page(&parts, &Office::default(), None).as_deref(), Ok(&*pristine));
    assert_eq!(page(&parts, &office, None), Ok(edition));
    assert_eq!(Parts::fitting(&read("<p>")), Err(Changed));
}

/// What a copy of the page brings, and what is no copy.
#[track_caller]
fn check_page(page: &str, expected: Result<&Draft, &NotOpened>) {
    for page in [page.to_owned(), format!("\u{feff}\r\n{page}")] {
        let brought = opened(page.as_bytes(), &governing(), &[]);
        assert_eq!(brought.as_ref().map(|of| &of.brought.opened.draft), expected);
    }
}

#[test]
fn a_copy_of_the_page_opens() {
    let draft =
        Draft::default().after(Action::Type("applicant".to_owned(), "</script>某".to_owned()));
    let json = record::to_json(&draft);
    let nobody = Office::default();
    let office = nobody.clone().with(Setting::Year, "2026").with(Setting::Notice, "\"draft\"");
    for office in [&nobody, &office] {
        let copy = page(&parts(), office, Some(&json)).expect("fits the shell");
        check_page(&copy, Ok(&draft));
        // Other programs' elements stand before and behind ours.
        let id = "id=\"draft\"";
        let strange = format!("<div {id}>x</div><script type=\"application/json\" {id}>?</script>");
        check_page(&copy.replacen("<body", &format!("<!--{id}-->{strange}<body"), 1), Ok(&draft));
        check_page(&(copy.clone() + &strange), Ok(&draft));
        let empty = page(&parts(), office, None).expect("fits the shell");
        check_page(&empty, Err(&NotOpened::EmptyPage));
        // Cut off within the draft.
        let end = copy.find("applicant").expect("the draft");
        check_page(&copy[..end], Err(&NotOpened::DamagedPage));
        check_page(&copy.replacen("\"facts\"", "\"facts", 1), Err(&NotOpened::DamagedPage));
        let newer = NotOpened::Record(RecordError::Newer { version: 99 });
        let version = format!("\"version\":{}", record::VERSION);
        check_page(&copy.replacen(&version, "\"version\":99", 1), Err(&newer));
        let latin = [copy.as_bytes(), b"\xff"].concat();
        let not_utf8 = NotOpened::Record(RecordError::NotUtf8);
        assert_eq!(opened(&latin, &governing(), &[]), Err(not_utf8));
    }
    for other in
        ["<!doctype html><p>x", "<", "<script>{}</script>", "<script id=\"draft\">{}</script>"]
    {
        check_page(other, Err(&NotOpened::OtherPage));
    }
}
