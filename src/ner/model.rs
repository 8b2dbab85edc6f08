use super::Gazetteer;
use super::features::fingerprint;
use super::weights::{ModelError, Weights};

/// What was learnt and listed before: the tagger's weights and the gazetteer.
#[derive(Clone, Debug)]
pub struct Model {
    /// Names and words that are listed.
    pub gazetteer: Gazetteer,
    /// What was learnt from corpora; without it, lists and rules alone find the names.
    pub(super) tagger: Option<Weights<'static>>,
}

impl Model {
    /// The model that is compiled in.
    pub fn built_in() -> Model {
        Model::read(include_bytes!("../../assets/names.bin")).unwrap_or_else(|_| Model::rules())
    }

    /// No tagger: lists and rules alone.
    pub fn rules() -> Model {
        Model { gazetteer: Gazetteer::built_in(), tagger: None }
    }

    /// The model with the tagger of a model file.
    ///
    /// # Errors
    /// When the file is no model file, was learnt with other features, or is cut.
    pub fn read(bytes: &'static [u8]) -> Result<Model, ModelError> {
        let tagger = Weights::read(bytes, fingerprint())?;
        Ok(Model { tagger: Some(tagger), ..Model::rules() })
    }
}
