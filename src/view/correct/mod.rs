//! What a reader sets right, and the forms for it.

pub mod forms;
pub mod mending;
