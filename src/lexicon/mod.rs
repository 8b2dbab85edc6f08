//! What words can be: one list of words with their features, and how English inflects them.
//!
//! This room knows words by themselves. It does not know any text.

mod inflection;
mod norm;
mod small;
mod table;
mod values;
mod words;

pub use inflection::{Form, forms, plural};
pub use norm::{fold, lower, norm};
pub use small::small;
pub use table::{Feature, Features, features};
pub use values::{Entry, Values};
pub use words::*;
