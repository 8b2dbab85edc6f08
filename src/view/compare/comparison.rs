use crate::compare::{Cell, Comparison, Dealing, JoinReason, Row, Source, compare};
use crate::text::ToList;
use crate::view::compare::shelf::{Among, Refused, Which};
use crate::view::export::title;
use crate::view::node::{Element, On, button, element};
use crate::view::page::progress::progress;
use crate::view::page::trouble::said;
use crate::view::{
    Article, Field, Layer, Message, SAMPLES, Sample, State, Take, Trouble, compare::compared, words,
};

/// How many rows of the table, and how many dealings, are listed.
const MOST: usize = 200;

/// The comparison: the articles, what can be added, and who is in which of them.
pub fn comparison<'t>(article: &'t Article, state: &State) -> Element<'t> {
    let articles = state.shelf.columns(article);
    let sources: Vec<Source<'_>> = articles.iter().map(|article| article.source()).to_list();
    let found = compare(&sources);
    let several = articles.len() > 1;
    let table = several.then(|| {
        element("section")
            .class("both")
            .attribute("part", "compare")
            .attribute("aria-label", "Who is in which")
            .child(lists(&found, &articles, state))
            .child(table(&found, &articles, &sources, state))
            .child(element("p").class("quiet").text(
                "Actors are joined where they have the same full name; where something else joins them, the cell says what. In doubt they stay apart.",
            ))
            .child(dealings(&found, &articles, &sources))
            .child(
                element("p")
                    .class("acts")
                    .child(take(Take::Comparison, "Save the comparison (Markdown)"))
                    .child(take(Take::ComparisonSheet, "Save the comparison (CSV)")),
            )
    });
    element("main")
        .class("compare")
        .attribute("id", "compare")
        .attribute("tabindex", "-1")
        .attribute("aria-label", "Compare")
        .child(element("h1").class("title").text("Who is in which article"))
        .child(shelf(&articles, state))
        .child(progress(article, state))
        .child(adding(state, articles.len()))
        .child(table)
}

fn take<'t>(take: Take, label: &'static str) -> Element<'t> {
    button(Message::Take(take)).class("act").text(label)
}

/// The articles, each with what takes it away.
fn shelf<'t>(articles: &[&Article], state: &State) -> Element<'t> {
    let items = articles.iter().enumerate().map(|(at, article)| {
        let mut line = words::count(article.analysis.signals.words as usize, "word", "words");
        if let Some(day) = article.analysis.time.published {
            line = words::date(day) + " · " + &line;
        }
        let remove = (articles.len() > 1).then(|| {
            button(Message::Compare(Among::Remove(at)))
                .class("arrow")
                .attribute("aria-label", format!("Remove {}", called(article)))
                .attribute("title", "Remove")
                .text("×")
        });
        let visited = state.shelf.visit.is_some_and(|visit| visit.column == at && visit.actor.is_none());
        let open = button(Message::Compare(Among::Visit(at, None, None))).class("sample");
        let open = if visited { open.attribute("id", "visited") } else { open };
        element("li")
            .key(at)
            .child(number(at))
            .child(
                open.child(element("span").class("title").text(called(article)))
                    .child(element("span").class("size").text(line)),
            )
            .child(remove)
    });
    element("ol").class("shelf").attribute("role", "list").attribute("aria-label", "Articles").children(items)
}

/// What an article is called: a sample as the picker calls it, else by its title.
fn called(article: &Article) -> String {
    let sample = SAMPLES.iter().find(|sample| sample.text == article.text);
    sample.map_or_else(|| title(article), |sample| sample.title.to_owned())
}

/// The number by which the table calls an article.
fn number<'t>(at: usize) -> Element<'t> {
    element("span").class("number").text((at + 1).to_string())
}

/// What adds an article.
fn adding<'t>(state: &State, articles: usize) -> Element<'t> {
    let field = element("textarea")
        .class("draft")
        .attribute("id", "another")
        .attribute("aria-label", "Another article’s text")
        .attribute(
            "placeholder",
            if articles > 1 {
                "Paste another article"
            } else {
                "Paste a second article to compare it with, or drop a file"
            },
        )
        .attribute("spellcheck", "false")
        .attribute("rows", "2")
        .attribute("value", state.shelf.draft.clone())
        .on(On::Input(Field::Another));
    let line = match (state.shelf.trouble, &state.status.trouble) {
        (Some(Refused::Empty), _) => Some("There is nothing to add: paste an article first.".to_owned()),
        (Some(Refused::Again), _) => Some("That article is here already.".to_owned()),
        (Some(Refused::Full), _) => Some(format!(
            "{} articles are as many as can stand side by side. Remove one first.",
            crate::view::compare::shelf::MOST
        )),
        (Some(Refused::Busy), _) => Some("The last article is still being read.".to_owned()),
        (None, Some(Trouble::Unread { name, unread })) => Some(said(name, *unread)),
        _ => None,
    };
    element("div")
        .class("adding")
        .child(field)
        .child(
            element("p")
                .class("actions")
                .child(button(Message::Compare(Among::Add)).class("primary").text("Add it"))
                .child(samples().map(|it| it.key(articles)))
                .child(button(Message::Open).class("link").text("Open files…")),
        )
        .child(line.map(|line| element("p").class("trouble").attribute("role", "alert").text(line)))
}

/// The samples to choose from.
fn samples<'t>() -> Option<Element<'t>> {
    let sample = |(at, sample): (usize, &'static Sample)| {
        element("option").attribute("value", at.to_string()).text(sample.title)
    };
    (!SAMPLES.is_empty()).then(|| {
        element("label").child(element("span").class("unseen").text("Sample article")).child(
            element("select")
                .on(On::Input(Field::Sample))
                .child(element("option").attribute("value", "").text("Add a sample"))
                .children(SAMPLES.iter().enumerate().map(sample)),
        )
    })
}

/// How many actors are where, each number a filter of the table.
fn lists<'t>(found: &Comparison, articles: &[&Article], state: &State) -> Element<'t> {
    let list = |which: Which, label: &str| {
        let number = found.rows.iter().filter(|row| belongs(row, which, articles.len())).count();
        button(Message::Compare(Among::List(which)))
            .state("aria-pressed", state.shelf.which == which)
            .text(format!("{label} {number}"))
    };
    let all = if articles.len() == 2 { "In both" } else { "In all" };
    element("div")
        .class("views")
        .attribute("role", "group")
        .attribute("aria-label", "Which actors")
        .child(list(Which::All, "Everybody"))
        .child(list(Which::InAll, all))
        .child(list(Which::InOne, "Only in one"))
}

fn belongs(row: &Row, which: Which, articles: usize) -> bool {
    match which {
        Which::All => true,
        Which::InAll => row.articles() == articles,
        Which::InOne => row.articles() == 1,
    }
}

/// Actors down, articles across. The roles are said outright, since narrow screens lay the rows out as blocks.
fn table<'t>(
    found: &Comparison,
    articles: &[&Article],
    sources: &[Source<'_>],
    state: &State,
) -> Element<'t> {
    let head = articles.iter().enumerate().map(|(at, article)| {
        element("th")
            .attribute("scope", "col")
            .attribute("role", "columnheader")
            .child(number(at))
            .text(words::beginning(&called(article), 60))
    });
    let chosen: Vec<&Row> =
        found.rows.iter().filter(|row| belongs(row, state.shelf.which, articles.len())).to_list();
    let most =
        found.rows.iter().flat_map(|row| row.cells.iter().flatten()).map(|cell| cell.tally.quoted).max();
    let more = chosen.len().saturating_sub(MOST);
    let nobody = chosen.is_empty().then(|| element("p").class("nothing").text("Nobody."));
    let rows = chosen.iter().take(MOST).map(|row| {
        let layer = words::layer(Layer::of(row.kind)).0;
        let name = element("th")
            .attribute("scope", "row")
            .attribute("role", "rowheader")
            .child(
                element("span")
                    .class(format!("name mark {layer}"))
                    .text(compared::name(sources, row).to_owned()),
            )
            .child(element("span").class("kind").text(words::kind(row.kind)));
        let cells = row.cells.iter().enumerate().map(|(at, cell)| match cell {
            Some(own) => cell_of(articles[at], at, own, most.unwrap_or(0), layer, state),
            None => element("td")
                .attribute("role", "cell")
                .class("none")
                .child(element("span").attribute("aria-hidden", "true").text("–"))
                .child(element("span").class("unseen").text("not in it")),
        });
        element("tr").attribute("role", "row").child(name).children(cells)
    });
    let nameless = found.unnamed.iter().enumerate().map(|(at, (sources, tally))| match sources {
        0 => element("td")
            .attribute("role", "cell")
            .class("none")
            .child(element("span").attribute("aria-hidden", "true").text("–"))
            .child(element("span").class("unseen").text("none")),
        _ => element("td").attribute("role", "cell").child(number(at)).child(
            element("span").class("quiet").text(format!(
                "{}; {}",
                words::count(*sources as usize, "source", "sources"),
                words::said(tally)
            )),
        ),
    });
    let unnamed = found.unnamed.iter().any(|(sources, _)| *sources > 0) && state.shelf.which == Which::All;
    let unnamed = unnamed.then(|| {
        let name = element("th")
            .attribute("scope", "row")
            .attribute("role", "rowheader")
            .child(element("span").class("name mark unnamed").text("Unnamed sources"))
            .child(element("span").class("kind").text("never joined"));
        element("tr").attribute("role", "row").child(name).children(nameless)
    });
    element("div")
        .class("across")
        .child(
            element("table")
                .attribute("role", "table")
                .attribute("aria-label", "Actors down, articles across")
                .child(
                    element("thead").attribute("role", "rowgroup").child(
                        element("tr")
                            .attribute("role", "row")
                            .child(
                                element("th")
                                    .attribute("scope", "col")
                                    .attribute("role", "columnheader")
                                    .text("Actor"),
                            )
                            .children(head),
                    ),
                )
                .child(element("tbody").attribute("role", "rowgroup").children(rows).child(unnamed)),
        )
        .child(nobody)
        .child(
            (more > 0)
                .then(|| element("p").class("quiet").text(format!("and {} more", words::grouped(more)))),
        )
}

/// What an article has of an actor: its roles there and how much it says, a link to its first place.
fn cell_of<'t>(
    article: &Article,
    at: usize,
    cell: &Cell,
    most: u32,
    layer: &'static str,
    state: &State,
) -> Element<'t> {
    let roles = article.analysis.cast.actors[cell.actor].roles.iter();
    let roles: Vec<&str> = roles.map(|role| article.words(role.span)).take(3).to_list();
    let visited =
        state.shelf.visit.is_some_and(|visit| visit.column == at && visit.actor == Some(cell.actor));
    let place = button(Message::Compare(Among::Visit(at, Some(cell.actor), None))).class("there");
    let place = if visited { place.attribute("id", "visited") } else { place };
    let mentions = words::count(article.references(cell.actor).len(), "mention", "mentions");
    let said = match cell.tally.statements + cell.tally.quoted {
        0 => mentions,
        _ => words::said(&cell.tally),
    };
    let why = cell
        .why
        .filter(|&why| why != JoinReason::Name)
        .map(|why| element("span").class("why").text(words::joined(why)));
    let share = 1000 * u64::from(cell.tally.quoted) / u64::from(most.max(1));
    let bar = (cell.tally.quoted > 0).then(|| {
        element("svg")
            .class(format!("bar {layer}"))
            .attribute("viewBox", "0 0 1000 10")
            .attribute("preserveAspectRatio", "none")
            .attribute("aria-hidden", "true")
            .child(element("rect").attribute("width", share.max(8).to_string()).attribute("height", "10"))
    });
    element("td").attribute("role", "cell").child(
        place
            .child(number(at))
            .child((!roles.is_empty()).then(|| element("span").class("roles").text(roles.join("; "))))
            .child(element("span").class("said-there").text(said))
            .child(bar)
            .child(why),
    )
}

/// The dealings that more than one article tells, each telling a link to its sentence.
fn dealings<'t>(found: &Comparison, articles: &[&Article], sources: &[Source<'_>]) -> Option<Element<'t>> {
    let told = |&(at, relation): &(usize, usize)| {
        let article = articles[at];
        let relation = &article.analysis.relations[relation];
        let sentence = article.after_dateline(relation.sentence);
        element("li").child(
            button(Message::Compare(Among::Visit(at, None, Some(sentence))))
                .class("dealing")
                .child(number(at))
                .text(words::beginning(article.words(sentence), 160)),
        )
    };
    let item = |dealing: &Dealing| {
        let [one, other] = dealing.between.map(|row| compared::name(sources, &found.rows[row]).to_owned());
        element("li")
            .child(element("h3").text(one + " and " + &other))
            .child(element("ul").attribute("role", "list").children(dealing.told.iter().take(12).map(told)))
    };
    let heading =
        if articles.len() == 2 { "Links reported in both" } else { "Links reported in more than one" };
    (!found.dealings.is_empty()).then(|| {
        element("section")
            .class("dealings")
            .attribute("aria-label", heading)
            .child(element("h2").text(heading))
            .child(
                element("ul").attribute("role", "list").children(found.dealings.iter().take(MOST).map(item)),
            )
    })
}
