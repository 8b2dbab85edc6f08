//! The glossary names each public type of the floors, and each name means one thing.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use syn::{Item, UseTree, Visibility};

mod house;

/// The floors whose types others name: all but `web`, whose are the browser's.
fn floors() -> impl Iterator<Item = &'static str> {
    house::FLOORS.into_iter().filter(|&floor| floor != "web")
}

fn handed(tree: &UseTree, names: &mut Vec<String>) {
    match tree {
        UseTree::Path(path) => handed(&path.tree, names),
        UseTree::Group(group) => group.items.iter().for_each(|tree| handed(tree, names)),
        UseTree::Name(name) => names.push(name.ident.to_string()),
        UseTree::Rename(rename) => names.push(rename.rename.to_string()),
        UseTree::Glob(_) => {}
    }
}

/// The types that a floor's door hands out.
fn types(floor: &str) -> BTreeSet<String> {
    let door = Path::new("src").join(floor).join("mod.rs");
    let door = if door.exists() { door } else { Path::new("src").join(format!("{floor}.rs")) };
    let file = syn::parse_file(&fs::read_to_string(door).expect("a floor")).expect("Rust");
    let mut names = Vec::new();
    for item in &file.items {
        let (public, name) = match item {
            Item::Use(it) if matches!(it.vis, Visibility::Public(_)) => {
                handed(&it.tree, &mut names);
                continue;
            }
            Item::Struct(it) => (&it.vis, &it.ident),
            Item::Enum(it) => (&it.vis, &it.ident),
            Item::Trait(it) => (&it.vis, &it.ident),
            Item::Type(it) => (&it.vis, &it.ident),
            _ => continue,
        };
        if matches!(public, Visibility::Public(_)) {
            names.push(name.to_string());
        }
    }
    // Neither functions nor constants.
    let is_type = |name: &String| {
        let mut letters = name.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.any(char::is_lowercase)
    };
    names.into_iter().filter(is_type).collect()
}

/// The names in the first column of the glossary's tables, by the floors that their section is about.
fn glossary() -> Vec<(Vec<String>, String)> {
    let page = fs::read_to_string("docs/glossary.md").expect("the glossary");
    let mut found = Vec::new();
    for section in page.split("\n## ").skip(1) {
        let title = section.lines().next().unwrap_or_default();
        let floors: Vec<String> =
            title.split(':').next().unwrap_or_default().split(", ").map(str::to_owned).collect();
        for row in section.lines().filter(|line| line.starts_with("| `")) {
            let names = row.split('|').nth(1).unwrap_or_default().split(',');
            found.extend(names.map(|name| (floors.clone(), name.trim().trim_matches('`').to_owned())));
        }
    }
    found
}

#[test]
fn the_glossary_names_each_public_type_of_the_floors() {
    let mut glossary: BTreeSet<(String, String)> =
        glossary().into_iter().map(|(floors, name)| (floors.join(", "), name)).collect();
    let mut missing = Vec::new();
    for floor in floors() {
        for name in types(floor) {
            let entry = glossary
                .iter()
                .find(|(floors, own)| *own == name && floors.split(", ").any(|own| own == floor));
            match entry.cloned() {
                Some(entry) => drop(glossary.remove(&entry)),
                None => missing.push(format!("{floor}::{name}")),
            }
        }
    }
    assert!(missing.is_empty(), "not in docs/glossary.md: {}", missing.join(", "));
    assert!(glossary.is_empty(), "in docs/glossary.md, and no type: {glossary:?}");
}

#[test]
fn a_name_means_one_thing() {
    let mut homes: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for floor in floors() {
        for name in types(floor) {
            homes.entry(name).or_default().push(floor);
        }
    }
    homes.retain(|_, floors| floors.len() > 1);
    assert!(homes.is_empty(), "names of two floors: {homes:?}");
}
