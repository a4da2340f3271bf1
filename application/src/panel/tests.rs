use super::*;
use crate::typed::date;

fn office(settings: &[(Setting, &str)]) -> Office {
    settings.iter().fold(Office::default(), |office, (setting, text)| office.with(*setting, *text))
}

/// A text as somebody who means harm would set it.
const HOSTILE: &str = "</script><script>alert(1)</script><!--<img src=x onerror=alert(1)>\u{0}\"'&";

/// The text of a piece, and the tags and classes of its elements.
fn text_and_tags(piece: &Markup) -> (String, String) {
    match piece {
        Markup::Text(text) => (text.clone(), String::new()),
        Markup::Telephone(text, digits) => (text.clone(), format!("tel:{digits} ")),
        Markup::Element(tag, class, pieces) => {
            let inner: Vec<_> = pieces.iter().map(text_and_tags).collect();
            let text: Vec<&str> = inner.iter().map(|(text, _)| &**text).collect();
            let tags: String = inner.iter().map(|(_, tags)| &**tags).collect();
            (text.join("|"), format!("{tag}.{class} {tags}"))
        }
    }
}

/// The text and the tags of the panel of these settings on this day.
fn shown(settings: &[(Setting, &str)], today: &str) -> Option<(String, String)> {
    panel(&office(settings), date::parse(today)).map(|piece| text_and_tags(&piece))
}

#[test]
fn what_the_page_says_of_an_office() {
    assert_eq!(shown(&[], "2026-06-01"), None);
    assert_eq!(named(&Office::default()), None);
    let settings = [
        (Setting::Year, "2026"),
        (Setting::CountyDeadline, "2026-06-30"),
        (Setting::Deadline, "2026-07-15"),
        (Setting::Copies, "5"),
        (Setting::Department, "市市场监督管理局"),
        (Setting::Address, "新城区"),
        (Setting::Telephone, "0476-8331000"),
        (Setting::Notice, "第一段\n\n 第二段 "),
        (Setting::Accent, "#0b5394"),
    ];
    let (text, tags) = shown(&settings, "").expect("a panel");
    assert_eq!(
        text,
        "2026年度申报安排||旗县区|2026年6月30日|（星期二）|报市|2026年7月15日|（星期三）|份数|一式五份|\
         第一段|第二段"
    );
    let date = "div. dt. dd. span.day ";
    assert_eq!(tags, format!("section.office h2. p.days dl.pairs {date}{date}div. dt. dd. p. p. "));
    let (text, tags) = contact(&office(&settings)).map(|it| text_and_tags(&it)).expect("a contact");
    assert_eq!(text, "现设在市市场监督管理局。|咨询电话|0476-8331000|提交地址|新城区");
    assert_eq!(tags, "div.office p.hint dl.pairs div. dt. dd. tel:04768331000 div. dt. dd. ");
    assert_eq!(contact(&Office::default()), None);
    let office = office(&settings);
    let name = named(&office).map(|piece| text_and_tags(&piece).0).expect("a name");
    assert_eq!(name, format!("本页为推选办公室2026年度版本，版本编号 {}。", office.number()));
    assert_ne!(office.number(), Office::default().number());
}

/// The days that are left need a clock; everything else of the panel is the same without one.
#[test]
fn how_many_days_are_left() {
    let county = (Setting::CountyDeadline, "2026-06-30");
    let city = (Setting::Deadline, "2026-07-15");
    for (settings, today, days) in [
        (&[city][..], "2026-05-25", "距截止还有|51|天"),
        (&[city], "2026-07-15", "今天截止"),
        (&[city], "2026-07-16", "已截止"),
        (&[county], "2026-05-25", "距旗县区截止还有|36|天"),
        (&[county, city], "2026-05-25", "距旗县区截止还有|36|天"),
        (&[county, city], "2026-06-30", "今天旗县区截止"),
        (&[county, city], "2026-07-01", "旗县区已截止"),
        (&[county, city], "2026-07-16", "旗县区已截止"),
    ] {
        let (text, _) = shown(settings, today).expect("a panel");
        assert!(text.starts_with(&format!("申报安排|{days}|")), "{today}: {text}");
        let (without, _) = shown(settings, "").expect("a panel");
        assert_eq!(without, text.replacen(days, "", 1), "{today}");
    }
    let (alone, _) = shown(&[city], "").expect("a panel");
    assert_eq!(alone, "申报安排||申报截止|2026年7月15日|（星期三）");
}

#[test]
fn hostile_texts_stay_texts() {
    let office = Setting::ALL.iter().fold(Office::default(), |it, of| it.with(*of, HOSTILE));
    let (sound, faults) = office.sound();
    assert_eq!(faults.len(), 6, "{faults:?}");
    assert_eq!(sound.palette(), None);
    let html = panel(&sound, None).expect("a panel").to_html()
        + &contact(&sound).expect("a contact").to_html();
    // Every angle bracket is that of a tag of ours.
    let tags: Vec<&str> = html.split('<').skip(1).filter_map(|tag| tag.split('>').next()).collect();
    let ours = [
        "section class=\"office\"",
        "div class=\"office\"",
        "h2",
        "p",
        "p class=\"hint\"",
        "dl class=\"pairs\"",
        "div",
        "dt",
        "dd",
    ];
    for tag in tags {
        assert!(
            ours.contains(&tag.trim_start_matches('/')) || ["/section", "/dl"].contains(&tag),
            "{tag}"
        );
    }
    assert!(html.contains("&lt;/script&gt;&lt;script&gt;alert(1)") && !html.contains('\0'));
}
