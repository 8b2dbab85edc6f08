//! The names of the wasm's functions, which ships without them: what a trap in the field is read by.

use crate::wasm::{Reader, code, imported};
use crate::{Result, files};

/// The file of names in `dist/`; no page loads it.
pub const FILE: &str = "rapporteur.symbols.txt";

const HEAD: &str = "\
# The functions of Rapporteur's wasm: `cargo xtask trap` reads a stack by them; see docs/faults.md.
# code: a file, and the byte where the section of its code begins
# function: a number, the byte of that section where the function begins (of an imported one, -), and a name
";

/// What a map has.
struct Symbols<'m> {
    /// Each file, and where its code begins.
    codes: Vec<(&'m str, usize)>,
    /// Each function by its number: where it begins in the code, and its name.
    functions: Vec<(Option<usize>, &'m str)>,
}

/// The map for modules that have one code, from the names as wasm-opt lists them: `number:name` a line.
pub fn written(names: &str, modules: &[(String, Vec<u8>)]) -> Result<String> {
    let (_, first) = modules.first().ok_or("there is no wasm to name the functions of")?;
    let starts = starts(first).ok_or("cannot find the functions in the wasm")?;
    let own = |wasm: &[u8]| code(wasm).map(|code| wasm[code].to_vec());
    let mut map = HEAD.to_owned();
    for (name, wasm) in modules {
        let begin = code(wasm).ok_or_else(|| format!("{name} has no code"))?.start;
        if own(wasm) != own(first) {
            return Err(format!("the code of {name} differs from that of {}", modules[0].0));
        }
        map += &format!("code {name} {begin}\n");
    }
    let names = names.lines().filter_map(|line| line.split_once(':')).collect::<Vec<_>>();
    for (number, start) in starts.into_iter().enumerate() {
        let name = names.get(number).filter(|(own, _)| own.parse() == Ok(number));
        let (_, name) = name.ok_or_else(|| format!("function {number} has no name"))?;
        let start = start.map_or("-".to_owned(), |start| start.to_string());
        map += &format!("function {number} {start} {}\n", demangled(name));
    }
    Ok(map)
}

/// A stack, each frame of the wasm's with the name of its function and how far into it the frame is.
pub fn read(map: &str, stack: &str) -> Result<String> {
    let symbols = parsed(map).ok_or_else(|| format!("this is not a map as {FILE} is one"))?;
    Ok(stack.lines().map(|line| symbols.named(line).unwrap_or_else(|| line.to_owned()) + "\n").collect())
}

/// `cargo xtask trap`: reads a stack from standard input by the map of what is built.
pub fn trap() -> Result<()> {
    let map = files::read(&files::dist().join(FILE))?;
    let stack = std::io::read_to_string(std::io::stdin()).map_err(|error| format!("cannot read: {error}"))?;
    crate::say::print(&read(&map, &stack)?)
}

/// Of every function where it begins in the code, the imported ones first.
fn starts(wasm: &[u8]) -> Option<Vec<Option<usize>>> {
    let content = &wasm[code(wasm)?];
    let mut rest = Reader(content);
    let mut starts = vec![None; imported(wasm)?];
    for _ in 0..rest.number()? {
        let length = rest.sized()?.len();
        starts.push(Some(content.len() - rest.0.len() - length));
    }
    Some(starts)
}

/// A name without the place in the order that `order.rs` puts before it, as it stands in the sources.
fn demangled(name: &str) -> String {
    let own = name.split_once(' ').filter(|(place, _)| place.bytes().all(|byte| byte.is_ascii_digit()));
    format!("{:#}", rustc_demangle::demangle(own.map_or(name, |(_, own)| own)))
}

fn parsed(map: &str) -> Option<Symbols<'_>> {
    let mut symbols = Symbols { codes: Vec::new(), functions: Vec::new() };
    for line in map.lines().filter(|line| !line.starts_with('#')) {
        let mut words = line.splitn(4, ' ');
        match words.next()? {
            "code" => symbols.codes.push((words.next()?, words.next()?.parse().ok()?)),
            "function" if words.next()?.parse() == Ok(symbols.functions.len()) => {
                symbols.functions.push((words.next()?.parse().ok(), words.next()?));
            }
            _ => return None,
        }
    }
    Some(symbols)
}

impl Symbols<'_> {
    /// A line with what its `wasm-function[number]`, or `wasm-function[number]:0xbyte`, means after it.
    fn named(&self, line: &str) -> Option<String> {
        let (_, frame) = line.rsplit_once("wasm-function[")?;
        let (number, rest) = frame.split_once(']')?;
        let &(start, name) = self.functions.get(number.parse::<usize>().ok()?)?;
        let byte = rest.strip_prefix(":0x").and_then(|rest| {
            let end = rest.find(|character: char| !character.is_ascii_hexdigit()).unwrap_or(rest.len());
            usize::from_str_radix(&rest[..end], 16).ok()
        });
        // The page as one file has the last one's wasm in it, under no name.
        let code = self.codes.iter().find(|(file, _)| line.contains(file)).or(self.codes.last());
        let within =
            byte.zip(start).zip(code).and_then(|((byte, start), (_, code))| byte.checked_sub(code + start));
        let within = within.map(|within| format!(" + {within:#x}")).unwrap_or_default();
        Some(format!("{line}  {name}{within}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two functions, after one that is imported.
    fn module(memory: &[u8]) -> Vec<u8> {
        let sections = [&[2, 1, 1][..], memory, &[10, 9, 2, 2, 0, 0x0b, 4, 0, 0x01, 0x01, 0x0b]].concat();
        [&b"\0asm\x01\0\0\0"[..], &sections].concat()
    }

    fn map() -> Result<String> {
        let names = "0:log\n1:000007 _ZN10rapporteur7analyse17h0123456789abcdefE\n2:bare\n";
        written(names, &[("page.wasm".to_owned(), module(&[])), ("own.wasm".to_owned(), module(&[5, 1, 0]))])
    }

    #[test]
    fn every_function_stands_with_its_number_its_place_and_its_name() {
        let map = map().expect("a map");
        let lines = map.lines().filter(|line| !line.starts_with('#')).collect::<Vec<_>>();
        let functions = ["function 0 - log", "function 1 2 rapporteur::analyse", "function 2 5 bare"];
        assert_eq!(lines, [&["code page.wasm 13", "code own.wasm 16"][..], &functions].concat());
    }

    #[test]
    fn modules_of_another_code_have_no_map_in_common() {
        let other = [&b"\0asm\x01\0\0\0"[..], &[10, 4, 1, 2, 0, 0x0b]].concat();
        let modules = [("a".to_owned(), module(&[])), ("b".to_owned(), other)];
        assert!(written("0:a\n1:b\n2:c\n", &modules).is_err());
    }

    #[test]
    fn the_stacks_of_every_engine_are_read() {
        let stack = "RuntimeError: unreachable
    at http://127.0.0.1/page.wasm:wasm-function[1]:0x10
    at wasm://wasm/0079c0f6:wasm-function[2]:0x17
wasm-function[2]@http://127.0.0.1/own.wasm:wasm-function[2]:0x16
<?>.wasm-function[1]@[wasm code]
read@http://127.0.0.1/rapporteur.js:1:2";
        let read = read(&map().expect("a map"), stack).expect("a stack");
        let meant = read.lines().zip(stack.lines()).map(|(read, line)| read[line.len()..].trim());
        let expected =
            ["", "rapporteur::analyse + 0x1", "bare + 0x2", "bare + 0x1", "rapporteur::analyse", ""];
        assert_eq!(meant.collect::<Vec<_>>(), expected);
    }
}
