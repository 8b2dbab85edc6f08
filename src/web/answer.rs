use wasm_bindgen::JsCast;
use web_sys::{DomRect, HtmlElement, ScrollLogicalPosition};

use super::room::Room;

/// A window lower than this, in pixels, has no room for anything that floats, and a narrower one has it at its foot; so
/// says the style sheet.
const LOW: f64 = 480.0;
const NARROW: f64 = 720.0;
/// So many pixels the answer stands from its words, and at least so far from the edge of the window.
const BESIDE: f64 = 7.0;
const AWAY: f64 = 12.0;

/// Where the words are that the answer is about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Words {
    /// Where they stay.
    Still,
    /// On their way to the middle of the window.
    Coming,
}

/// Shows the answer, if there is one, at its words: below them, or above where only there is room; at the foot of a
/// narrow window; in a low one it stays in the flow of the page. The page is scrolled for it once, when it comes.
pub fn place(room: &Room, words: Words) -> Option<()> {
    let anew = room.is_led_anew();
    let answer = room.find("answer")?;
    let window = room.window();
    let [width, height] = [window.inner_width(), window.inner_height()]
        .map(|length| length.ok().and_then(|length| length.as_f64()).unwrap_or_default());
    if is_low(room) && !room.is_guest() {
        let _ = answer.hide_popover();
        // As much of it comes in sight as leaves the words there.
        let room_above = room.find("here")?.get_bounding_client_rect().top() - AWAY;
        let below = answer.get_bounding_client_rect().top() + height / 2.0 - height;
        if anew && words == Words::Still && below.min(room_above) > 0.0 {
            window.scroll_by_with_x_and_y(0.0, below.min(room_above));
        }
        return Some(());
    }
    if !is_open(&answer) {
        answer.show_popover().ok()?;
    }
    let frame = at(room)?;
    let style = answer.style();
    if width < NARROW || height < LOW {
        let _ = style.remove_property("left");
        let _ = style.remove_property("top");
        let hidden = frame.bottom() + AWAY - answer.get_bounding_client_rect().top();
        if anew && words == Words::Still && hidden > 0.0 {
            window.scroll_by_with_x_and_y(0.0, hidden);
        }
        return Some(());
    }
    let [from_left, from_top] = [window.scroll_x().ok()?, window.scroll_y().ok()?];
    let page = f64::from(window.document()?.document_element()?.scroll_height());
    let top = match words {
        Words::Still => frame.top(),
        Words::Coming => {
            let top = from_top + frame.top();
            top - (top - height / 2.0).min(page - height).max(0.0)
        }
    };
    let size = f64::from(answer.offset_height());
    let above = top + frame.height() + BESIDE + size > height && top > size + BESIDE;
    let y = from_top + if above { frame.top() - BESIDE - size } else { frame.bottom() + BESIDE };
    // What stands beside the article is left free.
    let beside =
        room.find("article").map_or(width, |article| article.get_bounding_client_rect().right() + 2.0 * AWAY);
    let most = beside.min(width) - f64::from(answer.offset_width()) - AWAY;
    let x = from_left + (frame.left() - AWAY).min(most).max(AWAY);
    // Whole pixels: to write fractions takes 15 kB of code.
    let pixels = |number: f64| (number as i32).to_string() + "px";
    style.set_property("left", &pixels(x)).ok()?;
    style.set_property("top", &pixels(y)).ok()
}

/// Where walked words go in the window: in a low one to its top, so that what is below them shows.
pub fn goal(room: &Room) -> ScrollLogicalPosition {
    match is_low(room) {
        true => ScrollLogicalPosition::Start,
        false => ScrollLogicalPosition::Center,
    }
}

/// Has an answer float that was made anew, where there is room for it.
pub fn float(room: &Room) {
    if !is_low(room) && room.find("answer").is_some_and(|answer| !is_open(&answer)) {
        place(room, Words::Still);
    }
}

fn is_low(room: &Room) -> bool {
    let height = room.window().inner_height().ok().and_then(|height| height.as_f64());
    height.is_some_and(|height| height < LOW)
}

/// Whether an answer floats.
pub fn is_open(answer: &HtmlElement) -> bool {
    answer.matches(":popover-open") == Ok(true)
}

/// Where the words are in the window: in the panel, or in the page around.
fn at(room: &Room) -> Option<DomRect> {
    match room.is_guest() {
        true => room.say("where", room.here()?.as_ref()).dyn_into().ok(),
        false => Some(room.find("here")?.get_bounding_client_rect()),
    }
}
