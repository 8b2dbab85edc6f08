//! What each line of a page is, from its look and from how likely it is the article.

use std::cmp::Reverse;

use super::line::{Letters, Line, Look};
use super::page::Judgement;
use super::page::weights::ONE;
use super::{BlockKind, Reason, ToList, byline};

/// A line that is this likely the article, or more, is.
const ARTICLE: i32 = -ONE;

/// So is a short line right between two paragraphs of it, if it is this likely: it is their heading.
const BETWEEN: i32 = -3 * ONE;

/// What a line's own words say against the article counts until the page says this much for it.
const SURE: i32 = 3 * ONE;

/// By how much a line right under a title can be the likelier title.
const OVER: i32 = 3 * ONE / 2;

/// How many lines from the article a byline can stand.
const NEAR: usize = 12;

/// The lines of a page with what is thought of them.
struct Page<'p> {
    lines: &'p [Line],
    text: &'p str,
    article: Vec<bool>,
    /// Whether a fourth of a line's words are the article's.
    agrees: &'p [bool],
    headline: Option<usize>,
    /// The first line of the article.
    first: usize,
    /// Its last line.
    last: usize,
    /// The first paragraph of its longest stretch.
    body: usize,
}

/// What the lines are.
pub(super) fn kinds(text: &str, lines: &[Line], judgement: &Judgement) -> Option<Vec<BlockKind>> {
    let odds = &judgement.article;
    let mut article = lines.iter().zip(odds).map(|(line, &odds)| is_article(line, odds)).to_list();
    keep_headings(lines, odds, &mut article);
    keep_lists(lines, &mut article);
    let first = article.iter().position(|&it| it)?;
    let last = article.iter().rposition(|&it| it)?;
    let agrees = &judgement.agrees;
    let mut page = Page { text, lines, article, agrees, headline: None, first, last, body: first };
    page.body = page.stretch();
    page.headline = page.headline(&judgement.title);
    Some((0..lines.len()).map(|at| page.kind(at)).to_list())
}

/// Takes the items of a list together: what most of them are, all are.
fn keep_lists(lines: &[Line], article: &mut [bool]) {
    let mut at = 0;
    while at < lines.len() {
        let run = lines[at..].iter().take_while(|line| line.look == Look::Bullet).count();
        let items = &mut article[at..at + run];
        if items.iter().filter(|&&it| it).count() * 2 >= run {
            items.fill(true);
        }
        at += run.max(1);
    }
}

/// Takes a short line between two paragraphs of the article for their heading, where it may be one.
fn keep_headings(lines: &[Line], odds: &[i32], article: &mut [bool]) {
    for at in 1..lines.len().saturating_sub(1) {
        let paragraph = |at: usize| article[at] && lines[at].look == Look::Body;
        let heading = matches!(lines[at].look, Look::Heading(_)) && odds[at] > BETWEEN;
        article[at] |= heading && paragraph(at - 1) && paragraph(at + 1);
    }
}

fn is_article(line: &Line, odds: i32) -> bool {
    match line.look {
        Look::Furniture(_) | Look::LinkHeader | Look::Byline | Look::Caption => odds > SURE,
        _ => odds > ARTICLE,
    }
}

impl Page<'_> {
    /// The likeliest title before the longest stretch of the article.
    fn headline(&self, title: &[i32]) -> Option<usize> {
        let can = |at: &usize| match self.lines[*at].look {
            Look::Heading(_) => self.lines[*at].span.len() >= 12,
            Look::Byline | Look::Caption | Look::LinkHeader => false,
            Look::Furniture(reason)
                if !matches!(reason, Reason::Navigation | Reason::Related | Reason::Live) =>
            {
                false
            }
            _ => (3..=30).contains(&self.lines[*at].words),
        };
        let best = (0..self.body).filter(can).max_by_key(|&at| (title[at], Reverse(at)))?;
        // What stands first has the article's words as the title over it has, and more of them.
        let over = best.checked_sub(1).filter(|over| {
            let (line, under) = (&self.lines[*over], &self.lines[best]);
            matches!(line.look, Look::Heading(_))
                && (4..under.words).contains(&line.words)
                && title[*over] + OVER > title[best]
        });
        Some(over.unwrap_or(best))
    }

    /// The first paragraph of the longest stretch of the article.
    fn stretch(&self) -> usize {
        let (mut most, mut best) = (0, self.first);
        let (mut sum, mut start) = (0_i64, 0);
        for (at, line) in self.lines.iter().enumerate() {
            if sum <= 0 {
                (sum, start) = (0, at);
            }
            sum += if self.article[at] { i64::from(line.span.len().min(400)) } else { -60 };
            if sum > most {
                (most, best) = (sum, start);
            }
        }
        let sure = |at: &usize| self.article[*at] && !matches!(self.lines[*at].look, Look::Heading(_));
        (best..self.lines.len()).find(sure).unwrap_or(best)
    }

    fn kind(&self, at: usize) -> BlockKind {
        let line = &self.lines[at];
        if self.headline == Some(at) {
            return BlockKind::Headline;
        }
        if self.article[at] && !(matches!(line.look, Look::Heading(_)) && self.repeats(at)) {
            return self.text(at);
        }
        match line.look {
            Look::Caption => BlockKind::Caption,
            Look::Byline if self.near(at) => BlockKind::Byline,
            _ if self.signs(at) => BlockKind::Byline,
            Look::Heading(_) | Look::Body if self.near(at) && byline::leads(self.words(at)) => {
                BlockKind::Byline
            }
            Look::Heading(_) | Look::Body if self.stands_first(at) => BlockKind::Heading,
            Look::Furniture(reason) => BlockKind::Boilerplate(reason),
            Look::LinkHeader => BlockKind::Boilerplate(Reason::Related),
            Look::Body if self.pictures(at) => BlockKind::Caption,
            _ => BlockKind::Boilerplate(self.reason(at)),
        }
    }

    /// What a line of the article is: a short one with more of it below is a heading.
    fn text(&self, at: usize) -> BlockKind {
        let line = &self.lines[at];
        let more = self.article.get(at + 1..).is_some_and(|rest| rest.iter().take(4).any(|&it| it));
        match line.look {
            Look::Bullet => BlockKind::Bullet,
            Look::Heading(Letters::Sentence) if line.words > 12 && self.opened(at) => BlockKind::Paragraph,
            Look::Heading(_) if more && !self.leads_on(at) => BlockKind::Heading,
            _ => BlockKind::Paragraph,
        }
    }

    /// Whether the line asks what the next one answers in quotation marks, or leads to it with a colon.
    fn leads_on(&self, at: usize) -> bool {
        let (words, next) = (self.words(at), self.words(at + 1));
        words.ends_with('?') && next.starts_with(['“', '"', '‘']) || words.ends_with(':') && self.opened(at)
    }

    /// Whether the line is a sentence that tells of what the article does and yet is none of its own: the words under a
    /// picture, most likely.
    fn pictures(&self, at: usize) -> bool {
        let inside = (self.headline.unwrap_or(self.first)..self.last).contains(&at);
        inside
            && self.agrees[at]
            && self.lines[at].words >= 8
            && !self.repeats(at)
            && self.box_around(at).is_none()
    }

    /// Whether a paragraph of the article comes before.
    fn opened(&self, at: usize) -> bool {
        (0..at).rev().take(40).any(|before| self.article[before] && self.lines[before].look == Look::Body)
    }

    /// Whether the line is as long as a sentence and stands right under the title; one in
    /// capitals may have the author between.
    fn stands_first(&self, at: usize) -> bool {
        let beside = |before: usize| {
            let look = self.lines[before].look;
            matches!(look, Look::Byline | Look::Furniture(Reason::AuthorBio | Reason::Share))
        };
        self.headline.is_some_and(|title| {
            let under = title < at && at <= title + NEAR && at < self.body;
            let capitals = self.lines[at].look == Look::Heading(Letters::Title);
            title + 1 == at || under && capitals && (title + 1..at).all(beside)
        }) && (6..=45).contains(&self.lines[at].words)
    }

    fn near(&self, at: usize) -> bool {
        at + NEAR >= self.first && at <= self.last + 2
    }

    /// Whether the line stands under the title and says who wrote the article.
    fn signs(&self, at: usize) -> bool {
        let Some(title) = self.headline.filter(|&title| title < at && at <= title + NEAR) else {
            return false;
        };
        let plain = match self.lines[at].look {
            Look::Furniture(reason) => {
                matches!(reason, Reason::Navigation | Reason::Related | Reason::AuthorBio)
            }
            _ => true,
        };
        let words = self.words(at);
        let led = at > title + 1 && byline::leads(self.words(at - 1));
        at < self.body && plain && byline::signs(words, led || at <= title + 4)
    }

    /// The words of a line; beyond the page there are none.
    fn words(&self, at: usize) -> &str {
        self.lines.get(at).map_or("", |line| &self.text[line.span])
    }

    /// Why a line that does not say so by itself is no part of the article.
    fn reason(&self, at: usize) -> Reason {
        let words = self.lines[at].words;
        if self.repeats(at) {
            Reason::PullQuote
        } else if let Some(reason) = self.box_around(at) {
            reason
        } else if at < self.first && words <= 6 || words <= 3 {
            Reason::Navigation
        } else {
            Reason::Related
        }
    }

    /// What the line over this one is, of those that have more lines of their kind under them.
    fn box_around(&self, at: usize) -> Option<Reason> {
        let close = (at.saturating_sub(NEAR)..at).rev().take_while(|&before| !self.article[before]);
        let looks = close.map(|before| self.lines[before].look);
        let reason = |look| match look {
            Look::Furniture(reason) => Some(reason),
            Look::LinkHeader => Some(Reason::Related),
            _ => None,
        };
        looks.filter_map(reason).next().filter(|reason| {
            matches!(
                reason,
                Reason::Newsletter
                    | Reason::Subscription
                    | Reason::Comments
                    | Reason::Cookies
                    | Reason::Related
                    | Reason::Tags
            )
        })
    }

    /// Whether a paragraph close by has the same words.
    fn repeats(&self, at: usize) -> bool {
        let words = self.words(at).trim_matches(|c: char| !c.is_alphanumeric());
        let close = at.saturating_sub(NEAR)..self.lines.len().min(at + NEAR);
        self.lines[at].words >= 5
            && (self.first..self.last).contains(&at)
            && close.into_iter().any(|other| {
                other != at
                    && self.article[other]
                    && self.words(other).len() > self.words(at).len() + 8
                    && self.words(other).contains(words)
            })
    }
}
