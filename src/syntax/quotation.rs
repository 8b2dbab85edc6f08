use super::after::{after, followed};
use super::before::{acted, announced, before};
use super::class::Class;
use super::clause::{is_verb, opens_clause};
use super::report::{Order, Report};
use super::surroundings::{Extent, Surroundings};
use super::verb_group::reporting_verb;
use super::words::Words;
use crate::text::{Pair, Shape, ToList};

/// A stretch between quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// The marks and what is between them.
    pub pair: Pair,
    /// Where it stands in its sentence.
    pub around: Surroundings,
    /// How much is quoted.
    pub extent: Extent,
    /// The words that say who speaks; none for what goes on from the quotation before.
    pub report: Option<Report>,
    /// How it hangs on the quotation before.
    pub link: Link,
}

/// How a quotation hangs on the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Link {
    /// Not at all.
    Apart,
    /// It stands alone in the sentence after: whoever spoke may go on.
    Alone,
    /// It goes on with the same words: “A,” he said. “B.”
    Continues,
}

/// Finds the quotations, each with the words that say who speaks.
pub(super) fn quotations(words: &Words<'_>) -> Vec<Quotation> {
    let document = words.document;
    let mut all: Vec<Quotation> = Vec::new();
    let pairs: Vec<&Pair> = document.pairs.iter().filter(|pair| pair.depth == 0).to_list();
    for (index, &pair) in pairs.iter().enumerate() {
        let tokens = document.tokens_in(pair.outer);
        if tokens.is_empty() || document.text[pair.inner].trim().is_empty() {
            continue;
        }
        let first = document.sentence_of(tokens.start);
        let last = document.sentence_of(tokens.end - 1);
        let next = pairs.get(index + 1).map(|next| document.tokens_in(next.outer).start);
        let before = all.last().map_or(0, |before| before.around.close);
        let around = Surroundings {
            from: document.sentences[first].tokens.start.max(before).min(tokens.start),
            open: tokens.start,
            close: tokens.end,
            to: document.sentences[last].tokens.end.min(next.unwrap_or(u32::MAX)).max(tokens.end),
        };
        let extent = extent(words, pair, around);
        let report = reported(words, pair, around, extent).map(|report| {
            let alone = report.order == Order::Participle && report.speaker.is_none();
            let before = all.last().filter(|_| alone && around.from > document.sentences[first].tokens.start);
            // "condemned “a farce,” adding: “…”"
            let speaker = report.speaker.or_else(|| before?.report?.speaker);
            Report { speaker, ..report }
        });
        let link = link(words, all.last(), pair, around, report);
        let report = if link == Link::Continues { None } else { report };
        all.push(Quotation { pair: *pair, around, extent, report, link });
    }
    told_at_the_end(&mut all);
    all
}

/// Gives the paragraphs of a quotation the speaker whom the last of them names.
fn told_at_the_end(all: &mut [Quotation]) {
    for index in (1..all.len()).rev() {
        let (before, own) = all.split_at_mut(index);
        let (Some(before), Some(own)) = (before.last_mut(), own.first()) else { continue };
        let goes_on = !before.pair.closed && own.around.from == own.around.open;
        if goes_on && before.report.is_none() && before.link != Link::Continues {
            before.report = own.report;
        }
    }
}

/// The reporting words in the sentence of a quotation, or else in the sentences beside it.
fn reported(words: &Words<'_>, pair: &Pair, around: Surroundings, extent: Extent) -> Option<Report> {
    let text = words.document.text[pair.inner].trim_end();
    let open = text.ends_with([',', '?', '!', '—', '–', '-', '…']) || words.is_comma(around.close);
    let full = text.ends_with('.') && !text.ends_with("..");
    after(words, around, extent, open, full)
        .or_else(|| before(words, around, extent))
        .or_else(|| announced(words, around, extent))
        .or_else(|| followed(words, around, extent))
        .or_else(|| acted(words, around, extent))
}

/// Tells a quoted clause from a few quoted words and from a title.
fn extent(words: &Words<'_>, pair: &Pair, around: Surroundings) -> Extent {
    let text = &words.document.text[pair.inner];
    let inner = words.document.tokens_in(pair.inner);
    if is_title(words, inner.start, inner.end) {
        return Extent::Title;
    }
    let verb = inner.clone().any(|at| {
        let strong = words.is(at, Class::AUXILIARY | Class::VERB)
            && !words.is(at, Class::TIME | Class::DATE | Class::NOUN)
            && !(at > inner.start && words.reads(at - 1, "to"));
        let contracted = strong && words.document.word(at).contains(['\'', '’']);
        contracted
            || (at > inner.start && strong)
            || (words.shape(at) == Shape::Possessive && at > inner.start && is_verb(words, at))
    });
    let opened = around.open == around.from
        || !words.is_word(around.open - 1)
        || reporting_verb(words, around.open - 1).is_some();
    let sentence = opened
        && text.trim_end().ends_with(['.', ',', '!', '?', '…', '—'])
        && text.trim_start().starts_with(char::is_uppercase);
    let clause = opens_clause(words, inner.start, inner.end);
    let count = inner.filter(|&at| words.is_word(at)).count();
    let several = (count > 1 && sentence) || (count > 2 && (verb || clause));
    if several { Extent::Clause } else { Extent::Words }
}

/// Whether the words are capitalised like a title: “The Wind in the Willows”.
fn is_title(words: &Words<'_>, from: u32, to: u32) -> bool {
    let little = Class::DETERMINER | Class::PREPOSITION | Class::CONJUNCTION;
    let mut capitals = 0;
    for at in from..to {
        match words.shape(at) {
            Shape::Lower if !words.is(at, little) => return false,
            Shape::Title | Shape::Upper | Shape::Mixed => capitals += 1,
            Shape::Mark if at + 1 == to && matches!(words.document.word(at), "." | "!" | "?") => {
                return false;
            }
            _ => {}
        }
    }
    capitals > 1
}

/// How a quotation hangs on the one before it.
fn link(
    words: &Words<'_>,
    before: Option<&Quotation>,
    pair: &Pair,
    around: Surroundings,
    report: Option<Report>,
) -> Link {
    let opens = (around.from..around.open)
        .all(|at| !words.is_word(at) || words.joins(at) || words.is(at, Class::ADVERB));
    let alone = report.is_none() && opens && is_bare(words, pair, around);
    let goes_on = before.is_some_and(|before| goes_on(words, before, around, report, alone));
    match () {
        () if goes_on => Link::Continues,
        () if alone => Link::Alone,
        () => Link::Apart,
    }
}

/// Whether a quotation goes on where `before` left off: “A,” he said. “B.”
fn goes_on(
    words: &Words<'_>,
    before: &Quotation,
    around: Surroundings,
    report: Option<Report>,
    alone: bool,
) -> bool {
    if !before.pair.closed {
        return report.is_none() && around.from == around.open;
    }
    let follows = before.report.is_some_and(|report| report.verb >= before.around.close);
    let verb = |report: Option<Report>| report.map(|report| report.verb);
    let same = report.is_some() && verb(report) == verb(before.report);
    let linked = around.open > 0 && (words.is_comma(around.open - 1) || words.joins(around.open - 1));
    let tagged = report.is_none() && before.report.is_some_and(|report| report.verb < around.open);
    if (same || tagged && words.is_comma(around.open - 1)) && follows && linked {
        return true;
    }
    let sentences = &words.document.sentences;
    let sentence = |token: u32| words.document.sentence_of(token);
    let own = sentence(around.open);
    // "called it “a farce” and the vote “a trap”": one sentence, one speaker, unless it names another.
    let other = |at: u32| {
        words.is(at, Class::NAME | Class::HUMAN | Class::VOICE)
            || words.is(at, Class::PRONOUN) && words.is_finite(at + 1)
    };
    let shared = report.is_none()
        && before.report.is_some_and(|report| report.speaker.is_some())
        && sentence(before.around.open) == own
        && around.open < before.around.close + 12
        && !(before.around.close..around.open).any(other);
    if shared {
        return true;
    }
    let next = sentence(before.around.close.max(1) - 1).index() + 1 >= own.index();
    alone && follows && next && sentences[sentence(before.around.open)].block == sentences[own].block
}

/// Whether what stands after a quotation in its sentence names nobody who could have spoken.
fn is_bare(words: &Words<'_>, pair: &Pair, around: Surroundings) -> bool {
    let full = words.document.text[pair.inner].trim_end().ends_with('.');
    let somebody = |at: u32| {
        words.is(at, Class::NAME | Class::HUMAN) || ["he", "she"].iter().any(|&word| words.reads(at, word))
    };
    full || !(around.close..around.to).any(somebody)
}
