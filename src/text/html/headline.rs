//! What the article is called.

use super::containers::Named;
use super::element::Tag;
use super::lines::Line;
use super::region::prose;
use crate::text::{ToList, norm};

/// A line can be so many bytes longer than the title that it says.
const FURTHER: usize = 40;

/// No title is longer, in bytes.
const LONG: usize = 300;

/// The line that says what the page calls the article.
pub(super) fn headline(lines: &[Line], named: &[Option<Named>], titles: &[String]) -> Option<usize> {
    let longest = titles.iter().map(|title| title.len()).max().unwrap_or(0) + FURTHER;
    let titles = titles.iter().map(|title| words(title)).to_list();
    let mut best: Option<(u32, usize)> = None;
    for (at, line) in lines.iter().enumerate() {
        let most = if line.tag == Tag::Title { longest.max(LONG) } else { longest };
        if line.words.len() > most {
            continue;
        }
        let own = words(&line.words);
        let mut score = titles.iter().map(|title| alike(&own, title)).max().unwrap_or(0);
        if score < 50 && line.tag != Tag::Title {
            continue;
        }
        score += match line.tag {
            Tag::Title => 40,
            Tag::Heading => 10,
            _ => 0,
        };
        score += if named[at] == Some(Named::Headline) { 10 } else { 0 };
        if best.is_none_or(|(known, _)| score > known) {
            best = Some((score, at));
        }
    }
    let (_, at) = best?;
    // At the foot of a page the title leads back to an article that came before.
    let (before, after) = lines.split_at(at);
    let weight = |lines: &[Line]| lines.iter().map(prose).sum::<u64>();
    (weight(before) <= 2 * weight(after)).then_some(at)
}

/// How much of a title a line says, in percent: the share of its words, less where it leaves much of the title unsaid.
/// What a site adds to its titles does not count much.
fn alike(line: &[u32], title: &[u32]) -> u32 {
    const MORE: usize = 3;
    let few = line.len() < 3 && line.len() * 2 < title.len();
    if line.is_empty() || title.is_empty() || few || line.len() > title.len() + MORE {
        return 0;
    }
    let shared = line.iter().filter(|word| title.contains(word)).count();
    let said = (line.len().min(title.len()) * 2 + title.len()) * 100 / (3 * title.len());
    (shared * said / line.len()) as u32
}

/// The hashes of the first words of a line.
fn words(line: &str) -> Vec<u32> {
    const MOST: usize = 60;
    line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(MOST).map(norm).to_list()
}
