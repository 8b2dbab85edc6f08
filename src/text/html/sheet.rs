//! What the page's own style sheets take off it; only rules for a single class or a single name of an element count.

use crate::text::Table;

/// Which classes (".menu") and names ("#menu") the sheets hide, and which they hide and show again.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    hidden: Table<str, bool>,
}

impl Sheet {
    /// Whether an element with this name and these classes does not show.
    pub(super) fn hides(&self, attribute: impl Fn(&str) -> Option<String>) -> bool {
        if self.hidden.is_empty() {
            return false;
        }
        let hides = |selector: String| self.hidden.get(selector.as_str()) == Some(&true);
        let classes = attribute("class").unwrap_or_default();
        attribute("id").is_some_and(|id| hides(format!("#{id}")))
            || classes.split_ascii_whitespace().any(|class| hides(format!(".{class}")))
    }

    /// Reads a sheet. What it only does under some condition can show what is hidden, as on a wider screen, and hides
    /// nothing.
    pub(super) fn read(&mut self, sheet: &str) {
        let sheet = without_comments(sheet);
        let mut rest = sheet.as_str();
        let mut depth = 0_usize;
        while let Some(at) = rest.find(['{', '}']) {
            let (before, after) = (&rest[..at], &rest[at + 1..]);
            if rest[at..].starts_with('}') {
                depth = depth.saturating_sub(1);
                rest = after;
                continue;
            }
            let selectors = before.rsplit(';').next().unwrap_or(before).trim();
            if selectors.starts_with('@') {
                depth += 1;
                rest = after;
                continue;
            }
            let end = after.find('}').unwrap_or(after.len());
            self.rule(selectors, &after[..end], depth > 0);
            rest = after.get(end + 1..).unwrap_or("");
        }
    }

    fn rule(&mut self, selectors: &str, declarations: &str, conditional: bool) {
        let Some(shown) = shows(declarations) else { return };
        for selector in selectors.split(',').map(str::trim).filter(|selector| is_single(selector)) {
            if shown || !conditional {
                self.hidden.insert(selector, !shown);
            }
        }
    }
}

/// Whether a selector is one class or one name and no more.
fn is_single(selector: &str) -> bool {
    let name = selector.strip_prefix(['.', '#']).unwrap_or("");
    !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
}

/// Whether declarations show an element or take it off the page; nothing, where they say neither.
pub(super) fn shows(declarations: &str) -> Option<bool> {
    let declarations = declarations.split(';').filter_map(|declaration| declaration.split_once(':'));
    declarations.fold(None, |shown, (property, value)| {
        let value = value.split('!').next().unwrap_or("").trim();
        let is = |word: &str| value.eq_ignore_ascii_case(word);
        match property.trim() {
            property if property.eq_ignore_ascii_case("display") => Some(!is("none")),
            property if property.eq_ignore_ascii_case("visibility") => {
                Some(!is("hidden") && !is("collapse") && shown != Some(false))
            }
            _ => shown,
        }
    })
}

fn without_comments(sheet: &str) -> String {
    let mut kept = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some((before, comment)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    kept
}
