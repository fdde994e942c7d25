//! Addresses of the web, of letters and of telephones, as they are typed and copied.

use std::sync::LazyLock;

use regex::Regex;

use super::plain::{pattern, plain};
use super::{Reading, offered};

/// `www.example.edu`, `http:/x.edu`, `<https://x.edu>`, `[words](https://x.edu)` as full addresses.
pub fn web(text: &str) -> Vec<Reading> {
    static HOST: LazyLock<Regex> = LazyLock::new(|| {
        pattern(r"^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?::[0-9]+)?(?:[/?#]\S*)?$")
    });
    static SCHEME: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)^h?t{1,3}ps?[:;]?\s?/{1,3}"));
    static LINK: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\[[^\]]*\]\(([^()\s]+)\)$"));
    static WITHIN: LazyLock<Regex> = LazyLock::new(|| pattern(r#"https?://[^\s"'<>]+"#));
    let text = plain(text);
    // `<a href="https://…">words</a>`
    if text.starts_with('<') && text.ends_with('>') && text.contains('=') {
        let found = WITHIN.find_iter(&text).map(|found| Reading::likely(found.as_str()));
        return offered(found.take(1).collect());
    }
    let several: Vec<&str> = text.split_whitespace().filter(|part| part.contains("://")).collect();
    // `Apply now: https://…`: words before it.
    if let ([only], true) = (several.as_slice(), text.contains(": http")) {
        return web(only).into_iter().map(|one| one.certain_if(false)).collect();
    }
    if several.len() > 1 {
        return several.into_iter().flat_map(web).map(|one| one.certain_if(false)).collect();
    }
    let text =
        LINK.captures(&text).and_then(|found| found.get(1)).map_or(text.as_str(), |inner| inner.as_str());
    let bare = text.trim_matches(|letter: char| "<>\"'“”,; ".contains(letter));
    let bare = bare.strip_prefix("URL:").unwrap_or(bare).trim();
    // `www.example.edu/en (English)`: words that are no part of it.
    static REMARK: LazyLock<Regex> = LazyLock::new(|| pattern(r"^(\S*\.\S+)\s+(?:[(\[–—-].*)$"));
    if let Some(alone) = REMARK.captures(bare).and_then(|found| found.get(1)) {
        return web(alone.as_str()).into_iter().map(|one| one.certain_if(false)).collect();
    }
    // `see www.example.edu`: words before it.
    let hosts: Vec<&str> = bare.split_whitespace().filter(|part| part.starts_with("www.")).collect();
    if let ([only], true) = (hosts.as_slice(), !bare.starts_with("www.") && !bare.contains("://")) {
        return web(only).into_iter().map(|one| one.certain_if(false)).collect();
    }
    let is_plain = bare.to_lowercase().starts_with("http://");
    // `https://https://…`: once.
    let mut rest = SCHEME.replace(bare, "");
    while SCHEME.is_match(&rest) {
        rest = SCHEME.replace(&rest, "").into_owned().into();
    }
    // `https://www. example.edu/`
    let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let host = host.replace(". ", ".").replace(" .", ".");
    let rest = format!("{host}{path}");
    let rest = rest.strip_prefix("//").unwrap_or(&rest).replace(' ', "%20");
    let is_known = bare.to_lowercase().starts_with("www.") || SCHEME.is_match(bare);
    if !HOST.is_match(&rest) || is_file(&rest) && !is_known {
        return Vec::new();
    }
    let scheme = if is_plain { "http" } else { "https" };
    vec![Reading::certain(format!("{scheme}://{rest}"))]
}

/// Whether a name that could be a host's is more likely a file's.
fn is_file(name: &str) -> bool {
    let end = name.rsplit('.').next().unwrap_or("").to_lowercase();
    !name.contains('/')
        && ["md", "jpg", "jpeg", "png", "pdf", "docx", "doc", "html", "yaml", "svg", "webp", "tif", "zip"]
            .contains(&end.as_str())
}

/// The address within `mailto:a@b.edu`, `Name <a@b.edu>`, `a(at)b.edu`, `a [at] b [dot] edu`.
pub fn mail(text: &str) -> Vec<Reading> {
    static FOUND: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"[\p{L}\p{N}.!#$%&*+/=?^_{|}~-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}"));
    static AT: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?i)\s*(?:[\[({<]\s?(?:at|ät|arroba|@)\s?[\])}>]|%40|\sat\s|\s@\s)\s*"));
    static DOT: LazyLock<Regex> = LazyLock::new(|| {
        pattern(r"(?i)\s*(?:[\[({<]\s?(?:dot|punt|punkt|point|punto)\s?[\])}>]|\sdot\s)\s*")
    });
    let text = plain(text).replace("mailto:", " ").replace("MAILTO:", " ");
    // Where the sign stands already, the words are words.
    let is_disguised = AT.find_iter(&text).count() > text.matches('@').count();
    let text =
        if is_disguised { DOT.replace_all(&AT.replace_all(&text, "@"), ".").into_owned() } else { text };
    let text = text.replace(" @", "@").replace("@ ", "@");
    // No host has a comma, two points or two signs in its name: `a@b,edu`, `a@@b..edu`.
    let text = match FOUND.is_match(&text) || text.contains(char::is_whitespace) {
        true => text,
        false => text.replace(',', ".").replace("..", ".").replace("@@", "@"),
    };
    offered(FOUND.find_iter(&text).map(|found| Reading::certain(found.as_str())).collect())
}

/// The number that the link of a messenger leads to, which all of them write as it is dialled from abroad, with its sign
/// or without: `https://wa.me/32470123456`, `https://api.whatsapp.com/send?phone=32…`, `viber://chat?number=%2B32…`.
fn linked_number(text: &str) -> Option<String> {
    static HOSTS: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^(?:https?://)?(?:www\.)?(?:wa\.me/|(?:api\.|web\.)?whatsapp\.com/|t\.me/|signal\.me/|viber://|whatsapp://|zalo\.me/)(.*)$",
        )
    });
    static DIGITS: LazyLock<Regex> = LazyLock::new(|| pattern("[0-9]{8,15}"));
    let rest = HOSTS.captures(text)?.get(1)?.as_str().replace("%2B", "+").replace("%2b", "+");
    let number = DIGITS.find(&rest)?.as_str();
    // Zalo writes numbers as they are dialled at home.
    (!number.starts_with('0')).then(|| format!("+{number}"))
}

/// Countries in which a zero is a part of each number, and is dialled from abroad, too: Italy and the states within it, Ivory
/// Coast, Gabon, Congo.
const WITH_ZERO: [&str; 6] = ["39", "378", "379", "225", "241", "242"];

/// Countries within which 8 begins a call.
const WITH_EIGHT: [&str; 4] = ["7", "370", "375", "993"];

/// `+32 (0)11 26 81 11`, `+44 (020) 7946 0000` with what is dialled of it from abroad: behind the number of a country the
/// digits that begin a call within it are left out (ITU-T E.123, 7.2).
pub fn without_trunk(number: &str) -> Option<String> {
    static TRUNK: LazyLock<Regex> = LazyLock::new(|| {
        pattern(r"^\s*(?:\+|00)[\s./-]*([1-9][0-9]{0,2})[\s./-]*[(\[]\s*(0[0-9]{0,4}|8)\s*[)\]](.*)$")
    });
    let parts = TRUNK.captures(number)?;
    let (country, trunk, rest) = (&parts[1], &parts[2], &parts[3]);
    let kept = match trunk {
        _ if WITH_ZERO.contains(&country) => trunk,
        "8" if !WITH_EIGHT.contains(&country) => return None,
        "06" if country == "36" => "",
        trunk => &trunk[1..],
    };
    // Digits of an area stand by themselves, and a zero is a part of what follows it.
    let between = if trunk.len() > 1 { " " } else { "" };
    Some(format!("+{country} {kept}{between}{}", rest.trim_start()))
}

/// A number as it is dialled from abroad: `0032 (0)11 26 81 11` is `+32 11 26 81 11`. `prefix` is that of the site's
/// country, for a number that is dialled from within.
pub fn phone(text: &str, prefix: Option<&str>) -> Vec<Reading> {
    let text = plain(text);
    if let Some(number) = linked_number(&text) {
        return vec![Reading::certain(number)];
    }
    let text = text.strip_prefix("tel:").unwrap_or(&text);
    let text = without_trunk(text).unwrap_or_else(|| text.replace("(0)", " "));
    let number: String = text
        .chars()
        .map(|letter| if letter.is_ascii_digit() || letter == '+' { letter } else { ' ' })
        .collect();
    let number = number.split_whitespace().collect::<Vec<&str>>().join(" ");
    if number.chars().filter(char::is_ascii_digit).count() < 6 {
        return Vec::new();
    }
    match (number.strip_prefix("00"), number.strip_prefix('0'), number.starts_with('+')) {
        (_, _, true) => vec![Reading::certain(number.clone())],
        (Some(rest), _, _) => vec![Reading::certain(format!("+{}", rest.trim_start()))],
        (_, Some(rest), _) => prefix
            .map(|prefix| Reading::likely(format!("{prefix} {}", rest.trim_start())))
            .into_iter()
            .collect(),
        // Where numbers have no zero in front.
        _ => prefix.map(|prefix| Reading::likely(format!("{prefix} {number}"))).into_iter().collect(),
    }
}
