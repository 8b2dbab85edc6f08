//! Who says what: words between quotation marks, and words that a reporting verb reports.

use std::cmp::Reverse;

use super::reading::Reading;
use super::subject::{Party, meant};
use super::{Actor, Cast};
use crate::syntax::{Extent, Link, Order, Quotation, Statement, Syntax, Turn};
use crate::text::{Document, Id, Span, Table, norm, sort};

/// Words that somebody said, as the article gives them.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum Manner {
    /// Between quotation marks, at least a clause.
    Direct,
    /// Between quotation marks, less than a clause.
    Fragment,
    /// Without quotation marks: "said that …".
    Indirect,
}

/// What shows who said something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
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
    /// "Ruiz: “…”", "“…” – Ruiz": a colon or a dash.
    Beside,
    /// The words go on after the reporting words of their first part.
    Continued,
    /// The words are a part of what somebody is reported to have said.
    Within,
    /// The sentence before ends with words of the same speaker.
    Before,
    /// The reporter asks, and one alone is heard.
    Asked,
    /// The reader says so.
    Reader,
}

/// Finds what is said and by whom, in order.
pub fn quotes(syntax: &Syntax<'_>, cast: &Cast) -> Vec<Quote> {
    let reading = Reading { words: syntax, cast, references: &cast.singles() };
    let mut all: Vec<(Quote, Link)> = Vec::with_capacity(syntax.quotations.len() + syntax.statements.len());
    all.extend(syntax.statements.iter().map(|statement| (reported(&reading, statement), Link::Apart)));
    all.extend(syntax.quotations.iter().map(|quotation| (quoted(&reading, quotation), quotation.link)));
    all.extend(syntax.turns.iter().map(|turn| (taken(&reading, turn), Link::Apart)));
    sort(&mut all, |(quote, _)| (quote.span.start, Reverse(quote.span.end)));
    let mut quotes = in_context(syntax.document, all);
    if let Some(guest) = guest(syntax, &quotes) {
        let text = syntax.document.text;
        let answers = quotes.iter_mut().filter(|quote| {
            let open = quote.speaker_span.map_or(quote.cue.is_none(), |span| is_pronoun(&text[span]));
            quote.manner == Manner::Direct && open
        });
        for quote in answers {
            (quote.speaker, quote.speaker_span, quote.clue) =
                (Some(guest.0), Some(guest.1), Some(Clue::Asked));
        }
    }
    quotes
}

/// Whether the words say no more than "he" or "she".
fn is_pronoun(words: &str) -> bool {
    ["he", "she"].iter().any(|pronoun| words.eq_ignore_ascii_case(pronoun))
}

/// How many quotations a guest has at least that say whose they are.
const HEARD: usize = 4;

/// The one guest of an interview that the reporter tells of, and the words that name the guest first: most that is
/// quoted with a name is of one, and the reporter is in the text.
fn guest(syntax: &Syntax<'_>, quotes: &[Quote]) -> Option<(Id<Actor>, Span)> {
    let own = ["i", "me"].map(norm);
    let tokens = syntax.document.tokens.iter().zip(0..);
    let told = tokens.filter(|(token, at)| own.contains(&token.norm) && syntax.pair(*at).is_none()).count();
    let mut heard: Table<Id<Actor>, usize> = Table::new();
    let mut all = 0;
    let mut most: Option<(usize, Id<Actor>)> = None;
    let text = syntax.document.text;
    let by_name = |quote: &&Quote| {
        let named = quote.speaker_span.is_some_and(|span| !is_pronoun(&text[span]));
        quote.manner == Manner::Direct && named
    };
    for actor in quotes.iter().filter(by_name).filter_map(|quote| quote.speaker) {
        let count = heard.or_insert(&actor, 0);
        *count += 1;
        all += 1;
        most = most.max(Some((*count, actor)));
    }
    let (_, actor) = most.filter(|&(count, _)| told > 2 && count >= HEARD && count * 2 > all)?;
    let named = quotes.iter().find(|quote| quote.speaker == Some(actor))?;
    Some((actor, named.speaker_span?))
}

fn reported(reading: &Reading<'_>, statement: &Statement) -> Quote {
    let report = statement.report;
    let speaker = report.speaker.map(|party| meant(reading, party));
    Quote {
        span: reading.span(statement.from, statement.to),
        cue: report.cue,
        speaker: speaker.and_then(|speaker| speaker.actor),
        speaker_span: speaker.map(|speaker| speaker.span),
        clue: Some(clue(report.order)),
        addressee: report.addressee.and_then(|party| meant(reading, party).actor),
        manner: Manner::Indirect,
        continues: None,
    }
}

fn quoted(reading: &Reading<'_>, quotation: &Quotation) -> Quote {
    let report = quotation.report;
    let party = |party: Option<_>| party.map(|party| meant(reading, party));
    let speaker: Option<Party> = party(report.and_then(|report| report.speaker));
    Quote {
        span: trimmed(reading.document, quotation.pair.inner),
        cue: report.and_then(|report| report.cue),
        speaker: speaker.and_then(|speaker| speaker.actor),
        speaker_span: speaker.map(|speaker| speaker.span),
        clue: speaker.and(report).map(|report| clue(report.order)),
        addressee: party(report.and_then(|report| report.addressee)).and_then(|party| party.actor),
        manner: if quotation.extent == Extent::Clause { Manner::Direct } else { Manner::Fragment },
        continues: None,
    }
}

fn taken(reading: &Reading<'_>, turn: &Turn) -> Quote {
    let speaker = turn.speaker.map(|party| meant(reading, party));
    Quote {
        span: reading.span(turn.from, turn.to),
        cue: None,
        speaker: speaker.and_then(|speaker| speaker.actor),
        speaker_span: speaker.map(|speaker| speaker.span),
        clue: speaker.map(|_| Clue::Beside),
        addressee: None,
        manner: Manner::Direct,
        continues: None,
    }
}

fn clue(order: Order) -> Clue {
    match order {
        Order::Subject => Clue::Subject,
        Order::Inverted => Clue::Inverted,
        Order::Participle => Clue::Participle,
        Order::Agent => Clue::Agent,
        Order::According => Clue::According,
        Order::Beside => Clue::Beside,
    }
}

/// The span without white space at its ends.
fn trimmed(document: &Document<'_>, span: Span) -> Span {
    let text = &document.text[span];
    let start = span.start + (text.len() - text.trim_start().len()) as u32;
    Span::new(start, start + text.trim().len() as u32)
}

/// Gives the quotations without reporting words of their own the speaker that their surroundings name; a few words
/// between marks that nobody is known to have said are no quotation.
fn in_context(document: &Document<'_>, all: Vec<(Quote, Link)>) -> Vec<Quote> {
    let sentence =
        |at: u32| document.sentences.as_slice().partition_point(|sentence| sentence.span.end <= at);
    let mut quotes: Vec<Quote> = Vec::with_capacity(all.len());
    // The quotation before, and the statement that reaches furthest so far.
    let mut earlier: Option<usize> = None;
    let mut statement: Option<usize> = None;
    for (mut quote, link) in all {
        let index = quotes.len();
        if quote.manner == Manner::Indirect {
            statement = Some(index);
            quotes.push(quote);
            continue;
        }
        if let (Link::Continues, Some(before)) = (link, earlier) {
            let Quote { speaker, speaker_span, .. } = quotes[before];
            let clue = speaker_span.map(|_| Clue::Continued);
            quote = Quote { speaker, speaker_span, clue, continues: Some(before as u32), ..quote };
        } else if quote.speaker_span.is_none() && quote.cue.is_none() {
            let inside = statement.filter(|&of| {
                quotes[of].span.start <= quote.span.start && quote.span.start < quotes[of].span.end
            });
            let before = index.checked_sub(1).filter(|&before| {
                link == Link::Alone
                    && quote.manner == Manner::Direct
                    && sentence(quotes[before].span.end - 1) + 1 == sentence(quote.span.start)
            });
            if let Some(of) = inside.or(before) {
                let Quote { speaker, speaker_span, cue, .. } = quotes[of];
                let why = if inside.is_some() { Clue::Within } else { Clue::Before };
                let cue = inside.and(cue);
                quote = Quote { speaker, speaker_span, cue, clue: speaker_span.map(|_| why), ..quote };
            }
        }
        if quote.manner == Manner::Fragment && quote.speaker_span.is_none() {
            continue;
        }
        earlier = Some(index);
        quotes.push(quote);
    }
    quotes
}
