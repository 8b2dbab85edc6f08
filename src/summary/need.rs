use super::tense::is_past;
use super::words::{is_function_word, stem};
use crate::actors::{Actor, How, Reason, Reference};
use crate::lexicon;
use crate::text::{Document, Id, Sentence, Shape, Span, Table, norm};

/// What a sentence needs beside it to be understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Nothing: it stands alone.
    Nothing,
    /// This sentence, which it goes on from.
    Sentence(Id<Sentence>),
    /// An earlier sentence that says who that is: "The officials".
    Actor(Id<Actor>),
    /// An earlier sentence with a word of this stem: "The bridge".
    Word(u32),
}

/// What was told before the sentence that is looked at.
#[derive(Default)]
pub struct Told {
    before: Option<Id<Sentence>>,
    /// For each actor, the last sentence that refers to it.
    last: Table<Id<Actor>, Id<Sentence>>,
    /// The actors that a name or a description brought in.
    known: Table<Id<Actor>, ()>,
    /// The stems of the words.
    words: Table<u32, ()>,
}

impl Told {
    /// What a sentence needs, and remembers it for the next one; `own` are the references in it, `quoted` what it has
    /// between quotation marks, `opened` says that it stands all in a quotation that goes on.
    pub fn need(
        &mut self,
        document: &Document<'_>,
        id: Id<Sentence>,
        own: &[Reference],
        quoted: &[Span],
        opened: bool,
    ) -> Need {
        let need = self.before.map_or(Need::Nothing, |before| match opened {
            true => Need::Sentence(before),
            false => self.looked_at(document, id, before, own, quoted),
        });
        for reference in own {
            self.last.insert(&reference.actor, id);
            if reference.how != How::Pronoun {
                self.known.insert(&reference.actor, ());
            }
        }
        for token in document.sentences[id].tokens.clone() {
            if let Some(stem) = stem(document, token) {
                self.words.insert(&stem, ());
            }
        }
        self.before = Some(id);
        need
    }

    fn looked_at(
        &self,
        document: &Document<'_>,
        id: Id<Sentence>,
        before: Id<Sentence>,
        own: &[Reference],
        quoted: &[Span],
    ) -> Need {
        let tokens = document.sentences[id].tokens.clone();
        let mut words = tokens.clone().filter(|&at| document.tokens[at as usize].shape != Shape::Mark);
        let Some(first) = words.next() else { return Need::Nothing };
        let word = |on: u32| if first + on < tokens.end { document.word(first + on) } else { "" };
        let opening = document.tokens[first as usize];
        if let Some(pronoun) = own.first().filter(|it| it.how == How::Pronoun && it.span == opening.span) {
            return Need::Sentence(self.last.get(&pronoun.actor).copied().unwrap_or(before));
        }
        let of_now = |on: u32| is_time(word(on));
        let leans = match word(0).to_ascii_lowercase().as_str() {
            "this" | "that" | "these" | "those" => !of_now(1),
            "both" => !word(1).starts_with(char::is_uppercase),
            "so" => word(1) != "far",
            "the" => return self.definite(document, first, tokens.end, own, before),
            _ if lexicon::LEANING.has(opening.norm) || word(1) == "later" => true,
            _ => lexicon::FRONTED.has(opening.norm) && points_back(word, of_now),
        };
        let midway = || {
            tokens.clone().skip(1).any(|at| {
                let after_comma = document.word(at - 1) == ",";
                after_comma
                    && document.tokens[at as usize].shape == Shape::Lower
                    && lexicon::MIDWAY.has(document.tokens[at as usize].norm)
            })
        };
        if leans || midway() {
            return Need::Sentence(before);
        }
        // "He" without anybody whom it was found to mean, and nobody named before it.
        let nobody = tokens.clone().any(|at| {
            let span = document.tokens[at as usize].span;
            matches!(document.word(at), "he" | "she" | "He" | "She")
                && !quoted.iter().any(|quoted| quoted.contains(span))
                && !own.iter().any(|it| it.span == span || it.how == How::Name && it.span.end <= span.start)
        });
        if nobody {
            return Need::Sentence(before);
        }
        self.hanging(own, quoted).map_or(Need::Nothing, Need::Sentence)
    }

    /// What "The officials", "The move", "The bridge" need; nothing where the words after the noun, or a name, say which.
    fn definite(
        &self,
        document: &Document<'_>,
        the: u32,
        end: u32,
        own: &[Reference],
        before: Id<Sentence>,
    ) -> Need {
        let part = |at: u32| {
            let token = &document.tokens[at as usize];
            token.shape == Shape::Lower && !is_function_word(token.norm) && !is_past(document, at)
        };
        let next = |at: u32| if at < end { document.word(at) } else { "" };
        if matches!(next(the + 1), "other" | "others" | "same" | "two" | "three" | "second" | "latter") {
            return Need::Sentence(before);
        }
        let after = (the + 1..end.min(the + 6)).find(|&at| !part(at)).unwrap_or(end.min(the + 6));
        let Some(head) = after.checked_sub(1).filter(|&head| head > the) else { return Need::Nothing };
        let which = after < end && lexicon::SAYS_WHICH.has(document.tokens[after as usize].norm);
        let says_which = which
            || next(after) == "-"
            || document.tokens.get(after as usize).is_some_and(|token| {
                after < end
                    && matches!(
                        token.shape,
                        Shape::Title | Shape::Upper | Shape::Mixed | Shape::Number | Shape::Alphanumeric
                    )
            });
        // "The minister, Ana Ruiz," and "The union's leader, Ana Ruiz," say whom they mean.
        let beside = own.iter().any(|it| {
            let at = document.tokens_in(it.span).start;
            it.how == How::Name && (after..after + 5).contains(&at)
        });
        if says_which || beside {
            return Need::Nothing;
        }
        let phrase = document.tokens[the as usize].span.cover(document.tokens[head as usize].span);
        if let Some(reference) = own.iter().find(|it| it.how == How::Role && phrase.contains(it.span)) {
            let known = reference.reason != Reason::First && self.known.has(&reference.actor);
            return if known { Need::Actor(reference.actor) } else { Need::Nothing };
        }
        match stem(document, head).filter(|stem| self.words.has(stem)) {
            Some(stem) => Need::Word(stem),
            None if (the + 1..=head).any(|at| lexicon::ANAPHORIC.has(document.tokens[at as usize].norm)) => {
                Need::Sentence(before)
            }
            None => Need::Nothing,
        }
    }

    /// The sentence that says whom a pronoun means, where its own does not; within quotation marks it is the speaker's.
    fn hanging(&self, own: &[Reference], quoted: &[Span]) -> Option<Id<Sentence>> {
        let outside = |span: Span| !quoted.iter().any(|quoted| quoted.contains(span));
        let pronouns = own.iter().filter(|it| it.how == How::Pronoun && outside(it.span));
        let named = |actor: Id<Actor>| own.iter().any(|it| it.actor == actor && it.how != How::Pronoun);
        pronouns.filter(|it| !named(it.actor)).find_map(|it| self.last.get(&it.actor).copied())
    }
}

/// Whether the words after the first point back.
fn points_back<'w>(word: impl Fn(u32) -> &'w str, of_now: impl Fn(u32) -> bool) -> bool {
    let at = if matches!(word(1), "a" | "the") { 2 } else { 1 };
    match word(at) {
        "this" | "that" | "these" | "those" => at == 1 && !of_now(2),
        noun => word(at + 1) == "," && lexicon::POINTING_BACK.has(norm(noun)),
    }
}

/// Whether "this" before the word means the time of the article: "this week".
fn is_time(word: &str) -> bool {
    word == "season" || lexicon::PERIOD.has(norm(word))
}
