//! Text alternatives of pictures.

use std::sync::LazyLock;

use regex::Regex;

/// Whether a text alternative is what a camera or a program called the file, and says nothing of what it shows.
pub(super) fn is_name_of_file(alt: &str, file: &str) -> bool {
    static NAMED: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?i)^(?:[^\s/]+|[^/]{1,60})\.(?:jpe?g|png|gif|webp|svg|avif|heic|tiff?|bmp)$|^(?:IMG|DSC|DSCN|PXL|image|picture|photo|afbeelding|bild|figure|screenshot|whatsapp image)[ _-]?[0-9][0-9 _.:at-]*$")
            .expect("the pattern is sound")
    });
    let alt = alt.trim();
    let stem = file.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map_or("", |(stem, _)| stem);
    let has_sign = alt.contains(['-', '_']) || alt.chars().any(|letter| letter.is_ascii_digit());
    NAMED.is_match(alt) || !alt.is_empty() && alt == stem && has_sign
}
