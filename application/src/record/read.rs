//! Reading a record of any version.

use std::borrow::Cow;

use quality_award_rules::{Facts, FactsError, salvage};

use super::error::{RecordError, Unread, Why};
use super::{LIMITS, Opened, VERSION};
use crate::draft::{Action, Draft, ProductDraft, of_product};
use crate::inputs::Inputs;
use crate::json::{Json, parse};
use crate::typed::amount::{NotAnAmount, Unit};

/// The members of an object.
type Members<'t> = Vec<(Cow<'t, str>, Json<'t>)>;

/// The first version in which no unit is chosen beforehand.
const UNIT_BY_CHOICE: u64 = 4;

/// How many characters of an unknown name are repeated.
const REPEATED_CHARS: usize = 60;

/// Opens a record that was read from a file.
///
/// # Errors
/// [`RecordError`] where nothing of it can be read.
pub fn from_bytes(bytes: &[u8]) -> Result<Opened, RecordError> {
    within(bytes.len())?;
    from_json(str::from_utf8(bytes).map_err(|_| RecordError::NotUtf8)?)
}

/// Opens a record of any version. A value that cannot be read is reported and costs no other.
///
/// # Errors
/// [`RecordError`] where nothing of it can be read.
pub fn from_json(text: &str) -> Result<Opened, RecordError> {
    within(text.len())?;
    // Some editors put a byte order mark before what they save.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let Json::Object(members) = parse(text).ok_or(RecordError::NotJson)? else {
        return Err(RecordError::NotARecord);
    };
    let version = members.iter().find(|(name, _)| name == "version");
    match version.map(|(_, version)| version) {
        None => bare(members),
        Some(&Json::Whole(version @ 1..=VERSION)) => {
            let preselected = version < UNIT_BY_CHOICE;
            let mut found = Found { preselected, ..Found::default() };
            found.record(members);
            Ok(found.opened())
        }
        Some(&Json::Whole(version)) if version > VERSION => Err(RecordError::Newer { version }),
        Some(_) => Err(RecordError::NotARecord),
    }
}

const fn within(bytes: usize) -> Result<(), RecordError> {
    if bytes > LIMITS.bytes { Err(RecordError::TooLarge { bytes }) } else { Ok(()) }
}

/// Opens version 0, an object of facts and nothing else.
fn bare(members: Members<'_>) -> Result<Opened, RecordError> {
    let (facts, errors) = salvage(Json::Object(members)).map_err(|_| RecordError::NotARecord)?;
    // Some other program's JSON is no draft in which everything went missing.
    let foreign = |error: &FactsError| error.kind() == "unknown_field";
    if facts == Facts::default() && !errors.is_empty() && errors.iter().all(foreign) {
        return Err(RecordError::NotARecord);
    }
    let mut found = Found { facts, ..Found::default() };
    found.refuse_all(&errors);
    Ok(found.opened())
}

/// What stands in a record.
#[derive(Default)]
struct Found {
    facts: Facts,
    /// What was typed into the form.
    form: Inputs,
    /// What the page has put there.
    prefilled: Inputs,
    output: Option<String>,
    unit: Option<Unit>,
    /// Whether the page had chosen 元 before anyone did.
    preselected: bool,
    /// By product; `None` where one is not given or no text.
    names: Vec<Option<String>>,
    unread: Vec<Unread>,
}

impl Found {
    fn refuse(&mut self, field: impl Into<String>, why: Why) {
        if self.unread.len() < LIMITS.reported {
            self.unread.push(Unread::new(field, why));
        }
    }

    fn refuse_all(&mut self, errors: &[FactsError]) {
        let room = LIMITS.reported.saturating_sub(self.unread.len());
        self.unread.extend(errors.iter().take(room).map(Unread::from));
    }

    /// Hands on the members that are known, each once: `known` gives the name to report it by.
    fn each<'t>(
        &mut self,
        members: Members<'t>,
        known: fn(&str) -> Option<&'static str>,
        mut take: impl FnMut(&mut Self, &'static str, Json<'t>),
    ) {
        let mut seen = Vec::new();
        for (name, value) in members {
            match known(&name) {
                None => {
                    let beginning: String = name.chars().take(REPEATED_CHARS).collect();
                    self.refuse(beginning, Why::Unknown);
                }
                Some(field) if seen.contains(&field) => self.refuse(field, Why::Repeated),
                Some(field) => {
                    seen.push(field);
                    take(self, field, value);
                }
            }
        }
    }

    fn record(&mut self, members: Members<'_>) {
        let known = |name: &str| ["version", "facts", "typed"].into_iter().find(|it| *it == name);
        self.each(members, known, |found, field, value| match (field, value) {
            ("version", _) | ("typed", Json::Null) => {}
            ("typed", Json::Object(members)) => found.typed(members),
            ("facts", value) => match salvage(value) {
                Ok((facts, errors)) => {
                    found.facts = facts;
                    found.refuse_all(&errors);
                }
                Err(_) => found.refuse(field, Why::Unreadable),
            },
            _ => found.refuse(field, Why::Unreadable),
        });
    }

    fn typed(&mut self, members: Members<'_>) {
        // Reported by the names of the page's inputs.
        let known = |name: &str| match name {
            "applicant" => Some("form.applicant"),
            "output" => Some("output_value_yuan"),
            "unit" => Some("output_value_unit"),
            "product_names" => Some("products"),
            "form" => Some("form"),
            "prefilled" => Some("prefilled"),
            _ => None,
        };
        self.each(members, known, |found, field, value| match (field, value) {
            (_, Json::Null) => {}
            // Until version 2 the form asked for nothing else.
            ("form.applicant", Json::Text(text)) => {
                found.form.set("applicant", text.into_owned());
            }
            ("form", Json::Object(members)) => found.form(members, |found| &mut found.form),
            ("prefilled", Json::Object(members)) => {
                found.form(members, |found| &mut found.prefilled);
            }
            ("output_value_yuan", Json::Text(text)) => found.output = Some(text.into_owned()),
            ("output_value_unit", Json::Text(name)) => {
                found.unit = Unit::from_name(&name);
                if found.unit.is_none() {
                    found.refuse(field, Why::Unreadable);
                }
            }
            ("products", Json::List(names)) => found.names(names),
            _ => found.refuse(field, Why::Unreadable),
        });
    }

    fn form(&mut self, members: Members<'_>, into: fn(&mut Self) -> &mut Inputs) {
        if members.len() > LIMITS.inputs {
            self.refuse("form", Why::TooMany);
        }
        for (name, value) in members.into_iter().take(LIMITS.inputs) {
            let input: String = "form.".chars().chain(name.chars().take(REPEATED_CHARS)).collect();
            match value {
                _ if !may_be_kept(&name) => self.refuse(input, Why::Unknown),
                _ if !into(self).get(&name).is_empty() => self.refuse(input, Why::Repeated),
                Json::Text(text) => into(self).set(&name, text.into_owned()),
                Json::Null => {}
                _ => self.refuse(input, Why::Unreadable),
            }
        }
    }

    fn names(&mut self, names: Vec<Json<'_>>) {
        if names.len() > LIMITS.products {
            self.refuse("products", Why::TooMany);
        }
        for (at, name) in names.into_iter().take(LIMITS.products).enumerate() {
            let name = match name {
                Json::Text(name) => Some(name.into_owned()),
                Json::Null => None,
                _ => {
                    self.refuse(format!("products[{at}].name"), Why::Unreadable);
                    None
                }
            };
            self.names.push(name);
        }
    }

    /// The draft; what was typed wins over the facts that were made of it.
    fn opened(mut self) -> Opened {
        let mut draft = Draft::of(&self.facts);
        self.output_of(&mut draft);
        if !self.names.is_empty() {
            let rows = draft.products.get_or_insert_default();
            rows.resize(rows.len().max(self.names.len()), ProductDraft::default());
            for (row, name) in rows.iter_mut().zip(std::mem::take(&mut self.names)) {
                row.name = name.unwrap_or(std::mem::take(&mut row.name));
            }
        }
        for (name, text) in std::mem::take(&mut self.form).iter() {
            if let Some((product, _)) = of_product(name) {
                let rows = draft.products.get_or_insert_default();
                rows.resize(rows.len().max(product + 1), ProductDraft::default());
            }
            draft = draft.after(Action::Type(name.to_owned(), text.to_owned()));
        }
        draft.prefilled = self.prefilled;
        Opened { draft, unread: self.unread }
    }

    /// The output value as it was typed, with its unit.
    fn output_of(&mut self, draft: &mut Draft) {
        let stated = self.facts.output_value;
        // A text that lost its unit may be off by a factor of ten thousand; every older record had one.
        let lost = self.unit.is_none() && self.preselected;
        match self.output.take() {
            Some(output) if !lost || stated.is_none() => draft.output = output,
            None if stated.is_none() => {}
            _ => return,
        }
        draft.unit = self.unit.filter(|unit| !self.preselected || *unit != Unit::Yuan);
        let disagrees = match draft.output_value() {
            Ok(read) => read != stated,
            // The page asks what an older one took for granted.
            Err(NotAnAmount::NoUnit | NotAnAmount::TwoWays(..)) => !self.preselected,
            Err(_) => true,
        };
        if stated.is_some() && disagrees {
            self.refuse("output_value_yuan", Why::Disagrees);
        }
    }
}

/// Whether an input of the form may have this name. The table of the form's fields stands in the
/// page's second part, so a name is not looked up here: what another form asks is kept as well.
fn may_be_kept(name: &str) -> bool {
    Inputs::may_be_named(name) && (of_product(name).is_some() || !name.starts_with("products["))
}
