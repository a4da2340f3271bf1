//! The files that the page hands over and takes back. Pure: data in, bytes out, and back.

#[cfg(test)]
mod fault_tests;
pub mod name;
mod open;
mod returned;
#[cfg(test)]
mod tests;

pub use open::{Brought, NotOpened, opened};
pub use returned::{Returned, returned};

use quality_award_page::{Error as PageError, Parts, Written};
use quality_award_rules::{Assessment, Edition, VERSION};

use crate::draft::Draft;
use crate::edition::{Office, Refused, Template, from_json, to_block};
use crate::form::own::OwnField;
use crate::form::returned::marked;
use crate::form::template::default_form;
use crate::form::values::values_with;
use crate::panel::{Markup, contact, named, panel, standing};
use crate::record;
use crate::year::Governing;
use docx::data::{Data, embed};
use docx::error::Error;
use docx::fill::{Filled, fill};
use docx::problem::Problem;

/// The media type of a .docx file.
pub const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// The media type of drafts and settings.
pub const JSON: &str = "application/json";

/// The media type of a page.
pub const HTML: &str = "text/html";

/// The application form, the office's own or the default one, filled, as the bytes of a .docx file that
/// carries the draft as well and in which the places of the values are marked; and what could not be
/// filled. The same data gives the same bytes. `year` is the application's, as the page takes it; `fields`
/// are the fields of the office's own that its form may have.
///
/// # Errors
/// [`Error`] where the form cannot be read or the result is too large.
pub fn docx(
    draft: &Draft,
    assessment: &Assessment,
    complete: bool,
    year: Option<u16>,
    own: Option<&Template>,
    fields: &[OwnField],
) -> Result<(Vec<u8>, Vec<Problem>), Error> {
    let form = own.map_or_else(|| Ok(default_form()), Template::package)?;
    let values = values_with(draft, assessment, complete, year, fields);
    // A form whose styles cannot be read is filled all the same.
    let form = marked(&form, &values, fields).unwrap_or(form);
    let Filled { mut package, problems, .. } = fill(&form, &values)?;
    let carried = Data {
        json: record::to_json(draft),
        rules_version: VERSION.to_owned(),
        text_sha256: assessment.edition.text_sha256.to_owned(),
    };
    embed(&mut package, &carried)?;
    Ok((package.to_bytes()?, problems))
}

/// A copy of the page for an office, for who goes on with a draft, a record, or both: the fixed parts,
/// the texts of each, and on the first screen what the office says. For neither it is the pristine page.
/// The office's settings must be sound. An application that the office's form carries does not go into it.
///
/// # Errors
/// [`PageError`] where the parts do not fit this page's shell.
pub fn page(parts: &Parts, office: &Office, draft: Option<&str>) -> Result<String, PageError> {
    let bare = office.template.as_ref().and_then(Template::without_data);
    let bare = bare.map(|form| office.clone().with_template(Some(form)));
    let office = bare.as_ref().unwrap_or(office);
    let html = |piece: Option<Markup>| piece.map(|piece| piece.to_html()).unwrap_or_default();
    let colours = office.palette().map(|palette| palette.to_string()).unwrap_or_default();
    let block = if office.is_empty() { String::new() } else { to_block(office) };
    let edition = Governing::new(Edition::all(), office.year(), None).edition(&Draft::default());
    let written = Written {
        colours: &colours,
        edition: &block,
        draft: draft.unwrap_or_default(),
        template: office.template.as_ref().map_or("", Template::base64),
        panel: &html(panel(office, None)),
        named: &html(named(office)),
        standing: &html(standing(office, edition)),
        contact: &html(contact(office)),
    };
    parts.file(&written)
}

/// The settings of a file.
///
/// # Errors
/// [`Refused`] where there are none in it.
pub fn settings(bytes: &[u8]) -> Result<(Office, Vec<String>), Refused> {
    from_json(str::from_utf8(bytes).map_err(|_| Refused::NoSettings)?)
}
