use super::words::{flat, title, told};
use crate::actors::{Actor, ActorKind, Manner};
use crate::text::{Id, ToList};
use crate::view::{Article, words};

/// The brief: the story in its own sentences, the cast, and who said what, in Markdown.
pub fn markdown(article: &Article) -> String {
    let analysis = &article.analysis;
    let mut text = format!("# {}\n\n## In its own words\n\n", escaped(&title(article)));
    for span in told(article) {
        text += &format!("- {} ({})\n", escaped(article.words(span)), article.place(span.start));
    }
    if !analysis.time.timeline.is_empty() {
        text += "\n## When it happened\n\n";
    }
    for event in &analysis.time.timeline {
        let span = article.after_dateline(event.sentence);
        let (date, sentence) = (words::date(event.day), escaped(article.words(span)));
        text += &format!("- **{date}**: {sentence} ({})\n", article.place(span.start));
    }
    let parts = [("The cast", false), ("Unnamed sources", true)];
    for (heading, unnamed) in parts {
        let order = analysis.order.iter().map(|place| place.actor);
        let own = |id: &Id<Actor>| (analysis.cast.actors[*id].kind == ActorKind::Unnamed) == unnamed;
        let actors: Vec<_> = order.filter(own).to_list();
        if !actors.is_empty() {
            text += &format!("\n## {heading}\n\n");
            actors.into_iter().for_each(|id| text += &actor(article, id));
        }
    }
    let quotes: Vec<String> = analysis
        .quotes
        .iter()
        .map(|quote| {
            let speaker = quote.speaker.map_or("(speaker not found)", |id| article.name(id));
            let said = flat(article.words(quote.span));
            let said = if quote.manner == Manner::Indirect { said } else { format!("“{said}”") };
            let told =
                quote.addressee.map_or(String::new(), |id| format!(" to {}", escaped(article.name(id))));
            let place = article.place(quote.span.start);
            format!("- **{}**{told}: {} ({place})\n", escaped(speaker), escaped(&said))
        })
        .to_list();
    if !quotes.is_empty() {
        text += &format!("\n## Who said what\n\n{}", quotes.concat());
    }
    text
}

fn actor(article: &Article, id: Id<Actor>) -> String {
    let actor = &article.analysis.cast.actors[id];
    let list = |label: &str, items: Vec<&str>| match items.is_empty() {
        true => String::new(),
        false => format!("; {label}{}", items.join(", ")),
    };
    let roles = actor.roles.iter().map(|role| article.words(role.span)).to_list();
    let aliases = actor.aliases.iter().map(|alias| article.words(alias.span)).to_list();
    let line = format!(
        "{}, {}{}{}",
        words::kind(actor.kind),
        words::part(article.part(id)),
        list("", roles),
        list("also ", aliases)
    );
    format!("- **{}**: {}\n", escaped(article.name(id)), escaped(&line))
}

/// Words that Markdown takes as they are, also where a line begins with them.
pub fn escaped(words: &str) -> String {
    let words = flat(words);
    // "- so" and "1. so" are items of a list.
    let marker = words.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let mut text = String::with_capacity(words.len());
    for (at, c) in words.char_indices() {
        let begins = match c {
            '-' | '+' => at == 0,
            '.' | ')' => at > 0 && at == words.len() - marker,
            _ => false,
        };
        if begins || matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '&' | '~') {
            text.push('\\');
        }
        text.push(c);
    }
    text
}
