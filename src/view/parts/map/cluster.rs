//! Marks that stand for several partners, and the lists that they lead to.

use std::collections::BTreeMap;

use super::{Drawing, Place};
use crate::catalogue::ItemIndex;
use crate::codes::Country;
use crate::locale::Arg;
use crate::model::{Facet, Kind};
use crate::site::Subject;
use crate::view::parts::card;
use crate::view::types::{Cluster, Phrase, TermLink};

/// Of more partners than that a page does not repeat the names at every mark.
const MOST_NAMED: usize = 12;

impl Drawing<'_> {
    /// `3 partners: Ecuador and Peru`.
    pub(super) fn cluster_name(&self, members: &[usize]) -> String {
        let count = self.context.t("count-partners", &[("count", members.len().into())]);
        let countries = self.context.locale.list(&self.countries(members));
        self.context.t("map-cluster", &[("count", Arg::Text(count)), ("places", Arg::Text(countries))])
    }

    /// The city that all are in, or the country where the map shows more than that.
    pub(super) fn cluster_label(&self, members: &[usize]) -> Option<String> {
        let city = &self.places[members[0]].city;
        if members.iter().all(|at| self.places[*at].city == *city) {
            return Some(city.clone());
        }
        let country = self.places[members[0]].country?;
        let here = |place: &Place| place.country == Some(country);
        let told = members.iter().all(|at| here(&self.places[*at])) && !self.places.iter().all(here);
        told.then(|| self.context.locale.country(country))
    }

    /// The countries of some places, each once, in the order of the language.
    fn countries(&self, members: &[usize]) -> Vec<String> {
        let countries = self.counted(members).into_keys();
        let mut names: Vec<String> = countries.map(|country| self.context.locale.country(country)).collect();
        names.sort_by(|one, other| self.context.locale.compare(one, other));
        names
    }

    fn counted(&self, members: &[usize]) -> BTreeMap<Country, usize> {
        let mut counted = BTreeMap::new();
        for country in members.iter().filter_map(|at| self.places[*at].country) {
            *counted.entry(country).or_default() += 1;
        }
        counted
    }

    /// The number of a cluster, from 1.
    pub(super) fn cluster(&mut self, members: &[usize]) -> usize {
        let known = self.clusters.iter().position(|one| one == members);
        let at = known.unwrap_or_else(|| {
            self.clusters.push(members.to_vec());
            self.clusters.len() - 1
        });
        at + 1
    }

    pub(super) fn clusters(&self, by_country: Option<Kind>) -> Vec<Cluster> {
        let cluster = |(at, members): (usize, &Vec<usize>)| {
            let kind = by_country.filter(|_| members.len() > MOST_NAMED);
            let countries = kind.and_then(|kind| self.country_links(kind, members)).unwrap_or_default();
            let cards = if countries.is_empty() { self.by_title(members) } else { Vec::new() };
            Cluster {
                number: at + 1,
                title: self.cluster_name(members),
                cards: card::all(self.context, cards),
                countries,
            }
        };
        self.clusters.iter().enumerate().map(cluster).collect()
    }

    fn by_title(&self, members: &[usize]) -> Vec<ItemIndex> {
        let mut indices: Vec<ItemIndex> = members.iter().map(|at| self.places[*at].index).collect();
        let title = |index: &ItemIndex| self.context.title(*index).text;
        indices.sort_by(|one, other| self.context.locale.compare(&title(one), &title(other)));
        indices
    }

    /// The lists of a kind in some countries; nothing where one of them has none.
    fn country_links(&self, kind: Kind, members: &[usize]) -> Option<Vec<TermLink>> {
        let link = |(country, count): (Country, usize)| {
            let subject = Subject::Term(kind, Facet::Country, country.to_string(), 1);
            Some(TermLink {
                term: format!("{}={country}", Facet::Country.name()),
                label: Phrase { text: self.context.locale.country(country), ..Phrase::default() },
                href: self.context.link(&subject)?,
                count: self.context.number_of(count),
                current: false,
            })
        };
        let mut links: Vec<TermLink> =
            self.counted(members).into_iter().map(link).collect::<Option<Vec<TermLink>>>()?;
        links.sort_by(|one, other| self.context.locale.compare(&one.label.text, &other.label.text));
        Some(links)
    }
}
