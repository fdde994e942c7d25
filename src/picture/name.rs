//! The name that a picture is published under.

use crate::address::is_device;
use crate::lang::{is_combining, nfc};

/// In letters; each is four bytes at most, and no disk takes more than 255 for a name with its hash and width.
const LONGEST: usize = 48;

/// The path of a source below `media/`, without its extension: letters and digits of any script, in the form that
/// addresses have (NFC), `-`, `_` and `.`. What else a name holds means something else in an address, in a `srcset` or
/// on some system's disk.
pub fn published(path: &str) -> String {
    let path = path.trim_start_matches("content/");
    let stem = path.rsplit_once('.').filter(|(_, end)| !end.contains('/')).map_or(path, |(stem, _)| stem);
    stem.split('/').map(part).collect::<Vec<String>>().join("/")
}

fn part(name: &str) -> String {
    let composed = nfc(name);
    let safe = |letter: char| if letter.is_alphanumeric() || "-_.".contains(letter) { letter } else { '-' };
    // A mark belongs to the letter before it, as in Hindi or Vietnamese.
    let marks_kept = |letter: char| if is_combining(letter) { letter } else { safe(letter) };
    let made: String = composed.chars().map(marks_kept).take(LONGEST).collect();
    let made = made.trim_start_matches('.');
    if made.is_empty() || is_device(made) { format!("-{made}") } else { made.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_published_name_is_safe_in_addresses_and_on_every_disk() {
        for (path, name) in [
            ("content/pages/p/lab #1.png", "pages/p/lab--1"),
            ("content/pages/p/why?.png", "pages/p/why-"),
            ("content/pages/p/50%20.png", "pages/p/50-20"),
            ("content/pages/p/a, b's \"c\".png", "pages/p/a--b-s--c-"),
            ("content/pages/p/con.png", "pages/p/-con"),
            ("content/pages/p/LPT1.old.png", "pages/p/-LPT1.old"),
            ("content/pages/p/console.png", "pages/p/console"),
            ("content/pages/p/e\u{301}cole.jpg", "pages/p/école"),
            ("content/pages/p/हिन्दी.jpg", "pages/p/हिन्दी"),
            ("content/pages/p/a:b|c<d>e*f.jpg", "pages/p/a-b-c-d-e-f"),
            ("content/pages/p/🎓.jpg", "pages/p/-"),
        ] {
            assert_eq!(published(path), name, "{path}");
        }
        assert!(published(&format!("content/{}.jpg", "字".repeat(80))).len() <= 4 * LONGEST);
    }
}
