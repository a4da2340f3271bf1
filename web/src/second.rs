//! The second part of the program: everything that the first answer does not need. It stands behind
//! the first part in the page, and what reaches it only through [`SECOND`] is not in the first.

use quality_award_rules::{Citation, Date, Edition, Field, assess_under};
use ui::hooks::{use_effect_with, use_mut_ref, use_state};
use ui::html;
use wasm_bindgen_futures::spawn_local;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

use crate::asked::asked as asked_by_form;
use crate::components::Context;
use crate::components::basis::{asked, quotation};
use crate::components::behind::Piece;
use crate::components::keep::Keep;
use crate::components::office::over;
use crate::pages::check::check;
use crate::pages::form::form;
use crate::pages::licences::licences;
use crate::pages::measures::Measures;
use crate::pages::pieces::piece;
use crate::pages::result::letter;
use crate::pages::shared::Shared;
use crate::parts;
use crate::route::Route;
use crate::session::Visit;
use application::draft::Draft;
use application::edition::{self, Office, TemplateFile};
use application::files::{self, Basis, Brought, Returned};
use application::form::own::OwnField;
use application::form::returned::Difference;
use application::letter::Letter;
use application::record::{Opened, Unread};
use application::typed::line::line;
use application::words::{keep, returned, screens};
use application::year::Governing;

/// What the first part asks of the second. Only the start of the second part takes time; these functions return at once.
#[derive(Debug)]
pub struct Second {
    /// Renders a screen that the first part does not have; `printing` is true while the page is printed.
    pub screen: fn(context: &Context, route: &Route, printing: bool) -> Html,
    /// The settings that this block of an edition holds, with the office's form, and by name what could
    /// not be read of them.
    pub edition: fn(block: Option<&str>) -> (Office, Vec<String>),
    /// Quotes the articles that ask for a field.
    pub asked: fn(field: Field, edition: &Edition) -> Html,
    /// Quotes a passage of the Measures, with words in it that stand out.
    pub quotation: fn(at: Citation, marked: &str, edition: &Edition) -> Html,
    /// Reads a line of text.
    pub line: fn(typed: &str) -> String,
    /// Renders a piece of a screen of the first part.
    pub piece: fn(context: &Context, piece: Piece) -> Html,
    /// Renders what can be done with the draft as a whole; `unread` is what was not taken of the record that
    /// the visit began with, in words.
    pub keep: fn(visit: Visit, context: &Context, unread: AttrValue) -> Html,
    /// Says in words which values of a record were not taken as they stand; the draft is what was read.
    pub unread: fn(unread: &[Unread], draft: &Draft, edition: &Edition) -> String,
}

/// What a file brought.
#[derive(Clone, Debug, PartialEq)]
pub struct Read {
    /// The draft.
    pub draft: Draft,
    /// Whose it is, from when, and its verdict; and what was not taken as it stands.
    pub words: String,
    /// Where the text of a form differs from the data that it carries.
    pub differences: Vec<Difference>,
}

/// The second part.
static SECOND: Second = Second {
    screen,
    edition: with_template,
    asked,
    quotation,
    line,
    piece,
    keep: keep_draft,
    unread: keep::partly,
};

/// The second part, as soon as it has been started.
///
/// # Errors
/// [`SplitLoaderError`] where it cannot be started; another call tries again.
#[wasm_split(second, fallible)]
#[allow(clippy::unnecessary_wraps, reason = "it fails where the part that it is in cannot be had")]
pub fn second() -> Result<&'static Second, SplitLoaderError> {
    Ok(&SECOND)
}

fn screen(context: &Context, route: &Route, printing: bool) -> Html {
    match route {
        Route::Check => check(context),
        Route::Result => {
            let about = Letter {
                draft: &context.draft,
                assessment: &context.assessment,
                office: &context.office,
                asked: &asked_by_form(context),
                today: context.today,
                own: true,
            };
            letter(&about, screens::RESULT, over(&context.office, context.today), printing)
        }
        // An address of an article begins without what was sought before.
        Route::Measures(article) => html! {
            <Measures key={article.unwrap_or_default()} edition={context.assessment.edition} />
        },
        Route::Form => form(context, printing),
        Route::Licences => licences(),
        Route::Shared(part) => {
            html! {
                <Shared context={context.clone()} part={part.clone()} {printing} />
            }
        }
        // The first part renders them.
        Route::Start | Route::Step(..) => Html::default(),
    }
}

/// The file of the form stands behind the second part: it is there when this part runs.
fn with_template(block: Option<&str>) -> (Office, Vec<String>) {
    let form = parts::template().unwrap_or_default();
    let (office, unread) = edition::carried(block, TemplateFile::Behind(&form));
    let own = block.and_then(|block| edition::own::own_fields(block).ok());
    (office.with_own(&own.unwrap_or_default().0), unread)
}

fn keep_draft(visit: Visit, context: &Context, unread: AttrValue) -> Html {
    html! { <Keep {visit} governing={context.governing} office={context.office.clone()} {unread} /> }
}

/// Reads the draft of a file of this day, as far as the day is known. `own` are the fields of the office's own.
///
/// # Errors
/// In words why there is none.
pub fn open(
    file: &[u8],
    day: Option<Date>,
    governing: &Governing,
    own: &[OwnField],
) -> Result<Read, String> {
    let Returned { basis, brought: Brought { opened, other_rules }, differences } =
        files::opened(file, governing, own).map_err(|error| keep::not_opened(&error))?;
    let Opened { draft, unread } = opened;
    let edition = governing.edition(&draft);
    let mut words = keep::opened(&draft, &assess_under(edition, &draft.facts()), day);
    if !unread.is_empty() {
        words += &keep::partly(&unread, &draft, edition);
    }
    if let Some(version) = other_rules {
        words += &keep::other_rules(&version);
    }
    words += &returned::basis(basis, &differences, &draft, edition);
    let differences = if basis == Basis::Text { Vec::new() } else { differences };
    Ok(Read { draft, words, differences })
}

/// How far the second part has come.
#[derive(Clone, Copy, Debug)]
pub enum Progress {
    /// It has not arrived yet.
    #[cfg_attr(not(target_family = "wasm"), expect(dead_code, reason = "see `AT_START`"))]
    Coming,
    /// It runs.
    Here(&'static Second),
    /// It cannot be started.
    Missing,
}

impl Progress {
    /// At the start of the program. What the building machine runs is one program and whole.
    #[cfg(not(target_family = "wasm"))]
    const AT_START: Self = Self::Here(&SECOND);
    #[cfg(target_family = "wasm")]
    const AT_START: Self = Self::Coming;

    /// Whether the second part runs.
    #[must_use]
    pub const fn is_here(self) -> bool {
        matches!(self, Self::Here(_))
    }
}

/// There is one second part.
impl PartialEq for Progress {
    fn eq(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

/// Starts the second part once the first answers, and marks the page when it runs. `ui/script/boot.js` marks
/// a page in which it cannot be started.
#[hook]
pub fn use_second() -> Progress {
    let progress = use_state(|| Progress::AT_START);
    let open = use_mut_ref(Vec::new);
    {
        let (progress, open) = (progress.setter(), open.clone());
        use_effect_with((), move |()| {
            spawn_local(async move {
                let now = match second().await {
                    Ok(second) => Progress::Here(second),
                    Err(_) => Progress::Missing,
                };
                browser::focus::note();
                open.replace(browser::folds::open());
                progress.set(now);
            });
        });
    }
    let now = *progress;
    use_effect_with(now.is_here(), move |here| {
        if *here {
            // What the second part has rendered anew stays open and keeps the focus.
            browser::folds::open_again(&open.take());
            browser::focus::restore();
            ui::mount::mark("data-whole");
        }
    });
    now
}
