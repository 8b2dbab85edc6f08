//! What a reader sets right, step by step: what is asked for, what follows, and the way back.

use crate::actors::{Actor, Reference};
use crate::corrections::{Anchor, Change, Correction, Sort, read, write};
use crate::ner::{Kind, OwnName};
use crate::text::{Block, Id, Span, ToList};
use crate::view::article::Article;
use crate::view::export::string;
use crate::view::message::Effect;
use crate::view::state::{Here, State, Tab, Trouble};
use crate::view::update::open;
use crate::view::words;

/// What a reader has set right, and is about to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mending {
    /// The corrections in order.
    pub corrections: Vec<Correction>,
    /// What can be taken back: what was done, with the corrections before it.
    pub past: Vec<(String, Vec<Correction>)>,
    /// What can be done again: what was taken back, with the corrections before that.
    pub future: Vec<(String, Vec<Correction>)>,
    /// What was done or taken back just now, while the page offers to turn it round.
    pub fresh: Option<Ask>,
    /// The names that the reader knows.
    pub names: Vec<OwnName>,
    /// Whether the open card shows how to correct it.
    pub form: bool,
    /// What is typed and chosen where something is set right, by [`Blank`].
    pub typed: [Option<String>; Blank::COUNT],
    /// The quote whose speaker is being set right, by where it stands.
    pub attributing: Option<Span>,
    /// The words of the article that are selected.
    pub selected: Option<Span>,
    /// Where the one stands who is followed when the text has been read again.
    pub anchor: Option<u32>,
    /// Whether the browser keeps what is set right.
    pub kept: bool,
    /// Whether a name was to be added where none was typed.
    pub nameless: bool,
}

impl Mending {
    /// Empties the form of the card.
    pub fn blank(&mut self) {
        self.typed[..=Blank::Means as usize].fill(None);
    }

    /// Forgets what belongs to the text before.
    pub fn start_afresh(&mut self) {
        *self = Mending { names: std::mem::take(&mut self.names), kept: self.kept, ..Mending::default() };
    }
}

/// What a reader wants set right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// To open the form of the card, or to close it.
    Form,
    /// To go to the form of the card.
    Show,
    /// A line that was left out is of the article.
    Keep(Id<Block>),
    /// The followed actor has the name that is typed.
    Rename,
    /// The followed actor is of the kind that is chosen.
    Kind,
    /// The followed actor and the one that is chosen are one.
    Merge,
    /// A name of the followed actor is somebody else's.
    Split(Span),
    /// Words are no role.
    NoRole(Span),
    /// The followed actor is none.
    Drop,
    /// The words that the reader was led to mean nobody.
    Nobody,
    /// The words that the reader was led to mean the one that is chosen.
    Means,
    /// The selected words are a name.
    Name(Sort),
    /// The selected words are no name.
    NoName,
    /// The selected words are a role of the followed actor.
    Role,
    /// The selected words mean the followed actor.
    Mean,
    /// The selected words are let go of.
    Unselect,
    /// To choose who says the quote that stands there, or to leave it.
    Attribute(Span),
    /// That quote is said by the one who is chosen.
    SaidBy,
    /// The quote that stands there is checked, or no longer; see [`check`].
    Check(Span),
    /// To take the last step back.
    Undo,
    /// To do again what was taken back.
    Redo,
    /// To take one correction out of the list.
    Remove(usize),
    /// To take all of them out.
    Reset,
    /// A file of the corrections.
    Save,
    /// That the browser forgets what it keeps.
    Forget,
    /// To add the name that is typed to the names that are known.
    Know,
    /// To take a name out of them.
    Unknow(usize),
    /// A file of them.
    SaveNames,
}

/// Something that is typed, or chosen from a list by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blank {
    /// What the followed actor is called.
    Name,
    /// What it is.
    Kind,
    /// Who is the same.
    Other,
    /// Whom the words mean that the reader was led to.
    Means,
    /// A name that the reader knows.
    Known,
    /// What it names.
    KnownKind,
    /// What else it is called, with commas between.
    KnownAliases,
    /// Who says a quote.
    Speaker,
}

impl Blank {
    /// How many there are.
    pub const COUNT: usize = 8;
}

/// By how many characters a line is known again.
const LINE: usize = 60;

/// Answers what is asked for.
pub fn mend(article: &Article, state: &mut State, ask: Ask) -> Vec<Effect> {
    let mending = &mut state.mending;
    let followed = state.followed.and_then(|actor| reference(article, actor));
    mending.anchor = followed.map(|it| it.span.start);
    let here = state.here.and_then(|here| here.reference);
    let here = here.map(|index| article.analysis.cast.references[index as usize].phrase);
    let actor = |phrase: Span| Anchor::new(&article.text, phrase);
    let followed = followed.map(|it| actor(it.phrase));
    let chosen = |typed: &Option<String>| {
        let index: usize = typed.as_ref()?.parse().ok()?;
        let actor = article.analysis.cast.actors.ids().nth(index)?;
        Some(Anchor::new(&article.text, reference(article, actor)?.phrase))
    };
    let sort = |typed: &Option<String>| Sort::ALL.get(typed.as_ref()?.parse::<usize>().ok()?).copied();
    let blank = |blank: Blank| &mending.typed[blank as usize];
    let change = match ask {
        Ask::Form | Ask::Show => {
            mending.form = ask == Ask::Show || !mending.form;
            let here = state.here;
            let leaves = (state.tab == Tab::Article).then_some(Effect::Leave);
            open(state, state.followed);
            state.here = here;
            let shown =
                if state.mending.form { vec![Effect::Reveal, Effect::Focus("mend")] } else { Vec::new() };
            return leaves.into_iter().chain(shown).to_list();
        }
        Ask::Unselect => {
            mending.selected = None;
            return Vec::new();
        }
        Ask::Attribute(span) => {
            mending.attributing = Some(span).filter(|_| mending.attributing != Some(span));
            mending.typed[Blank::Speaker as usize] = None;
            return if mending.attributing.is_some() { vec![Effect::Focus("speaker")] } else { Vec::new() };
        }
        // It is answered where the article can be changed.
        Ask::Check(_) => return Vec::new(),
        Ask::SaidBy => {
            let chosen = chosen(blank(Blank::Speaker));
            let said = mending.attributing.zip(chosen);
            mending.attributing = mending.attributing.filter(|_| said.is_none());
            said.map(|(span, speaker)| (beginning(article, span), Change::SaidBy(speaker)))
        }
        Ask::Undo => return turn(mending, Ask::Undo),
        Ask::Redo => return turn(mending, Ask::Redo),
        Ask::Remove(at) => {
            let mut left = mending.corrections.clone();
            if at >= left.len() {
                return Vec::new();
            }
            let line = describe(&left.remove(at));
            return step(mending, format!("removal of: {line}"), left);
        }
        Ask::Reset => return step(mending, "reset".to_owned(), Vec::new()),
        Ask::Save => {
            return vec![Effect::File("corrections.txt", "text/plain", write(&mending.corrections))];
        }
        Ask::Forget => {
            mending.kept = false;
            return vec![Effect::Forget];
        }
        Ask::Know => return know(mending),
        Ask::Unknow(at) => {
            if at < mending.names.len() {
                mending.names.remove(at);
            }
            return vec![Effect::Again, Effect::Tell];
        }
        Ask::SaveNames => return vec![Effect::File("names.json", "application/json", names(&mending.names))],
        Ask::Rename => {
            let name = blank(Blank::Name).as_ref().map(|name| name.trim()).filter(|name| !name.is_empty());
            followed.zip(name.map(|name| Change::Rename(name.to_owned())))
        }
        Ask::Kind => followed.zip(sort(blank(Blank::Kind)).map(Change::Kind)),
        Ask::Merge => {
            let other = chosen(blank(Blank::Other));
            // The fields are of a card that is gone; the one that stays gets the focus.
            mending.form &= other.is_none();
            followed.zip(other.map(Change::Merge))
        }
        Ask::Keep(block) => Some((beginning(article, article.analysis.blocks[block].span), Change::Text)),
        Ask::Split(span) => Some((actor(span), Change::Split)),
        Ask::NoRole(span) => Some((actor(span), Change::NoRole)),
        Ask::Drop => {
            mending.anchor = None;
            followed.map(|followed| (followed, Change::Drop))
        }
        Ask::Nobody => here.map(|here| (actor(here), Change::Nobody)),
        Ask::Means => here.map(actor).zip(chosen(blank(Blank::Means)).map(Change::Means)),
        Ask::Name(sort) => {
            mending.anchor = mending.selected.map(|span| span.start);
            mending.selected.map(|span| (actor(span), Change::Name(sort)))
        }
        Ask::NoName => mending.selected.map(|span| (actor(span), Change::Nobody)),
        Ask::Role => mending.selected.map(actor).zip(followed.map(Change::Role)),
        Ask::Mean => mending.selected.map(actor).zip(followed.map(Change::Means)),
    };
    let Some((at, change)) = change else { return Vec::new() };
    let correction = Correction { at, change };
    let label = label(&correction);
    let mut now = mending.corrections.clone();
    now.push(correction);
    step(mending, label, now)
}

/// The anchor of the first words of a line or a quote.
fn beginning(article: &Article, span: Span) -> Anchor {
    let words = words::opening(article.words(span), LINE);
    Anchor::new(&article.text, Span::new(span.start, span.start + words.len() as u32))
}

/// Ticks a quote as checked, or takes the tick away; nothing in the text is to be read again for that.
pub fn check(article: &mut Article, state: &mut State, span: Span) -> Vec<Effect> {
    let mending = &mut state.mending;
    let correction = Correction { at: beginning(article, span), change: Change::Checked };
    let mut now = mending.corrections.clone();
    let known = article.checked.iter().position(|&checked| checked == span);
    match known {
        Some(at) => {
            article.checked.remove(at);
            now.retain(|it| *it != correction);
        }
        None => {
            article.checked.push(span);
            now.push(correction.clone());
        }
    }
    let before = std::mem::replace(&mut mending.corrections, now);
    mending.past.push((label(&correction), before));
    mending.future.clear();
    state.announcement = if known.is_none() { "Checked" } else { "Not checked" }.to_owned();
    vec![Effect::Keep]
}

/// Changes the corrections and remembers how they were.
fn step(mending: &mut Mending, label: String, now: Vec<Correction>) -> Vec<Effect> {
    let before = std::mem::replace(&mut mending.corrections, now);
    mending.past.push((label, before));
    mending.future.clear();
    mending.fresh = Some(Ask::Undo);
    mending.selected = None;
    vec![Effect::Again, Effect::Tell]
}

/// Takes a step back, or does it again.
fn turn(mending: &mut Mending, ask: Ask) -> Vec<Effect> {
    let (from, to, other) = match ask {
        Ask::Undo => (&mut mending.past, &mut mending.future, Ask::Redo),
        _ => (&mut mending.future, &mut mending.past, Ask::Undo),
    };
    let Some((label, corrections)) = from.pop() else { return Vec::new() };
    to.push((label, std::mem::replace(&mut mending.corrections, corrections)));
    mending.fresh = Some(other);
    vec![Effect::Again, Effect::Tell]
}

/// Takes the corrections of a file beside those that are there.
pub fn load(article: &Article, state: &mut State, file: &str) -> Vec<Effect> {
    let read = match read(file) {
        Ok(_) if article.text.trim().is_empty() => {
            Err("Those are corrections. First open the article that they were made for.".to_owned())
        }
        read => read.map_err(|flaw| format!("Those corrections can’t be opened: {flaw}.")),
    };
    match read {
        Ok(new) => {
            state.trouble = None;
            let mut all = state.mending.corrections.clone();
            all.extend(new.into_iter().filter(|new| !state.mending.corrections.contains(new)));
            step(&mut state.mending, "loading of corrections".to_owned(), all)
        }
        Err(line) => {
            state.trouble = Some(Trouble::Said(line));
            Vec::new()
        }
    }
}

fn know(mending: &mut Mending) -> Vec<Effect> {
    mending.nameless =
        mending.typed[Blank::Known as usize].as_ref().is_none_or(|name| name.trim().is_empty());
    if mending.nameless {
        return Vec::new();
    }
    let mut typed = |blank: Blank| mending.typed[blank as usize].take().unwrap_or_default();
    let (name, kind, aliases) = (typed(Blank::Known), typed(Blank::KnownKind), typed(Blank::KnownAliases));
    let name = name.trim();
    let sort = kind.parse().ok().and_then(|at: usize| Sort::ALL.get(at).copied());
    let aliases = aliases.split(',').map(str::trim).filter(|alias| !alias.is_empty());
    mending.names.retain(|known| known.name != name);
    mending.names.push(OwnName {
        name: name.to_owned(),
        kind: sort.and_then(Sort::kind).unwrap_or(Kind::Person),
        aliases: aliases.map(str::to_owned).to_list(),
    });
    vec![Effect::Again, Effect::Tell]
}

/// Finds again, in a text that was read again, what the reader had chosen.
pub fn resume(article: &Article, state: &mut State) {
    let references = &article.analysis.cast.references;
    let at = state.mending.anchor.take();
    state.followed = at.and_then(|at| Some(references[article.reference_at(at)? as usize].actor));
    state.opened = state.opened.and(state.followed);
    state.here = state.here.map(|Here { span, .. }| {
        let reference = article.reference_at(span.start);
        let same = |&index: &u32| references[index as usize].span == span;
        Here { span, reference: reference.filter(same) }
    });
    state.mending.blank();
    state.mending.form &= state.followed.is_some();
}

/// The words by which an actor is known again: its name where it stands first, else what refers to it first.
pub fn reference(article: &Article, actor: Id<Actor>) -> Option<&Reference> {
    let name = article.words(article.analysis.cast.actors[actor].name);
    let mut own =
        article.references(actor).iter().map(|&index| &article.analysis.cast.references[index as usize]);
    own.clone().find(|it| article.words(it.phrase) == name).or_else(|| own.next())
}

/// A selection as whole words, without what is no part of a name; nothing where it holds none, or too much.
pub fn snap(text: &str, span: Span) -> Option<Span> {
    const MOST: usize = 80;
    let word = |c: char| c.is_alphanumeric();
    let (mut start, mut end) = (span.start as usize, span.end as usize);
    let words = text.get(start..end)?;
    start += words.find(word)?;
    end -= words.len() - words.trim_end_matches(|c| !word(c)).len();
    start -= text[..start].chars().rev().take_while(|&c| word(c)).map(char::len_utf8).sum::<usize>();
    end += text[end..].chars().take_while(|&c| word(c)).map(char::len_utf8).sum::<usize>();
    let words = &text[start..end];
    let words = words.strip_suffix("’s").or_else(|| words.strip_suffix("'s")).unwrap_or(words);
    let fits = !words.is_empty() && words.len() <= MOST && !words.contains('\n');
    fits.then(|| Span::at(start..start + words.len()))
}

/// What was done, after "Undo".
fn label(Correction { at, change }: &Correction) -> String {
    let exact = &at.exact;
    match change {
        Change::Name(_) => format!("adding of “{exact}”"),
        Change::Kind(_) => format!("new kind of “{exact}”"),
        Change::Nobody | Change::Means(_) => format!("new meaning of “{exact}”"),
        Change::Merge(other) => format!("merge of “{exact}” and “{}”", other.exact),
        Change::Split => format!("split of “{exact}”"),
        Change::Rename(_) => format!("new name of “{exact}”"),
        Change::Drop => format!("removal of “{exact}”"),
        Change::Role(_) | Change::NoRole => format!("change of the role “{exact}”"),
        Change::Text => format!("reading of “{exact}”"),
        Change::SaidBy(_) => format!("new speaker of “{exact}”"),
        Change::Checked => format!("tick for “{exact}”"),
    }
}

/// A correction in a line.
pub fn describe(Correction { at, change }: &Correction) -> String {
    let exact = &at.exact;
    match change {
        Change::Name(sort) | Change::Kind(sort) => format!("“{exact}”: {}", words::sort(*sort)),
        Change::Nobody => format!("“{exact}” means nobody here"),
        Change::Means(other) => format!("“{exact}” means “{}” here", other.exact),
        Change::Merge(other) => format!("“{exact}” and “{}” are one", other.exact),
        Change::Split => format!("“{exact}” is somebody else"),
        Change::Rename(name) => format!("“{exact}” is called “{name}”"),
        Change::Drop => format!("“{exact}” takes no part"),
        Change::Role(other) => format!("“{exact}” is a role of “{}”", other.exact),
        Change::NoRole => format!("“{exact}” is no role"),
        Change::Text => format!("“{exact}” is of the article"),
        Change::SaidBy(other) => format!("“{exact}” is said by “{}”", other.exact),
        Change::Checked => format!("“{exact}” is checked"),
    }
}

/// The names that the reader knows, as `--names` takes them.
pub fn names(names: &[OwnName]) -> String {
    let mut list = String::from("[");
    for (at, name) in names.iter().enumerate() {
        list.push_str(if at > 0 { ",\n " } else { "" });
        list.push_str("{\"name\": ");
        list.push_str(&string(&name.name));
        list.push_str(", \"kind\": ");
        list.push_str(&string(crate::view::object::build::kind(name.kind)));
        list.push_str(", \"aliases\": [");
        for (at, alias) in name.aliases.iter().enumerate() {
            list.push_str(if at > 0 { ", " } else { "" });
            list.push_str(&string(alias));
        }
        list.push_str("]}");
    }
    list.push_str("]\n");
    list
}
