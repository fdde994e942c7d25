//! The policy mirror: what the catalogue counts of itself, as a goal's page and the strategy page show it.

use std::collections::BTreeSet;

use crate::catalogue::{Count, Item, ItemIndex};
use crate::codes::Decimal;
use crate::locale::Arg;
use crate::model::{self, Kind, Target};
use crate::site::Subject;
use crate::view::Context;
use crate::view::parts::chart;
use crate::view::types::{Link, Phrase, Tally, TallyTarget};

/// What is counted for an item.
pub fn tallies(context: &Context<'_>, index: ItemIndex) -> Vec<Tally> {
    let item = context.item(index);
    item.facts.tallies().iter().map(|tally| tally_view(context, tally)).collect()
}

fn tally_view(context: &Context<'_>, tally: &model::Tally<'_>) -> Tally {
    let count = context.catalogue().count(tally);
    let is_share = tally.counted.is_share();
    let rule = tally.counted.term();
    Tally {
        id: tally.id.to_string(),
        title: context.words(tally.title),
        said: said(context, &count, is_share),
        share: (is_share && tally.percent).then(|| context.percent(Decimal::from(count.percent()))),
        width: is_share.then(|| count.percent()),
        target: tally.target.map(|aim| target_view(context, tally, aim)),
        list: tally.list.map(|list| context.entry(Target::CountryList, list)),
        rule: context.term(rule),
        part: by_title(context, &count.part),
        missing: by_title(context, &count.missing),
        examples: count.part.iter().chain(&count.missing).any(|index| is_example(context.item(*index))),
    }
}

/// `4 of 5`, or `4`.
fn said(context: &Context<'_>, count: &Count, is_share: bool) -> String {
    let part = context.number_of(count.part.len());
    if !is_share {
        return part;
    }
    let of = [("part", Arg::Text(part)), ("whole", Arg::Text(context.number_of(count.whole())))];
    context.t("tally-of", &of)
}

fn target_view(context: &Context<'_>, tally: &model::Tally<'_>, aim: &model::Aim) -> TallyTarget {
    let value = if tally.percent { context.percent(aim.value) } else { context.locale.number(aim.value) };
    let at = u32::try_from(aim.value.hundredths / 100).ok().filter(|at| tally.percent && *at <= 100);
    TallyTarget {
        label: chart::target_label(context, value, aim.year),
        at,
        source: aim.source.as_ref().map(|source| source.0.to_string()),
    }
}

/// So many items stand under an indicator; of more, a link to the list of their kind says how many there are.
const MOST_LISTED: usize = 48;

/// Links to items, as the language sorts their titles.
pub fn by_title(context: &Context<'_>, items: &[ItemIndex]) -> Vec<Link> {
    let mut links: Vec<Link> = items.iter().filter_map(|index| context.item_link(*index)).collect();
    links.sort_by(|one, other| context.locale.compare(&one.title.text, &other.title.text));
    let kinds: BTreeSet<Kind> = items.iter().map(|index| context.item(*index).kind).collect();
    if let Some(kind) = kinds.first().filter(|_| links.len() > MOST_LISTED && kinds.len() == 1) {
        let text = context.t(&format!("count-{}", kind.folder()), &[("count", links.len().into())]);
        links.truncate(MOST_LISTED);
        let title = Phrase { text, ..Phrase::default() };
        links.extend(context.link(&Subject::List(*kind, 1)).map(|href| Link { title, href }));
    }
    links
}

fn is_example(item: &Item) -> bool {
    let verified = item.facts.verifications();
    item.facts.common().example || verified.iter().any(|(_, verified)| verified.example)
}
