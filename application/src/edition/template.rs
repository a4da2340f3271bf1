//! An office's own application form.

use base64ct::{Base64, Encoding as _};
use docx::error::Error;
use docx::package::Package;

/// The most bytes of a form; official forms have 20,000 to 200,000.
pub const MAX_TEMPLATE: usize = 1 << 20;

/// The most characters of a file's name that are kept.
const NAME_CHARS: usize = 100;

/// A .docx file with placeholders, kept as base64 until it is filled.
#[derive(Clone, PartialEq, Eq)]
pub struct Template {
    name: String,
    content: Content,
}

/// What is known of the file.
#[derive(Clone, PartialEq, Eq)]
enum Content {
    /// All of it, as base64.
    Base64(String),
    /// It stands at the end of a page of which only the beginning has arrived. Known is the number of
    /// the edition that it belongs to.
    Awaited(String),
}

impl std::fmt::Debug for Template {
    /// Without the file itself.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} ({} characters)", self.name, self.base64().len())
    }
}

impl Template {
    /// A form from a file. [`Template::examine`] tells whether it can be filled.
    #[must_use]
    pub fn new(name: &str, bytes: &[u8]) -> Self {
        Self { name: cut(name), content: Content::Base64(Base64::encode_string(bytes)) }
    }

    /// A form from a block; `None` where the text is no base64 or too long.
    #[must_use]
    pub fn from_base64(name: &str, base64: String) -> Option<Self> {
        Self::usable(&base64).then(|| Self::unchecked(name, base64))
    }

    /// Whether a text is a file as base64, and not too long.
    pub(super) fn usable(base64: &str) -> bool {
        base64.len() <= MAX_TEMPLATE.div_ceil(3) * 4 && Base64::decode_vec(base64).is_ok()
    }

    /// A form out of a text that is usable, or that nobody uses before it is read again.
    pub(super) fn unchecked(name: &str, base64: String) -> Self {
        Self { name: cut(name), content: Content::Base64(base64) }
    }

    /// A form that has not arrived yet, of the edition of this number. `None` where that is no number of
    /// an edition.
    #[must_use]
    pub fn awaited(name: &str, edition: String) -> Option<Self> {
        let digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        let number = edition.len() == 8 && edition.bytes().all(digit);
        number.then(|| Self { name: cut(name), content: Content::Awaited(edition) })
    }

    /// The number of the edition that it belongs to, while it has not arrived yet.
    #[must_use]
    pub fn awaited_by(&self) -> Option<&str> {
        match &self.content {
            Content::Base64(_) => None,
            Content::Awaited(edition) => Some(edition),
        }
    }

    /// The file's name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The file's bytes as base64; nothing while it has not arrived yet.
    #[must_use]
    pub fn base64(&self) -> &str {
        match &self.content {
            Content::Base64(base64) => base64,
            Content::Awaited(_) => "",
        }
    }

    /// The form, ready to be filled.
    ///
    /// # Errors
    /// [`Error`] where it is no .docx file that can be read.
    pub fn package(&self) -> Result<Package, Error> {
        // The constructors accept base64 only, and no bytes at all are no .docx file.
        let bytes = Base64::decode_vec(self.base64()).unwrap_or_default();
        Package::read(&bytes)
    }
}

/// A name without control characters, cut to [`NAME_CHARS`].
fn cut(name: &str) -> String {
    name.chars().filter(|c| !c.is_control()).take(NAME_CHARS).collect()
}
