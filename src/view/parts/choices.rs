//! The strategic choices of the university, each with what follows from it.

use crate::catalogue::ItemIndex;
use crate::model::{Id, Relation, StrategicChoice, Target};
use crate::view::Context;
use crate::view::parts::mirror;
use crate::view::types::{ChoiceView, Link};

/// All of them, in the order of their vocabulary.
pub fn all(context: &Context<'_>) -> Vec<ChoiceView> {
    let choices = &context.catalogue().vocabulary.choices.choices;
    choices.iter().map(|choice| view(context, choice)).collect()
}

fn view(context: &Context<'_>, choice: &StrategicChoice) -> ChoiceView {
    let sources = choice.source.iter().flat_map(|sources| &sources.0);
    ChoiceView {
        title: context.words(&choice.title),
        summary: choice.summary.as_ref().map(|summary| context.words(summary)),
        example: choice.example,
        sources: sources.map(|source| source.0.to_string()).collect(),
        items: following(context, &choice.id),
    }
}

/// What names a choice, as the language sorts its titles.
fn following(context: &Context<'_>, id: &Id) -> Vec<Link> {
    let names = |relation: &Relation| relation.to == Target::Choice && relation.id == *id;
    let items = context.catalogue().items().filter(|(_, item)| item.facts.relations().iter().any(names));
    mirror::by_title(context, &items.map(|(index, _)| index).collect::<Vec<ItemIndex>>())
}
