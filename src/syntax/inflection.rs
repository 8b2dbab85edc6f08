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
pub fn forms(base: &str, listed: &[&str]) -> Vec<(Form, String)> {
    let form = |word: &str| match word {
        word if word.ends_with("ing") => Form::Ing,
        word if word.ends_with('s') => Form::Present,
        _ => Form::Past,
    };
    let mut all = vec![(Form::Base, base.to_owned())];
    all.extend(listed.iter().map(|&word| (form(word), word.to_owned())));
    let stem = base.strip_suffix('e').unwrap_or(base);
    let hissing = ["s", "x", "sh", "ch"].iter().any(|end| base.ends_with(end));
    let present = format!("{base}{}", if hissing { "es" } else { "s" });
    for (form, word) in
        [(Form::Present, present), (Form::Past, format!("{stem}ed")), (Form::Ing, format!("{stem}ing"))]
    {
        if all.iter().all(|&(known, _)| known != form) {
            all.push((form, word));
        }
    }
    all
}
