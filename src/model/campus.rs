//! Campuses: the places at which the university teaches, each with its city, its country and its zone.

use jiff::tz::TimeZone;
use schemars::JsonSchema;
use serde::Deserialize;

use crate::codes::{Country, WebAddress};
use crate::geo::Coordinates;
use crate::lang::Localized;
use crate::model::{Common, Id, Opening};
use crate::time::Zone;

/// The campuses that an item names, and then those of its openings.
pub(super) fn named(item: &Common<'_>, openings: &[Opening<'_>]) -> Vec<Id> {
    let own = openings.iter().filter(|opening| opening.has_own_campus).flat_map(|opening| opening.campus);
    let mut campuses: Vec<Id> = Vec::new();
    for id in item.campus.iter().chain(own) {
        if !campuses.contains(id) {
            campuses.push(id.clone());
        }
    }
    campuses
}

/// `vocabulary/campuses.yaml`: the places at which the university teaches.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Campuses {
    /// The campuses, in the order in which pages tell them.
    pub campuses: Vec<Campus>,
}

/// A place at which the university teaches.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Campus {
    /// What items name it by under `campus`, e.g. `harbour`.
    pub id: Id,
    /// Its name: `{en: Harbour campus, ja: 港キャンパス}`.
    pub title: Localized,
    /// The city that it is in, perhaps as each language calls it.
    pub city: Localized,
    /// The country, as an ISO 3166-1 code in capitals: `IL`; the university's without the key.
    pub country: Option<Country>,
    /// The zone in which its deadlines end, by its IANA name: `Asia/Jerusalem`; the site's without the key.
    pub zone: Option<Zone>,
    /// Where it stands on maps: `{latitude: 32.79, longitude: 34.99}`.
    pub coordinates: Option<Coordinates>,
    /// Street, number, postal code, perhaps as each language writes them.
    pub address: Option<Localized>,
    /// Its own page.
    pub website: Option<WebAddress>,
}

impl Campuses {
    pub fn get(&self, id: &Id) -> Option<&Campus> {
        self.campuses.iter().find(|campus| campus.id == *id)
    }
}

impl Campus {
    /// Its words but for the name.
    pub fn others(&self) -> [Option<&Localized>; 2] {
        [Some(&self.city), self.address.as_ref()]
    }
}

/// The zones in which days and local times are read: that of the campus where something is, or else the site's.
#[derive(Clone, Copy, Debug)]
pub struct Zones<'a> {
    pub site: &'a TimeZone,
    pub campuses: &'a Campuses,
}

impl<'a> Zones<'a> {
    /// The zone that some campuses share; the site's where they do not, or where none is named.
    pub fn at(&self, campuses: &[Id]) -> &'a TimeZone {
        let of = |id: &Id| {
            let zone = self.campuses.get(id).and_then(|campus| campus.zone.as_ref());
            zone.map_or(self.site, |zone| &zone.0)
        };
        let mut zones = campuses.iter().map(of);
        let first = zones.next().unwrap_or(self.site);
        if zones.all(|zone| zone == first) { first } else { self.site }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::Scalar;

    #[test]
    fn the_zone_is_that_of_all_campuses_or_the_site_s() {
        let text = "campuses:\n  - {id: haifa, title: Haifa, city: Haifa, zone: Asia/Jerusalem}\n  - {id: eilat, title: Eilat, city: Eilat, zone: Asia/Jerusalem}\n  - {id: tainan, title: Tainan, city: Tainan}\n";
        let campuses: Campuses = serde_yaml::from_str(text).unwrap();
        let site = TimeZone::get("Asia/Taipei").unwrap();
        let zones = Zones { site: &site, campuses: &campuses };
        let at = |ids: &[&str]| {
            let ids: Vec<Id> = ids.iter().map(|id| Id::parse(id).unwrap()).collect();
            zones.at(&ids).iana_name().unwrap()
        };
        assert_eq!(at(&[]), "Asia/Taipei");
        assert_eq!(at(&["haifa"]), "Asia/Jerusalem");
        assert_eq!(at(&["haifa", "eilat"]), "Asia/Jerusalem");
        assert_eq!(at(&["haifa", "tainan"]), "Asia/Taipei");
        assert_eq!(at(&["tainan"]), "Asia/Taipei");
        assert_eq!(at(&["nowhere"]), "Asia/Taipei");
    }
}
