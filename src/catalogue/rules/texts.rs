//! Rules for texts: translations that follow their source, short texts in the languages of the site.

use super::Rules;
use crate::catalogue::{Item, Standing};
use crate::config::Stale;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, EntryEdit, Fix, Severity};
use crate::lang::{Lang, Localized};
use crate::markdown::{bare_line, look_at_line};
use crate::meant;
use crate::model::{Image, Voice};
use crate::source::{DataPath, Place, SourcePath};
use crate::unseen;

/// Whether a text may be the fingerprint of another one.
fn is_stamp(text: &str) -> bool {
    text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn stamp_line(current: &str) -> String {
    format!("write `translated_from: \"{current}\"`")
}

/// That somebody has read a translation and found it to follow its source; no program can know.
fn stamp(path: &SourcePath, current: &str) -> Fix {
    let entry = EntryEdit::Insert {
        map: Place::Value(path.clone(), DataPath::default()),
        after: Some("summary".into()),
        key: "translated_from".into(),
        value: format!("\"{current}\""),
    };
    Fix::of_entry(stamp_line(current), false, entry)
}

/// What short texts in a language that the site has not are told of, all together.
pub fn texts_in(tag: &str) -> String {
    format!("texts in {tag}")
}

impl Rules<'_> {
    pub fn translations(&self, item: &Item) -> Diagnostics {
        let mut diagnostics = Diagnostics::default();
        let source = self.catalogue.config.source_lang();
        let Some(original) = item.words.get(source) else { return diagnostics };
        let current = original.fingerprint();
        for (lang, words) in &item.words {
            let at = Place::Value(words.path.clone(), "translated_from".into());
            match item.standing(source, lang) {
                None if words.front.translated_from.is_some() => diagnostics.push(
                    Diagnostic::error(Code::StampOnSource, at.clone(), "the source text has `translated_from`")
                        .help("remove the key; it belongs in translations")
                        .fix_as_told(Fix::of_entry("remove `translated_from`", true, EntryEdit::Remove(at))),
                ),
                Some(Standing::Unstamped) => diagnostics.push(
                    Diagnostic::warning(Code::UnstampedTranslation, Place::File(words.path.clone()), "the translation does not say what it was made from")
                        .help(format!("write `translated_from: \"{current}\"` into its front matter if it follows the present source text"))
                        .fix_as_told(stamp(&words.path, current)),
                ),
                Some(Standing::Stale) => {
                    let stamp = words.front.translated_from.as_deref().unwrap_or_default();
                    diagnostics.extend(self.stale(at, stamp, &format!("{lang} {}", item.name()), current));
                }
                _ => {}
            }
        }
        diagnostics
    }

    fn stale(&self, at: Place, stamp: &str, which: &str, current: &str) -> Option<Diagnostic> {
        let severity = match self.catalogue.config.file.translations.stale {
            Stale::Ignore => return None,
            Stale::Warn => Severity::Warning,
            Stale::Fail => Severity::Error,
        };
        let place = at.clone();
        let told = |message: String| Diagnostic::warning(Code::StaleTranslation, at, message);
        let stale = match is_stamp(stamp) {
            true => {
                told("the source text has changed since this translation was made".to_owned()).help(format!(
                    "see what changed with `prospectus translations diff {which}`, and update the translation"
                ))
            }
            false => told(format!("`{stamp}` is the mark of no source text"))
                .label("expected eight digits and letters from a to f, which stand for its words")
                .help("compare the translation with the source text, and update it"),
        };
        let stale = stale
            .help(format!(
                "then `prospectus translations accept {which}`, or write `translated_from: \"{current}\"`"
            ))
            .fix_as_told(Fix::likely(stamp_line(current), place, format!("\"{current}\"")));
        Some(Diagnostic { severity, ..stale })
    }

    pub fn item_texts(item: &Item) -> Vec<&Localized> {
        let notes = item.facts.openings().into_iter().flat_map(|opening| opening.notes());
        let of_picture = item.facts.common().image.into_iter().flat_map(Image::texts);
        let own = item.facts.common().own.texts();
        let voices = item.facts.common().voices.iter().flat_map(Voice::texts);
        item.facts.texts().into_iter().chain(notes).chain(of_picture).chain(own).chain(voices).collect()
    }

    /// Short texts exist in the source language, and in languages of the site only.
    pub fn texts(&self, path: &SourcePath, texts: &[&Localized]) -> Diagnostics {
        self.texts_in_languages(path, texts, true)
    }

    /// The same of texts that the source language may have no need of, such as a form of numbers.
    pub fn texts_of_some(&self, path: &SourcePath, texts: &[&Localized]) -> Diagnostics {
        self.texts_in_languages(path, texts, false)
    }

    fn texts_in_languages(&self, path: &SourcePath, texts: &[&Localized], needs_source: bool) -> Diagnostics {
        let config = &self.catalogue.config;
        let mut diagnostics = Diagnostics::default();
        for text in texts {
            diagnostics.extend(self.signs(path, text));
            let Localized::Each(each) = text else { continue };
            let strange: Vec<&Lang> = each
                .iter()
                .map(|(lang, _)| lang)
                .filter(|lang| !config.has(lang) && !config.prepares(lang))
                .collect();
            // A country's code stands for its language.
            let mut left = config.langs().filter(|lang| each.iter().all(|(known, _)| known != *lang));
            let meant = match strange.as_slice() {
                [strange] => left.find(|lang| meant::is_land_of(strange.as_str(), lang.as_str())),
                _ => None,
            };
            for (lang, words) in each.iter().filter(|(lang, _)| strange.contains(&lang)) {
                let known: Vec<String> = config.langs().map(ToString::to_string).collect();
                let place = self.words_place(path, lang, words);
                let wrong = Diagnostic::error(
                    Code::UnknownLanguageFile,
                    place,
                    format!("`{lang}` is not a language of the site"),
                );
                let wrong = wrong.caused_by(texts_in(lang.as_str()));
                let wrong = wrong.label(format!("languages of the site: {}", known.join(", ")));
                let wrong = match meant {
                    None => wrong.help("where the site has it no longer, remove what is written in it"),
                    Some(_) => wrong,
                };
                let fix = meant.and_then(|meant| self.renamed(path, lang, words, meant));
                diagnostics.push(fix.into_iter().fold(wrong, Diagnostic::fix));
            }
            let source = config.source_lang();
            let is_missing =
                needs_source && meant != Some(source) && !each.iter().any(|(lang, _)| lang == source);
            if let Some((lang, words)) = each.first().filter(|_| is_missing) {
                let message = format!("the text is missing in the source language `{source}`");
                let missing =
                    Diagnostic::error(Code::MissingSource, self.words_place(path, lang, words), message);
                let missing = missing.label(format!("expected `{source}: …` beside it"));
                let all = each.iter().map(|(lang, words)| format!("{lang}: {words}")).collect::<Vec<_>>();
                let whole = format!("{{{source}: …, {}}}", all.join(", "));
                if let Some(text) = self.as_one_text(path, each).filter(|_| strange.len() == each.len()) {
                    diagnostics.push(missing.help(format!("where it is one text, write it so: `{text}`")));
                    continue;
                }
                diagnostics.push(missing.help(format!("write what it says in `{source}`, too: `{whole}`")));
            }
        }
        diagnostics
    }

    /// `{Mo-Fr: 9-16, Sa: 10-12}`, whose keys are taken for languages, and are words of one text.
    fn as_one_text(&self, path: &SourcePath, each: &[(Lang, String)]) -> Option<String> {
        let text = self.sources.get(path)?.text().ok()?;
        let ((_, first), (_, last)) = (each.first()?, each.last()?);
        let close = text.match_indices(last.as_str()).find_map(|(at, _)| {
            let end = at + last.len();
            let end = end
                + text[end..]
                    .find('}')
                    .filter(|close| text[end..end + close].trim_matches(['"', '\'', ' ']).is_empty())?;
            let open = text[..end].rfind('{').filter(|open| text[*open..end].contains(first.as_str()))?;
            Some(open + 1..end)
        })?;
        let words = text[close].trim();
        (each.len() > 1 && !words.contains(['"', '\n'])).then(|| format!("\"{words}\""))
    }

    /// Signs of Markdown and HTML in a short text, which is shown as it is.
    fn signs(&self, path: &SourcePath, text: &Localized) -> Vec<Diagnostic> {
        let texts: Vec<(Option<&Lang>, &str)> = match text {
            Localized::Same(words) => vec![(None, words)],
            Localized::Each(each) => each.iter().map(|(lang, words)| (Some(lang), words.as_str())).collect(),
        };
        let pasted = texts.iter().filter_map(|(lang, words)| Some((*lang, *words, unseen::pasted(words)?)));
        let pasted: Vec<Diagnostic> = pasted
            .map(|(lang, words, at)| {
                let name = words[at].chars().next().and_then(unseen::name).unwrap_or_default();
                let message = format!("{name} stands in a line of plain text: `{}`", unseen::plain(words));
                let place = lang
                    .map_or_else(|| Place::File(path.clone()), |lang| self.words_place(path, lang, words));
                Diagnostic::warning(Code::UnseenLetter, place, message).help("write the words anew")
            })
            .collect();
        let found = texts.into_iter().filter_map(|(lang, words)| Some((lang, words, look_at_line(words)?)));
        let told = found.map(|(lang, words, (at, what))| {
            let place =
                lang.map_or_else(|| Place::File(path.clone()), |lang| self.words_place(path, lang, words));
            let message = format!("{what} in a line of plain text: `{}`", &words[at]);
            let told = Diagnostic::warning(Code::MarkupAsTyped, place.clone(), message)
                .label("readers would see it as it is typed");
            let help = "write the words alone; Markdown is for the texts of `.md` files";
            match (bare_line(words), &place) {
                (Some(bare), Place::Bytes(..)) => {
                    let written = serde_json::Value::from(bare.as_str()).to_string();
                    told.fix(Fix::likely(format!("write the words alone: `{bare}`"), place, written))
                }
                _ => told.help(help),
            }
        });
        told.chain(pasted).collect()
    }

    /// The cure that writes another language before a text.
    fn renamed(&self, path: &SourcePath, lang: &Lang, words: &str, meant: &Lang) -> Option<Fix> {
        let Place::Bytes(_, at) = self.words_place(path, lang, words) else { return None };
        let bytes = &self.sources.get(path)?.bytes;
        let before = std::str::from_utf8(bytes.get(..at.start)?).ok()?.trim_end_matches([' ', '"', '\'']);
        let end = before.strip_suffix(':')?.len();
        let start =
            end.checked_sub(lang.as_str().len()).filter(|start| before[*start..end] == *lang.as_str())?;
        Some(Fix::likely(format!("write `{meant}`"), Place::bytes(path, start..end), meant.as_str()))
    }

    /// Where a text of a language stands, found by the text itself.
    fn words_place(&self, path: &SourcePath, lang: &Lang, words: &str) -> Place {
        let source = self.sources.get(path);
        let found = source.and_then(|source| {
            Some((source.skipped(), crate::yaml::locate_entry(source.text().ok()?, lang.as_str(), words)?))
        });
        match found {
            Some((skipped, range)) => Place::bytes(path, skipped + range.start..skipped + range.end),
            None => Place::File(path.clone()),
        }
    }
}
