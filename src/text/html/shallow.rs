use std::borrow::Cow;

/// How deep elements are nested in what browsers make of a source; a parser takes the longer the deeper they are.
const DEEPEST: usize = 512;

/// No tag is longer, in bytes.
const LONGEST: usize = 4000;

/// The elements that sources nest, and that end nowhere but at their end tags.
const NESTED: [&str; 16] = [
    "article", "aside", "b", "div", "em", "footer", "form", "header", "i", "main", "nav", "section", "small",
    "span", "strong", "ul",
];

/// A source without the tags of elements that are nested too deep; their words stay.
pub(super) fn shallow(source: &str) -> Cow<'_, str> {
    let mut kept = String::new();
    let mut from = 0;
    let mut depth = 0_usize;
    for (at, _) in source.match_indices('<') {
        let tag = &source[at + 1..];
        let closes = tag.starts_with('/');
        if !is_nested(&tag[usize::from(closes)..]) {
            continue;
        }
        depth += usize::from(!closes);
        if depth > DEEPEST
            && at >= from
            && let Some(end) = tag.bytes().take(LONGEST).position(|byte| byte == b'>')
        {
            kept.push_str(&source[from..at]);
            from = at + end + 2;
        }
        depth = depth.saturating_sub(usize::from(closes));
    }
    if from == 0 {
        return Cow::Borrowed(source);
    }
    kept.push_str(&source[from..]);
    Cow::Owned(kept)
}

fn is_nested(tag: &str) -> bool {
    let length = tag.bytes().take_while(u8::is_ascii_alphabetic).count();
    NESTED.iter().any(|name| name.len() == length && tag[..length].eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_nested_too_deep_loses_its_tags() {
        let source = format!("{}x{}y", "<div>".repeat(600), "</DIV>".repeat(600));
        let expected = format!("{}x{}y", "<div>".repeat(512), "</DIV>".repeat(512));
        assert_eq!(shallow(&source), expected);
        assert_eq!(shallow("<p><div>x</div>"), "<p><div>x</div>");
    }
}
