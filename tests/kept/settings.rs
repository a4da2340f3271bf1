//! Settings files of offices.

use crate::drafts::names;
use crate::files::versions;
use crate::today;

#[test]
fn settings_open() {
    for version in versions() {
        let names = names(&version, "settings");
        assert!(names.iter().any(|name| name == "form"), "{}: {names:?}", version.name);
        for name in names {
            let file = version.read(&format!("settings/{name}.json"));
            let expected = version.expected("settings", &name);
            assert_eq!(today::settings(&file), expected, "{} {name}", version.name);
        }
    }
}
