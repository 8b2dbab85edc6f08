use serde::Deserialize;

use crate::ner::{Day, Kind, OwnName};
use crate::summary::read_day;
use crate::text::ToList;

/// What a caller may ask for beside the text; see `Options` in `assets/rapporteur.d.ts`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Options {
    /// Names that the caller knows; they win over what would be found in their place.
    pub names: Option<Vec<Name>>,
    /// The day of the article, to which "Tuesday" and "last year" are tied.
    pub date: Option<Date>,
    /// A file of corrections; see `docs/corrections.md`.
    pub corrections: Option<String>,
}

/// A day as machines write it: "2024-03-05", with or without a time after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Date(pub Day);

impl TryFrom<String> for Date {
    type Error = String;

    fn try_from(date: String) -> Result<Date, String> {
        read_day(&date).map(Date).ok_or_else(|| date + " is no date such as 2024-03-05")
    }
}

/// A name that the caller knows.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Name {
    /// As it is written.
    pub name: String,
    /// What it names.
    pub kind: NameKind,
    /// What else it is called.
    #[serde(default)]
    pub aliases: Vec<String>,
}

/// What a caller's name can name: anything but a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct NameKind(Kind);

impl TryFrom<String> for NameKind {
    type Error = String;

    fn try_from(said: String) -> Result<NameKind, String> {
        let kinds = [Kind::Person, Kind::Organization, Kind::Place, Kind::Group, Kind::Event];
        match kinds.into_iter().find(|&kind| crate::view::object::build::kind(kind) == said) {
            Some(kind) => Ok(NameKind(kind)),
            None => Err(format!("{said} is no kind of name: person, organization, place, group or event")),
        }
    }
}

/// Turns a caller's names into the form in which the model takes them.
pub fn own_names(names: Vec<Name>) -> Vec<OwnName> {
    let own = |name: Name| OwnName { name: name.name, kind: name.kind.0, aliases: name.aliases };
    names.into_iter().map(own).to_list()
}
