//! Forms as other programs see them, as `cargo xtask test form` runs it: it puts `soffice`,
//! `pdftotext`, `python3` and `node` on the PATH, and sets where the libraries for the last two
//! are.

mod desk;
mod laid;
mod layout;
mod libraries;
mod office;
mod outcomes;
mod own;
mod pdf;
mod returned;
mod round_trip;
mod sample;
