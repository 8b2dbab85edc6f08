use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use crate::Model;
use crate::actors::{Actor, Cast, Place};
use crate::analysis::{self, Analysis};
use crate::corrections::Correction;
use crate::ner::Day;
use crate::summary::Pick;
use crate::text::html::Page;
use crate::text::{Arena, Block, Id, Pace};

/// A text that is being read, a slice at a time, so that the page goes on answering.
///
/// Slices on the page's own thread need no worker: they go on under any policy of the host page and from disk.
pub struct Reading<T = (Page, Analysis)> {
    work: Pin<Box<dyn Future<Output = T>>>,
    pace: Rc<Pace>,
    bytes: usize,
    /// How long the slices took so far, in milliseconds.
    pub took: f64,
}

impl Reading {
    /// Begins to read a text, of a day that is known or not, as a reader has set it right.
    pub fn new(
        model: Rc<Model>,
        page: Page,
        published: Option<Day>,
        corrections: Vec<Correction>,
    ) -> Reading {
        let pace = Rc::new(Pace::default());
        let (own, bytes) = (pace.clone(), page.text.len());
        let work = Box::pin(async move {
            let Page { text, marks, .. } = &page;
            let analysis =
                analysis::correct_in_steps(&model, text, marks, published, &corrections, &own).await;
            (page, analysis)
        });
        Reading { work, pace, bytes, took: 0.0 }
    }
}

impl Reading<(Id<Actor>, Vec<Pick>)> {
    /// Begins to read a text again for the story as it concerns one actor of its cast.
    pub fn concerning(
        text: String,
        blocks: Arena<Block>,
        cast: Cast,
        order: Vec<Place>,
        actor: Id<Actor>,
    ) -> Self {
        let pace = Rc::new(Pace::default());
        let (own, bytes) = (pace.clone(), text.len());
        let work = Box::pin(async move {
            (actor, analysis::focus_in_steps(blocks, &cast, &order, &text, actor, &own).await)
        });
        Reading { work, pace, bytes, took: 0.0 }
    }
}

impl<T> Reading<T> {
    /// Reads on for so many milliseconds; answers what was found when that is done.
    pub fn go_on(&mut self, now: impl Fn() -> f64, budget: f64) -> Option<T> {
        let start = now();
        loop {
            let step = self.work.as_mut().poll(&mut Context::from_waker(Waker::noop()));
            let took = now() - start;
            if step.is_ready() || took >= budget {
                self.took += took;
            }
            match step {
                Poll::Ready(done) => return Some(done),
                Poll::Pending if took >= budget => return None,
                Poll::Pending => {}
            }
        }
    }

    /// How much of it is done, in percent.
    pub fn percent(&self) -> u8 {
        let all = analysis::PASSES * self.bytes.max(1) as u64;
        (100 * self.pace.done() / all).min(99) as u8
    }
}
