use crate::actors::{Actor, How};
use crate::ner::Kind;
use crate::text::{Block, BlockKind, Id, Span, ToList, distinct};
use crate::view::article::within;
use crate::view::{Article, Layer, State, Switch};

/// A stretch of a block that is set in one way; the runs of a block follow one another without a gap.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// The words.
    pub span: Span,
    /// How they are marked.
    pub mark: Option<Mark>,
    /// Whether the followed actor says them.
    pub said: bool,
    /// Whether the reader was led to them.
    pub here: bool,
    /// Whether they are the dateline.
    pub dateline: bool,
}

/// How words are marked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// In which style.
    pub layer: Layer,
    /// As a name, or thinner as words that stand for one.
    pub how: How,
    /// Whether it is likelier wrong than it should be.
    pub guess: bool,
    /// What they refer to, as an index into the cast's references.
    pub reference: Option<u32>,
    /// Whether they refer to the followed actor.
    pub followed: bool,
    /// Whether no line is drawn, though they lead to the actor.
    pub plain: bool,
}

/// Below this confidence, in percent, a mark says that it is a guess.
const SURE: u8 = 50;

/// Cuts a block into runs; where marks overlap, the name is on top.
pub fn runs(article: &Article, state: &State, block: Id<Block>) -> Vec<Run> {
    let analysis = &article.analysis;
    let span = analysis.blocks[block].span;
    let first_mention = analysis.mentions.partition_point(|mention| mention.span.end <= span.start);
    let mentions = within(&analysis.mentions, span, |mention| mention.span);
    let all = &analysis.cast.references;
    let first = all.partition_point(|reference| reference.span.end <= span.start);
    let references = within(all, span, |reference| reference.span);
    let said = said(article, state.position.followed, span);
    let here = state.position.here.map(|here| here.span).filter(|here| here.overlaps(span));
    let before = block.index().checked_sub(1).map(|before| &analysis.blocks.as_slice()[before]);
    let dateline = before.filter(|it| it.kind == BlockKind::Dateline && span.contains(it.span));
    let dateline = dateline.map(|it| it.span);

    let hedges = within(&analysis.signals.hedges, span, |&hedge| hedge);
    let mut cuts = vec![span.start, span.end];
    let spans = (mentions.iter().map(|mention| mention.span))
        .chain(references.iter().map(|reference| reference.span))
        .chain(said.iter().copied())
        .chain(hedges.iter().copied())
        .chain(here)
        .chain(dateline);
    for inner in spans {
        cuts.extend([inner.start.max(span.start), inner.end.min(span.end)]);
    }
    distinct(&mut cuts);

    let (mut mention_at, mut reference_at, mut said_at) = (0, 0, 0);
    let mut runs: Vec<Run> = Vec::with_capacity(cuts.len());
    for edge in cuts.windows(2) {
        let piece = Span::new(edge[0], edge[1]);
        mention_at += mentions[mention_at..].iter().take_while(|it| it.span.end <= piece.start).count();
        reference_at += references[reference_at..].iter().take_while(|it| it.span.end <= piece.start).count();
        // Of words for several, the one who is followed.
        let several =
            references[reference_at..].iter().take_while(|it| it.span == references[reference_at].span);
        let own = several.clone().position(|it| state.position.followed == Some(it.actor));
        let reference_at = reference_at + own.unwrap_or(0);
        said_at += said[said_at..].iter().take_while(|it| it.end <= piece.start).count();
        let mention = mentions.get(mention_at).filter(|it| it.span.contains(piece));
        let reference = references.get(reference_at).filter(|it| it.span.contains(piece));
        let layer = |actor: Id<Actor>| Layer::of(analysis.cast.actors[actor].kind);
        let mark = match (mention, reference) {
            (None, None) => hedges.iter().any(|hedge| hedge.contains(piece)).then_some(Mark {
                layer: Layer::Hedge,
                how: How::Name,
                guess: false,
                reference: None,
                followed: false,
                plain: false,
            }),
            (Some(mention), reference) => Some(Mark {
                layer: match (reference, mention.kind) {
                    (Some(reference), _) if reference.span == mention.span => layer(reference.actor),
                    (_, Kind::Person) => Layer::Person,
                    (_, Kind::Organization) => Layer::Organization,
                    (_, Kind::Group) => Layer::State,
                    (_, Kind::Place | Kind::Event | Kind::Date) => Layer::Place,
                },
                how: How::Name,
                guess: mention.confidence < SURE,
                reference: None,
                followed: false,
                plain: false,
            }),
            (None, Some(reference)) => Some(Mark {
                layer: layer(reference.actor),
                how: reference.how,
                guess: false,
                reference: None,
                followed: false,
                plain: false,
            }),
        };
        let index = reference.map(|_| (first + reference_at) as u32);
        let followed = reference.is_some_and(|it| state.position.followed == Some(it.actor));
        let again = || match (reference, index) {
            (Some(reference), Some(index)) => article.introduction(reference.actor) != Some(index),
            _ => article.is_repeated(first_mention + mention_at),
        };
        let mark = mark
            .filter(|mark| state.shows(mark.layer) && !(mark.guess && state.on(Switch::NoGuesses)))
            .map(|mark| Mark {
                reference: index,
                followed,
                plain: state.on(Switch::FirstOnly) && !followed && again(),
                ..mark
            });
        runs.push(Run {
            span: piece,
            mark,
            said: said.get(said_at).is_some_and(|it| it.contains(piece)),
            here: here.is_some_and(|it| it.contains(piece)),
            dateline: dateline.is_some_and(|it| it.contains(piece)),
        });
    }
    runs
}

/// What the followed actor says in a block.
fn said(article: &Article, followed: Option<Id<Actor>>, block: Span) -> Vec<Span> {
    let Some(actor) = followed else { return Vec::new() };
    let quotes = &article.analysis.quotes;
    let own = article.quotes(actor);
    let from = own.partition_point(|&quote| quotes[quote as usize].span.end <= block.start);
    own[from..]
        .iter()
        .map(|&quote| quotes[quote as usize].span)
        .take_while(|span| span.start < block.end)
        .filter(|span| span.overlaps(block))
        .to_list()
}
