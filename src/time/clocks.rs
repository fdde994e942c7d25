//! What clocks show: times of a day and how far they are from those of Greenwich, as they may be written.

use std::sync::LazyLock;

use regex::Regex;

use super::DAY;

/// Times of a day as a regular expression.
pub(super) const TIME: &str = r"(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,9})?)?";

/// How far clocks are from those of Greenwich, as a regular expression: from 12 hours behind to 14 ahead. What is written
/// `-00:00` says that nobody knows how far (RFC 3339, 4.3).
pub(super) const OFFSET: &str = r"(?:[Zz]|\+(?:(?:0[0-9]|1[0-3])(?::?[0-5][0-9])?|14(?::?00)?)|-(?:(?:0[1-9]|1[01])(?::?[0-5][0-9])?|00:?(?:[1-5][0-9]|0[1-9])|12(?::?00)?))";

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("the program's own patterns are valid")
}

static MOMENT: LazyLock<Regex> = LazyLock::new(|| pattern(&format!("^{DAY}[Tt ]{TIME}{OFFSET}?$")));
static NEAR: LazyLock<Regex> = LazyLock::new(|| pattern(&format!("^{OFFSET}$")));

/// A moment as it may be typed: its seconds, and its offset.
static LOOSE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^.{10}[Tt ][0-9]{2}:[0-9]{2}(?::(?<seconds>[0-9]{2})(?:\.[0-9]+)?)?(?<offset>[+-][0-9]{2}(?::?[0-5][0-9])?)?(?:\[.*)?$",
    )
});

/// Whether a text is a day and a time of it, perhaps with an offset.
pub(super) fn is_moment(text: &str) -> bool {
    MOMENT.is_match(text)
}

/// What no clock shows: a second too many, an offset that no place on Earth has.
pub(super) fn beyond(text: &str) -> Option<&'static str> {
    let typed = LOOSE.captures(text)?;
    match (typed.name("seconds"), typed.name("offset").map(|offset| offset.as_str())) {
        (Some(seconds), _) if seconds.as_str() > "59" => Some("the last second of a minute is `59`"),
        (_, Some("-00:00" | "-0000" | "-00")) => {
            Some("`-00:00` says that the offset is not known; write `Z` for the time in Greenwich")
        }
        (_, Some(offset)) if !NEAR.is_match(offset) => Some(
            "the clocks of no place are further from Greenwich than `-12:00` or `+14:00`; correct the offset, or leave it out",
        ),
        _ => None,
    }
}
