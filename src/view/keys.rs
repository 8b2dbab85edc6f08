use super::{Message, Screen, State, Step};

/// A key pressed in the panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key<'k> {
    /// As the browser names it: "n", "Escape".
    pub name: &'k str,
    /// Whether Control, Alt or Meta was held.
    pub held: bool,
    /// Whether it was typed into a field.
    pub typing: bool,
}

/// What a key asks for, if it is one of ours.
pub fn key(state: &State, key: Key<'_>) -> Option<Message> {
    if state.screen != Screen::Read || key.held {
        return None;
    }
    match key.name {
        "Escape" if !state.leaps.is_empty() || state.followed.is_some() => Some(Message::Release),
        _ if key.typing => None,
        "n" => Some(Message::Walk(Step::Next)),
        "p" => Some(Message::Walk(Step::Previous)),
        "h" => Some(Message::ToggleMarks),
        "w" => Some(Message::Introduce),
        _ => None,
    }
}
