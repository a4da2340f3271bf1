//! Makes the folder `tests/kept/<version>` of today's version, out of the built page and of what
//! stands in `tests/kept/sources/`. It is run once for each version, when that is released:
//!
//! ```text
//! cargo xtask dist
//! cargo run -p quality-award-tests --example keep
//! ```
//!
//! A folder that is there already is never touched.

#[expect(dead_code, reason = "the tests open more than is made here")]
mod today;

mod list;

use std::fs;
use std::io::{Cursor, Write as _};
use std::path::{Path, PathBuf};

use application::draft::{Action, Draft, ProductDraft};
use application::edition::{Office, Template, to_json};
use application::files;
use application::form::place::{find, places};
use application::form::prefill::prefill;
use application::form::ready::with_ready_form;
use application::record;
use application::share::encode;
use application::typed::amount::Unit;
use desk::register::{Column, NoticeSetting};
use quality_award_page::{Parts, read};
use quality_award_rules::{Field, Title};
use serde_json::{Map, Value, json};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::list::{SUMS, sums};

/// The name of the office's form as the office has it.
const FORM: &str = "某某推选办公室申报表.docx";

/// Forms: the draft that is filled in, the template, the settings that bring the template.
const FORMS: [(&str, &str, Option<&str>); 5] = [
    ("empty", "default", None),
    ("self-check", "default", None),
    ("full", "default", None),
    ("full", "own", Some("form")),
    ("rich", "own", Some("form")),
];

/// Pages: the file, the settings, the draft that is carried, the form that comes out of it.
const PAGES: [(&str, Option<&str>, Option<&str>, &str); 5] = [
    ("index.html", None, None, "full.default.docx"),
    ("edition-colours.html", Some("colours"), None, "full.default.docx"),
    ("edition-form.html", Some("form"), None, "full.own.docx"),
    ("copy.html", None, Some("full"), "full.default.docx"),
    ("edition-copy.html", Some("form"), Some("rich"), "rich.own.docx"),
];

/// The folders that are read and written.
struct Desk {
    sources: PathBuf,
    made: PathBuf,
}

fn main() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    let made = tests.join("kept").join(env!("CARGO_PKG_VERSION"));
    assert!(!made.exists(), "{} is kept already", made.display());
    let page = fs::read_to_string(tests.with_file_name("dist").join("index.html"));
    let page = page.expect("dist/index.html; `cargo xtask dist` builds it");
    let desk = Desk { sources: tests.join("kept/sources"), made };
    desk.drafts();
    desk.older_drafts(&tests.join("drafts"));
    desk.settings();
    for (draft, template, settings) in FORMS {
        let settings = settings.map(|name| desk.made("settings", name));
        let bytes = today::filled(&desk.made("drafts", draft), settings.as_deref());
        desk.write(&format!("forms/{draft}.{template}.docx"), &bytes);
    }
    desk.templates();
    desk.working_file();
    desk.pages(&page);
    desk.write(SUMS, sums(&desk.made).as_bytes());
    println!("{}", desk.made.display());
}

impl Desk {
    fn write(&self, file: &str, bytes: &[u8]) {
        let path = self.made.join(file);
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder");
        fs::write(path, bytes).expect("the file");
    }

    fn write_json(&self, file: &str, value: &Value) {
        let text = serde_json::to_string_pretty(value).expect("JSON");
        self.write(file, (text + "\n").as_bytes());
    }

    /// A file of JSON that was made already.
    fn made(&self, folder: &str, name: &str) -> Vec<u8> {
        fs::read(self.made.join(folder).join(format!("{name}.json"))).expect("made before")
    }

    /// The names and bytes of the sources in a folder.
    fn sources(folder: &Path) -> Vec<(String, Vec<u8>)> {
        let entries = fs::read_dir(folder).expect("the folder");
        let paths = entries.map(|entry| entry.expect("an entry").path());
        let name = |path: &Path| path.file_stem().and_then(|name| name.to_str()).map(str::to_owned);
        let source =
            |path: PathBuf| (name(&path).expect("a name"), fs::read(&path).expect("a source"));
        let mut sources: Vec<(String, Vec<u8>)> = paths.map(source).collect();
        sources.sort();
        sources
    }

    /// Draft files and links.
    fn drafts(&self) {
        let mut links = Map::new();
        for (name, source) in Self::sources(&self.sources.join("drafts")) {
            let typed: Map<String, Value> = serde_json::from_slice(&source).expect("JSON");
            let draft = entered(draft(&typed));
            for place in places(draft.product_count()) {
                let filled = !draft.typed(&place).is_empty();
                assert!(name != "full" || filled, "{name}: {place} is not filled");
            }
            let file = record::to_json(&draft);
            self.write(&format!("drafts/{name}.json"), file.as_bytes());
            let (expected, _) = today::opened(file.as_bytes());
            for (input, text) in typed.iter().filter(|(_, text)| *text != "") {
                assert_eq!(&expected["inputs"][input], text, "{name}: {input}");
            }
            self.write_json(&format!("drafts/{name}.expected.json"), &expected);
            let link = encode(&draft.facts());
            links.insert(link.clone(), today::shared(&link));
        }
        self.write_json("links.json", &links.into());
    }

    /// Draft files that versions before wrote.
    fn older_drafts(&self, folder: &Path) {
        for (name, file) in Self::sources(folder) {
            self.write(&format!("drafts/{name}.json"), &file);
            let (expected, _) = today::opened(&file);
            self.write_json(&format!("drafts/{name}.expected.json"), &expected);
        }
    }

    /// Settings files; those named `form` have the office's own form.
    fn settings(&self) {
        let form = fs::read(self.sources.join("form.docx")).expect("the office's form");
        for (name, source) in Self::sources(&self.sources.join("settings")) {
            let (office, unread) = files::settings(&source).expect("settings");
            assert_eq!(unread, Vec::<String>::new(), "{name}");
            let form = (name == "form").then(|| Template::new(FORM, &form));
            let file = to_json(&office.with_template(form));
            self.write(&format!("settings/{name}.json"), file.as_bytes());
            let expected = today::settings(file.as_bytes());
            self.write_json(&format!("settings/{name}.expected.json"), &expected);
        }
    }

    /// The forms that editions carry: made ready out of those that their settings bring.
    fn templates(&self) {
        for (_, settings, ..) in PAGES {
            let Some(office) = settings.map(|name| self.office(name)) else { continue };
            if let (Some(name), Some(form)) = (settings, &office.template) {
                self.write(&format!("templates/{name}.docx"), &form.bytes());
            }
        }
    }

    /// What an edition of these settings carries.
    fn office(&self, settings: &str) -> Office {
        let (office, _) = files::settings(&self.made("settings", settings)).expect("settings");
        with_ready_form(office).sound().0
    }

    /// The working file of a year: forms, a draft file, a file that is none, and what the office said of them.
    fn working_file(&self) {
        let form = |name: &str| fs::read(self.made.join("forms").join(name)).expect("made before");
        let files = [
            ("甲.docx", form("full.default.docx")),
            ("乙.docx", form("rich.own.docx")),
            ("丙.json", self.made("drafts", "hundred-products")),
            ("丁.doc", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec()),
        ];
        let mut register = today::taken_in(&files);
        let said =
            [(Column::Decision, "award"), (Column::Note, "已电话核实"), (Column::Copies, "3")];
        if let Some(first) = register.applications.first_mut() {
            for (column, text) in said {
                first.manual.set(column, text, "2026-07-20 09:00");
            }
        }
        register.notice.set(NoticeSetting::Date, "2026-09-30");
        let file = today::working_file(&register);
        self.write("desk/year.json", file.as_bytes());
        self.write_json("desk/year.expected.json", &today::on_the_desk(file.as_bytes()));
    }

    /// Pages, as the page itself and `cargo xtask dist --edition` put them together.
    fn pages(&self, page: &str) {
        let parts = Parts::fitting(&read(page)).expect("a page");
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        let mut list = Map::new();
        for (name, settings, draft, form) in PAGES {
            let office = settings.map_or_else(Office::default, |name| self.office(name));
            let draft_file = draft.map(|name| self.made("drafts", name));
            let draft_file = draft_file.as_deref().map(|file| str::from_utf8(file).expect("UTF-8"));
            let html = files::page(&parts, &office, draft_file).expect("a page");
            assert!(name != "index.html" || html == page, "the page does not give itself");
            let options = SimpleFileOptions::default().compression_level(Some(9));
            archive.start_file(name, options).expect("an entry");
            archive.write_all(html.as_bytes()).expect("its text");
            let about = json!({ "settings": settings, "draft": draft, "form": form });
            list.insert(name.to_owned(), about);
        }
        self.write("pages.zip", &archive.finish().expect("an archive").into_inner());
        self.write_json("pages.json", &list.into());
    }
}

/// The draft as a page has it on whose form something was typed: the page has put in the year and the day before, which
/// a page that is kept would do anew, each day with another.
fn entered(draft: Draft) -> Draft {
    if draft.form.is_empty() {
        return draft;
    }
    let texts = prefill(&draft, Some(2026), "2026-06-01".parse().ok());
    draft.after(Action::Prefill(texts))
}

/// The draft of what was typed into these inputs.
fn draft(typed: &Map<String, Value>) -> Draft {
    let mut draft = Draft::default();
    let text = |name: &str| typed.get(name).and_then(Value::as_str).unwrap_or_default();
    let yes_no = |text: &str| text.parse().ok();
    let count = text("products").parse().ok();
    draft.products = count.map(|count: usize| {
        let product = |number: usize| {
            let of = |field: &str| text(&format!("products[{number}].{field}"));
            ProductDraft {
                name: of("name").to_owned(),
                title: Title::from_name(of("title")),
                reappraised: yes_no(of("reappraised_at_same_level")),
                ..ProductDraft::default()
            }
        };
        (0..count).map(product).collect()
    });
    text("output_value_yuan").clone_into(&mut draft.output);
    draft.unit = Unit::from_name(text("output_value_unit"));
    for (name, value) in typed {
        let value = value.as_str().expect("a text");
        if let Some(place) = name.strip_prefix("form.").map(|name| find(name).expect("an input")) {
            draft = draft.after(Action::Type(place.to_string(), value.to_owned()));
        } else if let Some(Field::Question(question)) = Field::from_name(name) {
            draft = draft.after(Action::Answer(question, yes_no(value)));
        }
    }
    draft
}
