//! Words of closed lists, by their names in the languages of the theme.

use std::sync::LazyLock;

use super::plain::folded;
use super::{Reading, elsewhere, near, offered};

const MESSAGES: [&str; 11] = [
    include_str!("../../themes/default/messages/en.ftl"),
    include_str!("../../themes/default/messages/nl.ftl"),
    include_str!("../../themes/default/messages/fr.ftl"),
    include_str!("../../themes/default/messages/es.ftl"),
    include_str!("../../themes/default/messages/vi.ftl"),
    include_str!("../../themes/default/messages/ar.ftl"),
    include_str!("../../themes/default/messages/de.ftl"),
    include_str!("../../themes/default/messages/pt-BR.ftl"),
    include_str!("../../themes/default/messages/zh-Hans.ftl"),
    include_str!("../../themes/default/messages/fa.ftl"),
    include_str!("../../themes/default/messages/tr.ftl"),
];

/// The plain messages of the theme that comes with the program: their names, and what they say, folded.
static SAID: LazyLock<Vec<(&'static str, String)>> = LazyLock::new(|| {
    let lines = MESSAGES.iter().flat_map(|text| text.lines());
    let plain = lines
        .filter_map(|line| line.split_once(" = "))
        .filter(|(name, words)| !name.starts_with([' ', '#', '.']) && !words.contains('{'));
    plain.map(|(name, words)| (name, folded(words))).collect()
});

/// What people elsewhere say, folded, for words of closed lists.
const ELSEWHERE: &[(&str, &str)] = &[
    ("online", "distance"),
    ("maitrise", "master"),
    ("maestria", "master"),
    ("magister", "master"),
    ("mestrado", "master"),
    ("laurea magistrale", "master"),
    ("licence", "bachelor"),
    ("licenciatura", "bachelor"),
    ("laurea", "bachelor"),
    ("undergraduate", "bachelor"),
    ("promotion", "doctorate"),
    ("doctorado", "doctorate"),
    ("dottorato", "doctorate"),
    ("tien si", "doctorate"),
    ("remote", "distance"),
    ("e learning", "distance"),
    ("distance learning", "distance"),
    ("hybrid", "blended"),
    ("mixed", "blended"),
    ("in person", "on-campus"),
    ("face to face", "on-campus"),
    ("on site", "on-campus"),
    ("campus", "on-campus"),
    ("ba", "bachelor"),
    ("bsc", "bachelor"),
    ("undergraduate", "bachelor"),
    ("ma", "master"),
    ("msc", "master"),
    ("graduate", "master"),
    ("phd", "doctorate"),
    ("doctoral", "doctorate"),
    ("beginner", "A1"),
    ("elementary", "A2"),
    ("intermediate", "B1"),
    ("upper intermediate", "B2"),
    ("advanced", "C1"),
    ("proficient", "C2"),
    ("proficiency", "C2"),
    ("integer", "number"),
    ("int", "number"),
    ("float", "number"),
    ("decimal", "number"),
    ("numeric", "number"),
    ("string", "text"),
    ("boolean", "truth"),
    ("bool", "truth"),
    ("yes/no", "truth"),
    ("yes or no", "truth"),
    ("checkbox", "truth"),
    ("url", "address"),
    ("link", "address"),
    ("website", "address"),
    ("enum", "word"),
    ("choice", "word"),
    ("select", "word"),
    ("dropdown", "word"),
    ("amount", "money"),
    ("price", "money"),
    ("currency", "money"),
    ("datetime", "date"),
    ("reference", "item"),
    ("relation", "item"),
    ("hide", "omit"),
    ("hidden", "omit"),
    ("skip", "omit"),
    ("leave out", "omit"),
    ("exclude", "omit"),
    ("show", "fallback"),
    ("weglaten", "omit"),
    ("omettre", "omit"),
    ("omitir", "omit"),
    ("auslassen", "omit"),
    ("terugval", "fallback"),
    ("repli", "fallback"),
    ("respaldo", "fallback"),
    ("ruckfall", "fallback"),
    ("waarschuwen", "warn"),
    ("avertir", "warn"),
    ("avisar", "warn"),
    ("advertir", "warn"),
    ("warnen", "warn"),
    ("falen", "fail"),
    ("echouer", "fail"),
    ("fallar", "fail"),
    ("scheitern", "fail"),
    ("negeren", "ignore"),
    ("ignorer", "ignore"),
    ("ignorar", "ignore"),
    ("ignorieren", "ignore"),
    ("live", "published"),
    ("public", "published"),
    ("publish", "published"),
    ("active", "published"),
    ("concept", "draft"),
    ("entwurf", "draft"),
    ("brouillon", "draft"),
    ("borrador", "draft"),
    ("klad", "draft"),
    ("live", "published"),
    ("public", "published"),
    ("visible", "published"),
    ("true", "published"),
    ("unpublished", "draft"),
    ("private", "draft"),
    ("offline", "draft"),
    ("annual", "year"),
    ("annum", "year"),
    ("annually", "year"),
    ("annuellement", "year"),
    ("anualmente", "year"),
    ("年", "year"),
    ("年額", "year"),
    ("年間", "year"),
    ("每年", "year"),
    ("毎年", "year"),
    ("月", "month"),
    ("月額", "month"),
    ("每月", "month"),
    ("毎月", "month"),
    ("学期", "term"),
    ("每学期", "term"),
    ("一次", "once"),
    ("년", "year"),
    ("ปี", "year"),
    ("yearly", "year"),
    ("monthly", "month"),
    ("weekly", "week"),
    ("semaine", "week"),
    ("semana", "week"),
    ("woche", "week"),
    ("weken", "week"),
    ("tuan", "week"),
    ("ready", "published"),
    ("done", "published"),
    ("final", "published"),
    ("finished", "published"),
    ("complete", "published"),
    ("fertig", "published"),
    ("klaar", "published"),
    ("pret", "published"),
    ("listo", "published"),
    ("pronto", "published"),
    ("in progress", "draft"),
    ("unfinished", "draft"),
    ("wip", "draft"),
    ("semestre", "term"),
    ("trimestre", "term"),
    ("quadrimestre", "term"),
    ("halbjahr", "term"),
    ("hoc ky", "term"),
    ("mensuel", "month"),
    ("mensal", "month"),
    ("mensual", "month"),
    ("annuel", "year"),
    ("anual", "year"),
    ("jahrlich", "year"),
    ("jaarlijks", "year"),
    ("semester", "term"),
    ("trimester", "term"),
    ("total", "programme"),
    ("one off", "once"),
    ("outgoing", "out"),
    ("outbound", "out"),
    ("incoming", "in"),
    ("inbound", "in"),
    ("yr", "year"),
    ("tbc", "not-yet-known"),
    ("tbd", "not-yet-known"),
    ("to be confirmed", "not-yet-known"),
    ("to be announced", "not-yet-known"),
    ("to be determined", "not-yet-known"),
    ("to be decided", "not-yet-known"),
    ("tba", "not-yet-known"),
    ("unknown", "not-yet-known"),
    ("not known yet", "not-yet-known"),
    ("soon", "not-yet-known"),
    ("later", "not-yet-known"),
    ("pending", "not-yet-known"),
    ("wordt later bekendgemaakt", "not-yet-known"),
    ("volgt", "not-yet-known"),
    ("n n b", "not-yet-known"),
    ("nnb", "not-yet-known"),
    ("wird noch bekanntgegeben", "not-yet-known"),
    ("noch nicht bekannt", "not-yet-known"),
    ("a confirmer", "not-yet-known"),
    ("a definir", "not-yet-known"),
    ("a determiner", "not-yet-known"),
    ("por confirmar", "not-yet-known"),
    ("por determinar", "not-yet-known"),
    ("por definir", "not-yet-known"),
    ("?", "not-yet-known"),
    ("nog niet bekend", "not-yet-known"),
    ("%", "percent"),
    ("#", "count"),
    ("number", "count"),
    ("annee", "year"),
    ("pa", "year"),
    ("p a", "year"),
    ("academic year", "year"),
    ("academiejaar", "year"),
    ("mois", "month"),
    ("maand", "month"),
    ("mes", "month"),
    ("monat", "month"),
    ("jaar", "year"),
    ("jahr", "year"),
    ("an", "year"),
    ("ano", "year"),
    ("nam", "year"),
    ("ects", "credit"),
    ("credits", "credit"),
    ("studiepunt", "credit"),
    ("one time", "once"),
    ("eenmalig", "once"),
    ("einmalig", "once"),
    ("unique", "once"),
    ("course", "programme"),
    ("lead", "coordinator"),
    ("leader", "coordinator"),
    ("coordinating", "coordinator"),
    ("member", "full"),
    ("associated", "associate"),
    ("open", "information-day"),
    ("info", "information-day"),
    ("service", "community-services"),
    ("outreach", "community-services"),
    ("teaching", "education"),
    ("phd", "researcher"),
    ("doctoral", "researcher"),
    ("postdoc", "researcher"),
    ("postdocs", "researcher"),
    ("academics", "lecturer"),
    ("professor", "lecturer"),
    ("professors", "lecturer"),
    ("teacher", "lecturer"),
    ("teachers", "lecturer"),
];

/// What is counted, or not known, is said by a whole text alone.
const COUNTED: [&str; 9] =
    ["year", "month", "term", "programme", "credit", "once", "count", "percent", "not-yet-known"];

/// The word of a closed list that is meant: by its letters in another case, by its name, by a part of it, or by a slip.
pub fn terms(text: &str, known: &[impl AsRef<str>]) -> Vec<Reading> {
    let known: Vec<&str> = known.iter().map(AsRef::as_ref).collect();
    let typed = folded(text);
    let same = known.iter().filter(|word| folded(word) == typed).map(|word| Reading::certain(*word));
    let named =
        known.iter().filter(|word| is_named(&typed, word, &known)).map(|word| Reading::certain(*word));
    let exact = offered(same.chain(named).collect());
    if !exact.is_empty() {
        return exact;
    }
    // `not published yet` is anything but published.
    let is_denied = |word: &str| {
        ["not", "no", "niet", "nog", "geen", "nicht", "noch", "non", "pas", "sin", "chua"].contains(&word)
    };
    let has_denied = |words: &str| folded(words).replace('-', " ").split(' ').any(is_denied);
    if typed.contains(' ') && has_denied(&typed) && !known.iter().any(|word| has_denied(word)) {
        let is_hidden = known.contains(&"draft") && known.contains(&"published");
        return if is_hidden { vec![Reading::likely("draft")] } else { Vec::new() };
    }
    // `PhD students` is of `student`, `programmes/education` of `education`.
    let is_said = |part: &str, word: &str| part == word || part.strip_suffix('s') == Some(word);
    let within = known
        .iter()
        .filter(|word| typed.split([' ', '+', '/', ',']).any(|part| is_said(part, &folded(word))));
    let within: Vec<Reading> = within.map(|word| Reading::likely(*word)).collect();
    if let (Some(both), [_, _]) = (known.iter().find(|word| **word == "both"), within.as_slice()) {
        return vec![Reading::likely(*both)];
    }
    let elsewhere = |typed: &str| {
        let said = ELSEWHERE.iter().filter(|(said, _)| *said == typed).map(|(_, word)| *word);
        let said = said.chain(elsewhere::words(typed)).filter(|word| known.contains(word));
        said.map(Reading::likely).collect::<Vec<Reading>>()
    };
    let said = elsewhere(&typed);
    // `MSc students`, `lead partner`: one of the words says it.
    let by_word = || typed.split(' ').flat_map(elsewhere).filter(|one| !COUNTED.contains(&one.text.as_str()));
    let said: Vec<Reading> = if said.is_empty() { by_word().collect() } else { said };
    let slip = near(text, known.iter().copied().filter(|word| *word != text));
    if !within.is_empty() && !slip.iter().any(|one| one.is_certain) {
        return offered(within.into_iter().chain(said).collect());
    }
    offered(said.into_iter().chain(slip).collect())
}

/// Whether a message of the list has these words. A list is known by two of its words having a message; those of the
/// university's own have none here.
fn is_named(typed: &str, word: &str, known: &[&str]) -> bool {
    SAID.iter().filter(|(_, words)| words == typed).any(|(name, _)| {
        let list = name.strip_suffix(word).filter(|list| list.ends_with('-'));
        list.is_some_and(|list| {
            let said = |other: &&&str| SAID.iter().any(|(name, _)| name.strip_prefix(list) == Some(**other));
            known.iter().filter(said).take(2).count() == known.len().min(2)
        })
    })
}

/// The known key of which the theme calls the fact so in any language: `Waar` of `venue`.
pub(super) fn fact<'k>(typed: &str, known: &[&'k str]) -> Option<&'k str> {
    let typed = folded(typed);
    let names =
        SAID.iter().filter(|(_, words)| *words == typed).filter_map(|(name, _)| name.strip_prefix("fact-"));
    names.into_iter().find_map(|name| known.iter().copied().find(|key| key.replace('_', "-") == name))
}

/// The known folder of which the theme calls the kind so in any language, one of it or several: `veranstaltungen` of
/// `events`, by the name of its kind or the title of its list; or the page that has that title.
pub fn folder<'k>(typed: &str, known: &[(&str, &'k str)]) -> Option<&'k str> {
    let typed = folded(typed);
    let said: Vec<&str> = SAID.iter().filter(|(_, words)| *words == typed).map(|(name, _)| *name).collect();
    let is_called = |(kind, folder): &&(&str, &str)| {
        let of_kind = [format!("kind-{kind}"), format!("kind-{kind}-plural")];
        let of_page = [format!("list-{folder}-title"), format!("title-{folder}")];
        of_kind.iter().chain(&of_page).any(|name| said.contains(&name.as_str()))
    };
    let mut found = known.iter().filter(is_called);
    found.next().filter(|_| found.next().is_none()).map(|(_, folder)| *folder)
}

/// What follows `list-` in the names of messages that hold some words: of `field-` and `business` it is `04`.
pub fn titled(list: &str, words: &str) -> Vec<&'static str> {
    let typed = folded(words);
    let holds = |said: &str| typed.chars().count() > 3 && said.contains(&typed);
    let mut found: Vec<&str> =
        SAID.iter().filter(|(_, said)| holds(said)).filter_map(|(name, _)| name.strip_prefix(list)).collect();
    found.sort_unstable();
    found.dedup();
    found
}
