//! Why a file cannot be taken in: what it is, and what to ask the applicant for.

use application::words::archive;
use docx::error::Defect;
use docx::kind::FileKind;

use crate::intake::Refusal;
use crate::register::{Basis, Kind, NotAWorkingFile};

/// What is asked for where the file cannot be read at all.
pub(super) const AGAIN: &str = "重新报送申报页面导出的申报表（.docx）或者草稿文件（.json）。";

/// A working file among the applications.
pub const WORKING_FILE: &str = "是工作底稿，不是申报材料。请在“打开工作底稿”中打开。";

/// What a file is that was refused, and what to ask the applicant for.
#[must_use]
pub fn refusal(why: &Refusal) -> String {
    let what = match why {
        Refusal::Empty => "文件是空的，可能没有传完。",
        Refusal::TooLarge => "文件太大，未读入。请申报单位压缩或者删去图片后重新报送。",
        Refusal::Gone => "浏览器未能读取这个文件，可能已被移动、删除或者正被占用。请重新选择。",
        Refusal::Package(error) => return package(error),
        Refusal::NoData => {
            "是 Word 文件，但不是由申报页面导出，也没有申报数据。可以按纸面逐项录入，或者请申报单位重新导出报送。"
        }
        Refusal::OtherPage => "是网页文件，但不是申报页面。",
        Refusal::EmptyPage => "是申报页面，但没有填写内容。请申报单位填写后导出申报表报送。",
        Refusal::DamagedPage => "是申报页面的续填网页，其中的申报数据已损坏。",
        Refusal::DamagedRegister => "是工作底稿，不完整或者已被改动。请改用此前保存的一份。",
        Refusal::NoDraft => "是文本文件，但不是申报页面的草稿，或者内容不完整。",
        Refusal::NotUtf8 => "是文本文件，文字编码不能识别，不是申报页面保存的原文件。",
        Refusal::Newer => "由更新版本的页面或者工具保存。请用新版工具打开。",
        Refusal::DamagedArchive => "压缩包已损坏或者没有传完。请申报单位重新压缩为 .zip 报送。",
        Refusal::Locked => "设有密码，不能打开。请申报单位去掉密码后重新报送。",
        Refusal::Method => "压缩方式不能识别。请申报单位重新压缩为 .zip 报送。",
        Refusal::TooDeep => "压缩包套了多层，里层未读入。请先解压里层的压缩包，再选其中的文件。",
        Refusal::Bomb => "解压后的大小远远超过正常文件，未读入。请核实文件来源。",
        Refusal::TooManyFiles => "压缩包中的文件太多，其余未读入。请分成几个压缩包。",
        Refusal::EmptyArchive => "压缩包中没有文件。",
        Refusal::Unknown => "不能识别是什么文件，可能没有传完。",
    };
    let says_it = what.contains("请");
    if says_it { what.to_owned() } else { format!("{what}请申报单位{AGAIN}") }
}

fn package(error: &docx::error::Error) -> String {
    let again = "请申报单位用 Word 或 WPS 打开原表，另存为 .docx 后重新报送。";
    match error.defect() {
        Defect::OldFormat | Defect::OtherKind(FileKind::OldDocument) => {
            format!("是旧格式的 Word 或 WPS 文件（.doc、.wps），不能读出申报数据。{again}")
        }
        Defect::OtherKind(FileKind::Pdf) => {
            format!(
                "是 PDF 文件，可能是扫描件，不能读出所填内容。可以按纸面逐项录入，或者请申报单位{AGAIN}"
            )
        }
        Defect::OtherKind(FileKind::Image) => {
            format!("是图片，不能读出所填内容。可以按纸面逐项录入，或者请申报单位{AGAIN}")
        }
        Defect::OtherKind(FileKind::Ofd) => {
            format!("是 OFD 版式文件，不能读出所填内容。可以按纸面逐项录入，或者请申报单位{AGAIN}")
        }
        Defect::OtherKind(FileKind::Archive) => {
            "是 .rar 或 .7z 压缩包，本工具只读 .zip。请先解压，再选其中的文件。".to_owned()
        }
        Defect::OtherKind(FileKind::Sheet | FileKind::OldSheet) => {
            format!("是电子表格，不是申报表。请申报单位{AGAIN}")
        }
        Defect::OtherKind(FileKind::Slides | FileKind::OldSlides) => {
            format!("是演示文稿，不是申报表。请申报单位{AGAIN}")
        }
        Defect::OtherKind(
            FileKind::Macros
            | FileKind::OpenDocument
            | FileKind::Rtf
            | FileKind::WordXml
            | FileKind::Html
            | FileKind::Zip
            | FileKind::Locked,
        )
        | Defect::Damaged
        | Defect::Checksum
        | Defect::NotAnArchive
        | Defect::Encrypted
        | Defect::Method
        | Defect::NoDocument
        | Defect::NotUtf8
        | Defect::Malformed
        | Defect::DocumentType
        | Defect::TooDeep
        | Defect::TooLarge
        | Defect::TooManyParts
        | Defect::DuplicateName
        | Defect::BadName => format!("{}。", archive::defect(error)),
    }
}

/// The kind of the file that an application came as.
#[must_use]
pub const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Form => "申报表（.docx）",
        Kind::Draft => "草稿文件（.json）",
        Kind::Page => "续填网页（.html）",
        Kind::ByHand => "不能读取的文件，由办公室录入",
    }
}

/// What the values of an application stand on.
#[must_use]
pub const fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Both => "所带数据已与表上文字逐项核对。",
        Basis::Data => "只读入了所带数据，表上文字未能核对。请与纸质材料逐项核对。",
        Basis::Text => "没有申报数据，按表上文字读入。请与纸质材料逐项核对。",
        Basis::Nothing => "不能读取，以下各项由办公室按纸面录入。",
    }
}

/// A field of an office's own whose label nobody knows.
#[must_use]
pub fn own(id: &str) -> String {
    format!("本办另设的栏目（{id}）")
}

/// Why a working file is not opened.
#[must_use]
pub fn not_a_working_file(why: &NotAWorkingFile) -> String {
    match why {
        NotAWorkingFile::Other => {
            "这个文件不是工作底稿，没有打开，现有内容不受影响。请选择“保存工作底稿”得到的文件。"
                .to_owned()
        }
        NotAWorkingFile::Newer(version) => format!(
            "这份工作底稿由更新版本的工具保存（格式第{version}版），没有打开，现有内容不受影响。请用新版工具打开。"
        ),
        NotAWorkingFile::Damaged(_) => {
            "这份工作底稿不完整或者已被改动，没有打开，现有内容不受影响。请改用此前保存的一份。"
                .to_owned()
        }
    }
}
