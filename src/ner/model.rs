use super::Gazetteer;

/// What was learnt and listed before: the tagger's weights and the gazetteer.
#[derive(Clone, Debug)]
pub struct Model {
    /// Names and words that are listed.
    pub gazetteer: Gazetteer,
}

impl Model {
    /// The model that is compiled in.
    pub fn built_in() -> Model {
        Model { gazetteer: Gazetteer::built_in() }
    }
}
