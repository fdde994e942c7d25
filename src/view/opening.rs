//! Openings with their deadlines and fees in the words of a language. What counts and how it stands, `offer` says.

use jiff::ToSpan;

use super::Context;
use super::types::{Deadline, Entry, Fee, Opening, Places, Shown, Words};
use super::value::plain;
use crate::catalogue::ItemIndex;
use crate::locale::Arg;
use crate::model::{self, Close, FeeKind, Id, Sum, Value};
use crate::offer::{Clock, Moments, Offer, Paid, State};
use crate::site::{Closing, Subject};
use crate::time::iso;

impl<'a> Context<'a> {
    pub fn offer(&self, index: ItemIndex) -> Offer<'a> {
        self.site.offer(index)
    }

    /// In the order in which a page shows them: the one that counts now, those that follow it, and then what is over,
    /// the latest first.
    pub(super) fn openings(&self, offer: &Offer<'_>) -> Vec<Opening> {
        let mut shown: Vec<Opening> = offer.openings().iter().map(|one| self.opening(offer, one)).collect();
        if shown.iter().all(|opening| opening.state == State::Passed.name()) {
            self.expect_next(offer, &mut shown);
        }
        let current = offer.current().map(model::Opening::key);
        let is_over =
            |opening: &Opening| [State::Passed, State::Cancelled].map(State::name).contains(&opening.state);
        shown.sort_by_key(|opening| {
            let order = i64::try_from(opening.order).unwrap_or(i64::MAX);
            let is_current = Some(&opening.key) == current.as_ref();
            (!is_current, is_over(opening), if is_over(opening) { -order } else { order })
        });
        shown
    }

    /// All have passed: the last one is expected to come again a year later.
    fn expect_next(&self, offer: &Offer<'_>, shown: &mut [Opening]) {
        let Some(last) = offer.current() else { return };
        let key = last.key();
        let Some(view) = shown.iter_mut().find(|opening| opening.key == key) else { return };
        let closes = last.deadlines.iter().filter_map(|one| offer.clock.moments(last, one).closes);
        let day = closes.map(|closes| closes.date()).max();
        view.expected = day.and_then(|day| day.checked_add(1.year()).ok()).map(|day| self.locale.month(day));
    }

    fn opening(&self, offer: &Offer<'_>, opening: &model::Opening<'_>) -> Opening {
        let state = offer.state(opening);
        let provenance = self.provenance(opening.verified);
        let checked = provenance.being_checked;
        let paid = |(place, fee)| Paid { fee, place, own: true, by_scholarship: false };
        let eligible = opening.eligible.map(|list| Value::Entry(model::Target::CountryList, list.clone()));
        let mut deadlines: Vec<Deadline> =
            opening.deadlines.iter().map(|one| self.deadline(&offer.clock, opening, one)).collect();
        deadlines.extend(self.of_places(offer, opening));
        // Everybody whom the list names, that is.
        if let Some(list) = opening.eligible {
            let of_all = deadlines.iter_mut().filter(|deadline| deadline.group.is_empty());
            of_all.for_each(|deadline| deadline.group_title = self.list_title(list));
        }
        Opening {
            key: opening.key(),
            order: offer.openings().iter().position(|each| each.index == opening.index).unwrap_or_default(),
            title: self.opening_title(offer.openings(), opening),
            opens: self.show(&Value::Moment(opening.opens.clone())),
            starts: opening.starts.map(|starts| self.start(starts)),
            on_a_day: opening.starts.is_some_and(|starts| starts.day().is_some()),
            answer_by: opening.answer_by.map(|day| self.day(day)),
            state: state.name(),
            state_label: self.state_label(state),
            expected: None,
            eligible: eligible.map(|list| self.show(&list)),
            places: opening.places.iter().map(|places| self.places(places)).collect(),
            deadlines,
            fees: opening
                .fees
                .iter()
                .enumerate()
                .map(|fee| self.fee(&paid(fee), checked))
                .chain(self.fees_of_holders(offer, opening))
                .collect(),
            note: opening.note.map(|note| self.words(note)),
            provenance,
        }
    }

    /// Deadlines that are written for another group, of groups that have places of their own and so a state of their own.
    fn of_places(&self, offer: &Offer<'_>, opening: &model::Opening<'_>) -> Vec<Deadline> {
        let groups = opening.places.iter().filter_map(|places| places.group.as_ref());
        let others = groups.flat_map(|group| {
            let due = offer.to_apply(opening, group).into_iter().filter(|due| !due.own);
            let whose = self.whose(Some(group));
            due.map(move |due| Deadline {
                group: group.to_string(),
                group_title: whose.0.clone(),
                group_href: whose.1.clone(),
                ..self.deadline_as(due.moments, due.state, due.deadline)
            })
            .collect::<Vec<Deadline>>()
        });
        others.collect()
    }

    /// Its year or its dates, and what else tells it apart from the others: the name that its author gave it, or its
    /// start where two are of one year.
    pub fn opening_title(&self, all: &[model::Opening<'_>], opening: &model::Opening<'_>) -> String {
        let same_year = |other: &&model::Opening<'_>| {
            opening.academic_year.is_some() && other.academic_year == opening.academic_year
        };
        let name = match (opening.title, opening.starts) {
            (Some(title), _) => Some(self.words(title).text),
            (None, Some(starts)) if all.iter().filter(same_year).count() > 1 => {
                let month = |day: crate::time::Date| self.locale.month(day.0);
                Some(starts.earliest().map_or_else(|| self.start(starts).text, month))
            }
            _ => None,
        };
        let opening = self.opening_time(opening);
        match name {
            Some(name) => {
                self.t("opening-named", &[("opening", Arg::Text(opening)), ("name", Arg::Text(name))])
            }
            None => opening,
        }
    }

    fn opening_time(&self, opening: &model::Opening<'_>) -> String {
        let starts = opening.starts.filter(|_| opening.academic_year.is_none());
        match (opening.academic_year, starts.and_then(|starts| starts.day()), opening.ends, starts) {
            (Some(year), ..) => {
                self.t("opening-intake", &[("year", Arg::Text(format!("{}–{}", year.first, year.first + 1)))])
            }
            (None, Some(starts), Some(ends), _) => {
                self.t("opening-session", &[("period", Arg::Text(self.locale.period(starts.0, ends.0)))])
            }
            (None, Some(starts), None, _) => {
                self.t("opening-starts", &[("date", Arg::Text(self.locale.date(starts.0)))])
            }
            (None, None, _, Some(starts)) => self.start(starts).text,
            (None, _, _, None) => self.t(
                "opening-round",
                &[("date", Arg::Text(self.locale.date(opening.opens.start(self.config().zone()).date())))],
            ),
        }
    }

    pub(super) fn state_label(&self, state: State) -> String {
        self.t(&format!("state-{}", state.name()), &[])
    }

    pub(super) fn deadline(
        &self,
        clock: &Clock<'_>,
        opening: &model::Opening<'_>,
        deadline: &model::Deadline,
    ) -> Deadline {
        let state = clock.state(opening, deadline, deadline.group.as_ref());
        self.deadline_as(&clock.moments(opening, deadline), state, deadline)
    }

    /// A deadline in a state, which may be that of a group which refers to the deadline's.
    pub(super) fn deadline_as(
        &self,
        moments: &Moments,
        state: State,
        deadline: &model::Deadline,
    ) -> Deadline {
        let (group_title, group_href) = self.whose(deadline.group.as_ref());
        let closes = self.closes(deadline, moments);
        let note = deadline.why.as_ref().or(deadline.note.as_ref());
        Deadline {
            group: deadline.group.as_ref().map(ToString::to_string).unwrap_or_default(),
            group_title,
            group_href,
            kind: deadline.kind.term().word,
            kind_label: self.term(deadline.kind.term()),
            round: deadline.round.map(|round| self.t("round", &[("number", Arg::Number(round.into()))])),
            opens: iso(&moments.opens),
            ends: moments.closes.as_ref().map(iso),
            closes,
            state: state.name(),
            state_label: self.state_label(state),
            stated: state.is_stated(),
            way: deadline.delivery.map(|way| way.term().word),
            delivery: deadline.delivery.map(|way| self.term(way.term())),
            note: note.map(|note| self.words(note)),
        }
    }

    /// The last moment, or what is said instead of one.
    fn closes(&self, deadline: &model::Deadline, moments: &Moments) -> Shown {
        let date = || moments.closes.as_ref().map(|closes| self.instant(closes)).unwrap_or_default();
        let at_latest = |word: &str| {
            let date = date();
            let text = self.t(&format!("closes-{word}-at-latest"), &[("date", Arg::Text(date.text))]);
            Shown { datetime: date.datetime, ..plain(text) }
        };
        match deadline.close() {
            Close::At(_) => date(),
            Close::Rolling(Some(_)) => at_latest("rolling"),
            Close::UntilFull(Some(_)) => at_latest("until-full"),
            Close::Rolling(None) => plain(self.t("closes-rolling", &[])),
            Close::UntilFull(None) => plain(self.t("closes-until-full", &[])),
            Close::NotYetKnown => plain(self.t("not-yet-known", &[])),
            Close::NotAdmitted => plain(self.t("closes-not-admitted", &[])),
        }
    }

    /// The name of a group and its page, or of everybody.
    fn whose(&self, group: Option<&Id>) -> (Words, Option<String>) {
        match group {
            Some(id) => (self.group_title(id), self.link(&Subject::GroupDeadlines(id.clone()))),
            None => (self.marked(&self.t("group-everybody", &[]), None), None),
        }
    }

    pub(super) fn fee(&self, paid: &Paid<'_>, being_checked: bool) -> Fee {
        let fee = paid.fee;
        Fee {
            group: fee.group.as_ref().map(ToString::to_string).unwrap_or_default(),
            group_title: self.whose(fee.group.as_ref()).0,
            kind: fee.kind.term().word,
            kind_label: self.term(fee.kind.term()),
            amount: self.amount(paid, being_checked),
            also: self.also(paid, being_checked),
            note: fee.note.as_ref().map(|note| self.words(note)),
        }
    }

    /// Groups whose scholarship pays the tuition, of which the opening itself says nothing.
    fn fees_of_holders(&self, offer: &Offer<'_>, opening: &model::Opening<'_>) -> Vec<Fee> {
        let holders = self.groups().filter(|group| offer.is_of_holders(group));
        let paid = holders.filter_map(|group| {
            let paid = offer.tuition(opening, group).filter(|paid| paid.by_scholarship)?;
            let (group_title, group) = (self.group_title(group), group.to_string());
            Some(Fee { group, group_title, note: None, ..self.fee(&paid, false) })
        });
        paid.collect()
    }

    /// `€5,500 a year`, unless the figure is being checked; or why there is none.
    pub(super) fn amount(&self, paid: &Paid<'_>, being_checked: bool) -> Shown {
        if paid.by_scholarship {
            return plain(self.t("fee-by-scholarship", &[]));
        }
        if being_checked {
            return plain(self.t("being-checked", &[]));
        }
        match paid.fee.sum() {
            Sum::Waived => plain(self.t("fee-waived", &[])),
            Sum::NotYetKnown => plain(self.t("not-yet-known", &[])),
            Sum::Known { price, per, before } => {
                let amount = self.money(price.amount, price.currency, Some(per.term()));
                let whole = before.map(|before| self.money(before, price.currency, None));
                let text = match whole {
                    None => amount,
                    Some(whole) => {
                        self.t("fee-reduced", &[("amount", Arg::Text(amount)), ("whole", Arg::Text(whole))])
                    }
                };
                Shown { number: true, ..plain(text) }
            }
        }
    }

    /// What a fee is in other currencies.
    fn also(&self, paid: &Paid<'_>, being_checked: bool) -> Vec<String> {
        let known = matches!(paid.fee.sum(), Sum::Known { .. }) && !being_checked && !paid.by_scholarship;
        let also = paid.fee.also.iter().filter(|_| known);
        also.map(|price| self.money(price.amount, price.currency, None)).collect()
    }

    /// What a fee is for where that is not to be taught, what it is in other currencies, and a remark.
    pub(super) fn fee_notes(&self, fee: &Fee) -> Vec<Words> {
        let kind = (fee.kind != FeeKind::Tuition.term().word).then(|| fee.kind_label.clone());
        let words = |text: &String| Words { text: text.clone(), ..Words::default() };
        kind.iter().chain(&fee.also).map(words).chain(fee.note.clone()).collect()
    }

    fn places(&self, places: &model::Places) -> Places {
        Places {
            group_title: places.group.as_ref().map(|group| self.whose(Some(group)).0),
            places: places
                .places
                .map(|number| self.t("count-places", &[("count", Arg::Number(number.into()))])),
            full: places.full.map(|day| self.day(day)),
        }
    }

    /// A deadline in a calendar, with what it belongs to.
    pub(super) fn entry_view(&self, closing: &Closing) -> Option<Entry> {
        let item = self.item(closing.item);
        let openings = item.facts.openings();
        let opening = &openings[closing.opening];
        let clock = self.catalogue().clock(self.now());
        Some(Entry {
            item: self.item_link(closing.item)?,
            kind_label: self.t(&format!("kind-{}", item.kind.name()), &[]),
            opening: self.opening_title(&openings, opening),
            deadline: self.deadline(&clock, opening, &opening.deadlines[closing.deadline]),
            only: None,
            example: opening.verified.example,
        })
    }
}
