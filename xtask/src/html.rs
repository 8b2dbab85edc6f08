//! As much HTML as our own pages need: finding tags, reading their attributes.
//!
//! It reads the files of this repository and what trunk makes of them, not the web.

use std::ops::Range;

/// One element: where it stands in its page, its opening tag and what is in it.
pub struct Element<'t> {
    /// Bytes of the page from the opening tag to the end of the closing one.
    pub span: Range<usize>,
    /// The text of the opening tag.
    pub tag: &'t str,
    /// The text between the tags; empty for an element that has none.
    pub content: &'t str,
}

impl Element<'_> {
    /// The value of an attribute; an empty one where it has no value.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let inside = self.tag.trim_start_matches('<').trim_end_matches('>');
        let mut rest = inside.split_once(char::is_whitespace)?.1;
        loop {
            rest = rest.trim_start();
            let end = rest.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(rest.len());
            let (key, after) = rest.split_at(end);
            if key.is_empty() {
                return None;
            }
            let (value, after) = match after.strip_prefix("=\"") {
                Some(quoted) => quoted.split_once('"')?,
                None => ("", after),
            };
            if key == name {
                return Some(value);
            }
            rest = after;
        }
    }
}

/// The elements of one name, in order; `void` ones have no closing tag.
pub fn elements<'t>(page: &'t str, name: &str) -> Vec<Element<'t>> {
    let (open, close) = (format!("<{name}"), format!("</{name}>"));
    let void = matches!(name, "link" | "meta");
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = page[at..].find(&open).map(|offset| at + offset) {
        let Some(tag_end) = page[start..].find('>').map(|offset| start + offset + 1) else { break };
        let tag = &page[start..tag_end];
        at = tag_end;
        if !tag[open.len()..].starts_with(|c: char| c == '>' || c.is_whitespace()) {
            continue;
        }
        let (content, end) = match page[tag_end..].find(&close) {
            Some(length) if !void => (&page[tag_end..tag_end + length], tag_end + length + close.len()),
            _ => ("", tag_end),
        };
        found.push(Element { span: start..end, tag, content });
        at = end;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_read_with_and_without_a_value() {
        let page = r#"<link data-trunk rel="css" href="a b.css"><script async src="x.js"></script>"#;
        let link = &elements(page, "link")[0];
        assert_eq!(link.attribute("href"), Some("a b.css"));
        assert_eq!(link.attribute("data-trunk"), Some(""));
        assert_eq!(link.attribute("src"), None);
        let script = &elements(page, "script")[0];
        assert_eq!(&page[script.span.clone()], r#"<script async src="x.js"></script>"#);
    }

    #[test]
    fn an_element_ends_with_its_closing_tag() {
        let page = "<p><script>a < b</script><script>c</script>";
        let contents: Vec<&str> = elements(page, "script").iter().map(|script| script.content).collect();
        assert_eq!(contents, ["a < b", "c"]);
    }
}
