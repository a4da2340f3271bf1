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
mod pages;
mod platform;
pub mod record;
pub mod route;
pub mod share;
pub mod steps;
mod text;
mod width;

use wasm_bindgen::prelude::wasm_bindgen;

/// Starts the app in `#app`, and nowhere else: the scripts stand outside it, so that a saved page
/// runs again.
#[wasm_bindgen(start)]
pub fn start() {
    if let Some(mount) = platform::page::mount() {
        yew::Renderer::<app::App>::with_root(mount).render();
    }
}
