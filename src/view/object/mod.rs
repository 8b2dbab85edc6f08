//! The object that JavaScript and JSON see; `assets/rapporteur.d.ts` describes it.

pub mod build;
pub mod findings;
pub mod marks;
pub mod value;
