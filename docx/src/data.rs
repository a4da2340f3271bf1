//! The application's data inside a form, so that the receiver of the form can read it again.
//!
//! The data is a custom XML part (ECMA-376 part 1, 15.2.5). Word keeps such parts through every
//! edit. `LibreOffice` 7.4 keeps the content to the letter, gives the part another number, and drops
//! parts that no relationship leads to. Our part is therefore recognised by the namespace of its root,
//! never by its name.

use super::error::{Defect, Error};
use super::links::{self, List, document, link, list_name, set_type, target};
use super::package::{Package, Part};
use super::tag::escaped;
use super::xml::{Shape, Token, Tokens, root};

/// The data that the page embeds in a form and reads back.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Data {
    /// The application as JSON.
    pub json: String,
    /// The version of the rules that judged the application.
    pub rules_version: String,
    /// The hash of the regulation's text.
    pub text_sha256: String,
}

/// The namespace of our part. Its last number is the version of the part, not of the JSON.
const NAMESPACE: &str = "urn:chifeng:quality-award:application:1";

/// The root element of our part.
const ROOT: &str = "application";

/// Where custom XML parts are.
const FOLDER: &str = "customXml/";

/// The identifier by which programs bind to our part. It is the same in every form.
const ITEM_ID: &str = "{5B0D6C3E-9A57-4F0B-8E21-7C4D1A93F2B6}";

const ITEM_LINK: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
const PROPERTIES_LINK: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps";
const ITEM_TYPE: &str = "application/xml";
const PROPERTIES_TYPE: &str =
    "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

/// Embeds the data in a form and replaces data that the form has already. Everything else stays as
/// it is; the same form and data give the same package. Drop the package after an error.
///
/// JSON has characters that XML forbids in strings only, where they are written as `\u0001`.
///
/// # Errors
///
/// When the package holds no Word document, or a list of relationships or types is not
/// well-formed.
pub fn embed(package: &mut Package, data: &Data) -> Result<(), Error> {
    let document = document(package)?.name.clone();
    let text = item(data);
    // A form put together from others may hold our part twice, and neither may be outdated.
    let mut name = None;
    for part in &mut package.parts {
        if is_ours(part) {
            part.bytes = text.clone().into_bytes().into();
            name.get_or_insert_with(|| part.name.clone().into_owned());
        }
    }
    let number = free_number(package);
    let name = name.unwrap_or_else(|| item_name(number));
    package.set(&name, text);
    set_type(package, &name, ITEM_TYPE)?;
    link(package, &document, ITEM_LINK, &name)?;
    if package.part(&list_name(&name)).is_none() {
        let properties = properties_name(number);
        package.set(&properties, properties_text());
        set_type(package, &properties, PROPERTIES_TYPE)?;
        link(package, &name, PROPERTIES_LINK, &properties)?;
    }
    Ok(())
}

/// The data in a form; `None` where the form has none.
///
/// # Errors
///
/// When the form has our part and the part is damaged.
pub fn extract(package: &Package) -> Result<Option<Data>, Error> {
    let Some(part) = package.parts.iter().find(|part| is_ours(part)) else {
        return Ok(None);
    };
    read(&part.bytes).map(Some).map_err(|kind| Error::new(kind, &part.name))
}

/// Takes the data out of a form, with all that leads to it; whether the form had any.
pub fn remove(package: &mut Package) -> bool {
    let ours = package.parts.iter().filter(|part| is_ours(part));
    let names: Vec<String> = ours.map(|part| part.name.clone().into_owned()).collect();
    for name in &names {
        let list = package.part(&list_name(name)).map(List::read);
        let entries = list.and_then(Result::ok).map(|list| list.entries).unwrap_or_default();
        let properties: Vec<String> = entries.into_iter().map(|of| target(name, of)).collect();
        for part in properties.iter().chain([name]) {
            links::remove(package, part);
        }
    }
    !names.is_empty()
}

/// Whether a part is ours. Custom XML of any other kind is ignored, well-formed or not.
pub(crate) fn is_ours(part: &Part) -> bool {
    let folder = part.name.get(..FOLDER.len()).unwrap_or_default();
    folder.eq_ignore_ascii_case(FOLDER) && root(&part.bytes).is_ok_and(|root| is_our_root(&root))
}

fn is_our_root(root: &Token<'_>) -> bool {
    root.name.split_once(':').map_or(root.name, |(_, local)| local) == ROOT
        && root.tag().attributes().any(|attribute| attribute.value == NAMESPACE)
}

fn read(part: &[u8]) -> Result<Data, Defect> {
    let mut tokens = Tokens::new(part)?;
    let mut json = String::new();
    while let Some(token) = tokens.next()? {
        if token.shape == Shape::Text && token.depth > 0 {
            json.push_str(&token.decode()?);
        }
    }
    let root = root(part)?.tag();
    let rules_version = root.attribute("rulesVersion");
    Ok(Data { json, rules_version, text_sha256: root.attribute("textSha256") })
}

fn item(data: &Data) -> String {
    let mut json = String::with_capacity(data.json.len());
    for c in data.json.chars() {
        match c {
            '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'.. => json.push(c),
            _ => {
                json.push_str("\\u");
                for shift in [12, 8, 4, 0] {
                    json.extend(char::from_digit((u32::from(c) >> shift) & 15, 16));
                }
            }
        }
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n\
         <{ROOT} xmlns=\"{NAMESPACE}\" rulesVersion=\"{}\" textSha256=\"{}\">{}</{ROOT}>",
        escaped(&data.rules_version),
        escaped(&data.text_sha256),
        escaped(&json)
    )
}

fn properties_text() -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n\
         <ds:datastoreItem ds:itemID=\"{ITEM_ID}\" \
         xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\">\
         <ds:schemaRefs><ds:schemaRef ds:uri=\"{NAMESPACE}\"/></ds:schemaRefs></ds:datastoreItem>"
    )
}

fn item_name(number: usize) -> String {
    format!("{FOLDER}item{number}.xml")
}

fn properties_name(number: usize) -> String {
    format!("{FOLDER}itemProps{number}.xml")
}

/// The first number of which the package has neither item nor properties.
fn free_number(package: &Package) -> usize {
    let mut number = 1;
    let is_there = |name: &str| package.part(name).is_some();
    while is_there(&item_name(number))
        || is_there(&properties_name(number))
        || is_there(&list_name(&item_name(number)))
    {
        number += 1;
    }
    number
}
