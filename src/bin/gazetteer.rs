//! `gazetteer CORPORA`: packs `assets/gazetteer/*.txt`, words of the lexicon, and the names in the folder of corpora, into `assets/gazetteer.bin`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use rapporteur::lexicon;
use rapporteur::ner::Classes;
use rapporteur::ner::train::Lists;

/// The corpora that may train a shipped model.
const MARKED: [&str; 9] = [
    "gmb/gmb.train.4.clean.bio",
    "gum/gum.open.train.4.bio",
    "re3d/re3d.train.4.bio",
    "crossner/politics.train.4.bio",
    "crossner/ai.train.4.bio",
    "crossner/literature.train.4.bio",
    "crossner/music.train.4.bio",
    "crossner/science.train.4.bio",
    "uner_ewt/uner-ewt.dev.4.bio",
];

/// How many census surnames are taken, from the most frequent on.
const SURNAMES: usize = 6_000;
/// How many census first names of each sex are taken.
const GIVEN: usize = 600;

/// The countries of which every town in the list is taken, because the news is full of them.
const NEWS: [&str; 12] = [
    "Israel",
    "Palestinian Territory",
    "Lebanon",
    "Syria",
    "Iraq",
    "Iran",
    "Yemen",
    "Ukraine",
    "Jordan",
    "Egypt",
    "Saudi Arabia",
    "Afghanistan",
];

fn main() -> ExitCode {
    let Some(corpora) = std::env::args().nth(1) else {
        eprintln!("gazetteer: say where the corpora are");
        return ExitCode::from(2);
    };
    match pack(Path::new(&corpora), Path::new("assets")) {
        Ok((names, bytes)) => {
            println!("{names} names, {bytes} bytes");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("gazetteer: {error}");
            ExitCode::from(2)
        }
    }
}

fn pack(corpora: &Path, assets: &Path) -> Result<(usize, usize), String> {
    let mut lists = Lists::default();
    let nobody = Classes::FUNCTION | Classes::NO_NAME;
    for (words, class) in [
        (lexicon::FUNCTION, Classes::FUNCTION | Classes::COMMON),
        (lexicon::SPEECH, Classes::SPEECH | Classes::COMMON),
        (lexicon::PARTICLE, Classes::PARTICLE),
        (lexicon::DAY, Classes::TIME),
        (lexicon::NO_NAME, Classes::NO_NAME),
        (lexicon::TITLE, Classes::TITLE),
        (lexicon::ORGANIZATION_HEAD, Classes::ORGANIZATION_HEAD),
        (lexicon::STATE_ORGAN, Classes::ORGAN | Classes::ORGANIZATION_HEAD),
        (lexicon::PLACE_HEAD, Classes::PLACE_HEAD),
        (lexicon::EVENT_HEAD, Classes::EVENT_HEAD),
    ] {
        words.iter().for_each(|word| lists.add(word, class, 0));
    }
    let ours = assets.join("gazetteer");
    for (file, class) in [
        ("groups", Classes::GROUP),
        ("organizations", Classes::ORGANIZATION),
        ("places", Classes::PLACE),
        ("events", Classes::EVENT),
    ] {
        for line in lines(&ours.join(format!("{file}.txt")))? {
            let names: Vec<&str> = line.split(';').map(str::trim).collect();
            let identity = if names.len() > 1 { lists.identity() } else { 0 };
            names.iter().for_each(|name| lists.add(name, class, identity));
        }
    }
    for entry in lexicon::MONTH.entries().chain(lexicon::WEEKDAY.entries()) {
        lists.add(entry.word(), Classes::CALENDAR, 0);
    }
    lists.countries();
    for line in lines(&ours.join("countries.txt"))? {
        let identity = lists.identity();
        let classes = [Classes::COUNTRY, Classes::COUNTRY, Classes::GROUP, Classes::CAPITAL];
        for (field, class) in line.split(';').zip(classes) {
            let names = field.split(',').map(str::trim).filter(|name| !name.is_empty());
            names.for_each(|name| lists.add(name, class, identity));
        }
    }
    let words = words(corpora)?;
    for (word, case) in &words {
        if case.lower >= 4 && case.lower * 5 >= case.capital {
            lists.add(word, Classes::COMMON, 0);
        }
    }
    people(corpora, &mut lists, nobody)?;
    marked(corpora, &mut lists)?;
    towns(corpora, &words, &mut lists)?;
    let bytes = lists.pack()?;
    fs::write(assets.join("gazetteer.bin"), &bytes).map_err(|error| error.to_string())?;
    Ok((lists.len(), bytes.len()))
}

fn lines(path: &Path) -> Result<Vec<String>, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(str::to_owned).collect())
}

/// How often a word stands in lower case, and how often capitalised inside a sentence.
#[derive(Default)]
struct Cases {
    lower: u32,
    capital: u32,
}

fn words(corpora: &Path) -> Result<BTreeMap<String, Cases>, String> {
    let mut words: BTreeMap<String, Cases> = BTreeMap::new();
    for file in MARKED {
        let mut opening = true;
        let text = fs::read_to_string(corpora.join(file)).map_err(|error| format!("{file}: {error}"))?;
        for line in text.lines() {
            let word = line.split('\t').next().unwrap_or_default();
            if word.is_empty() {
                opening = true;
                continue;
            }
            if word.chars().all(|c| c.is_alphabetic() || c == '\'' || c == '-') && word.len() > 1 {
                let lower = word.to_lowercase();
                let cases = words.entry(lower.clone()).or_default();
                if lower == word {
                    cases.lower += 1;
                } else if !opening {
                    cases.capital += 1;
                }
            }
            opening = false;
        }
    }
    Ok(words)
}

/// Adds the names of people: those of our lists, those of the census, and those of leaders.
fn people(corpora: &Path, lists: &mut Lists, nobody: Classes) -> Result<(), String> {
    for (file, class) in [("given", Classes::GIVEN), ("surnames", Classes::SURNAME)] {
        for line in lines(&Path::new("assets/gazetteer").join(format!("{file}.txt")))? {
            let names = line.split_whitespace().filter(|name| !lists.classes(name).has(nobody));
            let names: Vec<&str> = names.collect();
            names.into_iter().for_each(|name| lists.add(name, class, 0));
        }
    }
    for (file, count, class) in [
        ("given_female", GIVEN, Classes::GIVEN),
        ("given_male", GIVEN, Classes::GIVEN),
        ("surnames", SURNAMES, Classes::SURNAME),
    ] {
        let path = corpora.join(format!("gazetteer/{file}.uscensus1990.tsv"));
        for line in lines(&path)?.iter().skip(1).take(count) {
            let name = line.split('\t').next().unwrap_or_default();
            if name.len() > 2 || !lists.classes(name).has(nobody) {
                lists.add(name, class, 0);
            }
        }
    }
    for line in lines(&corpora.join("gazetteer/leaders.factbook.tsv"))?.iter().skip(1) {
        let name: Vec<&str> = line.split('\t').nth(3).unwrap_or_default().split_whitespace().collect();
        if let [first, .., last] = name[..] {
            lists.add(first, Classes::GIVEN, 0);
            lists.add(last, Classes::SURNAME, 0);
        }
    }
    Ok(())
}

/// Adds what the marked corpora call a name often enough and hardly anything else.
fn marked(corpora: &Path, lists: &mut Lists) -> Result<(), String> {
    let mut names: BTreeMap<String, [u32; 4]> = BTreeMap::new();
    let mut given: BTreeMap<String, u32> = BTreeMap::new();
    let mut surnames: BTreeMap<String, u32> = BTreeMap::new();
    for file in MARKED {
        let text = fs::read_to_string(corpora.join(file)).map_err(|error| format!("{file}: {error}"))?;
        let mut name: Vec<&str> = Vec::new();
        let mut kind = "";
        for line in text.lines().chain([""]) {
            let (word, tag) = line.split_once('\t').unwrap_or(("", "O"));
            if let Some(tag) = tag.strip_prefix("I-")
                && tag == kind
            {
                name.push(word);
                continue;
            }
            if let Some(index) = ["PER", "ORG", "LOC", "MISC"].iter().position(|&one| one == kind) {
                names.entry(name.join(" ")).or_default()[index] += 1;
                if let ([first, .., last], "PER") = (&name[..], kind) {
                    *given.entry((*first).to_owned()).or_default() += 1;
                    *surnames.entry((*last).to_owned()).or_default() += 1;
                } else if kind == "PER" {
                    *surnames.entry(name.join(" ")).or_default() += 1;
                }
            }
            name.clear();
            kind = tag.strip_prefix("B-").unwrap_or_default();
            name.push(word);
        }
    }
    let proper = |word: &str| word.starts_with(char::is_uppercase) && word.chars().count() > 2;
    for (list, class) in [(given, Classes::GIVEN), (surnames, Classes::SURNAME)] {
        for (word, count) in list {
            let known = lists.classes(&word);
            let else_known = Classes::COMMON | Classes::NAMED | Classes::TITLE | Classes::HEAD;
            if count >= 3 && proper(&word) && !known.has(else_known) {
                lists.add(&word, class, 0);
            }
        }
    }
    for (name, counts) in names {
        let sum: u32 = counts.iter().sum();
        let known = lists.classes(&name);
        if !proper(&name) || name.contains(" 's") || !known.is_empty() {
            continue;
        }
        let small = |word: &str| word.len() > 3 && word.starts_with(char::is_lowercase);
        let first = lists.classes(name.split(' ').next().unwrap_or_default());
        let last = lists.classes(name.rsplit(' ').next().unwrap_or_default());
        if name.split(' ').any(small)
            || name.contains(' ') && (first.has(Classes::LAND | Classes::GROUP) || last.has(Classes::HEAD))
        {
            continue;
        }
        if counts[1] >= 3 && counts[1] * 10 >= sum * 8 {
            lists.add(&name, Classes::ORGANIZATION, 0);
        } else if counts[2] >= 2 && counts[2] * 10 >= sum * 8 {
            lists.add(&name, if counts[2] >= 10 { Classes::PLACE } else { Classes::TOWN }, 0);
        }
    }
    Ok(())
}

/// Adds provinces, the towns of some countries, and every town that the corpora speak of.
fn towns(corpora: &Path, words: &BTreeMap<String, Cases>, lists: &mut Lists) -> Result<(), String> {
    for line in lines(&corpora.join("gazetteer/world-cities.csv"))?.iter().skip(1) {
        let fields: Vec<&str> = line.split(',').collect();
        let [town, country, province, _] = fields[..] else { continue };
        for (name, all) in [(town, NEWS.contains(&country)), (province, true)] {
            let plain: String = name.chars().map(plain).collect();
            let spoken = plain
                .split([' ', '-'])
                .all(|part| words.get(&part.to_lowercase()).is_some_and(|cases| cases.capital > cases.lower));
            if !(all || spoken)
                || lists.classes(&plain).has(Classes::COMMON | Classes::NAMED | Classes::TITLE)
            {
                continue;
            }
            lists.add(&plain, Classes::TOWN, 0);
            if name.chars().all(plain_latin) && name != plain {
                lists.add(name, Classes::TOWN, 0);
            }
        }
    }
    Ok(())
}

fn plain_latin(c: char) -> bool {
    c < '\u{100}'
}

/// The letter without its accent.
fn plain(c: char) -> char {
    let pairs = [
        ("ÀÁÂÃÄÅĀĂĄ", 'A'),
        ("àáâãäåāăąạảấầẩẫậắằặ", 'a'),
        ("ÇĆČ", 'C'),
        ("çćč", 'c'),
        ("ĎĐḐḌ", 'D'),
        ("ďđḑḍ", 'd'),
        ("ÈÉÊËĒĖĘ", 'E'),
        ("èéêëēėęěếềệ", 'e'),
        ("Ğ", 'G'),
        ("ğģ", 'g'),
        ("ḨḤ", 'H'),
        ("ḩḥ", 'h'),
        ("ÌÍÎÏĪİ", 'I'),
        ("ìíîïīıịĩ", 'i'),
        ("Ł", 'L'),
        ("łľ", 'l'),
        ("ÑŃŇ", 'N'),
        ("ñńňņ", 'n'),
        ("ÒÓÔÕÖØŌ", 'O'),
        ("òóôõöøōőơộồố", 'o'),
        ("ŘŖ", 'R'),
        ("řŕŗ", 'r'),
        ("ŚŞŠȘŞṢ", 'S'),
        ("śşšșṣ", 's'),
        ("ŢŤȚṬ", 'T'),
        ("ţťțṭ", 't'),
        ("ÙÚÛÜŪ", 'U'),
        ("ùúûüūůűưừứ", 'u'),
        ("Ýỳýÿ", 'y'),
        ("ŹŻŽZ̧Ẕ", 'Z'),
        ("źżžẓ", 'z'),
        ("‘’ʻʼ", '\''),
    ];
    pairs.iter().find(|(accented, _)| accented.contains(c)).map_or(c, |&(_, plain)| plain)
}
