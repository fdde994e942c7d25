//! Translated words put back into Markdown, such that they read back as they were meant.

use super::content::{Content, Piece};
use super::segment::{Segment, segments};

/// Put new words in the places of some segments of a text; nothing stands for those that stay. What cannot be written
/// so that it reads back as it is meant is named by the places of its segments.
pub fn fill(text: &str, cut: &[Segment], words: &[Option<Content>]) -> Result<String, Vec<usize>> {
    // Plain first: what is written to be read by people has no more backslashes than it needs.
    let mut escaped = vec![false; cut.len()];
    let mut wrong = Vec::new();
    for _ in 0..2 {
        let filled = put(text, cut, words, &escaped);
        wrong = misread(&filled, cut, words);
        if wrong.is_empty() {
            return Ok(filled);
        }
        wrong.iter().for_each(|at| escaped[*at] = true);
    }
    Err(wrong)
}

fn put(text: &str, cut: &[Segment], words: &[Option<Content>], escaped: &[bool]) -> String {
    let mut filled = String::with_capacity(text.len() + text.len() / 4);
    let mut at = 0;
    for ((segment, words), escaped) in cut.iter().zip(words).zip(escaped) {
        let Some(words) = words else { continue };
        filled.push_str(&text[at..segment.range.start]);
        filled.push_str(&written(segment, words, *escaped));
        at = segment.range.end;
    }
    filled.push_str(&text[at..]);
    filled
}

/// The segments that do not read as they are meant; where even their number differs, all that are new.
fn misread(filled: &str, cut: &[Segment], words: &[Option<Content>]) -> Vec<usize> {
    let found = segments(filled);
    let new = words.iter().enumerate().filter_map(|(at, words)| Some((at, words.as_ref()?)));
    if found.len() != cut.len() || found.iter().zip(cut).any(|(one, other)| one.role != other.role) {
        return new.map(|(at, _)| at).collect();
    }
    new.filter(|(at, words)| !reads_as(&found[*at].content, words)).map(|(at, _)| at).collect()
}

/// Whether two texts say the same, whatever their marks are called.
fn reads_as(one: &Content, other: &Content) -> bool {
    one.clone().normal().resolved() == other.clone().normal().resolved()
}

/// The Markdown of some content in the place of a segment.
fn written(segment: &Segment, content: &Content, escaped: bool) -> String {
    let cell = segment.role.ends_with("cell");
    let mut markdown = String::new();
    for piece in &content.pieces {
        match piece {
            Piece::Text(text) if segment.literal => markdown.push_str(text),
            Piece::Text(text) => words(text, escaped, cell, &mut markdown),
            Piece::Single(id) | Piece::Open(id) => {
                markdown.push_str(content.mark(id).map_or("", |mark| mark.open.as_str()));
            }
            Piece::Close(id) => {
                markdown
                    .push_str(content.mark(id).and_then(|mark| mark.close.as_deref()).unwrap_or_default());
            }
        }
    }
    markdown
}

/// Words, with a backslash before what could be taken for a sign of Markdown.
fn words(text: &str, escaped: bool, cell: bool, markdown: &mut String) {
    for (at, letter) in text.char_indices() {
        let numbered =
            matches!(letter, '.' | ')') && at > 0 && text[..at].bytes().all(|byte| byte.is_ascii_digit());
        let sign = "\\`*_[]<>#~|&!{}".contains(letter) || at == 0 && "-+=:".contains(letter) || numbered;
        if escaped && sign || cell && letter == '|' {
            markdown.push('\\');
        }
        markdown.push(letter);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(text: &str, new: &[(usize, &str)]) -> Result<String, Vec<usize>> {
        let cut = segments(text);
        let mut words = vec![None; cut.len()];
        for (at, plain) in new {
            words[*at] = Some(Content::plain(plain));
        }
        fill(text, &cut, &words)
    }

    #[test]
    fn everything_else_stays_as_it_was() {
        let text = "## A {#a}\r\n\r\n- one\r\n  two\r\n- *three*\r\n\r\n```fees\r\n```\r\n";
        assert_eq!(
            filled(text, &[(0, "B"), (1, "drei")]).unwrap(),
            text.replace('A', "B").replace("one\r\n  two", "drei")
        );
        assert_eq!(filled(text, &[]).unwrap(), text);
    }

    #[test]
    fn words_that_look_like_signs_are_escaped_and_others_are_not() {
        let write = |words| filled("A\n", &[(0, words)]).unwrap();
        assert_eq!(write("5 * 3 = 15, a_b & c [d]"), "5 * 3 = 15, a_b & c [d]\n");
        assert_eq!(write("*a* `b`"), "\\*a\\* \\`b\\`\n");
        assert_eq!(write("1. a"), "1\\. a\n");
        assert_eq!(write("- a"), "\\- a\n");
        assert_eq!(write("# a"), "\\# a\n");
        assert_eq!(write("<b>"), "\\<b\\>\n");
        assert_eq!(write("&amp;"), "\\&amp;\n");
        assert_eq!(write("[a](b)"), "\\[a\\](b)\n");
        assert_eq!(filled("| a |\n|---|\n| b |\n", &[(1, "c | d")]).unwrap(), "| a |\n|---|\n| c \\| d |\n");
        assert_eq!(filled("## A\n", &[(0, "B {#x}")]).unwrap(), "## B \\{\\#x\\}\n");
    }

    #[test]
    fn marks_come_back() {
        let text = "See [a *b*](x) and `c`\\\nd.\n";
        let cut = segments(text);
        let mut content = cut[0].content.clone();
        for piece in &mut content.pieces {
            if let Piece::Text(text) = piece {
                *text = text.replace("and", "und").replace("See", "Siehe");
            }
        }
        assert_eq!(
            fill(text, &cut, &[Some(content)]).unwrap(),
            text.replace("and", "und").replace("See", "Siehe")
        );
    }

    /// What is cut and put back anew reads as it did, however it is nested.
    #[test]
    fn every_construct_comes_back() {
        let texts = [
            "> [!NOTE]\n> One *two*\n> three [four](x)\n>\n> - five\\\n>   six\n",
            "1. a\n   1. **b** `c`\n\n      d &amp; e\n2. f\n",
            "Term\n: Explanation *one*\n: Another\n",
            "A note[^n] and [a link][r] \\* \\_x\\_ <https://a.b/>.\n\n[^n]: The *note*\n    goes on.\n\n[r]: https://c.d/ \"t\"\n",
            "| a | b |\n|:--|--:|\n| `c \\| d` | [e](f) \\| g |\n",
            "Set *ext*\n=======\n\nother {#id}\n-----\n\n## ATX ##\n",
            "![A *lab*](a.png \"t\") ~~gone~~ ***both*** a\\\nb  \nc\n",
            "    code\n\ntext\n\n```figure\nsrc: a.png\nalt: \"x: y\"\n```\n",
            "م *نص* [رابط](x).\r\n\r\n- بند\r\n",
        ];
        for text in texts {
            let cut = segments(text);
            assert!(!cut.is_empty(), "{text}");
            let words: Vec<Option<Content>> =
                cut.iter().map(|segment| Some(segment.content.clone())).collect();
            let filled = fill(text, &cut, &words).unwrap_or_else(|wrong| panic!("{wrong:?} of {text}"));
            let again = segments(&filled);
            assert_eq!(again.len(), cut.len(), "{text} became {filled}");
            for (one, other) in again.iter().zip(&cut) {
                assert_eq!(one.content.resolved(), other.content.resolved(), "{text} became {filled}");
            }
        }
    }

    #[test]
    fn what_cannot_be_written_is_named() {
        let text = "a *b* c\n\nd\n";
        let cut = segments(text);
        let mut content = cut[0].content.clone();
        // Within a word Markdown sees no emphasis around punctuation.
        content.pieces = vec![
            Piece::Text("x".into()),
            Piece::Open("1".into()),
            Piece::Text("(y)".into()),
            Piece::Close("1".into()),
            Piece::Text("z".into()),
        ];
        assert_eq!(fill(text, &cut, &[Some(content), Some(Content::plain("e"))]), Err(vec![0]));
    }
}
