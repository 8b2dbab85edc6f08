use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

use super::Room;
use crate::view::export::{self, File, Format};
use crate::view::{Article, Take};

impl Room {
    /// Hands over a file of what was found.
    pub(super) fn save(&self, format: Format) {
        let Ok(scene) = self.scene.try_borrow() else { return };
        let File { name, media, text } = export::file(&scene.article, format);
        match format {
            // Pixels are made outside: see `assets/element/clipboard.js`.
            Format::Picture | Format::PortraitPicture => {
                self.say("picture", &Array::of2(&text.into(), &name.into()));
            }
            _ => self.hand_over(&name, media, &text),
        }
    }

    /// Hands over what was found in another way than as one of the files.
    pub(super) fn take(&self, take: Take) {
        match take {
            Take::Object => {
                let Ok(scene) = self.scene.try_borrow() else { return };
                let name = export::file_name(&export::title(&scene.article), "article.json");
                self.hand_over(&name, "application/json", &super::super::everything(&scene.article));
            }
            Take::Copy => self.copy(),
            Take::Embed => self.copy_snapshot(),
            Take::Link => drop(self.say("link", &self.text())),
            Take::Comparison => {
                self.hand_over("comparison.md", "text/markdown", &self.compared(export::comparison));
            }
            Take::ComparisonSheet => {
                let text = export::marked("text/csv", self.compared(export::comparison_sheet));
                self.hand_over("comparison.csv", "text/csv", &text);
            }
            Take::Print => drop(self.window.print()),
        }
    }

    /// Copies the brief, as rich text and as plain.
    fn copy(&self) {
        let Ok(scene) = self.scene.try_borrow() else { return };
        let rich = export::rich(&scene.article);
        self.put(&[("text/html", rich), ("text/plain", export::markdown(&scene.article))]);
    }

    /// Copies what is to be put into somebody's page.
    fn copy_snapshot(&self) {
        let Ok(scene) = self.scene.try_borrow() else { return };
        self.put(&[("text/plain", export::snapshot(&scene.article))]);
    }

    /// Has the page outside put words on the clipboard, by their media types.
    fn put(&self, forms: &[(&str, String)]) {
        let kinds = js_sys::Object::new();
        for (kind, text) in forms {
            let _ = js_sys::Reflect::set(&kinds, &(*kind).into(), &text.into());
        }
        self.say("copy", &kinds);
    }

    /// The articles of the comparison, written in some way.
    fn compared(&self, write: fn(&[&Article]) -> String) -> String {
        let scene = self.scene.try_borrow();
        scene.map_or(String::new(), |scene| write(&scene.state.shelf.columns(&scene.article)))
    }

    /// Saves a file by a link to its bytes.
    pub(super) fn hand_over(&self, name: &str, media: &str, text: &str) {
        // Nobody hears of a failure: the browser itself shows what it saves.
        let _ = self.link_to(name, media, text);
    }

    fn link_to(&self, name: &str, media: &str, text: &str) -> Result<(), JsValue> {
        let options = BlobPropertyBag::new();
        options.set_type(media);
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
