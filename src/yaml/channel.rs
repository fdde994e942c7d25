//! A way to reach somebody that is written as a key of its own, as others are that the program knows:
//! `instagram: "@example"` is one of `channels`.

use std::ops::Range;

use super::cure::quoted;
use super::fault::{Fault, FaultKind};
use super::tree::{Tree, Value};
use crate::diagnostic::{Code, Diagnostic, Edit, Fix};
use crate::meant;
use crate::source::Place;

const LIST: &str = "channels";

/// Where people write to each other, by the names that are theirs.
const CHANNELS: [&str; 24] = [
    "Bluesky",
    "Discord",
    "Facebook",
    "Instagram",
    "KakaoTalk",
    "LinkedIn",
    "Mastodon",
    "Messenger",
    "QQ",
    "Signal",
    "Skype",
    "Snapchat",
    "Teams",
    "Telegram",
    "Threads",
    "TikTok",
    "Twitter",
    "Viber",
    "VK",
    "WeChat",
    "Weibo",
    "X",
    "YouTube",
    "Zalo",
];

/// What others call some of them.
const OTHERWISE: [(&str, &str); 7] = [
    ("fb", "Facebook"),
    ("insta", "Instagram"),
    ("ig", "Instagram"),
    ("weixin", "WeChat"),
    ("kakao", "KakaoTalk"),
    ("tweet", "Twitter"),
    ("yt", "YouTube"),
];

/// The message, and the tree with the channel in its place.
pub(super) fn told(
    fault: &Fault,
    tree: &Tree,
    text: &str,
    place: &dyn Fn(Range<usize>) -> Place,
) -> Option<(Diagnostic, Tree)> {
    let FaultKind::UnknownKey { key, known } = &fault.kind else { return None };
    let name = known.contains(&LIST).then(|| name(key)).flatten()?;
    let Value::Mapping(entries) = &tree.find(&fault.path)?.value else { return None };
    let own = entries.iter().find(|entry| entry.key == *key)?;
    let Value::Scalar(typed, _) = &own.value.value else { return None };
    let entry = written(name, typed)?;
    let message = format!("`{key}` is no key of its own");
    let at = place(own.key_range.clone());
    let told = Diagnostic::error(Code::UnknownKey, at, message).label("ways without one stand in `channels`");
    let end = own.value.range.start + text[own.value.range.clone()].trim_end().len();
    let told = match entries.iter().any(|entry| entry.key == LIST) {
        true => told.help(format!("remove it here, and write `{entry}` as one more entry of `{LIST}`")),
        false => {
            let whole = format!("{LIST}: [{entry}]");
            let edit = Edit { place: place(own.key_range.start..end), text: whole.clone() };
            let title = format!("write `{whole}`");
            told.fix(Fix { title, is_certain: true, edits: vec![edit], entries: Vec::new() })
        }
    };
    let mut after = tree.clone();
    let Value::Mapping(entries) = &mut after.find_mut(&fault.path)?.value else { return None };
    entries.retain(|entry| entry.key != *key);
    Some((told, after))
}

fn name(key: &str) -> Option<&'static str> {
    let typed = meant::folded(key);
    let own = CHANNELS.iter().find(|name| meant::folded(name) == typed).copied();
    own.or_else(|| OTHERWISE.iter().find(|(other, _)| *other == typed).map(|(_, name)| *name))
}

/// The entry with the account, and with the page where that is what was written.
fn written(name: &str, typed: &str) -> Option<String> {
    let is_page = typed.contains("://") || typed.starts_with("www.") || typed.contains(".com/");
    let page = if is_page { meant::web(typed).into_iter().next() } else { None };
    let account = match &page {
        Some(page) => page.text.trim_end_matches('/').rsplit('/').next()?.to_owned(),
        None => typed.trim().to_owned(),
    };
    let account =
        Some(account).filter(|account| !account.is_empty() && !account.contains(char::is_whitespace))?;
    let website = page.map(|page| format!(", website: {}", page.text)).unwrap_or_default();
    Some(format!("{{name: {name}, account: {}{website}}}", quoted(&account)))
}
