//! Tests of keeping a draft as a record.

pub mod any;
mod merge;
mod read;
mod versions;
