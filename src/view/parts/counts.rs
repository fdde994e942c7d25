//! How many items there are of a kind.

use crate::codes::Decimal;
use crate::model::Kind;
use crate::site::Subject;
use crate::view::Context;
use crate::view::types::Count;

/// How many there are of a kind, with the number apart from its words where it comes first. A language may count without
/// one: one of a kind, or two.
pub fn of(context: &Context<'_>, kind: Kind) -> Option<Count> {
    let count = context.site.list(kind, context.lang).len();
    let number = context.locale.number(Decimal::from(u32::try_from(count).ok()?));
    let words = context.t(&format!("count-{}", kind.folder()), &[("count", count.into())]);
    let label = words.strip_prefix(&number).map(|label| label.trim_start().to_owned());
    Some(Count {
        name: kind.folder(),
        number: label.is_some().then_some(number),
        label: label.unwrap_or(words),
        href: context.link(&Subject::List(kind, 1))?,
    })
}
