//! An office's own application form.

use base64ct::{Base64, Encoding as _};
use quality_award_rules::{Edition, Facts, assess_under};

use crate::draft::Draft;
use crate::form::values::values;
use docx::error::Error;
use docx::fill::fill;
use docx::package::Package;
use docx::problem::Problem;

/// The most bytes of a form: official ones have 20,000 to 200,000.
pub const MAX_TEMPLATE: usize = 1 << 20;

/// The most characters of a file's name that are kept.
const NAME_CHARS: usize = 100;

/// A .docx file with placeholders, kept as base64 until it is filled.
#[derive(Clone, PartialEq, Eq)]
pub struct Template {
    name: String,
    base64: String,
}

impl std::fmt::Debug for Template {
    /// Without the file itself.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} ({} characters)", self.name, self.base64.len())
    }
}

impl Template {
    /// A form out of a file; whether it can be filled, [`Template::examine`] tells.
    #[must_use]
    pub fn new(name: &str, bytes: &[u8]) -> Self {
        Self { name: cut(name), base64: Base64::encode_string(bytes) }
    }

    /// A form out of a block. `None` where it is no base64, or too long.
    #[must_use]
    pub fn from_base64(name: &str, base64: String) -> Option<Self> {
        let form = Self { name: cut(name), base64 };
        (form.base64.len() <= MAX_TEMPLATE.div_ceil(3) * 4
            && Base64::decode_vec(&form.base64).is_ok())
        .then_some(form)
    }

    /// The file's name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The file's bytes as base64.
    #[must_use]
    pub fn base64(&self) -> &str {
        &self.base64
    }

    /// The form, ready to be filled.
    ///
    /// # Errors
    /// [`Error`] where it is no .docx file that can be read.
    pub fn package(&self) -> Result<Package, Error> {
        // It was decoded before it got here; no bytes at all are no .docx file.
        let bytes = Base64::decode_vec(&self.base64).unwrap_or_default();
        Package::read(&bytes)
    }

    /// How many placeholders of the form are filled, and those that cannot be, under this edition of the
    /// Measures.
    ///
    /// # Errors
    /// [`Error`] where the form cannot be read or filled.
    pub fn examine(&self, edition: &'static Edition) -> Result<(usize, Vec<Problem>), Error> {
        let values = values(&Draft::default(), &assess_under(edition, &Facts::default()), true);
        let filled = fill(&self.package()?, &values)?;
        Ok((filled.count - filled.problems.len(), filled.problems))
    }
}

/// A name without control characters, and not longer than any needs to be.
fn cut(name: &str) -> String {
    name.chars().filter(|c| !c.is_control()).take(NAME_CHARS).collect()
}
