//! The files that the page hands over and takes back. Pure: data in, bytes out, and back.

#[cfg(test)]
mod fault_tests;
pub mod name;
mod open;
mod returned;
#[cfg(test)]
mod tests;

pub use open::{Brought, NotOpened, opened};
pub use returned::{Basis, Returned, returned};

use quality_award_page::{Error as PageError, Part, Parts, Written, read_one};
use quality_award_rules::{Assessment, Edition, VERSION};

use crate::draft::Draft;
use crate::edition::{
    Office, Refused, Template, TemplateFile, from_json, read_whole, to_block, year_of,
};
use crate::form::own::OwnField;
use crate::form::template::default_form;
use crate::form::values::values_with;
use crate::panel::{Markup, contact, named, panel, standing};
use crate::record;
use crate::year::Governing;
use docx::data::{Data, embed};
use docx::error::Error;
use docx::fill::{Filled, fill_ready};
use docx::problem::Problem;

/// The media type of a .docx file.
pub const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// The media type of drafts and settings.
pub const JSON: &str = "application/json";

/// The media type of a page.
pub const HTML: &str = "text/html";

/// The application form, the office's own or the default one, filled, as the bytes of a .docx file that
/// carries the draft as well; and what could not be filled. In a form that was made
/// [ready](crate::form::ready) the places of the values are marked. The same data gives the same bytes. `year` is the application's, as the page takes it; `fields`
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
    let Filled { mut package, problems, .. } = fill_ready(&form, &values)?;
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
/// The office's settings must be sound.
///
/// # Errors
/// [`PageError`] where the parts do not fit this page's shell.
pub fn page(parts: &Parts, office: &Office, draft: Option<&str>) -> Result<String, PageError> {
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

/// The settings of a file, a settings file or an office's edition of the page, of this version or any before
/// it; and the names of those that could not be read. The file's beginning says which it is, never its name.
///
/// # Errors
/// [`Refused`] where there are none in it.
pub fn settings(bytes: &[u8]) -> Result<(Office, Vec<String>), Refused> {
    let text = str::from_utf8(bytes).map_err(|_| Refused::NoSettings)?;
    if !open::is_page(bytes) {
        return from_json(text);
    }
    let block = read_one(text, Part::Edition, &|block| year_of(block).is_ok());
    let block = block.ok_or(Refused::NoSettings)?;
    let fits = |form: &str| Template::from_base64("", form.to_owned()).is_some();
    // The editions of version 0.1.0 have the file of the form in their block.
    let form = read_one(text, Part::Template, &fits);
    read_whole(&block, form.as_deref().map_or(TemplateFile::Inside, TemplateFile::Behind))
}

/// The most bytes that a file with settings has: an edition of the page with a form of the largest size.
pub const MAX_SETTINGS: usize = 4 << 20;
