//! A text as a tab keeps it until it is closed, with what its markup said.

use crate::text::html::{Mark, Page};
use crate::text::{BlockKind, Furniture, Span};

/// Whether a tab keeps its texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// Until it is closed, so that a reload loses nothing.
    Texts,
    /// It does not.
    Nothing,
}

/// What a line can be, each kind by its place here.
const KINDS: [BlockKind; 23] = [
    BlockKind::Headline,
    BlockKind::Heading,
    BlockKind::Byline,
    BlockKind::Dateline,
    BlockKind::Paragraph,
    BlockKind::Bullet,
    BlockKind::Caption,
    BlockKind::Boilerplate(Furniture::Navigation),
    BlockKind::Boilerplate(Furniture::Subscription),
    BlockKind::Boilerplate(Furniture::Newsletter),
    BlockKind::Boilerplate(Furniture::Share),
    BlockKind::Boilerplate(Furniture::Comments),
    BlockKind::Boilerplate(Furniture::App),
    BlockKind::Boilerplate(Furniture::AuthorBio),
    BlockKind::Boilerplate(Furniture::Related),
    BlockKind::Boilerplate(Furniture::Cookies),
    BlockKind::Boilerplate(Furniture::Credit),
    BlockKind::Boilerplate(Furniture::Copyright),
    BlockKind::Boilerplate(Furniture::Advertisement),
    BlockKind::Boilerplate(Furniture::Tags),
    BlockKind::Boilerplate(Furniture::Live),
    BlockKind::Boilerplate(Furniture::Video),
    BlockKind::Boilerplate(Furniture::PullQuote),
];

/// Writes a text as one string: a line for its day, one for its marks, then its words.
pub fn pack(page: &Page) -> String {
    let mut packed = page.published.clone().unwrap_or_default().replace(['\n', '\r'], " ");
    packed.push('\n');
    for Mark { span, kind } in &page.marks {
        let kind = KINDS.iter().position(|own| own == kind).unwrap_or_default();
        packed += &format!("{} {} {kind};", span.start, span.end);
    }
    packed.push('\n');
    packed + &page.text
}

/// Reads a text that was packed; of marks that are none, the words have to tell again what their lines are.
pub fn unpack(packed: &str) -> Page {
    let mut lines = packed.splitn(3, '\n');
    let (day, marks, text) =
        (lines.next(), lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
    let mark = |packed: &str| {
        let mut numbers = packed.split(' ').map(|number| number.parse::<u32>().ok());
        let (start, end, kind) = (numbers.next()??, numbers.next()??, numbers.next()??);
        let kind = *KINDS.get(kind as usize)?;
        let words = text.get(start as usize..end as usize)?;
        (!words.is_empty()).then_some(Mark { span: Span::new(start, end), kind })
    };
    let marks: Option<Vec<Mark>> = marks.split_terminator(';').map(mark).collect();
    let marks = marks.filter(|marks| marks.is_sorted_by(|one, other| one.span.end <= other.span.start));
    let published = day.filter(|day| !day.is_empty()).map(str::to_owned);
    Page { text: text.to_owned(), marks: marks.unwrap_or_default(), published }
}
