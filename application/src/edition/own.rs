//! The fields of the office's own in its settings: the list `fields`, each an object of what is not empty.
//!
//! ```json
//! { "id": "f1", "label": "固定资产", "kind": "money", "unit": "万元", "required": true }
//! ```
//!
//! A second list, `undecided`, names the places of the form for which the office has not chosen yet what they ask; an
//! edition has none.
//!
//! Beside these may stand `options` (a list of texts), `hint`, and `products` where each product is asked.
//!
//! [`Office`] has both lists as the text that its file has, so that a program that wants neither does not have the code
//! of this module. The enterprise's page asks [`own_fields`] where it wants the fields; the rest of the settings is read
//! without them.

use std::borrow::Cow;

use super::json::{FIELDS, UNDECIDED, members};
use super::{Office, Refused};
use crate::form::own::{OwnFault, OwnField, OwnFormat, faults};
use crate::form::values::names;
use crate::json::{Json, Writer, parse};

/// The most places that are not decided, and the most characters of a place's id.
const MAX_UNDECIDED: usize = 1_000;
const MAX_ID: usize = 60;

/// The most fields. With every text at its limit they fit beside a form of the largest size.
pub const MAX_FIELDS: usize = 60;

/// The most options of a field.
pub const MAX_OPTIONS: usize = 30;

/// The most characters of an id and of a label, a unit, an option, a hint.
pub const MAX_LABEL: usize = 30;
/// See [`MAX_LABEL`].
pub const MAX_UNIT: usize = 20;
/// See [`MAX_LABEL`].
pub const MAX_OPTION: usize = 40;
/// See [`MAX_LABEL`].
pub const MAX_HINT: usize = 200;

impl Office {
    /// The fields of the office's own that its form has.
    #[must_use]
    pub fn own(&self) -> Vec<OwnField> {
        let Some(Json::List(items)) = parse(&self.own) else { return Vec::new() };
        items.into_iter().filter_map(field).collect()
    }

    /// The same settings with other fields of the office's own.
    #[must_use]
    pub fn with_own(self, own: &[OwnField]) -> Self {
        Self { own: if own.is_empty() { String::new() } else { written(own) }, ..self }
    }

    /// The places of its form for which is not chosen yet what they ask, by their ids.
    #[must_use]
    pub fn undecided(&self) -> Vec<String> {
        let Some(Json::List(ids)) = parse(&self.undecided) else { return Vec::new() };
        ids.into_iter().filter_map(|id| text(id, MAX_ID)).collect()
    }

    /// The same settings with other places that are not decided.
    #[must_use]
    pub fn with_undecided(self, ids: &[String]) -> Self {
        let mut json = Writer::default();
        json.list(|json| ids.iter().take(MAX_UNDECIDED).for_each(|id| json.text(id)));
        Self { undecided: if ids.is_empty() { String::new() } else { json.finish() }, ..self }
    }
}

/// The list of fields as settings have it.
fn written(fields: &[OwnField]) -> String {
    let mut json = Writer::default();
    json.list(|json| {
        for field in fields {
            json.object(|json| {
                json.name("id").text(&field.id);
                json.name("label").text(&field.label);
                json.name("kind").text(field.format.name());
                if !field.unit.is_empty() {
                    json.name("unit").text(&field.unit);
                }
                if !field.options.is_empty() {
                    json.name("options").list(|json| {
                        field.options.iter().for_each(|option| json.text(option));
                    });
                }
                if field.required {
                    json.name("required").bool(true);
                }
                if !field.hint.is_empty() {
                    json.name("hint").text(&field.hint);
                }
                if field.of_products {
                    json.name("products").bool(true);
                }
            });
        }
    });
    json.finish()
}

/// The fields of the office's own in settings or in an edition's block, and whether all of the list could be read.
/// A field that cannot be used is left out: its placeholder is then said to be unknown.
///
/// # Errors
/// [`Refused`] where there are no settings at all.
pub fn own_fields(text: &str) -> Result<(Vec<OwnField>, bool), Refused> {
    let mut lists = members(text)?.into_iter().filter(|(name, _)| name == FIELDS);
    let Some((_, list)) = lists.next() else { return Ok((Vec::new(), true)) };
    let Json::List(items) = list else { return Ok((Vec::new(), list == Json::Null)) };
    let mut whole = lists.next().is_none() && items.len() <= MAX_FIELDS;
    let mut fields = Vec::new();
    for item in items.into_iter().take(MAX_FIELDS) {
        match field(item) {
            Some(field) => fields.push(field),
            None => whole = false,
        }
    }
    let faults = own_faults(&fields);
    whole &= faults.is_empty();
    let kept = fields.into_iter().enumerate();
    let kept = kept.filter(|(at, _)| faults.iter().all(|fault| fault.0 != *at));
    Ok((kept.map(|(_, field)| field).collect(), whole))
}

/// The places of the form in settings that are not decided; what is no id names no place.
pub(super) fn undecided(text: &str) -> Result<Vec<String>, Refused> {
    let list = members(text)?.into_iter().find(|(name, _)| name == UNDECIDED);
    let Some((_, Json::List(ids))) = list else { return Ok(Vec::new()) };
    let ids = ids.into_iter().filter_map(|id| self::text(id, MAX_ID));
    Ok(ids.take(MAX_UNDECIDED).collect())
}

/// What is wrong with the fields of the office's own, by their places in the list.
#[must_use]
pub fn own_faults(fields: &[OwnField]) -> Vec<(usize, OwnFault)> {
    if fields.is_empty() { Vec::new() } else { faults(fields, &names()) }
}

/// A text as settings have it: without control characters, and no longer than this.
#[must_use]
pub fn limited(text: &str, most: usize) -> String {
    text.chars().filter(|c| !c.is_control()).take(most).collect()
}

/// The options that stand one a line.
#[must_use]
pub fn options_of(text: &str) -> Vec<String> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.take(MAX_OPTIONS).map(|line| limited(line, MAX_OPTION)).collect()
}

/// A field; `None` where anything of it is not as it is written.
fn field(json: Json<'_>) -> Option<OwnField> {
    let Json::Object(members) = json else { return None };
    let mut seen: Vec<Cow<'_, str>> = Vec::new();
    let mut format = None;
    let mut field = OwnField::default();
    for (name, value) in members {
        match (&*name, value) {
            (name, _) if seen.iter().any(|other| *other == name) => return None,
            ("id", value) => field.id = text(value, MAX_LABEL)?,
            ("label", value) => field.label = text(value, MAX_LABEL)?,
            ("unit", value) => field.unit = text(value, MAX_UNIT)?,
            ("hint", value) => field.hint = text(value, MAX_HINT)?,
            ("kind", Json::Text(kind)) => {
                format = OwnFormat::ALL.into_iter().find(|format| format.name() == kind);
                format?;
            }
            ("required", Json::Bool(required)) => field.required = required,
            ("products", Json::Bool(of_products)) => field.of_products = of_products,
            ("options", Json::List(options)) if options.len() <= MAX_OPTIONS => {
                let options = options.into_iter().map(|option| text(option, MAX_OPTION));
                field.options = options.collect::<Option<_>>()?;
            }
            _ => return None,
        }
        seen.push(name);
    }
    Some(OwnField { format: format?, ..field })
}

/// A text within its limit.
fn text(json: Json<'_>, most: usize) -> Option<String> {
    let Json::Text(text) = json else { return None };
    let fits = text.chars().count() <= most && !text.contains(char::is_control);
    fits.then(|| text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::super::{MAX_BYTES, Setting, Template, from_json, to_json};
    use super::*;
    use crate::edition::template::MAX_TEMPLATE;

    fn own(id: &str, label: &str) -> OwnField {
        OwnField {
            id: id.to_owned(),
            label: label.to_owned(),
            format: OwnFormat::One,
            unit: String::new(),
            options: vec!["甲".to_owned(), "</script>".to_owned()],
            required: true,
            hint: "写“甲”或者其他".to_owned(),
            of_products: false,
        }
    }

    fn office(own: &[OwnField]) -> Office {
        Office::default().with_own(own)
    }

    #[test]
    fn fields_come_back() {
        let money = OwnField {
            format: OwnFormat::Money,
            unit: "千元".to_owned(),
            options: vec![],
            required: false,
            of_products: true,
            ..own("f2", "销量")
        };
        let fields = vec![own("f1", "获奖情况"), money];
        let office = office(&fields).with(Setting::Year, "2026");
        assert_eq!(office.own(), fields);
        let json = to_json(&office);
        assert_eq!(from_json(&json), Ok((office, vec![])));
        assert!(
            json.contains("\"fields\":[{\"id\":\"f1\",\"label\":\"获奖情况\",\"kind\":\"one\",")
        );
    }

    /// What is not decided comes back, and whatever else stands there costs nothing.
    #[test]
    fn undecided_places_come_back() {
        let open = vec!["document-3-0".to_owned(), "header1-1-4".to_owned()];
        let office = Office::default().with_undecided(&open);
        assert_eq!(office.undecided(), open);
        assert_eq!(from_json(&to_json(&office)), Ok((office, vec![])));
        let json = "{\"version\":1,\"undecided\":[5,\"document-3-0\",null,\"\\u0000\"]}";
        let (office, _) = from_json(json).expect("settings");
        assert_eq!(office.undecided(), ["document-3-0"]);
    }

    /// The definitions that are read, and whether that is all.
    #[track_caller]
    fn check(fields: &str, ids: &[&str], whole: bool) {
        let json = format!("{{\"version\":1,\"year\":\"2026\",\"fields\":{fields}}}");
        let (read, all) = own_fields(&json).expect("settings");
        let read: Vec<&str> = read.iter().map(|field| &*field.id).collect();
        assert_eq!((&read[..], all), (ids, whole), "{fields:.300}");
        // Whatever they are, the other settings are read.
        let (office, unread) = from_json(&json).expect("settings");
        assert_eq!(office.get(Setting::Year), "2026");
        assert_eq!(unread.is_empty(), whole, "{unread:?}");
    }

    #[test]
    fn what_cannot_be_used_is_left_out_and_said() {
        let good = "{\"id\":\"a\",\"label\":\"传真\",\"kind\":\"line\"}";
        check("null", &[], true);
        check("[]", &[], true);
        check(&format!("[{good}]"), &["a"], true);
        for list in ["{}", "5", "\"x\"", "true"] {
            check(list, &[], false);
        }
        for bad in [
            "5",
            "{}",
            "[]",
            "{\"id\":\"b\",\"label\":\"手机\"}",
            "{\"id\":\"b\",\"label\":\"手机\",\"kind\":\"list\"}",
            "{\"id\":\"b\",\"label\":\"手机\",\"kind\":\"line\",\"more\":1}",
            "{\"id\":\"b\",\"id\":\"c\",\"label\":\"手机\",\"kind\":\"line\"}",
            "{\"id\":\"b\",\"label\":\"手机\",\"kind\":\"line\",\"required\":\"yes\"}",
            "{\"id\":\"b\",\"label\":\"手机\",\"kind\":\"one\"}",
            "{\"id\":\"b\",\"label\":\"手机\",\"kind\":\"one\",\"options\":[5]}",
            "{\"id\":\"b\",\"label\":\"手机\",\"kind\":\"line\",\"hint\":\"\\u0007\"}",
            "{\"id\":\"<b>\",\"label\":\"手机\",\"kind\":\"line\"}",
            "{\"id\":\"a\",\"label\":\"手机\",\"kind\":\"line\"}",
            "{\"id\":\"b\",\"label\":\"传真\",\"kind\":\"line\"}",
            "{\"id\":\"b\",\"label\":\"手 机\",\"kind\":\"line\"}",
            // No field of the office's own takes the placeholder of another.
            "{\"id\":\"b\",\"label\":\"申报单位\",\"kind\":\"line\"}",
            "{\"id\":\"b\",\"label\":\"名称\",\"kind\":\"line\",\"products\":true}",
        ] {
            check(&format!("[{good},{bad}]"), &["a"], false);
        }
        let long = |text: &str, count: usize| text.repeat(count);
        check(
            &format!("[{{\"id\":\"b\",\"label\":\"{}\",\"kind\":\"line\"}}]", long("长", 31)),
            &[],
            false,
        );
        let options = long("\"x\",", 31);
        check(
            &format!(
                "[{{\"id\":\"b\",\"label\":\"手机\",\"kind\":\"one\",\"options\":[{}]}}]",
                options.trim_end_matches(',')
            ),
            &[],
            false,
        );
        let many: Vec<String> = (0..61)
            .map(|at| format!("{{\"id\":\"x{at}\",\"label\":\"栏{at}\",\"kind\":\"line\"}}"))
            .collect();
        let json = format!("{{\"version\":1,\"fields\":[{}]}}", many.join(","));
        let (read, whole) = own_fields(&json).expect("settings");
        assert_eq!((read.len(), whole), (MAX_FIELDS, false));
        check(&format!("[],\"fields\":[{good}]"), &[], false);
    }

    /// Fields at every limit, beside a form of the largest size, can be read again.
    #[test]
    fn the_largest_fields_can_be_read_again() {
        let wide = |most: usize| "𠀀".repeat(most);
        let field = |at: usize| OwnField {
            id: format!("{at:030}"),
            label: format!("{at:02}{}", wide(MAX_LABEL - 2)),
            unit: wide(MAX_UNIT),
            options: vec!["\"".repeat(MAX_OPTION); MAX_OPTIONS],
            hint: wide(MAX_HINT),
            ..own("", "")
        };
        let form = Template::new("表.docx", &vec![7; MAX_TEMPLATE]);
        let mut full =
            office(&(0..MAX_FIELDS).map(field).collect::<Vec<_>>()).with_template(Some(form));
        full = full.with(Setting::Notice, "\u{1}".repeat(Setting::Notice.limit()));
        let json = to_json(&full);
        assert!(json.len() < MAX_BYTES, "{}", json.len());
        assert_eq!(from_json(&json), Ok((full, vec![])));
    }

    #[test]
    fn options_stand_one_a_line() {
        assert_eq!(options_of("甲\n\n 乙 \r\n丙"), ["甲", "乙", "丙"]);
        assert_eq!(options_of(&"x\n".repeat(99)).len(), MAX_OPTIONS);
    }
}
