//! What a reader sets right, and the forms for it.

pub mod forms;
pub mod known;
pub mod lines;
pub mod mending;
pub mod selection;
