//! Pasted notices of several years and shapes, and what is said of faulty ones.

use proptest::prelude::*;
use quality_award_desk::days::{Reading, TEXT_OF_2026, read};
use quality_award_desk::words;

/// Days off and make-up days as text: `0101-0103` and `0104`; the year before has its year.
fn found(reading: &Reading) -> String {
    let year = reading.year.unwrap_or_default();
    let short = |date: quality_award_rules::Date| {
        let text = format!("{:02}{:02}", date.month(), date.day());
        if date.year() == year { text } else { format!("{}{text}", date.year()) }
    };
    let off = reading.off.iter().map(|span| {
        if span.first == span.last {
            short(span.first)
        } else {
            format!("{}-{}", short(span.first), short(span.last))
        }
    });
    let off: Vec<String> = off.collect();
    let work: Vec<String> = reading.work.iter().map(|day| short(*day)).collect();
    format!("{} | {}", off.join(" "), work.join(" "))
}

/// Sentences of faults but for festivals that a short text lacks.
fn faults(reading: &Reading) -> Vec<String> {
    let faults = reading.faults.iter().map(words::fault);
    faults.filter(|fault| !fault.starts_with("缺少")).collect()
}

#[track_caller]
fn check(year: u16, text: &str, expected: &str) {
    let reading = read(text, Some(year));
    assert_eq!((found(&reading).as_str(), faults(&reading)), (expected, vec![]), "{text}");
}

#[test]
fn sentences_of_many_years() {
    for (year, text, expected) in [
        (
            2026,
            "一、元旦：1月1日（星期四）至3日（星期六）放假调休，共3天。1月4日（星期日）上班。",
            "0101-0103 | 0104",
        ),
        (2026, "元旦:1月1日(周四)-3日(周六)放假调休,共3天.1月4日(周日)上班.", "0101-0103 | 0104"),
        (
            2026,
            "１．元旦：１月１日【周四】～３日〔周六〕放假，共３天；１月４日［周日］上班",
            "0101-0103 | 0104",
        ),
        (2026, "元旦：1月1日周四——1月3日周六放假，共 3 天", "0101-0103 | "),
        (2026, "元旦：1 月 1 日（周\n四）至 3\n日放假调休，共3天", "0101-0103 | "),
        (2025, "一、元旦：1月1日（周三）放假1天，不调休。", "0101 | "),
        (
            2025,
            "二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。",
            "0128-0204 | 0126 0208",
        ),
        (
            2025,
            "七、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。",
            "1001-1008 | 0928 1011",
        ),
        (2024, "一、元旦：1月1日放假，与周末连休。", "0101 | "),
        (2024, "一、元旦：1月1日（周一）放假，与周末连休，共3天。", "0101 | "),
        (
            2024,
            "二、春节：2月10日至17日放假调休，共8天。2月4日（周日）、2月18日（周日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。",
            "0210-0217 | 0204 0218",
        ),
        (2023, "一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。", "20221231-0102 | "),
        (2023, "元旦：12月31日（周六）至1月2日（周一）放假，共3天。", "20221231-0102 | "),
        (
            2012,
            "一、元旦：2012年1月1日至3日放假调休，共3天。2011年12月31日（星期六）上班。",
            "0101-0103 | 20111231",
        ),
        (2014, "三、清明节：4月5日放假，4月7日（星期一）补休。", "0405 0407 | "),
        (
            2020,
            "二、春节：1月24日至30日放假调休，共7天。1月19日（星期日）、2月1日（星期六）上班。",
            "0124-0130 | 0119 0201",
        ),
        (2017, "一、元旦：1月1日放假，1月2日（星期一）补休。", "0101 0102 | "),
        (
            2013,
            "一、元旦：1月1日至3日放假调休，共3天。1月5日（星期六）、1月6日（星期日）上班。",
            "0101-0103 | 0105 0106",
        ),
        (
            2009,
            "三、清明节：4月4日至6日放假，共3天。其中，4月4日（星期六、农历清明当日）为法定节假日，4月4日（星期六）公休日调至4月6日（星期一），4月5日（星期日）照常公休。",
            "0404-0406 | ",
        ),
        (2022, "五、端午节：6月3日至5日放假，共3天。", "0603-0605 | "),
        (
            2008,
            "1、元旦：2007年12月30日-2008年1月1日放假，共3天。其中，1月1日（星期二）为法定节假日，12月30日（星期日）为公休日，12月29日（星期六）公休日调至12月31日（星期一），12月29日（星期六）上班。",
            "20071230-0101 | 20071229",
        ),
        (2026, "元旦：1月1日放假，共1天\n春节：2月15日至2月17日放假，共3天\n", "0101 0215-0217 | "),
        (2026, "元旦：1月1日放假春节：2月15日至2月17日放假共3天", "0101 0215-0217 | "),
        (2026, "国庆节：10月1至7日放假调休，共7天。", "1001-1007 | "),
        (
            2024,
            "二、春节：2月10日至17日放假调休，共8天。鼓励各单位安排职工在除夕（2月9日）放假。",
            "0210-0217 | ",
        ),
        (2026, "元旦：1月1日至1日放假，共1天。", "0101 | "),
        // A day of December is one of the notice's year unless the year before was spoken of.
        (2026, "元旦：1月1日（周四）放假。12月26日（周六）上班。", "0101 | 1226"),
        (
            2026,
            "国庆节：10月1日（周四）放假。元旦：12月30日（周二）至1月1日（周四）放假，共3天。",
            "1001 20251230-0101 | ",
        ),
    ] {
        check(year, text, expected);
    }
}

/// The whole notice with its frame, and with all line breaks lost.
#[test]
fn a_whole_notice() {
    let items = TEXT_OF_2026.lines().skip(1).collect::<Vec<_>>().join("\n");
    let notice = format!(
        "国务院办公厅关于2026年\n部分节假日安排的通知\n国办发明电〔2025〕7号\n各省、自治区、直辖市人民政府，国务院各部委、各直属机构：\n　　经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。\n{items}\n节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。\n国务院办公厅\n2025年11月4日\n"
    );
    let expected = read(TEXT_OF_2026, None).holidays();
    assert!(expected.is_some());
    assert_eq!(read(&notice, None).holidays(), expected, "{:?}", read(&notice, None).faults);
    assert_eq!(read(&notice.replace('\n', ""), None).holidays(), expected);
    assert_eq!(read(&notice.replace('\n', "\r\n"), Some(2026)).holidays(), expected);
    for festival in ["元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节"]
    {
        let item = items.lines().find(|line| line.contains(festival)).expect(festival);
        let whole = matches!(festival, "劳动节" | "春节");
        let name = if whole { festival } else { festival.trim_end_matches('节') };
        // The first sentence names the festival, and the next item has a date behind it.
        for end in ["如下。", "如下："] {
            let lacking = notice.replace("如下。", end).replace(item, "");
            let reading = read(&lacking, None);
            let faults: Vec<String> = reading.faults.iter().map(words::fault).collect();
            assert_eq!(faults, [format!("缺少“{name}”的安排。请粘贴通知的全部各项。")]);
            assert_eq!(reading.holidays(), None);
        }
    }
}

#[test]
fn faulty_notices() {
    for (text, expected) in [
        ("元旦：1月1日（周五）放假。", "2026年1月1日是周四，文中写为周五。请核对日期和年份。"),
        ("元旦：1月1日至3日（周日）放假。", "2026年1月3日是周六，文中写为周日。请核对日期和年份。"),
        // The first day is one of the year before, and its weekday that of the year before.
        (
            "元旦：12月31日（周四）至1月2日（周五）放假，共3天。",
            "2025年12月31日是周三，文中写为周四。请核对日期和年份。",
        ),
        ("元旦：1月1日至3日放假，共4天。", "文中写为4天，起止日期共3天。请核对。"),
        ("元旦：1月1日放假2天。", "文中写为2天，起止日期共1天。请核对。"),
        (
            "元旦：1月1日放假。1月5日（周一）上班。",
            "2026年1月5日是周一，本为工作日，不应列为调休上班日。请核对日期。",
        ),
        ("元旦：1月3日至1日放假。", "止日2026年1月1日早于起日2026年1月3日。请核对日期。"),
        (
            "元旦：1月1日至3日放假。1月3日（周六）上班。",
            "2026年1月3日出现两次，或者既放假又上班。请核对。",
        ),
        (
            "元旦：1月1日至3日放假。春节：1月3日至5日放假。",
            "2026年1月3日出现两次，或者既放假又上班。请核对。",
        ),
        ("元旦：2月29日放假。", "2026年没有2月29日。请核对日期。"),
        ("元旦：1月1日放假。1月4日（周日）。", "2026年1月4日未写明是放假还是上班。请补全文字。"),
        ("元旦：元月一日至三日放假。春节：2月15日放假。", ""),
        (
            "元旦：元月一日放假。\n春节：2月15日放假。",
            "写有放假或者上班，未识别出日期。日期请写作“1月1日”。",
        ),
        (
            "元旦：1月1日放假。\n劳动节：放假调休。",
            "写有放假或者上班，未识别出日期。日期请写作“1月1日”。",
        ),
        (
            "元旦：1月1日放假。\n端午节：放假。",
            "写有放假或者上班，未识别出日期。日期请写作“1月1日”。",
        ),
        ("元旦：2025年1月1日放假。", "2025年1月1日不在2026年的安排之内。请核对年份。"),
        ("元旦：2025年11月25日放假。", "2025年11月25日不在2026年的安排之内。请核对年份。"),
        ("元旦：1月1日放假，共1天，共1天。", "文中写为1天，未识别出对应的放假日期。请核对。"),
    ] {
        let reading = read(text, Some(2026));
        let faults = faults(&reading);
        if expected.is_empty() {
            assert!(!faults.is_empty(), "{text}");
        } else {
            assert_eq!(faults.len(), 1, "{text}: {faults:?}");
            assert!(faults[0].ends_with(expected), "{text}: {faults:?}");
            assert!(faults[0].starts_with("第"), "{faults:?}");
        }
        assert_eq!(reading.holidays(), None, "{text}");
    }
    let sentences =
        |text: &str, year| read(text, year).faults.iter().map(words::fault).collect::<Vec<_>>();
    assert_eq!(sentences("元旦：1月1日放假。", None), ["未写明年份。请连同通知标题一并粘贴。"]);
    assert_eq!(
        sentences("天气晴。", Some(2026)),
        ["未识别出放假或者上班的日期。请粘贴通知中逐项列出日期的文字。"]
    );
    assert!(
        sentences(TEXT_OF_2026, Some(2027))[0]
            .ends_with("通知为2026年，填写的年份为2027年。请核对。")
    );
    let second = read("元旦：1月1日放假。\n春节：2月15日（周一）放假。", Some(2026));
    assert_eq!(
        faults(&second),
        [
            "第2行“春节：2月15日（周一）放假。”：2026年2月15日是周日，文中写为周一。请核对日期和年份。"
        ]
    );
}

proptest! {
    /// No text stops the reader, and what it accepts has a verb for each day.
    #[test]
    fn any_text(text in "[0-9月日年至放假上班共天（）(),，。、周一六日其中 \n号补休-]{0,80}", year in prop::option::of(any::<u16>())) {
        let reading = read(&text, year);
        if reading.holidays().is_some() {
            prop_assert!(text.contains('放') || text.contains('补'));
        }
    }

    /// A digit or a weekday changed in the text of 2026 is noticed, or the days are other days.
    #[test]
    fn a_changed_weekday_is_noticed(place in any::<prop::sample::Index>(), to in 0..7_usize) {
        let names = ['一', '二', '三', '四', '五', '六', '日'];
        let characters: Vec<char> = TEXT_OF_2026.chars().collect();
        let weekdays: Vec<usize> = (1..characters.len())
            .filter(|i| characters[i - 1] == '周' && names.contains(&characters[*i]))
            .collect();
        let at = weekdays[place.index(weekdays.len())];
        let mut changed = characters.clone();
        changed[at] = names[to];
        let text: String = changed.iter().collect();
        prop_assert_eq!(read(&text, None).holidays().is_some(), characters[at] == names[to]);
    }
}
