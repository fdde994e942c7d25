//! What stands behind the address of a sheet that another one imports: a layer, a feature, media (CSS Cascading and
//! Inheritance 5).

/// For what an imported sheet holds, in the order in which it is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Conditions<'t> {
    /// The layer's name; a layer without one has an empty name.
    layer: Option<&'t str>,
    supports: Option<&'t str>,
    media: &'t str,
}

impl<'t> Conditions<'t> {
    /// `layer(own) supports(display: grid) (width > 60rem)`
    pub fn read(text: &'t str) -> Conditions<'t> {
        let text = text.trim();
        let (layer, rest) = match word(text, "layer") {
            Some(rest) => match within(rest) {
                Some((name, rest)) => (Some(name), rest),
                None => (Some(""), rest),
            },
            None => (None, text),
        };
        let supports = word(rest, "supports").and_then(within);
        let (supports, media) = supports.map_or((None, rest), |(feature, rest)| (Some(feature), rest));
        Conditions { layer, supports, media }
    }

    /// The sheet as part of another one, which holds as the imported one would.
    pub fn around(&self, sheet: String) -> String {
        let in_layer = match self.layer {
            Some("") => format!("@layer {{ {sheet} }}"),
            Some(name) => format!("@layer {name} {{ {sheet} }}"),
            None => sheet,
        };
        let in_supports = match self.supports {
            Some(feature) => format!("@supports {} {{ {in_layer} }}", in_brackets(feature)),
            None => in_layer,
        };
        match self.media {
            "" => in_supports,
            media => format!("@media {media} {{ {in_supports} }}"),
        }
    }
}

/// What follows a word at the beginning of a text.
fn word<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let is_said = text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    let rest = text.get(word.len()..).filter(|_| is_said)?;
    let goes_on = rest.starts_with(|letter: char| letter.is_alphanumeric() || letter == '-');
    (!goes_on).then_some(rest.trim_start())
}

/// What stands in the brackets at the beginning of a text, and what follows them.
fn within(text: &str) -> Option<(&str, &str)> {
    let mut depth = 0_usize;
    for (at, sign) in text.char_indices() {
        match sign {
            '(' => depth += 1,
            ')' if depth == 1 => return Some((text[1..at].trim(), text[at + 1..].trim_start())),
            ')' => depth = depth.checked_sub(1)?,
            _ if depth == 0 => return None,
            _ => {}
        }
    }
    None
}

/// A declaration alone, `display: grid`, stands in brackets where features are asked for.
fn in_brackets(feature: &str) -> String {
    let colon = feature.find(':').unwrap_or(feature.len());
    let is_declaration = feature.find('(').is_none_or(|open| colon < open);
    if is_declaration { format!("({feature})") } else { feature.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::Conditions;

    #[test]
    fn a_sheet_holds_as_it_would_where_it_is_imported() {
        for (conditions, expected) in [
            ("", "x"),
            ("(width > 9em)", "@media (width > 9em) { x }"),
            ("layer", "@layer { x }"),
            ("layer(own.base)", "@layer own.base { x }"),
            ("LAYER( own ) print", "@media print { @layer own { x } }"),
            (
                "supports(display: grid) screen and (width > 9em)",
                "@media screen and (width > 9em) { @supports (display: grid) { x } }",
            ),
            ("supports(color: rgb(0 0 0))", "@supports (color: rgb(0 0 0)) { x }"),
            ("supports(not (display: grid))", "@supports not (display: grid) { x }"),
            ("supports((a: b) or (c: d))", "@supports (a: b) or (c: d) { x }"),
            ("supports(selector(a > b))", "@supports selector(a > b) { x }"),
            ("layer(a) supports(b: c) print", "@media print { @supports (b: c) { @layer a { x } } }"),
            ("layered", "@media layered { x }"),
        ] {
            assert_eq!(Conditions::read(conditions).around("x".to_owned()), expected, "{conditions}");
        }
    }
}
