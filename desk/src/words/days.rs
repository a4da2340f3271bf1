//! Working days of the notice, and what is wrong with a pasted notice.

use application::calendar::{Weekday, weekday};
use application::words::common::day;
use quality_award_rules::{Date, Edition};

use crate::days::{Fault, Missing, Problem, Publication, Span, Start};

const fn name(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => "周一",
        Weekday::Tuesday => "周二",
        Weekday::Wednesday => "周三",
        Weekday::Thursday => "周四",
        Weekday::Friday => "周五",
        Weekday::Saturday => "周六",
        Weekday::Sunday => "周日",
    }
}

/// `2026年2月11日（周三）`.
#[must_use]
pub fn day_with_weekday(date: Date) -> String {
    format!("{}（{}）", day(date), name(weekday(date)))
}

fn span(span: Span) -> String {
    if span.first == span.last {
        day(span.first)
    } else {
        format!("{}至{}", day(span.first), day(span.last))
    }
}

/// Why no date is given.
#[must_use]
pub fn missing(missing: Missing) -> String {
    format!(
        "计算需要{}年的节假日安排，尚未录入，不能给出日期。请粘贴国务院办公厅关于{}年部分节假日安排的通知。",
        missing.year, missing.year
    )
}

/// The warning of 20 December and later.
#[must_use]
pub fn may_move(year: u16) -> String {
    format!("{year}年部分节假日安排的通知可能调整本年12月下旬的工作日，请在通知发布后核对。")
}

/// The last day of the publication, counted one way.
#[must_use]
pub fn publication(publication: &Publication, start: Start, edition: &Edition) -> String {
    let count = edition.procedure.publication_working_days;
    let from = match start {
        Start::NextDay => "自公示次日起算",
        Start::OwnDay => "公示当日为工作日的，自当日起算",
    };
    match publication.days(start) {
        Err(needed) => missing(needed),
        Ok(days) => match (days.first(), days.last()) {
            (Some(first), Some(last)) => format!(
                "{from}，{count}个工作日为{}至{}。",
                day_with_weekday(*first),
                day_with_weekday(*last)
            ),
            (Some(_) | None, _) => format!("{from}，办法未规定工作日数。"),
        },
    }
}

/// A fault with its line.
#[must_use]
pub fn fault(fault: &Fault) -> String {
    let problem = problem(&fault.problem);
    match fault.line {
        Some(line) => format!("第{line}行“{}”：{problem}", fault.sentence),
        None => problem,
    }
}

/// What is wrong, and what is accepted.
#[must_use]
pub fn problem(problem: &Problem) -> String {
    match problem {
        Problem::NoYear => "未写明年份。请连同通知标题一并粘贴。".to_owned(),
        Problem::OtherYear { text, given } => {
            format!("通知为{text}年，填写的年份为{given}年。请核对。")
        }
        Problem::Empty => "未识别出放假或者上班的日期。请粘贴通知中逐项列出日期的文字。".to_owned(),
        Problem::Lacks(festival) => {
            format!("缺少“{}”的安排。请粘贴通知的全部各项。", festival.name())
        }
        Problem::NoSuchDay { year, month, day } => {
            format!("{year}年没有{month}月{day}日。请核对日期。")
        }
        Problem::OutsideYear { date, year } => {
            format!("{}不在{year}年的安排之内。请核对年份。", day(*date))
        }
        Problem::Weekday { date, written, actual } => format!(
            "{}是{}，文中写为{}。请核对日期和年份。",
            day(*date),
            name(*actual),
            name(*written)
        ),
        Problem::Backwards { first, last } => {
            format!("止日{}早于起日{}。请核对日期。", day(*last), day(*first))
        }
        Problem::Count { written, actual } => {
            format!("文中写为{written}天，起止日期共{actual}天。请核对。")
        }
        Problem::CountOfNothing { written } => {
            format!("文中写为{written}天，未识别出对应的放假日期。请核对。")
        }
        Problem::MakeUpOnWeekday { date, weekday } => format!(
            "{}是{}，本为工作日，不应列为调休上班日。请核对日期。",
            day(*date),
            name(*weekday)
        ),
        Problem::Overlap { date } => {
            format!("{}出现两次，或者既放假又上班。请核对。", day(*date))
        }
        Problem::NoVerb(days) => {
            format!("{}未写明是放假还是上班。请补全文字。", span(*days))
        }
        Problem::NoDate => "写有放假或者上班，未识别出日期。日期请写作“1月1日”。".to_owned(),
    }
}
