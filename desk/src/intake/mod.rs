//! Taking in what comes back: any bytes with a name, in any number.
//!
//! [`Unpack`] hands over the files in what was picked, one by one; [`read`] makes an
//! [`Application`](crate::register::Application) of one, or says why it is none. Nothing here waits, and one bad file ends
//! nothing: who calls decides what happens between two files.

mod annex;
mod limits;
mod name;
mod own;
mod read;
mod refusal;
mod unpack;

pub use annex::{LABELS, Printed, RULES};
pub use limits::{LIMITS, Limits};
#[cfg(not(target_family = "wasm"))]
pub use name::gbk;
pub use name::{Gbk, cleaned, decoded, is_litter};
pub(crate) use own::ids as own_ids;
pub use read::{Taken, is_working_file, key, read};
pub use refusal::Refusal;
pub use unpack::{Item, Unpack};
