//! An annotation given as an answer.

use std::path::Path;
use std::sync::LazyLock;

use accuracy::annotation::{Annotation, Mention, Standing};
use accuracy::answer::{Answer, Found, Name, Said};
use accuracy::article::{Article, DEVELOPMENT, articles};

/// The articles that may be looked at.
pub static ARTICLES: LazyLock<Vec<Article>> = LazyLock::new(|| {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the repository");
    articles(&repository.join(DEVELOPMENT), None).expect("annotated articles")
});

/// The answer that says what the annotation says.
pub fn answer(gold: &Annotation) -> Answer {
    let actors = gold.actors.iter().map(|actor| Found {
        name: actor.name.clone(),
        kind: actor.kind,
        aliases: actor.aliases.clone(),
        roles: actor.roles.clone(),
        salience: i64::from(actor.salience),
    });
    let quotes = gold.quotes.iter().map(|quote| Said {
        span: quote.span,
        manner: quote.manner,
        speaker: quote.speaker,
        speaker_text: quote.speaker_text.clone(),
    });
    Answer {
        mentions: gold.mentions.iter().map(name).collect(),
        nominals: gold.nominals.iter().map(|nominal| (nominal.span, nominal.actor)).collect(),
        actors: actors.collect(),
        quotes: quotes.collect(),
        interactions: gold.interactions.iter().flatten().map(|dealing| dealing.pair).collect(),
        boilerplate: gold.boilerplate.clone(),
        headings: gold.headings.clone(),
        sentences: gold.sentences.clone().unwrap_or_default(),
        summary: gold.summary.clone(),
    }
}

/// Whether a mention is one that counts.
pub fn counted(mention: &Mention) -> bool {
    mention.standing == Standing::Counted
}

fn name(mention: &Mention) -> Name {
    let reading = mention.readings[0];
    Name { span: reading.span, kind: reading.kind, actor: reading.actor }
}
