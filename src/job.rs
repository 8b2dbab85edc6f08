//! What may be done away from the page, as values and as bytes.
//!
//! This room knows the stages. It does not know where the work is done.

mod never;
mod read;
mod write;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use self::read::Reader;
use self::write::Writer;
use crate::actors::{Actor, Cast, Place};
use crate::analysis::{self, Analysis, Stage};
use crate::corrections::Correction;
use crate::lexicon::fold;
use crate::ner::{Day, Model, OwnName};
use crate::summary::Pick;
use crate::text::html::Page;
use crate::text::{Arena, Block, Id};

/// Something that takes its time with a long text.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Job {
    /// To read it.
    Read {
        /// The text, with what its markup says.
        page: Page,
        /// The day that is known beside both.
        published: Option<Day>,
        /// The names that the reader knows.
        names: Vec<OwnName>,
        /// What the reader has set right.
        corrections: Vec<Correction>,
    },
    /// To choose the sentences that tell its story as it concerns one actor.
    Focus {
        /// The text.
        text: String,
        /// Its blocks.
        blocks: Arena<Block>,
        /// Who takes part in it.
        cast: Cast,
        /// The actors, the most important first.
        order: Vec<Place>,
        /// The one.
        actor: Id<Actor>,
    },
}

/// What came of a job.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// What was found in the text.
    Read(Box<Analysis>),
    /// The sentences that tell the story as it concerns the actor, the best first.
    Focus(Id<Actor>, Vec<Pick>),
}

impl Job {
    /// The text that it is about.
    pub fn text(&self) -> &str {
        match self {
            Job::Read { page, .. } => &page.text,
            Job::Focus { text, .. } => text,
        }
    }
}

/// Does a job, and tells of each stage that it begins.
pub fn work(model: &Model, job: &Job, begin: &mut dyn FnMut(Stage)) -> Answer {
    match job {
        Job::Read { page, published, names, corrections } => {
            let knowing = (!names.is_empty()).then(|| model.clone().with_names(names));
            let model = knowing.as_ref().unwrap_or(model);
            let found = analysis::read_stages(model, page, *published, corrections, begin);
            Answer::Read(Box::new(found))
        }
        Job::Focus { text, blocks, cast, order, actor } => {
            Answer::Focus(*actor, analysis::focus_on(blocks.clone(), cast, order, text, *actor))
        }
    }
}

/// A job or an answer as bytes, for the same build of the program to [unpack].
pub fn pack<T: Serialize>(value: &T) -> Vec<u8> {
    let mut writer = Writer::default();
    let Ok(()) = value.serialize(&mut writer);
    let sum = sum(&writer.0);
    writer.0.extend(sum.to_le_bytes());
    writer.0
}

/// What was [packed](pack) as bytes; none where they are cut short or no such thing.
pub fn unpack<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    let (written, check) = bytes.split_last_chunk()?;
    if sum(written) != u32::from_le_bytes(*check) {
        return None;
    }
    let Ok(value) = T::deserialize(&mut Reader(written));
    Some(value)
}

fn sum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(fold::START, |sum, &byte| fold::add(sum, byte))
}
