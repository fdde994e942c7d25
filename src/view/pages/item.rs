//! The page of one item.

use super::compare;
use crate::catalogue::ItemIndex;
use crate::diagnostic::{Checked, Diagnostics};
use crate::model::ApplicantGroup;
use crate::site::Subject;
use crate::view::Context;
use crate::view::parts::told::Told;
use crate::view::parts::{
    body, card, chart, comparison, countries, country, current, living, map, mirror, to_do,
};
use crate::view::types::{Card, ItemContent, Shared, Voice};

pub fn content(context: &Context<'_>, index: ItemIndex) -> Checked<ItemContent> {
    let mut diagnostics = Diagnostics::default();
    let item = context.item(index);
    let told = Told::new(context, index);
    let text = diagnostics.take(body::text(context, &told));
    let common = item.facts.common();
    let words = item.words(context.chain());
    let outcomes =
        words.map(|(_, words)| words.front.outcomes.iter().map(|outcome| outcome.0.clone()).collect());
    let comparison = compare::column_of_page(context, &told);
    let current = current::of(context, index, told.offer());
    let call = told.offer().current().filter(|_| item.kind.showing().pays);
    let eligible = call.and_then(|call| countries::list(context, call.eligible?));
    let languages = comparison::languages(context, &told);
    let living = living::of_item(context, told.offer(), index);
    let for_years = item.kind.is_for_years();
    let to_hand_in = if for_years { to_do::papers_of_item(context, index) } else { Vec::new() };
    let next_steps = living.as_ref().map(|_| to_do::next_steps(context, told.offer().current()));
    let (facts, tables, openings) = told.take();
    let has_openings = !openings.is_empty();
    let content = ItemContent {
        id: item.id.to_string(),
        own_name: context.own_name(index),
        summary: context.summary(index),
        image: context.image(index),
        body: text.parts,
        headings: text.headings,
        outcomes: outcomes.unwrap_or_default(),
        voices: voices(context, index),
        comparison,
        facts,
        provenance: item.facts.verified().map(|verified| context.provenance(verified)),
        openings,
        current,
        calendar: context.calendar(&Subject::Item(index)),
        papers: if has_openings { papers(context) } else { Vec::new() },
        languages,
        to_hand_in,
        living,
        next_steps: next_steps.unwrap_or_default(),
        tables,
        charts: item.facts.charts().iter().filter_map(|chart| chart::of(context, chart)).collect(),
        tallies: mirror::tallies(context, index),
        priority: item.facts.priority().and_then(|list| countries::list(context, list)),
        eligible,
        related: card::related(context, index),
        contact: country::contact(context, item).and_then(|contact| context.contact(contact)),
        example: common.example,
        over: context.site.is_over(index),
        date: item.date.map(|date| context.day(date)),
        map: map::of_item(context, index),
        sheet: context.link(&Subject::Sheet(index)).or_else(|| fact_sheet(context, index)),
        country: country::of(context, index, item),
        extra: card::extra(context, index),
    };
    Checked::new(content, diagnostics)
}

/// For the partners that have agreements: what they must know to send somebody.
fn fact_sheet(context: &Context<'_>, index: ItemIndex) -> Option<String> {
    let exchanges = !context.item(index).facts.agreements().is_empty();
    exchanges.then(|| context.link(&context.site.destination("fact-sheet")?)).flatten()
}

/// What people say of it who agreed to be shown today.
fn voices(context: &Context<'_>, index: ItemIndex) -> Vec<Voice> {
    let today = context.site.today();
    let voices = context.item(index).facts.common().voices.iter().filter(|voice| !voice.has_ended(today));
    let shown = voices.map(|voice| Voice {
        quote: context.words(&voice.quote),
        name: voice.name.to_string(),
        role: voice.role.as_ref().map(|role| context.words(role)),
        country: voice.country.map(|country| context.locale.country(country)),
        image: voice.image.as_ref().and_then(|image| context.picture(index, image)),
        example: voice.example,
    });
    shown.collect()
}

/// The pages that applicant groups name for their papers, each once.
fn papers(context: &Context<'_>) -> Vec<Shared<Card>> {
    let vocabulary = &context.catalogue().vocabulary;
    let mut pages: Vec<ItemIndex> = Vec::new();
    for (kind, id) in vocabulary.groups.groups.iter().filter_map(ApplicantGroup::papers_page) {
        pages.extend(context.catalogue().find(kind, id).filter(|page| !pages.contains(page)));
    }
    card::all(context, pages)
}
