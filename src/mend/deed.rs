//! What was done, in the words of what there was to do.

/// Verbs of cures, as they begin one, and as they tell what was done.
const VERBS: [(&str, &str); 32] = [
    ("write", "wrote"),
    ("remove", "removed"),
    ("put", "put"),
    ("make", "made"),
    ("leave", "left"),
    ("begin", "began"),
    ("move", "moved"),
    ("indent", "indented"),
    ("save", "saved"),
    ("rename", "renamed"),
    ("add", "added"),
    ("append", "appended"),
    ("change", "changed"),
    ("close", "closed"),
    ("open", "opened"),
    ("take", "took"),
    ("give", "gave"),
    ("delete", "deleted"),
    ("end", "ended"),
    ("join", "joined"),
    ("use", "used"),
    ("set", "set"),
    ("replace", "replaced"),
    ("lead", "led"),
    ("say", "said"),
    ("name", "named"),
    ("keep", "kept"),
    ("break", "broke"),
    ("number", "numbered"),
    ("quote", "quoted"),
    ("let", "let"),
    ("split", "split"),
];

/// `wrote `title:` ` for a cure called ``write `title:` ``; of several deeds each. What stands in backquotes is the author's, and
/// what else could have been done instead is no deed.
pub(super) fn deed(title: &str) -> String {
    let title = title.strip_prefix("if so, ").or_else(|| title.strip_prefix("or ")).unwrap_or(title);
    let mut told = String::with_capacity(title.len());
    let mut begins = true;
    for (index, part) in title.split('`').enumerate() {
        if index > 0 {
            told.push('`');
        }
        match index % 2 {
            0 => told.push_str(&words(part, begins)),
            _ => told.push_str(part),
        }
        begins = false;
    }
    told
}

/// Words outside of backquotes.
fn words(part: &str, begins: bool) -> String {
    let mut told = if begins { past(part) } else { part.to_owned() };
    for (verb, done) in VERBS {
        told = told.replace(&format!(", and {verb} "), &format!(", and {done} "));
    }
    told
}

/// With the verb at its beginning told as done.
fn past(part: &str) -> String {
    let end = part.find(|letter: char| !letter.is_ascii_lowercase()).unwrap_or(part.len());
    let (verb, rest) = part.split_at(end);
    let done = VERBS.iter().find(|(known, _)| *known == verb).map_or(verb, |(_, done)| done);
    format!("{done}{rest}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_done_is_told_as_done() {
        for (title, done) in [
            ("write `title:`", "wrote `title:`"),
            ("write: `- a`, `- b`", "wrote: `- a`, `- b`"),
            (
                "put the whole text in quotation marks: `a: b`",
                "put the whole text in quotation marks: `a: b`",
            ),
            ("begin each entry with `- `", "began each entry with `- `"),
            ("write `a: 1`, and on the next line `write b`", "wrote `a: 1`, and on the next line `write b`"),
            ("write `a`, and lead old addresses to `/b/`", "wrote `a`, and led old addresses to `/b/`"),
            ("remove it", "removed it"),
            ("`fees:` is meant", "`fees:` is meant"),
        ] {
            assert_eq!(deed(title), done);
        }
    }
}
