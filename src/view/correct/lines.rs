//! Corrections in words.

use crate::corrections::{Change, Correction};
use crate::view::words;

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

/// What was done, after "Undo".
pub fn label(Correction { at, change }: &Correction) -> String {
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
