use std::ffi::OsString;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};

/// A line of a file.
pub struct Line {
    /// The file, as it was named.
    pub file: String,
    /// Which of its lines, counted from 1.
    pub number: u64,
    /// The line without its end, or why nothing more of the file can be read.
    pub bytes: io::Result<Vec<u8>>,
}

/// The lines of the files that hold something, in order; `-` is standard input.
pub fn lines(files: Vec<OsString>) -> impl Iterator<Item = Line> + Send {
    files.into_iter().flat_map(|file| {
        let name = file.to_string_lossy().into_owned();
        let read: Box<dyn Iterator<Item = io::Result<Vec<u8>>> + Send> = match open(&file) {
            Ok(source) => Box::new(BufReader::new(source).split(b'\n')),
            Err(error) => Box::new(std::iter::once(Err(error))),
        };
        let mut over = false;
        let lines = (1..).zip(read).map(move |(number, bytes)| Line { file: name.clone(), number, bytes });
        // A file that can no longer be read may say so for ever.
        let lines = lines.take_while(move |line| !std::mem::replace(&mut over, line.bytes.is_err()));
        lines.filter(|line| line.bytes.as_ref().map_or(true, |bytes| !bytes.trim_ascii().is_empty()))
    })
}

fn open(file: &OsString) -> io::Result<Box<dyn Read + Send>> {
    Ok(if file == "-" { Box::new(io::stdin()) } else { Box::new(File::open(file)?) })
}
