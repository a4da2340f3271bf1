//! What an award office sets for its own edition of the page: texts, a colour and a form. Pure: the
//! settings are read out of a block in the page, checked, shown and written into a new block.
//!
//! A settings file is an object of texts in this order, and empty texts are left out:
//!
//! ```json
//! {
//!   "version": 1, "year": "2026", "status": "applied", "document": "赤市监发〔2026〕12号",
//!   "county_deadline": "2026-06-30", "deadline": "2026-07-15", "copies": "5",
//!   "department": "市市场监督管理局", "address": "…", "telephone": "…", "accent": "#8c1d18",
//!   "notice": "…", "fields": [{ "id": "f1", "label": "固定资产", "kind": "money", "unit": "万元" }],
//!   "form": { "name": "申报表.docx", "base64": "…" }
//! }
//! ```
//!
//! The block in a page is the same object but for the form, `{ "name": "申报表.docx", "edition":
//! "1a2b3c4d" }`, because the file of the form stands behind the program, in a part of its own.
//! Editions of version 0.1.0 have the file inside the block and are read too. Version 0.1.0 knew of one
//! deadline, the day by which the award office takes applications. That day is the city's, so `deadline`
//! still means it, and the counties' deadline has a name of its own. The version of the format stays 1:
//! settings without the new names have the same bytes, and so the same number, as before.

mod arrangements;
pub mod colour;
mod json;
pub mod own;
pub mod template;
#[cfg(test)]
mod tests;
pub mod validate;

pub use arrangements::{Deadline, Level, Status};
pub use json::{
    FIELDS, MAX_BYTES, Refused, TemplateFile, VERSION, from_json, read, read_whole, to_block,
    to_json, year_of,
};
pub use template::Template;

use self::colour::Palette;
use self::validate::{Fault, fault, normal};
use docx::crc32::crc32;

/// A setting that is a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// The year of the award.
    Year,
    /// Whether the Measures are still applied in this year: the name of a [`Status`].
    Status,
    /// The number of the document that says so.
    Document,
    /// The last day on which the office of a banner, county or district takes applications.
    CountyDeadline,
    /// The last day on which the city's award office takes applications.
    Deadline,
    /// In how many copies an application is handed in, 1 to 99.
    Copies,
    /// The department where the award office is today; article 7 names the one of 2014.
    Department,
    /// Where applications are handed in.
    Address,
    /// The telephone numbers for questions.
    Telephone,
    /// The page's colour.
    Accent,
    /// The office's notice to applicants.
    Notice,
}

impl Setting {
    /// All, in the order of the block and of the screen.
    pub const ALL: [Self; 11] = [
        Self::Year,
        Self::Status,
        Self::Document,
        Self::CountyDeadline,
        Self::Deadline,
        Self::Copies,
        Self::Department,
        Self::Address,
        Self::Telephone,
        Self::Accent,
        Self::Notice,
    ];

    /// Its name in the block. The name of its input is `office.` and this.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Status => "status",
            Self::Document => "document",
            Self::CountyDeadline => "county_deadline",
            Self::Deadline => "deadline",
            Self::Copies => "copies",
            Self::Department => "department",
            Self::Address => "address",
            Self::Telephone => "telephone",
            Self::Accent => "accent",
            Self::Notice => "notice",
        }
    }

    /// The most characters that it may have.
    #[must_use]
    pub const fn limit(self) -> usize {
        match self {
            Self::Year
            | Self::Status
            | Self::CountyDeadline
            | Self::Deadline
            | Self::Copies
            | Self::Accent => 20,
            Self::Document | Self::Department => 100,
            Self::Address | Self::Telephone => 200,
            Self::Notice => 2_000,
        }
    }
}

/// The settings of an office, as they were typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Office {
    texts: [String; Setting::ALL.len()],
    /// The list of the fields of the office's own, and that of places that are not decided, as its file has them;
    /// see [`own`]. [`carried`] leaves both out.
    own: String,
    undecided: String,
    /// The office's own application form.
    pub template: Option<Template>,
}

impl Office {
    /// What was typed for a setting.
    #[must_use]
    pub fn get(&self, setting: Setting) -> &str {
        &self.texts[setting as usize]
    }

    /// The same settings with another text for one of them.
    #[must_use]
    pub fn with(mut self, setting: Setting, text: impl Into<String>) -> Self {
        self.texts[setting as usize] = text.into();
        self
    }

    /// The same settings with another form, or without one.
    #[must_use]
    pub fn with_template(self, template: Option<Template>) -> Self {
        Self { template, ..self }
    }

    /// Whether nothing is set, so that this is no edition of its own.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The settings as an edition has them, each in its normal form and without faulty ones, and the
    /// faults of the others.
    #[must_use]
    pub fn sound(&self) -> (Self, Vec<(Setting, Fault)>) {
        let mut sound = self.clone();
        let mut faults = Vec::new();
        for setting in Setting::ALL {
            let text = self.get(setting);
            sound.texts[setting as usize] = match fault(setting, text) {
                None => normal(setting, text),
                Some(fault) => {
                    faults.push((setting, fault));
                    String::new()
                }
            };
        }
        (sound, faults)
    }

    /// The number that tells this edition from others: the check sum of its settings file, in eight digits.
    #[must_use]
    pub fn number(&self) -> String {
        format!("{:08x}", crc32(to_json(self).as_bytes()))
    }

    /// The page's colours, where the office has set one.
    #[must_use]
    pub fn palette(&self) -> Option<Palette> {
        self.get(Setting::Accent).parse().ok().map(Palette::of)
    }
}

/// The settings of the block that a page carries, and the names of those that could not be read. A page
/// without a readable block is no office's edition.
#[must_use]
pub fn carried(block: Option<&str>, template: TemplateFile<'_>) -> (Office, Vec<String>) {
    block.map_or_else(Default::default, |block| sound(read(block, template)))
}

/// What is usable of settings that were read, and by name the rest.
fn sound(read: Result<(Office, Vec<String>), Refused>) -> (Office, Vec<String>) {
    let Ok((typed, mut unread)) = read else {
        return (Office::default(), vec![EVERYTHING.to_owned()]);
    };
    let (office, faults) = typed.sound();
    unread.extend(faults.iter().map(|(setting, _)| setting.name().to_owned()));
    (office, unread)
}

/// The name that stands for all settings, where nothing of a block could be read.
pub const EVERYTHING: &str = "edition";
