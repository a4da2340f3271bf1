//! Whatever a file holds, reading it gives a value or an error that names a part.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use super::sample_form;
use super::{BODY, group, texts};
use crate::data::{Data, embed, extract};
use crate::error::Error;
use crate::fill::fill;
use crate::package::Package;
use crate::values::Values;

/// Reads a file, fills it, puts data in and takes it out again: all that the page does with one.
fn everything(file: &[u8]) -> Result<(), Error> {
    let form = Package::read(file)?;
    extract(&form)?;
    let filled = fill(&form, &values())?;
    let mut form = filled.package;
    embed(&mut form, &Data { json: "1".to_owned(), ..Data::default() })?;
    let bytes = form.to_bytes()?;
    let data = extract(&Package::read(&bytes)?)?.expect("has data");
    assert_eq!(data.json, "1");
    Ok(())
}

fn values() -> Values {
    let mut values = texts(&[("申报单位", "某某公司"), ("产值", "1")]);
    values.group(group("产品", &["名称", "称号"], 3));
    values
}

/// Whether the outcome is one that the page can show.
fn is_sound(outcome: &Result<(), Error>) -> bool {
    outcome.as_ref().err().is_none_or(|error| !error.part().is_empty())
}

/// A real form with data in it; the text of its parts is in it as it is.
fn real() -> Package {
    let data = Data { json: "{\"甲\":\"<\"}".to_owned(), ..Data::default() };
    let mut form = sample_form();
    embed(&mut form, &data).expect("embeds");
    form
}

/// A place, and what is put there instead of the bytes up to the second place.
type Change = (Index, Index, Vec<u8>);

fn changed(mut bytes: Vec<u8>, changes: &[Change]) -> Vec<u8> {
    for (start, length, put) in changes {
        let start = start.index(bytes.len() + 1);
        let end = start + length.index(8).min(bytes.len() - start);
        bytes.splice(start..end, put.iter().copied());
    }
    bytes
}

fn any_changes() -> impl Strategy<Value = Vec<Change>> {
    let token = prop::sample::select(vec![
        &b""[..],
        b"<",
        b">",
        b"</",
        b"/>",
        b"\"",
        b"'",
        b"=",
        b"&",
        b"&#0;",
        b"]]>",
        b"<![CDATA[",
        b"<!--",
        b"<!DOCTYPE a>",
        b"{{",
        b"}}",
        b"..",
        b"/",
        b"xmlns=",
        b"\xFF",
        b"\0",
        b"PK\x01\x02",
        b"PK\x03\x04",
        b"PK\x05\x06",
        b"<w:tr>",
        b"</w:tr>",
        b"<w:p>",
        b"<w:t>",
        "｛｛产品.名称｝｝".as_bytes(),
    ]);
    let put = prop_oneof![token.prop_map(<[u8]>::to_vec), vec(any::<u8>(), 0..4)];
    vec((any::<Index>(), any::<Index>(), put), 1..4)
}

#[test]
fn what_is_not_changed_passes() {
    assert_eq!(everything(&real().to_bytes().expect("writes")), Ok(()));
}

proptest! {
    #[test]
    fn any_bytes(file in vec(any::<u8>(), 0..500)) {
        prop_assert!(is_sound(&everything(&file)));
    }

    #[test]
    fn any_bytes_between_the_marks_of_an_archive(
        before in vec(any::<u8>(), 0..100),
        entry in vec(any::<u8>(), 42..100),
        end in vec(any::<u8>(), 18..40),
    ) {
        let file = [b"PK\x03\x04", &before[..], b"PK\x01\x02", &entry, b"PK\x05\x06", &end].concat();
        prop_assert!(is_sound(&everything(&file)));
    }

    #[test]
    fn a_real_file_with_damage(changes in any_changes()) {
        let file = changed(real().to_bytes().expect("writes"), &changes);
        prop_assert!(is_sound(&everything(&file)));
    }

    /// Damage inside of one part, in an archive that is sound.
    #[test]
    fn a_real_part_with_damage(
        name in prop::sample::select(vec![
            BODY,
            "[Content_Types].xml",
            "_rels/.rels",
            "word/_rels/document.xml.rels",
            "word/header1.xml",
            "customXml/item1.xml",
            "customXml/_rels/item1.xml.rels",
        ]),
        changes in any_changes(),
    ) {
        let mut form = real();
        let part = form.parts.iter_mut().find(|part| part.name == name).expect("has the part");
        part.bytes = changed(part.bytes.to_vec(), &changes).into();
        prop_assert!(is_sound(&everything(&form.to_bytes().expect("writes"))));
    }
}
