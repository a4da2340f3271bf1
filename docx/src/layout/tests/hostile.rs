//! Documents made to break the reader, and damage of every kind.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use super::{Sample, body, table, text, unshown};
use crate::error::{Defect, Error};
use crate::layout::unshown::Kind;
use crate::layout::{MAX_ELEMENTS, layout};
use crate::package::Package;

/// How a body ends with an error.
#[track_caller]
fn defect(xml: &str) -> Defect {
    let package = Sample { body: xml, ..Sample::default() }.package();
    let error = layout(&package).expect_err("fails");
    assert_eq!(error.part(), "word/document.xml");
    error.defect()
}

#[test]
fn limits() {
    assert_eq!(defect(&"<w:p/>".repeat(MAX_ELEMENTS)), Defect::TooLarge);
    assert_eq!(defect(&("<w:ins>".repeat(300) + &"</w:ins>".repeat(300))), Defect::TooDeep);
    assert_eq!(defect("<w:p>"), Defect::Malformed);
    assert_eq!(defect("<w:p><w:r><w:t>&nbsp;</w:t></w:r></w:p>"), Defect::Malformed);
    // A table in a table in a table, until it is enough.
    let open = "<w:tbl><w:tr><w:tc>";
    let shut = "</w:tc></w:tr></w:tbl>";
    let document = body(&(open.repeat(60) + &super::p("底") + &shut.repeat(60)));
    assert_eq!(unshown(&document), [(Kind::DeepTable, 1)]);
    let document = body(&(open.repeat(12) + &super::p("底") + &shut.repeat(12)));
    assert_eq!(text(super::blocks(&document)), "底");
    // Spans and numbers beyond all measure.
    let huge = "99999999999999999999";
    let wide = format!(
        "<w:tbl><w:tblGrid><w:gridCol w:w=\"{huge}\"/></w:tblGrid><w:tr><w:trPr><w:gridBefore w:val=\"{huge}\"/></w:trPr>\
         <w:tc><w:tcPr><w:gridSpan w:val=\"4000000000\"/><w:tcW w:w=\"-{huge}\"/></w:tcPr></w:tc><w:tc/></w:tr></w:tbl>"
    );
    assert!(table(&body(&wide), 0).grid.len() <= 63);
    let far =
        "<w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"4000000000\"/></w:trPr><w:tc/></w:tr></w:tbl>";
    assert!(table(&body(far), 0).grid.len() <= 63);
    for xml in [
        format!(
            "<w:p><w:pPr><w:ind w:firstLineChars=\"{huge}\" w:left=\"-{huge}\"/><w:spacing w:line=\"{huge}\" \
                 w:beforeLines=\"{huge}\"/></w:pPr><w:r><w:rPr><w:sz w:val=\"{huge}\"/></w:rPr><w:t>一</w:t></w:r></w:p>"
        ),
        format!(
            "<w:p/><w:sectPr><w:pgSz w:w=\"{huge}\" w:h=\"-{huge}\"/><w:pgMar w:left=\"{huge}\" w:right=\"999999\"/>\
                 <w:cols w:num=\"{huge}\" w:space=\"{huge}\"/></w:sectPr>"
        ),
        "<w:fldChar w:fldCharType=\"begin\"/>".repeat(1_000),
    ] {
        body(&xml);
    }
}

#[test]
fn a_long_font_name_is_cut() {
    let long = "长".repeat(10_000);
    let body = format!(
        "<w:p><w:r><w:rPr><w:rFonts w:eastAsia=\"{long}\"/></w:rPr><w:t>一</w:t></w:r></w:p>"
    );
    let document = super::body(&body);
    let format = &super::paragraph(&document, 0).pieces[0].format;
    assert_eq!(format.east.name.chars().count(), 64);
}

/// The office's form with a list, a picture and a text box beside it.
fn real() -> Package {
    Package::read(include_bytes!("../../tests/form.docx")).expect("reads")
}

fn is_sound(package: &Package) -> bool {
    let outcome: Result<_, Error> = layout(package);
    outcome.as_ref().err().is_none_or(|error| !error.part().is_empty())
}

fn any_changes() -> impl Strategy<Value = Vec<(Index, Index, Vec<u8>)>> {
    let token = prop::sample::select(vec![
        &b""[..],
        b"<",
        b">",
        b"</",
        b"/>",
        b"\"",
        b"=",
        b"&#0;",
        b"-",
        b"9999999999",
        b"0",
        b"%",
        b"<w:tbl>",
        b"</w:tbl>",
        b"<w:tr>",
        b"<w:tc>",
        b"</w:tc>",
        b"<w:p>",
        b"</w:p>",
        b"<w:sectPr/>",
        b"<w:vMerge/>",
        b"<w:gridSpan w:val=\"70\"/>",
        b"<w:basedOn w:val=\"Normal\"/>",
        b"w:val=\"\"",
        b"\xFF",
        b"<w:fldChar w:fldCharType=\"begin\"/>",
        b"<w:fldChar w:fldCharType=\"end\"/>",
    ]);
    let put = prop_oneof![token.prop_map(<[u8]>::to_vec), vec(any::<u8>(), 0..4)];
    vec((any::<Index>(), any::<Index>(), put), 1..4)
}

proptest! {
    #[test]
    fn damage_gives_a_tree_or_an_error(
        name in prop::sample::select(vec![
            "word/document.xml", "word/styles.xml", "word/settings.xml", "word/header1.xml",
            "word/_rels/document.xml.rels",
        ]),
        changes in any_changes(),
    ) {
        let mut package = real();
        if let Some(part) = package.parts.iter_mut().find(|part| part.name == name) {
            let mut bytes = part.bytes.to_vec();
            for (start, length, put) in &changes {
                let start = start.index(bytes.len() + 1);
                let end = start + length.index(12).min(bytes.len() - start);
                bytes.splice(start..end, put.iter().copied());
            }
            part.bytes = bytes.into();
        }
        prop_assert!(is_sound(&package));
    }

    /// Well-formed documents of elements in places where no program puts them.
    #[test]
    fn any_elements_anywhere(order in vec((0_usize..24, 0_usize..4), 0..60)) {
        const NAMES: [&str; 24] = [
            "w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:tcPr", "w:vMerge", "w:gridSpan", "w:pPr",
            "w:numPr", "w:sdt", "w:sdtContent", "w:fldChar", "w:instrText", "w:drawing", "w:pict", "v:shape",
            "w:txbxContent", "mc:AlternateContent", "mc:Choice", "mc:Fallback", "w:sectPr", "w:ins",
        ];
        let mut xml = String::new();
        let mut open = Vec::new();
        for (name, shut) in order {
            xml.extend(["<", NAMES[name], " w:val=\"1\">"]);
            open.push(NAMES[name]);
            for _ in 0..shut.min(open.len()) {
                xml.extend(["</", open.pop().expect("is open"), ">"]);
            }
        }
        while let Some(name) = open.pop() {
            xml.extend(["</", name, ">"]);
        }
        let package = Sample { body: &xml, ..Sample::default() }.package();
        prop_assert!(layout(&package).is_ok(), "{xml}");
    }
}
