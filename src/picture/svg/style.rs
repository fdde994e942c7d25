//! What a style asks for, and addresses that ask nobody.

/// What a style would fetch from elsewhere, if anything.
///
/// Only a part of the drawing itself, `url(#shadow)`, and what is written out in place are no question to anybody.
pub(super) fn asks_for(style: &str) -> Option<String> {
    let style = plain(style);
    let lower = style.to_ascii_lowercase();
    if let Some(at) = lower.find("@import") {
        return Some(first_words(&style[at..]));
    }
    for function in ["url(", "src(", "image(", "image-set(", "cross-fade("] {
        let whole_word = |at: &usize| !lower[..*at].ends_with(|letter: char| letter.is_alphanumeric());
        for at in lower.match_indices(function).map(|(at, _)| at).filter(whole_word) {
            let target = style[at + function.len()..].trim_start();
            let target = target.trim_start_matches(['"', '\'']).trim_start();
            let within = function == "url(" && (target.starts_with('#') || is_written_out(target));
            // `image-set(url(#a))` is judged by the address within.
            let nested = lower[at + function.len()..].trim_start().starts_with("url(");
            if !within && !nested {
                return Some(first_words(&style[at..]));
            }
        }
    }
    None
}

/// Without comments, and with letters in place of codes such as `\75 `, as browsers read it (CSS Syntax 3, 4.3.7).
fn plain(style: &str) -> String {
    let mut made = String::with_capacity(style.len());
    let mut rest = style;
    while let Some(letter) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
        } else if letter == '\\' {
            rest = unescaped(&rest[1..], &mut made);
        } else {
            made.push(letter);
            rest = &rest[letter.len_utf8()..];
        }
    }
    made
}

/// Take one code after its `\`; gives what follows.
fn unescaped<'t>(rest: &'t str, made: &mut String) -> &'t str {
    let digits = rest.bytes().take(6).take_while(u8::is_ascii_hexdigit).count();
    if digits == 0 {
        let letter = rest.chars().next();
        made.extend(letter);
        return &rest[letter.map_or(0, char::len_utf8)..];
    }
    let code = u32::from_str_radix(&rest[..digits], 16).ok();
    made.push(code.and_then(char::from_u32).unwrap_or(char::REPLACEMENT_CHARACTER));
    let after = &rest[digits..];
    after.strip_prefix([' ', '\t', '\n', '\r']).unwrap_or(after)
}

fn first_words(text: &str) -> String {
    let end = text.find([')', ';', '\n']).map_or(text.len(), |at| at + 1);
    text[..end].chars().take(80).collect::<String>().trim_end_matches([';', '\n']).to_owned()
}

/// A picture of pixels, or a font, as `data:`; a drawing within a drawing would have to be looked at, too.
pub(super) fn is_written_out(address: &str) -> bool {
    let address = bare(address);
    let kinds = [
        "image/png",
        "image/jpeg",
        "image/jpg",
        "image/gif",
        "image/webp",
        "image/avif",
        "font/",
        "application/font",
    ];
    let data = address.strip_prefix("data:");
    data.is_some_and(|data| {
        kinds.iter().any(|kind| data.starts_with(kind)) || data.starts_with("application/x-font")
    })
}

/// In small letters, without the white space that browsers pass over within an address.
pub(super) fn bare(address: &str) -> String {
    let letters = address.chars().take(64).filter(|letter| !letter.is_whitespace() && !letter.is_control());
    letters.collect::<String>().to_ascii_lowercase()
}
