//! Texts as PO.

use std::fmt::Write as _;

use super::{STAMP, TEXT, notation};
use crate::translation::exchange::{Exchange, Sent};
use crate::translation::merge::told;
use crate::translation::unit::Pair;

/// Write texts for a translator's tool.
pub fn write(exchange: &Exchange) -> String {
    let mut po = format!(
        "# Texts in {}, to be translated into {}. Keep what stands in braces: {{1}}words{{/1}} and {{2/}} are links,\n\
         # emphasis and the like, told above each text. A brace that is meant as one stands twice: {{{{.\n",
        exchange.source, exchange.target
    );
    let mut header = vec![
        "Project-Id-Version: prospectus".to_owned(),
        format!("Language: {}", exchange.target),
        "MIME-Version: 1.0".into(),
        "Content-Type: text/plain; charset=UTF-8".into(),
        "Content-Transfer-Encoding: 8bit".into(),
        format!("X-Source-Language: {}", exchange.source),
    ];
    let origins = exchange.texts.iter().filter_map(|text| Some((text, text.origin.as_ref()?)));
    header.extend(origins.enumerate().map(|(at, (text, origin))| {
        let original = serde_json::Value::from(origin.text.as_str());
        format!("{TEXT}-{}: {} {} {original}", at + 1, text.name, origin.fingerprint)
    }));
    po.push_str("msgid \"\"\nmsgstr \"\"\n");
    for field in header {
        let _ = writeln!(po, "{}", quoted(&format!("{field}\n")));
    }
    exchange.texts.iter().for_each(|text| text.pairs.iter().for_each(|pair| entry(text, pair, &mut po)));
    po
}

fn entry(text: &Sent, pair: &Pair, po: &mut String) {
    let source = &pair.source;
    let _ = write!(po, "\n#. {}\n", source.role);
    for mark in &source.content.marks {
        let shape = if mark.close.is_some() {
            format!("{{{0}}}…{{/{0}}}", mark.id)
        } else {
            format!("{{{}/}}", mark.id)
        };
        let _ = writeln!(po, "#. {shape} {}", told(mark));
    }
    if let Some(origin) = &text.origin {
        let _ = writeln!(po, "#. {STAMP}{}", origin.fingerprint);
    }
    let _ = writeln!(po, "#: {}", text.path);
    if pair.review && pair.target.is_some() {
        po.push_str("#, fuzzy\n");
    }
    let target = pair.target.as_ref().map(|target| notation::write(&target.pieces)).unwrap_or_default();
    let _ = writeln!(po, "msgctxt {}", quoted(&format!("{}#{}", text.name, source.id)));
    let _ = writeln!(po, "msgid {}", quoted(&notation::write(&source.content.pieces)));
    let _ = writeln!(po, "msgstr {}", quoted(&target));
}

/// A text between quotation marks, as C writes it.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}
