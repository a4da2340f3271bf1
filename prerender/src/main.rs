//! What the build does with the programs' own code, compiled for the building machine: it renders
//! the first screen of the enterprise's page or of the office's tool, and makes an office's edition of a built
//! page as that tool does. Each is written to standard output.
//!
//! ```text
//! quality-award-prerender page
//! quality-award-prerender office
//! quality-award-prerender edition PAGE SETTINGS
//! ```

use std::io::Write as _;
use std::{env, fs};

use anyhow::{Context as _, Result, anyhow, bail};
use application::files;
use application::form::examine::examine;
use application::form::ready::with_ready_form;
use quality_award_page::{Changed, Parts, read};
use tokio::runtime::Builder;
use tokio::task::LocalSet;
use yew::{BaseComponent, LocalServerRenderer};

fn main() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let made = match words[..] {
        ["page"] => first_screen::<quality_award_web::App>(quality_award_web::Opening::read())?,
        ["office"] => {
            first_screen::<quality_award_office::App>(quality_award_office::Opening::read())?
        }
        ["edition", page, settings] => edition(page, settings)?,
        _ => bail!("page, or: office, or: edition PAGE SETTINGS"),
    };
    Ok(std::io::stdout().write_all(made.as_bytes())?)
}

/// An office's edition of the page, with the settings of a file. Settings at fault are
/// reported and make no edition; placeholders that cannot be filled are reported only.
fn edition(page: &str, settings: &str) -> Result<String> {
    let html = fs::read_to_string(page).with_context(|| format!("{page} cannot be read"))?;
    let parts = Parts::fitting(&read(&html))
        .map_err(|Changed| anyhow!("{page} is not the built page, or was changed"))?;
    let bytes = fs::read(settings).with_context(|| format!("{settings} cannot be read"))?;
    let (typed, unread) = files::settings(&bytes)
        .map_err(|refused| anyhow!("{settings} holds no settings: {refused:?}"))?;
    let (office, faults) = with_ready_form(typed).sound();
    if !unread.is_empty() || !faults.is_empty() {
        bail!("{settings}: not read: {unread:?}; at fault: {faults:?}");
    }
    let count = office.undecided().len();
    if count > 0 {
        bail!("{settings}: it is not decided what {count} places of the form ask");
    }
    match office.template.as_ref().map(|template| examine(template, &office)) {
        Some(Err(error)) => bail!("{settings}: the form cannot be read: {error}"),
        Some(Ok((_, problems))) => {
            for problem in problems {
                eprintln!("{settings}: the form's {{{{{}}}}} cannot be filled", problem.name);
            }
        }
        None => {}
    }
    files::page(&parts, &office, None).map_err(|error| anyhow!(error))
}

/// The first screen, as a reader sees it on the first visit.
fn first_screen<App>(opening: App::Properties) -> Result<String>
where
    App: BaseComponent,
{
    let rendering = LocalServerRenderer::<App>::with_props(opening).hydratable(false).render();
    let runtime = Builder::new_current_thread().build()?;
    Ok(LocalSet::new().block_on(&runtime, rendering))
}
