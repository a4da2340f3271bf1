//! The enclosures of an application, numbered.

use super::field::ticked;
use super::fields::ENCLOSURES;
use super::place::find;
use crate::draft::Draft;
use crate::typed::line::line;
use crate::typed::name::name;

/// The names of the files of the enclosures: their number and what they are, those of the list first.
#[must_use]
pub fn file_names(draft: &Draft) -> Vec<String> {
    let typed = |input: &str| find(input).map_or("", |place| draft.typed(&place));
    let listed = ENCLOSURES.iter().filter(|of| ticked(typed("enclosures"), of));
    let listed = listed.map(|of| (*of).to_owned());
    let others = typed("other_enclosures").lines().map(line).filter(|of| !of.is_empty());
    let all = listed.chain(others).enumerate();
    all.map(|(at, of)| format!("附件{}_{}", at + 1, name(&of))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Action;

    #[track_caller]
    fn check(listed: &str, others: &str, names: &[&str]) {
        let typed = |draft: Draft, input: &str, text: &str| {
            draft.after(Action::Type(input.to_owned(), text.to_owned()))
        };
        let draft = typed(Draft::default(), "enclosures", listed);
        assert_eq!(file_names(&typed(draft, "other_enclosures", others)), names);
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
}
