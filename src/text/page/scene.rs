//! What the lines of a page say of one another.

use super::facts::{Answers, Facts, note};
use super::outline::Outline;
use crate::text::line::Line;
use crate::text::look::Look;
use crate::text::{Furniture, Table, ToList};

/// How many words are told apart, about.
const WORDS: usize = 1 << 12;

/// How many words of the lead are told apart, about.
const LEAD: usize = 1 << 11;

/// How many strong lines are the lead.
const LEADING: usize = 4;

/// The lines of a page with what binds them.
pub(super) struct Scene<'t> {
    text: &'t str,
    lines: &'t [Line],
    facts: Vec<Facts>,
    /// The norms of the words that say what the lines are about.
    content: Vec<u32>,
    /// The lines that are most likely the article, from the first to the one after the last.
    run: (usize, usize),
    /// How often a word stands in the strong lines of the run, by its hash.
    counts: Vec<u8>,
    /// The words of the first strong lines of the run, by their hash.
    lead: [u64; LEAD / 64],
    /// For each line, how often it stands on the page, and how often before.
    repeats: Vec<(u32, u32)>,
    /// For each line, the characters of strong lines before it.
    before: Vec<usize>,
    /// For each line, how many lines back the last strong line is, and how many lines on the next one.
    near: Vec<(usize, usize)>,
}

impl<'t> Scene<'t> {
    pub(super) fn new(text: &'t str, lines: &'t [Line]) -> Scene<'t> {
        let mut content = Vec::new();
        let facts = lines.iter().map(|line| note(text, line, &mut content)).to_list();
        let run = best_run(&facts);
        let mut scene = Scene {
            text,
            lines,
            run,
            counts: vec![0; WORDS],
            lead: [0; LEAD / 64],
            repeats: repeats(&facts),
            before: Vec::with_capacity(lines.len() + 1),
            near: near(&facts),
            facts,
            content,
        };
        let mut sum = 0;
        for facts in &scene.facts {
            scene.before.push(sum);
            sum += if facts.is_strong() { facts.characters } else { 0 };
        }
        scene.before.push(sum);
        scene.learn_words();
        scene
    }

    fn learn_words(&mut self) {
        let mut strong = 0;
        for at in self.run.0..self.run.1 {
            if self.facts[at].is_strong() {
                for &key in &self.content[self.facts[at].content.clone()] {
                    let count = &mut self.counts[key as usize % WORDS];
                    *count = count.saturating_add(1);
                    if strong < LEADING {
                        self.lead[key as usize % LEAD / 64] |= 1 << (key % 64);
                    }
                }
                strong += 1;
            }
        }
    }

    fn line(&self, at: usize) -> &'t str {
        let words = &self.text[self.lines[at].span];
        &words[..words.floor_char_boundary(600)]
    }

    pub(super) fn outline(&self, at: usize) -> Outline {
        let (facts, line) = (&self.facts[at], self.line(at));
        Outline {
            span: self.lines[at].span,
            listed: !facts.closed && facts.characters < 160,
            leads: line.ends_with(':'),
            furniture: facts.furniture,
            comment: facts.furniture == Some(Furniture::Comments) || facts.answers_somebody(line),
            glued: facts.glued,
            doubled: is_doubled(line),
            bracketed: line.ends_with([')', ']']),
            characters: facts.characters,
        }
    }

    fn inside(&self, at: usize) -> bool {
        (self.run.0..self.run.1).contains(&at)
    }

    /// All that is asked of one line: 32 answers that are worth knowing two lines away, 32 more that are one line
    /// away, and 64 on its place in the page.
    pub(super) fn answers(&self, at: usize) -> u128 {
        let mut answers = Answers::default();
        let (facts, line) = (&self.facts[at], self.line(at));
        facts.coarse(line, self.repeats[at].0 > 1, &mut answers);
        facts.fine(line, &mut answers);
        let (all, led) = self.agreement(at, &mut answers);
        answers.add(self.inside(at));
        self.place(at, &mut answers);
        self.neighbourhood(at, &mut answers);
        answers.add(led * 3 >= all && led >= 2);
        answers.add(led >= 4);
        debug_assert!(answers.count() <= 128, "{}", answers.count());
        answers.bits
    }

    /// How many of the line's words the article has: 4 answers. How many words there are, and how many the lead has.
    fn agreement(&self, at: usize, answers: &mut Answers) -> (usize, usize) {
        let own = u8::from(self.inside(at) && self.facts[at].is_strong());
        let (mut all, mut shared, mut led) = (0, 0, 0);
        for &key in &self.content[self.facts[at].content.clone()] {
            all += 1;
            shared += usize::from(self.counts[key as usize % WORDS] > own);
            led += usize::from(self.lead[key as usize % LEAD / 64] >> (key % 64) & 1 == 1);
        }
        answers.add(shared * 4 >= all && shared > 0);
        answers.add(shared * 2 >= all && shared > 0);
        answers.add(shared * 4 >= all * 3 && shared > 1);
        answers.add(shared >= 4);
        (all, led)
    }

    fn place(&self, at: usize, answers: &mut Answers) {
        let lines = self.lines.len();
        answers.reach(at * 10, &[lines, lines * 5 / 2, lines * 5, lines * 15 / 2, lines * 9]);
        answers.reach(lines, &[4, 8, 16, 40, 100, 200]);
        let (before, all) = (self.before[at] * 100, self.before[lines]);
        answers.add(before > 0);
        answers.reach(before, &[all * 2, all * 10, all * 50, all * 90, all * 98, all * 100]);
        let (back, on) = self.near[at];
        answers.within(back, &[1, 2, 3, 5, 9, 20]);
        answers.within(on, &[1, 2, 3, 5, 9, 20]);
        let (start, end) = self.run;
        answers.within(if at < start { start - at } else { usize::MAX }, &[1, 2, 4, 8, 16, usize::MAX - 1]);
        answers.within(if at >= end { at - end } else { usize::MAX }, &[0, 1, 3, 7, 15, usize::MAX - 1]);
        let run = self.before[end] - self.before[start];
        answers.reach(run * 10, &[all * 5, all * 9]);
    }

    fn neighbourhood(&self, at: usize, answers: &mut Answers) {
        let around =
            |reach: usize| &self.facts[at.saturating_sub(reach)..self.facts.len().min(at + reach + 1)];
        let strong = around(5).iter().filter(|facts| facts.is_strong()).count();
        answers.reach(strong, &[1, 2, 4, 6]);
        let furniture = around(3).iter().filter(|facts| facts.furniture.is_some()).count();
        answers.reach(furniture, &[1, 2, 4]);
        let short = around(4).iter().filter(|facts| facts.characters < 40).count();
        answers.reach(short, &[5, 8]);
        answers.add(at == 0);
        answers.add(at + 1 == self.lines.len());
        let (all, before) = self.repeats[at];
        answers.add(before > 0);
        answers.add(before + 1 < all);
        let back = self.facts[at.saturating_sub(12)..at].iter().rev();
        let header = |facts: &&Facts| facts.furniture == Some(Furniture::Related);
        answers.add(back.clone().take_while(|facts| !facts.is_strong()).any(|facts| header(&facts)));
        answers.add(back.clone().take(4).any(|facts| facts.look == Look::Byline));
        let next = &self.facts[at + 1..self.facts.len().min(at + 6)];
        answers.add(next.iter().any(|facts| facts.look == Look::Byline));
        let close = |other: Option<&Facts>| {
            other.is_some_and(|it| {
                it.characters.abs_diff(self.facts[at].characters) * 4 <= self.facts[at].characters
            })
        };
        answers.add(close(at.checked_sub(1).and_then(|at| self.facts.get(at))));
        answers.add(close(self.facts.get(at + 1)));
    }
}

/// Whether a line says its first words once more.
fn is_doubled(line: &str) -> bool {
    let head = &line[..line.floor_char_boundary(16)];
    line.len() > 40 && line[head.len()..].contains(head)
}

/// The run of lines whose strong lines outweigh the others by most.
fn best_run(facts: &[Facts]) -> (usize, usize) {
    let weight = |facts: &Facts| match facts.furniture {
        Some(_) => -60,
        None if facts.is_strong() => facts.characters as i64 - 20,
        None => facts.characters as i64 / 4 - 40,
    };
    let (mut best, mut run) = (0, (0, 0));
    let (mut sum, mut start) = (0, 0);
    for (at, line) in facts.iter().enumerate() {
        if sum <= 0 {
            (sum, start) = (0, at);
        }
        sum += weight(line);
        if sum > best {
            (best, run) = (sum, (start, at + 1));
        }
    }
    run
}

fn repeats(facts: &[Facts]) -> Vec<(u32, u32)> {
    let mut counts: Table<u32, u32> = Table::new();
    let before = facts.iter().map(|line| {
        let count = counts.or_insert(&line.key, 0);
        *count += 1;
        *count - 1
    });
    let before = before.to_list();
    facts.iter().zip(before).map(|(line, before)| (counts[&line.key], before)).to_list()
}

fn near(facts: &[Facts]) -> Vec<(usize, usize)> {
    let far = usize::MAX / 2;
    let mut near = vec![(far, far); facts.len()];
    let mut last = far;
    for (at, line) in facts.iter().enumerate() {
        near[at].0 = last;
        last = if line.is_strong() { 1 } else { last.saturating_add(1) };
    }
    last = far;
    for (at, line) in facts.iter().enumerate().rev() {
        near[at].1 = last;
        last = if line.is_strong() { 1 } else { last.saturating_add(1) };
    }
    near
}
