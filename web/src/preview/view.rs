//! The preview beside the inputs, which is also what is printed.

use std::cell::RefCell;
use std::rc::Rc;

use application::form::place::{Place, find};
use application::words::preview as words;
use yew::prelude::*;

use super::classes::Classes;
use super::element;
use super::filled::{Drawing, Form};
use crate::components::Context;

thread_local! {
    /// The classes of every sheet that was drawn while the page lives.
    static CLASSES: RefCell<Classes> = RefCell::default();
}

/// A form with more values than this takes longer to draw than a frame on an old machine. It is drawn when typing
/// pauses, any other after the frame that shows the letter.
const LARGE: usize = 300;

/// So many milliseconds without a letter are a pause.
const PAUSE: i32 = 250;

/// The properties of [`Preview`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The draft and its assessment.
    pub context: Context,
    /// Whether the form lacks nothing.
    pub complete: bool,
    /// Whether the page is being printed: then nothing is drawn late.
    pub printing: bool,
    /// The inputs that it stands beside.
    pub children: Html,
}

/// The inputs, and beside them the form as it will be handed over. Where there is no room beside them it is a
/// view of its own.
#[component]
pub fn Preview(props: &Props) -> Html {
    let Props { context, complete, printing, children } = props;
    let now = (context.clone(), *complete);
    let form = use_memo(context.office.clone(), |office| Form::read(office.template.as_ref()));
    let shown = use_state(|| now.clone());
    let letters = use_mut_ref(|| 0_u32);
    let own_view = use_state(|| false);
    let focus = use_state_eq(|| None::<Place>);
    let drawn = if *printing { now.clone() } else { (*shown).clone() };
    let drawing = use_memo((form.clone(), drawn), |(form, (context, complete))| {
        let form = form.as_ref().as_ref().map_err(Clone::clone)?;
        form.filled(context, *complete)
    });
    {
        let is_large = drawing.as_ref().as_ref().is_ok_and(|it| it.places.len() > LARGE);
        use_effect_with(now, move |now| {
            // What waits to be drawn is older.
            *letters.borrow_mut() += 1;
            let mine = *letters.borrow();
            if *shown == *now {
                return;
            }
            let (now, shown) = (now.clone(), shown.setter());
            let draw = move || {
                if *letters.borrow() == mine {
                    shown.set(now);
                }
            };
            if is_large {
                browser::timing::after(PAUSE, draw);
            } else {
                browser::timing::after_paint(draw);
            }
        });
    }
    {
        let focus = focus.setter();
        use_effect_with((), move |()| {
            let listener = browser::focus::on_focus(move |name| {
                focus.set(name.strip_prefix("form.").and_then(find));
            });
            move || drop(listener)
        });
    }
    let unshown = drawing.as_ref().as_ref().ok().map(Drawing::unshown);
    let unshown = unshown.filter(|list| !list.is_empty()).map(words::unshown);
    let turn = {
        let own_view = own_view.clone();
        move |_| own_view.set(!*own_view)
    };
    let pressed = if *own_view { "true" } else { "false" };
    html! {
        <div class={classes!("beside", own_view.then_some("turned"))}>
            <button type="button" class="turn no-print" aria-pressed={pressed} onclick={turn}>
                { words::VIEW }
            </button>
            { children.clone() }
            <div class="stick">
                <div class="paper notranslate" translate="no" role="region" tabindex="0"
                    aria-label={words::REGION}>
                    <Sheets {form} drawing={drawing.clone()} focus={*focus} />
                </div>
                if let Some(unshown) = unshown {
                    <p class="hint no-print">{ unshown }</p>
                }
            </div>
        </div>
    }
}

/// The properties of [`Sheets`].
#[derive(Properties, PartialEq)]
pub struct SheetsProps {
    /// The form.
    pub form: Rc<Result<Form, String>>,
    /// The same form filled.
    pub drawing: Rc<Result<Drawing, String>>,
    /// The input in focus.
    pub focus: Option<Place>,
}

/// The sheets.
#[component]
pub fn Sheets(props: &SheetsProps) -> Html {
    let focus = props.focus;
    // What was typed may have moved the place, so each drawing is followed.
    use_effect(move || {
        if focus.is_some() {
            browser::scroll::within(".paper", ".here");
        }
    });
    {
        let printed = (props.form.clone(), props.drawing.clone());
        // At once, because what is rendered anew may come after the first page was printed.
        use_effect_with(printed, |printed| {
            let (form, drawing) = printed.clone();
            let listeners = browser::printing::on_print(move |begins| {
                if let (true, Ok(form), Ok(drawing)) = (begins, &*form, &*drawing) {
                    CLASSES.with(|classes| {
                        form.paper(drawing, classes);
                        classes.borrow_mut().insert();
                    });
                }
            });
            move || drop(listeners)
        });
    }
    let (form, drawing) = match (&*props.form, &*props.drawing) {
        (Ok(form), Ok(drawing)) => (form, drawing),
        (Err(reason), _) | (_, Err(reason)) => {
            return html! { <p class="wrong">{ words::NOT_SHOWN }{ reason.clone() }</p> };
        }
    };
    let marked: Vec<_> = match focus.map(|place| place.placeholder()) {
        Some((name, item)) => {
            let places = drawing.places.iter();
            places.filter(|place| place.name == name && place.item == item).cloned().collect()
        }
        None => Vec::new(),
    };
    // Effects may come after the frame, and after printing.
    let sheets = CLASSES.with(|classes| {
        let sheets = form.sheets(drawing, &marked, classes);
        classes.borrow_mut().insert();
        sheets
    });
    element("div", "sheets", sheets)
}
