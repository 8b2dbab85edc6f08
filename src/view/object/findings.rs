use crate::desk::Check;
use crate::summary::Signals;
use crate::view::{Article, words};

/// What a finding is about, in a word.
pub fn kind(check: Check) -> &'static str {
    match check {
        Check::NoSpeaker => "speaker",
        Check::TooEarly => "introduction",
        Check::TwoTitles => "titles",
        Check::TwoSpellings => "spelling",
        Check::NoRole => "role",
        Check::Hedge => "hedge",
    }
}

/// What stands over the findings of a check.
pub fn heading(check: Check) -> &'static str {
    match check {
        Check::NoSpeaker => "Quotations without a speaker that we could find",
        Check::TooEarly => "Called by a short name before the full one",
        Check::TwoTitles => "Two titles for one person",
        Check::TwoSpellings => "Spelt in two ways",
        Check::NoRole => "Important, but without a role",
        Check::Hedge => "Hedged claims",
    }
}

/// How many statements rest on unnamed sources, and of what sort these are, in one line.
pub fn unnamed(article: &Article) -> String {
    let Signals { named, unnamed, anonymous, unattributed, .. } = article.analysis.signals;
    let all = named + unnamed + unattributed;
    match (all, unnamed) {
        (0, _) => "No statement found.".to_owned(),
        (_, 0) => "No statement found that rests on an unnamed source.".to_owned(),
        (all, unnamed) => {
            let rests = if unnamed == 1 { "rests" } else { "rest" };
            let sorts = match (anonymous, unnamed - anonymous) {
                (0, others) => format!("{others} not named, none anonymous"),
                (anonymous, 0) => format!("{anonymous} anonymous"),
                (anonymous, others) => format!("{anonymous} anonymous, {others} not named"),
            };
            format!(
                "{unnamed} of {} {rests} on unnamed sources ({}%): {sorts}.",
                words::count(all as usize, "statement", "statements"),
                (100 * unnamed + all / 2) / all
            )
        }
    }
}
