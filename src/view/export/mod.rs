//! The analysis in forms that other programs read.
//!
//! This room knows the article and what was found in it. It does not know the screen.

mod annotation;
mod brat;
mod check;
mod comparison;
mod conll;
mod file;
mod format;
mod html;
mod markdown;
mod network;
mod portrait;
mod schema;
mod sheet;
mod snapshot;
mod words;

pub use annotation::annotations;
pub use brat::brat;
pub use check::check;
pub use comparison::{comparison, comparison_sheet};
pub use conll::conll;
pub use file::{File, export, file, file_name, marked};
pub use format::Format;
pub use html::{html, rich};
pub use markdown::markdown;
pub use network::network;
pub use portrait::portrait;
pub use schema::schema;
pub use sheet::{actors, dealings, sheet};
pub use snapshot::snapshot;
pub use words::{string, title};
