//! Texts as other programs save them: Markdown, Word's .docx, RTF, e-mail.
//!
//! This room knows forms of files. It does not know who opened one: what a file is packed with, the browser unpacks in the
//! page and a library in the native program. Every reader here takes any bytes and always answers, in time linear in them.

mod encoding;
mod mail;
mod markdown;
mod page;
mod rtf;
#[cfg(feature = "cli")]
mod unpack;
mod word;
mod zip;

pub use encoding::words;
pub use mail::{Mail, mail};
pub use markdown::markdown;
pub use rtf::rtf;
#[cfg(feature = "cli")]
pub use unpack::unpack;
pub use word::Word;
pub use zip::{Entry, Packed, entry};
