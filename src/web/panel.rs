use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::ShadowRoot;

use super::hear;
use super::listener::Listener;
use super::markup;
use super::room::Room;
use crate::actors::How;
use crate::corrections::{read, write};
use crate::text::Utf16Index;
use crate::text::html::Page;
use crate::view::{self, Article, Home, Keeping, Layer, Message, Notice, Section, Switch};

/// A panel in a shadow root. Everything inside the root is its own.
#[wasm_bindgen]
pub struct Panel {
    room: Rc<Room>,
    _listeners: Vec<Listener>,
}

#[wasm_bindgen]
impl Panel {
    /// Shows a panel in a root: as a page of its own, or as a guest in somebody's page.
    ///
    /// `tell` hears what happens; `guard` answers, for a function that the browser is to call, the one that it calls.
    #[wasm_bindgen(constructor)]
    pub fn new(root: ShadowRoot, guest: bool, tell: Function, guard: Function) -> Result<Panel, JsError> {
        let room = Room::new(root, if guest { Home::Guest } else { Home::Page }, tell, guard)?;
        room.show();
        let listeners = hear::listen(&room);
        Ok(Panel { room, _listeners: listeners })
    }

    /// Reads a text and shows it; `date` is the day that the page around it gives the article.
    pub fn read(&self, text: String, date: Option<String>) {
        self.room.send(Message::Hand(Page { published: date, ..text.into() }));
    }

    /// Reads a text that came with the page's address; none where it was too long for one.
    pub fn arrive(&self, text: Option<String>) {
        self.room.send(Message::Arrive(text));
    }

    /// Reads what was on the clipboard, as plain and as rich text.
    pub fn paste(&self, plain: String, rich: &str) {
        self.room.send(Message::Hand(view::richer(plain, markup::read(rich))));
    }

    /// Shows a text of the browser's history, as it was told to keep it; none where there was none.
    pub fn recall(&self, packed: Option<String>) {
        self.room.send(Message::Recall(packed.map_or(Page::default(), |packed| view::unpack(&packed))));
    }

    /// Hears whether this tab keeps its texts.
    pub fn keeping(&self, keeps: bool) {
        self.room.send(Message::Kept(if keeps { Keeping::Texts } else { Keeping::Nothing }));
    }

    /// Chooses what stands under somebody's article, by names parted by spaces; those that are none are left out.
    pub fn arrange(&self, sections: &str) {
        self.room.arrange(sections.split_whitespace().filter_map(Section::named).collect());
        self.room.show();
    }

    /// Whether all that was found shows under somebody's article, and not only its line.
    pub fn is_unfolded(&self) -> bool {
        self.room.state(|state| state.on(Switch::Unfolded)) == Some(true)
    }

    /// Shows all that was found, or only the line.
    pub fn turn(&self) {
        self.room.send(Message::Switch(Switch::Unfolded));
    }

    /// Whether there is something to show under somebody's article.
    pub fn has_cast(&self) -> bool {
        self.room.has_cast()
    }

    /// Hears how copying ended: "copied", "link", "long" or "refused".
    pub fn told(&self, word: &str) {
        self.room.send(Message::Notice(match word {
            "copied" => Notice::Copied,
            "link" => Notice::LinkCopied,
            "long" => Notice::LinkTooLong,
            _ => Notice::Refused,
        }));
    }

    /// Takes names that the reader knows, as a list in JSON, in the place of any before.
    pub fn know(&self, list: &str) {
        if let Ok(names) = super::names(list) {
            self.room.know(names);
        }
    }

    /// The corrections of the text that is shown, as a file of them.
    pub fn corrections(&self) -> Option<String> {
        self.room.state(|state| write(&state.mending.corrections))
    }

    /// Takes a file of corrections beside those that are there.
    pub fn correct(&self, file: String) -> Result<(), JsError> {
        read(&file).map_err(|flaw| JsError::new(&flaw.to_string()))?;
        self.room.send(Message::Hand(file.into()));
        Ok(())
    }

    /// Notes which stage of the reading has begun in a worker, from 0.
    pub fn begin(&self, stage: u8) {
        self.room.begin(stage);
    }

    /// Shows what came of the work in a worker.
    pub fn bring(&self, answer: &[u8]) {
        self.room.bring(answer);
    }

    /// Does the work on the page's own thread, since no worker can be had.
    pub fn work_here(&self) {
        self.room.work_here();
        self.room.show();
    }

    /// Gives up what stopped in a worker: a text that was to be read is shown as it is.
    pub fn abandon(&self) {
        self.room.abandon();
    }

    /// Shows a text as it is, because reading it stopped in the middle.
    pub fn stopped(&self, text: String) {
        self.room.show_stopped(text.into());
    }

    /// Picks the mention at an offset, counted in UTF-16 code units.
    pub fn pick(&self, units: u32) {
        let picked = self.room.article(|article| {
            let at = Utf16Index::new(&article.text).byte(units);
            article.reference_at(at)
        });
        let picked = picked.flatten();
        self.room.send(picked.map_or(Message::Release, Message::Pick));
        // With the focus in the answer, keys are heard there.
        self.room.enter();
    }

    /// What is to be marked in the page around: of each, where it begins and ends in UTF-16 code units, the number of its
    /// layer, or for a pronoun, which is only marked while its actor is followed, one that no layer has, and its actor's rank.
    pub fn marks(&self) -> Vec<u32> {
        let marks = self.room.article(|article| {
            let Article { text, analysis, .. } = article;
            let index = Utf16Index::new(text);
            let marks = analysis.cast.references.iter().flat_map(|it| {
                let span = index.span(it.span);
                let layer = match it.how {
                    How::Pronoun => u32::MAX,
                    How::Name | How::Role => Layer::of(analysis.cast.actors[it.actor].kind) as u32,
                };
                [span.start, span.end, layer, article.rank(it.actor) as u32]
            });
            marks.collect()
        });
        marks.unwrap_or_default()
    }

    /// The analysis of the text that is shown, as `assets/rapporteur.d.ts` describes it.
    pub fn analysis(&self) -> Result<JsValue, JsError> {
        let value = self.room.article(|article| super::value(&article.text, &article.analysis));
        value.ok_or_else(|| JsError::new("the reading stopped"))?
    }
}
