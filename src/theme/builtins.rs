//! What templates can call: filters, tests and functions, those of the engine (Tera) and those of the program, each with what
//! it makes of a value.

/// Filters, `{{ value | filter }}`, with what they make of the value.
pub const FILTERS: &[(&str, &str)] = &[
    ("abs", "a number without its sign"),
    ("capitalize", "its first letter as a capital, the others small"),
    ("default", "`value` where the field is not there or empty: `{{ a | default(value=\"–\") }}`"),
    ("escape", "a text as HTML shows it; what `{{ }}` prints is escaped without it"),
    ("escape_html", "the same"),
    ("escape_xml", "a text as XML shows it"),
    ("first", "the first of a list"),
    ("float", "a text or number as a number with decimals"),
    ("get", "what a map has at `key`, else `default`: `{{ map | get(key=\"a\") }}`"),
    ("group_by", "a list of maps as a map of lists, by the value at `attribute`"),
    ("indent", "its lines indented by `width` blanks"),
    ("int", "a text or number as a whole number"),
    ("join", "a list as one text, with `sep` between its parts"),
    (
        "json",
        "any value as a script reads it, in a template of `templates/assets/`: `export default {{ a | json }};`",
    ),
    ("keys", "the keys of a map"),
    ("last", "the last of a list"),
    ("length", "how many letters, parts or keys there are"),
    ("lower", "in small letters, whatever the language"),
    ("newlines_to_br", "`<br>` where lines end"),
    ("nth", "the part of a list at `n`, from 0"),
    ("pairs", "a map as a list of keys and values"),
    (
        "pluralize",
        "an English ending for a number; messages have the forms of every language: `t(key=\"…\", count=n)`",
    ),
    ("qr", "an address as a QR code, an SVG in the colour of the text"),
    ("replace", "with `from` replaced by `to`: `{{ phone | replace(from=\" \", to=\"\") }}`"),
    ("reverse", "from the end to the beginning"),
    ("round", "a number rounded to `precision` decimals"),
    ("safe", "not escaped; only for `html`, `json_ld` and what the program calls finished"),
    ("sort", "a list in order, by `attribute` where it is of maps"),
    ("split", "a text as a list, parted at `pat`"),
    ("str", "any value as a text"),
    ("title", "each word with a capital; not for texts of languages that do not write so"),
    ("trim", "without blanks at both ends"),
    ("trim_end", "without blanks at its end"),
    ("trim_start", "without blanks at its beginning"),
    ("truncate", "its first `length` letters"),
    ("unique", "a list with each part once"),
    ("upper", "in capitals, whatever the language"),
    (
        "value",
        "a value of a fact or a cell: with its address, its date for machines, its parts, its language: `{{ fact.value | value }}`",
    ),
    ("values", "the values of a map"),
    ("wordcount", "how many words it has, by blanks"),
    (
        "words",
        "a text of the view, marked with its language where that is not the page's: `{{ page.title | words }}`",
    ),
];

/// Tests, `{% if value is test %}`, with what they are true of.
pub const TESTS: &[(&str, &str)] = &[
    ("array", "a list"),
    ("bool", "true or false"),
    ("containing", "a text, list or map that has `pat`"),
    ("defined", "there"),
    ("divisible_by", "a number that `divisor` divides"),
    ("ending_with", "a text that ends with `pat`"),
    ("even", "an even number"),
    ("float", "a number with decimals"),
    ("integer", "a whole number"),
    ("iterable", "what `for` can go through"),
    ("map", "a map"),
    ("none", "empty: there, but nothing"),
    ("number", "a number"),
    ("odd", "an odd number"),
    ("starting_with", "a text that begins with `pat`"),
    ("string", "a text"),
    ("undefined", "not there"),
];

/// Functions, `{{ function(…) }}`, with what they give.
pub const FUNCTIONS: &[(&str, &str)] = &[
    ("asset", "the address of a file of `static/`, by its published name: `{{ asset(path=\"style.css\") }}`"),
    (
        "cached",
        "a component or template drawn once for equal arguments: `{{ cached(template=\"foot.html\") }}`",
    ),
    ("range", "whole numbers from `start` up to `end`, without it: `{% for n in range(end=3) %}`"),
    ("super", "what the block of this name has in the template that is extended"),
    ("t", "a message in the page's language, its gaps filled: `{{ t(key=\"count-programmes\", count=3) }}`"),
    ("throw", "ends the drawing with a `message`"),
];

/// What other engines call filters.
pub(super) const FILTERS_ELSEWHERE: &[(&str, &str)] = &[
    ("e", "escape_html"),
    ("h", "escape_html"),
    ("uppercase", "upper"),
    ("upcase", "upper"),
    ("lowercase", "lower"),
    ("downcase", "lower"),
    ("capitalise", "capitalize"),
    ("titlecase", "title"),
    ("size", "length"),
    ("count", "length"),
    ("len", "length"),
    ("strip", "trim"),
    ("lstrip", "trim_start"),
    ("rstrip", "trim_end"),
    ("nl2br", "newlines_to_br"),
    ("newline_to_br", "newlines_to_br"),
    ("raw", "safe"),
    ("string", "str"),
    ("sort_by", "sort"),
    ("groupby", "group_by"),
    ("uniq", "unique"),
    ("wordcounts", "wordcount"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use tera::Tera;

    #[test]
    fn the_names_that_are_proposed_are_known_to_the_engine() {
        let mut tera = Tera::new();
        super::super::filters::register(&mut tera);
        let unknown = |template: &str| {
            let told = tera.clone().add_raw_template("x.html", template).unwrap_err().to_string();
            told.contains("Unknown")
        };
        let known = |template: String| {
            let told = tera.clone().add_raw_template("x.html", &template).map_err(|error| error.to_string());
            assert!(!told.clone().is_err_and(|told| told.contains("Unknown")), "{template}: {told:?}");
        };
        FILTERS.iter().for_each(|(name, _)| known(format!("{{{{ x | {name} }}}}")));
        FILTERS_ELSEWHERE.iter().for_each(|(other, ours)| {
            assert!(
                FILTERS.iter().any(|(name, _)| name == ours) && FILTERS.iter().all(|(name, _)| name != other),
                "{other}"
            );
        });
        TESTS.iter().for_each(|(name, _)| known(format!("{{% if x is {name} %}}{{% endif %}}")));
        assert!(unknown("{{ x | nothing }}"));
    }
}
