//! Titles, jobs and kinship.

use super::{Compared, Fault, Scores, cast::Cast};
use crate::annotation::{ActorKind, Standing};
use crate::figure::share;
use crate::measure::Measure;
use crate::words::likeness;

/// The least likeness of two roles that are one.
const SAME: f64 = 0.6;

pub fn score(compared: Compared<'_>, cast: &Cast, scores: &mut Scores) {
    let (mut found, mut wanted, mut right, mut shown) = (0, 0, 0, 0);
    for (at, actor) in compared.gold.actors.iter().enumerate() {
        if actor.standing == Standing::Ambiguous {
            continue;
        }
        let other = cast.gold.iter().position(|&gold| gold == Some(at));
        let roles = other.map_or(&[][..], |other| &compared.answer.actors[other].roles);
        let same = |one: &String, other: &String| likeness(one, other) >= SAME;
        for role in &actor.roles {
            wanted += 1;
            if roles.iter().any(|shown| same(role, shown)) {
                found += 1;
            } else {
                scores
                    .faults
                    .add(Fault::RoleMissing, format!("{}: {role} (shown: {})", actor.name, roles.join("; ")));
            }
        }
        if actor.kind == ActorKind::Person {
            shown += roles.len();
            let good = |role: &&String| {
                actor.roles.iter().chain(&actor.roles_secondary).any(|gold| same(gold, role))
            };
            right += roles.iter().filter(good).count();
        }
    }
    scores.put_value(Measure::Roles, share(found, wanted));
    scores.put_value(Measure::RolesRight, share(right, shown));
}
