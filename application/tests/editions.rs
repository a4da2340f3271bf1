//! The edition of the Measures that governs an application reaches every file that is made of it, and
//! a second edition in the list changes nothing for the years of the first.

use std::sync::LazyLock;

use docx::data::{Data, extract};
use docx::package::Package;
use quality_award_application::draft::{Action, Draft};
use quality_award_application::files::{self, Brought};
use quality_award_application::record;
use quality_award_application::year::Governing;
use quality_award_rules::editions::of_2014;
use quality_award_rules::{Edition, VERSION, assess_under};
use roxmltree::Document;
use serde_json::Value;

#[path = "../../tests/editions/of_2027.rs"]
mod of_2027;
use of_2027::of_2027;

const APPLICATION: &str = include_str!("../../tests/drafts/application.json");
const CASES: &str = include_str!("../../tests/cases/assessments.ndjson");

/// The edition of 2014 and, beside it, the one for tests.
fn both() -> &'static [&'static Edition] {
    static BOTH: LazyLock<[&'static Edition; 2]> = LazyLock::new(|| [&of_2014::EDITION, of_2027()]);
    &*BOTH
}

/// What governs on nobody's page in this year.
fn governing(editions: &'static [&'static Edition], today: u16) -> Governing {
    Governing::new(editions, None, Some(today))
}

/// The complete application, for this year and with this output value.
fn application(year: &str, output: &str) -> Draft {
    let opened = record::from_json(APPLICATION.trim_end()).expect("a record");
    assert_eq!(opened.unread, []);
    opened
        .draft
        .after(Action::Type("year".to_owned(), year.to_owned()))
        .after(Action::Output(output.to_owned()))
}

/// The form filled with this draft under the edition of its year.
fn filled(draft: &Draft) -> Vec<u8> {
    let edition = governing(both(), 2026).edition(draft);
    let assessment = assess_under(edition, &draft.facts());
    let (bytes, problems) =
        files::docx(draft, &assessment, true, draft.year(), None, &[]).expect("fills");
    assert_eq!(problems, []);
    bytes
}

/// The paragraphs of a form, and what it carries.
fn read(bytes: &[u8]) -> (Vec<String>, Data) {
    let package = Package::read(bytes).expect("a package");
    let body = package.part("word/document.xml").expect("the document");
    let xml = str::from_utf8(&body.bytes).expect("UTF-8");
    let document = Document::parse(xml).expect("is XML");
    let named = |name| move |node: &roxmltree::Node| node.tag_name().name() == name;
    let text = |paragraph: roxmltree::Node| {
        paragraph.descendants().filter(named("t")).filter_map(|run| run.text()).collect()
    };
    let lines = document.descendants().filter(named("p")).map(text).collect();
    (lines, extract(&package).expect("is sound").expect("carries data"))
}

/// What stands in the form behind a label.
#[track_caller]
fn after<'a>(lines: &'a [String], label: &str) -> &'a str {
    let place = lines.iter().position(|line| line == label);
    place.and_then(|place| lines.get(place + 1)).unwrap_or_else(|| panic!("no {label}: {lines:?}"))
}

/// What the form of one application says by its edition.
struct Said {
    year: &'static str,
    output: &'static str,
    edition: &'static Edition,
    /// The lines of the verdict: label and text.
    verdict: [(&'static str, &'static str); 6],
    /// The condition of article 9(3) in the self-check.
    methods: &'static str,
    /// The day of issue.
    issued: &'static str,
    /// What the part about quality management quotes.
    quality: &'static str,
    /// The articles that ask for the output value.
    output_articles: &'static str,
    /// The threshold of the other edition.
    not: &'static str,
}

#[track_caller]
fn check(said: &Said) {
    let Said { year, output, edition, verdict, methods, not, .. } = *said;
    let draft = application(year, output);
    let (lines, data) = read(&filled(&draft));
    for (label, text) in verdict {
        assert_eq!(after(&lines, label), text, "{year} {output}, {label}");
    }
    let sum = format!("办法文本校验：{}", edition.text_sha256);
    for line in [&sum, &format!("规则版本：{VERSION}")] {
        assert!(lines.contains(line), "{year} {output}: no {line} in {lines:?}");
    }
    let head = format!("1．《{}》（{}印发，", edition.title, said.issued);
    assert!(lines.iter().any(|line| line.starts_with(&head)), "{year}: no {head} in {lines:?}");
    for quoted in [said.quality, said.output_articles] {
        assert!(lines.iter().any(|line| line.contains(quoted)), "{year}: no {quoted} in {lines:?}");
    }
    let rows = lines.iter().filter(|line| line.ends_with("采用先进的质量管理方法"));
    assert_eq!(rows.collect::<Vec<_>>(), [methods], "{year} {output}");
    assert!(!lines.concat().contains(not), "{year} {output}: {not} in {lines:?}");
    assert_eq!(data.text_sha256, edition.text_sha256);
    assert_eq!(data.rules_version, VERSION);
    assert_eq!(record::from_json(&data.json).expect("a record").draft, draft);
}

/// The same application in two years: each form has the tier, amount, article and words of its year.
#[test]
fn a_form_has_the_edition_of_its_year() {
    const SHARE: &str = "奖励企业法人（第十七条）";
    for output in ["100000000.01", "200000000.01"] {
        check(&Said {
            year: "2026",
            output,
            edition: &of_2014::EDITION,
            verdict: [
                ("档次", "自治区名牌产品企业奖励"),
                ("奖励金额", "100万元（1,000,000元）"),
                ("金额大写", "人民币壹佰万元整"),
                ("依据", "第十五条"),
                ("条文", "对评为自治区名牌产品且上个统计年度产值超过1亿元的企业奖励100万元。"),
                (SHARE, "可提取20%（20万元）奖励企业法人（第十七条原文“企业法人”）。"),
            ],
            methods: "积极采用先进的质量管理方法",
            issued: "2014年3月17日",
            quality: "《办法》第九条第（三）项：“积极采用先进的质量管理方法，质量管理体系健全，具有自我完善的持续改进机制。”",
            output_articles: "上个统计年度产值见《办法》第十五条、第十六条，",
            not: "2亿元",
        });
    }
    let of_2027 = Said {
        year: "2027",
        output: "200000000.01",
        edition: of_2027(),
        verdict: [
            ("档次", "自治区名牌产品企业奖励"),
            ("奖励金额", "200万元（2,000,000元）"),
            ("金额大写", "人民币贰佰万元整"),
            ("依据", "第十五条"),
            ("条文", "对评为自治区名牌产品且上个统计年度产值超过2亿元的企业奖励200万元。"),
            (SHARE, "可提取20%（40万元）奖励企业法人（第十七条原文“企业法人”）。"),
        ],
        methods: "持续采用先进的质量管理方法",
        issued: "2026年12月1日",
        quality: "《办法》第九条第（三）项：“持续采用先进的质量管理方法，质量管理体系健全，具有自我完善的持续改进机制。”",
        output_articles: "上个统计年度产值见《办法》第十五条、第十六条、第二十七条，",
        not: "1亿元",
    };
    check(&of_2027);
    check(&Said {
        output: "100000000.01",
        verdict: [
            ("档次", "产品质量基金扶持、补助"),
            (
                "奖励金额",
                "办法未规定单个企业的数额。市政府每年拨付100万元作为产品质量基金，专项扶持、适当补助。",
            ),
            ("金额大写", "无"),
            ("依据", "第十六条"),
            (
                "条文",
                "获得自治区名牌产品称号，但上个统计年度产值未达到2亿元的企业，\
                 市政府每年拨付100万元作为产品质量基金，对这部分企业进行专项扶持、适当补助。",
            ),
            (SHARE, "无"),
        ],
        ..of_2027
    });
}

/// A form says that other rules made it exactly where the page judges its application by another
/// text. A draft file carries no verdict, so none can be another's.
#[test]
fn an_opened_file_says_whether_other_rules_made_it() {
    static FIRST: [&Edition; 1] = [&of_2014::EDITION];
    let of = |year| application(year, "200000000.01");
    let open = |bytes: &[u8], editions, today| {
        let Brought { opened, other_rules } =
            files::opened(bytes, &governing(editions, today), &[]).expect("opens").brought;
        assert_eq!(opened.unread, []);
        (opened.draft, other_rules)
    };
    for year in ["2026", "2027"] {
        let draft = of(year);
        let (form, record) = (filled(&draft), record::to_json(&draft).into_bytes());
        for today in [2026, 2027] {
            assert_eq!(open(&form, both(), today), (draft.clone(), None), "{year} in {today}");
            assert_eq!(open(&record, both(), today), (draft.clone(), None), "{year} in {today}");
            // A page from before the second edition judges by the first.
            let other = (year == "2027").then(|| VERSION.to_owned());
            assert_eq!(open(&form, &FIRST, today), (draft.clone(), other), "{year} in {today}");
        }
    }
    // Where no year was typed, the page's year decides, and the form was made in 2026.
    let draft = of("");
    let form = filled(&draft);
    assert_eq!(open(&form, both(), 2026), (draft.clone(), None));
    assert_eq!(open(&form, both(), 2027), (draft, Some(VERSION.to_owned())));
}

/// Every verdict of 2026 is to the letter what it is without the second edition, and its figures are
/// those of the cases.
#[test]
fn no_verdict_of_2026_changes() {
    let mut cases = 0;
    for line in CASES.lines() {
        let case: Value = serde_json::from_str(line).expect("JSON");
        let opened = record::from_json(&case["facts"].to_string()).expect("a record");
        assert_eq!(opened.unread, [], "{}", case["name"]);
        let typed = opened.draft.clone().after(Action::Type("year".to_owned(), "2026".to_owned()));
        for (draft, today) in [(&opened.draft, 2026), (&typed, 2027)] {
            let judged = |editions| {
                let edition = governing(editions, today).edition(draft);
                serde_json::to_value(assess_under(edition, &draft.facts())).expect("JSON")
            };
            let (with, without) = (judged(both()), judged(Edition::all()));
            assert_eq!(with, without, "{}", case["name"]);
            for member in ["eligibility", "outcomes", "award", "if_qualified"] {
                assert_eq!(with[member], case["expected"][member], "{}: {member}", case["name"]);
            }
        }
        cases += 1;
    }
    assert!(cases > 80, "only {cases} cases");
}
