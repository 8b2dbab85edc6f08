//! An annotation as its file has it: rows that say where they stand by offsets, or by their words.

use serde::Deserialize;

use crate::annotation::{ActorKind, NameKind, Standing};

/// A file of an annotation.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct File {
    pub mentions: Vec<Mention>,
    pub nominals: Vec<Nominal>,
    pub actors: Vec<Actor>,
    pub quotes: Vec<Quote>,
    pub interactions: Option<Vec<Interaction>>,
    pub boilerplate: Vec<Stretch>,
    pub headings: Vec<Stretch>,
    pub ignore_spans: Vec<Stretch>,
    pub sentences: Option<Vec<(usize, usize)>>,
    pub summary_sentences: Vec<Sentence>,
    pub optional_entities: Vec<String>,
}

/// Where a row stands: its offsets in code points, or else wherever its words stand.
#[derive(Deserialize)]
pub struct Place {
    #[serde(default)]
    pub text: String,
    pub start: Option<usize>,
    pub end: Option<usize>,
    pub nth: Option<Nth>,
}

/// Which occurrences of the words are meant, from 1.
#[derive(Deserialize)]
#[serde(untagged)]
pub enum Nth {
    One(usize),
    Many(Vec<usize>),
}

#[derive(Deserialize)]
pub struct Mention {
    #[serde(flatten)]
    pub reading: Reading,
    #[serde(default)]
    pub alt: Vec<Reading>,
    #[serde(default)]
    pub ambiguous: Standing,
    #[serde(default)]
    pub actor_ambiguous: Standing,
    pub entity: Option<String>,
}

#[derive(Deserialize)]
pub struct Reading {
    #[serde(flatten)]
    pub place: Place,
    #[serde(rename = "type")]
    pub kind: NameKind,
    pub actor: Option<String>,
}

#[derive(Deserialize)]
pub struct Nominal {
    #[serde(flatten)]
    pub place: Place,
    pub actor: String,
    #[serde(default)]
    pub ambiguous: Standing,
}

#[derive(Deserialize)]
pub struct Actor {
    pub id: String,
    pub name: String,
    pub kind: ActorKind,
    #[serde(default)]
    pub aliases: Vec<String>,
    pub roles: Vec<String>,
    #[serde(default)]
    pub roles_secondary: Vec<String>,
    pub salience: u32,
    #[serde(default)]
    pub ambiguous: Standing,
}

#[derive(Deserialize)]
pub struct Quote {
    #[serde(flatten)]
    pub place: Place,
    pub direct: bool,
    pub speaker: Option<String>,
    #[serde(default)]
    pub speaker_alt: Vec<String>,
    pub speaker_text: Option<String>,
    #[serde(default)]
    pub ambiguous: Standing,
}

#[derive(Deserialize)]
pub struct Interaction {
    pub a: String,
    pub b: String,
    #[serde(default)]
    pub ambiguous: Standing,
}

#[derive(Deserialize)]
pub struct Stretch {
    #[serde(flatten)]
    pub place: Place,
}

#[derive(Deserialize)]
pub struct Sentence {
    #[serde(flatten)]
    pub place: Place,
    pub rank: Option<u32>,
}
