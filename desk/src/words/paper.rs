//! The texts of the documents that the office issues. The office can edit each before it goes out.

use std::fmt::Write as _;

use application::edition::{Setting, Status as Standing};
use application::form::remark::Remark;
use application::words::common::{self, day};
use application::words::{form, questions};
use quality_award_rules::{Amount, Citation, Edition, Tier};

use super::intake::AGAIN;
use super::sheet::regulation;
use crate::paper::{Kind, Unready, Year};
use crate::recheck::Recheck;
use crate::register::{Column, Dispute};
use crate::table::Row;

pub const LIST_HEADS: [&str; 6] = ["序号", "单位名称", "旗县区", "产品及称号", "依据", "奖励"];
pub const DIVISION_HEADS: [&str; 5] = ["序号", "单位名称", "旗县区", "数额（元）", "计算过程"];
pub const SUMMARY_HEADS: [&str; 8] =
    ["旗县区", "申报", "国家名牌", "自治区名牌", "基金补助", "不具备条件", "不完整", "拟奖励"];
pub const TO_BE_DECIDED: &str = "待确定";
pub const BY_COMMITTEE: &str = "由审定委员会审议确定";
/// The award office, as article 7 calls it with the award's full name.
pub const OFFICE: &str = "赤峰市市长产品质量奖推选办公室";
/// The city government.
pub const GOVERNMENT: &str = "赤峰市人民政府";
const AWARD: &str = "赤峰市市长产品质量奖";
const OPEN_DAY: &str = "    年  月  日";
const OPEN: &str = "________";
const NUMERALS: [&str; 8] = ["一", "二", "三", "四", "五", "六", "七", "八"];

/// The name of a document, which is that of its file.
#[must_use]
pub const fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::Candidates => "审议候选名单",
        Kind::PublicNotice => "公示",
        Kind::Decision => "奖励决定",
        Kind::Division => "资金分配表",
        Kind::Summary => "申报汇总表",
        Kind::Corrections => "补正通知",
    }
}

/// The button that hands a document over.
#[must_use]
pub const fn export(kind: Kind) -> &'static str {
    match kind {
        Kind::Candidates => "下载审议候选名单（Word 文件）",
        Kind::PublicNotice => "下载公示（Word 文件）",
        Kind::Decision => "下载奖励决定（Word 文件）",
        Kind::Division => "下载资金分配表（Word 文件）",
        Kind::Summary => "下载分旗县区汇总表（Word 文件）",
        Kind::Corrections => "下载补正通知（Word 文件）",
    }
}

fn of_year(year: Option<u16>) -> String {
    year.map_or_else(|| "本年度".to_owned(), |year| format!("{year}年度"))
}

/// Whether another text has taken the place of the Measures. Nobody has told its title or its articles, so the office
/// writes them.
fn replaced(year: &Year<'_>) -> bool {
    Standing::named(year.setting(Setting::Status)) == Some(Standing::Replaced)
}

/// The Measures at their first mention in a document, with the short name by which it cites them.
fn measures(year: &Year<'_>) -> String {
    if replaced(year) {
        return OPEN.to_owned();
    }
    format!("{}（以下简称《办法》）", regulation(year.edition))
}

/// An article as a document cites it.
fn article(year: &Year<'_>, at: Citation) -> String {
    if replaced(year) { OPEN.to_owned() } else { format!("《办法》{}", at.in_chinese()) }
}

/// An article as a table cites it.
#[must_use]
pub fn in_list(year: &Year<'_>, at: Citation) -> String {
    if replaced(year) { OPEN.to_owned() } else { at.in_chinese().to_string() }
}

/// The title of a list.
#[must_use]
pub fn list_title(kind: Kind, year: Option<u16>) -> String {
    let what = match kind {
        Kind::Candidates => "审议候选名单",
        Kind::PublicNotice => "拟奖励单位名单",
        Kind::Decision | Kind::Division | Kind::Summary | Kind::Corrections => "奖励名单",
    };
    format!("{}{AWARD}{what}", of_year(year))
}

/// The title of the division.
#[must_use]
pub fn division_title(year: Option<u16>) -> String {
    format!("{}产品质量基金分配表", of_year(year))
}

/// The title of the summary by district.
#[must_use]
pub fn summary_title(year: Option<u16>) -> String {
    format!("{}{AWARD}申报汇总表", of_year(year))
}

/// How many names a sentence lists.
const LISTED: usize = 10;

/// Names in a sentence: `甲公司、乙公司等12份`.
fn listed(names: &[String]) -> String {
    let some: Vec<&str> = names.iter().take(LISTED).map(String::as_str).collect();
    let more = if names.len() > LISTED { format!("等{}份", names.len()) } else { String::new() };
    format!("{}{more}", some.join("、"))
}

/// Why a document is not drafted, and what to do.
#[must_use]
pub fn unready(why: &Unready, edition: &Edition) -> String {
    let vacant = edition.procedure.may_stay_vacant.at.in_chinese();
    match why {
        Unready::Unsettled(names) => format!(
            "未拟稿：以下材料是否符合条件尚未确定：{}。申报单位均达不到奖励条件的，奖项才可以空缺（{vacant}）。请先核对并作出决定。",
            listed(names)
        ),
        Unready::Objected(names) => {
            format!("未拟稿：以下材料的异议尚未处理：{}。请先填写异议处理结果。", listed(names))
        }
    }
}

/// One enterprise, or the first of several with their number.
fn together(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [one, ..] => format!("{one}等{}家单位", names.len()),
    }
}

/// The list for the committee (article 7). Of those without a tier it has to say which article applies, and of those whom the
/// office has decided to award although the re-check finds them `unfit`, whether they may be.
#[must_use]
pub fn candidates(
    year: &Year<'_>,
    count: usize,
    without_tier: &[String],
    unfit: &[String],
) -> String {
    let (of, measures) = (of_year(year.year), measures(year));
    let at = article(year, Citation::item(7, 3));
    let vacant = article(year, year.edition.procedure.may_stay_vacant.at);
    let body = if count == 0 {
        format!(
            "经核对，{of}申报单位均达不到奖励条件。依照{vacant}，奖项可以空缺，请审定委员会审议。"
        )
    } else {
        let open = if without_tier.is_empty() {
            String::new()
        } else {
            let committee = article(year, Citation::paragraph(6, 2));
            let who = together(without_tier);
            format!("其中{who}适用的条款尚未确定，请一并研究决定（{committee}）。")
        };
        let doubt = if unfit.is_empty() {
            String::new()
        } else {
            format!("其中{}核对结论为不具备条件，请一并审议。", together(unfit))
        };
        format!(
            "经资格审核，提出{of}审议候选单位{count}家（名单见附件），请审定委员会审议。{open}{doubt}"
        )
    };
    format!(
        "关于提请审议{of}{AWARD}候选名单的报告\n审定委员会：\n根据{measures}，依照{at}，现将评选结果报告如下。\n{body}\n\n{OFFICE}\n{OPEN_DAY}"
    )
}

fn date_or_open(year: &Year<'_>) -> String {
    year.date.map_or_else(|| OPEN_DAY.to_owned(), day)
}

fn or_open(text: &str) -> &str {
    if text.is_empty() { OPEN } else { text }
}

/// The public notice (article 13).
#[must_use]
pub fn public_notice(year: &Year<'_>, names: &[String]) -> String {
    let (of, measures) = (of_year(year.year), measures(year));
    let at = publication_article(year);
    let count = year.edition.procedure.publication_working_days;
    let (first, last) = year.span.map_or_else(
        || (OPEN_DAY.to_owned(), OPEN_DAY.to_owned()),
        |(first, last)| (day(first), day(last)),
    );
    let mut text = format!("关于{of}{AWARD}拟奖励单位的公示\n");
    if names.is_empty() {
        let vacant = article(year, year.edition.procedure.may_stay_vacant.at);
        let _ = write!(
            text,
            "根据{measures}，经资格审核和审定委员会审议，{of}申报单位均达不到奖励条件。依照{vacant}，奖项空缺。\n\n{OFFICE}\n{}",
            date_or_open(year)
        );
        return text;
    }
    let who = together(names);
    let _ = write!(
        text,
        "根据{measures}，经单位申报、资格审核和审定委员会审议，拟对{who}予以奖励（名单见附件）。依照{at}，现予公示。\n\
         公示期为{count}个工作日，自{first}至{last}。\n\
         公示期间，单位和个人对拟奖励单位有异议的，可以书面向我办反映，写明事实和依据。单位反映的加盖公章，个人反映的署真实姓名并写明联系方式。\n\
         联系电话：{}\n\
         联系地址：{}\n\
         附件：{}\n\n{OFFICE}\n{}",
        or_open(year.setting(Setting::Telephone)),
        or_open(year.setting(Setting::Address)),
        list_title(Kind::PublicNotice, year.year),
        date_or_open(year)
    );
    text
}

/// The article of the publication.
fn publication_article(year: &Year<'_>) -> String {
    let notice = year.edition.procedure.steps.iter().find(|step| step.quote.words.contains("公示"));
    notice.map_or_else(String::new, |step| article(year, step.quote.at))
}

/// The city government's decision (article 13). Those without a tier are named too, with a gap for the article.
#[must_use]
pub fn decision(year: &Year<'_>, tiers: &[(Tier, Vec<String>)], without_tier: &[String]) -> String {
    let (of, measures) = (of_year(year.year), measures(year));
    let mut text =
        format!("{GOVERNMENT}关于{of}{AWARD}的决定\n各旗县区人民政府，市直有关委办局：\n");
    if tiers.is_empty() && without_tier.is_empty() {
        let vacant = article(year, year.edition.procedure.may_stay_vacant.at);
        let _ = write!(
            text,
            "根据{measures}，{of}申报单位均达不到奖励条件。依照{vacant}，市人民政府决定，{of}{AWARD}奖项空缺。\n\n{GOVERNMENT}\n{OPEN_DAY}"
        );
        return text;
    }
    let _ = writeln!(
        text,
        "根据{measures}，经单位申报、资格审核、审定委员会审议、公示，报审定委员会主任审核、市长审定，市人民政府决定："
    );
    for (place, (tier, names)) in tiers.iter().enumerate() {
        let grant = year.edition.grants(*tier);
        let at = article(year, grant.article);
        let number = NUMERALS.get(place).copied().unwrap_or_default();
        let (who, each) = (together(names), if names.len() > 1 { "各" } else { "" });
        let _ = match grant.amount {
            Amount::Fixed(yuan) => {
                writeln!(text, "{number}、依照{at}，对{who}{each}奖励{}。", common::round(yuan))
            }
            Amount::Discretionary { .. } => writeln!(
                text,
                "{number}、依照{at}，从产品质量基金中对{who}予以扶持、补助，数额以审定委员会审议的分配方案为准。"
            ),
        };
    }
    if !without_tier.is_empty() {
        let number = NUMERALS.get(tiers.len()).copied().unwrap_or_default();
        let who = together(without_tier);
        let _ =
            writeln!(text, "{number}、对{who}予以奖励，依照的条款和数额{TO_BE_DECIDED}：{OPEN}。");
    }
    let uses: Vec<&str> = year.edition.procedure.permitted_uses.iter().map(|it| it.words).collect();
    let forbidden = year.edition.procedure.forbidden_uses;
    let _ = write!(
        text,
        "希望获奖单位珍惜荣誉，持续提升产品质量。奖金主要用于{}等，不得挪作他用（{}）。\n附件：{}\n\n{GOVERNMENT}\n{OPEN_DAY}",
        uses.join("、").trim_end_matches('等'),
        article(year, forbidden.at),
        list_title(Kind::Decision, year.year)
    );
    text
}

/// The letter in front of the division.
#[must_use]
pub fn division(year: &Year<'_>) -> String {
    let of = of_year(year.year);
    let at = article(year, Citation::item(7, 2));
    format!(
        "关于提请审议{of}产品质量基金分配方案的报告\n审定委员会：\n根据{}，依照{at}，编制{of}产品质量基金分配方案（见附件），请审定委员会审议。\n办法未规定分配方法和单个企业的数额，以审定委员会审议结果为准。\n\n{OFFICE}\n{OPEN_DAY}",
        measures(year)
    )
}

/// The letter in front of the summary.
#[must_use]
pub fn summary(year: &Year<'_>) -> String {
    format!(
        "{}\n截至目前，共收到申报材料{}份，其中已读入{}份。各旗县区情况见附件。\n\n{OFFICE}\n{OPEN_DAY}",
        summary_title(year.year),
        year.rows.iter().filter(|row| !row.is_done_with()).count(),
        year.rows.iter().filter(|row| row.eligibility.is_some()).count()
    )
}

/// The letter to one enterprise about what is missing in its application.
#[must_use]
pub fn correction(
    year: &Year<'_>,
    row: &Row,
    recheck: Option<&Recheck>,
    disputes: &[&Dispute],
) -> String {
    let who = if row.applicant.is_empty() {
        format!("报送“{}”的单位", row.file)
    } else {
        row.applicant.clone()
    };
    let mut text = format!(
        "补正通知\n{who}：\n你单位报送的{}{AWARD}申报材料收悉。经核对，以下各项需要补正：\n",
        of_year(year.year)
    );
    let mut number = 0;
    let mut part = |heading: &str, lines: Vec<String>| {
        if let (false, Some(numeral)) = (lines.is_empty(), NUMERALS.get(number)) {
            number += 1;
            let _ = write!(text, "{numeral}、{heading}\n{}\n", lines.join("\n"));
        }
    };
    if !row.refusal.is_empty() {
        // What stands behind the reason is said to the office.
        let why = row.refusal.split_inclusive('。').next().unwrap_or_default();
        part("文件未能读入", vec![format!("“{}”{why}请{AGAIN}", row.file)]);
    }
    if let Some(recheck) = recheck {
        let questions = &recheck.missing.questions;
        part(
            "尚未回答的问题",
            questions.iter().map(|it| questions::leaf(*it, year.edition)).collect(),
        );
        part("尚未填写或者不能识别的项目", inputs(recheck, year));
    }
    part("缺少的材料", manual(row, Column::MissingEnclosures));
    let differs = disputes.iter().map(|it| {
        format!("{}：表上文字为“{}”，所带数据为“{}”。", it.label, shown(&it.paper), shown(&it.data))
    });
    part("表上文字与所带数据不一致，请核实的项目", differs.collect());
    part("其他", manual(row, Column::SentBackFor));
    // A day that is over can be kept by nobody; the office sets another.
    let deadline = year.office.deadline().filter(|_| year.office.missed(year.today).is_none());
    let until = deadline.map_or_else(|| OPEN_DAY.to_owned(), |it| day(it.day));
    let _ = write!(
        text,
        "请于{until}前（含当日）补正后重新报送。联系电话：{}。\n\n{OFFICE}\n{OPEN_DAY}",
        or_open(year.setting(Setting::Telephone))
    );
    text
}

fn inputs(recheck: &Recheck, year: &Year<'_>) -> Vec<String> {
    let all = recheck.missing.inputs.iter();
    all.map(|(place, remark)| {
        let name = application::words::unread::named(
            &format!("form.{place}"),
            &recheck.draft,
            year.edition,
        );
        format!("{}：{}", name.unwrap_or_default(), form::remark(*remark, year.edition))
    })
    .chain(own_inputs(recheck, year.edition))
    .collect()
}

/// The required fields of the office's own that lack an answer, each with its remark.
#[must_use]
pub fn own_inputs(recheck: &Recheck, edition: &Edition) -> Vec<String> {
    let line = |(label, product, remark): &(String, Option<usize>, Remark)| {
        let name = product.map_or_else(|| label.clone(), |at| super::said::of_product(at, label));
        format!("{name}：{}", form::remark(*remark, edition))
    };
    recheck.missing.own.iter().map(line).collect()
}

fn manual(row: &Row, column: Column) -> Vec<String> {
    let text = application::typed::line::text(row.manual.get(column));
    text.lines().map(str::to_owned).collect()
}

fn shown(text: &str) -> &str {
    if text.trim().is_empty() { "空白" } else { text }
}
