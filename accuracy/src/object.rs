//! Reading the object that the program prints.

use rapporteur::text::Utf16Index;
use rapporteur::{Model, analyse, view};
use serde::Deserialize;

use crate::annotation::{ActorKind, Manner, NameKind};
use crate::answer::{Answer, Found, Name, Said};
use crate::span::Span;

/// Analyses a text and answers what is scored of the printed object.
pub fn read(model: &Model, text: &str, characters: &[char]) -> Result<Answer, String> {
    let analysis = analyse(model, text);
    let printed = view::object_by(&Utf16Index::points(text), text, &analysis);
    let printed = serde_json::to_value(printed).map_err(|error| error.to_string())?;
    let object = Object::deserialize(printed).map_err(|error| error.to_string())?;
    Ok(object.answer(characters))
}

#[derive(Deserialize)]
struct Object {
    blocks: Vec<Block>,
    sentences: Vec<Words>,
    mentions: Vec<Mark>,
    actors: Vec<Actor>,
    quotes: Vec<Quote>,
    relations: Vec<Relation>,
    summary: Vec<Pick>,
}

#[derive(Clone, Copy, Deserialize)]
struct Words {
    start: usize,
    end: usize,
}

#[derive(Deserialize)]
struct Block {
    #[serde(flatten)]
    words: Words,
    kind: String,
}

#[derive(Deserialize)]
struct Mark {
    #[serde(flatten)]
    words: Words,
    kind: Option<Kind>,
    how: String,
    actor: Option<usize>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Person,
    Organization,
    Place,
    Group,
    Event,
    Date,
}

#[derive(Deserialize)]
struct Actor {
    name: String,
    kind: ActorKind,
    aliases: Vec<String>,
    roles: Vec<Role>,
    salience: i64,
}

#[derive(Deserialize)]
struct Role {
    text: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Quote {
    #[serde(flatten)]
    words: Words,
    manner: String,
    speaker: Option<usize>,
    speaker_span: Option<Words>,
}

#[derive(Deserialize)]
struct Relation {
    from: usize,
    to: usize,
}

#[derive(Deserialize)]
struct Pick {
    sentence: usize,
    rank: u32,
}

impl From<Words> for Span {
    fn from(words: Words) -> Span {
        Span::new(words.start, words.end)
    }
}

impl From<Kind> for NameKind {
    fn from(kind: Kind) -> NameKind {
        match kind {
            Kind::Person => NameKind::Person,
            Kind::Organization => NameKind::Organization,
            Kind::Place => NameKind::Place,
            Kind::Group => NameKind::Group,
            Kind::Event => NameKind::Event,
            Kind::Date => NameKind::Date,
        }
    }
}

impl Object {
    fn answer(self, text: &[char]) -> Answer {
        let blocks = |kinds: &[&str]| {
            let chosen = self.blocks.iter().filter(|block| kinds.contains(&block.kind.as_str()));
            chosen.map(|block| block.words.into()).collect()
        };
        let names = self.mentions.iter().filter(|mark| mark.how == "name");
        let roles = self.mentions.iter().filter(|mark| mark.how == "role");
        Answer {
            boilerplate: blocks(&["boilerplate"]),
            headings: blocks(&["headline", "heading"]),
            mentions: names.filter_map(name).collect(),
            nominals: roles.filter_map(|mark| Some((mark.words.into(), mark.actor?))).collect(),
            actors: self.actors.into_iter().map(found).collect(),
            quotes: self.quotes.iter().map(|quote| said(text, quote)).collect(),
            interactions: self.relations.iter().map(|relation| (relation.from, relation.to)).collect(),
            summary: self
                .summary
                .iter()
                .filter_map(|pick| Some(((*self.sentences.get(pick.sentence)?).into(), pick.rank)))
                .collect(),
            sentences: self.sentences.into_iter().map(Span::from).collect(),
        }
    }
}

fn name(mark: &Mark) -> Option<Name> {
    Some(Name { span: mark.words.into(), kind: mark.kind?.into(), actor: mark.actor })
}

fn found(actor: Actor) -> Found {
    Found {
        name: actor.name,
        kind: actor.kind,
        aliases: actor.aliases,
        roles: actor.roles.into_iter().map(|role| role.text).collect(),
        salience: actor.salience,
    }
}

fn said(text: &[char], quote: &Quote) -> Said {
    Said {
        span: quote.words.into(),
        manner: if quote.manner == "indirect" { Manner::Indirect } else { Manner::Direct },
        speaker: quote.speaker,
        speaker_text: quote.speaker_span.map(|words| Span::from(words).of(text)),
    }
}
