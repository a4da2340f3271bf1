//! An edition with fields of the office's own, and forms of it.

use application::draft::Draft;
use application::edition::{Office, Template};
use application::files;
use application::form::own::{OwnField, OwnFormat};
use application::form::ready::ready;
use application::form::template::default_form;
use quality_award_rules::assess_under;

use super::made::{draft, edition, typed};

pub fn own() -> Vec<OwnField> {
    let field = |id: &str, label: &str, format, of_products| OwnField {
        id: id.to_owned(),
        label: label.to_owned(),
        format,
        of_products,
        ..OwnField::default()
    };
    vec![
        OwnField {
            unit: "千元".to_owned(),
            required: true,
            ..field("f1", "固定资产", OwnFormat::Money, false)
        },
        field("f2", "所在园区", OwnFormat::Line, false),
        field("f3", "包装", OwnFormat::Line, true),
    ]
}

/// The default form with places for the fields above.
pub fn template() -> Template {
    let mut package = default_form();
    for part in &mut package.parts {
        if part.name == "word/document.xml" {
            let text = String::from_utf8(part.bytes.to_vec()).expect("is text");
            let line =
                |label: &str| format!("<w:p><w:r><w:t>{label}：{{{{{label}}}}}</w:t></w:r></w:p>");
            let lines = format!("<w:body>{}{}", line("固定资产"), line("所在园区"));
            let text = text.replacen("<w:body>", &lines, 1);
            part.bytes = text.replace("{{产品.商标}}", "{{产品.包装}}").into_bytes().into();
        }
    }
    let made = ready(&package, edition(), &own()).expect("is made ready");
    Template::new("本办.docx", &made.to_bytes().expect("writes"))
}

pub fn office() -> Office {
    Office::default().with_own(&own()).with_template(Some(template()))
}

pub fn answered() -> Draft {
    typed(draft(1), &[("own.f1", "1200"), ("own.f2", "甲园区"), ("products[0].own.f3", "纸盒")])
}

pub fn filled(draft: &Draft) -> Vec<u8> {
    let assessment = assess_under(edition(), &draft.facts());
    let made = files::docx(draft, &assessment, true, Some(2026), Some(&template()), &own());
    made.expect("is filled").0
}
