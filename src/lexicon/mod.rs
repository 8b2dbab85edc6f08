//! What words can be: one list of words with their features, and how English inflects them.
//!
//! This room knows words by themselves. It does not know any text.

mod feature;
mod inflection;
mod norm;
mod reporting;
mod small;
mod table;
mod values;
mod words;

pub use feature::{Feature, Features};
pub use inflection::{Form, forms, plural, singular};
pub use norm::{fold, is_invisible, lower, norm};
pub use reporting::{ReportingVerb, Takes};
pub use small::small;
pub use table::{features, reporting};
pub use values::{Entry, Values};
pub use words::*;
