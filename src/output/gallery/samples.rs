//! Which calls of a component show it best: the one with most in it, the one with least, and what neither shows.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use html5gum::{StartTag, Token, Tokenizer};

use super::calls::Call;

/// As many of a component are shown at most.
const MOST: usize = 6;

/// A call and what came of it.
#[derive(Clone, Debug)]
pub(super) struct Sample {
    /// `full`, `minimal` or `other`.
    pub name: &'static str,
    pub html: String,
    pub call: Call,
    /// The name of its first element.
    first: Option<String>,
    /// The level of its first heading.
    pub heading: Option<usize>,
    /// The elements, attributes, classes and relations in it.
    features: BTreeSet<String>,
    ids: BTreeSet<String>,
}

/// Elements that can be seen without a text in them, or that wait for a script.
const SEEN: [&str; 6] = ["img", "svg", "input", "select", "hr", "template"];

impl Sample {
    /// Nothing where nothing can be seen.
    pub fn new(call: Call, html: String) -> Option<Sample> {
        let (features, ids) = (BTreeSet::new(), BTreeSet::new());
        let mut sample =
            Sample { name: "other", html: String::new(), call, first: None, heading: None, features, ids };
        let mut has_text = false;
        for Ok(token) in Tokenizer::new(html.as_str()) {
            match token {
                Token::StartTag(tag) => sample.start(&tag),
                Token::String(words) => has_text |= !text(&words).trim().is_empty(),
                _ => {}
            }
        }
        let seen = has_text || SEEN.iter().any(|name| sample.features.contains(*name));
        seen.then_some(Sample { html, ..sample })
    }

    fn start(&mut self, tag: &StartTag<()>) {
        let element = text(&tag.name);
        let level = heading_level(&element);
        self.heading = self.heading.or(level);
        // A heading is the same on another level.
        self.features.insert(if level.is_some() { "heading".to_owned() } else { element.clone() });
        for (name, value) in &tag.attributes {
            let (name, value) = (text(name), text(value));
            match name.as_str() {
                "id" => drop(self.ids.insert(value)),
                "class" => self.features.extend(value.split_whitespace().map(|class| format!(".{class}"))),
                "rel" => self.features.extend(value.split_whitespace().map(|rel| format!("[rel={rel}]"))),
                _ => drop(self.features.insert(format!("{element}[{name}]"))),
            }
        }
        self.first.get_or_insert(element);
    }

    /// What a browser needs around it, as it drops rows outside of tables.
    pub fn frame(&self) -> (&'static str, &'static str) {
        match self.first.as_deref() {
            Some("li") => ("<ul>", "</ul>"),
            Some("dt" | "dd") => ("<dl>", "</dl>"),
            Some("figcaption") => ("<figure>", "</figure>"),
            Some("option" | "optgroup") => ("<select>", "</select>"),
            Some("tr") => ("<table><tbody>", "</tbody></table>"),
            Some("td" | "th") => ("<table><tbody><tr>", "</tr></tbody></table>"),
            Some("thead" | "tbody" | "tfoot" | "caption") => ("<table>", "</table>"),
            _ => ("", ""),
        }
    }

    /// With as much in it, the one with the largest heading, and then the shortest, is best to look at.
    fn size(&self) -> (usize, Option<usize>, usize, &str) {
        (self.features.len(), self.heading, self.html.len(), &self.html)
    }

    /// Whether it can stand on one page with others: an id stands there once.
    fn stands_with(&self, others: &[Sample]) -> bool {
        others.iter().all(|other| other.ids.is_disjoint(&self.ids))
    }

    fn adds_to(&self, shown: &BTreeSet<String>) -> usize {
        self.features.difference(shown).count()
    }
}

/// Choose among all that came of a component.
pub(super) fn choose(mut all: Vec<Sample>) -> Vec<Sample> {
    all.sort_by(|one, other| one.size().cmp(&other.size()));
    all.dedup_by(|one, other| one.html == other.html);
    let Some(full) = (0..all.len()).min_by_key(|at| (Reverse(all[*at].features.len()), *at)) else {
        return all;
    };
    let mut chosen = vec![Sample { name: "full", ..all.remove(full) }];
    if let Some(minimal) = all.iter().position(|sample| sample.stands_with(&chosen)) {
        chosen.push(Sample { name: "minimal", ..all.remove(minimal) });
    }
    let mut shown: BTreeSet<String> = chosen.iter().flat_map(|sample| sample.features.clone()).collect();
    while chosen.len() < MOST {
        all.retain(|sample| sample.stands_with(&chosen) && sample.adds_to(&shown) > 0);
        let Some(next) = (0..all.len()).min_by_key(|at| (Reverse(all[*at].adds_to(&shown)), *at)) else {
            break;
        };
        shown.extend(all[next].features.clone());
        chosen.push(all.remove(next));
    }
    chosen
}

fn heading_level(name: &str) -> Option<usize> {
    name.strip_prefix('h')?.parse().ok()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn call() -> Call {
        Call { arguments: tera::Value::none(), body: None }
    }

    fn chosen(all: &[&str]) -> Vec<(&'static str, String)> {
        let samples = all.iter().filter_map(|html| Sample::new(call(), (*html).to_owned()));
        choose(samples.collect()).into_iter().map(|sample| (sample.name, sample.html)).collect()
    }

    #[test]
    fn the_fullest_the_least_and_what_neither_shows() {
        let (least, full) = ("<p>b</p>", "<p class=\"x y\"><a href=\"/\">b</a></p>");
        let (other, same) = ("<p class=\"late\">b</p>", "<p class=\"x\">longer</p>");
        assert_eq!(
            chosen(&[other, "<p>longer</p>", same, full, least, least, " "]),
            [("full", full.into()), ("minimal", least.into()), ("other", other.into())]
        );
        assert_eq!(chosen(&["<b>1</b>"]), [("full", "<b>1</b>".into())]);
        assert!(chosen(&["", "\n", "<p class=\"x\"> </p>"]).is_empty());
        assert_eq!(chosen(&["<h4>a</h4>", "<h2>long</h2>"])[0].1, "<h2>long</h2>");
    }

    #[test]
    fn no_id_stands_twice_on_a_page() {
        let (full, clash, free) =
            ("<p id=\"a\" lang=\"en\">1</p>", "<p id=\"a\">1</p>", "<p id=\"b\">long</p>");
        assert_eq!(chosen(&[full, clash, free]), [("full", full.into()), ("minimal", free.into())]);
    }

    #[test]
    fn tags_and_attributes_are_told_apart() {
        let html = "<br/>a > b<input disabled value=\"a > b\" class=\"x  y\"></p><!-- <b> -->";
        let features = Sample::new(call(), html.to_owned()).unwrap().features;
        assert!(
            features.iter().eq([".x", ".y", "br", "input", "input[disabled]", "input[value]"]),
            "{features:?}"
        );
    }
}
