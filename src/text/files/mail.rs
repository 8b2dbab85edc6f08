use super::encoding::words;

/// A message of e-mail.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mail {
    /// What it is about.
    pub subject: Option<String>,
    /// The day on which it was sent, as "2024-03-05".
    pub day: Option<String>,
    /// Its words, as plain text.
    pub text: String,
    /// The same as the source of a page.
    pub markup: String,
}

/// How deep parts in parts are looked for.
const DEPTH: u32 = 6;

/// Reads a message as mail programs save it (RFC 5322, MIME); what is attached is left out.
pub fn mail(source: &[u8]) -> Mail {
    let mut mail = Mail::default();
    let (head, _) = divide(source);
    mail.subject = field(&head, "subject").map(|subject| header_words(&subject)).filter(|it| !it.is_empty());
    mail.day = field(&head, "date").and_then(|date| day(&date));
    read(source, DEPTH, &mut mail);
    mail
}

/// The fields of a part's head, each on one line, and its body.
fn divide(part: &[u8]) -> (Vec<String>, &[u8]) {
    let mut fields: Vec<String> = Vec::new();
    let mut rest = part;
    while !rest.is_empty() {
        let end = rest.iter().position(|&byte| byte == b'\n').map_or(rest.len(), |at| at + 1);
        let line = words(&rest[..end]);
        rest = &rest[end..];
        let line = line.trim_end_matches(['\r', '\n']);
        match fields.last_mut() {
            _ if line.is_empty() => break,
            Some(before) if line.starts_with([' ', '\t']) => {
                before.push(' ');
                before.push_str(line.trim_start());
            }
            _ => fields.push(line.to_owned()),
        }
    }
    (fields, rest)
}

/// What a field says.
fn field(head: &[String], name: &str) -> Option<String> {
    let values = head.iter().filter_map(|line| line.split_once(':'));
    values
        .into_iter()
        .find(|(own, _)| own.trim().eq_ignore_ascii_case(name))
        .map(|(_, value)| value.trim().to_owned())
}

/// Reads a part, or the parts in it.
fn read(part: &[u8], depth: u32, mail: &mut Mail) {
    let (head, body) = divide(part);
    let value = |name: &str| field(&head, name).unwrap_or_default();
    let (kind, packed) = (value("content-type"), value("content-transfer-encoding").to_ascii_lowercase());
    let lower = kind.to_ascii_lowercase();
    if let Some(boundary) =
        parameter(&kind, "boundary").filter(|_| depth > 0 && lower.starts_with("multipart/"))
    {
        let parts = parts(body, &boundary);
        return parts.into_iter().for_each(|part| read(part, depth - 1, mail));
    }
    if value("content-disposition").to_ascii_lowercase().starts_with("attachment") {
        return;
    }
    let body = || {
        words(&match packed.as_str() {
            "base64" => base64(body),
            "quoted-printable" => quoted_printable(body),
            _ => body.to_vec(),
        })
    };
    if lower.starts_with("text/html") && mail.markup.is_empty() {
        mail.markup = body();
    } else if (lower.is_empty() || lower.starts_with("text/plain")) && mail.text.is_empty() {
        mail.text = body().replace("\r\n", "\n");
    }
}

/// What a field says under a name of its own: `multipart/mixed; boundary="xyz"`.
fn parameter(value: &str, name: &str) -> Option<String> {
    let values = value.split(';').skip(1).filter_map(|part| part.split_once('='));
    let own = values.into_iter().find(|(own, _)| own.trim().eq_ignore_ascii_case(name));
    own.map(|(_, value)| value.trim().trim_matches('"').to_owned()).filter(|value| !value.is_empty())
}

/// What stands between the lines that a boundary makes.
fn parts<'b>(body: &'b [u8], boundary: &str) -> Vec<&'b [u8]> {
    let mark = [b"--", boundary.as_bytes()].concat();
    let mut parts = Vec::new();
    let mut start: Option<usize> = None;
    let mut at = 0;
    for line in body.split_inclusive(|&byte| byte == b'\n') {
        if marks(line, &mark) {
            parts.extend(start.map(|start| &body[start..at]));
            start = Some(at + line.len());
        }
        at += line.len();
    }
    // After the last mark nothing is to come; where it is missing, the last part ends with the message.
    let rest = start.map(|start| &body[start..]).filter(|rest| !rest.is_empty());
    let open = rest.filter(|_| !ends(body, &mark));
    parts.extend(open);
    parts
}

/// Whether a line is the mark between two parts, or the one after the last.
fn marks(line: &[u8], mark: &[u8]) -> bool {
    line.trim_ascii_end().strip_prefix(mark).is_some_and(|rest| matches!(rest, b"" | b"--"))
}

/// Whether a message says that its last part has ended.
fn ends(body: &[u8], mark: &[u8]) -> bool {
    let last = [mark, b"--"].concat();
    body.split(|&byte| byte == b'\n').any(|line| line.trim_ascii_end() == last)
}

/// Unpacks base64; what is none of its signs is passed over.
fn base64(packed: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(packed.len() / 4 * 3);
    let (mut bits, mut length) = (0_u32, 0);
    for &byte in packed {
        let six = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            _ => continue,
        };
        bits = (bits << 6 | u32::from(six)) & 0xff_ffff;
        length += 6;
        if length >= 8 {
            length -= 8;
            bytes.push((bits >> length & 0xff) as u8);
        }
    }
    bytes
}

/// Unpacks "quoted-printable": a byte by its number after "=", and lines that go on.
fn quoted_printable(packed: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(packed.len());
    let mut rest = packed;
    while let Some((&byte, after)) = rest.split_first() {
        let number = after.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        let number = number.and_then(|two| u8::from_str_radix(two, 16).ok());
        rest = match (byte, number) {
            (b'=', Some(number)) => {
                bytes.push(number);
                &after[2..]
            }
            (b'=', None) if after.starts_with(b"\r\n") => &after[2..],
            (b'=', None) if after.starts_with(b"\n") => &after[1..],
            (byte, _) => {
                bytes.push(byte);
                after
            }
        };
    }
    bytes
}

/// The words of a field, some of which may be packed: "=?utf-8?Q?Caf=C3=A9?=".
fn header_words(value: &str) -> String {
    let mut text = String::new();
    let mut rest = value;
    while let Some((before, after)) = rest.split_once("=?") {
        let mut parts = after.splitn(4, '?');
        let (charset, how, packed) = (parts.next(), parts.next(), parts.next());
        let end = parts.next().and_then(|end| end.strip_prefix('='));
        let (Some(_), Some(how), Some(packed), Some(end)) = (charset, how, packed, end) else { break };
        // White space between two packed words is none.
        if !before.trim().is_empty() || text.is_empty() {
            text.push_str(before);
        }
        let bytes = match how {
            "B" | "b" => base64(packed.as_bytes()),
            _ => quoted_printable(packed.replace('_', " ").as_bytes()),
        };
        text.push_str(&words(&bytes));
        rest = end;
    }
    text.push_str(rest);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The day of a date such as "Wed, 5 Mar 2024 10:00:00 +0000".
fn day(date: &str) -> Option<String> {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let mut fields = date.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let day: u32 = fields.find_map(|word| word.parse().ok()).filter(|day| (1..=31).contains(day))?;
    let month = fields.next()?.to_ascii_lowercase();
    let month = MONTHS.iter().position(|own| *own == month)? + 1;
    let year: u32 = fields.next()?.parse().ok().filter(|year| (1970..=9999).contains(year))?;
    Some(format!("{year:04}-{month:02}-{day:02}"))
}
