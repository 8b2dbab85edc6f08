use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

use super::corpus::{Article, Class};
use super::dice::Dice;
use super::marks::Marked;
use crate::text::Span;

/// Names to put in the place of others: persons, organisations, places.
pub struct Stock {
    names: [Vec<String>; 3],
    given: Vec<String>,
    surnames: Vec<String>,
}

impl Stock {
    /// Gathers the names of the lists in the folder, and organisations and persons of several words from the
    /// corpora.
    ///
    /// # Errors
    /// When a list cannot be read.
    pub fn new<'a>(lists: &Path, articles: impl Iterator<Item = &'a Article>) -> io::Result<Stock> {
        let column = |file: &str, column: usize| -> io::Result<Vec<String>> {
            let text = fs::read_to_string(lists.join(file))?;
            let cut = if file.ends_with("csv") { ',' } else { '\t' };
            let fields = text.lines().skip(1).filter_map(|line| line.split(cut).nth(column));
            let plain =
                fields.map(|field| field.split(['(', ';', '/']).next().unwrap_or("").trim().to_owned());
            Ok(plain.filter(|name| name.starts_with(char::is_uppercase)).collect())
        };
        let mut organizations = column("parties.factbook.tsv", 1)?;
        let mut persons = column("leaders.factbook.tsv", 3)?;
        for article in articles {
            for name in &article.names {
                let text = &article.text[name.span.range()];
                match name.class {
                    Class::Organization if text.contains(' ') => organizations.push(text.to_owned()),
                    Class::Person if text.contains(' ') => persons.push(text.to_owned()),
                    _ => {}
                }
            }
        }
        let mut surnames = column("surnames.uscensus1990.tsv", 0)?;
        surnames.truncate(30_000);
        let mut given = column("given_female.uscensus1990.tsv", 0)?;
        given.truncate(1500);
        given.extend(column("given_male.uscensus1990.tsv", 0)?);
        Ok(Stock { names: [persons, organizations, column("world-cities.csv", 0)?], given, surnames })
    }

    fn pick(&self, class: usize, dice: &mut Dice) -> String {
        if class == 0 && dice.below(2) == 0 {
            let given = &self.given[dice.below(self.given.len())];
            return format!("{given} {}", self.surnames[dice.below(self.surnames.len())]);
        }
        self.names[class][dice.below(self.names[class].len())].clone()
    }
}

/// Puts other names in the place of an article's persons, organisations and places, the same for the same; a
/// person's last name follows the full one. So the words around a name count, not only the name.
pub fn swap(marked: &Marked, stock: &Stock, dice: &mut Dice) -> Marked {
    let mut others: BTreeMap<&str, String> = BTreeMap::new();
    let mut names = marked.names.clone();
    names.sort_by_key(|&(span, _)| (std::cmp::Reverse(marked.text[span.range()].matches(' ').count()), span));
    for (span, classes) in names {
        let name = &marked.text[span.range()];
        let class = (0..3).find(|class| classes == 1 << class);
        let Some(class) = class.filter(|_| !others.contains_key(name)) else { continue };
        let mut other = stock.pick(class, dice);
        if class == 0
            && let Some((full, _)) = name.rsplit_once(' ')
            && !full.is_empty()
            && let (Some((_, last)), Some((_, other_last))) = (name.rsplit_once(' '), other.rsplit_once(' '))
        {
            others.entry(last).or_insert(other_last.to_owned());
        } else if class == 0 {
            other = other.rsplit(' ').next().unwrap_or(&other).to_owned();
        }
        others.insert(name, other);
    }
    let mut swapped = Marked { text: String::new(), names: Vec::new(), unsure: Vec::new() };
    let mut stretches = marked.names.iter().map(|&(span, classes)| (span, classes, true)).collect::<Vec<_>>();
    stretches.extend(marked.unsure.iter().map(|&(span, classes)| (span, classes, false)));
    stretches.sort_unstable();
    let mut at = 0;
    for (span, classes, named) in stretches {
        if span.start < at {
            continue;
        }
        swapped.text.push_str(&marked.text[at as usize..span.start as usize]);
        let start = swapped.text.len();
        let text = &marked.text[span.range()];
        let single = classes.is_power_of_two() && classes < 8;
        swapped.text.push_str(others.get(text).filter(|_| named && single).map_or(text, String::as_str));
        let put = Span::at(start..swapped.text.len());
        if named {
            swapped.names.push((put, classes))
        } else {
            swapped.unsure.push((put, classes))
        }
        at = span.end;
    }
    swapped.text.push_str(&marked.text[at as usize..]);
    swapped
}
