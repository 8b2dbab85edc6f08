//! No file imports, straight or by way of others, a file that imports it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use syn::visit::{self, Visit};
use syn::{Attribute, File, ItemMod, ItemUse, UseTree, Visibility};

/// A file as the path of its module below the crate: `view::cast::quotes`.
type Module = Vec<String>;

/// What a file names.
#[derive(Default)]
struct Names {
    /// Paths as they are written.
    paths: Vec<Vec<String>>,
    /// What it hands on under a name of its own, and the path of that.
    hands_on: Vec<(String, Vec<String>)>,
}

impl Names {
    fn take(&mut self, tree: &UseTree, mut before: Vec<String>, hands_on: bool) {
        let (last, name) = match tree {
            UseTree::Path(path) => {
                before.push(path.ident.to_string());
                return self.take(&path.tree, before, hands_on);
            }
            UseTree::Group(group) => {
                return group.items.iter().for_each(|tree| self.take(tree, before.clone(), hands_on));
            }
            UseTree::Name(name) => (name.ident.to_string(), name.ident.to_string()),
            UseTree::Rename(rename) => (rename.ident.to_string(), rename.rename.to_string()),
            UseTree::Glob(_) => return self.paths.push(before),
        };
        before.extend((last != "self").then_some(last));
        match hands_on {
            true => self.hands_on.push((name, before)),
            false => self.paths.push(before),
        }
    }
}

fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|it| {
        it.path().is_ident("cfg") && it.parse_args::<syn::Path>().is_ok_and(|path| path.is_ident("test"))
    })
}

impl Visit<'_> for Names {
    fn visit_item_mod(&mut self, item: &ItemMod) {
        if !is_for_tests(&item.attrs) {
            visit::visit_item_mod(self, item);
        }
    }

    fn visit_item_use(&mut self, item: &ItemUse) {
        self.take(&item.tree, Vec::new(), !matches!(item.vis, Visibility::Inherited));
    }

    fn visit_visibility(&mut self, _: &Visibility) {}

    fn visit_path(&mut self, path: &syn::Path) {
        self.paths.push(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        visit::visit_path(self, path);
    }
}

/// The files below a folder, each with what it names.
fn read(folder: &Path, module: &Module, house: &mut BTreeMap<Module, Names>) {
    for entry in fs::read_dir(folder).expect("a folder of sources").flatten() {
        let path = entry.path();
        let stem = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let mut own = module.clone();
        own.extend((!["mod", "lib"].contains(&&*stem)).then_some(stem));
        if path.is_dir() {
            read(&path, &own, house);
        } else {
            let source = fs::read_to_string(&path).expect("a source file");
            let file: File = syn::parse_file(&source).expect("Rust");
            let mut names = Names::default();
            names.visit_file(&file);
            house.insert(own, names);
        }
    }
}

/// The file that a path leads to from a module, by way of what doors hand on.
fn file(house: &BTreeMap<Module, Names>, from: &[String], path: &[String]) -> Option<Module> {
    let mut base = from.to_vec();
    let mut rest = path;
    match path.first()?.as_str() {
        "crate" => base.clear(),
        "self" => {}
        "super" => drop(base.pop()?),
        // A room inside, or something that was imported already.
        inside if house.contains_key(&[from, &[inside.to_owned()]].concat()) => rest = &[],
        _ => return None,
    }
    rest = if rest.is_empty() { path } else { &rest[1..] };
    while rest.first().is_some_and(|segment| segment == "super") {
        base.pop()?;
        rest = &rest[1..];
    }
    while let Some((next, after)) = rest.split_first() {
        let inner = [&base[..], std::slice::from_ref(next)].concat();
        if house.contains_key(&inner) {
            (base, rest) = (inner, after);
            continue;
        }
        let handed = house.get(&base)?.hands_on.iter().find(|(name, _)| name == next);
        return handed.and_then(|(_, path)| file(house, &base, path)).or(Some(base));
    }
    house.contains_key(&base).then_some(base)
}

#[test]
fn no_file_imports_a_file_that_imports_it() {
    let mut house = BTreeMap::new();
    read(Path::new("src"), &Vec::new(), &mut house);
    house.retain(|module, _| module.first().is_none_or(|room| room != "bin"));
    let mut below: BTreeMap<&Module, BTreeSet<Module>> = BTreeMap::new();
    for (module, names) in &house {
        let mut files: BTreeSet<Module> =
            names.paths.iter().filter_map(|path| file(&house, module, path)).collect();
        files.remove(module);
        below.insert(module, files);
    }
    let reach: BTreeMap<&Module, BTreeSet<&Module>> =
        below.keys().map(|&module| (module, reached(&below, module))).collect();
    let lines: Vec<String> = below
        .iter()
        .filter(|(module, _)| reach[*module].contains(*module))
        .map(|(module, files)| {
            let back = files.iter().filter(|file| reach[file].contains(*module));
            let back: Vec<String> = back.map(|file| file.join("::")).collect();
            format!("{} imports {}", module.join("::"), back.join(", "))
        })
        .collect();
    assert!(lines.is_empty(), "files that import each other:\n{}", lines.join("\n"));
}

/// What a file imports, straight or by way of others.
fn reached<'h>(below: &'h BTreeMap<&Module, BTreeSet<Module>>, from: &Module) -> BTreeSet<&'h Module> {
    let mut found = BTreeSet::new();
    let mut open = vec![from];
    while let Some(module) = open.pop() {
        for file in &below[module] {
            if found.insert(file) {
                open.push(file);
            }
        }
    }
    found
}
