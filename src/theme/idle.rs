//! Files of a theme that nothing asks for, though something like them is asked for: meant to take the place of another
//! file, and called or put otherwise.

use std::sync::LazyLock;

use regex::Regex;

use super::Theme;
use super::components::declarations;
use super::layers::is_of_parent;
use super::templates::{TEMPLATES, is_asked_for};
use crate::diagnostic::{Code, Diagnostic, Fix, nearest};
use crate::source::{Place, Source};

/// Where the files of a theme belong, by the ends of their names.
const FOLDERS: [(&[&str], &str); 4] = [
    (&[".css", ".js", ".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".ico"], "static"),
    (&[".html", ".tera", ".jinja"], "templates"),
    (&[".ftl"], "messages"),
    (&[".ttf", ".otf", ".ttc"], "fonts"),
];

/// Where in a theme a file belongs that stands elsewhere in it.
pub(super) fn folder_for(name: &str) -> Option<String> {
    let last = name.rsplit('/').next()?;
    let lower = last.to_lowercase();
    let of = FOLDERS.iter().find(|(ends, _)| ends.iter().any(|end| lower.ends_with(end)))?;
    Some(format!("{}/{last}", of.1))
}

impl Theme {
    /// Static files that no template, sheet or script names, while another of nearly the same name is named; the same of
    /// templates. What a theme leaves unused of those that it stands on is no slip.
    pub(super) fn idle(&self) -> Vec<Diagnostic> {
        let texts: Vec<&str> = self
            .templates
            .values()
            .chain(self.files.values())
            .filter_map(|source| source.text().ok())
            .collect();
        let is_named = |name: &str| {
            texts.iter().any(|text| {
                text.match_indices(name).any(|(at, _)| text[..at].ends_with(['"', '\'', '/', '(']))
            })
        };
        let (named, idle): (Vec<_>, Vec<_>) = self.files.iter().partition(|(name, _)| is_named(name));
        let known: Vec<&str> =
            named.into_iter().map(|(name, _)| name.as_str()).filter(|name| !is_of_parent(name)).collect();
        // A name that is mistyped where the file is asked for is told there.
        let mistyped: Vec<&str> = texts
            .iter()
            .flat_map(|text| asked(text))
            .filter(|name| !self.files.contains_key(*name))
            .collect();
        let is_meant = |name: &str| {
            mistyped.iter().any(|typed| nearest(typed, self.files.keys().map(String::as_str)).contains(&name))
        };
        let idle = idle.into_iter().filter(|(name, _)| !is_meant(name));
        let files = idle.filter_map(|(name, file)| told("static", name, file, &known));
        let folder = self.file.strip_suffix("theme.yaml").unwrap_or_default();
        let is_own = |one: &Diagnostic| one.place.path().is_some_and(|path| path.starts_with(folder));
        files.chain(self.idle_templates()).filter(is_own).chain(self.idle_values(folder)).collect()
    }

    /// Custom properties to which a sheet of the theme's own folder gives a value that nothing reads: a name that another theme
    /// has.
    fn idle_values(&self, folder: &str) -> Vec<Diagnostic> {
        let texts =
            || self.files.values().chain(self.templates.values()).filter_map(|source| source.text().ok());
        let is_read = |name: &str| {
            let asks = |text: &str| {
                text.match_indices(name).any(|(at, _)| {
                    let next = text[at + name.len()..].chars().next();
                    text[..at].trim_end().ends_with(['(', '"', '\''])
                        && next.is_none_or(|one| one != '-' && !one.is_alphanumeric())
                })
            };
            texts().any(asks)
        };
        let sheet = |name: &str| self.files.get(name).filter(|sheet| sheet.path.starts_with(folder));
        let values = self.named_values();
        let own = values.iter().filter_map(|one| Some((&one.name, sheet(&one.sheet)?)));
        let idle: Vec<_> = own.filter(|(name, _)| !is_read(name)).collect();
        if idle.is_empty() {
            return Vec::new();
        }
        let of_root = values.iter().filter(|one| one.rule == ":root" && is_read(&one.name));
        let known: Vec<&str> = of_root.map(|one| one.name.as_str()).collect();
        idle.into_iter().map(|(name, sheet)| unread(name, sheet, &known)).collect()
    }

    /// Templates that nobody names and that no page asks for, while another of nearly the same name is asked for.
    fn idle_templates(&self) -> Vec<Diagnostic> {
        let texts: Vec<&str> = self.templates.values().filter_map(|source| source.text().ok()).collect();
        let is_asked =
            |name: &str| is_asked_for(name) || texts.iter().any(|text| text.contains(&format!("\"{name}\"")));
        let draws = |source: &Source| source.text().is_ok_and(|text| declarations(text).is_empty());
        let (asked, idle): (Vec<_>, Vec<_>) = self.templates.iter().partition(|(name, _)| is_asked(name));
        let asked = asked.into_iter().map(|(name, _)| name.as_str()).filter(|name| !is_of_parent(name));
        let known: Vec<&str> = asked.chain(TEMPLATES.map(|one| one.name)).collect();
        let idle = idle.into_iter().filter(|(_, source)| draws(source));
        idle.filter_map(|(name, source)| told("templates", name, source, &known)).collect()
    }
}

/// That nothing reads a custom property, where a sheet gives it a value.
fn unread(name: &str, sheet: &Source, known: &[&str]) -> Diagnostic {
    let text = sheet.text().unwrap_or_default();
    let is_given = |at: &usize| {
        text[at + name.len()..].trim_start().starts_with(':')
            && text[..*at].rfind("/*") <= text[..*at].rfind("*/")
    };
    let at = text.match_indices(name).map(|(at, _)| at).find(is_given).unwrap_or_default();
    let place = sheet.place(at..at + name.len());
    let told = Diagnostic::warning(Code::BadStyle, place.clone(), format!("nothing reads `{name}`"));
    let near = nearest(name, known.iter().copied());
    let told = near
        .iter()
        .fold(told, |told, near| told.fix(Fix::likely(format!("write `{near}`"), place.clone(), *near)));
    match near.is_empty() {
        true => told.help(format!("what the theme reads: {}", known.join(", "))),
        false => told,
    }
}

/// The files that a template or a sheet asks for by name.
fn asked(text: &str) -> Vec<&str> {
    static NAMES: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#"(?:path\s*=\s*|\burl\(\s*)["']?([^"'()\s]+)"#).expect("the pattern is sound")
    });
    NAMES.captures_iter(text).filter_map(|found| found.get(1)).map(|name| name.as_str()).collect()
}

fn told(folder: &str, name: &str, file: &Source, known: &[&str]) -> Option<Diagnostic> {
    let last = |name: &str| name.rsplit('/').next().unwrap_or_default().to_owned();
    let same = known.iter().copied().find(|other| last(other) == last(name));
    let end = |name: &str| name.rsplit('.').next().unwrap_or_default().to_owned();
    let alike = known.iter().copied().filter(|other| end(other) == end(name));
    let meant = same.or_else(|| nearest(name, alike).into_iter().next())?;
    let message = format!("nothing asks for `{folder}/{name}`");
    let told = Diagnostic::warning(Code::UnexpectedFile, Place::File(file.path.clone()), message);
    let named = match folder {
        "static" => "a file of your own is named by a template: `{{ asset(path=\"…\") }}`",
        _ => "a template of your own is named by another one: `{% include \"…\" %}`",
    };
    let told = told.help(format!("to take the place of a file of the theme, call it `{folder}/{meant}`"));
    Some(told.help(named))
}

#[cfg(test)]
mod tests {
    use super::folder_for;

    #[test]
    fn files_belong_into_a_folder_by_their_ends() {
        assert_eq!(folder_for("map.css").as_deref(), Some("static/map.css"));
        assert_eq!(folder_for("partials/foot.html").as_deref(), Some("templates/foot.html"));
        assert_eq!(folder_for("notes.txt"), None);
    }
}
