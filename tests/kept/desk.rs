//! The office's tool of today takes in what earlier versions filled, and opens their working files.

use crate::files::{Version, entries, versions};
use crate::today;

/// Whether a working file holds what it held, and nothing of it is lost when it is opened and saved.
#[track_caller]
fn check(file: &[u8], version: &Version) {
    let register = today::register(file);
    let saved = today::working_file(&register);
    assert_eq!(today::register(saved.as_bytes()), register, "{}", version.name);
    assert_eq!(today::on_the_desk(saved.as_bytes()), today::on_the_desk(file), "{}", version.name);
}

#[test]
fn forms_are_taken_in() {
    for version in versions() {
        let names = entries(&version.folder.join("forms"));
        let files: Vec<(&str, Vec<u8>)> =
            names.iter().map(|name| (&**name, version.read(&format!("forms/{name}")))).collect();
        let register = today::taken_in(&files);
        assert_eq!((register.applications.len(), register.refused.len()), (files.len(), 0));
        check(today::working_file(&register).as_bytes(), &version);
    }
}

/// The tool of 0.1.0 had no working files.
#[test]
fn working_files_open() {
    for version in versions().into_iter().filter(|version| version.name != "0.1.0") {
        let file = version.read("desk/year.json");
        let expected = version.json("desk/year.expected.json");
        assert_eq!(today::on_the_desk(&file), expected, "{}", version.name);
        check(&file, &version);
    }
}
