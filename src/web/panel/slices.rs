use std::rc::Rc;

use wasm_bindgen::JsValue;

use super::super::reading::Reading;
use super::{Room, Scene};
use crate::actors::Actor;
use crate::corrections::read;
use crate::ner::Day;
use crate::summary::{Pick, read_day};
use crate::text::Id;
use crate::text::html::Page;
use crate::view::{self, Article, Mending};
use crate::{Analysis, Model};

/// So many milliseconds the reading may take at a time, where somebody looks on and where nobody does.
const SLICE: f64 = 12.0;
const UNSEEN: f64 = 500.0;
/// A text of so many bytes is shown as it is before the reading begins.
const LONG: usize = 50_000;

impl Room {
    /// Reads a text: at once where one slice is enough, else while the text shows as it is.
    pub(super) fn read(&self, page: Page) {
        self.origins.borrow_mut().clear();
        self.turn.set(self.turn.get() + 1);
        self.reading.take();
        let plain = Article::plain(page.clone());
        let long = page.text.len() >= LONG;
        let start = move |room: &Room| {
            let kept = room.say("reading", &JsValue::from_str(&page.text));
            if let Some(Ok(corrections)) = kept.as_string().map(|file| read(&file))
                && let Ok(mut scene) = room.scene.try_borrow_mut()
                && scene.state.mending.corrections.is_empty()
            {
                scene.state.mending.corrections = corrections;
                scene.state.mending.kept = true;
            }
            let published = page.published.as_deref().and_then(read_day);
            room.begin(page, published);
        };
        if long {
            // The text shows by then.
            self.later(|room| {
                start(room);
                room.come_back();
            });
        } else {
            start(self);
            if self.read_on() {
                return;
            }
            self.come_back();
        }
        if let Ok(mut scene) = self.scene.try_borrow_mut() {
            scene.article = plain;
            scene.state.took = None;
            scene.state.reading = Some(0);
            scene.state.announcement = "Reading".to_owned();
        }
    }

    /// Reads the text again, which shows as it was read before until then.
    pub(super) fn read_again(&self) {
        let again = self
            .scene
            .try_borrow()
            .ok()
            .map(|scene| (scene.article.page(), scene.article.analysis.time.published));
        let Some((page, published)) = again else { return };
        self.begin(page, published);
        if !self.read_on() {
            self.come_back();
        }
    }

    /// Begins a reading with what the reader knows and has set right.
    fn begin(&self, page: Page, published: Option<Day>) {
        let Some(Mending { names, corrections, .. }) = self.state(|state| state.mending.clone()) else {
            return;
        };
        let model = match names.is_empty() {
            true => self.model.clone(),
            false => Rc::new(Model::clone(&self.model).with_names(&names)),
        };
        self.turn.set(self.turn.get() + 1);
        self.reading.replace(Some(Reading::new(model, page, published, corrections)));
    }

    /// Reads on for a slice, and answers whether that was the last one.
    fn read_on(&self) -> bool {
        // Out of its place meanwhile: after a trap it is not there any more.
        let Some(mut reading) = self.reading.take() else { return true };
        let Some((page, analysis)) = reading.go_on(|| self.now(), self.budget()) else {
            if let Ok(mut scene) = self.scene.try_borrow_mut() {
                scene.state.reading = Some(reading.percent());
            }
            self.reading.replace(Some(reading));
            return false;
        };
        let concerning = {
            let Ok(mut scene) = self.scene.try_borrow_mut() else { return true };
            let Scene { article, state, .. } = &mut *scene;
            *article = Article::of(page, analysis);
            view::resume(article, state);
            state.took = Some((10.0 * reading.took) as u32);
            state.reading = None;
            // What is typed is read again and again, and what was set right is told as that.
            let tells = state.screen == view::Screen::Read && state.mending.fresh.is_none();
            state.announcement = if tells { view::result(article) } else { String::new() };
            state.concerning.take().is_some()
        };
        if concerning {
            self.concern();
        }
        self.say("analysed", &JsValue::from_f64(reading.took));
        true
    }

    /// Goes to the headline, which came with a long reading, unless the reader went somewhere meanwhile.
    fn begin_there(&self) {
        let elsewhere =
            self.focused().is_some_and(|focused| focused.closest(".progress").ok().flatten().is_none());
        if !elsewhere && self.state(|state| state.screen) == Some(view::Screen::Read) {
            self.perform(view::Effect::Focus("title"));
        }
    }

    fn now(&self) -> f64 {
        self.window.performance().map_or(0.0, |clock| clock.now())
    }

    fn budget(&self) -> f64 {
        let unseen = self.window.document().is_some_and(|document| document.hidden());
        if unseen { UNSEEN } else { SLICE }
    }

    /// Finds the story as it concerns the followed actor.
    pub(super) fn concern(&self) {
        let reading = self.scene.try_borrow().ok().and_then(|scene| {
            let Article { text, analysis, .. } = &scene.article;
            let Analysis { blocks, cast, order, .. } = analysis;
            let (blocks, cast, order) = (blocks.clone(), cast.clone(), order.clone());
            Some(Reading::concerning(text.clone(), blocks, cast, order, scene.state.followed?))
        });
        if let Some(reading) = reading {
            self.concern_on(reading);
        }
    }

    /// Looks on for that story for a slice, and answers whether it is found.
    fn concern_on(&self, mut reading: Reading<(Id<Actor>, Vec<Pick>)>) -> bool {
        let Some((actor, picks)) = reading.go_on(|| self.now(), self.budget()) else {
            self.later(|room| {
                if room.concern_on(reading) {
                    room.show();
                }
            });
            return false;
        };
        if let Ok(mut scene) = self.scene.try_borrow_mut()
            && scene.state.followed == Some(actor)
        {
            scene.state.concerning = Some(picks);
        }
        true
    }

    /// Reads on in a later turn of the browser's.
    fn come_back(&self) {
        self.later(|room| {
            let before = room.state(|state| state.reading);
            if room.read_on() {
                room.later(|room| {
                    room.show();
                    room.begin_there();
                });
            } else {
                room.come_back();
                if before != room.state(|state| state.reading) {
                    room.show();
                }
            }
        });
    }
}
