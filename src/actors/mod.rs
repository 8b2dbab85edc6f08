//! Who they are to one another: aliases, roles, unnamed sources, quotes, relations, importance.
//!
//! This room knows mentions and English sentences. It does not know how names were found, nor the screen.

mod alias;
mod anonymous;
mod bodies;
mod cast;
mod epithet;
mod evidence;
mod fold;
mod gender;
mod government;
mod identified;
mod institution;
mod metonym;
mod named;
mod nominal;
mod office;
mod order;
mod organ;
mod people;
pub mod phrase;
mod prominence;
mod pronoun;
mod quotes;
mod reading;
mod relations;
mod role;
pub mod scale;
mod scene;
pub mod set;
mod short;
mod source;
mod speaker;
mod standing;
mod subject;
mod utterance;

pub use anonymous::{Naming, namings};
pub use cast::{Actor, ActorKind, Alias, Cast, How, Reason, Reference, Role, Tie, cast, named, refer};
pub use order::{Part, Place, order};
pub use prominence::{Prominence, prominence};
pub use quotes::{Clue, Manner, Quote, quotes, quotes_in_steps};
pub use relations::{Means, Mode, Relation, RelationKind, relations, relations_in_steps};
pub use utterance::{Utterance, utterances};
