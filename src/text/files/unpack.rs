use miniz_oxide::inflate::decompress_to_vec_with_limit;
use roxmltree::{Document, Node};

use super::super::html::Page;
use super::{Packed, Word};

/// More than any text unpacks to, and less than a machine's memory.
const MOST: usize = 1 << 28;

/// Reads a document of Word's as it lies in its archive; nothing where it is broken, or has no words.
pub fn unpack(bytes: &[u8], packed: Packed) -> Option<Page> {
    let page = match packed {
        Packed::Stored => read(bytes)?,
        Packed::Deflated => read(&decompress_to_vec_with_limit(bytes, MOST).ok()?)?,
    };
    (!page.text.trim().is_empty()).then_some(page)
}

fn read(bytes: &[u8]) -> Option<Page> {
    let source = String::from_utf8_lossy(bytes);
    let document = Document::parse(&source).ok()?;
    let mut word = Word::default();
    let mut next = Some(document.root_element());
    while let Some(node) = next {
        if let Some(words) = node.text().filter(|_| node.is_text()) {
            word.text(words);
        }
        if node.is_element() {
            let value =
                |name: &str| node.attributes().find(|it| it.name() == name).map(|it| it.value().to_owned());
            word.open(node.tag_name().name(), value);
            next = node.first_child();
            if next.is_some() {
                continue;
            }
            word.close(node.tag_name().name());
        }
        next = beyond(&mut word, node);
    }
    Some(word.page())
}

/// The node after one and all that is inside it; the elements that end between the two are closed.
fn beyond<'a, 'd>(word: &mut Word, mut node: Node<'a, 'd>) -> Option<Node<'a, 'd>> {
    loop {
        if let Some(sibling) = node.next_sibling() {
            return Some(sibling);
        }
        node = node.parent_element()?;
        word.close(node.tag_name().name());
    }
}
