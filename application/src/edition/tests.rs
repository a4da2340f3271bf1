use proptest::prelude::*;

use super::template::MAX_TEMPLATE;
use super::validate::{Doubt, Fault, doubt, fault, normal};
use super::*;
use crate::form::examine::examine;
use crate::form::template::default_form;
use crate::typed::date;
use crate::words::{edition as words, screens};
use crate::year::of_2026;

fn office(settings: &[(Setting, &str)]) -> Office {
    settings.iter().fold(Office::default(), |office, (setting, text)| office.with(*setting, *text))
}

/// A text as somebody who means harm would set it.
const HOSTILE: &str = "</script><script>alert(1)</script><!--<img src=x onerror=alert(1)>\u{0}\"'&";

#[test]
fn what_is_accepted() {
    let long = "长".repeat(200);
    for (setting, typed, expected) in [
        (Setting::Year, "", Ok("")),
        (Setting::Year, " 2026 ", Ok("2026")),
        (Setting::Year, "２０２６年", Ok("2026")),
        (Setting::Year, "1949", Ok("1949")),
        (Setting::Year, "1948", Err(Fault::NoYear)),
        (Setting::Year, "26", Err(Fault::NoYear)),
        (Setting::Year, "20266", Err(Fault::NoYear)),
        (Setting::Year, "今年", Err(Fault::NoYear)),
        (Setting::Deadline, "2026年12月31日", Ok("2026-12-31")),
        (Setting::Deadline, "2026.2.1", Ok("2026-02-01")),
        (Setting::Deadline, "2026-02-30", Err(Fault::NoDay)),
        (Setting::Deadline, "年底", Err(Fault::NoDay)),
        (Setting::Status, "applied", Ok("applied")),
        (Setting::Status, "replaced", Ok("replaced")),
        (Setting::Status, "仍然适用", Err(Fault::NoChoice)),
        (Setting::Document, " 赤市监发\n〔2026〕12号", Ok("赤市监发 〔2026〕12号")),
        (Setting::CountyDeadline, "２０２６．６．３０", Ok("2026-06-30")),
        (Setting::CountyDeadline, "6月30日", Err(Fault::NoDay)),
        (Setting::Copies, "一式五份", Ok("5")),
        (Setting::Copies, "１２ 份", Ok("12")),
        (Setting::Copies, "99", Ok("99")),
        (Setting::Copies, "100", Err(Fault::NoCopies)),
        (Setting::Copies, "0", Err(Fault::NoCopies)),
        (Setting::Copies, "若干", Err(Fault::NoCopies)),
        (Setting::Department, "市市场监督管理局 ", Ok("市市场监督管理局")),
        (Setting::Accent, "#0B5394", Ok("#0b5394")),
        (Setting::Accent, "red", Err(Fault::NoColour)),
        (Setting::Accent, "#fff", Err(Fault::NoColour)),
        (Setting::Accent, "#0b5394;x:url(y)", Err(Fault::NoColour)),
        (Setting::Address, " 新城区\n锡伯河大街 ", Ok("新城区 锡伯河大街")),
        (Setting::Address, &long, Ok(&long)),
        (Setting::Telephone, "0476-8888888", Ok("0476-8888888")),
        (Setting::Notice, "一\r\n二\u{7}三", Ok("一\n二三")),
        (Setting::Notice, "一\n\n　二\u{200b}", Ok("一\n\n二")),
        (Setting::Year, "２０２６年度", Ok("2026")),
        (Setting::Year, "\u{feff}2026\u{200b}", Ok("2026")),
        (Setting::Accent, "＃０b5394", Ok("#0b5394")),
        (Setting::Document, "〔2026〕\u{200d}12号\u{202c}", Ok("〔2026〕12号")),
        (Setting::Deadline, "2026年6月30日（星期二）", Ok("2026-06-30")),
        (Setting::Telephone, "0476 8331000", Ok("0476-8331000")),
        (Setting::Telephone, "0476-8331000（值班室）", Ok("0476-8331000（值班室）")),
        (Setting::Address, "玉龙大街３号\u{200b}", Ok("玉龙大街3号")),
    ] {
        let found = fault(setting, typed).map_or_else(|| Ok(normal(setting, typed)), Err);
        assert_eq!(found, expected.map(str::to_owned), "{setting:?} {typed}");
    }
    for setting in Setting::ALL {
        let limit = setting.limit();
        let longer = "1".repeat(limit + 1);
        assert_eq!(fault(setting, &longer), Some(Fault::TooLong(limit)), "{setting:?}");
    }
}

#[test]
fn what_is_doubtful() {
    let today = date::parse("2026-11-23");
    for (settings, of, expected) in [
        (&[(Setting::Deadline, "2026-11-22")][..], Setting::Deadline, Some(Doubt::Past)),
        (&[(Setting::Deadline, "2026-11-23")], Setting::Deadline, None),
        (&[(Setting::Deadline, "2026-11-24")], Setting::Deadline, None),
        (
            &[(Setting::Deadline, "2027-01-31"), (Setting::Year, "2026")],
            Setting::Deadline,
            Some(Doubt::OtherYear),
        ),
        (&[(Setting::Deadline, "2026-12-31"), (Setting::Year, "2026")], Setting::Deadline, None),
        (&[(Setting::CountyDeadline, "2026-11-22")], Setting::CountyDeadline, Some(Doubt::Past)),
        (&[(Setting::CountyDeadline, "2026-11-23")], Setting::CountyDeadline, None),
        (
            &[(Setting::CountyDeadline, "2026-12-02"), (Setting::Deadline, "2026-12-01")],
            Setting::CountyDeadline,
            Some(Doubt::AfterCity),
        ),
        (
            &[(Setting::CountyDeadline, "2026-12-01"), (Setting::Deadline, "2026-12-01")],
            Setting::CountyDeadline,
            None,
        ),
        (&[(Setting::Document, "1号")], Setting::Document, Some(Doubt::NoStatus)),
        (&[(Setting::Document, "1号"), (Setting::Status, "applied")], Setting::Document, None),
        (&[(Setting::Accent, "#8c1d18")], Setting::Accent, None),
        (&[(Setting::Notice, HOSTILE)], Setting::Notice, None),
    ] {
        assert_eq!(doubt(&office(settings), of, today), expected, "{settings:?}");
    }
    let pale = office(&[(Setting::Accent, "#ff8888")]);
    let Some(Doubt::Contrast(contrast, better)) = doubt(&pale, Setting::Accent, today) else {
        panic!("no word about the pale colour");
    };
    assert!(contrast < colour::ENOUGH);
    let better = office(&[(Setting::Accent, &better.to_string())]);
    assert_eq!(doubt(&better, Setting::Accent, today), None);
}

/// The one deadline of version 0.1.0 is the city's, and it is the enterprise's as long as there is no other.
#[test]
fn the_deadline_that_concerns_an_enterprise() {
    let (county, city) =
        ((Setting::CountyDeadline, "2026-06-30"), (Setting::Deadline, "2026-07-15"));
    for (settings, expected) in [
        (&[][..], None),
        (&[city], Some((Level::City, "2026-07-15"))),
        (&[county], Some((Level::County, "2026-06-30"))),
        (&[city, county], Some((Level::County, "2026-06-30"))),
    ] {
        let office = office(settings);
        let deadline = office.deadline().map(|of| (of.level, of.day.to_string()));
        assert_eq!(deadline, expected.map(|(level, day)| (level, day.to_owned())), "{settings:?}");
        assert_eq!(office.missed(None), None);
        for (today, over) in [("2026-06-30", false), ("2026-07-01", true), ("2026-07-16", true)] {
            let over = over && expected.is_some_and(|(_, day)| *today > *day);
            assert_eq!(office.missed(date::parse(today)).is_some(), over, "{settings:?} {today}");
        }
    }
    let office = office(&[(Setting::Copies, "5"), (Setting::Status, "replaced")]);
    assert_eq!((office.copies(), office.status()), (Some(5), Some(Status::Replaced)));
    assert_eq!((office.department(), Office::default().copies()), (None, None));
}

/// Settings of version 0.1.0 keep their number, so a caller can go on naming it.
#[test]
fn old_settings_keep_their_bytes() {
    let json = "{\"version\":1,\"year\":\"2026\",\"deadline\":\"2026-12-31\",\"address\":\"新城区\",\
        \"telephone\":\"0476\",\"accent\":\"#0b5394\",\"notice\":\"一\"}";
    let (office, unread) = from_json(json).expect("settings");
    assert_eq!((to_json(&office).as_str(), unread), (json, vec![]));
}

#[test]
fn what_cannot_be_used_costs_nothing_else() {
    let typed = office(&[
        (Setting::Year, "abc"),
        (Setting::Deadline, "2026年12月31日"),
        (Setting::Accent, "blue"),
        (Setting::Address, "锡伯河大街"),
    ]);
    let (sound, faults) = typed.sound();
    assert_eq!(faults, [(Setting::Year, Fault::NoYear), (Setting::Accent, Fault::NoColour)]);
    let expected = [(Setting::Deadline, "2026-12-31"), (Setting::Address, "锡伯河大街")];
    assert_eq!(sound, office(&expected));
    assert_eq!(sound.sound(), (sound.clone(), vec![]));
}

#[track_caller]
fn check_read(json: &str, expected: Result<(Office, &[&str]), Refused>) {
    let expected =
        expected.map(|(office, unread)| (office, unread.iter().map(|&it| it.to_owned()).collect()));
    assert_eq!(from_json(json), expected, "{json:.200}");
}

#[test]
fn settings_are_read_one_by_one() {
    let year = office(&[(Setting::Year, "2026")]);
    let nothing = Office::default();
    for json in
        ["", "1", "[]", "{}", "{\"year\":\"2026\"}", "{\"version\":0}", "{\"version\":\"1\"}"]
    {
        check_read(json, Err(Refused::NoSettings));
    }
    check_read("{\"version\":2}", Err(Refused::Newer));
    check_read(&" ".repeat(MAX_BYTES + 1), Err(Refused::TooLarge));
    check_read("\u{feff}{\"version\":1}", Ok((nothing.clone(), &[])));
    check_read("{\"version\":1,\"year\":null,\"form\":null}", Ok((nothing.clone(), &[])));
    check_read("{\"version\":1,\"year\":\"2026\"}", Ok((year.clone(), &[])));
    check_read(
        "{\"version\":1,\"year\":\"2026\",\"year\":\"2027\",\"deadline\":5,\"colour\":\"x\",\"form\":\"x\"}",
        Ok((year, &["year", "deadline", "colour", "form"])),
    );
    for form in [
        "{}",
        "{\"name\":\"x\"}",
        "{\"name\":\"x\",\"base64\":\"!\"}",
        "{\"name\":\"x\",\"base64\":\"QQ\"}",
        "{\"name\":\"x\",\"base64\":\"QQ==\",\"more\":1}",
    ] {
        check_read(&format!("{{\"version\":1,\"form\":{form}}}"), Ok((nothing.clone(), &["form"])));
    }
    let huge = "A".repeat((MAX_TEMPLATE.div_ceil(3) + 1) * 4);
    check_read(
        &format!("{{\"version\":1,\"form\":{{\"name\":\"x\",\"base64\":\"{huge}\"}}}}"),
        Ok((nothing, &["form"])),
    );
}

#[test]
fn a_form_that_stands_elsewhere_needs_its_part_of_the_page() {
    let block = |form: &str| format!("{{\"version\":1,\"form\":{{\"name\":\"x\",{form}}}}}");
    let nothing = (Office::default(), vec!["form".to_owned()]);
    let own =
        (Office::default().with_template(Template::from_base64("x", "QUFB".to_owned())), vec![]);
    let number = "\"edition\":\"0123abcd\"";
    for (form, template, expected) in [
        (number, TemplateFile::Behind("QUFB"), &own),
        ("\"base64\":\"QUFB\"", TemplateFile::Behind(""), &own),
        (number, TemplateFile::Behind(""), &nothing),
        (number, TemplateFile::Behind("!"), &nothing),
        (number, TemplateFile::Inside, &nothing),
        ("\"edition\":\"0123abcd\",\"base64\":\"QUFB\"", TemplateFile::Behind("QUFB"), &nothing),
    ] {
        assert_eq!(carried(Some(&block(form)), template), *expected, "{form} {template:?}");
    }
}

/// The first part of the page reads the year alone, and from the same block the same year.
#[test]
fn the_year_is_read_without_the_rest() {
    for (block, expected) in [
        ("{\"version\":1,\"year\":\"2027\"}", Ok(Some(2027))),
        ("{\"version\":1,\"year\":\"２０２７年度\",\"notice\":5}", Ok(Some(2027))),
        ("{\"version\":1,\"year\":\"1948\"}", Ok(None)),
        ("{\"version\":1,\"year\":\"二〇二七\"}", Ok(None)),
        ("{\"version\":1,\"year\":2027}", Ok(None)),
        ("{\"version\":1,\"year\":\"            2027         \"}", Ok(None)),
        ("{\"version\":1}", Ok(None)),
        ("{\"version\":2,\"year\":\"2027\"}", Err(Refused::Newer)),
        ("{\"year\":\"2027\"}", Err(Refused::NoSettings)),
        ("2027", Err(Refused::NoSettings)),
    ] {
        assert_eq!(year_of(block), expected, "{block}");
        assert_eq!(
            carried(Some(block), TemplateFile::Inside).0.year(),
            expected.ok().flatten(),
            "{block}"
        );
    }
}

#[test]
fn the_largest_settings_can_be_read_again() {
    let mut full = Office::default()
        .with_template(Some(Template::new(&"名".repeat(200), &vec![7; MAX_TEMPLATE])));
    for setting in Setting::ALL {
        full = full.with(setting, "\u{1}".repeat(setting.limit()));
    }
    assert_eq!(from_json(&to_json(&full)), Ok((full, vec![])));
}

#[test]
fn a_page_says_what_it_could_not_read() {
    let nothing = Office::default();
    assert_eq!(carried(None, TemplateFile::Inside), (nothing.clone(), vec![]));
    assert_eq!(
        carried(Some("{\"version\":9}"), TemplateFile::Inside),
        (nothing.clone(), vec!["edition".to_owned()])
    );
    let block = "{\"version\":1,\"year\":\"x\",\"accent\":\"url(x)\",\"oops\":1}";
    let unread = ["oops", "year", "accent"].map(str::to_owned).to_vec();
    assert_eq!(carried(Some(block), TemplateFile::Inside), (nothing, unread));
    let long = format!("{{\"version\":1,\"notice\":\"{}\"}}", "x".repeat(5_000));
    assert_eq!(
        carried(Some(&long), TemplateFile::Inside),
        (Office::default(), vec!["notice".to_owned()])
    );
}

#[test]
fn a_form_is_examined() {
    let form = default_form().to_bytes().expect("writes");
    let (count, problems) =
        examine(&Template::new("表.docx", &form), &Office::default()).expect("fills");
    assert!(count > 50 && problems.is_empty(), "{count} {problems:?}");
    assert!(examine(&Template::new("x.docx", b"PK\x03\x04"), &Office::default()).is_err());
    assert!(examine(&Template::new("x.docx", b""), &Office::default()).is_err());
}

fn any_office() -> impl Strategy<Value = Office> {
    let texts = prop::collection::vec(".{0,20}", Setting::ALL.len());
    let form = prop::option::of((".{0,120}", prop::collection::vec(any::<u8>(), 0..50)));
    (texts, form).prop_map(|(texts, form)| {
        let form = form.map(|(name, bytes)| Template::new(&name, &bytes));
        let settings = Setting::ALL.into_iter().zip(texts);
        settings.fold(Office::default().with_template(form), |it, (of, text)| it.with(of, text))
    })
}

proptest! {
    /// Whatever was typed comes back, and what is sound stays so.
    #[test]
    fn settings_come_back(office in any_office()) {
        let json = to_json(&office);
        prop_assert_eq!(&to_json(&office), &json);
        prop_assert_eq!(from_json(&json), Ok((office.clone(), vec![])));
        let (sound, _) = office.sound();
        prop_assert_eq!(sound.sound(), (sound.clone(), vec![]));
        // An edition of version 0.1.0, and one of today.
        let read = |block: String, template| carried(Some(&block), template);
        prop_assert_eq!(read(to_json(&sound), TemplateFile::Inside), (sound.clone(), vec![]));
        prop_assert_eq!(year_of(&to_block(&sound)), Ok(sound.year()));
        let base64 = sound.template.as_ref().map_or("", Template::base64);
        let empty = sound.template.is_some() && base64.is_empty();
        let unread = if empty { vec!["form".to_owned()] } else { vec![] };
        let expected = if empty { sound.clone().with_template(None) } else { sound.clone() };
        prop_assert_eq!(read(to_block(&sound), TemplateFile::Behind(base64)), (expected, unread));
    }
}

/// Where the office stands and what is handed in are quoted from the edition, with their articles.
#[test]
fn the_office_is_named_by_its_article() {
    let edition = of_2026();
    assert_eq!(
        words::hand_in(&Office::default(), edition),
        "在规定时限内提交市长质量奖推选办公室（第十二条）。办公室设在市质量技术监督局（第七条）。\
         办法没有规定具体日期和地址，以当年的通知为准。"
    );
    assert_eq!(
        screens::contact(edition),
        "市长质量奖推选办公室。第七条原文：“办公室设在市质量技术监督局”。"
    );
}
