//! Screens that open with answers of somebody else, out of a link.

use application::draft::Draft;

use crate::cases::SHARED;
use crate::opened::{COMPLETE, draft, opening};
use crate::reader::{Screen, text};

/// The shared answers are judged and the reader's own stay as they are.
#[test]
fn a_link_shows_its_own_answers() {
    for own in [Draft::default(), draft(COMPLETE)] {
        let screen = Screen::of(opening(SHARED, &own));
        let verdict = screen.id("verdict");
        assert_eq!(verdict.attribute("data-award"), Some("regional_brand"));
        assert_eq!(screen.named("use-shared").count(), 1);
        assert_eq!(screen.named("link").count(), 0, "only one's own answers are shared");
    }
}

/// The link of one's own result carries the answers and no name.
#[test]
fn a_result_offers_a_link_to_its_answers() {
    let screen = Screen::of(opening("#/result", &draft(COMPLETE)));
    let link = screen.named("link").next().and_then(|it| it.attribute("value"));
    let link = link.expect("a link");
    assert!(link.is_ascii(), "{link}");
    let other = Screen::of(opening(link, &Draft::default()));
    assert_eq!(other.id("verdict").attribute("data-award"), Some("regional_brand"));
}

/// A link that is broken off, of another version or nonsense shows no verdict at all: a smaller
/// amount must not come of a link that was cut.
#[test]
fn a_broken_link_shows_no_verdict() {
    let questions = "y".repeat(17);
    for link in [
        String::new(),
        "1".to_owned(),
        "%".to_owned(),
        "<script>pwned=1</script>".to_owned(),
        format!("1{questions}pnna1200000"),
        format!("1{questions}pnz"),
        format!("9{questions}z"),
        format!("1{questions}ajavascript:pwned=1z"),
        format!("1{questions}p{}z", "ny".repeat(20_000)),
        format!("1{questions}a{}z", "9".repeat(100_000)),
    ] {
        let screen = Screen::of(opening(&format!("#/shared/{link}"), &draft(COMPLETE)));
        assert_eq!(screen.having("id", "verdict").count(), 0, "{link}");
        let warned = screen.only("main").descendants();
        let warned = warned.filter(|of| of.attribute("class") == Some("warning")).map(text);
        let warned: Vec<String> = warned.collect();
        assert!(matches!(&warned[..], [words] if words.contains("链接")), "{link}: {warned:?}");
    }
}
