//! What the office's form asks. Finding that out takes as long as reading the form, and the form's screen is rendered
//! with every letter that is typed, so the answer is kept.

use std::cell::RefCell;
use std::rc::Rc;

use quality_award_rules::Edition;

use crate::components::Context;
use application::edition::Office;
use application::form::asked::Asked;

/// An answer, and what it is about.
struct Kept {
    office: Rc<Office>,
    edition: &'static Edition,
    asked: Rc<Asked>,
}

thread_local! {
    static KEPT: RefCell<Option<Kept>> = const { RefCell::new(None) };
}

/// What the form of the page's office asks under the edition of the Measures that governs.
pub fn asked(context: &Context) -> Rc<Asked> {
    let (office, edition) = (&context.office, context.assessment.edition);
    let same =
        |kept: &&Kept| Rc::ptr_eq(&kept.office, office) && std::ptr::eq(kept.edition, edition);
    let known = KEPT.with_borrow(|kept| kept.as_ref().filter(same).map(|kept| kept.asked.clone()));
    known.unwrap_or_else(|| {
        let asked = Rc::new(Asked::under(office.template.as_ref(), &office.own(), edition));
        KEPT.set(Some(Kept { office: office.clone(), edition, asked: asked.clone() }));
        asked
    })
}
