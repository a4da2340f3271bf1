//! The self-check page. State and reducers are pure; only `platform` touches the browser, and
//! every Chinese word stands in `text`.

pub mod amount;
mod app;
pub mod capitals;
mod components;
pub mod docx;
pub mod draft;
pub mod embedding;
pub mod files;
pub mod form;
pub mod json;
mod kept;
pub mod office;
mod pages;
mod parts;
mod platform;
pub mod record;
pub mod route;
mod second;
pub mod share;
pub mod steps;
mod text;
mod width;

pub use app::App;

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;

/// Starts the app in `#app`, and nowhere else: the scripts stand outside it, so that a saved page
/// runs again.
#[wasm_bindgen(start)]
pub fn start() {
    let Some(mount) = platform::page::mount() else { return };
    let focus = platform::page::focused_link();
    yew::Renderer::<App>::with_root(mount).render();
    // Whoever has gone to a link of the drawn screen by keyboard stays there. Yew draws in a task
    // of its own, and this one comes after it.
    if let Some((address, number)) = focus {
        spawn_local(async move { platform::page::focus_link(&address, number) });
    }
}
