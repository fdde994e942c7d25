//! Small tools for HTML: escaping, plain text.

use url::Url;

/// Leads from a footnote back to the text.
pub(super) const BACK: char = '↩';

/// The text of our own HTML, in which each `<` and `>` is a tag's. Every heading and every line of a record asks for it,
/// and a reader of any HTML takes several times as long.
pub(super) fn plain(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut within = false;
    for letter in html.chars() {
        match letter {
            '<' => within = true,
            '>' => within = false,
            _ if !within => text.push(letter),
            _ => {}
        }
    }
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// The lines of text in our own HTML: each block is one, and each cell of a table. The number of a footnote stands
/// apart from the word before it.
pub fn lines(html: &str) -> Vec<String> {
    let parted =
        html.replace("</td>", "\n").replace("</th>", "\n").replace("<sup", " <sup").replace(BACK, "");
    plain(&parted).lines().map(str::trim).filter(|line| !line.is_empty()).map(ToOwned::to_owned).collect()
}

/// A text as it stands in HTML, between tags or in an attribute.
pub fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    escape(text, &mut html);
    html
}

/// Our own HTML as it can be read anywhere: its addresses are whole, as they are seen from a page.
pub fn readdressed(html: &str, page: &Url) -> String {
    // Quotation marks in texts are escaped, so that these can only be attributes.
    const ATTRIBUTES: [&str; 3] = [" href=\"", " src=\"", " srcset=\""];
    let whole = |address: &str| page.join(address).map_or_else(|_| address.to_owned(), String::from);
    let next = |html: &str| {
        let found = ATTRIBUTES.iter().filter_map(|name| Some((html.find(name)? + name.len(), *name)));
        found.min()
    };
    let (mut made, mut rest) = (String::with_capacity(html.len() * 5 / 4), html);
    while let Some((at, name)) = next(rest) {
        let (before, after) = rest.split_at(at);
        let (value, after) = after.split_once('"').unwrap_or((after, ""));
        made.push_str(before);
        match name.trim_start() {
            // Widths follow the addresses of a picture.
            "srcset=\"" => {
                let each = value.split(", ").map(|one| match one.split_once(' ') {
                    Some((address, width)) => format!("{} {width}", whole(address)),
                    None => whole(one),
                });
                made.push_str(&each.collect::<Vec<String>>().join(", "));
            }
            _ => made.push_str(&whole(value)),
        }
        made.push('"');
        rest = after;
    }
    made + rest
}

pub(super) fn escape(text: &str, out: &mut String) {
    pulldown_cmark_escape::escape_html(out, text).expect("a String takes every text");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_whole_and_words_stay() {
        let page = Url::parse("https://www.example.edu/base/en/news/x/").expect("it is one");
        let html = "<a href=\"/base/en/\">a href=&quot;/b&quot;</a> <a href=\"#fn-1\">1</a> <a href=\"mailto:a@b.c\">m</a> \
                    <source srcset=\"/base/a.webp 2w, /base/b.webp 4w\"><img src=\"/base/a.jpg\" alt=\" src= /x\">";
        assert_eq!(
            readdressed(html, &page),
            "<a href=\"https://www.example.edu/base/en/\">a href=&quot;/b&quot;</a> \
             <a href=\"https://www.example.edu/base/en/news/x/#fn-1\">1</a> <a href=\"mailto:a@b.c\">m</a> \
             <source srcset=\"https://www.example.edu/base/a.webp 2w, https://www.example.edu/base/b.webp 4w\">\
             <img src=\"https://www.example.edu/base/a.jpg\" alt=\" src= /x\">"
        );
    }
}
