//! An event: an information day, a webinar, a fair.

use crate::codes::{Country, LanguageTag, WebAddress};
use crate::diagnostic::Code;
use crate::lang::Localized;
use crate::model::{
    Common, Entity, Facet, Fact, FactName, Findings, Id, Kind, Occasion, Order, Relation, Showing, Target,
    Value, Venue, facts, words,
};
use crate::source::DataPath;
use crate::time::{Date, When};

facts! {
    /// An event, `events/<id>/facts.yaml`: it leaves the lists when it is over.
    pub struct Event {
        /// What sort of event it is.
        #[serde(rename = "type")]
        pub sort: EventType,
        /// When it begins: a day, or a moment `2027-02-10T14:00`.
        pub begins: When,
        /// When it ends, a day or a moment; left out where it is over with the day it begins on.
        pub ends: Option<When>,
        /// The day on which it was called off; it stays in the lists as cancelled until its time has come.
        pub cancelled: Option<Date>,
        /// The building, the hall or the fair where it takes place, perhaps as each language calls it.
        pub venue: Option<Localized>,
        /// Street and number.
        pub address: Option<Localized>,
        /// The town.
        pub city: Option<Localized>,
        /// The country, as an ISO 3166-1 code in capitals: `VN`.
        pub country: Option<Country>,
        /// Where one takes part from afar.
        pub online: Option<WebAddress>,
        /// Where one registers.
        pub registration: Option<WebAddress>,
        /// The languages in which it is held, as BCP 47 tags: `[en, vi]`.
        #[serde(default)]
        pub languages: Vec<LanguageTag>,
        /// The applicant groups that it is for; without the key it is for everybody → `vocabulary/applicant-groups.yaml`.
        #[serde(default)]
        pub groups: Vec<Id>,
        /// The countries whose applicants it is for, as ISO 3166-1 codes in capitals: `[VN]`.
        #[serde(default)]
        pub countries: Vec<Country>,
        /// The programmes that it is about → `programmes/`.
        #[serde(default)]
        pub programmes: Vec<Id>,
        /// The summer schools that it is about → `summer-schools/`.
        #[serde(default)]
        pub summer_schools: Vec<Id>,
    }
}

words! {
    /// What sort of event.
    pub enum EventType: "event-type" {
        InformationDay "information-day",
        Webinar "webinar",
        Fair "fair",
        Orientation "orientation",
        Lecture "lecture",
    }
}

impl Event {
    pub const SHOWING: Showing = Showing {
        order: Order::Soonest,
        on_card: &[
            FactName::Cancelled,
            FactName::EventType,
            FactName::Begins,
            FactName::City,
            FactName::Campus,
        ],
        at_home: 3,
        counted_at_home: false,
        ..Showing::PLAIN
    };
}

impl Entity for Event {
    fn common(&self) -> Common<'_> {
        self.shared()
    }

    fn texts(&self) -> Vec<&Localized> {
        [&self.venue, &self.address, &self.city].into_iter().flatten().collect()
    }

    fn facts(&self) -> Vec<Fact> {
        let text = |name, text: &Option<Localized>| {
            text.as_ref().map(|text| Fact::new(name, Value::Text(text.clone())))
        };
        let link = |name, address: &Option<WebAddress>| {
            address.clone().map(|address| Fact::new(name, Value::Link(address)))
        };
        let moment = |name, when: &Option<When>| {
            when.clone().map(|when| Fact::new(name, Value::Moment(when, self.campus.0.clone())))
        };
        let languages = Value::list(self.languages.iter().cloned().map(Value::Language));
        let groups = self.groups.iter().map(|group| Value::Entry(Target::Group, group.clone()));
        let facts = [
            Some(Fact::new(FactName::EventType, self.sort.term().into())),
            Some(Fact::new(FactName::Begins, Value::Moment(self.begins.clone(), self.campus.0.clone()))),
            moment(FactName::Ends, &self.ends),
            self.cancelled.map(|day| Fact::new(FactName::Cancelled, Value::Day(day))),
            text(FactName::Venue, &self.venue),
            text(FactName::Address, &self.address),
            text(FactName::City, &self.city),
            self.country
                .map(|country| Fact::new(FactName::Country, Value::Country(country)).facet(Facet::Country)),
            link(FactName::Online, &self.online),
            link(FactName::Registration, &self.registration),
            Some(Fact::new(FactName::HeldIn, languages).facet(Facet::Language)),
            Some(Fact::new(FactName::ForGroups, Value::list(groups))),
        ];
        facts.into_iter().flatten().filter(|fact| !fact.value.is_nothing()).collect()
    }

    fn occasion(&self) -> Option<Occasion<'_>> {
        let venue = self.venue.as_ref().or(self.city.as_ref()).map(|name| Venue {
            name,
            address: self.address.as_ref(),
            city: self.city.as_ref(),
            country: self.country,
        });
        Some(Occasion {
            begins: &self.begins,
            ends: self.ends.as_ref(),
            cancelled: self.cancelled,
            campus: &self.campus.0,
            venue,
            online: self.online.as_ref(),
            groups: &self.groups,
            languages: &self.languages,
        })
    }

    fn relations(&self) -> Vec<Relation> {
        let groups = self.groups.iter().enumerate();
        let groups =
            groups.map(|(index, id)| Relation::one(Target::Group, id, DataPath::from("groups").index(index)));
        let programmes = Relation::many(Kind::Programme, &self.programmes, "programmes");
        let schools = Relation::many(Kind::SummerSchool, &self.summer_schools, "summer_schools");
        let countries = Relation::countries(&self.countries, "countries");
        groups.chain(programmes).chain(schools).chain(countries).collect()
    }

    fn check(&self, findings: &mut Findings<'_>) {
        let somewhere = self.venue.is_some() || self.city.is_some() || !self.campus.0.is_empty();
        let is_mistaken =
            ["venue", "city", "campus", "online"].iter().any(|key| findings.is_hole(&(*key).into()));
        if !somewhere && self.online.is_none() && !is_mistaken {
            findings.error(
                Code::NoPlace,
                "begins".into(),
                "nothing says where the event takes place",
                "expected `campus:`, `venue:`, `city:` or `online:` beside it",
            );
        }
    }
}
