//! Maps of partners.

mod cluster;
mod layout;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::Context;
use super::types::{Level, Map, Mark, Pin, Shared};
use crate::catalogue::ItemIndex;
use crate::codes::Country;
use crate::geo::{self, Coordinates, Frame, Point, WIDTH};
use crate::locale::Arg;
use crate::model::{FactName, ItemMap, Kind, Value};
use layout::{Group, Sheet, grouped};

/// How many pixels wide a map is at least for its marks to be shown. The theme's styles have the same.
const SIZES: [(&str, u32); 3] = [("narrow", 280), ("medium", 544), ("wide", 896)];
/// A map in the column of a text is never wide.
const SIZES_IN_COLUMN: &[(&str, u32)] = &[SIZES[0], SIZES[1]];
/// In pixels: the radius of a mark, which is the smallest that a finger finds (WCAG 2.5.8), and how near two may be.
const RADIUS: f64 = 12.0;
const APART: f64 = 26.0;
/// In pixels: the length of the institution's pin, and half the size of its head.
const PIN: f64 = 24.0;
const PIN_HEAD: f64 = 9.0;

/// The land of each frame, drawn when the first page wants it and then shared by all languages.
#[derive(Default)]
pub(super) struct Lands(Mutex<BTreeMap<Frame, Arc<OnceLock<Shared<String>>>>>);

impl Lands {
    fn land(&self, frame: &Frame) -> Shared<String> {
        let land = self.0.lock().unwrap_or_else(PoisonError::into_inner).entry(*frame).or_default().clone();
        land.get_or_init(|| Shared::new(&geo::outline(frame))).clone()
    }
}

/// Whether a map must show the institution, or only where it happens to lie on it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Home {
    Shown,
    WhereItLies,
}

/// What a map is for.
struct Purpose {
    /// A message.
    title: &'static str,
    home: Home,
    /// The kind of which a mark for very many leads to the lists by country.
    by_country: Option<Kind>,
    sizes: &'static [(&'static str, u32)],
}

/// A partner on a map.
struct Place {
    index: ItemIndex,
    coordinates: Coordinates,
    city: String,
    country: Option<Country>,
}

impl Context<'_> {
    /// The map above a list, of all its items.
    pub(super) fn list_map(&self, kind: Kind) -> Option<Map> {
        let title = kind.showing().list_map?;
        let items = self.catalogue().of_kind(kind).map(|(index, _)| index);
        let purpose = Purpose { title, home: Home::Shown, by_country: Some(kind), sizes: &SIZES };
        self.map(&purpose, items)
    }

    /// The map of an item's page: the members of a network, the partners in a country.
    pub(super) fn item_map(&self, index: ItemIndex) -> Option<Map> {
        let ItemMap { title, with_us } = self.item(index).facts.map()?;
        let home = if with_us { Home::Shown } else { Home::WhereItLies };
        let purpose = Purpose { title, home, by_country: None, sizes: SIZES_IN_COLUMN };
        self.map(&purpose, self.catalogue().related(index))
    }

    /// A map of some partners; none where no place is known.
    fn map(&self, purpose: &Purpose, partners: impl Iterator<Item = ItemIndex>) -> Option<Map> {
        let places: Vec<Place> = partners.filter_map(|index| self.place(index)).collect();
        if places.is_empty() {
            return None;
        }
        let institution = &self.config().file.institution;
        let shown = institution.coordinates.filter(|_| purpose.home == Home::Shown);
        let all: Vec<Coordinates> = places.iter().map(|place| place.coordinates).chain(shown).collect();
        let frame = Frame::of(&all)?;
        let home = institution.coordinates.and_then(|place| frame.locate(place));
        let mut drawing = Drawing::new(self, &frame, &places, home);
        let levels = drawing.levels(purpose.sizes);
        Some(Map {
            title: self.t(purpose.title, &[]),
            description: self.t("map-description", &[("count", places.len().into())]),
            width: WIDTH,
            height: frame.height,
            land: self.cards.lands.land(&frame),
            home: home.map(|_| self.words(&institution.name).text),
            levels,
            clusters: drawing.clusters(purpose.by_country),
        })
    }

    /// Where a partner stands, if that is known and it has a page.
    fn place(&self, index: ItemIndex) -> Option<Place> {
        let coordinates = self.item(index).facts.coordinates()?;
        self.card(index)?;
        let (mut city, mut country) = (String::new(), None);
        for fact in self.site.facts(index) {
            match (fact.name, &fact.value) {
                (FactName::City, Value::Plain(name)) => city.clone_from(name),
                (FactName::Country, Value::Country(one)) => country = Some(*one),
                _ => {}
            }
        }
        Some(Place { index, coordinates, city, country })
    }
}

/// A map while its marks are placed.
struct Drawing<'c> {
    context: &'c Context<'c>,
    frame: &'c Frame,
    places: &'c [Place],
    points: Vec<Point>,
    home: Option<Point>,
    /// The places that one mark stands for, whatever the level, in the order in which they were found.
    clusters: Vec<Vec<usize>>,
}

impl<'c> Drawing<'c> {
    fn new(
        context: &'c Context<'c>,
        frame: &'c Frame,
        places: &'c [Place],
        home: Option<Point>,
    ) -> Drawing<'c> {
        let points = places.iter().map(|place| frame.locate(place.coordinates).unwrap_or_default()).collect();
        Drawing { context, frame, places, points, home, clusters: Vec::new() }
    }

    /// Sizes that would show the same marks share a level.
    fn levels(&mut self, sizes: &[(&'static str, u32)]) -> Vec<Level> {
        let mut levels: Vec<Level> = Vec::new();
        for (size, least_width) in sizes {
            let level = self.level(size, f64::from(WIDTH) / f64::from(*least_width));
            match levels.last_mut().filter(|last| last.marks == level.marks && last.home == level.home) {
                Some(last) => last.sizes.push(size),
                None => levels.push(level),
            }
        }
        levels
    }

    fn level(&mut self, size: &'static str, pixel: f64) -> Level {
        let groups = grouped(&self.points, APART * pixel);
        let mut sheet = Sheet::new(self.frame.view(), pixel);
        groups.iter().for_each(|group| sheet.mark(group.centre, RADIUS));
        let home = self.home.map(|foot| self.pin(foot, &mut sheet));
        let marks = groups.iter().filter_map(|group| self.mark(group, &mut sheet)).collect();
        Level { sizes: vec![size], home, marks }
    }

    fn pin(&self, foot: Point, sheet: &mut Sheet) -> Pin {
        let off = sheet.beside(foot, PIN, PIN_HEAD);
        let head = sheet.off(foot, off);
        sheet.mark(foot.towards(head, 0.3), PIN / 4.0);
        let name = self.context.words(&self.context.config().file.institution.name).text;
        let label = sheet.label(head, PIN_HEAD, &name);
        let whole = |length: f64| length.round() as i32;
        Pin { x: whole(foot.x), y: whole(foot.y), head_x: whole(off.x), head_y: whole(off.y), label }
    }

    fn mark(&mut self, group: &Group, sheet: &mut Sheet) -> Option<Mark> {
        let several = group.members.len() > 1;
        let first = &self.places[group.members[0]];
        let (href, name, label) = if several {
            let href = format!("#{}", self.cluster(&group.members));
            (href, self.cluster_name(&group.members), self.cluster_label(&group.members))
        } else {
            (self.context.item_link(first.index)?.href, self.partner_name(first), Some(first.city.clone()))
        };
        Some(Mark {
            x: group.centre.x.round() as i32,
            y: group.centre.y.round() as i32,
            href,
            name,
            count: several.then(|| self.context.locale.number(count(&group.members).into())),
            label: label.and_then(|text| sheet.label(group.centre, RADIUS, &text)),
        })
    }

    fn partner_name(&self, place: &Place) -> String {
        let country = place.country.map(|country| self.context.locale.country(country)).unwrap_or_default();
        let arguments = [
            ("name", Arg::Text(self.context.title(place.index).text)),
            ("city", Arg::Text(place.city.clone())),
            ("country", Arg::Text(country)),
        ];
        self.context.t("map-partner", &arguments)
    }
}

fn count(members: &[usize]) -> u32 {
    u32::try_from(members.len()).unwrap_or(u32::MAX)
}
