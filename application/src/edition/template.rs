//! An office's own application form.

use base64ct::{Base64, Encoding as _};
use docx::data::remove;
use docx::error::Error;
use docx::package::Package;

/// The most bytes of a form; official forms have 20,000 to 200,000.
pub const MAX_TEMPLATE: usize = 1 << 20;

/// The most characters of its base64.
const MAX_BASE64: usize = MAX_TEMPLATE.div_ceil(3) * 4;

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
        write!(f, "{} ({} characters)", self.name, self.base64().len())
    }
}

impl Template {
    /// A form from a file, as it stands.
    #[must_use]
    pub fn new(name: &str, bytes: &[u8]) -> Self {
        Self { name: cut(name), base64: Base64::encode_string(bytes) }
    }

    /// The form without the application that a filled form carries; `None` where it carries none. Who gets
    /// an edition is not to get the application of another enterprise.
    #[must_use]
    pub fn without_data(&self) -> Option<Self> {
        let mut package = self.package().ok()?;
        let bytes = remove(&mut package).then(|| package.to_bytes())?;
        Some(Self::new(&self.name, &bytes.ok()?))
    }

    /// Whether the form is small enough for an edition. Without its data it is not compressed any more.
    #[must_use]
    pub fn fits(&self) -> bool {
        self.base64.len() <= MAX_BASE64
    }

    /// A form from a block; `None` where the text is no base64 or too long.
    #[must_use]
    pub fn from_base64(name: &str, base64: String) -> Option<Self> {
        let usable = base64.len() <= MAX_BASE64 && Base64::decode_vec(&base64).is_ok();
        usable.then(|| Self { name: cut(name), base64 })
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

    /// The file's bytes.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        // The constructors accept base64 only.
        Base64::decode_vec(self.base64()).unwrap_or_default()
    }

    /// The form, ready to be filled.
    ///
    /// # Errors
    /// [`Error`] where it is no .docx file that can be read.
    pub fn package(&self) -> Result<Package, Error> {
        // No bytes at all are no .docx file.
        Package::read(&self.bytes())
    }
}

/// A name without control characters, cut to [`NAME_CHARS`].
fn cut(name: &str) -> String {
    name.chars().filter(|c| !c.is_control()).take(NAME_CHARS).collect()
}
