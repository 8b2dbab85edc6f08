//! The page from its masthead to its foot, with what surrounds the article.
//!
//! This room knows the parts in the other rooms and puts them in their places.

pub mod arrival;
pub mod desk;
pub mod follower;
pub mod foot;
pub mod gloss;
pub mod guest;
pub mod layout;
pub mod legend;
pub mod masthead;
pub mod menu;
pub mod notice;
pub mod progress;
pub mod rail;
pub mod reopen;
pub mod start;
pub mod strip;
pub mod trouble;
