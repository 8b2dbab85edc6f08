use std::rc::Rc;

use crate::Model;
use crate::actors::{Actor, Cast, Place};
use crate::analysis::{self, Analysis};
use crate::corrections::Correction;
use crate::ner::Day;
use crate::summary::Pick;
use crate::text::html::Page;
use crate::text::{Arena, Block, Id};

/// A text that waits to be read.
pub struct Reading<T = (Page, Analysis)> {
    work: Option<Box<dyn FnOnce() -> T>>,
    /// How long it took, in milliseconds.
    pub took: f64,
}

impl Reading {
    /// Prepares to read a text, of a day that is known or not, as a reader has set it right.
    pub fn new(
        model: Rc<Model>,
        page: Page,
        published: Option<Day>,
        corrections: Vec<Correction>,
    ) -> Reading {
        Reading::of(move || {
            let analysis = analysis::correct_page(&model, &page, published, &corrections);
            (page, analysis)
        })
    }
}

impl Reading<(Id<Actor>, Vec<Pick>)> {
    /// Prepares to read a text again for the story as it concerns one actor of its cast.
    pub fn concerning(
        text: String,
        blocks: Arena<Block>,
        cast: Cast,
        order: Vec<Place>,
        actor: Id<Actor>,
    ) -> Self {
        Reading::of(move || (actor, analysis::focus_on(blocks, &cast, &order, &text, actor)))
    }
}

impl<T> Reading<T> {
    fn of(work: impl FnOnce() -> T + 'static) -> Reading<T> {
        Reading { work: Some(Box::new(work)), took: 0.0 }
    }

    /// Reads; answers what was found.
    pub fn go_on(&mut self, now: impl Fn() -> f64) -> Option<T> {
        let start = now();
        let done = self.work.take().map(|work| work());
        self.took += now() - start;
        done
    }
}
