//! The words of the desk's screens.

use application::words::common::{self, product_number};
use application::words::questions;
use desk_words::{column, decision as decision_words};
use quality_award_rules::{Date, Edition, Notice, Title, Yuan};

use super::table as desk_words;
use crate::fund::Division;
use crate::register::{Cell, Column, Decision, FundSetting, Merged, NoticeSetting, Side};
use crate::table::Row;

// The navigation.
pub const NAV_INTAKE: &str = "收取核对";
pub const NAV_FUND: &str = "资金";
pub const NAV_NOTICE: &str = "公示和决定";

// Taking in.
pub const INTAKE: &str = "收取和核对申报材料";
pub const INTAKE_HINT: &str =
    "选取或者拖入申报单位报送的申报表、草稿文件、续填网页及其压缩包。文件只在本机读取，不上传。";
pub const PICK_FILES: &str = "选取文件";
pub const PICK_FOLDER: &str = "选取文件夹";
pub const OPEN: &str = "打开工作底稿";
pub const OPEN_EARLIER: &str = "读取往年工作底稿";
pub const DROP: &str = "也可以把文件、文件夹、压缩包拖到这里。打开他人的工作底稿时，按申报材料合并。往年工作底稿用于查找往年获奖企业（第十条）。";
pub const PROGRESS: &str = "读取进度";
pub const CANCEL: &str = "停止读取";
pub const TABLE: &str = "申报材料";
pub const SEARCH: &str = "查找";
pub const STATUS: &str = "状态";
pub const ANY_STATUS: &str = "全部";
pub const DISTRICT: &str = "旗县区";
pub const ANY_DISTRICT: &str = "全部";
pub const GROUPED: &str = "按旗县区分组";
pub const COLUMNS: &str = "选择栏目和次序";
pub const MOVE_BACK: &str = "前移";
pub const MOVE_ON: &str = "后移";
pub const SELECT: &str = "选定";
pub const SELECT_ALL: &str = "选定全部";
pub const BY_HAND: &str = "按纸面录入";
pub const OUT: &str = "保存和导出";
pub const OUT_HINT: &str =
    "工作底稿存有全部申报数据、选择和记录，下次打开接着做。导出的是当前列出的材料。";
pub const SAVE: &str = "保存工作底稿";
pub const XLSX: &str = "导出电子表格（Excel 文件）";
pub const CSV: &str = "导出文本表格";
pub const CLEAR: &str = "全部清空";
pub const UNDO: &str = "撤销";
pub const CLEARED: &str = "已全部清空，可以撤销。";
pub const UNDONE: &str = "已撤销。";
pub const FAILED: &str = "文件未能生成：";
pub const TOO_MANY_ROWS: &str = "材料太多，一张电子表格放不下。请先筛选。";
pub const NOTHING_TO_CORRECT: &str = "没有需要补正的材料。";
pub const NO_WORKING_FILE: &str = "这个文件不是工作底稿，没有打开，现有内容不受影响。";
pub const ALLOW: &str = "把工作底稿保留在本机浏览器中";
pub const KEPT: &str = "工作底稿已保留在本机浏览器中。取消勾选即清除。";
pub const KEPT_AFTER: &str = "读取结束后保留在本机浏览器中。";
pub const NOT_KEPT: &str = "浏览器放不下这份工作底稿，关闭本页即丢失。离开前请保存工作底稿。";
pub const NOT_WIPED: &str = "浏览器没有清除，请在浏览器的设置中清除本文件的数据。";
pub const AT_RISK: &str = "没有保留在本机，关闭本页即丢失。离开前请保存工作底稿。";
pub const NOTHING_YET: &str = "还没有收取材料。";
pub const IN_FILE: &str = "全部内容都已存入工作底稿。";
pub const STORED_UNREAD: &str = "本机浏览器中保留的工作底稿不能读取，未作改动。";
pub const GO_ON: &str = "接着做";
pub const GO_ON_NOT: &str = "不用，清除";
pub const CONFLICTS: &str = "两份底稿记录不同的项目";
pub const CONFLICTS_HINT: &str = "暂以较晚的记录为准，请逐项确认。";
pub const CONFLICT_HEADS: [&str; 5] = ["申报单位", "项目", "现用", "另一份", "确认"];
pub const KEEP_THIS: &str = "用现用的";
pub const TAKE_OTHER: &str = "用另一份的";

// One application.
pub const APPLICATION: &str = "申报材料";
pub const NO_APPLICATION: &str = "没有这份申报材料。";
pub const TO_TABLE: &str = "返回申报材料表";
pub const BEFORE: &str = "上一份";
pub const NEXT: &str = "下一份";
pub const SOURCE: &str = "来源";
pub const CONTENTS: &str = "申报内容";
pub const CONTENTS_HINT: &str = "按采用的数值列出，不能在此修改。";
pub const RECHECK: &str = "核对";
pub const NOTED: &str = "办公室记录";
pub const PAPER_COUNTS: &str =
    "盖章的纸质材料为准。未选择的，能识别的按纸面计，不能识别的按数据计。";
pub const NOT_YET_CHOSEN: &str = "尚未选择。";
pub const MISSING: &str = "完整性";
pub const COMPLETE: &str = "没有缺项。";
pub const MISSING_QUESTIONS: &str = "影响结论而未回答的问题";
pub const MISSING_INPUTS: &str = "未填写或者不能识别的必填项";
pub const MISSING_ENCLOSURES: &str = "缺少的材料";
pub const DOUBTFUL: &str = "需要再看的项目";
pub const CODE_MISSING: &str = "未填统一社会信用代码。";
pub const LATE: &str = "逾期报送。";
pub const IN_TIME: &str = "按期报送。";
pub const TIME_UNKNOWN: &str = "未填收到日期或者未设截止日期，不能判断是否逾期。";
pub const EARLIER: &str = "往年获奖";
pub const EARLIER_OTHER: &str = "所报产品与往年获奖时的产品或者称号级别不同。";
pub const TWINS: &str = "同一信用代码的其他材料";
pub const TWIN_SAME: &str = "所填内容相同。";
pub const TWIN_HEADS: [&str; 3] = ["项目", "本份", "另一份"];
pub const TYPED: &str = "按纸面录入";
pub const TYPED_HINT: &str = "数据和表上文字都不能用时，在此录入决定结论的各项。录入的优先。";
pub const NOT_TYPED: &str = "不录入";
pub const NOT_CHOSEN: &str = "未选择";
pub const NO_DAY: &str = "未能识别日期。请写成 2026-12-31 或 2026年12月31日。";
/// What of a product is typed: the end of the input's name, and the label.
pub const TYPED_OF_PRODUCTS: [(&str, &str); 3] = [
    ("name", questions::PRODUCT_NAME),
    ("title", questions::PRODUCT_TITLE),
    ("reappraised_at_same_level", questions::PRODUCT_REAPPRAISED),
];

// The fund.
pub const FUND: &str = "年度资金";
pub const RULE: &str = "产品质量基金分配规则";
pub const TOTALS: &str = "各档奖励合计";
pub const SHARES: &str = "产品质量基金分配";
pub const SHARE_HEADS: [&str; 3] = ["单位", "数额（元）", "计算过程"];
pub const STEPS: &str = "计算过程";
pub const WEIGHTS_HINT: &str = "不计的因素留空。各因素按占选定企业合计数的比例折算，再乘以权重。";
pub const PICTURE: &str = "各单位数额。具体数额见下表。";
pub const TOO_MUCH: &str = "合计超出可计算的范围。";

// Publication and decision.
pub const NOTICE: &str = "公示和决定";
pub const NOTICE_HINT: &str =
    "先提请审定委员会审议候选名单，再公示，公示没有异议的列入奖励决定。各文稿可以修改后下载。";
pub const DAYS: &str = "公示期";
pub const NOTICE_DATE: &str = "公示日期";
pub const NOTICE_DATE_HINT: &str = "例如 2026-09-30。";
pub const OWN_DAY: &str = "公示当日为工作日的，自当日起算";
pub const OWN_DAY_HINT: &str = "不勾选的，自公示次日起算。办法未规定从哪一天起算，由办公室决定。";
pub const NO_DATE_YET: &str = "填写公示日期后列出各工作日。";
pub const HOLIDAYS: &str = "节假日安排";
pub const HOLIDAYS_2026: &str =
    "2026年的安排已录入，依据《国务院办公厅关于2026年部分节假日安排的通知》。";
pub const HOLIDAYS_PASTE: &str = "其他年份的通知";
pub const HOLIDAYS_HINT: &str = "粘贴国务院办公厅通知的标题和逐项安排，核对后确认。";
pub const HOLIDAYS_FAULTS: &str = "以下各处需要核对，未录入：";
pub const CONFIRM: &str = "核对无误，录入";
pub const CONFIRMED: &str = "节假日安排已录入。";
pub const TEXT: &str = "文稿";
pub const TEXT_HINT: &str = "第一行为标题，末两行为署名和日期。修改后以修改的为准。";
pub const COPY: &str = "复制文稿";
pub const COPIED: &str = "文稿已复制。";
pub const NOT_COPIED: &str = "浏览器不允许自动复制，请选中后复制。";
pub const RESET: &str = "恢复拟稿";
pub const OTHER_PAPERS: &str = "其他表";

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

/// What was decided of so many applications.
#[must_use]
pub fn decided(count: usize, decision: Decision) -> String {
    format!("已记录{count}份材料的决定：{}。", decision_words(decision))
}

/// How many files could not be taken in.
#[must_use]
pub fn refused_count(count: usize) -> String {
    format!("未读入的文件（{count}个）")
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
            | NoticeSetting::CorrectionsText => TEXT,
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

/// What of a product is typed.
#[must_use]
pub fn typed_of_product(place: usize, label: &str) -> String {
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
    let not_said = if not_said { "申报表未填写获得过，请核实。" } else { "" };
    format!("该企业{}的工作底稿中为拟奖励单位。{not_said}", list.join("、"))
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
        "产值正好{}的{count}家，办法没有规定，由推选办公室决定，未计入合计。",
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

/// The picture of the division in a sentence; the table says it row by row.
#[must_use]
pub fn picture(division: &Division, fund_fen: u64) -> String {
    let given: u64 = division.shares.iter().map(|share| share.amount.fen()).sum();
    let yuan = |fen| Yuan::from_fen(fen).map_or_else(|_| String::new(), common::yuan);
    format!("总额{}，{}家单位共分配{}。", yuan(fund_fen), division.shares.len(), yuan(given))
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
