use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget};

/// A listener that goes away when it is dropped.
pub struct Listener {
    target: EventTarget,
    name: &'static str,
    heard: Function,
    _closure: Closure<dyn FnMut(Event)>,
}

impl Listener {
    /// Listens on a target; `guard` stands between the browser and what hears.
    pub fn new(
        target: &EventTarget,
        name: &'static str,
        guard: impl Fn(&JsValue) -> Function,
        hear: impl FnMut(Event) + 'static,
    ) -> Listener {
        let closure = Closure::<dyn FnMut(Event)>::new(hear);
        let heard = guard(closure.as_ref());
        let _ = target.add_event_listener_with_callback(name, &heard);
        Listener { target: target.clone(), name, heard, _closure: closure }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let _ = self.target.remove_event_listener_with_callback(self.name, &self.heard);
    }
}
