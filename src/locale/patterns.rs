//! What the messages of Fluent say, with values filled in: <https://projectfluent.org/fluent/guide/>. Forms and numbers
//! are CLDR's, as everywhere else; Fluent's own crate brings plural rules of its own, which are older, and wrong from 103
//! on in Arabic.

use std::cell::Cell;
use std::collections::HashMap;

use fluent_syntax::ast::{
    Attribute, Entry, Expression, Identifier, InlineExpression, NamedArgument, Pattern, PatternElement,
    Resource, Variant, VariantKey,
};
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::Arg;
use crate::limits::MESSAGE_DEPTH;

/// A message or a term.
pub(super) struct Message {
    value: Option<Pattern<String>>,
    attributes: Vec<Attribute<String>>,
}

/// By their keys; those of terms begin with a hyphen.
#[derive(Default)]
pub(super) struct Patterns(HashMap<String, Message>);

/// How a language counts and writes numbers.
pub(super) trait Numerals {
    /// `one`, `few`, …: the form that a number takes.
    fn form(&self, number: f64) -> &'static str;
    fn written(&self, number: f64) -> String;
}

/// One message that is being written.
struct Writer<'w> {
    patterns: &'w Patterns,
    numerals: &'w dyn Numerals,
    arguments: &'w [(&'w str, Arg)],
    /// How many other messages it has named so far: those that name each other have no end.
    others: &'w Cell<usize>,
}

impl Patterns {
    /// Messages of a later resource take the place of the same in earlier ones.
    pub fn add(&mut self, resource: Resource<String>) {
        for entry in resource.body {
            let (key, value, attributes) = match entry {
                Entry::Message(message) => (message.id.name, message.value, message.attributes),
                Entry::Term(term) => (format!("-{}", term.id.name), Some(term.value), term.attributes),
                _ => continue,
            };
            self.0.insert(key, Message { value, attributes });
        }
    }

    /// A message with its gaps filled in; nothing where there is none of this key. A gap that nothing fills stands in the
    /// text as `{$name}`, which the tests of a theme look for.
    pub fn write(&self, key: &str, arguments: &[(&str, Arg)], numerals: &dyn Numerals) -> Option<String> {
        let pattern = self.pattern(key, None)?;
        let writer = Writer { patterns: self, numerals, arguments, others: &Cell::new(0) };
        let mut text = String::new();
        writer.pattern(pattern, &mut text);
        Some(text)
    }

    fn pattern(&self, key: &str, attribute: Option<&Identifier<String>>) -> Option<&Pattern<String>> {
        let message = self.0.get(key)?;
        match attribute {
            Some(name) => message.attributes.iter().find(|known| known.id == *name).map(|known| &known.value),
            None => message.value.as_ref(),
        }
    }
}

impl Writer<'_> {
    fn pattern(&self, pattern: &Pattern<String>, text: &mut String) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => text.push_str(value),
                PatternElement::Placeable { expression } => self.expression(expression, text),
            }
        }
    }

    fn expression(&self, expression: &Expression<String>, text: &mut String) {
        match expression {
            Expression::Inline(inline) => self.inline(inline, text),
            Expression::Select { selector, variants } => {
                let value = self.value(selector);
                let chosen = variants.iter().find(|variant| self.is_meant(variant, &value));
                let chosen = chosen.or_else(|| variants.iter().find(|variant| variant.default));
                chosen.into_iter().for_each(|variant| self.pattern(&variant.value, text));
            }
        }
    }

    fn is_meant(&self, variant: &Variant<String>, value: &Option<Arg>) -> bool {
        match (&variant.key, value) {
            (VariantKey::Identifier { name }, Some(Arg::Text(text))) => name == text,
            (VariantKey::Identifier { name }, Some(Arg::Number(number))) => {
                name == self.numerals.form(*number)
            }
            (VariantKey::NumberLiteral { value }, Some(Arg::Number(number))) => value.parse() == Ok(*number),
            _ => false,
        }
    }

    /// What a form is chosen by; nothing where nothing was given.
    fn value(&self, selector: &InlineExpression<String>) -> Option<Arg> {
        match selector {
            InlineExpression::VariableReference { id } => self.argument(&id.name).cloned(),
            InlineExpression::NumberLiteral { value } => value.parse().ok().map(Arg::Number),
            _ => {
                let mut text = String::new();
                self.inline(selector, &mut text);
                Some(Arg::Text(text))
            }
        }
    }

    fn argument(&self, name: &str) -> Option<&Arg> {
        self.arguments.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    fn inline(&self, inline: &InlineExpression<String>, text: &mut String) {
        match inline {
            InlineExpression::StringLiteral { value } => text.push_str(&unescape_unicode_to_string(value)),
            InlineExpression::NumberLiteral { value } => {
                let number = value.parse().map(|number| self.numerals.written(number));
                text.push_str(number.as_deref().unwrap_or(value));
            }
            InlineExpression::VariableReference { id } => match self.argument(&id.name) {
                Some(Arg::Text(value)) => text.push_str(value),
                Some(Arg::Number(number)) => text.push_str(&self.numerals.written(*number)),
                None => text.push_str(&format!("{{${}}}", id.name)),
            },
            InlineExpression::MessageReference { id, attribute } => {
                self.other(&id.name, attribute.as_ref(), self.arguments, text);
            }
            InlineExpression::TermReference { id, attribute, arguments } => {
                let named = arguments.as_ref().map_or(&[][..], |arguments| &arguments.named);
                let given: Vec<(&str, Arg)> =
                    named.iter().filter_map(|one| Some((&*one.name.name, self.given(one)?))).collect();
                self.other(&format!("-{}", id.name), attribute.as_ref(), &given, text);
            }
            InlineExpression::Placeable { expression } => self.expression(expression, text),
            InlineExpression::FunctionReference { id, .. } => text.push_str(&format!("{{{}()}}", id.name)),
        }
    }

    fn given(&self, argument: &NamedArgument<String>) -> Option<Arg> {
        self.value(&argument.value)
    }

    /// A message within another, or its key where there is none.
    fn other(
        &self,
        key: &str,
        attribute: Option<&Identifier<String>>,
        arguments: &[(&str, Arg)],
        text: &mut String,
    ) {
        let others = self.others.replace(self.others.get() + 1);
        match self.patterns.pattern(key, attribute).filter(|_| others < MESSAGE_DEPTH) {
            Some(pattern) => Writer { arguments, ..*self }.pattern(pattern, text),
            None => text.push_str(&format!("{{{key}}}")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Two;

    impl Numerals for Two {
        fn form(&self, number: f64) -> &'static str {
            if number == 2.0 { "two" } else { "other" }
        }

        fn written(&self, number: f64) -> String {
            format!("<{number}>")
        }
    }

    fn written(text: &str, arguments: &[(&str, Arg)]) -> String {
        let mut patterns = Patterns::default();
        patterns.add(fluent_syntax::parser::parse_runtime(text.to_owned()).expect("the text is right"));
        patterns.write("a", arguments, &Two).expect("there is a message")
    }

    #[test]
    fn gaps_are_filled_and_forms_are_chosen() {
        let forms = "a = { $n ->\n [0] none\n [two] both { $n }\n *[other] { $n } of { $all }\n }\n";
        let told = |number: f64| written(forms, &[("n", Arg::Number(number))]);
        assert_eq!([0.0, 2.0, 3.0].map(told), ["none", "both <2>", "<3> of {$all}"]);
        assert_eq!(written(forms, &[("n", "two".into())]), "both two", "a word is no number");
        assert_eq!(written(forms, &[]), "{$n} of {$all}");
        assert_eq!(written("a = { \"\\u007B\" }{ 1 }{ { $n } }\n", &[("n", "x".into())]), "{<1>x");
        assert_eq!(written("a = { NUMBER($n) }\n", &[("n", 3.into())]), "{NUMBER()}");
    }

    #[test]
    fn messages_stand_within_each_other() {
        let terms = "-t = { $case ->\n [genitive] of us\n *[other] we\n }\n .gender = f\n";
        let text = "b = { $n }!\n .c = d\na = { b } { b.c } { -t } { -t(case: \"genitive\") } { -t.gender ->\n [f] she\n *[m] he\n } { x }\n";
        assert_eq!(
            written(&format!("{terms}{text}"), &[("n", "N".into()), ("case", "genitive".into())]),
            "N! d we of us she {x}"
        );
        let circle = written("a = x{ a }{ a }\n", &[]);
        assert!(circle.ends_with("{a}") && circle.len() < 1000, "{circle}");
    }
}
