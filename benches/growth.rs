//! How time and memory grow with the text, from 10 kB to 10 MB of news, and what texts cost that somebody made up to cost much.
//!
//! Each reading is a process of its own, told its text by name. Time is what the processor spent on it, so that whatever else
//! runs on the machine counts little; lines of one run are compared. With `--draw`, docs/growth.svg is drawn anew.

use std::fmt::Write as _;
use std::process::{Command, ExitCode};
use std::time::Instant;
use std::{env, fs};

use rapporteur::{Model, analyse};

const SIZES: [usize; 7] = [10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000, 10_000_000];
/// So many bytes of each hostile text are read.
const HOSTILE: usize = 1_000_000;
/// So many times as long as news of the same length may a hostile text take.
const MOST: f64 = 3.0;
/// So many readings have one median.
const TIMES: usize = 5;

/// Texts of one piece over and over.
const PIECES: [(&str, &str); 50] = [
    ("one token", "a"),
    ("one token of capitals", "A"),
    ("capitals", "A "),
    ("capitalised words", "Abc "),
    ("words in capitals", "ABC "),
    ("capitalised lines", "Abc\n"),
    ("opening quotes", "“"),
    ("opening quotes apart", "“ "),
    ("straight quotes", "\""),
    ("straight quotes apart", "\" "),
    ("quotes in quotes", "“‘"),
    ("apostrophes", "'"),
    ("apostrophes apart", "' "),
    ("paragraphs that open a quote", "“So it is.\n\n"),
    ("full stops", "."),
    ("full stops apart", ". "),
    ("marks", "!?…—;:,"),
    ("brackets", "("),
    ("square brackets", "[1] "),
    ("hyphens", "a-"),
    ("dots in words", "a."),
    ("abbreviations", "U.S. "),
    ("slashes", "https://a.b/"),
    ("digits", "1"),
    ("numbers", "1. "),
    ("dates", "5 May 2025 "),
    ("weekdays", "on Tuesday "),
    ("spaces", " "),
    ("no-break spaces", "\u{a0}a"),
    ("zero-width signs", "a\u{200b}\u{200d}\u{2060}"),
    ("combining marks", "e\u{301}\u{302}"),
    ("a mark on a mark", "\u{301}"),
    ("right to left", "שלום עולם, "),
    ("both ways", "שלום \u{202e}Ana Ruiz\u{202c} "),
    ("emoji", "👩‍👩‍👧 "),
    ("line feeds", "\n"),
    ("carriage returns", "a\r"),
    ("lines of every kind", "a\r\nb\u{2028}c\u{2029}d\u{85}e\u{b}f\u{c}"),
    ("items", "- a\n"),
    ("furniture", "Read more: Menu | Sport\n"),
    ("bylines", "By Ana Ruiz\n"),
    ("one sentence of names", "Ana Ruiz and Tom Brandt and "),
    ("one sentence of clauses", "who said that she met "),
    ("pronouns", "he and she "),
    ("speech", "said "),
    ("quotes and speakers", "“Yes,” he said. "),
    ("unnamed sources", "the official said "),
    ("titles", "Mr. "),
    ("of", "Bank of "),
    ("commas", "Ana, "),
];

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [name, size] => {
            let size = size.parse().expect("a number of bytes");
            let (nanoseconds, bytes) = measured(&text(name, size));
            println!("{nanoseconds} {bytes}");
            ExitCode::SUCCESS
        }
        [] | ["--draw"] => table(!arguments.is_empty()),
        _ => panic!("growth, growth --draw, or growth NAME BYTES"),
    }
}

/// The tables; fails where a hostile text costs too much.
fn table(draws: bool) -> ExitCode {
    println!("| news | ms | ns a byte | bytes a byte |\n|---:|---:|---:|---:|");
    let rows: Vec<Row> = SIZES.iter().map(|&size| row("news", size)).collect();
    for row in &rows {
        let Row { size, nanoseconds, bytes } = *row;
        println!(
            "| {} kB | {:.1} | {:.0} | {:.1} |",
            size / 1000,
            nanoseconds / 1e6,
            row.time(),
            bytes / size as f64
        );
    }
    if draws {
        fs::write("docs/growth.svg", drawing(&rows)).expect("docs");
    }
    let news = rows.iter().find(|row| row.size == HOSTILE).expect("a size of that name");
    println!("\n| {} kB of | time, news is 1 | memory, news is 1 |\n|---|---:|---:|", HOSTILE / 1000);
    let mut code = ExitCode::SUCCESS;
    for name in PIECES.iter().map(|(name, _)| *name).chain(["deep brackets", "names", "sentences of names"]) {
        let Row { nanoseconds, bytes, .. } = row(name, HOSTILE);
        let (time, memory) = (nanoseconds / news.nanoseconds, bytes / news.bytes);
        let verdict = if time > MOST { "too much" } else { "" };
        println!("| {name} | {time:.2} | {memory:.2} | {verdict}");
        if !verdict.is_empty() {
            code = ExitCode::FAILURE;
        }
    }
    code
}

/// The medians of some readings.
struct Row {
    size: usize,
    nanoseconds: f64,
    bytes: f64,
}

impl Row {
    /// Nanoseconds a byte.
    fn time(&self) -> f64 {
        self.nanoseconds / self.size as f64
    }
}

fn row(name: &str, size: usize) -> Row {
    let one = |_| -> (f64, f64) {
        let program = env::current_exe().expect("this program");
        let output = Command::new(program).args([name, &size.to_string()]).output().expect("a reading");
        let numbers = String::from_utf8_lossy(&output.stdout).into_owned();
        let (time, memory) =
            numbers.trim().split_once(' ').unwrap_or_else(|| panic!("{name} of {size} bytes stopped"));
        (time.parse().expect("nanoseconds"), memory.parse().expect("bytes"))
    };
    // A hostile text that takes minutes is told after one.
    let first = one(0);
    let times = if first.0 > 10e9 { 1 } else { TIMES };
    let (times, memory): (Vec<f64>, Vec<f64>) = std::iter::once(first).chain((1..times).map(one)).unzip();
    Row { size, nanoseconds: median(times), bytes: median(memory) }
}

fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers[numbers.len() / 2]
}

/// The time of the processor, in nanoseconds, and the memory, in bytes, that reading a text takes.
fn measured(text: &str) -> (u64, u64) {
    let model = Model::built_in();
    // Whatever is read once and stays is there by then.
    analyse(&model, "Ana Ruiz met Tom Brandt.");
    // The kernel forgets the most memory that was in use so far.
    let _ = fs::write("/proc/self/clear_refs", "5");
    let (clock, time, memory) = (Instant::now(), spent(), kilobytes("VmRSS:"));
    let analysis = analyse(&model, text);
    let time = spent().zip(time).map_or(clock.elapsed().as_nanos() as u64, |(after, before)| after - before);
    let memory = kilobytes("VmHWM:").saturating_sub(memory);
    drop(analysis);
    (time, 1024 * memory)
}

/// What this process had of the processor, in nanoseconds, where the system tells.
fn spent() -> Option<u64> {
    fs::read_to_string("/proc/self/schedstat").ok()?.split(' ').next()?.parse().ok()
}

/// A line of what the system says of this process's memory, in kB; 0 where it says nothing.
fn kilobytes(name: &str) -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(name));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0)
}

fn text(name: &str, size: usize) -> String {
    let whole = |piece: &str| piece.repeat(size.div_ceil(piece.len()));
    let mut text = match name {
        "news" => whole(&articles()),
        "deep brackets" => "(".repeat(size / 2) + &")".repeat(size / 2),
        "names" => names(size, ", "),
        "sentences of names" => names(size, " said so. "),
        _ => whole(PIECES.iter().find(|(other, _)| *other == name).expect("a text of that name").1),
    };
    text.truncate(text.floor_char_boundary(size));
    text
}

/// The bundled articles.
fn articles() -> String {
    let mut paths: Vec<_> =
        fs::read_dir("seeds").expect("the samples").flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    paths.iter().map(|path| fs::read_to_string(path).expect("a sample") + "\n").collect()
}

/// Names of two words, none of them twice.
fn names(size: usize, between: &str) -> String {
    const SYLLABLES: [&str; 16] =
        ["ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "wo", "zu", "kar"];
    let word = |mut number: usize| {
        let mut word = String::new();
        for _ in 0..4 {
            word += SYLLABLES[number % SYLLABLES.len()];
            number /= SYLLABLES.len();
        }
        word[..1].to_ascii_uppercase() + &word[1..]
    };
    let mut text = String::new();
    for number in 0.. {
        if text.len() > size {
            break;
        }
        text += &format!("{} {}{between}", word(number), word(number / 7 + 40_000));
    }
    text
}

/// Nanoseconds and bytes a byte over the length of the text: what grows as the text does is level.
fn drawing(rows: &[Row]) -> String {
    let mut svg = String::from(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 720 300\" font-family=\"system-ui, sans-serif\" font-size=\"13\">\n\
         <title>Time and memory a byte of news, from 10 kB to 10 MB</title>\n\
         <rect width=\"720\" height=\"300\" fill=\"#fbfaf7\"/>\n",
    );
    let memory = |row: &Row| row.bytes / row.size as f64;
    for (at, (label, value)) in
        [("nanoseconds a byte", &Row::time as &dyn Fn(&Row) -> f64), ("bytes of memory a byte", &memory)]
            .into_iter()
            .enumerate()
    {
        let left = 50.0 + 350.0 * at as f64;
        let most = rows.iter().map(value).fold(1.0, f64::max) * 1.25;
        let x = |row: &Row| left + 270.0 * (row.size as f64 / 10_000.0).log10() / 3.0;
        let y = |row: &Row| 250.0 - 200.0 * value(row) / most;
        let points: Vec<String> = rows.iter().map(|row| format!("{:.0},{:.0}", x(row), y(row))).collect();
        let _ = writeln!(svg, "<text x=\"{left}\" y=\"30\" font-weight=\"600\">{label}</text>");
        let _ = writeln!(svg, "<path d=\"M{left} 250H{}\" stroke=\"#8b8982\"/>", left + 270.0);
        let _ = writeln!(
            svg,
            "<polyline points=\"{}\" fill=\"none\" stroke=\"#0d2a81\" stroke-width=\"2\"/>",
            points.join(" ")
        );
        for row in rows {
            let _ = writeln!(
                svg,
                "<circle cx=\"{:.0}\" cy=\"{:.0}\" r=\"3.5\" fill=\"#0d2a81\"/>",
                x(row),
                y(row)
            );
            let _ = writeln!(
                svg,
                "<text x=\"{:.0}\" y=\"{:.0}\" text-anchor=\"middle\">{:.0}</text>",
                x(row),
                y(row) - 9.0,
                value(row)
            );
        }
        for (name, size) in
            [("10 kB", 10_000), ("100 kB", 100_000), ("1 MB", 1_000_000), ("10 MB", 10_000_000)]
        {
            let at = x(&Row { size, nanoseconds: 0.0, bytes: 0.0 });
            let _ = writeln!(
                svg,
                "<text x=\"{at:.0}\" y=\"270\" text-anchor=\"middle\" fill=\"#5c5b57\">{name}</text>"
            );
        }
    }
    svg + "</svg>\n"
}
