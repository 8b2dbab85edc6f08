//! What a panel's listeners share: the scene, the root, and the way out to the element.
//!
//! This room knows the state and the document. It does not know who listens.

mod perform;
mod save;
mod send;
mod show;
mod turns;
mod work;

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use js_sys::{Array, Function};
use wasm_bindgen::prelude::*;
use web_sys::{
    AbstractRange, CssStyleSheet, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition,
    ShadowRoot, Window,
};

use super::patch::{Live, Patcher};
use crate::Model;
use crate::job::Job;
use crate::ner::OwnName;
use crate::text::html::Page;
use crate::text::{Span, Utf16Index};
use crate::view::{self, Article, Home, Screen, Section, State};

/// What the listeners of a panel share.
pub struct Room {
    window: Window,
    root: ShadowRoot,
    /// Tells the element outside what happened: a word and a value.
    tell: Function,
    /// Stands between the browser and whatever it calls here, for a trap in the middle.
    guard: Function,
    model: Rc<Model>,
    scene: RefCell<Scene>,
    /// Where the leaps began: what had the focus, and how far the page was scrolled.
    origins: RefCell<Vec<(Option<HtmlElement>, f64)>>,
    /// What is being done for a long text, and since when, in milliseconds; and how often that changed.
    job: RefCell<Option<(Job, f64)>>,
    turn: Cell<u32>,
    /// Whether the story as it concerns the followed actor is wanted once the text is read.
    focuses: Cell<bool>,
    /// Whether the reader agreed to be held up by the text.
    agreed: Cell<bool>,
    /// How far the article was scrolled when another part came in front of it.
    left: Cell<f64>,
    /// The words that the answer was last placed at.
    placed: Cell<Option<Span>>,
    /// Whether what is dragged began in the panel.
    dragging: Cell<bool>,
    /// What is to be done before the next picture.
    waiting: RefCell<Option<Box<dyn FnOnce()>>>,
    own: Weak<Room>,
}

struct Scene {
    article: Article,
    state: State,
    live: Vec<Live>,
    patcher: Patcher,
}

impl Room {
    /// Opens a room in a root: a page of its own, or a guest in somebody's page.
    pub fn new(root: ShadowRoot, home: Home, tell: Function, guard: Function) -> Result<Rc<Room>, JsError> {
        let window = web_sys::window().ok_or_else(|| JsError::new("a panel needs a window"))?;
        let document = window.document().ok_or_else(|| JsError::new("a panel needs a document"))?;
        adopt(&root)?;
        let article = Article::plain(Page::default());
        let mut state = State::new(home);
        let clipboard = js_sys::Reflect::get(&window.navigator(), &"clipboard".into()).unwrap_or_default();
        state.setup.pastes = js_sys::Reflect::has(&clipboard, &"read".into()).unwrap_or_default();
        // Without what stands after "?": it is none of the page's, and goes into links and a bookmark.
        let location = window.location();
        let address = location.origin().unwrap_or_default() + &location.pathname().unwrap_or_default();
        state.setup.address = Some(address).filter(|address| address.starts_with("http"));
        let scene = Scene { article, state, live: Vec::new(), patcher: Patcher::new(document) };
        Ok(Rc::new_cyclic(|own| Room {
            window,
            root,
            tell,
            guard,
            model: Rc::new(Model::built_in()),
            scene: RefCell::new(scene),
            origins: RefCell::default(),
            job: RefCell::default(),
            turn: Cell::default(),
            focuses: Cell::default(),
            agreed: Cell::default(),
            left: Cell::new(0.0),
            placed: Cell::default(),
            dragging: Cell::new(false),
            waiting: RefCell::default(),
            own: own.clone(),
        }))
    }

    /// Looks at the state.
    pub fn state<T>(&self, see: impl FnOnce(&State) -> T) -> Option<T> {
        Some(see(&self.scene.try_borrow().ok()?.state))
    }

    /// Looks at the article; none after a trap.
    pub fn article<T>(&self, see: impl FnOnce(&Article) -> T) -> Option<T> {
        Some(see(&self.scene.try_borrow().ok()?.article))
    }

    /// Takes names that the browser keeps in the place of any before.
    pub fn know(&self, names: Vec<OwnName>) {
        if let Ok(mut scene) = self.scene.try_borrow_mut() {
            scene.state.mending.names = names;
            scene.state.mending.kept = true;
        }
    }

    /// Takes the sections that stand under somebody's article.
    pub fn arrange(&self, sections: Vec<Section>) {
        if let Ok(mut scene) = self.scene.try_borrow_mut() {
            scene.state.position.rail = Section::front(&sections);
            scene.state.setup.sections = sections;
        }
    }

    /// Whether there is something to show under somebody's article.
    pub fn has_cast(&self) -> bool {
        self.scene.try_borrow().is_ok_and(|scene| view::has_cast(&scene.article, &scene.state))
    }

    /// What the nearest element around a node answers to.
    pub fn handler(&self, target: Option<web_sys::Node>) -> Option<(web_sys::Element, view::On)> {
        self.scene.try_borrow().ok()?.patcher.handler(target)
    }

    /// The part of the article that a selection covers, where the article is set.
    pub fn covered(&self, range: &AbstractRange) -> Option<Span> {
        let scene = self.scene.try_borrow().ok()?;
        let shown = scene.state.setup.home == Home::Page && scene.state.screen == Screen::Read;
        shown.then(|| super::copy::covered(&scene.article, &self.root, range)).flatten()
    }

    /// The words of a part of the article.
    pub fn words(&self, span: Span) -> Option<String> {
        Some(self.scene.try_borrow().ok()?.article.words(span).to_owned())
    }

    /// The root that the panel stands in.
    pub fn root(&self) -> &ShadowRoot {
        &self.root
    }

    /// The window.
    pub fn window(&self) -> &Window {
        &self.window
    }

    /// The words that the reader was led to, as the page around counts them.
    pub fn here(&self) -> Option<js_sys::Object> {
        let scene = self.scene.try_borrow().ok()?;
        let span = Utf16Index::new(&scene.article.text).span(scene.state.position.here?.span);
        let value = js_sys::Object::new();
        js_sys::Reflect::set(&value, &"start".into(), &span.start.into()).ok()?;
        js_sys::Reflect::set(&value, &"end".into(), &span.end.into()).ok()?;
        Some(value)
    }

    /// Whether the panel stands in somebody's page.
    pub fn is_guest(&self) -> bool {
        self.state(|state| state.setup.home) == Some(Home::Guest)
    }

    /// Whether the reader was led to other words than when this was asked last.
    pub fn is_led_anew(&self) -> bool {
        let here = self.state(|state| state.asked().and(state.position.here)).flatten();
        let here = here.map(|here| here.span);
        self.placed.replace(here) != here
    }

    /// Notes whether something is dragged that began in the panel.
    pub fn set_dragging(&self, dragging: bool) {
        self.dragging.set(dragging);
    }

    /// Whether what is dragged began in the panel: it is nothing to be handed in.
    pub fn is_dragging(&self) -> bool {
        self.dragging.get()
    }

    /// The text that is shown.
    fn text(&self) -> JsValue {
        self.scene.try_borrow().map_or(JsValue::NULL, |scene| JsValue::from_str(&scene.article.text))
    }

    pub(super) fn say(&self, word: &str, value: &JsValue) -> JsValue {
        self.tell.call2(&JsValue::NULL, &JsValue::from_str(word), value).unwrap_or_default()
    }

    /// The function that the browser is to call in the place of one of ours.
    pub fn guard(&self, act: &JsValue) -> Function {
        self.guard.call1(&JsValue::NULL, act).unwrap_or_default().unchecked_into()
    }

    /// The element of an id.
    pub(super) fn find(&self, id: &str) -> Option<HtmlElement> {
        self.root.get_element_by_id(id)?.dyn_into().ok()
    }

    fn focused(&self) -> Option<HtmlElement> {
        self.root.active_element()?.dyn_into().ok()
    }

    fn scroll(&self, element: &HtmlElement, block: ScrollLogicalPosition) {
        let still = self.window.match_media("(prefers-reduced-motion: reduce)").ok().flatten();
        let options = ScrollIntoViewOptions::new();
        options.set_block(block);
        options.set_behavior(match still.is_some_and(|still| still.matches()) {
            true => ScrollBehavior::Instant,
            false => ScrollBehavior::Smooth,
        });
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Focuses without scrolling: where to scroll to is ours to say.
pub(super) fn focus(element: &HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

fn adopt(root: &ShadowRoot) -> Result<(), JsError> {
    let refused = |_| JsError::new("this browser cannot make a style sheet");
    let sheet = CssStyleSheet::new().map_err(refused)?;
    sheet.replace_sync(include_str!(concat!(env!("OUT_DIR"), "/panel.css"))).map_err(refused)?;
    root.set_adopted_style_sheets(&Array::of1(&sheet));
    Ok(())
}
