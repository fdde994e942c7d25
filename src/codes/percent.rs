//! Percent-encoding of paths.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// What no path of an address holds (RFC 3986, 3.3). In the name of a file a `?`, `#` or `%` stands for itself; in an
/// address it would end the path, or begin a code.
const NOT_IN_PATHS: AsciiSet = CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// The path of a file as it stands in an address; readers of addresses see letters with codes all the same.
pub fn encode_path(path: &str) -> String {
    Cow::from(utf8_percent_encode(path, &NOT_IN_PATHS)).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_keeps_what_it_may_hold() {
        assert_eq!(encode_path("ar/برامج/"), "ar/%D8%A8%D8%B1%D8%A7%D9%85%D8%AC/");
        assert_eq!(encode_path("a b/100%?#[\".svg"), "a%20b/100%25%3F%23%5B%22.svg");
        let kept = "az-AZ._~/09!$&'()*+,;=:@";
        assert_eq!(encode_path(kept), kept);
    }
}
