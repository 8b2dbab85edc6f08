use std::mem;

use crate::actors::Actor;
use crate::corrections::Correction;
use crate::text::{Id, Span};
use crate::view::Article;
use crate::view::correct::mending::Mending;

/// The articles that are compared: beside the one that is open, the others.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shelf {
    /// The others, in order, each with what is set right in it.
    pub others: Vec<(Article, Vec<Correction>)>,
    /// How many of them stand before the open one.
    pub at: usize,
    /// What is typed to be added.
    pub draft: String,
    /// Which actors are listed.
    pub which: Which,
    /// Why the last article was not added.
    pub trouble: Option<Refused>,
    /// Where the reader went from the comparison.
    pub visit: Option<Visit>,
}

/// Which actors of a comparison are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Which {
    /// Everybody.
    #[default]
    All,
    /// Those who are in every article.
    InAll,
    /// Those who are in one.
    InOne,
}

/// Why an article is not added to a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// There are no words in it.
    Empty,
    /// It is there already.
    Again,
    /// There are as many as can be compared.
    Full,
    /// The one before it is still being read.
    Busy,
}

/// A way from the comparison into an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Visit {
    /// The article, by its column.
    pub column: usize,
    /// Whom the reader wants to see there.
    pub actor: Option<Id<Actor>>,
    /// How many leaps there are to take back, this one included.
    pub depth: usize,
}

/// What the reader does with the comparison.
#[derive(Clone, Debug, PartialEq)]
pub enum Among {
    /// Adds what is typed.
    Add,
    /// Takes the article of a column away.
    Remove(usize),
    /// Lists these actors.
    List(Which),
    /// Goes to the article of a column: to the first place of an actor, or to a place.
    Visit(usize, Option<Id<Actor>>, Option<Span>),
}

/// So many articles can be compared.
pub const MOST: usize = 6;

impl Shelf {
    /// The articles of the comparison, in order.
    pub fn columns<'a>(&'a self, open: &'a Article) -> Vec<&'a Article> {
        let (before, after) = self.others.split_at(self.at.min(self.others.len()));
        let laid = |laid: &'a [(Article, _)]| laid.iter().map(|(article, _)| article);
        laid(before).chain([open]).chain(laid(after)).collect()
    }

    /// Whether the last of so many leaps led from the comparison.
    pub fn returns(&self, leaps: usize) -> bool {
        self.visit.is_some_and(|visit| visit.depth == leaps)
    }

    /// Whether so many leaps are fewer than led from the comparison to where the reader is.
    pub fn is_back(&self, leaps: usize) -> bool {
        self.visit.is_some_and(|visit| leaps < visit.depth)
    }

    /// Puts the article of a column in the place of the open one.
    pub fn open(&mut self, open: &mut Article, mending: &mut Mending, column: usize) {
        if column != self.at && column <= self.others.len() {
            self.lay(open, mending);
            (*open, mending.corrections) = self.others.remove(column);
            self.at = column;
        }
    }

    /// Lays the open article beside the others.
    pub fn lay(&mut self, open: &mut Article, mending: &mut Mending) {
        let laid = (mem::take(open), mem::take(&mut mending.corrections));
        self.others.insert(self.at.min(self.others.len()), laid);
        mending.start_afresh();
    }
}
