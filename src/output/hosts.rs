//! Files that make hosts answer old addresses as the web knows it: with 301 where a page has moved for good, and with 410
//! where it is gone (RFC 9110, 15.4.2 and 15.5.11). The pages at these addresses say the same on hosts that read none.

use std::fmt::Write;

use super::{Draft, Input, KeyHasher, Promise};
use crate::address::file;
use crate::config::Host;
use crate::diagnostic::Checked;
use crate::site::{RedirectTo, Site};

const WRITTEN: &str = "# Written by prospectus with every build.\n";

/// An old address on the host, `/base/en/old/`, and what answers there.
struct Rule {
    /// The address of the folder, or of the file.
    from: String,
    answer: Answer,
}

enum Answer {
    Moved(String),
    /// The page that says so.
    Gone(String),
}

pub(super) fn promises(input: &Input) -> Checked<Vec<Promise>> {
    let hosts = &input.site.config().file.addresses.hosts;
    let promise = |host: &Host| {
        let (site, host) = (input.site.clone(), *host);
        let name = match host {
            Host::Apache => ".htaccess",
            Host::Netlify => "_redirects",
            Host::Nginx => "addresses.nginx",
        };
        let promise = Promise::new(name, move || {
            let text = text(host, &rules(&site));
            let mut hasher = KeyHasher::new("hosts");
            hasher.add(text.as_bytes());
            Checked::clean(Draft::new(hasher.key(), move || Checked::clean(text.into_bytes())))
        });
        promise.silent()
    };
    Checked::clean(hosts.iter().map(promise).collect())
}

fn rules(site: &Site) -> Vec<Rule> {
    let from = |path: &str| {
        let slash = if file(path) == path { "" } else { "/" };
        site.path(&format!("{path}{slash}"))
    };
    let moved = site.redirects().iter().map(|old| {
        // A `$` would begin a variable.
        let to = match &old.to {
            RedirectTo::Page(page) => site.href(&site.pages()[*page]),
            RedirectTo::Elsewhere(address, _) => address.clone(),
        };
        let answer = Answer::Moved(to.replace('$', "%24"));
        Rule { from: from(&old.path), answer }
    });
    let gone = site.gone().iter().map(|gone| {
        let answer = Answer::Gone(site.path(&gone.file()));
        Rule { from: from(&gone.path), answer }
    });
    let mut rules: Vec<Rule> = moved.chain(gone).collect();
    rules.sort_by(|one, other| one.from.cmp(&other.from));
    rules
}

fn text(host: Host, rules: &[Rule]) -> String {
    let mut text = WRITTEN.to_owned();
    if host == Host::Nginx {
        text.push_str(SHOWN);
    }
    for rule in rules {
        let written = match host {
            Host::Apache => apache(&mut text, rule),
            Host::Netlify => netlify(&mut text, rule),
            Host::Nginx => nginx(&mut text, rule),
        };
        written.expect("writing to memory does not fail");
    }
    text
}

/// Apache compares paths without codes. What says that a page is gone is asked for with the status that it is said with,
/// and is not gone itself.
fn apache(text: &mut String, Rule { from, answer }: &Rule) -> std::fmt::Result {
    let path = pattern(&plain(from));
    match answer {
        Answer::Moved(to) if from.ends_with('/') => {
            writeln!(text, "RedirectMatch 301 \"^{path}(index\\.html)?$\" \"{to}\"")
        }
        Answer::Moved(to) => writeln!(text, "RedirectMatch 301 \"^{path}$\" \"{to}\""),
        Answer::Gone(page) => {
            let uri = plain(from).replace('\'', "\\'");
            writeln!(text, "<If \"%{{REQUEST_URI}} == '{uri}' && -z reqenv('REDIRECT_STATUS')\">")?;
            writeln!(text, "ErrorDocument 410 {page}\nRedirectMatch 410 \"^{path}$\"\n</If>")
        }
    }
}

/// <https://docs.netlify.com/manage/routing/redirects/redirect-options/>; without `!` the page that stands there answers.
fn netlify(text: &mut String, Rule { from, answer }: &Rule) -> std::fmt::Result {
    match answer {
        Answer::Moved(to) => writeln!(text, "{from} {to} 301!"),
        Answer::Gone(page) => writeln!(text, "{from} {page} 410!"),
    }
}

/// What nginx shows at an address that is gone: the page of the folder, or the file itself.
const SHOWN: &str = "location @prospectus_gone { try_files \"${uri}index.html\" $uri =410; }\n";

/// nginx compares paths without codes, and takes them in quotes.
fn nginx(text: &mut String, Rule { from, answer }: &Rule) -> std::fmt::Result {
    let path = plain(from).replace('\\', "\\\\").replace('"', "\\\"");
    match answer {
        Answer::Moved(to) => writeln!(text, "location = \"{path}\" {{ return 301 \"{to}\"; }}"),
        Answer::Gone(_) => {
            writeln!(text, "location = \"{path}\" {{ error_page 410 @prospectus_gone; return 410; }}")
        }
    }
}

/// A path without its codes.
fn plain(path: &str) -> String {
    percent_encoding::percent_decode_str(path).decode_utf8_lossy().into_owned()
}

/// A regular expression that is the text itself.
fn pattern(text: &str) -> String {
    let special = |letter: char| "\\.+*?()|[]{}^$\"".contains(letter);
    text.chars().flat_map(|letter| special(letter).then_some('\\').into_iter().chain([letter])).collect()
}
