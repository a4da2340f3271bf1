//! The draft as the screens have it: restored when the page opens, kept as it is typed, and
//! brought together with what other tabs make of it.

use yew::prelude::*;

use crate::draft::{Action, Draft};
use crate::platform::storage::{self, Kept, Store};

/// The draft and how it is kept.
pub struct KeptDraft {
    /// What has been typed.
    pub draft: UseReducerHandle<Draft>,
    /// How it is kept.
    pub kept: Kept,
    /// What was kept before and could not be read.
    pub unreadable: Option<AttrValue>,
    /// Forgets everything.
    pub onclear: Callback<()>,
}

/// Restores the draft and keeps it.
#[hook]
pub fn use_kept_draft() -> KeptDraft {
    let found = use_mut_ref(Store::open);
    let draft = {
        let found = found.clone();
        use_reducer(move || found.borrow().draft.clone())
    };
    let kept = use_state_eq(|| Kept::Stored);
    let unreadable = {
        let found = found.clone();
        use_state_eq(move || found.borrow().unreadable.clone().map(AttrValue::from))
    };
    let latest = use_mut_ref(Draft::default);
    latest.replace((*draft).clone());
    // Keeps what the tab has now, and takes over what another one has written.
    let keep = {
        let (found, draft, kept) = (found.clone(), draft.dispatcher(), kept.setter());
        Callback::from(move |()| {
            let mine = latest.borrow().clone();
            let (how, merged) = found.borrow_mut().store.save(&mine);
            if let Some(merged) = merged.filter(|merged| *merged != mine) {
                draft.dispatch(Action::Replace(Box::new(merged)));
            }
            kept.set(how);
        })
    };
    {
        let keep = keep.clone();
        use_effect_with((*draft).clone(), move |_| keep.emit(()));
    }
    use_effect_with((), move |()| {
        let listener = storage::on_other_tab(move || keep.emit(()));
        move || drop(listener)
    });
    let onclear = {
        let (draft, unreadable) = (draft.dispatcher(), unreadable.setter());
        Callback::from(move |()| {
            found.borrow_mut().store.clear();
            unreadable.set(None);
            draft.dispatch(Action::Replace(Box::default()));
        })
    };
    KeptDraft { draft, kept: *kept, unreadable: (*unreadable).clone(), onclear }
}
