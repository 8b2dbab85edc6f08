use super::{Ask, Message, Screen, State, Step, Switch, View};

/// A key pressed in the panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key<'k> {
    /// As the browser names it: "n", "Escape".
    pub name: &'k str,
    /// Whether Control, Alt or Meta was held.
    pub held: bool,
    /// Whether it was Control or Meta, and no Alt: a command to the program.
    pub command: bool,
    /// Whether it was typed into a field.
    pub typing: bool,
}

/// What a key asks for, if it is one of ours.
pub fn key(state: &State, key: Key<'_>) -> Option<Message> {
    let comparing = state.view == View::Compare;
    if state.screen != Screen::Read || comparing || key.held && (key.typing || !key.command) {
        return None;
    }
    let mending = &state.mending;
    let redo = !mending.future.is_empty();
    match key.name {
        "z" if key.held => (!mending.past.is_empty()).then_some(Message::Correct(Ask::Undo)),
        "Z" | "y" if key.held => redo.then_some(Message::Correct(Ask::Redo)),
        _ if key.held => None,
        "Escape" if mending.selected.is_some() => Some(Message::Correct(Ask::Unselect)),
        "Escape" if !state.position.leaps.is_empty() || state.position.followed.is_some() => {
            Some(Message::Release)
        }
        _ if key.typing || state.on(Switch::NoLetters) => None,
        "n" => Some(Message::Walk(Step::Next)),
        "p" => Some(Message::Walk(Step::Previous)),
        "h" => Some(Message::ToggleMarks),
        _ => None,
    }
}
