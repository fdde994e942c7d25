//! Templates held against the policy that the site asks of its host (README, Hosting): scripts, styles and pictures come
//! from the site's own files, and nothing else runs or is asked for.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

/// What a template does against the policy.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Breach {
    pub at: Range<usize>,
    /// Whether it asks another host, or runs or styles something within the page.
    pub asks: bool,
    pub message: String,
    pub help: &'static str,
}

const SCRIPT: &str = "move it to a script of the theme's `static/`, and find the element by its id or class";
const STYLE: &str = "give it a class, and the style to the class in a sheet of the theme's `static/`";
const COPY: &str = "put a copy into the theme's `static/` and name it with `asset(path=\"…\")`";
const REMOVE: &str = "remove the line: where nothing is asked of that host, there is nothing to prepare";
const LINK: &str = "link to the page there: nobody is asked for anything until a reader goes";

/// A tag with all of its attributes.
static TAG: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"<([A-Za-z][\w-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>"#).expect("the pattern is sound")
});

static ATTRIBUTE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"([A-Za-z][\w:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?"#)
        .expect("the pattern is sound")
});

/// What is no markup: calls and remarks of templates, remarks of HTML, and the text of scripts.
static SILENT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?s)\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|<!--.*?-->").expect("the pattern is sound")
});

/// Look at a template.
pub(super) fn breaches(template: &str) -> Vec<Breach> {
    let plain = SILENT.replace_all(template, |found: &regex::Captures<'_>| {
        "·".repeat(found[0].len() / 2) + if found[0].len() % 2 == 1 { "_" } else { "" }
    });
    TAG.captures_iter(&plain)
        .flat_map(|found| {
            let (Some(name), Some(rest)) = (found.get(1), found.get(2)) else { return Vec::new() };
            let attributes: Vec<Attribute<'_>> =
                ATTRIBUTE.captures_iter(rest.as_str()).map(|one| Attribute::of(&one, rest.start())).collect();
            let tag = name.as_str().to_lowercase();
            let whole = attributes.iter().filter_map(|one| one.breach(&tag, &attributes)).collect::<Vec<_>>();
            element(&tag, name.range(), &attributes).into_iter().chain(whole).collect()
        })
        .collect()
}

struct Attribute<'t> {
    name: String,
    value: &'t str,
    at: Range<usize>,
}

impl<'t> Attribute<'t> {
    fn of(found: &regex::Captures<'t>, base: usize) -> Attribute<'t> {
        let whole = found.get_match();
        let value = (2..=4).find_map(|group| found.get(group)).map_or("", |value| value.as_str());
        Attribute {
            name: found[1].to_lowercase(),
            value: value.trim(),
            at: base + whole.start()..base + whole.end(),
        }
    }

    fn breach(&self, tag: &str, others: &[Attribute<'_>]) -> Option<Breach> {
        let told = |asks, message: String, help| Some(Breach { at: self.at.clone(), asks, message, help });
        let value = self.value.to_lowercase();
        let elsewhere = ["https://", "http://", "//"].iter().any(|start| value.starts_with(start));
        match self.name.as_str() {
            handler
                if !value.is_empty()
                    && handler.starts_with("on")
                    && handler.len() > 3
                    && handler.bytes().all(|byte| byte.is_ascii_lowercase()) =>
            {
                told(false, format!("`{handler}` runs a script within the page"), SCRIPT)
            }
            "style" => told(false, "`style` styles within the page".into(), STYLE),
            "href" | "src" | "action" | "formaction" | "xlink:href" if value.starts_with("javascript:") => {
                told(false, "`javascript:` runs a script within the page".into(), SCRIPT)
            }
            "href" if elsewhere && tag == "link" && prepares(others) => {
                told(true, format!("the page asks `{}`", self.value), REMOVE)
            }
            "href" if elsewhere && tag == "link" && needs(others) => {
                told(true, format!("the page asks `{}`", self.value), COPY)
            }
            "src" | "srcset" | "poster" | "data" if elsewhere => told(
                true,
                format!("the page asks `{}`", self.value),
                if tag == "iframe" { LINK } else { COPY },
            ),
            "src" if value.starts_with("data:") => {
                told(false, "a picture that is written into the page".into(), COPY)
            }
            _ => None,
        }
    }
}

/// Whether a browser asks for what a `<link>` names.
fn needs(attributes: &[Attribute<'_>]) -> bool {
    let asked =
        ["stylesheet", "icon", "apple-touch-icon", "preload", "modulepreload", "prefetch", "manifest"];
    is_one_of(attributes, &asked)
}

/// Whether a browser readies itself to ask a host for something.
fn prepares(attributes: &[Attribute<'_>]) -> bool {
    is_one_of(attributes, &["preconnect", "dns-prefetch"])
}

fn is_one_of(attributes: &[Attribute<'_>], relations: &[&str]) -> bool {
    let rel = attributes.iter().find(|one| one.name == "rel").map_or("", |rel| rel.value);
    rel.to_lowercase().split_whitespace().any(|one| relations.contains(&one))
}

/// An element that the policy lets through nowhere.
fn element(tag: &str, at: Range<usize>, attributes: &[Attribute<'_>]) -> Option<Breach> {
    let value = |name: &str| attributes.iter().find(|one| one.name == name).map(|one| one.value);
    let told =
        |message: &str, help| Some(Breach { at: at.clone(), asks: false, message: message.to_owned(), help });
    match tag {
        "style" => told("`<style>` styles within the page", STYLE),
        // Words for scripts, and for search engines, are data and run nothing.
        "script" if value("src").is_none() && !value("type").is_some_and(|kind| kind.contains("json")) => {
            told(
                "`<script>` runs a script within the page",
                "move it to a file of the theme's `static/`, and name that with `src`",
            )
        }
        "iframe" | "object" | "embed" | "frame" | "applet" => told("a page within the page", LINK),
        "base" => told("`<base>` changes where all addresses lead", "write each address as it is"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(template: &str) -> Vec<(String, String)> {
        breaches(template).into_iter().map(|one| (one.message, template[one.at].to_owned())).collect()
    }

    #[test]
    fn what_the_policy_blocks_is_found_where_it_stands() {
        for (template, at) in [
            ("<a href=\"{{ x }}\" onclick=\"go('>')\">", "onclick=\"go('>')\""),
            ("<p {% if a < b %}style='c: d'{% endif %}>", "style='c: d'"),
            ("é<a href=\"JavaScript:void(0)\">", "href=\"JavaScript:void(0)\""),
            ("<script>x()</script>", "script"),
            ("<style>a { }</style>", "style"),
            ("<link rel=\"preconnect\" href=\"https://fonts.example\">", "href=\"https://fonts.example\""),
            ("<script src='//cdn.example/a.js'></script>", "src='//cdn.example/a.js'"),
            ("<img alt='' src=https://a.example/b.png>", "src=https://a.example/b.png"),
        ] {
            let found = told(template);
            assert_eq!(
                found.iter().map(|(_, at)| at.as_str()).collect::<Vec<_>>(),
                [at],
                "{template}: {found:?}"
            );
        }
        assert_eq!(told("<iframe src=\"https://v.example\"></iframe>").len(), 2);
    }

    #[test]
    fn what_it_lets_through_is_left_alone() {
        for template in [
            "<a href=\"https://a.example\" class=\"on\" data-style=\"x\">onclick=\"no\"</a>",
            "<script type=\"application/ld+json\">{{ json }}</script><script src=\"{{ asset(path=\"a.js\") }}\" type=\"module\"></script>",
            "<link rel=\"canonical\" href=\"https://a.example\"><form action=\"/x\"><input {{ attributes }} once>",
            "{# <p style=\"x\"> #}<!-- <p onclick=x> -->",
            "<img src=\"{{ image.src }}\" srcset=\"{{ image.srcset }}\" alt=\"\">",
        ] {
            assert_eq!(told(template), [], "{template}");
        }
    }
}
