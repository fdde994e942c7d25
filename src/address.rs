//! Addresses on the site that authors write out: old ones, from which readers are led on.

use percent_encoding::percent_decode_str;

use crate::codes::encode_path;
use crate::diagnostic::Code;
use crate::lang::nfc;
use crate::meant::Reading;
use crate::yaml::{Fault, Form, Scalar, fault, scalar};

/// No file system takes a longer name (ext4, NTFS, APFS), in bytes.
const LONGEST_PART: usize = 255;

/// Browsers and hosts take longer ones, but paths of files on Windows end before.
const LONGEST: usize = 1000;

/// Names that Windows keeps for devices, whatever follows a dot.
/// <https://learn.microsoft.com/windows/win32/fileio/naming-a-file>
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];

/// An address on this site as the file system knows it: `/en/%C3%A9t%C3%A9/` is `en/été`. Codes are decoded and letters
/// composed (NFC), so that one address is one text, and every part can be the name of a file on every system.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    /// Below the base address, without a slash at its ends; empty for the first page.
    path: String,
    /// Whether it stands for all addresses that begin so: `/nl/opleidingen/*`.
    below: bool,
}

impl Address {
    /// Below the base address, without a slash at its ends: `en/old`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Whether it stands for all addresses that begin so.
    pub fn is_below(&self) -> bool {
        self.below
    }

    /// In the place of one that could not be read: it stands for nothing that anybody looks for.
    pub fn nothing() -> Address {
        Address { path: String::new(), below: true }
    }

    /// The rest of a path that begins so, for an address that stands for many.
    pub fn rest<'p>(&self, path: &'p str) -> Option<&'p str> {
        let rest = path.strip_prefix(self.path.as_str()).filter(|_| self.below)?;
        if rest.is_empty() || self.path.is_empty() { Some(rest) } else { rest.strip_prefix('/') }
    }
}

/// The file that a host answers with at a path: the page of a folder, or itself where it names a page.
pub fn file(path: &str) -> String {
    if names_page(path) {
        path.to_owned()
    } else {
        format!("{path}/index.html").trim_start_matches('/').to_owned()
    }
}

/// A path as authors write it, `/en/old/` or `/en/old.html`: letters of any script, and codes for what ends a path or a
/// word.
pub fn written(path: &str) -> String {
    let slash = if path.is_empty() || names_page(path) { "" } else { "/" };
    let letter = |letter: char| {
        if letter.is_ascii() { encode_path(letter.encode_utf8(&mut [0; 4])) } else { letter.to_string() }
    };
    format!("/{}{slash}", path.chars().map(letter).collect::<String>())
}

/// The same text for all paths that a file system may take for one: it may compose letters, and ignore case.
pub fn folded(path: &str) -> String {
    nfc(&path.to_lowercase()).into_owned()
}

fn names_page(path: &str) -> bool {
    let path = path.to_ascii_lowercase();
    path.ends_with(".html") || path.ends_with(".htm")
}

impl Scalar for Address {
    const EXPECTED: &'static str = "a path such as `/en/old-address/`";
    const SAMPLE: &'static str = "/en/old-address/";

    fn parse(text: &str) -> Result<Address, Fault> {
        read(text).map_err(|why| {
            let wrong = fault(Code::BadAlias, format!("`{text}` is not an address on this site"));
            wrong.expected(Self::EXPECTED).help(why)
        })
    }

    fn readings(text: &str) -> Vec<Reading> {
        let address = text.trim().split(['?', '#']).next().unwrap_or_default().replace('\\', "/");
        let path = match address.split_once("://") {
            Some((_, rest)) => rest.split_once('/').map_or("", |(_, path)| path),
            // A host without `https://` is no folder of the site.
            None if address.starts_with("www.") => address.split_once('/').map_or("", |(_, path)| path),
            None => &address,
        };
        let parts: Vec<&str> = path.split('/').map(str::trim).filter(|part| !part.is_empty()).collect();
        let last = parts.last().copied().unwrap_or_default();
        if last.contains('.') && !names_page(last) {
            return Vec::new();
        }
        let slash = if names_page(last) || last == "*" { "" } else { "/" };
        // Which part of a full address is the site's own, only its settings say.
        let is_path = !address.contains("://") && !address.starts_with("www.") && address == text;
        (!parts.is_empty())
            .then(|| Reading::certain(format!("/{}{slash}", parts.join("/"))).certain_if(is_path))
            .into_iter()
            .collect()
    }

    fn form() -> Form {
        Form::pattern(r"^/(?:[^/\\:*?#<>|\x22][^\\:*?#<>|\x22]*)?(?:/\*)?$", &[Self::SAMPLE])
    }
}
scalar!(Address);

/// The address, or what to do about it.
fn read(text: &str) -> Result<Address, String> {
    let Some(path) = text.strip_prefix('/') else {
        let last = text.split(['?', '#']).next().and_then(|path| path.split_once("//")?.1.rsplit_once('/'));
        if last.is_some_and(|(_, last)| last.contains('.') && !names_page(last)) {
            return Err("only a page leads on to another one: leave it out here, and ask who runs the host to redirect this file".into());
        }
        return Err("write the part after the host's name, which begins with `/`".into());
    };
    for (mark, what) in [('?', "what follows the `?`"), ('#', "what follows the `#`")] {
        if path.contains(mark) {
            return Err(format!("leave out {what}: hosts answer all such addresses with one page"));
        }
    }
    let (path, below) = match path.strip_suffix('*') {
        Some(path) if path.is_empty() || path.ends_with('/') => (path, true),
        _ => (path, false),
    };
    let path = decoded(path)?;
    let is_folder = path.ends_with('/') || path.is_empty() || below;
    let path = path.strip_suffix('/').unwrap_or(&path);
    let parts: Vec<&str> = path.split('/').filter(|_| !path.is_empty()).collect();
    parts.iter().try_for_each(|part| check(part))?;
    let last = parts.last().unwrap_or(&"");
    if !is_folder && last.contains('.') && !names_page(last) {
        return Err("only a page leads on to another one; ask who runs the host to redirect this file".into());
    }
    if path.len() > LONGEST {
        return Err(format!("an address may have {LONGEST} bytes"));
    }
    Ok(Address { path: path.to_owned(), below })
}

/// A path without its codes, each of which stands for a byte.
fn decoded(path: &str) -> Result<String, String> {
    let codes = path.split('%').skip(1);
    let is_code = |rest: &str| rest.len() >= 2 && rest.bytes().take(2).all(|digit| digit.is_ascii_hexdigit());
    if !codes.clone().all(is_code) {
        return Err("a `%` begins a code of two digits; write `%25` for itself".into());
    }
    if codes.into_iter().any(|code| code[..2].eq_ignore_ascii_case("2f")) {
        return Err("`%2F` is no `/`: hosts read it in different ways, or refuse it".into());
    }
    let text = percent_decode_str(path).decode_utf8();
    text.map(|text| nfc(&text).into_owned()).map_err(|_| "its codes are no letters in UTF-8".into())
}

/// Whether Windows takes the name of a file or folder for a device, whatever follows a dot in it.
pub fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim_end().to_lowercase();
    let port = ["com", "lpt"].iter().find_map(|port| stem.strip_prefix(port));
    let is_port = port.is_some_and(|rest| "0123456789¹²³".chars().any(|digit| rest == digit.to_string()));
    is_port || DEVICES.contains(&stem.as_str())
}

/// Files in which hosts are told what to do (Netlify, Cloudflare, GitHub).
const HOSTS: [&str; 5] = ["_redirects", "_headers", "_routes.json", "_worker.js", "CNAME"];

/// Whether a part of a path can be the name of a folder on every system.
fn check(part: &str) -> Result<(), String> {
    const BAD: [char; 8] = ['\\', ':', '*', '?', '"', '<', '>', '|'];
    if let Some(letter) = part.chars().find(|letter| BAD.contains(letter) || letter.is_control()) {
        return Err(format!("no file can have `{}` in its name on every system", letter.escape_default()));
    }
    if part.is_empty() {
        Err("leave out one `/` of two".into())
    } else if part.starts_with('.') {
        Err(format!("`{part}` begins with a dot; hosts do not show such files"))
    } else if part.ends_with(['.', ' ']) || part.starts_with(' ') {
        Err(format!("`{part}` begins with a blank, or ends with one or a dot, which Windows takes away"))
    } else if HOSTS.iter().any(|name| part.eq_ignore_ascii_case(name)) {
        Err(format!("`{part}` is a file that hosts read, and no folder can stand in its place"))
    } else if is_device(part) {
        Err(format!("`{part}` is the name of a device on Windows, and no folder there can have it"))
    } else if part.len() > LONGEST_PART {
        Err(format!("a part of an address may have {LONGEST_PART} bytes"))
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_one_text_however_it_is_written() {
        let path = |text: &str| Address::parse(text).map(|address| address.path).ok();
        for text in ["/en/été/", "/en/%C3%A9t%C3%A9", "/en/e%CC%81te\u{301}/", "/en/\u{e9}t%c3%a9/"] {
            assert_eq!(path(text).as_deref(), Some("en/été"), "{text}");
        }
        for (text, expected) in [
            ("/", ""),
            ("/en/old.html", "en/old.html"),
            ("/EN/Old.HTM", "EN/Old.HTM"),
            ("/en/v1.0/", "en/v1.0"),
            ("/en/a%20b/100%25/", "en/a b/100%"),
            ("/ar/برامج/", "ar/برامج"),
            ("/en/console/com10/lpt/", "en/console/com10/lpt"),
        ] {
            assert_eq!(path(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_no_file_can_be_named_is_refused_with_a_reason() {
        for (text, reason) in [
            ("en/old/", "begins with `/`"),
            ("https://www.example.edu/en/old/", "begins with `/`"),
            ("//www.example.edu/", "leave out one"),
            ("/en//old/", "leave out one"),
            ("/en/../old/", "begins with a dot"),
            ("/en/%2E%2e/old/", "begins with a dot"),
            ("/en/.well-known/", "begins with a dot"),
            ("/_redirects/", "hosts read"),
            ("/en/old?id=3", "leave out what follows the `?`"),
            ("/en/old/#fees", "leave out what follows the `#`"),
            ("/en/100%/", "begins a code"),
            ("/en/%zz/", "begins a code"),
            ("/en/%é/", "begins a code"),
            ("/en/%E9t%E9/", "UTF-8"),
            ("/en/a%2Fb/", "`%2F` is no `/`"),
            ("/en/a%5Cb/", "on every system"),
            ("/en/a%00b/", "on every system"),
            ("/en/a:b/", "on every system"),
            ("/en/a*/", "on every system"),
            ("/en/old./", "Windows takes away"),
            ("/en/old%20/", "Windows takes away"),
            ("/en/con/", "device on Windows"),
            ("/en/Aux.html", "device on Windows"),
            ("/en/com1/", "device on Windows"),
            ("/en/LPT².x/", "device on Windows"),
            ("/robots.txt", "only a page leads on"),
            ("/en/old.php", "only a page leads on"),
        ] {
            let told = read(text).err().unwrap_or_default();
            assert!(told.contains(reason), "{text}: {told}");
        }
        assert!(read(&format!("/{}/", "é".repeat(128))).is_err());
        assert!(read(&"/a".repeat(501)).is_err());
    }

    #[test]
    fn some_stand_for_all_that_begin_so() {
        let address = Address::parse("/nl/op/*").unwrap();
        let rests = ["nl/op", "nl/op/x", "nl/op/x/y", "nl/opx", "nl"].map(|path| address.rest(path));
        assert_eq!(rests, [Some(""), Some("x"), Some("x/y"), None, None]);
        assert_eq!(Address::parse("/*").unwrap().rest("en/x"), Some("en/x"));
        assert_eq!(Address::parse("/nl/op/").unwrap().rest("nl/op"), None);
    }

    #[test]
    fn a_path_is_the_file_that_a_host_answers_with() {
        let files = ["", "en", "en/old.html", "en/v1.0"].map(file);
        assert_eq!(files, ["index.html", "en/index.html", "en/old.html", "en/v1.0/index.html"]);
        assert_eq!(folded("EN/E\u{301}t"), "en/ét");
    }
}
