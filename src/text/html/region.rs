//! Where on the page the article stands.

use super::containers::Named;
use super::element::Tag;
use super::lines::Line;
use super::tree::{Content, Tree};
use crate::text::Furniture;

/// How much running text each part of a tree holds.
pub(super) struct Weights {
    /// For each node, what the lines that begin before it weigh.
    before: Vec<u64>,
}

impl Weights {
    pub(super) fn new(tree: &Tree, lines: &[Line], weight: impl Fn(usize, &Line) -> u64) -> Weights {
        let mut own = vec![0; tree.nodes.len()];
        for (at, line) in lines.iter().enumerate() {
            own[line.node as usize] += weight(at, line);
        }
        let mut before = Vec::with_capacity(own.len() + 1);
        let mut sum = 0;
        before.push(sum);
        for weight in own {
            sum += weight;
            before.push(sum);
        }
        Weights { before }
    }

    pub(super) fn of(&self, tree: &Tree, node: u32) -> u64 {
        self.before[tree.nodes[node as usize].end as usize] - self.before[node as usize]
    }

    pub(super) fn all(&self) -> u64 {
        self.before.last().copied().unwrap_or(0)
    }
}

/// What a line weighs as running text: its bytes, unless it is short or leads elsewhere.
pub(super) fn prose(line: &Line) -> u64 {
    const MANY: usize = 20;
    const FEW: usize = 6;
    const LONG: usize = 100;
    const OWN: usize = 90;
    let length = line.words.len();
    let own = length - line.linked;
    let sentence = line
        .words
        .trim_end_matches(['”', '"', '’', '\'', ')', ' '])
        .ends_with(['.', '!', '?', '…', ':', '。']);
    let words = line.words.split(' ').take(MANY).count();
    let heading = matches!(line.tag, Tag::Heading | Tag::Title | Tag::Row);
    if heading || words < FEW && length < LONG || 3 * line.linked > length && own < OWN {
        return 0;
    }
    let own = own as u64;
    let whole = if sentence || words == MANY { own } else { own / 4 };
    if line.tag == Tag::Item { whole / 2 } else { whole }
}

/// The reason for which each node is noise, by the name of the nearest container that has one.
///
/// A container that holds the headline or a good part of the page's running text is no noise, whatever it is called.
pub(super) fn noise(
    tree: &Tree,
    weights: &Weights,
    lines: &[Line],
    headline: Option<u32>,
) -> Vec<Option<Furniture>> {
    let noise = by_names(tree, weights, headline, Walls::Noise);
    // Some sites call the article itself by what stands before it for those who have not paid.
    let behind = |line: &&Line| noise[line.node as usize] == Some(Furniture::Subscription);
    let walled: u64 = lines.iter().filter(behind).map(prose).sum();
    if 2 * walled > weights.all() { by_names(tree, weights, headline, Walls::Article) } else { noise }
}

/// A container with more of the running text than this, in percent, is no noise.
const BULK: u64 = 40;

/// What stands in containers that are named for a pitch to subscribe.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Walls {
    Noise,
    Article,
}

fn by_names(tree: &Tree, weights: &Weights, headline: Option<u32>, walls: Walls) -> Vec<Option<Furniture>> {
    let mut noise: Vec<Option<Furniture>> = Vec::with_capacity(tree.nodes.len());
    let mut around: Vec<(u32, Option<Furniture>)> = Vec::new();
    for (at, node) in tree.nodes.iter().enumerate() {
        while around.last().is_some_and(|&(end, _)| end as usize <= at) {
            around.pop();
        }
        let at = at as u32;
        let titled = || headline.is_some_and(|headline| at <= headline && headline < node.end);
        let bulk = || 100 * weights.of(tree, at) > BULK * weights.all();
        let own = match node.content {
            Content::Element(element) => match element.named {
                Some(Named::Noise(Furniture::Subscription))
                    if walls == Walls::Article && weights.of(tree, at) > 0 =>
                {
                    None
                }
                Some(Named::Noise(reason)) if !titled() && !bulk() => Some(reason),
                _ => None,
            },
            Content::Text(_) => None,
        };
        let reason = around.last().and_then(|&(_, reason)| reason).or(own);
        around.push((node.end, reason));
        noise.push(reason);
    }
    noise
}

/// The smallest part of the tree that holds nearly all of the running text.
pub(super) fn region(tree: &Tree, weights: &Weights) -> Option<u32> {
    let mut region = named(tree, weights).or_else(|| heaviest(tree, weights, 0, tree.nodes.len() as u32))?;
    loop {
        let inside = heaviest(tree, weights, region + 1, tree.nodes[region as usize].end);
        match inside {
            Some(child)
                if holds_blocks(tree, child)
                    && 100 * weights.of(tree, child) >= SHARE * weights.of(tree, region) =>
            {
                region = child
            }
            _ => return Some(region),
        }
    }
}

/// The heaviest container that is named for the article's own text.
fn named(tree: &Tree, weights: &Weights) -> Option<u32> {
    let mut best: Option<(u64, u32)> = None;
    let mut at = 0;
    while let Some(node) = tree.nodes.get(at as usize) {
        let body = matches!(node.content, Content::Element(element) if element.named == Some(Named::Body));
        if body && best.is_none_or(|(weight, _)| weights.of(tree, at) > weight) {
            best = Some((weights.of(tree, at), at));
        }
        at = if body { node.end.max(at + 1) } else { at + 1 };
    }
    best.filter(|&(weight, _)| 100 * weight >= OWN * weights.all()).map(|(_, at)| at)
}

/// A container with the name of the article's text is believed if it has this much of the running text, in percent.
const OWN: u64 = 30;

/// A part is taken for the whole if it has this much of its running text, in percent.
const SHARE: u64 = 70;

/// Whether an element can hold an article: a paragraph, however long, is only a part of one.
fn holds_blocks(tree: &Tree, node: u32) -> bool {
    match tree.nodes[node as usize].content {
        Content::Element(element) => {
            matches!(element.tag, Tag::Block | Tag::Article | Tag::Table | Tag::Row | Tag::Cell | Tag::Inline)
        }
        Content::Text(_) => false,
    }
}

/// The heaviest of the nodes that stand side by side in a range.
fn heaviest(tree: &Tree, weights: &Weights, from: u32, to: u32) -> Option<u32> {
    let mut best: Option<u32> = None;
    let mut at = from;
    while at < to {
        let node = &tree.nodes[at as usize];
        let element = matches!(node.content, Content::Element(_));
        if element && best.is_none_or(|best| weights.of(tree, at) > weights.of(tree, best)) {
            best = Some(at);
        }
        at = node.end.max(at + 1);
    }
    best
}

/// The names around each line, by its node: the nearest that says what kind of line it is.
pub(super) fn kinds(tree: &Tree) -> Vec<Option<Named>> {
    let mut around: Vec<(u32, Option<Named>)> = Vec::new();
    let mut kinds = Vec::with_capacity(tree.nodes.len());
    for (at, node) in tree.nodes.iter().enumerate() {
        while around.last().is_some_and(|&(end, _)| end as usize <= at) {
            around.pop();
        }
        let outer = around.last().and_then(|&(_, named)| named);
        let own = match node.content {
            Content::Element(element) => element.named.filter(|named| !matches!(named, Named::Noise(_))),
            Content::Text(_) => None,
        };
        let named = own.or(outer);
        around.push((node.end, named));
        kinds.push(named);
    }
    kinds
}
