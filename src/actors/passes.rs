//! The passes that make the cast, in their order.

use super::cast::Cast;
use super::phrase::Phrases;
use super::scene::Scene;
use super::{
    alias, doubtful, epithet, form, furniture, government, identified, institution, nominal, nouns, pronoun,
    role, set, speaker,
};
use crate::ner::{Kind, Mention, Model};
use crate::syntax::{Syntax, Words};

/// Joins the mentions into actors and finds the ones without a name.
pub fn cast(model: &Model, syntax: &Syntax<'_>, mentions: &[Mention]) -> Cast {
    refer(syntax, named(model, syntax, mentions))
}

/// Joins the mentions into actors; roles, descriptions and pronouns come by [`refer`].
pub fn named(model: &Model, words: &Words<'_>, mentions: &[Mention]) -> Cast {
    let mut cast = alias::join(model, &Phrases::of(words), &furniture::without_credits(words, mentions));
    furniture::leave_headings(words.document, &mut cast);
    cast
}

/// What each of the mentions is, where what stands around the name may say another than its own words do.
pub fn kinds(model: &Model, words: &Words<'_>, mentions: &[Mention]) -> Vec<Kind> {
    form::kinds(model, &Phrases::of(words), mentions)
}

/// Finds roles, descriptions and pronouns, and the actors that have no name, beside those that have one.
pub fn refer(syntax: &Syntax<'_>, mut cast: Cast) -> Cast {
    let phrases = Phrases::of(syntax);
    speaker::named(syntax, &mut cast);
    let mut scene = Scene::new(&phrases, &cast);
    let roles = role::find(&scene);
    let told = role::of_bodies(&scene);
    role::assign(&scene, &roles, &mut cast);
    role::assign(&scene, &told, &mut cast);
    if epithet::refer(&scene, &roles, &mut cast) {
        scene = Scene::new(&phrases, &cast);
    }
    let bodies = nouns::Nouns::new(&scene, &cast);
    let identified = identified::find(&scene);
    let mut governments = nominal::refer(&scene, syntax, &roles, &identified, &bodies, &mut cast);
    institution::refer(&scene, &bodies, &told, &mut cast);
    speaker::described(&scene, syntax, &mut cast);
    identified::join(&scene, &identified, &mut cast);
    pronoun::refer(&phrases, syntax, &mut cast);
    government::refer_of_pronouns(&scene, &mut governments, &mut cast);
    role::by_pronoun(&scene, &mut cast);
    set::refer(&phrases, &mut cast);
    doubtful::leave_out(syntax.document, &mut cast);
    let mut idle = vec![true; cast.actors.len()];
    cast.references.iter().for_each(|reference| idle[reference.actor.index()] = false);
    if idle.contains(&true) {
        cast.renumber();
    }
    cast
}
