//! Today's code as the tests of kept files call it. No other module of these tests names it, so
//! that whoever moves the code changes this file alone.

use application::draft::Draft;
use application::edition::{Office, Setting, Template, TemplateFile, carried};
use application::files::{self, Basis, Returned};
use application::form::answers::on_paper;
use application::form::asked::Asked;
use application::form::place::{find, places};
use application::form::reading::read as understood;
use application::form::ready::with_ready_form;
use application::form::remark::complete;
use application::share::decode;
use application::year::Governing;
use desk::allot::allot;
use desk::intake::{Taken, read as take_in};
use desk::recheck::{Standard, recheck};
use desk::register::{self, Refused, Register};
use desk::sheet::{Sheet, division, table, to_csv};
use desk::table::{Labels, Row, refused_row, row};
use quality_award_page::{Part, read_one};
use quality_award_rules::{Assessment, Edition, Facts, Field, Question, assess_under};
use serde_json::{Map, Value, json};

/// What a draft file or a filled form holds, and the version of the rules that the form was made
/// by, where that is not today's.
#[track_caller]
pub fn opened(bytes: &[u8]) -> (Value, Option<String>) {
    let brought = files::opened(bytes, &governing(), &[])
        .unwrap_or_else(|error| panic!("does not open: {error:?}"))
        .brought;
    let unread: Vec<&str> =
        brought.opened.unread.iter().map(|unread| unread.field.as_str()).collect();
    let draft = &brought.opened.draft;
    let assessment = serde_json::to_value(assess(draft)).expect("JSON");
    let content = json!({
        "inputs": inputs(draft),
        "unread": unread,
        "outcomes": assessment["outcomes"],
        "award": assessment["award"],
    });
    (content, brought.other_rules)
}

/// The files of `0.1.0` are of 2026, where they name no other year.
fn governing() -> Governing {
    Governing::new(Edition::all(), None, Some(2026))
}

fn assess(draft: &Draft) -> Assessment {
    assess_under(governing().edition(draft), &draft.facts())
}

/// What stands in the inputs of the page, by their names. `products` is the number of products
/// where anything was said about them.
fn inputs(draft: &Draft) -> Map<String, Value> {
    let mut inputs = Map::new();
    let mut put = |name: String, text: &str| {
        if !text.is_empty() {
            inputs.insert(name, text.into());
        }
    };
    let yes_no = |answer: bool| if answer { "true" } else { "false" };
    for question in Question::ALL {
        put(Field::from(question).name().to_owned(), draft.answer(question).map_or("", yes_no));
    }
    if let Some(products) = &draft.products {
        put("products".to_owned(), &products.len().to_string());
        for (number, product) in products.iter().enumerate() {
            let of = |field: &str| format!("products[{number}].{field}");
            put(of("name"), &product.name);
            put(of("title"), product.title.map_or("", |title| title.name()));
            put(of("reappraised_at_same_level"), product.reappraised.map_or("", yes_no));
        }
    }
    put("output_value_yuan".to_owned(), &draft.output);
    put("output_value_unit".to_owned(), draft.output_unit().map_or("", |unit| unit.name()));
    for place in places(draft.product_count()) {
        put(format!("form.{place}"), draft.typed(&place));
    }
    inputs
}

/// The answers in the text of a link, as inputs.
#[track_caller]
pub fn shared(link: &str) -> Value {
    let facts: Facts = decode(link).unwrap_or_else(|error| panic!("{link}: {error}"));
    inputs(&Draft::of(&facts)).into()
}

/// What a settings file holds.
#[track_caller]
pub fn settings(bytes: &[u8]) -> Value {
    let (typed, unread) =
        files::settings(bytes).unwrap_or_else(|error| panic!("does not open: {error:?}"));
    let (sound, faults) = typed.sound();
    let faults: Vec<&str> = faults.iter().map(|(setting, _)| setting.name()).collect();
    json!({
        "typed": texts(&typed),
        "sound": texts(&sound),
        "form": form(&typed),
        "at_fault": faults,
        "unread": unread,
    })
}

/// The settings that a page carries: what a settings file's `sound` and `form` are.
#[track_caller]
pub fn edition(page: &str) -> Option<(Value, Value)> {
    let block = read_one(page, Part::Edition, &|_| true)?;
    // Since 0.2.0 the office's form stands in a part of its own.
    let template = read_one(page, Part::Template, &|_| true);
    let template = template.as_deref().map_or(TemplateFile::Inside, TemplateFile::Behind);
    let (office, unread) = carried(Some(&block), template);
    assert_eq!(unread, Vec::<String>::new(), "of the edition's settings");
    Some((texts(&office).into(), form(&office)))
}

/// A file as a page carries it.
pub fn base64(bytes: &[u8]) -> String {
    Template::new("", bytes).base64().to_owned()
}

/// The draft file that a page carries.
pub fn draft(page: &str) -> Option<String> {
    read_one(page, Part::Draft, &|_| true)
}

/// Settings by their names.
fn texts(office: &Office) -> Map<String, Value> {
    let all = Setting::ALL.into_iter().map(|setting| (setting.name(), office.get(setting)));
    let set = all.filter(|(_, text)| !text.is_empty());
    set.map(|(name, text)| (name.to_owned(), text.into())).collect()
}

/// An office's form: its name, and its file.
fn form(office: &Office) -> Value {
    let form = office.template.as_ref();
    form.map_or(Value::Null, |form| json!({ "name": form.name(), "base64": form.base64() }))
}

/// What a form shows for a text in the input of this name.
pub fn read(name: &str, typed: &str) -> String {
    let place = name.strip_prefix("form.").and_then(find).expect("an input of the form");
    let value = understood(&place, typed, None).ok().flatten();
    value.map_or_else(|| typed.trim().to_owned(), |value| on_paper(&place, value))
}

/// Whether the text of a filled form is read back and says what the form's data says.
#[track_caller]
pub fn reads_back(form: &[u8]) -> bool {
    let Returned { basis, differences, .. } =
        files::opened(form, &governing(), &[]).expect("opens");
    assert_eq!(differences, []);
    basis == Basis::Both
}

/// A draft file's application, filled into the form of these settings, or into the default one.
#[track_caller]
pub fn filled(draft: &[u8], settings: Option<&[u8]>) -> Vec<u8> {
    let draft = files::opened(draft, &governing(), &[]).expect("opens").brought.opened.draft;
    let office =
        settings.map(|bytes| with_ready_form(files::settings(bytes).expect("opens").0.sound().0));
    // As the page does it: the office's edition says the year where it has one.
    let year = office.as_ref().and_then(Office::year);
    let governing = Governing::new(Edition::all(), year, Some(2026));
    let assessment = assess_under(governing.edition(&draft), &draft.facts());
    let own = office.as_ref().and_then(|office| office.template.as_ref());
    let found = Asked::under(own, &[], assessment.edition).remarks(&draft, None);
    let complete = complete(&draft, &assessment, &found);
    let made = files::docx(&draft, &assessment, complete, governing.year(&draft), own, &[]);
    let (bytes, problems) = made.expect("fills");
    assert_eq!(problems, [], "placeholders that cannot be filled");
    bytes
}

/// A desk on which these files were taken in, each under its name.
#[track_caller]
pub fn taken_in(files: &[(&str, Vec<u8>)]) -> Register {
    let mut register = Register { year: Some(2026), ..Register::default() };
    for (name, bytes) in files {
        match take_in(name, bytes, &governing(), &[]) {
            Ok(Taken::Application(of)) => _ = register.add(*of),
            Ok(Taken::Register(_)) => panic!("{name} is a working file"),
            Err(why) => register.refuse(Refused::new((*name).to_owned(), String::new(), &why)),
        }
    }
    register
}

/// What a working file holds: the table and the division of the fund, as the desk hands them over.
#[track_caller]
pub fn on_the_desk(file: &[u8]) -> Value {
    let register = register(file);
    let standard = Standard::of(&Office::default(), governing(), None);
    let edition = governing().edition(&Draft::default());
    let applications = register.applications.iter();
    let mut rows: Vec<Row> =
        applications.map(|it| row(it, &recheck(it, &standard, &register.winners))).collect();
    rows.extend(register.refused.iter().map(refused_row));
    let mut labels = Labels::default();
    for row in &rows {
        labels.add(row);
    }
    let lines = |sheet: &Sheet| -> Vec<String> {
        let text = String::from_utf8(to_csv(sheet)).expect("UTF-8");
        text.lines().map(str::to_owned).collect()
    };
    let allotment = allot(&register, &rows, &standard, edition);
    json!({
        "table": lines(&table(&rows.iter().collect::<Vec<_>>(), &labels, edition)),
        "fund": allotment.division.ok().map(|it| lines(&division(&it, edition))),
    })
}

/// A working file, opened.
#[track_caller]
pub fn register(file: &[u8]) -> Register {
    let text = str::from_utf8(file).expect("UTF-8");
    register::from_json(text).unwrap_or_else(|error| panic!("does not open: {error:?}"))
}

/// A working file as the tool of today writes it.
#[must_use]
pub fn working_file(register: &Register) -> String {
    register::to_json(register)
}
