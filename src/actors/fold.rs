//! Words as they are compared: small letters, no marks, no accents.

use crate::text::{ToList, small};

/// The word in small Latin letters without accents, apostrophes, stops and hyphens.
pub(super) fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for c in word.chars().flat_map(small).filter(|c| c.is_alphanumeric()) {
        match c {
            'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' => folded.push('a'),
            'æ' => folded.push_str("ae"),
            'ç' | 'ć' | 'č' | 'ĉ' | 'ċ' => folded.push('c'),
            'ď' | 'đ' | 'ð' => folded.push('d'),
            'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => folded.push('e'),
            'ğ' | 'ģ' | 'ĝ' | 'ġ' => folded.push('g'),
            'ħ' | 'ĥ' => folded.push('h'),
            'ì'..='ï' | 'ī' | 'ĭ' | 'į' | 'ı' => folded.push('i'),
            'ķ' => folded.push('k'),
            'ł' | 'ļ' | 'ľ' | 'ĺ' => folded.push('l'),
            'ñ' | 'ń' | 'ň' | 'ņ' => folded.push('n'),
            'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => folded.push('o'),
            'œ' => folded.push_str("oe"),
            'ř' | 'ŕ' => folded.push('r'),
            'ś' | 'š' | 'ş' | 'ș' | 'ŝ' => folded.push('s'),
            'ß' => folded.push_str("ss"),
            'ť' | 'ţ' | 'ț' => folded.push('t'),
            'ù'..='ü' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => folded.push('u'),
            'ý' | 'ÿ' => folded.push('y'),
            'ź' | 'ž' | 'ż' => folded.push('z'),
            '\u{300}'..='\u{36f}' => {}
            c => folded.push(c),
        }
    }
    folded
}

/// The word with each of its letters left out in turn, and the word itself: two words one letter apart share one.
pub(super) fn near(word: &str) -> impl Iterator<Item = String> {
    let without = |skip: usize| {
        word.char_indices().filter(move |&(at, _)| at != skip).map(|(_, c)| c).collect::<String>()
    };
    let longest = word.char_indices().take(24).map(|(at, _)| at).to_list();
    std::iter::once(word.to_owned()).chain(longest.into_iter().map(without).to_list())
}
