/// A file in an archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry<'b> {
    /// How its bytes are packed.
    pub packed: Packed,
    /// Its bytes, as they are packed.
    pub bytes: &'b [u8],
}

/// How the bytes of a file in an archive are packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packed {
    /// Not at all.
    Stored,
    /// By "deflate", without a header.
    Deflated,
}

/// The record at the end of an archive has so many bytes, and at most so many of a comment after it.
const END: usize = 22;
const COMMENT: usize = 0xffff;

/// Finds a file in a zip archive by its name; nothing where there is none, or no archive.
///
/// A library would bring along the unpacking, which the browser has, and a tenth of the page's bytes.
pub fn entry<'b>(archive: &'b [u8], name: &str) -> Option<Entry<'b>> {
    let tail = archive.len().saturating_sub(END + COMMENT);
    let end = archive.get(tail..)?.windows(4).rposition(|four| four == b"PK\x05\x06")? + tail;
    let count = short(archive, end + 10)?;
    let mut at = long(archive, end + 16)?;
    for _ in 0..count {
        if archive.get(at..at.checked_add(4)?)? != b"PK\x01\x02" {
            return None;
        }
        let [named, extra, comment] =
            [short(archive, at + 28)?, short(archive, at + 30)?, short(archive, at + 32)?];
        let own = archive.get(at + 46..(at + 46).checked_add(named)?)?;
        if own == name.as_bytes() {
            return local(
                archive,
                long(archive, at + 42)?,
                short(archive, at + 10)?,
                long(archive, at + 20)?,
            );
        }
        at = at.checked_add(46 + named + extra + comment)?;
    }
    None
}

/// The bytes of a file whose own header stands at a place.
fn local(archive: &[u8], at: usize, method: usize, length: usize) -> Option<Entry<'_>> {
    if archive.get(at..at.checked_add(4)?)? != b"PK\x03\x04" {
        return None;
    }
    let start = at.checked_add(30 + short(archive, at + 26)? + short(archive, at + 28)?)?;
    let packed = match method {
        0 => Packed::Stored,
        8 => Packed::Deflated,
        _ => return None,
    };
    Some(Entry { packed, bytes: archive.get(start..start.checked_add(length)?)? })
}

fn short(bytes: &[u8], at: usize) -> Option<usize> {
    let bytes = bytes.get(at..at.checked_add(2)?)?.try_into().ok()?;
    Some(usize::from(u16::from_le_bytes(bytes)))
}

fn long(bytes: &[u8], at: usize) -> Option<usize> {
    let bytes = bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
    usize::try_from(u32::from_le_bytes(bytes)).ok()
}
