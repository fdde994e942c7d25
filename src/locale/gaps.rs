//! The gaps of messages: what stands in braces and is filled in.

use std::ops::Range;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use super::depth::too_deep;
use super::entries::filled;
use super::plurals::bytes;

/// A message with what is filled into it, all variants together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gaps {
    pub key: String,
    /// The key in the text of the file.
    pub at: Range<usize>,
    pub gaps: Vec<Gap>,
}

/// `$page` or, by a slip or not, the name of another message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    pub name: String,
    /// Whether a sign `$` stands before it.
    pub is_variable: bool,
    /// The name in the text of the file, without its sign.
    pub at: Range<usize>,
}

impl Gaps {
    /// The variables, each once.
    pub fn variables(&self) -> impl Iterator<Item = &str> {
        let names = self.gaps.iter().filter(|gap| gap.is_variable).map(|gap| gap.name.as_str());
        names.collect::<std::collections::BTreeSet<_>>().into_iter()
    }
}

/// The gaps of all messages of a file.
pub fn gaps(text: &str) -> Vec<Gaps> {
    // It was told when the messages were read.
    if too_deep(text).is_some() {
        return Vec::new();
    }
    let text = &*filled(text);
    let resource = fluent_syntax::parser::parse_runtime(text).unwrap_or_else(|(resource, _)| resource);
    let messages = resource.body.iter().filter_map(|entry| {
        let Entry::Message(message) = entry else { return None };
        let mut gaps = Vec::new();
        message.value.iter().for_each(|pattern| gather(pattern, text, &mut gaps));
        Some(Gaps { key: message.id.name.to_owned(), at: bytes(text, message.id.name), gaps })
    });
    messages.collect()
}

fn gather(pattern: &Pattern<&str>, text: &str, gaps: &mut Vec<Gap>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            within(expression, text, gaps);
        }
    }
}

fn within(expression: &Expression<&str>, text: &str, gaps: &mut Vec<Gap>) {
    match expression {
        Expression::Select { selector, variants } => {
            inline(selector, text, gaps);
            variants.iter().for_each(|variant| gather(&variant.value, text, gaps));
        }
        Expression::Inline(expression) => inline(expression, text, gaps),
    }
}

fn inline(expression: &InlineExpression<&str>, text: &str, gaps: &mut Vec<Gap>) {
    let mut add = |name: &str, is_variable| {
        gaps.push(Gap { name: name.to_owned(), is_variable, at: bytes(text, name) });
    };
    match expression {
        InlineExpression::VariableReference { id } => add(id.name, true),
        InlineExpression::MessageReference { id, .. } => add(id.name, false),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|one| inline(one, text, gaps));
        }
        InlineExpression::Placeable { expression } => within(expression, text, gaps),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_of_all_variants_are_found_where_they_stand() {
        let text = "a = x\nb = { $n ->\n  [one] { $page } y\n *[other] { -t } { b } { NUMBER($m) }\n }\n";
        let found = gaps(text);
        assert_eq!((found[0].key.as_str(), found[0].gaps.len()), ("a", 0));
        assert_eq!(found[1].variables().collect::<Vec<_>>(), ["m", "n", "page"]);
        let names: Vec<&str> = found[1].gaps.iter().map(|gap| &text[gap.at.clone()]).collect();
        assert_eq!(names, ["n", "page", "b", "m"]);
    }
}
