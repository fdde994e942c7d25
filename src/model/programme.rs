//! A degree programme: its credits, curriculum, intakes, deadlines and fees.

use serde::Deserialize;

use crate::codes::{Isced, LanguageTag, at_least_one};
use crate::diagnostic::{Code, Diagnostic, did_you_mean};
use crate::lang::Localized;
use crate::model::{
    Cefr, Check, Common, Credits, Deadline, Delivery, Entity, Facet, Fact, Fee, Id, Kind, Opening, Relation,
    Section, Table, Target, Value, Verified, facts, words,
};
use crate::source::{DataPath, Place};
use crate::time::{AcademicYear, Date, Duration, When};

facts! {
    /// `programmes/<id>/facts.yaml`.
    pub struct Programme {
        /// What is awarded.
        pub degree: Degree,
        /// Credits of the whole programme, in ECTS.
        pub ects: Credits,
        /// Nominal length as an ISO 8601 duration, e.g. `P2Y`.
        pub duration: Duration,
        /// How it is taught.
        #[serde(deserialize_with = "at_least_one")]
        pub delivery: Vec<Delivery>,
        /// Languages of instruction, BCP 47.
        #[serde(deserialize_with = "at_least_one")]
        pub teaching_languages: Vec<LanguageTag>,
        /// Fields of study, ISCED-F 2013 codes of four digits.
        #[serde(deserialize_with = "at_least_one")]
        pub isced: Vec<Isced>,
        /// Level in the European Qualifications Framework, 1 to 8.
        pub eqf: u8,
        /// → `vocabulary/faculties.yaml`.
        pub faculty: Id,
        /// → `partners/`.
        #[serde(default)]
        pub partners: Vec<Id>,
        /// → `networks/`.
        #[serde(default)]
        pub networks: Vec<Id>,
        #[serde(default)]
        pub specialisations: Vec<Specialisation>,
        pub mobility_window: Option<MobilityWindow>,
        #[serde(default)]
        pub language_requirement: Vec<LanguageRequirement>,
        #[serde(default)]
        pub curriculum: Vec<CourseGroup>,
        #[serde(default)]
        pub intakes: Vec<Intake>,
        /// Where to apply.
        pub apply: Option<crate::codes::WebAddress>,
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
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Specialisation {
    pub id: Id,
    pub title: Localized,
    pub summary: Option<Localized>,
}

/// The semester kept free for study or training abroad.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MobilityWindow {
    /// Counted from the start of the programme, from 1.
    pub semester: u8,
    pub ects: Credits,
    #[serde(default)]
    pub compulsory: bool,
}

/// What an applicant must know of a language, and the tests that prove it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LanguageRequirement {
    pub language: LanguageTag,
    pub cefr: Cefr,
    #[serde(default)]
    pub tests: Vec<LanguageTest>,
    pub verified: Option<Verified>,
}

/// A language test with the least total score.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LanguageTest {
    pub name: crate::lang::Line,
    pub min: crate::codes::Decimal,
}

/// Courses that belong together, e.g. the compulsory ones or those of one specialisation.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CourseGroup {
    pub group: Localized,
    /// The credits that a student takes from this group where it is a choice; all of its courses otherwise.
    pub choose: Option<Credits>,
    /// Only for the students of this specialisation; such groups are alternatives to each other.
    pub specialisation: Option<Id>,
    pub courses: Vec<Course>,
}

/// A course unit of the curriculum.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Course {
    pub code: Option<crate::lang::Line>,
    pub title: Localized,
    pub ects: Credits,
    /// Year of the programme, from 1.
    pub year: u8,
    /// Semester of that year, 1 or 2; left out when the course runs all year.
    pub semester: Option<u8>,
}

/// One yearly opportunity to begin.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Intake {
    pub academic_year: AcademicYear,
    pub starts: Date,
    /// When applications open.
    pub opens: When,
    pub deadlines: Vec<Deadline>,
    #[serde(default)]
    pub fees: Vec<Fee>,
    pub verified: Verified,
}

impl Entity for Programme {
    fn common(&self) -> Common<'_> {
        self.shared()
    }

    fn texts(&self) -> Vec<&Localized> {
        let specialisations =
            self.specialisations.iter().flat_map(|one| [Some(&one.title), one.summary.as_ref()]).flatten();
        let courses =
            self.curriculum.iter().flat_map(|group| group.courses.iter().map(|course| &course.title));
        let groups = self.curriculum.iter().map(|group| &group.group);
        specialisations.chain(groups).chain(courses).collect()
    }

    fn facts(&self) -> Vec<Fact> {
        let mut facts = vec![
            Fact::new("degree", self.degree.term().into()).schema("educationalCredentialAwarded"),
            Fact::new("ects", Value::Credits(self.ects)).schema("numberOfCredits"),
            Fact::new("duration", Value::Duration(self.duration)).schema("timeToComplete"),
            Fact::new("delivery", Value::list(self.delivery.iter().map(|way| way.term().into())))
                .schema("educationalProgramMode")
                .facet(Facet::Delivery),
            Fact::new(
                "teaching-languages",
                Value::list(self.teaching_languages.iter().cloned().map(Value::Language)),
            )
            .schema("inLanguage")
            .facet(Facet::Language),
            Fact::new("field", Value::list(self.isced.iter().copied().map(Value::Field))).facet(Facet::Field),
            Fact::new("eqf", Value::Plain(self.eqf.to_string())),
            Fact::new("faculty", Value::Entry(Target::Faculty, self.faculty.clone())).facet(Facet::Faculty),
        ];
        if let Some(intake) = self.intakes.last() {
            facts.push(Fact::new("starts", Value::Day(intake.starts)).schema("startDate"));
        }
        if let Some(window) = &self.mobility_window {
            let size = Value::list([Value::Credits(window.ects), Value::Plain(window.semester.to_string())]);
            facts.push(Fact::new(
                if window.compulsory { "mobility-compulsory" } else { "mobility-window" },
                size,
            ));
        }
        facts.extend(self.apply.clone().map(|address| Fact::new("apply", Value::Link(address))));
        facts
    }

    fn tables(&self) -> Vec<Table<'_>> {
        [self.specialisation_table(), self.language_table(), self.curriculum_table()]
            .into_iter()
            .flatten()
            .collect()
    }

    fn openings(&self) -> Vec<Opening<'_>> {
        let opening = |(index, intake)| Intake::opening(intake, index);
        self.intakes.iter().enumerate().map(opening).collect()
    }

    fn relations(&self) -> Vec<Relation> {
        let mut relations = vec![Relation::one(Target::Faculty, &self.faculty, "faculty")];
        relations.extend(Relation::many(Kind::Partner, &self.partners, "partners"));
        relations.extend(Relation::many(Kind::Network, &self.networks, "networks"));
        relations
    }

    fn verifications(&self) -> Vec<(DataPath, &Verified)> {
        let requirements = self.language_requirement.iter().enumerate();
        requirements
            .filter_map(|(index, one)| {
                Some((
                    DataPath::from("language_requirement").index(index).key("verified"),
                    one.verified.as_ref()?,
                ))
            })
            .collect()
    }

    fn check(&self, check: &mut Check<'_>) {
        check.within(
            "eqf".into(),
            u32::from(self.eqf),
            1..=8,
            "a level of the European Qualifications Framework",
        );
        check.not_negative("ects".into(), self.ects);
        if let Some(window) = &self.mobility_window {
            let at = DataPath::from("mobility_window");
            check.not_negative(at.key("ects"), window.ects);
            if u32::from(window.semester) * 6 > self.duration.months || window.semester == 0 {
                let message = format!(
                    "semester {} lies outside a programme of {}",
                    window.semester,
                    self.duration.iso()
                );
                check.error(
                    Code::BeyondDuration,
                    at.key("semester"),
                    message,
                    "counted from the start of the programme, from 1",
                );
            }
        }
        self.check_ids(check);
        self.check_courses(check);
        self.check_credits(check);
    }
}

impl Programme {
    fn specialisation_table(&self) -> Option<Table<'_>> {
        let row = |one: &Specialisation| {
            vec![Value::Text(one.title.clone()), Value::or_nothing(one.summary.clone().map(Value::Text))]
        };
        Table::plain(
            "specialisations",
            &["specialisation", "summary"],
            self.specialisations.iter().map(row).collect(),
            None,
        )
    }

    fn language_table(&self) -> Option<Table<'_>> {
        let mut rows = Vec::new();
        for one in &self.language_requirement {
            let level = || vec![Value::Language(one.language.clone()), one.cefr.term().into()];
            if one.tests.is_empty() {
                rows.push([level(), vec![Value::Nothing, Value::Nothing]].concat());
            }
            rows.extend(one.tests.iter().map(|test| {
                [level(), vec![Value::Plain(test.name.0.clone()), Value::Number(test.min)]].concat()
            }));
        }
        let verified = self.language_requirement.iter().find_map(|one| one.verified.as_ref());
        Table::plain("language-requirement", &["language", "cefr", "test", "minimum"], rows, verified)
    }

    fn curriculum_table(&self) -> Option<Table<'_>> {
        let sections = self.curriculum.iter().map(|group| Section {
            title: Some(Value::Text(group.group.clone())),
            total: Some(Value::Credits(group.credits())),
            rows: group.courses.iter().map(course_row).collect(),
        });
        let columns = vec!["code", "course", "year", "semester", "credits"];
        (!self.curriculum.is_empty()).then(|| Table {
            name: "curriculum",
            columns,
            sections: sections.collect(),
            verified: None,
        })
    }

    fn check_ids(&self, check: &mut Check<'_>) {
        for (index, one) in self.specialisations.iter().enumerate() {
            if self.specialisations[..index].iter().any(|before| before.id == one.id) {
                let at = DataPath::from("specialisations").index(index).key("id");
                check.error(
                    Code::DuplicateEntry,
                    at,
                    format!("two specialisations have the id `{}`", one.id),
                    "expected an id of its own",
                );
            }
        }
        for (index, group) in self.curriculum.iter().enumerate() {
            let Some(id) = &group.specialisation else { continue };
            if !self.specialisations.iter().any(|one| one.id == *id) {
                let at = DataPath::from("curriculum").index(index).key("specialisation");
                check.push(&at, |place| {
                    let dangling = Diagnostic::error(
                        Code::DanglingId,
                        place,
                        format!("the programme has no specialisation `{id}`"),
                    );
                    let known = self.specialisations.iter().map(|one| one.id.as_str());
                    did_you_mean(id.as_str(), known)
                        .into_iter()
                        .fold(dangling.label("expected an id of `specialisations`"), Diagnostic::help)
                });
            }
        }
    }

    fn check_courses(&self, check: &mut Check<'_>) {
        for (group_index, group) in self.curriculum.iter().enumerate() {
            for (index, course) in group.courses.iter().enumerate() {
                let at = DataPath::from("curriculum").index(group_index).key("courses").index(index);
                check.not_negative(at.key("ects"), course.ects);
                if course.year == 0 || (u32::from(course.year) - 1) * 12 >= self.longest_months() {
                    let message =
                        format!("year {} lies outside a programme of {}", course.year, self.duration.iso());
                    check.error(
                        Code::BeyondDuration,
                        at.key("year"),
                        message,
                        "counted from the start of the programme, from 1",
                    );
                }
                if let Some(semester) = course.semester {
                    check.within(at.key("semester"), u32::from(semester), 1..=2, "a semester of a year");
                }
            }
        }
    }

    /// Studied part time or at a distance, a programme may take half as long again.
    fn longest_months(&self) -> u32 {
        let slower = self.delivery.iter().any(|way| *way != Delivery::OnCampus);
        if slower { self.duration.months * 3 / 2 } else { self.duration.months }
    }

    fn check_credits(&self, check: &mut Check<'_>) {
        if self.curriculum.is_empty() || check.is_hole(&"ects".into()) {
            return;
        }
        let common: Credits = self
            .curriculum
            .iter()
            .filter(|group| group.specialisation.is_none())
            .map(CourseGroup::credits)
            .sum();
        let paths = self.specialisation_credits();
        if paths.is_empty() && common != self.ects {
            self.wrong_sum(check, common, "");
        }
        for (id, credits) in paths {
            if common + credits != self.ects {
                self.wrong_sum(check, common + credits, &format!(" with the specialisation `{id}`"));
            }
        }
    }

    /// The credits of each specialisation that has courses of its own.
    fn specialisation_credits(&self) -> Vec<(&Id, Credits)> {
        let own = |id: &Id| {
            self.curriculum
                .iter()
                .filter(|group| group.specialisation.as_ref() == Some(id))
                .map(CourseGroup::credits)
                .sum()
        };
        let chosen = self
            .specialisations
            .iter()
            .filter(|one| self.curriculum.iter().any(|group| group.specialisation.as_ref() == Some(&one.id)));
        chosen.map(|one| (&one.id, own(&one.id))).collect()
    }

    fn wrong_sum(&self, check: &mut Check<'_>, sum: Credits, which: &str) {
        check.push(&"curriculum".into(), |place| {
            let ects_at = match &place {
                Place::Value(path, _) => Place::Value(path.clone(), "ects".into()),
                other => other.clone(),
            };
            Diagnostic::error(Code::CreditsDontAddUp, ects_at, format!("the curriculum{which} adds up to {sum} credits, the programme to {}", self.ects))
                .label("expected the sum of the curriculum")
                .related(place, "the curriculum")
                .help("compulsory courses, plus `choose` of each group of electives, plus one specialisation make the whole")
        });
    }
}

impl Intake {
    fn opening(&self, index: usize) -> Opening<'_> {
        Opening {
            list: "intakes",
            index,
            academic_year: Some(self.academic_year),
            starts: Some(self.starts),
            ends: None,
            opens: &self.opens,
            deadlines: &self.deadlines,
            fees: &self.fees,
            needs_fees: true,
            verified: &self.verified,
        }
    }
}

impl CourseGroup {
    /// What a student takes from the group.
    fn credits(&self) -> Credits {
        self.choose.unwrap_or_else(|| self.courses.iter().map(|course| course.ects).sum())
    }
}

fn course_row(course: &Course) -> Vec<Value> {
    vec![
        Value::or_nothing(course.code.as_ref().map(|code| Value::Plain(code.0.clone()))),
        Value::Text(course.title.clone()),
        Value::Plain(course.year.to_string()),
        Value::or_nothing(course.semester.map(|semester| Value::Plain(semester.to_string()))),
        Value::Credits(course.ects),
    ]
}
