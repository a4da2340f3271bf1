//! The words of an office's own edition.

use crate::calendar::{self, Until};
use crate::edition::{Deadline, EVERYTHING, Level, Office, Setting};
use crate::typed::copies::in_chinese;
use crate::words::common::day;
use crate::words::settings::{FORM, label};
use quality_award_rules::{Date, Edition};

pub const DEADLINE: &str = "申报截止";
pub const COUNTY_DEADLINE: &str = "旗县区";
pub const CITY_DEADLINE: &str = "报市";
pub const COPIES: &str = "份数";
pub const ADDRESS: &str = "提交地址";
pub const TELEPHONE: &str = "咨询电话";
pub const OFFICE: &str = "市长质量奖推选办公室";

/// The heading of the office's panel.
#[must_use]
pub fn heading(year: &str) -> String {
    if year.is_empty() { "申报安排".to_owned() } else { format!("{year}年度申报安排") }
}

/// Which edition the page is.
#[must_use]
pub fn edition(year: &str, number: &str) -> String {
    let year = if year.is_empty() { String::new() } else { format!("{year}年度") };
    format!("本页为推选办公室{year}版本，版本编号 {number}。")
}

/// `（星期二）`.
#[must_use]
pub fn of_week(of: Date) -> String {
    const NAMES: [&str; 7] = ["一", "二", "三", "四", "五", "六", "日"];
    format!("（星期{}）", NAMES[calendar::weekday(of) as usize])
}

/// `一式五份`.
#[must_use]
pub fn copies(number: u8) -> String {
    format!("一式{}份", in_chinese(number))
}

/// The label of a deadline; `alone` where the office has set no other.
#[must_use]
pub const fn deadline(level: Level, alone: bool) -> &'static str {
    match level {
        Level::County => COUNTY_DEADLINE,
        Level::City if alone => DEADLINE,
        Level::City => CITY_DEADLINE,
    }
}

/// The words around the number of days that are left, and the number. Where no day is left, the words
/// alone.
#[must_use]
pub fn days_left(of: Deadline, today: Date) -> (String, Option<String>) {
    let county = match of.level {
        Level::County => COUNTY_DEADLINE,
        Level::City => "",
    };
    match calendar::until(today, of.day) {
        Until::Days(days) => (format!("距{county}截止还有"), Some(days.to_string())),
        Until::Today => (format!("今天{county}截止"), None),
        Until::Over => (format!("{county}已截止"), None),
    }
}

/// What stands behind the number of days.
pub const DAYS: &str = "天";

/// That the deadline is over.
#[must_use]
pub fn over(of: Deadline) -> String {
    let county = match of.level {
        Level::County => COUNTY_DEADLINE,
        Level::City => "",
    };
    format!(
        "{county}申报已于{}截止。现在填写的内容可以保存，能否受理请向推选办公室咨询。",
        day(of.day)
    )
}

/// `于2026年6月30日前（含当日）`.
#[must_use]
pub fn by(of: Date) -> String {
    format!("于{}前（含当日）", day(of))
}

/// The department where the award office is today, to stand beside the words of article 7.
#[must_use]
pub fn department(name: &str) -> String {
    format!("现设在{name}。")
}

/// The step before the application is handed in.
#[must_use]
pub fn print(office: &Office) -> String {
    match office.copies() {
        Some(number) => format!("打印申报表，{}。", copies(number)),
        None => "打印申报表，一式几份以推选办公室的通知为准。".to_owned(),
    }
}

/// When and where the application is handed in, as far as the office has set it.
#[must_use]
pub fn hand_in(office: &Office, edition: &Edition) -> String {
    let [mut county, mut city] = [None, None];
    for Deadline { level, day } in office.deadlines() {
        match level {
            Level::County => county = Some(day),
            Level::City => city = Some(day),
        }
    }
    let to_city = match (county, city) {
        (None, None) => format!("在规定时限内提交{OFFICE}"),
        (None, Some(city)) => format!("{}提交{OFFICE}", by(city)),
        (Some(county), None) => format!("{}提交所在旗县区，由旗县区报{OFFICE}", by(county)),
        (Some(county), Some(city)) => {
            format!("{}提交所在旗县区，由旗县区{}报{OFFICE}", by(county), by(city))
        }
    };
    let of_law = edition.procedure.office;
    // Article 12 knows no county on the way: where an office has set one, the article is not cited for it.
    let by_law = edition.procedure.material.first().filter(|_| county.is_none());
    let by_law = by_law.map_or_else(String::new, |it| format!("（{}）", it.at.in_chinese()));
    let mut words = format!("{to_city}{by_law}。{}（{}）。", of_law.words, of_law.at.in_chinese());
    if let Some(name) = office.department() {
        words += &department(name);
    }
    for setting in [Setting::Address, Setting::Telephone] {
        let text = office.get(setting);
        if !text.is_empty() {
            words.extend([label(setting), "：", text, "。"]);
        }
    }
    if office.deadline().is_none() || office.get(Setting::Address).is_empty() {
        words += "办法没有规定具体日期和地址，以当年的通知为准。";
    }
    words
}

/// What of the page's settings could not be read.
#[must_use]
pub fn damaged(names: &[String]) -> String {
    format!(
        "本页所带的版本设置中，以下各项无法读取，已略去：{}。请向推选办公室索取完好的文件。",
        list(names)
    )
}

/// Names of settings in words.
#[must_use]
pub fn list(names: &[String]) -> String {
    let word = |name: &String| match Setting::ALL.into_iter().find(|of| of.name() == name) {
        Some(setting) => label(setting).to_owned(),
        None if name == "form" => FORM.to_owned(),
        None if name == EVERYTHING => "全部设置".to_owned(),
        None => format!("“{name}”"),
    };
    names.iter().map(word).collect::<Vec<_>>().join("、")
}
