//! The screens with something on the desk, as they are rendered.

use application::draft::Action;
use application::edition::Office;
use application::words::recognise;
use desk::register::{Column, FundSetting, NoticeSetting, Winner};
use tokio::runtime::Builder;
use tokio::task::LocalSet;
use ui::html;
use yew::prelude::*;

use self::reader::{Screen, text};
use super::event::{Event, Word};
use super::session::Session;
use super::tests::{Shared, came, draft, form, opened, take};
use crate::Opening;

#[path = "../../../tests/screens/reader.rs"]
#[allow(dead_code, reason = "other screens need the rest")]
mod reader;
#[path = "../../../tests/screens/sound.rs"]
#[allow(dead_code, reason = "other screens need the rest")]
mod screens;

/// Which of the screens.
#[derive(Clone, Copy, Debug, PartialEq)]
enum At {
    Intake,
    One(usize),
    Fund,
    Notice,
}

#[derive(Properties, PartialEq)]
struct ShownProps {
    session: Session,
    at: At,
}

#[component]
fn Shown(props: &ShownProps) -> Html {
    let inner = match props.at {
        At::Intake => super::intake(&props.session),
        At::One(number) => super::one(&props.session, number),
        At::Fund => super::fund(&props.session),
        At::Notice => super::notice(&props.session),
    };
    html! { <main id="main">{ inner }{ super::judging(&props.session) }</main> }
}

fn rendered(session: Session, at: At) -> Screen {
    let rendering = yew::LocalServerRenderer::<Shown>::with_props(ShownProps { session, at })
        .hydratable(false)
        .render();
    let runtime = Builder::new_current_thread().build().expect("a runtime");
    Screen::read(&LocalSet::new().block_on(&runtime, rendering))
}

/// Two enterprises of the fund, one above it whose file differs from its data, one that cannot be read.
fn desk() -> Session {
    let mut work = opened(&Shared::default());
    for (name, output) in [("甲公司", "9000万元"), ("乙公司", "3000万元"), ("丙公司", "2亿元")]
    {
        let bytes = form(&draft(name, output));
        take(&mut work, [came(&format!("{name}.docx"), &bytes)]);
    }
    let other = draft("丁公司", "3亿元").after(Action::Type("contact".to_owned(), String::new()));
    let bytes = changed(&form(&other), "320", "410");
    take(
        &mut work,
        [came("丁公司.docx", &bytes), came("旧.doc", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")],
    );
    let code = work.rows[1].code.clone();
    let products = vec![("“样例”牌灭菌乳".to_owned(), "regional".to_owned())];
    work.register.winners.push(Winner { year: 2025, code, name: "乙公司".to_owned(), products });
    let settings = [
        (FundSetting::Method, "weighted"),
        (FundSetting::WeightOutput, "1"),
        (FundSetting::Unit, "wan"),
    ];
    take(&mut work, settings.map(|(of, text)| Word::Fund(of, text.to_owned()).into()));
    let key = work.rows[1].key.clone();
    take(
        &mut work,
        [
            Word::Note(key, Column::MissingEnclosures, "营业执照复印件".to_owned()).into(),
            Word::Notice(NoticeSetting::Date, "2026-09-30".to_owned()).into(),
            Event::Refresh,
        ],
    );
    Session::of(work, Office::default())
}

/// The same, with the last form once more as it came back, a scan of which a figure without its unit is typed, and
/// evidence.
fn doubled() -> Session {
    let session = desk();
    {
        let mut work = session.work.borrow_mut();
        take(
            &mut work,
            [
                came("丁公司.zip/申报表.docx", &form(&draft("丁公司", "4亿元"))),
                came("丁公司.zip/检验报告.pdf", b"%PDF-1.7"),
                came("扫描.pdf", b"%PDF-1.6"),
                Word::ByHand("扫描.pdf".to_owned(), desk::intake::key(b"%PDF-1.6")).into(),
            ],
        );
        let key = work.rows[5].key.clone();
        let typed = Word::Type(key, "output_value_yuan".to_owned(), "12000".to_owned()).into();
        take(&mut work, [typed, Event::Refresh]);
    }
    session
}

#[test]
fn twins_evidence_and_figures_without_a_unit_are_said() {
    let screen = rendered(doubled(), At::One(4));
    assert!(screen.main().contains("同一信用代码的其他材料"), "{}", screen.main());
    assert_eq!(screen.named("desk.prefer").count(), 1);
    let screen = rendered(doubled(), At::Fund);
    let names = text(screen.id("fund-doubled"));
    assert!(names.contains("丁公司（丁公司.docx、丁公司.zip/申报表.docx）"), "{names}");
    let screen = rendered(doubled(), At::Notice);
    let names = text(screen.id("notice-doubled"));
    assert!(names.contains("丁公司（丁公司.docx、丁公司.zip/申报表.docx）"), "{names}");
    let screen = rendered(doubled(), At::Intake);
    let done = text(screen.id("done-with"));
    assert!(done.contains("丁公司.zip/检验报告.pdf：证实性材料"), "{done}");
    assert_eq!(screen.having("data-refused", "旧.doc").count(), 1);
    let screen = rendered(doubled(), At::One(6));
    let output = screen.named("desk.typed.output_value_yuan").next().expect("the input");
    assert_eq!(output.attribute("aria-invalid"), Some("true"));
    assert!(screen.main().contains("12000万元（1.2亿元）"), "{}", screen.main());
}

/// A form of whose text a figure was changed.
fn changed(form: &[u8], from: &str, to: &str) -> Vec<u8> {
    let mut package = docx::package::Package::read(form).expect("reads");
    for part in &mut package.parts {
        if part.name == "word/document.xml" {
            let text = String::from_utf8(part.bytes.to_vec()).expect("is text");
            part.bytes = text.replace(from, to).into_bytes().into();
        }
    }
    package.to_bytes().expect("writes")
}

#[test]
fn every_screen_is_sound() {
    // Names of files, and kinds of files that a refusal names.
    let typed = "docx doc wps json html zip csv pdf yangli example cn";
    let is_screen = |to: &str| {
        to.starts_with("#/application/") || ["#/intake", "#/fund", "#/notice"].contains(&to)
    };
    for of in [desk, doubled] {
        for at in [At::Intake, At::One(1), At::One(4), At::One(9), At::Fund, At::Notice] {
            let screen = rendered(of(), at);
            let wrong = screens::all(screen, is_screen, typed);
            assert_eq!(wrong, Vec::<String>::new(), "{at:?}");
        }
    }
}

/// The names that other programs know (desk.md, section 6).
#[test]
fn the_names_are_those_of_the_contract() {
    let screen = rendered(desk(), At::Intake);
    let table = screen.id("applications");
    assert_eq!(
        (table.attribute("data-count"), table.attribute("aria-rowcount")),
        (Some("5"), Some("6"))
    );
    let rows: Vec<(&str, &str, Option<&str>)> = screen
        .tagged("tr")
        .filter_map(|row| {
            let file = row.attribute("data-file")?;
            Some((
                file,
                row.attribute("data-status").unwrap_or_default(),
                row.attribute("data-outcome"),
            ))
        })
        .collect();
    assert_eq!(
        rows,
        [
            ("甲公司.docx", "read", Some("quality_fund")),
            ("乙公司.docx", "read incomplete earlier-winner", Some("quality_fund")),
            ("丙公司.docx", "read", Some("regional_brand")),
            ("丁公司.docx", "read differs incomplete", Some("regional_brand")),
            ("旧.doc", "refused", None),
        ]
    );
    for name in ["desk.files", "desk.folder", "desk.open"] {
        assert_eq!(screen.named(name).count(), 1, "{name}");
    }
    for export in ["xlsx", "csv", "desk", "corrections"] {
        assert_eq!(screen.having("data-export", export).count(), 1, "{export}");
    }
    let screen = rendered(desk(), At::Fund);
    for name in
        ["fund.total", "fund.method", "fund.unit", "fund.floor", "fund.cap", "fund.weight.output"]
    {
        assert_eq!(screen.named(name).count(), 1, "{name}");
    }
    let shares: Vec<&str> =
        screen.tagged("tr").filter_map(|row| row.attribute("data-share")).collect();
    assert_eq!(shares, ["750000", "250000"]);
    // Each sum has its bar: those of articles 14, 15 and 16, and those of the enterprises, of a thousand.
    let bars = screen.tagged("svg").filter(|it| it.attribute("class") == Some("money"));
    let bars: Vec<&str> = bars
        .filter_map(|it| {
            it.children().filter(roxmltree::Node::is_element).nth(1)?.attribute("width")
        })
        .collect();
    assert_eq!(bars, ["0", "666", "333", "750", "250"]);
    assert_eq!(screen.having("data-export", "division").count(), 1);
    let screen = rendered(desk(), At::Notice);
    for name in ["notice.date", "notice.own_day", "notice.holidays"] {
        assert_eq!(screen.named(name).count(), 1, "{name}");
    }
    let days = screen.id("notice-days");
    assert_eq!(
        (days.attribute("data-first"), days.attribute("data-last")),
        (Some("2026-10-08"), Some("2026-10-15"))
    );
    for export in ["public-notice", "decision", "corrections"] {
        assert_eq!(screen.having("data-export", export).count(), 1, "{export}");
    }
}

/// Every document is of the year that the desk shows, and the settings may name another.
#[test]
fn the_year_is_shown_with_what_says_it() {
    let session = desk();
    let year = |session: &Session| {
        let screen = rendered(session.clone(), At::Intake);
        let list = screen.named("desk.year").next().expect("a list");
        let chosen = list.children().find(|it| it.has_attribute("selected")).expect("one");
        let differs = screen.main().contains("设置文件的申报年度为");
        (text(chosen).trim().to_owned(), differs)
    };
    assert_eq!(year(&session), ("2026年度（按设置文件）".to_owned(), false));
    // At the end of an intake the year of the settings is the desk's.
    session.work.borrow_mut().register.name_year(2026);
    assert_eq!(year(&session), ("2026年度（按设置文件）".to_owned(), false));
    session.work.borrow_mut().register.name_year(2025);
    assert_eq!(year(&session), ("2025年度".to_owned(), true));
}

/// The note stands between an edited text and the button that hands it over.
#[test]
fn a_proposal_that_has_changed_is_shown_beside_the_edited_text() {
    let session = desk();
    let edited = Word::Edit(NoticeSetting::NoticeText, "改".to_owned(), "0".to_owned());
    session.work.borrow_mut().handle(edited.into(), super::tests::NOW);
    let screen = rendered(session, At::Notice);
    let notes: Vec<_> = screen.tagged("div").filter(|it| it.has_attribute("data-stale")).collect();
    let [note] = notes[..] else { panic!("{notes:?}") };
    assert_eq!(note.attribute("data-stale"), Some("public-notice"));
    assert!(
        text(note).contains("关于2026年度赤峰市市长产品质量奖拟奖励单位的公示"),
        "{}",
        text(note)
    );
    assert_eq!(screen.named("notice.keep.public-notice").count(), 1);
    assert_eq!(screen.named("notice.reset.public-notice").count(), 1);
    let is_screen = |to: &str| ["#/intake", "#/fund", "#/notice"].contains(&to);
    let typed = "docx doc wps json html zip csv yangli example cn";
    assert_eq!(screens::all(screen, is_screen, typed), Vec::<String>::new());
}

/// Ten thousand take seconds, on whichever screen the office is meanwhile.
#[test]
fn every_screen_says_how_far_the_judging_has_come() {
    for at in [At::Intake, At::One(1), At::Fund, At::Notice] {
        let session = desk();
        let register = session.work.borrow().register.clone();
        session.work.borrow_mut().handle(Event::Earlier(Box::new(register)), super::tests::NOW);
        session.work.borrow_mut().judge_next();
        assert!(!session.is_judged(), "nothing is handed over of rows of both kinds");
        let screen = rendered(session, at);
        let judging = screen.id("desk-judging");
        assert_eq!(
            (judging.attribute("data-done"), judging.attribute("data-total")),
            (Some("1"), Some("4"))
        );
        assert!(text(judging).contains("正在重新核对，已核对1／4份。"), "{}", text(judging));
    }
}

/// What a screen shows only in a state that no test of screens renders.
const IN_OTHER_STATES: [&str; 14] = [
    recognise::HEADING,
    recognise::LABEL,
    recognise::ASKS,
    recognise::OWN,
    recognise::EMPTY,
    recognise::NEXT,
    recognise::SHOW,
    desk::words::screen::CANCEL,
    desk::words::screen::CONFIRM,
    desk::words::screen::GO_ON,
    desk::words::screen::BY_HAND,
    desk::words::screen::PROPOSED_NOW,
    desk::words::screen::KEEP_EDITED,
    desk::words::screen::RESET,
];

/// The guide names buttons and fields as the screens do, and has all of its pictures.
#[test]
fn the_guide_quotes_the_screens() {
    let guide = include_str!("../../../docs/guide/guide.md");
    let both = [desk, doubled].into_iter();
    let mut shown: String = both
        .flat_map(|of| {
            [At::Intake, At::One(4), At::Fund, At::Notice].map(|at| everything(rendered(of(), at)))
        })
        .collect();
    for address in ["#/page", "#/intake"] {
        let opening = Opening { today: None, address: address.to_owned() };
        shown += &everything(Screen::of(opening));
    }
    let words: Vec<&str> = guide.split('“').skip(1).filter_map(|it| it.split('”').next()).collect();
    assert!(words.len() > 60, "{words:?}");
    let unknown = |words: &&&str| !shown.contains(**words) && !IN_OTHER_STATES.contains(*words);
    assert_eq!(words.iter().filter(unknown).collect::<Vec<_>>(), Vec::<&&str>::new());
    for name in guide.split("](").skip(1).filter_map(|it| it.split(')').next()) {
        let file = format!("{}/../docs/guide/{name}", env!("CARGO_MANIFEST_DIR"));
        let there = std::fs::read(&file).unwrap_or_else(|error| panic!("{file}: {error}"));
        let is_picture = there.starts_with(b"RIFF");
        assert!(is_picture || name.starts_with("../"), "{file} is no picture and no other guide");
    }
}

/// All words of a screen.
fn everything(screen: Screen) -> String {
    screen.tagged("page").map(text).collect()
}

#[test]
fn an_application_stands_beside_its_recheck() {
    let screen = rendered(desk(), At::One(4));
    let differs = screen.having("data-differs", "form.employees").next().expect("a row");
    assert!(text(differs).contains("320") && text(differs).contains("410"), "{}", text(differs));
    let main = screen.main();
    for words in ["丁公司", "联系人：", "尚未选择", "未填收到日期"] {
        assert!(main.contains(words), "{words} in {main}");
    }
    assert!(rendered(desk(), At::One(9)).main().contains("没有这份申报材料"));
}
