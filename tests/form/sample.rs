//! The default form, filled with a value of its own in every place.

use application::form::template::default_form;
use docx::data::{Data, embed};
use docx::fill::fill;
use docx::package::Package;
use docx::values::{Group, Values};

/// How many items each group has.
const ITEMS: usize = 3;

/// Data with everything that could be lost on the way.
pub fn data() -> Data {
    Data {
        json: "{\"名称\":\"<a>&amp;'\\\"\\u0001\\r\\n𠮷 👨‍👩‍👧\",\"n\":[1,2],\n\t\"x\":\"  \"}"
            .to_owned(),
        rules_version: "0.1.0".to_owned(),
        text_sha256: "0123456789abcdef".repeat(4),
    }
}

/// Every placeholder of the form that has a value of its own, found in the form itself.
pub fn names(form: &Package) -> Vec<String> {
    let mut names = Vec::new();
    for part in form.parts.iter().filter(|part| part.name.starts_with("word/")) {
        let xml = String::from_utf8_lossy(&part.bytes);
        let ends = xml.split("{{").skip(1).filter_map(|rest| rest.split_once("}}"));
        names.extend(ends.map(|(name, _)| name.to_owned()));
    }
    names.sort();
    names.dedup();
    assert!(names.len() > 10, "the form has placeholders");
    names
}

/// Values for all of these names, and what each of them puts into the form.
pub fn values(names: &[String]) -> (Values, Vec<String>) {
    let mut values = Values::new(|name| format!("unknown {name}"));
    let mut groups: Vec<Group> = Vec::new();
    let mut expected = Vec::new();
    for (number, name) in names.iter().enumerate() {
        let Some((group, field)) = name.split_once('.') else {
            expected.push(format!("值{number}终"));
            values.text(name.clone(), format!("值{number}终"));
            continue;
        };
        let at = groups.iter().position(|other| other.name == group).unwrap_or_else(|| {
            let items = vec![Vec::new(); ITEMS];
            groups.push(Group { name: group.to_owned(), fields: Vec::new(), items });
            groups.len() - 1
        });
        groups[at].fields.push(field.to_owned());
        for (item, row) in groups[at].items.iter_mut().enumerate() {
            row.push(format!("行{number}之{item}终"));
            expected.push(format!("行{number}之{item}终"));
        }
    }
    for group in groups {
        values.group(group);
    }
    (values, expected)
}

/// Fills a form with all that it asks for, and checks that no problem was reported.
#[track_caller]
pub fn filled(form: &Package, names: &[String]) -> (Vec<u8>, Vec<String>) {
    let (values, expected) = values(names);
    let mut filled = fill(form, &values).expect("fills");
    assert_eq!(filled.problems, []);
    embed(&mut filled.package, &data()).expect("embeds");
    (filled.package.to_bytes().expect("writes"), expected)
}

/// The default form, filled, and what its values put into it.
pub fn default_filled() -> (Vec<u8>, Vec<String>) {
    let form = default_form();
    let names = names(&form);
    filled(&form, &names)
}

/// That a text holds all of these and no sign of a placeholder. White space does not count: print
/// breaks lines in narrow columns, and sets figures apart.
#[track_caller]
pub fn check_text(text: &str, expected: &[String]) {
    let text: String = text.split_whitespace().collect();
    let missing: Vec<_> = expected.iter().filter(|value| !text.contains(*value)).collect();
    assert_eq!(missing, Vec::<&String>::new(), "in {text}");
    assert!(!text.contains("{{") && !text.contains("unknown"), "{text}");
    for heading in ["赤峰市市长产品质量奖", "申报单位"] {
        assert!(text.contains(heading), "{heading} in {text}");
    }
}
