//! What each paragraph is for, from its look and its neighbours.

use super::line::{Line, look_at};
use super::look::{Letters, Look};
use super::page::weights::Weights;
use super::paragraph::paragraphs;
use super::{
    Block, BlockKind, Detail, Furniture, Span, ToList, boilerplate, byline, dateline, page, verdict,
};

/// A paragraph of this many words is the article itself.
const SUBSTANTIAL: usize = 18;

/// How many lines before and after the article can be about its author, so that a list of thousands stays linear.
const NEAR: usize = 40;

/// Finds the blocks of a text, in order.
pub(super) fn blocks(text: &str, weights: Option<Weights<'_>>) -> Vec<Block> {
    let (lines, body) = look(text);
    let judged = weights.filter(|_| is_page(&lines)).and_then(|weights| {
        let judgement = page::judge(&weights, text, &lines);
        verdict::kinds(text, &lines, &judgement)
    });
    let plain = |kind| (kind, Detail::Plain);
    let kinds = judged.unwrap_or_else(|| kinds(&lines, body).into_iter().map(plain).to_list());
    let mut blocks = Vec::with_capacity(lines.len());
    for (line, (kind, detail)) in lines.iter().zip(kinds) {
        if kind == BlockKind::Paragraph
            && let Some(length) = dateline::length(&text[line.span])
        {
            let span = Span::new(line.span.start, line.span.start + length as u32);
            blocks.push(Block { span, kind: BlockKind::Dateline, detail: Detail::Plain });
        }
        blocks.push(Block { span: line.span, kind, detail });
    }
    blocks
}

/// Whether anything stands beside the article that shows what it is: a plain text has nothing to be taken from it.
fn is_page(lines: &[Line]) -> bool {
    let furniture = |line: &&Line| matches!(line.look, Look::Furniture(_) | Look::LinkHeader);
    lines.iter().filter(furniture).take(2).count() == 2
}

/// Looks at every line of a text, and at its neighbours.
pub(super) fn look(text: &str) -> (Vec<Line>, Option<Body>) {
    let mut lines: Vec<Line> = Vec::new();
    for paragraph in paragraphs(text) {
        lines.push(look_at(text, paragraph));
    }
    follow_headers(&mut lines);
    fold_menus(&mut lines);
    let body = body(&lines);
    name_authors(text, &mut lines, body);
    sign(text, &mut lines, body);
    caption(text, &mut lines);
    shout(text, &mut lines, body);
    drop_sign_offs(text, &mut lines, body);
    (lines, body)
}

/// Where the running text stands among the lines.
#[derive(Clone, Copy)]
pub(super) struct Body {
    /// The last line of it.
    last: usize,
    /// The first paragraph long enough to be sure of, or else the first of all.
    sure: usize,
    /// The last one.
    sure_last: usize,
}

fn body(lines: &[Line]) -> Option<Body> {
    let text = |line: &Line| matches!(line.look, Look::Body | Look::Bullet);
    let sure = |line: &Line| text(line) && line.words >= SUBSTANTIAL;
    let first = lines.iter().position(text)?;
    let last = lines.iter().rposition(text)?;
    Some(Body {
        last,
        sure: lines.iter().position(sure).unwrap_or(first),
        sure_last: lines.iter().rposition(sure).unwrap_or(last),
    })
}

/// Takes the titles under a "Related stories" line for links.
fn follow_headers(lines: &mut [Line]) {
    let mut at = 0;
    while at < lines.len() {
        let from = at + 1;
        if lines[at].look == Look::LinkHeader {
            lines[at].look = Look::Furniture(Furniture::Related);
            let linked = lines[from..]
                .iter()
                .take_while(|line| matches!(line.look, Look::Heading(_) | Look::Byline))
                .count();
            // One short line may be the article's own next heading.
            let own = linked == 1 && lines[from].words < 5 && lines.len() > from + 1;
            if !own {
                for line in &mut lines[from..from + linked] {
                    line.look = Look::Furniture(Furniture::Related);
                }
                at += linked;
            }
        }
        at += 1;
    }
}

/// Takes four or more lines of a few words on end for a menu, and what is short beside furniture with them.
fn fold_menus(lines: &mut [Line]) {
    let short = |line: &Line| line.words <= 3 && matches!(line.look, Look::Heading(_) | Look::Furniture(_));
    let mut at = 0;
    while at < lines.len() {
        let run = lines[at..].iter().take_while(|line| short(line)).count();
        let furniture =
            lines[at..at + run].iter().filter(|line| matches!(line.look, Look::Furniture(_))).count();
        if run >= 4 && (furniture * 2 >= run || run >= 6) {
            for line in &mut lines[at..at + run] {
                if !matches!(line.look, Look::Furniture(_)) {
                    line.look = Look::Furniture(Furniture::Navigation);
                }
            }
        }
        at += run.max(1);
    }
}

/// Takes the lines before and after the article that say who its author is out of it.
fn name_authors(text: &str, lines: &mut [Line], body: Option<Body>) {
    let Some(body) = body else { return };
    if body.sure == body.sure_last {
        return;
    }
    let last = lines.len().min(body.sure_last + NEAR);
    for at in (body.sure.saturating_sub(NEAR)..body.sure).chain(body.sure_last - 1..last) {
        if lines[at].words > 60 || !matches!(lines[at].look, Look::Body | Look::Heading(_)) {
            continue;
        }
        let Some(name) = boilerplate::author(&text[lines[at].span]) else { continue };
        let elsewhere = lines.iter().enumerate().filter(|&(other, line)| {
            other != at && line.look == Look::Body && text[line.span].contains(name)
        });
        if elsewhere.take(1).count() == 0 {
            lines[at].look = Look::Furniture(Furniture::AuthorBio);
        }
    }
}

/// Takes the lines between the headline and the article that name its author, and what he or she is, for a byline.
fn sign(text: &str, lines: &mut [Line], body: Option<Body>) {
    let sure = body.map_or(0, |body| body.sure);
    let Some(title) = headline(lines, body).filter(|&title| lines[title].words >= 4) else { return };
    let beside = |line: &Line| {
        matches!(line.look, Look::Byline | Look::Furniture(Furniture::Share | Furniture::AuthorBio))
    };
    for at in title + 1..sure {
        let Look::Heading(letters) = lines[at].look else { continue };
        let words = &text[lines[at].span];
        let after = lines[at - 1].look == Look::Byline;
        let job = byline::says_job(words, lines[at].words)
            || after && letters == Letters::Title && lines[at].words <= 7;
        let next = &lines[at + 1];
        let signed = beside(&lines[at - 1]) || beside(next) || byline::says_job(&text[next.span], next.words);
        if job || byline::is_name(words, lines[at].words) && signed {
            lines[at].look = Look::Byline;
        }
    }
}

/// Takes a line without a full stop under a photographer's or an agency's name for the caption.
fn caption(text: &str, lines: &mut [Line]) {
    for at in 1..lines.len() {
        let credited = lines[at - 1].look == Look::Furniture(Furniture::Credit);
        let says = lines[at].look == Look::Heading(Letters::Sentence) && lines[at].words >= 5;
        if credited && says && !text[lines[at].span].starts_with(['“', '"', '‘', '\'']) {
            lines[at].look = Look::Caption;
        }
    }
}

/// Takes a whole line in capitals between two paragraphs for the link that it is on some pages.
fn shout(text: &str, lines: &mut [Line], body: Option<Body>) {
    let Some(body) = body else { return };
    for line in &mut lines[body.sure..body.last] {
        if line.words >= 7
            && matches!(line.look, Look::Heading(_))
            && !text[line.span].contains(char::is_lowercase)
        {
            line.look = Look::Furniture(Furniture::Related);
        }
    }
}

/// Takes a bare name with a full stop after the article ("The Lima Courier Community.") for the site's own.
fn drop_sign_offs(text: &str, lines: &mut [Line], body: Option<Body>) {
    let Some(body) = body.filter(|body| body.sure != body.sure_last) else { return };
    for line in &mut lines[body.sure_last + 1..] {
        let named =
            |word: &str| word.starts_with(char::is_uppercase) || matches!(word, "of" | "and" | "the" | "for");
        if line.look == Look::Body && line.words <= 8 && text[line.span].split_whitespace().all(named) {
            line.look = Look::Furniture(Furniture::Navigation);
        }
    }
}

fn kinds(lines: &[Line], body: Option<Body>) -> Vec<BlockKind> {
    let headline = headline(lines, body);
    let kind = |(at, line): (usize, &Line)| match line.look {
        Look::Furniture(reason) => BlockKind::Boilerplate(reason),
        Look::LinkHeader => BlockKind::Boilerplate(Furniture::Related),
        Look::Caption => BlockKind::Caption,
        Look::Bullet => BlockKind::Bullet,
        Look::Body => BlockKind::Paragraph,
        Look::Byline => BlockKind::Byline,
        Look::Heading(_) if headline == Some(at) => BlockKind::Headline,
        Look::Heading(letters) => {
            body.map_or(BlockKind::Paragraph, |body| heading(at, line, letters, lines, body, headline))
        }
    };
    lines.iter().enumerate().map(kind).to_list()
}

/// The first line before the article that is long enough for a title, or else the first of three words; where there
/// is no article, the first of several lines.
fn headline(lines: &[Line], body: Option<Body>) -> Option<usize> {
    let before = body.map_or(if lines.len() > 1 { lines } else { &[] }, |body| &lines[..body.sure]);
    let title = |line: &Line| match line.look {
        Look::Heading(Letters::Title) => line.words >= 5,
        // A site's name has capitals; a short line without them is a title already.
        Look::Heading(Letters::Sentence) => line.words >= 4,
        _ => false,
    };
    let short = |line: &Line| matches!(line.look, Look::Heading(_)) && line.words >= 3;
    before.iter().position(title).or_else(|| before.iter().position(short))
}

fn heading(
    at: usize,
    line: &Line,
    letters: Letters,
    lines: &[Line],
    body: Body,
    headline: Option<usize>,
) -> BlockKind {
    if at < body.sure {
        // A word or two over the title is the name of a section.
        let section = headline.is_some_and(|headline| at < headline) && line.words <= 3;
        return if section { BlockKind::Boilerplate(Furniture::Navigation) } else { BlockKind::Heading };
    }
    if at > body.last {
        // Nothing comes under it: a link to another story, unless it only lacks its full stop.
        let sentence = letters == Letters::Sentence && line.words >= 12;
        let lone = body.sure == body.sure_last && lines.len() < 4;
        return if sentence || lone {
            BlockKind::Paragraph
        } else {
            BlockKind::Boilerplate(Furniture::Related)
        };
    }
    let runs_on = letters == Letters::Sentence && line.words > 12;
    if runs_on { BlockKind::Paragraph } else { BlockKind::Heading }
}
