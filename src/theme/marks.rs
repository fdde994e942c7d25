//! Messages of a language that stands in for another, marked within a page as WCAG 2.2 asks (3.1.2): a screen reader says
//! them as that language is said, and a page that runs the other way shows them in their own direction.
//!
//! A template cannot tell where its words will stand: an element may be within them, an attribute may not. So they leave
//! the template between signs that no text has (Unicode's noncharacters), and the page that is made of them tells.

use std::borrow::Cow;

use crate::lang::Lang;
use crate::locale::{Arg, Locale, direction};
use crate::yaml::Scalar;

/// Before the tag of the language.
const OPEN: char = '\u{fdd0}';
/// Between the tag and the words.
const WORDS: char = '\u{fdd1}';
/// Behind the words.
const CLOSE: char = '\u{fdd2}';

/// What holds text and no elements.
const PLAIN: [&str; 6] = ["script", "style", "title", "textarea", "option", "svg"];

/// Words in another language than the page's.
pub fn marked(words: &str, lang: &Lang) -> String {
    format!("{OPEN}{lang}{WORDS}{words}{CLOSE}")
}

/// A message, marked where another language lends its words; what is filled into them stays in the language of the page. One
/// that only puts together what it is given lends none.
pub fn spoken(locale: &Locale, key: &str, arguments: &[(&str, Arg)]) -> Option<String> {
    let Some(lender) = locale.lender(key) else { return locale.message(key, arguments) };
    let with = |change: &dyn Fn(&str) -> String| -> Option<String> {
        let changed = arguments.iter().map(|(name, value)| match value {
            Arg::Text(text) => (*name, Arg::Text(change(text))),
            number => (*name, number.clone()),
        });
        locale.message(key, &changed.collect::<Vec<(&str, Arg)>>())
    };
    let lends_words = with(&|_| String::new())?.contains(char::is_alphabetic);
    if !lends_words {
        return locale.message(key, arguments);
    }
    let own = |text: &str| {
        let is_own = text.contains(char::is_alphabetic) && !text.contains(OPEN);
        if is_own { marked(text, locale.lang()) } else { text.to_owned() }
    };
    with(&own).map(|text| marked(&text, lender))
}

/// The page with elements around such words where there can be some, and with the words alone elsewhere.
pub fn languages_told(html: &str) -> Cow<'_, str> {
    if !html.contains(OPEN) {
        return Cow::Borrowed(html);
    }
    let mut page = Page { made: String::with_capacity(html.len()), within: Vec::new() };
    let mut rest = html;
    while let Some(at) = rest.find(['<', OPEN, CLOSE]) {
        page.made.push_str(&rest[..at]);
        rest = page.next(&rest[at..]);
    }
    page.made.push_str(rest);
    Cow::Owned(page.made)
}

struct Page {
    made: String,
    /// For each sign that is open, whether an element was begun for it.
    within: Vec<bool>,
}

impl Page {
    /// Take over what the text begins with: a tag, perhaps with all that it holds, or a sign. What follows it.
    fn next<'h>(&mut self, text: &'h str) -> &'h str {
        if let Some(after) = text.strip_prefix(OPEN) {
            return self.open(after);
        }
        if let Some(after) = text.strip_prefix(CLOSE) {
            let begun = self.within.pop().unwrap_or_default();
            self.made.push_str(if begun { "</span>" } else { "" });
            return after;
        }
        let end = end_of_tag(text);
        let name = text[1..].split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap_or_default();
        let plain = PLAIN
            .iter()
            .find(|plain| plain.eq_ignore_ascii_case(name))
            .filter(|_| !text[..end].ends_with("/>"));
        let end = plain.and_then(|name| end_of_element(text, name)).unwrap_or(end);
        self.made.push_str(&bare(&text[..end]));
        &text[end..]
    }

    fn open<'h>(&mut self, after: &'h str) -> &'h str {
        let Some((tag, rest)) = after.split_once(WORDS) else { return after };
        let lang = Lang::parse(tag).ok();
        if let Some(lang) = &lang {
            self.made.push_str(&format!("<span lang=\"{lang}\" dir=\"{}\">", direction(lang)));
        }
        self.within.push(lang.is_some());
        rest
    }
}

/// Where a tag ends; a sign of its end may stand in an attribute.
fn end_of_tag(text: &str) -> usize {
    let mut quote = None;
    for (at, letter) in text.char_indices() {
        match (quote, letter) {
            (None, '"' | '\'') => quote = Some(letter),
            (Some(open), _) if open == letter => quote = None,
            (None, '>') => return at + 1,
            _ => {}
        }
    }
    text.len()
}

fn end_of_element(text: &str, name: &str) -> Option<usize> {
    let named =
        |at: &usize| text[at + 2..].get(..name.len()).is_some_and(|word| word.eq_ignore_ascii_case(name));
    text.match_indices("</").map(|(at, _)| at).find(named)
}

/// The words alone.
fn bare(text: &str) -> Cow<'_, str> {
    if !text.contains(OPEN) {
        return Cow::Borrowed(text);
    }
    let mut parts = text.split(OPEN);
    let first = parts.next().unwrap_or_default().to_owned();
    let words = parts.map(|part| part.split_once(WORDS).map_or(part, |(_, words)| words));
    Cow::Owned([first].into_iter().chain(words.map(ToOwned::to_owned)).collect::<String>().replace(CLOSE, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_marked_where_elements_can_stand() {
        let menu = marked("Menu", &Lang::parse("en").unwrap());
        let element = "<span lang=\"en\" dir=\"ltr\">Menu</span>";
        for (page, made) in [
            (format!("<b>{menu}</b> {menu}"), format!("<b>{element}</b> {element}")),
            (format!("<title>{menu} · x</title>{menu}"), format!("<title>Menu · x</title>{element}")),
            (
                format!("<a aria-label=\"> {menu}\" title='{menu}'>"),
                "<a aria-label=\"> Menu\" title='Menu'>".into(),
            ),
            (
                format!("<option>{menu}</option><script>a<b; '{menu}'</script>"),
                "<option>Menu</option><script>a<b; 'Menu'</script>".into(),
            ),
            (
                format!("<svg viewBox=\"0\"><text>{menu}</text></svg>"),
                "<svg viewBox=\"0\"><text>Menu</text></svg>".into(),
            ),
            (format!("<!-- {menu} -->"), "<!-- Menu -->".into()),
        ] {
            assert_eq!(languages_told(&page), made);
        }
        let within = marked(&format!("a {menu} b"), &Lang::parse("ar").unwrap());
        assert_eq!(languages_told(&within), format!("<span lang=\"ar\" dir=\"rtl\">a {element} b</span>"));
        assert!(matches!(languages_told("<p>Menu"), Cow::Borrowed(_)));
    }

    #[test]
    fn broken_signs_leave_nothing_behind() {
        for page in
            ["a\u{fdd0}b", "a\u{fdd2}b", "\u{fdd0}en\u{fdd1}b", "<a \u{fdd0}", "\u{fdd0}xx\u{fdd1}b\u{fdd2}"]
        {
            assert!(!languages_told(page).contains('\u{fdd0}'), "{page:?}");
        }
    }
}
