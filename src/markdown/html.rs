//! Small tools for HTML: escaping, plain text.

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

pub(super) fn escape(text: &str, out: &mut String) {
    pulldown_cmark_escape::escape_html(out, text).expect("a String takes every text");
}
