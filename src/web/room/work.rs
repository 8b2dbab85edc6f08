use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsValue;

use super::{Room, Scene};
use crate::analysis::{Analysis, Stage};
use crate::corrections::read;
use crate::job::{Answer, Job, pack, unpack, work};
use crate::text::html::Page;
use crate::view::{self, Article, Mending, Progress, Screen};

/// A text of so many bytes goes to a worker. Reading it here and showing it takes 20 ms, or where it is the first on the page, so
/// that the browser has yet to compile what reads it, 60 to 80 ms.
const LONG: usize = 10_000;
/// Where there is no worker, a text of so many bytes is read only if the reader wants it.
const MOST: usize = 300_000;
/// So many milliseconds without a key pass before a long text that is being typed is read.
const PAUSE: i32 = 200;

impl Room {
    /// Shows a text as it is, and reads it: at once where it is short.
    pub(super) fn read(&self, page: Page) {
        self.origins.borrow_mut().clear();
        self.give_up();
        self.agreed.set(false);
        let long = page.text.len() >= LONG;
        if let Ok(mut scene) = self.scene.try_borrow_mut() {
            let Scene { article, state, .. } = &mut *scene;
            *article = Article::plain(page);
            state.status.took = None;
            state.status.reading = long.then_some(Progress::Reading(None));
            state.status.announcement = "Reading".to_owned();
        }
        let typed = self.state(|state| state.screen) == Some(Screen::Write);
        let start = |room: &Room| {
            let kept = room.say("reading", &room.text());
            if let Some(Ok(corrections)) = kept.as_string().map(|file| read(&file))
                && let Ok(mut scene) = room.scene.try_borrow_mut()
                && scene.state.mending.corrections.is_empty()
            {
                scene.state.mending.corrections = corrections;
                scene.state.mending.kept = true;
            }
            room.read_again();
        };
        match long {
            // The text shows by then.
            true => self.later_by(if typed { PAUSE } else { 0 }, move |room| {
                start(room);
                room.show();
            }),
            false => start(self),
        }
    }

    /// Reads the text with what the reader knows and has set right; it shows as it was read before until then.
    pub(super) fn read_again(&self) {
        let job = self.scene.try_borrow().ok().map(|scene| {
            let Mending { names, corrections, .. } = scene.state.mending.clone();
            let published = scene.article.analysis.time.published;
            Job::Read { page: scene.article.page(), published, names, corrections }
        });
        self.take_on(job);
    }

    /// Chooses the story as it concerns the followed actor.
    pub(super) fn focus(&self) {
        if matches!(&*self.job.borrow(), Some((Job::Read { .. }, _))) {
            self.focuses.set(true);
            return;
        }
        let job = self.scene.try_borrow().ok().and_then(|scene| {
            let Article { text, analysis, .. } = &scene.article;
            let Analysis { blocks, cast, order, .. } = analysis;
            let (blocks, cast, order) = (blocks.clone(), cast.clone(), order.clone());
            Some(Job::Focus {
                text: text.clone(),
                blocks,
                cast,
                order,
                actor: scene.state.position.followed?,
            })
        });
        self.take_on(job);
    }

    /// Gives up what stopped in a worker: a text that was to be read is shown as it is.
    pub fn abandon(&self) {
        if let Some((Job::Read { page, .. }, _)) = self.job.take() {
            self.show_stopped(page);
        }
    }

    /// Ends what is done in a worker, and what was to be done in a later turn.
    pub(super) fn give_up(&self) {
        self.turn.set(self.turn.get() + 1);
        self.focuses.set(false);
        if self.job.take().is_some() {
            self.say("rest", &JsValue::NULL);
        }
    }

    /// Has a job done in place of the one before: in a worker where it is long, else here and now.
    fn take_on(&self, job: Option<Job>) {
        self.give_up();
        let Some(job) = job else { return };
        let away = (job.text().len() >= LONG).then(|| Uint8Array::from(&pack(&job)[..]));
        self.job.replace(Some((job, self.now())));
        let away = away
            .is_some_and(|bytes| self.say("work", &Array::of2(&wasm_bindgen::module(), &bytes)).is_truthy());
        if !away {
            self.work_here();
        }
    }

    /// Does the job on the page's own thread: a long one only if the reader agrees.
    pub fn work_here(&self) {
        let start = self.now();
        let answer = match &*self.job.borrow() {
            Some((job, _)) if job.text().len() < MOST || self.agreed.get() => {
                work(&self.model, job, &mut |_| {})
            }
            Some(_) => return self.ask(),
            None => return,
        };
        self.finish(answer, self.now() - start);
    }

    /// Does the job here, to which the reader agreed: after the next picture, which tells that it is being done.
    pub(super) fn read_here(&self) {
        self.agreed.set(true);
        let own = self.own.clone();
        self.settle(move || {
            if let Some(room) = own.upgrade() {
                room.later(|room| {
                    room.work_here();
                    room.show();
                });
            }
        });
    }

    /// Asks the reader whether they agree to be held up.
    fn ask(&self) {
        if let Ok(mut scene) = self.scene.try_borrow_mut() {
            scene.state.status.reading = Some(Progress::Asked);
            scene.state.status.announcement.clear();
        }
    }

    /// Notes which stage of the reading has begun in the worker.
    pub fn begin(&self, stage: u8) {
        let Ok(mut scene) = self.scene.try_borrow_mut() else { return };
        let Some(Progress::Reading(begun)) = &mut scene.state.status.reading else { return };
        *begun = Stage::ALL.get(usize::from(stage)).copied();
        drop(scene);
        self.show();
    }

    /// Takes what came back from the worker.
    pub fn bring(&self, bytes: &[u8]) {
        let Some(took) = self.job.borrow().as_ref().map(|(_, start)| self.now() - start) else { return };
        match unpack(bytes) {
            // With a long text each of these takes its time, and so has a turn of its own.
            Some(answer) => self.later(move |room| {
                // What the reader sets right is read again without a word of progress.
                let begins = room.state(|state| state.status.reading.is_some()) == Some(true);
                room.finish(answer, took);
                room.later(move |room| {
                    room.show();
                    if begins {
                        room.begin_there();
                    }
                });
            }),
            None => {
                self.work_here();
                self.show();
            }
        }
    }

    /// Puts what was found in its place; `took` is in milliseconds.
    fn finish(&self, answer: Answer, took: f64) {
        match (self.job.take(), answer) {
            (Some((Job::Read { page, .. }, _)), Answer::Read(analysis)) => {
                let focuses = {
                    let Ok(mut scene) = self.scene.try_borrow_mut() else { return };
                    let Scene { article, state, .. } = &mut *scene;
                    *article = Article::of(page, *analysis);
                    view::resume(article, state);
                    state.status.took = Some((10.0 * took) as u32);
                    state.status.reading = None;
                    // What is typed is read again and again, and what was set right is told as that.
                    let tells = state.screen == Screen::Read && state.mending.fresh.is_none();
                    state.status.announcement = if tells { view::result(article) } else { String::new() };
                    state.position.concerning.take().is_some()
                };
                if self.focuses.take() || focuses {
                    self.focus();
                }
                self.say("analysed", &JsValue::from_f64(took));
            }
            (_, Answer::Focus(actor, picks)) => {
                let Ok(mut scene) = self.scene.try_borrow_mut() else { return };
                scene.state.status.reading = None;
                if scene.state.position.followed == Some(actor) {
                    scene.state.position.concerning = Some(picks);
                }
            }
            _ => {}
        }
    }

    /// Goes to the headline, which came with a long reading, unless the reader went somewhere meanwhile.
    fn begin_there(&self) {
        let elsewhere =
            self.focused().is_some_and(|focused| focused.closest(".progress").ok().flatten().is_none());
        if !elsewhere && self.state(|state| state.screen) == Some(Screen::Read) {
            self.perform(view::Effect::Focus("title"));
        }
    }

    fn now(&self) -> f64 {
        self.window.performance().map_or(0.0, |clock| clock.now())
    }
}
