use std::ops::Range;

use super::agree::agree;
use super::dateline::datelines;
use super::edges::settle;
use super::find::{find_by_rules, mention};
use super::label::{WORK, expand};
use super::later::recall;
use super::listed::{Listed, look_up};
use super::person::whole;
use super::tag::{Tagged, tag};
use super::weights::Weights;
use super::words::{Case, Letters, Words};
use super::{Classes, Kind, Mention, Model};
use crate::text::{Document, Shape, ToList, sort};

/// Finds the names and dates of a document, in order and without overlap.
///
/// Rules find dates and propose names; the tagger, where there is one, has the last word on names.
pub fn find(model: &Model, document: &Document<'_>) -> Vec<Mention> {
    let words = Words::read(model.gazetteer, document);
    let ruled = find_by_rules(&words);
    let Some(tagger) = &model.tagger else { return model.own.overlay(document, ruled) };
    let listed = look_up(&words, &ruled);
    let tagged = tag(document, &listed, &tagger.transitions(), |features| expand(&tagger.score(features)));
    let mut tagged = divide(&words, &listed, &ruled, tagged);
    tagged = settle(&words, &ruled, tagged);
    agree(&words, &ruled, &mut tagged);
    tagged.retain(|name| {
        (tagger.confidence(name.margin) >= LEAST || is_ruled(&ruled, name))
            && may_be_named(&words, &listed, name)
    });
    recall(&words, &ruled, &mut tagged);
    let mentions = merge(&words, tagger, &tagged, ruled);
    model.own.overlay(document, mentions)
}

/// The least confidence of a name that only the tagger finds: below, leaving it out is right more often.
const LEAST: u8 = 40;

/// Divides what is tagged as one name where the rules see several, or one and its title: "Hale and Ostrow Bank",
/// "MP Ann Hale".
fn divide(words: &Words<'_, '_>, listed: &[Listed], ruled: &[Mention], tagged: Vec<Tagged>) -> Vec<Tagged> {
    let mut divided = Vec::with_capacity(tagged.len());
    for mut name in tagged {
        if name.tokens.len() > 1 && words.is(name.tokens.start, "the") {
            name.tokens.start += 1;
        }
        if name.tokens.len() == 1 || name.tokens.len() > LONGEST {
            divided.push(name);
            continue;
        }
        let from = ruled.partition_point(|mention| mention.tokens.start < name.tokens.start);
        let inside = ruled[from..].iter().take_while(|mention| mention.tokens.end <= name.tokens.end);
        let inside: Vec<&Mention> = inside.filter(|mention| mention.kind != Kind::Date).to_list();
        let between = |token: u32| {
            let office = words.class(token) | listed[token as usize].longer;
            let small = words.shape(token) == Shape::Lower
                && !words.class(token).has(Classes::FUNCTION | Classes::PARTICLE);
            (small || words.is(token, "and")) && inside.iter().all(|name| name.confidence >= APART)
                || words.is(token, "of") && follows_human(&inside, token)
                || words.shape(token) == Shape::Possessive
                || is_party(words, token)
                || office.has(Classes::TITLE)
        };
        let mut rest = name
            .tokens
            .clone()
            .filter(|&token| !inside.iter().any(|mention| mention.tokens.contains(&token)));
        let first = rest.next();
        if inside.is_empty() || !first.is_some_and(between) || !rest.all(between) {
            divided.push(name);
            continue;
        }
        for mention in inside {
            let class = if mention.confidence < APART { name.class } else { mention.kind as usize };
            divided.push(Tagged { tokens: mention.tokens.clone(), class, margin: name.margin });
        }
    }
    divided
}

/// A longer name stays as it is, so that the time is in proportion to the text.
const LONGEST: usize = 40;
/// How sure the rules are of names on both sides of an "and" that they take for two, and of a kind of their own.
const APART: u8 = 60;

/// Whether the token is a party's letter or the hyphen after it: "R-Ohio".
fn is_party(words: &Words<'_, '_>, token: u32) -> bool {
    let letter = |token: u32| matches!(words.document.word(token), "R" | "D" | "I");
    letter(token) && words.is_hyphen(token + 1) || token > 0 && letter(token - 1) && words.is_hyphen(token)
}

/// Whether a person's name, or a people's, ends before the token: "of" does not go on with it.
fn follows_human(names: &[&Mention], token: u32) -> bool {
    names.iter().any(|name| name.tokens.end == token && matches!(name.kind, Kind::Person | Kind::Group))
}

/// Whether the rules find the same words, or those with which the name ends: "Petersen" of "A. Petersen".
fn is_ruled(ruled: &[Mention], name: &Tagged) -> bool {
    let at = ruled.partition_point(|mention| mention.tokens.end < name.tokens.end);
    ruled.get(at).is_some_and(|mention| {
        mention.tokens.end == name.tokens.end && mention.tokens.start >= name.tokens.start
    })
}

/// Whether the lists allow the name: the words of an office name nobody, and in a heading an ordinary word needs
/// the word of the rules.
fn may_be_named(words: &Words<'_, '_>, listed: &[Listed], name: &Tagged) -> bool {
    let tokens = &listed[name.tokens.start as usize..name.tokens.end as usize];
    let office = |token: &Listed| token.longer.has(Classes::TITLE) && !token.longer.has(Classes::NAMED);
    let ordinary = |token: &Listed| {
        token.ruled == 0
            && token.alone.has(Classes::COMMON | Classes::HEAD)
            && !token.alone.has(Classes::NAMED)
    };
    let opens = name.tokens.len() == 1 && words.letters[name.tokens.start as usize] == Letters::Opening;
    let sentence = &words.document.sentences[words.document.sentence_of(name.tokens.start)];
    let heading = || words.case(sentence) == Case::Heading;
    !(tokens.iter().all(office) || tokens.iter().all(ordinary) && (opens || heading()))
}

/// From which confidence on a name that the rules find is shown where nothing is tagged, or less: names that are
/// listed, or that several words speak for. Below, other news gains as much as GMB loses.
const SURE: u8 = 80;
/// The same where every word has a capital.
const SURE_IN_TITLE_CASE: u8 = 95;
/// The most confidence in a name that only the rules find.
const UNTAGGED: u8 = 70;

/// Takes names as they are tagged, and dates and sure names as they are ruled; of two that overlap, the longer.
fn merge(
    words: &Words<'_, '_>,
    tagger: &Weights<'_>,
    tagged: &[Tagged],
    ruled: Vec<Mention>,
) -> Vec<Mention> {
    let document = words.document;
    let names = tagged.iter().filter_map(|name| {
        let kind = *KINDS.get(name.class)?;
        Some(mention(document, name.tokens.clone(), (kind, tagger.confidence(name.margin))))
    });
    let mut sentence = None;
    let sure = ruled.into_iter().filter(|mention| match mention.kind {
        Kind::Date => true,
        Kind::Group => false,
        _ if mention.confidence < SURE => false,
        _ => {
            let at = document.sentence_of(mention.tokens.start);
            if sentence.is_none_or(|(before, _)| before != at) {
                sentence = Some((at, is_title_case(words, document.sentences[at].tokens.clone())));
            }
            sentence.is_none_or(|(_, title_case)| !title_case) || mention.confidence >= SURE_IN_TITLE_CASE
        }
    });
    // What the tagger does not find as well is right less often than the rules believe.
    let sure = sure.map(|mut mention| {
        if mention.kind == Kind::Person {
            let sentence = document.sentence_of(mention.tokens.start);
            let tokens = whole(words, &document.sentences[sentence].tokens, mention.tokens);
            mention = Mention {
                day: mention.day,
                ..self::mention(document, tokens, (mention.kind, mention.confidence))
            };
        }
        // An event is named without its article, which the rules may join to it.
        if mention.kind == Kind::Event && mention.tokens.len() > 1 && words.is(mention.tokens.start, "the") {
            mention.tokens.start += 1;
            mention.span.start = document.tokens[mention.tokens.start as usize].span.start;
        }
        if mention.kind != Kind::Date {
            mention.confidence = mention.confidence.min(UNTAGGED);
        }
        mention
    });
    let datelines = datelines(words);
    let elsewhere = |mention: &Mention| {
        let next = datelines.partition_point(|name| name.span.end <= mention.span.start);
        datelines.get(next).is_none_or(|name| name.span.start >= mention.span.end)
    };
    // The sort keeps their order where the spans are the same, so that the tagger's kind stands.
    let mut mentions = names.chain(sure).filter(elsewhere).to_list();
    mentions.retain(|mention| !is_pronoun(words, mention));
    mentions.extend(datelines);
    sort(&mut mentions, |mention| mention.span);
    mentions.dedup_by(|next, kept| {
        let overlap = next.span.overlaps(kept.span);
        if overlap && next.span.len() > kept.span.len() {
            *kept = next.clone();
        }
        overlap
    });
    mentions
}

/// Whether ordinary words have capitals, so that a capital says nothing of a name.
fn is_title_case(words: &Words<'_, '_>, mut sentence: Range<u32>) -> bool {
    let function = |token| words.class(token).has(Classes::FUNCTION);
    let ordinary = |token| words.class(token).has(Classes::COMMON) && !words.class(token).has(Classes::NAMED);
    let lower = |token| words.shape(token) == Shape::Lower && !function(token);
    !sentence.clone().any(lower)
        && sentence.any(|token| {
            words.letters[token as usize] == Letters::Capital && ordinary(token) && !function(token)
        })
}

/// Whether a name in a line of capitals is "us": "THEY TOLD US."; a state is "THE US", or names what follows.
fn is_pronoun(words: &Words<'_, '_>, mention: &Mention) -> bool {
    let token = mention.tokens.start;
    if mention.tokens.len() != 1 || words.document.word(token) != "US" {
        return false;
    }
    let sentence = words.document.sentences[words.document.sentence_of(token)].tokens.clone();
    let shown = |token: u32| ["the", "in", "from", "and"].into_iter().any(|word| words.is(token, word));
    let next = token + 1;
    token > sentence.start
        && !sentence.clone().any(|token| words.shape(token) == Shape::Lower)
        && !(shown(token - 1) || words.is_hyphen(token - 1))
        && (next >= sentence.end
            || words.shape(next) == Shape::Mark && !words.is_hyphen(next)
            || words.class(next).has(Classes::FUNCTION))
}

/// The kinds of the tagger's classes; a work is not shown.
const KINDS: [Kind; WORK] = [Kind::Person, Kind::Organization, Kind::Place, Kind::Group, Kind::Event];
