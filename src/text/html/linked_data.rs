//! The strings of a page's linked data, which is JSON.

/// Deeper than this nobody says anything of an article.
const DEEPEST: usize = 32;

/// A string, and the names under which it stands, the outermost first.
pub(super) struct Said<'d> {
    pub(super) keys: &'d [String],
    pub(super) words: String,
}

/// Calls `found` with each string of a source, in order. Of what is no JSON, the strings before the fault are found.
pub(super) fn strings(source: &str, mut found: impl FnMut(Said<'_>)) {
    // The name that was read last, after the names of the brackets around it.
    let mut keys = vec![String::new()];
    let mut rest = source;
    while let Some(at) = rest.find(['{', '[', '}', ']', '"']) {
        let mark = rest.as_bytes()[at];
        rest = &rest[at + 1..];
        match mark {
            b'{' | b'[' if keys.len() > DEEPEST => return,
            b'{' | b'[' => keys.push(keys.last().cloned().unwrap_or_default()),
            b'"' => {
                let Some((words, after)) = string(rest) else { return };
                rest = after;
                match (rest.trim_start().starts_with(':'), keys.last_mut()) {
                    (true, Some(key)) => *key = words,
                    _ => found(Said { keys: &keys, words }),
                }
            }
            _ => {
                keys.pop();
                if keys.is_empty() {
                    return;
                }
            }
        }
    }
}

/// Reads a string behind its opening mark, and gives what comes after the closing one.
fn string(source: &str) -> Option<(String, &str)> {
    let mut words = String::new();
    let mut rest = source;
    loop {
        let at = rest.find(['"', '\\'])?;
        words.push_str(&rest[..at]);
        let escaped = rest.as_bytes()[at] == b'\\';
        rest = &rest[at + 1..];
        if !escaped {
            return Some((words, rest));
        }
        let c = rest.chars().next()?;
        rest = &rest[c.len_utf8()..];
        match c {
            'n' | 'r' | 't' | 'f' | 'b' => words.push(' '),
            'u' => {
                let (unit, after) = unit(rest)?;
                let pair = unit.is_some_and(|unit| (0xd800..0xdc00).contains(&unit));
                let low = after.strip_prefix("\\u").filter(|_| pair).and_then(self::unit);
                let units = [unit.unwrap_or(0xfffd), low.and_then(|(low, _)| low).unwrap_or(0xfffd)];
                rest = low.map_or(after, |(_, after)| after);
                let units = units.into_iter().take(1 + usize::from(low.is_some()));
                words.extend(char::decode_utf16(units).map(|c| c.unwrap_or('\u{fffd}')));
            }
            c => words.push(c),
        }
    }
}

/// Four digits of an escape.
fn unit(source: &str) -> Option<(Option<u16>, &str)> {
    let digits = source.get(..4)?;
    Some((u16::from_str_radix(digits, 16).ok(), &source[4..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(source: &str) -> Vec<String> {
        let mut list = Vec::new();
        strings(source, |said| list.push(said.keys[1..].join("/") + "=" + &said.words));
        list
    }

    #[test]
    fn strings_come_with_the_names_they_stand_under() {
        let source = r#"{"a": "one \"two\"", "b": [{"name": "Zo\u00eb"}, "three"], "n": 4, "c": {"d": "\ud83d\ude00"}}"#;
        let expected = ["a=one \"two\"", "b/b/name=Zoë", "b/b=three", "c/d=😀"];
        assert_eq!(list(source), expected);
    }

    #[test]
    fn what_is_no_json_ends_the_reading() {
        assert_eq!(list(r#"{"a": "one", "b": "tw"#), ["a=one"]);
        assert_eq!(list("}}}"), Vec::<String>::new());
        assert_eq!(list(&"[".repeat(100_000)), Vec::<String>::new());
    }
}
