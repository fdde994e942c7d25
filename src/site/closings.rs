//! All deadlines with a date, month by month, found once for all pages and files that list them; and where
//! the calendar files are that have them.

use jiff::Timestamp;
use jiff::civil::Date;

use super::{Page, Site, Subject};
use crate::catalogue::{Catalogue, Item, ItemIndex};
use crate::codes::Country;
use crate::lang::Lang;
use crate::model::{Id, Opening};
use crate::offer::Offer;
use crate::reads::note_closings;

/// One deadline of one item.
#[derive(Clone, Debug, Hash)]
pub struct Closing {
    pub item: ItemIndex,
    /// The place of the opening among those of the item.
    pub opening: usize,
    /// The place of the deadline in the opening.
    pub deadline: usize,
    pub closes: Timestamp,
    /// The day of that where it is.
    pub day: Date,
    /// The groups that must meet it, wherever they come from: its own, and those that refer to it and have none of this
    /// kind; all of them where it holds for everybody.
    groups: Vec<Id>,
    /// The group that it names.
    pub group: Option<Id>,
    /// The list of countries whose nationals alone it is for.
    pub eligible: Option<Id>,
    /// Whether it is for those who are here already.
    pub outgoing: bool,
    /// Whether it is the way into something that is compared, of which one chooses one, and asks for its date.
    pub is_of_choice: bool,
}

/// All deadlines of a catalogue that name a moment, month by month.
pub(super) fn all(catalogue: &Catalogue) -> Vec<Closing> {
    let mut closings = Vec::new();
    for (item, entity) in catalogue.items() {
        // Who must meet a deadline does not depend on the time.
        let offer = catalogue.offer(entity, Timestamp::UNIX_EPOCH);
        let compared = !entity.kind.showing().compared.is_empty();
        for opening in offer.openings() {
            for (place, deadline) in opening.deadlines.iter().enumerate() {
                let Some(closes) = offer.clock.named_close(opening, deadline) else { continue };
                closings.push(Closing {
                    item,
                    opening: opening.index,
                    deadline: place,
                    closes: closes.timestamp(),
                    day: closes.date(),
                    groups: groups(&offer, opening, place),
                    group: deadline.group.clone(),
                    eligible: opening.eligible.cloned(),
                    outgoing: opening.outgoing,
                    is_of_choice: compared && deadline.admits(),
                });
            }
        }
    }
    closings.sort_by_key(|closing| (closing.month(), closing.closes, closing.item));
    closings
}

/// Whoever must meet a deadline; nobody's group as a whole where it is for nationals of some countries, or for those who
/// are here already.
fn groups(offer: &Offer<'_>, opening: &Opening<'_>, place: usize) -> Vec<Id> {
    if opening.eligible.is_some() || opening.outgoing {
        return Vec::new();
    }
    let must_meet = |id: &&Id| offer.due(opening, id).iter().any(|due| due.place == place);
    offer.clock.groups.groups.iter().map(|group| &group.id).filter(must_meet).cloned().collect()
}

impl Closing {
    /// The first day of the month in which it closes.
    pub fn month(&self) -> Date {
        self.day.first_of_month()
    }

    /// Groups of which everybody must meet it.
    pub fn groups(&self) -> impl Iterator<Item = &Id> {
        self.groups.iter()
    }

    pub fn is_of(&self, group: &Id) -> bool {
        self.groups.contains(group)
    }

    /// Whether it is for nationals of a list, or for a group in which one is by a scholarship.
    pub(super) fn is_beyond(&self, catalogue: &Catalogue) -> bool {
        let group = self.group.as_ref().and_then(|id| catalogue.vocabulary.groups.get(id));
        let by_scholarship =
            group.is_some_and(|group| group.when.iter().any(|rule| !rule.scholarship.is_empty()));
        self.eligible.is_some() || by_scholarship
    }

    /// As it is written.
    pub fn in_item<'i>(&self, item: &'i Item) -> (Opening<'i>, usize) {
        (item.facts.openings().swap_remove(self.opening), self.deadline)
    }
}

impl Site {
    /// The deadlines that a language shows of somebody from a country beyond those of the group of everybody there.
    pub fn closings_beyond<'s>(
        &'s self,
        lang: &'s Lang,
        national: &'s National,
    ) -> impl Iterator<Item = &'s Closing> {
        note_closings();
        let theirs = self.plan.beyond.iter().filter(|closing| national.meets(closing));
        theirs.filter(|closing| self.catalogue.shows_at(closing.item, lang))
    }

    /// Those of the wanted ones that somebody can still meet.
    pub fn current_closings<'s>(
        &'s self,
        lang: &'s Lang,
        wanted: impl Fn(&Closing) -> bool + 's,
    ) -> impl Iterator<Item = &'s Closing> {
        note_closings();
        let clock = self.catalogue.clock(self.now);
        let theirs = self
            .plan
            .closings
            .iter()
            .filter(move |closing| !clock.has_passed(closing.closes) && wanted(closing));
        let shown = |closing: &Closing| self.catalogue.shows_at(closing.item, lang);
        theirs.filter(move |closing| shown(closing) && self.is_current(closing))
    }

    /// Whether it can still be met.
    pub(super) fn is_current(&self, closing: &Closing) -> bool {
        let (opening, place) = closing.in_item(self.catalogue.item(closing.item));
        let deadline = &opening.deadlines[place];
        self.catalogue.clock(self.now).state(&opening, deadline, deadline.group.as_ref()).is_live()
    }

    /// Who somebody from a country is beyond the group of those who live there.
    pub fn national(&self, country: Country, calls: Calls) -> National {
        let vocabulary = &self.catalogue.vocabulary;
        let lists = vocabulary.lists.lists.iter().filter(|list| list.countries.contains(&country));
        let lists: Vec<Id> = lists.map(|list| list.id.clone()).collect();
        let can_hold = |id: &Id| {
            let scholarship = self.catalogue.scholarship(id);
            scholarship.is_some_and(|index| self.is_eligible(index, &lists, calls))
        };
        let groups = vocabulary.groups.groups.iter();
        let groups =
            groups.filter(|group| group.when.iter().flat_map(|rule| &rule.scholarship).any(can_hold));
        National { groups: groups.map(|group| group.id.clone()).collect(), lists }
    }

    /// Whether a call of a scholarship is for everybody, or for nationals of one of these lists.
    pub fn is_eligible(&self, scholarship: ItemIndex, lists: &[Id], calls: Calls) -> bool {
        let offer = self.offer(scholarship);
        let names = |call: &Opening<'_>| call.eligible.is_none_or(|list| lists.contains(list));
        match calls {
            Calls::Current => offer.current().is_some_and(names),
            Calls::Any => offer.openings().iter().any(names),
        }
    }

    /// Where the calendar file beside a page is, below the base address; none where it never had an entry.
    pub fn calendar_path(&self, page: &Page) -> Option<String> {
        let exists = match &page.subject {
            Subject::GroupDeadlines(group) => {
                self.plan.dated_groups.contains(group) || self.history.has_group(group)
            }
            Subject::Item(index) => self.has_calendar(*index, &page.lang),
            _ => false,
        };
        exists.then(|| format!("{}.ics", page.path.trim_end_matches('/')))
    }

    fn has_calendar(&self, index: ItemIndex, lang: &Lang) -> bool {
        let item = self.catalogue.item(index);
        if let Some(country) = item.country() {
            let national = self.national(country, Calls::Any);
            return self.closings_beyond(lang, &national).next().is_some();
        }
        !item.facts.openings().is_empty()
            || item.facts.occasion().is_some()
            || self.history.has_item(&item.name())
    }
}

/// Which calls of a scholarship are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Calls {
    Current,
    Any,
}

/// Somebody from a country, as one who holds a scholarship or is named by a list.
#[derive(Clone, Debug)]
pub struct National {
    /// Groups that scholarships for this country make.
    groups: Vec<Id>,
    /// Lists that name the country.
    pub lists: Vec<Id>,
}

impl National {
    /// Whether a deadline is theirs beyond those of the group of everybody who lives there. What is for those who are
    /// here already is nobody's who comes.
    pub fn meets(&self, closing: &Closing) -> bool {
        let listed = closing.eligible.as_ref().is_some_and(|list| self.lists.contains(list));
        let held = closing.group.as_ref().is_some_and(|group| self.groups.contains(group));
        !closing.outgoing && (listed || held)
    }
}
