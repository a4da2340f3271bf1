//! The files that a version of the page made, as `tests/kept/<version>` keeps them. Their README
//! says what each is.

use std::fs;
use std::io::{Cursor, Read as _};
use std::path::{Path, PathBuf};

use serde_json::Value;
use zip::ZipArchive;

/// What stands behind a file's name where the file says what another one holds.
pub const EXPECTED: &str = ".expected.json";

/// The files of one version.
pub struct Version {
    /// The version, such as `0.1.0`; also the name of the folder.
    pub name: String,
    /// The folder.
    pub folder: PathBuf,
}

/// Every version that is kept, the oldest first.
pub fn versions() -> Vec<Version> {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("kept");
    let numbered = |name: &String| name.starts_with(|first: char| first.is_ascii_digit());
    let names = entries(&kept).into_iter().filter(numbered);
    let mut versions: Vec<Version> =
        names.map(|name| Version { folder: kept.join(&name), name }).collect();
    let number = |version: &Version| -> Vec<u32> {
        version.name.split('.').map(|part| part.parse().expect("a number")).collect()
    };
    versions.sort_by_key(number);
    assert!(!versions.is_empty(), "no version is kept");
    versions
}

/// The names of the files and folders in a folder, sorted.
pub fn entries(folder: &Path) -> Vec<String> {
    let found =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let name = |entry: std::io::Result<fs::DirEntry>| entry.expect("an entry").file_name();
    let mut names: Vec<String> =
        found.map(|entry| name(entry).into_string().expect("UTF-8")).collect();
    names.sort();
    names
}

impl Version {
    /// The bytes of a file.
    #[track_caller]
    pub fn read(&self, file: &str) -> Vec<u8> {
        let path = self.folder.join(file);
        fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    /// A file of JSON.
    #[track_caller]
    pub fn json(&self, file: &str) -> Value {
        serde_json::from_slice(&self.read(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
    }

    /// What a file of the folder `drafts` or `settings` holds, by its name without `.json`.
    #[track_caller]
    pub fn expected(&self, folder: &str, name: &str) -> Value {
        self.changed(folder, name, self.json(&format!("{folder}/{name}{EXPECTED}")))
    }

    /// What later versions hold otherwise than the version that made the file, as `changes/<version>.json`
    /// lists it: the unit that nobody chose, and the outcomes that followed from it. Nothing else may change.
    #[track_caller]
    pub fn changed(&self, folder: &str, name: &str, mut expected: Value) -> Value {
        let file = format!("../changes/{}.json", self.name);
        if !self.folder.join(&file).exists() {
            return expected;
        }
        let changes = self.json(&file);
        let Some(Value::Object(change)) = changes[folder].get(name) else { return expected };
        for (part, value) in change {
            match (&**part, value) {
                ("award" | "outcomes", value) => expected[part] = value.clone(),
                ("inputs", Value::Object(inputs)) => set(&mut expected[part], inputs),
                (UNIT, _) => set(&mut expected, change),
                _ => panic!("{folder}/{name}: {part} may not change"),
            }
        }
        expected
    }

    /// The pages.
    pub fn pages(&self) -> Vec<Page> {
        let mut archive = ZipArchive::new(Cursor::new(self.read("pages.zip"))).expect("an archive");
        let list = self.json("pages.json");
        let list = list.as_object().expect("an object");
        assert_eq!(archive.len(), list.len(), "the archive holds other pages than the list");
        let page = |(name, about): (&String, &Value)| {
            let mut html = String::new();
            let mut entry = archive.by_name(name).unwrap_or_else(|error| panic!("{name}: {error}"));
            entry.read_to_string(&mut html).expect("UTF-8");
            let said = |of: &str| about[of].as_str().map(str::to_owned);
            Page {
                name: name.clone(),
                html,
                settings: said("settings"),
                draft: said("draft"),
                form: said("form").expect("a form"),
            }
        };
        list.iter().map(page).collect()
    }
}

/// The one input that a later version may hold otherwise.
const UNIT: &str = "output_value_unit";

/// Changes the unit among inputs; `null` takes it out.
#[track_caller]
fn set(inputs: &mut Value, change: &serde_json::Map<String, Value>) {
    let inputs = inputs.as_object_mut().expect("inputs");
    assert!(change.keys().all(|name| name == UNIT), "{change:?} may not change");
    for (name, value) in change {
        match value {
            Value::Null => assert_eq!(inputs.remove(name), Some("yuan".into()), "{name}"),
            value => _ = inputs.insert(name.clone(), value.clone()),
        }
    }
}

/// A page that a version handed over.
pub struct Page {
    /// Its file's name.
    pub name: String,
    /// The file.
    pub html: String,
    /// The settings that it is the edition of, by their name in `settings/`.
    pub settings: Option<String>,
    /// The draft that it carries, by its name in `drafts/`.
    pub draft: Option<String>,
    /// The form that it fills, by its name in `forms/`. The form's draft is the one that the page
    /// carries; a page that carries none opens it first.
    pub form: String,
}

/// The draft of a form in `forms/`: what stands before the first dot of its name.
pub fn draft_of(form: &str) -> &str {
    form.split('.').next().unwrap_or(form)
}
