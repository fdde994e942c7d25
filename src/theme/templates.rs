//! The templates that pages are drawn by: which of them a theme must have, and for what.

use super::{IN_EACH_LANGUAGE, Theme};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::KINDS;
use crate::source::Place;

/// A template that the program asks a theme for by name.
#[derive(Clone, Copy, Debug)]
pub struct AskedTemplate {
    pub name: &'static str,
    /// The pages that it draws.
    pub draws: &'static str,
    /// When it is asked for: a site without such pages does without.
    pub when: &'static str,
    /// The shape of what it sees as `page.content`; empty where it sees something else.
    pub content: &'static str,
}

/// All but those of single kinds of items, `programme.html`, which take the place of `item.html`.
pub const TEMPLATES: [AskedTemplate; 16] = [
    asked(
        "balance.html",
        "the places of exchange in and out, by country",
        "where there are goals",
        "BalanceContent",
    ),
    asked("compare.html", "items side by side", "where a kind can be compared", "CompareContent"),
    asked("deadlines.html", "deadlines by month and group", "where there are openings", "DeadlinesContent"),
    asked("gallery.html", "the components of the theme", "by `prospectus gallery` alone", "GalleryContent"),
    asked("gone.html", "an address whose item is no more", "or `not-found.html` in its place", "LostContent"),
    asked("home.html", "the home page of a language", "always", "HomeContent"),
    asked("item.html", "an item, but for kinds with a template of their own", "always", "ItemContent"),
    asked("list.html", "the items of a kind, whole or by a term", "always", "ListContent"),
    asked("not-found.html", "what is said where there is no page", "always", "LostContent"),
    asked("open-graph.svg", "the picture of a link to a page", "never needed: pages do without", ""),
    asked(
        "redirect.html",
        "an address that leads on",
        "where one has moved, or a list of a term says no more than the whole one",
        "",
    ),
    asked("root.html", "the choice of a language, at the address of the site", "always", ""),
    asked("search.html", "all items from A to Z, and the search", "always", "SearchContent"),
    asked(
        "sheet.html",
        "a programme, or an exchange for partners, on a sheet of paper",
        "where `sheets: true` stands in `site.yaml`",
        "SheetContent",
    ),
    asked("strategy.html", "the goals", "where there are goals", "StrategyContent"),
    asked("who-am-i.html", "the questions that tell one's group", "where groups have rules", "WhoContent"),
];

const fn asked(
    name: &'static str,
    draws: &'static str,
    when: &'static str,
    content: &'static str,
) -> AskedTemplate {
    AskedTemplate { name, draws, when, content }
}

/// Whether the program asks for a template by its name.
pub(super) fn is_asked_for(name: &str) -> bool {
    TEMPLATES.iter().any(|one| one.name == name)
        || name.starts_with(IN_EACH_LANGUAGE)
        || KINDS.iter().any(|row| name == format!("{}.html", row.name))
}

impl Theme {
    /// That the theme has none of the templates that could draw some pages.
    pub fn lacks(&self, names: &[&str]) -> Diagnostic {
        let named: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
        let known = names.iter().find_map(|name| TEMPLATES.iter().find(|one| one.name == *name));
        let draws = known.map_or_else(String::new, |one| format!(", which draws {}", one.draws));
        let message = format!("the theme has no template {}{draws}", named.join(" or "));
        let folder = self.file.strip_suffix("theme.yaml").unwrap_or_default();
        let file = names.last().map_or_else(String::new, |name| format!("{folder}templates/{name}"));
        Diagnostic::error(Code::MissingTemplate, Place::File(self.file.clone()), message)
            .help(format!("write `{file}`, or take it from another theme: `parent: default` in `theme.yaml`"))
            .help("what each template sees: `prospectus theme reference`")
    }
}
