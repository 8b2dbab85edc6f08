use super::super::{Article, words};
use crate::actors::Manner;
use crate::text::Utf16Index;

/// The quotes, a row each, as comma-separated values with a header row (RFC 4180); offsets in UTF-16 code units.
pub fn sheet(article: &Article) -> String {
    let index = Utf16Index::new(&article.text);
    let header =
        ["place", "speaker", "kind", "manner", "cue", "to", "words", "start", "end"].map(str::to_owned);
    let mut text = row(header);
    for quote in &article.analysis.quotes {
        let speaker = quote.speaker.map(|id| (article.name(id), article.analysis.cast.actors[id].kind));
        let manner = match quote.manner {
            Manner::Direct => "direct",
            Manner::Fragment => "fragment",
            Manner::Indirect => "indirect",
        };
        let units = index.span(quote.span);
        text += &row([
            article.place(quote.span.start),
            speaker.map_or(String::new(), |(name, _)| name.to_owned()),
            speaker.map_or(String::new(), |(_, kind)| words::kind(kind).to_owned()),
            manner.to_owned(),
            quote.cue.map_or(String::new(), |cue| article.words(cue).to_owned()),
            quote.addressee.map_or(String::new(), |id| article.name(id).to_owned()),
            article.words(quote.span).to_owned(),
            units.start.to_string(),
            units.end.to_string(),
        ]);
    }
    text
}

fn row(cells: [String; 9]) -> String {
    let cell = |cell: String| match cell.contains([',', '"', '\n', '\r']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell,
    };
    cells.map(cell).join(",") + "\r\n"
}
