//! A scholarship: who funds it, what it covers, who may hold it.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::codes::{Currency, Decimal, WebAddress};
use crate::diagnostic::Code;
use crate::lang::Localized;
use crate::model::opening::opening;
use crate::model::{
    Closes, ColumnName, Common, Deadline, Entity, Facet, Fact, FactName, Findings, Id, Ids, Kind, ListWord,
    Money, MoneyPeriod, Opening, Relation, Showing, Table, TableName, Target, Value, Word, facts, words,
};
use crate::source::DataPath;
use crate::time::{AcademicYear, Date, When};

facts! {
    /// A scholarship, `scholarships/<id>/facts.yaml`.
    pub struct Scholarship {
        /// Who pays, by name: `{en: Government of Flanders, nl: Vlaamse overheid}`.
        pub funder: Localized,
        /// What it pays for: `[{item: tuition}]`.
        pub covers: Vec<Cover>,
        /// The programmes that it is for; none where it is for all → `programmes/`.
        #[serde(default)]
        pub programmes: Vec<Id>,
        /// The summer schools that it is for → `summer-schools/`.
        #[serde(default)]
        pub summer_schools: Vec<Id>,
        /// Whether the holder must also live in a country of the list. `false` without the key.
        #[serde(default)]
        pub residence_required: bool,
        /// How old the holder may be, and on which day: `{max: 35, on: 2027-09-15}`.
        pub age: Option<AgeRule>,
        /// The yearly calls.
        pub rounds: Vec<Call>,
        /// The funder's page about it.
        pub website: Option<WebAddress>,
    }
}

/// One thing that a scholarship pays for.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cover {
    /// What is paid for.
    pub item: Word<CoverItem>,
    /// How much, and how often: `{amount: 1000, currency: EUR, per: month}`. Left out where the whole cost is covered.
    pub amount: Option<Money>,
    /// The part of the cost that is covered, in per cent: `50`. Left out where all of it is.
    #[schemars(range(min = 1, max = 100))]
    #[serde(default, deserialize_with = "crate::yaml::whole_within_or_none::<_, _, 1, 100>")]
    pub share: Option<u8>,
    /// Who receives it, where that is not everybody: `{en: The best tenth of each year}`.
    pub merit: Option<Localized>,
    /// How many receive it in a year, where that is fixed.
    #[schemars(range(min = 1, max = 10_000))]
    #[serde(default, deserialize_with = "crate::yaml::whole_within_or_none::<_, _, 1, 10_000>")]
    pub places: Option<u16>,
    /// A remark, such as what remains to pay: `{en: A small enrolment fee remains.}`
    pub note: Option<Localized>,
}

words! {
    /// What can be paid for.
    pub enum CoverItem: "cover-item" {
        Tuition "tuition",
        Stipend "stipend",
        Travel "travel",
        Insurance "insurance",
        Installation "installation",
        Housing "housing",
    }
}

/// The holder may be at most `max` years old on the day `on`.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgeRule {
    /// The greatest age, in years.
    #[serde(deserialize_with = "crate::yaml::whole_within::<_, _, 1, 120>")]
    pub max: u8,
    /// The day on which the age is counted.
    pub on: Date,
}

opening! {
    /// One yearly call.
    #[schemars(extend("anyOf" = [{ "required": ["closes"] },
        { "required": ["deadlines"], "properties": { "deadlines": { "minItems": 1 } } }]))]
    pub struct Call in "rounds" {
        /// The academic year that it pays for.
        pub academic_year: AcademicYear,
        /// The last moment to apply: a day, which ends at 23:59:59 in the site's time zone, or a time. Or else
        /// `rolling`, `until-full`, or `not-yet-known`. Left out where `deadlines` tell it.
        pub closes: Option<Closes>,
        /// The last moment of what is `rolling` or `until-full`.
        pub at_latest: Option<When>,
        /// The countries whose nationals may hold it; left out where it is for all countries →
        /// `vocabulary/country-lists.yaml`.
        pub eligible: Option<Id>,
        /// Whether the countries of `eligible` are those that one goes to, or in which one studies, whatever one's
        /// nationality. `false` without the key.
        #[serde(default)]
        pub eligible_by_place: bool,
    }
}

/// What something that pays for others gives, and to whom.
#[derive(Clone, Copy, Debug)]
pub struct Grant<'a> {
    /// The items that it is for, by kind; without any, it is for all.
    pub programmes: &'a [Id],
    pub summer_schools: &'a [Id],
    /// What it pays for.
    pub covers: &'a [Cover],
    /// Whether its holders live in a country that it names.
    pub residence_required: bool,
}

impl Grant<'_> {
    /// Whether its holders pay no tuition.
    pub fn covers_tuition(&self) -> bool {
        self.covers.iter().any(Cover::is_tuition)
    }

    /// Whether it pays for something of a stay that cannot be counted: a part of the tuition, an insurance in full.
    pub fn pays_untold(&self) -> bool {
        let counts = |cover: &Cover| cover.is_tuition() || cover.sum().is_some();
        self.covers.iter().any(|cover| cover.is_of_stay() && !counts(cover))
    }

    /// Whether a remark stands beside what is paid in full, such as what remains to pay after all.
    pub fn has_remark(&self) -> bool {
        self.covers.iter().any(|cover| cover.is_whole() && cover.note.is_some())
    }

    /// The sums that every holder is paid towards what a stay costs.
    pub fn sums(&self) -> impl Iterator<Item = &Money> {
        self.covers.iter().filter_map(Cover::sum)
    }

    /// Whether it can be held by somebody who takes part in an item.
    pub fn is_for(&self, kind: Kind, id: &Id) -> bool {
        let for_all = self.programmes.is_empty() && self.summer_schools.is_empty();
        for_all
            || match kind {
                Kind::Programme => self.programmes.contains(id),
                Kind::SummerSchool => self.summer_schools.contains(id),
                _ => false,
            }
    }
}

impl Scholarship {
    pub const SHOWING: Showing = Showing {
        on_card: &[
            FactName::Funder,
            FactName::Covers,
            FactName::PaysOut,
            FactName::Eligible,
            FactName::EligibleByPlace,
        ],
        pays: true,
        ..Showing::PLAIN
    };

    /// What every holder is paid in a year; nothing where that is not told, or in several currencies.
    fn paid_out(&self) -> Option<Fact> {
        let to_all = self.covers.iter().filter(|cover| cover.is_for_all());
        let paid = to_all.filter_map(|cover| cover.amount.as_ref());
        let yearly = paid.filter_map(|money| Some((money.currency, money.in_a_year()?)));
        let sums: Vec<(Currency, Decimal)> = yearly.collect();
        let (currency, _) = *sums.first()?;
        let hundredths = sums.iter().map(|(_, sum)| sum.hundredths).sum();
        let sum = Value::Money(Decimal { hundredths }, currency, Some(MoneyPeriod::Year.term()));
        let alike = sums.iter().all(|(other, _)| *other == currency);
        alike.then(|| Fact::new(FactName::PaysOut, sum))
    }

    /// Who may hold it, as the last of its calls says.
    fn eligible(&self) -> Option<Fact> {
        let call = self.rounds.iter().max_by_key(|call| call.academic_year)?;
        let name = if call.eligible_by_place { FactName::EligibleByPlace } else { FactName::Eligible };
        Some(Fact::new(name, Value::Entry(Target::CountryList, call.eligible.clone()?)))
    }
}

impl Entity for Scholarship {
    fn common(&self) -> Common<'_> {
        self.shared()
    }

    fn facts(&self) -> Vec<Fact> {
        let mut facts = vec![
            Fact::new(FactName::Funder, Value::Text(self.funder.clone())).property("funder"),
            Fact::new(
                FactName::Covers,
                Value::list(self.covers.iter().map(|cover| cover.item.term().into())),
            )
            .facet(Facet::Cover),
        ];
        facts.extend(self.paid_out());
        facts.extend(self.eligible());
        facts.extend(self.age.map(|age| {
            Fact::new(
                FactName::AgeLimit,
                Value::list([Value::Number(u32::from(age.max).into()), Value::Day(age.on)]),
            )
        }));
        if self.residence_required {
            facts.push(Fact::new(
                FactName::Residence,
                Value::Word(ListWord::known("word", "residence-required")),
            ));
        }
        facts.extend(
            self.website
                .clone()
                .map(|website| Fact::new(FactName::Website, Value::Link(website)).property("url")),
        );
        facts
    }

    fn texts(&self) -> Vec<&Localized> {
        std::iter::once(&self.funder)
            .chain(self.covers.iter().flat_map(|cover| cover.merit.iter().chain(&cover.note)))
            .collect()
    }

    fn tables(&self) -> Vec<Table<'_>> {
        let covers = self.covers.iter().map(Cover::row).collect();
        Table::plain(
            TableName::Covers,
            &[ColumnName::Cover, ColumnName::Amount, ColumnName::Merit, ColumnName::Places, ColumnName::Note],
            covers,
            None,
        )
        .into_iter()
        .collect()
    }

    fn openings(&self) -> Vec<Opening<'_>> {
        self.rounds.iter().enumerate().map(|(index, call)| call.opening(index, &self.campus)).collect()
    }

    fn grant(&self) -> Option<Grant<'_>> {
        Some(Grant {
            programmes: &self.programmes,
            summer_schools: &self.summer_schools,
            covers: &self.covers,
            residence_required: self.residence_required,
        })
    }

    fn relations(&self) -> Vec<Relation> {
        let mut relations = Relation::many(Kind::Programme, &self.programmes, "programmes");
        relations.extend(Relation::many(Kind::SummerSchool, &self.summer_schools, "summer_schools"));
        for (index, round) in self.rounds.iter().enumerate() {
            let at = DataPath::from("rounds").index(index).key("eligible");
            relations
                .extend(round.eligible.as_ref().map(|list| Relation::one(Target::CountryList, list, at)));
        }
        relations
    }

    fn check(&self, findings: &mut Findings<'_>) {
        self.openings().iter().for_each(|opening| opening.check(findings));
        for (index, call) in self.rounds.iter().enumerate() {
            if call.closes.is_some() && !call.deadlines.is_empty() {
                let at = DataPath::from("rounds").index(index).key("closes");
                let label = "write it among the deadlines, as one of the kind `application`";
                findings.error(Code::Contradiction, at, "`deadlines` say when it closes, too", label);
            }
            let at = DataPath::from("rounds").index(index);
            if call.eligible_by_place && call.eligible.is_none() && !findings.is_hole(&at.key("eligible")) {
                let at = at.key("eligible_by_place");
                let label = "write the list under `eligible`, or remove the key";
                findings.error(Code::Contradiction, at, "no list of countries is named", label);
            }
            if call.closes.is_none() && call.deadlines.is_empty() {
                findings.missing("closes", &DataPath::from("rounds").index(index));
            }
        }
        for (index, cover) in self.covers.iter().enumerate() {
            if cover.amount.is_some() && cover.share.is_some() {
                let at = DataPath::from("covers").index(index).key("share");
                let label = "expected `amount` or `share`";
                findings.error(Code::Contradiction, at, "what is covered is told twice", label);
            }
            if let Some(money) = &cover.amount {
                findings.not_negative(
                    DataPath::from("covers").index(index).key("amount").key("amount"),
                    money.amount,
                );
            }
        }
    }
}

impl Cover {
    fn row(&self) -> Vec<Value> {
        let whole = Value::Word(ListWord::known("word", "in-full"));
        let share =
            self.share.filter(|share| *share < 100).map(|share| Value::Percent(u32::from(share).into()));
        let amount = self.amount.as_ref().map(yearly).or(share).unwrap_or(whole);
        let text = |text: &Option<Localized>| Value::or_nothing(text.clone().map(Value::Text));
        let places = Value::or_nothing(self.places.map(|places| Value::Number(u32::from(places).into())));
        vec![self.item.term().into(), amount, text(&self.merit), places, text(&self.note)]
    }

    /// Whether every holder has all of the tuition paid.
    fn is_tuition(&self) -> bool {
        self.item == CoverItem::Tuition && self.is_for_all() && self.is_whole()
    }

    fn is_whole(&self) -> bool {
        self.amount.is_none() && self.share.is_none_or(|share| share == 100)
    }

    fn is_for_all(&self) -> bool {
        self.merit.is_none() && self.places.is_none()
    }

    /// What one travels by is among no costs.
    fn is_of_stay(&self) -> bool {
        self.item != CoverItem::Travel
    }

    /// The sum that every holder has of it, where it pays for what is among the costs of a stay.
    fn sum(&self) -> Option<&Money> {
        let counts = self.is_of_stay() && self.item.like().is_some() && self.is_for_all();
        self.amount.as_ref().filter(|money| counts && money.per.is_some())
    }
}

/// An amount, and of what is paid each week or month what that makes in a year.
fn yearly(amount: &Money) -> Value {
    let is_part = matches!(amount.per, Some(MoneyPeriod::Week | MoneyPeriod::Month));
    match amount.in_a_year().filter(|_| is_part) {
        Some(year) => {
            let year = Money { amount: year, currency: amount.currency, per: Some(MoneyPeriod::Year) };
            Value::list([amount.value(), year.value()])
        }
        None => amount.value(),
    }
}

impl Call {
    /// Its single deadline stands beside `opens`, unless there are several.
    fn opening<'a>(&'a self, index: usize, campus: &'a Ids) -> Opening<'a> {
        let shared = self.shared(index, campus);
        let only = self.closes.as_ref().map(|closes| Deadline::of_all(closes, self.at_latest.as_ref()));
        Opening {
            academic_year: Some(self.academic_year),
            eligible: self.eligible.as_ref(),
            eligible_by_place: self.eligible_by_place,
            deadlines: only.map_or(shared.deadlines, |only| Cow::Owned(vec![only])),
            of_groups: false,
            ..shared
        }
    }
}
