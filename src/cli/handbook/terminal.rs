//! Markdown on a terminal: headings stand out, text is wrapped, code is indented and left as it is.

use clap::builder::styling::{AnsiColor, Style};
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use textwrap::{Options as Wrap, WordSplitter, WrapAlgorithm};

use crate::handbook::caption;

const HEADING: Style = Style::new().bold();
const STRONG: Style = Style::new().bold();
const CODE: Style = AnsiColor::Cyan.on_default();
const QUIET: Style = Style::new().dimmed();

/// Code stands so far to the right.
const INDENT: &str = "    ";

/// Markdown for a terminal of some width.
pub(super) fn rendered(markdown: &str, width: usize) -> String {
    let mut page = Page {
        width,
        text: String::new(),
        line: String::new(),
        lists: Vec::new(),
        code: false,
        target: None,
    };
    for event in Parser::new_ext(markdown, Options::empty()) {
        page.take(event);
    }
    page.text
}

struct Page {
    width: usize,
    text: String,
    /// The paragraph so far.
    line: String,
    /// The next number of each list that is open; none where it has dashes.
    lists: Vec<Option<u64>>,
    /// Whether this is within a block of code.
    code: bool,
    /// Where the link that is open leads.
    target: Option<String>,
}

impl Page {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) if self.code => text.lines().for_each(|line| self.code_line(line)),
            Event::Text(text) => self.line.push_str(&text),
            Event::Code(code) => self.line.push_str(&format!("{CODE}`{code}`{CODE:#}")),
            Event::SoftBreak | Event::HardBreak => self.line.push(' '),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Heading { .. } => self.line.push_str(&HEADING.to_string()),
            Tag::Strong | Tag::Emphasis => self.line.push_str(&STRONG.to_string()),
            Tag::List(first) => self.lists.push(first),
            Tag::Link { dest_url, .. } => self.target = Some(dest_url.into_string()),
            Tag::CodeBlock(kind) => {
                self.code = true;
                if let CodeBlockKind::Fenced(info) = &kind
                    && let Some(caption) = caption(info)
                {
                    self.text.push_str(&format!("{INDENT}{QUIET}{caption}:{QUIET:#}\n"));
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => {
                self.line.push_str(&format!("{HEADING:#}"));
                self.flush("", "");
                self.text.push('\n');
            }
            TagEnd::Paragraph => {
                self.flush("", "");
                self.text.push('\n');
            }
            TagEnd::Strong | TagEnd::Emphasis => self.line.push_str(&format!("{STRONG:#}")),
            TagEnd::Item => self.item(),
            TagEnd::List(_) => {
                self.lists.pop();
                self.text.push('\n');
            }
            TagEnd::Link => {
                let target = self.target.take().unwrap_or_default();
                self.line.push_str(&format!(" ({CODE}prospectus handbook {target}{CODE:#})"));
            }
            TagEnd::CodeBlock => {
                self.code = false;
                self.text.push('\n');
            }
            _ => {}
        }
    }

    fn code_line(&mut self, line: &str) {
        if !line.is_empty() {
            self.text.push_str(INDENT);
        }
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn item(&mut self) {
        let mark = match self.lists.last_mut() {
            Some(Some(number)) => {
                *number += 1;
                format!("{}. ", *number - 1)
            }
            _ => "- ".into(),
        };
        self.flush(&mark, &" ".repeat(mark.len()));
    }

    /// Put the paragraph down, wrapped.
    fn flush(&mut self, first: &str, others: &str) {
        let paragraph = std::mem::take(&mut self.line);
        // Commands, paths and ids are not to be broken at their hyphens.
        let wrap = Wrap::new(self.width).break_words(false).word_splitter(WordSplitter::NoHyphenation);
        // Whatever features others ask of the library.
        let wrap = wrap.wrap_algorithm(WrapAlgorithm::FirstFit);
        let wrap = wrap.initial_indent(first).subsequent_indent(others);
        for line in textwrap::wrap(&paragraph, wrap) {
            self.text.push_str(&line);
            self.text.push('\n');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::handbook::CHAPTERS;

    fn plain(markdown: &str, width: usize) -> String {
        anstream::adapter::strip_str(&rendered(markdown, width)).to_string()
    }

    #[test]
    fn headings_lists_code_and_links_can_be_told_apart() {
        let markdown = "# Title\n\nOne two three *four*, see [the year](year).\n\n- `a` and\n  b\n- c\n\n1. d\n2. e\n\n```yaml content/site.yaml in part\na:\n\n  b: a line that is much longer than the page\n```\n";
        let expected = "Title\n\nOne two three four,\nsee the year\n(prospectus handbook\nyear).\n\n- `a` and b\n- c\n\n1. d\n2. e\n\n    content/site.yaml in part:\n    a:\n\n      b: a line that is much longer than the page\n\n";
        assert_eq!(plain(markdown, 20), expected);
        assert!(rendered(markdown, 20).contains("\u{1b}[1mTitle"));
    }

    #[test]
    fn nothing_of_a_chapter_is_lost() {
        for chapter in CHAPTERS {
            let shown = plain(chapter.text, 60);
            let squeezed = |text: &str| text.chars().filter(|one| one.is_alphanumeric()).collect::<String>();
            let shown = squeezed(&shown);
            for event in Parser::new(chapter.text) {
                if let Event::Text(text) | Event::Code(text) = event {
                    assert!(shown.contains(&squeezed(&text)), "{}: {text}", chapter.name);
                }
            }
        }
    }
}
