use super::position::Tab;

/// A part of the panel under somebody's article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// The story in its own sentences.
    Summary,
    /// Who is in it.
    Cast,
    /// What they said.
    Quotes,
    /// On whose word it rests.
    Sources,
    /// Who deals with whom, where and when.
    Links,
}

impl Section {
    /// Those that stand there unless others are asked for: the article above tells the story itself.
    pub const CHOSEN: [Section; 4] = [Section::Cast, Section::Quotes, Section::Sources, Section::Links];

    /// The one of a name, as `sections` of the element has it.
    pub fn named(name: &str) -> Option<Section> {
        Some(match name {
            "summary" => Section::Summary,
            "cast" => Section::Cast,
            "quotes" => Section::Quotes,
            "sources" => Section::Sources,
            "links" => Section::Links,
            _ => return None,
        })
    }

    /// The first of some that is a part of the rail.
    pub fn front(sections: &[Section]) -> Tab {
        let part = |section: &Section| match section {
            Section::Summary => None,
            Section::Cast => Some(Tab::Cast),
            Section::Quotes => Some(Tab::Quotes),
            Section::Sources => Some(Tab::Sources),
            Section::Links => Some(Tab::Links),
        };
        sections.iter().find_map(part).unwrap_or(Tab::Cast)
    }

    /// The one that a part of the rail is.
    pub fn of(tab: Tab) -> Section {
        match tab {
            Tab::Article => Section::Summary,
            Tab::Cast => Section::Cast,
            Tab::Quotes => Section::Quotes,
            Tab::Sources => Section::Sources,
            Tab::Links => Section::Links,
        }
    }
}
