//! Deadlines, fees and how fresh they are.

use jiff::{Timestamp, ToSpan, ZonedDateTime};

use super::Context;
use super::types::{Deadline, Entry, Fee, GroupView, Link, Opening, Provenance, Shown};
use super::value::plain;
use crate::catalogue::ItemIndex;
use crate::locale::Arg;
use crate::model::{self, Id, Kind, Target, Verified};
use crate::site::{Closing, Subject};
use crate::time::Date;

/// How something with an opening and a close stands at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum State {
    ClosingSoon,
    Open,
    Upcoming,
    Passed,
}

impl State {
    pub const ALL: [State; 4] = [State::Upcoming, State::Open, State::ClosingSoon, State::Passed];

    pub fn name(self) -> &'static str {
        match self {
            State::ClosingSoon => "closing-soon",
            State::Open => "open",
            State::Upcoming => "upcoming",
            State::Passed => "passed",
        }
    }
}

/// The moments of a deadline in the site's zone.
#[derive(Clone, Debug)]
pub struct Moments {
    pub opens: ZonedDateTime,
    pub closes: ZonedDateTime,
}

/// A deadline in a calendar, with what it belongs to.
#[derive(Clone, Copy, Debug)]
pub struct CalendarEntry<'a> {
    pub item: ItemIndex,
    pub opening: model::Opening<'a>,
    pub deadline: &'a model::Deadline,
}

impl<'a> Context<'a> {
    pub fn moments(&self, opening: &model::Opening<'_>, deadline: &model::Deadline) -> Moments {
        let zone = self.config().zone();
        Moments { opens: opening.opens.start(zone), closes: deadline.closes.end(zone) }
    }

    pub(super) fn state(&self, moments: &Moments) -> State {
        let now = self.now();
        if moments.closes.timestamp() < now {
            State::Passed
        } else if moments.opens.timestamp() > now {
            State::Upcoming
        } else if self.soon(&moments.closes) {
            State::ClosingSoon
        } else {
            State::Open
        }
    }

    fn soon(&self, closes: &ZonedDateTime) -> bool {
        let days = i64::from(self.config().file.closing_soon_days);
        closes.checked_sub(days.days()).is_ok_and(|soon| soon.timestamp() <= self.now())
    }

    /// A closing of the site's calendar with its opening and its deadline.
    pub fn calendar_entry(&self, closing: &Closing) -> CalendarEntry<'a> {
        let opening = self.item(closing.item).facts.openings()[closing.opening];
        CalendarEntry { item: closing.item, opening, deadline: &opening.deadlines[closing.deadline] }
    }

    /// What one can still apply for comes first.
    pub(super) fn openings(&self, index: ItemIndex) -> Vec<Opening> {
        current_first(self.openings_in_order(index))
    }

    /// In the order of the facts.
    pub(super) fn openings_in_order(&self, index: ItemIndex) -> Vec<Opening> {
        let openings = self.item(index).facts.openings();
        let mut shown: Vec<Opening> = openings.iter().map(|opening| self.opening(opening)).collect();
        if shown.iter().all(|opening| opening.state == State::Passed.name()) {
            self.expect_next(&openings, &mut shown);
        }
        shown
    }

    /// All have passed: the last one is expected to come again a year later.
    fn expect_next(&self, openings: &[model::Opening<'_>], shown: &mut [Opening]) {
        let zone = self.config().zone();
        let last_day = |opening: &model::Opening<'_>| {
            opening.deadlines.iter().map(|deadline| deadline.closes.end(zone).date()).max()
        };
        let days = openings.iter().map(last_day).enumerate();
        let Some((at, Some(day))) = days.max_by_key(|(_, day)| *day) else { return };
        let month = day.checked_add(1.year()).map(|day| self.locale.month(day));
        shown[at].expected = month.ok();
    }

    fn opening(&self, opening: &model::Opening<'_>) -> Opening {
        let state = opening
            .deadlines
            .iter()
            .map(|deadline| self.state(&self.moments(opening, deadline)))
            .min()
            .unwrap_or(State::Passed);
        let provenance = self.provenance(opening.verified);
        let checked = provenance.being_checked;
        Opening {
            title: self.opening_title(opening),
            opens: self.show(&model::Value::Moment(opening.opens.clone())),
            starts: opening.starts.map(|starts| self.day(starts)),
            state: state.name(),
            state_label: self.state_label(state),
            expected: None,
            deadlines: opening.deadlines.iter().map(|deadline| self.deadline(opening, deadline)).collect(),
            fees: opening.fees.iter().map(|fee| self.fee(fee, checked)).collect(),
            provenance,
        }
    }

    pub(super) fn opening_title(&self, opening: &model::Opening<'_>) -> String {
        match (opening.academic_year, opening.starts, opening.ends) {
            (Some(year), ..) => {
                self.t("opening-intake", &[("year", Arg::Text(format!("{}–{}", year.first, year.first + 1)))])
            }
            (None, Some(starts), Some(ends)) => {
                self.t("opening-session", &[("period", Arg::Text(self.locale.period(starts.0, ends.0)))])
            }
            (None, Some(starts), None) => {
                self.t("opening-starts", &[("date", Arg::Text(self.locale.date(starts.0)))])
            }
            (None, None, _) => self.t(
                "opening-round",
                &[("date", Arg::Text(self.locale.date(opening.opens.start(self.config().zone()).date())))],
            ),
        }
    }

    pub(super) fn state_label(&self, state: State) -> String {
        self.t(&format!("state-{}", state.name()), &[])
    }

    pub(super) fn deadline(&self, opening: &model::Opening<'_>, deadline: &model::Deadline) -> Deadline {
        let moments = self.moments(opening, deadline);
        let state = self.state(&moments);
        let group = self.group(&deadline.group);
        Deadline {
            group: deadline.group.to_string(),
            group_title: group.title,
            group_href: group.href,
            kind: self.term(deadline.kind.term()),
            opens: iso(&moments.opens),
            closes: self.instant(&moments.closes),
            state: state.name(),
            state_label: self.state_label(state),
            delivery: deadline.delivery.map(|delivery| self.term(delivery.term())),
            note: deadline.note.as_ref().map(|note| self.words(note)),
        }
    }

    pub(super) fn fee(&self, fee: &model::Fee, being_checked: bool) -> Fee {
        let amount = self.amount(fee, being_checked);
        let note = fee.note.as_ref().map(|note| self.words(note));
        Fee { group: fee.group.to_string(), group_title: self.group(&fee.group).title, amount, note }
    }

    /// `€ 5,500 a year`, unless the figure is being checked.
    pub(super) fn amount(&self, fee: &model::Fee, being_checked: bool) -> Shown {
        if being_checked {
            return plain(self.t("being-checked", &[]));
        }
        Shown { number: true, ..plain(self.money(fee.amount, fee.currency, Some(fee.per.term()))) }
    }

    /// An applicant group with its page and its calendar.
    pub fn group(&self, id: &Id) -> GroupView {
        let group = self.catalogue().vocabulary.groups.get(id);
        let href = self.link(&Subject::GroupDeadlines(id.clone())).unwrap_or_default();
        GroupView {
            id: id.to_string(),
            title: group.map(|group| self.words(&group.title)).unwrap_or_default(),
            summary: group.and_then(|group| group.summary.as_ref()).map(|summary| self.words(summary)),
            calendar: format!("{}.ics", href.trim_end_matches('/')),
            chain: self.group_chain(id),
            href,
        }
    }

    fn group_chain(&self, id: &Id) -> String {
        let chain = self.catalogue().vocabulary.groups.chain(id);
        chain.iter().map(|group| group.id.as_str()).collect::<Vec<&str>>().join(" ")
    }

    pub(super) fn provenance(&self, verified: &Verified) -> Provenance {
        let today = self.today();
        let contact = self.catalogue().vocabulary.contact(&verified.by);
        Provenance {
            on: self.day(verified.on),
            by: contact.map(|contact| self.words(&contact.role)).unwrap_or_default(),
            by_href: contact.map(|contact| format!("mailto:{}", contact.email.0)),
            source: verified.source.as_ref().map(|source| source.0.to_string()),
            example: verified.example,
            being_checked: verified.review_by < today,
        }
    }

    /// The day in the site's zone.
    pub(super) fn today(&self) -> Date {
        Date(self.now().to_zoned_datetime(self.config().zone().clone()).date())
    }

    pub(super) fn entry_view(&self, closing: &Closing) -> Option<Entry> {
        let entry = self.calendar_entry(closing);
        Some(Entry {
            item: self.item_link(entry.item)?,
            kind_label: self.t(&format!("kind-{}", self.item(entry.item).kind.name()), &[]),
            opening: self.opening_title(&entry.opening),
            deadline: self.deadline(&entry.opening, entry.deadline),
        })
    }

    /// The next deadline of an item that is not passed.
    pub(super) fn next_deadline(&self, index: ItemIndex) -> Option<Deadline> {
        let openings = self.item(index).facts.openings();
        let all = openings
            .iter()
            .flat_map(|opening| opening.deadlines.iter().map(move |deadline| (opening, deadline)));
        let current =
            all.filter(|(opening, deadline)| self.state(&self.moments(opening, deadline)) != State::Passed);
        let (opening, deadline) =
            current.min_by_key(|(opening, deadline)| closes(self, opening, deadline))?;
        Some(self.deadline(opening, deadline))
    }

    /// How the fee of an item reads for a group: its own, or that of the nearest group it refers to.
    pub(super) fn fee_for<'o>(&self, opening: &model::Opening<'o>, group: &Id) -> Option<&'o model::Fee> {
        let chain = self.catalogue().vocabulary.groups.chain(group);
        chain.into_iter().find_map(|one| opening.fees.iter().find(|fee| fee.group == one.id))
    }

    /// What the nearest opening costs over all groups; nothing while its figures are being checked.
    pub(super) fn fee_range(&self, index: ItemIndex) -> Option<String> {
        let openings = self.item(index).facts.openings();
        let current = |opening: &&model::Opening<'_>| {
            let states = opening.deadlines.iter().map(|one| self.state(&self.moments(opening, one)));
            states.min().is_some_and(|state| state != State::Passed)
        };
        let opening = openings.iter().find(current).or(openings.last())?;
        let lowest = opening.fees.iter().min_by_key(|fee| fee.amount)?;
        let highest = opening.fees.iter().max_by_key(|fee| fee.amount)?;
        let comparable =
            opening.fees.iter().all(|fee| fee.currency == lowest.currency && fee.per == lowest.per);
        if !comparable || self.provenance(opening.verified).being_checked {
            return None;
        }
        let to = self.money(highest.amount, highest.currency, Some(highest.per.term()));
        if lowest.amount == highest.amount {
            return Some(to);
        }
        let from = self.money(lowest.amount, lowest.currency, None);
        Some(self.t("value-range", &[("from", Arg::Text(from)), ("to", Arg::Text(to))]))
    }

    pub(super) fn contact(&self, id: &Id) -> Option<super::types::Contact> {
        let contact = self.catalogue().vocabulary.contact(id)?;
        Some(super::types::Contact {
            id: id.to_string(),
            role: self.words(&contact.role),
            unit: contact.unit.as_ref().map(|unit| self.words(unit)),
            email: contact.email.0.clone(),
            phone: contact.phone.as_ref().map(|phone| phone.0.clone()),
            hours: contact.hours.as_ref().map(|hours| self.words(hours)),
            website: contact.website.as_ref().map(|website| website.0.to_string()),
        })
    }

    pub(super) fn kind_link(&self, kind: Kind) -> Option<Link> {
        let title = self.marked(&self.t(&format!("list-{}-title", kind.folder()), &[]), None);
        Some(Link { title, href: self.link(&Subject::List(kind, 1))? })
    }

    pub(super) fn list_title(&self, list: &Id) -> super::types::Words {
        let title = self.catalogue().vocabulary.title(Target::CountryList, list);
        title.map(|title| self.words(title)).unwrap_or_default()
    }
}

/// With the offset, as machines read it.
pub(super) fn iso(moment: &ZonedDateTime) -> String {
    moment.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

pub(super) fn current_first(mut openings: Vec<Opening>) -> Vec<Opening> {
    openings.sort_by_key(|opening| opening.state == State::Passed.name());
    openings
}

fn closes(context: &Context<'_>, opening: &model::Opening<'_>, deadline: &model::Deadline) -> Timestamp {
    context.moments(opening, deadline).closes.timestamp()
}
