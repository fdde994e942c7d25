//! What a catalogue is about: one file a kind, and the neutral words in which kinds and output formats meet.
//!
//! A new kind is one file here and one row in [`KINDS`]. It describes itself in [`Fact`]s, [`Table`]s, [`Opening`]s,
//! [`Relation`]s and [`Chart`]s; no format and no template function knows it by name.
//!
//! A new fact is a field and a [`Fact`] in the file of its kind, a name in `names.rs` and its message in each language;
//! where pages show it stands in the `SHOWING` of the kind, and values that need more words than themselves in `view/parts/`.

mod addresses;
mod campus;
mod common;
mod contact;
mod cost;
mod counted;
mod country;
mod credits;
mod event;
mod fact;
mod faq;
mod findings;
mod goal;
mod id;
mod ids;
mod image;
mod implied;
mod kind;
mod language;
mod mobility;
mod names;
mod network;
mod news;
mod notice;
mod occasion;
mod opening;
mod order;
mod own_facts;
mod own_values;
mod own_words;
mod page;
mod paper;
mod partner;
mod programme;
mod project;
mod question;
mod schema_org;
mod scholarship;
mod showing;
mod summer_school;
mod target;
mod terms;
mod unit_words;
mod vocabulary;
mod voice;
mod word;

use schemars::{Schema, SchemaGenerator};

use crate::codes::Country;
use crate::diagnostic::Checked;
use crate::geo::Coordinates;
use crate::source::{DataPath, SourcePath};
use crate::time::{AcademicYear, Date};
use crate::yaml::{self, Read};

pub use addresses::Addresses;
pub use campus::{Campus, Campuses, Zones};
use common::facts;
pub use common::{Common, Status};
pub use contact::{Channel, Contact, Contacts, Person};
pub use cost::{Cost, Costs};
pub use counted::{Around, Counted, International, Tally};
pub use country::{Alumnus, CountryFacts};
pub use credits::{CountedIn, CreditAmount, CreditSystem, CreditSystems, Credits, OwnCredits, Size};
pub use event::Event;
pub use fact::{Chart, ChartPoint, Facet, Fact, ListWord, Section, Table, Value, sdg_fact};
pub use faq::Asked;
pub use findings::{Findings, up_to};
pub use goal::{Aim, Goal};
pub use id::Id;
pub use ids::Ids;
pub use image::{Focal, Image};
pub use mobility::Mobility;
pub use names::{ColumnName, FactName, TableName};
pub use network::Network;
pub use news::News;
pub use notice::{Notice, Notices};
pub use occasion::{Occasion, Venue};
pub use opening::{
    Amount, Close, Closes, Deadline, DeadlineKind, Fee, FeeKind, FeeUnit, Opening, Places, PlacesList, Price,
    Sum, Waiver, Way,
};
pub use order::{Bound, all_later, earlier, in_order, in_order_among};
pub use own_facts::{FactType, OwnFact, OwnFacts, Shown};
pub use own_values::{OwnValues, with_own_facts};
pub use own_words::OwnWords;
pub use page::FreePage;
pub use paper::{NextStep, NextSteps, Paper, Papers, groups_named};
pub use partner::{Agreement, Partner, PartnerKind};
pub use programme::Programme;
pub use project::Project;
pub use question::{Condition, MOST_QUESTIONS, Question, Step};
pub use schema_org::SchemaOrgClass;
pub use scholarship::{Grant, Scholarship};
pub use showing::{Compared, HOME, Headings, ItemMap, Order, STRATEGY, Shelf, Showing};
use showing::{countries, country_id};
pub use summer_school::SummerSchool;
pub use target::{Relation, Target};
pub use terms::{Cefr, Delivery, DurationOf, Length, Money, MoneyPeriod, StudyLevel, Unit, Verified};
pub use unit_words::{PLURAL_FORMS, UnitWords};
pub use vocabulary::{
    ApplicantGroup, ApplicantGroups, CountryList, CountryLists, CountryOrList, Days, Faculties, Faculty,
    Lived, Plan, Plans, Rule, StrategicChoice, StrategicChoices, Validity,
};
pub use voice::Voice;
use word::words;
pub use word::{AddedWords, Word, any_is};

/// What a kind tells of one of its items. All methods are pure; those that a kind has nothing to say to keep silent.
pub trait Entity: std::fmt::Debug + Send + Sync {
    fn common(&self) -> Common<'_>;

    /// Single facts, in the order in which they are shown.
    fn facts(&self) -> Vec<Fact> {
        Vec::new()
    }

    /// Fill in what the settings say: the days on which terms begin.
    fn settle(&mut self, _term_start: &dyn Fn(AcademicYear, u8) -> Option<Date>) {}

    /// Facts that need rows and columns.
    fn tables(&self) -> Vec<Table<'_>> {
        Vec::new()
    }

    /// Times at which one can apply, with deadlines and fees.
    fn openings(&self) -> Vec<Opening<'_>> {
        Vec::new()
    }

    /// The campuses where it is: those that it names, and then those of its openings.
    fn campuses(&self) -> Vec<Id> {
        campus::named(&self.common(), &self.openings())
    }

    /// When and where it happens, where it does so in one go.
    fn occasion(&self) -> Option<Occasion<'_>> {
        None
    }

    /// Other items and vocabulary entries that the facts name.
    fn relations(&self) -> Vec<Relation> {
        Vec::new()
    }

    /// Measured values over the years.
    fn charts(&self) -> Vec<Chart<'_>> {
        Vec::new()
    }

    /// Indicators that the catalogue counts by itself.
    fn tallies(&self) -> Vec<Tally<'_>> {
        Vec::new()
    }

    /// Whether it is as an indicator with a list of countries asks that counts such items; nothing where it is none of them.
    fn counts(&self, _what: Counted, _around: Around<'_>, _listed: &[Country]) -> Option<bool> {
        None
    }

    /// What is international in it.
    fn international(&self, _around: Around<'_>) -> Vec<International> {
        Vec::new()
    }

    /// The list of the countries that come first for it → `vocabulary/country-lists.yaml`.
    fn priority(&self) -> Option<&Id> {
        None
    }

    /// The country in which it stands, where it is an institution.
    fn seat(&self) -> Option<Country> {
        None
    }

    /// The item's name where it is a fact rather than words.
    fn name(&self) -> Option<crate::lang::Localized> {
        None
    }

    /// Whether its text is made of questions, and whom each concerns.
    fn faq(&self) -> Option<&[Asked]> {
        None
    }

    /// The days on which it is published and holds, where it says so.
    fn days(&self) -> Days {
        Days::default()
    }

    /// The day that orders a news list.
    fn date(&self) -> Option<crate::time::Date> {
        None
    }

    /// Place among its kind where the author gives one.
    fn order(&self) -> Option<u16> {
        None
    }

    /// Exchange agreements: places in and out.
    fn agreements(&self) -> &[Agreement] {
        &[]
    }

    /// What it does with us, where it is a partner.
    fn partner_kinds(&self) -> Option<&[Word<PartnerKind>]> {
        None
    }

    /// What a partner that the facts name at a place does with us, at least one of these; none where it can be anything.
    fn needed_partner_kinds(&self, _at: &DataPath) -> &'static [PartnerKind] {
        &[]
    }

    /// Whether its students have a semester for going abroad; nothing where it has no semesters.
    fn has_window(&self) -> Option<bool> {
        None
    }

    /// Whether the students of the programmes that it names are away for a semester.
    fn takes_a_semester(&self) -> bool {
        false
    }

    /// Whether nobody comes but whom one of the partners that it names sends.
    fn is_sent_by_partners(&self) -> bool {
        false
    }

    /// Where the item stands on a map.
    fn coordinates(&self) -> Option<Coordinates> {
        None
    }

    /// The map on its own page.
    fn map(&self) -> Option<ItemMap> {
        None
    }

    /// What it gives to whom, where it pays for something.
    fn grant(&self) -> Option<Grant<'_>> {
        None
    }

    /// The course units of a curriculum.
    fn courses(&self) -> Vec<Unit<'_>> {
        Vec::new()
    }

    /// Whether it counts credits in the first system of the university's own.
    fn counts_own_credits(&self) -> bool {
        false
    }

    /// How long it is, for what it costs as a whole.
    fn length(&self) -> Length<'_> {
        Length::default()
    }

    /// What graduates say.
    fn alumni(&self) -> &[Alumnus] {
        &[]
    }

    /// The policy plan that the item belongs to.
    fn plan(&self) -> Option<&Id> {
        None
    }

    /// Facts with their own provenance outside openings, with the path to it.
    fn verifications(&self) -> Vec<(DataPath, &Verified)> {
        Vec::new()
    }

    /// Where the facts come from that have no provenance of their own.
    fn verified(&self) -> Option<&Verified> {
        let own = DataPath::from("verified");
        self.verifications().into_iter().find_map(|(at, verified)| (at == own).then_some(verified))
    }

    /// Short texts in several languages within the facts, but for the remarks of openings.
    fn texts(&self) -> Vec<&crate::lang::Localized> {
        Vec::new()
    }

    /// Rules across the item's own facts.
    fn check(&self, _findings: &mut Findings<'_>) {}
}

/// Whether a kind needs a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    Required,
    Optional,
}

/// Reads an item's facts: path, text, and where in the file the text begins.
type ReadFacts = fn(&SourcePath, &str, usize) -> Checked<Read<Box<dyn Entity>>>;

/// One row of [`KINDS`].
pub struct KindRow {
    pub kind: Kind,
    /// The folder below `content/`, which also names the kind in links: `programmes`.
    pub folder: &'static str,
    /// The kind in one word, for templates and messages: `programme`.
    pub name: &'static str,
    /// The class of schema.org that describes it best.
    pub schema_class: SchemaOrgClass,
    pub facts: Need,
    pub words: Need,
    /// What the kind is, in a line, for the handbook and the README.
    pub about: &'static str,
    /// How pages show its items.
    pub showing: &'static Showing,
    /// Whether a text is facts of this kind without a mistake, which takes no time to speak of.
    pub fits: fn(&str) -> bool,
    read: ReadFacts,
    schema: fn(SchemaGenerator) -> Schema,
    empty: Option<fn() -> Box<dyn Entity>>,
}

impl KindRow {
    /// Read an item's `facts.yaml`.
    pub fn read(&self, path: &SourcePath, text: &str, base: usize) -> Checked<Read<Box<dyn Entity>>> {
        (self.read)(path, text, base)
    }

    /// What its `facts.yaml` may hold, for editors.
    pub fn schema(&self, generator: SchemaGenerator) -> Schema {
        (self.schema)(generator)
    }

    /// The facts of an item that has no `facts.yaml`, where the kind can do without.
    pub fn without_facts(&self) -> Option<Box<dyn Entity>> {
        self.empty.map(|empty| empty())
    }
}

macro_rules! kinds {
    (@empty) => { None };
    (@empty $empty:ident) => { Some(|| Box::new(<$empty>::default())) };
    ($($kind:ident $facts:ident $folder:literal $name:literal $schema:ident facts $need_facts:ident words $need_words:ident $(empty $empty:ident)? $about:literal)*) => {
        /// The kinds of items, in the order in which a site presents them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind { $(#[doc = $about] $kind,)* }

        /// All kinds: read it to know what a catalogue can hold.
        pub static KINDS: &[KindRow] = &[$(KindRow {
            kind: Kind::$kind,
            folder: $folder,
            name: $name,
            schema_class: SchemaOrgClass::$schema,
            facts: Need::$need_facts,
            words: Need::$need_words,
            about: $about,
            showing: &$facts::SHOWING,
            read: |path, text, base| yaml::read::<$facts>(path, text, base).map(|read| read.map(|facts| Box::new(facts) as _)),
            fits: yaml::fits::<$facts>,
            schema: |generator| generator.into_root_schema_for::<$facts>(),
            empty: kinds!(@empty $($empty)?),
        },)*];
    };
}

kinds! {
    Programme Programme "programmes" "programme" EducationalOccupationalProgram facts Required words Required
        "a degree programme: credits, curriculum, intakes with deadlines and fees"
    SummerSchool SummerSchool "summer-schools" "summer-school" Course facts Required words Required
        "a summer school: sessions, credits, fee, housing, the programmes that count it"
    Mobility Mobility "mobility" "mobility" Course facts Required words Required
        "an opportunity to go abroad or to come here"
    Scholarship Scholarship "scholarships" "scholarship" MonetaryGrant facts Required words Required
        "who funds it, what it covers, who may hold it"
    Country CountryFacts "countries" "country" Country facts Optional words Optional empty CountryFacts
        "a country as an applicant knows it: papers, visa, words of welcome"
    Network Network "networks" "network" Organization facts Required words Required
        "a network of universities with its members"
    Partner Partner "partners" "partner" CollegeOrUniversity facts Required words Optional
        "a partner institution: identifiers, place, agreements"
    Project Project "projects" "project" ResearchProject facts Required words Required
        "a development cooperation project, North or South"
    Goal Goal "goals" "goal" DefinedTerm facts Required words Required
        "a strategic goal with its indicators"
    Event Event "events" "event" EducationEvent facts Required words Required
        "an information day, a webinar, a fair: when, where, for whom; gone from the lists when it is over"
    News News "news" "news" NewsArticle facts Optional words Required empty News
        "a news item; its folder's name begins with the date"
    Page FreePage "pages" "page" WebPage facts Optional words Required empty FreePage
        "a free page"
}
