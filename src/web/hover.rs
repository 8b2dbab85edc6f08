use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, PointerEvent};

use super::hear::target;
use super::panel::Room;
use crate::view::{Message, On};

/// So many milliseconds the pointer rests on words before a hint shows, and so long may it be on its way to the hint.
const REST: i32 = 250;
/// So many pixels the hint stands below the pointer, and away from the edge of the page.
const BELOW: f64 = 16.0;
const AWAY: f64 = 8.0;

/// Says whom words mean while the pointer rests on them, or on what is said.
pub fn hover(room: &Rc<Room>, event: Event, over: bool) {
    let Ok(event) = event.dyn_into::<PointerEvent>() else { return };
    // A finger that taps opens the card.
    if event.pointer_type() == "touch" {
        return;
    }
    let target = target(&event);
    let element = target.as_ref().and_then(|target| target.dyn_ref::<web_sys::Element>());
    let hint = element.is_some_and(|element| element.closest(".hint").ok().flatten().is_some());
    let picks = match room.handler(target.clone()) {
        Some((_, On::Click(Message::Pick(reference)))) => Some(reference),
        _ => None,
    };
    if picks.is_none() && !hint {
        return;
    }
    let wanted = match (over, hint) {
        (true, true) => room.state(|state| state.hint).flatten(),
        (true, false) => picks,
        (false, _) => None,
    };
    let at = (f64::from(event.client_x()), f64::from(event.client_y()));
    room.rest(REST, move |room| {
        if room.state(|state| state.hint) != Some(wanted) {
            room.send(Message::Hint(wanted));
            place(room, at);
        }
    });
}

/// Puts the hint below the pointer, or above where there is no room.
fn place(room: &Room, (x, y): (f64, f64)) -> Option<()> {
    let hint = room.root().get_element_by_id("hint")?.dyn_into::<HtmlElement>().ok()?;
    let page = hint.parent_element()?.get_bounding_client_rect();
    let (width, height) = (f64::from(hint.offset_width()), f64::from(hint.offset_height()));
    let left = (x - page.left() - BELOW).min(page.width() - width - AWAY).max(AWAY);
    let bottom = room.window().inner_height().ok()?.as_f64()?;
    let top = if y + BELOW + height > bottom { y - BELOW - height } else { y + BELOW };
    // Whole pixels: to write fractions takes 15 kB of code.
    let pixels = |number: f64| (number as i32).to_string() + "px";
    hint.style().set_property("left", &pixels(left)).ok()?;
    hint.style().set_property("top", &pixels(top - page.top())).ok()
}
