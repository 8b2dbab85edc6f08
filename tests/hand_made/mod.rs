//! A cast made by hand, so that what is said of it does not hang on how it is found.
//!
//! The list is divided by semicolons: `Ana Ruiz (Ruiz, she); Reuters, organization; the official, unnamed`;
//! jobs follow "as", and whom one belongs to follows "for": `Ana Ruiz for Peru as mayor of Bern as head of the party`.

use rapporteur::actors::phrase::Phrases;
use rapporteur::actors::{Actor, ActorKind, Alias, Cast, How, Reason, Reference, Role, Tie, set};
use rapporteur::ner::{Kind, Mention};
use rapporteur::syntax::{self, Syntax};
use rapporteur::text::{Arena, Document, Id, Span};

/// The cast that a spec describes: every form of every actor, wherever it stands in the text as a whole word.
pub fn cast(document: &Document<'_>, list: &str) -> (Cast, Vec<String>) {
    let mut names = Vec::new();
    let mut actors = Arena::new();
    let mut references: Vec<Reference> = Vec::new();
    let mut owners = Vec::new();
    for entry in list.trim().trim_end_matches('.').split(';').map(str::trim).filter(|entry| !entry.is_empty())
    {
        let (entry, kind) = match entry.rsplit_once(", ") {
            Some((entry, "organization")) => (entry, ActorKind::Organization),
            Some((entry, "state")) => (entry, ActorKind::State),
            Some((entry, "group")) => (entry, ActorKind::Group),
            Some((entry, "unnamed")) => (entry, ActorKind::Unnamed),
            _ => (entry, ActorKind::Person),
        };
        let mut jobs = entry.split(" as ");
        let entry = jobs.next().unwrap_or_default();
        let (entry, owner) = entry.split_once(" for ").unwrap_or((entry, ""));
        owners.push(owner);
        let (name, others) = entry.split_once(" (").unwrap_or((entry, ""));
        let forms = std::iter::once(name)
            .chain(others.trim_end_matches(')').split(", ").filter(|form| !form.is_empty()));
        names.push(name.to_owned());
        let place = document.text.find(name).unwrap_or(0);
        let id = actors.push(Actor {
            kind,
            name: Span::at(place..place + document.text[place..].len().min(name.len())),
            aliases: forms
                .clone()
                .skip(1)
                .filter(|form| {
                    form.starts_with(char::is_uppercase) || kind == ActorKind::Person && form.contains(' ')
                })
                .filter_map(|form| {
                    let at = document.text.find(form)?;
                    Some(Alias { span: Span::at(at..at + form.len()), reason: Reason::Shortened })
                })
                .collect(),
            roles: jobs
                .flat_map(|job| document.text.match_indices(job))
                .map(|(at, job)| Role { span: Span::at(at..at + job.len()), tie: Tie::Apposition })
                .collect(),
            affiliations: vec![],
        });
        for form in forms {
            let how = match form {
                "he" | "He" | "she" | "She" | "they" | "They" | "it" | "It" | "his" | "their" | "him" => {
                    How::Pronoun
                }
                form if kind != ActorKind::Unnamed && form.starts_with(char::is_uppercase) => How::Name,
                _ => How::Role,
            };
            for (at, _) in document.text.match_indices(form) {
                let whole = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
                let end = at + form.len();
                if whole(document.text[..at].chars().next_back())
                    && whole(document.text[end..].chars().next())
                {
                    let span = Span::at(at..end);
                    references.push(Reference {
                        span,
                        phrase: span,
                        actor: id,
                        how,
                        reason: Reason::First,
                        metonym: false,
                    });
                }
            }
        }
    }
    for (id, owner) in actors.ids().zip(owners) {
        let owner = names.iter().position(|name| name == owner).map(Id::new);
        actors[id].affiliations.extend(owner);
    }
    references.sort_by_key(|reference| (reference.span.start, std::cmp::Reverse(reference.span.end)));
    let mut end = 0;
    references.retain(|reference| {
        let apart = reference.span.start >= end;
        end = end.max(reference.span.end);
        apart
    });
    let mut cast = Cast { actors, references };
    set::refer(&Phrases::of(&read(document, &cast)), &mut cast);
    (cast, names)
}

/// How the sentences of a document are built whose names are those of a cast.
pub fn read<'d>(document: &'d Document<'d>, cast: &Cast) -> Syntax<'d> {
    let named = cast.references.iter().filter(|reference| reference.how == How::Name);
    let mention = |reference: &Reference| Mention {
        span: reference.span,
        tokens: document.tokens_in(reference.span),
        kind: match cast.actors[reference.actor].kind {
            ActorKind::Person => Kind::Person,
            ActorKind::State => Kind::Place,
            ActorKind::Group => Kind::Group,
            ActorKind::Organization | ActorKind::Unnamed => Kind::Organization,
        },
        confidence: 100,
        day: None,
    };
    let mentions: Vec<Mention> = named.map(mention).collect();
    syntax::read(document, &mentions)
}
