//! A partner institution: its identifiers, its place and the agreements with it.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::codes::{Country, ErasmusCode, Isced, WebAddress};
use crate::diagnostic::{Code, Diagnostic};
use crate::geo::Coordinates;
use crate::lang::{Line, Localized};
use crate::model::{
    Around, ColumnName, Common, Counted, Entity, Facet, Fact, FactName, Findings, Headings, Id, Kind,
    Relation, Showing, StudyLevel, Table, TableName, Target, Value, Verified, Word, any_is, facts, words,
};
use crate::source::DataPath;
use crate::time::Date;

facts! {
    /// A partner institution, `partners/<id>/facts.yaml`.
    pub struct Partner {
        /// The institution's name, in one form for every language or one per language.
        pub name: Localized,
        /// The name in its own language and script.
        pub endonym: Option<Line>,
        /// Where it is, as an ISO 3166-1 code in capitals: `BE`.
        pub country: Country,
        /// The city that it is in, as its visitors call it, perhaps in each language: `{en: Chania, el: Χανιά}`.
        pub city: Localized,
        /// Where it stands on maps, in decimal degrees: `{latitude: 10.03, longitude: 105.77}`.
        pub coordinates: Option<Coordinates>,
        /// Its own website.
        pub website: Option<WebAddress>,
        /// What registers know it by; in others than these, by a fact of your own with `property: identifier`.
        #[serde(default)]
        pub ids: PartnerIds,
        /// What we do together.
        pub kinds: Vec<Word<PartnerKind>>,
        /// Agreements on exchange, with the places of a year.
        #[serde(default)]
        pub agreements: Vec<Agreement>,
    }
}

/// Identifiers of an institution in registers. That of another one, such as a ministry's, is a fact of the site's own with
/// `property: identifier`.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PartnerIds {
    /// SCHAC home organisation, a domain name such as `example.edu`; the HEI id of Erasmus Without Paper.
    pub schac: Option<Line>,
    /// Erasmus code, e.g. `A  LEOBEN01`.
    pub erasmus: Option<ErasmusCode>,
    /// Its address in the Research Organization Registry, `https://ror.org/…`.
    pub ror: Option<WebAddress>,
}

/// Far more than any agreement has, so that a slip of the finger is seen.
const MOST_PLACES: u32 = 10_000;

words! {
    /// What a partner and the university do together.
    pub enum PartnerKind: "partner-kind" {
        Exchange "exchange",
        JointDegree "joint-degree",
        Research "research",
        DevelopmentCooperation "development-cooperation",
        SummerSchool "summer-school",
    }
}

/// An agreement on exchange, with its yearly places.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Agreement {
    /// The faculty whose students go and come → `vocabulary/faculties.yaml`.
    pub faculty: Id,
    /// The fields of study that it is for, ISCED-F 2013 codes in quotation marks: `["0542"]`.
    #[serde(default)]
    pub isced: Vec<Isced>,
    /// The cycle of study that it is for.
    pub level: Word<StudyLevel>,
    /// Students that we receive in a year.
    #[schemars(range(max = MOST_PLACES))]
    pub places_in: u32,
    /// Students that we send in a year.
    #[schemars(range(max = MOST_PLACES))]
    pub places_out: u32,
    /// The last day on which it holds.
    pub valid_until: Date,
    /// Where the agreement's facts come from, and by when they are compared again.
    pub verified: Verified,
}

impl Partner {
    pub const SHOWING: Showing = Showing {
        headings: Headings::Fact(FactName::Country),
        on_card: &[FactName::City, FactName::Country],
        list_map: Some("map-partners"),
        joined: Some((
            TableName::Agreements,
            &[
                ColumnName::Faculty,
                ColumnName::Field,
                ColumnName::Level,
                ColumnName::PlacesIn,
                ColumnName::PlacesOut,
            ],
        )),
        ..Showing::PLAIN
    };
}

impl Entity for Partner {
    fn common(&self) -> Common<'_> {
        self.shared()
    }

    fn texts(&self) -> Vec<&Localized> {
        vec![&self.name, &self.city]
    }

    fn name(&self) -> Option<Localized> {
        Some(self.name.clone())
    }

    fn facts(&self) -> Vec<Fact> {
        let mut facts = vec![
            Fact::new(FactName::Country, Value::Country(self.country))
                .property("location")
                .facet(Facet::Country),
            Fact::new(FactName::City, Value::Text(self.city.clone())),
            Fact::new(FactName::PartnerKinds, Value::list(self.kinds.iter().map(|kind| kind.term().into())))
                .facet(Facet::PartnerKind),
        ];
        facts.push(Fact::new(FactName::Priority, Value::Priority));
        facts.extend(self.endonym.as_ref().map(|name| {
            Fact::new(FactName::Endonym, Value::Plain(name.0.clone())).property("alternateName")
        }));
        facts.extend(
            self.ids
                .erasmus
                .as_ref()
                .map(|code| Fact::new(FactName::ErasmusCode, Value::Plain(code.0.clone()))),
        );
        facts.extend(
            self.ids.schac.as_ref().map(|code| Fact::new(FactName::Schac, Value::Plain(code.0.clone()))),
        );
        facts.extend(
            self.ids
                .ror
                .clone()
                .map(|address| Fact::new(FactName::Ror, Value::Link(address)).property("identifier")),
        );
        facts.extend(
            self.website
                .clone()
                .map(|website| Fact::new(FactName::Website, Value::Link(website)).property("url")),
        );
        facts
    }

    fn tables(&self) -> Vec<Table<'_>> {
        let columns = [
            ColumnName::Faculty,
            ColumnName::Field,
            ColumnName::Level,
            ColumnName::PlacesIn,
            ColumnName::PlacesOut,
            ColumnName::ValidUntil,
        ];
        let verified = self.agreements.first().map(|agreement| &agreement.verified);
        Table::plain(
            TableName::Agreements,
            &columns,
            self.agreements.iter().map(Agreement::row).collect(),
            verified,
        )
        .into_iter()
        .collect()
    }

    fn agreements(&self) -> &[Agreement] {
        &self.agreements
    }

    fn seat(&self) -> Option<Country> {
        Some(self.country)
    }

    fn counts(&self, what: Counted, around: Around<'_>, listed: &[Country]) -> Option<bool> {
        match what {
            Counted::PartnersWithPlacesOut => self.exchanges().then(|| self.places().1 > 0),
            Counted::PartnersInBalance => {
                self.of_students().next().map(|_| self.places().0 == self.places().1)
            }
            Counted::PartnersInEducationAndResearch => {
                Some(self.teaches() && any_is(&self.kinds, PartnerKind::Research))
            }
            Counted::PartnersInNetworks => Some(around.has(Kind::Network)),
            Counted::PartnersInListedCountries => {
                let cooperates = any_is(&self.kinds, PartnerKind::DevelopmentCooperation);
                cooperates.then(|| listed.contains(&self.country))
            }
            _ => None,
        }
    }

    fn partner_kinds(&self) -> Option<&[Word<PartnerKind>]> {
        Some(&self.kinds)
    }

    fn coordinates(&self) -> Option<Coordinates> {
        self.coordinates
    }

    fn relations(&self) -> Vec<Relation> {
        let at = |index| DataPath::from("agreements").index(index).key("faculty");
        let faculties = self
            .agreements
            .iter()
            .enumerate()
            .map(|(index, one)| Relation::one(Target::Faculty, &one.faculty, at(index)));
        faculties
            .chain([Relation::one(Target::Item(Kind::Country), &Id::of_country(self.country), "country")])
            .collect()
    }

    fn verifications(&self) -> Vec<(DataPath, &Verified)> {
        let at = |index| DataPath::from("agreements").index(index).key("verified");
        self.agreements.iter().enumerate().map(|(index, one)| (at(index), &one.verified)).collect()
    }

    fn check(&self, findings: &mut Findings<'_>) {
        findings.coordinates(&"coordinates".into(), self.coordinates, self.country.as_str());
        self.check_kinds(findings);
        for (index, agreement) in self.agreements.iter().enumerate() {
            let at = DataPath::from("agreements").index(index);
            for (key, places) in [("places_in", agreement.places_in), ("places_out", agreement.places_out)] {
                findings.within(at.key(key), places, 0..=MOST_PLACES, "a number of places of one agreement");
            }
        }
    }
}

impl Partner {
    fn exchanges(&self) -> bool {
        [PartnerKind::Exchange, PartnerKind::JointDegree].into_iter().any(|kind| any_is(&self.kinds, kind))
    }

    fn teaches(&self) -> bool {
        self.exchanges() || any_is(&self.kinds, PartnerKind::SummerSchool)
    }

    /// The agreements by which students come and go: places for doctoral researchers are research together.
    fn of_students(&self) -> impl Iterator<Item = &Agreement> {
        self.agreements.iter().filter(|one| one.is_of_students())
    }

    /// The places of a year, in and out, over all agreements on students.
    fn places(&self) -> (u64, u64) {
        let sum = |places: fn(&Agreement) -> u32| self.of_students().map(places).map(u64::from).sum();
        (sum(|one| one.places_in), sum(|one| one.places_out))
    }

    /// Students come and go by exchange, or within a joint degree. Exchange without an agreement is no mistake: its
    /// places may be told to nobody, or be agreed on elsewhere.
    fn check_kinds(&self, findings: &mut Findings<'_>) {
        let first = self.agreements.iter().position(Agreement::is_of_students);
        let Some(index) = first.filter(|_| !self.exchanges()) else {
            return;
        };
        let agreement = findings.place(&DataPath::from("agreements").index(index));
        findings.push(&"kinds".into(), |place| {
            let message = "there is an agreement on exchange, but `kinds` has no `exchange`";
            Diagnostic::warning(Code::AgreementWithoutExchange, place, message)
                .label("expected `exchange` or `joint-degree` among them")
                .related(agreement, "the agreement")
                .help("add it, or remove the agreement if it was never made")
        });
    }
}

impl Agreement {
    pub fn is_of_students(&self) -> bool {
        self.level != StudyLevel::Doctorate
    }

    pub fn fields(&self) -> Value {
        Value::list(self.isced.iter().copied().map(Value::Field))
    }

    fn row(&self) -> Vec<Value> {
        vec![
            Value::Entry(Target::Faculty, self.faculty.clone()),
            self.fields(),
            self.level.term().into(),
            Value::Number(self.places_in.into()),
            Value::Number(self.places_out.into()),
            Value::Day(self.valid_until),
        ]
    }
}
