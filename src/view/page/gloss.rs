use crate::view::node::{Element, element};

/// A sentence made for the purpose, with what the page would say of its words: each part's words, style and note.
const PARTS: [(&str, &str, &str); 12] = [
    ("“Nobody had read the gauges,”", "person followed", "quoted, word for word"),
    (" said ", "", ""),
    ("Mara Veld", "person", "a person; she is speaking"),
    (", who runs the harbour at ", "", ""),
    ("Sundby", "place", "a place"),
    (" for the ", "", ""),
    ("Coast Authority", "organization", "an organisation"),
    ("; ", "", ""),
    ("its director", "person", "whose? the authority’s"),
    (" denied it, ", "", ""),
    ("a person close to the inquiry", "unnamed", "a source without a name"),
    (" did not.", "", ""),
];

/// One sentence as the page reads it: the picture of what comes.
pub fn gloss<'t>() -> Element<'t> {
    let sentence = element("p").class("gloss");
    PARTS.iter().fold(sentence, |sentence, &(words, style, note)| {
        if note.is_empty() {
            return sentence.text(words);
        }
        let mark = element("span").class(format!("mark {style}")).text(words);
        let note = element("small").text(note);
        sentence.child(element("span").class(format!("noted {style}")).child(mark).child(note))
    })
}
