//! What one hands in, and what comes next once one has applied.

use jiff::Span;

use crate::catalogue::ItemIndex;
use crate::model::{Id, Opening, Paper, Target};
use crate::time::{Date, Duration};
use crate::view::Context;
use crate::view::types::{Phrase, ToDo};

/// The papers that an item asks for: the usual ones, and those that it names.
pub fn papers_of_item(context: &Context<'_>, index: ItemIndex) -> Vec<ToDo> {
    let relations = context.item(index).facts.relations();
    let named: Vec<&Id> = relations.iter().filter(|one| one.to == Target::Paper).map(|one| &one.id).collect();
    let papers = context.catalogue().vocabulary.papers.papers.iter();
    let asked = papers.filter(|paper| paper.usual || named.contains(&&paper.id));
    asked.map(|paper| to_hand_in(context, paper, None)).collect()
}

/// The usual papers of a group.
pub fn papers_of(context: &Context<'_>, group: &Id) -> Vec<ToDo> {
    let papers = context.catalogue().vocabulary.papers.papers.iter().filter(|paper| paper.usual);
    papers
        .filter(|paper| is_for(context, &paper.groups, group))
        .map(|paper| to_hand_in(context, paper, Some(group)))
        .collect()
}

fn to_hand_in(context: &Context<'_>, paper: &Paper, group: Option<&Id>) -> ToDo {
    ToDo {
        title: context.words(&paper.title),
        note: paper.note.as_ref().map(|note| context.words(note)),
        takes: paper.takes.map(|takes| context.duration(takes)),
        begin_by: None,
        only: if group.is_some() { None } else { titles(context, &paper.groups) },
    }
}

/// What comes between the letter of admission and the first day, with the last day on which one can begin with it.
pub fn next_steps(context: &Context<'_>, opening: Option<&Opening<'_>>) -> Vec<ToDo> {
    let first = opening.and_then(|opening| opening.starts?.day());
    let steps = context.catalogue().vocabulary.next_steps.steps.iter();
    let told = steps.map(|step| ToDo {
        title: context.words(&step.title),
        note: step.note.as_ref().map(|note| context.words(note)),
        takes: step.takes.map(|takes| context.duration(takes)),
        begin_by: first
            .zip(step.takes)
            .and_then(|(first, takes)| before(first, takes))
            .map(|day| context.day(day)),
        only: titles(context, &step.groups),
    });
    told.collect()
}

/// The day so long before another.
fn before(day: Date, takes: Duration) -> Option<Date> {
    let span = match takes {
        Duration::Months(months) => Span::new().try_months(months),
        Duration::Days(days) => Span::new().try_days(days),
    };
    day.0.checked_sub(span.ok()?).ok().map(Date)
}

fn titles(context: &Context<'_>, groups: &[Id]) -> Option<Phrase> {
    context.listed(&groups.iter().map(|id| context.group_title(id)).collect::<Vec<Phrase>>())
}

/// Whether an entry for some groups is for one of them, or for one whose deadlines and fees hold for it.
fn is_for(context: &Context<'_>, groups: &[Id], group: &Id) -> bool {
    let chain = context.catalogue().vocabulary.groups.chain(group);
    groups.is_empty() || chain.iter().any(|one| groups.contains(&one.id))
}
