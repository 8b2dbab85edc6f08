use std::borrow::Cow;

use crate::actors::Manner;
use crate::text::{ToList, Utf16Index};
use crate::view::object::build::{naming, relation_kind};
use crate::view::{Article, words};

/// The quotes, a row each, as comma-separated values with a header row (RFC 4180); offsets in UTF-16 code units.
///
/// What is said at one go has one number, from 1; what a headline says has none, since the text says it again.
pub fn sheet(article: &Article) -> String {
    let index = Utf16Index::new(&article.text);
    let header = [
        "place",
        "speaker",
        "kind",
        "manner",
        "cue",
        "to",
        "words",
        "start",
        "end",
        "statement",
        "naming",
        "checked",
    ];
    let mut text = row(header.map(str::to_owned));
    let mut numbers = vec![String::new(); article.analysis.quotes.len()];
    for (number, utterance) in (1..).zip(&article.analysis.utterances) {
        for &at in &utterance.quotes {
            numbers[at as usize] = number.to_string();
        }
    }
    for (quote, number) in article.analysis.quotes.iter().zip(numbers) {
        let named = quote.speaker.map(|id| naming(article.analysis.namings[id.index()]));
        let speaker = quote.speaker.map(|id| (article.name(id), article.analysis.cast.actors[id].kind));
        let manner = match quote.manner {
            Manner::Direct => "direct",
            Manner::Fragment => "fragment",
            Manner::Indirect => "indirect",
        };
        let checked = if article.checked.contains(&quote.span) { "yes" } else { "" };
        let units = index.span(quote.span);
        text += &row([
            article.place(quote.span.start),
            speaker.map_or(String::new(), |(name, _)| words::line(name).into_owned()),
            speaker.map_or(String::new(), |(_, kind)| words::kind(kind).to_owned()),
            manner.to_owned(),
            quote.cue.map_or(String::new(), |cue| article.words(cue).to_owned()),
            quote.addressee.map_or(String::new(), |id| words::line(article.name(id)).into_owned()),
            article.words(quote.span).to_owned(),
            units.start.to_string(),
            units.end.to_string(),
            number,
            named.unwrap_or_default().to_owned(),
            checked.to_owned(),
        ]);
    }
    text
}

/// The actors, the most important first, a row each; what is several in one cell is parted by semicolons.
pub fn actors(article: &Article) -> String {
    let header = ["name", "kind", "part", "aliases", "roles", "belongs to", "mentions", "statements"];
    let mut text = row(header.map(str::to_owned));
    for place in &article.analysis.order {
        let actor = &article.analysis.cast.actors[place.actor];
        let list = |items: Vec<Cow<'_, str>>| items.join("; ");
        text += &row([
            words::line(article.name(place.actor)).into_owned(),
            words::kind(actor.kind).to_owned(),
            words::part(place.part).to_owned(),
            list(actor.aliases.iter().map(|alias| words::line(article.words(alias.span))).to_list()),
            list(actor.roles.iter().map(|role| words::line(article.words(role.span))).to_list()),
            list(actor.affiliations.iter().map(|&body| words::line(article.name(body))).to_list()),
            article.references(place.actor).len().to_string(),
            article.statements(place.actor).len().to_string(),
        ]);
    }
    text
}

/// Who deals with whom, a row each; offsets of the verb in UTF-16 code units.
pub fn dealings(article: &Article) -> String {
    let index = Utf16Index::new(&article.text);
    let header = ["place", "from", "verb", "to", "kind", "sentence", "start", "end"];
    let mut text = row(header.map(str::to_owned));
    for relation in &article.analysis.relations {
        let verb = index.span(relation.verb);
        let sentence = article.analysis.sentences[relation.sentence].span;
        text += &row([
            article.place(sentence.start),
            words::line(article.name(relation.from)).into_owned(),
            article.words(relation.verb).to_owned(),
            words::line(article.name(relation.to)).into_owned(),
            relation_kind(relation.kind).to_owned(),
            article.words(sentence).to_owned(),
            verb.start.to_string(),
            verb.end.to_string(),
        ]);
    }
    text
}

/// A row of cells.
pub(super) fn row(cells: impl IntoIterator<Item = String>) -> String {
    let cell = |mut cell: String| {
        if is_formula(&cell) {
            // By an apostrophe, spreadsheets know words.
            cell.insert(0, '\'');
        }
        match cell.contains([',', '"', '\n', '\r']) {
            true => format!("\"{}\"", cell.replace('"', "\"\"")),
            false => cell,
        }
    };
    cells.into_iter().map(cell).to_list().join(",") + "\r\n"
}

/// Whether a spreadsheet would reckon a cell out, which may send its words away.
fn is_formula(cell: &str) -> bool {
    let unseen = |c: char| c.is_whitespace() || c.is_control() || c == '\u{feff}';
    cell.trim_start_matches(unseen).starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}
