//! Each application year has its edition of the Measures, on every screen.

use application::draft::{Action, Draft};
use quality_award_rules::editions::of_2014;
use quality_award_rules::{Edition, VERSION};
use quality_award_web::Opening;

use crate::cases::{ADDRESSES, SHARED, WITH_VERDICT, of_output};
use crate::of_2027::of_2027;
use crate::opened::{day_of, of_year, office_of, opening};
use crate::reader::{Screen, text};

/// What only one edition has on a screen.
struct Words {
    address: &'static str,
    of_2026: &'static [&'static str],
    of_2027: &'static [&'static str],
}

const WORDS: &[Words] = &[
    Words {
        address: "#/",
        of_2026: &["产值超过1亿元", "产值未达到1亿元", "奖励100万元", "积极采用先进的质量管理方法"],
        of_2027: &["产值超过2亿元", "产值未达到2亿元", "奖励200万元", "持续采用先进的质量管理方法"],
    },
    Words { address: "#/step/3", of_2026: &[], of_2027: &["第二十七条"] },
    Words {
        address: "#/step/4",
        of_2026: &["积极采用先进的质量管理方法吗？"],
        of_2027: &["持续采用先进的质量管理方法吗？"],
    },
    Words {
        address: "#/check",
        of_2026: &[
            "积极采用先进的质量管理方法吗？",
            "1,000,000元",
            "可提取20%（20万元）",
            "奖励100万元",
        ],
        of_2027: &[
            "持续采用先进的质量管理方法吗？",
            "2,000,000元",
            "可提取20%（40万元）",
            "奖励200万元",
        ],
    },
    Words {
        address: "#/result",
        of_2026: &[
            "100万元人民币壹佰万元整",
            "可提取20%（20万元）",
            "超过1亿元，多出100,000,000.01元",
            "积极采用先进的质量管理方法",
        ],
        of_2027: &[
            "200万元人民币贰佰万元整",
            "可提取20%（40万元）",
            "超过2亿元，多出0.01元",
            "持续采用先进的质量管理方法",
        ],
    },
    Words {
        address: SHARED,
        of_2026: &["100万元人民币壹佰万元整", "超过1亿元，多出0.01元"],
        of_2027: &["适用：产品质量基金扶持、补助", "未达到2亿元，还差99,999,999.99元"],
    },
    Words {
        address: "#/measures",
        of_2026: &["2014年3月17日印发", "超过1亿元的企业奖励100万元", "积极采用先进的质量管理方法"],
        of_2027: &[
            "赤峰市市长产品质量奖实施办法（测试用）",
            "2026年12月1日印发",
            "超过2亿元的企业奖励200万元",
            "持续采用先进的质量管理方法",
            "第二十七条",
            "本办法所称产值，以统计部门核定的数据为准。",
        ],
    },
];

/// The complete application without a year, a fen above the threshold of the edition for tests.
fn undated() -> Draft {
    of_year(of_output("200000000.01"), "")
}

/// The three ways in which an application becomes one of this year: by what is typed, where nothing
/// is by the office's settings, where there are none by the clock.
fn ways(address: &str, draft: &Draft, year: u16) -> [(&'static str, Opening); 3] {
    let other = if year == 2026 { 2027 } else { 2026 };
    let (own, others) = (year.to_string(), other.to_string());
    let of = |draft: &Draft, settings, today| Opening {
        settings,
        today: Some(day_of(today)),
        ..opening(address, draft)
    };
    [
        ("typed", of(&of_year(draft.clone(), &own), Some(office_of(&others)), other)),
        ("the office's", of(draft, Some(office_of(&own)), other)),
        ("today's", of(draft, None, year)),
    ]
}

#[test]
fn every_screen_has_the_words_of_its_year() {
    for Words { address, of_2026, of_2027 } in WORDS {
        for (year, own, others) in [(2026, of_2026, of_2027), (2027, of_2027, of_2026)] {
            for (way, opening) in ways(address, &undated(), year) {
                let said = Screen::of(opening).main();
                for words in *own {
                    assert!(said.contains(words), "{way} {year}, {address}: no {words} in {said}");
                }
                for words in *others {
                    assert!(!said.contains(words), "{way} {year}, {address}: {words} in {said}");
                }
            }
        }
    }
}

/// Which edition the page follows stands at the foot of every screen, with the sum of its text.
#[test]
fn the_foot_of_every_screen_names_the_edition() {
    for address in ADDRESSES {
        for (year, edition, day) in
            [(2026, &of_2014::EDITION, "2014年3月17日"), (2027, of_2027(), "2026年12月1日")]
        {
            let Edition { title, text_sha256, .. } = edition;
            let receipt = format!(
                "依据《{title}》（{day}）。规则版本 {VERSION}，文本校验 {}。",
                &text_sha256[..12]
            );
            for (way, opening) in ways(address, &undated(), year) {
                let said = text(Screen::of(opening).only("footer"));
                assert!(said.contains(&receipt), "{way} {year}, {address}: {said}");
            }
        }
    }
}

/// The verdict's attributes, which other programs read, follow the year too.
#[test]
fn the_verdict_is_that_of_the_year() {
    for (output, year, award) in [
        ("100000000", 2026, None),
        ("100000000", 2027, Some("quality_fund")),
        ("1.5亿", 2026, Some("regional_brand")),
        ("1.5亿", 2027, Some("quality_fund")),
        ("2亿", 2026, Some("regional_brand")),
        ("2亿", 2027, None),
        ("200000000.01", 2026, Some("regional_brand")),
        ("200000000.01", 2027, Some("regional_brand")),
    ] {
        let draft = undated().after(Action::Output(output.to_owned()));
        for address in WITH_VERDICT {
            for (way, opening) in ways(address, &draft, year) {
                let verdict = Screen::of(opening).id("verdict");
                let at = format!("{output} in {year}, {way}, {address}");
                assert_eq!(verdict.attribute("data-award"), award, "{at}");
                let outcome = award.unwrap_or("unsettled");
                assert_eq!(verdict.attribute("data-outcomes"), Some(outcome), "{at}");
                assert_eq!(verdict.attribute("data-if-qualified"), Some(outcome), "{at}");
            }
        }
    }
}

/// An article that only one edition has can be linked to in that edition alone.
#[test]
fn an_article_more_stands_in_its_edition_alone() {
    for (year, articles) in [(2026, 26), (2027, 27)] {
        for (way, opening) in ways("#/measures", &Draft::default(), year) {
            let screen = Screen::of(opening);
            for number in 1..=28 {
                let there = screen.having("id", &format!("article-{number}")).count();
                assert_eq!(there, usize::from(number <= articles), "{way} {year}: {number}");
            }
        }
    }
}

/// No figure, day or sum of the edition of 2014 is left on any screen of 2027.
#[test]
fn nothing_of_2014_is_left_in_2027() {
    let sum = &of_2014::EDITION.text_sha256[..12];
    let draft = undated();
    for address in ADDRESSES {
        for (way, opening) in ways(address, &draft, 2027) {
            let said = text(Screen::of(opening).only("page"));
            for words in ["1亿元", "奖励100万元", "2014年3月17日", "实施办法》（2014", sum]
            {
                assert!(!said.contains(words), "{way}, {address}: {words} in {said}");
            }
        }
    }
}
