use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ScrollLogicalPosition};

use super::super::answer::float;
use super::super::sight::show_sight;
use super::{Room, Scene, focus};
use crate::corrections::write;
use crate::text::html::Page;
use crate::view::{self, Article, Home, Mending, Message, Progress, Screen, Trouble};

impl Room {
    pub fn show(&self) {
        let more = {
            let Ok(mut scene) = self.scene.try_borrow_mut() else { return };
            let Scene { article, state, live, patcher } = &mut *scene;
            // A guest's own article, or what stands for it without a program, comes before the panel.
            let slot = (state.setup.home == Home::Guest).then(|| view::element("slot"));
            let nodes = slot.into_iter().chain([view::page(article, state)]).map(view::Node::Element);
            let nodes = nodes.collect();
            let here = state
                .position
                .here
                .and_then(|here| article.lines_from(article.line_at(here.span.start)).next());
            let first = here.map(|(block, _)| block);
            let expand = |id| view::block(article, state, id);
            *live = patcher.show(&self.root, std::mem::take(live), nodes, first, &expand);
            let set = state.position.set >= article.lines().len() && !patcher.is_behind();
            let read = state.screen == Screen::Read;
            if read && state.setup.home == Home::Page {
                self.later(|room| {
                    room.show_sight();
                    float(room);
                });
            }
            !matches!(state.status.reading, Some(Progress::Reading(_))) && read && !set
        };
        // What waits shows the page anew, and comes by here again.
        if more && self.waiting.borrow().is_none() {
            let own = self.own.clone();
            // After the next picture, which takes its time as well.
            self.settle(move || {
                if let Some(room) = own.upgrade() {
                    room.later(|room| room.send(Message::More));
                }
            });
        }
    }

    pub fn show_stopped(&self, page: Page) {
        if let Ok(mut scene) = self.scene.try_borrow_mut() {
            let Scene { article, state, .. } = &mut *scene;
            *article = Article::plain(page);
            state.screen = Screen::Read;
            state.status.reading = None;
            state.status.announcement.clear();
            state.status.trouble = Some(Trouble::Stopped);
        }
        self.show();
    }

    /// Shows which part of the article is on screen.
    pub fn show_sight(&self) {
        let height = self.window.inner_height().ok().and_then(|height| height.as_f64());
        if let (Some(height), Ok(scene)) = (height, self.scene.try_borrow()) {
            show_sight(&scene.article, &self.root, height);
        }
    }

    /// Focuses the answer, or else the open card.
    pub fn enter(&self) {
        match self.find("answer") {
            Some(answer) => focus(&answer),
            None => drop(self.open()),
        }
    }

    /// Folds the menus, but for one that was not chosen from; answers whether one was open. Its title gets the focus
    /// that something in it had.
    pub fn fold(&self, chosen: Option<web_sys::Node>) -> bool {
        let Some(menu) = self.root.query_selector(".menu[open]").ok().flatten() else { return false };
        let _ = menu.remove_attribute("open");
        let title = menu.query_selector("summary").ok().flatten();
        if let Some(title) = title.and_then(|title| title.dyn_into::<HtmlElement>().ok())
            && menu.contains(chosen.as_ref())
        {
            focus(&title);
        }
        true
    }

    /// Focuses the open card, and answers whether there is one.
    pub fn open(&self) -> bool {
        let head = self.root.query_selector("#open .head").ok().flatten();
        let Some(head) = head.and_then(|head| head.dyn_into::<HtmlElement>().ok()) else { return false };
        focus(&head);
        self.scroll(&head, ScrollLogicalPosition::Nearest);
        true
    }

    /// Has the page outside keep what is set right, and notes whether it does.
    pub(super) fn keep(&self) {
        let kept = self.state(|state| {
            let Mending { names, corrections, .. } = &state.mending;
            let file = if corrections.is_empty() { String::new() } else { write(corrections) };
            let list = if names.is_empty() { String::new() } else { view::names(names) };
            [file.into(), list.into()]
        });
        let Some([file, list]) = kept else { return };
        let kept = self.say("keep", &Array::of3(&file, &list, &self.text())).is_truthy();
        if let Ok(mut scene) = self.scene.try_borrow_mut() {
            scene.state.mending.kept = kept;
        }
    }
}
