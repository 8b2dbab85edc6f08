use std::str::FromStr;

/// A form to save in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The brief, for people and their notes.
    Markdown,
    /// The article with its marks, for any browser.
    Html,
    /// Who is in it and what they say, to be put into somebody's page.
    Snapshot,
    /// Who deals with whom, as a drawing.
    Network,
    /// The same drawing, for the browser to turn into pixels.
    Picture,
    /// Who is in it and where they come in, as a drawing to be posted.
    Portrait,
    /// The same drawing, for the browser to turn into pixels.
    PortraitPicture,
    /// The quotes, a row each.
    Sheet,
    /// The actors, a row each.
    Actors,
    /// Who deals with whom, a row each.
    Dealings,
    /// The marks, as W3C Web Annotations.
    Annotations,
    /// The article as search engines read it, in schema.org's words.
    Schema,
    /// The marks, as the annotation tool brat has them beside the text.
    Brat,
    /// The names, a token a line.
    Conll,
}

impl Format {
    /// All of them.
    pub const ALL: [Format; 14] = [
        Format::Markdown,
        Format::Html,
        Format::Snapshot,
        Format::Network,
        Format::Picture,
        Format::Portrait,
        Format::PortraitPicture,
        Format::Sheet,
        Format::Actors,
        Format::Dealings,
        Format::Annotations,
        Format::Schema,
        Format::Brat,
        Format::Conll,
    ];

    /// What the menu calls it, the name of the file, and its media type.
    pub fn names(self) -> [&'static str; 3] {
        match self {
            Format::Markdown => ["Brief (Markdown)", "brief.md", "text/markdown"],
            Format::Html => ["Page (HTML)", "article.html", "text/html"],
            Format::Snapshot => ["Embed code (HTML)", "embed.html", "text/html"],
            Format::Network => ["Who deals with whom (SVG)", "dealings.svg", "image/svg+xml"],
            Format::Picture => ["Who deals with whom (PNG)", "dealings.png", "image/png"],
            Format::Portrait => ["Picture of the cast (SVG)", "cast.svg", "image/svg+xml"],
            Format::PortraitPicture => ["Picture of the cast (PNG)", "cast.png", "image/png"],
            Format::Sheet => ["Quote sheet (CSV)", "quotes.csv", "text/csv"],
            Format::Actors => ["Cast (CSV)", "actors.csv", "text/csv"],
            Format::Dealings => ["Dealings (CSV)", "relations.csv", "text/csv"],
            Format::Annotations => ["Web Annotations (JSON-LD)", "annotations.jsonld", "application/ld+json"],
            Format::Schema => ["schema.org (JSON-LD)", "schema.jsonld", "application/ld+json"],
            Format::Brat => ["brat (.ann)", "article.ann", "text/plain"],
            Format::Conll => ["CoNLL (BIO)", "article.conll", "text/plain"],
        }
    }
}

/// What programs call the forms; those of pixels only a browser makes.
const NAMED: [(&str, Format); 12] = [
    ("markdown", Format::Markdown),
    ("html", Format::Html),
    ("embed", Format::Snapshot),
    ("svg", Format::Network),
    ("svg-cast", Format::Portrait),
    ("csv", Format::Sheet),
    ("csv-actors", Format::Actors),
    ("csv-relations", Format::Dealings),
    ("annotations", Format::Annotations),
    ("schema", Format::Schema),
    ("brat", Format::Brat),
    ("conll", Format::Conll),
];

impl FromStr for Format {
    type Err = String;

    /// The form that programs call so, or a line that says what there is.
    fn from_str(name: &str) -> Result<Format, String> {
        let found = NAMED.iter().find(|(known, _)| *known == name);
        found.map(|&(_, format)| format).ok_or_else(|| {
            let known = NAMED.map(|(known, _)| known).join(", ");
            format!("there is no format “{name}”; there are {known}")
        })
    }
}
