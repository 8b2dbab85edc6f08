use std::cmp::Reverse;

use crate::Analysis;
use crate::actors::{Actor, How, Reference};
use crate::ner::{Day, Mention};
use crate::text::{self, Id, Span};

/// A name or date, or what refers to an actor in other words.
pub struct Mark<'t> {
    /// Where it stands: a description with all its words.
    pub span: Span,
    /// The name or date that it is.
    pub name: Option<&'t Mention>,
    /// The day that it means.
    pub day: Option<Day>,
    /// How it refers to an actor.
    pub how: How,
    /// To whom it refers.
    pub reference: Option<&'t Reference>,
}

impl Mark<'_> {
    /// The actor it refers to.
    pub fn actor(&self) -> Option<Id<Actor>> {
        self.reference.map(|reference| reference.actor)
    }
}

/// Merges the named mentions and the references, both sorted; a reference by name is its mention.
pub fn marks(analysis: &Analysis) -> Vec<Mark<'_>> {
    let mut references = analysis.cast.references.iter().peekable();
    let mut all = Vec::with_capacity(analysis.mentions.len());
    let nameless = |reference| {
        let &Reference { phrase: span, how, .. } = reference;
        Mark { span, name: None, day: None, how, reference: Some(reference) }
    };
    for (at, mention) in analysis.mentions.iter().enumerate() {
        while let Some(other) = references.next_if(|other| other.span.start < mention.span.start) {
            all.push(nameless(other));
        }
        let reference = references.next_if(|reference| reference.span == mention.span);
        let day = analysis.time.days.get(at).copied().flatten();
        all.push(Mark { span: mention.span, name: Some(mention), day, how: How::Name, reference });
    }
    all.extend(references.map(nameless));
    // A description ("the Qatari envoy") may reach back before the name inside it.
    text::sort(&mut all, |mark| (mark.span.start, Reverse(mark.span.end)));
    all
}
