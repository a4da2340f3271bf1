//! Web servers with the lines of the guide.

mod config;
mod folder;
mod guide;
mod programs;
mod server;

pub use folder::{Folder, Handed, bash};
pub use guide::{GUIDE, lines};
pub use server::{Host, Kind};
