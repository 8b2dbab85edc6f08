use super::arrival::{arrival, ways};
use super::cards::{cast, walker};
use super::comparison::comparison;
use super::correct::{corrected, fresh, known, selected};
use super::dealings::dealings;
use super::desk::desk;
use super::export::Format;
use super::facts::facts;
use super::gist::summary;
use super::hint::hint;
use super::intake::Look;
use super::node::{Element, On, button, element};
use super::progress::progress;
use super::samples::SAMPLES;
use super::shelf::compares;
use super::sources::{sources, unnamed};
use super::state::{Home, Layer, Marks, Screen, Switch, Tab, Take, Theme, Trouble, View};
use super::story::{opening, story};
use super::strip::strip;
use super::timeline::timeline;
use super::{Article, Ask, Field, Message, State, words};
use crate::actors::ActorKind;
use crate::summary::Signals;
use crate::text::BlockKind;

/// The whole page.
pub fn page<'t>(article: &'t Article, state: &State) -> Element<'t> {
    let class = match state.screen {
        Screen::Start => "rapporteur start",
        Screen::Write => "rapporteur write",
        Screen::Read => "rapporteur read",
    };
    let home = match state.home {
        Home::Page => "page",
        Home::Guest => "guest",
    };
    let frame = element("div")
        .class(format!("{class} {home}"))
        .attribute("part", "panel")
        .attribute("data-theme", state.theme.map_or("system", theme_name))
        .attribute("data-tab", tab_name(state.tab));
    let frame = match (state.home, state.screen) {
        (Home::Guest, Screen::Read) => frame.child(beside(article, state)),
        (Home::Guest, _) => frame,
        (Home::Page, Screen::Start) => frame.child(header(state)).child(start(article, state)),
        (Home::Page, Screen::Write) => frame.child(header(state)).child(write(article, state)),
        (Home::Page, Screen::Read) if compares(state) => {
            frame.child(header(state)).child(comparison(article, state))
        }
        (Home::Page, Screen::Read) => {
            let page = frame.child(header(state)).child(fresh(state));
            page.child(read(article, state)).child(tabs(article, state)).child(hint(article, state))
        }
    };
    frame
        .child((state.home == Home::Page || article.is_read()).then(|| footer(article, state)))
        .child(
            element("p")
                .class("unseen")
                .attribute("role", "status")
                .attribute("aria-live", "polite")
                .text(state.announcement.clone()),
        )
        .child(element("p").attribute("hidden", "").attribute("id", "about-mention").text(
            "Enter opens the card; n and p go to the next and the previous mention; Escape comes back.",
        ))
}

/// What style sheets call a theme.
pub fn theme_name(theme: Theme) -> &'static str {
    match theme {
        Theme::Light => "light",
        Theme::Dark => "dark",
    }
}

fn header<'t>(state: &State) -> Element<'t> {
    let read = state.screen == Screen::Read;
    let alone = read && !compares(state);
    let skip = |tab: Tab, label: &'static str| button(Message::Go(tab)).class("skip").text(label);
    let own = state.screen != Screen::Start && !compares(state);
    let samples = own.then(|| samples("Samples")).flatten();
    let (other, label) = match state.theme {
        Some(Theme::Dark) => (Theme::Light, "Light"),
        _ => (Theme::Dark, "Dark"),
    };
    element("header")
        .child(alone.then(|| skip(Tab::Article, "Skip to the article")))
        .child(alone.then(|| skip(Tab::Cast, "Skip to the cast")))
        .child(alone.then(|| skip(Tab::Summary, "Skip to the summary")))
        .child(
            element("p")
                .class("wordmark")
                .text("Rapporteur")
                .child(element("span").attribute("aria-hidden", "true").text(".")),
        )
        .child(read.then(|| views(state)))
        .child({
            element("div")
                .class("tools")
                .child(samples)
                .child(alone.then(|| button(Message::Write).text("Edit")))
                .child((state.screen != Screen::Start).then(|| button(Message::Clear).text("New")))
                .child((alone || !read).then(|| button(Message::Open).class("open").text("Open…")))
                .child(alone.then(exports))
                .child(
                    button(Message::Turn(other))
                        .class("theme")
                        .attribute("aria-label", format!("{label} colours"))
                        .attribute("title", format!("{label} colours"))
                        .child(half_moon()),
                )
        })
}

/// The samples to choose from.
pub fn samples<'t>(label: &'static str) -> Option<Element<'t>> {
    (!SAMPLES.is_empty()).then(|| {
        element("label").child(element("span").class("unseen").text("Sample article")).child(
            element("select")
                .on(On::Input(Field::Sample))
                .child(element("option").attribute("value", "").text(label))
                .children(SAMPLES.iter().enumerate().map(|(at, sample)| {
                    element("option").attribute("value", at.to_string()).text(sample.title)
                })),
        )
    })
}

/// What can stand beside the article.
fn views<'t>(state: &State) -> Element<'t> {
    let view = |view: View, label: &'static str| {
        button(Message::Look(view)).state("aria-pressed", state.view == view).text(label)
    };
    element("nav")
        .class("views")
        .attribute("aria-label", "Views")
        .child(view(View::Read, "Read"))
        .child(view(View::Desk, "Desk check"))
        .child(view(View::Compare, "Compare"))
}

/// The files to take away.
fn exports<'t>() -> Element<'t> {
    let item = |message: Message, label: &'static str| element("li").child(button(message).text(label));
    let files = Format::ALL.into_iter().map(|format| item(Message::Save(format), format.names()[0]));
    let items = files.chain([
        item(Message::Take(Take::Object), "Everything (JSON)"),
        item(Message::Take(Take::Copy), "Copy as rich text"),
        item(Message::Take(Take::Print), "Print"),
    ]);
    element("details")
        .class("menu")
        .child(element("summary").text("Export"))
        .child(element("ul").attribute("role", "list").children(items))
}

fn half_moon<'t>() -> Element<'t> {
    let circle = element("circle").attribute("cx", "8").attribute("cy", "8").attribute("r", "6.5");
    element("svg")
        .attribute("viewBox", "0 0 16 16")
        .attribute("aria-hidden", "true")
        .child(circle.attribute("fill", "none").attribute("stroke", "currentColor"))
        .child(element("path").attribute("d", "M8 1.5a6.5 6.5 0 0 1 0 13z").attribute("fill", "currentColor"))
}

fn start<'t>(article: &'t Article, state: &State) -> Element<'t> {
    let samples = (!SAMPLES.is_empty()).then(|| {
        element("section")
            .class("samples")
            .attribute("aria-label", "Samples")
            .child(element("h2").text("Or begin with one of these"))
            .child(element("ul").attribute("role", "list").children(SAMPLES.iter().enumerate().map(
                |(at, sample)| {
                    let size = words::count(sample.text.split_whitespace().count(), "word", "words");
                    element("li").child(
                        button(Message::Sample(at))
                            .class("sample")
                            .child(element("span").class("title").text(sample.title))
                            .child(element("span").class("size").text(size)),
                    )
                },
            )))
    });
    element("main")
        .class("desk")
        .child(
            element("h1")
                .class("promise")
                .text("Who is in this article, who said what, and what it came to."),
        )
        .child(
            element("p")
                .class("how")
                .text("Paste a news article. It is read here, in your browser, and never sent anywhere."),
        )
        .child(arrival(state))
        .child(trouble(article, state))
        .child(draft(article))
        .child(ways(state))
        .child(samples)
        .child(known(state))
}

fn write<'t>(article: &'t Article, state: &State) -> Element<'t> {
    element("main")
        .class("desk")
        .child(element("h1").class("unseen").text("The article’s text"))
        .child(trouble(article, state))
        .child(draft(article))
        .child(
            element("div")
                .class("actions")
                .child(button(Message::Read).class("primary").text("Read it"))
                .child(
                    progress(article, state)
                        .unwrap_or_else(|| element("p").class("quiet").text(live(article))),
                ),
        )
}

/// What is found while the text is typed.
fn live(article: &Article) -> String {
    let nameless = |kind: ActorKind| kind == ActorKind::Unnamed;
    let actors = article.analysis.cast.actors.iter();
    let (without, with): (Vec<_>, Vec<_>) = actors.partition(|actor| nameless(actor.kind));
    format!(
        "{} · {} · {} · {}",
        words::count(article.text.split_whitespace().count(), "word", "words"),
        words::count(with.len(), "actor", "actors"),
        words::count(without.len(), "unnamed source", "unnamed sources"),
        words::count(article.analysis.quotes.len(), "statement", "statements"),
    )
}

fn draft<'t>(article: &'t Article) -> Element<'t> {
    element("textarea")
        .class("draft")
        .attribute("id", "draft")
        .attribute("aria-label", "The article’s text")
        .attribute("placeholder", "Paste an article, or drop a file")
        .attribute("spellcheck", "false")
        .attribute("value", article.text.as_str())
        .on(On::Input(Field::Draft))
}

fn read<'t>(article: &'t Article, state: &State) -> Element<'t> {
    let kicker = kicker(&article.analysis.signals);
    let known = article.is_read();
    let headed = article.analysis.blocks.iter().any(|block| block.kind == BlockKind::Headline);
    let title = (!headed).then(|| element("h1").class("unseen").text("The article"));
    let body = element("section")
        .class("article")
        .attribute("id", "article")
        .attribute("part", "article")
        .attribute("aria-label", "Article")
        .attribute("tabindex", "-1")
        .child(title)
        .child(arrival(state))
        .child(trouble(article, state))
        .child(progress(article, state))
        .child(known.then(|| element("p").class("kicker").text(kicker)))
        .child(opening(article, state))
        .child(facts(article))
        .child(summary(article, state))
        .child(timeline(article))
        .child(known.then(|| legend(state)))
        .child(story(article, state))
        .child(follower(article, state));
    element("main")
        .class("room")
        .child(element("div").class("margin").attribute("aria-hidden", "true").child(strip(article, state)))
        .child(body)
        .child(rail(article, state))
}

/// How long the article is, how much of it others say, and how many claims it holds at a distance.
fn kicker(signals: &Signals) -> String {
    let Signals { words, minutes, quoted, hedges, .. } = signals;
    let mut line = words::count(*words as usize, "word", "words") + " · " + &minutes.to_string() + " min";
    if *quoted > 0 {
        line = line + " · " + &(100 * quoted / words.max(&1)).to_string() + " % quoted";
    }
    if !hedges.is_empty() {
        line = line + " · " + &words::count(hedges.len(), "hedged claim", "hedged claims");
    }
    line
}

/// What is shown beside an article that stands in the host page.
fn beside<'t>(article: &'t Article, state: &State) -> Element<'t> {
    element("div")
        .class("beside")
        .child(trouble(article, state))
        .child(progress(article, state))
        .child(element("div").child(facts(article)).child(summary(article, state)).child(timeline(article)))
        .child(rail(article, state))
        .child(follower(article, state))
}

/// What is known about the article, beside it: the cast, or what an editor would ask.
fn rail<'t>(article: &'t Article, state: &State) -> Option<Element<'t>> {
    let rail = element("div").class("rail");
    article.is_read().then(|| match state.view {
        View::Read | View::Compare => rail
            .children([sources(article), cast(article, state)])
            .child(unnamed(article, state))
            .child(dealings(article, state))
            .child(corrected(article, state)),
        View::Desk => rail.child(desk(article)),
    })
}

/// What the marks mean; each can be switched off.
fn legend<'t>(state: &State) -> Element<'t> {
    let shown = state.marks == Marks::Shown;
    element("div")
        .class("legend")
        .attribute("role", "group")
        .attribute("aria-label", "Marks in the text")
        .children(Layer::ALL.into_iter().map(|layer| {
            let (class, label) = words::layer(layer);
            button(Message::Toggle(layer))
                .state("aria-pressed", state.shows(layer))
                .child(element("span").class(format!("mark {class}")).text(label))
        }))
        .children(Switch::ALL.into_iter().map(|switch| {
            let label = words::switch(switch);
            button(Message::Switch(switch))
                .class("switch")
                .state("aria-pressed", state.on(switch))
                .text(label)
        }))
        .child(
            element("span")
                .class("hows")
                .child(element("span").class("mark").text("names"))
                .child(element("span").class("mark reference").text("role nouns"))
                .child(element("span").class("mark reference pronoun").text("pronouns")),
        )
        .child(button(Message::ToggleMarks).class("link").text(if shown {
            "Hide all marks"
        } else {
            "Show marks"
        }))
}

/// Who is followed, and the way back, at the foot of the article.
fn follower<'t>(article: &'t Article, state: &State) -> Element<'t> {
    let back = (!state.leaps.is_empty()).then(|| {
        button(Message::Return).class("back").text(match state.shelf.returns(state.leaps.len()) {
            true => "‹ Comparison",
            false => "‹ Back",
        })
    });
    let actor = state.followed.map(|id| {
        element("span")
            .class("following")
            .child(element("span").class("name").text(article.name(id)))
            .child(walker(article, state, id))
            .child(
                button(Message::Introduce)
                    .class("link")
                    .attribute("title", "Where they are introduced (w)")
                    .attribute("aria-keyshortcuts", "w")
                    .text("Who?"),
            )
            .child(
                (state.home == Home::Page)
                    .then(|| button(Message::Correct(Ask::Show)).class("link").text("Correct…")),
            )
            .child(
                button(Message::Release)
                    .class("arrow")
                    .attribute("aria-label", "Stop following (Escape)")
                    .text("×"),
            )
    });
    let selected = selected(article, state);
    let empty = back.is_none() && actor.is_none() && selected.is_none();
    let follower = element("div").class(if empty { "follower" } else { "follower up" });
    match selected {
        Some(selected) => follower.child(selected),
        None => follower.child(back).child(actor),
    }
}

fn tabs<'t>(article: &Article, state: &State) -> Element<'t> {
    let named = article.analysis.cast.actors.iter().filter(|actor| actor.kind != ActorKind::Unnamed).count();
    let tab = |tab: Tab, label: String| {
        button(Message::Go(tab)).state("aria-pressed", state.tab == tab).text(label)
    };
    let desk = state.view == View::Desk;
    let cast = if desk { "Desk check".to_owned() } else { format!("Cast {named}") };
    element("nav")
        .class("tabs")
        .attribute("aria-label", "Parts")
        .child(tab(Tab::Article, "Article".to_owned()))
        .child(tab(Tab::Cast, cast))
        .child(tab(Tab::Summary, "Summary".to_owned()))
        .child((!desk).then(|| tab(Tab::Sources, "Who says so".to_owned())))
}

fn tab_name(tab: Tab) -> &'static str {
    match tab {
        Tab::Article => "article",
        Tab::Cast => "cast",
        Tab::Summary => "summary",
        Tab::Sources => "sources",
    }
}

/// What we see, in one line, where it is not an article.
fn trouble<'t>(article: &Article, state: &State) -> Option<Element<'t>> {
    let (line, act) = match (&state.trouble, article.look) {
        (Some(Trouble::NotText { name }), _) => (
            format!("“{name}” does not hold text that can be read here. A .txt, .md or .html file does."),
            None,
        ),
        (Some(Trouble::Said(line)), _) => (line.clone(), None),
        (Some(Trouble::Stopped), _) => {
            ("This text stopped the reading. It is shown as it is; please report it.".to_owned(), None)
        }
        (Some(Trouble::Cancelled), _) => (
            "The reading was cancelled. This is the text as it is.".to_owned(),
            Some(button(Message::Resume).class("link").text("Read it after all")),
        ),
        (None, Look::Article | Look::Empty) => return None,
        (None, Look::Short(number)) => {
            (format!("Only {}: too little to say much about.", words::count(number, "word", "words")), None)
        }
        (None, Look::Monotonous(c)) => {
            (format!("One character, “{c}”, over and over: there is nothing to read."), None)
        }
        (None, Look::Binary) => {
            ("These are the bytes of a file that is not text: there is nothing to read.".to_owned(), None)
        }
        (None, Look::Markup) => (
            "This is the source of a web page.".to_owned(),
            Some(button(Message::TakeAsMarkup).class("link").text("Read its words instead")),
        ),
        (None, Look::Foreign) => {
            ("This does not look like English, the one language read here; expect mistakes.".to_owned(), None)
        }
    };
    Some(element("p").class("trouble").attribute("role", "alert").text(line).text(" ").child(act))
}

/// What keys do; those that are letters can be switched off.
fn keys_help<'t>(state: &State) -> Element<'t> {
    let switch = Switch::NoLetters;
    let off = button(Message::Switch(switch)).class("link").state("aria-pressed", state.on(switch));
    element("details").child(element("summary").text("Keys")).child(
        element("p")
            .text(
                "n and p go to the next and the previous mention, w to where somebody is introduced, h hides the \
                 marks, Escape comes back; in the cast, the arrows go from card to card. ",
            )
            .child(off.text(words::switch(switch))),
    )
}

fn footer<'t>(article: &Article, state: &State) -> Element<'t> {
    let line = match state.took {
        Some(took) if !article.text.is_empty() => {
            let took = match took {
                0..10 => "in less than 1 ms".to_owned(),
                _ => format!("in {} ms", words::grouped((took as usize + 5) / 10)),
            };
            format!("Read on this device {took}. Nothing was sent.")
        }
        _ => "Reads on this device. Nothing is sent.".to_owned(),
    };
    let keys = article.is_read() && !compares(state);
    element("footer")
        .child(element("span").class("took").text(line))
        .child(keys.then(|| keys_help(state)))
        .child(
        element("details").child(element("summary").text("How to check that")).child(element("p").text(
            "Open your browser’s developer tools, choose Network, and paste another article: the list stays \
                 empty. Or switch the network off and go on reading. The page’s own Content-Security-Policy \
                 forbids it to connect to anything.",
        )),
    )
}
