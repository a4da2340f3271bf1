//! Files as they come back, made by the project's own code.

use std::io::{Cursor, Write as _};

use application::draft::{Action, Draft};
use application::files;
use application::form::sample::sample;
use application::typed::credit_code;
use application::year::Governing;
use docx::package::{Package, Part};
use quality_award_rules::{Edition, assess_under};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

pub fn governing() -> Governing {
    Governing::new(Edition::all(), Some(2026), Some(2026))
}

pub fn edition() -> &'static Edition {
    Edition::for_year(2026).expect("an edition")
}

/// A credit code of 赤峰市 that passes.
pub fn code(number: u32) -> String {
    let base = format!("91150400M{number:08}");
    let digits = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    let made = digits.chars().map(|last| format!("{base}{last}"));
    made.into_iter().find(|code| credit_code::remark(code).is_none()).expect("one passes")
}

/// The complete application of an enterprise of this number.
pub fn draft(number: u32) -> Draft {
    typed(
        sample(edition()),
        &[("applicant", &format!("赤峰第{number}食品有限公司")), ("credit_code", &code(number))],
    )
}

/// The same with other texts in these inputs.
pub fn typed(draft: Draft, texts: &[(&str, &str)]) -> Draft {
    texts.iter().fold(draft, |draft, (name, text)| {
        draft.after(Action::Type((*name).to_owned(), (*text).to_owned()))
    })
}

/// The form of the page, filled.
pub fn form(draft: &Draft) -> Vec<u8> {
    let assessment = assess_under(edition(), &draft.facts());
    let made = files::docx(draft, &assessment, true, Some(2026), None, &[]);
    made.expect("is filled").0
}

/// A form whose text says something else than its data, as an office program would leave it.
pub fn changed_on_paper(form: &[u8], from: &str, to: &str) -> Vec<u8> {
    let mut package = Package::read(form).expect("reads");
    for part in &mut package.parts {
        if part.name == "word/document.xml" {
            let text = String::from_utf8(part.bytes.to_vec()).expect("is text");
            assert!(text.contains(from), "{from} stands in the form");
            part.bytes = text.replace(from, to).into_bytes().into();
        }
    }
    package.to_bytes().expect("writes")
}

/// A form without the data that it carries.
pub fn without_data(form: &[u8]) -> Vec<u8> {
    let mut package = Package::read(form).expect("reads");
    docx::data::remove(&mut package);
    package.to_bytes().expect("writes")
}

/// A document that no page of ours made.
pub fn other_document() -> Vec<u8> {
    let parts = [
        (
            "[Content_Types].xml",
            r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#,
        ),
        (
            "_rels/.rels",
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#,
        ),
        (
            "word/document.xml",
            r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>x</w:t></w:r></w:p></w:body></w:document>"#,
        ),
    ];
    let parts = parts.map(|(name, text)| Part::new(name, text.as_bytes()));
    Package { parts: parts.into() }.to_bytes().expect("writes")
}

/// An archive. Names are bytes as `name` gives them, without the flag of UTF-8 where they are not ASCII.
pub fn zipped(files: &[(&[u8], &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (place, (_, bytes)) in files.iter().enumerate() {
        // Names of the same length, replaced below: the library writes UTF-8 alone.
        archive.start_file(stand_in(place, files), options).expect("begins");
        archive.write_all(bytes).expect("writes");
    }
    let mut made = archive.finish().expect("ends").into_inner();
    for (place, (name, _)) in files.iter().enumerate() {
        let stand_in = stand_in(place, files).into_bytes();
        let mut at = 0;
        while let Some(found) = made[at..].windows(stand_in.len()).position(|of| of == stand_in) {
            made[at + found..at + found + name.len()].copy_from_slice(name);
            at += found + name.len();
        }
    }
    made
}

/// An archive whose names are UTF-8, with the flag that says so.
pub fn zipped_utf8(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(*name, SimpleFileOptions::default()).expect("begins");
        archive.write_all(bytes).expect("writes");
    }
    archive.finish().expect("ends").into_inner()
}

fn stand_in(place: usize, files: &[(&[u8], &[u8])]) -> String {
    let length = files[place].0.len();
    let name = format!("~{place}~");
    name.chars().chain("~".chars().cycle()).take(length.max(name.len())).collect()
}

/// A name as Chinese Windows writes it.
pub fn gbk(name: &str) -> Vec<u8> {
    encoding_rs::GBK.encode(name).0.into_owned()
}
