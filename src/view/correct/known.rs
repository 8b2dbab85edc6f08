use crate::ner::OwnName;
use crate::view::export::string;
use crate::view::object::build::kind;

/// The names that the reader knows, as `--names` takes them.
pub fn names(names: &[OwnName]) -> String {
    let mut list = String::from("[");
    for (at, name) in names.iter().enumerate() {
        list.push_str(if at > 0 { ",\n " } else { "" });
        list.push_str("{\"name\": ");
        list.push_str(&string(&name.name));
        list.push_str(", \"kind\": ");
        list.push_str(&string(kind(name.kind)));
        list.push_str(", \"aliases\": [");
        for (at, alias) in name.aliases.iter().enumerate() {
            list.push_str(if at > 0 { ", " } else { "" });
            list.push_str(&string(alias));
        }
        list.push_str("]}");
    }
    list.push_str("]\n");
    list
}
