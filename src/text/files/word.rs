use super::super::BlockKind;
use super::super::html::Page;
use super::page::{add, told};

/// A document of Word's, as a parser of its XML meets elements and words.
#[derive(Debug, Default)]
pub struct Word {
    page: Page,
    line: String,
    style: Style,
    /// How many elements are open around what comes whose words show nowhere, or show elsewhere.
    unseen: u32,
    /// How many are open whose words are the text.
    said: u32,
}

/// What a paragraph's style says it is.
#[derive(Clone, Copy, Debug, Default)]
enum Style {
    #[default]
    Plain,
    Title,
    Heading,
    Item,
}

impl Word {
    /// Begins an element; `value` is its attribute of that name, by names without a prefix.
    pub fn open(&mut self, name: &str, value: impl Fn(&str) -> Option<String>) {
        match name {
            "p" => self.end(),
            "t" => self.said += 1,
            // Words that were moved away or struck out, and once more for older programs.
            "moveFrom" | "del" | "Fallback" => self.unseen += 1,
            "tab" | "noBreakHyphen" if self.unseen == 0 => {
                self.line.push(if name == "tab" { ' ' } else { '-' })
            }
            "br" | "cr" => self.line.push('\n'),
            "pStyle" => self.style = style(&value("val").unwrap_or_default()),
            "numPr" if matches!(self.style, Style::Plain) => self.style = Style::Item,
            _ => {}
        }
    }

    /// Takes words in.
    pub fn text(&mut self, words: &str) {
        if self.said > 0 && self.unseen == 0 {
            self.line.push_str(words);
        }
    }

    /// Ends an element.
    pub fn close(&mut self, name: &str) {
        match name {
            "p" => self.end(),
            "t" => self.said = self.said.saturating_sub(1),
            "moveFrom" | "del" | "Fallback" => self.unseen = self.unseen.saturating_sub(1),
            _ => {}
        }
    }

    /// What was read.
    pub fn page(mut self) -> Page {
        self.end();
        told(self.page)
    }

    /// Ends a paragraph; a break inside it divides it.
    fn end(&mut self) {
        let line = std::mem::take(&mut self.line);
        let kind = match std::mem::take(&mut self.style) {
            Style::Plain => BlockKind::Paragraph,
            Style::Title => BlockKind::Headline,
            Style::Heading => BlockKind::Heading,
            Style::Item => BlockKind::Bullet,
        };
        line.lines().for_each(|line| add(&mut self.page, line, kind));
    }
}

/// What the name of one of Word's own styles says; in every language of Word these are the same.
fn style(name: &str) -> Style {
    match name {
        "Title" => Style::Title,
        "Subtitle" => Style::Heading,
        _ if name.starts_with("Heading") => Style::Heading,
        _ if name.starts_with("List") => Style::Item,
        _ => Style::Plain,
    }
}
