//! A link's text as it arrives: messengers and mail programs wrap it, encode it, correct it like typing,
//! and add words and parameters behind it.

use super::{END, LIMITS, ShareError};
use crate::typed::unseen::unseen;

/// How many times a program may have encoded the text.
const ENCODED: usize = 3;

/// What arrived of the text that was sent.
pub(super) struct Arrived {
    /// The text before the end mark.
    pub(super) text: String,
    /// Whether the end mark arrived too.
    pub(super) ended: bool,
}

/// The text up to its end mark.
///
/// # Errors
/// [`ShareError::TooLong`] where no link is as long.
pub(super) fn read(text: &str) -> Result<Arrived, ShareError> {
    // A link is longer than its text while it is encoded: every sign at most by `%2525` and two digits.
    let most = LIMITS.bytes * (1 + 2 * ENCODED);
    let mut decoded = text.chars().take(most + 1).collect::<String>();
    for _ in 0..ENCODED {
        decoded = percent_decoded(&decoded);
    }
    let mut read = String::new();
    for c in decoded.chars() {
        match c {
            END => return Ok(Arrived { text: read, ended: true }),
            _ if c.is_whitespace() || unseen(c) => {}
            '\u{2010}' | '\u{2011}' => read.push('-'),
            // Programs that correct typing make one dash of two hyphens.
            '\u{2013}' | '\u{2014}' => read.push_str("--"),
            _ => read.push(c),
        }
        if read.len() > LIMITS.bytes {
            return Err(ShareError::TooLong);
        }
    }
    Ok(Arrived { text: read, ended: false })
}

/// The text with each `%2D` as the character that it stands for; anything else that begins with `%` stays.
fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let digit = |at: usize| after.get(at).and_then(|byte| char::from(*byte).to_digit(16));
        if let (b'%', Some(high), Some(low)) = (first, digit(0), digit(1)) {
            // Two hexadecimal digits are a byte.
            bytes.push(u8::try_from(high * 16 + low).unwrap_or(u8::MAX));
            rest = after.get(2..).unwrap_or_default();
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
