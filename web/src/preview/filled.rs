//! The form filled with what is typed, laid out.

use std::cell::RefCell;

use application::edition::Template;
use application::form::template::default_form;
use application::form::values::values;
use application::words::archive;
use docx::error::Error;
use docx::fill::{Filled, fill};
use docx::layout::units::Twips;
use docx::layout::unshown::Unshown;
use docx::layout::{Base, Document};
use docx::package::Package;
use docx::places::Place;
use yew::Html;

use super::classes::Classes;
use super::{Drawer, Pictures};
use crate::components::Context;

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
    /// In words why it cannot be laid out.
    pub fn read(own: Option<&Template>) -> Result<Self, String> {
        let template = own.map_or_else(|| Ok(default_form()), Template::package);
        template.and_then(Self::of).map_err(|error| archive::defect(&error))
    }

    /// This form.
    pub(super) fn of(template: Package) -> Result<Self, Error> {
        let base = Base::read(&template)?;
        Ok(Self { template, base, pictures: Pictures::default() })
    }

    /// The form with its placeholders.
    #[cfg(test)]
    pub(super) fn template(&self) -> &Package {
        &self.template
    }

    /// Fills and lays out; `complete` says whether the form lacks nothing.
    ///
    /// # Errors
    /// In words why it cannot be laid out.
    pub fn filled(&self, context: &Context, complete: bool) -> Result<Drawing, String> {
        let year = context.governing.year(&context.draft);
        let values = values(&context.draft, &context.assessment, complete, year);
        let filled = fill(&self.template, &values);
        filled.and_then(|filled| self.laid(filled)).map_err(|error| archive::defect(&error))
    }

    /// Lays out what this form was filled to.
    pub(super) fn laid(&self, filled: Filled) -> Result<Drawing, Error> {
        let Filled { package, places, .. } = filled;
        Ok(Drawing { document: self.base.layout(&package)?, package, places })
    }

    /// Draws the sheets of a filled form, with the value marked that stands at these places.
    pub fn sheets(
        &self,
        drawing: &Drawing,
        marked: &[Place],
        classes: &RefCell<Classes>,
    ) -> Vec<Html> {
        self.drawer(drawing, marked, classes).sheets()
    }

    /// Makes the rules that the form needs on paper in addition.
    pub fn paper(&self, drawing: &Drawing, classes: &RefCell<Classes>) {
        self.drawer(drawing, &[], classes).paper();
    }

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
    pub fn unshown(&self) -> &[Unshown] {
        &self.document.unshown
    }

    /// The form laid out.
    #[cfg(test)]
    pub(super) fn document(&self) -> &Document {
        &self.document
    }
}
