//! The block of an edition, the settings file and the settings that a browser keeps: one form.

use std::borrow::Cow;

use super::template::Template;
use super::{Office, Setting};
use crate::json::{Json, Writer, parse};

/// The version that is written, and the newest that is read.
pub const VERSION: u64 = 1;

/// The most bytes that are read: a form of the largest size, as base64, and every text at its limit.
pub const MAX_BYTES: usize = 2 << 20;

/// How many characters of an unknown name are repeated.
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

/// The settings in one line. The same settings give the same bytes.
#[must_use]
pub fn to_json(office: &Office) -> String {
    let mut json = Writer::default();
    json.object(|json| {
        json.name("version").whole(VERSION);
        for setting in Setting::ALL {
            let text = office.get(setting);
            if !text.is_empty() {
                json.name(setting.name()).text(text);
            }
        }
        if let Some(form) = &office.template {
            json.name("form").object(|json| {
                json.name("name").text(form.name());
                json.name("base64").text(form.base64());
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
    if text.len() > MAX_BYTES {
        return Err(Refused::TooLarge);
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let Some(Json::Object(members)) = parse(text) else {
        return Err(Refused::NoSettings);
    };
    match members.iter().find(|(name, _)| name == "version") {
        Some((_, Json::Whole(1..=VERSION))) => {}
        Some((_, Json::Whole(version))) if *version > VERSION => return Err(Refused::Newer),
        _ => return Err(Refused::NoSettings),
    }
    let (mut office, mut unread) = (Office::default(), Vec::new());
    let mut seen: Vec<Cow<'_, str>> = Vec::new();
    for (name, value) in members {
        let setting = Setting::ALL.into_iter().find(|setting| setting.name() == name);
        let read = !seen.contains(&name)
            && match (&*name, setting, value) {
                ("version", ..) | ("form", _, Json::Null) | (_, Some(_), Json::Null) => true,
                (_, Some(setting), Json::Text(text)) => {
                    // Cut where it is one character too long, so that its fault stays known.
                    let kept = text.chars().take(setting.limit() + 1).collect::<String>();
                    office = office.with(setting, kept);
                    true
                }
                ("form", _, Json::Object(members)) => {
                    office.template = form(members);
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

fn form(members: Vec<(Cow<'_, str>, Json<'_>)>) -> Option<Template> {
    let (mut name, mut base64) = (None, None);
    for member in members {
        match member {
            (of, Json::Text(text)) if of == "name" => name = Some(text.into_owned()),
            (of, Json::Text(text)) if of == "base64" => base64 = Some(text.into_owned()),
            _ => return None,
        }
    }
    Template::from_base64(&name?, base64?)
}
