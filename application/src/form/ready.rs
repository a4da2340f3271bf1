//! A form made ready when an office puts it in, so that the page that fills it need not do that work.

use docx::behind::put_behind;
use docx::error::Error;
use docx::fill::placeholders;
use docx::package::Package;
use docx::ready::ready as ready_package;
use docx::sheets;
use quality_award_rules::{Edition, assess_under};

use super::computed::Computed;
use super::enclosures::behind;
use super::own::OwnField;
use super::returned::Input;
use super::values::values_with;
use crate::draft::Draft;
use crate::edition::{Office, Template};
use crate::words::form::ENCLOSURES;
use crate::words::placeholder::computed;
use crate::words::preview::unshown;
use crate::year::Governing;

/// The form, ready to be filled: without an application that it carries, with a page for the list of enclosures where it asks
/// for these and has no place for their list, with marks at the places of all that it asks,
/// by which [`docx::readback::read_back`] finds the values in it once it is filled, and with the sheets that it is drawn
/// as. `own` are the fields of the office's own.
///
/// # Errors
/// [`Error`] where a part of the form is not well-formed.
pub fn ready(
    form: &Package,
    edition: &'static Edition,
    own: &[OwnField],
) -> Result<Package, Error> {
    let draft = Draft::default();
    let values = values_with(&draft, &assess_under(edition, &draft.facts()), true, None, own);
    let asks =
        |name: &str| values.meaning(name).is_some_and(|of| Input::of(&of.name, 0, own).is_some());
    let mut listing = form.clone();
    if behind(&placeholders(form)?) {
        put_behind(
            &mut listing,
            ENCLOSURES,
            &format!("{{{{{}}}}}", computed(Computed::Enclosures)),
        )?;
    }
    let mut made = ready_package(&listing, &values, &asks)?;
    // What cannot be laid out is filled all the same, and is not drawn.
    let _ = sheets::write(&mut made, &unshown);
    Ok(made)
}

/// The settings with their form made ready. A form that cannot be read, or that would be too large, stays as it is:
/// it is filled all the same where it can be, and what comes back is read off the data that it carries. A form with
/// an application in it that would be too large without that application goes, because nobody else may get it.
#[must_use]
pub fn with_ready_form(office: Office) -> Office {
    let Some(form) = &office.template else { return office };
    let governing = Governing::new(Edition::all(), office.year(), None);
    let edition = governing.edition(&Draft::default());
    let fitting = |made: Template| made.fits().then_some(made);
    let made =
        form.package().and_then(|package| ready(&package, edition, &office.own())?.to_bytes());
    let made = made.ok().map(|bytes| Template::new(form.name(), &bytes)).and_then(fitting);
    let made = made.or_else(|| match form.without_data() {
        Some(bare) => fitting(bare),
        None => Some(form.clone()),
    });
    office.with_template(made)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::form::template::default_form;
    use crate::year::of_2026;

    const CASES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/cases");

    /// A form that is ready stays as it is.
    #[track_caller]
    fn check(name: &str, form: &Package) {
        let once = ready(form, of_2026(), &[]).expect("is made ready");
        let twice = ready(&once, of_2026(), &[]).expect("is made ready again");
        for (one, two) in once.parts.iter().zip(&twice.parts) {
            assert!(one == two, "{name}: {} changes again", one.name);
        }
    }

    #[test]
    fn making_a_form_ready_twice_changes_nothing_more() {
        let folders = ["faults", "forms"].map(|of| format!("{CASES}/{of}"));
        let files = folders.iter().flat_map(|folder| fs::read_dir(folder).expect("a folder"));
        let mut read = 0;
        for file in files.map(|file| file.expect("a file").path()) {
            // Some are there because they are no forms.
            if let Ok(form) = Package::read(&fs::read(&file).expect("reads")) {
                check(&file.display().to_string(), &form);
                read += 1;
            }
        }
        assert!(read > 15, "{read}");
        let filled = include_bytes!("returned/files/libreoffice-edited.docx");
        check("a filled form", &Package::read(filled).expect("a form"));
    }

    /// `cargo run -q -p quality-award-application --example ready -- application/src/form/default.docx` makes it so.
    #[test]
    fn the_default_form_is_ready() {
        let form = default_form();
        let made = ready(&form, of_2026(), &[]).expect("is made ready");
        for (one, two) in form.parts.iter().zip(&made.parts) {
            assert!(one == two, "{} is not ready", one.name);
        }
    }
}
