//! What the commands tell the person who waits.

use std::io::Write;
use std::time::Instant;

use crate::Result;

/// Announces a step and about how long it takes, takes it, and says how long it took.
pub fn step<T>(what: &str, about: &str, take: impl FnOnce() -> Result<T>) -> Result<T> {
    let about = if about.is_empty() { String::new() } else { format!(" (about {about})") };
    eprintln!("▸ {what}{about}");
    let start = Instant::now();
    let answer = take().map_err(|error| format!("{what}: {error}"))?;
    let seconds = start.elapsed().as_secs_f32();
    if seconds >= 1.0 {
        eprintln!("  done in {seconds:.0} s");
    }
    Ok(answer)
}

/// Says something that is worth knowing and is not a failure.
pub fn note(what: &str) {
    eprintln!("▸ {what}");
}

/// Prints a result, for people and for programs that read it.
pub fn print(result: &str) -> Result<()> {
    writeln!(std::io::stdout(), "{}", result.trim_end()).map_err(|error| format!("cannot print: {error}"))
}
