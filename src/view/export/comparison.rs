use super::markdown::escaped;
use super::sheet::row;
use super::words::title;
use crate::actors::ActorKind;
use crate::compare::{Cell, Row, Source, compare};
use crate::desk::Tally;
use crate::text::ToList;
use crate::view::compare::compared::name;
use crate::view::{Article, words};

/// Several articles side by side, in Markdown: who is in which, as what, how much is quoted, and who deals with whom in all.
pub fn comparison(articles: &[&Article]) -> String {
    let sources: Vec<Source<'_>> = articles.iter().map(|article| article.source()).to_list();
    let found = compare(&sources);
    let titles: Vec<String> = articles.iter().map(|article| escaped(&title(article))).to_list();
    let mut text = String::from("# Compared\n\n");
    for (at, title) in titles.iter().enumerate() {
        let day = articles[at].analysis.time.published;
        let day = day.map_or(String::new(), |day| format!(" ({})", words::date(day)));
        text += &format!("{}. {title}{day}\n", at + 1);
    }
    let all: Vec<&Row> = found.rows.iter().filter(|row| row.articles() == articles.len()).to_list();
    let some: Vec<&Row> =
        found.rows.iter().filter(|row| row.articles() > 1 && row.articles() < articles.len()).to_list();
    table(&mut text, "In all", articles, &sources, &all);
    table(&mut text, "In several", articles, &sources, &some);
    for (at, title) in titles.iter().enumerate() {
        let own: Vec<&Row> =
            found.rows.iter().filter(|row| row.articles() == 1 && row.cells[at].is_some()).to_list();
        if !own.is_empty() {
            text += &format!("\n## Only in {}. {title}\n\n", at + 1);
            for row in own {
                let cell = row.cells[at].map_or(String::new(), |cell| said_of(articles[at], &cell));
                text += &format!("- **{}**: {cell}\n", escaped(name(&sources, row)));
            }
        }
    }
    if !found.dealings.is_empty() {
        text += "\n## Links reported in more than one\n\n";
    }
    for dealing in &found.dealings {
        let [one, other] = dealing.between.map(|row| escaped(name(&sources, &found.rows[row])));
        text += &format!("- **{one}** and **{other}**\n");
        for &(at, relation) in &dealing.told {
            let relation = &articles[at].analysis.relations[relation];
            let sentence = articles[at].after_dateline(relation.sentence);
            text += &format!("  - {}: {}\n", at + 1, escaped(articles[at].words(sentence)));
        }
    }
    text
}

/// The same as comma-separated values: a row for each actor, four cells for each article.
pub fn comparison_sheet(articles: &[&Article]) -> String {
    let sources: Vec<Source<'_>> = articles.iter().map(|article| article.source()).to_list();
    let found = compare(&sources);
    let mut header = vec!["name".to_owned(), "kind".to_owned(), "articles".to_owned()];
    for article in articles {
        let title = title(article);
        header.extend(["roles", "statements", "quoted", "reported"].map(|cell| format!("{cell}: {title}")));
    }
    let mut text = row(header);
    for joined in &found.rows {
        let mut cells = vec![
            name(&sources, joined).to_owned(),
            words::kind(kind(articles, joined)).to_owned(),
            joined.articles().to_string(),
        ];
        for (article, cell) in articles.iter().zip(&joined.cells) {
            let Some(cell) = cell else {
                cells.extend([const { String::new() }; 4]);
                continue;
            };
            let roles = article.analysis.cast.actors[cell.actor].roles.iter();
            cells.push(roles.map(|role| article.words(role.span)).to_list().join("; "));
            let Tally { statements, quoted, reported } = cell.tally;
            cells.extend([statements, quoted, reported].map(|number| number.to_string()));
        }
        text += &row(cells);
    }
    text
}

/// What a joined actor is, by the article that names it most fully.
fn kind(articles: &[&Article], row: &Row) -> ActorKind {
    let cell = row.cells[row.named].expect("the article that names an actor has it");
    articles[row.named].analysis.cast.actors[cell.actor].kind
}

fn table(text: &mut String, heading: &str, articles: &[&Article], sources: &[Source<'_>], rows: &[&Row]) {
    if rows.is_empty() {
        return;
    }
    text.push_str(&format!("\n## {heading}\n\n| |"));
    for at in 0..articles.len() {
        text.push_str(&format!(" {} |", at + 1));
    }
    text.push_str("\n|---|");
    text.push_str(&"---|".repeat(articles.len()));
    text.push('\n');
    for row in rows {
        text.push_str(&format!("| **{}** |", piped(name(sources, row))));
        for (article, cell) in articles.iter().zip(&row.cells) {
            let cell = cell.map_or("–".to_owned(), |cell| said_of(article, &cell));
            text.push_str(&format!(" {} |", cell.replace('|', "\\|")));
        }
        text.push('\n');
    }
}

fn piped(name: &str) -> String {
    escaped(name).replace('|', "\\|")
}

/// The roles of an actor in an article, and how much it says there.
fn said_of(article: &Article, cell: &Cell) -> String {
    let roles = article.analysis.cast.actors[cell.actor].roles.iter();
    let mut parts: Vec<String> = roles.map(|role| escaped(article.words(role.span))).to_list();
    parts.push(words::said(&cell.tally));
    if let Some(why) = cell.why {
        parts.push(words::joined(why).to_owned());
    }
    parts.join("; ")
}
