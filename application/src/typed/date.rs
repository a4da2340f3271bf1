//! Days as they are typed. The calendar itself is that of the rules' [`Date`].

use quality_award_rules::Date;

use super::signs::{plain, without_unit};

/// The first year of a day that is accepted: no enterprise, title or deadline is older.
const FIRST_YEAR: u16 = 1800;

/// A day, or a month where the day is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// The day; of a month without a day the first.
    pub date: Date,
    /// Whether the day was typed.
    pub exact: bool,
}

/// The day typed as `2014-03-17`, `2014.3.17`, `2014/3/17`, `20140317` or `2014年3月17日`, with or without a
/// time or a day of the week behind it; `None` where the text is no day of the calendar from 1800 on.
#[must_use]
pub fn parse(typed: &str) -> Option<Date> {
    month_or_day(typed).filter(|day| day.exact).map(|day| day.date)
}

/// The same, or a month such as `2014年3月` or `2014-03`.
#[must_use]
pub fn month_or_day(typed: &str) -> Option<Day> {
    let plain = plain(typed);
    let text = without_unit(without_time(&plain), &["份"]);
    let digits: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).collect();
    let numbers: Vec<&str> = digits.into_iter().filter(|part| !part.is_empty()).collect();
    let between = |c: char| c.is_ascii_digit() || "-./,\\、_ 年月日号".contains(c);
    if !text.starts_with(|c: char| c.is_ascii_digit())
        || !text.chars().all(between)
        || !ordered(text)
    {
        return None;
    }
    let (year, month, day) = match numbers[..] {
        [all] if all.len() == 8 || all.len() == 6 && all == text => {
            (all.get(..4)?, all.get(4..6)?, all.get(6..).filter(|day| !day.is_empty()))
        }
        [year, month] if !text.ends_with(['日', '号']) => (year, month, None),
        [year, month, day] if !text.ends_with(['年', '月']) => (year, month, Some(day)),
        _ => return None,
    };
    let number = |text: &str| text.parse::<u8>().ok().filter(|_| text.len() <= 2);
    let year = year.parse().ok().filter(|_| year.len() == 4)?;
    let date = Date::new(year, number(month)?, day.map_or(Some(1), number)?)?;
    (date.year() >= FIRST_YEAR).then_some(Day { date, exact: day.is_some() })
}

/// Whether 年, 月 and 日 stand in this order, none twice.
fn ordered(text: &str) -> bool {
    let marks = text.chars().filter_map(|c| "年月日号".find(c));
    marks.is_sorted_by(|one, other| one < other) && !text.contains("日号")
}

/// A text without the time of the day and the day of the week behind it.
fn without_time(text: &str) -> &str {
    let mut text = text;
    for week in ["星期", "周"] {
        if let Some((day, of_week)) = text.rsplit_once(week)
            && of_week.chars().count() == 1
            && "一二三四五六日天".contains(of_week)
        {
            text = day.trim_end();
        }
    }
    let Some((day, time)) = text.split_once(':') else { return text };
    let hour = day.trim_end_matches(|c: char| c.is_ascii_digit());
    let rest = |c: char| c.is_ascii_digit() || matches!(c, ':' | '.' | '+' | 'Z');
    if time.chars().all(rest)
        && (1..=2).contains(&(day.len() - hour.len()))
        && hour.ends_with([' ', 'T', '日', '号'])
    {
        hour.trim_end_matches([' ', 'T'])
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn days() {
        for (typed, expected) in [
            ("2014-03-17", Some("2014-03-17")),
            ("2014-3-17", Some("2014-03-17")),
            (" 2014年3月17日 ", Some("2014-03-17")),
            ("2014 年 3 月 17 号", Some("2014-03-17")),
            ("２０１４．０３．１７", Some("2014-03-17")),
            ("2014。3。17", Some("2014-03-17")),
            ("2014·3·17", Some("2014-03-17")),
            ("2014——3——17", Some("2014-03-17")),
            ("2014 3 17", Some("2014-03-17")),
            ("2014，3，17", Some("2014-03-17")),
            ("2014、3、17", Some("2014-03-17")),
            ("2014\\3\\17", Some("2014-03-17")),
            ("20140317", Some("2014-03-17")),
            ("2014-03-17T08:30:00Z", Some("2014-03-17")),
            ("2014/3/17 0:00", Some("2014-03-17")),
            ("2014年3月17日（星期一）", Some("2014-03-17")),
            ("2014年3月17日 周一", Some("2014-03-17")),
            ("2014年3月17日。", Some("2014-03-17")),
            ("2014年3月17日8:30", Some("2014-03-17")),
            ("2014-03-17 8:午", None),
            ("2014-03-17 123:00", None),
            ("2014-03-17-8:00", None),
            ("2014-3-17月", None),
            ("2014-3-17年", None),
            ("2014年3月月17日", None),
            ("2014012", None),
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
            ("2014年3月", None),
            ("2014-03-17-1", None),
            ("2014-003-17", None),
            ("-3-17", None),
            ("14-3-17", None),
            ("3/17/2014", None),
            ("2014-+3-17", None),
            ("2014月3年17日", None),
            ("2014年3月17日至2015年3月17日", None),
            ("约2014年3月17日", None),
            ("37029", None),
            ("", None),
            ("去年", None),
        ] {
            let read = parse(typed).map(|date| date.to_string());
            assert_eq!(read.as_deref(), expected, "{typed}");
        }
    }

    #[test]
    fn months() {
        for (typed, expected) in [
            ("2016年12月", Some("2016-12-01")),
            ("2016年12月份", Some("2016-12-01")),
            ("2016-12", Some("2016-12-01")),
            ("2016.12", Some("2016-12-01")),
            ("2016/12", Some("2016-12-01")),
            ("201612", Some("2016-12-01")),
            ("2016年", None),
            ("2016", None),
            ("2016年13月", None),
            ("201658", None),
            ("201612年", None),
            ("2016012", None),
            ("12月2016年", None),
            ("2016-12日", None),
        ] {
            let read = month_or_day(typed).filter(|day| !day.exact).map(|day| day.date.to_string());
            assert_eq!(read.as_deref(), expected, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn a_day_is_read_in_every_writing(year in 1800_u16..=9999, month in 1_u8..=12, day in 1_u8..=28) {
            let date = Date::new(year, month, day);
            for text in [
                format!("{year}-{month:02}-{day:02}"),
                format!("{year}{month:02}{day:02}"),
                format!("{year}年{month}月{day}日"),
                format!("{year}.{month}.{day} 00:00:00"),
            ] {
                prop_assert_eq!(parse(&text), date);
            }
        }

        #[test]
        fn nothing_that_is_typed_panics(typed in "\\PC*", marks in "[0-9年月日号周一:T -]{0,16}") {
            let _ = (month_or_day(&typed), month_or_day(&marks));
        }
    }
}
