//! From the rows of a file to an annotation of the text.

use std::cmp::Reverse;
use std::collections::HashMap;

use crate::annotation::{Actor, ActorAt, Annotation, Interaction, Manner, Mention, Nominal, Quote, Reading};
use crate::places::{Places, places, whole_words};
use crate::rows::{self, File, Place};
use crate::span::Span;

/// Places every row of a file in its text, or says which rows have no place in it.
pub fn expand(file: File, text: &[char]) -> Result<Annotation, Vec<String>> {
    let actors = (0..).zip(&file.actors).map(|(at, actor)| (actor.id.clone(), at)).collect();
    let mut reader = Reader { text, actors, wrong: Vec::new() };
    if reader.actors.len() < file.actors.len() {
        reader.wrong.push("actors: two have the same id".to_owned());
    }
    let boilerplate = reader.stretches("boilerplate", file.boilerplate, Places::All);
    let annotation = Annotation {
        mentions: reader.mentions(file.mentions, &boilerplate),
        boilerplate,
        nominals: reader.nominals(file.nominals),
        actors: file.actors.into_iter().map(actor).collect(),
        quotes: reader.quotes(file.quotes),
        interactions: file.interactions.map(|rows| reader.interactions(rows)),
        headings: reader.stretches("headings", file.headings, Places::One),
        ignored: reader.stretches("ignore_spans", file.ignore_spans, Places::All),
        sentences: file.sentences.map(|rows| rows.into_iter().map(|(a, b)| Span::new(a, b)).collect()),
        summary: reader.summary(file.summary_sentences),
        optional_entities: file.optional_entities,
    };
    if reader.wrong.is_empty() { Ok(annotation) } else { Err(reader.wrong) }
}

struct Reader<'t> {
    text: &'t [char],
    actors: HashMap<String, ActorAt>,
    wrong: Vec<String>,
}

impl Reader<'_> {
    fn places(&mut self, section: &str, place: &Place, many: Places) -> Vec<Span> {
        places(self.text, place, many).unwrap_or_else(|wrong| {
            self.wrong.push(format!("{section}: {wrong}"));
            Vec::new()
        })
    }

    fn actor(&mut self, section: &str, id: &str) -> ActorAt {
        self.actors.get(id).copied().unwrap_or_else(|| {
            self.wrong.push(format!("{section}: nobody has the id {id}"));
            0
        })
    }

    fn maybe(&mut self, section: &str, id: Option<&String>) -> Option<ActorAt> {
        id.map(|id| self.actor(section, id))
    }

    fn stretches(&mut self, section: &str, rows: Vec<rows::Stretch>, many: Places) -> Vec<Span> {
        rows.iter().flat_map(|row| self.places(section, &row.place, many)).collect()
    }

    /// The places of each row that are no noise and not inside of a longer row's place.
    fn mentions(&mut self, mut rows: Vec<rows::Mention>, noise: &[Span]) -> Vec<Mention> {
        let offsets = rows.iter().all(|row| row.reading.place.start.is_some());
        if !offsets {
            rows.sort_by_key(|row| Reverse(row.reading.place.text.chars().count()));
        }
        let mut mentions: Vec<Mention> = Vec::new();
        for row in rows {
            let place = &row.reading.place;
            let mut spans = self.places("mentions", place, Places::All);
            if place.start.is_none() && !spans.is_empty() {
                spans.retain(|&span| !noise.iter().any(|noise| noise.contains(span)));
                let before = spans.len();
                spans.retain(|&span| !mentions.iter().any(|other| other.span().overlaps(span)));
                if spans.is_empty() || place.nth.is_some() && spans.len() < before {
                    self.wrong.push(format!("mentions: {:?} lies in noise or in a longer name", place.text));
                }
            }
            for span in spans {
                mentions.push(self.mention(&row, span));
            }
        }
        if !offsets {
            mentions.sort_by_key(|mention| mention.span().start);
        }
        mentions
    }

    fn mention(&mut self, row: &rows::Mention, span: Span) -> Mention {
        let actor = self.maybe("mentions", row.reading.actor.as_ref());
        let mut readings = vec![Reading { span, kind: row.reading.kind, actor }];
        for other in &row.alt {
            let at = match (other.place.start, other.place.end) {
                (Some(start), Some(end)) => Some(Span::new(start, end)),
                _ => whole_words(self.text, &other.place.text).into_iter().find(|at| at.overlaps(span)),
            };
            if let Some(at) = at {
                let actor = self.maybe("mentions", other.actor.as_ref());
                readings.push(Reading { span: at, kind: other.kind, actor });
            }
        }
        Mention {
            readings,
            standing: row.ambiguous,
            actor_standing: row.actor_ambiguous,
            entity: row.entity.clone(),
        }
    }

    fn nominals(&mut self, rows: Vec<rows::Nominal>) -> Vec<Nominal> {
        let mut nominals = Vec::new();
        for row in rows {
            let actor = self.actor("nominals", &row.actor);
            let spans = self.places("nominals", &row.place, Places::All);
            nominals.extend(spans.into_iter().map(|span| Nominal { span, actor, standing: row.ambiguous }));
        }
        nominals
    }

    fn quotes(&mut self, rows: Vec<rows::Quote>) -> Vec<Quote> {
        let mut quotes = Vec::new();
        for row in rows {
            let speaker = self.maybe("quotes", row.speaker.as_ref());
            let speaker_alternatives: Vec<ActorAt> =
                row.speaker_alt.iter().map(|id| self.actor("quotes", id)).collect();
            for span in self.places("quotes", &row.place, Places::One) {
                quotes.push(Quote {
                    span,
                    manner: if row.direct { Manner::Direct } else { Manner::Indirect },
                    speaker,
                    speaker_alternatives: speaker_alternatives.clone(),
                    speaker_text: row.speaker_text.clone(),
                    standing: row.ambiguous,
                });
            }
        }
        quotes
    }

    fn interactions(&mut self, rows: Vec<rows::Interaction>) -> Vec<Interaction> {
        let mut ends = |id: &str| self.actor("interactions", id);
        let mut interactions = Vec::new();
        for row in rows {
            interactions.push(Interaction { pair: (ends(&row.a), ends(&row.b)), standing: row.ambiguous });
        }
        interactions
    }

    fn summary(&mut self, rows: Vec<rows::Sentence>) -> Vec<(Span, u32)> {
        let mut summary = Vec::new();
        for (number, row) in (1..).zip(rows) {
            let spans = self.places("summary_sentences", &row.place, Places::One);
            summary.extend(spans.into_iter().map(|span| (span, row.rank.unwrap_or(number))));
        }
        summary
    }
}

fn actor(row: rows::Actor) -> Actor {
    Actor {
        name: row.name,
        kind: row.kind,
        aliases: row.aliases,
        roles: row.roles,
        roles_secondary: row.roles_secondary,
        salience: row.salience,
        standing: row.ambiguous,
    }
}
