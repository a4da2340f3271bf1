//! What the screens say about storing, mistakes and files.

use application::draft::{Action, Draft, OfProduct};
use application::words::questions;
use quality_award_rules::LIMITS;

use crate::cases::{ADDRESSES, drafts};
use crate::opened::{COMPLETE, draft, opening};
use crate::reader::{Screen, text};

/// The screens on which the reader's own draft is worked on begin with whether it is stored; without an
/// announcement, and only once there is something to store.
#[test]
fn a_screen_begins_with_whether_the_draft_is_stored() {
    for address in ADDRESSES {
        let own = ["#/step", "#/check", "#/result", "#/form"];
        let own = address == "#/" || own.iter().any(|screen| address.starts_with(screen));
        for (name, draft) in drafts() {
            let screen = Screen::of(opening(address, &draft));
            let kept: Vec<_> = screen.having("id", "kept").collect();
            if !own || draft == Draft::default() {
                assert_eq!(kept.len(), 0, "{name} at {address}");
                continue;
            }
            let [kept] = kept[..] else { panic!("{name} at {address}: {}", kept.len()) };
            assert_eq!(text(kept), "已保存", "{name} at {address}");
            assert_eq!(screen.only("main").first_element_child(), Some(kept), "{address}");
            assert!(!kept.has_attribute("role") && !kept.has_attribute("aria-live"), "{address}");
        }
    }
}

/// A name that is too long is marked at its input, with the words that the summary has.
#[test]
fn a_mistake_is_marked_at_its_input() {
    let long = LIMITS.name_chars + 1;
    let name = OfProduct::Name("厂".repeat(long));
    let wrong = draft(COMPLETE).after(Action::Product(0, name));
    let screen = Screen::of(opening("#/step/2", &wrong));
    let input = screen.named("products[0].name").next().expect("the input");
    assert_eq!(input.attribute("aria-invalid"), Some("true"));
    let words = screen.id(input.attribute("aria-describedby").expect("words"));
    assert_eq!(text(words), questions::name_too_long(long, LIMITS.name_chars));
    // The list appears when the reader tries to go on.
    assert_eq!(screen.having("id", "errors").count(), 0);
    let sound = Screen::of(opening("#/step/2", &draft(COMPLETE)));
    let input = sound.named("products[0].name").next().expect("the input");
    assert_eq!(
        (input.attribute("aria-invalid"), input.attribute("aria-describedby")),
        (None, None)
    );
}

/// Drafts, forms and copies of the page are opened by one button, by the names of their files.
#[test]
fn one_button_opens_every_file() {
    let screen = Screen::of(opening("#/", &Draft::default()));
    let input = screen.named("draft").next().expect("the input");
    let accepted: Vec<&str> =
        input.attribute("accept").expect("kinds of files").split(',').collect();
    for kind in [".json", ".docx", ".html", ".htm"] {
        assert!(accepted.contains(&kind), "{accepted:?}");
    }
    assert_eq!(screen.named("undo").chain(screen.named("redo")).count(), 0);
}

/// A draft that was partly read names what was not, as the screen names it.
#[test]
fn what_was_not_read_is_named_as_on_the_screen() {
    let record = r#"{"version":3,"facts":{"manufacturer":"?"},
        "typed":{"form":{"year":"2026","years[0].sales":7,"unknown":7}}}"#;
    let page = quality_award_web::Opening {
        draft: Some(record.to_owned()),
        ..opening("#/", &Draft::default())
    };
    let words = text(Screen::of(page).only("footer"));
    for name in [
        "本单位是产品生产及制造企业吗？（无法识别）",
        "2023年 销售收入（无法识别）",
        "本页没有的内容1项",
    ] {
        assert!(words.contains(name), "{name}: {words}");
    }
    assert!(!words.contains("sales") && !words.contains("unknown"), "{words}");
}
