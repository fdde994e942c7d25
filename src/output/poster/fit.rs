//! Words set in lines that fit: SVG itself breaks none.

use std::sync::Arc;

use icu::segmenter::options::LineBreakOptions;
use icu::segmenter::{GraphemeClusterSegmenter, LineSegmenter};
use resvg::usvg::{Node, Options, Tree, fontdb};
use serde::Serialize;
use tera::{Function, Kwargs, State, TeraResult, Value};

/// Words are measured at this size; others are in proportion.
const MEASURED: f64 = 100.0;
/// From one size to the next smaller one that is tried.
const STEP: f64 = 0.94;

/// `fit(text=…, dir=…, width=…, height=…, leading=…, largest=…, smallest=…, family=…, weight=…)` in a picture's template:
/// the largest size at which a text fits, and its lines, of nearly one length.
pub(super) struct Fit(pub Arc<fontdb::Database>);

/// A text in lines.
#[derive(Debug, PartialEq, Serialize)]
struct Set {
    size: f64,
    lines: Vec<String>,
}

impl Function<TeraResult<Value>> for Fit {
    fn call(&self, arguments: Kwargs, _: &State<'_>) -> TeraResult<Value> {
        let text: &str = arguments.must_get("text")?;
        let dir: &str = arguments.must_get("dir")?;
        let number = |name: &'static str| arguments.must_get::<f64>(name);
        let font = format!(
            "font-family=\"{}\" font-weight=\"{}\"",
            arguments.must_get::<&str>("family")?,
            arguments.must_get::<i64>("weight")?
        );
        let measure = |words: &str| self.width(words, &font);
        let space = measure("n n") - 2.0 * measure("n");
        let (width, height, leading) = (number("width")?, number("height")?, number("leading")?);
        let (largest, smallest) = (number("largest")?, number("smallest")?);
        let pieces: Vec<Piece> = pieces(text, width * MEASURED / smallest, measure);
        let set = Room { width, height, leading, space }.fit(&pieces, largest, smallest);
        let lines = set.lines.iter().map(|line| embedded(line, dir)).collect();
        Ok(Value::from_serializable(&Set { lines, ..set }))
    }

    fn is_safe(&self) -> bool {
        false
    }
}

impl Fit {
    /// The width of some words at the measured size.
    fn width(&self, words: &str, font: &str) -> f64 {
        let escaped = words.replace('&', "&amp;").replace('<', "&lt;");
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><text xml:space=\"preserve\" font-size=\"{MEASURED}\" {font}>{escaped}</text></svg>"
        );
        let options = Options { fontdb: self.0.clone(), ..Options::default() };
        let tree = Tree::from_str(&svg, &options).ok();
        match tree.as_ref().and_then(|tree| tree.root().children().first()) {
            Some(Node::Text(text)) => text.bounding_box().width().into(),
            _ => 0.0,
        }
    }
}

/// A part of a text at whose end a line may break (UAX 14).
struct Piece<'t> {
    text: &'t str,
    width: f64,
    /// Whether a blank stands before it where it begins no line.
    parted: bool,
}

/// The pieces of a text, none wider than a line can be.
fn pieces(text: &str, widest: f64, measure: impl Fn(&str) -> f64) -> Vec<Piece<'_>> {
    let ends: Vec<usize> =
        LineSegmenter::new_dictionary(LineBreakOptions::default()).segment_str(text).collect();
    let runs = ends.windows(2).map(|pair| &text[pair[0]..pair[1]]).filter(|run| !run.trim().is_empty());
    let mut pieces = Vec::new();
    let mut parted = false;
    for run in runs {
        // A word that no line holds breaks behind any letter.
        let whole = measure(run.trim()) <= widest;
        let parts = if whole { vec![run.trim()] } else { letters(run.trim()) };
        for text in parts {
            pieces.push(Piece { text, width: measure(text), parted: std::mem::take(&mut parted) });
        }
        parted = run.ends_with(char::is_whitespace);
    }
    pieces
}

/// The letters of a word, each with its marks.
fn letters(word: &str) -> Vec<&str> {
    let ends: Vec<usize> = GraphemeClusterSegmenter::new().segment_str(word).collect();
    ends.windows(2).map(|pair| &word[pair[0]..pair[1]]).collect()
}

/// Where a text is to fit.
struct Room {
    width: f64,
    height: f64,
    /// From line to line, in proportion to the size.
    leading: f64,
    /// Between words, at the measured size.
    space: f64,
}

impl Room {
    fn fit(&self, pieces: &[Piece<'_>], largest: f64, smallest: f64) -> Set {
        let sizes = std::iter::successors(Some(largest), |size| Some(size * STEP));
        let sizes = sizes.take_while(|size| *size > smallest).chain([smallest]);
        for size in sizes {
            let width = self.width * MEASURED / size;
            let lines = self.lines(pieces, width);
            if lines.len() <= self.most_lines(size) && pieces.iter().all(|piece| piece.width <= width) {
                return Set { size: size.round(), lines: self.even(pieces, width, lines) };
            }
        }
        // The sign for what is left out takes room, too.
        let mut lines = self.lines(pieces, self.width * MEASURED / smallest - MEASURED);
        lines.truncate(self.most_lines(smallest));
        lines.iter_mut().last().into_iter().for_each(|last| last.push('…'));
        Set { size: smallest.round(), lines }
    }

    fn most_lines(&self, size: f64) -> usize {
        ((self.height / (size * self.leading)) as usize).max(1)
    }

    fn lines(&self, pieces: &[Piece<'_>], width: f64) -> Vec<String> {
        let mut lines: Vec<(String, f64)> = Vec::new();
        for piece in pieces {
            let more = piece.width + if piece.parted { self.space } else { 0.0 };
            match lines.last_mut().filter(|(_, used)| used + more <= width) {
                Some((line, used)) => {
                    line.push_str(if piece.parted { " " } else { "" });
                    line.push_str(piece.text);
                    *used += more;
                }
                None => lines.push((piece.text.to_owned(), piece.width)),
            }
        }
        lines.into_iter().map(|(line, _)| line).collect()
    }

    /// As many lines, but none much longer than the others.
    fn even(&self, pieces: &[Piece<'_>], width: f64, lines: Vec<String>) -> Vec<String> {
        let narrower = (1..20).map(|step| width * (1.0 - f64::from(step) * 0.03));
        narrower
            .map(|width| self.lines(pieces, width))
            .take_while(|even| even.len() <= lines.len())
            .last()
            .unwrap_or(lines)
    }
}

/// SVG sets a line from left to right unless its characters say otherwise.
pub(super) fn embedded(line: &str, dir: &str) -> String {
    if dir == "rtl" && !line.is_empty() { format!("\u{202b}{line}\u{202c}") } else { line.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every letter is as wide as it is high.
    fn fit(text: &str, width: f64, height: f64) -> Set {
        let pieces = pieces(text, width * MEASURED / 40.0, |word| word.chars().count() as f64 * MEASURED);
        Room { width, height, leading: 1.25, space: MEASURED }.fit(&pieces, 80.0, 40.0)
    }

    #[test]
    fn a_short_title_is_large_and_a_long_one_gets_lines_of_one_length() {
        assert_eq!(fit("One two", 800.0, 300.0), Set { size: 80.0, lines: vec!["One two".into()] });
        let long = fit("aaa bbb ccc ddd", 1000.0, 300.0);
        assert_eq!(long, Set { size: 80.0, lines: vec!["aaa bbb".into(), "ccc ddd".into()] });
    }

    #[test]
    fn what_does_not_fit_becomes_smaller_and_at_last_is_cut() {
        let small = fit("aaaa bbbb cccc dddd", 600.0, 200.0);
        assert_eq!(small.lines, ["aaaa bbbb", "cccc dddd"]);
        assert!(small.size < 80.0 && small.size >= 40.0);
        assert_eq!(fit("aaaa bbbb cccc dddd", 200.0, 100.0).lines, ["aaaa", "bbbb…"]);
    }

    #[expect(clippy::disallowed_methods, reason = "the theme's fonts are files")]
    fn shipped_fonts() -> Arc<fontdb::Database> {
        let mut fonts = fontdb::Database::new();
        for file in ["NotoNaskhArabic-Bold.ttf", "NotoSans-Regular.ttf", "NotoSerif-Bold.ttf"] {
            let path = format!("{}/themes/default/fonts/{file}", env!("CARGO_MANIFEST_DIR"));
            fonts.load_font_data(std::fs::read(path).unwrap());
        }
        Arc::new(fonts)
    }

    #[test]
    fn a_title_without_blanks_has_lines_too() {
        assert_eq!(fit("應用統計學碩士", 320.0, 300.0).lines, ["應用統計", "學碩士"]);
        assert_eq!(fit("ปริญญาโทสถิติ", 400.0, 300.0).lines.concat(), "ปริญญาโทสถิติ");
        assert_eq!(fit("統計學 and data", 800.0, 300.0).lines, ["統計學 and", "data"]);
    }

    #[test]
    fn a_word_longer_than_a_line_is_broken() {
        assert_eq!(
            fit("aa bbbbbbbbbbbb", 320.0, 300.0),
            Set { size: 62.0, lines: vec!["aa bb".into(), "bbbbb".into(), "bbbbb".into()] }
        );
    }

    #[test]
    fn arabic_letters_join() {
        let fit = Fit(shipped_fonts());
        let font = "font-family=\"Noto Serif\" font-weight=\"700\"";
        assert!(fit.width("بببب", font) < 3.0 * fit.width("ب", font));
        assert!(fit.width("aaaa", font) > 3.9 * fit.width("a", font));
    }

    #[test]
    fn a_line_from_right_to_left_says_so() {
        assert_eq!(embedded("EURECA", "ltr"), "EURECA");
        assert_eq!(embedded("هاسيلت", "rtl"), "\u{202b}هاسيلت\u{202c}");
    }
}
