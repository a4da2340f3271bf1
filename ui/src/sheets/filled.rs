//! A form filled with values, laid out.

use std::cell::RefCell;

use application::edition::Template;
use application::form::template::default_form;
use docx::error::Error;
use docx::fill::{Filled, fill_ready};
use docx::layout::units::Twips;
use docx::layout::unshown::Unshown;
use docx::layout::{Base, Document};
use docx::package::Package;
use docx::places::Place;
use docx::values::Values;
use yew::Html;

use super::classes::Classes;
use super::{Drawer, Pictures};

/// A form, and what of it stays the same however it is filled.
#[derive(Debug)]
pub struct Form {
    template: Package,
    base: Base,
    pictures: Pictures,
}

/// A form is read once, so it is the same as itself alone.
impl PartialEq for Form {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// A filled form.
#[derive(Debug)]
pub struct Drawing {
    document: Document,
    package: Package,
    /// Where the values stand.
    pub places: Vec<Place>,
}

/// A drawing is made anew when anything in it changes.
impl PartialEq for Drawing {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Form {
    /// The office's own form or the default one.
    ///
    /// # Errors
    /// [`Error`] where it is no .docx file that can be read.
    pub fn read(own: Option<&Template>) -> Result<Self, Error> {
        own.map_or_else(|| Ok(default_form()), Template::package).and_then(Self::of)
    }

    /// The form in this package.
    ///
    /// # Errors
    /// [`Error`] where the styles or lists of the package cannot be read.
    pub fn of(template: Package) -> Result<Self, Error> {
        let base = Base::read(&template)?;
        Ok(Self { template, base, pictures: Pictures::default() })
    }

    /// Fills the form and lays it out.
    ///
    /// # Errors
    /// [`Error`] where the form cannot be filled, or the filled form cannot be laid out.
    pub fn filled(&self, values: &Values) -> Result<Drawing, Error> {
        let Filled { package, places, .. } = fill_ready(&self.template, values)?;
        Ok(Drawing { document: self.base.layout(&package)?, package, places })
    }

    /// Lays the form out as it is, with its placeholders.
    ///
    /// # Errors
    /// [`Error`] where the form cannot be laid out.
    pub fn unfilled(&self) -> Result<Drawing, Error> {
        let package = self.template.clone();
        Ok(Drawing { document: self.base.layout(&package)?, package, places: Vec::new() })
    }

    /// Draws the sheets of a filled form, with the values marked that stand at these places. The rules of
    /// their classes come to `classes`.
    pub fn sheets(
        &self,
        drawing: &Drawing,
        marked: &[Place],
        classes: &RefCell<Classes>,
    ) -> Vec<Html> {
        self.drawer(drawing, marked, classes).sheets()
    }

    /// Makes the rules that the form needs on paper in addition: headers and footers in the margins of
    /// the pages. The rules hold what the form was filled with.
    pub fn paper(&self, drawing: &Drawing, classes: &RefCell<Classes>) {
        self.drawer(drawing, &[], classes).paper();
    }

    /// What draws this form as it was filled.
    fn drawer<'a>(
        &'a self,
        drawing: &'a Drawing,
        marked: &'a [Place],
        classes: &'a RefCell<Classes>,
    ) -> Drawer<'a> {
        let Drawing { document, package, .. } = drawing;
        Drawer {
            document,
            package,
            pictures: &self.pictures,
            classes,
            marked,
            part: &document.part,
            page: (1, 1),
            pitch: None,
            margin: Twips(0),
        }
    }
}

impl Drawing {
    /// What the document has and the sheets do not show.
    #[must_use]
    pub fn unshown(&self) -> &[Unshown] {
        &self.document.unshown
    }

    /// The form laid out.
    #[cfg(test)]
    pub(super) fn document(&self) -> &Document {
        &self.document
    }
}
