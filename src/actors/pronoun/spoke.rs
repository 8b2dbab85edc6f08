//! Who spoke last.

use super::super::{Actor, ActorKind};
use super::antecedent::{BACK, CROWD};
use super::word::Number;
use crate::text::Id;

/// Who spoke last, by what a pronoun can say of them: the text goes on with the same speaker.
#[derive(Default)]
pub(super) struct Spoke {
    people: Vec<(Id<Actor>, usize)>,
    body: Option<(Id<Actor>, usize)>,
    several: Option<(Id<Actor>, usize)>,
}

/// How many sentences a speaker goes on for without being named.
const GOES_ON: usize = 8;

impl Spoke {
    pub(super) fn note(&mut self, actor: Id<Actor>, kind: ActorKind, many: bool, sentence: usize) {
        match kind {
            ActorKind::Organization | ActorKind::State => self.body = Some((actor, sentence)),
            ActorKind::Group => self.several = Some((actor, sentence)),
            ActorKind::Unnamed if many => self.several = Some((actor, sentence)),
            ActorKind::Person | ActorKind::Unnamed => {
                self.people.retain(|&(known, _)| known != actor);
                self.people.insert(0, (actor, sentence));
                self.people.truncate(CROWD);
            }
        }
    }

    /// The last person to speak who can be "he" or "she".
    pub(super) fn again(&self, fits: impl Fn(Id<Actor>) -> bool, sentence: usize) -> Option<Id<Actor>> {
        let near = |&&(actor, place): &&(Id<Actor>, usize)| place + GOES_ON >= sentence && fits(actor);
        self.people.iter().find(near).map(|&(actor, _)| actor)
    }

    /// Whom "they" or "it" means that speaks: who spoke just before, or the body that the sentence is about.
    pub(super) fn they_or_it(
        &self,
        word: &str,
        sentence: usize,
        doer: Option<Id<Actor>>,
    ) -> Option<Id<Actor>> {
        let near = |spoke: Option<(Id<Actor>, usize)>| {
            spoke.filter(|&(_, place)| place + BACK >= sentence).map(|(actor, _)| actor)
        };
        match () {
            () if Number::They.is(word) => near(self.several).or_else(|| near(self.body)),
            () if Number::It.is(word) => near(self.body).or(doer),
            () => None,
        }
    }
}
