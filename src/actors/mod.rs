//! Who they are: aliases, roles, unnamed sources, quotes, importance.
//!
//! This room knows mentions and English sentences. It does not know how names were found, nor the screen.

mod alias;
mod anonymous;
mod bodies;
mod cast;
mod doing;
mod doubtful;
mod epithet;
mod evidence;
mod firm;
mod fold;
mod form;
mod furniture;
mod gender;
mod government;
mod identified;
mod institution;
mod metonym;
mod named;
mod nominal;
mod nouns;
mod office;
mod order;
mod organ;
mod passes;
mod people;
pub mod phrase;
mod prominence;
mod pronoun;
mod quotes;
/// The words of a text beside whom they mean.
pub mod reading;
mod role;
pub mod scale;
mod scene;
pub mod set;
mod short;
mod source;
mod speaker;
mod standing;
/// Whom the subjects of a sentence are.
pub mod subject;
mod utterance;

pub use anonymous::{Naming, namings};
pub use cast::{Actor, ActorKind, Alias, Cast, How, Reason, Reference, Role, Tie};
pub use order::{Part, Place, order};
pub use passes::{cast, kinds, named, refer};
pub use prominence::{Prominence, prominence};
pub use quotes::{Clue, Manner, Quote, quotes};
pub use utterance::{Utterance, utterances};
