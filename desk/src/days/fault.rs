//! What is wrong with a pasted notice. The Chinese sentences stand in
//! [`words::fault`](crate::words::fault).

use application::calendar::Weekday;
use quality_award_rules::Date;

use super::calendar::Span;

/// A problem and the line that has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The number of the line in the pasted text, from 1; none where the whole text is at fault.
    pub line: Option<usize>,
    /// The sentence of the line, as pasted.
    pub sentence: String,
    /// What is wrong.
    pub problem: Problem,
}

/// What is wrong with a sentence of the notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Neither the text nor the office names the year.
    NoYear,
    /// The text names another year than the office.
    OtherYear {
        /// The year in the text.
        text: u16,
        /// The year that the office named.
        given: u16,
    },
    /// The text has no holiday.
    Empty,
    /// The text lacks one of the holidays that every year's notice has.
    Lacks(Festival),
    /// The calendar has no such day.
    NoSuchDay {
        /// The year that was assumed or written.
        year: u16,
        /// The month as written.
        month: u16,
        /// The day as written.
        day: u16,
    },
    /// A date lies in neither the notice's year nor the December before.
    OutsideYear {
        /// The date.
        date: Date,
        /// The notice's year.
        year: u16,
    },
    /// The weekday beside a date is not that date's.
    Weekday {
        /// The date.
        date: Date,
        /// The weekday as written.
        written: Weekday,
        /// The weekday that the date has.
        actual: Weekday,
    },
    /// A range ends before it begins.
    Backwards {
        /// The first day as written.
        first: Date,
        /// The last day as written.
        last: Date,
    },
    /// The number of days is not that of the dates.
    Count {
        /// The number as written.
        written: u32,
        /// The number of days from the first to the last.
        actual: u32,
    },
    /// A number of days stands where no holiday was read.
    CountOfNothing {
        /// The number as written.
        written: u32,
    },
    /// A make-up day is a weekday, on which people work anyway.
    MakeUpOnWeekday {
        /// The date.
        date: Date,
        /// Its weekday.
        weekday: Weekday,
    },
    /// A day is off twice, is a make-up day twice, or both is off and a make-up day.
    Overlap {
        /// The day.
        date: Date,
    },
    /// It is not said whether people work on these days.
    NoVerb(Span),
    /// The sentence speaks of holidays or of work, and no date was read in it.
    NoDate,
}

/// The holidays that the notice of every year has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Festival {
    /// 元旦.
    NewYear,
    /// 春节.
    Spring,
    /// 清明节.
    Qingming,
    /// 劳动节.
    Labour,
    /// 端午节.
    DragonBoat,
    /// 中秋节.
    MidAutumn,
    /// 国庆节.
    National,
}

impl Festival {
    /// Every festival, in the notice's order.
    pub const ALL: [Self; 7] = [
        Self::NewYear,
        Self::Spring,
        Self::Qingming,
        Self::Labour,
        Self::DragonBoat,
        Self::MidAutumn,
        Self::National,
    ];

    /// The name by which the notice calls it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::NewYear => "元旦",
            Self::Spring => "春节",
            Self::Qingming => "清明",
            Self::Labour => "劳动节",
            Self::DragonBoat => "端午",
            Self::MidAutumn => "中秋",
            Self::National => "国庆",
        }
    }
}
