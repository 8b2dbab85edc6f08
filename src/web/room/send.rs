use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::super::answer::{Words, place};
use super::{Room, Scene, focus};
use crate::view::{self, Effect, Message, Moment};

impl Room {
    /// Answers a message: changes the state, shows the page, and does what else there is to do.
    pub fn send(&self, message: Message) {
        self.hurry();
        let effects = {
            // After a trap the scene stays taken; whoever still listens here is deaf from then on.
            let Ok(mut scene) = self.scene.try_borrow_mut() else { return };
            let Scene { article, state, .. } = &mut *scene;
            view::update(article, state, message)
        };
        let again = effects.contains(&Effect::Again);
        let walked = effects.contains(&Effect::Walk);
        let (before, after): (Vec<_>, Vec<_>) =
            effects.into_iter().partition(|effect| effect.moment() == Moment::Before);
        for effect in before {
            self.perform(effect);
        }
        let around = self.around();
        let id = around.first().map(Element::id);
        self.show();
        for effect in after {
            self.perform(effect);
        }
        place(self, if walked { Words::Coming } else { Words::Still });
        // What had the focus may be gone with what was set right.
        if again && self.focused().is_none() && !self.open() {
            self.perform(Effect::Focus("undo"));
        }
        let Some(before) = around.first() else { return };
        if self.focused().is_none_or(|focused| focused.is_same_node(Some(before))) {
            // What is known by its id may be another element now: the words that the reader was led to.
            match id.and_then(|id| self.find(&id)) {
                Some(now) => focus(&now),
                None => drop(refocus(around)),
            }
        }
    }

    /// What has the focus, and what it is in, from the inside out.
    fn around(&self) -> Vec<Element> {
        let focused = self.focused().map(Element::from);
        std::iter::successors(focused, |inner| inner.parent_element()).collect()
    }
}

/// Focuses what can be in the nearest of some elements that is still there, or that element itself.
fn refocus(around: Vec<Element>) -> Option<()> {
    const FOCUSABLE: &str = "button, a[href], input, select, summary, [tabindex]";
    let left = around.into_iter().find(|element| element.is_connected())?;
    let inside = left.query_selector(FOCUSABLE).ok().flatten();
    let itself = left.matches(FOCUSABLE) == Ok(true);
    focus(if itself { left } else { inside? }.dyn_ref::<HtmlElement>()?);
    Some(())
}
