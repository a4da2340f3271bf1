//! Days as they are typed. The calendar itself is that of the rules' [`Date`].

use quality_award_rules::Date;

use crate::typed::width::narrow;

/// The first year of a day that is accepted: no enterprise, title or deadline is older.
const FIRST_YEAR: u16 = 1800;

/// The day typed as `2014-03-17`, `2014.3.17`, `2014/3/17`, `20140317` or `2014年3月17日`; `None`
/// where the text is no day of the calendar from 1800 on.
#[must_use]
pub fn parse(typed: &str) -> Option<Date> {
    let plain: String = typed
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| match narrow(c) {
            '年' | '月' | '.' | '/' => '-',
            c => c,
        })
        .collect();
    let text = plain.trim_end_matches('日');
    let digits = text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit());
    let parts: Vec<&str> = if digits {
        vec![text.get(..4)?, text.get(4..6)?, text.get(6..)?]
    } else {
        text.split('-').collect()
    };
    let [year, month, day] = parts[..] else {
        return None;
    };
    let number = |text: &str| {
        let plain = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        plain.then(|| text.parse::<u16>().ok()).flatten()
    };
    let (month, day) = (u8::try_from(number(month)?).ok()?, u8::try_from(number(day)?).ok()?);
    Date::new(number(year)?, month, day).filter(|date| date.year() >= FIRST_YEAR)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days() {
        for (typed, expected) in [
            ("2014-03-17", Some("2014-03-17")),
            ("2014-3-17", Some("2014-03-17")),
            (" 2014年3月17日 ", Some("2014-03-17")),
            ("２０１４．０３．１７", Some("2014-03-17")),
            ("20140317", Some("2014-03-17")),
            ("2024-02-29", Some("2024-02-29")),
            ("2023-02-29", None),
            ("1900-02-29", None),
            ("2000/2/29", Some("2000-02-29")),
            ("2014-04-31", None),
            ("2014-13-01", None),
            ("2014-00-10", None),
            ("2014-01-00", None),
            ("1799-12-31", None),
            ("2014-03", None),
            ("2014-03-17-1", None),
            ("-3-17", None),
            ("2014-+3-17", None),
            ("", None),
            ("去年", None),
        ] {
            let read = parse(typed).map(|date| date.to_string());
            assert_eq!(read.as_deref(), expected, "{typed}");
        }
    }
}
