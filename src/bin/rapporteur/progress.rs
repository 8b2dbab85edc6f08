use std::ffi::OsString;
use std::fs;
use std::io::{IsTerminal, Write, stderr};
use std::time::{Duration, Instant};

/// So long a line of progress stays as it is.
const PAUSE: Duration = Duration::from_millis(250);

/// How far the reading of lines has come, as somebody at a terminal sees it; elsewhere nobody is told.
pub struct Progress {
    start: Instant,
    shown: Option<Instant>,
    heard: bool,
    lines: u64,
    bytes: u64,
    /// How many bytes there are, where that is known.
    all: Option<u64>,
}

/// Begins to count the lines of these files.
pub fn progress(files: &[OsString]) -> Progress {
    let heard = stderr().is_terminal();
    let all = if heard { files.iter().map(length).sum() } else { None };
    Progress { start: Instant::now(), shown: None, heard, lines: 0, bytes: 0, all }
}

/// How long a file is; of a pipe nobody knows.
fn length(file: &OsString) -> Option<u64> {
    let path = if file == "-" { "/dev/stdin".as_ref() } else { file.as_os_str() };
    fs::metadata(path).ok().filter(fs::Metadata::is_file).map(|data| data.len())
}

impl Progress {
    /// Counts a line of so many bytes.
    pub fn count(&mut self, bytes: usize) {
        self.lines += 1;
        self.bytes += bytes as u64;
        if self.heard && self.shown.unwrap_or(self.start).elapsed() >= PAUSE {
            self.shown = Some(Instant::now());
            let _ = write!(stderr(), "\r{}\x1b[K", self.told());
        }
    }

    /// Says how many lines there were, in the place of how far it has come.
    pub fn close(mut self) {
        if self.heard {
            self.all = None;
            eprintln!("\r{} in {:.1} s\x1b[K", self.told(), self.start.elapsed().as_secs_f64());
        }
    }

    fn told(&self) -> String {
        let speed = self.lines as f64 / self.start.elapsed().as_secs_f64().max(0.001);
        let part =
            self.all.filter(|&all| all > 0).map(|all| format!("{} %, ", 100 * self.bytes.min(all) / all));
        format!("{}{} lines, {speed:.0} a second", part.unwrap_or_default(), self.lines)
    }
}
