//! The steps: one hint a step, the article in place, and how far the reader has come.

use application::draft::Draft;
use quality_award_rules::{Condition, Edition, Field, Member as _, Nature};

use crate::opened::{COMPLETE, draft, opening};
use crate::reader::{Screen, text};

const JUDGED: &str = "本页各项由审定委员会审议，请据实自评。";

/// The steps whose every question the committee judges say so once, and no other step does.
#[test]
fn one_hint_a_step_for_what_the_committee_judges() {
    for step in 1..=7 {
        let said = Screen::of(opening(&format!("#/step/{step}"), &Draft::default())).main();
        let hints = said.matches(JUDGED).count();
        assert_eq!(hints, usize::from(step > 3), "step {step}: {said}");
        assert_eq!(said.matches("审定委员会审议").count(), hints, "step {step}: {said}");
    }
}

/// Under every question the articles that ask stand folded, verbatim, with the asked words marked.
#[test]
fn the_article_opens_in_place() {
    let edition = Edition::for_year(2026).expect("an edition");
    for field in Field::ALL {
        let step = application::steps::step_of(*field);
        let screen = Screen::of(opening(&format!("#/step/{step}"), &Draft::default()));
        let folded = screen.id(&format!("{}-basis", field.name()));
        assert!(folded.has_tag_name("details") && !folded.has_attribute("open"), "{field}");
        let said = text(folded);
        let asked = edition.asks(*field);
        for at in asked.articles {
            assert!(said.contains(&at.in_chinese().to_string()), "{field}: {said}");
            for line in quality_award_rules::lines(edition.words(*at).expect("its words")) {
                assert!(said.contains(line), "{field}: {line} is not in {said}");
            }
        }
        let marked: Vec<String> =
            folded.descendants().filter(|it| it.has_tag_name("mark")).map(text).collect();
        assert!(marked.iter().any(|words| words == asked.words), "{field}: {marked:?}");
    }
    let judged = Field::ALL.iter().filter_map(|field| Condition::of(*field));
    assert_eq!(judged.filter(|one| one.nature() == Nature::Evaluative).count(), 12);
}

/// How many answers each step has stands beside the questions, and the steps that are done are marked.
#[test]
fn the_way_shows_what_is_done() {
    for (draft, done, tally) in [(Draft::default(), 0, "0／3"), (draft(COMPLETE), 7, "3／3")] {
        let screen = Screen::of(opening("#/step/4", &draft));
        assert_eq!(screen.having("class", "done").count(), done);
        let here: Vec<_> = screen.having("aria-current", "step").collect();
        assert_eq!(here.len(), 1);
        assert!(text(here[0]).starts_with("质量管理"));
        let now = screen.having("class", "now").map(text).collect::<String>();
        assert_eq!(now, format!("质量管理{tally}"));
    }
}

/// The verdict, the bar, and the counts ask programs that translate to leave them as they are.
#[test]
fn what_changes_is_not_translated() {
    for address in ["#/", "#/step/4"] {
        let screen = Screen::of(opening(address, &Draft::default()));
        let verdict = screen.id("verdict");
        let bar = screen.tagged("a").find(|link| {
            link.attribute("class").is_some_and(|class| class.split(' ').any(|it| it == "bar"))
        });
        for element in [Some(verdict), bar] {
            let element = element.expect("it is there");
            assert_eq!(element.attribute("translate"), Some("no"), "{address}");
            let class = element.attribute("class").unwrap_or_default();
            assert!(class.split(' ').any(|it| it == "notranslate"), "{address}: {class}");
        }
    }
}
