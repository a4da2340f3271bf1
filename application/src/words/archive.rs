//! What is wrong with a Word file, in words that a clerk can act on. Parts of the file are named by what
//! they hold, never by their names inside the archive.

use docx::error::{Defect, Error};
use docx::kind::FileKind;

/// Why a Word file cannot be read.
#[must_use]
pub fn defect(error: &Error) -> String {
    words(error.defect(), error.part())
}

pub(super) fn words(defect: Defect, part: &str) -> String {
    let part = piece(part);
    match defect {
        Defect::NotAnArchive => "不是 .docx 格式的 Word 文件，或者没有下载完整，请重新下载，或者用 Word 或 WPS 打开，另存为 .docx".to_owned(),
        Defect::OldFormat => other_kind(FileKind::OldDocument).to_owned(),
        Defect::Damaged => format!("{part}已损坏，可能没有下载完整，请重新下载或者请对方重新发送"),
        Defect::Checksum => format!("{part}已损坏，校验不符，请重新下载或者请对方重新发送"),
        Defect::Encrypted => other_kind(FileKind::Locked).to_owned(),
        Defect::Method => format!("{part}的压缩方式不能识别，请用 Word 或 WPS 打开后另存"),
        Defect::NoDocument => "不是 Word 文档，请改选 .docx 格式的 Word 文件".to_owned(),
        Defect::OtherKind(kind) => other_kind(kind).to_owned(),
        Defect::NotUtf8 => format!("{part}的文字编码不能识别，请用 Word 或 WPS 打开后另存"),
        Defect::Malformed => format!("{part}的内容不完整，请用 Word 或 WPS 打开后另存"),
        Defect::DocumentType => format!("{part}含有文件格式不允许的声明，请用 Word 或 WPS 打开后另存"),
        Defect::TooDeep => format!("{part}的表格或文本框嵌套太多层，请减少层数后另存"),
        Defect::TooLarge => "太大，请压缩或者删去其中的图片后另存".to_owned(),
        Defect::TooManyParts => "包含的图片和附件太多，请删去一些后另存".to_owned(),
        Defect::DuplicateName => format!("{part}出现了两次，请用 Word 或 WPS 打开后另存"),
        Defect::BadName => "内部结构不合规范，请用 Word 或 WPS 打开后另存".to_owned(),
    }
}

/// What a file of another kind is, and what to do.
#[must_use]
pub const fn other_kind(kind: FileKind) -> &'static str {
    match kind {
        FileKind::OldDocument => {
            "是旧格式的 Word 或 WPS 文件（.doc、.wps），请用 Word 或 WPS 打开，另存为 .docx"
        }
        FileKind::OldSheet => "是旧格式的电子表格（.xls、.et），请改选 .docx 格式的 Word 文件",
        FileKind::OldSlides => "是旧格式的演示文稿（.ppt、.dps），请改选 .docx 格式的 Word 文件",
        FileKind::Locked => "设有打开密码，请用 Word 或 WPS 去掉密码，另存为 .docx",
        FileKind::Macros => {
            "是带有宏的 Word 文件（.docm、.dotm），请用 Word 或 WPS 打开，另存为不带宏的 .docx"
        }
        FileKind::Sheet => "是电子表格（.xlsx），请改选 .docx 格式的 Word 文件",
        FileKind::Slides => "是演示文稿（.pptx），请改选 .docx 格式的 Word 文件",
        FileKind::OpenDocument => {
            "是开放文档（.odt、.ods），请用 WPS 或 LibreOffice 打开，另存为 .docx"
        }
        FileKind::Zip => "是压缩包（.zip），请先解压，再选其中的 .docx 文件",
        FileKind::Archive => "是压缩包（.rar、.7z），请先解压，再选其中的 .docx 文件",
        FileKind::Pdf => "是 PDF 文件，不能读出所填内容，请改选 .docx 格式的 Word 文件",
        FileKind::Ofd => "是 OFD 版式文件，不能读出所填内容，请改选 .docx 格式的 Word 文件",
        FileKind::Rtf => "是 RTF 文件，请用 Word 或 WPS 打开，另存为 .docx",
        FileKind::Html => "是网页文件，不是 Word 文件，请用 Word 或 WPS 打开，另存为 .docx",
        FileKind::WordXml => "是 XML 格式的 Word 文件，请用 Word 打开，另存为 .docx",
        FileKind::Image => "是图片，不能读出文字，请改选 .docx 格式的 Word 文件",
    }
}

/// A part of a Word file, by what it holds.
#[must_use]
pub fn piece(part: &str) -> &'static str {
    const WORD: [(&str, &str); 14] = [
        ("document", "正文"),
        ("header", "页眉"),
        ("footer", "页脚"),
        ("footnotes", "脚注"),
        ("endnotes", "尾注"),
        ("comments", "批注"),
        ("styles", "样式"),
        ("media", "图片"),
        ("charts", "图表"),
        ("diagrams", "智能图形"),
        ("glossary", "文档部件"),
        ("embeddings", "内嵌的文件"),
        ("afchunk", "内嵌的文件"),
        ("_rels", "链接"),
    ];
    if part == docx::error::ARCHIVE {
        return "文件";
    }
    let (folder, name) = part.split_once('/').unwrap_or_default();
    if folder.eq_ignore_ascii_case("customXml") {
        return "所附的申报数据";
    }
    if folder.eq_ignore_ascii_case("docProps") {
        return "文件属性";
    }
    let name = name.to_ascii_lowercase();
    let known = WORD.into_iter().find(|(begins, _)| name.starts_with(begins));
    known.map_or("文件的一部分", |(_, words)| words)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// Every defect; a new one does not compile until it is in the list.
    pub(crate) const DEFECTS: [Defect; 16] = {
        const fn listed(defect: Defect) -> Defect {
            match defect {
                Defect::NotAnArchive
                | Defect::OldFormat
                | Defect::Damaged
                | Defect::Checksum
                | Defect::Encrypted
                | Defect::Method
                | Defect::NoDocument
                | Defect::OtherKind(_)
                | Defect::NotUtf8
                | Defect::Malformed
                | Defect::DocumentType
                | Defect::TooDeep
                | Defect::TooLarge
                | Defect::TooManyParts
                | Defect::DuplicateName
                | Defect::BadName => defect,
            }
        }
        [
            listed(Defect::NotAnArchive),
            Defect::OldFormat,
            Defect::Damaged,
            Defect::Checksum,
            Defect::Encrypted,
            Defect::Method,
            Defect::NoDocument,
            Defect::OtherKind(FileKind::Pdf),
            Defect::NotUtf8,
            Defect::Malformed,
            Defect::DocumentType,
            Defect::TooDeep,
            Defect::TooLarge,
            Defect::TooManyParts,
            Defect::DuplicateName,
            Defect::BadName,
        ]
    };

    #[test]
    fn parts_are_named_by_what_they_hold() {
        for (part, expected) in [
            ("word/document.xml", "正文"),
            ("word/header2.xml", "页眉"),
            ("Word/FOOTER1.xml", "页脚"),
            ("word/footnotes.xml", "脚注"),
            ("word/media/image1.png", "图片"),
            ("customXml/item1.xml", "所附的申报数据"),
            ("(archive)", "文件"),
            ("[Content_Types].xml", "文件的一部分"),
            ("", "文件的一部分"),
        ] {
            assert_eq!(piece(part), expected, "{part}");
        }
    }

    #[test]
    fn every_defect_has_words_of_its_own() {
        let mut all: Vec<String> =
            DEFECTS.iter().map(|defect| words(*defect, "word/document.xml")).collect();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), DEFECTS.len());
    }
}
