use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use rapporteur::view;

use crate::answer::{Manner, answer, line};
use crate::article::{Article, Refusal, article};
use crate::complain;
use crate::order::in_order;
use crate::orders::Orders;
use crate::progress::progress;
use crate::reader::Reader;
use crate::source::{Line, lines};

/// What came of a line.
struct Done {
    /// How many bytes it had, with its end.
    length: usize,
    /// What is answered in its place; nothing where there is no line, since its file cannot be read.
    answer: Vec<u8>,
    /// Why it could not be read, with the place.
    flaw: Option<String>,
}

/// Answers each line of the files, in order, by all threads together.
pub fn read_lines(reader: Reader, orders: &Orders) -> io::Result<ExitCode> {
    let mut progress = progress(&orders.files);
    let (manner, date) = (orders.manner, orders.date);
    let results = in_order(lines(orders.files.clone()), orders.threads, move |line| {
        read_line(&reader, manner, date, line)
    });
    let mut output = BufWriter::new(io::stdout().lock());
    let (mut flaws, mut first) = (0_u64, None);
    // Whoever hands in one line and waits for its answer gets it.
    while let Some(done) = results.next(|| output.flush())? {
        let done = done?;
        output.write_all(&done.answer)?;
        progress.count(done.length);
        if let Some(flaw) = done.flaw {
            flaws += 1;
            first.get_or_insert(flaw);
        }
    }
    output.flush()?;
    progress.close();
    Ok(match first {
        None => ExitCode::SUCCESS,
        Some(first) if flaws == 1 => complain(first),
        Some(first) => {
            complain(format_args!("{flaws} lines or files could not be read, the first of them {first}"))
        }
    })
}

fn read_line(reader: &Reader, manner: Manner, date: Option<view::Date>, read: Line) -> io::Result<Done> {
    let Line { file, number, bytes } = read;
    let bytes = match bytes {
        Ok(bytes) => bytes,
        Err(error) => {
            return Ok(Done { length: 0, answer: Vec::new(), flaw: Some(format!("{file}: {error}")) });
        }
    };
    let length = bytes.len() + 1;
    match article(&bytes) {
        Ok(Article { id, page, date: own }) => {
            let analysis = reader.read(&page, own.or(date));
            Ok(Done { length, answer: answer(manner, &id, &page.text, &analysis)?, flaw: None })
        }
        Err((id, error)) => {
            let flaw = Some(format!("{file}:{number}: {error}"));
            Ok(Done { length, answer: line(&Refusal { id, line: number, error })?, flaw })
        }
    }
}
