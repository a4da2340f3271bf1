//! Draws the page's first screen with the program's own components and writes it on standard
//! output; the build puts it into the page.

use std::io::Write as _;

use quality_award_web::App;
use tokio::runtime::Builder;
use tokio::task::LocalSet;
use yew::LocalServerRenderer;

fn main() -> std::io::Result<()> {
    let drawing = LocalServerRenderer::<App>::new().hydratable(false).render();
    let runtime = Builder::new_current_thread().build()?;
    let drawn = LocalSet::new().block_on(&runtime, drawing);
    std::io::stdout().write_all(drawn.as_bytes())
}
