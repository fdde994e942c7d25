//! Addresses of services that hand out fonts, and the rules that stand for them where a theme has the files of its own.

use percent_encoding::percent_decode_str;

/// Hosts whose sheets name families in their addresses, as Google Fonts does.
const SERVICES: [&str; 5] = [
    "fonts.googleapis.com",
    "fonts.bunny.net",
    "fonts.googleapis.cn",
    "fonts.loli.net",
    "api.fonts.coollabs.io",
];

/// So many files are asked of an author; more weights than that no page needs.
const MOST: usize = 8;

/// A font of one weight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Face {
    family: String,
    is_italic: bool,
    /// `700`, or `100 900` of a font that has all between.
    weight: String,
}

impl Face {
    /// The name of its file, as one may call it: `lato-700.woff2`.
    fn file(&self) -> String {
        let family = self.family.to_lowercase().replace(' ', "-");
        let weight = if self.weight.contains(' ') { String::new() } else { format!("-{}", self.weight) };
        let slope = if self.is_italic { "-italic" } else { "" };
        format!("{family}{weight}{slope}.woff2")
    }

    /// The rule that brings it.
    pub fn rule(&self) -> String {
        let slope = if self.is_italic { " font-style: italic;" } else { "" };
        let (family, weight, file) = (&self.family, &self.weight, self.file());
        format!(
            "@font-face {{ font-family: \"{family}\";{slope} font-weight: {weight}; font-display: swap; src: url(\"{file}\"); }}"
        )
    }
}

/// The files that are needed, in words.
pub(super) fn files(faces: &[Face]) -> String {
    let names: Vec<String> = faces.iter().map(|face| format!("`{}`", face.file())).collect();
    let kind = if names.len() > 1 { "files" } else { "file" };
    format!("the font's {kind}, named {},", and(&names))
}

/// Rules as a help lists them.
pub(super) fn listed(rules: &[String]) -> String {
    and(&rules.iter().map(|rule| format!("`{rule}`")).collect::<Vec<_>>())
}

fn and(words: &[String]) -> String {
    match words {
        [before @ .., last] if !before.is_empty() => format!("{} and {last}", before.join(", ")),
        _ => words.join(""),
    }
}

/// What an address of such a service asks for; nothing where it is none.
pub(super) fn faces(address: &str) -> Vec<Face> {
    let rest = address.split_once("//").map_or("", |(_, rest)| rest);
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    if !SERVICES.contains(&host.to_lowercase().as_str()) {
        return Vec::new();
    }
    let address = path.replace("&amp;", "&").replace('+', " ");
    let query =
        address.split('#').next().and_then(|path| path.split_once('?')).map_or("", |(_, query)| query);
    let query = percent_decode_str(query).decode_utf8_lossy().into_owned();
    let families = query.split('&').filter_map(|part| part.strip_prefix("family="));
    families.flat_map(|families| families.split('|')).flat_map(family).take(MOST).collect()
}

/// `Lato:ital,wght@0,400;1,700`, or as it was written before, `Lato:400,700i`.
fn family(text: &str) -> Vec<Face> {
    let (name, rest) = text.split_once(':').unwrap_or((text, ""));
    let family: String =
        name.trim().chars().filter(|sign| sign.is_alphanumeric() || " -_".contains(*sign)).collect();
    if family.is_empty() {
        return Vec::new();
    }
    let face =
        |weight: &str, is_italic| Face { family: family.clone(), is_italic, weight: weight.to_owned() };
    let shapes = match rest.split_once('@') {
        Some((axes, values)) => of_axes(axes, values),
        None => rest.split(',').filter_map(of_word).collect(),
    };
    match shapes.is_empty() {
        true => vec![face("400", false)],
        false => shapes.into_iter().map(|(weight, is_italic)| face(&weight, is_italic)).collect(),
    }
}

/// The weights and slopes of `ital,wght` and `0,400;1,100..900`.
fn of_axes(axes: &str, values: &str) -> Vec<(String, bool)> {
    let place = |name: &str| axes.split(',').position(|axis| axis.trim() == name);
    let (weight, slope) = (place("wght"), place("ital"));
    let mut shapes = Vec::new();
    for value in values.split(';') {
        let parts: Vec<&str> = value.split(',').map(str::trim).collect();
        let part = |place: Option<usize>| place.and_then(|place| parts.get(place)).copied();
        let shape = (weighed(part(weight).unwrap_or("400")), part(slope) == Some("1"));
        if !shapes.contains(&shape) {
            shapes.push(shape);
        }
    }
    shapes
}

fn weighed(text: &str) -> String {
    let is_weight = text.split("..").all(|part| part.parse::<u16>().is_ok_and(|weight| weight <= 1000));
    if is_weight { text.replace("..", " ") } else { "400".to_owned() }
}

/// `700`, `700i`, `bolditalic`
fn of_word(word: &str) -> Option<(String, bool)> {
    let word = word.trim().to_lowercase();
    let is_italic = word.ends_with('i') || word.ends_with("italic");
    let weight = word.trim_end_matches("italic").trim_end_matches('i');
    match weight {
        "" if is_italic => Some(("400".to_owned(), true)),
        "regular" | "normal" => Some(("400".to_owned(), is_italic)),
        "bold" => Some(("700".to_owned(), is_italic)),
        number => number.parse::<u16>().ok().map(|weight| (weight.to_string(), is_italic)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_font_services_say_what_they_bring() {
        let files = |address: &str| faces(address).iter().map(Face::file).collect::<Vec<_>>();
        assert_eq!(
            files(
                "https://fonts.googleapis.com/css2?family=Open+Sans:ital,wght@0,400;1,700&family=Lato&display=swap"
            ),
            ["open-sans-400.woff2", "open-sans-700-italic.woff2", "lato-400.woff2"]
        );
        assert_eq!(
            files("//fonts.bunny.net/css?family=lato:400,700i|PT%20Sans:regular,bold"),
            ["lato-400.woff2", "lato-700-italic.woff2", "pt-sans-400.woff2", "pt-sans-700.woff2"]
        );
        let variable = faces("https://fonts.googleapis.com/css2?family=Inter:wght@100..900");
        assert_eq!(
            variable[0].rule(),
            "@font-face { font-family: \"Inter\"; font-weight: 100 900; font-display: swap; src: url(\"inter.woff2\"); }"
        );
        for other in
            ["https://cdn.example/css?family=Inter", "https://fonts.googleapis.com/icon", "inter.css"]
        {
            assert_eq!(faces(other), [], "{other}");
        }
    }
}
