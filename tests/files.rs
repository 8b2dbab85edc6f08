//! Files as newsrooms' programs save them are read, whatever bytes they hold.

use proptest::prelude::*;
use rapporteur::text::BlockKind;
use rapporteur::text::files::{Entry, Packed, Word, entry, mail, markdown, rtf, words};
use rapporteur::text::html::Page;
use rapporteur::view::{Held, Unread, held, mailed};

/// A line for each block: its kind, if its form says so, and its words.
fn lines(page: &Page) -> String {
    if page.marks.is_empty() {
        return page.text.clone();
    }
    let line = |mark: &rapporteur::text::html::Mark| {
        let kind = match mark.kind {
            BlockKind::Headline => "headline",
            BlockKind::Heading => "heading",
            BlockKind::Bullet => "item",
            _ => "text",
        };
        format!("{kind}: {}\n", &page.text.as_str()[mark.span])
    };
    page.marks.iter().map(line).collect()
}

#[test]
fn markdown_is_read_without_its_marks() {
    let page = markdown(
        "---\ntitle: \"A dam is built\"\ndate: 2024-03-05\ntags: [x]\n---\n\n## In Lima\n\n\
         **“We are ready,”** said [Ana *Ruiz*](https://example.org/a_(b)), the\nmayor\\* of Lima.[^1] \
         snake_case &amp; 2 * 3\n\n![A dam](dam.png)\n\n- one <b>item</b>\n- another\n\n> “It holds,” he said.\n\n\
         Why now\n-------\n\n[ref]: https://example.org\n\nThe end.",
    );
    assert_eq!(page.published.as_deref(), Some("2024-03-05"));
    assert_eq!(
        lines(&page),
        "headline: A dam is built\nheading: In Lima\n\
         text: “We are ready,” said Ana Ruiz, the mayor* of Lima. snake_case & 2 * 3\n\
         item: one item\nitem: another\ntext: “It holds,” he said.\nheading: Why now\ntext: The end.\n"
    );
    // Where nothing says what the lines are, their words have to.
    assert!(markdown("One line.\n\nAnother.").marks.is_empty());
    assert_eq!(lines(&markdown("---\nnever closed")), "never closed");
}

#[test]
fn rich_text_is_read_with_its_signs() {
    let source = br"{\rtf1\ansi{\fonttbl{\f0 Times;}}{\*\generator Riched20;}{\info{\title Secret}}\f0\fs24
\ldblquote We are ready,\rdblquote  said Ana Ruiz \emdash  the mayor of M\'e1laga.\par
Caf\u233?s \{and\} bars\line in\~Lima\par}";
    assert_eq!(
        rtf(source),
        "“We are ready,” said Ana Ruiz — the mayor of Málaga.\n\nCafés {and} bars\n\nin\u{a0}Lima\n\n"
    );
}

#[test]
fn a_message_is_read_with_its_subject_and_its_day() {
    let source = "From: a@example.org\r\nSubject: =?utf-8?Q?Caf=C3=A9?=\r\n =?utf-8?B?IGNsb3Nlcw==?=\r\n\
        Date: Tue, 5 Mar 2024 10:00:00 +0000\r\nContent-Type: multipart/alternative; boundary=\"xy\"\r\n\r\nnever shown\r\n\
        --xy\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
        =E2=80=9CWe are ready,=E2=80=9D said Ana Ruiz, the =\r\nmayor.\r\n--xy\r\nContent-Type: text/html\r\n\
        Content-Transfer-Encoding: base64\r\n\r\nPHA+UmVhZHk8L3A+\r\n--xy--\r\nafter\r\n";
    let found = mail(source.as_bytes());
    assert_eq!(found.subject.as_deref(), Some("Café closes"));
    assert_eq!(found.day.as_deref(), Some("2024-03-05"));
    assert_eq!(found.text.trim(), "“We are ready,” said Ana Ruiz, the mayor.");
    assert_eq!(found.markup.trim(), "<p>Ready</p>");
    let Held::Mail(mail) = held("news.eml", source.as_bytes()) else { panic!("it is a message") };
    let page = mailed(mail, Page::default());
    assert!(page.text.starts_with("Café closes\n\n“We are ready,”"), "{}", page.text);
    assert_eq!(page.published.as_deref(), Some("2024-03-05"));
}

/// An archive with one file that is not packed.
fn archive(name: &str, bytes: &[u8]) -> Vec<u8> {
    let short = |number: usize| (number as u16).to_le_bytes();
    let long = |number: usize| (number as u32).to_le_bytes();
    let mut zip = b"PK\x03\x04".to_vec();
    zip.extend([0; 14]);
    zip.extend([long(bytes.len()), long(bytes.len())].concat());
    zip.extend([short(name.len()), short(0)].concat());
    zip.extend(name.bytes().chain(bytes.iter().copied()));
    let directory = zip.len();
    zip.extend(b"PK\x01\x02");
    zip.extend([0; 16]);
    zip.extend([long(bytes.len()), long(bytes.len())].concat());
    zip.extend([short(name.len()), short(0), short(0)].concat());
    zip.extend([0; 8]);
    zip.extend(long(0));
    zip.extend(name.bytes());
    let length = zip.len() - directory;
    zip.extend(b"PK\x05\x06\0\0\0\0\x01\0\x01\0");
    zip.extend([long(length), long(directory)].concat());
    zip.extend(short(0));
    zip
}

fn document(source: &str) -> Page {
    let document = roxmltree::Document::parse(source).expect("XML");
    let mut word = Word::default();
    fn walk(word: &mut Word, node: roxmltree::Node<'_, '_>) {
        let name = node.tag_name().name();
        if node.is_element() {
            let value =
                |name: &str| node.attributes().find(|it| it.name() == name).map(|it| it.value().to_owned());
            word.open(name, value);
        }
        if let Some(words) = node.text().filter(|_| node.is_text()) {
            word.text(words);
        }
        node.children().for_each(|child| walk(word, child));
        if node.is_element() {
            word.close(name);
        }
    }
    walk(&mut word, document.root_element());
    word.page()
}

#[test]
fn a_document_of_words_is_read_with_its_titles_and_without_what_was_struck_out() {
    let source = "<w:document xmlns:w='w'><w:body>\
        <w:p><w:pPr><w:pStyle w:val='Title'/></w:pPr><w:r><w:t>A dam is built</w:t></w:r></w:p>\
        <w:p><w:r><w:t xml:space='preserve'>“We are </w:t></w:r><w:del><w:r><w:delText>not </w:delText></w:r></w:del>\
        <w:r><w:t>ready,”</w:t><w:tab/><w:t>said Ruiz.</w:t><w:br/><w:t>She left.</w:t></w:r></w:p>\
        <w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>an item</w:t></w:r></w:p><w:p/>\
        </w:body></w:document>";
    assert_eq!(
        lines(&document(source)),
        "headline: A dam is built\ntext: “We are ready,” said Ruiz.\ntext: She left.\nitem: an item\n"
    );
    let zip = archive("word/document.xml", source.as_bytes());
    let found = entry(&zip, "word/document.xml");
    assert_eq!(found, Some(Entry { packed: Packed::Stored, bytes: source.as_bytes() }));
    assert_eq!(entry(&zip, "word/styles.xml"), None);
    assert_eq!(held("story.docx", &zip), Held::Word(source.into(), Packed::Stored));
}

#[test]
fn what_cannot_be_read_is_told_apart() {
    for (name, bytes, unread) in [
        ("a.txt", &b"  \n"[..], Unread::Empty),
        ("a.txt", b"", Unread::Empty),
        ("a.pdf", b"%PDF-1.7\n...", Unread::Pdf),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Unread::OldWord),
        ("a.zip", b"PK\x03\x04 and no more", Unread::Packed),
        ("a.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x02", Unread::Binary),
        ("a.rtf", br"{\rtf1{\pict 00}}", Unread::Empty),
    ] {
        assert_eq!(held(name, bytes), Held::Nothing(unread), "{name}");
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let zip = archive("word/document.xml", &bytes);
        prop_assert_eq!(entry(&zip, "word/document.xml").map(|it| it.bytes), Some(bytes.as_slice()));
        entry(&zip[..bytes.len().min(zip.len())], "word/document.xml");
        entry(&[b"PK\x05\x06", bytes.as_slice()].concat(), "x");
        rtf(&bytes);
        mail(&bytes);
        markdown(&words(&bytes));
        held("a.eml", &bytes);
    }

    #[test]
    fn any_rich_text_is_read(source in r"([{}\\ \n;*'a-z0-9-]|\\par |\\'e9|\\u-?[0-9]{1,6} ?|\\uc[0-9]|\{\\\*|é){0,60}") {
        let text = rtf(source.as_bytes());
        prop_assert!(text.len() <= 3 * source.len());
    }

    #[test]
    fn any_message_is_read(source in "(Content-Type: multipart/mixed; boundary=x|Content-Type: text/html|Content-Transfer-Encoding: (base64|quoted-printable)|Subject: =\\?utf-8\\?[QB]\\?|--x(--)?|=[0-9A-F]{2}|[\r\n:;= a-z?]|\n\n){0,40}") {
        mail(source.as_bytes());
    }

    #[test]
    fn any_markdown_gives_lines_that_stand_apart_and_in_order(source in "([-*_#>`~|!\\[\\]()<>&;: \n.0-9a-z]|---\n|\\[a\\]\\(b\\)|é|“){0,80}") {
        let page = markdown(&source);
        let lines: Vec<&str> = page.text.split("\n\n").filter(|line| !line.is_empty()).collect();
        let marked: Vec<&str> = page.marks.iter().map(|mark| &page.text.as_str()[mark.span]).collect();
        prop_assert!(marked.is_empty() || lines == marked, "{:?} {:?}", lines, marked);
    }
}

#[test]
fn a_file_is_read_in_linear_time_however_broken() {
    for piece in [
        "[",
        "![a](",
        "<",
        "<!--",
        "`",
        "*a",
        "_",
        "&",
        "- ",
        "{",
        "{\\*",
        "\\u1",
        "--x\n",
        "=",
        "=?utf-8?Q?",
    ] {
        let source = piece.repeat(200_000 / piece.len());
        let started = std::time::Instant::now();
        markdown(&source);
        rtf(source.as_bytes());
        mail(format!("Subject: {source}\nContent-Type: multipart/mixed; boundary=x\n\n{source}").as_bytes());
        assert!(started.elapsed().as_secs() < 5, "{piece:?} took {:?}", started.elapsed());
    }
}
