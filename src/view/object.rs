use std::borrow::Cow;
use std::cmp::Reverse;

use serde::Serialize;

use super::{findings, reasons};
use crate::Analysis;
use crate::actors::{ActorKind, How, Manner, Mode, Part, RelationKind};
use crate::desk;
use crate::ner::{Day, Kind};
use crate::summary::{self, Why};
use crate::text::{self, BlockKind, Reason, Utf16Index};

/// The analysis as JavaScript and JSON see it: offsets in UTF-16 code units, actors by importance.
///
/// `assets/rapporteur.d.ts` describes it for TypeScript. `schema` grows when the shape does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Object<'t> {
    /// The version of this shape.
    pub schema: u32,
    /// The blocks in order.
    pub blocks: Vec<Block>,
    /// The sentences in order.
    pub sentences: Vec<Sentence>,
    /// Names, dates, pronouns and role nouns in order.
    pub mentions: Vec<Mention>,
    /// The actors, the most important first.
    pub actors: Vec<Actor<'t>>,
    /// What is said, in order.
    pub quotes: Vec<Quote>,
    /// Who deals with whom, in order.
    pub relations: Vec<Relation>,
    /// The sentences that tell the story, in order of rank.
    pub summary: Vec<Pick>,
    /// The facts at the head of the story.
    pub brief: Brief,
    /// The day of the article, where it is known, as "2024-03-05".
    pub published: Option<String>,
    /// What happened when, the earliest first; empty where there are fewer than three dated events.
    pub timeline: Vec<Event>,
    /// Counts by which a reader can judge the article.
    pub signals: Signals,
    /// What an editor may want to look at again, and whose words the article gives.
    pub desk: Desk,
    /// The corrections that found no place in the text, counted from 0.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lost: Vec<usize>,
}

/// A half-open range of UTF-16 code units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Span {
    /// The first code unit.
    pub start: u32,
    /// The code unit after the last one.
    pub end: u32,
}

/// See [`text::Block`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct Block {
    pub start: u32,
    pub end: u32,
    pub kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<&'static str>,
}

/// See [`text::Sentence`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct Sentence {
    pub start: u32,
    pub end: u32,
    pub block: usize,
}

/// See [`crate::ner::Mention`] and [`crate::actors::Reference`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct Mention {
    pub start: u32,
    pub end: u32,
    pub kind: Option<&'static str>,
    pub how: &'static str,
    pub actor: Option<usize>,
    pub confidence: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metonym: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iso: Option<String>,
}

/// See [`crate::actors::Actor`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct Actor<'t> {
    pub name: Cow<'t, str>,
    pub kind: &'static str,
    pub aliases: Vec<Cow<'t, str>>,
    pub roles: Vec<Role<'t>>,
    pub affiliations: Vec<usize>,
    pub salience: u16,
    pub part: &'static str,
}

/// A title, job or kinship, verbatim, with its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct Role<'t> {
    pub start: u32,
    pub end: u32,
    pub text: &'t str,
}

/// See [`crate::actors::Quote`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)]
pub struct Quote {
    pub start: u32,
    pub end: u32,
    pub manner: &'static str,
    pub speaker: Option<usize>,
    pub speaker_span: Option<Span>,
    pub addressee: Option<usize>,
    pub cue: Option<Span>,
    pub continues: Option<u32>,
    pub why: Option<&'static str>,
}

/// See [`crate::actors::Relation`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct Relation {
    pub from: usize,
    pub to: usize,
    pub kind: &'static str,
    pub verb: Span,
    pub sentence: usize,
    pub why: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub planned: Option<bool>,
}

/// See [`crate::summary::Pick`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct Pick {
    pub sentence: usize,
    pub rank: u32,
    pub why: Vec<&'static str>,
}

/// See [`crate::summary::Brief`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct Brief {
    pub who: Vec<usize>,
    pub with: Vec<usize>,
    pub places: Vec<Span>,
    pub dates: Vec<Span>,
    pub sources: Vec<usize>,
}

/// See [`crate::summary::Event`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct Event {
    pub iso: String,
    pub start: u32,
    pub end: u32,
    pub sentence: usize,
    pub actors: Vec<usize>,
}

/// See [`crate::summary::Signals`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct Signals {
    pub words: u32,
    pub minutes: u32,
    pub quoted: u32,
    pub named: u32,
    pub unnamed: u32,
    pub unattributed: u32,
    pub hedges: Vec<Span>,
}

/// See [`desk::Desk`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct Desk {
    pub findings: Vec<Finding>,
    pub speakers: Vec<Share>,
    pub kinds: Vec<KindShare>,
    pub sides: Vec<Share>,
}

/// See [`desk::Finding`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct Finding {
    pub kind: &'static str,
    pub places: Vec<Span>,
    pub actor: Option<usize>,
}

/// See [`desk::Share`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct Share {
    pub actor: Option<usize>,
    pub statements: u32,
    pub quoted: u32,
    pub reported: u32,
}

/// See [`desk::KindShare`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct KindShare {
    pub kind: Option<&'static str>,
    pub statements: u32,
    pub quoted: u32,
    pub reported: u32,
}

/// Makes the object that JavaScript and JSON see.
pub fn object<'t>(text: &'t str, analysis: &'t Analysis) -> Object<'t> {
    object_by(&Utf16Index::new(text), text, analysis)
}

/// The object with its offsets as an index counts them.
pub fn object_by<'t>(index: &Utf16Index, text: &'t str, analysis: &'t Analysis) -> Object<'t> {
    let span = |of: text::Span| {
        let units = index.span(of);
        Span { start: units.start, end: units.end }
    };
    let mut place = vec![0; analysis.order.len()];
    for (rank, entry) in analysis.order.iter().enumerate() {
        place[entry.actor.index()] = rank;
    }
    let actors = analysis.order.iter().map(|entry| {
        let actor = &analysis.cast.actors[entry.actor];
        Actor {
            name: Cow::Borrowed(analysis.name(text, entry.actor)),
            kind: actor_kind(actor.kind),
            aliases: actor.aliases.iter().map(|alias| Cow::Borrowed(&text[alias.span])).collect(),
            roles: actor
                .roles
                .iter()
                .map(|role| Role {
                    start: span(role.span).start,
                    end: span(role.span).end,
                    text: &text[role.span],
                })
                .collect(),
            affiliations: actor.affiliations.iter().map(|id| place[id.index()]).collect(),
            salience: entry.salience,
            part: part(entry.part),
        }
    });
    Object {
        schema: 1,
        blocks: analysis.blocks.iter().map(|block| block_object(block.kind, span(block.span))).collect(),
        sentences: analysis
            .sentences
            .iter()
            .map(|sentence| Sentence {
                start: span(sentence.span).start,
                end: span(sentence.span).end,
                block: sentence.block.index(),
            })
            .collect(),
        mentions: mentions(analysis, &place, span),
        actors: actors.collect(),
        quotes: analysis
            .quotes
            .iter()
            .map(|quote| Quote {
                start: span(quote.span).start,
                end: span(quote.span).end,
                manner: manner(quote.manner),
                speaker: quote.speaker.map(|id| place[id.index()]),
                speaker_span: quote.speaker_span.map(span),
                addressee: quote.addressee.map(|id| place[id.index()]),
                cue: quote.cue.map(span),
                continues: quote.continues,
                why: quote.clue.map(reasons::quote),
            })
            .collect(),
        relations: analysis
            .relations
            .iter()
            .map(|relation| Relation {
                from: place[relation.from.index()],
                to: place[relation.to.index()],
                kind: relation_kind(relation.kind),
                verb: span(relation.verb),
                sentence: relation.sentence.index(),
                why: reasons::relation(relation.means),
                planned: (relation.mode == Mode::Meant).then_some(true),
            })
            .collect(),
        summary: analysis
            .summary
            .iter()
            .map(|pick| Pick {
                sentence: pick.sentence.index(),
                rank: pick.rank,
                why: pick.why.iter().map(|&why| chosen(why)).collect(),
            })
            .collect(),
        brief: brief(&analysis.brief, &place, span),
        published: analysis.time.published.map(iso),
        timeline: analysis.time.timeline.iter().map(|it| event(it, &place, span)).collect(),
        signals: signals(&analysis.signals, span),
        desk: looked_over(&analysis.desk, &place, span),
        lost: analysis.corrected.lost.clone(),
    }
}

fn looked_over(desk: &desk::Desk, place: &[usize], span: impl Fn(text::Span) -> Span) -> Desk {
    let rank = |actor: text::Id<crate::actors::Actor>| place[actor.index()];
    let shares = |shares: &[desk::Share]| {
        let share = |&desk::Share { actor, tally }: &desk::Share| {
            let desk::Tally { statements, quoted, reported } = tally;
            Share { actor: actor.map(rank), statements, quoted, reported }
        };
        shares.iter().map(share).collect()
    };
    let finding = |finding: &desk::Finding| Finding {
        kind: findings::kind(finding.check),
        places: finding.places.iter().map(|&place| span(place)).collect(),
        actor: finding.actor.map(rank),
    };
    let kind = |&desk::KindShare { kind, tally }: &desk::KindShare| {
        let desk::Tally { statements, quoted, reported } = tally;
        KindShare { kind: kind.map(actor_kind), statements, quoted, reported }
    };
    Desk {
        findings: desk.findings.iter().map(finding).collect(),
        speakers: shares(&desk.speakers),
        kinds: desk.kinds.iter().map(kind).collect(),
        sides: shares(&desk.sides),
    }
}

fn brief(brief: &summary::Brief, place: &[usize], span: impl Fn(text::Span) -> Span) -> Brief {
    let actors = |ids: &[text::Id<crate::actors::Actor>]| ids.iter().map(|id| place[id.index()]).collect();
    Brief {
        who: actors(&brief.who),
        with: actors(&brief.with),
        places: brief.places.iter().map(|&place| span(place)).collect(),
        dates: brief.dates.iter().map(|&date| span(date)).collect(),
        sources: actors(&brief.sources),
    }
}

fn event(event: &summary::Event, place: &[usize], span: impl Fn(text::Span) -> Span) -> Event {
    let Span { start, end } = span(event.span);
    let actors = event.actors.iter().map(|id| place[id.index()]).collect();
    Event { iso: iso(event.day), start, end, sentence: event.sentence.index(), actors }
}

fn signals(signals: &summary::Signals, span: impl Fn(text::Span) -> Span) -> Signals {
    let summary::Signals { words, minutes, quoted, named, unnamed, unattributed, ref hedges } = *signals;
    let hedges = hedges.iter().map(|&hedge| span(hedge)).collect();
    Signals { words, minutes, quoted, named, unnamed, unattributed, hedges }
}

/// Merges the named mentions and the references, both sorted; a reference by name is its mention.
fn mentions(analysis: &Analysis, place: &[usize], span: impl Fn(text::Span) -> Span) -> Vec<Mention> {
    let mut references = analysis.cast.references.iter().peekable();
    let mut all = Vec::with_capacity(analysis.mentions.len());
    let nameless = |reference: &crate::actors::Reference| Mention {
        start: span(reference.phrase).start,
        end: span(reference.phrase).end,
        kind: None,
        how: how(reference.how),
        actor: Some(place[reference.actor.index()]),
        confidence: 100,
        why: Some(reasons::reference(reference.reason)),
        metonym: reference.metonym.then_some(true),
        iso: None,
    };
    for (at, mention) in analysis.mentions.iter().enumerate() {
        while let Some(reference) = references.next_if(|reference| reference.span.start < mention.span.start)
        {
            all.push(nameless(reference));
        }
        let reference = references.next_if(|reference| reference.span == mention.span);
        all.push(Mention {
            start: span(mention.span).start,
            end: span(mention.span).end,
            kind: Some(kind(mention.kind)),
            how: how(How::Name),
            actor: reference.map(|reference| place[reference.actor.index()]),
            confidence: mention.confidence,
            why: reference.map(|reference| reasons::reference(reference.reason)),
            metonym: reference.and_then(|reference| reference.metonym.then_some(true)),
            iso: analysis.time.days.get(at).copied().flatten().map(iso),
        });
    }
    all.extend(references.map(nameless));
    // A description ("the Qatari envoy") may reach back before the name inside it.
    text::sort(&mut all, |mention| (mention.start, Reverse(mention.end)));
    all
}

fn block_object(kind: BlockKind, span: Span) -> Block {
    let (kind, why) = match kind {
        BlockKind::Headline => ("headline", None),
        BlockKind::Heading => ("heading", None),
        BlockKind::Byline => ("byline", None),
        BlockKind::Dateline => ("dateline", None),
        BlockKind::Paragraph => ("paragraph", None),
        BlockKind::Bullet => ("bullet", None),
        BlockKind::Caption => ("caption", None),
        BlockKind::Boilerplate(reason) => ("boilerplate", Some(why(reason))),
    };
    Block { start: span.start, end: span.end, kind, why }
}

fn why(reason: Reason) -> &'static str {
    match reason {
        Reason::Navigation => "navigation",
        Reason::Subscription => "subscription pitch",
        Reason::Newsletter => "newsletter sign-up",
        Reason::Share => "share buttons",
        Reason::Comments => "comments",
        Reason::App => "app or mobile footer",
        Reason::AuthorBio => "about the author",
        Reason::Related => "related story",
        Reason::Cookies => "cookies and privacy",
        Reason::Credit => "photo credit",
        Reason::Copyright => "copyright line",
        Reason::Advertisement => "advertisement",
    }
}

pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "person",
        Kind::Organization => "organization",
        Kind::Place => "place",
        Kind::Group => "group",
        Kind::Event => "event",
        Kind::Date => "date",
    }
}

pub(super) fn actor_kind(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Person => "person",
        ActorKind::Organization => "organization",
        ActorKind::State => "state",
        ActorKind::Group => "group",
        ActorKind::Unnamed => "unnamed",
    }
}

fn how(how: How) -> &'static str {
    match how {
        How::Name => "name",
        How::Pronoun => "pronoun",
        How::Role => "role",
    }
}

fn part(part: Part) -> &'static str {
    match part {
        Part::Lead => "lead",
        Part::Important => "important",
        Part::Minor => "minor",
        Part::Passing => "passing",
    }
}

fn chosen(why: Why) -> &'static str {
    match why {
        Why::Early => "early",
        Why::Headline => "headline",
        Why::Actor => "actor",
        Why::Central => "central",
        Why::Follows => "follows",
        Why::Needed => "needed",
    }
}

fn manner(manner: Manner) -> &'static str {
    match manner {
        Manner::Direct => "direct",
        Manner::Fragment => "fragment",
        Manner::Indirect => "indirect",
    }
}

fn relation_kind(kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::Meets => "meets",
        RelationKind::Talks => "talks",
        RelationKind::Mediates => "mediates",
        RelationKind::Leads => "leads",
        RelationKind::Employs => "employs",
        RelationKind::Supports => "supports",
        RelationKind::Opposes => "opposes",
        RelationKind::Attacks => "attacks",
        RelationKind::Aids => "aids",
        RelationKind::Other => "other",
    }
}

/// A date as ISO 8601 writes it, as exactly as it is known.
pub fn iso(day: Day) -> String {
    match (day.month, day.day) {
        (Some(month), Some(day_of_month)) => format!("{:04}-{month:02}-{day_of_month:02}", day.year),
        (Some(month), None) => format!("{:04}-{month:02}", day.year),
        _ => format!("{:04}", day.year),
    }
}
