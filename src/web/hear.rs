use std::rc::Rc;

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    ClipboardEvent, DataTransfer, DragEvent, Event, EventTarget, File, FileReader, HtmlElement,
    HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, KeyboardEvent, MouseEvent, Node,
};

use super::answer::{Words, is_open, place};
use super::copy::selection;
use super::listener::Listener;
use super::markup;
use super::room::Room;
use super::unpack;
use crate::view::{self, Field, Held, Home, Key, Message, On};

/// Listens to everything that happens in a panel: one listener for each kind of event.
///
/// Where the panel is the page, keys, pastes and drops count wherever they fall.
pub fn listen(room: &Rc<Room>) -> Vec<Listener> {
    let around: EventTarget = match room.window().document() {
        Some(document) if !room.is_guest() => document.into(),
        _ => room.root().clone().into(),
    };
    let on = |target: &EventTarget, name: &'static str, hear: fn(&Rc<Room>, Event)| {
        let own = Rc::downgrade(room);
        Listener::new(
            target,
            name,
            |hear| room.guard(hear),
            move |event| {
                if let Some(room) = own.upgrade() {
                    hear(&room, event);
                }
            },
        )
    };
    let mut listeners = vec![
        on(room.root(), "click", click),
        on(room.root(), "input", input),
        on(&around, "keydown", keydown),
        on(&around, "paste", paste),
        on(&around, "copy", copy),
        on(&around, "pointerup", select),
        on(&around, "keyup", select),
        on(room.root(), "dragstart", |room, _| room.set_dragging(true)),
        on(&around, "dragend", |room, _| room.set_dragging(false)),
        on(&around, "dragover", |room, event| {
            if !room.is_guest() && !room.is_dragging() {
                event.prevent_default();
                drag(room, true);
            }
        }),
        on(&around, "dragleave", |room, event| {
            // It leaves the page, and not one part of it for another.
            let outside = event.dyn_into::<DragEvent>().is_ok_and(|event| event.related_target().is_none());
            if outside {
                drag(room, false);
            }
        }),
        on(&around, "drop", drop_file),
    ];
    listeners.push(on(room.window(), "resize", |room, _| {
        place(room, Words::Still);
    }));
    // The strip is the page's own.
    if !room.is_guest() {
        listeners
            .extend(["scroll", "resize"].map(|name| on(room.window(), name, |room, _| room.show_sight())));
    }
    listeners
}

/// What the event began at, inside the root too.
fn target(event: &Event) -> Option<Node> {
    event.composed_path().get(0).dyn_into().ok()
}

fn click(room: &Rc<Room>, event: Event) {
    room.hurry();
    let target = target(&event);
    let selects = || selection(room.window(), room.root()).is_some();
    match room.handler(target.clone()) {
        // Words that were just selected are to be copied, not picked.
        Some((_, On::Click(Message::Pick(_)))) if selects() => {}
        Some((_, On::Click(message))) => {
            event.prevent_default();
            room.fold(target);
            room.send(message);
        }
        Some((element, On::Seek)) => {
            let Ok(event) = event.dyn_into::<MouseEvent>() else { return };
            let frame = element.get_bounding_client_rect();
            let part = (f64::from(event.client_y()) - frame.top()) / frame.height().max(1.0);
            room.send(Message::Seek((1000.0 * part) as u32));
        }
        _ if inside(&target, "summary") => {}
        _ => {
            room.fold(None);
            // Beside an answer that floats, a click puts it away.
            let floats = room.find("answer").is_some_and(|answer| is_open(&answer));
            if floats && !inside(&target, "#answer, label, input, select") && !selects() {
                room.send(Message::Release);
            }
        }
    }
}

/// Whether a node is in an element that a selector finds.
fn inside(node: &Option<Node>, selector: &str) -> bool {
    let element = node.as_ref().and_then(|node| node.dyn_ref::<web_sys::Element>());
    element.is_some_and(|element| element.closest(selector).ok().flatten().is_some())
}

/// Notes what is selected in the article, once the browser has settled it.
fn select(room: &Rc<Room>, event: Event) {
    if inside(&target(&event), ".selected") || room.is_guest() {
        return;
    }
    room.later(|room| {
        let range = selection(room.window(), room.root());
        let span = range.and_then(|range| room.covered(&range));
        if room.state(|state| state.mending.selected.is_some() || span.is_some()) == Some(true) {
            room.send(Message::Select(span));
        }
    });
}

fn copy(room: &Rc<Room>, event: Event) {
    let Ok(event) = event.dyn_into::<ClipboardEvent>() else { return };
    let Some(data) = event.clipboard_data() else { return };
    let typing = target(&event).is_some_and(|target| is_field(&target));
    let range = selection(room.window(), room.root()).filter(|_| !typing);
    if let Some(text) = range.and_then(|range| room.words(room.covered(&range)?)) {
        let _ = data.set_data("text/plain", &text);
        event.prevent_default();
    }
}

fn is_field(node: &Node) -> bool {
    matches!(node.node_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
}

fn input(room: &Rc<Room>, event: Event) {
    let Some((element, On::Input(field))) = room.handler(target(&event)) else { return };
    let own = Rc::downgrade(room);
    let send = move || {
        let Some(room) = own.upgrade() else { return };
        let value = if let Some(field) = element.dyn_ref::<HtmlInputElement>() {
            field.value()
        } else if let Some(field) = element.dyn_ref::<HtmlTextAreaElement>() {
            field.value()
        } else if let Some(field) = element.dyn_ref::<HtmlSelectElement>() {
            field.value()
        } else {
            return;
        };
        room.send(Message::Type(field, value));
    };
    // Typing is read once a picture at most.
    if field == Field::Draft { room.settle(send) } else { send() }
}

fn keydown(room: &Rc<Room>, event: Event) {
    let Ok(event) = event.dyn_into::<KeyboardEvent>() else { return };
    room.hurry();
    let target = target(&event);
    let typing = target.as_ref().is_some_and(is_field);
    let name = event.key();
    if matches!(name.as_str(), "Enter" | " ")
        && target.as_ref().is_some_and(|target| target.node_name() == "SPAN")
        && let Some((_, On::Click(message))) = room.handler(target.clone())
    {
        event.prevent_default();
        room.send(message);
        room.enter();
        return;
    }
    if name == "Escape" && room.fold(target.clone()) {
        event.prevent_default();
        return;
    }
    if name == "Enter"
        && typing
        && let Some((_, On::Input(field))) = room.handler(target.clone())
        && let Some(message) = view::enter(field)
    {
        event.prevent_default();
        room.send(message);
        return;
    }
    let command = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
    let held = command || event.alt_key() || event.ctrl_key() || event.meta_key();
    if !held && target.is_some_and(|target| roam(room, &target, &name).is_some()) {
        event.prevent_default();
        return;
    }
    let key = Key { name: &name, held, command, typing };
    if let Some(message) = room.state(|state| view::key(state, key)).flatten() {
        event.prevent_default();
        room.send(message);
    }
}

/// Goes from card to card by the arrows, and to the first and the last one.
fn roam(room: &Rc<Room>, from: &Node, key: &str) -> Option<()> {
    let heads = room.root().query_selector_all(".card:not(.beyond) .head").ok()?;
    let at =
        (0..heads.length()).find(|&at| heads.item(at).is_some_and(|head| from.is_same_node(Some(&head))))?;
    let to = match key {
        "ArrowDown" => at + 1,
        "ArrowUp" => at.checked_sub(1)?,
        "Home" => 0,
        "End" => heads.length() - 1,
        _ => return None,
    };
    heads.item(to)?.dyn_ref::<HtmlElement>()?.focus().ok()
}

fn paste(room: &Rc<Room>, event: Event) {
    // A name that is pasted into a field of a line is none of our article.
    if inside(&target(&event), "input") {
        return;
    }
    let Ok(event) = event.dyn_into::<ClipboardEvent>() else { return };
    let Some(data) = event.clipboard_data() else { return };
    room.hurry();
    // Only an empty box is read at once: in a text that is being edited, a paste is an edit.
    if room.state(view::State::takes_paste) != Some(true) {
        return;
    }
    if let Some(message) = handed(room, &data) {
        event.prevent_default();
        room.send(message);
    }
}

/// Shows that something can be dropped, or no longer.
fn drag(room: &Rc<Room>, over: bool) {
    if room.state(|state| state.status.dragging) == Some(!over) {
        room.send(if over { Message::DragOver } else { Message::DragAway });
    }
}

fn drop_file(room: &Rc<Room>, event: Event) {
    let Ok(event) = event.dyn_into::<DragEvent>() else { return };
    let Some(data) = event.data_transfer().filter(|_| !room.is_dragging()) else { return };
    event.prevent_default();
    room.hurry();
    drag(room, false);
    if room.state(|state| state.setup.home) == Some(Home::Page)
        && let Some(message) = handed(room, &data)
    {
        room.send(message);
    }
}

/// The text that was pasted or dropped; a file is read first and sent later.
fn handed(room: &Rc<Room>, data: &DataTransfer) -> Option<Message> {
    if let Some(file) = data.files().and_then(|files| files.get(0)) {
        read(room, file);
        return None;
    }
    let plain = data.get_data("text/plain").unwrap_or_default();
    let rich = data.get_data("text/html").map(|source| markup::read(&source)).unwrap_or_default();
    let page = view::richer(plain, rich);
    (!page.text.trim().is_empty()).then_some(Message::Hand(page))
}

/// Opens the file dialog.
pub fn choose(room: &Rc<Room>) {
    let Some(document) = room.window().document() else { return };
    let Some(field) =
        document.create_element("input").ok().and_then(|it| it.dyn_into::<HtmlInputElement>().ok())
    else {
        return;
    };
    field.set_type("file");
    field.set_multiple(room.state(view::State::compares) == Some(true));
    field
        .set_accept(".txt,.md,.markdown,.html,.htm,.docx,.rtf,.eml,.json,text/plain,text/html,text/markdown");
    let own = Rc::downgrade(room);
    let chosen = field.clone();
    let change = Closure::once_into_js(move || {
        let (Some(files), Some(room)) = (chosen.files(), own.upgrade()) else { return };
        for file in (0..files.length()).filter_map(|at| files.get(at)) {
            read(&room, file);
        }
    });
    field.set_onchange(Some(&room.guard(&change)));
    field.click();
}

fn read(room: &Rc<Room>, file: File) {
    let Ok(reader) = FileReader::new() else { return };
    let own = Rc::downgrade(room);
    let done = reader.clone();
    let name = file.name();
    let load = Closure::once_into_js(move || {
        let Some(room) = own.upgrade() else { return };
        let bytes = done.result().map(|buffer| Uint8Array::new(&buffer).to_vec()).unwrap_or_default();
        let message = match view::held(&name, &bytes) {
            Held::Page(page) => Message::Hand(page),
            Held::Markup(source) => Message::Hand(markup::read(&source)),
            Held::Mail(mail) => {
                let parsed = markup::read(&mail.markup);
                Message::Hand(view::mailed(mail, parsed))
            }
            Held::Names(list) => Message::Know(super::names(&list)),
            Held::Word(bytes, packed) => return unpack::word(&room, name, bytes, packed),
            Held::Nothing(unread) => Message::Refuse(name, unread),
        };
        room.send(message);
    });
    reader.set_onloadend(Some(&room.guard(&load)));
    let _ = reader.read_as_array_buffer(&file);
}
