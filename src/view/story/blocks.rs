use std::borrow::Cow;
use std::hash::Hasher;

use crate::actors::How;
use crate::text::{Block, BlockKind, Id, ToList};
use crate::view::article::Fnv;
use crate::view::cast::answer::answer;
use crate::view::node::{Element, Node, On, button, element};
use crate::view::state::SLICE;
use crate::view::story::runs::{Run, runs};
use crate::view::{Article, Ask, Home, Message, State, Switch, words};

/// The article's title with what stands over it, and under it before the text: where there is no title, only how much
/// there is of it. What was left out there is said in one line at its end.
pub fn opening<'t>(article: &'t Article, state: &State, much: Option<Element<'t>>) -> Option<Element<'t>> {
    let is_left_out = |block: &Block| matches!(block.kind, BlockKind::Boilerplate(_));
    let lines = article.lines().take(opening_end(article));
    let (left_out, set): (Vec<_>, Vec<_>) = lines.partition(|(_, block)| is_left_out(block));
    let left_out = left_out.into_iter().map(|(id, _)| id).to_list();
    let some = !set.is_empty() || much.is_some();
    let opening = set_lines(article, state, element("div").class("opening"), set.into_iter()).child(much);
    some.then(|| opening.child((!left_out.is_empty()).then(|| fold(article, state, &left_out))))
}

/// The article, set for reading: as many blocks as there was time for, the title left out.
pub fn story<'t>(article: &'t Article, state: &State) -> Element<'t> {
    let body = element("div").class("story").attribute("id", "story").attribute("lang", "en");
    let (from, all) = (opening_end(article), article.lines().len());
    if all <= SLICE {
        return set_lines(article, state, body, article.lines_from(from));
    }
    let stretches = (from..state.position.set.min(all)).step_by(STRETCH).map(|from| {
        let to = state.position.set.min(from + STRETCH);
        let lines = article.lines_from(from).take(to - from);
        let letters: u32 = lines.map(|(_, block)| block.span.len()).sum();
        let size = format!("--letters-in:{letters};--lines-in:{}", to - from);
        let stretch = element("div").class("stretch").key(from).attribute("style", size);
        set_lines(article, state, stretch, article.lines_from(from).take(to - from))
    });
    body.children(stretches)
}

/// How many lines of a long article lie together, which the browser passes over as one while they are out of sight.
const STRETCH: usize = 40;

/// How many lines the title takes, with those before it and those after it that come before the text.
fn opening_end(article: &Article) -> usize {
    const NEAR: usize = 12;
    let kinds = || article.lines().map(|(_, block)| block.kind);
    // However much furniture a copied page has on top, it is no part of the way to the title.
    let mut before = 0;
    let mut near = kinds().take_while(|kind| {
        before += usize::from(!matches!(kind, BlockKind::Boilerplate(_)));
        before <= NEAR
    });
    let Some(title) = near.position(|kind| kind == BlockKind::Headline) else { return 0 };
    let under = kinds().skip(title + 1);
    let is_of_it =
        |kind: &BlockKind| matches!(kind, BlockKind::Heading | BlockKind::Byline | BlockKind::Boilerplate(_));
    title + 1 + under.take_while(is_of_it).count()
}

fn set_lines<'t>(
    article: &'t Article,
    state: &State,
    mut body: Element<'t>,
    lines: impl Iterator<Item = (Id<Block>, &'t Block)>,
) -> Element<'t> {
    let mut lines = lines.peekable();
    let here = |asked: u32| article.analysis.cast.references[asked as usize].span.start;
    let asked = state.asked().filter(|_| state.setup.home == Home::Page).map(here);
    while let Some((id, block)) = lines.next() {
        let mut end = block.span.end;
        match block.kind {
            BlockKind::Boilerplate(_) => {
                let mut group = vec![id];
                while let Some((next, _)) =
                    lines.next_if(|(_, next)| matches!(next.kind, BlockKind::Boilerplate(_)))
                {
                    group.push(next);
                }
                body = body.child(fold(article, state, &group));
            }
            BlockKind::Bullet => {
                let mut list = element("ul").class("bullets").attribute("role", "list");
                list = list.nodes([set(article, state, id)]);
                while let Some((next, block)) = lines.next_if(|(_, next)| next.kind == BlockKind::Bullet) {
                    list = list.nodes([set(article, state, next)]);
                    end = block.span.end;
                }
                body = body.child(list);
            }
            _ => body = body.nodes([set(article, state, id)]),
        }
        if asked.is_some_and(|asked| block.span.start <= asked && asked < end) {
            body = body.child(answer(article, state));
        }
    }
    body
}

/// A block that is only made when its hash is new.
fn set<'t>(article: &Article, state: &State, id: Id<Block>) -> Node<'t> {
    let span = article.analysis.blocks[id].span;
    let mut hash = Fnv::default();
    hash.write_u64(article.hash(id));
    for layer in crate::view::Layer::ALL {
        hash.write_u8(u8::from(state.shows(layer)));
    }
    for switch in Switch::ALL {
        hash.write_u8(u8::from(state.on(switch)));
    }
    hash.write_u32(weight(article, state, id));
    if let Some(here) = state.position.here.filter(|here| here.span.overlaps(span)) {
        hash.write_u32(here.span.start);
        hash.write_u32(here.span.end);
        hash.write_u8(u8::from(here.reference.is_some()));
    }
    if tab_stop(article, state).is_some_and(|stop| span.start <= stop && stop < span.end) {
        hash.write_u8(1);
    }
    if let Some(actor) = state.position.followed {
        let spans = |list: &[u32], of: &dyn Fn(usize) -> crate::text::Span| {
            let from = list.partition_point(|&index| of(index as usize).end <= span.start);
            list.get(from).is_some_and(|&index| of(index as usize).start < span.end)
        };
        let analysis = &article.analysis;
        let touched = spans(article.references(actor), &|index| analysis.cast.references[index].span)
            || spans(article.quotes(actor), &|index| analysis.quotes[index].span);
        if touched {
            hash.write_usize(actor.index() + 1);
        }
    }
    Node::Block(id, hash.finish())
}

/// Where the article's one tab stop is: at the mention walked to, else at the first.
fn tab_stop(article: &Article, state: &State) -> Option<u32> {
    let walked = state.position.here.filter(|here| here.reference.is_some()).map(|here| here.span.start);
    walked.or_else(|| article.analysis.cast.references.first().map(|reference| reference.span.start))
}

/// How much of the summary that shows is from a block, where that is switched on.
fn weight(article: &Article, state: &State, block: Id<Block>) -> u32 {
    let picks = state.position.concerning.as_ref().unwrap_or(&article.analysis.summary);
    if state.on(Switch::KeyPassages) { article.weight(picks, block) } else { 0 }
}

/// A block of the article with its marks.
pub fn block<'t>(article: &'t Article, state: &State, id: Id<Block>) -> Element<'t> {
    let block = &article.analysis.blocks[id];
    let (tag, class) = match block.kind {
        BlockKind::Headline => ("h1", "headline"),
        BlockKind::Heading => ("h2", "heading"),
        BlockKind::Byline => ("p", "byline"),
        BlockKind::Caption => ("p", "caption"),
        BlockKind::Bullet => ("li", "bullet"),
        BlockKind::Dateline | BlockKind::Paragraph | BlockKind::Boilerplate(_) => ("p", "paragraph"),
    };
    let stop = tab_stop(article, state);
    let class = match weight(article, state, id) {
        0 => Cow::Borrowed(class),
        weight => Cow::Owned(format!("{class} key-{weight}")),
    };
    let line = element(tag).class(class);
    let line = match block.kind {
        BlockKind::Headline => line.attribute("id", "title").attribute("tabindex", "-1"),
        _ => line,
    };
    line.attribute("data-at", block.span.start.to_string())
        .nodes(runs(article, state, id).into_iter().map(|run| words_of(article, state, &run, stop)))
}

fn words_of<'t>(article: &'t Article, state: &State, run: &Run, stop: Option<u32>) -> Node<'t> {
    let words = article.words(run.span);
    let here = state.position.here.filter(|here| run.here && here.span.start == run.span.start);
    if run.mark.is_none() && !run.said && !run.here && !run.dateline {
        return Node::Text(words.into());
    }
    let mut classes = Vec::new();
    if let Some(mark) = run.mark {
        classes.extend(["mark", words::layer(mark.layer).0]);
        match mark.how {
            How::Name => {}
            How::Role => classes.push("reference"),
            How::Pronoun => classes.extend(["reference", "pronoun"]),
        }
        if mark.guess {
            classes.push("guess");
        }
        if mark.followed {
            classes.push("followed");
        }
        if mark.plain {
            classes.push("plain");
        }
    }
    for (class, holds) in [("said", run.said), ("here", run.here), ("dateline", run.dateline)] {
        if holds {
            classes.push(class);
        }
    }
    let mut span = element("span").class(classes.join(" "));
    if here.is_some() {
        span = span.attribute("id", "here");
    }
    match run.mark.and_then(|mark| mark.reference) {
        Some(reference) => {
            span = span.on(On::Click(Message::Pick(reference)));
            if stop == Some(run.span.start) {
                span = span
                    .attribute("tabindex", "0")
                    .attribute("role", "button")
                    .attribute("aria-describedby", "about-mention");
            } else if here.is_some() {
                span = span.attribute("tabindex", "-1");
            }
        }
        None if here.is_some() => span = span.attribute("tabindex", "-1"),
        None => {}
    }
    Node::Element(span.text(words))
}

/// Lines that are not of the article: said in one line, with the reason, and shown on demand.
fn fold<'t>(article: &'t Article, state: &State, group: &[Id<Block>]) -> Element<'t> {
    let first = group[0];
    let open = state.position.unfolded.contains(&first);
    let block = &article.analysis.blocks[first];
    let mut reasons: Vec<&str> = Vec::new();
    for &id in group {
        if let BlockKind::Boilerplate(reason) = article.analysis.blocks[id].kind
            && !reasons.contains(&words::reason(reason))
        {
            reasons.push(words::reason(reason));
        }
    }
    let line = element("p")
        .class("left-out")
        .text(format!("{} left out: ", words::count(group.len(), "line", "lines")))
        .child(element("q").text(words::beginning(article.words(block.span), 56)))
        .text(format!(" ({}) ", words::list(&reasons)))
        .child(button(Message::Fold(first)).class("link").state("aria-expanded", open).text(if open {
            "hide"
        } else {
            "show"
        }));
    let mut folded = element("div").class("fold").child(line);
    if open {
        folded = folded.children(group.iter().map(|&id| {
            let line =
                element("p").class("boilerplate").text(article.words(article.analysis.blocks[id].span));
            let keep = button(Message::Correct(Ask::Keep(id))).class("link").text("part of the article");
            line.child((state.setup.home == Home::Page).then_some(keep))
        }));
    }
    folded
}
