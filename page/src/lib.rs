//! What ships in the browser: a package of its own, since what is also a library for others is not optimised as a whole.

#[cfg(target_arch = "wasm32")]
pub use rapporteur::web::*;
