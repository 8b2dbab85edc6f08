//! What ships in the browser: a package of its own, since what is also a library for others is not optimised as a whole.
#![cfg(target_arch = "wasm32")]

pub use rapporteur::web::*;

/// Two-level segregated fit (Masmano and others 2004): as fast as what Rust brings along, in a seventh of the code.
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
