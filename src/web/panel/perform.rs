use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlElement, ScrollLogicalPosition, Url};

use super::super::answer::goal;
use super::super::{hear, markup};
use super::{Room, focus};
use crate::view::export::{self, File, Format};
use crate::view::{self, Effect, Keeping, Message};

impl Room {
    /// Does what an answer asks for beside showing the page.
    pub(super) fn perform(&self, effect: Effect) {
        match effect {
            Effect::Enter => {
                let scene = self.scene.try_borrow().ok();
                let packed = scene.map(|scene| match scene.state.screen {
                    view::Screen::Start => String::new(),
                    _ => view::pack(&scene.article.page()),
                });
                if let Some(packed) = packed {
                    self.say("enter", &JsValue::from_str(&packed));
                }
            }
            Effect::Hold(keeping) => {
                self.say("hold", &JsValue::from_bool(keeping == Keeping::Texts));
            }
            Effect::Read(_)
            | Effect::Cancel
            | Effect::ReadHere
            | Effect::Again
            | Effect::Keep
            | Effect::Concern
            | Effect::Leave => {}
            Effect::Parse(source) => self.send(Message::Hand(markup::read(&source))),
            Effect::File(name, kind, text) => {
                let _ = self.hand_over(name, kind, &text);
            }
            Effect::Forget => {
                self.say("forget", &self.text());
            }
            Effect::Leap | Effect::Walk if self.is_guest() => {
                if let Some(here) = self.here() {
                    self.say("here", &here);
                }
            }
            Effect::Leap | Effect::Walk => {
                if let Some(here) = self.find("here") {
                    self.scroll(&here, goal(self));
                    focus(&here);
                }
            }
            Effect::Return => {
                if let Some((origin, at)) = self.origins.borrow_mut().pop() {
                    self.window.scroll_to_with_x_and_y(0.0, at);
                    if let Some(origin) = origin {
                        focus(&origin);
                    }
                }
            }
            // Somebody's article would be scrolled away from.
            Effect::Reveal if self.is_guest() => {
                if let Some(here) = self.here() {
                    self.say("point", &here);
                }
            }
            Effect::Reveal => {
                if let Some(open) = self.find("open") {
                    self.scroll(&open, ScrollLogicalPosition::Nearest);
                }
            }
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
            Effect::Top => {
                if !self.is_guest() {
                    self.window.scroll_to_with_x_and_y(0.0, 0.0);
                }
            }
            Effect::Paste => {
                self.say("paste", &JsValue::NULL);
            }
            Effect::Open => {
                if let Some(room) = self.own.upgrade() {
                    hear::choose(&room);
                }
            }
            Effect::Save(format) => {
                let scene = self.scene.try_borrow().ok();
                match scene.map(|scene| export::file(&scene.article, format)) {
                    // Pixels are made outside: see `element.js`.
                    Some(file) if matches!(format, Format::Picture | Format::PortraitPicture) => {
                        self.say("picture", &Array::of2(&file.text.into(), &file.name.into()));
                    }
                    Some(File { name, media, text }) => {
                        let _ = self.hand_over(&name, media, &text);
                    }
                    None => {}
                }
            }
            Effect::Take(view::Take::Object) => {
                let Ok(scene) = self.scene.try_borrow() else { return };
                if let Ok(text) = super::super::everything(&scene.article) {
                    let name = export::file_name(&export::title(&scene.article), "article.json");
                    let _ = self.hand_over(&name, "application/json", &text);
                }
            }
            Effect::Take(view::Take::Copy) => {
                let Ok(scene) = self.scene.try_borrow() else { return };
                let kinds = js_sys::Object::new();
                let forms = [
                    ("text/html", export::rich(&scene.article)),
                    ("text/plain", export::markdown(&scene.article)),
                ];
                for (kind, text) in forms {
                    let _ = js_sys::Reflect::set(&kinds, &kind.into(), &text.into());
                }
                self.say("copy", &kinds);
            }
            Effect::Take(view::Take::Link) => drop(self.say("link", &self.text())),
            Effect::Take(view::Take::Comparison) => {
                let text = self.compared(export::comparison);
                let _ = self.hand_over("comparison.md", "text/markdown", &text);
            }
            Effect::Take(view::Take::ComparisonSheet) => {
                let text = export::marked("text/csv", self.compared(export::comparison_sheet));
                let _ = self.hand_over("comparison.csv", "text/csv", &text);
            }
            Effect::Take(view::Take::Print) => drop(self.window.print()),
            Effect::Tell => {
                let rank = self
                    .scene
                    .try_borrow()
                    .ok()
                    .and_then(|scene| scene.state.followed.map(|actor| scene.article.rank(actor) as u32));
                self.say("select", &rank.map_or(JsValue::NULL, JsValue::from));
            }
            Effect::Theme => {
                let theme = self.state(|state| state.theme).flatten();
                self.say("theme", &JsValue::from_str(theme.map_or("light dark", view::theme_name)));
            }
        }
    }

    /// The articles of the comparison, written in some way.
    fn compared(&self, write: fn(&[&view::Article]) -> String) -> String {
        let scene = self.scene.try_borrow();
        scene.map_or(String::new(), |scene| write(&scene.state.shelf.columns(&scene.article)))
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
        let front = self.state(|state| state.tab) == Some(view::Tab::Article);
        self.window.scroll_to_with_x_and_y(0.0, if front { self.left.get() } else { 0.0 });
    }

    /// Saves a file by a link to its bytes.
    fn hand_over(&self, name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
        let options = BlobPropertyBag::new();
        options.set_type(kind);
        let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)?;
        let address = Url::create_object_url_with_blob(&blob)?;
        if let Some(document) = self.window.document() {
            let link = document.create_element("a")?.unchecked_into::<HtmlElement>();
            link.set_attribute("href", &address)?;
            link.set_attribute("download", name)?;
            link.click();
        }
        Url::revoke_object_url(&address)
    }
}
