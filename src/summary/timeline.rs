use super::calendar::number;
use super::placing::placed_elsewhere;
use super::published::published;
use super::said::said;
use super::tense::tense;
use super::words::is_body;
use crate::actors::{Actor, Cast};
use crate::ner::{Day, Kind, Mention};
use crate::text::{BlockKind, Document, Id, Sentence, Span, ToList, distinct, sort};

/// The time of an article: the day that it is of, and what its dates mean.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Time {
    /// The day of the article, as it was handed in or as the article says at its head.
    pub published: Option<Day>,
    /// For each mention, the day, the month or the year that it names, where that is sure.
    pub days: Vec<Option<Day>>,
    /// What happened when, the earliest first; empty for fewer than three events or less than two dates.
    pub timeline: Vec<Event>,
}

/// A date that the article puts something to.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Event {
    /// The date, as exactly as the words give it.
    pub day: Day,
    /// The words of the date.
    pub span: Span,
    /// The sentence that they stand in.
    pub sentence: Id<Sentence>,
    /// Who is in that sentence, in order of mention.
    pub actors: Vec<Id<Actor>>,
}

/// So many events make a timeline.
const FEWEST: usize = 3;

/// Puts the dates of an article on the calendar; `docs/summary.md` has the rules.
///
/// A weekday, or a date without its year, needs the day of the article and a clause that says on which side of it.
pub fn time(document: &Document<'_>, mentions: &[Mention], cast: &Cast, given: Option<Day>) -> Time {
    let published = given.filter(|day| day.day.is_some()).or_else(|| published(document));
    let days = days(document, mentions, published);
    let datelines = document.blocks.iter().filter(|block| block.kind == BlockKind::Dateline);
    let opens: Vec<Span> = datelines.map(|block| block.span).take(FEWEST).to_list();
    let mut timeline: Vec<Event> = Vec::new();
    for (mention, day) in mentions.iter().zip(&days) {
        let Some(day) = *day else { continue };
        let sentence = document.sentence_of(mention.tokens.start);
        let again = |event: &Event| event.sentence == sentence && event.day == day;
        let dateline = opens.iter().any(|&dateline: &Span| dateline.contains(mention.span));
        if dateline || !is_body(document, sentence) || timeline.iter().rev().take(4).any(again) {
            continue;
        }
        timeline.push(Event { day, span: mention.span, sentence, actors: actors(document, cast, sentence) });
    }
    let exactness = |day: Day| (day.month.is_some(), day.day.is_some());
    sort(&mut timeline, |event| (number(event.day) as u32, exactness(event.day)));
    let several = timeline.first().zip(timeline.last()).is_some_and(|(first, last)| first.day != last.day);
    if timeline.len() < FEWEST || !several {
        timeline.clear();
    }
    Time { published, days, timeline }
}

fn days(document: &Document<'_>, mentions: &[Mention], published: Option<Day>) -> Vec<Option<Day>> {
    let words = |mention: &Mention| said(&document.text[mention.span]);
    let dated = |mention: &&Mention| mention.kind == Kind::Date;
    // "October 7" is of the year that the article gives it elsewhere, if it gives but one.
    let of_year = |month: u8, day: u8| u32::from(month) << 21 | u32::from(day) << 16;
    let outright = mentions.iter().filter(dated).filter_map(|mention| words(mention).outright());
    let mut whole: Vec<u32> =
        outright.filter_map(|day| Some(of_year(day.month?, day.day?) | u32::from(day.year))).to_list();
    distinct(&mut whole);
    let elsewhere = |(month, day): (u8, u8)| {
        let from = whole.partition_point(|&known| known < of_year(month, day));
        let same = |at: usize| whole.get(at).filter(|&&known| known >> 16 == of_year(month, day) >> 16);
        let found = same(from).filter(|_| same(from + 1).is_none())?;
        Some(Day { year: (found & 0xffff) as u16, month: Some(month), day: Some(day) })
    };
    // Whoever speaks of "yesterday" may have spoken on another day than that of the article.
    let quotations: Vec<Span> =
        document.pairs.iter().filter(|pair| pair.depth == 0).map(|pair| pair.outer).to_list();
    let is_quoted = |span: Span| {
        let opened = quotations.partition_point(|outer| outer.start <= span.start);
        opened.checked_sub(1).is_some_and(|at| quotations[at].contains(span))
    };
    let resolve = |mention: &Mention| {
        if mention.kind != Kind::Date {
            return None;
        }
        let said = words(mention);
        let sure =
            mention.day.or_else(|| said.outright()).or_else(|| said.without_year().and_then(elsewhere));
        sure.or_else(|| {
            let sentence = document.sentences[document.sentence_of(mention.tokens.start)].tokens.clone();
            if is_quoted(mention.span) && said.is_of_day()
                || placed_elsewhere(document, sentence.start, mention.tokens.start, said)
            {
                return None;
            }
            said.on(published?, tense(document, sentence, mention.tokens.clone()))
        })
    };
    mentions.iter().map(resolve).to_list()
}

/// Who is in a sentence, each once.
fn actors(document: &Document<'_>, cast: &Cast, sentence: Id<Sentence>) -> Vec<Id<Actor>> {
    let span = document.sentences[sentence].span;
    let from = cast.references.partition_point(|reference| reference.span.end <= span.start);
    let mut actors = Vec::new();
    for reference in cast.references[from..].iter().take_while(|reference| reference.span.start < span.end) {
        if !actors.contains(&reference.actor) && actors.len() < MANY {
            actors.push(reference.actor);
        }
    }
    actors
}

/// So many actors of one sentence are listed.
const MANY: usize = 8;
