//! The sentences of the desk's screens that have figures or names in them.

use application::typed::amount::Unit;
use application::words::amount;
use application::words::common::{self, product_number};
use desk_words::{column, decision as decision_words};
use quality_award_rules::{Date, Edition, Notice, Title, Yuan};

use super::screen::{HOLIDAYS, NOTICE_DATE, OWN_DAY, TEXT};
use super::table as desk_words;
use crate::register::{Cell, Column, Decision, FundSetting, Merged, NoticeSetting, Side};
use crate::table::Row;

/// The name of an enterprise; that of its file where it gave none.
#[must_use]
pub fn who(row: &Row) -> String {
    if row.applicant.is_empty() { row.file.clone() } else { row.applicant.clone() }
}

/// The table of a section, for who cannot see it.
#[must_use]
pub fn contents_table(heading: &str) -> String {
    format!("{heading}，表")
}

/// `已读完3／40个文件，列出38份材料。`
#[must_use]
pub fn progress(done: usize, total: usize, rows: usize) -> String {
    format!("已读完{done}／{total}个文件，列出{rows}份材料。")
}

/// How an intake ended.
#[must_use]
pub fn taken_in(done: usize, refused: usize, cancelled: bool) -> String {
    let how = if cancelled { "已停止，已读的保留。" } else { "读取结束。" };
    let refused = if refused > 0 {
        format!("未读入的文件{refused}个，见表后说明。")
    } else {
        String::new()
    };
    format!("{how}读完文件{done}个。{refused}")
}

/// `正在重新核对，已核对3／40份。`
#[must_use]
pub fn judging(done: usize, all: usize) -> String {
    format!("正在重新核对，已核对{done}／{all}份。")
}

/// Every application was judged anew.
#[must_use]
pub fn judged(all: usize) -> String {
    format!("重新核对完毕，共{all}份。")
}

/// `2026年度`
#[must_use]
pub fn year(of: u16) -> String {
    format!("{of}年度")
}

/// The year where the office chooses none, and what says it.
#[must_use]
pub fn year_by_itself(unnamed: Option<u16>, of_settings: Option<u16>) -> String {
    match (of_settings, unnamed) {
        (Some(of), _) => format!("{}（按设置文件）", year(of)),
        (None, Some(of)) => format!("{}（按本机日期）", year(of)),
        (None, None) => "未定".to_owned(),
    }
}

/// That the year which the settings name has replaced that of the clock.
#[must_use]
pub fn year_taken(year: u16) -> String {
    format!("申报年度按设置文件改为{year}年度。")
}

/// The settings name another year than the office has chosen, or than the working file has.
#[must_use]
pub fn year_differs(named: u16, of_settings: u16) -> String {
    format!(
        "设置文件的申报年度为{of_settings}年。本底稿为{named}年度，各文稿按{named}年度拟写。请核对。"
    )
}

/// How many rows are shown.
#[must_use]
pub fn count(shown: usize, all: usize) -> String {
    if shown == all {
        format!("共{all}份。")
    } else {
        format!("列出{shown}份，共{all}份。")
    }
}

/// The heading of a district's rows.
#[must_use]
pub fn district(name: &str, count: usize) -> String {
    let name = if name.is_empty() { super::table::NO_DISTRICT } else { name };
    format!("{name}（{count}份）")
}

/// How many rows are selected, and what the buttons behind do.
#[must_use]
pub fn selected(count: usize) -> String {
    format!("已选定{count}份，决定为：")
}

/// How many are selected that the filter hides.
#[must_use]
pub fn selected_hidden(count: usize) -> String {
    format!("另有已选定的{count}份未列出，不作决定。")
}

/// What was decided of so many applications.
#[must_use]
pub fn decided(count: usize, decision: Decision) -> String {
    format!("已记录{count}份材料的决定：{}。", decision_words(decision))
}

/// That one of several applications of an enterprise counts. A decision about another one was made on other contents.
#[must_use]
pub fn preferred(others: usize, was_awarded: bool) -> String {
    let rest =
        if was_awarded { "其中已决定拟奖励的，请对本份另作决定。" } else { "" };
    format!("已以本份为准，其余{others}份记为撤回。{rest}")
}

/// How many files could not be taken in.
#[must_use]
pub fn refused_count(count: usize) -> String {
    format!("未读入的文件（{count}个）")
}

/// How many files are enclosures or set aside.
#[must_use]
pub fn done_with_count(count: usize) -> String {
    format!("证实性材料和不作处理的文件（{count}个）")
}

/// That something is stored on this computer.
#[must_use]
pub fn found(count: usize) -> String {
    format!("本机浏览器中保留有上次的工作底稿，共{count}份申报材料。")
}

/// A working file was opened.
#[must_use]
pub fn opened(count: usize) -> String {
    format!("工作底稿已打开，共{count}份申报材料。")
}

/// Two working files were merged.
#[must_use]
pub fn merged(merged: Merged) -> String {
    let Merged { new, both, conflicts } = merged;
    let rest = if conflicts > 0 {
        format!("记录不同的项目{conflicts}处，请逐项确认。")
    } else {
        String::new()
    };
    format!("两份底稿已合并：新增{new}份，两份都有的{both}份。{rest}")
}

/// The winners of an earlier year were read.
#[must_use]
pub fn learned(year: Option<u16>, count: usize) -> String {
    match year {
        Some(year) => format!("已读取{year}年工作底稿，其中拟奖励的企业{count}家。"),
        None => "这份工作底稿没有年份，未读取获奖企业。".to_owned(),
    }
}

/// A file was handed over.
#[must_use]
pub fn handed_over(name: &str) -> String {
    format!("文件“{name}”已生成，请在浏览器的下载目录中查看。")
}

/// What a conflict is about, in words.
#[must_use]
pub fn about(name: &str) -> String {
    if let Some(of) = Column::named(name) {
        return column(of).to_owned();
    }
    if let Some(of) = name.strip_prefix("fund.").and_then(FundSetting::named) {
        return super::allot::setting(of);
    }
    if name == "fund.share" {
        return "基金数额".to_owned();
    }
    if let Some(of) = name.strip_prefix("notice.").and_then(NoticeSetting::named) {
        return match of {
            NoticeSetting::Date => NOTICE_DATE,
            NoticeSetting::OwnDay => OWN_DAY,
            NoticeSetting::Holidays | NoticeSetting::Confirmed => HOLIDAYS,
            NoticeSetting::CandidatesText
            | NoticeSetting::NoticeText
            | NoticeSetting::DecisionText
            | NoticeSetting::CorrectionsText
            | NoticeSetting::CandidatesProposed
            | NoticeSetting::NoticeProposed
            | NoticeSetting::DecisionProposed
            | NoticeSetting::CorrectionsProposed => TEXT,
        }
        .to_owned();
    }
    let edition = Edition::all().last().copied();
    let draft = application::draft::Draft::default();
    let named = edition.and_then(|it| application::words::unread::named(name, &draft, it));
    named.unwrap_or_else(|| "其他".to_owned())
}

/// What one of two clerks said, with the time.
#[must_use]
pub fn said(cell: &Cell) -> String {
    let side = Side::ALL.into_iter().find(|it| it.name() == cell.text);
    let text = match side {
        Some(Side::Data) => application::words::returned::TAKE_DATA.to_owned(),
        Some(Side::Paper) => application::words::returned::TAKE_PAPER.to_owned(),
        None => {
            let options = Column::ALL.into_iter().flat_map(super::table::options);
            let known = options.into_iter().find(|(value, _)| *value == cell.text);
            known.map_or_else(|| cell.text.clone(), |(_, words)| words.to_owned())
        }
    };
    let text = application::words::returned::side(&text).to_owned();
    if cell.at.is_empty() { text } else { format!("{text}（{}）", cell.at) }
}

/// What was not taken out of a file as it stands.
#[must_use]
pub fn unread(list: &str) -> String {
    format!("以下各项没有照原样读入，请核对：{list}。")
}

/// The verdict of the data that the form carries, where it is another.
#[must_use]
pub fn in_form(line: &str) -> String {
    format!("按申报表所带数据，结论为：{line}。与按采用数值的结论不同。")
}

/// A code that passes.
#[must_use]
pub fn code_sound(code: &str) -> String {
    format!("统一社会信用代码{code}校验相符。")
}

/// A code that is remarked.
#[must_use]
pub fn code_remarked(code: &str, remark: &str) -> String {
    format!("统一社会信用代码{code}：{remark}")
}

/// When the office chose.
#[must_use]
pub fn chosen_at(at: &str) -> String {
    format!("{at} 选择。")
}

/// When the office typed.
#[must_use]
pub fn typed_at(at: &str) -> String {
    format!("{at} 录入。")
}

/// A figure without its unit: what it would be in each, the figures with the amount.
#[must_use]
pub fn typed_without_unit(meanings: &[(Unit, String, Yuan)]) -> String {
    let each = meanings.iter().map(|(unit, figures, yuan)| amount::meaning(*unit, figures, *yuan));
    let each: Vec<String> = each.collect();
    format!("未注明单位，未计入核对。可能是{}，请连同单位填写。", each.join("、"))
}

/// What of a product is meant.
#[must_use]
pub fn of_product(place: usize, label: &str) -> String {
    format!("{} {label}", product_number(place))
}

/// The words among which a typed value is chosen; none for one that is typed as text.
#[must_use]
pub fn typed_choices(input: &str) -> Vec<&'static str> {
    let last = input.rsplit('.').next().unwrap_or(input);
    match (input, last) {
        ("form.district", _) => application::form::fields::DISTRICTS.to_vec(),
        (_, "title") => Title::ALL.map(common::title).to_vec(),
        ("output_value_yuan", _) | (_, "name") => Vec::new(),
        _ if input.starts_with("form.") => Vec::new(),
        _ => vec![common::YES, common::NO],
    }
}

/// In which years the enterprise was awarded.
#[must_use]
pub fn earlier_years(years: &[u16], not_said: bool) -> String {
    let list: Vec<String> = years.iter().map(|year| format!("{year}年")).collect();
    let not_said =
        if not_said { "申报表中未填曾获市长质量奖，请核实。" } else { "" };
    format!("该企业在{}的工作底稿中列为拟奖励单位。{not_said}", list.join("、"))
}

/// Which products held a title of the same level then, and what article 10 would mean.
#[must_use]
pub fn earlier_products(products: &[String], then: &str, edition: &Edition) -> String {
    let at = edition.leaves_open(Notice::ReappraisalReadByProduct);
    let at = common::citations(at);
    format!(
        "{}当年已有同级称号。属于同级复评的，依据{at}结论为：{then}。是否属于复评，由办公室按证书认定。",
        products.join("、")
    )
}

/// Another application of the same code.
#[must_use]
pub fn twin(row: &Row) -> String {
    format!("{}（{}）", who(row), row.file)
}

/// How many have an output of exactly the threshold.
#[must_use]
pub fn at_threshold(count: u32, edition: &Edition) -> String {
    format!(
        "产值正好{}的{count}家，办法没有规定适用哪一条，由本办研究决定，未计入合计。",
        common::round(edition.output_threshold)
    )
}

/// The awards and the fund together.
#[must_use]
pub fn total(total: Yuan) -> String {
    format!("奖励和基金合计{}。", common::yuan(total))
}

/// The label of a sum by hand.
#[must_use]
pub fn sum_of(who: &str) -> String {
    format!("{who}的数额（元）")
}

/// The part that a sum is of the whole, to a hundredth of a percent; nothing of nothing.
#[must_use]
pub fn part(of: Yuan, whole: Yuan) -> String {
    let (of, whole) = (u128::from(of.fen()), u128::from(whole.fen()));
    if whole == 0 {
        return String::new();
    }
    let hundredths = (of * 20_000 + whole) / (2 * whole);
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

/// The last day of the publication.
#[must_use]
pub fn until(last: Option<Date>) -> String {
    last.map_or_else(String::new, |day| format!("公示期至{}。", super::day_with_weekday(day)))
}

/// The days of a pasted notice were read.
#[must_use]
pub fn holidays_read(year: u16) -> String {
    format!("识别为{year}年的安排：")
}

/// Days off.
#[must_use]
pub fn off(first: &str, last: &str) -> String {
    if first == last { format!("{first}放假") } else { format!("{first}至{last}放假") }
}

/// A day on which people work.
#[must_use]
pub fn at_work(day: &str) -> String {
    format!("{day}上班")
}
