//! What to show, as plain data, and what to export.
//!
//! This room knows the analysis. It does not know the browser.

mod article;
mod cast;
mod compare;
mod correct;
pub mod export;
mod intake;
mod keys;
mod message;
mod node;
mod object;
mod page;
mod state;
mod story;
mod update;
mod words;

pub use article::Article;
pub use cast::quotes::quotes;
pub use compare::compared::compared;
pub use compare::shelf::{Among, Refused, Shelf, Which};
pub use correct::forms::enter;
pub use correct::known::names;
pub use correct::mending::{Ask, Blank, Mending};
pub use correct::selection::snap;
pub use intake::keeping::{Keeping, pack, unpack};
pub use intake::look::{Held, Look, Unread, decode, held, is_page, look, mailed, richer};
pub use intake::options::{Date, Name, NameKind, Options, own_names};
pub use intake::samples::{SAMPLES, Sample};
pub use keys::{Key, key};
pub use message::{Effect, Field, Message, Moment, Scope, Step, Take};
pub use node::{Element, Node, On, Parts, button, element, link};
pub use object::build::{iso, object, object_by};
pub use object::value::{Record, Value};
pub use page::guest::has_cast;
pub use page::layout::page;
pub use page::masthead::theme_name;
pub use page::strip::sight;
pub use state::{
    Arrival, Away, Here, Home, Layer, Listing, Marks, Notice, Position, Progress, Screen, Section, Setup,
    Sort, State, Status, Switch, Tab, Theme, Trouble, View,
};
pub use story::blocks::block;
pub use story::runs::{Mark, Run, runs};
pub use update::{result, resume, update};
