use super::Span;

/// A line or a paragraph of the article, by what it is for.
///
/// Blocks are in order and do not overlap, but for a dateline, which stands inside the paragraph that it
/// opens and comes before it in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Block {
    /// Where it stands, white space around it left out.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
    /// What more is known of it.
    pub detail: Detail,
}

/// What is known of a block beside its kind.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
pub enum Detail {
    /// Nothing.
    #[default]
    Plain,
    /// It is the heading under the title, which says what the article comes to.
    Standfirst,
    /// It is a byline that says only when, or the time of an entry in a live report.
    Date,
    /// It may be none of the article. It is shown and read, but nobody is an actor by it alone.
    Doubtful,
}

/// What a block is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum BlockKind {
    /// The article's title.
    Headline,
    /// A line that names what follows, or the line under the title.
    Heading,
    /// Who wrote it and when. It has no sentences and no tokens: who reports the story is no part of it.
    Byline,
    /// The place (and agency) that opens a report: "WASHINGTON –".
    Dateline,
    /// Running text.
    Paragraph,
    /// An item of a list.
    Bullet,
    /// The words under a picture.
    Caption,
    /// What is on the page but not of the article, and why we think so. It has no sentences and no tokens.
    Boilerplate(Furniture),
}

impl BlockKind {
    /// Whether it is of the article's own telling: a paragraph, or an item of a list.
    pub fn is_running(self) -> bool {
        matches!(self, BlockKind::Paragraph | BlockKind::Bullet)
    }
}

/// Why a block is taken for boilerplate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum Furniture {
    /// A menu or a list of sections.
    Navigation,
    /// A pitch to subscribe or to pay.
    Subscription,
    /// A box to sign up for a newsletter.
    Newsletter,
    /// Buttons to share or to print.
    Share,
    /// The comment form or its rules.
    Comments,
    /// The footer of an application or of the mobile page.
    App,
    /// Who the author is.
    AuthorBio,
    /// A link to another story.
    Related,
    /// The notice about cookies or privacy.
    Cookies,
    /// Who took the picture.
    Credit,
    /// Who holds the rights.
    Copyright,
    /// An advertisement's mark.
    Advertisement,
    /// What the article is filed under.
    Tags,
    /// What steers a live report.
    Live,
    /// A film and its buttons.
    Video,
    /// Words of the article, shown once more.
    PullQuote,
}
