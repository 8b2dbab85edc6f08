use super::Layer;
use crate::actors::ActorKind;
use crate::text::Reason;

/// A number with its noun: "1 line", "2 lines".
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!("{} {}", grouped(number), if number == 1 { one } else { many })
}

/// A number with its thousands apart.
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push('\u{2009}');
        }
        text.push(digit);
    }
    text
}

/// Importance in a word; the bounds are those of [`crate::actors::Place`]'s scale.
pub fn level(salience: u16) -> &'static str {
    match salience {
        700.. => "lead",
        350.. => "important",
        120.. => "minor",
        _ => "passing",
    }
}

/// What an actor is, in a word.
pub fn kind(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Person => "person",
        ActorKind::Organization => "organisation",
        ActorKind::State => "state",
        ActorKind::Group => "people",
        ActorKind::Unnamed => "unnamed source",
    }
}

/// The class and the legend of a layer.
pub fn layer(layer: Layer) -> (&'static str, &'static str) {
    match layer {
        Layer::Person => ("person", "People"),
        Layer::Organization => ("organization", "Organisations"),
        Layer::State => ("state", "States, peoples"),
        Layer::Unnamed => ("unnamed", "Unnamed sources"),
        Layer::Place => ("place", "Places, dates"),
    }
}

/// Why lines were left out.
pub fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Navigation => "navigation",
        Reason::Subscription => "subscription pitch",
        Reason::Newsletter => "newsletter sign-up",
        Reason::Share => "share buttons",
        Reason::Comments => "comments",
        Reason::App => "app footer",
        Reason::AuthorBio => "about the author",
        Reason::Related => "link to another story",
        Reason::Cookies => "cookies and privacy",
        Reason::Credit => "photo credit",
        Reason::Copyright => "copyright line",
        Reason::Advertisement => "advertisement",
    }
}

/// The beginning of a line that is too long to show.
pub fn beginning(line: &str) -> String {
    const MOST: usize = 56;
    if line.chars().count() <= MOST {
        return line.to_owned();
    }
    let cut: String = line.chars().take(MOST).collect();
    let end = cut.rfind(char::is_whitespace).unwrap_or(cut.len());
    format!("{} …", cut[..end].trim_end())
}
