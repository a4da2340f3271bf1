//! Files that the reader picks.

use application::words::keep;
use browser::file::FileError;

/// Why the browser did not read a picked file, in words.
#[must_use]
pub fn not_read(error: &FileError) -> String {
    match error {
        FileError::TooLarge => keep::TOO_LARGE.to_owned(),
        FileError::Refused(_) => keep::FILE_REFUSED.to_owned(),
    }
}
