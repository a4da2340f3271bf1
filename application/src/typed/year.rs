//! Years as they are typed.

use super::number::figures;
use super::signs::{plain, without_unit};

/// The first year that is accepted.
const FIRST: u16 = 1900;

/// The year in a text such as `2026年度`, from 1900 to the year after this one, which is unknown where there
/// is no clock.
#[must_use]
pub fn year(typed: &str, this_year: Option<u16>) -> Option<u16> {
    let plain = plain(typed);
    let text = without_unit(without_unit(&plain, &["度"]), &["年"]);
    let last = this_year.map_or(9999, |year| year.saturating_add(1));
    let year = figures(text).ok()?.integer(0).ok()?;
    u16::try_from(year).ok().filter(|year| (FIRST..=last).contains(year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years() {
        for (typed, expected) in [
            ("2026", Some(2026)),
            ("2026年度", Some(2026)),
            ("２０２６ 年", Some(2026)),
            ("2,026", Some(2026)),
            ("2027", Some(2027)),
            ("1900", Some(1900)),
            ("2028", None),
            ("1899", None),
            ("26年", None),
            ("二〇二六", None),
            ("2025-2026", None),
            ("2026.5", None),
            ("年", None),
            ("", None),
        ] {
            assert_eq!(year(typed, Some(2026)), expected, "{typed}");
        }
        assert_eq!(year("9999", None), Some(9999));
        for of in FIRST..=2027 {
            assert_eq!(year(&format!("{of}年"), Some(2026)), Some(of));
        }
    }
}
