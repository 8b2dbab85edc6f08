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

/// The plural of a noun.
pub fn plural(noun: &str) -> String {
    let stem = |cut: usize| &noun[..noun.len() - cut];
    match noun {
        "person" => "people".into(),
        "child" => "children".into(),
        "people" => "peoples".into(),
        _ if noun.ends_with("man") => format!("{}men", stem(3)),
        _ if noun.ends_with("fe") => format!("{}ves", stem(2)),
        _ if noun.ends_with('y') && !["ay", "ey", "oy"].iter().any(|end| noun.ends_with(end)) => {
            format!("{}ies", stem(1))
        }
        _ if ["s", "ch", "sh", "x"].iter().any(|end| noun.ends_with(end)) => format!("{noun}es"),
        _ => format!("{noun}s"),
    }
}
