//! The default form. The build script unpacks it, so that the page carries its XML uncompressed: the
//! page is compressed as a whole.

use docx::package::{Package, Part};

/// The parts of `application/src/form/default.docx`, sorted by name.
static PARTS: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/form.rs"));

/// The default form, with its placeholders.
#[must_use]
pub fn default_form() -> Package {
    Package { parts: PARTS.iter().map(|&(name, bytes)| Part::new(name, bytes)).collect() }
}
