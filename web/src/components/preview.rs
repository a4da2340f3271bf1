//! The form as it will be handed over, beside its inputs; where there is no room beside them it is a view of its own.
//! The same sheets are printed.

use std::rc::Rc;

use docx::package::Package;
use docx::sheets::read::Sheets;
use ui::hooks::{use_effect, use_effect_with, use_memo, use_mut_ref, use_state, use_state_eq};
use ui::html;
use ui::sheets::{Pictures, draw, dress};
use ui::storage::Local;
use yew::prelude::*;

use crate::components::Context;
use crate::route::Route;
use application::edition::Template;
use application::form::own::OwnField;
use application::form::place::{Place, find};
use application::form::sheets::sheets;
use application::form::template::default_form;
use application::form::values::values_with;
use application::store::{OPEN, Shelf as _};
use application::words::{archive, preview as words};

/// The properties of [`Preview`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The draft and its assessment.
    pub context: Context,
    /// Whether the form lacks nothing.
    pub complete: bool,
    /// Whether the page is being printed: then nothing is drawn late.
    pub printing: bool,
    /// The inputs.
    pub children: Html,
}

/// A form, and what of it stays the same however it is filled.
struct Form {
    package: Package,
    pictures: Pictures,
    /// The fields of the office's own.
    own: Vec<OwnField>,
}

/// A form is read once, so it is the same as itself alone.
impl PartialEq for Form {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// A form that was filled; or why it cannot be shown. It is compared by address: one that was filled anew is another.
struct Drawn(Rc<Form>, Result<Sheets, String>);

impl PartialEq for Drawn {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// The inputs, and beside them the sheets.
#[component]
pub fn Preview(props: &Props) -> Html {
    let Props { context, complete, printing, children } = props;
    let now = (context.clone(), *complete);
    let form = use_memo(context.office.clone(), |office| {
        let own = office.template.as_ref();
        let package = own.map_or_else(|| Ok(default_form()), Template::package).ok()?;
        Some(Rc::new(Form { package, pictures: Pictures::default(), own: office.own() }))
    });
    // Before the screen is entered, once it is rendered.
    use_memo((), |()| {
        if let Ok(Some(open)) = Local::open("").and_then(|local| local.get(OPEN)) {
            let open = open.lines().map(str::to_owned).collect();
            browser::folds::was_left(&Route::Form.to_string(), open);
        }
    });
    let shown = use_state(|| now.clone());
    let letters = use_mut_ref(|| 0_u32);
    let turned = use_state_eq(|| false);
    let focus = use_state_eq(|| None::<Place>);
    {
        let (shown, now) = (shown.clone(), now.clone());
        use_effect_with(now.clone(), move |_| {
            // What waits to be drawn is older.
            *letters.borrow_mut() += 1;
            let mine = *letters.borrow();
            if *shown != now {
                let shown = shown.setter();
                // The letter is seen first.
                browser::timing::after_paint(move || {
                    if *letters.borrow() == mine {
                        shown.set(now);
                    }
                });
            }
        });
    }
    {
        let focus = focus.setter();
        use_effect_with((), move |()| {
            let focused = browser::focus::on_focus(move |name| {
                focus.set(name.strip_prefix("form.").and_then(find));
            });
            let folded = browser::folds::on_fold(|open| {
                if let Ok(local) = Local::open("") {
                    // Where the browser refuses, they are remembered as long as the page.
                    let _ = local.set(OPEN, &open.join("\n"));
                }
            });
            move || drop((focused, folded))
        });
    }
    let drawn = use_memo(
        (form, if *printing { now } else { (*shown).clone() }, *focus),
        |(form, (context, complete), focus)| {
            let form = (**form).clone()?;
            let Context { draft, assessment, governing, .. } = context;
            let year = governing.year(draft);
            let values = values_with(draft, assessment, *complete, year, &form.own);
            let filled = sheets(&form.package, &values, *focus);
            let filled = filled.map_err(|error| words::not_shown(&archive::defect(&error)));
            let filled =
                filled.and_then(|sheets| sheets.ok_or_else(|| words::NO_SHEETS.to_owned()));
            Some(Drawn(form, filled))
        },
    );
    let turn = {
        let turned = turned.clone();
        move |_| turned.set(!*turned)
    };
    let label = if *turned { words::BACK } else { words::VIEW };
    html! {
        <div class={if *turned { "previewed turned" } else { "previewed" }}>
            <button type="button" class="turn no-print" onclick={turn}>
                { label }
            </button>
            { children.clone() }
            <div class="paper notranslate" translate="no" role="region" tabindex="0"
                aria-label={words::FORM}>
                <Paper {drawn} printing={*printing} />
            </div>
        </div>
    }
}

/// The properties of [`Paper`].
#[derive(Properties, PartialEq)]
struct PaperProps {
    drawn: Rc<Option<Drawn>>,
    printing: bool,
}

/// The sheets. They are rendered apart from the inputs, after them.
#[component]
fn Paper(props: &PaperProps) -> Html {
    // What was typed may have moved the place, so each drawing is followed.
    use_effect(|| browser::scroll::within(".paper", ".here"));
    // At once, because what is rendered anew may come after the first page was printed.
    use_effect_with(props.drawn.clone(), |drawn| {
        let drawn = drawn.clone();
        let listeners = browser::printing::on_print(move |begins| {
            if let (true, Some(Drawn(_, Ok(sheets)))) = (begins, &*drawn) {
                dress(sheets, true);
            }
        });
        move || drop(listeners)
    });
    match &*props.drawn {
        Some(Drawn(form, Ok(sheets))) => {
            // An effect may come after the frame.
            dress(sheets, props.printing);
            html! {
                <>
                    { draw(sheets, &form.package, &form.pictures) }
                    if !sheets.note.is_empty() {
                        <p class="hint no-print">{ &*sheets.note }</p>
                    }
                </>
            }
        }
        Some(Drawn(_, Err(reason))) => html! { <p class="hint no-print">{ &**reason }</p> },
        None => Html::default(),
    }
}
