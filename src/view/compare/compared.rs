use crate::compare::{self, JoinReason, Source};
use crate::view::object::build::{actor_kind, object, put_tally, ranks};
use crate::view::object::value::{Record, Value, list};
use crate::view::words;

/// Compares articles and makes the object that JavaScript and JSON see; `assets/rapporteur.d.ts` describes it.
pub fn compared<'t>(articles: &[Source<'t>]) -> Record<'t> {
    let found = compare::compare(articles);
    let mut compared = Record::default();
    // It grows when the shape does.
    compared.put("schema", 1u32);
    compared.put("articles", list(articles, |article| object(article.text, article.analysis)));
    let mut places = Vec::new();
    for article in articles {
        places.push(ranks(article.analysis));
    }
    let cell = |(at, cell): (usize, &Option<compare::Cell>)| {
        let Some(cell) = cell else { return Value::Null };
        let mut it = Record::default();
        it.put("actor", places[at][cell.actor.index()]);
        it.put("why", cell.why.map(reason));
        put_tally(&mut it, cell.tally);
        it.into()
    };
    compared.put(
        "actors",
        list(&found.rows, |row| {
            let mut it = Record::default();
            it.put("name", words::line(name(articles, row)));
            it.put("kind", actor_kind(row.kind));
            it.put("cells", list(row.cells.iter().enumerate(), cell));
            it
        }),
    );
    compared.put(
        "dealings",
        list(&found.dealings, |dealing| {
            let mut it = Record::default();
            it.put("between", list(dealing.between, |actor| actor));
            it.put(
                "told",
                list(&dealing.told, |&(article, relation)| {
                    let mut it = Record::default();
                    it.put("article", article);
                    it.put("relation", relation);
                    it
                }),
            );
            it
        }),
    );
    compared.put(
        "unnamed",
        list(&found.unnamed, |&(sources, tally)| {
            let mut it = Record::default();
            it.put("sources", sources);
            put_tally(&mut it, tally);
            it
        }),
    );
    compared
}

/// What a joined actor is called: by the reader, else most fully.
pub fn name<'t>(articles: &[Source<'t>], row: &compare::Row) -> &'t str {
    let article = &articles[row.named];
    let cell = row.cells[row.named].expect("the article that names an actor has it");
    article.analysis.name(article.text, cell.actor)
}

fn reason(why: JoinReason) -> &'static str {
    match why {
        JoinReason::Name => "name",
        JoinReason::Known => "known",
        JoinReason::Surname => "surname",
    }
}
