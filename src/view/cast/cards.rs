use std::cmp::Reverse;

use crate::actors::{Actor, ActorKind, How, Reason, Reference};
use crate::text::{Id, Span, Table, ToList, lower, sort};
use crate::view::cast::dealings::of_actor;
use crate::view::cast::statement::{quoted, statement};
use crate::view::correct::forms::form;
use crate::view::node::{Element, On, button, element};
use crate::view::{Article, Field, Layer, Message, Sort, State, Step, Switch, words};

/// The cast: a card for each actor, and the unnamed sources in a group of their own.
pub fn cast<'t>(article: &'t Article, state: &State) -> Element<'t> {
    let named = listed(article, state, |kind| kind != ActorKind::Unnamed);
    let empty = named.is_empty().then(|| {
        let line = if state.position.find.is_empty() { "No names found." } else { "None found." };
        element("p").class("nothing").text(line)
    });
    let many = article.analysis.order.len() >= FIND_FROM;
    let quoted =
        article.analysis.desk.speakers.iter().any(|share| share.actor.is_some() && share.tally.quoted > 0);
    element("section")
        .class("cast")
        .attribute("id", "cast")
        .attribute("part", "cast")
        .attribute("aria-label", "Actors in this article")
        .attribute("tabindex", "-1")
        .child(element("h2").class("unseen").text("The cast"))
        .child(
            element("div")
                .class("over")
                .child(orders(state))
                .child(quoted.then(|| element("span").class("quiet").text("words quoted"))),
        )
        .child(many.then(|| {
            element("input")
                .class("find")
                .attribute("type", "search")
                .attribute("placeholder", "Find in the cast")
                .attribute("aria-label", "Find in the cast")
                .attribute("autocomplete", "off")
                .attribute("value", state.position.find.clone())
                .on(On::Input(Field::Find))
        }))
        .child(list(article, state, named, FIRST))
        .child(empty)
}

/// So many of the cast come first.
const FIRST: usize = 9;

/// From so many actors on, one is found by typing.
const FIND_FROM: usize = 16;

/// The orders that the cast can be in.
fn orders<'t>(state: &State) -> Element<'t> {
    let sort = |value: &'static str, label: &'static str, own: Sort| {
        let option = element("option").attribute("value", value).text(label);
        if state.setup.sort == own { option.attribute("selected", "") } else { option }
    };
    element("label").child(element("span").class("unseen").text("Order of the cast")).child(
        element("select")
            .on(On::Input(Field::Sort))
            .child(sort("importance", "By importance", Sort::Importance))
            .child(sort("appearance", "As they appear", Sort::Appearance))
            .child(sort("quotes", "By statements", Sort::Quotes)),
    )
}

/// The actors of some kinds that match what is typed, in the order asked for.
pub fn listed(article: &Article, state: &State, wanted: fn(ActorKind) -> bool) -> Vec<Id<Actor>> {
    let find = lower(state.position.find.trim());
    let matches = |id: Id<Actor>, actor: &Actor| {
        let aliases = actor.aliases.iter().map(|alias| alias.span);
        let roles = actor.roles.iter().map(|role| role.span);
        find.is_empty()
            || lower(article.name(id)).contains(&find)
            || (aliases.chain(roles).chain([actor.name]))
                .any(|span| lower(article.words(span)).contains(&find))
    };
    let order = article.analysis.order.iter().map(|place| place.actor);
    let mut actors: Vec<Id<Actor>> = order
        .filter(|&id| {
            let actor = &article.analysis.cast.actors[id];
            wanted(actor.kind) && matches(id, actor)
        })
        .to_list();
    match state.setup.sort {
        Sort::Importance => {}
        Sort::Appearance => sort(&mut actors, |&id| {
            let first = article.references(id).first();
            first.map_or(u32::MAX, |&first| article.analysis.cast.references[first as usize].span.start)
        }),
        Sort::Quotes => sort(&mut actors, |&id| Reverse(article.statements(id).len())),
    }
    actors
}

/// How many cards are laid out at once.
const MOST: usize = 80;

/// Cards in a list: so many that the others are worth a button, until all are asked for.
pub fn list<'t>(article: &'t Article, state: &State, actors: Vec<Id<Actor>>, first: usize) -> Element<'t> {
    let all = state.on(Switch::Everybody) || !state.position.find.is_empty() || actors.len() <= first + FEW;
    // Beside a text that is still being set, the cards come with its lines.
    let most =
        if state.position.set < article.lines().len() { MOST.min(state.position.set / 4) } else { MOST };
    let more = actors.len().saturating_sub(if all { MOST } else { first });
    let shown = |&(at, actor): &(usize, Id<Actor>)| at < most || state.position.followed == Some(actor);
    let cards = actors.into_iter().enumerate().filter(shown);
    let number = words::grouped(more);
    let more = (more > 0).then(|| match all {
        true => element("li").class("nothing").text(format!("and {number} more, to be found by name")),
        false => {
            let rest =
                button(Message::Switch(Switch::Everybody)).class("link").text(format!("{number} more"));
            element("li").class("rest").child(rest)
        }
    });
    element("ul")
        .class("cards")
        .attribute("role", "list")
        .children(
            cards.map(|(at, actor)| {
                card(article, state, actor, if all || at < first { "" } else { " beyond" })
            }),
        )
        .child(more)
}

/// No button for fewer than these.
const FEW: usize = 1;

/// A card; one that is beyond the first shows on paper alone.
fn card<'t>(article: &'t Article, state: &State, id: Id<Actor>, beyond: &'static str) -> Element<'t> {
    let actor = &article.analysis.cast.actors[id];
    let (open, followed) = (state.position.opened == Some(id), state.position.followed == Some(id));
    let head = button(Message::Follow(id))
        .class("head")
        .state("aria-expanded", open)
        .child(face(article, id))
        .child(element("span").class("name").text(article.name(id)))
        .child(share(article, id))
        .child(gist(article, id).map(|gist| element("span").class("gist").text(gist)))
        .child(element("span").class("unseen").text(format!(", {}", words::kind(actor.kind))));
    let layer = words::layer(Layer::of(actor.kind)).0;
    let class = match (open, followed) {
        (true, _) => format!("card open {layer}"),
        (false, true) => format!("card lit {layer}"),
        (false, false) => format!("card{beyond}"),
    };
    let mut card = element("li").class(class).key(id.index()).child(head);
    if followed {
        card = card.attribute("id", "open");
    }
    if open {
        card = card.attribute("part", "actor").child(details(article, state, id));
    }
    card
}

/// The disc beside a name.
pub fn face<'t>(article: &Article, id: Id<Actor>) -> Element<'t> {
    let actor = &article.analysis.cast.actors[id];
    let layer = words::layer(Layer::of(actor.kind)).0;
    let face = element("span").class(format!("face {layer}")).attribute("aria-hidden", "true");
    face.text(initials(article, actor))
}

/// How many words of an actor are quoted, as a bar and a number.
fn share<'t>(article: &Article, id: Id<Actor>) -> Option<Element<'t>> {
    let speakers = || article.analysis.desk.speakers.iter().filter(|share| share.actor.is_some());
    let own = speakers().find(|share| share.actor == Some(id))?.tally.quoted;
    let most = speakers().map(|share| share.tally.quoted).max().filter(|_| own > 0)?;
    let bar = element("svg").attribute("viewBox", "0 0 40 4").attribute("aria-hidden", "true").child(
        element("rect")
            .attribute("x", (40 - (40 * own / most).max(1)).to_string())
            .attribute("width", (40 * own / most).max(1).to_string())
            .attribute("height", "4"),
    );
    let layer = words::layer(Layer::of(article.analysis.cast.actors[id].kind)).0;
    let unseen =
        element("span").class("unseen").text(if own == 1 { " word quoted" } else { " words quoted" });
    let number = element("span").text(words::grouped(own as usize)).child(unseen);
    Some(element("span").class(format!("level {layer}")).child(bar).child(number))
}

/// The line under a name: the first role, else what it says first, else what else it is called.
fn gist(article: &Article, id: Id<Actor>) -> Option<String> {
    let actor = &article.analysis.cast.actors[id];
    if let Some(role) = actor.roles.first() {
        return Some(article.words(role.span).to_owned());
    }
    if actor.kind == ActorKind::Unnamed {
        let utterance = &article.analysis.utterances[*article.statements(id).first()? as usize];
        return Some(quoted(article, article.parts(utterance).first()?));
    }
    let mentions = words::count(article.references(id).len(), "mention", "mentions");
    Some(match article.statements(id).len() {
        0 => format!("{mentions} · no statement found"),
        said => format!("{mentions} · {}", words::count(said, "statement", "statements")),
    })
}

fn details<'t>(article: &'t Article, state: &State, id: Id<Actor>) -> Element<'t> {
    let analysis = &article.analysis;
    let actor = &analysis.cast.actors[id];
    let mut rows = Vec::new();
    let mut row = |label: &'static str, lines: Vec<Element<'t>>| {
        if !lines.is_empty() {
            rows.push(
                element("div")
                    .child(element("dt").text(label))
                    .children(lines.into_iter().map(|line| element("dd").child(line))),
            );
        }
    };
    let told = |span: Span, reason: Reason| {
        let why = words::tie(reason);
        element("span")
            .child(evidence(article, span, article.words(span)))
            .child((!why.is_empty()).then(|| element("span").class("tie").text(why)))
    };
    row("Part", vec![element("span").text(words::part(article.part(id)))]);
    row("Role", actor.roles.iter().map(|it| evidence(article, it.span, article.words(it.span))).to_list());
    row("Also", actor.aliases.iter().map(|alias| told(alias.span, alias.reason)).to_list());
    let stand_ins = article.references(id).iter().map(|&index| &analysis.cast.references[index as usize]);
    let stand_ins = stand_ins.filter(|it| it.how == How::Role && it.phrase != actor.name);
    let mut seen: Table<str, ()> = Table::new();
    let stand_ins = stand_ins.filter(|it| seen.insert(&lower(article.words(it.phrase)), ()));
    row("Called", stand_ins.take(6).map(|it| told(it.phrase, it.reason)).to_list());
    row(
        "Belongs to",
        (actor.affiliations.iter())
            .map(|&other| button(Message::Follow(other)).class("link").text(article.name(other)))
            .to_list(),
    );
    row("Deals with", of_actor(article, id));
    row("In the text", in_text(article, state, id));
    let statements = article.statements(id);
    let quotes = statements.iter().map(|&index| statement(article, &analysis.utterances[index as usize]));
    element("div")
        .class("details")
        .child(element("dl").children(rows))
        .child(form(article, state, id))
        .child((!statements.is_empty()).then(|| element("h3").text("Says")))
        .child((!statements.is_empty()).then(|| {
            element("ul")
                .class("quotes")
                .attribute("role", "list")
                .attribute("part", "quotes")
                .children(quotes)
        }))
}

/// The way from mention to mention, and what the one that the reader is at has to do with the actor.
fn in_text<'t>(article: &'t Article, state: &State, id: Id<Actor>) -> Vec<Element<'t>> {
    let here = state.position.here.and_then(|here| here.reference);
    let here = here.map(|at| &article.analysis.cast.references[at as usize]).filter(|it| it.actor == id);
    let mut lines = vec![walker(article, state, id)];
    lines.extend(here.map(|it| meaning(article, it)));
    lines
}

/// The words that refer to an actor, and why they do.
pub fn meaning<'t>(article: &Article, reference: &Reference) -> Element<'t> {
    let why = words::tie(reference.reason);
    let why = if why.is_empty() { String::new() } else { format!(": {why}") };
    let line = element("span").class("meaning").text(format!("“{}”", article.words(reference.phrase)));
    line.child(element("span").class("tie").text(format!("{}{why}", words::how(reference.how))))
}

/// A line that leads to its place in the text.
pub fn evidence<'t>(
    article: &Article,
    span: Span,
    words: impl Into<std::borrow::Cow<'t, str>>,
) -> Element<'t> {
    button(Message::Leap(span)).class("evidence").attribute("title", article.place(span.start)).text(words)
}

/// "2 of 12, paragraph 4" between two arrows.
fn walker<'t>(article: &Article, state: &State, id: Id<Actor>) -> Element<'t> {
    let own = article.references(id);
    let at =
        state.position.here.and_then(|here| here.reference).and_then(|here| own.binary_search(&here).ok());
    let line = match at {
        Some(at) => {
            let span = article.analysis.cast.references[own[at] as usize].span;
            format!("{} of {}, {}", at + 1, own.len(), article.place(span.start))
        }
        None => words::count(own.len(), "mention", "mentions"),
    };
    element("span")
        .class("walker")
        .child(arrow(Step::Previous))
        .child(element("span").class("count").text(line))
        .child(arrow(Step::Next))
}

/// The way to the next or the previous mention.
pub fn arrow<'t>(step: Step) -> Element<'t> {
    let (label, sign, keys) = match step {
        Step::Previous => ("Previous mention (p)", "‹", "p"),
        Step::Next => ("Next mention (n)", "›", "n"),
    };
    button(Message::Walk(step))
        .class("arrow")
        .attribute("aria-label", label)
        .attribute("aria-keyshortcuts", keys)
        .attribute("title", label)
        .text(sign)
}

/// One or two letters for the disc beside a name.
pub(in crate::view) fn initials(article: &Article, actor: &Actor) -> String {
    if actor.kind == ActorKind::Unnamed {
        return "?".to_owned();
    }
    let words = || {
        (article.words(actor.name).split(|c: char| c.is_whitespace() || c == '-'))
            .filter(|word| word.starts_with(char::is_uppercase))
    };
    let first = |word: &str| word.chars().next();
    match (actor.kind, words().count()) {
        (_, 0) => article.words(actor.name).chars().take(2).collect(),
        (_, 1) => words().flat_map(|word| word.chars().take(2)).collect(),
        _ => words().next().and_then(first).into_iter().chain(words().next_back().and_then(first)).collect(),
    }
}
