//! Turns of interviews, briefings and transcripts: "RUIZ: We closed the road."

use super::class::Class;
use super::noun_phrase::Phrase;
use super::subject::{self, Party};
use super::words::Words;
use crate::ner::Kind;
use crate::text::{BlockKind, Shape, Table, ToList};

/// How many tokens a label has at most.
const LABEL: u32 = 6;

/// What one of several says, after a label and a colon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The first token of what is said.
    pub from: u32,
    /// The token after the last one.
    pub to: u32,
    /// Whom the label names; nobody for "Q" and "A".
    pub speaker: Option<Party>,
}

/// A line that opens with a label, and whether it asks.
struct Labelled {
    turn: Turn,
    label: u32,
    asks: bool,
}

/// Finds the turns of a text that is a transcript: labels come again, and somebody asks.
pub(super) fn turns(words: &Words<'_>) -> Vec<Turn> {
    let document = words.document;
    let mut lines: Vec<Labelled> = Vec::new();
    let mut last = None;
    for sentence in document.sentences.iter() {
        let new = last.replace(sentence.block) != Some(sentence.block);
        let kind = document.blocks[sentence.block].kind;
        if !new {
            // The turn goes on to the end of its paragraph.
            if let Some(line) = lines.last_mut().filter(|line| line.turn.to == sentence.tokens.start) {
                line.turn.to = sentence.tokens.end;
                line.asks |= ends_with_question(words, sentence.tokens.end);
            }
        } else if kind != BlockKind::Bullet
            && let Some(line) = labelled(words, sentence.tokens.start, sentence.tokens.end)
        {
            lines.push(line);
        }
    }
    let mut labels: Table<u32, usize> = Table::new();
    let mut again = false;
    for line in &lines {
        let count = labels.or_insert(&line.label, 0);
        *count += 1;
        again |= *count > 1;
    }
    let transcript =
        lines.len() > 2 && again && lines.iter().any(|line| line.asks || line.turn.speaker.is_some());
    if !transcript {
        return Vec::new();
    }
    // Who asks is the reporter; what is asked is no statement.
    lines.iter().filter(|line| line.turn.speaker.is_some() || !line.asks).map(|line| line.turn).to_list()
}

/// A line that opens with a name, a title with a name, capitals or "Q", and a colon.
fn labelled(words: &Words<'_>, from: u32, to: u32) -> Option<Labelled> {
    let colon = (from + 1..to.min(from + LABEL)).find(|&at| words.reads(at, ":"))?;
    let capitals = (from..colon).all(|at| {
        matches!(words.shape(at), Shape::Upper | Shape::Title | Shape::Mark) && !words.is(at, Class::DATE)
    });
    if !capitals || colon + 1 >= to || words.pair(colon + 1).is_some() {
        return None;
    }
    let letter = ["q", "a"].iter().any(|&letter| words.reads(from, letter)) && colon == from + 1;
    let name =
        words.names(from, colon).iter().find(|name| name.kind == Kind::Person && name.tokens.end == colon);
    let role = words.is(colon - 1, Class::HUMAN);
    let shout = (from..colon).all(|at| !matches!(words.shape(at), Shape::Title));
    if !(letter || name.is_some() || role || shout) {
        return None;
    }
    let whole = Phrase { from, head: colon, end: colon };
    let speaker = name.map(|name| subject::of_name(name, from)).or_else(|| {
        let asks = role || letter;
        (!asks).then_some(Party { from, phrase: whole, name: None })
    });
    let turn = Turn { from: colon + 1, to, speaker };
    let label = words.document.tokens[colon as usize - 1].norm;
    Some(Labelled { turn, label, asks: ends_with_question(words, to) })
}

fn ends_with_question(words: &Words<'_>, to: u32) -> bool {
    to.checked_sub(1).is_some_and(|last| words.reads(last, "?"))
}
