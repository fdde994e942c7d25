//! What can be said of a theme's style sheets, scripts and templates that a build passes over.

use std::ops::Range;

use percent_encoding::percent_decode_str;

use super::markup::{Breach, breaches};
use super::style::{self, Named};
use super::{POSTER, Theme, Types, script};
use crate::diagnostic::{Code, Diagnostic, Fix, nearest};
use crate::document::first_mark;
use crate::source::Source;

/// Of one file so many faults are told; the rest is often the echo of the first.
pub(super) const MOST: usize = 10;

/// In bytes: more than the letters of a script take, and a second on a slow line.
const MOST_OF_FONT: usize = 64_000;

impl Theme {
    /// Sheets and scripts that browsers cannot read, files that sheets name and that are not there, and what is asked of
    /// somebody else.
    pub(super) fn unread(&self) -> Vec<Diagnostic> {
        // Two versions that were not merged are told as that.
        let is_merged = |file: &Source| file.text().is_ok_and(|text| first_mark(&file.path, text).is_none());
        let files = |ending: &'static str| {
            self.files.iter().filter(move |(name, file)| name.ends_with(ending) && is_merged(file))
        };
        let sheets = files(".css").map(|(name, file)| self.broken_sheet(name, file));
        let scripts = files(".js").filter_map(|(_, file)| {
            let text = file.text().ok()?;
            let fault = script::read(text)?;
            let meant = script::mistyped(text, &fault);
            let told = Diagnostic::error(Code::BadAsset, file.place(fault.at), "this script cannot be read");
            let told = told.label(fault.message);
            let told = meant.into_iter().fold(told, |told, (at, word)| {
                told.fix(Fix::likely(format!("write `{word}`"), file.place(at), word))
            });
            Some(told.help("a browser runs nothing of the whole file until it is mended"))
        });
        let told = sheets.flat_map(|told| told.into_iter().take(MOST)).chain(scripts);
        told.chain(self.asked_elsewhere()).collect()
    }

    /// What the site's policy or its readers' privacy has against them, in the order of the files.
    pub fn faults(&self, types: &Types) -> Vec<Diagnostic> {
        let sheets = self.files.iter().filter(|(name, _)| name.ends_with(".css"));
        let pages = self.templates.iter().filter(|(name, _)| *name != POSTER);
        let told = sheets.map(|(name, file)| self.sheet(name, file));
        let told = told.chain(pages.map(|(_, file)| page(file))).flat_map(|told| told.into_iter().take(MOST));
        let told = told.chain(self.idle());
        // What prints no text is told with the pages.
        let of_values = self.unprintable(types).into_iter();
        let of_values: Vec<_> = of_values.filter(|told| told.code != Code::PrintsNoText).collect();
        let is_new = |one: &Diagnostic| of_values.iter().all(|told| told.place != one.place);
        let mistyped: Vec<Diagnostic> = self.mistyped_fields().into_iter().filter(is_new).collect();
        told.chain(of_values).chain(mistyped).collect()
    }

    fn broken_sheet(&self, name: &str, file: &Source) -> Vec<Diagnostic> {
        let sheet = style::read(file.text().unwrap_or_default());
        let faults = sheet.faults.into_iter().map(|fault| {
            let told = Diagnostic::warning(Code::BadStyle, file.place(fault.at), fault.message)
                .label(fault.label)
                .help(fault.help.clone());
            match fault.cure {
                Some((range, words, is_certain)) => {
                    let fix = Fix { is_certain, ..Fix::certain(fault.help, file.place(range), words) };
                    told.fix_as_told(
                        fault
                            .also
                            .into_iter()
                            .fold(fix, |fix, (range, words)| fix.and(file.place(range), words)),
                    )
                }
                None => told,
            }
        });
        let missing = sheet.named.into_iter().filter_map(|named| self.missing_file(name, file, &named));
        faults.chain(missing).collect()
    }

    fn sheet(&self, name: &str, file: &Source) -> Vec<Diagnostic> {
        let sheet = style::read(file.text().unwrap_or_default());
        let named = sheet.named.into_iter().filter_map(|named| within(file, &named));
        let fonts = sheet.fonts.into_iter().flat_map(|at| self.font(name, file, at));
        named.chain(fonts).collect()
    }

    /// What makes readers wait for a font: letters that stay unseen until it has come, and files with more than they need.
    fn font(&self, sheet: &str, file: &Source, at: Range<usize>) -> Vec<Diagnostic> {
        let text = file.text().unwrap_or_default();
        let Some((block, body)) = block(text, at.end) else { return Vec::new() };
        let unseen = (!body.contains("font-display")).then(|| {
            let swap = Fix::certain(
                "write `font-display: swap;` into it",
                file.place(block..block),
                " font-display: swap;",
            );
            Diagnostic::warning(Code::HeavyFont, file.place(at), "a font that texts wait for")
                .label("on a slow line, readers see no letters until it has come")
                .fix(swap)
        });
        let heavy = style::read(body).named.into_iter().filter_map(|named| {
            let bytes = self.files.get(&resolved(sheet, &named.address))?.bytes.len();
            let heavy = bytes > MOST_OF_FONT || !named.address.ends_with(".woff2");
            let at = file.place(block + named.at.start..block + named.at.end);
            let message = format!("a font of {} KB", bytes.div_ceil(1000));
            let told = Diagnostic::warning(Code::HeavyFont, at, message)
                .label(format!("expected a file `.woff2` of at most {} KB", MOST_OF_FONT / 1000))
                .help("cut it to the letters of your languages, `pyftsubset FONT --unicodes=U+0020-024F --flavor=woff2`, \
                       with a rule `@font-face` and its `unicode-range` for each script");
            heavy.then_some(told)
        });
        unseen.into_iter().chain(heavy).collect()
    }

    /// An address that a sheet names, of a file that is not there.
    fn missing_file(&self, sheet: &str, file: &Source, named: &Named) -> Option<Diagnostic> {
        let lower = named.address.to_lowercase();
        if lower.starts_with("//") || lower.contains(':') || lower.starts_with('#') {
            return None;
        }
        let name = resolved(sheet, &named.address);
        let is_rooted = lower.starts_with('/');
        if !is_rooted && self.files.contains_key(&name) {
            return None;
        }
        let at = file.place(named.at.clone());
        let message = match is_rooted {
            true => format!("`{}` is no file of the theme", named.address),
            false => format!("there is no file `{}` beside the sheet", named.address),
        };
        let told = Diagnostic::warning(Code::BadStyle, at.clone(), message)
            .label("expected the name of a file in the theme's `static/`, as it is called there");
        let last = |name: &str| name.rsplit('/').next().unwrap_or_default().to_lowercase();
        let same: Vec<&str> =
            self.files.keys().map(String::as_str).filter(|known| last(known) == last(&name)).collect();
        let ending = name.rsplit('.').next().unwrap_or_default();
        let behind = self.behind.iter().filter(|known| known.ends_with(ending));
        let near = match same.as_slice() {
            [] => nearest(&name, self.files.keys().chain(behind).map(String::as_str)),
            _ => same.clone(),
        };
        if near.is_empty() {
            return Some(told.help("put the file into the theme's `static/`, or remove the line"));
        }
        Some(near.iter().fold(told, |told, known| {
            let words = beside(sheet, known);
            let fix = Fix::certain(format!("write `{words}`"), at.clone(), words);
            told.fix(Fix { is_certain: same.len() == 1, ..fix })
        }))
    }
}

/// The block that comes next: where what is within its braces begins, and that.
fn block(text: &str, at: usize) -> Option<(usize, &str)> {
    let start = at + text[at..].find('{')? + 1;
    Some((start, text[start..].split('}').next().unwrap_or_default()))
}

/// A picture that a sheet has within it.
fn within(file: &Source, named: &Named) -> Option<Diagnostic> {
    let at = file.place(named.at.clone());
    let told = Diagnostic::warning(Code::AgainstPolicy, at, "a picture that is written into the sheet");
    named.address.to_lowercase().starts_with("data:").then(|| {
        told.label("the policy that the site asks of its host blocks it")
            .help("save it as a file in the theme's `static/`")
    })
}

/// A file of `static/` as a sheet there names it.
fn beside(sheet: &str, file: &str) -> String {
    let folder = sheet.rfind('/').map_or("", |end| &sheet[..=end]);
    match file.strip_prefix(folder) {
        Some(file) => file.to_owned(),
        None => "../".repeat(sheet.matches('/').count()) + file,
    }
}

/// The name below `static/` that an address in a sheet means.
pub(super) fn resolved(sheet: &str, address: &str) -> String {
    let address = address.split(['?', '#']).next().unwrap_or_default();
    let address = percent_decode_str(address).decode_utf8_lossy();
    let mut parts: Vec<&str> = sheet.split('/').collect();
    parts.pop();
    for part in address.split('/') {
        match part {
            "." | "" => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// What a template runs or styles within the page.
fn page(file: &Source) -> Vec<Diagnostic> {
    let text = file.text().unwrap_or_default();
    let told = breaches(text).into_iter().filter(|breach| !breach.asks).map(
        |Breach { at, message, help, .. }| {
            Diagnostic::warning(Code::AgainstPolicy, file.place(at), message)
                .label("the policy that the site asks of its host blocks it")
                .help(help)
        },
    );
    told.collect()
}

#[cfg(test)]
mod tests {
    use super::resolved;

    #[test]
    fn addresses_in_a_sheet_are_those_beside_it() {
        assert_eq!(resolved("style.css", "./a%20b.png?x#y"), "a b.png");
        assert_eq!(resolved("css/style.css", "../img/a.png"), "img/a.png");
        assert_eq!(resolved("css/style.css", "a.png"), "css/a.png");
    }
}
