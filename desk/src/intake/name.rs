//! The name of a file as it is shown: decoded, without paths that lead anywhere, without characters that
//! nobody sees.

use application::typed::unseen::unseen;

use super::limits::LIMITS;

/// Decodes bytes of GBK; `None` where they are none.
pub type Gbk = fn(&[u8]) -> Option<String>;

/// GBK by `encoding_rs`. A browser has its own decoder, so the tool brings none.
#[cfg(not(target_family = "wasm"))]
#[must_use]
pub fn gbk(bytes: &[u8]) -> Option<String> {
    let text = encoding_rs::GBK.decode_without_bom_handling_and_without_replacement(bytes);
    text.map(std::borrow::Cow::into_owned)
}

/// The name of an archive's entry; `is_utf8` where the entry's flag says so. Programs for Chinese Windows write GBK and
/// set no flag; others write UTF-8, with the flag or without. Bytes that are both and have no flag are GBK where UTF-8
/// would give letters of two bytes, which no Chinese name has: those are Latin with accents, Greek, Cyrillic, Arabic. The
/// dot between the parts of a Mongolian name and the sign of multiplication have two bytes, and stand beside ideographs.
#[must_use]
pub fn decoded(raw: &[u8], is_utf8: bool, gbk: Gbk) -> String {
    let two_bytes = |c: char| ('\u{80}'..='\u{7ff}').contains(&c);
    let foreign = |c: char| two_bytes(c) && !matches!(c, '·' | '×');
    let ideograph = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    match str::from_utf8(raw) {
        Ok(text) if is_utf8 || !text.contains(two_bytes) => text.to_owned(),
        Ok(text) if text.contains(ideograph) && !text.contains(foreign) => text.to_owned(),
        Ok(text) => gbk(raw).unwrap_or_else(|| text.to_owned()),
        Err(_) => gbk(raw).unwrap_or_else(|| String::from_utf8_lossy(raw).into_owned()),
    }
}

/// A path as it is shown: its folders and name, joined by `/`. Steps upward, drives and roots are left out, because
/// nothing is ever written to such a place; what nobody sees, what turns the writing round and control characters
/// are left out too.
#[must_use]
pub fn cleaned(path: &str) -> String {
    let segments = path.split(['/', '\\']).map(segment);
    let kept: Vec<String> = segments.filter(|it| !matches!(&**it, "" | "." | "..")).collect();
    shortened(&kept.join("/"))
}

fn segment(text: &str) -> String {
    let seen = |c: &char| !c.is_control() && !unseen(*c) && !matches!(c, '\u{2028}' | '\u{2029}');
    let text: String = text.chars().filter(seen).collect();
    let text = text.trim();
    // A drive, as in `C:`.
    let drive = text.len() == 2 && text.ends_with(':');
    if drive { String::new() } else { text.to_owned() }
}

/// A name that is too long without its middle: beginning and ending tell files apart.
fn shortened(name: &str) -> String {
    let count = name.chars().count();
    if count <= LIMITS.name {
        return name.to_owned();
    }
    let half = LIMITS.name / 2 - 1;
    let head: String = name.chars().take(half).collect();
    let tail: String = name.chars().skip(count - half).collect();
    format!("{head}…{tail}")
}

/// Whether a file is none of the applicant's: what systems and office programs leave beside documents.
#[must_use]
pub fn is_litter(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let of_mac = path.split('/').any(|folder| folder == "__MACOSX") || name.starts_with("._");
    let known = [".DS_Store", "Thumbs.db", "desktop.ini"];
    // A lock that Word and WPS leave beside a file that is open.
    let lock = name.starts_with("~$") || name.starts_with(".~");
    of_mac || lock || known.iter().any(|it| it.eq_ignore_ascii_case(name))
}
