//! A form made ready to be filled: whoever puts a form in does the long work once, and who fills it need not.
//!
//! A ready form has no data of an earlier application, nothing that would keep a value from showing, and a mark at
//! the place of each value ([`mark`](mod@super::mark)). Its placeholders outside of runs, such as one in a
//! watermark, stand between two characters that nobody types, so that they are found without reading the part.
//! Making a ready form ready changes nothing.

use super::data::{is_ours, remove};
use super::error::{Defect, Error};
use super::fill::{is_fillable, is_xml, may_have_text};
use super::mark::{mark, unmarked};
use super::package::Package;
use super::prepare::{Way, prepare};
use super::sheets::is_sheets;
use super::tag::{escaped, unescape};
use super::values::Values;

/// What stands before and behind a placeholder's name outside of runs in a ready form.
pub(crate) const OPENS: char = '\u{e000}';
pub(crate) const CLOSES: char = '\u{e001}';

/// Makes a form ready. `wanted` accepts the placeholders whose places are marked; `values` tell which there are.
///
/// # Errors
///
/// When a part of running text is not well-formed, or the package holds no Word document.
pub fn ready(
    form: &Package,
    values: &Values,
    wanted: &dyn Fn(&str) -> bool,
) -> Result<Package, Error> {
    let mut made = unmarked(form)?;
    remove(&mut made);
    for part in &mut made.parts {
        if is_ours(part) || is_sheets(part) || !(is_xml(part) || may_have_text(part)) {
            continue;
        }
        match prepare(&part.bytes, values, is_fillable(part), Way::Ready) {
            Ok(prepared) => {
                if let Some(text) = prepared.text {
                    part.bytes = text.into_bytes().into();
                }
            }
            Err(kind) if may_have_text(part) || kind == Defect::TooLarge => {
                return Err(Error::new(kind, &part.name));
            }
            // Whatever it is, nothing in it is filled.
            Err(_) => {}
        }
    }
    mark(&made, values, wanted)
}

/// A part of a ready form with the values of the placeholders outside of runs, and how many they are; `None` where
/// it has none.
pub(crate) fn with_values(part: &[u8], values: &Values) -> Option<(String, usize)> {
    let text = str::from_utf8(part).ok()?;
    let (before, mut rest) = text.split_once(OPENS)?;
    let (mut filled, mut count) = (before.to_owned(), 0);
    loop {
        let (name, after) = rest.split_once(CLOSES)?;
        let value = unescape(name).ok().and_then(|name| values.fixed(&name)).unwrap_or_default();
        filled.push_str(&escaped(&value).replace('\'', "&#39;"));
        count += 1;
        let Some((between, next)) = after.split_once(OPENS) else {
            filled.push_str(after);
            return Some((filled, count));
        };
        filled.push_str(between);
        rest = next;
    }
}

/// The names of the placeholders outside of runs in a part of a ready form.
pub(crate) fn names_outside(part: &[u8]) -> Vec<String> {
    let text = str::from_utf8(part).unwrap_or_default();
    let names = text.split(OPENS).skip(1).filter_map(|rest| rest.split_once(CLOSES));
    names.filter_map(|(name, _)| Some(unescape(name).ok()?.into_owned())).collect()
}
