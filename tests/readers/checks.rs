//! What every reader keeps to, whatever it is given: it never stops the program, and what it has read is the same once it
//! is written and read again. `cargo xtask fuzz` looks for what it does not keep to; the test beside this file tries what
//! is known.

use application::draft::Draft;
use application::edition::{self, Office, Template};
use application::files::{self, opened, returned};
use application::form::ready::with_ready_form;
use application::record;
use application::share;
use application::typed::amount::Unit;
use application::typed::credit_code::CodeRemark;
use application::typed::{
    amount, copies, credit_code, date, email, figure, line, name, number, telephone, year,
};
use application::year::Governing;
use desk::intake::{self, Unpack, gbk};
use desk::{days, register};
use docx::package::Package;
use quality_award_rules::{Edition, Facts, assess_under, read, salvage};
use serde_json::{Deserializer, from_str, to_string};

/// A reader by its name, which is that of its corpus too, and what it keeps to.
pub type Reader = (&'static str, fn(&[u8]));

/// All of them.
pub const READERS: [Reader; 11] = [
    ("facts", facts),
    ("draft", draft),
    ("settings", settings),
    ("link", link),
    ("typed", typed),
    ("package", package),
    ("form", form),
    ("page", page),
    ("archive", archive),
    ("working_file", working_file),
    ("holidays", holidays),
];

/// The form that the page carries.
const FORM: &[u8] = include_bytes!("../../application/src/form/default.docx");

/// The parts of it that a text may stand for, by the text's first byte.
const PARTS: [&str; 3] = ["word/document.xml", "word/styles.xml", "word/header1.xml"];

/// The editions of the Measures in a year of today's.
fn governing() -> Governing {
    Governing::new(Edition::all(), None, Some(2026))
}

/// Facts as JSON: what is read is assessed, and is the same once it is written and read again.
pub fn facts(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    if let Ok((facts, refused)) = salvage(&mut Deserializer::from_str(text)) {
        let whole = read(&mut Deserializer::from_str(text));
        assert_eq!(whole.is_ok(), refused.is_empty());
        for edition in Edition::all() {
            let _ = to_string(&assess_under(edition, &facts)).expect("an assessment is written");
        }
        let written = to_string(&facts).expect("facts are written");
        assert_eq!(from_str::<Facts>(&written).expect("they are read again"), facts);
    }
}

/// Draft files of every version: what is read is the same once it is written and read again.
pub fn draft(bytes: &[u8]) {
    if let Ok(opened) = record::from_bytes(bytes) {
        let again =
            record::from_json(&record::to_json(&opened.draft)).expect("what is written is read");
        assert_eq!(again.draft, opened.draft);
        assert!(again.unread.is_empty());
    }
}

/// Settings of an office's edition: sound ones are the same once they are written and read again.
pub fn settings(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    if let Ok((office, _)) = edition::from_json(text) {
        let (sound, _) = office.sound();
        let (again, unread) =
            edition::from_json(&edition::to_json(&sound)).expect("what is written is read");
        assert!(unread.is_empty(), "{unread:?}");
        assert_eq!(again, sound);
    }
}

/// Shared links: what is read is the same once it is written and read again.
pub fn link(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    if let Ok(facts) = share::decode(text) {
        assert_eq!(share::decode(&share::encode(&facts)).expect("what is written is read"), facts);
    }
}

/// Values as people type them: what was understood is understood in the same way when it is typed.
pub fn typed(bytes: &[u8]) {
    let Ok(typed) = str::from_utf8(bytes) else { return };
    for unit in [None, Some(Unit::Yuan), Some(Unit::TenThousand)] {
        if let Ok(Some(yuan)) = amount::parse(typed, unit) {
            let again = format!("{yuan}元");
            assert_eq!(amount::parse(&again, None), Ok(Some(yuan)));
        }
    }
    let _ = (amount::unit_in(typed), amount::meanings(typed), figure::none(typed));
    let _ = (number::figures(typed), number::counted(typed, true), copies::parse(typed));
    if let Some(count) = figure::count(typed) {
        assert_eq!(figure::count(&count.to_string()), Some(count));
    }
    if let Ok(figure) = figure::ten_thousands(typed, true) {
        assert_eq!(figure::ten_thousands(&figure, true), Ok(figure));
    }
    if let Ok(share) = figure::share(typed) {
        assert_eq!(figure::share(&share), Ok(share));
    }
    if let Some(date) = date::parse(typed) {
        assert_eq!(date::parse(&date.to_string()), Some(date));
    }
    if let Some(year) = year::year(typed, Some(2026)) {
        assert_eq!(year::year(&year.to_string(), Some(2026)), Some(year));
    }
    if let Some(number) = telephone::telephone(typed) {
        assert_eq!(telephone::telephone(&number), Some(number));
    }
    if let Some(address) = email::email(typed) {
        assert_eq!(email::email(&address), Some(address));
    }
    for read in [line::line, line::text, name::name] {
        let once = read(typed);
        assert_eq!(read(&once), once);
    }
    // Of what is no code, nothing is understood.
    if !matches!(credit_code::remark(typed), Some(CodeRemark::Length(_) | CodeRemark::Character(_)))
    {
        let code = credit_code::normal(typed);
        assert_eq!(credit_code::normal(&code), code);
    }
}

/// Word packages, byte by byte: what is read is written and read again.
pub fn package(bytes: &[u8]) {
    let _ = docx::kind::kind(bytes);
    if let Ok(package) = Package::read(bytes)
        && let Ok(written) = package.to_bytes()
    {
        let again = Package::read(&written).expect("what is written is read");
        assert_eq!(again.parts.len(), package.parts.len());
    }
}

/// Forms: the text stands in the place of the body, of the styles or of a header of the form that the page carries. It
/// is laid out, filled, and read back, and the tool recognises it.
pub fn form(bytes: &[u8]) {
    let Some((which, text)) = bytes.split_first() else { return };
    let mut package = Package::read(FORM).expect("the form is read");
    let name = PARTS[usize::from(*which) % PARTS.len()];
    let part = package.parts.iter_mut().find(|part| part.name == name).expect("the part");
    part.bytes = text.to_vec().into();
    let _ = docx::blank::read(&package);
    let _ = docx::layout::layout(&package);
    let _ = docx::data::extract(&package);
    let _ = docx::readback::read_back(&package);
    let governing = governing();
    let _ = returned(&package, &governing, &[]);
    let Ok(written) = package.to_bytes() else { return };
    let template = Template::new("form.docx", &written);
    let draft = Draft::default();
    let assessment = assess_under(governing.edition(&draft), &draft.facts());
    let _ = files::docx(&draft, &assessment, false, None, Some(&template), &[]);
    let _ = with_ready_form(Office::default().with_template(Some(template)));
}

/// Copies and editions of the page: their parts are found in any text.
pub fn page(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    let _ = quality_award_page::read(text);
    let _ = opened(text.as_bytes(), &governing(), &[]);
}

/// What the desk is handed: archives in archives, forms, drafts, working files.
pub fn archive(bytes: &[u8]) {
    let governing = governing();
    for item in Unpack::new("交来.zip", bytes.to_vec(), gbk) {
        if let Ok(bytes) = item.bytes {
            let _ = intake::read(&item.name, &bytes, &governing, &[]);
        }
    }
}

/// Working files of the desk: what is read is written, and is written to the same bytes once it is read again.
pub fn working_file(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    if let Ok(found) = register::from_json(text) {
        let written = register::to_json(&found);
        let again = register::from_json(&written).expect("what is written is read");
        assert_eq!(again, found);
        assert_eq!(register::to_json(&again), written);
    }
}

/// The State Council's notice as it is pasted: holidays are of their year, and in order.
pub fn holidays(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    for given in [None, Some(2026)] {
        if let Some(holidays) = days::read(text, given).holidays() {
            for span in holidays.off() {
                assert!(span.days().count() > 0);
            }
            assert!(holidays.work().iter().all(|day| day.year() == holidays.year()));
        }
    }
}
