use super::lexicon::entries;

/// How a text is written anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recase {
    /// without capitals
    Lower,
    /// IN CAPITALS
    Upper,
    /// With A Capital For Every Word
    Title,
}

impl Recase {
    /// The way of writing by its name.
    pub fn named(name: &str) -> Option<Recase> {
        match name {
            "lower" => Some(Recase::Lower),
            "upper" => Some(Recase::Upper),
            "title" => Some(Recase::Title),
            _ => None,
        }
    }
}

/// Writes the text in another case; letters whose other form has another length stay, so that spans hold.
pub fn recase(text: &str, how: Recase) -> String {
    let mut inside = false;
    let small = entries(include_str!("../../../assets/training/small_words.txt")).collect::<Vec<_>>();
    let mut recased = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let rest = &text[at..];
        let word = &rest[..rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len())];
        let upper = match how {
            Recase::Lower => Some(false),
            Recase::Upper => Some(true),
            Recase::Title if !inside && !small.contains(&word) => Some(true),
            Recase::Title => None,
        };
        inside = c.is_alphanumeric() || (inside && matches!(c, '\'' | '’'));
        let other = match upper {
            Some(true) => c.to_uppercase().next(),
            Some(false) => c.to_lowercase().next(),
            None => None,
        };
        recased.push(other.filter(|other| other.len_utf8() == c.len_utf8()).unwrap_or(c));
    }
    recased
}
