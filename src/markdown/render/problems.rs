//! What is told of a text.

use std::ops::Range;

use super::Renderer;
use crate::diagnostic::Code;
use crate::limits::{MARKDOWN_DEPTH, MARKDOWN_MISTAKES};
use crate::markdown::{Problem, Refusal, Rewrite};
use crate::meant::Reading;

impl Renderer<'_> {
    pub fn problem(
        &mut self,
        code: Code,
        range: Range<usize>,
        message: impl Into<String>,
        label: &str,
        help: Option<String>,
    ) {
        if self.has_enough() {
            return;
        }
        self.problems.push(Problem {
            code,
            range,
            message: message.into(),
            label: label.to_owned(),
            help,
            rewrites: Vec::new(),
        });
        if self.has_enough() {
            self.problems.extend(self.problems.last().map(|last| too_many(last.range.clone())));
        }
    }

    /// What mends the problem that was told last.
    pub fn mend(&mut self, title: String, is_certain: bool, range: Range<usize>, words: String) {
        if let Some(last) = self.problems.last_mut().filter(|last| last.range.start <= range.start) {
            last.rewrites.push(Rewrite { title, is_certain, range, words });
        }
    }

    /// Whether no more is told of this text.
    pub fn has_enough(&self) -> bool {
        self.problems.len() >= MARKDOWN_MISTAKES
    }

    pub fn too_deep(&mut self, range: Range<usize>) {
        self.problem(
            Code::BeyondLimit,
            range.start..range.start,
            format!("more than {MARKDOWN_DEPTH} levels within each other"),
            "what is within is left out",
            Some("close what was opened before, or put it beside each other".into()),
        );
    }

    /// That the id which a heading has in braces is that of another part of its page.
    pub fn taken_id(&mut self, wanted: &str, given: &str, range: Range<usize>) {
        let message = format!(
            "the theme gives the id `{wanted}` to a part of its own, so that the heading is `{given}`"
        );
        let refusal = Refusal {
            code: Code::TakenId,
            message,
            help: None,
            readings: vec![Reading::likely(format!("{{#{given}}}"))],
        };
        self.refused(refusal, &format!("{{#{wanted}}}"), range);
    }

    /// A picture that is written out in the text itself, as Google Docs does.
    pub fn picture_within(&mut self, kind: &str, words: &str, range: Range<usize>) {
        let end = match kind.rsplit('/').next().unwrap_or_default() {
            "jpeg" => "jpg",
            "svg+xml" => "svg",
            end => end,
        };
        let words = if words.is_empty() { "what it shows" } else { words };
        let help = format!(
            "save the picture as a file, such as `picture.{end}`, into the folder of this text, and write `![{words}](picture.{end})`; or remove it"
        );
        let message = "a picture that is written out in the text, as other programs do".to_owned();
        self.problem(Code::ForbiddenScheme, range, message, "", Some(help));
    }

    pub fn raw_html(&mut self, html: &str, range: Range<usize>) {
        // The lines of one block of HTML come one by one; one message for all of them.
        if self
            .problems
            .last()
            .is_some_and(|last| last.code == Code::RawHtml && last.range.end == range.start)
        {
            if let Some(last) = self.problems.last_mut() {
                last.range.end = range.end;
            }
            return;
        }
        let (message, help) = instead_of(html);
        self.problem(Code::RawHtml, range, message, "", Some(help.to_owned()));
    }
}

/// That there are more mistakes than anybody would read.
pub fn too_many(range: Range<usize>) -> Problem {
    Problem {
        code: Code::BeyondLimit,
        range,
        message: format!(
            "more than {MARKDOWN_MISTAKES} mistakes in one text; those after this place are not told"
        ),
        label: String::new(),
        help: Some("mend these first".into()),
        rewrites: Vec::new(),
    }
}

/// What is wrong with a tag, and what to write instead.
fn instead_of(html: &str) -> (&'static str, &'static str) {
    let html = html.trim_start().trim_start_matches(['<', '/']).to_ascii_lowercase();
    let name = html.split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap_or_default();
    let help = match name {
        _ if html.starts_with("!--") => {
            return ("a comment of HTML, which nobody would see", "remove it, or write it where it is read");
        }
        "br" => "write a backslash at the end of the line, `\\`",
        "b" | "strong" => "write `**words**`",
        "i" | "em" => "write `*words*`",
        "a" => "write `[words](address)`",
        "img" => "put the picture into the folder, and write `![what it shows](picture.jpg)`",
        "iframe" | "video" | "audio" | "embed" | "object" => "write a link to it: `[words](https://…)`",
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => "write `## words`",
        "ul" | "ol" | "li" => "write `- words`, each entry on a line of its own",
        "sup" | "sub" => "write the sign itself, such as ² or ₂",
        _ => "write it as Markdown; `\\<` makes a plain less-than sign",
    };
    ("raw HTML is not let through", help)
}
