//! How wide the columns of the table are. They do not follow from the rows that are in the document: those change while
//! the table is scrolled, and the columns would move with them.

use browser::document::{elements, first, set_style};
use desk::register::Column;
use desk::table::Field;

/// How wide a column is, in rem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Width {
    /// As wide as this.
    Of(u8),
    /// As wide as this, and wider in a wide window.
    Grows(u8),
    /// At least as wide as [`SHARE`]: it shares what the others leave.
    Shares,
}

/// The width of the column of ticks, in rem.
const PICK: u8 = 3;

/// The least width of a column that shares what the others leave, in rem.
const SHARE: u8 = 11;

/// The width of a column. Those that are shown at first fit a window of 1366 pixels.
const fn width(field: Field) -> Width {
    match field {
        Field::Applicant
        | Field::Products
        | Field::File
        | Field::Own(_)
        | Field::Manual(
            Column::RecommendedBy
            | Column::Replies
            | Column::MissingEnclosures
            | Column::SentBackFor
            | Column::Note
            | Column::DecidedBy
            | Column::Objection,
        ) => Width::Shares,
        Field::Status | Field::Outcome => Width::Grows(8),
        Field::Code => Width::Of(12),
        Field::Share => Width::Of(10),
        Field::Telephone | Field::Manual(Column::ReceivedOn | Column::ObjectionSettled) => {
            Width::Of(9)
        }
        Field::Output | Field::Amount => Width::Of(8),
        Field::District => Width::Of(7),
        Field::Contact | Field::Manual(Column::Late | Column::Copies | Column::Seal) => {
            Width::Of(6)
        }
        Field::Manual(Column::Decision) => Width::Of(5),
    }
}

impl Width {
    /// As the style has it; nothing of a column that shares what the others leave.
    fn style(self) -> Option<String> {
        match self {
            Self::Of(rem) => Some(format!("{rem}rem")),
            // In a window of 1920 pixels eleven characters stand in one line.
            Self::Grows(rem) => Some(format!("max({rem}rem, min(12.2rem, 12.5vw - 2.8rem))")),
            Self::Shares => None,
        }
    }

    /// How wide it is at least.
    const fn least(self) -> u8 {
        match self {
            Self::Of(rem) | Self::Grows(rem) => rem,
            Self::Shares => SHARE,
        }
    }
}

/// Whether a text that is too long for one line of the column is shown in two.
pub const fn has_two_lines(field: Field) -> bool {
    !matches!(width(field), Width::Of(_))
}

/// Gives the columns of the table their widths. Where the window is narrower than all of them, the table is scrolled.
pub fn set_widths(columns: &[Field]) {
    let all = || std::iter::once(Width::Of(PICK)).chain(columns.iter().map(|field| width(*field)));
    for (column, width) in elements("#applications col").zip(all()) {
        set_style(&column, &[("width", width.style())]);
    }
    let least: u16 = all().map(|width| u16::from(width.least())).sum();
    if let Some(table) = first("#applications") {
        set_style(&table, &[("min-width", Some(format!("{least}rem")))]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Of 1366 pixels the margins of the screen take 32, the frame of the table 2, and scroll bars 30.
    #[test]
    fn the_columns_that_are_shown_at_first_fit_a_common_window() {
        let least: u16 = Field::SHOWN.iter().map(|field| u16::from(width(*field).least())).sum();
        assert!((u16::from(PICK) + least) * 16 <= 1366 - 32 - 2 - 30, "{least}rem");
    }
}
