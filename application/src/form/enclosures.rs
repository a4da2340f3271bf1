//! The enclosures of an application, numbered.

use super::computed::Computed;
use super::field::ticked;
use super::fields::{self, ENCLOSURES};
use super::place::find;
use crate::draft::Draft;
use crate::typed::line::line;
use crate::typed::name::name;
use crate::words::placeholder::computed;

/// The names of the files of the enclosures.
#[must_use]
pub fn file_names(draft: &Draft) -> Vec<String> {
    let named = |(at, of): (usize, String)| format!("{}_{}", number(at), name(&of));
    all(draft).into_iter().enumerate().map(named).collect()
}

/// The enclosures as a form lists them, one a line.
#[must_use]
pub fn listed(draft: &Draft) -> Vec<String> {
    let line = |(at, of): (usize, String)| format!("{}　{of}", number(at));
    all(draft).into_iter().enumerate().map(line).collect()
}

/// Whether the list stands on a page behind a form with placeholders of these names: where the form asks for enclosures
/// and has no place for their list.
#[must_use]
pub fn behind(names: &[String]) -> bool {
    let (mut asked, mut has_place) = (false, false);
    for name in names {
        asked |= name.contains(fields::ENCLOSED.label);
        has_place |= name == computed(Computed::Enclosures);
    }
    asked && !has_place
}

fn number(at: usize) -> String {
    format!("附件{}", at + 1)
}

/// The enclosures, those of the list first.
fn all(draft: &Draft) -> Vec<String> {
    let typed = |input: &str| find(input).map_or("", |place| draft.typed(&place));
    let listed = ENCLOSURES.iter().filter(|of| ticked(typed("enclosures"), of));
    let listed = listed.map(|of| (*of).to_owned());
    let others = typed("other_enclosures").lines().map(line).filter(|of| !of.is_empty());
    listed.chain(others).collect()
}

#[cfg(test)]
mod tests {
    use docx::fill::fill_ready;
    use docx::package::{Package, Part};
    use docx::sheets::filled;
    use quality_award_rules::assess_under;

    use super::*;
    use crate::draft::Action;
    use crate::form::ready::ready;
    use crate::form::sample::sample;
    use crate::form::template::default_form;
    use crate::form::values::values;
    use crate::year::of_2026;

    #[track_caller]
    fn check(listed: &str, others: &str, names: &[&str]) {
        let typed = |draft: Draft, input: &str, text: &str| {
            draft.after(Action::Type(input.to_owned(), text.to_owned()))
        };
        let draft = typed(Draft::default(), "enclosures", listed);
        let draft = typed(draft, "other_enclosures", others);
        assert_eq!(file_names(&draft), names);
        let lines: Vec<String> = names.iter().map(|name| name.replacen('_', "　", 1)).collect();
        assert_eq!(super::listed(&draft), lines);
    }

    #[test]
    fn enclosures_are_numbered_in_the_order_of_the_form() {
        check("", "", &[]);
        check(
            "产品检验报告\n营业执照复印件",
            " 纳税证明 \n\n质量奖证书",
            &["附件1_营业执照复印件", "附件2_产品检验报告", "附件3_纳税证明", "附件4_质量奖证书"],
        );
    }

    /// A form with this text.
    fn form(text: &str) -> Package {
        let document = format!(
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>\
             <w:p><w:r><w:t>{text}</w:t></w:r></w:p><w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>\
             </w:body></w:document>"
        );
        let mut form = default_form();
        form.parts.retain(|part| !part.name.starts_with("word/"));
        form.parts.push(Part::new("word/document.xml", document.into_bytes()));
        form
    }

    /// Whether the list stands behind a form with this text: in the file, and on the sheets.
    #[track_caller]
    fn check_behind(text: &str, behind: bool) {
        let draft = sample(of_2026());
        let values = values(&draft, &assess_under(of_2026(), &draft.facts()), true, None);
        let form = ready(&form(text), of_2026(), &[]).expect("is made ready");
        let sheets = filled(&form, &values, &|_| false).expect("is filled").expect("has sheets");
        assert_eq!(sheets.nodes.len(), 1 + usize::from(behind), "{text}");
        let made = fill_ready(&form, &values).expect("is filled").package;
        let document = made.part("word/document.xml").expect("the text");
        let document = str::from_utf8(&document.bytes).expect("UTF-8");
        let page = document.split_once("<w:pageBreakBefore/>").map_or("", |page| page.1);
        let lines = page.matches(">附件").count();
        assert_eq!(lines, if behind { 1 + listed(&draft).len() } else { 0 }, "{document}");
        let end = "</w:p><w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>";
        assert!(document.ends_with(end), "{document}");
    }

    #[test]
    fn the_list_has_a_page_behind_a_form_without_a_place_for_it() {
        check_behind("{{附送材料}}", true);
        check_behind("{{附送材料=营业执照复印件}}营业执照", true);
        check_behind("{{其他附送材料}}", true);
        check_behind("{{附送材料}}，见{{附件清单}}", false);
        check_behind("{{申报单位}}", false);
    }
}
