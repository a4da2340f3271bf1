//! The settings file and the settings that a browser keeps, which are one form; and the block of an
//! edition, in which the office's form is named and stands elsewhere in the page.

use std::borrow::Cow;

use super::own::{self, own_fields};
use super::template::Template;
use super::validate::award_year;
use super::{Office, Setting};
use crate::json::{Json, Writer, parse};

/// The version that is written, and the newest that is read.
pub const VERSION: u64 = 1;

/// The names of the lists of [`own`].
pub const FIELDS: &str = "fields";
/// See [`FIELDS`].
pub const UNDECIDED: &str = "undecided";

/// The most bytes that are read: a form of the largest size, as base64, and every text at its limit.
pub const MAX_BYTES: usize = 2 << 20;

/// The most characters of an unknown name that are reported.
const REPEATED_CHARS: usize = 60;

/// Why nothing could be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It has more than [`MAX_BYTES`].
    TooLarge,
    /// It is no JSON, or not that of settings.
    NoSettings,
    /// A newer page has written it.
    Newer,
}

/// Where the file of the office's form is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TemplateFile<'t> {
    /// In the settings, as in a settings file and in the editions of version 0.1.0.
    Inside,
    /// In a part of the page with this text.
    Behind(&'t str),
}

/// The settings in one line, with the office's form. The same settings give the same bytes.
#[must_use]
pub fn to_json(office: &Office) -> String {
    write(office, |json, form| {
        json.name("base64").text(form.base64());
    })
}

/// The block of an edition in one line: the settings without the file of the office's form, which the
/// page carries behind the program. The block names the edition's number instead, which depends on that
/// file.
#[must_use]
pub fn to_block(office: &Office) -> String {
    write(office, |json, _| {
        json.name("edition").text(&office.number());
    })
}

/// The settings in one line; `file` writes what says where the file of the form is.
fn write(office: &Office, file: impl Fn(&mut Writer, &Template)) -> String {
    let mut json = Writer::default();
    json.object(|json| {
        json.name("version").whole(VERSION);
        for setting in Setting::ALL {
            let text = office.get(setting);
            if !text.is_empty() {
                json.name(setting.name()).text(text);
            }
        }
        for (name, list) in [(FIELDS, &office.own), (UNDECIDED, &office.undecided)] {
            if !list.is_empty() {
                json.name(name).raw(list);
            }
        }
        if let Some(form) = &office.template {
            json.name("form").object(|json| {
                json.name("name").text(form.name());
                file(json, form);
            });
        }
    });
    json.finish()
}

/// Settings as they were typed, and the names of those that could not be read.
///
/// # Errors
/// [`Refused`] where there are none at all.
pub fn from_json(text: &str) -> Result<(Office, Vec<String>), Refused> {
    read_whole(text, TemplateFile::Inside)
}

/// The same, of a block whose form may be elsewhere in the page.
///
/// # Errors
/// [`Refused`] where there are no settings at all.
pub fn read_whole(
    text: &str,
    template: TemplateFile<'_>,
) -> Result<(Office, Vec<String>), Refused> {
    let (office, mut unread) = read(text, template)?;
    let (own, whole) = own_fields(text)?;
    if !whole && !unread.iter().any(|name| name == FIELDS) {
        unread.push(FIELDS.to_owned());
    }
    Ok((office.with_own(&own).with_undecided(&own::undecided(text)?), unread))
}

/// The same without the fields of the office's own, which the enterprise's page reads when it asks for them.
///
/// # Errors
/// [`Refused`] where there are no settings at all.
pub fn read(text: &str, template: TemplateFile<'_>) -> Result<(Office, Vec<String>), Refused> {
    let members = members(text)?;
    let (mut office, mut unread) = (Office::default(), Vec::new());
    let mut seen: Vec<Cow<'_, str>> = Vec::new();
    for (name, value) in members {
        let setting = Setting::ALL.into_iter().find(|setting| setting.name() == name);
        let read = !seen.contains(&name)
            && match (&*name, setting, value) {
                ("version" | FIELDS | UNDECIDED, ..)
                | ("form", _, Json::Null)
                | (_, Some(_), Json::Null) => true,
                (_, Some(setting), Json::Text(text)) => {
                    // One character above the limit is read, so that the fault is still found.
                    let kept = text.chars().take(setting.limit() + 1).collect::<String>();
                    office = office.with(setting, kept);
                    true
                }
                ("form", _, Json::Object(members)) => {
                    office.template = form(members, template);
                    office.template.is_some()
                }
                _ => false,
            };
        if !read {
            unread.push(name.chars().take(REPEATED_CHARS).collect());
        }
        seen.push(name);
    }
    Ok((office, unread))
}

/// The application year of a block, where it names one that can be read. The page's first part needs
/// no other setting: which edition of the Measures governs depends on it.
///
/// # Errors
/// [`Refused`] where there are no settings at all.
pub fn year_of(text: &str) -> Result<Option<u16>, Refused> {
    let set = members(text)?.into_iter().find(|(name, _)| name == Setting::Year.name());
    Ok(match set {
        Some((_, Json::Text(text))) if text.chars().count() <= Setting::Year.limit() => {
            award_year(&text)
        }
        _ => None,
    })
}

/// The members of an object.
pub(super) type Members<'t> = Vec<(Cow<'t, str>, Json<'t>)>;

/// The members of settings of a version that is read.
pub(super) fn members(text: &str) -> Result<Members<'_>, Refused> {
    if text.len() > MAX_BYTES {
        return Err(Refused::TooLarge);
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let Some(Json::Object(members)) = parse(text) else {
        return Err(Refused::NoSettings);
    };
    match members.iter().find(|(name, _)| name == "version") {
        Some((_, Json::Whole(1..=VERSION))) => Ok(members),
        Some((_, Json::Whole(version))) if *version > VERSION => Err(Refused::Newer),
        _ => Err(Refused::NoSettings),
    }
}

fn form(members: Members<'_>, template: TemplateFile<'_>) -> Option<Template> {
    let checked = |name: Option<String>, base64| Template::from_base64(&name?, base64);
    let (mut name, mut base64, mut edition) = (None, None, None);
    for member in members {
        match member {
            (of, Json::Text(text)) if of == "name" => name = Some(text.into_owned()),
            (of, Json::Text(text)) if of == "base64" => base64 = Some(text.into_owned()),
            (of, Json::Text(text)) if of == "edition" => edition = Some(text.into_owned()),
            _ => return None,
        }
    }
    match (base64, edition, template) {
        (Some(base64), None, _) => checked(name, base64),
        (None, Some(_), TemplateFile::Behind(base64)) if !base64.is_empty() => {
            checked(name, base64.to_owned())
        }
        _ => None,
    }
}
