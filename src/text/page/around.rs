//! What the first judgement of the lines around says of a line.

use super::facts::Answers;
use super::outline::Outline;
use super::shape::{AROUND, ONE};
use crate::text::{Furniture, ToList};

/// How far around a line the mean and the most are taken, in lines.
const REACH: usize = 10;

/// What stands for a line beyond the page.
const BEYOND: i32 = -9 * ONE;

/// The lines of a list, or a line that is in none, with what is thought of them together.
struct Run {
    start: usize,
    end: usize,
    mean: i32,
}

/// The answers of each line, of how much more likely it and the lines around are the article than not.
pub(crate) fn around(odds: &[i32], lines: &[Outline]) -> Vec<u128> {
    let beyond = [BEYOND; REACH];
    let padded = [&beyond, odds, &beyond].concat();
    let characters = odds
        .iter()
        .zip(lines)
        .map(|(&odds, line)| i64::from(odds.max(0)) * i64::from(line.span.len().min(300)));
    let mut sum = 0;
    let sums = characters
        .map(|characters| {
            sum += characters;
            sum
        })
        .to_list();
    let near = nearest(odds, lines);
    let mut answers = Vec::with_capacity(odds.len());
    let mut before = Before::default();
    for run in runs(odds, lines) {
        for at in run.start..run.end {
            let mut own = Answers::default();
            of_line(&padded[at..=at + 2 * REACH], sums[at], sum, &mut own);
            of_run(&run, at, odds, lines, &mut own);
            own.within(near[at].0, &[1, 2, 4, 8, 16, 40]);
            own.within(near[at].1, &[1, 2, 4, 8, 16, 40]);
            before.answer(at, lines, &mut own);
            debug_assert!(own.count() as usize == AROUND, "{}", own.count());
            answers.push(own.bits);
        }
    }
    answers
}

/// `near` is the line in the middle of all that are looked at; `before` the article up to it, `all` the whole.
fn of_line(near: &[i32], before: i64, all: i64, answers: &mut Answers) {
    for odds in &near[REACH - 3..=REACH + 3] {
        for half in [-6, -3, 0, 3, 6] {
            answers.add(2 * odds > half * ONE);
        }
    }
    for side in [&near[..REACH], &near[REACH + 1..]] {
        let sum: i32 = side.iter().map(|&odds| odds.clamp(-4 * ONE, 4 * ONE)).sum();
        for step in [-3, -2, -1, 0, 1] {
            answers.add(sum > step * ONE * REACH as i32);
        }
        let most = side.iter().copied().max().unwrap_or(BEYOND);
        for step in [-2, -1, 0, 1, 2] {
            answers.add(most > step * ONE);
        }
    }
    for permille in [0, 50, 500, 950, 999] {
        answers.add(before * 1000 > all * permille);
    }
}

/// What the list says that the line is part of, and the lines that it stands between.
fn of_run(run: &Run, at: usize, odds: &[i32], lines: &[Outline], answers: &mut Answers) {
    let listed = lines[at].listed;
    answers.add(listed);
    answers.reach(if listed { run.end - run.start } else { 0 }, &[2, 4, 8, 16]);
    for step in [-3, -2, -1, 0, 1] {
        answers.add(listed && run.mean > step * ONE);
    }
    let before = run.start.checked_sub(1);
    let beside = |at: Option<usize>| at.and_then(|at| odds.get(at)).copied().unwrap_or(BEYOND);
    for other in [beside(before), beside(Some(run.end))] {
        for step in [-3, -1, 0, 1, 3] {
            answers.add(listed && other > step * ONE);
        }
    }
    answers.add(listed && before.is_some_and(|before| lines[before].leads));
    answers.add(listed && lines[run.start].leads);
    answers.add(listed && lines[run.start].furniture.is_some());
    answers.add(listed && lines[at].furniture.is_some());
    answers.add(listed && at == run.start);
    answers.add(listed && at + 1 == run.end);
}

/// The lists of a page, and the lines that are in none.
fn runs(odds: &[i32], lines: &[Outline]) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut start = 0;
    while start < lines.len() {
        let listed = lines[start..].iter().take_while(|line| line.listed).count();
        let end = start + listed.max(1);
        let sum: i64 = odds[start..end].iter().map(|&odds| i64::from(odds.clamp(-4 * ONE, 4 * ONE))).sum();
        runs.push(Run { start, end, mean: (sum / (end - start) as i64) as i32 });
        start = end;
    }
    runs
}

/// For each line, how many lines back the last sentence is that is likely the article, and how many lines on the next.
fn nearest(odds: &[i32], lines: &[Outline]) -> Vec<(usize, usize)> {
    let far = usize::MAX / 2;
    let sure = |at: usize| odds[at] > ONE && !lines[at].listed;
    let mut near = vec![(far, far); odds.len()];
    let mut last = far;
    for (at, near) in near.iter_mut().enumerate() {
        near.0 = last;
        last = if sure(at) { 1 } else { last + 1 };
    }
    last = far;
    for (at, near) in near.iter_mut().enumerate().rev() {
        near.1 = last;
        last = if sure(at) { 1 } else { last + 1 };
    }
    near
}

/// What the furniture before a line says of it.
#[derive(Default)]
struct Before {
    last: Option<Furniture>,
    comments: usize,
    end: bool,
    tags: bool,
}

impl Before {
    /// Answers for a line, and notes it for those after it.
    fn answer(&mut self, at: usize, lines: &[Outline], answers: &mut Answers) {
        const CLOSE: usize = 8;
        let line = &lines[at];
        let near = &lines[at.saturating_sub(CLOSE)..lines.len().min(at + CLOSE + 1)];
        answers.reach(near.iter().filter(|line| line.comment).count(), &[1, 2, 4]);
        answers.reach(self.comments, &[1, 2, 5]);
        for reasons in [
            [Furniture::Related, Furniture::Related],
            [Furniture::Comments, Furniture::Comments],
            [Furniture::Newsletter, Furniture::Subscription],
            [Furniture::AuthorBio, Furniture::Copyright],
            [Furniture::Share, Furniture::Tags],
            [Furniture::Advertisement, Furniture::Video],
        ] {
            answers.add(self.last.is_some_and(|last| reasons.contains(&last)));
        }
        answers.add(self.end);
        answers.add(self.tags);
        let close = |offset: isize| {
            let other = at.checked_add_signed(offset).and_then(|at| lines.get(at));
            other.is_some_and(|other| {
                other.characters > 30 && other.characters.abs_diff(line.characters) * 4 <= line.characters
            })
        };
        answers.add(close(-2));
        answers.add(close(2));
        answers.add(close(-2) && close(2) && !close(1) && !close(-1));
        answers.add(close(-3) && close(3));
        answers.add(line.comment);
        answers.add(line.glued);
        answers.add(line.doubled);
        answers.add(line.bracketed);
        answers.add(line.bracketed && line.listed);
        answers.add(line.leads && line.listed);
        self.last = line.furniture.or(self.last);
        self.comments += usize::from(line.comment);
        self.end |= matches!(line.furniture, Some(Furniture::AuthorBio | Furniture::Copyright));
        self.tags |= matches!(line.furniture, Some(Furniture::Tags | Furniture::Share));
    }
}
