//! A message as translators see it: words and gaps, once or in several forms, of which each language has its own.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};

use super::depth::too_deep;
use super::entries::UNFILLED;
use super::plurals::{is_plural, needed_forms};
use crate::lang::Lang;

/// A message whose words, or whose forms, are all that it has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// What the form is chosen by, as it is written: `$count`. Nothing where there is one form.
    pub by: Option<String>,
    pub forms: Vec<MessageForm>,
}

/// The words of a message, or of one of its forms.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MessageForm {
    /// `one`, `few`, `0`; empty where there is one form.
    pub name: String,
    pub parts: Vec<MessagePart>,
    /// Whether it is shown where no other is meant.
    pub is_default: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MessagePart {
    Words(String),
    /// What is filled in, as it is written: `{ $count }`.
    Gap(String),
}

impl Shape {
    /// The message that a text begins with; nothing where its forms stand within words, or within each other.
    pub fn of(message: &str) -> Option<Shape> {
        if too_deep(message).is_some() {
            return None;
        }
        let resource = fluent_syntax::parser::parse_runtime(message).ok()?;
        let Some(Entry::Message(message)) = resource.body.first() else { return None };
        match message.value.as_ref()?.elements.as_slice() {
            [PatternElement::Placeable { expression: Expression::Select { selector, variants } }] => {
                let forms = variants.iter().map(form).collect::<Option<Vec<MessageForm>>>()?;
                Some(Shape { by: Some(written(selector)?), forms })
            }
            _ => {
                let parts = parts(message.value.as_ref()?)?;
                Some(Shape { by: None, forms: vec![MessageForm { parts, ..MessageForm::default() }] })
            }
        }
    }

    /// The forms that the message has in another language: numbers that stand alone as here, and the forms that numbers
    /// take there. Words are still to be written.
    pub fn in_language(&self, lang: &Lang) -> Shape {
        let own = |name: &str| MessageForm { name: name.to_owned(), ..MessageForm::default() };
        let is_number = |form: &&MessageForm| form.name.parse::<f64>().is_ok();
        let plural = self.forms.iter().all(|form| is_plural(&form.name) || is_number(&form));
        if self.by.is_none() || !plural {
            let bare = |form: &MessageForm| MessageForm { parts: Vec::new(), ..form.clone() };
            return Shape { by: self.by.clone(), forms: self.forms.iter().map(bare).collect() };
        }
        let numbers = self.forms.iter().filter(is_number).map(|form| own(&form.name));
        let mut forms: Vec<MessageForm> = numbers.chain(needed_forms(lang).into_iter().map(own)).collect();
        forms.iter_mut().for_each(|form| form.is_default = form.name == "other");
        Shape { by: self.by.clone(), forms }
    }

    /// The form of a name; where there is none, the one that is shown instead.
    pub fn form(&self, name: &str) -> Option<&MessageForm> {
        let named = self.forms.iter().find(|form| form.name == name);
        named.or_else(|| self.forms.iter().find(|form| form.is_default)).or(self.forms.last())
    }

    /// What stands behind the sign `=`, with a sign in the place of words that are still to be written.
    pub fn text(&self) -> String {
        let Some(by) = &self.by else {
            return self.forms.first().map_or_else(String::new, MessageForm::text);
        };
        let line = |form: &MessageForm| {
            let star = if form.is_default { "   *" } else { "    " };
            format!("{star}[{}] {}\n", form.name, form.text())
        };
        format!("{{ {by} ->\n{} }}", self.forms.iter().map(line).collect::<String>())
    }
}

impl MessageForm {
    fn text(&self) -> String {
        let part = |part: &MessagePart| match part {
            MessagePart::Gap(gap) => gap.clone(),
            MessagePart::Words(words) => words
                .chars()
                .map(|letter| {
                    if matches!(letter, '{' | '}') {
                        format!("{{ \"{letter}\" }}")
                    } else {
                        letter.to_string()
                    }
                })
                .collect(),
        };
        if self.parts.is_empty() { UNFILLED.to_owned() } else { self.parts.iter().map(part).collect() }
    }
}

fn form(variant: &Variant<&str>) -> Option<MessageForm> {
    let (VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name }) = &variant.key;
    Some(MessageForm { name: (*name).to_owned(), parts: parts(&variant.value)?, is_default: variant.default })
}

fn parts(pattern: &Pattern<&str>) -> Option<Vec<MessagePart>> {
    let mut parts: Vec<MessagePart> = Vec::new();
    for element in &pattern.elements {
        match (element, parts.last_mut()) {
            (PatternElement::TextElement { value }, Some(MessagePart::Words(before))) => {
                before.push_str(value)
            }
            (PatternElement::TextElement { value }, _) => parts.push(MessagePart::Words((*value).to_owned())),
            (PatternElement::Placeable { expression: Expression::Inline(gap) }, _) => {
                parts.push(MessagePart::Gap(format!("{{ {} }}", written(gap)?)));
            }
            _ => return None,
        }
    }
    Some(parts)
}

/// What stands in a gap, as it is written; nothing where that is more than a name or a text.
fn written(gap: &InlineExpression<&str>) -> Option<String> {
    match gap {
        InlineExpression::VariableReference { id } => Some(format!("${}", id.name)),
        InlineExpression::StringLiteral { value } => Some(format!("\"{value}\"")),
        InlineExpression::NumberLiteral { value } => Some((*value).to_owned()),
        InlineExpression::MessageReference { id, attribute: None } => Some(id.name.to_owned()),
        InlineExpression::TermReference { id, attribute: None, arguments: None } => {
            Some(format!("-{}", id.name))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::Scalar;

    fn in_language(message: &str, tag: &str) -> String {
        Shape::of(message).unwrap().in_language(&Lang::parse(tag).unwrap()).text()
    }

    #[test]
    fn a_message_is_written_as_it_was_read() {
        for text in [
            "Page { $page } of { $pages }",
            "The day ends at { 23 }:{ 59 }",
            "{ $n ->\n    [0] None\n    [one] { $n } x\n   *[other] { \"\" }y { -t }\n }",
        ] {
            assert_eq!(Shape::of(&format!("a = {text}\n")).unwrap().text(), text);
        }
        let braces = Shape {
            by: None,
            forms: vec![MessageForm {
                parts: vec![MessagePart::Words("{x}".into())],
                ..MessageForm::default()
            }],
        };
        assert_eq!(braces.text(), "{ \"{\" }x{ \"}\" }");
        for text in [
            "a = b { $n ->\n *[other] x\n }",
            "a = { NUMBER($n) }",
            "a = { $n ->\n *[other] { $m ->\n *[other] x\n }\n }",
        ] {
            assert_eq!(Shape::of(text), None, "{text}");
        }
    }

    #[test]
    fn each_language_has_its_own_forms() {
        let message = "a = { $n ->\n [0] none\n [one] one\n *[other] more\n }\n";
        assert_eq!(
            in_language(message, "uk"),
            "{ $n ->\n    [0] …\n    [one] …\n    [few] …\n    [many] …\n   *[other] …\n }"
        );
        assert_eq!(in_language(message, "ja"), "{ $n ->\n    [0] …\n   *[other] …\n }");
        assert_eq!(
            in_language("a = { $state ->\n [open] x\n *[closed] y\n }\n", "ja"),
            "{ $state ->\n    [open] …\n   *[closed] …\n }"
        );
        assert_eq!(in_language("a = b { $n }\n", "ja"), "…");
    }
}
