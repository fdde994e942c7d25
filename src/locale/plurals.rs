//! The forms that messages have for numbers, held against those that a language has.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use icu::locale::subtags::language;
use icu::plurals::{PluralCategory, PluralRules};

use super::depth::too_deep;
use super::entries::filled;
use super::formats;
use crate::codes::Decimal;
use crate::lang::Lang;
use crate::model::PLURAL_FORMS;

/// A catalogue counts no further.
const LARGEST: u32 = 1000;

/// Which form a number takes in a language.
pub(super) struct Rules(PluralRules);

impl Rules {
    pub fn new(lang: &Lang) -> Rules {
        let rules = PluralRules::try_new(formats::icu_locale(lang).into(), Default::default());
        Rules(rules.expect("CLDR counts in every locale, if only as the root does"))
    }

    pub fn form(&self, number: Decimal) -> &'static str {
        name(self.0.category_for(&formats::fixed(number)))
    }
}

/// The forms of a language.
struct Forms {
    /// Those that CLDR knows for it.
    known: BTreeSet<&'static str>,
    /// Those that counts in a catalogue ask for, each with these counts.
    needed: BTreeMap<&'static str, BTreeSet<String>>,
}

/// A message that does not have the forms of its language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PluralFault {
    /// The name of the message, or the form, as bytes of the file's text.
    pub range: Range<usize>,
    pub message: String,
    pub label: String,
    /// The form that was most likely meant in its place.
    pub meant: Option<String>,
}

impl Forms {
    fn of(lang: &Lang) -> Forms {
        let rules = Rules::new(lang);
        let known = rules.0.categories().map(name).collect();
        let halves = (0..3).map(|count| Decimal { hundredths: count * 100 + 50 });
        let mut needed: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
        // CLDR 49 tells 0 and 1 apart in Vietnamese, whose words are the same for all counts.
        let is_one = lang.icu().id.language == language!("vi");
        for count in (0..=LARGEST).map(Decimal::from).chain(halves) {
            let form = if is_one { "other" } else { rules.form(count) };
            needed.entry(form).or_default().insert(count.to_string());
        }
        Forms { known, needed }
    }

    /// The forms that are asked for and neither written nor covered by numbers that are.
    fn lacking(&self, written: &BTreeSet<&str>, numbers: &BTreeSet<&str>) -> Vec<&'static str> {
        let covered = |counts: &BTreeSet<String>| counts.iter().all(|count| numbers.contains(count.as_str()));
        let lacking =
            self.needed.iter().filter(|(form, counts)| !written.contains(**form) && !covered(counts));
        lacking.map(|(form, _)| *form).collect()
    }
}

/// Whether a name is that of a form that numbers take in some language.
pub(super) fn is_plural(name: &str) -> bool {
    PLURAL_FORMS.contains(&name)
}

/// The forms that counts in a catalogue take in a language, in the order of CLDR.
pub(super) fn needed_forms(lang: &Lang) -> Vec<&'static str> {
    let needed = Forms::of(lang).needed;
    PLURAL_FORMS.into_iter().filter(|form| *form == "other" || needed.contains_key(form)).collect()
}

/// The forms that CLDR knows for a language.
pub fn known_forms(lang: &Lang) -> Vec<&'static str> {
    let known = Forms::of(lang).known;
    PLURAL_FORMS.into_iter().filter(|form| known.contains(form)).collect()
}

/// The forms that counts in a catalogue take in a language, but for those that are written.
pub fn lacking_forms(lang: &Lang, written: &BTreeSet<&str>) -> Vec<&'static str> {
    needed_forms(lang).into_iter().filter(|form| !written.contains(form)).collect()
}

/// The first numbers that take a form in a language: `2, 3, 4, 22`; nothing where the form is none of numbers.
pub fn form_examples(lang: &Lang, form: &str) -> Option<String> {
    let forms = Forms::of(lang).needed;
    let mut numbers: Vec<u32> = forms.get(form)?.iter().filter_map(|count| count.parse().ok()).collect();
    numbers.sort_unstable();
    let numbers: Vec<String> = numbers.iter().take(4).map(ToString::to_string).collect();
    (!numbers.is_empty()).then(|| numbers.join(", "))
}

fn name(category: PluralCategory) -> &'static str {
    PLURAL_FORMS[category as usize]
}

/// All messages of a file that lack a form of the language, or have one that it has not.
pub fn plural_faults(lang: &Lang, text: &str) -> Vec<PluralFault> {
    // It was told when the messages were read.
    if too_deep(text).is_some() {
        return Vec::new();
    }
    let text = &*filled(text);
    let forms = Forms::of(lang);
    let resource = fluent_syntax::parser::parse_runtime(text).unwrap_or_else(|(resource, _)| resource);
    let mut faults = Vec::new();
    for entry in &resource.body {
        let (id, patterns) = match entry {
            Entry::Message(message) => {
                let attributes = message.attributes.iter().map(|attribute| &attribute.value);
                (&message.id, message.value.iter().chain(attributes).collect::<Vec<_>>())
            }
            Entry::Term(term) => (&term.id, vec![&term.value]),
            _ => continue,
        };
        let mut selections = Vec::new();
        patterns.into_iter().for_each(|pattern| gather(pattern, &mut selections));
        for variants in selections {
            faults.extend(of_selection(lang, &forms, text, id.name, variants));
        }
    }
    faults
}

/// The variants of every selection within a pattern.
fn gather<'p, 't>(pattern: &'p Pattern<&'t str>, selections: &mut Vec<&'p [Variant<&'t str>]>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        within(expression, selections);
    }
}

fn within<'p, 't>(expression: &'p Expression<&'t str>, selections: &mut Vec<&'p [Variant<&'t str>]>) {
    match expression {
        Expression::Select { variants, .. } => {
            selections.push(variants);
            variants.iter().for_each(|variant| gather(&variant.value, selections));
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => within(expression, selections),
        Expression::Inline(_) => {}
    }
}

fn of_selection(
    lang: &Lang,
    forms: &Forms,
    text: &str,
    id: &str,
    variants: &[Variant<&str>],
) -> Vec<PluralFault> {
    let (mut written, mut numbers) = (BTreeSet::new(), BTreeSet::new());
    for variant in variants {
        match variant.key {
            VariantKey::Identifier { name } => drop(written.insert(name)),
            VariantKey::NumberLiteral { value } => drop(numbers.insert(value)),
        }
    }
    // A selection by anything but a number has other words.
    let by_number = written.iter().any(|form| *form != "other" && PLURAL_FORMS.contains(form));
    if !by_number && !written.iter().all(|form| *form == "other" || is_slip(form)) {
        return Vec::new();
    }
    let known: Vec<String> = forms.known.iter().map(|form| format!("`{form}`")).collect();
    let lacking = forms.lacking(&written, &numbers);
    let strange: Vec<&str> = written.iter().filter(|form| !forms.known.contains(**form)).copied().collect();
    // One form too many and one too few are one slip.
    let meant = match (strange.as_slice(), lacking.as_slice()) {
        ([_], [form]) => Some((*form).to_owned()),
        _ => None,
    };
    let is_told = meant.is_some();
    let wrong = strange.into_iter().map(|form| PluralFault {
        range: bytes(text, form),
        message: format!("`{lang}` has no form `{form}`, so that these words are never shown"),
        label: format!("expected one of {}", known.join(", ")),
        meant: meant.clone(),
    });
    let lacking: Vec<String> = lacking.into_iter().map(|form| format!("`{form}`")).collect();
    let lacks = (!lacking.is_empty() && !is_told).then(|| PluralFault {
        meant: None,
        range: bytes(text, id),
        message: format!(
            "the message `{id}` lacks a form that numbers have in `{lang}`: {}",
            lacking.join(", ")
        ),
        label: "the words of another form are shown instead".into(),
    });
    wrong.chain(lacks).collect()
}

/// Whether a name is a slip in that of a form, what other tools call it, or its translation.
fn is_slip(form: &str) -> bool {
    const OTHERS: [&str; 24] = [
        "singular", "plural", "single", "many", "any", "all", "else", "default", "een", "ander", "andere",
        "anders", "overig", "un", "une", "autre", "autres", "ein", "eins", "uno", "una", "otro", "otros",
        "mot",
    ];
    OTHERS.contains(&form) || PLURAL_FORMS.iter().any(|known| strsim::damerau_levenshtein(known, form) <= 1)
}

/// Where a part of a text stands in it.
pub(super) fn bytes(text: &str, part: &str) -> Range<usize> {
    let start = part.as_ptr() as usize - text.as_ptr() as usize;
    start..start + part.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::Scalar;

    fn faults(tag: &str, text: &str) -> Vec<(String, String)> {
        let found = plural_faults(&Lang::parse(tag).unwrap(), text);
        found.into_iter().map(|fault| (text[fault.range].to_owned(), fault.message)).collect()
    }

    fn forms(tag: &str) -> Vec<&'static str> {
        Forms::of(&Lang::parse(tag).unwrap()).needed.into_keys().collect()
    }

    #[test]
    fn languages_need_what_a_catalogue_counts() {
        assert_eq!(forms("en"), ["one", "other"]);
        assert_eq!(forms("fr"), ["one", "other"], "many begins with a million");
        assert_eq!(forms("vi"), ["other"]);
        assert_eq!(forms("ar"), ["few", "many", "one", "other", "two", "zero"]);
        assert_eq!(forms("pl"), ["few", "many", "one", "other"]);
        assert_eq!(forms("he"), ["one", "other", "two"], "many was given up in CLDR 42");
    }

    #[test]
    fn a_form_that_is_lacking_and_one_too_many_are_found() {
        let text = "a = x\nb = { $n ->\n [few] a few\n *[other] many\n }\n";
        let found = faults("en", text);
        assert!(found.len() == 1 && found[0].0 == "few" && found[0].1.contains("never shown"), "{found:?}");
        let found = faults("ar", text);
        assert!(found.len() == 1 && found[0].0 == "b" && found[0].1.contains("`one`"), "{found:?}");
        assert_eq!(faults("en", "b = { $n ->\n [onee] a\n *[other] b\n }\n").len(), 1);
        assert_eq!(faults("nl", "b = { $n ->\n [een] a\n *[other] b\n }\n").len(), 1);
        assert!(faults("fr", "b = { $n ->\n [one] a\n [many] m\n *[other] b\n }\n").is_empty());
    }

    #[test]
    fn numbers_cover_forms_and_words_are_no_numbers() {
        assert!(faults("en", "b = { $n ->\n [0] none\n [1] one\n *[other] more\n }\n").is_empty());
        assert!(faults("ar", "b = { $state ->\n [open] a\n *[other] b\n }\n").is_empty());
        let nested = "b = { $state ->\n [open] { $n ->\n *[other] b\n }\n *[closed] c\n }\n";
        assert_eq!(faults("en", nested).len(), 1);
    }
}
