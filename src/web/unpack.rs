use std::rc::Rc;

use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::Blob;

use super::markup;
use super::room::Room;
use crate::text::files::Packed;
use crate::view::{Message, Unread};

#[wasm_bindgen]
extern "C" {
    type DecompressionStream;

    #[wasm_bindgen(constructor, catch)]
    fn new(form: &str) -> Result<DecompressionStream, JsValue>;

    type ReadableStream;

    #[wasm_bindgen(method, catch, js_name = pipeThrough)]
    fn pipe_through(this: &ReadableStream, through: &DecompressionStream) -> Result<JsValue, JsValue>;

    type Response;

    #[wasm_bindgen(constructor, catch)]
    fn new(body: &JsValue) -> Result<Response, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn text(this: &Response) -> Result<Promise, JsValue>;

    #[wasm_bindgen(extends = Blob)]
    type Streamed;

    #[wasm_bindgen(method, catch)]
    fn stream(this: &Streamed) -> Result<ReadableStream, JsValue>;
}

/// Hands in a document of Word's once the browser has unpacked it: its own unpacking weighs nothing.
pub fn word(room: &Rc<Room>, name: String, bytes: Vec<u8>, packed: Packed) {
    let hand = |room: &Room, name: &str, source: &str| {
        let page = markup::word(source);
        room.send(match page.text.trim().is_empty() {
            true => Message::Refuse(name.to_owned(), Unread::Packed),
            false => Message::Hand(page),
        });
    };
    let unpacked = match packed {
        Packed::Stored => return hand(room, &name, &String::from_utf8_lossy(&bytes)),
        Packed::Deflated => inflate(&bytes),
    };
    let Ok(unpacked) = unpacked else { return room.send(Message::Refuse(name, Unread::Packed)) };
    let (own, failed, called) = (Rc::downgrade(room), Rc::downgrade(room), name.clone());
    let done = Closure::once_into_js(move |source: JsValue| {
        if let (Some(room), Some(source)) = (own.upgrade(), source.as_string()) {
            hand(&room, &called, &source);
        }
    });
    let fail = Closure::once_into_js(move |_: JsValue| {
        if let Some(room) = failed.upgrade() {
            room.send(Message::Refuse(name, Unread::Packed));
        }
    });
    let _ = then(&unpacked, &room.guard(&done), &room.guard(&fail));
}

fn then(promise: &Promise, done: &js_sys::Function, fail: &js_sys::Function) -> Result<JsValue, JsValue> {
    let method: js_sys::Function = js_sys::Reflect::get(promise, &"then".into())?.unchecked_into();
    method.call2(promise, done, fail)
}

/// Begins to unpack bytes; the answer is to be their text.
fn inflate(bytes: &[u8]) -> Result<Promise, JsValue> {
    let blob = Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes)))?;
    let stream = blob.unchecked_into::<Streamed>().stream()?;
    let unpacked = stream.pipe_through(&DecompressionStream::new("deflate-raw")?)?;
    Response::new(&unpacked)?.text()
}
