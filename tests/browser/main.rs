//! Journeys through the built page in real browsers, as `cargo xtask test` runs them: it sets
//! `QUALITY_AWARD_PAGE` to the built file and puts the drivers on the PATH.

mod arriving;
mod axe;
mod browser;
mod canary;
mod desk;
mod desk_files;
mod desk_focus;
mod desk_hostile;
mod desk_judged;
mod desk_keeping;
mod desk_keyboard;
#[cfg(feature = "load")]
mod desk_load;
mod desk_own;
mod desk_states;
mod desk_table;
mod desk_twins;
mod display;
mod document;
mod docx;
mod downloads;
mod driver;
mod edition;
mod embedding;
mod failure;
mod first;
mod form;
mod framing;
#[cfg(feature = "load")]
mod guide;
mod handed;
#[path = "../hosts/host/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the tests of what hosts send need the rest")]
mod host;
mod hostile;
mod inner_browsers;
mod journey;
mod keeping;
mod kept;
#[path = "../kept/files.rs"]
mod kept_files;
mod keyboard;
mod latency;
mod leaving;
mod letter;
#[cfg(feature = "load")]
mod load;
#[path = "../../desk/tests/desk/made.rs"]
#[allow(dead_code, reason = "the desk's own tests need the rest")]
mod made;
mod opening;
mod outcomes;
#[path = "../../desk/tests/desk/own_made.rs"]
mod own_made;
mod places;
mod pointer;
mod policy;
mod preview;
mod recognise;
mod returned;
mod saved;
mod scheme;
mod screens;
mod serving;
mod sharing;
mod sheets;
mod site;
mod states;
mod strangers;
mod switched_off;
mod translators;
mod typed;
mod walk;
mod webkit;
