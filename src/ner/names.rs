use super::agree::agree;
use super::find::find_by_rules;
use super::label::{WORK, expand};
use super::listed::{Listed, look_up};
use super::tag::{Tagged, tag};
use super::weights::Weights;
use super::words::{Case, Words};
use super::{Classes, Kind, Mention, Model};
use crate::text::{Document, Pace, at_once, sort};

/// Finds the names and dates of a document, in order and without overlap.
///
/// Rules find dates and propose names; the tagger, where there is one, has the last word on names.
pub fn find(model: &Model, document: &Document<'_>) -> Vec<Mention> {
    at_once(find_in_steps(model, document, &Pace::default()))
}

/// [`find`], with rests.
pub async fn find_in_steps(model: &Model, document: &Document<'_>, pace: &Pace) -> Vec<Mention> {
    let words = Words::read(model.gazetteer, document, pace).await;
    let ruled = find_by_rules(&words, pace).await;
    let Some(tagger) = &model.tagger else { return model.own.overlay(document, ruled) };
    let listed = look_up(&words, &ruled, pace).await;
    let mut tagged =
        tag(document, &listed, &tagger.transitions(), |features| expand(&tagger.score(features)), pace).await;
    let rest = async || pace.go(document.text.len() as u32).await;
    rest().await;
    agree(document, &mut tagged);
    rest().await;
    tagged.retain(|name| tagger.confidence(name.margin) >= LEAST && may_be_named(&words, &listed, name));
    rest().await;
    model.own.overlay(document, merge(document, tagger, &tagged, ruled))
}

/// The least confidence of a name that is shown: below, leaving it out is right more often.
const LEAST: u8 = 40;

/// Whether the lists allow the name: the words of an office name nobody, and in a heading an ordinary word needs
/// the word of the rules.
fn may_be_named(words: &Words<'_, '_>, listed: &[Listed], name: &Tagged) -> bool {
    let tokens = &listed[name.tokens.start as usize..name.tokens.end as usize];
    let office = |token: &Listed| token.longer.has(Classes::TITLE) && !token.longer.has(Classes::NAMED);
    let ordinary = |token: &Listed| {
        token.ruled == 0 && token.alone.has(Classes::COMMON) && !token.alone.has(Classes::NAMED)
    };
    let sentence = &words.document.sentences[words.document.sentence_of(name.tokens.start)];
    let heading = || words.case(sentence) == Case::Heading;
    !(tokens.iter().all(office) || tokens.iter().all(ordinary) && heading())
}

/// From which confidence on a name that the rules find is right more often than what is tagged in its place:
/// listed names without a second meaning, mostly; what names a people the tagger knows better.
const SURE: u8 = 95;
/// The most confidence in a name that only the rules find.
const UNTAGGED: u8 = 70;

/// Takes names as they are tagged, and dates and sure names as they are ruled; of two that overlap, the longer.
fn merge(
    document: &Document<'_>,
    tagger: &Weights<'_>,
    tagged: &[Tagged],
    ruled: Vec<Mention>,
) -> Vec<Mention> {
    let names = tagged.iter().filter_map(|name| {
        let first = document.tokens[name.tokens.start as usize].span;
        let last = document.tokens[name.tokens.end as usize - 1].span;
        Some(Mention {
            span: first.cover(last),
            tokens: name.tokens.clone(),
            kind: *KINDS.get(name.class)?,
            confidence: tagger.confidence(name.margin),
            day: None,
        })
    });
    let sure = ruled.into_iter().filter(|mention| match mention.kind {
        Kind::Date => true,
        Kind::Group => false,
        _ => mention.confidence >= SURE,
    });
    // What the tagger does not find as well is right less often than the rules believe.
    let sure = sure.map(|mention| match mention.kind {
        Kind::Date => mention,
        _ => Mention { confidence: mention.confidence.min(UNTAGGED), ..mention },
    });
    // The sort keeps their order where the spans are the same, so that the tagger's kind stands.
    let mut mentions = names.chain(sure).collect::<Vec<_>>();
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

/// The kinds of the tagger's classes; a work is not shown.
const KINDS: [Kind; WORK] = [Kind::Person, Kind::Organization, Kind::Place, Kind::Group, Kind::Event];
