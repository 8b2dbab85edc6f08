//! What can be said of a line, each as a yes or a no.

use std::ops::Range;

use crate::lexicon::{ATTRIBUTION, DATELINE, REQUEST, RUNNING, norm};
use crate::text::cue::{Place, cues};
use crate::text::line::{Line, is_wide};
use crate::text::look::{Letters, Look};
use crate::text::{Furniture, byline};

/// How much of a line is looked at, in bytes.
const REACH: usize = 600;

/// Answers that are gathered one after the other.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Answers {
    pub(super) bits: u128,
    count: u32,
}

impl Answers {
    pub(super) fn add(&mut self, answer: bool) {
        self.bits |= u128::from(answer) << (self.count % 128);
        self.count += 1;
    }

    /// One answer for every step that the number reaches.
    pub(super) fn reach(&mut self, number: usize, steps: &[usize]) {
        for &step in steps {
            self.add(number >= step);
        }
    }

    /// One answer for every step below which the number stays.
    pub(super) fn within(&mut self, number: usize, steps: &[usize]) {
        for &step in steps {
            self.add(number <= step);
        }
    }

    pub(super) fn count(&self) -> u32 {
        self.count
    }
}

/// A line's look in numbers.
pub(super) struct Facts {
    /// Characters, wide ones twice, counted up to [`REACH`].
    pub(super) characters: usize,
    /// Whether it closes as a sentence does.
    pub(super) closed: bool,
    pub(super) furniture: Option<Furniture>,
    pub(super) look: Look,
    /// The hash of the whole line.
    pub(super) key: u32,
    /// Which of the page's words of content are the line's.
    pub(super) content: Range<usize>,
    /// Whether a small letter stands right before a capital in a long word: "MondayThe".
    pub(super) glued: bool,
    words: Words,
    apart: bool,
}

#[derive(Default)]
struct Words {
    all: usize,
    function: usize,
    capital: usize,
    shouted: usize,
    dates: usize,
    attribution: bool,
    reader: bool,
    own: bool,
}

/// Notes what a line shows by itself, and adds the words that say what it is about to those of the page.
pub(super) fn note(text: &str, line: &Line, content: &mut Vec<u32>) -> Facts {
    let words = &text[line.span];
    let head = &words[..words.floor_char_boundary(REACH)];
    let last = words.trim_end_matches(['”', '"', '’', '\'', ')', ']', '»', ' ']).chars().next_back();
    let from = content.len();
    let mut glued = false;
    let count = count(head, |word, key, is_function| {
        glued |= is_glued(word);
        if !is_function && is_content(word) {
            content.push(key);
        }
    });
    Facts {
        characters: head.chars().map(|c| 1 + usize::from(is_wide(c))).sum(),
        closed: matches!(last, Some('.' | '!' | '?' | '…' | '。' | '！' | '？' | '।' | '؟')),
        furniture: match line.look {
            Look::Furniture(reason) => Some(reason),
            Look::LinkHeader => Some(Furniture::Related),
            _ => None,
        },
        look: line.look,
        key: norm(head),
        content: from..content.len(),
        glued,
        words: count,
        apart: line.apart,
    }
}

/// The words of a line, without what stands around them; where no space parts them, each character is one.
pub(super) fn words(line: &str) -> impl Iterator<Item = &str> {
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '’' | '\'');
    let mut rest = line;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c| !inside(c));
        let end = rest.char_indices().find_map(|(at, c)| match inside(c) {
            false => Some(at),
            true => is_wide(c).then_some(at + c.len_utf8()),
        });
        let (word, after) = rest.split_at(end.unwrap_or(rest.len()));
        rest = after;
        (!word.is_empty()).then_some(word)
    })
}

/// Whether a word that is no function word says what the line is about.
fn is_content(word: &str) -> bool {
    word.chars().count() > 4 || word.starts_with(char::is_uppercase) && word.len() > 2
}

/// Whether a small letter stands right before a capital in a long word.
fn is_glued(word: &str) -> bool {
    let mut last = ' ';
    word.len() >= 9
        && word.chars().any(|c| {
            let hump = last.is_lowercase() && c.is_uppercase();
            last = c;
            hump
        })
}

/// Counts the words of a line, and tells of each with its norm whether it is a function word.
fn count(line: &str, mut tell: impl FnMut(&str, u32, bool)) -> Words {
    let mut count = Words::default();
    for word in words(line) {
        let key = norm(word);
        let is_function = RUNNING.has(key);
        tell(word, key, is_function);
        count.all += 1;
        count.function += usize::from(is_function);
        count.capital += usize::from(word.starts_with(char::is_uppercase));
        count.shouted += usize::from(
            word.len() > 2 && !word.contains(char::is_lowercase) && word.contains(char::is_uppercase),
        );
        count.dates += usize::from(DATELINE.has(key) || word.starts_with(|c: char| c.is_ascii_digit()));
        count.attribution |= ATTRIBUTION.has(key);
        if word.len() <= 4 {
            count.reader |= ["you", "your"].iter().any(|it| word.eq_ignore_ascii_case(it));
            count.own |= ["we", "our", "us", "i", "my"].iter().any(|it| word.eq_ignore_ascii_case(it));
        }
    }
    count
}

impl Facts {
    /// Long and closed, and no furniture by its words: running text, most likely.
    pub(super) fn is_strong(&self) -> bool {
        self.furniture.is_none()
            && self.closed
            && matches!(self.look, Look::Body | Look::Bullet | Look::Heading(_))
            && (self.characters >= 100 || self.words.all >= 18)
    }

    /// What is worth knowing of a line two lines away: 32 answers.
    pub(super) fn coarse(&self, line: &str, repeated: bool, answers: &mut Answers) {
        let Words { all, function, capital, shouted, dates, .. } = self.words;
        answers.reach(self.characters, &[8, 20, 40, 80, 140, 220]);
        answers.add(self.closed);
        answers.add(line.ends_with(['?', '!']));
        answers.add(line.ends_with(':'));
        answers.add(line.ends_with("...") || line.ends_with('…'));
        answers.add(matches!(self.look, Look::Furniture(_)));
        answers.add(self.look == Look::LinkHeader);
        answers.add(self.look == Look::Caption);
        answers.add(self.look == Look::Byline);
        answers.add(self.look == Look::Bullet);
        answers.add(self.look == Look::Heading(Letters::Title));
        answers.add(self.look == Look::Heading(Letters::Sentence));
        answers.add(self.look == Look::Body);
        answers.add(function > 0);
        answers.add(function * 8 > all);
        answers.add(function * 4 > all);
        answers.add(function * 8 > all * 3);
        answers.add(capital + function >= all && capital * 2 > all);
        answers.add(shouted * 3 > all * 2);
        answers.add(line.starts_with(char::is_lowercase));
        answers.add(line.starts_with(['“', '"', '‘', '\'', '«', '„']));
        answers.add(line.contains(|c: char| c.is_ascii_digit()));
        answers.add(dates * 2 > all);
        answers.add(self.cued(line));
        answers.add(repeated);
        answers.add(self.words.reader);
        answers.add(self.is_strong());
    }

    /// What is worth knowing of the line beside: 27 answers.
    pub(super) fn fine(&self, line: &str, answers: &mut Answers) {
        for reason in REASONS {
            answers.add(self.furniture == Some(reason));
        }
        answers.add(byline::is_name(line, self.words.all));
        answers.add(byline::says_job(line, self.words.all));
        answers.add(self.words.attribution);
        answers.add(self.apart);
        answers.add(line.contains(['|', '©', '@', '»', '›', '→', '#']) || line.contains("http"));
        let ends = [". ", "? ", "! ", "。"];
        let stops = ends.iter().map(|&end| line.matches(end).take(3).count()).sum();
        answers.reach(stops, &[1, 2]);
        answers.reach(self.characters, &[320, 500]);
        let commas = line.matches([',', '，', '、']).take(3).count();
        answers.reach(commas, &[1, 3]);
        answers.add(line.starts_with(|c: char| c.is_ascii_digit()));
        answers.add(words(line).next().is_some_and(|word| REQUEST.has(norm(word))));
        answers.add(self.words.own);
        answers.add(line.contains(['“', '"', '„', '«']));
    }

    /// Whether the line says who wrote the words under it: "bookworm says:", "Ana on May 5 at 6:34 am said:".
    pub(super) fn answers_somebody(&self, line: &str) -> bool {
        self.words.all <= 14
            && self.words.attribution
            && line.ends_with(':')
            && (self.words.all <= 3 || line.contains(|c: char| c.is_ascii_digit()))
    }

    fn cued(&self, line: &str) -> bool {
        let mut cued = false;
        if self.characters < 300 {
            cues(line, |place, length, _| cued |= place == Place::Anywhere || length > 1);
        }
        cued
    }
}

const REASONS: [Furniture; 12] = [
    Furniture::Navigation,
    Furniture::Subscription,
    Furniture::Newsletter,
    Furniture::Share,
    Furniture::Comments,
    Furniture::App,
    Furniture::AuthorBio,
    Furniture::Related,
    Furniture::Cookies,
    Furniture::Credit,
    Furniture::Copyright,
    Furniture::Advertisement,
];
