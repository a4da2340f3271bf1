//! What happens to the settings, and to the form.

mod form;

use super::*;
use crate::shared::Shared;
use application::form::template::default_form;
use application::store::Memory;

fn editor() -> Editor {
    Editor::open(Box::<Memory>::default())
}

fn typed(setting: Setting, text: &str) -> Event {
    Event::Type(setting, text.to_owned())
}

/// What happens, and whether something would be lost afterwards.
#[track_caller]
fn check(editor: &mut Editor, event: Event, at_risk: bool) {
    let words = format!("{event:?}");
    editor.handle(event);
    assert_eq!(editor.state().at_risk, at_risk, "{words}");
}

#[test]
fn what_is_typed_is_at_risk_until_it_is_stored_or_in_a_file() {
    let mut it = editor();
    check(&mut it, typed(Setting::Year, "2026"), true);
    check(&mut it, typed(Setting::Year, ""), false);
    check(&mut it, typed(Setting::Year, "2026"), true);
    check(&mut it, Event::HandedOver, false);
    check(&mut it, typed(Setting::Notice, "x"), true);
    check(&mut it, Event::Allow(true), false);
    check(&mut it, typed(Setting::Notice, "y"), false);
    check(&mut it, Event::Allow(false), true);
    check(&mut it, Event::Replace(Box::default(), String::new()), false);
}

/// Two boxes filled by a program before anything is shown anew: neither text takes the other away.
#[test]
fn each_text_counts_whatever_came_before() {
    let mut it = editor();
    it.handle(typed(Setting::Year, "2026"));
    it.handle(typed(Setting::Address, "锡伯河"));
    let office = &it.state().office;
    assert_eq!((office.get(Setting::Year), office.get(Setting::Address)), ("2026", "锡伯河"));
}

#[test]
fn a_replacement_can_be_undone_until_something_is_typed() {
    let mut it = editor();
    it.handle(typed(Setting::Year, "2026"));
    it.handle(Event::Replace(Box::default(), String::new()));
    assert!(it.state().office.is_empty());
    it.handle(Event::Undo);
    assert_eq!(it.state().office.get(Setting::Year), "2026");
    assert_eq!(it.state().before, None);
    let form = default_form().to_bytes().expect("writes");
    it.handle(Event::Form(Template::new("表.docx", &form)));
    // What is no form is refused with a reason, and the form stays.
    it.handle(Event::Form(Template::new("坏.docx", b"PK")));
    assert!(it.state().message.starts_with("这个文件没有选用："), "{}", it.state().message);
    it.handle(Event::RemoveForm);
    assert_eq!((&it.state().office.template, &it.state().examined), (&None, &None));
    it.handle(Event::Undo);
    let form = it.state().office.template.as_ref().map(Template::name);
    assert!(form == Some("表.docx") && it.state().examined.is_some());
    it.handle(Event::Replace(Box::default(), String::new()));
    it.handle(typed(Setting::Year, "2027"));
    assert_eq!(it.state().before, None);
}

#[test]
fn the_next_visit_goes_on_with_what_was_allowed() {
    let shelf = Shared::default();
    let open = || Editor::open(Box::new(shelf.clone()));
    let mut it = open();
    it.handle(typed(Setting::Year, "2026"));
    assert!(open().state().office.is_empty());
    it.handle(Event::Allow(true));
    assert_eq!(open().state().office.get(Setting::Year), "2026");
    assert!(open().state().allowed);
    it.handle(Event::Allow(false));
    assert!(open().state().office.is_empty() && !open().state().allowed);
}
