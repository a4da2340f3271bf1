//! The words of the screen on which an office makes its edition.

use crate::edition::FIELDS;
use crate::edition::validate::{Doubt, Fault};
use crate::edition::{Refused, Setting, Status};
use crate::words::edition::{ADDRESS, TELEPHONE, list};
use crate::words::{recognise, template};
use docx::error::Error;
use docx::problem::{Problem, ProblemKind};

pub const HEADING: &str = "制作申报页面";
pub const HINT: &str = "填写以下各项，下载得到本办自己的申报页面，放到网站上即可，不需要其他软件。各项都可以不填。下次打开下载的页面，可以接着修改，再次下载。";
pub const PREVIEW: &str = "预览";
pub const PREVIEW_LIGHT: &str = "浅色显示";
pub const PREVIEW_DARK: &str = "深色显示";
pub const FORM: &str = "申报表模板";
pub const FORM_HINT: &str = "本办的空白申报表，Word 文件（.docx），不超过 1 MB，不用写占位符，选用后逐处识别填什么。已经写有“{{申报单位}}”这样的占位符的，照占位符填写。不选时用页面自带的申报表。详见《申报表模板使用说明》。";
pub const FORM_PICK: &str = "选择申报表模板";
pub const FORM_REMOVE: &str = "不用这个模板";
pub const FORM_TRY: &str = "下载试填的申报表";
pub const SAMPLE: &str = "申报表_试填样例.docx";
pub const FORM_TOO_LARGE: &str = "文件超过 1 MB，没有选用。请压缩其中的图片后再选。";
pub const FORM_WAS_FILLED: &str = "选用的文件是已经填写的申报表，所附的申报数据已去掉，不会带入本办版本。表中已填的文字仍在，请改选没有填写的申报表。";
pub const FORM_NONE: &str = "没有找到占位符，导出的申报表不会填入任何内容。";
pub const COLOUR_PICK: &str = "在色板中选颜色";
pub const OUT: &str = "下载和发布";
pub const DOWNLOAD: &str = "下载申报页面";
pub const SAVE: &str = "保存设置文件";
pub const OPEN: &str = "打开设置文件或本办版本";
pub const RESET: &str = "全部清空";
pub const CLEARED: &str = "已全部清空。";
pub const UNDO: &str = "撤销";
pub const UNDONE: &str = "已撤销。";
pub const DOWNLOADED: &str =
    "文件已生成，请在浏览器的下载目录中查看。放到网站上以前，请双击打开，核对一遍。";
pub const OPENED: &str = "设置已打开。";
pub const ALLOW: &str = "把所填设置保留在本机浏览器中";
pub const ALLOW_HINT: &str = "保留的是本页所填的设置和申报表模板，只在这台电脑上。取消勾选即清除。";
pub const KEPT: &str = "设置已保留在本机浏览器中。";
pub const NOT_ALLOWED: &str =
    "设置没有保留在本机，关闭本页即丢失。离开前请下载申报页面，或者保存设置文件。";
pub const NOT_KEPT: &str = "浏览器不能保留这些设置，关闭本页即丢失。离开前请保存设置文件。";
pub const EARLIER: &str = "这里是以前在页面中填写的设置。请核对后下载申报页面，或者保存设置文件。";
pub const NOTHING_TYPED: &str = "还没有填写。";
pub const IN_FILE: &str = "设置都已存入文件。";
pub const NOT_WIPED: &str = "浏览器没有清除，请在浏览器的设置中清除本文件的数据。";
pub const FAILED: &str = "文件未能生成：";

/// The heading of what begins with this setting.
#[must_use]
pub const fn group(setting: Setting) -> Option<&'static str> {
    match setting {
        Setting::Year => Some("年度和依据"),
        Setting::CountyDeadline => Some("申报安排"),
        Setting::Department => Some("联系方式"),
        Setting::Accent => Some("页面"),
        Setting::Status
        | Setting::Document
        | Setting::Deadline
        | Setting::Copies
        | Setting::Address
        | Setting::Telephone
        | Setting::Notice => None,
    }
}

/// A setting's label.
#[must_use]
pub const fn label(setting: Setting) -> &'static str {
    match setting {
        Setting::Year => "申报年度",
        Setting::Status => "本年度是否仍按本办法执行",
        Setting::Document => "依据文号",
        Setting::CountyDeadline => "旗县区截止日期",
        Setting::Deadline => "市截止日期",
        Setting::Copies => "申报材料份数",
        Setting::Department => "办公室现设在",
        Setting::Address => ADDRESS,
        Setting::Telephone => TELEPHONE,
        Setting::Accent => "页面主色",
        Setting::Notice => "通知文字",
    }
}

/// What is accepted for a setting, and what the page does with it.
#[must_use]
pub const fn hint(setting: Setting) -> &'static str {
    match setting {
        Setting::Year => "四位数字，例如 2026。",
        Setting::Status => "首页、结果和申报表照此说明，自查结论不变。",
        Setting::Document => "说明是否执行的通知或者新办法的文号。",
        Setting::CountyDeadline => {
            "企业交到旗县区的最后一天，例如 2026-06-30。企业直接报市的不填。"
        }
        Setting::Deadline => {
            "报到市推选办公室的最后一天，例如 2026-07-15。没有旗县区日期时，企业以这一天为准。"
        }
        Setting::Copies => "1 至 99，例如 5，页面写作“一式五份”。",
        Setting::Department => {
            "现在的部门名称，例如 市市场监督管理局。写在第七条原文旁边，原文不变。"
        }
        Setting::Address => "企业提交申报材料的地点。",
        Setting::Telephone => "可以写几个号码和联系人。号码在手机上可以直接拨打。",
        Setting::Accent => "例如 #8c1d18。按钮、链接和页面上边线用这个颜色。",
        Setting::Notice => "显示在首页，每行一段，只显示文字。",
    }
}

/// That the office does not say whether the Measures are still applied.
pub const NOT_STATED: &str = "不作说明";

/// What an office says of the Measures.
#[must_use]
pub const fn status(status: Status) -> &'static str {
    match status {
        Status::Applied => "仍然适用",
        Status::Replaced => "不再适用或者已有新的规定",
    }
}

/// Why a setting cannot be used.
#[must_use]
pub fn fault(fault: Fault) -> String {
    match fault {
        Fault::TooLong(limit) => format!("太长，最多 {limit} 个字。"),
        Fault::NoYear => "未能识别年份。请写四位数字，例如 2026。".to_owned(),
        Fault::NoDay => "未能识别日期。请写成 2026-12-31 或 2026年12月31日。".to_owned(),
        Fault::NoCopies => "未能识别份数。请写 1 至 99 的数，例如 5。".to_owned(),
        Fault::NoChoice => "请在所列各项中选一项。".to_owned(),
        Fault::NoColour => {
            "未能识别颜色。请写 # 加六位数字或 a 至 f 的字母，例如 #8c1d18。".to_owned()
        }
    }
}

/// What an office should reconsider.
#[must_use]
pub fn doubt(doubt: Doubt) -> String {
    match doubt {
        Doubt::Contrast(hundredths, darker) => {
            format!("对比度{}.{:02}，低于7，已加深为{darker}。", hundredths / 100, hundredths % 100)
        }
        Doubt::Past => "这一天已过，页面会说明已截止。".to_owned(),
        Doubt::OtherYear => "这一天不在申报年度内，请核对。".to_owned(),
        Doubt::AfterCity => "旗县区截止日期晚于市截止日期，请核对。".to_owned(),
        Doubt::NoStatus => "填了文号，没有选是否仍按本办法执行，页面不会显示文号。".to_owned(),
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

/// A placeholder that cannot be filled, or braces that belong to none.
#[must_use]
pub fn problem(problem: &Problem) -> String {
    let Problem { kind, name, suggestion, nearby, .. } = problem;
    let (what, place) = (template::fault(*kind), template::place(problem));
    if *kind == ProblemKind::Unpaired {
        return format!("“{nearby}”：{what}（{place}）。");
    }
    let meant = suggestion.as_ref().map(|of| format!("，是否应为“{of}”")).unwrap_or_default();
    format!("“{name}”：{what}{meant}（{place}，“{nearby}”）。")
}

/// Why a form cannot be used.
#[must_use]
pub fn unreadable(error: &Error) -> String {
    format!("这个文件没有选用：{}。", super::archive::defect(error))
}

/// Why a file brought no settings.
#[must_use]
pub const fn not_opened(refused: Refused) -> &'static str {
    match refused {
        Refused::TooLarge => "文件太大，不是设置文件，也不是本办版本的页面，没有打开。",
        Refused::NoSettings => "这个文件不是设置文件，也不是本办版本的页面，没有打开。",
        Refused::Newer => "这份设置由更新版本的工具保存。请用新版工具打开。",
    }
}

/// That settings stored by an earlier visit could not be read; they stay where they are.
#[must_use]
pub const fn stored_unread(refused: Refused) -> &'static str {
    match refused {
        Refused::Newer => {
            "本机浏览器中保留的设置由更新版本的工具保存，本工具不能读取，没有改动。请用新版工具打开。"
        }
        Refused::TooLarge | Refused::NoSettings => {
            "本机浏览器中保留的设置已损坏，不能读取，没有改动。请打开以前保存的设置文件或下载的页面。"
        }
    }
}

/// That a file was opened, and what of it could not be read.
#[must_use]
pub fn opened(unread: &[String]) -> String {
    if unread.is_empty() {
        OPENED.to_owned()
    } else {
        let word =
            |name: &String| if name == FIELDS { recognise::OWN.to_owned() } else { name.clone() };
        let unread: Vec<String> = unread.iter().map(word).collect();
        format!("{OPENED}以下各项无法读取，请重新填写：{}。", list(&unread))
    }
}

/// The heading and the words of what is pasted into a site.
pub const LINE: &str = "嵌入网站的代码";
pub const LINE_HINT: &str = "把下载的文件改名为 index.html 放到网站上，再把下面一行粘贴到网页正文中。只放链接、不嵌入的，不需要这一行。";
pub const LINE_ADDRESS: &str = "申报页面放到网站后的网址";
pub const LINE_EXAMPLE: &str = "https://www.example.gov.cn/zlj/index.html";
pub const LINE_COPY: &str = "复制代码";
pub const LINE_COPIED: &str = "代码已复制。";
pub const LINE_NOT_COPIED: &str = "浏览器不允许复制。代码已选中，请按 Ctrl+C 复制。";
pub const LINE_STORED: &str = "这样嵌入时，企业所填内容不能自动保存，页面会提示企业保存草稿文件，并给出在新窗口打开的链接。需要自动保存的，请只放链接。";

/// Why an address cannot stand in the line.
pub const LINE_FAULT: &str = "网址要以 https:// 或 http:// 开头，中间没有空格，例如 https://www.example.gov.cn/zlj/index.html。";

/// The line that shows the page at this address in a site's own page.
#[must_use]
pub fn line(address: &str) -> String {
    let address = address.split(['?', '#']).next().unwrap_or_default();
    let escaped = address.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    format!(
        "<iframe src=\"{escaped}?embed\" title=\"市长质量奖申报自查\" width=\"100%\" height=\"1200\" \
         frameborder=\"0\" sandbox=\"allow-scripts allow-downloads allow-modals allow-popups \
         allow-popups-to-escape-sandbox\"></iframe>"
    )
}

/// The name of a file: `市长质量奖自查_2026年度.html`.
#[must_use]
pub fn file_name(year: &str, extension: &str) -> String {
    let year = if year.is_empty() { String::new() } else { format!("_{year}年度") };
    format!("市长质量奖自查{year}.{extension}")
}
