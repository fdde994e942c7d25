//! A degree programme: its credits, curriculum, intakes, deadlines and fees.

mod admission;
mod curriculum;
mod durations;
mod intake;
mod joint;
mod level;
mod window;

use admission::Admission;
use curriculum::{Course, CourseGroup};
use intake::Intake;
use joint::{Award, Stage};
use level::NationalLevel;
use window::MobilityWindow;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::codes::{Country, Decimal, Isced, LanguageTag, at_least_one};
use crate::lang::Localized;
use crate::model::language::{LanguageRequirement, check_languages, language_table, languages_verified};
use crate::model::{
    Around, ColumnName, Common, Compared, Counted, Credits, Delivery, DurationOf, Entity, Facet, Fact,
    FactName, Findings, Id, International, Kind, Length, Opening, OwnCredits, PartnerKind, Relation, Showing,
    Size, Table, TableName, Target, Unit, Value, Verified, Word, any_is, facts, words,
};
use crate::source::DataPath;
use crate::time::{AcademicYear, Date, Duration};

facts! {
    /// A degree programme, `programmes/<id>/facts.yaml`.
    #[schemars(
        extend("anyOf" = [{ "required": ["ects"] }, { "required": ["credits"] }]),
        extend("dependentRequired" = { "award": ["awarded_by"], "awarded_by": ["award"] }),
        extend("if" = { "required": ["ects"] }),
        extend("then" = { "properties": {
            "mobility_window": { "required": ["ects"] },
            "curriculum": { "items": { "properties": { "courses": { "items": { "required": ["ects"] } } } } }
        } })
    )]
    pub struct Programme {
        /// What is awarded.
        pub degree: Word<Degree>,
        /// Credits of the whole programme, in ECTS; 60 are a full-time year. The curriculum adds up to them.
        #[schemars(range(min = 0))]
        pub ects: Option<Credits>,
        /// In place of `ects`, the credits in a system of your own, `128` or `{system: us, number: 30}`; `none` for a programme
        /// without credits → `vocabulary/credits.yaml`.
        pub credits: Option<OwnCredits>,
        /// Hours of work, lessons and one's own study together: `60`. Left out where the system of its credits fixes them.
        #[schemars(range(min = 0))]
        pub workload: Option<Decimal>,
        /// Nominal length of the programme.
        pub duration: Duration,
        /// The length of a way of study that takes another time: `[{delivery: distance, duration: P3Y}]`.
        #[serde(default)]
        pub durations: Vec<DurationOf>,
        /// How it is taught, in one way or several.
        #[serde(deserialize_with = "at_least_one")]
        #[schemars(length(min = 1))]
        pub delivery: Vec<Word<Delivery>>,
        /// Languages of instruction, as BCP 47 tags: `[en]`.
        #[serde(deserialize_with = "at_least_one")]
        #[schemars(length(min = 1))]
        pub teaching_languages: Vec<LanguageTag>,
        /// Fields of study, ISCED-F 2013 codes of four digits in quotation marks: `["0542"]`.
        #[serde(deserialize_with = "at_least_one")]
        #[schemars(length(min = 1))]
        pub isced: Vec<Isced>,
        /// Level in the European Qualifications Framework, 1 to 8; a master's programme has 7. Left out where the degree has none.
        #[schemars(range(min = 1, max = 8))]
        #[serde(default, deserialize_with = "crate::yaml::whole_or_none::<_, _, 1, 8>")]
        pub eqf: Option<u8>,
        /// Its level in a national framework: `{framework: NLQF, value: 7}`.
        pub level: Option<NationalLevel>,
        /// The faculty that offers it → `vocabulary/faculties.yaml`.
        pub faculty: Id,
        /// The partners that it works with; those that award the degree with us have the kind `joint-degree` → `partners/`.
        #[serde(default)]
        pub partners: Vec<Id>,
        /// What graduates receive where several universities award it: `joint`, `double` or `multiple`.
        pub award: Option<Award>,
        /// The universities that award it: `self`, and partners, `[self, university-of-example]` → `partners/`.
        #[serde(default)]
        pub awarded_by: Vec<Id>,
        /// The way between them: `[{terms: [1, 2], at: self}, {terms: [3], at: university-of-example}]`.
        #[serde(default)]
        pub path: Vec<Stage>,
        /// The networks that it belongs to → `networks/`.
        #[serde(default)]
        pub networks: Vec<Id>,
        /// The strategic choices of the university that it follows from → `vocabulary/strategic-choices.yaml`.
        #[serde(default)]
        pub choices: Vec<Id>,
        /// Directions of which a student chooses one.
        #[serde(default)]
        pub specialisations: Vec<Specialisation>,
        /// The semester that is meant for studying abroad.
        pub mobility_window: Option<MobilityWindow>,
        /// Who may enter: `{degree: bachelor, isced: ["0541"], papers: [portfolio]}`.
        pub admission: Option<Admission>,
        /// What applicants must know of which language, and the tests that prove it.
        #[serde(default)]
        pub language_requirement: Vec<LanguageRequirement>,
        /// The courses, in groups: compulsory ones, electives, those of a specialisation.
        #[serde(default)]
        pub curriculum: Vec<CourseGroup>,
        /// The times at which one can begin, in any order, each with its deadlines and fees.
        #[serde(default)]
        pub intakes: Vec<Intake>,
        /// The address of the form at which one applies.
        pub apply: Option<crate::codes::WebAddress>,
        /// Where the programme's facts come from, its curriculum among them, and by when they are compared again.
        pub verified: Option<Verified>,
    }
}

words! {
    /// What a programme awards.
    pub enum Degree: "degree" {
        Bachelor "bachelor",
        Master "master",
        AdvancedMaster "advanced-master",
        Postgraduate "postgraduate",
        Doctorate "doctorate",
    }
}

/// A direction that a student chooses within a programme.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Specialisation {
    /// What the curriculum names it by under `specialisation`, e.g. `biostatistics`.
    pub id: Id,
    /// Its name: `{en: Biostatistics, nl: Biostatistiek}`.
    pub title: Localized,
    /// For whom it is or where it leads, in a sentence.
    pub summary: Option<Localized>,
}

impl Programme {
    pub const SHOWING: Showing = Showing {
        on_card: &[
            FactName::Degree,
            FactName::Ects,
            FactName::Workload,
            FactName::Duration,
            FactName::Delivery,
            FactName::Campus,
        ],
        compared: &[
            Compared::Fact(FactName::Degree),
            Compared::Fact(FactName::Ects),
            Compared::Fact(FactName::Workload),
            Compared::Fact(FactName::Award),
            Compared::Fact(FactName::AwardedBy),
            Compared::Fact(FactName::Duration),
            Compared::Fact(FactName::TeachingLanguages),
            Compared::Fact(FactName::Delivery),
            Compared::Fact(FactName::Campus),
            Compared::Fact(FactName::Starts),
            Compared::Deadlines,
            Compared::Fees,
            Compared::FirstYear,
            Compared::Fact(FactName::EntryDegree),
            Compared::Fact(FactName::EntryFields),
            Compared::Fact(FactName::EntryGrade),
            Compared::Fact(FactName::EntryPapers),
            Compared::Languages,
            Compared::Cells(TableName::Specialisations, ColumnName::Specialisation),
            Compared::Fact(FactName::MobilityWindow),
            Compared::Fact(FactName::MobilityCompulsory),
            Compared::Fact(FactName::International),
            Compared::Related(Kind::Scholarship),
            Compared::Related(Kind::SummerSchool),
            Compared::Number(Kind::Partner),
            Compared::Fact(FactName::Faculty),
            Compared::Fact(FactName::Field),
            Compared::Checked,
        ],
        on_sheet: &[
            FactName::Degree,
            FactName::Award,
            FactName::AwardedBy,
            FactName::Ects,
            FactName::Workload,
            FactName::Duration,
            FactName::TeachingLanguages,
            FactName::Delivery,
            FactName::Campus,
            FactName::Starts,
            FactName::Faculty,
            FactName::MobilityWindow,
        ],
        at_home: 6,
        ..Showing::PLAIN
    };
}

impl Entity for Programme {
    fn common(&self) -> Common<'_> {
        self.shared()
    }

    fn texts(&self) -> Vec<&Localized> {
        let specialisations =
            self.specialisations.iter().flat_map(|one| [Some(&one.title), one.summary.as_ref()]).flatten();
        let courses = self.curriculum.iter().flat_map(|group| group.courses.iter().flat_map(Course::texts));
        let groups = self.curriculum.iter().map(|group| &group.group);
        let tests = self.language_requirement.iter().flat_map(LanguageRequirement::texts);
        let level = self.level.iter().flat_map(|level| [&level.framework, &level.value]);
        let admission = self.admission.iter().flat_map(Admission::texts);
        specialisations.chain(groups).chain(courses).chain(tests).chain(level).chain(admission).collect()
    }

    fn facts(&self) -> Vec<Fact> {
        let mut facts = vec![
            Fact::new(FactName::Degree, self.degree.term().into())
                .property("educationalCredentialAwarded")
                .facet(Facet::Degree),
            Fact::new(FactName::Ects, Value::or_nothing(self.size().amount().map(Value::Credits)))
                .property("numberOfCredits"),
            Fact::new(FactName::Workload, Value::or_nothing(self.workload.map(Value::Hours))),
            Fact::new(FactName::Duration, self.lengths()).property("timeToComplete").facet(Facet::Duration),
            Fact::new(FactName::Delivery, Value::list(self.delivery.iter().map(|way| way.term().into())))
                .property("educationalProgramMode")
                .facet(Facet::Delivery),
            Fact::new(
                FactName::TeachingLanguages,
                Value::list(self.teaching_languages.iter().cloned().map(Value::Language)),
            )
            .facet(Facet::Language),
            Fact::new(FactName::Field, Value::list(self.isced.iter().copied().map(Value::Field)))
                .facet(Facet::Field),
            Fact::new(
                FactName::Eqf,
                Value::or_nothing(self.eqf.map(|level| Value::Plain(level.to_string()))),
            ),
            Fact::new(FactName::Faculty, Value::Entry(Target::Faculty, self.faculty.clone()))
                .facet(Facet::Faculty),
            Fact::new(FactName::Starts, Value::CurrentStart).property("startDate").facet(Facet::Start),
        ];
        if let Some(window) = &self.mobility_window {
            let earned = self.size().of_part(window.ects, window.credits);
            let size =
                [Value::or_nothing(earned.map(Value::Credits)), Value::Plain(window.semester.to_string())];
            facts.push(Fact::new(
                if window.compulsory { FactName::MobilityCompulsory } else { FactName::MobilityWindow },
                Value::list(size),
            ));
        }
        facts.extend(self.level.as_ref().map(NationalLevel::fact));
        facts.extend(self.admission.iter().flat_map(Admission::facts));
        facts.extend(self.award_facts());
        let international = Fact::new(FactName::International, Value::International);
        facts.push(international.facet(Facet::International));
        let choices = self.choices.iter().map(|choice| Value::Entry(Target::Choice, choice.clone()));
        facts.push(Fact::new(FactName::Choices, Value::list(choices)));
        facts.extend(self.apply.clone().map(|address| Fact::new(FactName::Apply, Value::Link(address))));
        facts
    }

    fn tables(&self) -> Vec<Table<'_>> {
        let entry = [self.entry_table(), language_table(&self.language_requirement)];
        let studies = [self.specialisation_table(), self.path_table(), self.curriculum_table()];
        entry.into_iter().chain(studies).flatten().collect()
    }

    fn openings(&self) -> Vec<Opening<'_>> {
        self.intakes.iter().enumerate().map(|(index, intake)| intake.opening(index, &self.campus)).collect()
    }

    fn courses(&self) -> Vec<Unit<'_>> {
        self.curriculum.iter().flat_map(|group| group.courses.iter().map(Course::unit)).collect()
    }

    fn counts_own_credits(&self) -> bool {
        self.size().is_own()
    }

    fn length(&self) -> Length<'_> {
        let credits = self.size().amount().map(|amount| amount.number);
        Length {
            duration: Some(self.duration),
            credits,
            ways: &self.delivery,
            others: &self.durations,
            terms_a_year: None,
        }
    }

    fn has_window(&self) -> Option<bool> {
        Some(self.mobility_window.is_some())
    }

    fn counts(&self, what: Counted, around: Around<'_>, _listed: &[Country]) -> Option<bool> {
        match what {
            Counted::ProgrammesWithSummerSchool => Some(around.has(Kind::SummerSchool)),
            Counted::ProgrammesWithMobilityWindow => Some(self.mobility_window.is_some()),
            Counted::ProgrammesWithPartnersAbroad => Some(around.reaches_abroad()),
            Counted::ProgrammesInNetworks => Some(around.has(Kind::Network)),
            Counted::ProgrammesWithChoice => Some(!self.choices.is_empty()),
            Counted::MasterProgrammes => {
                matches!(self.degree.like(), Some(Degree::Master | Degree::AdvancedMaster)).then_some(true)
            }
            _ => None,
        }
    }

    fn international(&self, around: Around<'_>) -> Vec<International> {
        let all = [
            (self.mobility_window.is_some(), International::MobilityWindow),
            (around.has(Kind::SummerSchool), International::SummerSchool),
            (around.reaches_abroad(), International::Partners),
            (around.has(Kind::Network), International::Network),
            (any_is(&self.delivery, Delivery::Distance), International::Distance),
        ];
        all.into_iter().filter(|(holds, _)| *holds).map(|(_, what)| what).collect()
    }

    fn relations(&self) -> Vec<Relation> {
        let mut relations = vec![Relation::one(Target::Faculty, &self.faculty, "faculty")];
        relations.extend(Relation::many(Kind::Partner, &self.partners, "partners"));
        relations.extend(Relation::many(Kind::Network, &self.networks, "networks"));
        let at = DataPath::from("choices");
        let choices = self.choices.iter().enumerate();
        relations.extend(choices.map(|(index, id)| Relation::one(Target::Choice, id, at.index(index))));
        relations.extend(self.size().relation());
        relations.extend(self.award_relations());
        relations.extend(self.admission.iter().flat_map(Admission::relations));
        relations
    }

    /// Who awards the degree with us has it among what we do together.
    fn needed_partner_kinds(&self, at: &DataPath) -> &'static [PartnerKind] {
        if at.starts_with(&"awarded_by".into()) { &[PartnerKind::JointDegree] } else { &[] }
    }

    fn verifications(&self) -> Vec<(DataPath, &Verified)> {
        let requirements = languages_verified(&self.language_requirement);
        self.verified.iter().map(|verified| ("verified".into(), verified)).chain(requirements).collect()
    }

    fn settle(&mut self, term_start: &dyn Fn(AcademicYear, u8) -> Option<Date>) {
        self.intakes.iter_mut().for_each(|intake| intake.settle(term_start));
    }

    fn check(&self, findings: &mut Findings<'_>) {
        self.intakes.iter().enumerate().for_each(|(index, intake)| intake.check(index, findings));
        self.openings().iter().for_each(|opening| opening.check(findings));
        if let Some(level) = self.eqf {
            let what = "a level of the European Qualifications Framework";
            findings.within("eqf".into(), u32::from(level), 1..=8, what);
        }
        self.check_level(findings);
        check_languages(&self.language_requirement, findings);
        self.size().check(findings);
        self.workload.into_iter().for_each(|hours| findings.not_negative("workload".into(), hours));
        self.check_window(findings);
        self.check_durations(findings);
        self.check_award(findings);
        self.check_ids(findings);
        self.check_specialisations(findings);
        self.check_courses(findings);
        self.check_credits(findings);
    }
}

impl Programme {
    fn size(&self) -> Size<'_> {
        Size { ects: self.ects, own: self.credits.as_ref() }
    }

    fn specialisation_table(&self) -> Option<Table<'_>> {
        let row = |one: &Specialisation| {
            vec![Value::Text(one.title.clone()), Value::or_nothing(one.summary.clone().map(Value::Text))]
        };
        Table::plain(
            TableName::Specialisations,
            &[ColumnName::Specialisation, ColumnName::Summary],
            self.specialisations.iter().map(row).collect(),
            None,
        )
    }
}
