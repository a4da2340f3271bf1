//! The award office's tool: its screens.

mod app;
mod editor;
mod enterprise;
mod findings;
mod keeping;
mod licences;
mod line;
mod list;
mod page;
mod place;
mod places;
mod preview;
mod route;
mod session;
mod setting;
#[cfg(test)]
mod shared;
mod trial;
mod work;

pub use app::{App, Opening};

use wasm_bindgen::prelude::wasm_bindgen;

/// What hands out memory. The one that Rust brings for WebAssembly is 1,700 bytes heavier (brotli 11).
#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Starts the tool in `#app`, and nowhere else: the scripts stand outside it, so that a saved tool
/// runs again.
#[wasm_bindgen(start)]
pub fn start() {
    let Some(mount) = ui::mount::mount() else { return };
    browser::focus::hold();
    yew::Renderer::<App>::with_root_and_props(mount, Opening::read()).render();
}
