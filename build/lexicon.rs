//! Writes what `src/lexicon` reads from `assets/lexicon.txt`; the head of that file says what stands in it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// How many features can hold of words at once: as many as `lexicon::Features` has bits.
const MOST: usize = 192;

/// What a feature is a feature of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Of {
    Word,
    Noun,
    Verb,
    List,
    Gazetteer,
}

struct Feature<'t> {
    of: Of,
    name: &'t str,
    has_value: bool,
    doc: Vec<&'t str>,
    /// Its bit, if it is one that holds or does not.
    bit: Option<usize>,
}

/// The source of the constants, or what is wrong with the list.
pub fn lexicon(list: &str) -> Result<String, String> {
    let (head, words) =
        list.split_once("\n===\n").ok_or("no line of \"===\" parts the features from the words")?;
    let features = features(head)?;
    let mut entries = Entries { features: &features, ..Entries::default() };
    let mut known = BTreeSet::new();
    for line in words.lines().filter(|line| !line.is_empty()) {
        let (words, of) = line.rsplit_once(": ").ok_or(format!("no feature in \"{line}\""))?;
        let word = words.split(", ").next().unwrap_or_default();
        if !known.insert(word.to_lowercase().replace('’', "'")) {
            return Err(format!("\"{word}\" stands there twice"));
        }
        entries.add(&words.replace(", ", ","), word, of)?;
    }
    Ok(source(&features, &entries))
}

fn features(head: &str) -> Result<Vec<Feature<'_>>, String> {
    let mut features: Vec<Feature<'_>> = Vec::new();
    for line in head.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if line.starts_with(' ') {
            let last = features.last_mut().ok_or(format!("\"{line}\" goes on with nothing"))?;
            last.doc.push(line.trim());
            continue;
        }
        let wrong = || format!("\"{line}\" declares no feature");
        let (declared, doc) = line.split_once(": ").ok_or_else(wrong)?;
        let (of, name) = declared.split_once(' ').ok_or_else(wrong)?;
        let of = match of {
            "word" => Of::Word,
            "noun" => Of::Noun,
            "verb" => Of::Verb,
            "list" => Of::List,
            "gazetteer" => Of::Gazetteer,
            _ => return Err(wrong()),
        };
        let has_value = name.ends_with('=');
        let bits = features.iter().filter(|feature| feature.bit.is_some()).count();
        let bit = (!has_value && !matches!(of, Of::List | Of::Gazetteer)).then_some(bits);
        if bit.is_some_and(|bit| bit >= MOST) {
            return Err(format!("more than {MOST} features"));
        }
        let name = name.trim_end_matches('=');
        if features.iter().any(|feature| feature.name == name) {
            return Err(format!("the feature \"{name}\" is declared twice"));
        }
        features.push(Feature { of, name, has_value, doc: vec![doc], bit });
    }
    Ok(features)
}

/// The words by what holds of them.
#[derive(Default)]
struct Entries<'f, 't> {
    features: &'f [Feature<'t>],
    /// By the bits: a word with its forms.
    sets: BTreeMap<Vec<usize>, Vec<String>>,
    /// By the place of the feature and the value.
    values: BTreeMap<(usize, String), Vec<String>>,
}

impl Entries<'_, '_> {
    fn add(&mut self, words: &str, word: &str, of: &str) -> Result<(), String> {
        let mut bits = BTreeSet::new();
        for feature in of.split(' ') {
            let (name, value) =
                feature.split_once('=').map_or((feature, None), |(name, value)| (name, Some(value)));
            let at = self
                .features
                .iter()
                .position(|known| known.name == name && known.has_value == value.is_some());
            let at = at.ok_or(format!("\"{word}\" has the unknown feature \"{feature}\""))?;
            let known = &self.features[at];
            let words = if known.of == Of::Verb { words } else { word };
            match known.bit {
                Some(bit) => _ = bits.insert(bit),
                None => {
                    self.values.entry((at, value.unwrap_or_default().into())).or_default().push(words.into())
                }
            }
        }
        let inflected = bits.iter().any(|&bit| {
            self.features.iter().any(|feature| feature.bit == Some(bit) && feature.of == Of::Verb)
        });
        if !bits.is_empty() {
            let words = if inflected { words } else { word };
            self.sets.entry(bits.into_iter().collect()).or_default().push(words.into());
        }
        Ok(())
    }
}

fn source(features: &[Feature<'_>], entries: &Entries<'_, '_>) -> String {
    let mut source = String::new();
    for (at, feature) in features.iter().enumerate() {
        if feature.of == Of::Gazetteer {
            source += "#[cfg(feature = \"train\")]\n";
        }
        for line in &feature.doc {
            writeln!(source, "/// {line}").expect("a string takes every line");
        }
        let name = feature.name.to_uppercase().replace('-', "_");
        let values = || entries.values.range((at, String::new())..(at + 1, String::new()));
        let line = match feature.bit {
            Some(bit) => format!("pub const {name}: Feature = Feature::new({bit});"),
            None if feature.has_value => {
                let lines: String =
                    values().map(|((_, value), words)| format!("{value}\t{}\n", words.join("\t"))).collect();
                format!("pub const {name}: Values = Values::new({lines:?});")
            }
            None => {
                let words: Vec<&str> =
                    values().flat_map(|(_, words)| words).map(|word| word.trim_start_matches('-')).collect();
                format!("pub const {name}: &[&str] = &{words:?};")
            }
        };
        source += &line;
        source.push('\n');
    }
    for (name, of) in [("NOUNS", Of::Noun), ("VERBS", Of::Verb)] {
        let bits = features.iter().filter(|feature| feature.of == of).filter_map(|feature| feature.bit);
        let bits: Vec<String> = bits.map(|bit| format!("Feature::new({bit})")).collect();
        writeln!(source, "pub(super) const {name}: &[Feature] = &[{}];", bits.join(", ")).expect("a string");
    }
    let mut words = String::new();
    for (bits, of) in &entries.sets {
        let bits: Vec<String> = bits.iter().map(usize::to_string).collect();
        writeln!(words, "{}\t{}", bits.join(","), of.join("\t")).expect("a string takes every line");
    }
    writeln!(source, "pub(super) const WORDS: &str = {words:?};").expect("a string takes every line");
    source
}
