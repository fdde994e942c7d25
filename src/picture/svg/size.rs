//! Lengths as CSS and SVG count them.

/// What CSS takes for a drawing that says nothing of its size (CSS 2.2, 10.3.2).
const DEFAULT: (f64, f64) = (300.0, 150.0);

/// Units by their length in CSS pixels (CSS Values 4, 6), those of letters for letters of 16 pixels.
const UNITS: [(&str, f64); 11] = [
    ("", 1.0),
    ("px", 1.0),
    ("in", 96.0),
    ("cm", 96.0 / 2.54),
    ("mm", 96.0 / 25.4),
    ("q", 96.0 / 101.6),
    ("pt", 96.0 / 72.0),
    ("pc", 16.0),
    ("em", 16.0),
    ("rem", 16.0),
    ("ex", 8.0),
];

/// No side is published longer; a drawing has no size of its own that would be lost.
const LONGEST: f64 = 16_383.0;

/// The size of a drawing from the attributes of its root, in whole CSS pixels: what it says itself, or has the shape of
/// its view box; a part of a hundred says nothing, since nothing stands around it.
pub(super) fn size(width: Option<&str>, height: Option<&str>, view_box: Option<&str>) -> (u32, u32) {
    let (width, height, view) = (width.and_then(length), height.and_then(length), view_box.and_then(shape));
    let size = match (width, height, view) {
        (Some(width), Some(height), _) => (width, height),
        (Some(width), None, Some(view)) => (width, width * view.1 / view.0),
        (None, Some(height), Some(view)) => (height * view.0 / view.1, height),
        (None, None, Some(view)) => view,
        (width, height, None) => (width.unwrap_or(DEFAULT.0), height.unwrap_or(DEFAULT.1)),
    };
    whole(size)
}

/// Whole pixels of the same shape, at least one and not too many.
fn whole((width, height): (f64, f64)) -> (u32, u32) {
    let (long, short) = (width.max(height), width.min(height));
    let grown = if short < 1.0 { 1.0 / short } else { 1.0 };
    let factor = if long * grown > LONGEST { LONGEST / long } else { grown };
    let side = |side: f64| ((side * factor).round() as u32).max(1);
    (side(width), side(height))
}

/// A length in CSS pixels; nothing for a part of a hundred, for nothing, and for what is no length.
fn length(text: &str) -> Option<f64> {
    let text = text.trim().to_ascii_lowercase();
    let digits = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | '+' | '-');
    let exponent = |at: usize| text[at..].starts_with('e') && text[at + 1..].starts_with(digits);
    let end = (0..text.len())
        .find(|at| text.is_char_boundary(*at) && !text[*at..].starts_with(digits) && !exponent(*at))
        .unwrap_or(text.len());
    let (number, unit) = text.split_at(end);
    let (_, pixels) = UNITS.iter().find(|(name, _)| *name == unit)?;
    positive(number.parse::<f64>().ok()? * pixels)
}

/// Width and height of a view box.
fn shape(text: &str) -> Option<(f64, f64)> {
    let parts = text.split(|letter: char| letter.is_whitespace() || letter == ',');
    let numbers: Vec<f64> =
        parts.filter(|part| !part.is_empty()).map(str::parse).collect::<Result<_, _>>().ok()?;
    match numbers.as_slice() {
        [_, _, width, height] => Some((positive(*width)?, positive(*height)?)),
        _ => None,
    }
}

fn positive(number: f64) -> Option<f64> {
    (number.is_finite() && number > 0.0).then_some(number)
}
