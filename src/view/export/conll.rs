use crate::ner::Kind;
use crate::text::read;
use crate::view::Article;

/// The names and dates, a token and its label a line with a tab between, an empty line after each sentence (IOB2).
pub fn conll(article: &Article) -> String {
    let document = read(&article.text);
    let mut mentions = article.analysis.mentions.iter().peekable();
    let mut text = String::new();
    for sentence in document.sentences.iter() {
        for token in sentence.tokens.clone() {
            while mentions.next_if(|mention| mention.tokens.end <= token).is_some() {}
            text += document.word(token);
            let inside = mentions.peek().filter(|mention| mention.tokens.start <= token);
            text += match inside {
                Some(mention) if mention.tokens.start == token => "\tB-",
                Some(_) => "\tI-",
                None => "\tO",
            };
            text += inside.map_or("", |mention| label(mention.kind));
            text.push('\n');
        }
        text.push('\n');
    }
    text
}

fn label(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "PER",
        Kind::Organization => "ORG",
        Kind::Place => "LOC",
        Kind::Group => "GROUP",
        Kind::Event => "EVENT",
        Kind::Date => "DATE",
    }
}
