use crate::text::Span;

/// A selection as whole words, without what is no part of a name; nothing where it holds none, or too much.
pub fn snap(text: &str, span: Span) -> Option<Span> {
    const MOST: usize = 80;
    let word = |c: char| c.is_alphanumeric();
    let (mut start, mut end) = (span.start as usize, span.end as usize);
    let words = text.get(start..end)?;
    start += words.find(word)?;
    end -= words.len() - words.trim_end_matches(|c| !word(c)).len();
    start -= text[..start].chars().rev().take_while(|&c| word(c)).map(char::len_utf8).sum::<usize>();
    end += text[end..].chars().take_while(|&c| word(c)).map(char::len_utf8).sum::<usize>();
    let words = &text[start..end];
    let words = words.strip_suffix("’s").or_else(|| words.strip_suffix("'s")).unwrap_or(words);
    let fits = !words.is_empty() && words.len() <= MOST && !words.contains('\n');
    fits.then(|| Span::at(start..start + words.len()))
}
