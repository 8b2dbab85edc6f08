//! Roles that stand beside a name: titles and appositions.

use super::super::Tie;
use super::super::phrase::{Opening, Phrase};
use super::super::scene::{Name, Scene};
use super::found::{Found, described, generic, is_age, is_office};
use super::told::{leads, linked};
use crate::lexicon::FIRST_PERSON;
use crate::syntax::Class;

/// "Prime Minister Anna Holm", "longtime associates A and B"
pub(super) fn title(scene: &Scene<'_>, name: &Name) -> Option<Found> {
    let phrases = scene.phrases;
    let floor = phrases.sentence(name.tokens.start).start;
    let mut end = name.tokens.start;
    while end > floor && phrases.is(end - 1, Class::HONORIFIC) {
        end -= 1;
    }
    let last = end.checked_sub(1).filter(|&last| last >= floor)?;
    let tail = last >= floor + 4
        && phrases.is_hyphen(last - 1)
        && phrases.is(last - 2, Class::PREPOSITION)
        && phrases.is_hyphen(last - 3);
    let head = if tail && is_office(scene, last - 4) {
        last - 4 // "Editor-in-Chief"
    } else if is_office(scene, last) || is_trade(scene, last, floor) {
        last
    } else {
        // "Secretary of State", "Minister for Trade": a title in capitals with its field.
        let capital = |token: u32| phrases.word(token).starts_with(char::is_uppercase);
        let field = (floor..last).rev().take(5).find(|&token| matches!(phrases.word(token), "of" | "for"))?;
        let inside = field + 1..end;
        let head =
            field.checked_sub(1).filter(|&head| head >= floor && capital(head) && is_office(scene, head))?;
        let fits =
            inside.clone().all(|token| capital(token) || matches!(phrases.word(token), "the" | "and" | "of"));
        fits.then_some(head)?
    };
    let phrase = phrases.around(head);
    let mut start = phrase.bare;
    let plural = phrases.is(head, Class::PLURAL);
    if start > floor + 1 && phrases.word(start - 1) == "and" && phrase.bare == phrase.tokens.start {
        let other = phrases.around(start - 2);
        if is_office(scene, other.head) && phrases.is(other.head, Class::PLURAL) == plural {
            start = other.bare;
        }
    }
    // "candidate former President Holm"
    let former = (start + 1..head).rev().find(|&token| phrases.word(token) == "former");
    start = former.filter(|&former| is_office(scene, former - 1)).unwrap_or(start);
    start += u32::from(phrases.word(start) == "whose");
    // "our colleague Holm": what he is to the one who speaks.
    if phrases.has(start, FIRST_PERSON)
        && phrases.is(start, Class::POSSESSIVE)
        && !phrases.is(head, Class::KIN)
    {
        return None;
    }
    if start > name.tokens.start || generic(scene, head) && !phrases.is(head, Class::KIN) {
        return None;
    }
    Some(Found { actor: name.actor, tokens: start..end, head, tie: Tie::Title })
}
/// "Anna Holm, the mayor of Turku," and "Anna Holm, who is the mayor"
pub(super) fn after(scene: &Scene<'_>, name: &Name) -> Option<Found> {
    let phrases = scene.phrases;
    let bounds = phrases.sentence(name.tokens.start);
    let mut at = name.tokens.end;
    // "Anna Holm of Lake College, an expert"
    if matches!(phrases.word(at), "of" | "from") && phrases.is(at + 1, Class::NAME | Class::DEFINITE) {
        let past =
            |token: &u32| phrases.is(*token, Class::NAME | Class::DEFINITE) || phrases.word(*token) == "of";
        at = (at + 1..bounds.end).take(8).find(|token| !past(token)).unwrap_or(at);
    }
    if !matches!(phrases.word(at), "," | "(" | "—" | "–") || at >= bounds.end {
        return None;
    }
    // "Anna Holm (Labour), the council’s leader,"
    let bracket = (at + 2..at + 5).find(|&close| phrases.word(at) == "(" && phrases.word(close) == ")");
    if let Some(comma) = bracket.map(|close| close + 1).filter(|&comma| phrases.word(comma) == ",") {
        at = comma;
    }
    at += 1;
    if phrases.word(at + 1) == "," && is_age(scene, at) {
        at += 2;
    }
    const LATER: [&str; 8] = ["now", "currently", "formerly", "then", "once", "also", "himself", "herself"];
    at += u32::from(LATER.contains(&phrases.word(at)));
    if phrases.is(at, Class::RELATIVE) {
        return linked(scene, name, at + 1);
    }
    // "one of the firm’s founders"
    let one = phrases.word(at) == "one" && phrases.word(at + 1) == "of";
    let described = described(scene, at + 2 * u32::from(one), bounds.end).or_else(|| agent(scene, at));
    let phrase = described.filter(|_| phrases.word(at) != "whose")?;
    let end = phrase.tokens.end;
    let next_is_name = scene.name(end).is_some() || phrases.is(end, Class::NAME);
    // "Anna Holm, the mayor said, has left"
    let aside = phrases.is(end, Class::SAYING) && phrases.word(end + 1) == ",";
    let opens = name.tokens.start == bounds.start && phrases.is(end, Class::SAYING) && !aside;
    // "the bank’s chairman until February"
    let dated = matches!(phrases.word(end), "since" | "until" | "from") && phrases.is(end + 1, Class::DATE);
    // "author of “The Long Road”"
    let titled = phrases.word(end) == "of" && phrases.boundary(end + 1);
    let closed = opens
        || dated
        || titled
        || end >= bounds.end
        || phrases.boundary(end)
        || phrases.is(end, Class::RELATIVE | Class::CONJUNCTION)
            && !matches!(phrases.word(end), "and" | "or")
        || matches!(phrases.word(end), "now" | "currently" | "then");
    if !closed || next_is_name || phrases.is(phrase.head, Class::PLURAL) != one {
        return None;
    }
    // "After talks with Smith, the president …": the phrase opens the main clause.
    let plain = phrase.bare == phrase.head && phrase.tokens.end == phrase.head + 1;
    let led = phrases.is(bounds.start, Class::PREPOSITION | Class::CONJUNCTION)
        && phrase.opening != Opening::Indefinite
        && !(bounds.start..name.tokens.start)
            .any(|token| phrases.is(token, Class::SAYING | Class::AUXILIARY));
    if plain && (led || phrase.opening == Opening::Bare) && phrases.word(end) != "," && !titled {
        return None;
    }
    let start = if one { at } else { phrase.bare };
    // "the MP who chairs the committee"
    let who = phrases.is(end, Class::RELATIVE).then(|| leads(scene, name, end + 1)).flatten();
    let end = who.map_or(end, |led| led.tokens.end);
    Some(Found { actor: name.actor, tokens: start..end, head: phrase.head, tie: Tie::Apposition })
}

/// The title before one that begins with "former": "presidential candidate" of "candidate former President Holm".
pub(super) fn title_before(scene: &Scene<'_>, title: &Found) -> Option<Found> {
    let phrases = scene.phrases;
    let last = title.tokens.start.checked_sub(1)?;
    let former = phrases.word(last + 1) == "former" && is_office(scene, last);
    let phrase = phrases.around(last);
    former.then(|| Found { actor: title.actor, tokens: phrase.bare..last + 1, head: last, tie: Tie::Title })
}

/// Whether a noun has the ending of those who do something.
fn is_agent(scene: &Scene<'_>, at: u32) -> bool {
    const ENDINGS: [&str; 8] = ["er", "or", "ist", "ian", "ress", "eur", "man", "woman"];
    let noun = scene.phrases.word(at);
    noun.len() > 4 && ENDINGS.iter().any(|ending| noun.ends_with(ending))
}

/// "retired cane cutter Anna Holm": two words and more, of which the last has such an ending.
fn is_trade(scene: &Scene<'_>, at: u32, floor: u32) -> bool {
    let phrases = scene.phrases;
    let common = |at: u32| {
        let word = phrases.word(at);
        word.starts_with(char::is_lowercase)
            && phrases.describes(at)
            && !phrases.is(at, Class::NAME | Class::TIME)
    };
    at > floor && is_agent(scene, at) && common(at) && common(at - 1)
}

/// "a diamond cutter": any noun with the ending of those who do something, between an article and a mark.
fn agent(scene: &Scene<'_>, at: u32) -> Option<Phrase> {
    let phrases = scene.phrases;
    let phrase = phrases.after(at).filter(|_| matches!(phrases.word(at), "a" | "an"))?;
    let agent = is_agent(scene, phrase.head);
    let plain = phrase.tokens.end == phrase.head + 1 && !phrases.is(phrase.head, Class::NAME | Class::TIME);
    let closed = phrases.boundary(phrase.tokens.end) || phrases.is(phrase.tokens.end, Class::RELATIVE);
    (agent && plain && closed).then_some(phrase)
}

/// "the mayor of Turku, Anna Holm,"
pub(super) fn before(scene: &Scene<'_>, name: &Name, start: u32) -> Option<Found> {
    let phrases = scene.phrases;
    let bounds = phrases.sentence(name.tokens.start);
    let comma = start.checked_sub(1).filter(|&comma| comma > bounds.start)?;
    let closed = name.tokens.end >= bounds.end
        || matches!(
            phrases.word(name.tokens.end),
            "," | "." | "(" | ")" | ";" | "?" | "!" | "”" | "\"" | "of" | "from"
        );
    if phrases.word(comma) != "," {
        return None;
    }
    let mut phrase = phrases.before(comma)?;
    let start = phrase.tokens.start;
    // "his wife and partner, Anna Holm,"
    if phrase.opening == Opening::Bare && start > bounds.start && phrases.word(start - 1) == "and" {
        let first = phrases.before(start - 1).filter(|first| is_office(scene, first.head));
        if let Some(first) = first {
            let tokens = first.tokens.start..phrase.tokens.end;
            phrase = Phrase { tokens, bare: first.bare, opening: first.opening, ..phrase };
        }
    }
    let plural = phrases.is(phrase.head, Class::PLURAL);
    if phrase.opening == Opening::Bare || !is_office(scene, phrase.head) || !closed && !plural {
        return None;
    }
    // "As the mayor, Holm, …" is not told apart from "As the mayor, Anna Holm …" here: both say who is mayor.
    let lead = ["whose", "two", "Two", "three", "Three", "both", "Both"];
    let bare = phrase.bare + u32::from(lead.contains(&phrases.word(phrase.bare)));
    Some(Found {
        actor: name.actor,
        tokens: bare..phrase.tokens.end,
        head: phrase.head,
        tie: Tie::Apposition,
    })
}

pub(super) fn the_before(scene: &Scene<'_>, token: u32) -> bool {
    token.checked_sub(1).is_some_and(|before| scene.phrases.is(before, Class::DEFINITE))
}
