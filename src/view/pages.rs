//! Pages that no single item stands behind: home, deadlines, strategy, balance, 404, the choice of a language.

use std::collections::BTreeMap;

use super::frame::{self, Frame};
use super::types::{
    BalanceContent, BalanceRow, CardGroup, Content, Count, DeadlinesContent, Entry, GoalView, GroupLink,
    HomeContent, Month, PlanView, StrategyContent, Words,
};
use super::{Context, View};
use crate::catalogue::ItemIndex;
use crate::codes::{Country, Decimal};
use crate::diagnostic::{Checked, Diagnostics};
use crate::locale::Arg;
use crate::model::{FactName, Id, KINDS, Kind, KindRow, Plan, STRATEGY, Shelf, Value};
use crate::site::{Closing, Page, Subject};

/// The home page shows so many deadlines and cards of a kind.
const MOST_AT_HOME: usize = 6;

fn words(text: String) -> Words {
    Words { text, ..Words::default() }
}

/// A frame for a page named by its message.
fn named(context: &Context<'_>, kind: &'static str, section: Option<&'static str>) -> Frame {
    Frame {
        kind,
        title: words(context.t(&format!("title-{kind}"), &[])),
        description: context.t(&format!("description-{kind}"), &[]),
        breadcrumbs: frame::home_link(context),
        section,
        json_ld: None,
    }
}

pub(super) fn root(context: &Context<'_>, page: &Page) -> View {
    let file = &context.config().file;
    let description = file.tagline.as_ref().map(|tagline| context.words(tagline).text).unwrap_or_default();
    let frame = Frame {
        kind: "root",
        title: context.words(&file.title),
        description,
        breadcrumbs: Vec::new(),
        section: None,
        json_ld: None,
    };
    View::new(&["root.html"], frame::page(context, page, frame, Content::Nothing {}))
}

pub(super) fn not_found(context: &Context<'_>, page: &Page) -> View {
    let frame = named(context, "not-found", None);
    View::new(&["not-found.html"], frame::page(context, page, frame, Content::Nothing {}))
}

pub(super) fn home(context: &Context<'_>, page: &Page) -> Checked<View> {
    let mut diagnostics = Diagnostics::default();
    let index = context.site.speaker(&Subject::Home);
    let text = index.map(|index| diagnostics.take(context.body(index))).unwrap_or_default();
    let summary = index.map(|index| context.summary(index)).unwrap_or_default();
    let title =
        index.map_or_else(|| context.words(&context.config().file.title), |index| context.title(index));
    let content = HomeContent {
        body: text.parts,
        image: index.and_then(|index| context.image(index)),
        groups: KINDS.iter().filter_map(|row| first(context, row)).collect(),
        deadlines: current_entries(context, None).take(MOST_AT_HOME).map(|(_, entry)| entry).collect(),
        counts: KINDS
            .iter()
            .filter(|row| row.showing.counted_at_home)
            .filter_map(|row| count(context, row.kind))
            .collect(),
        summary: summary.clone(),
    };
    let frame = Frame {
        kind: "home",
        title,
        description: summary.text,
        breadcrumbs: Vec::new(),
        section: None,
        json_ld: Some(super::json_ld::institution(context)),
    };
    Checked::new(
        View::new(&["home.html"], frame::page(context, page, frame, Content::Home(content))),
        diagnostics,
    )
}

/// The first cards of a kind that has some on the home page.
fn first(context: &Context<'_>, row: &KindRow) -> Option<CardGroup> {
    let items = context.site.list(row.kind, context.lang).iter().copied();
    let cards = context.cards(items.take(row.showing.at_home));
    let title = words(context.t(&format!("list-{}-title", row.folder), &[]));
    (!cards.is_empty()).then(|| CardGroup { name: row.folder.to_owned(), title: Some(title), cards })
}

/// How many there are of a kind, with the number apart from its words where it comes first. A language may count without
/// one: one of a kind, or two.
fn count(context: &Context<'_>, kind: Kind) -> Option<Count> {
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

/// Deadlines that are not passed, with the day on which each closes.
fn current_entries<'c>(
    context: &'c Context<'c>,
    group: Option<&'c Id>,
) -> impl Iterator<Item = (jiff::civil::Date, Entry)> + 'c {
    let zone = context.config().zone();
    let day = |closing: &Closing| closing.closes.to_zoned_datetime(zone.clone()).date();
    let theirs = move |closing: &Closing| group.is_none_or(|group| closing.is_of(group));
    let current = context.site.current_closings(context.lang, theirs);
    current.filter_map(move |closing| Some((day(closing), context.entry_view(closing)?)))
}

pub(super) fn deadlines(context: &Context<'_>, page: &Page, group: Option<&Id>) -> View {
    let mut months: Vec<Month> = Vec::new();
    for (day, entry) in current_entries(context, group) {
        let id = day.strftime("%Y-%m").to_string();
        match months.last_mut().filter(|month| month.id == id) {
            Some(month) => month.entries.push(entry),
            None => months.push(Month { id, label: context.locale.month(day), entries: vec![entry] }),
        }
    }
    let groups = context.catalogue().vocabulary.groups.groups.iter().map(|one| {
        let view = context.group(&one.id);
        GroupLink { title: view.title, href: view.href, current: Some(&one.id) == group }
    });
    let group_view = group.map(|group| context.group(group));
    let mut frame = named(context, "deadlines", Some("deadlines"));
    if let Some(view) = &group_view {
        let title = context.t("title-deadlines", &[]);
        frame.breadcrumbs.extend(
            context.link(&Subject::Deadlines).map(|href| super::types::Link { title: words(title), href }),
        );
        frame.title =
            words(context.t("title-deadlines-group", &[("group", Arg::Text(view.title.text.clone()))]));
    }
    let content = DeadlinesContent {
        groups: groups.collect(),
        months,
        occasions: context.cards(context.site.occasions(context.lang, group)),
        calendar: group_view.as_ref().and_then(|view| view.calendar.clone()),
        group: group_view,
    };
    View::new(&["deadlines.html"], frame::page(context, page, frame, Content::Deadlines(content)))
}

pub(super) fn strategy(context: &Context<'_>, page: &Page) -> Checked<View> {
    let mut diagnostics = Diagnostics::default();
    let index = context.site.speaker(&Subject::Strategy);
    let text = index.map(|index| diagnostics.take(context.body(index))).unwrap_or_default();
    let mut plans: Vec<&Plan> = context.catalogue().vocabulary.plans.plans.iter().collect();
    // The plan in force comes first, then the others from the newest on.
    plans.sort_by_key(|plan| (!plan.valid.holds_on(context.today()), std::cmp::Reverse(plan.valid.from)));
    let plans = plans.into_iter().map(|plan| PlanView {
        title: context.words(&plan.title),
        period: context.show(&Value::Period(plan.valid.from, plan.valid.to)),
        current: plan.valid.holds_on(context.today()),
        source: plan.source.as_ref().map(|source| source.0.to_string()),
        goals: Kind::on(Shelf::Page(STRATEGY))
            .flat_map(|kind| context.site.list(kind, context.lang))
            .filter_map(|index| goal(context, plan, *index))
            .collect(),
    });
    let content = StrategyContent {
        body: text.parts,
        plans: plans.collect(),
        balance_href: context.link(&Subject::Balance).unwrap_or_default(),
    };
    let mut frame = named(context, STRATEGY, Some(STRATEGY));
    if let Some(index) = index {
        frame.title = context.title(index);
        frame.description = context.summary(index).text;
    }
    let view = View::new(&["strategy.html"], frame::page(context, page, frame, Content::Strategy(content)));
    Checked::new(view, diagnostics)
}

fn goal(context: &Context<'_>, plan: &Plan, index: ItemIndex) -> Option<GoalView> {
    let item = context.item(index);
    if item.facts.plan() != Some(&plan.id) {
        return None;
    }
    let serving =
        context.catalogue().related(index).filter(|other| context.item(*other).kind != item.kind).count();
    let facts = context.site.facts(index);
    let code =
        facts.iter().find(|fact| fact.name == FactName::Code).map(|fact| context.show(&fact.value).text);
    Some(GoalView {
        code: code.unwrap_or_default(),
        card: context.card(index)?,
        count_label: context.t("count-serving", &[("count", serving.into())]),
    })
}

/// Places of one country's agreements.
#[derive(Clone, Copy, Default)]
struct Places {
    partners: u32,
    places_in: u32,
    places_out: u32,
}

impl Places {
    /// Sums do not wrap; that an agreement has too many places to be true was told when it was read.
    fn add(&mut self, other: Places) {
        self.partners += other.partners;
        self.places_in = self.places_in.saturating_add(other.places_in);
        self.places_out = self.places_out.saturating_add(other.places_out);
    }
}

pub(super) fn balance(context: &Context<'_>, page: &Page) -> View {
    let mut countries: BTreeMap<Country, Places> = BTreeMap::new();
    let mut example = false;
    for (index, item) in context.catalogue().items() {
        let agreements = item.facts.agreements();
        if agreements.is_empty() {
            continue;
        }
        let country = context.site.facts(index).iter().find_map(|fact| match fact.value {
            Value::Country(country) => Some(country),
            _ => None,
        });
        let Some(country) = country else { continue };
        let places = countries.entry(country).or_default();
        places.partners += 1;
        for agreement in agreements {
            let (places_in, places_out) = (agreement.places_in, agreement.places_out);
            places.add(Places { partners: 0, places_in, places_out });
            example |= agreement.verified.example;
        }
    }
    let highest =
        countries.values().map(|places| places.places_in.max(places.places_out)).max().unwrap_or(1).max(1);
    let mut rows: Vec<BalanceRow> = countries
        .iter()
        .map(|(country, places)| balance_row(context, Some(*country), *places, highest))
        .collect();
    let name =
        |row: &BalanceRow| row.country.as_ref().map(|country| country.text.clone()).unwrap_or_default();
    rows.sort_by(|one, other| context.locale.compare(&name(one), &name(other)));
    let mut total = Places::default();
    countries.values().for_each(|places| total.add(*places));
    let content = BalanceContent {
        rows,
        total: balance_row(context, None, total, total.places_in.max(total.places_out).max(1)),
        example,
    };
    let mut frame = named(context, "balance", Some(STRATEGY));
    frame.breadcrumbs.extend(context.special_link(STRATEGY));
    View::new(&["balance.html"], frame::page(context, page, frame, Content::Balance(content)))
}

fn balance_row(context: &Context<'_>, country: Option<Country>, places: Places, highest: u32) -> BalanceRow {
    let number = |count: u32| context.locale.number(Decimal::from(count));
    let difference = match places.places_in.cmp(&places.places_out) {
        std::cmp::Ordering::Less => format!("−{}", number(places.places_out - places.places_in)),
        std::cmp::Ordering::Equal => number(0),
        std::cmp::Ordering::Greater => format!("+{}", number(places.places_in - places.places_out)),
    };
    BalanceRow {
        country: country.map(|country| context.country(country)),
        partners: number(places.partners),
        places_in: number(places.places_in),
        places_out: number(places.places_out),
        difference,
        in_width: hundredths(places.places_in, highest),
        out_width: hundredths(places.places_out, highest),
    }
}

/// A part of something that is at least as large, in hundredths.
fn hundredths(part: u32, of: u32) -> u32 {
    (u64::from(part) * 100 / u64::from(of)) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_never_wrap() {
        let mut places = Places { partners: 1, places_in: u32::MAX, places_out: 1 };
        places.add(places);
        assert_eq!((places.places_in, places.places_out), (u32::MAX, 2));
        assert_eq!((hundredths(u32::MAX, u32::MAX), hundredths(2, u32::MAX)), (100, 0));
    }
}
