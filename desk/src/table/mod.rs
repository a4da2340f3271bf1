//! The table of everything that came: one row for each application and for each file that was refused.

mod column;
mod enclosure;
mod order;
mod row;
mod status;

pub use column::{Align, Field, Labels, Value};
pub use enclosure::mark_refused;
pub use order::{Filter, Order, ordered};
pub use row::{Row, refused_row, row, waiting_row};
pub use status::{Status, doubled, mark_duplicates};
