//! The native program: what goes in by files and by lines, and what comes out.
#![cfg(feature = "cli")]

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Output, Stdio};

fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_rapporteur"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let mut stdin = child.stdin.take().expect("the program runs");
    std::thread::scope(|scope| {
        // Beside the reading, since neither pipe holds everything; a program that refuses its orders closes its input unread.
        scope.spawn(move || stdin.write_all(input));
        child.wait_with_output().expect("the program runs")
    })
}

fn lines(output: &Output) -> Vec<serde_json::Value> {
    let text = std::str::from_utf8(&output.stdout).expect("the program runs");
    text.lines().map(|line| serde_json::from_str(line).expect("the program runs")).collect()
}

#[test]
fn a_file_from_standard_input_is_answered_with_one_object() {
    let output = run(&["--text"], "Ana Ruiz spoke. 👋 She left.".as_bytes());
    let answers = lines(&output);
    assert!(output.status.success());
    assert_eq!(answers.len(), 1);
    assert_eq!(answers[0]["text"], "Ana Ruiz spoke. 👋 She left.");
    assert_eq!(answers[0]["schema"], 1);
    assert_eq!(answers[0]["sentences"][0]["end"], 15);
    for key in ["blocks", "sentences", "mentions", "actors", "quotes", "relations", "summary"] {
        assert!(answers[0][key].is_array(), "{key} is a list");
    }
}

#[test]
fn files_are_answered_in_their_order_and_an_unreadable_one_is_named() {
    let output = run(&["README.md", "no-such-file", "Cargo.toml"], b"");
    let ids: Vec<_> =
        lines(&output).iter().map(|answer| answer["id"].as_str().unwrap().to_string()).collect();
    assert_eq!(ids, ["README.md", "Cargo.toml"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("no-such-file"));
}

#[test]
fn bytes_that_are_no_text_get_one_plain_line() {
    let output = run(&["-"], b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "rapporteur: - is not a text\n");
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn every_line_is_answered_in_order_even_one_that_cannot_be_read() {
    let input = "{\"id\": 7, \"text\": \"One.\"}\nnot json\n\n{\"id\": \"b\", \"text\": \"Two. Three.\"}\n";
    let output = run(&["--jsonl"], input.as_bytes());
    let answers = lines(&output);
    assert_eq!(answers.len(), 3);
    assert_eq!(answers[0]["id"], 7);
    assert!(answers[1]["error"].is_string());
    assert_eq!(answers[2]["id"], "b");
    assert_eq!(answers[2]["sentences"].as_array().unwrap().len(), 2);
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn an_unknown_option_is_named() {
    let output = run(&["--colour"], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("--colour"));
}

#[test]
fn a_name_of_ones_own_wins_and_a_bad_list_of_them_is_refused() {
    let folder = std::env::temp_dir();
    let list = folder.join(format!("rapporteur-names-{}.json", std::process::id()));
    std::fs::write(&list, r#"[{"name": "Hollow Reef", "kind": "event", "aliases": ["the Reef"]}]"#).unwrap();
    let output = run(&["--names", list.to_str().unwrap()], b"They spoke about Hollow Reef on Tuesday.");
    assert_eq!(lines(&output)[0]["mentions"][0]["kind"], "event");
    std::fs::write(&list, r#"[{"name": "Hollow Reef", "kind": "feeling"}]"#).unwrap();
    let output = run(&["--names", list.to_str().unwrap()], b"They spoke.");
    std::fs::remove_file(&list).unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("feeling"));
}

#[test]
fn dates_are_tied_to_the_day_that_is_handed_in_and_to_no_other() {
    let text = "The council voted on Tuesday to close the bridge.";
    let iso = |output: &Output| lines(output)[0]["mentions"][0]["iso"].clone();
    assert_eq!(iso(&run(&["--date", "2024-03-06"], text.as_bytes())), "2024-03-05");
    assert!(iso(&run(&[], text.as_bytes())).is_null());
    let line = format!("{{\"text\": \"{text}\", \"date\": \"2024-03-13T08:00:00Z\"}}\n");
    assert_eq!(iso(&run(&["--jsonl", "--date", "2024-03-06"], line.as_bytes())), "2024-03-12");
    let refused = run(&["--date", "March 6"], text.as_bytes());
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("March 6"));
}

#[test]
fn two_files_are_compared_and_one_is_refused() {
    let (one, other) = ("seeds/envoys.txt", "seeds/channel.txt");
    let object = &lines(&run(&["--compare", one, other], b""))[0];
    assert_eq!(object["articles"].as_array().map(Vec::len), Some(2));
    let cells = object["actors"][0]["cells"].as_array().expect("a row has a cell for each article");
    assert!(cells.iter().all(serde_json::Value::is_object), "who is in both comes first");
    let table = run(&["--compare", "--format", "markdown", one, other], b"");
    assert!(String::from_utf8_lossy(&table.stdout).contains("## In all"));
    let sheet = run(&["--compare", "--format", "csv", one, other], b"");
    let sheet = String::from_utf8_lossy(&sheet.stdout).into_owned();
    assert!(sheet.starts_with("name,kind,articles,roles: "), "{sheet}");
    let rows = object["actors"].as_array().map_or(0, Vec::len);
    assert!(
        sheet.lines().count() > rows && sheet.lines().nth(1).is_some_and(|row| row.contains(",2,")),
        "{sheet}"
    );
    for wrong in [&["--compare", one][..], &["--compare", "--format", "html", one, other]] {
        assert_eq!(run(wrong, b"").status.code(), Some(2));
    }
}

/// A document of Word's with this XML, packed as one block of "deflate" that is stored.
fn document(source: &str) -> Vec<u8> {
    let name = b"word/document.xml";
    let short = |number: usize| (number as u16).to_le_bytes();
    let length = source.len();
    let packed = [&[1][..], &short(length), &short(0xffff - length), source.as_bytes()].concat();
    let sizes = [short(packed.len()), [0; 2], short(length), [0; 2], short(name.len())].concat();
    let own = [b"PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0\0\0\0\0", &sizes[..], &[0; 2], name, &packed].concat();
    let entry = [b"PK\x01\x02\x14\0\x14\0\0\0\x08\0\0\0\0\0\0\0\0\0", &sizes[..], &[0; 16], name].concat();
    let counts = b"PK\x05\x06\0\0\0\0\x01\0\x01\0";
    let end = [counts, &short(entry.len())[..], &[0; 2], &short(own.len()), &[0; 4]].concat();
    [own, entry, end].concat()
}

#[test]
fn files_of_other_programs_are_read_and_the_cast_is_drawn() {
    let folder = std::env::temp_dir().join(format!("rapporteur-files-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let story = "“We are ready,” said Ana Ruiz, the mayor of Lima, on Monday.";
    for (name, text) in [
        ("story.md", format!("# A dam is built\n\n{}\n", story.replace("Ana Ruiz", "**Ana Ruiz**"))),
        (
            "story.rtf",
            format!("{{\\rtf1 {}\\par}}", story.replace('“', "\\ldblquote ").replace('”', "\\rdblquote ")),
        ),
        ("story.eml", format!("Subject: A dam\nDate: Tue, 5 Mar 2024 10:00:00 +0000\n\n{story}\n")),
    ] {
        let file = folder.join(name);
        std::fs::write(&file, text).unwrap();
        let answer = &lines(&run(&[file.to_str().unwrap()], b""))[0];
        assert_eq!(answer["actors"][0]["name"], "Ana Ruiz", "{name}");
        assert_eq!(answer["actors"][0]["naming"], "named", "{name}");
        assert_eq!(answer["statements"].as_array().map(Vec::len), Some(1), "{name}");
    }
    let paragraph =
        format!("<w:document xmlns:w='word'><w:p><w:r><w:t>{story}</w:t></w:r></w:p></w:document>");
    let file = folder.join("story.docx");
    std::fs::write(&file, document(&paragraph)).unwrap();
    let answer = &lines(&run(&["--text", file.to_str().unwrap()], b""))[0];
    assert_eq!(answer["text"].as_str().map(str::trim_end), Some(story));
    for (broken, why) in [
        (b"PK\x03\x04 and no more".to_vec(), "is packed"),
        (document("<w:p>"), "is packed"),
        (b"%PDF-1.7".to_vec(), "is a PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), "is an old Word document"),
    ] {
        std::fs::write(&file, broken).unwrap();
        let output = run(&[file.to_str().unwrap()], b"");
        assert_eq!(output.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&output.stderr).contains(why), "{why}");
    }
    std::fs::remove_dir_all(&folder).unwrap();
    let drawing = run(&["--format", "svg-cast"], story.as_bytes());
    assert!(String::from_utf8_lossy(&drawing.stdout).starts_with("<svg"));
}

#[test]
fn what_a_reader_has_set_right_is_heeded_and_a_bad_file_of_it_is_refused() {
    let file = std::env::temp_dir().join(format!("rapporteur-corrections-{}.txt", std::process::id()));
    let path = file.to_str().unwrap();
    let text = b"Ana Ruiz spoke on Monday. Then Tom Brandt left.";
    std::fs::write(&file, "Rapporteur corrections 1\nmerge\t[Ana Ruiz]\t[Tom Brandt]\nsplit\t[Big Tom]\n")
        .unwrap();
    let output = run(&["--corrections", path], text);
    let answer = &lines(&output)[0];
    assert_eq!(answer["actors"].as_array().unwrap().len(), 1);
    assert_eq!(answer["actors"][0]["aliases"][0], "Tom Brandt");
    assert_eq!(answer["lost"], serde_json::json!([1]));
    let output = run(&["--corrections", path, "--format", "markdown"], text);
    assert!(!String::from_utf8_lossy(&output.stdout).contains("**Tom Brandt**"));
    std::fs::write(&file, "Rapporteur corrections 1\nmerge\t[Ana Ruiz]\n").unwrap();
    let output = run(&["--corrections", path], text);
    std::fs::remove_file(&file).unwrap();
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.ends_with("line 2 is no correction that is known here\n"), "{said}");
    assert!(!run(&[], text).stdout.is_empty() && lines(&run(&[], text))[0].get("lost").is_none());
}

#[test]
fn every_format_has_its_first_line() {
    let text = "“We are ready,” said Ana Ruiz, the mayor of Lima. She left on Tuesday for Peru.".as_bytes();
    for (format, first) in [
        ("markdown", "#"),
        ("csv", "speaker"),
        ("html", "<!doctype html>"),
        ("embed", "<rapporteur-panel"),
        ("annotations", "{"),
    ] {
        let output = run(&["--format", format], text);
        let written = String::from_utf8_lossy(&output.stdout).to_lowercase();
        assert!(output.status.success() && written.contains(first), "{format}: {written:.200}");
    }
}

#[test]
fn a_desk_check_has_a_finding_a_line_and_says_by_its_status_that_there_is_one() {
    let text = "Ruiz opened the 👋 bridge.\n\nReportedly it held. Then Ana Ruiz, the mayor of Lima, left.\n";
    let output = run(&["--format", "check", "-"], text.as_bytes());
    let written = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(1));
    let lines: Vec<&str> = written.lines().collect();
    assert_eq!(lines[0], "-:1:1: introduction: “Ruiz” comes before “Ana Ruiz” in line 3");
    assert_eq!(lines[1], "-:3:1: hedge: “Reportedly” hedges a claim");
    assert_eq!(lines.last(), Some(&"-: sources: No statement found."));
    let output = run(&["--format", "check"], b"It rained. The river rose.");
    assert_eq!(output.status.code(), Some(0));
    let output = run(&["--format", "check", "no-such-file", "-"], text.as_bytes());
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_desk_check_counts_columns_as_editors_do_and_says_whose_words_there_are() {
    let text = "“We are ready,” said Ana Ruiz, the mayor of Lima.\r\n\r\nIt rained.\r\n\r\n👋 The river rose. “Nobody was asked about it at all.”\r\n";
    let output = run(&["--format", "check"], text.as_bytes());
    let written = String::from_utf8_lossy(&output.stdout);
    assert!(
        written.contains("-:5:21: speaker: no speaker is found for “Nobody was asked about it at all.”"),
        "{written}"
    );
    assert!(written.contains("-: speaker: Ana Ruiz: 1 statement, 3 words quoted, 0 reported"), "{written}");
}

/// A page with a menu, as it is saved.
const SAVED: &str = "<nav><a href='/'>Home</a></nav><h1>Bridge opens in Lima</h1><time datetime='2025-05-07'>Wednesday</time>\
    <p>Ana Ruiz, the mayor of Lima, opened the bridge on Monday, and the council came to see it.</p>";

#[test]
fn a_web_page_is_read_by_its_markup_from_a_line_and_from_a_file() {
    let line = serde_json::json!({"id": "-", "html": SAVED}).to_string();
    let answers = lines(&run(&["--jsonl", "--text"], line.as_bytes()));
    assert_eq!(answers, lines(&run(&["--text"], format!("<!doctype html>{SAVED}").as_bytes())));
    let kinds: Vec<_> = answers[0]["blocks"].as_array().unwrap().iter().map(|block| &block["kind"]).collect();
    assert_eq!(kinds, ["boilerplate", "headline", "byline", "paragraph"]);
    let dates: Vec<_> =
        answers[0]["mentions"].as_array().unwrap().iter().filter_map(|it| it["iso"].as_str()).collect();
    assert_eq!(dates, ["2025-05-05"]);
}

#[test]
fn a_line_with_two_sources_or_none_is_refused() {
    let both = "{\"text\": \"One.\", \"html\": \"<p>Two.\"}\n{\"id\": 1}\n";
    let output = run(&["--jsonl"], both.as_bytes());
    let errors: Vec<_> = lines(&output).iter().map(|answer| answer["error"].to_string()).collect();
    assert_eq!(errors, ["\"there are both text and html\"", "\"there is neither text nor html\""]);
    assert_eq!(output.status.code(), Some(2));
}

/// Lines of very different lengths, so that whoever reads a later one is done first.
fn uneven(lines: usize) -> String {
    let text = "“We are ready,” said Ana Ruiz, the mayor of Lima. She left on Tuesday for Peru. ";
    let line = |n: usize| serde_json::json!({"id": n, "text": text.repeat(1 + 60 * usize::from(n.is_multiple_of(7)))});
    (0..lines).map(|n| format!("{}\n", line(n))).collect()
}

#[test]
fn many_threads_answer_in_the_order_of_the_lines_what_one_answers() {
    let input = uneven(200).replace("\"id\":45,", "\"id\":45,,");
    let many = run(&["--jsonl", "--threads", "5"], input.as_bytes());
    let one = run(&["--jsonl", "--threads", "1"], input.as_bytes());
    assert_eq!(many.stdout, one.stdout);
    let answers = lines(&many);
    assert_eq!(answers.len(), 200);
    assert!(answers.iter().enumerate().all(|(n, answer)| n == 45 || answer["id"] == n));
    assert_eq!(answers[45]["line"], 46);
    assert_eq!(many.status.code(), Some(2));
    assert_eq!(run(&["--jsonl", "--threads", "0"], b"").status.code(), Some(2));
}

#[test]
fn whoever_hands_in_one_line_at_a_time_gets_each_answer_before_the_next() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_rapporteur"))
        .arg("--jsonl")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let mut input = child.stdin.take().expect("the program runs");
    let mut answers = BufReader::new(child.stdout.take().expect("the program runs")).lines();
    for n in 0..3 {
        writeln!(input, "{{\"id\": {n}, \"text\": \"Ana Ruiz spoke.\"}}").expect("the program listens");
        let answer = answers.next().expect("an answer").expect("an answer");
        assert!(answer.starts_with(&format!("{{\"id\":{n},")), "{answer}");
    }
    drop(input);
    assert!(child.wait().expect("the program ends").success());
}

#[test]
fn a_line_that_cannot_be_read_keeps_its_name_and_all_of_them_are_told_of_once() {
    let input = "\u{feff}{\"id\": 1, \"text\": \"One.\"}\r\n\n{\"id\": \"b\", \"text\": 5}\n{\"id\": 3,\n\
        {\"id\": 4, \"text\": \"Four.\", \"date\": \"March\"}";
    let output = run(&["--jsonl"], input.as_bytes());
    let answers = lines(&output);
    let named: Vec<_> = answers.iter().map(|answer| (&answer["id"], &answer["line"])).collect();
    let expected = serde_json::json!([1, null, "b", 3, null, 4, 4, 5]);
    let expected: Vec<_> = expected.as_array().unwrap().chunks(2).map(|pair| (&pair[0], &pair[1])).collect();
    assert_eq!(named, expected);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        said.starts_with(
            "rapporteur: 3 lines or files could not be read, the first of them -:3: invalid type"
        ),
        "{said}"
    );
    assert_eq!(said.lines().count(), 1);
}

#[test]
fn lines_of_several_files_are_answered_and_a_file_that_cannot_be_read_is_passed_over() {
    let file = std::env::temp_dir().join(format!("rapporteur-lines-{}.jsonl", std::process::id()));
    std::fs::write(&file, "{\"id\": \"file\", \"text\": \"One.\"}\n").unwrap();
    let path = file.to_str().unwrap();
    let output =
        run(&["--jsonl", "no-such-file", path, "src", "-"], b"{\"id\": \"input\", \"text\": \"Two.\"}");
    std::fs::remove_file(&file).unwrap();
    let ids: Vec<_> = lines(&output).iter().map(|answer| answer["id"].clone()).collect();
    assert_eq!(ids, ["file", "input"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("no-such-file"));
}

#[test]
#[cfg(target_os = "linux")]
fn progress_is_told_on_a_terminal_and_nowhere_else() {
    let file = std::env::temp_dir().join(format!("rapporteur-progress-{}.jsonl", std::process::id()));
    std::fs::write(&file, uneven(3)).unwrap();
    let program = env!("CARGO_BIN_EXE_rapporteur");
    let orders = format!("{program} --jsonl {} > /dev/null", file.display());
    let watched = Command::new("script").args(["-qec", &orders, "/dev/null"]).stdin(Stdio::null()).output();
    let silent = run(&["--jsonl", file.to_str().unwrap()], b"");
    std::fs::remove_file(&file).unwrap();
    assert!(silent.stderr.is_empty());
    // util-linux, which makes a terminal.
    let watched = watched.expect("there is `script`");
    let said = String::from_utf8_lossy(&watched.stdout).into_owned();
    assert!(said.contains("3 lines, ") && said.contains(" a second in "), "{said}");
}
