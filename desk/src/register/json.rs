//! Reading a working file of any version. It is read whole or not at all: a file of which a part is dropped silently
//! would be written back without that part.

use std::borrow::Cow;
use std::collections::BTreeSet;

use application::json::{Json, parse};

use super::write::FORMAT;
use super::{
    Application, Basis, Cell, Change, Choice, Column, Conflict, Dispute, FundSetting, FundTyped,
    Kind, Manual, NoticeSetting, OwnLabel, Refused, Register, Side, Texts, Typed, VERSION, Winner,
};

/// Why a file is not opened as a working file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAWorkingFile {
    /// It is no working file at all.
    Other,
    /// It was written by a newer version of the tool.
    Newer(u64),
    /// A part of it cannot be read; the name of the part.
    Damaged(String),
}

type Members<'t> = Vec<(Cow<'t, str>, Json<'t>)>;
type Read<T> = Result<T, NotAWorkingFile>;

/// Reads a working file.
///
/// # Errors
/// [`NotAWorkingFile`] where it is none, where it is newer, or where a part of it cannot be read.
pub fn from_json(text: &str) -> Read<Register> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let Some(Json::Object(members)) = parse(text) else { return Err(NotAWorkingFile::Other) };
    let find = |name: &str| members.iter().find(|(of, _)| of == name).map(|(_, value)| value);
    if !matches!(find("format"), Some(Json::Text(format)) if format == FORMAT) {
        return Err(NotAWorkingFile::Other);
    }
    match find("version") {
        Some(Json::Whole(1..=VERSION)) => register(members),
        Some(Json::Whole(version)) if *version > VERSION => Err(NotAWorkingFile::Newer(*version)),
        _ => Err(damaged("version")),
    }
}

fn damaged(what: &str) -> NotAWorkingFile {
    NotAWorkingFile::Damaged(what.to_owned())
}

fn register(members: Members<'_>) -> Read<Register> {
    let mut read = Register::default();
    for (name, value) in members {
        match &*name {
            "format" | "version" => {}
            "year" => read.year = Some(year(&value)?),
            "year_by_clock" => match value {
                Json::Bool(by_clock) => read.year_by_clock = by_clock,
                _ => return Err(damaged(&name)),
            },
            "applications" => read.applications = each(value, &name, application)?,
            "refused" => read.refused = each(value, &name, refused)?,
            "winners" => read.winners = each(value, &name, winner)?,
            "conflicts" => read.conflicts = each(value, &name, conflict)?,
            "fund" => read.fund = fund(value)?,
            "notice" => read.notice = texts(object(value, &name)?, NoticeSetting::named)?,
            _ => return Err(damaged(&name)),
        }
    }
    let keys: BTreeSet<&str> = read.applications.iter().map(|it| &*it.key).collect();
    if keys.len() < read.applications.len() {
        return Err(damaged("key"));
    }
    Ok(read)
}

fn text(value: Json<'_>, name: &str) -> Read<String> {
    match value {
        Json::Text(text) => Ok(text.into_owned()),
        _ => Err(damaged(name)),
    }
}

fn whole(value: &Json<'_>, name: &str) -> Read<usize> {
    match value {
        Json::Whole(number) => usize::try_from(*number).map_err(|_| damaged(name)),
        _ => Err(damaged(name)),
    }
}

fn year(value: &Json<'_>) -> Read<u16> {
    whole(value, "year")?.try_into().map_err(|_| damaged("year"))
}

fn object<'t>(value: Json<'t>, name: &str) -> Read<Members<'t>> {
    match value {
        Json::Object(members) => Ok(members),
        _ => Err(damaged(name)),
    }
}

fn list<'t>(value: Json<'t>, name: &str) -> Read<Vec<Json<'t>>> {
    match value {
        Json::List(items) => Ok(items),
        _ => Err(damaged(name)),
    }
}

fn each<T>(value: Json<'_>, name: &str, read: fn(Members<'_>) -> Read<T>) -> Read<Vec<T>> {
    list(value, name)?.into_iter().map(|item| read(object(item, name)?)).collect()
}

fn pairs(value: Json<'_>, name: &str) -> Read<Vec<(String, String)>> {
    let pair = |item| match <[Json<'_>; 2]>::try_from(list(item, name)?) {
        Ok([one, other]) => Ok((text(one, name)?, text(other, name)?)),
        Err(_) => Err(damaged(name)),
    };
    list(value, name)?.into_iter().map(pair).collect()
}

fn named<T: Copy>(value: Json<'_>, name: &str, all: &[T], of: fn(T) -> &'static str) -> Read<T> {
    let text = text(value, name)?;
    all.iter().copied().find(|it| of(*it) == text).ok_or_else(|| damaged(name))
}

fn application(members: Members<'_>) -> Read<Application> {
    let mut read = Application::by_hand(String::new(), String::new());
    for (name, value) in members {
        match &*name {
            "key" => read.key = text(value, &name)?,
            "files" => {
                let files = list(value, &name)?.into_iter();
                read.files = files.map(|it| text(it, &name)).collect::<Read<_>>()?;
            }
            "kind" => read.kind = named(value, &name, &Kind::ALL, Kind::name)?,
            "basis" => read.basis = named(value, &name, &Basis::ALL, Basis::name)?,
            "record" => read.record = text(value, &name)?,
            "own" => read.own = each(value, &name, own_label)?,
            "printed" => read.printed = pairs(value, &name)?,
            "other_rules" => read.other_rules = Some(text(value, &name)?),
            "unread" => read.unread = text(value, &name)?,
            "disputes" => read.disputes = each(value, &name, dispute)?,
            "typed" => read.typed = each(value, &name, typed)?,
            "manual" => read.manual = manual(object(value, &name)?)?,
            _ => return Err(damaged(&name)),
        }
    }
    if read.key.is_empty() { Err(damaged("key")) } else { Ok(read) }
}

fn own_label(members: Members<'_>) -> Read<OwnLabel> {
    let mut read = OwnLabel { id: String::new(), of_products: false, label: String::new() };
    for (name, value) in members {
        match (&*name, value) {
            ("id", value) => read.id = text(value, &name)?,
            ("label", value) => read.label = text(value, &name)?,
            ("products", Json::Bool(of_products)) => read.of_products = of_products,
            _ => return Err(damaged(&name)),
        }
    }
    Ok(read)
}

fn dispute(members: Members<'_>) -> Read<Dispute> {
    let (mut input, mut label) = (String::new(), String::new());
    let (mut data, mut paper) = (String::new(), String::new());
    let (mut change, mut choice) = (None, None);
    for (name, value) in members {
        match &*name {
            "input" => input = text(value, &name)?,
            "label" => label = text(value, &name)?,
            "data" => data = text(value, &name)?,
            "paper" => paper = text(value, &name)?,
            "set" => change = Some(Change::Set(pairs(value, &name)?)),
            "remove" => change = Some(Change::Remove(whole(&value, &name)?)),
            "nothing" => change = Some(Change::Nothing(text(value, &name)?)),
            "choice" => choice = Some(chosen(object(value, &name)?)?),
            _ => return Err(damaged(&name)),
        }
    }
    let change = change.ok_or_else(|| damaged("disputes"))?;
    Ok(Dispute { input, label, data, paper, change, choice })
}

fn chosen(members: Members<'_>) -> Read<Choice> {
    let (mut side, mut at) = (None, String::new());
    for (name, value) in members {
        match &*name {
            "side" => side = Some(named(value, &name, &Side::ALL, Side::name)?),
            "at" => at = text(value, &name)?,
            _ => return Err(damaged(&name)),
        }
    }
    Ok(Choice { side: side.ok_or_else(|| damaged("choice"))?, at })
}

/// The texts of an object with exactly these members.
fn fields<const N: usize>(members: Members<'_>, names: [&str; N]) -> Read<[String; N]> {
    let mut read = [const { String::new() }; N];
    for (name, value) in members {
        let at = names.iter().position(|it| *it == name).ok_or_else(|| damaged(&name))?;
        if let Some(place) = read.get_mut(at) {
            *place = text(value, &name)?;
        }
    }
    Ok(read)
}

fn typed(members: Members<'_>) -> Read<Typed> {
    let [input, value, at] = fields(members, ["input", "value", "at"])?;
    Ok(Typed { input, value, at })
}

fn cell(value: Json<'_>, name: &str) -> Read<Cell> {
    let [text, at] = fields(object(value, name)?, ["text", "at"])?;
    Ok(Cell { text, at })
}

fn manual(members: Members<'_>) -> Read<Manual> {
    let mut read = Manual::default();
    for (name, value) in members {
        let column = Column::named(&name).ok_or_else(|| damaged(&name))?;
        let Cell { text, at } = cell(value, &name)?;
        read.set(column, text, &at);
    }
    Ok(read)
}

fn refused(members: Members<'_>) -> Read<Refused> {
    let mut read = Refused {
        file: String::new(),
        key: String::new(),
        why: String::new(),
        words: String::new(),
        evidence: false,
        aside: Cell::default(),
    };
    for (name, value) in members {
        match (&*name, value) {
            ("evidence", Json::Bool(evidence)) => read.evidence = evidence,
            ("aside", value) => read.aside = cell(value, &name)?,
            ("file", value) => read.file = text(value, &name)?,
            ("key", value) => read.key = text(value, &name)?,
            ("why", value) => read.why = text(value, &name)?,
            ("words", value) => read.words = text(value, &name)?,
            _ => return Err(damaged(&name)),
        }
    }
    Ok(read)
}

fn winner(members: Members<'_>) -> Read<Winner> {
    let mut read =
        Winner { year: 0, code: String::new(), name: String::new(), products: Vec::new() };
    for (name, value) in members {
        match &*name {
            "year" => read.year = year(&value)?,
            "code" => read.code = text(value, &name)?,
            "name" => read.name = text(value, &name)?,
            "products" => read.products = pairs(value, &name)?,
            _ => return Err(damaged(&name)),
        }
    }
    Ok(read)
}

fn conflict(members: Members<'_>) -> Read<Conflict> {
    let (mut key, mut about) = (String::new(), String::new());
    let (mut stands, mut other) = (Cell::default(), Cell::default());
    for (name, value) in members {
        match &*name {
            "key" => key = text(value, &name)?,
            "about" => about = text(value, &name)?,
            "stands" => stands = cell(value, &name)?,
            "other" => other = cell(value, &name)?,
            _ => return Err(damaged(&name)),
        }
    }
    Ok(Conflict { key, about, stands, other })
}

fn fund(value: Json<'_>) -> Read<FundTyped> {
    let (mut sums, mut rest) = (Vec::new(), Vec::new());
    for (name, value) in object(value, "fund")? {
        if name == "sums" {
            sums = pairs(value, "sums")?;
        } else {
            rest.push((name, value));
        }
    }
    Ok(FundTyped { texts: texts(rest, FundSetting::named)?, sums })
}

fn texts<S: Copy + Ord>(members: Members<'_>, of: fn(&str) -> Option<S>) -> Read<Texts<S>> {
    let mut read = Texts::default();
    for (name, value) in members {
        read.set(of(&name).ok_or_else(|| damaged(&name))?, text(value, &name)?);
    }
    Ok(read)
}
