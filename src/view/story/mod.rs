//! The article itself, set block by block, and its story: summary, facts, timeline.

pub mod blocks;
pub mod facts;
pub mod gist;
pub mod runs;
pub mod timeline;
