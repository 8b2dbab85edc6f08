use wasm_bindgen::closure::Closure;

use super::Room;

impl Room {
    /// Does something in a later turn of the browser's, unless another text came meanwhile.
    pub fn later(&self, act: impl FnOnce(&Room) + 'static) {
        self.later_by(0, act);
    }

    /// The same once so many milliseconds have passed.
    pub fn later_by(&self, milliseconds: i32, act: impl FnOnce(&Room) + 'static) {
        let turn = self.turn.get();
        let own = self.own.clone();
        let act = Closure::once_into_js(move || {
            if let Some(room) = own.upgrade().filter(|room| room.turn.get() == turn) {
                act(&room);
            }
        });
        let act = self.guard(&act);
        let _ = self.window.set_timeout_with_callback_and_timeout_and_arguments_0(&act, milliseconds);
    }

    /// Does something before the next picture, in place of what was to be done then.
    pub fn settle(&self, act: impl FnOnce() + 'static) {
        if self.waiting.replace(Some(Box::new(act))).is_some() {
            return;
        }
        let own = self.own.clone();
        let settled = Closure::once_into_js(move || {
            if let Some(act) = own.upgrade().and_then(|room| room.waiting.take()) {
                act();
            }
        });
        let _ = self.window.request_animation_frame(&self.guard(&settled));
    }

    /// Does at once what was to be done before the next picture: what was typed counts before whatever comes after it.
    pub fn hurry(&self) {
        if let Some(act) = self.waiting.take() {
            act();
        }
    }
}
