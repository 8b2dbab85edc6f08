//! Rapporteur reads a news article and says who is in it, who said what, and what it came to.
//!
//! The house has floors, and imports point down them only:
//! [`lexicon`] < [`text`] < [`ner`] < [`syntax`] < [`actors`] < [`corrections`] < [`relations`] < [`summary`] < [`desk`] <
//! [`analysis`] < [`job`] < [`compare`] < [`view`] < `web`.
//!
//! ```
//! let model = rapporteur::Model::built_in();
//! let analysis = rapporteur::analyse(&model, "“We are ready,” said Maria Lopez, the mayor of Lima.");
//! assert!(!analysis.cast.actors.is_empty());
//! ```

pub mod actors;
pub mod analysis;
pub mod compare;
pub mod corrections;
pub mod desk;
pub mod job;
pub mod lexicon;
pub mod ner;
pub mod relations;
pub mod summary;
pub mod syntax;
pub mod text;
pub mod view;
#[cfg(target_arch = "wasm32")]
pub mod web;

pub use analysis::{Analysis, analyse, analyse_of, correct, correct_page, focus};
pub use ner::Model;
