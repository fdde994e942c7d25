//! What leads elsewhere from within a text: links, pictures, footnotes.

use std::ops::Range;

use pulldown_cmark::TagEnd;

use super::Events;
use super::Renderer;
use crate::diagnostic::Code;
use crate::markdown::alternative::is_name_of_file;
use crate::markdown::html::{escape, escaped, plain};
use crate::markdown::{DocumentLink, Link, Problem, Refusal};
use crate::meant::{self, Reading};
use crate::picture::{EXTENSIONS, Img};

/// Kinds of addresses that a link may have; everything else with a colon before the first slash is refused.
const SCHEMES: [&str; 4] = ["https", "http", "mailto", "tel"];

impl Renderer<'_> {
    pub fn link<'t>(&mut self, destination: &str, title: &str, range: Range<usize>, events: &mut Events<'t>) {
        let outer = std::mem::take(&mut self.html);
        self.until(events, |end| matches!(end, TagEnd::Link));
        let inner = std::mem::replace(&mut self.html, outer);
        if plain(&inner).trim().is_empty() && !inner.contains("<img") {
            self.problem(
                Code::EmptyLink,
                range.clone(),
                "the link has no words",
                "expected words that say where it leads",
                None,
            );
        }
        let address = destination.trim();
        if let Some((words, address)) = swapped(self.source.get(range.clone()).unwrap_or_default(), address) {
            let mended = format!("[{words}]({address})");
            let message = "a link whose words and address are swapped";
            self.problem(Code::BrokenLink, range.clone(), message, "", None);
            self.mend(format!("write `{mended}`"), true, range, mended);
            self.html.push_str(&inner);
            return;
        }
        self.telephone(address, &range);
        self.mail(address, &range);
        let link = match scheme(address) {
            Some(scheme)
                if scheme.starts_with("http") && SCHEMES.contains(&scheme.as_str()) && !is_full(address) =>
            {
                Err(half(address))
            }
            Some(scheme) if SCHEMES.contains(&scheme.as_str()) => {
                Ok(Link { href: address.to_owned(), external: scheme.starts_with("http"), ..Link::default() })
            }
            Some(scheme) => Err(self.beside(forbidden(&scheme, address), address)),
            // Looking for what was meant takes long.
            None if self.has_enough() => Ok(Link::default()),
            None => self.links.link(address),
        };
        match link {
            Ok(link) => {
                self.html.push_str("<a href=\"");
                escape(&link.href, &mut self.html);
                self.html.push('"');
                self.title(title);
                self.html.push_str(if link.external { " rel=\"noopener external\"" } else { "" });
                self.document(link.document.as_ref(), &inner);
                self.html.push_str("</a>");
                if let Some(doubt) = self.links.doubt(address) {
                    self.refused(doubt, destination, range);
                }
            }
            Err(refusal) if self.links.picture(address).is_ok() => {
                let message = format!("`{address}` is a picture, and this is a link");
                self.problem(refusal.code, range.clone(), message, "", None);
                let written = format!("![{}]({address})", plain(&inner));
                self.mend(format!("write `{written}`"), true, range.start..range.start, "!".to_owned());
                self.html.push_str(&inner);
            }
            Err(refusal) => {
                // A backslash before another one is one in the text, and is none of the address.
                let escaped = destination.replacen('\\', "\\\\", 1);
                let is_escaped = self.source.get(range.clone()).is_some_and(|text| text.contains(&escaped));
                let typed = if is_escaped { escaped.as_str() } else { destination };
                self.refused(refusal, typed, range);
                self.html.push_str(&inner);
            }
        }
    }

    /// Why a file of the author's own computer cannot be had, with the one of that name beside the text.
    fn beside(&self, refusal: Refusal, address: &str) -> Refusal {
        let name = address.rsplit(['/', '\\']).next().unwrap_or_default().replace("%20", " ");
        let is_pdf = name.to_lowercase().ends_with(".pdf");
        let is_own = refusal.help.as_deref() == Some(OWN_COMPUTER);
        if !is_own || !refusal.readings.is_empty() || !is_pdf {
            return refusal;
        }
        let written = if name.contains(' ') { format!("<{name}>") } else { name.clone() };
        match self.links.link(&name) {
            Ok(_) => Refusal { readings: vec![Reading::likely(written)], ..refusal },
            Err(_) => Refusal {
                help: Some(format!(
                    "nobody else can open a file on your computer: copy it into the folder of this text, and write `{written}` in its place"
                )),
                ..refusal
            },
        }
    }

    /// The words of a link, and what they lead to where that is a document.
    fn document(&mut self, document: Option<&DocumentLink>, words: &str) {
        let Some(DocumentLink { told, lang }) = document else {
            self.html.push('>');
            return self.html.push_str(words);
        };
        let lang = lang.iter().map(|lang| format!(" hreflang=\"{lang}\"")).collect::<String>();
        self.html.push_str(&format!(" type=\"application/pdf\"{lang}>{words} {}", escaped(told)));
    }

    pub fn image<'t>(&mut self, name: &str, title: &str, range: Range<usize>, events: &mut Events<'t>) {
        let outer = std::mem::take(&mut self.html);
        self.until(events, |end| matches!(end, TagEnd::Image));
        let alt = plain(&std::mem::replace(&mut self.html, outer));
        let given = name.strip_prefix("data:").map(|rest| rest.split([';', ',']).next().unwrap_or_default());
        if let Some(kind) = given {
            return self.picture_within(kind, alt.trim(), range);
        }
        if is_name_of_file(&alt, name) {
            let message = format!("the text alternative `{}` is the name of a file", alt.trim());
            let help = Some("say between the brackets what the picture shows".into());
            self.problem(Code::ImageWithoutAlt, range.clone(), message, "", help);
        } else if alt.trim().is_empty() {
            let message = format!("the picture `{name}` has no text alternative");
            self.problem(
                Code::ImageWithoutAlt,
                range.clone(),
                message,
                "",
                Some(format!("say between the brackets what it shows: `![…]({name})`")),
            );
        }
        if let Some(scheme) = scheme(name) {
            let file = name
                .split(['?', '#'])
                .next()
                .unwrap_or_default()
                .rsplit(['/', '\\'])
                .next()
                .unwrap_or_default();
            let end = file.rsplit_once('.').map(|(_, end)| end.to_lowercase()).unwrap_or_default();
            let words = alt.trim();
            let help = Some(match EXTENSIONS.contains(&end.as_str()) {
                true => {
                    format!("save the picture into the folder of this text, and write `![{words}]({file})`")
                }
                false => format!(
                    "save the picture into the folder of this text; a film or a page is linked to: `[{words}]({name})`"
                ),
            });
            // A letter of a drive of Windows.
            let is_own = scheme == "file" || scheme.len() == 1;
            let is_beside = is_own && self.links.picture(file).is_ok();
            let message = match (is_own, is_beside) {
                (true, true) => format!("a path on your own computer; `{file}` lies beside this text"),
                (true, false) => "a path on your own computer, which no reader has".to_owned(),
                _ => format!("pictures cannot come from `{scheme}:` addresses"),
            };
            let written = self.source.get(range.clone()).and_then(|whole| whole.rfind(name));
            match written.filter(|_| is_beside) {
                Some(at) => {
                    self.problem(Code::ForbiddenScheme, range.clone(), message, "", None);
                    let at = range.start + at..range.start + at + name.len();
                    self.mend(format!("write `{file}`"), true, at, file.to_owned());
                }
                None => self.problem(Code::ForbiddenScheme, range, message, "", help),
            }
            return;
        }
        match self.links.picture(name) {
            Ok(img) => self.picture(&img, &alt, title),
            // A picture of the same name in this folder may be another one.
            Err(refusal) if name.contains("../") => {
                let readings = refusal.readings.into_iter().map(|one| one.certain_if(false)).collect();
                let copy = Some("copy the picture into this folder, and name it by its file name".to_owned());
                let help = refusal.help.or(copy);
                self.refused(Refusal { readings, help, ..refusal }, name, range);
            }
            Err(refusal) => self.refused(refusal, name, range),
        }
    }

    /// An address of letters without its sign `@` reaches nobody.
    fn mail(&mut self, address: &str, range: &Range<usize>) {
        let is_mail = address.get(..7).is_some_and(|scheme| scheme.eq_ignore_ascii_case("mailto:"));
        let Some((to, rest)) =
            is_mail.then(|| address[7..].split_at(address[7..].find('?').unwrap_or(address.len() - 7)))
        else {
            return;
        };
        let is_written = |one: &str| {
            one.trim().split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
        };
        // A letter may be begun whose author chooses to whom it goes.
        if to.split(',').all(is_written) || to.is_empty() && !rest.is_empty() {
            return;
        }
        let message = if to.is_empty() {
            "the link names no e-mail address".to_owned()
        } else {
            format!("`{to}` is no e-mail address")
        };
        let readings = meant::mail(to).into_iter();
        let readings: Vec<meant::Reading> = readings
            .map(|one| meant::Reading { text: format!("mailto:{}{rest}", one.text), ..one })
            .collect();
        let help = readings.is_empty().then(|| "write it as `mailto:admissions@example.edu`".to_owned());
        self.refused(Refusal { code: Code::BadEmail, message, help, readings }, address, range.clone());
    }

    /// A number within a link that telephones cannot dial from abroad.
    fn telephone(&mut self, address: &str, range: &Range<usize>) {
        let Some(number) = address.strip_prefix("tel:") else { return };
        let digits = number.chars().filter(char::is_ascii_digit).count();
        let is_plain = number.chars().skip(1).all(|sign| sign.is_ascii_digit() || "-.;=".contains(sign));
        // Short numbers are those of emergencies, which are dialled as they are.
        let is_number = digits > 0 && (digits > 2 || !number.contains(char::is_alphabetic));
        if !is_number {
            let message = match number.is_empty() {
                true => "the link names no telephone number".to_owned(),
                false => format!("`{number}` is no telephone number"),
            };
            let help = Some(
                "write the number as one dials it from abroad, `tel:+3211268111`, or link to a page"
                    .to_owned(),
            );
            self.problem(
                Code::BadPhone,
                range.clone(),
                message,
                "expected a number such as `+3211268111`",
                help,
            );
            return;
        }
        if digits < 6 || number.starts_with('+') && is_plain {
            return;
        }
        let message = format!("`{number}` is no number as one dials it from abroad");
        let expected = "expected a number such as `+3211268111`";
        let readings: Vec<meant::Reading> = meant::phone(number, None)
            .into_iter()
            .map(|one| meant::Reading { text: format!("tel:{}", one.text.replace(' ', "")), ..one })
            .collect();
        let help = readings.is_empty().then(|| "write it with `+` and the number of the country".to_owned());
        self.problem(Code::BadPhone, range.clone(), message, expected, help);
        if let Some(told) = self.problems.pop() {
            let written = told.help.clone();
            let meant = told.meaning(self.source, address, readings);
            self.problems.push(Problem { help: meant.help.clone().or(written), ..meant });
        }
    }

    /// Tell why something cannot be had, and write out what may be meant where the address is found as it is typed.
    pub fn refused(&mut self, refusal: Refusal, typed: &str, range: Range<usize>) {
        let before = self.problems.len();
        self.problem(refusal.code, range, refusal.message, "", refusal.help);
        if let Some(told) = (self.problems.len() > before).then(|| self.problems.pop()).flatten() {
            let help = told.help.clone();
            let meant = told.meaning(self.source, typed, refusal.readings);
            self.problems.push(Problem { help: meant.help.clone().or(help), ..meant });
        }
    }

    fn picture(&mut self, img: &Img, alt: &str, title: &str) {
        if img.srcset.is_some() {
            self.html.push_str("<picture>");
        }
        for (format, srcset) in [("avif", &img.avif), ("webp", &img.srcset)] {
            let Some(srcset) = srcset else { continue };
            self.html.push_str(&format!("<source type=\"image/{format}\" srcset=\""));
            escape(srcset, &mut self.html);
            // Browsers that know `auto` look at the layout.
            self.html.push_str("\" sizes=\"auto, ");
            escape(&self.labels.sizes, &mut self.html);
            self.html.push_str("\">");
        }
        self.html.push_str("<img src=\"");
        escape(&img.src, &mut self.html);
        self.html.push_str(&format!(
            "\" width=\"{}\" height=\"{}\" loading=\"lazy\" decoding=\"async\" alt=\"",
            img.width, img.height
        ));
        escape(alt, &mut self.html);
        self.html.push('"');
        self.title(title);
        self.html.push('>');
        if img.srcset.is_some() {
            self.html.push_str("</picture>");
        }
    }

    /// What an author wrote in quotation marks behind an address.
    fn title(&mut self, title: &str) {
        if !title.is_empty() {
            self.html.push_str(" title=\"");
            escape(title, &mut self.html);
            self.html.push('"');
        }
    }

    pub fn reference(&mut self, name: &str) {
        let next = self.notes.len() + 1;
        let first = !self.notes.contains_key(name);
        let number = *self.notes.entry(name.to_owned()).or_insert(next);
        let id = if first { format!(" id=\"fnref-{number}\"") } else { String::new() };
        self.html
            .push_str(&format!("<sup><a{id} href=\"#fn-{number}\" role=\"doc-noteref\">{number}</a></sup>"));
    }

    pub fn footnote<'t>(&mut self, name: &str, events: &mut Events<'t>) {
        let outer = std::mem::take(&mut self.html);
        self.until(events, |end| matches!(end, TagEnd::FootnoteDefinition));
        let inner = std::mem::replace(&mut self.html, outer);
        self.note_html.insert(name.to_owned(), inner);
    }
}

/// `[https://www.example.edu](the website)`: the words and the address, where an address stands for the words and what
/// stands for the address can be none.
fn swapped(written: &str, destination: &str) -> Option<(String, String)> {
    let words = written.strip_prefix('[')?.split_once("](")?.0;
    let is_web = ["https://", "http://", "www.", "mailto:"].iter().any(|start| words.starts_with(start));
    let can_lead = destination.contains(['/', '#', ':', '@', '.']) || destination.is_empty();
    if !is_web || words.contains(char::is_whitespace) || can_lead {
        return None;
    }
    let address = if words.starts_with("www.") { format!("https://{words}") } else { words.to_owned() };
    Some((destination.to_owned(), address))
}

const OWN_COMPUTER: &str = "nobody else can open a file on your computer; put what it says into a text, or link to a page of the web";

/// Why an address of another kind cannot be had: of a file on the author's own computer, of a slip in `https`.
fn forbidden(scheme: &str, address: &str) -> Refusal {
    let is_own = scheme.len() == 1 || scheme == "file";
    let help = match is_own {
        true => OWN_COMPUTER,
        false => "use an `https:` address, `mailto:`, `tel:`, or name an item",
    };
    Refusal {
        code: Code::ForbiddenScheme,
        message: format!("links cannot lead to `{scheme}:` addresses"),
        help: Some(help.into()),
        readings: meant::web(address),
    }
}

/// Whether an address of the web has two slashes and a host behind its scheme.
fn is_full(address: &str) -> bool {
    let rest = address.split_once(':').map_or("", |(_, rest)| rest);
    rest.strip_prefix("//").is_some_and(|host| !host.starts_with(['/', '\\']) && !host.is_empty())
}

/// Why `https:/www.example.edu` and `https:\\www.example.edu` cannot be had.
fn half(address: &str) -> Refusal {
    let (scheme, rest) = address.split_once(':').unwrap_or((address, ""));
    let rest = rest.replace('\\', "/");
    Refusal {
        code: Code::BrokenLink,
        message: format!(
            "`{address}` is no address: behind `{scheme}:` come two slashes and the name of a host"
        ),
        help: None,
        readings: meant::web(&format!("{scheme}://{}", rest.trim_start_matches('/'))),
    }
}

/// The scheme of an address, in lower case and free of the white space that browsers ignore within it.
fn scheme(address: &str) -> Option<String> {
    let bare: String =
        address.chars().filter(|letter| !letter.is_whitespace() && !letter.is_control()).collect();
    let (before, _) = bare.split_once(':')?;
    (!before.contains(['/', '#', '?'])).then(|| before.to_lowercase())
}
