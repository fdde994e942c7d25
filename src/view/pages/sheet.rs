//! An item on one sheet of paper: a programme with what a family wants to know before it says yes, an exchange with what a
//! partner needs that sends students.

mod left;
mod partners;

use std::collections::BTreeSet;

use crate::catalogue::ItemIndex;
use crate::locale::Arg;
use crate::model::{self, DeadlineKind, FactName, FeeKind, Id, Opening, TableName, Value};
use crate::offer::{Due, Offer, Paid, State};
use crate::site::{Page, Subject};
use crate::view::parts::{deadline, facts, fee, living, opening, to_do};
use crate::view::types::{
    Content, Deadline, LanguageLinkTo, Phrase, SheetContent, SheetCover, SheetDeadline, SheetFee, SheetGroup,
    SheetNext, SheetOpening, SheetScholarship,
};
use crate::view::{Context, View, frame};

pub fn page(context: &Context<'_>, page: &Page, index: ItemIndex) -> View {
    let item = context.item(index);
    let own = context.site.page(&Subject::Item(index), context.lang).unwrap_or(page);
    let for_partners = item.facts.is_sent_by_partners();
    let mut facts = facts::of(context, index);
    let more: Vec<FactName> =
        context.catalogue().vocabulary.facts.shown(item.kind, model::Shown::Sheet).collect();
    let told = if for_partners { &partners::TOLD[..] } else { item.kind.showing().on_sheet };
    facts.retain(|fact| told.contains(&fact.name) || more.contains(&fact.name));
    let offer = context.offer(index);
    let living = match for_partners {
        true => living::of_stay(context, &offer, index),
        false => living::of_item(context, &offer, index),
    };
    let next_steps = living.as_ref().map(|_| to_do::next_steps(context, offer.current()));
    let content = SheetContent {
        item: context.item_link(index).unwrap_or_default(),
        own_name: context.own_name(index),
        summary: context.summary(index),
        facts,
        partners: for_partners.then(|| partners::of(context, &offer, index)),
        opening: offer.current().map(|opening| sheet_opening(context, &offer, opening)),
        living,
        next_steps: next_steps.unwrap_or_default(),
        scholarships: sheet_scholarships(context, &offer, index),
        contact: item.facts.common().contact.and_then(|contact| context.contact(contact)),
        address: context.config().file.base_url.join(&typed(context, own, index).path),
        address_code: context.site.absolute(&own.path),
        source: source(context, index),
    };
    let mut breadcrumbs = frame::home_link(context);
    breadcrumbs.extend(context.kind_link(item.kind));
    breadcrumbs.extend(context.item_link(index));
    let frame = frame::Frame {
        kind: if for_partners { "fact-sheet" } else { "sheet" },
        title: Phrase { text: title(context, index), ..Phrase::default() },
        description: content.summary.text.clone(),
        breadcrumbs,
        section: Some(item.kind.section()),
        json_ld: None,
    };
    View::new(&["sheet.html"], frame::page(context, page, frame, Content::Sheet(Box::new(content))))
}

fn title(context: &Context<'_>, index: ItemIndex) -> String {
    let item = context.inline(&context.title(index));
    if context.item(index).facts.is_sent_by_partners() {
        let sheet = context.t("title-fact-sheet", &[]);
        return context.t("value-pair", &[("label", Arg::Text(sheet)), ("value", Arg::Text(item))]);
    }
    context.t("title-sheet", &[("item", Arg::Text(item))])
}

/// The page whose address can be typed from paper on any keyboard: in letters of ASCII, which the page in the source
/// language has where the reader's has not.
fn typed<'p>(context: &Context<'p>, own: &'p Page, index: ItemIndex) -> &'p Page {
    let source = || context.site.page(&Subject::Item(index), context.config().source_lang());
    let plain = |page: &&Page| page.path.is_ascii();
    if plain(&own) { own } else { source().filter(plain).unwrap_or(own) }
}

/// The sheet that holds where a translation says something else.
fn source(context: &Context<'_>, index: ItemIndex) -> Option<LanguageLinkTo> {
    let lang = context.config().source_lang();
    let href = context.site.link(&Subject::Sheet(index), lang)?;
    (lang != context.lang).then(|| LanguageLinkTo {
        lang: lang.to_string(),
        name: context.language(lang),
        href,
    })
}

fn sheet_opening(context: &Context<'_>, offer: &Offer<'_>, opening: &Opening<'_>) -> SheetOpening {
    SheetOpening {
        title: opening::title(context, offer.openings(), opening),
        opens: context.show(&Value::Moment(opening.opens.clone(), opening.campus.to_vec())),
        starts: opening.starts.map(|starts| context.start(starts)),
        answer_by: opening.answer_by.map(|day| context.day(day)),
        groups: sheet_groups(context, offer, opening),
        provenance: context.provenance(opening.verified),
    }
}

/// The groups of which the opening says something of their own, and after them what it says of all of them alike.
fn sheet_groups(context: &Context<'_>, offer: &Offer<'_>, opening: &Opening<'_>) -> Vec<SheetGroup> {
    let named = context.groups().filter(|group| {
        let (due, paid) = (offer.due(opening, group), offer.fees(opening, group));
        due.iter().any(|due| due.own) || paid.iter().any(|paid| paid.own)
    });
    let named: Vec<&Id> = named.collect();
    if named.is_empty() {
        return of_all(context, offer, opening).into_iter().collect();
    }
    let is_taken = |group: &&Id| is_admitted(&offer.due(opening, group));
    let admitted: Vec<&Id> = named.iter().copied().filter(is_taken).collect();
    let common = Common::of(offer, opening, &admitted);
    let mut groups: Vec<SheetGroup> =
        named.iter().map(|group| sheet_group(context, offer, opening, group, &common)).collect();
    groups.extend(admitted.first().and_then(|any| everybody(context, offer, opening, any, &common)));
    groups
}

/// Where nothing is said of any group, what everybody is told.
fn of_all(context: &Context<'_>, offer: &Offer<'_>, opening: &Opening<'_>) -> Option<SheetGroup> {
    let any = context.groups().find(|group| !offer.is_of_holders(group))?;
    let title = Phrase { text: context.t("group-everybody", &[]), ..Phrase::default() };
    Some(SheetGroup { title, ..sheet_group(context, offer, opening, any, &Common::default()) })
}

/// What several groups have in common beside what they apply by and pay to be taught, such as an examination and its fee:
/// places among the deadlines and the fees of the opening.
#[derive(Default)]
struct Common {
    deadlines: BTreeSet<usize>,
    fees: BTreeSet<usize>,
}

impl Common {
    fn of(offer: &Offer<'_>, opening: &Opening<'_>, groups: &[&Id]) -> Common {
        let deadlines = |group: &&Id| {
            let due = offer.due(opening, group).into_iter();
            due.filter(|due| due.deadline.group.is_none() && !due.deadline.admits())
                .map(|due| due.place)
                .collect()
        };
        let fees = |group: &&Id| {
            let paid = offer.fees(opening, group).into_iter().filter(|paid| !paid.by_scholarship);
            paid.filter(|paid| paid.fee.group.is_none() && paid.fee.kind != FeeKind::Tuition)
                .map(|paid| paid.place)
                .collect()
        };
        match groups {
            [] | [_] => Common::default(),
            several => Common {
                deadlines: shared(several.iter().map(deadlines)),
                fees: shared(several.iter().map(fees)),
            },
        }
    }
}

fn shared(mut sets: impl Iterator<Item = BTreeSet<usize>>) -> BTreeSet<usize> {
    let first = sets.next().unwrap_or_default();
    sets.fold(first, |common, other| &common & &other)
}

/// What holds for everybody, as one of the groups has it.
fn everybody(
    context: &Context<'_>,
    offer: &Offer<'_>,
    opening: &Opening<'_>,
    any: &Id,
    common: &Common,
) -> Option<SheetGroup> {
    let checked = context.provenance(opening.verified).being_checked;
    let due = offer.due(opening, any).into_iter().filter(|due| common.deadlines.contains(&due.place));
    let paid = offer.fees(opening, any).into_iter().filter(|paid| common.fees.contains(&paid.place));
    let group = SheetGroup {
        title: Phrase { text: context.t("group-everybody", &[]), ..Phrase::default() },
        deadlines: due.map(|due| sheet_deadline(context, &due)).collect(),
        fees: paid.map(|paid| sheet_fee(context, &paid, checked)).collect(),
        whole: None,
        first_year: None,
        next: None,
    };
    (!group.deadlines.is_empty() || !group.fees.is_empty()).then_some(group)
}

fn sheet_group(
    context: &Context<'_>,
    offer: &Offer<'_>,
    opening: &Opening<'_>,
    group: &Id,
    common: &Common,
) -> SheetGroup {
    let due = offer.due(opening, group);
    if due.iter().any(|due| due.deadline.admits()) && !is_admitted(&due) {
        return refused(context, offer, opening, group, &due);
    }
    let checked = context.provenance(opening.verified).being_checked;
    let whole = if checked { Vec::new() } else { offer.whole(opening, group) };
    let due = due.iter().filter(|due| !common.deadlines.contains(&due.place));
    let paid = offer.fees(opening, group).into_iter().filter(|paid| !common.fees.contains(&paid.place));
    SheetGroup {
        title: context.group_title(group),
        deadlines: due.map(|due| sheet_deadline(context, due)).collect(),
        fees: paid.map(|paid| sheet_fee(context, &paid, checked)).collect(),
        whole: fee::whole(context, &whole),
        first_year: living::first_year(context, offer, opening, group),
        next: sheet_next(context, offer, opening, group),
    }
}

fn is_admitted(due: &[Due<'_>]) -> bool {
    due.iter().any(|due| due.deadline.admits() && due.state != State::NotAdmitted)
}

/// A group that cannot apply: neither dates nor fees are its own.
fn refused(
    context: &Context<'_>,
    offer: &Offer<'_>,
    opening: &Opening<'_>,
    group: &Id,
    due: &[Due<'_>],
) -> SheetGroup {
    let said = due.iter().filter(|due| due.deadline.admits());
    SheetGroup {
        title: context.group_title(group),
        deadlines: said.map(|due| sheet_deadline(context, due)).collect(),
        fees: Vec::new(),
        whole: None,
        first_year: None,
        next: sheet_next(context, offer, opening, group),
    }
}

fn sheet_next(
    context: &Context<'_>,
    offer: &Offer<'_>,
    opening: &Opening<'_>,
    group: &Id,
) -> Option<SheetNext> {
    let next = offer.next_of(opening, group)?;
    Some(SheetNext {
        title: opening::title(context, offer.openings(), next),
        deadlines: offer.to_apply(next, group).iter().map(|due| sheet_deadline(context, due)).collect(),
    })
}

fn sheet_fee(context: &Context<'_>, paid: &Paid<'_>, checked: bool) -> SheetFee {
    let fee = fee::of(context, paid, checked);
    SheetFee { notes: fee::notes(&fee), amount: fee.amount }
}

fn sheet_deadline(context: &Context<'_>, due: &Due<'_>) -> SheetDeadline {
    let shown = deadline::in_state(context, due.moments, due.state, due.deadline);
    let kind = (due.deadline.kind != DeadlineKind::Application).then_some(shown.kind_label);
    SheetDeadline {
        closes: deadline::last_day(context, due.deadline, due.moments),
        passed: !due.state.is_live(),
        state_label: shown.state_label,
        notes: kind.into_iter().chain(shown.round).chain(shown.delivery).collect(),
    }
}

fn sheet_scholarships(context: &Context<'_>, of: &Offer<'_>, index: ItemIndex) -> Vec<SheetScholarship> {
    if !context.item(index).kind.is_for_years() {
        return Vec::new();
    }
    let related = context.catalogue().related(index).filter(|other| {
        let item = context.item(*other);
        item.facts.grant().is_some() && context.catalogue().shows(item, context.lang)
    });
    let mut scholarships: Vec<SheetScholarship> =
        related.map(|other| sheet_scholarship(context, of, other)).collect();
    scholarships.sort_by(|one, other| context.locale.compare(&one.title.text, &other.title.text));
    scholarships
}

fn sheet_scholarship(context: &Context<'_>, of: &Offer<'_>, index: ItemIndex) -> SheetScholarship {
    let facts = &context.item(index).facts;
    let tables = facts.tables();
    let covers =
        tables.iter().filter(|table| table.name == TableName::Covers).flat_map(|table| &table.sections);
    let covers = covers.flat_map(|section| &section.rows).filter_map(|row| {
        let [what, amount, .., note] = row.as_slice() else { return None };
        // A remark may say what remains to pay, which "in full" would deny.
        let amount = if matches!(amount, Value::Word(_)) && !note.is_nothing() { note } else { amount };
        Some(SheetCover {
            what: context.part(&context.show(what)),
            amount: context.part(&context.show(amount)),
        })
    });
    let offer = context.offer(index);
    // The call that pays for the year which the sheet is about, where there is one.
    let year = of.current().and_then(|opening| opening.academic_year);
    let same_year = |call: &&Opening<'_>| year.is_some() && call.academic_year == year;
    let call = offer.openings().iter().find(same_year).or_else(|| offer.current());
    let deadline = call.and_then(|call| closing(context, &offer, call));
    SheetScholarship {
        title: context.title(index),
        covers: covers.collect(),
        left: call.and_then(|call| left::of(context, of, index, call)),
        passed: call.is_some_and(|call| !offer.state(call).is_live()),
        state_label: deadline.as_ref().map(|one| one.state_label.clone()).unwrap_or_default(),
        closes: deadline.map(|deadline| deadline.closes),
        list: call.and_then(|call| call.eligible).map(|list| context.list_title(list)),
        list_by_place: call.is_some_and(|call| call.eligible_by_place),
        example: facts.common().example || call.is_some_and(|call| call.verified.example),
    }
}

/// The deadline to apply that comes next in an opening, by its last day.
fn closing(context: &Context<'_>, offer: &Offer<'_>, opening: &Opening<'_>) -> Option<Deadline> {
    let deadline = offer.next_to_apply(opening)?;
    let closes = deadline::last_day(context, deadline, &offer.clock.moments(opening, deadline));
    Some(Deadline { closes, ..deadline::of(context, &offer.clock, opening, deadline) })
}
