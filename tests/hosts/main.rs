//! What web servers send of the files that an office is handed, by the lines of the guide, as `cargo xtask test` runs
//! it: it sets `QUALITY_AWARD_ARCHIVE` to the built archive and `QUALITY_AWARD_HOSTS` to the folder of the servers.

mod client;
mod copies;
mod figures;
mod host;
mod sent;
mod update;
