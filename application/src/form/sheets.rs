//! A form as the sheets of paper that it will be.

use docx::error::Error;
use docx::package::Package;
use docx::sheets::filled;
use docx::sheets::read::Sheets;
use docx::values::Values;

use super::place::Place;

/// The sheets of a form that was made [ready](super::ready::ready), filled; `None` where it has none, because it
/// could not be laid out. The value of `marked` is marked.
///
/// # Errors
/// [`Error`] where the form cannot be filled.
pub fn sheets(
    form: &Package,
    values: &Values,
    marked: Option<Place>,
) -> Result<Option<Sheets>, Error> {
    let marked = marked.map(|place| place.placeholder());
    filled(form, values, &|place| {
        let meaning = values.meaning(&place.name);
        let is = |(name, item): &(String, Option<usize>)| {
            meaning.is_some_and(|of| of.name == *name && of.item.or(place.item) == *item)
        };
        marked.as_ref().is_some_and(is)
    })
}
