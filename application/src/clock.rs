//! The time of day on the reader's clock.

use std::fmt;
use std::str::FromStr;

/// A minute of a day. `Display` gives `10:32`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Minute {
    hour: u8,
    minute: u8,
}

/// A text that is no time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoTime;

impl FromStr for Minute {
    type Err = NoTime;

    /// Reads `10:32`.
    fn from_str(text: &str) -> Result<Self, NoTime> {
        let (hour, minute) = text.split_once(':').ok_or(NoTime)?;
        let below = |text: &str, limit: u8| text.parse().ok().filter(|it| *it < limit);
        Ok(Self { hour: below(hour, 24).ok_or(NoTime)?, minute: below(minute, 60).ok_or(NoTime)? })
    }
}

impl fmt::Display for Minute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_day() {
        for (text, written) in [
            ("10:32", Some("10:32")),
            ("0:5", Some("00:05")),
            ("23:59", Some("23:59")),
            ("24:00", None),
            ("10:60", None),
            ("10", None),
            ("", None),
            ("-1:00", None),
        ] {
            let read = text.parse::<Minute>().map(|minute| minute.to_string());
            assert_eq!(read.ok().as_deref(), written, "{text}");
        }
    }
}
