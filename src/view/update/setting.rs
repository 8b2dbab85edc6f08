use crate::view::page::masthead::theme_name;
use crate::view::state::{Marks, Sort, Theme};
use crate::view::{Effect, State};

/// Puts a thing into a list, or takes it out.
pub fn toggle<T: PartialEq>(list: &mut Vec<T>, thing: T) {
    match list.iter().position(|other| *other == thing) {
        Some(at) => drop(list.remove(at)),
        None => list.push(thing),
    }
}

/// Shows or hides all marks.
pub fn toggle_marks(state: &mut State) {
    let (marks, line) = match state.setup.marks {
        Marks::Shown => (Marks::Hidden, "Marks hidden"),
        Marks::Hidden => (Marks::Shown, "Marks shown"),
    };
    state.setup.marks = marks;
    state.status.announcement = line.to_owned();
}

/// The order of the cast that a word means.
pub fn sort(word: &str) -> Sort {
    match word {
        "appearance" => Sort::Appearance,
        "quotes" => Sort::Quotes,
        _ => Sort::Importance,
    }
}

/// Changes between light and dark.
pub fn turn(state: &mut State, theme: Theme) -> Vec<Effect> {
    state.setup.theme = Some(theme);
    let other = if theme == Theme::Dark { Theme::Light } else { Theme::Dark };
    vec![Effect::Theme, Effect::Focus(theme_name(other))]
}
