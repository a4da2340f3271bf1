//! The draft as the screens have it: restored when the page opens, kept as it is typed, and
//! brought together with what other tabs make of it.

use std::cell::RefCell;
use std::rc::Rc;

use quality_award_page::Part;
use yew::prelude::*;

use crate::draft::{Action, Draft};
use crate::parts;
use crate::platform::storage::{self, Kept, Loaded, Store};
use crate::record::{self, Unread};

/// The draft and how it is kept.
#[derive(Clone, PartialEq)]
pub struct KeptDraft {
    /// What has been typed.
    pub draft: UseReducerHandle<Draft>,
    /// How it is kept.
    pub kept: Kept,
    /// What was kept before and could not be read, or not in full.
    pub unreadable: Option<AttrValue>,
    /// What could not be read of it, where the rest could.
    pub unread: Rc<[Unread]>,
    /// Forgets everything.
    pub onclear: Callback<()>,
    /// Forgets what could not be read.
    pub ondiscard: Callback<()>,
}

/// Restores the draft and keeps it.
#[hook]
pub fn use_kept_draft() -> KeptDraft {
    let opened = use_memo((), |()| {
        let carried = parts::one(Part::Draft);
        let (store, loaded) = Store::open(carried.as_deref());
        (RefCell::new(store), loaded, storage::suffix(carried.as_deref()))
    });
    let Loaded { draft: before, unread, kept, .. } = &opened.1;
    let draft = use_reducer(|| before.clone());
    let unread: Rc<Rc<[Unread]>> = use_memo((), |()| Rc::from(&**unread));
    let kept = use_state_eq(|| kept.clone());
    let aside = |store: &RefCell<Store>| store.borrow().aside().map(AttrValue::from);
    let unreadable = use_state_eq(|| aside(&opened.0));
    let latest = use_mut_ref(Draft::default);
    latest.replace((*draft).clone());
    // Keeps what the tab has now, and goes on with what another one has written.
    {
        let (opened, draft, kept) = (opened.clone(), draft.dispatcher(), kept.setter());
        let unreadable = unreadable.setter();
        use_effect_with((*latest.borrow()).clone(), move |mine| {
            let json = record::to_json(mine);
            storage::leave_for_rescue(&json);
            let saved = opened.0.borrow_mut().save(mine, json);
            if let Some(merged) = saved.merged {
                draft.dispatch(Action::Replace(Box::new(merged)));
            }
            kept.set(saved.kept);
            unreadable.set(aside(&opened.0));
        });
    }
    {
        let (opened, draft) = (opened.clone(), draft.dispatcher());
        use_effect_with((), move |()| {
            let suffix = opened.2.clone();
            let listener = storage::on_change(&suffix, move |old, new| {
                let mut store = opened.0.borrow_mut();
                let merged = store.heard(&latest.borrow(), old.as_deref(), new.as_deref());
                drop(store);
                if let Some(merged) = merged {
                    draft.dispatch(Action::Replace(Box::new(merged)));
                }
            });
            move || drop(listener)
        });
    }
    let onclear = {
        let (opened, draft) = (opened.clone(), draft.dispatcher());
        let (kept, unreadable) = (kept.setter(), unreadable.setter());
        Callback::from(move |()| {
            let cleared = opened.0.borrow_mut().clear();
            match cleared {
                Ok(()) => unreadable.set(None),
                Err(refused) => kept.set(Kept::MemoryOnly(refused)),
            }
            draft.dispatch(Action::Replace(Box::default()));
        })
    };
    let ondiscard = {
        let (opened, draft) = (opened.clone(), draft.clone());
        let (kept, unreadable) = (kept.setter(), unreadable.setter());
        Callback::from(move |()| {
            // Where it stood in the way of the answers, they are saved now.
            let saved = {
                let mut store = opened.0.borrow_mut();
                let discarded = store.discard_aside();
                discarded.map(|()| store.save(&draft, record::to_json(&draft)))
            };
            match saved {
                Ok(saved) => {
                    if let Some(merged) = saved.merged {
                        draft.dispatch(Action::Replace(Box::new(merged)));
                    }
                    kept.set(saved.kept);
                }
                Err(refused) => kept.set(Kept::MemoryOnly(refused)),
            }
            unreadable.set(aside(&opened.0));
        })
    };
    KeptDraft {
        draft,
        kept: (*kept).clone(),
        unreadable: (*unreadable).clone(),
        unread: (*unread).clone(),
        onclear,
        ondiscard,
    }
}
