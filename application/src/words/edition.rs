//! The words of an office's own edition, and of the screen on which it is made.

use std::iter;

use crate::edition::validate::{Doubt, Fault};
use crate::edition::{EVERYTHING, Refused, Setting};
use crate::words::common::{citations, day};
use docx::error::Error;
use docx::problem::{Problem, ProblemKind};
use quality_award_rules::{Citation, Date, Edition};

pub const DEADLINE: &str = "申报截止";
pub const ADDRESS: &str = "提交地址";
pub const TELEPHONE: &str = "咨询电话";
pub const OVER: &str = "（已截止）";

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

/// That the deadline is over.
#[must_use]
pub fn over(of: Date) -> String {
    format!("申报已于{}截止。现在填写的内容可以保存，能否受理请向推选办公室咨询。", day(of))
}

/// When and where the application is handed in, as far as the office has set it.
#[must_use]
pub fn hand_in(
    deadline: Option<Date>,
    address: &str,
    telephone: &str,
    edition: &Edition,
) -> String {
    let before =
        deadline.map_or_else(|| "在规定时限内".to_owned(), |of| format!("在{}以前", day(of)));
    let office = edition.procedure.office;
    let material = edition.procedure.material.first().map(|material| material.at);
    let at: Vec<Citation> = iter::once(office.at).chain(material).collect();
    let mut words =
        format!("{before}提交市长质量奖推选办公室，{}（{}）。", office.words, citations(&at));
    for (what, said) in [(ADDRESS, address), (TELEPHONE, telephone)] {
        if !said.is_empty() {
            words.extend([what, "：", said, "。"]);
        }
    }
    if deadline.is_none() || address.is_empty() {
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

pub const AWAITED: &str = "本页还没有下载完，请稍候。";
pub const SETTINGS: &str = "制作本办版本";
pub const HINT: &str = "供推选办公室使用。填写以下各项，下载得到本办自己的页面文件，放到网站上即可，不需要其他软件。各项都可以不填；下次打开下载的文件，可以接着修改，再次下载。";
pub const PREVIEW: &str = "预览";
pub const PREVIEW_LIGHT: &str = "浅色显示";
pub const PREVIEW_DARK: &str = "深色显示";
pub const FORM: &str = "申报表模板";
pub const FORM_HINT: &str = "本办的申报表，Word 文件（.docx），写有“{{申报单位}}”这样的占位符，不超过 1 MB。不选时用本页自带的申报表。占位符的写法见《申报表模板使用说明》。";
pub const FORM_PICK: &str = "选择申报表模板";
pub const FORM_REMOVE: &str = "不用这个模板";
pub const FORM_TRY: &str = "下载试填的申报表";
pub const FORM_TOO_LARGE: &str = "文件超过 1 MB，没有选用。请压缩其中的图片后再选。";
pub const FORM_NONE: &str = "没有找到占位符，导出的申报表不会填入任何内容。";
pub const COLOUR_PICK: &str = "在色板中选颜色";
pub const DOWNLOAD: &str = "下载本办版本的页面";
pub const SAVE: &str = "保存设置文件";
pub const OPEN: &str = "打开设置文件";
pub const RESET: &str = "恢复本页原有设置";
pub const DOWNLOADED: &str =
    "文件已生成，请在浏览器的下载目录中查看。放到网站上以前，请双击打开，核对一遍。";
pub const OPENED: &str = "设置已打开。";
pub const KEPT: &str = "设置已自动保存在本机浏览器中。";
pub const NOT_KEPT: &str = "浏览器没有保存这些设置，关闭本页会丢失。离开前请保存设置文件。";
pub const FAILED: &str = "文件未能生成：";
pub const LINK: &str = "推选办公室：制作本办版本";

/// A setting's label.
#[must_use]
pub const fn label(setting: Setting) -> &'static str {
    match setting {
        Setting::Year => "申报年度",
        Setting::Deadline => "申报截止日期",
        Setting::Address => ADDRESS,
        Setting::Telephone => TELEPHONE,
        Setting::Accent => "页面主色",
        Setting::Notice => "通知文字",
    }
}

/// What is accepted for a setting.
#[must_use]
pub const fn hint(setting: Setting) -> &'static str {
    match setting {
        Setting::Year => "四位数字，例如 2026。",
        Setting::Deadline => "例如 2026-12-31。这一天过后，页面会说明申报已截止。",
        Setting::Address => "企业提交申报材料的地点。",
        Setting::Telephone => "可以写几个号码和联系人。",
        Setting::Accent => "例如 #8c1d18。按钮、链接和页面上边线用这个颜色。",
        Setting::Notice => "显示在首页，每行一段，只显示文字。",
    }
}

/// Why a setting cannot be used.
#[must_use]
pub fn fault(fault: Fault) -> String {
    match fault {
        Fault::TooLong(limit) => format!("太长，最多 {limit} 个字。"),
        Fault::NoYear => "不是年份。请写四位数字，例如 2026。".to_owned(),
        Fault::NoDay => "不是一个日期。请写成 2026-12-31 或 2026年12月31日。".to_owned(),
        Fault::NoColour => {
            "不是颜色。请写成 # 加六位数字或 a 至 f 的字母，例如 #8c1d18。".to_owned()
        }
    }
}

/// What an office should reconsider.
#[must_use]
pub fn doubt(doubt: Doubt) -> String {
    match doubt {
        Doubt::Contrast(hundredths, darker) => format!(
            "颜色太浅，与底色的对比度只有 {}.{:02}，不到 7，视力不好的人看不清。页面改用较深的 {darker}。",
            hundredths / 100,
            hundredths % 100
        ),
        Doubt::Past => "这个日期已经过去，页面会说明申报已截止。".to_owned(),
        Doubt::OtherYear => "这个日期不在申报年度内，请核对。".to_owned(),
    }
}

/// How many of the settings cannot be used, so that no edition is made.
#[must_use]
pub fn refused(count: usize) -> String {
    format!("有 {count} 项需要改正，改正后才能下载。")
}

/// What the chosen form holds.
#[must_use]
pub fn examined(count: usize, problems: usize) -> String {
    match (count, problems) {
        (0, 0) => FORM_NONE.to_owned(),
        (count, 0) => format!("可以填入 {count} 处占位符。"),
        (count, problems) => {
            format!("可以填入 {count} 处占位符，另有 {problems} 处无法填入，请改正模板：")
        }
    }
}

/// A placeholder that cannot be filled.
#[must_use]
pub fn problem(problem: &Problem) -> String {
    let Problem { kind, name, suggestion, part, paragraph, nearby } = problem;
    let what = match kind {
        ProblemKind::Unknown => "没有这个占位符",
        ProblemKind::OutsideRow => "这个占位符要写在表格的行里",
        ProblemKind::SecondGroup => "这一行已按另一组占位符重复",
    };
    let meant = suggestion.as_ref().map(|of| format!("，是否应为“{of}”")).unwrap_or_default();
    format!("“{name}”：{what}{meant}（{part} 第 {paragraph} 段，“{nearby}”）。")
}

/// Why a form cannot be used.
#[must_use]
pub fn unreadable(error: &Error) -> String {
    format!("这个 Word 文件无法读取（{error}），没有选用。请另存为 .docx 文件后再选。")
}

/// Why a file brought no settings.
#[must_use]
pub const fn not_opened(refused: Refused) -> &'static str {
    match refused {
        Refused::TooLarge => "文件太大，不是设置文件，没有打开。",
        Refused::NoSettings => {
            "这个文件不是设置文件，没有打开。以前下载的版本，请双击打开后在其中修改。"
        }
        Refused::Newer => "这份设置由更新版本的页面保存。请用新版页面打开。",
    }
}

/// That a file was opened, and what of it could not be read.
#[must_use]
pub fn opened(unread: &[String]) -> String {
    if unread.is_empty() {
        OPENED.to_owned()
    } else {
        format!("{OPENED}以下各项无法读取，请重新填写：{}。", list(unread))
    }
}

/// The name of a file: `市长质量奖自查_2026年度.html`.
#[must_use]
pub fn file_name(year: &str, extension: &str) -> String {
    let year = if year.is_empty() { String::new() } else { format!("_{year}年度") };
    format!("市长质量奖自查{year}.{extension}")
}
