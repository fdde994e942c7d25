//! A size behind the name of a picture, as other tools take it.

use std::sync::LazyLock;

use regex::Regex;

/// `lab.jpg =300x200`, `lab.jpg width=50%`: the name without the size that other tools take. Here the theme
/// says how large a picture is shown.
pub(super) fn sized(typed: &str) -> Option<&str> {
    static SIZE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#"(?i)^(\S+\.\w+)\s+(?:=\s?\d*x?\d*|\d+x\d+|(?:\{?(?:width|height|w|h)\s?[=:]\s?"?\d+(?:px|%)?"?\}?\s?)+)$"#)
            .expect("the program's own patterns are valid")
    });
    SIZE.captures(typed).and_then(|found| found.get(1)).map(|name| name.as_str())
}
