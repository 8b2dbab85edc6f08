use crate::actors::{Actor, ActorKind, Utterance};
use crate::corrections::{Change, Nature};
use crate::text::{Id, Span, ToList};
use crate::view::correct::lines::describe;
use crate::view::correct::mending::{Ask, Blank, Mending};
use crate::view::node::{Element, On, button, element};
use crate::view::state::{Home, State};
use crate::view::{Article, Field, Message, words};

fn ask<'t>(ask: Ask, label: impl Into<std::borrow::Cow<'t, str>>) -> Element<'t> {
    button(Message::Correct(ask)).class("act").text(label)
}

/// What is typed or chosen.
fn typed(state: &State, blank: Blank) -> Option<&String> {
    state.mending.typed[blank as usize].as_ref()
}

/// A field to type in.
fn input<'t>(state: &State, blank: Blank, label: &'static str, value: &str) -> Element<'t> {
    element("label").child(element("span").text(label)).child(
        element("input")
            .attribute("type", "text")
            .attribute("autocomplete", "off")
            .attribute("spellcheck", "false")
            .attribute("value", typed(state, blank).map_or(value, |typed| typed).to_owned())
            .on(On::Input(Field::Mend(blank))),
    )
}

/// A list to choose from; the value of an item is a number.
fn choice<'t>(
    state: &State,
    blank: Blank,
    label: impl Into<std::borrow::Cow<'t, str>>,
    items: impl Iterator<Item = (usize, &'t str)>,
    value: Option<usize>,
) -> Element<'t> {
    let items = items.map(|(number, words)| {
        element("option").attribute("value", number.to_string()).text(words.to_owned())
    });
    let none = value.is_none().then(|| element("option").attribute("value", "").text("Choose…"));
    let field = element("select")
        .attribute("value", typed(state, blank).cloned().unwrap_or_else(|| number(value)))
        .on(On::Input(Field::Mend(blank)))
        .child(none)
        .children(items);
    let field = if blank == Blank::Speaker { field.attribute("id", "speaker") } else { field };
    element("label").child(element("span").text(label)).child(field)
}

fn number(value: Option<usize>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn sorts() -> impl Iterator<Item = (usize, &'static str)> {
    Nature::ALL.into_iter().map(words::sort).enumerate()
}

/// How many actors are offered to choose from.
const MOST: usize = 300;

/// The other actors, the most important first.
fn others(article: &Article, id: Id<Actor>) -> impl Iterator<Item = (usize, &str)> {
    let others = article.analysis.order.iter().map(|place| place.actor).filter(move |&other| other != id);
    others.take(MOST).map(|other| (other.index(), article.name(other)))
}

/// How to correct the card that is open.
pub fn form<'t>(article: &'t Article, state: &State, id: Id<Actor>) -> Option<Element<'t>> {
    if state.setup.home == Home::Guest {
        return None;
    }
    let open = button(Message::Correct(Ask::Form))
        .class("link")
        .attribute("id", "mend")
        .state("aria-expanded", state.mending.form)
        .text("Wrong?");
    let form = state.mending.form.then(|| rows(article, state, id));
    Some(element("div").class("mend").child(open).children(form.into_iter().flatten()))
}

fn rows<'t>(article: &'t Article, state: &State, id: Id<Actor>) -> Vec<Element<'t>> {
    let actor = &article.analysis.cast.actors[id];
    let name = article.name(id);
    let row = || element("div").class("row");
    let words_with =
        |span: Span, act: Element<'t>| row().child(element("q").text(article.words(span))).child(act);
    let kind = Nature::ALL.iter().position(|sort| sort.actor() == Some(actor.kind));
    let mut rows = vec![
        row().child(input(state, Blank::Name, "Name", name)).child(ask(Ask::Rename, "Rename")),
        row().child(choice(state, Blank::Kind, "Kind", sorts(), kind)).child(ask(Ask::Kind, "Change")),
        row()
            .child(choice(state, Blank::Other, "Same as", others(article, id), None))
            .child(ask(Ask::Merge, "Merge")),
    ];
    let here = state.position.here.and_then(|here| here.reference);
    let here = here.map(|index| &article.analysis.cast.references[index as usize]);
    if let Some(here) = here.filter(|here| here.actor == id) {
        let label = format!("“{}” in {}", article.words(here.phrase), article.place(here.span.start));
        let means = choice(state, Blank::Means, label, others(article, id), None);
        rows.push(
            row()
                .child(means)
                .child(ask(Ask::Means, "Means this one"))
                .child(ask(Ask::Nobody, "Means nobody")),
        );
    }
    let names = actor.aliases.iter().map(|alias| alias.span);
    rows.extend(names.map(|span| words_with(span, ask(Ask::Split(span), "Split off"))));
    rows.extend(actor.roles.iter().map(|role| words_with(role.span, ask(Ask::NoRole(role.span), "No role"))));
    let none = if actor.kind == ActorKind::Unnamed { "Not a source" } else { "Not an actor" };
    rows.push(row().child(ask(Ask::Drop, none)));
    rows
}

/// Who says a statement, to be set right.
pub fn attribution<'t>(
    article: &'t Article,
    state: &State,
    utterance: &Utterance,
    span: Span,
) -> Vec<Element<'t>> {
    let open = state.mending.attributing == Some(span);
    let ask_who = button(Message::Correct(Ask::Attribute(span)))
        .class("link said-by")
        .state("aria-expanded", open)
        .text("Said by…");
    let order = article.analysis.order.iter().map(|place| place.actor);
    let others = order.filter(|&id| utterance.speaker != Some(id)).take(MOST);
    let form = open.then(|| {
        let names = others.map(|id| (id.index(), article.name(id)));
        let none = article.analysis.order.is_empty().then(|| {
            element("p")
                .class("quiet")
                .text("Nobody is in the cast yet. Select a name in the article to add it.")
        });
        element("div")
            .class("row")
            .child(choice(state, Blank::Speaker, "Said by", names, None))
            .child(ask(Ask::SaidBy, "Set"))
            .child(none)
    });
    std::iter::once(ask_who).chain(form).collect()
}

/// What the selected words can be.
pub fn selected<'t>(article: &'t Article, state: &State) -> Option<Element<'t>> {
    let span = state.mending.selected?;
    let is = Nature::ALL.into_iter().map(|sort| ask(Ask::Name(sort), words::sort(sort)));
    let of = state.position.followed.map(|id| article.name(id));
    let named = article.analysis.mentions.binary_search_by_key(&span, |mention| mention.span).is_ok();
    Some(
        element("div")
            .class("selected")
            .attribute("role", "group")
            .attribute("aria-label", "The selected words")
            .child(element("q").text(words::beginning(article.words(span), 40)))
            .child(element("span").text("Add as"))
            .children(is.to_list())
            .child(of.map(|name| ask(Ask::Role, format!("role of {name}"))))
            .child(of.map(|name| ask(Ask::Mean, format!("other words for {name}"))))
            .child(named.then(|| ask(Ask::NoName, "no name")))
            .child(
                button(Message::Correct(Ask::Unselect))
                    .class("arrow")
                    .attribute("aria-label", "Leave it")
                    .text("×"),
            ),
    )
}

/// What was set right just now, and the way back.
pub fn fresh<'t>(state: &State) -> Element<'t> {
    let mending = &state.mending;
    let (verb, label) = match mending.fresh {
        Some(Ask::Redo) => ("Redo ", mending.future.last()),
        _ => ("Undo ", mending.past.last()),
    };
    let back = mending.fresh.zip(label).map(|(turn, (label, _))| {
        let back = button(Message::Correct(turn)).class("act").attribute("id", "undo");
        back.attribute("aria-keyshortcuts", "Control+z Meta+z").text(format!("{verb}{label}"))
    });
    element("div").class("fresh").attribute("role", "status").attribute("aria-live", "polite").child(back)
}

/// What was set right in this text.
pub fn corrected<'t>(article: &'t Article, state: &State) -> Option<Element<'t>> {
    let mending = &state.mending;
    let own = mending.corrections.iter().enumerate();
    let own = own.filter(|(_, correction)| correction.change != Change::Checked);
    let items = own.map(|(at, correction)| {
        let line = describe(correction);
        let lost = article.analysis.corrected.lost.contains(&at);
        element("li")
            .child(element("span").text(line.clone()))
            .child(lost.then(|| element("span").class("lost").text("not found in this text")))
            .child(ask(Ask::Remove(at), "Remove").attribute("aria-label", format!("Remove: {line}")))
    });
    let items: Vec<_> = items.to_list();
    let none = items.is_empty();
    let kept = mending.kept.then(|| {
        element("p")
            .class("quiet")
            .text("Kept in this browser for this text. ")
            .child(button(Message::Correct(Ask::Forget)).class("link").text("Forget it"))
    });
    let ticks = mending.corrections.iter().filter(|correction| correction.change == Change::Checked).count();
    let ticked = (ticks > 0).then(|| {
        let line = words::count(ticks, "quote ticked as checked", "quotes ticked as checked");
        element("p").class("quiet").text(line)
    });
    let none = none && ticks == 0;
    let acts = element("p")
        .class("acts")
        .child(ask(Ask::Save, "Save corrections"))
        .child(ask(Ask::Reset, "Reset all"));
    (state.setup.home == Home::Page).then(|| {
        element("section")
            .class("corrected")
            .attribute("aria-label", "Your corrections")
            .child((!none).then(|| element("h2").text("Your corrections")))
            .child((!none).then(|| element("ul").attribute("role", "list").children(items)))
            .child(ticked)
            .child(steps(state))
            .child((!none).then_some(acts))
            .child(kept.filter(|_| !none))
            .child(known(state))
    })
}

/// The way back from what was set right, and the way on again.
fn steps<'t>(state: &State) -> Option<Element<'t>> {
    let Mending { past, future, .. } = &state.mending;
    let way = |turn: Ask, verb: &str, step: Option<&(String, _)>, keys: &'static str| {
        step.map(|(label, _)| ask(turn, format!("{verb} {label}")).attribute("aria-keyshortcuts", keys))
    };
    let back = way(Ask::Undo, "Undo", past.last(), "Control+z Meta+z");
    let on = way(Ask::Redo, "Redo", future.last(), "Control+Shift+z Meta+Shift+z");
    (back.is_some() || on.is_some()).then(|| element("p").class("acts").child(back).child(on))
}

/// The names that the reader knows.
pub fn known<'t>(state: &State) -> Element<'t> {
    let names = &state.mending.names;
    let items = names.iter().enumerate().map(|(at, name)| {
        let kind = Nature::ALL.into_iter().find(|sort| sort.kind() == Some(name.kind));
        let mut line = kind.map_or("", words::sort).to_owned();
        for alias in &name.aliases {
            line.push_str(", ");
            line.push_str(alias);
        }
        element("li")
            .child(element("b").text(name.name.clone()))
            .child(element("span").class("quiet").text(line))
            .child(ask(Ask::Unknow(at), "Remove").attribute("aria-label", format!("Remove {}", name.name)))
    });
    let items: Vec<_> = items.to_list();
    let title = match items.len() {
        0 => "Names to look out for".to_owned(),
        some => format!("Names to look out for · {some}"),
    };
    let nameless = state.mending.nameless.then(|| {
        element("p").class("lost").attribute("role", "alert").text("Type the name that you want to add.")
    });
    let kinds = sorts().filter(|&(at, _)| !matches!(Nature::ALL[at], Nature::State | Nature::Unnamed));
    let hint =
        "Names that you add are found in every text that you read here. “Open a file…” loads a list of them.";
    element("details")
        .class("known")
        .child(element("summary").text(title))
        .child(element("p").class("quiet").text(hint))
        .child((!items.is_empty()).then(|| element("ul").attribute("role", "list").children(items)))
        .child(
            element("div")
                .class("row")
                .child(input(state, Blank::Known, "Name", ""))
                .child(choice(state, Blank::KnownKind, "Kind", kinds, Some(0)))
                .child(input(state, Blank::KnownAliases, "Also called (separated by commas)", ""))
                .child(ask(Ask::Know, "Add")),
        )
        .child(nameless)
        .child(
            (!names.is_empty()).then(|| element("p").class("acts").child(ask(Ask::SaveNames, "Save names"))),
        )
        .child(
            (state.mending.kept && !names.is_empty())
                .then(|| element("p").class("quiet").text("Kept in this browser until you remove them.")),
        )
}

/// What Enter asks for in a field.
pub fn enter(field: Field) -> Option<Message> {
    match field {
        Field::Mend(Blank::Name) => Some(Message::Correct(Ask::Rename)),
        Field::Mend(Blank::Known | Blank::KnownAliases) => Some(Message::Correct(Ask::Know)),
        _ => None,
    }
}
