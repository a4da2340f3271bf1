//! A list to choose from that is made anew where its choice changes otherwise than by a choice in it.

use std::cell::RefCell;
use std::rc::Rc;

use ui::hooks::use_mut_ref;
use ui::typing::use_list;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Such a list.
pub struct Renewed {
    /// The list in the document.
    pub list: NodeRef,
    /// The key of its element.
    pub key: String,
    reported: Rc<RefCell<String>>,
}

impl Renewed {
    /// What the element calls at a choice in it; `take` takes the value.
    pub fn onchange(&self, take: &Callback<String>) -> Callback<Event> {
        let reported = self.reported.clone();
        take.reform(move |event: Event| {
            let value = event.target_unchecked_into::<HtmlSelectElement>().value();
            reported.replace(value.clone());
            value
        })
    }
}

/// A list in which this is chosen; `leads` is a value that may have been chosen in it and leads to that. `WebKit`
/// reports no choice that was the last one of its own, whatever a program has set since, such as by undoing: what changes
/// otherwise than by the list makes a new list.
#[hook]
pub fn use_renewed(chosen: &str, leads: Option<&str>) -> Renewed {
    let list = use_list(chosen);
    let reported = use_mut_ref(|| chosen.to_owned());
    let made = use_mut_ref(|| 0_usize);
    let by_list = *reported.borrow() == chosen || leads == Some(&**reported.borrow());
    reported.replace(chosen.to_owned());
    if !by_list {
        *made.borrow_mut() += 1;
    }
    let key = made.borrow().to_string();
    Renewed { list, key, reported }
}
