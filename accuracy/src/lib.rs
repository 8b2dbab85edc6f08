//! How good the analysis is: annotated articles, what the program says of them, and the figures that come of it.
//!
//! Modules name those before them only: [`span`] < [`edges`], [`figure`] < [`words`] < [`annotation`] < `rows` < `places` < `expand` < [`article`].

pub mod annotation;
pub mod article;
pub mod edges;
mod expand;
pub mod figure;
mod places;
mod rows;
pub mod span;
pub mod words;
