//! Who says what: words between quotation marks, and words that a verb of speech reports.

mod clause;
mod direct;
mod indirect;

use std::cmp::Reverse;

use self::direct::{Attribution, Surroundings};
use self::indirect::Statement;
use super::reading::Reading;
use super::{Actor, Cast};
use crate::syntax::{Class, Syntax};
use crate::text::{Document, Id, Pace, Pair, Span, ToList, at_once, sort};

/// Words that somebody said, as the article gives them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// What was said: without the quotation marks, with the comma or stop inside them.
    pub span: Span,
    /// The reporting words: "said", "according to"; none for the later part of a quotation.
    pub cue: Option<Span>,
    /// Who said it.
    pub speaker: Option<Id<Actor>>,
    /// The words that name the speaker beside the quotation.
    pub speaker_span: Option<Span>,
    /// What shows who said it; none where nothing does.
    pub clue: Option<Clue>,
    /// Who was told, where the article says so: "told Reuters".
    pub addressee: Option<Id<Actor>>,
    /// How it is given.
    pub manner: Manner,
    /// The earlier quotation, as an index into the list, whose speaker goes on here.
    pub continues: Option<u32>,
}

/// How words are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Manner {
    /// Between quotation marks, at least a clause.
    Direct,
    /// Between quotation marks, less than a clause.
    Fragment,
    /// Without quotation marks: "said that …".
    Indirect,
}

/// What shows who said something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Clue {
    /// "Ruiz said": the subject of the reporting verb.
    Subject,
    /// "said Ruiz": the subject after its verb.
    Inverted,
    /// "Ruiz left, adding": whoever does what the sentence tells.
    Participle,
    /// "as reported by Ruiz"
    Agent,
    /// "according to Ruiz"
    According,
    /// The words go on after the reporting words of their first part.
    Continued,
    /// The words are a part of what somebody is reported to have said.
    Within,
    /// The sentence before ends with words of the same speaker.
    Before,
}

/// Finds what is said and by whom, in order.
pub fn quotes(syntax: &Syntax<'_>, cast: &Cast) -> Vec<Quote> {
    at_once(quotes_in_steps(syntax, cast, &Pace::default()))
}

/// [`quotes`], with rests.
pub async fn quotes_in_steps(syntax: &Syntax<'_>, cast: &Cast, pace: &Pace) -> Vec<Quote> {
    let reading = Reading { words: syntax, cast, references: &cast.singles() };
    let quoted = quoted(&reading);
    pace.go(syntax.document.text.len() as u32).await;
    let statements = statements(&reading, &quoted, pace).await;
    let mut all = joined(&reading, &quoted, &statements);
    by_context(&reading, &mut all);
    all
}

/// A stretch between quotation marks.
struct Quoted {
    pair: Pair,
    around: Surroundings,
    manner: Manner,
    attribution: Option<Attribution>,
    /// Whether it goes on with the words of the one before it.
    continues: bool,
}

fn quoted(reading: &Reading<'_>) -> Vec<Quoted> {
    let document = reading.document;
    let mut all: Vec<Quoted> = Vec::new();
    let pairs: Vec<&Pair> = document.pairs.iter().filter(|pair| pair.depth == 0).to_list();
    for (index, &pair) in pairs.iter().enumerate() {
        let tokens = document.tokens_in(pair.outer);
        if tokens.is_empty() || document.text[pair.inner].trim().is_empty() {
            continue;
        }
        let first = &document.sentences[document.sentence_of(tokens.start)];
        let last = &document.sentences[document.sentence_of(tokens.end - 1)];
        let next = pairs.get(index + 1).map(|next| document.tokens_in(next.outer).start);
        let before = all.last().map_or(0, |before| before.around.close);
        let around = Surroundings {
            from: first.tokens.start.max(before).min(tokens.start),
            open: tokens.start,
            close: tokens.end,
            to: last.tokens.end.min(next.unwrap_or(u32::MAX)).max(tokens.end),
        };
        let manner = direct::manner(reading, pair, around);
        let attribution = direct::attribution(reading, pair, around, manner)
            .or_else(|| announced(reading, around, manner))
            .or_else(|| followed(reading, around, manner));
        let continues = all.last().is_some_and(|before| goes_on(reading, before, around, attribution));
        let attribution = if continues { None } else { attribution };
        all.push(Quoted { pair: *pair, around, manner, attribution, continues });
    }
    all
}

/// The reporting words that make up the next sentence, or the rest of the same one, after a full stop.
fn followed(reading: &Reading<'_>, around: Surroundings, manner: Manner) -> Option<Attribution> {
    if around.from < around.open
        || manner != Manner::Direct
        || around.close as usize >= reading.document.tokens.len()
    {
        return None;
    }
    let sentences = &reading.document.sentences;
    let own = reading.document.sentence_of(around.open);
    let next = reading.document.sentence_of(around.close);
    if sentences[next].block != sentences[own].block {
        return None;
    }
    let to = if around.close < around.to { around.to } else { sentences[next].tokens.end };
    direct::behind(reading, Surroundings { to, ..around })
}

/// The reporting words that end the sentence before, at a colon or a comma.
fn announced(reading: &Reading<'_>, around: Surroundings, manner: Manner) -> Option<Attribution> {
    let mark = around.open.checked_sub(1)?;
    let announces = reading.reads(mark, ":") || reading.is_comma(mark);
    if around.from < around.open || !announces || reading.pair(mark).is_some() || manner != Manner::Direct {
        return None;
    }
    let from = reading.document.sentences[reading.document.sentence_of(mark)].tokens.start;
    direct::before(reading, Surroundings { from, ..around }, manner)
}

/// Whether a quotation goes on where `before` left off: “A,” he said. “B.”
fn goes_on(reading: &Reading<'_>, before: &Quoted, around: Surroundings, own: Option<Attribution>) -> bool {
    let opens_with_link = (around.from..around.open)
        .all(|at| !reading.is_word(at) || reading.joins(at) || reading.is(at, Class::ADVERB));
    if !before.pair.closed {
        return own.is_none() && around.from == around.open;
    }
    let Some(attribution) = before.attribution else { return false };
    let follows = attribution.verb >= before.around.close;
    let same = own.is_some_and(|own| own.verb == attribution.verb);
    let linked = around.open > 0 && (reading.is_comma(around.open - 1) || reading.joins(around.open - 1));
    if same && follows && linked {
        return true;
    }
    let sentence = |token: u32| reading.document.sentence_of(token).index();
    let next = sentence(before.around.close.max(1) - 1) + 1 >= sentence(around.open);
    let block = |token: u32| {
        let sentences = &reading.document.sentences;
        sentences[reading.document.sentence_of(token)].block
    };
    own.is_none() && follows && next && opens_with_link && block(before.around.open) == block(around.open)
}

async fn statements(reading: &Reading<'_>, quoted: &[Quoted], pace: &Pace) -> Vec<Statement> {
    // A verb that stands after its quotation has what it reports.
    let taken: Vec<u32> = quoted
        .iter()
        .filter_map(|quoted| {
            let verb = quoted.attribution?.verb;
            (verb >= quoted.around.close && quoted.manner == Manner::Direct).then_some(verb)
        })
        .to_list();
    let mut found = Vec::new();
    for sentence in reading.document.sentences.iter() {
        pace.go(sentence.span.len()).await;
        indirect::statements(
            reading,
            sentence.tokens.clone(),
            |verb| taken.binary_search(&verb).is_ok(),
            &mut found,
        );
    }
    found
}

/// All that is said, in order of the text.
fn joined(reading: &Reading<'_>, quoted: &[Quoted], statements: &[Statement]) -> Vec<Quote> {
    let mut all: Vec<(Quote, bool)> = Vec::with_capacity(quoted.len() + statements.len());
    for statement in statements {
        all.push((
            Quote {
                span: reading.span(statement.from, statement.to),
                cue: Some(statement.cue),
                speaker: statement.speaker.actor,
                speaker_span: Some(statement.speaker.span),
                clue: Some(statement.clue),
                addressee: statement.addressee.and_then(|addressee| addressee.actor),
                manner: Manner::Indirect,
                continues: None,
            },
            false,
        ));
    }
    for quoted in quoted {
        let speaker = quoted.attribution.and_then(|attribution| attribution.speaker);
        all.push((
            Quote {
                span: trimmed(reading.document, quoted.pair.inner),
                cue: quoted.attribution.map(|attribution| attribution.cue),
                speaker: speaker.and_then(|speaker| speaker.actor),
                speaker_span: speaker.map(|speaker| speaker.span),
                clue: speaker.and(quoted.attribution).map(|attribution| attribution.clue),
                addressee: quoted.attribution.and_then(|attribution| attribution.addressee?.actor),
                manner: quoted.manner,
                continues: None,
            },
            quoted.continues,
        ));
    }
    sort(&mut all, |(quote, _)| (quote.span.start, Reverse(quote.span.end)));
    let mut earlier: Option<usize> = None;
    let mut quotes: Vec<Quote> = Vec::with_capacity(all.len());
    for (mut quote, continues) in all {
        if let (true, Some(before)) = (continues, earlier) {
            quote.continues = Some(before as u32);
            quote.speaker = quotes[before].speaker;
            quote.speaker_span = quotes[before].speaker_span;
            quote.clue = quote.speaker_span.map(|_| Clue::Continued);
        }
        if quote.manner != Manner::Indirect {
            earlier = Some(quotes.len());
        }
        quotes.push(quote);
    }
    quotes
}

/// The span without white space at its ends.
fn trimmed(document: &Document<'_>, span: Span) -> Span {
    let text = &document.text[span];
    let start = span.start + (text.len() - text.trim_start().len()) as u32;
    Span::new(start, start + text.trim().len() as u32)
}

/// Gives the quotations without reporting words of their own the speaker that their surroundings name.
fn by_context(reading: &Reading<'_>, quotes: &mut [Quote]) {
    let document = reading.document;
    let sentence =
        |at: u32| document.sentences.as_slice().partition_point(|sentence| sentence.span.end <= at);
    // The statement that reaches furthest so far.
    let mut statement: Option<usize> = None;
    for index in 0..quotes.len() {
        let quote = quotes[index].clone();
        if quote.manner == Manner::Indirect {
            statement = Some(index);
            continue;
        }
        if quote.speaker_span.is_some() || quote.cue.is_some() {
            continue;
        }
        let inside = statement.filter(|&of| quotes[of].span.contains(quote.span));
        let before = index.checked_sub(1).filter(|&before| {
            quote.manner == Manner::Direct
                && quotes[before].speaker_span.is_some()
                && sentence(quotes[before].span.end - 1) + 1 == sentence(quote.span.start)
        });
        if let Some(of) = inside {
            quotes[index].cue = quotes[of].cue;
        }
        if let Some(of) = inside.or(before) {
            quotes[index].speaker = quotes[of].speaker;
            quotes[index].speaker_span = quotes[of].speaker_span;
            quotes[index].clue = Some(if inside.is_some() { Clue::Within } else { Clue::Before });
        }
    }
}
