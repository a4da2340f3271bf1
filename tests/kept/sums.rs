//! Nobody changes a kept file, adds one or loses one unnoticed.

use crate::files::versions;
use crate::list::{SUMS, sums};

#[test]
fn every_file_has_its_sum() {
    for version in versions() {
        let listed = String::from_utf8(version.read(SUMS)).expect("UTF-8");
        assert_eq!(sums(&version.folder), listed, "{}", version.name);
    }
}
