//! The enterprise's page: its screens.

mod app;
mod asked;
mod components;
pub mod embedding;
mod handover;
mod mistakes;
mod pages;
mod parts;
mod resume;
pub mod route;
mod second;
mod session;

pub use app::{App, Opening};

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;

/// What hands out memory. The one that Rust brings for WebAssembly is 1,700 bytes heavier (brotli 11).
#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Starts the app in `#app`, and nowhere else: the scripts stand outside it, so that a saved page
/// runs again.
#[wasm_bindgen(start)]
pub fn start() {
    let Some(mount) = ui::mount::mount() else { return };
    browser::focus::note();
    browser::early::note();
    yew::Renderer::<App>::with_root_and_props(mount, Opening::read()).render();
    // This task is behind the first rendering and before any event: a slow computer may run Yew's effects only after
    // the next letter.
    spawn_local(async { browser::early::again() });
}
