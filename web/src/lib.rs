//! The enterprise's page: its screens.

mod app;
mod components;
mod editor;
pub mod embedding;
mod handover;
mod mistakes;
mod pages;
mod parts;
mod preview;
mod resume;
pub mod route;
mod second;
mod session;
mod settings;

pub use app::{App, Opening};

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;

/// What hands out memory. The one that Rust brings for WebAssembly is 1,300 bytes heavier (brotli 11).
#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Starts the app in `#app`, and nowhere else: the scripts stand outside it, so that a saved page
/// runs again.
#[wasm_bindgen(start)]
pub fn start() {
    let Some(mount) = parts::mount() else { return };
    let focus = browser::focus::focused();
    let early = browser::early::inputs();
    yew::Renderer::<App>::with_root_and_props(mount, Opening::read()).render();
    // Whoever has gone to a link of the rendered screen by keyboard stays there, and answers that were given
    // before the program ran count. Yew renders in a task of its own, and this one comes after it.
    spawn_local(async move {
        if let Some(focus) = focus {
            browser::focus::focus_again(&focus);
        }
        browser::early::again(&early);
    });
}
