//! What an office has arranged for the year, read out of its settings.

use quality_award_rules::Date;

use super::{Office, Setting};
use crate::typed::{copies, date, year};

/// Whether the Measures are still applied in the year of an edition, as the office says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// The Measures are still applied.
    Applied,
    /// Other rules have replaced the Measures, or the Measures are not applied.
    Replaced,
}

impl Status {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Applied, Self::Replaced];

    /// The value of [`Setting::Status`] that says so.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Applied => "applied",
            Self::Replaced => "replaced",
        }
    }

    /// The status of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.name() == name)
    }
}

/// Which office takes an application by a deadline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// The office of a banner, county or district.
    County,
    /// The city's award office.
    City,
}

/// The last day on which an office takes applications.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// Which office.
    pub level: Level,
    /// The last day.
    pub day: Date,
}

impl Office {
    /// The year of the award.
    #[must_use]
    pub fn year(&self) -> Option<u16> {
        year::year(self.get(Setting::Year), None)
    }

    /// The deadlines that are set, the counties' first.
    pub fn deadlines(&self) -> impl Iterator<Item = Deadline> {
        let set = [(Level::County, Setting::CountyDeadline), (Level::City, Setting::Deadline)];
        set.into_iter().filter_map(|(level, setting)| {
            date::parse(self.get(setting)).map(|day| Deadline { level, day })
        })
    }

    /// The deadline that an enterprise has to keep: the counties' where it is set, else the city's.
    #[must_use]
    pub fn deadline(&self) -> Option<Deadline> {
        self.deadlines().next()
    }

    /// The deadline that an enterprise has to keep, once that day is over; `today` is the day on the
    /// reader's clock.
    #[must_use]
    pub fn missed(&self, today: Option<Date>) -> Option<Deadline> {
        self.deadline().filter(|of| today.is_some_and(|today| today > of.day))
    }

    /// In how many copies an application is handed in.
    #[must_use]
    pub fn copies(&self) -> Option<u8> {
        copies::parse(self.get(Setting::Copies))
    }

    /// The department where the award office is today.
    #[must_use]
    pub fn department(&self) -> Option<&str> {
        Some(self.get(Setting::Department)).filter(|name| !name.is_empty())
    }

    /// What the office says of the Measures.
    #[must_use]
    pub fn status(&self) -> Option<Status> {
        Status::named(self.get(Setting::Status))
    }
}
