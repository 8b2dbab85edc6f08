//! What to show, as plain data, and what to export.
//!
//! This room knows the analysis. It does not know the browser.

mod arcs;
mod arrival;
mod article;
mod cards;
mod compared;
mod comparison;
mod correct;
mod dealings;
mod desk;
pub mod export;
mod facts;
mod findings;
mod gist;
mod hint;
mod intake;
mod keys;
mod marks;
pub mod markup;
mod mending;
mod node;
mod object;
mod options;
mod page;
mod progress;
mod reasons;
mod runs;
mod samples;
mod shelf;
mod sources;
mod state;
mod statement;
mod story;
mod strip;
mod ties;
mod timeline;
mod update;
mod value;
mod words;

pub use arrival::Arrival;
pub use article::Article;
pub use compared::compared;
pub use correct::enter;
pub use intake::{Look, decode, file_text, look, richer};
pub use keys::{Key, key};
pub use mending::{Ask, Blank, Mending, names, resume, snap};
pub use node::{Element, Node, On, Parts, button, element, link};
pub use object::{iso, object, object_by};
pub use options::{Date, Name, NameKind, Options, own_names};
pub use page::{page, theme_name};
pub use runs::{Mark, Run, runs};
pub use samples::{SAMPLES, Sample};
pub use shelf::{Among, Refused, Shelf, Which, compares, respond, takes_paste};
pub use state::{
    Effect, Field, Here, Home, Layer, Marks, Message, Scope, Screen, Sort, State, Step, Switch, Tab, Take,
    Theme, Trouble, View,
};
pub use story::block;
pub use strip::sight;
pub use update::update;
pub use value::{Record, Value};
