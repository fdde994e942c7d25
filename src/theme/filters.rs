//! Filters that print the values of a view. They are the only ones beside Tera's own, and they print markup around
//! escaped text: what a language, a date or an address needs to be understood as one.

use std::fmt::Write as _;

use pulldown_cmark_escape::escape_html;
use qrcodegen::{QrCode, QrCodeEcc};
use tera::value::Key;
use tera::{Error, Kwargs, Map, State, Tera, TeraResult, Value};

use super::{closed_up, languages_told};

pub(super) fn register(tera: &mut Tera) {
    tera.register_filter("words", |words: Value, _: Kwargs, _: &State<'_>| print(&words, words_in));
    tera.register_filter("value", |shown: Value, _: Kwargs, _: &State<'_>| print(&shown, value_in));
    tera.register_filter("json", |value: Value, _: Kwargs, _: &State<'_>| json(&value));
    tera.register_filter("qr", |address: &str, _: Kwargs, _: &State<'_>| qr(address));
}

/// `export default {{ words | json }};`: a value as a script reads it. Markup in it is as finished as that of a page.
fn json(value: &Value) -> TeraResult<Value> {
    let finished = value.as_str().map(|html| closed_up(&languages_told(html)).into_owned());
    let written = match finished {
        Some(html) => serde_json::to_string(&html),
        None => serde_json::to_string(value),
    };
    let written = written.map_err(|error| Error::message(format!("the value has no JSON: {error}")))?;
    Ok(Value::safe_string(&written))
}

/// `{{ address | qr }}`: the same for a phone's camera, as an SVG in the colour of the text. Whoever cannot see it has
/// the address beside it.
fn qr(address: &str) -> TeraResult<Value> {
    let code = QrCode::encode_text(address, QrCodeEcc::Medium)
        .map_err(|_| Error::message(format!("`{address}` is too long for a QR code")))?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|at| code.get_module(*at, y)).count();
            if run > 0 {
                let _ = write!(path, "M{x},{y}h{run}v1h-{run}z");
            }
            x += i32::try_from(run.max(1)).unwrap_or(1);
        }
    }
    // Scanners want a quiet zone of four modules around the code.
    let side = code.size() + 8;
    Ok(Value::safe_string(&format!(
        "<svg class=\"qr\" viewBox=\"-4 -4 {side} {side}\" aria-hidden=\"true\"><path d=\"{path}\"/></svg>"
    )))
}

/// Print a map of a view; a text is left to the engine, which escapes it.
fn print(value: &Value, within: fn(&Map, &mut String) -> TeraResult<()>) -> TeraResult<Value> {
    if value.as_str().is_some() {
        return Ok(value.clone());
    }
    let map = value
        .as_map()
        .ok_or_else(|| Error::message(format!("a text of the view is wanted, not {}", value.name())))?;
    let mut html = String::new();
    within(map, &mut html)?;
    Ok(Value::safe_string(&html))
}

/// `{{ page.title | words }}`: a text, marked with its language where that is not the page's.
fn words_in(words: &Map, html: &mut String) -> TeraResult<()> {
    if field(words, "lang").is_none() {
        return escape(text(words)?, html);
    }
    element("span", &[], words, html)
}

/// `{{ fact.value | value }}`: a value of a fact or a cell of a table, with what it needs to be understood: where it
/// leads, the machine's way to write a date, its parts, its language.
fn value_in(shown: &Map, html: &mut String) -> TeraResult<()> {
    match get(shown, "items").and_then(Value::as_array).unwrap_or_default() {
        [] => {}
        [one] => return part_in(one, html),
        items => {
            html.push_str("<span class=\"values\">");
            for item in items {
                html.push_str("<span>");
                part_in(item, html)?;
                html.push_str("</span>");
            }
            html.push_str("</span>");
            return Ok(());
        }
    }
    if let Some(href) = field(shown, "href") {
        let external = get(shown, "external").is_some_and(Value::is_truthy);
        let rel: &[(&str, &str)] = if external { &[("rel", "noopener external")] } else { &[] };
        return element("a", &[&[("href", href)], rel].concat(), shown, html);
    }
    if let Some(datetime) = field(shown, "datetime") {
        return element("time", &[("datetime", datetime)], shown, html);
    }
    words_in(shown, html)
}

/// One of several values.
fn part_in(part: &Value, html: &mut String) -> TeraResult<()> {
    match part.as_map() {
        Some(part) => value_in(part, html),
        None => escape(part.as_str().unwrap_or_default(), html),
    }
}

/// An element around the text of a map, with its language where it has one.
fn element(name: &str, attributes: &[(&str, &str)], of: &Map, html: &mut String) -> TeraResult<()> {
    html.push('<');
    html.push_str(name);
    let language = ["lang", "dir"].into_iter().filter_map(|name| Some((name, field(of, name)?)));
    for (name, value) in attributes.iter().copied().chain(language) {
        html.push(' ');
        html.push_str(name);
        html.push_str("=\"");
        escape(value, html)?;
        html.push('"');
    }
    html.push('>');
    escape(text(of)?, html)?;
    html.push_str("</");
    html.push_str(name);
    html.push('>');
    Ok(())
}

fn text(map: &Map) -> TeraResult<&str> {
    field(map, "text").ok_or_else(|| Error::message("a text of the view is wanted, but this map has none"))
}

fn field<'m>(map: &'m Map, name: &'static str) -> Option<&'m str> {
    get(map, name).and_then(Value::as_str)
}

fn get<'m>(map: &'m Map, name: &'static str) -> Option<&'m Value> {
    map.get(&Key::Str(name))
}

fn escape(text: &str, html: &mut String) -> TeraResult<()> {
    escape_html(html, text).map_err(|error| Error::message(error.to_string()))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value as Json, json};

    use super::*;

    fn printed(template: &str, value: &Json) -> String {
        let mut tera = Tera::new();
        register(&mut tera);
        tera.add_raw_template("x.html", template).unwrap();
        let mut context = tera::Context::new();
        context.insert("x", value);
        tera.render("x.html", &context).unwrap_or_else(|error| format!("{error}"))
    }

    #[test]
    fn words_are_escaped_and_marked_with_their_language() {
        let words = |value: Json| printed("{{ x | words }}", &value);
        assert_eq!(words(json!("a < b")), "a &lt; b");
        assert_eq!(words(json!({"text": "a < b", "lang": null, "dir": null})), "a &lt; b");
        assert_eq!(
            words(json!({"text": "<b>", "lang": "ar", "dir": "rtl"})),
            "<span lang=\"ar\" dir=\"rtl\">&lt;b&gt;</span>"
        );
        assert!(words(json!(7)).contains("a text of the view is wanted"));
    }

    /// The module in each corner but the last belongs to a finder pattern: seven dark ones in a row.
    #[test]
    fn an_address_becomes_a_code() {
        let code = printed("{{ x | qr }}", &json!("https://www.example.edu/en/programmes/management/"));
        assert!(code.starts_with("<svg class=\"qr\" viewBox=\"-4 -4 41 41\" aria-hidden=\"true\""), "{code}");
        for corner in ["M0,0h7v1h-7z", "M26,0h7v1h-7z", "M0,26h7v1h-7z"] {
            assert!(code.contains(corner), "{corner} in {code}");
        }
        assert!(printed("{{ x | qr }}", &json!("x".repeat(3000))).contains("too long for a QR code"));
    }

    #[test]
    fn values_say_what_they_are() {
        let value = |value: Json| printed("{{ x | value }}", &value);
        assert_eq!(value(json!("120 credits")), "120 credits");
        assert_eq!(
            value(json!({"text": "1 March", "datetime": "2027-03-01"})),
            "<time datetime=\"2027-03-01\">1 March</time>"
        );
        let link = json!({"text": "A & B", "href": "https://a.b/?c=\"d\"", "external": true, "lang": "nl", "dir": "ltr"});
        assert_eq!(
            value(link),
            "<a href=\"https://a.b/?c=&quot;d&quot;\" rel=\"noopener external\" lang=\"nl\" dir=\"ltr\">A &amp; B</a>"
        );
        assert_eq!(
            value(json!({"text": "a and b", "items": ["<a>", {"text": "b", "href": "/b/"}]})),
            "<span class=\"values\"><span>&lt;a&gt;</span><span><a href=\"/b/\">b</a></span></span>"
        );
    }
}
