//! iCalendar files (RFC 5545) to be subscribed to: of what each applicant group must meet; of each item that one can
//! apply for; and of what holds for people from a country beyond their group.

mod view;
mod write;

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::tz::TimeZone;

use self::view::{CalendarEntry, View, utc};
use super::{Draft, Input, KeyHasher, Promise};
use crate::catalogue::ItemIndex;
use crate::diagnostic::Checked;
use crate::history::{Revision, of_group};
use crate::lang::Lang;
use crate::locale::Arg;
use crate::model::{Deadline, DeadlineKind, Id, Kind, Occasion, Opening};
use crate::offer::{Happening, Milestone, Offer, Time};
use crate::site::{Calls, National, Page, RedirectTo, Site, Subject};
use crate::view::{Context, opening_title};

/// What a calendar is about.
enum About<'a> {
    Group(&'a Id),
    Item(ItemIndex),
    Country(ItemIndex, National),
}

pub(super) fn promises(input: &Input) -> Checked<Vec<Promise>> {
    let site = &input.site;
    let living: BTreeMap<String, &Page> =
        site.pages().iter().filter_map(|page| Some((site.calendar_path(page)?, page))).collect();
    let now = living.iter().map(|(path, page)| (path.clone(), Told::now(page)));
    let old = old(site).into_iter().filter(|(path, _)| !living.contains_key(path));
    // What was called off stays until its time, which is no change of the content.
    let passed = site.history.passed(site.now);
    let promises = now.chain(old).map(|(path, told)| {
        let (known, input) = (input.clone(), input.clone());
        let of = format!("{passed} {path}");
        let promise = Promise::new(path, move || {
            let view = Maker::new(&input, &told.lang).view(&told);
            let mut hasher = KeyHasher::new("calendar");
            hasher.add_value(&view);
            Checked::clean(Draft::new(hasher.key(), move || Checked::clean(write::write(&view))))
        });
        promise.based_on(move |reads| known.bases.of_facts(&known.site, &of, reads)).silent()
    });
    Checked::clean(promises.collect())
}

/// What a calendar tells its subscribers.
struct Told {
    lang: Lang,
    /// The page beside which it stands, or to which its address leads now.
    subject: Option<Subject>,
    /// The item of which it told once and which is no more, `programmes/x`.
    lost: Option<String>,
}

impl Told {
    fn now(page: &Page) -> Told {
        Told { lang: page.lang.clone(), subject: Some(page.subject.clone()), lost: None }
    }
}

/// Whoever subscribed at an old address goes on hearing, also that what he waits for is called off; calendars follow no
/// page that leads on.
fn old(site: &Site) -> BTreeMap<String, Told> {
    let lost = |path: &str| {
        let item = site.history.addresses.get(path)?.item()?;
        (site.catalogue.named(item).is_none() && site.history.has_item(item)).then(|| item.to_owned())
    };
    let moved = site.redirects().iter().map(|old| {
        let (lang, subject) = match &old.to {
            RedirectTo::Page(page) => {
                let page = &site.pages()[*page];
                (&page.lang, site.calendar_path(page).map(|_| page.subject.clone()))
            }
            RedirectTo::Elsewhere(_, lang) => (lang, None),
        };
        (&old.path, Told { lang: lang.clone(), subject, lost: lost(&old.path) })
    });
    let gone = site
        .gone()
        .iter()
        .map(|gone| (&gone.path, Told { lang: gone.lang.clone(), subject: None, lost: lost(&gone.path) }));
    let all = moved.chain(gone).filter(|(_, told)| told.subject.is_some() || told.lost.is_some());
    all.map(|(path, told)| (format!("{path}.ics"), told)).collect()
}

/// All that is known of the title of an item that is no more: its id.
fn named(item: &str) -> String {
    item.rsplit('/').next().unwrap_or(item).to_owned()
}

/// Makes the calendars of a language.
struct Maker<'a> {
    input: &'a Input,
    context: Context<'a>,
    lang: &'a Lang,
    host: String,
}

impl<'a> Maker<'a> {
    fn new(input: &'a Input, lang: &'a Lang) -> Maker<'a> {
        let context = Context::new(&input.site, &input.sources, &input.cards, lang).unmarked();
        let host = input.site.absolute("").replace("https://", "").replace("http://", "");
        Maker { input, context, lang, host: host.trim_end_matches('/').to_owned() }
    }

    fn view(&self, told: &Told) -> View {
        let about = told.subject.as_ref().and_then(|subject| self.about(subject));
        let lost = told.lost.as_deref();
        let institution = self.input.site.config().file.institution.name.get(self.chain()).0.to_owned();
        let whose = match &about {
            Some(About::Group(group)) => self.group(group),
            Some(About::Item(index) | About::Country(index, _)) => self.title(*index),
            None => lost.map_or_else(String::new, named),
        };
        let names = [("group", Arg::Text(whose)), ("institution", Arg::Text(institution))];
        let mut entries = about.map(|about| self.entries(&about)).unwrap_or_default();
        entries.extend(lost.into_iter().flat_map(|item| self.lost(item, None)));
        View::new(self.t("calendar-name", &names), entries, self.input.bases.since)
    }

    fn about<'s>(&self, subject: &'s Subject) -> Option<About<'s>> {
        match subject {
            Subject::GroupDeadlines(group) => Some(About::Group(group)),
            Subject::Item(index) => {
                let item = self.input.site.catalogue.item(*index);
                let national = |country| self.input.site.national(country, Calls::Any);
                Some(
                    item.country()
                        .map_or(About::Item(*index), |country| About::Country(*index, national(country))),
                )
            }
            _ => None,
        }
    }

    fn entries(&self, about: &About<'_>) -> Vec<CalendarEntry> {
        let site = &self.input.site;
        match about {
            About::Item(index) => self.of_item(*index, None),
            About::Group(group) => {
                let shown = site.catalogue.items().filter(|(_, item)| site.catalogue.shows(item, self.lang));
                let gone = site.history.items().filter(|item| site.catalogue.named(item).is_none());
                let gone = gone.flat_map(|item| self.lost(item, Some(group)));
                shown.flat_map(|(index, _)| self.of_item(index, Some(group))).chain(gone).collect()
            }
            About::Country(_, national) => {
                let theirs = site.closings_beyond(self.lang, national);
                let entries = theirs.filter_map(|closing| {
                    let offer = site.offer(closing.item);
                    let (opening, place) = closing.in_item(site.catalogue.item(closing.item));
                    let name = site.catalogue.item(closing.item).name();
                    let events = offer.clock.events(&name, &opening);
                    let event = events.into_iter().find(|event| event.what == Happening::Closes(place))?;
                    self.entry(closing.item, &offer, &opening, &event, true)
                });
                entries.collect()
            }
        }
    }

    /// All events of an item, or those that concern a group.
    fn of_item(&self, index: ItemIndex, group: Option<&Id>) -> Vec<CalendarEntry> {
        let item = self.input.site.catalogue.item(index);
        let offer = self.input.site.offer(index);
        let name = item.name();
        let mut entries = Vec::new();
        let mut present = BTreeSet::new();
        for opening in offer.openings() {
            let due = group.map(|group| offer.due(opening, group));
            let events = offer.clock.events(&name, opening);
            present.extend(events.iter().map(|event| event.name.clone()));
            let is_apart = group.is_some() && (opening.eligible.is_some() || opening.outgoing);
            let concerns = |event: &&Milestone| match (&due, event.what) {
                (None, _) => true,
                (Some(due), Happening::Closes(place)) => due.iter().any(|due| due.place == place),
                (Some(due), _) => !due.is_empty(),
            };
            let theirs = events.iter().filter(concerns).filter(|_| !is_apart);
            entries.extend(
                theirs.filter_map(|event| self.entry(index, &offer, opening, event, group.is_none())),
            );
        }
        if let Some(occasion) = item.facts.occasion() {
            let event = offer.clock.occasion(&name, &occasion);
            let theirs = group.is_none_or(|group| occasion.is_for(group));
            entries.extend(self.occasion(index, &occasion, &event).filter(|_| theirs));
            present.insert(event.name);
        }
        entries.extend(self.gone(&self.title(index), &format!("{name}/"), &present, group));
        entries
    }

    /// What happens in one go, with the place where it does.
    fn occasion(
        &self,
        index: ItemIndex,
        occasion: &Occasion<'_>,
        event: &Milestone,
    ) -> Option<CalendarEntry> {
        let page = self.input.site.page(&Subject::Item(index), self.lang)?;
        let venue = self.context.venue(occasion).map(|venue| [Some(venue.name), venue.address, venue.city]);
        let venue: Vec<String> =
            venue.into_iter().flatten().flatten().map(|text| self.context.words(text).text).collect();
        let online = occasion.online.map(|address| address.0.to_string());
        let within = |place, wider| {
            self.t("value-place", &[("city", Arg::Text(place)), ("country", Arg::Text(wider))])
        };
        let location = venue.into_iter().reduce(within).or(online);
        // Its date is all that is known of when somebody last looked at it. Of one to come, a moment that stays from one
        // build to the next.
        let written = occasion.begins.written_day().begins(&TimeZone::UTC).timestamp();
        let revision = self.input.site.history.revision(event);
        let title = self.title(index);
        let summary = Some(self.context.summary(index).text).filter(|text| !text.is_empty());
        let mark = self.mark(self.input.site.catalogue.item(index).facts.common().example);
        let told: Vec<String> = summary.into_iter().chain(mark).collect();
        Some(CalendarEntry {
            description: (!told.is_empty()).then(|| told.join("\n")),
            url: Some(self.input.site.absolute(&page.path)),
            location,
            ..self.timed(
                &event.name,
                title,
                event.time,
                event.cancelled,
                revision,
                self.input.bases.since.map_or(Timestamp::UNIX_EPOCH, |since| written.min(since)),
            )
        })
    }

    fn entry(
        &self,
        index: ItemIndex,
        offer: &Offer<'_>,
        opening: &Opening<'_>,
        event: &Milestone,
        with_group: bool,
    ) -> Option<CalendarEntry> {
        let item = Arg::Text(self.title(index));
        let deadline = match event.what {
            Happening::Closes(place) => Some(&opening.deadlines[place]),
            Happening::Opens | Happening::Starts | Happening::Takes => None,
        };
        let group = deadline.and_then(|deadline| deadline.group.as_ref()).map(|group| self.group(group));
        let summary = match (event.what, deadline) {
            (Happening::Opens, _) if opening.admitting_kind() == Some(DeadlineKind::Nomination) => {
                self.t("calendar-opens-nomination", &[("item", item)])
            }
            (Happening::Opens, _) => self.t("calendar-opens", &[("item", item)]),
            (Happening::Starts, _) => self.t("calendar-starts", &[("item", item)]),
            (Happening::Takes, _) => self.title(index),
            (Happening::Closes(_), deadline) => {
                let kind = Arg::Text(deadline.map(|one| self.word(one.kind.term())).unwrap_or_default());
                match deadline.is_some_and(Deadline::is_day) {
                    true => self.t("value-pair", &[("label", kind), ("value", item)]),
                    false => self.t("calendar-deadline", &[("kind", kind), ("item", item)]),
                }
            }
        };
        let round = deadline
            .and_then(|one| one.round)
            .map(|round| self.t("round", &[("number", Arg::Number(round.into()))]));
        let way = deadline.and_then(|one| self.context.way(one.way()));
        let shown_group = group.as_ref().filter(|_| with_group).cloned();
        // Two intakes of a year have names of their own.
        let name = opening.title.map(|title| title.get(self.chain()).0.to_owned());
        let parts = std::iter::once(summary).chain(name).chain(shown_group).chain(round).chain(way);
        let summary = self.context.joined(parts).unwrap_or_default();
        let note = deadline.and_then(|one| one.note.as_ref()).map(|note| note.get(self.chain()).0.to_owned());
        let opening_note = opening.note.map(|note| note.get(self.chain()).0.to_owned());
        let title = opening_title(&self.context, offer.openings(), opening);
        let mark = self.mark(opening.verified.example);
        let told: Vec<String> =
            [Some(title), group, note, opening_note, mark].into_iter().flatten().collect();
        let page = self.input.site.page(&Subject::Item(index), self.lang)?;
        let verified = opening.verified.on.begins(&TimeZone::UTC).timestamp();
        Some(CalendarEntry {
            description: Some(told.join("\n")),
            url: Some(self.input.site.absolute(&page.path)),
            ..self.timed(
                &event.name,
                summary,
                event.time,
                event.cancelled,
                self.input.site.history.revision(event),
                verified,
            )
        })
    }

    /// What is invented says so in the reader's own calendar, too.
    fn mark(&self, example: bool) -> Option<String> {
        example.then(|| self.t("example", &[]))
    }

    /// What was announced of an item that is no more.
    fn lost(&self, item: &str, group: Option<&Id>) -> Vec<CalendarEntry> {
        self.gone(&named(item), &format!("{item}/"), &BTreeSet::new(), group)
    }

    /// What was announced of an item and is not there any more.
    fn gone(
        &self,
        title: &str,
        begins: &str,
        present: &BTreeSet<String>,
        group: Option<&Id>,
    ) -> Vec<CalendarEntry> {
        let vocabulary = &self.input.site.catalogue.vocabulary;
        let groups = &vocabulary.groups;
        // The calls of scholarships are for who is on a list, and in no calendar of a group.
        let of_list =
            begins.split('/').next().and_then(Kind::from_folder).is_some_and(|kind| kind.showing().pays);
        let theirs = |name: &str| {
            // A deadline of a kind of the university's own ends in that where it is everybody's.
            let of =
                of_group(name).filter(|last| !vocabulary.words.iter().any(|word| word.id.as_str() == *last));
            group.is_none_or(|group| match of {
                Some(of) => groups.chain(group).iter().any(|one| one.id.as_str() == of),
                None => !of_list,
            })
        };
        let history = &self.input.site.history;
        let gone = history.gone(begins, present, self.input.site.now).filter(|(name, ..)| theirs(name));
        let entry = |(name, time, revision): (&str, Time, Revision)| {
            let recorded = revision.recorded.unwrap_or(Timestamp::UNIX_EPOCH);
            self.timed(name, title.to_owned(), time, true, Some(revision), recorded)
        };
        gone.map(entry).collect()
    }

    fn timed(
        &self,
        name: &str,
        summary: String,
        time: Time,
        cancelled: bool,
        revision: Option<Revision>,
        verified: Timestamp,
    ) -> CalendarEntry {
        // Without a record of it, a change is as old as the last look at the facts.
        let modified = revision.as_ref().and_then(|revision| match revision.changed_since {
            true => revision.recorded.max(Some(verified)),
            false => revision.recorded,
        });
        let (starts, ends) = match time {
            Time::Moment(moment) => (utc(moment), None),
            Time::Span(first, last) => (utc(first), Some(utc(last))),
            Time::Days(first, last) => {
                let after = last.0.tomorrow().ok().filter(|_| first < last);
                (first.0.strftime("%Y%m%d").to_string(), after.map(|day| day.strftime("%Y%m%d").to_string()))
            }
        };
        CalendarEntry {
            uid: format!("{name}@{}", self.host),
            summary,
            description: None,
            location: None,
            url: None,
            starts,
            ends,
            stamp: utc(verified),
            cancelled,
            modified: modified.map(utc),
            sequence: revision.map(|revision| revision.sequence),
        }
    }

    fn chain(&self) -> &'a [Lang] {
        self.input.site.config().chain(self.lang)
    }

    fn t(&self, key: &str, arguments: &[(&str, Arg)]) -> String {
        self.context.t(key, arguments)
    }

    fn word(&self, term: crate::model::ListWord) -> String {
        self.context.term(term)
    }

    fn title(&self, index: ItemIndex) -> String {
        self.input.site.title(self.input.site.catalogue.item(index), self.lang).0
    }

    fn group(&self, id: &Id) -> String {
        let group = self.input.site.catalogue.vocabulary.groups.get(id);
        group.map(|group| group.title.get(self.chain()).0.to_owned()).unwrap_or_default()
    }
}
