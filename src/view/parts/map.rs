//! Maps of partners.

mod cluster;
mod layout;

use crate::catalogue::ItemIndex;
use crate::codes::Country;
use crate::geo::{Coordinates, Frame, Point, WIDTH};
use crate::locale::Arg;
use crate::model::{FactName, ItemMap, Kind, Value};
use crate::theme::MapMeasures;
use crate::view::Context;
use crate::view::parts::card;
use crate::view::types::{Level, Map, Mark, Pin};
use layout::{Canvas, Group, grouped};

/// Whether a map must show the institution, or only where it happens to lie on it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Home {
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
    /// Whether it stands in the column of a text, which is never wide.
    in_column: bool,
}

/// A partner on a map.
struct Place {
    index: ItemIndex,
    coordinates: Coordinates,
    city: String,
    country: Option<Country>,
}

/// The map above a list, of all its items.
pub fn of_list(context: &Context<'_>, kind: Kind) -> Option<Map> {
    let title = kind.showing().list_map?;
    let items = context.catalogue().of_kind(kind).map(|(index, _)| index);
    let purpose = Purpose { title, home: Home::Shown, by_country: Some(kind), in_column: false };
    draw(context, &purpose, items)
}

/// The map of an item's page: the members of a network, the partners in a country.
pub fn of_item(context: &Context<'_>, index: ItemIndex) -> Option<Map> {
    let ItemMap { title, with_us } = context.item(index).facts.map()?;
    let home = if with_us { Home::Shown } else { Home::WhereItLies };
    let purpose = Purpose { title, home, by_country: None, in_column: true };
    draw(context, &purpose, context.catalogue().related(index))
}

/// A map of some partners; none where no place is known.
fn draw(context: &Context<'_>, purpose: &Purpose, partners: impl Iterator<Item = ItemIndex>) -> Option<Map> {
    let places: Vec<Place> = partners.filter_map(|index| place(context, index)).collect();
    if places.is_empty() {
        return None;
    }
    let homes = homes(context);
    let shown = homes.iter().filter(|_| purpose.home == Home::Shown).map(|(place, _)| *place);
    let all: Vec<Coordinates> = places.iter().map(|place| place.coordinates).chain(shown).collect();
    let frame = Frame::of(&all)?;
    let homes: Vec<(Point, String)> =
        homes.into_iter().filter_map(|(place, name)| Some((frame.locate(place)?, name))).collect();
    let is_home = !homes.is_empty();
    let mut drawing = Drawing::new(context, &frame, &places, homes);
    let levels = drawing.levels(purpose.in_column);
    Some(Map {
        title: context.t(purpose.title, &[]),
        description: context.t("map-description", &[("count", places.len().into())]),
        width: WIDTH,
        height: frame.height,
        land: context.cards.land(&frame),
        home: is_home.then(|| context.worded(&context.config().file.institution.name)),
        levels,
        clusters: drawing.clusters(purpose.by_country),
    })
}

/// Where the university stands, by name: its campuses, or where no place of one is known, the institution.
fn homes(context: &Context<'_>) -> Vec<(Coordinates, String)> {
    let campuses = context.catalogue().vocabulary.campuses.campuses.iter();
    let campuses = campuses.filter_map(|one| Some((one.coordinates?, context.words(&one.title).text)));
    let homes: Vec<(Coordinates, String)> = campuses.collect();
    if !homes.is_empty() {
        return homes;
    }
    let institution = &context.config().file.institution;
    institution.coordinates.map(|place| (place, context.words(&institution.name).text)).into_iter().collect()
}

/// Where a partner stands, if that is known and it has a page.
fn place(context: &Context<'_>, index: ItemIndex) -> Option<Place> {
    let coordinates = context.item(index).facts.coordinates()?;
    card::of(context, index)?;
    let (mut city, mut country) = (String::new(), None);
    for fact in context.site.facts(index) {
        match (fact.name, &fact.value) {
            (FactName::City, Value::Text(name)) => city = context.words(name).text,
            (FactName::Country, Value::Country(one)) => country = Some(*one),
            _ => {}
        }
    }
    Some(Place { index, coordinates, city, country })
}

/// A map while its marks are placed.
struct Drawing<'c> {
    context: &'c Context<'c>,
    measures: &'c MapMeasures,
    frame: &'c Frame,
    places: &'c [Place],
    points: Vec<Point>,
    homes: Vec<(Point, String)>,
    /// The places that one mark stands for, whatever the level, in the order in which they were found.
    clusters: Vec<Vec<usize>>,
}

impl<'c> Drawing<'c> {
    fn new(
        context: &'c Context<'c>,
        frame: &'c Frame,
        places: &'c [Place],
        homes: Vec<(Point, String)>,
    ) -> Drawing<'c> {
        let points = places.iter().map(|place| frame.locate(place.coordinates).unwrap_or_default()).collect();
        let measures = &context.site.measures.map;
        Drawing { context, measures, frame, places, points, homes, clusters: Vec::new() }
    }

    /// Sizes that would show the same marks share a level.
    fn levels(&mut self, in_column: bool) -> Vec<Level> {
        let MapMeasures { narrow, medium, wide, column, .. } = self.measures;
        let sizes = [("narrow", narrow.0), ("medium", medium.0), ("wide", wide.0)];
        let mut levels: Vec<Level> = Vec::new();
        for (size, least_width) in sizes.into_iter().filter(|(_, width)| !in_column || *width <= column.0) {
            let level = self.level(size, f64::from(WIDTH) / f64::from(least_width));
            match levels.last_mut().filter(|last| last.marks == level.marks && last.homes == level.homes) {
                Some(last) => last.sizes.push(size),
                None => levels.push(level),
            }
        }
        levels
    }

    fn level(&mut self, size: &'static str, pixel: f64) -> Level {
        let apart = self.measures.apart.pixels() * pixel;
        let places: Vec<Point> = self.homes.iter().map(|(place, _)| *place).collect();
        let homes = grouped(&places, apart, (&[], 0.0));
        let places: Vec<Point> = homes.iter().map(|group| group.centre).collect();
        let clear = (self.measures.mark.pixels() + self.measures.home.pixels()) * pixel;
        let groups = grouped(&self.points, apart, (&places, clear));
        let (letters, gap) = (self.measures.letters.pixels(), self.measures.gap.pixels());
        let mut canvas = Canvas::new(self.frame.view(), pixel, letters, gap);
        groups.iter().for_each(|group| canvas.mark(group.centre, self.measures.mark.pixels()));
        places.iter().for_each(|place| canvas.mark(*place, self.measures.home.pixels()));
        let homes = homes.iter().map(|group| self.pin(group, &mut canvas)).collect();
        let marks = groups.iter().filter_map(|group| self.mark(group, &mut canvas)).collect();
        Level { sizes: vec![size], homes, marks }
    }

    fn mark(&mut self, group: &Group, canvas: &mut Canvas) -> Option<Mark> {
        let several = group.members.len() > 1;
        let first = &self.places[group.members[0]];
        let (href, name, label) = if several {
            (None, self.cluster_name(&group.members), self.cluster_label(&group.members))
        } else {
            let href = self.context.item_link(first.index)?.href;
            (Some(href), self.partner_name(first), Some(first.city.clone()))
        };
        let cluster = several.then(|| self.cluster(&group.members));
        Some(Mark {
            x: group.centre.x.round() as i32,
            y: group.centre.y.round() as i32,
            href,
            cluster,
            name,
            count: several.then(|| self.context.number_of(group.members.len())),
            label: label.and_then(|text| canvas.label(group.centre, self.measures.mark.pixels(), &text)),
        })
    }

    fn pin(&self, group: &Group, canvas: &mut Canvas) -> Pin {
        let names: Vec<String> = group.members.iter().map(|member| self.homes[*member].1.clone()).collect();
        let name = self.context.locale.list(&names);
        let label = canvas.label(group.centre, self.measures.home.pixels(), &name);
        Pin { name, x: group.centre.x.round() as i32, y: group.centre.y.round() as i32, label }
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
