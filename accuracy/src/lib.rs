//! How good the analysis is: annotated articles, what the program says of them, and the figures that come of it.
//!
//! Modules name those before them only: [`span`] < [`edges`], [`figure`] < [`words`] < [`annotation`] < `rows` < `places` <
//! `expand` < [`article`], [`answer`] < [`object`], [`measure`] < [`score`] < [`column`] < [`table`] < [`readme`], [`floors`].

pub mod annotation;
pub mod answer;
pub mod article;
mod assignment;
pub mod column;
pub mod edges;
mod expand;
pub mod figure;
pub mod floors;
pub mod measure;
pub mod object;
mod places;
pub mod readme;
mod rows;
pub mod score;
pub mod span;
pub mod table;
pub mod words;
