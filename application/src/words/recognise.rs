//! The words of what was recognised in an office's blank form.

use crate::edition::Template;
use crate::form::computed::Repeated;
use crate::form::own::{OwnFault, OwnFormat};
use crate::form::recognise::slot::Spot;
use crate::form::recognise::{Aim, Count, Item, Left, Target, Why};

/// The label of an own field for whose place the form has no words.
pub const OTHER_FIELD: &str = "另填项目";

pub const HEADING: &str = "识别的填写位置";
pub const HINT: &str = "逐行核对每一处填什么，可以改选。意见栏、签字和盖章处留空。识别不了的，须选定一项才能下载申报页面。";
pub const LABEL: &str = "表中文字";
pub const ASKS: &str = "填写内容";
pub const NO_LABEL: &str = "（没有文字）";
pub const NOT_CHOSEN: &str = "请选择";
pub const OWN: &str = "本办另设的栏目";
pub const EMPTY: &str = "留空";
pub const OF_FORM: &str = "申报表各栏";
pub const OF_PRODUCTS: &str = "产品";
pub const OF_YEARS: &str = "近三年指标";
pub const DOWNLOAD: &str = "下载写好占位符的申报表";
pub const SHOW: &str = "在表中查看";
pub const HIDE: &str = "收起申报表";
pub const NEXT: &str = "下一处未识别";
pub const PICTURE: &str = "申报表和各处占位符";

pub const OWN_LABEL: &str = "栏目名称";
pub const OWN_KIND: &str = "填写方式";
pub const OWN_UNIT: &str = "单位";
pub const OWN_REQUIRED: &str = "必填";
pub const OWN_OPTIONS: &str = "选项，每行一项";
pub const OWN_HINT: &str = "填写说明";
pub const OWN_PRODUCTS: &str = "每个产品各填一次。";

/// How many places are of each kind.
#[must_use]
pub fn counted(count: Count, confirmed: usize) -> String {
    let Count { known, empty, open } = count;
    let already = match confirmed {
        0 => String::new(),
        confirmed => format!("表中已有占位符 {confirmed} 处。"),
    };
    format!("{already}已识别 {known} 处，留空 {empty} 处，未识别 {open} 处。")
}

/// That places need a decision before the page is made.
#[must_use]
pub fn undecided(open: usize) -> String {
    format!("申报表中有 {open} 处未识别，请逐处选定后再下载。")
}

/// That not all of the form was looked at.
pub const CUT: &str = "申报表的表格超过3000格，后面的没有识别。";

/// That there are as many own fields as there may be.
#[must_use]
pub fn too_many(most: usize) -> String {
    format!("本办另设的栏目最多 {most} 个，没有增加。")
}

/// That the form with its placeholders is too large.
pub const TOO_LARGE: &str = "写入占位符后文件超过 1 MB，没有选用。请压缩其中的图片后再选。";

/// The name of the form's file with its placeholders: `申报表_带占位符.docx`.
#[must_use]
pub fn file_name(form: &Template) -> String {
    let name = form.name();
    let end = name.len().saturating_sub(".docx".len());
    let is_docx = name.get(end..).is_some_and(|end| end.eq_ignore_ascii_case(".docx"));
    let stem = if is_docx { name.get(..end).unwrap_or(name) } else { name };
    format!("{}_带占位符.docx", stem.trim_end_matches("_带占位符"))
}

/// The choice of an own field that there is already.
#[must_use]
pub fn own(label: &str) -> String {
    format!("{OWN}：{label}")
}

/// Where a place is.
#[must_use]
pub fn spot(spot: &Spot) -> String {
    match spot.cell {
        Some((table, row, cell)) => format!("第{table}个表格第{row}行第{cell}格"),
        None if spot.margin => "页眉页脚".to_owned(),
        None if spot.heading.is_empty() => "正文".to_owned(),
        None => format!("正文，“{}”之后", spot.heading),
    }
}

/// What a place asks.
#[must_use]
pub fn aim(aim: Aim) -> String {
    let words = aim.target.words();
    match (aim.target.rows(), aim.item) {
        (None, _) | (_, Item::None) => words.to_owned(),
        (Some(Repeated::Years), Item::Nth(item)) => {
            format!("{}·{words}", super::form::year(None, item))
        }
        (Some(Repeated::Years), Item::Each) => format!("每年·{words}"),
        (Some(Repeated::Products | Repeated::Conditions), Item::Nth(item)) => {
            format!("产品{}·{words}", item + 1)
        }
        (Some(Repeated::Products | Repeated::Conditions), Item::Each) => {
            format!("每个产品·{words}")
        }
    }
}

/// The group of choices to which a target belongs.
#[must_use]
pub const fn group(target: Target) -> &'static str {
    match target.rows() {
        None => OF_FORM,
        Some(Repeated::Products | Repeated::Conditions) => OF_PRODUCTS,
        Some(Repeated::Years) => OF_YEARS,
    }
}

/// Why a place is left empty.
#[must_use]
pub const fn left(left: Left) -> &'static str {
    match left {
        Left::Opinion => "意见栏，留空。",
        Left::Hand => "签字、盖章处，留空。",
        Left::Others => "由审核方填写，留空。",
        Left::Corner => "表头，留空。",
        Left::Prepared => "表中已写好占位符，这一处原来没有，留空。",
    }
}

/// Why it is not known what a place asks.
#[must_use]
pub fn why(why: &Why) -> String {
    match why {
        Why::NoLabel => "没有找到这一处的栏目名称。".to_owned(),
        Why::Unknown => "本页没有名称相同的栏目。".to_owned(),
        Why::Second => "同一名称后面有几个空格。".to_owned(),
        Why::Twice => "另有一处名称不同、内容相同，不能确定填哪一处。".to_owned(),
        Why::Person(person) => format!("是“{person}”的，不是联系人的。"),
        Why::Unit(unit) => format!("单位“{unit}”与本页的栏目不同，不能换算。"),
        Why::Year => "没有写明是哪一年的。".to_owned(),
        Why::NoYear => "写有年份，请先填写申报年度，或者在此选定。".to_owned(),
        Why::OtherYear => "不是申报年度前三年的年份。".to_owned(),
        Why::Row => "没有写明是哪一项的。".to_owned(),
        Why::Option(option) => format!("本页没有“{option}”这个选项。"),
        Why::NoDate => "表中是年月日，同名的栏目不是日期。".to_owned(),
        Why::Placeholder => "占位符不是本页的名称。".to_owned(),
    }
}

/// The format of an own field.
#[must_use]
pub const fn format(format: OwnFormat) -> &'static str {
    match format {
        OwnFormat::Line => "一行文字",
        OwnFormat::Long => "长文字",
        OwnFormat::Money => "金额",
        OwnFormat::Figure => "数字",
        OwnFormat::Date => "日期",
        OwnFormat::One => "选一项",
        OwnFormat::Tick => "打勾",
    }
}

/// What is wrong with an own field.
#[must_use]
pub const fn fault(fault: OwnFault) -> &'static str {
    match fault {
        OwnFault::Id => "编号不能使用，请删去这个栏目后重新选定。",
        OwnFault::Label => "名称不能为空，不能与其他栏目相同，不能有空格、句点、等号和大括号。",
        OwnFault::Options => "请写出选项，每行一项。",
    }
}

/// That an own field lacks the option of a box.
#[must_use]
pub fn lacks(option: &str) -> String {
    format!("表中的选项“{option}”没有列出。")
}
