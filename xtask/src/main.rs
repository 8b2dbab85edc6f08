//! The project's own commands: `cargo xtask serve`, `test`, `dist`, `accuracy`, `bench`.
fn main() {}
