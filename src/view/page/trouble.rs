use crate::actors::{Clue, Manner, Quote};
use crate::view::cast::statement::is_marked;
use crate::view::intake::look::{Look, Unread};
use crate::view::node::{Element, button, element};
use crate::view::state::Trouble;
use crate::view::{Article, Message, State, words};

/// What we see, in one line, where it is not an article.
pub fn trouble<'t>(article: &Article, state: &State) -> Option<Element<'t>> {
    let (line, act) = match (&state.status.trouble, article.look) {
        (Some(Trouble::Unread { name, unread }), _) => (said(name, *unread), None),
        (Some(Trouble::Said(line)), _) => (line.clone(), None),
        (Some(Trouble::Stopped), _) => {
            ("This text stopped the reading. It is shown as it is; please report it.".to_owned(), None)
        }
        (Some(Trouble::Cancelled), _) => (
            "The reading was cancelled. This is the text as it is.".to_owned(),
            Some(button(Message::Resume).class("link").text("Read it after all")),
        ),
        (None, Look::Article) if is_interview(article) => {
            let line = "This looks like an interview: check who speaks.";
            return Some(element("p").class("trouble").attribute("role", "note").text(line));
        }
        (None, Look::Article | Look::Empty) => return None,
        (None, Look::Short(number)) => {
            (format!("Only {}: too little to say much about.", words::count(number, "word", "words")), None)
        }
        (None, Look::Monotonous(c)) => {
            (format!("One character, “{c}”, over and over: there is nothing to read."), None)
        }
        (None, Look::Binary) => {
            ("These are the bytes of a file that is not text: there is nothing to read.".to_owned(), None)
        }
        (None, Look::Markup) => (
            "This is the source of a web page.".to_owned(),
            Some(button(Message::TakeAsMarkup).class("link").text("Read its words instead")),
        ),
        (None, Look::Foreign) => {
            ("This does not look like English, the one language read here; expect mistakes.".to_owned(), None)
        }
    };
    Some(element("p").class("trouble").attribute("role", "alert").text(line).text(" ").child(act))
}

/// How many answers and turns make an interview, where they are most of what is said.
const TURNS: usize = 4;

/// Whether most of what is said is said in turns, or to a reporter who asks.
fn is_interview(article: &Article) -> bool {
    let quotes = &article.analysis.quotes;
    let turn = |quote: &&Quote| match quote.clue {
        Some(Clue::Asked) => true,
        // A name and a colon, and no quotation marks.
        Some(Clue::Beside) => quote.manner == Manner::Direct && !is_marked(article, quote),
        _ => false,
    };
    let turns = quotes.iter().filter(turn).count();
    turns >= TURNS && 2 * turns > quotes.len()
}

/// Why a file cannot be read, and what to do about it.
pub fn said(name: &str, unread: Unread) -> String {
    let line = match unread {
        Unread::Empty => "is empty: there is nothing in it to read.",
        Unread::Pdf => {
            "is a PDF, which holds pages and not paragraphs, and can’t be opened here. Open it in its own program, select \
             the article’s text, copy it, and paste it here."
        }
        Unread::OldWord => "is an old Word document (.doc) and can’t be opened here. Save it as .docx first.",
        Unread::Packed => {
            "can’t be opened: no Word document was found in it, or this browser can’t unpack it."
        }
        Unread::Binary => {
            "can’t be opened: it holds no text. Files that can are .txt, .md, .html, .docx, .rtf and .eml."
        }
    };
    format!("“{name}” {line}")
}
