//! What each line of a page is, from its look and from how likely it is the article.

use std::cmp::Reverse;

use super::line::Line;
use super::look::{Letters, Look};
use super::page::Judgement;
use super::page::shape::ONE;
use super::{BlockKind, Detail, Furniture, ToList, boilerplate, byline};

/// A line that is this likely the article, or more, is.
const ARTICLE: i32 = -ONE;

/// Where less than this is found, in bytes, so much less is asked of a line, up to so many times.
const LITTLE: u32 = 700;
const EASIER: i32 = 3 * ONE / 4;
const TIMES: i32 = 3;

/// So is a short line right between two paragraphs of it, if it is this likely: it is their heading.
const BETWEEN: i32 = -6 * ONE;

/// What a line's own words say against the article counts until the page says this much for it.
const SURE: i32 = 3 * ONE;

/// By how much a line right under a title can be the likelier title.
const OVER: i32 = 3 * ONE / 2;

/// The same of a line that looks like what the article comes to in a sentence.
const FAR_OVER: i32 = 3 * ONE;

/// A line of the article that is less likely than this is doubtful.
const DOUBTFUL: i32 = -ONE;

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
pub(super) fn kinds(text: &str, lines: &[Line], judgement: &Judgement) -> Option<Vec<(BlockKind, Detail)>> {
    let odds = &eased(lines, &judgement.article);
    let mut article = lines.iter().zip(odds).map(|(line, &odds)| is_article(line, odds)).to_list();
    keep_headings(lines, odds, &mut article);
    keep_lists(lines, &mut article);
    let first = article.iter().position(|&it| it)?;
    let last = article.iter().rposition(|&it| it)?;
    let agrees = &judgement.agrees;
    let mut page = Page { text, lines, article, agrees, headline: None, first, last, body: first };
    page.body = page.stretch();
    page.headline = page.headline(&judgement.title);
    let of_line = |at: usize| {
        let kind = page.kind(at);
        (kind, page.detail(at, kind, odds[at]))
    };
    Some((0..lines.len()).map(of_line).to_list())
}

/// How likely each line is the article; where little is found, it is one that looks like none, and all are likelier.
fn eased(lines: &[Line], odds: &[i32]) -> Vec<i32> {
    let whole: u32 = lines.iter().map(|line| line.span.len()).sum();
    let found = |ease: i32| -> u32 {
        let likely = lines.iter().zip(odds).filter(|&(line, &odds)| is_article(line, odds + ease));
        likely.map(|(line, _)| line.span.len()).sum()
    };
    let mut ease = 0;
    while ease < TIMES * EASIER && found(ease) < LITTLE.min(whole / 4) {
        ease += EASIER;
    }
    let shift = |(line, &odds): (&Line, &i32)| if is_own(line) { odds } else { odds + ease };
    lines.iter().zip(odds).map(shift).to_list()
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

/// Takes a short line between two paragraphs of the article for their heading, where it may be one, and one between a
/// box, which its own words show, and a paragraph.
fn keep_headings(lines: &[Line], odds: &[i32], article: &mut [bool]) {
    const FEW: usize = 8;
    for at in 1..lines.len().saturating_sub(1) {
        let paragraph = |at: usize| article[at] && lines[at].look == Look::Body;
        let boxed = matches!(
            lines[at - 1].look,
            Look::Furniture(
                Furniture::Newsletter | Furniture::Subscription | Furniture::Share | Furniture::Advertisement
            )
        );
        let after = paragraph(at - 1) && odds[at] > BETWEEN
            || boxed && lines[at].words <= FEW && 2 * odds[at] > BETWEEN;
        article[at] |= matches!(lines[at].look, Look::Heading(_)) && after && paragraph(at + 1);
    }
}

fn is_article(line: &Line, odds: i32) -> bool {
    odds > if is_own(line) { SURE } else { ARTICLE }
}

/// Whether a line's own words say what it is, and not the article.
fn is_own(line: &Line) -> bool {
    matches!(line.look, Look::Furniture(_) | Look::LinkHeader | Look::Byline | Look::Caption)
}

impl Page<'_> {
    /// The likeliest title before the longest stretch of the article.
    fn headline(&self, title: &[i32]) -> Option<usize> {
        let can = |at: &usize| match self.lines[*at].look {
            Look::Heading(_) => self.lines[*at].span.len() >= 12,
            Look::Byline | Look::Caption | Look::Bullet | Look::LinkHeader => false,
            Look::Furniture(reason)
                if !matches!(reason, Furniture::Navigation | Furniture::Related | Furniture::Live) =>
            {
                false
            }
            _ => (3..=30).contains(&self.lines[*at].words),
        };
        let best = (0..self.body).filter(can).max_by_key(|&at| (title[at], Reverse(at)))?;
        // What stands first has the article's words as the title over it has, and more of them.
        let over = best.checked_sub(1).filter(|over| {
            let (line, under) = (&self.lines[*over], &self.lines[best]);
            let sentence = under.words > 2 * line.words
                || self.words(best).ends_with(['.', '?'])
                || line.look == Look::Heading(Letters::Title) && under.look != line.look;
            matches!(line.look, Look::Heading(_))
                && (4..under.words).contains(&line.words)
                && title[*over] + if sentence { FAR_OVER } else { OVER } > title[best]
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
        if self.opens_under_byline(at) {
            return BlockKind::Heading;
        }
        if self.article[at] && self.is_time(at) {
            return BlockKind::Byline;
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
            _ if self.is_time(at) => BlockKind::Byline,
            Look::Heading(_) | Look::Body if self.stands_first(at) => BlockKind::Heading,
            Look::Furniture(reason) => BlockKind::Boilerplate(reason),
            Look::LinkHeader => BlockKind::Boilerplate(Furniture::Related),
            Look::Body | Look::Heading(Letters::Sentence) if self.pictures(at) => BlockKind::Caption,
            _ => BlockKind::Boilerplate(self.reason(at)),
        }
    }

    /// What more is known of a line of which the kind is told.
    fn detail(&self, at: usize, kind: BlockKind, odds: i32) -> Detail {
        let words = self.words(at);
        match kind {
            BlockKind::Heading if self.opens_under_byline(at) || !self.article[at] => Detail::Standfirst,
            BlockKind::Byline if byline::is_time(words) || byline::is_day(words, self.lines[at].words) => {
                Detail::Date
            }
            BlockKind::Paragraph | BlockKind::Heading | BlockKind::Bullet
                if odds < DOUBTFUL && at != self.body =>
            {
                Detail::Doubtful
            }
            BlockKind::Caption if self.lines[at].look != Look::Caption => Detail::Doubtful,
            _ => Detail::Plain,
        }
    }

    /// Whether the line is the time of an entry in a live report.
    fn is_time(&self, at: usize) -> bool {
        at + NEAR >= self.first && at <= self.last && byline::is_time(self.words(at))
    }

    /// Whether the line stands between the title and who wrote the article: what it comes to, in a sentence or two.
    fn opens_under_byline(&self, at: usize) -> bool {
        let sentence = matches!(self.lines[at].look, Look::Body | Look::Heading(_) | Look::Bullet);
        let near = self.headline.is_some_and(|title| title < at && at <= title + 3);
        let text = |at: usize| self.article[at] && !matches!(self.lines[at].look, Look::Heading(_));
        let title = self.headline.map_or("", |title| self.words(title));
        near && sentence
            && (self.article[at] || self.lines[at].look == Look::Bullet)
            && self.words(at) != title
            && (5..=60).contains(&self.lines[at].words)
            && self.lines[at + 1..].iter().take(4).any(|line| line.look == Look::Byline)
            && (at + 1..self.lines.len())
                .take_while(|&next| self.lines[next].look != Look::Byline)
                .all(|next| !text(next))
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
        let least = if self.lines[at].look == Look::Body { 8 } else { 6 };
        inside
            && self.agrees[at]
            && self.lines[at].words >= least
            && (self.lines[at].look == Look::Body || self.stands_alone(at))
            && !self.repeats(at)
            && self.box_around(at).is_none()
    }

    /// Whether no other line beside this one could be a link to another story.
    fn stands_alone(&self, at: usize) -> bool {
        let plain = |other: usize| {
            self.lines.get(other).is_none_or(|line| {
                let credit = matches!(
                    line.look,
                    Look::Furniture(
                        Furniture::Credit | Furniture::App | Furniture::Share | Furniture::Advertisement
                    )
                );
                credit
                    || self.article[other]
                    || self.headline == Some(other)
                    || matches!(line.look, Look::Byline | Look::Caption)
            })
        };
        at > 0 && plain(at - 1) && plain(at + 1)
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
            matches!(look, Look::Byline | Look::Furniture(Furniture::AuthorBio | Furniture::Share))
        };
        self.headline.is_some_and(|title| {
            let under = title < at && at <= title + NEAR && at < self.body;
            let capitals = self.lines[at].look == Look::Heading(Letters::Title);
            let repeated = self.words(at) == self.words(title);
            !repeated && title + 1 == at || under && capitals && (title + 1..at).all(beside)
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
                matches!(reason, Furniture::Navigation | Furniture::Related | Furniture::AuthorBio)
            }
            _ => true,
        };
        let words = self.words(at);
        let plain = plain && boilerplate::look(words, self.lines[at].words).is_none();
        let led = at > title + 1 && byline::leads(self.words(at - 1));
        at < self.body && plain && byline::signs(words, led || at <= title + 4)
    }

    /// The words of a line; beyond the page there are none.
    fn words(&self, at: usize) -> &str {
        self.lines.get(at).map_or("", |line| &self.text[line.span])
    }

    /// Why a line that does not say so by itself is no part of the article.
    fn reason(&self, at: usize) -> Furniture {
        let words = self.lines[at].words;
        if self.repeats(at) {
            Furniture::PullQuote
        } else if let Some(reason) = self.box_around(at) {
            reason
        } else if at < self.first && words <= 6 || words <= 3 {
            Furniture::Navigation
        } else {
            Furniture::Related
        }
    }

    /// What the line over this one is, of those that have more lines of their kind under them.
    fn box_around(&self, at: usize) -> Option<Furniture> {
        let close = (at.saturating_sub(NEAR)..at).rev().take_while(|&before| !self.article[before]);
        let looks = close.map(|before| self.lines[before].look);
        let reason = |look| match look {
            Look::Furniture(reason) => Some(reason),
            Look::LinkHeader => Some(Furniture::Related),
            _ => None,
        };
        looks.filter_map(reason).next().filter(|reason| {
            matches!(
                reason,
                Furniture::Newsletter
                    | Furniture::Subscription
                    | Furniture::Comments
                    | Furniture::Cookies
                    | Furniture::Related
                    | Furniture::Tags
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
