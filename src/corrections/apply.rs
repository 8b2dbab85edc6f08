use super::recast::Recast;
use super::{Change, Correction};
use crate::actors::{self, Actor, Cast};
use crate::ner::{Mention, Model};
use crate::syntax::{self, Syntax, Words};
use crate::text::{Arena, Block, BlockKind, Detail, Document, Id, Span, ToList};

/// What corrections leave beside the cast that heeds them.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Corrected {
    /// The names that the reader gave, where the text has no such words.
    pub names: Vec<(Id<Actor>, String)>,
    /// The quotes that the reader has checked, each where it stands.
    pub checked: Vec<Span>,
    /// The corrections that found no place in the text, as indices into the list, in order.
    pub lost: Vec<usize>,
}

/// Makes paragraphs of the lines that a reader says are of the article.
pub fn keep(text: &str, blocks: &mut Arena<Block>, corrections: &[Correction]) {
    for Correction { at, .. } in corrections.iter().filter(|it| it.change == Change::Text) {
        let Some(place) = at.place(text) else { continue };
        let line = blocks.entries().find(|(_, block)| block.span.contains(place));
        if let Some((id, Block { kind: BlockKind::Boilerplate(_), .. })) = line {
            blocks[id].kind = BlockKind::Paragraph;
            blocks[id].detail = Detail::Plain;
        }
    }
}

/// Casts a text as a reader has set it right: its mentions, its sentences, its cast, and what is to be known beside it.
///
/// What is said of names is heeded before roles, descriptions and pronouns are looked for, so that these follow it;
/// what is said of those comes after.
pub fn correct<'d>(
    model: &Model,
    document: &'d Document<'d>,
    mut mentions: Vec<Mention>,
    corrections: &[Correction],
) -> (Vec<Mention>, Syntax<'d>, Cast, Corrected) {
    let kinds = actors::kinds(model, &Words::read(document, &mentions), &mentions);
    mentions.iter_mut().zip(kinds).for_each(|(mention, kind)| mention.kind = kind);
    let mut recast = Recast { document, mentions, cast: Cast::default(), names: Vec::new() };
    let mut heeded: Vec<bool> = corrections.iter().map(|it| recast.add(it)).to_list();
    let mut syntax = syntax::read(document, &recast.mentions);
    recast.cast = actors::named(model, &syntax, &recast.mentions);
    if !corrections.is_empty() {
        recast.heed_all(corrections, &mut heeded, false);
        syntax = syntax::read(document, &recast.mentions);
    }
    recast.cast = actors::refer(&syntax, std::mem::take(&mut recast.cast));
    if !corrections.is_empty() {
        recast.heed_all(corrections, &mut heeded, true);
    }
    // What is said of quotes waits for them; see [`super::attribute`].
    let waits = |at: usize| matches!(corrections[at].change, Change::SaidBy(_) | Change::Checked);
    let lost = (0..heeded.len()).filter(|&at| !heeded[at] && !waits(at)).to_list();
    let Recast { mentions, cast, names, .. } = recast;
    (mentions, syntax, cast, Corrected { names, checked: Vec::new(), lost })
}
