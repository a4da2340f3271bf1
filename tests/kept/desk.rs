//! Working files of the office's tool.

use crate::files::{entries, versions};
use crate::today;

#[test]
fn working_files_open_and_are_saved_as_they_are() {
    for version in versions() {
        // The tool of 0.1.0 had none.
        if !entries(&version.folder).iter().any(|name| name == "desk") {
            assert_eq!(version.name, "0.1.0");
            continue;
        }
        let file = version.read("desk/year.json");
        let expected = version.json("desk/year.expected.json");
        assert_eq!(today::on_the_desk(&file), expected, "{}", version.name);
        // Opened and saved, nothing of it is lost.
        let register = today::register(&file);
        let saved = today::working_file(&register);
        assert_eq!(today::register(saved.as_bytes()), register, "{}", version.name);
    }
}
