//! What to show, as plain data, and what to export.
//!
//! This room knows the analysis. It does not know the browser.

mod object;

pub use object::{Object, object};
