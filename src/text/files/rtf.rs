use super::encoding::western;

/// Reads the words of a file in the Rich Text Format, paragraphs apart.
pub fn rtf(source: &[u8]) -> String {
    let mut reader =
        Reader { groups: Vec::new(), group: Group { shows: true, after: 1 }, skip: 0, text: String::new() };
    let mut rest = source;
    while let Some((&byte, after)) = rest.split_first() {
        rest = match byte {
            b'{' => {
                reader.groups.push(reader.group);
                after
            }
            b'}' => {
                reader.group = reader.groups.pop().unwrap_or(reader.group);
                reader.skip = 0;
                after
            }
            b'\\' => reader.control(after),
            b'\r' | b'\n' => after,
            _ => {
                reader.show(western(byte));
                after
            }
        };
    }
    reader.text
}

/// What holds for what stands between two braces.
#[derive(Clone, Copy)]
struct Group {
    /// Whether its words are the text.
    shows: bool,
    /// How many characters stand after one that is given by its number, for programs that do not know it.
    after: u32,
}

struct Reader {
    groups: Vec<Group>,
    group: Group,
    /// How many characters are still to be left out after one that was given by its number.
    skip: u32,
    text: String,
}

impl Reader {
    fn show(&mut self, c: char) {
        if self.skip > 0 {
            self.skip -= 1;
        } else if self.group.shows {
            self.text.push(c);
        }
    }

    /// Reads what follows a backslash; answers what comes after it.
    fn control<'b>(&mut self, rest: &'b [u8]) -> &'b [u8] {
        let letters = rest.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
        let (word, after) = rest.split_at(letters);
        if word.is_empty() {
            return self.symbol(rest);
        }
        let sign = usize::from(after.first() == Some(&b'-'));
        let digits = after.iter().skip(sign).take_while(|byte| byte.is_ascii_digit()).count();
        let number = if digits > 0 { &after[..sign + digits] } else { &[] };
        let rest = &after[number.len()..];
        let number = std::str::from_utf8(number).ok().and_then(|number| number.parse::<i32>().ok());
        self.word(word, number);
        rest.strip_prefix(b" ").unwrap_or(rest)
    }

    /// A sign that is no letter: a byte by its number, a brace, a space.
    fn symbol<'b>(&mut self, rest: &'b [u8]) -> &'b [u8] {
        let Some((&sign, after)) = rest.split_first() else { return rest };
        match sign {
            b'\'' => {
                let digits = after.get(..2).and_then(|two| std::str::from_utf8(two).ok());
                let Some(byte) = digits.and_then(|two| u8::from_str_radix(two, 16).ok()) else {
                    return after;
                };
                self.show(western(byte));
                return &after[2..];
            }
            b'\\' | b'{' | b'}' => self.show(char::from(sign)),
            b'~' => self.show('\u{a0}'),
            b'_' => self.show('-'),
            b'\r' | b'\n' => self.paragraph(),
            // What only some programs know says nothing to the reader.
            b'*' => self.group.shows = false,
            _ => {}
        }
        after
    }

    fn word(&mut self, word: &[u8], number: Option<i32>) {
        match word {
            b"par" | b"sect" | b"page" | b"row" | b"line" => self.paragraph(),
            b"tab" | b"cell" | b"enspace" | b"emspace" => self.show(' '),
            b"emdash" => self.show('—'),
            b"endash" => self.show('–'),
            b"lquote" => self.show('‘'),
            b"rquote" => self.show('’'),
            b"ldblquote" => self.show('“'),
            b"rdblquote" => self.show('”'),
            b"bullet" => self.show('•'),
            b"uc" => {
                self.group.after = number.and_then(|number| u32::try_from(number).ok()).unwrap_or(1).min(8)
            }
            b"u" => {
                // Numbers from 32768 on are written below zero; those beyond 65535 as two halves, which make no character alone.
                let code = number.unwrap_or_default().rem_euclid(0x1_0000);
                self.show(u32::try_from(code).ok().and_then(char::from_u32).unwrap_or('\u{fffd}'));
                self.skip = self.group.after;
            }
            b"fonttbl" | b"colortbl" | b"stylesheet" | b"info" | b"pict" | b"object" | b"header"
            | b"headerl" | b"headerr" | b"headerf" | b"footer" | b"footerl" | b"footerr" | b"footerf"
            | b"fldinst" | b"listtext" | b"pntext" | b"xe" | b"tc" | b"bkmkstart" | b"bkmkend"
            | b"deleted" => {
                self.group.shows = false;
            }
            _ => {}
        }
    }

    fn paragraph(&mut self) {
        if self.group.shows && !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push_str("\n\n");
        }
    }
}
