use crate::Analysis;
use crate::actors::{Actor, ActorKind, How, Manner, Naming, Part, Place, Quote, Utterance};
use crate::desk::{Desk, NamingShare, Share, Tally};
use crate::ner::{Day, Kind};
use crate::relations::{Mode, Relation, RelationKind};
use crate::summary::{Brief, Event, PickReason, Signals};
use crate::text::{Block, BlockKind, Detail, Furniture, Id, Span, Utf16Index};
use crate::view::object::marks::{Mark, marks};
use crate::view::object::value::{Record, Value, list};
use crate::view::{cast::reasons, object::findings, words};

/// Makes the object that JavaScript and JSON see: offsets in UTF-16 code units, actors by importance.
///
/// `assets/rapporteur.d.ts` describes it for TypeScript.
pub fn object<'t>(text: &'t str, analysis: &'t Analysis) -> Record<'t> {
    object_by(&Utf16Index::new(text), text, analysis)
}

/// The object with its offsets as an index counts them.
pub fn object_by<'t>(index: &Utf16Index, text: &'t str, analysis: &'t Analysis) -> Record<'t> {
    let shape = Shape { index, text, analysis, ranks: ranks(analysis) };
    let mut object = Record::default();
    // It grows when the shape does.
    object.put("schema", 1u32);
    object.put("blocks", list(analysis.blocks.iter(), |block| shape.block(block)));
    object.put(
        "sentences",
        list(analysis.sentences.iter(), |sentence| {
            let mut it = shape.span(sentence.span);
            it.put("block", sentence.block.index());
            it
        }),
    );
    object.put("mentions", list(&marks(analysis), |mark| shape.mark(mark)));
    object.put("actors", list(&analysis.order, |place| shape.actor(place)));
    object.put("quotes", list(&analysis.quotes, |quote| shape.quote(quote)));
    object.put("statements", list(&analysis.utterances, |utterance| shape.utterance(utterance)));
    object.put("relations", list(&analysis.relations, |relation| shape.relation(relation)));
    object.put(
        "summary",
        list(&analysis.summary, |pick| {
            let mut it = Record::default();
            it.put("sentence", pick.sentence.index());
            it.put("rank", pick.rank);
            it.put("why", list(&pick.why, |&why| chosen(why)));
            it
        }),
    );
    object.put("brief", shape.brief(&analysis.brief));
    object.put("published", analysis.time.published.map(iso));
    object.put("timeline", list(&analysis.time.timeline, |event| shape.event(event)));
    object.put("signals", shape.signals(&analysis.signals));
    object.put("desk", shape.desk(&analysis.desk));
    let lost = &analysis.corrected.lost;
    object.put_some("lost", (!lost.is_empty()).then(|| list(lost, |&at| at)));
    object
}

/// The place of each actor in the order of importance.
pub fn ranks(analysis: &Analysis) -> Vec<u32> {
    let mut ranks = vec![0; analysis.order.len()];
    for (rank, place) in (0..).zip(&analysis.order) {
        ranks[place.actor.index()] = rank;
    }
    ranks
}

/// Counts statements in the fields of a record.
pub fn put_tally(record: &mut Record<'_>, tally: Tally) {
    record.put("statements", tally.statements);
    record.put("quoted", tally.quoted);
    record.put("reported", tally.reported);
}

/// What the parts of the object are made from.
struct Shape<'i, 't> {
    index: &'i Utf16Index,
    text: &'t str,
    analysis: &'t Analysis,
    ranks: Vec<u32>,
}

impl<'t> Shape<'_, 't> {
    fn span(&self, span: Span) -> Record<'t> {
        let units = self.index.span(span);
        let mut it = Record::default();
        it.put("start", units.start);
        it.put("end", units.end);
        it
    }

    fn spans(&self, spans: &[Span]) -> Value<'t> {
        list(spans, |&span| self.span(span))
    }

    fn rank(&self, actor: Id<Actor>) -> u32 {
        self.ranks[actor.index()]
    }

    fn actors(&self, actors: &[Id<Actor>]) -> Value<'t> {
        list(actors, |&actor| self.rank(actor))
    }

    fn block(&self, block: &Block) -> Record<'t> {
        let (kind, reason) = match block.kind {
            BlockKind::Headline => ("headline", None),
            BlockKind::Heading => ("heading", None),
            BlockKind::Byline => ("byline", None),
            BlockKind::Dateline => ("dateline", None),
            BlockKind::Paragraph => ("paragraph", None),
            BlockKind::Bullet => ("bullet", None),
            BlockKind::Caption => ("caption", None),
            BlockKind::Boilerplate(reason) => ("boilerplate", Some(why(reason))),
        };
        let detail = match block.detail {
            Detail::Plain => None,
            Detail::Standfirst => Some("standfirst"),
            Detail::Date => Some("date"),
            Detail::Doubtful => Some("doubtful"),
        };
        let mut it = self.span(block.span);
        it.put("kind", kind);
        it.put_some("why", reason.or(detail));
        it
    }

    /// A name or date, or what refers to an actor in other words.
    fn mark(&self, mark: &Mark) -> Record<'t> {
        let mut it = self.span(mark.span);
        it.put("kind", mark.name.map(|name| kind(name.kind)));
        it.put("how", how(mark.how));
        it.put("actor", mark.actor().map(|actor| self.rank(actor)));
        it.put("confidence", mark.name.map_or(100, |name| u32::from(name.confidence)));
        if let Some(reference) = mark.reference {
            it.put("why", reasons::reference(reference.reason));
            it.put_some("metonym", reference.metonym.then_some(Value::Bool(true)));
        }
        it.put_some("iso", mark.day.map(iso));
        it
    }

    fn actor(&self, place: &Place) -> Record<'t> {
        let (text, actor) = (self.text, &self.analysis.cast.actors[place.actor]);
        let mut it = Record::default();
        it.put("name", words::line(self.analysis.name(text, place.actor)));
        it.put("kind", actor_kind(actor.kind));
        it.put("naming", naming(self.analysis.namings[place.actor.index()]));
        it.put("aliases", list(&actor.aliases, |alias| words::line(&text[alias.span])));
        it.put(
            "roles",
            list(&actor.roles, |role| {
                let mut it = self.span(role.span);
                it.put("text", words::line(&text[role.span]));
                it
            }),
        );
        it.put("affiliations", self.actors(&actor.affiliations));
        it.put("salience", u32::from(place.salience));
        it.put("part", part(place.part));
        it
    }

    fn quote(&self, quote: &Quote) -> Record<'t> {
        let mut it = self.span(quote.span);
        it.put("manner", manner(quote.manner));
        it.put("speaker", quote.speaker.map(|id| self.rank(id)));
        it.put("speakerSpan", quote.speaker_span.map(|span| self.span(span)));
        it.put("addressee", quote.addressee.map(|id| self.rank(id)));
        it.put("cue", quote.cue.map(|cue| self.span(cue)));
        it.put("continues", quote.continues);
        it.put("why", quote.clue.map(reasons::quote));
        it
    }

    fn utterance(&self, utterance: &Utterance) -> Record<'t> {
        let mut it = Record::default();
        it.put("speaker", utterance.speaker.map(|id| self.rank(id)));
        it.put("quotes", list(&utterance.quotes, |&at| at));
        it
    }

    fn relation(&self, relation: &Relation) -> Record<'t> {
        let mut it = Record::default();
        it.put("from", self.rank(relation.from));
        it.put("to", self.rank(relation.to));
        it.put("kind", relation_kind(relation.kind));
        it.put("verb", self.span(relation.verb));
        it.put("sentence", relation.sentence.index());
        it.put("why", reasons::relation(relation.means));
        it.put_some("planned", (relation.mode == Mode::Meant).then_some(Value::Bool(true)));
        it.put_some("former", (relation.mode == Mode::Former).then_some(Value::Bool(true)));
        it
    }

    fn brief(&self, brief: &Brief) -> Record<'t> {
        let mut it = Record::default();
        it.put("who", self.actors(&brief.who));
        it.put("with", self.actors(&brief.with));
        it.put("places", self.spans(&brief.places));
        it.put("dates", self.spans(&brief.dates));
        it.put("sources", self.actors(&brief.sources));
        it
    }

    fn event(&self, event: &Event) -> Record<'t> {
        let units = self.index.span(event.span);
        let mut it = Record::default();
        it.put("iso", iso(event.day));
        it.put("start", units.start);
        it.put("end", units.end);
        it.put("sentence", event.sentence.index());
        it.put("actors", self.actors(&event.actors));
        it
    }

    fn signals(&self, signals: &Signals) -> Record<'t> {
        let mut it = Record::default();
        it.put("words", signals.words);
        it.put("minutes", signals.minutes);
        it.put("quoted", signals.quoted);
        it.put("named", signals.named);
        it.put("unnamed", signals.unnamed);
        it.put("anonymous", signals.anonymous);
        it.put("unattributed", signals.unattributed);
        it.put("hedges", self.spans(&signals.hedges));
        it
    }

    fn desk(&self, desk: &Desk) -> Record<'t> {
        let mut it = Record::default();
        it.put(
            "findings",
            list(&desk.findings, |finding| {
                let mut it = Record::default();
                it.put("kind", findings::kind(finding.check));
                it.put("places", self.spans(&finding.places));
                it.put("actor", finding.actor.map(|id| self.rank(id)));
                it
            }),
        );
        it.put("speakers", self.shares(&desk.speakers));
        it.put(
            "kinds",
            list(&desk.kinds, |share| {
                let mut it = Record::default();
                it.put("kind", share.kind.map(actor_kind));
                put_tally(&mut it, share.tally);
                it
            }),
        );
        it.put(
            "namings",
            list(&desk.namings, |share: &NamingShare| {
                let mut it = Record::default();
                it.put("naming", share.naming.map(naming));
                put_tally(&mut it, share.tally);
                it
            }),
        );
        it.put("sides", self.shares(&desk.sides));
        it
    }

    fn shares(&self, shares: &[Share]) -> Value<'t> {
        list(shares, |share| {
            let mut it = Record::default();
            it.put("actor", share.actor.map(|id| self.rank(id)));
            put_tally(&mut it, share.tally);
            it
        })
    }
}

fn why(reason: Furniture) -> &'static str {
    match reason {
        Furniture::Navigation => "navigation",
        Furniture::Subscription => "subscription pitch",
        Furniture::Newsletter => "newsletter sign-up",
        Furniture::Share => "share buttons",
        Furniture::Comments => "comments",
        Furniture::App => "app or mobile footer",
        Furniture::AuthorBio => "about the author",
        Furniture::Related => "related story",
        Furniture::Cookies => "cookies and privacy",
        Furniture::Credit => "photo credit",
        Furniture::Copyright => "copyright line",
        Furniture::Advertisement => "advertisement",
        Furniture::Tags => "tags",
        Furniture::Live => "live blog",
        Furniture::Video => "video",
        Furniture::PullQuote => "pull quote",
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

pub(in crate::view) fn actor_kind(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Person => "person",
        ActorKind::Organization => "organization",
        ActorKind::State => "state",
        ActorKind::Group => "group",
        ActorKind::Unnamed => "unnamed",
    }
}

/// How somebody is named, in a word.
pub(in crate::view) fn naming(naming: Naming) -> &'static str {
    match naming {
        Naming::Anonymous => "anonymous",
        Naming::NotNamed => "not named",
        Naming::Named => "named",
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

fn chosen(why: PickReason) -> &'static str {
    match why {
        PickReason::Early => "early",
        PickReason::Headline => "headline",
        PickReason::Actor => "actor",
        PickReason::Central => "central",
        PickReason::Follows => "follows",
        PickReason::Needed => "needed",
    }
}

fn manner(manner: Manner) -> &'static str {
    match manner {
        Manner::Direct => "direct",
        Manner::Fragment => "fragment",
        Manner::Indirect => "indirect",
    }
}

pub(in crate::view) fn relation_kind(kind: RelationKind) -> &'static str {
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
        RelationKind::Kin => "kin",
        RelationKind::Mentions => "mentions",
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
