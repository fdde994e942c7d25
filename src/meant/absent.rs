//! Words for what is not there, and for what is still to come.

use std::sync::LazyLock;

use regex::Regex;

use super::plain::{folded, pattern};

/// Words that say that there is nothing to say.
const NOTHING: &[&str] = &[
    "none",
    "no",
    "na",
    "n/a",
    "nil",
    "null",
    "not applicable",
    "not any",
    "-",
    "--",
    "/",
    "–",
    "—",
    "geen",
    "nvt",
    "niet van toepassing",
    "keine",
    "kein",
    "keiner",
    "entfallt",
    "aucun",
    "aucune",
    "neant",
    "sans objet",
    "s/o",
    "ninguno",
    "ninguna",
    "no aplica",
    "nenhum",
    "nenhuma",
    "nao se aplica",
    "khong",
    "khong co",
    "khong ap dung",
    "لا يوجد",
    "لا",
    "ندارد",
    "yok",
    "无",
    "nessuno",
    "nessuna",
    "indefinite",
    "indefinitely",
    "unlimited",
    "permanent",
    "no end date",
    "ongoing",
    "forever",
    "for ever",
    "always",
    "no end",
    "voor altijd",
    "altijd",
    "fur immer",
    "immer",
    "toujours",
    "pour toujours",
    "para siempre",
    "siempre",
    "para sempre",
    "sempre",
    "mai mai",
    "دائما",
    "open ended",
    "open end",
    "lopend",
    "laufend",
    "en cours",
    "en curso",
    "onbepaald",
    "onbeperkt",
    "unbefristet",
    "indefini",
    "illimite",
    "indefinido",
];

/// Whether a text says that there is nothing: `none`, `n/a`, `keine`, a dash.
pub fn nothing(text: &str) -> bool {
    let words = text.trim().to_lowercase();
    let name = folded(text);
    NOTHING.contains(&words.as_str()) || !name.is_empty() && NOTHING.contains(&name.as_str())
}

/// Words for all that there are.
const EVERYTHING: &str = "all any every everything everywhere everybody everyone anybody anyone iedereen jedermann jeder overal uberall partout alle alles tous toutes tout todos todas todo tudo tutti tat-ca";

/// Whether a text says that all are meant, as a word or as the id that was made of it.
pub fn everything(text: &str) -> bool {
    EVERYTHING.split(' ').any(|word| word == text)
}

/// What is excepted where all others are meant: `belgian` of `all except belgian`, `tous sauf belgian`. Between words of a
/// list that was cut at blanks, commas stand.
pub fn all_but(text: &str) -> Option<&str> {
    static BUT: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^(?:[\p{L}-]+[ ,]+){1,3}?(?:except(?:ing)?|excluding|but|save|other[ ,]+than|apart[ ,]+from|behalve|uitgezonderd|außer|ausser|sauf|excepté|hormis|excepto|salvo|menos|trừ|ماعدا|عدا)[ ,]+(?:(?:for|not|pour|los?|las?|the|de|les|die)[ ,]+)?(.+)$",
        )
    });
    let found = BUT.captures(text.trim())?;
    let first = text.trim().split([' ', ',']).next()?;
    everything(&folded(first)).then(|| found.get(1).map(|rest| rest.as_str().trim()))?
}

/// What stands for something that is still to be written.
const PLACEHOLDERS: &[&str] = &[
    "tba",
    "tbd",
    "tbc",
    "?",
    "??",
    "???",
    "…",
    "...",
    "xx",
    "xxx",
    "todo",
    "fixme",
    "unknown",
    "pending",
    "later",
    "soon",
    "to be announced",
    "to be confirmed",
    "to be determined",
    "to be decided",
    "nnb",
    "volgt",
    "nog niet bekend",
    "a confirmer",
    "a definir",
    "por confirmar",
    "por definir",
    "noch nicht bekannt",
    "yyyy mm dd",
    "dd/mm/yyyy",
    "yyyy",
    "https://",
    "https://…",
    "https://...",
    "http://",
];

/// Whether a text says that there will be something: `tba`, `?`, `YYYY-MM-DD`.
pub fn placeholder(text: &str) -> bool {
    let words = text.trim().to_lowercase();
    PLACEHOLDERS.contains(&words.as_str()) || PLACEHOLDERS.contains(&folded(text).as_str())
}
