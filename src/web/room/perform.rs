use wasm_bindgen::JsValue;
use web_sys::ScrollLogicalPosition;

use super::super::answer::goal;
use super::super::{hear, markup};
use super::{Room, focus};
use crate::view::{self, Effect, Keeping, Message, Screen};

impl Room {
    /// Does what an answer asks for beside showing the page; [`Effect::moment`] says whether before or after that.
    pub(super) fn perform(&self, effect: Effect) {
        match effect {
            Effect::Read(page) => self.read(page),
            Effect::Cancel => self.give_up(),
            Effect::ReadHere => self.read_here(),
            Effect::Again => {
                self.keep();
                self.read_again();
            }
            Effect::Keep => self.keep(),
            Effect::Concern => self.focus(),
            Effect::Leave => self.left.set(self.window.scroll_y().unwrap_or_default()),
            Effect::Depart => {
                let at = self.window.scroll_y().unwrap_or_default();
                self.origins.borrow_mut().push((self.focused(), at));
            }
            Effect::Enter => self.enter_history(),
            Effect::Hold(keeping) => {
                self.say("hold", &JsValue::from_bool(keeping == Keeping::Texts));
            }
            Effect::Parse(source) => self.send(Message::Hand(markup::read(&source))),
            Effect::Forget => drop(self.say("forget", &self.text())),
            Effect::Leap | Effect::Walk => self.go_to_words(),
            Effect::Return => self.return_to_origin(),
            Effect::Reveal => self.reveal(),
            Effect::Card => drop(self.open()),
            Effect::Show(id) => {
                if let Some(element) = self.find(id) {
                    focus(&element);
                    self.scroll(&element, ScrollLogicalPosition::Nearest);
                }
            }
            Effect::Front => self.bring_to_front(),
            Effect::Focus(id) => {
                if let Some(element) = self.find(id) {
                    focus(&element);
                }
            }
            Effect::Top if self.is_guest() => {}
            Effect::Top => self.window.scroll_to_with_x_and_y(0.0, 0.0),
            Effect::Paste => drop(self.say("paste", &JsValue::NULL)),
            Effect::Open => {
                if let Some(room) = self.own.upgrade() {
                    hear::choose(&room);
                }
            }
            Effect::File(name, media, text) => self.hand_over(name, media, &text),
            Effect::Save(format) => self.save(format),
            Effect::Take(take) => self.take(take),
            Effect::Tell => self.tell_followed(),
            Effect::Theme => {
                let theme = self.state(|state| state.setup.theme).flatten();
                self.say("theme", &JsValue::from_str(theme.map_or("light dark", view::theme_name)));
            }
        }
    }

    /// Makes what shows now an entry of the browser's history.
    fn enter_history(&self) {
        let packed = self.scene.try_borrow().ok().map(|scene| match scene.state.screen {
            Screen::Start => String::new(),
            _ => view::pack(&scene.article.page()),
        });
        if let Some(packed) = packed {
            self.say("enter", &JsValue::from_str(&packed));
        }
    }

    /// Goes to the words that the reader was led to, in the panel or in the page around it.
    fn go_to_words(&self) {
        if self.is_guest() {
            if let Some(here) = self.here() {
                self.say("here", &here);
            }
        } else if let Some(here) = self.find("here") {
            self.scroll(&here, goal(self));
            focus(&here);
        }
    }

    /// Goes back to where the last leap began.
    fn return_to_origin(&self) {
        let Some((origin, at)) = self.origins.borrow_mut().pop() else { return };
        self.window.scroll_to_with_x_and_y(0.0, at);
        if let Some(origin) = origin {
            focus(&origin);
        }
    }

    /// Shows the open card; in somebody's page the words are pointed at, since the article would be scrolled away from.
    fn reveal(&self) {
        if self.is_guest() {
            if let Some(here) = self.here() {
                self.say("point", &here);
            }
        } else if let Some(open) = self.find("open") {
            self.scroll(&open, ScrollLogicalPosition::Nearest);
        }
    }

    /// Tells the host page who is followed, by rank.
    fn tell_followed(&self) {
        let rank = self.scene.try_borrow().ok().and_then(|scene| {
            let followed = scene.state.position.followed;
            followed.map(|actor| scene.article.rank(actor) as u32)
        });
        self.say("select", &rank.map_or(JsValue::NULL, JsValue::from));
    }

    /// On a narrow screen, begins at the top of a part that came in front, and goes on where the article was left.
    fn bring_to_front(&self) {
        // Beside the rail, nothing of it is hidden; under somebody's article there is no other part.
        let narrow = self.root.query_selector(".tabs [data-part='article']").ok().flatten();
        let narrow = narrow.is_some_and(|tab| tab.get_bounding_client_rect().height() > 0.0);
        if !narrow {
            if let Some(rail) = self.find("rail") {
                rail.set_scroll_top(0);
            }
            return;
        }
        let front = self.state(|state| state.position.tab) == Some(view::Tab::Article);
        self.window.scroll_to_with_x_and_y(0.0, if front { self.left.get() } else { 0.0 });
    }
}
