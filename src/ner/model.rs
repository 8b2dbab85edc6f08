use std::sync::LazyLock;

use super::features::fingerprint;
use super::own::{Own, OwnName};
use super::weights::{ModelError, Weights};
use super::{Gazetteer, GazetteerEntry};
use crate::text::Token;

/// What was learnt and listed before: the tagger's weights, the gazetteer, and the user's own names.
#[derive(Clone, Debug)]
pub struct Model {
    /// Names and words that are listed.
    pub gazetteer: Gazetteer,
    /// What was learnt from corpora; without it, lists and rules alone find the names.
    pub(super) tagger: Option<Weights<'static>>,
    pub(super) own: Own,
}

impl Model {
    /// The model that is compiled in.
    pub fn built_in() -> Model {
        static BUILT_IN: LazyLock<Model> = LazyLock::new(|| {
            Model::read(include_bytes!("../../assets/names.bin")).unwrap_or_else(|_| Model::rules())
        });
        BUILT_IN.clone()
    }

    /// No tagger: lists and rules alone.
    pub fn rules() -> Model {
        Model { gazetteer: Gazetteer::built_in(), tagger: None, own: Own::default() }
    }

    /// The model with the tagger of a model file.
    ///
    /// # Errors
    /// When the file is no model file, was learnt with other features, or is cut.
    pub fn read(bytes: &'static [u8]) -> Result<Model, ModelError> {
        let tagger = Weights::read(bytes, fingerprint())?;
        Ok(Model { tagger: Some(tagger), ..Model::rules() })
    }

    /// The model with names of the user's own, in the place of any it had before.
    ///
    /// ```
    /// use rapporteur::ner::{Kind, OwnName};
    /// let bakery = OwnName { name: "Crumb".into(), kind: Kind::Organization, aliases: vec!["Crumb & Co".into()] };
    /// let model = rapporteur::Model::built_in().with_names(&[bakery]);
    /// let analysis = rapporteur::analyse(&model, "We asked Crumb for bread.");
    /// assert_eq!(analysis.mentions[0].kind, Kind::Organization);
    /// ```
    pub fn with_names(self, names: &[OwnName]) -> Model {
        Model { own: Own::new(names), ..self }
    }

    /// What the user, or else the gazetteer, says of a name.
    pub fn entry(&self, name: &[Token]) -> GazetteerEntry {
        self.own.entry(name).unwrap_or_else(|| self.gazetteer.entry(name.iter().map(|token| token.norm)))
    }
}
