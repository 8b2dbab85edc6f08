use super::lower;

/// A form of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// "say"
    Base,
    /// "says"
    Present,
    /// "said", as the past tense or the participle
    Past,
    /// "saying"
    Ing,
}

/// The forms of a verb: those listed, and by rule those that the list leaves out.
pub fn forms<'w>(base: &str, listed: impl IntoIterator<Item = &'w str>) -> Vec<(Form, String)> {
    let form = |word: &str| match word {
        word if word.ends_with("ing") => Form::Ing,
        word if word.ends_with('s') => Form::Present,
        _ => Form::Past,
    };
    let mut all = vec![(Form::Base, base.to_owned())];
    all.extend(listed.into_iter().map(|word| (form(word), word.to_owned())));
    let stem = base.strip_suffix('e').unwrap_or(base);
    let past = changing(base).map_or(format!("{stem}ed"), |stem| format!("{stem}ied"));
    for (form, word) in [(Form::Present, with_s(base)), (Form::Past, past), (Form::Ing, format!("{stem}ing"))]
    {
        if all.iter().all(|&(known, _)| known != form) {
            all.push((form, word));
        }
    }
    all
}

/// The plural of a noun.
pub fn plural(noun: &str) -> String {
    let stem = |cut: usize| &noun[..noun.len() - cut];
    match noun {
        "person" => "people".into(),
        "child" => "children".into(),
        _ if noun.ends_with("man") => format!("{}men", stem(3)),
        _ if noun.ends_with("fe") => format!("{}ves", stem(2)),
        _ => with_s(noun),
    }
}

/// The singular of a noun, in small letters, as far as the form tells.
pub fn singular(noun: &str) -> String {
    const ENDS: [(&str, &str); 7] = [
        ("men", "man"),
        ("people", "person"),
        ("children", "child"),
        ("wives", "wife"),
        ("ies", "y"),
        ("sses", "ss"),
        ("ches", "ch"),
    ];
    let noun = lower(noun);
    let special = ENDS.into_iter().find_map(|(end, new)| Some(format!("{}{new}", noun.strip_suffix(end)?)));
    let plain = || noun.strip_suffix('s').filter(|stem| !stem.ends_with('s')).unwrap_or(&noun).to_owned();
    special.unwrap_or_else(plain)
}

/// A verb in the present tense, or a noun in the plural, by rule.
fn with_s(word: &str) -> String {
    match changing(word) {
        Some(stem) => format!("{stem}ies"),
        None if ["s", "ch", "sh", "x"].iter().any(|end| word.ends_with(end)) => format!("{word}es"),
        None => format!("{word}s"),
    }
}

/// The word without its "y", where that becomes "i": "clarify", but not "convey".
fn changing(word: &str) -> Option<&str> {
    word.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u']))
}
