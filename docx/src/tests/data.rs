//! The application's data inside a form.

use proptest::prelude::*;

use super::sample_form;
use super::{BODY, body, part, text, texts};
use crate::data::{Data, extract};
use crate::error::Error;
use crate::fill::fill;
use crate::links;
use crate::package::{Package, Part};

const ITEM: &str = "customXml/item1.xml";
const TYPES: &str = "[Content_Types].xml";

fn data(json: &str) -> Data {
    Data {
        json: json.to_owned(),
        rules_version: "0.1.0".to_owned(),
        text_sha256: "0123456789abcdef".to_owned(),
    }
}

fn embed(mut form: Package, data: &Data) -> Result<Package, Error> {
    crate::data::embed(&mut form, data).map(|()| form)
}

/// Embeds data, writes the form, reads it again and compares.
#[track_caller]
fn check(form: Package, data: &Data) -> Package {
    let form = embed(form, data).expect("embeds");
    let bytes = form.to_bytes().expect("writes");
    let read = Package::read(&bytes).expect("reads");
    assert_eq!(extract(&read).expect("extracts").as_ref(), Some(data));
    read
}

/// All that leads from the document to our part and on to its properties.
#[track_caller]
fn check_wiring(form: &Package, document: &str, item: &str) {
    let links_to = |from: &str, kind: &str| -> Vec<String> {
        let list = form.part(&links::list_name(from)).expect("has a list");
        let entries = links::List::read(list).expect("is a list").entries.into_iter();
        let of_kind = entries.filter(|entry| entry.attribute("Type").ends_with(kind));
        of_kind.map(|entry| links::target(from, entry)).collect()
    };
    let items = links_to(document, "/customXml");
    assert_eq!(items.iter().filter(|target| *target == item).count(), 1, "{items:?}");
    let properties = links_to(item, "/customXmlProps");
    assert_eq!(properties.len(), 1);
    assert!(text(form, &properties[0]).contains("ds:itemID=\"{"));
    for name in [item, &properties[0]] {
        let types = text(form, TYPES);
        assert_eq!(types.matches(&format!("PartName=\"/{name}\"")).count(), 1, "{types}");
    }
    let list = form.part(&links::list_name(document)).expect("has a list");
    let entries = links::List::read(list).expect("is a list").entries.into_iter();
    let mut ids: Vec<_> = entries
        .map(|entry| entry.attribute("Id").to_lowercase())
        .filter(|id| !id.is_empty())
        .collect();
    ids.sort();
    let count = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), count, "{ids:?}");
}

#[test]
fn data_comes_back_exactly() {
    for json in [
        "",
        "{}",
        r#"{"a":"<b>&amp;\"'</b> ]]> <![CDATA[ <!-- -->"}"#,
        "{\r\n\t\"a\": 1,\r\"b\":\n2 }  \n",
        "  {\"空\":\"赤峰 𠮷 👨‍👩‍👧 \u{85}\u{2028}\u{feff}\u{fffd}\u{10ffff}\u{7f}\"}  ",
    ] {
        let form = check(sample_form(), &data(json));
        check_wiring(&form, BODY, ITEM);
    }
    let odd = Data {
        json: "1".to_owned(),
        rules_version: "<\"'\r\n\t&> ".to_owned(),
        text_sha256: "  𠮷".to_owned(),
    };
    check(sample_form(), &odd);
    check(sample_form(), &data(&"长\"".repeat(500_000)));
}

/// XML has no way to say them; JSON has them in strings only, where an escape means the same.
#[test]
fn characters_that_xml_forbids_are_escaped_as_json() {
    let form = embed(sample_form(), &data("\"\0\u{1}\u{1f}\u{fffe}\u{ffff}\"")).expect("embeds");
    let found = extract(&form).expect("extracts").expect("has data");
    assert_eq!(found.json, r#""\u0000\u0001\u001f\ufffe\uffff""#);
}

#[test]
fn the_part_is_custom_xml() {
    let form = embed(sample_form(), &data("{\"a\":1}")).expect("embeds");
    assert_eq!(
        text(&form, ITEM),
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n\
         <application xmlns=\"urn:chifeng:quality-award:application:1\" rulesVersion=\"0.1.0\" \
         textSha256=\"0123456789abcdef\">{&quot;a&quot;:1}</application>"
    );
    let list = text(&form, "word/_rels/document.xml.rels");
    assert!(list.ends_with(
        "<Relationship Id=\"rIdData\" \
         Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml\" \
         Target=\"../customXml/item1.xml\"/></Relationships>"
    ));
    // All else is as it was.
    for part in sample_form().parts {
        if ![TYPES, "word/_rels/document.xml.rels"].contains(&&*part.name) {
            assert_eq!(form.part(&part.name), Some(&part));
        }
    }
}

#[test]
fn the_same_data_gives_the_same_bytes_and_replaces_what_was_there() {
    let bytes = |form: &Package| form.to_bytes().expect("writes");
    let once = check(sample_form(), &data("1"));
    assert_eq!(bytes(&once), bytes(&check(sample_form(), &data("1"))));
    let twice = check(once.clone(), &data("2"));
    assert_eq!(twice.parts.len(), once.parts.len());
    check_wiring(&twice, BODY, ITEM);
    assert_eq!(bytes(&check(twice, &data("1"))), bytes(&once));
}

#[test]
fn custom_xml_of_others_stays() {
    let mut form = sample_form();
    let others = [
        (ITEM, "<application xmlns=\"urn:another\">3</application>"),
        ("customXml/itemProps2.xml", "<a uri=\"urn:chifeng:quality-award:application:1\"/>"),
        ("customXml/_rels/item3.xml.rels", "<a/>"),
        ("customXml/item5.xml", "not XML"),
        ("customXml/item6.xml", "<b xmlns=\"urn:chifeng:quality-award:application:1\"/>"),
        ("custom", ""),
        ("customXm文", ""),
    ];
    for (name, xml) in others {
        form.parts.push(Part::new(name, xml.as_bytes()));
    }
    assert_eq!(extract(&form), Ok(None));
    let form = check(form, &data("4"));
    check_wiring(&form, BODY, "customXml/item4.xml");
    for (name, xml) in others {
        assert_eq!(text(&form, name), xml);
    }
}

/// A program may rename our part, give it a prefix, or lose what leads to it.
#[test]
fn ours_is_told_by_its_namespace() {
    let xml = "<?xml version='1.0'?>\n<!-- a -->\n<n:application xmlns:n='urn:chifeng:quality-award\
               :application:1' textSha256='b' rulesVersion='&#97;'>{&quot;c<![CDATA[\"]]>\
               <!-- --> :1}</n:application>\n";
    let mut form = sample_form();
    form.parts.push(Part::new("customXML/Item77.xml", xml.as_bytes()));
    form.parts.push(Part::new("customXml/item8.xml", xml.as_bytes()));
    let found = extract(&form).expect("extracts").expect("has data");
    let expected = Data {
        json: "{\"c\" :1}".to_owned(),
        rules_version: "a".to_owned(),
        text_sha256: "b".to_owned(),
    };
    assert_eq!(found, expected);
    let mut form = check(form, &data("new"));
    check_wiring(&form, BODY, "customXML/Item77.xml");
    // Nor does the outdated twin speak once the first is gone.
    form.parts.retain(|part| part.name != "customXML/Item77.xml");
    assert_eq!(extract(&form), Ok(Some(data("new"))));
}

/// A form as other programs and libraries write it: other folders, other prefixes, empty lists.
#[test]
fn the_document_is_found_by_its_relationship() {
    let mut form = part("main.xml", &body(""));
    let list = "<p:Relationships xmlns:p=\"x\"><p:Relationship Target=\"/main.xml\" Id=\"rId1\" \
                Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\"/>\
                </p:Relationships>";
    form.parts.push(Part::new("_rels/.rels", list.as_bytes()));
    form.parts.push(Part::new(TYPES, b"<p:Types xmlns:p=\"x\" />".to_vec()));
    let form = check(form, &data("1"));
    check_wiring(&form, "main.xml", ITEM);
    assert!(text(&form, TYPES).starts_with("<p:Types xmlns:p=\"x\" ><p:Override PartName="));
    assert!(text(&form, "_rels/main.xml.rels").contains(" Target=\"customXml/item1.xml\"/></Rel"));
}

#[test]
fn an_identifier_of_its_own_is_found_for_the_relationship() {
    let mut form = sample_form();
    let list = form.parts.iter_mut().find(|part| part.name == "word/_rels/document.xml.rels");
    let list = list.expect("has the list");
    let taken = str::from_utf8(&list.bytes).expect("is UTF-8").replace("rIdStyles", "RIDDATA");
    list.bytes = taken.replace("rIdFonts", "rIdData0").into_bytes().into();
    let form = check(form, &data("1"));
    check_wiring(&form, BODY, ITEM);
    assert!(text(&form, "word/_rels/document.xml.rels").contains("Id=\"rIdData00\""));
}

#[test]
fn data_and_filling_do_not_touch_each_other() {
    let form = embed(sample_form(), &data("{{申报单位}}")).expect("embeds");
    let values = texts(&[("申报单位", "某某公司")]);
    let first = fill(&form, &values).expect("fills").package;
    assert_eq!(extract(&first), Ok(Some(data("{{申报单位}}"))));
    let filled = fill(&sample_form(), &values).expect("fills").package;
    assert_eq!(embed(filled, &data("{{申报单位}}")), Ok(first));
}

#[test]
fn what_is_damaged_is_named() {
    #[track_caller]
    fn check(name: &'static str, xml: &str, expected: &str) {
        let mut form = sample_form();
        form.parts.retain(|part| part.name != name);
        form.parts.push(Part::new(name, xml.as_bytes().to_vec()));
        let error = match extract(&form) {
            Err(error) => error,
            Ok(_) => embed(form, &data("1")).expect_err("fails"),
        };
        assert_eq!(error.to_string(), format!("{name}: {expected}"));
    }
    let ours = "<application xmlns=\"urn:chifeng:quality-award:application:1\">";
    let malformed = "is not well-formed XML";
    check(ITEM, ours, malformed);
    check(ITEM, &format!("{ours}&nbsp;</application>"), malformed);
    check(ITEM, &format!("{ours}{}", "<a>".repeat(1_000)), "nests elements too deeply");
    check(TYPES, "<Types>", malformed);
    check("word/_rels/document.xml.rels", "<!DOCTYPE a><a/>", "has a document type declaration");
    check("word/_rels/document.xml.rels", "", malformed);
    let form = part(BODY, &body(""));
    assert_eq!(
        embed(form, &data("")).expect_err("fails").to_string(),
        "_rels/.rels: is not a Word document"
    );
}

proptest! {
    #[test]
    fn any_data_comes_back(json: String, rules_version in "\\PC*", text_sha256 in "\\PC*") {
        // JSON has no such character outside of an escape.
        let json = json.replace(|c: char| c < ' ' && !"\t\n\r".contains(c), "");
        let json = json.replace(['\u{fffe}', '\u{ffff}'], "");
        let rules_version = rules_version.replace(['\u{fffe}', '\u{ffff}'], "");
        let text_sha256 = text_sha256.replace(['\u{fffe}', '\u{ffff}'], "");
        let data = Data { json, rules_version, text_sha256 };
        let form = embed(sample_form(), &data).expect("embeds");
        prop_assert_eq!(extract(&form), Ok(Some(data)));
    }
}
