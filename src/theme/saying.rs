//! The messages of a language in templates.

use std::ops::RangeInclusive;

use pulldown_cmark_escape::escape_html;
use tera::{Kwargs, TeraResult, Value};

use super::marks;
use crate::locale::{Arg, Locale};

/// `t(key="…", name=value)` in templates. Words of another language are marked, so that the page says which it is. A
/// value that is markup, as `value` and `words` write it, stands as such within the words.
pub(super) fn said(locale: &Locale, arguments: &Kwargs) -> TeraResult<Value> {
    let key: &str = arguments.must_get("key")?;
    let mut markup = Vec::new();
    let given = arguments.iter().filter_map(|(name, value)| Some((name.as_str()?, value)));
    let named: Vec<(&str, Arg)> = given
        .filter(|(name, _)| *name != "key")
        .map(|(name, value)| match value.as_str().filter(|_| value.is_safe()) {
            Some(html) => (name, Arg::Text(kept(html, &mut markup))),
            None => (name, argument(value)),
        })
        .collect();
    let text = marks::spoken(locale, key, &named);
    let text = text.ok_or_else(|| tera::Error::message(format!("the theme has no message `{key}`")))?;
    Ok(if markup.is_empty() { text.into() } else { Value::safe_string(&filled_in(&text, &markup)) })
}

/// Stands in a message for markup that is put there when the words around it are escaped; no text has such signs.
const PLACES: RangeInclusive<char> = '\u{fdd8}'..='\u{fdef}';

fn kept(html: &str, markup: &mut Vec<String>) -> String {
    let Some(place) = PLACES.clone().nth(markup.len()) else { return String::new() };
    markup.push(html.to_owned());
    place.to_string()
}

/// The escaped text with markup at its places.
fn filled_in(text: &str, markup: &[String]) -> String {
    let mut html = String::with_capacity(text.len());
    escape_html(&mut html, text).expect("a string takes all that is written");
    for (place, part) in PLACES.zip(markup) {
        html = html.replace(place, part);
    }
    html
}

fn argument(value: &Value) -> Arg {
    match value.as_i64() {
        Some(number) => Arg::Number(number as f64),
        None => value.as_f64().map_or_else(
            || Arg::Text(value.as_str().map_or_else(|| value.to_string(), str::to_owned)),
            Arg::Number,
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_stands_within_words_that_are_escaped() {
        let mut markup = Vec::new();
        let text = format!("a < {} & {}", kept("<b>1</b>", &mut markup), kept("<i>2</i>", &mut markup));
        assert_eq!(filled_in(&text, &markup), "a &lt; <b>1</b> &amp; <i>2</i>");
    }
}
