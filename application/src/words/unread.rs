//! The values of a file that could not be taken, by the names that they have on the screen.

use quality_award_rules::{Edition, Field};

use super::{common, form, questions};
use crate::draft::Draft;
use crate::form::place::{At, find};
use crate::record::{Unread, Why};

/// Which values could not be taken, and why: `2023年 销售收入（无法识别）、产品2 称号（…）`. Values whose names
/// mean nothing on the page are counted. `draft` is what was read beside them.
#[must_use]
pub fn list(unread: &[Unread], draft: &Draft, edition: &Edition) -> String {
    let mut listed: Vec<String> = Vec::new();
    let mut others = 0_usize;
    for Unread { field, why } in unread {
        match named(field, draft, edition) {
            Some(name) => {
                let entry = format!("{name}（{}）", reason(*why));
                if !listed.contains(&entry) {
                    listed.push(entry);
                }
            }
            None => others += 1,
        }
    }
    if others > 0 {
        listed.push(format!("本页没有的内容{others}项（未读入）"));
    }
    listed.join("、")
}

const fn reason(why: Why) -> &'static str {
    match why {
        Why::Unknown => "本页没有这一项，未读入",
        Why::Repeated => "重复，以第一个为准",
        Why::TooMany => "太多，只读入前面的",
        Why::Unreadable => "无法识别",
        Why::Disagrees => "文件中两处不一致，以填写的文字为准",
    }
}

/// The name of an input as it stands on the screen; `None` where the page has no such input.
#[must_use]
pub fn named(input: &str, draft: &Draft, edition: &Edition) -> Option<String> {
    if let Some(place) = input.strip_prefix("form.") {
        return of_form(place, draft);
    }
    if let Some((number, field)) =
        input.strip_prefix("products[").and_then(|rest| rest.split_once(']'))
    {
        let product = common::product_number(number.parse().ok()?);
        let field = match field.strip_prefix('.') {
            None => return Some(product),
            Some("name") => questions::PRODUCT_NAME,
            Some("title") => questions::PRODUCT_TITLE,
            Some("reappraised_at_same_level") => questions::PRODUCT_REAPPRAISED,
            Some(_) => return Some(format!("{product} 的其他内容")),
        };
        return Some(format!("{product} {field}"));
    }
    Some(match (Field::from_name(input), input) {
        (Some(Field::Question(question)), _) => questions::question(question, edition),
        (Some(Field::Products), _) => questions::PRODUCTS.to_owned(),
        (Some(Field::OutputValue), _) => questions::OUTPUT.to_owned(),
        (None, "output_value_unit") => format!("{}的{}", questions::OUTPUT, super::amount::UNIT),
        (None, "form") => form::HEADING.to_owned(),
        (None, "facts") => "自查的回答".to_owned(),
        (None, "typed") => "填写的文字".to_owned(),
        (None, "version") => "草稿的版本号".to_owned(),
        (None, _) => return None,
    })
}

/// The name of an input of the application form, with the year or product that it is about.
fn of_form(name: &str, draft: &Draft) -> Option<String> {
    let place = find(name)?;
    let of = match place.at {
        At::Application => String::new(),
        At::Year(year) => form::year(draft.year(), year) + " ",
        At::Product(product) => common::product_number(product) + " ",
    };
    Some(of + place.field.label)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Action;
    use crate::form::place::places;
    use crate::year::of_2026;

    #[track_caller]
    fn check(input: &str, expected: Option<&str>) {
        let draft = Draft::default().after(Action::Type("year".to_owned(), "2026".to_owned()));
        assert_eq!(named(input, &draft, of_2026()).as_deref(), expected);
    }

    #[test]
    fn inputs_have_the_names_of_the_screen() {
        check("form.years[0].sales", Some("2023年 销售收入"));
        check("form.applicant", Some("申报单位"));
        check("form.products[1].issuer", Some("产品2 颁发机构"));
        check("form.own.x", None);
        check("products[3].title", Some(&format!("产品4 {}", questions::PRODUCT_TITLE)));
        check("products[0]", Some("产品1"));
        check("products[0].weight", Some("产品1 的其他内容"));
        check("products", Some(questions::PRODUCTS));
        check("output_value_yuan", Some(questions::OUTPUT));
        check("answers", None);
        check("", None);
    }

    #[test]
    fn every_input_of_the_form_has_a_name() {
        let draft = Draft::default();
        for place in places(2) {
            let name = named(&format!("form.{place}"), &draft, of_2026());
            assert!(name.is_some_and(|name| name.contains(place.field.label)), "{place}");
        }
    }

    #[test]
    fn values_are_listed_with_their_reasons() {
        let unread = |field: &str, why| Unread { field: field.to_owned(), why };
        let all = [
            unread("form.years[2].sales", Why::Unreadable),
            unread("form.years[2].sales", Why::Unreadable),
            unread("answers", Why::Unknown),
            unread("form.x", Why::Unknown),
            unread("output_value_yuan", Why::Disagrees),
        ];
        let words = list(&all, &Draft::default(), of_2026());
        let output = questions::OUTPUT;
        assert_eq!(
            words,
            format!(
                "上年 销售收入（无法识别）、{output}（文件中两处不一致，以填写的文字为准）、本页没有的内容2项（未读入）"
            )
        );
    }
}
