//! The page as a whole: what of it is the article, judged by a learned model of lines.

pub(super) mod around;
mod facts;
pub(super) mod inputs;
mod judge;
pub(super) mod outline;
mod scene;
pub(super) mod shape;
pub(super) mod weights;

pub(super) use judge::{Judgement, judge};
