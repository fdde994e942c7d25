//! The courses of a programme, and whether their credits add up.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Programme;
use crate::diagnostic::{Code, Diagnostic, EntryEdit, Fix};
use crate::lang::Localized;
use crate::model::{
    ColumnName, CreditAmount, Credits, Findings, Id, ListWord, Section, Size, Table, TableName, Unit, Value,
    up_to,
};
use crate::source::{DataPath, Place};

/// Courses that belong together, e.g. the compulsory ones or those of one specialisation.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CourseGroup {
    /// The group's heading: `{en: Compulsory courses, nl: Verplichte vakken}`.
    pub group: Localized,
    /// The credits that a student takes from this group where it is a choice; all of its courses otherwise.
    pub choose: Option<Credits>,
    /// Only for the students of this specialisation, by its id; such groups are alternatives to each other.
    pub specialisation: Option<Id>,
    /// The courses of the group.
    pub courses: Vec<Course>,
}

/// A course unit of the curriculum.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Course {
    /// The code in the study guide, in quotation marks: `"1798"`.
    pub code: Option<crate::lang::Line>,
    /// The course's name: `{en: Linear models}`.
    pub title: Localized,
    /// What it is about, in a sentence: `{en: From one variable to many.}`.
    pub description: Option<Localized>,
    /// Its ECTS credits.
    #[schemars(range(min = 0))]
    pub ects: Option<Credits>,
    /// Its credits in the programme's own system, where it counts no ECTS.
    #[schemars(range(min = 0))]
    pub credits: Option<Credits>,
    /// Year of the programme, from 1.
    #[schemars(range(min = 1, max = 12))]
    #[serde(deserialize_with = "crate::yaml::whole_within::<_, _, 1, 12>")]
    pub year: u8,
    /// Term of that year, a semester of two, 1 or 2, or else one of those in `site.yaml`; left out when the course runs all year.
    #[schemars(range(min = 1, max = 12))]
    #[serde(default, deserialize_with = "crate::yaml::whole_or_none::<_, _, 1, 12>")]
    pub semester: Option<u8>,
    /// Whether it can be taken at a university abroad as well, in the semester of `mobility_window`. `false` without the key.
    #[serde(default)]
    pub abroad: bool,
}

impl Course {
    pub fn unit(&self) -> Unit<'_> {
        Unit {
            title: &self.title,
            code: self.code.as_ref().map(|code| code.0.as_str()),
            description: self.description.as_ref(),
        }
    }

    /// In the system of the programme.
    pub fn number(&self) -> Credits {
        self.ects.or(self.credits).unwrap_or_default()
    }

    pub fn texts(&self) -> impl Iterator<Item = &Localized> {
        std::iter::once(&self.title).chain(&self.description)
    }
}

impl Programme {
    pub fn curriculum_table(&self) -> Option<Table<'_>> {
        // Of a semester abroad that everybody has, it says nothing that a course can be taken there.
        let may_go = !self.mobility_window.as_ref().is_some_and(|window| window.compulsory);
        let sections = self.curriculum.iter().map(|group| group.section(self.size(), may_go));
        let columns = vec![
            ColumnName::Code,
            ColumnName::Course,
            ColumnName::Year,
            ColumnName::Semester,
            ColumnName::Credits,
            ColumnName::Note,
        ];
        (!self.curriculum.is_empty()).then(|| Table {
            name: TableName::Curriculum,
            columns,
            sections: sections.collect(),
            verified: self.verified.as_ref(),
        })
    }

    pub fn check_ids(&self, findings: &mut Findings<'_>) {
        for (index, one) in self.specialisations.iter().enumerate() {
            if self.specialisations[..index].iter().any(|before| before.id == one.id) {
                let at = DataPath::from("specialisations").index(index).key("id");
                findings.error(
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
                findings.push(&at, |place| self.without_specialisation(id, place));
            }
        }
    }

    /// A group of courses that is for a specialisation which is not there: a slip of its id, or it is offered no more.
    fn without_specialisation(&self, id: &Id, place: Place) -> Diagnostic {
        let group = match &place {
            Place::Value(path, at) => {
                at.0.split_last().map(|(_, group)| Place::Value(path.clone(), DataPath(group.to_vec())))
            }
            _ => None,
        };
        let message = format!("the programme has no specialisation `{id}`");
        let told =
            Diagnostic::error(Code::DanglingId, place, message).label("expected an id of `specialisations`");
        let told = told.meant_here(id.as_str(), self.specialisations.iter().map(|one| one.id.as_str()));
        let told = match self.specialisations.is_empty() {
            true => told.help(format!("write `specialisations: [{{id: {id}, title: …}}]`; or remove `specialisation: {id}` here, where the courses are for all")),
            false => told,
        };
        let title = "or remove the whole group of courses, where the specialisation is offered no more";
        let removed =
            |group| Fix { is_certain: false, ..Fix::of_entry(title, true, EntryEdit::Remove(group)) };
        group.into_iter().fold(told, |told, group| told.fix(removed(group)))
    }

    /// Where groups are for specialisations, each has one. A name that is no specialisation may be meant for any, and
    /// was told already.
    pub fn check_specialisations(&self, findings: &mut Findings<'_>) {
        let named: Vec<&Id> =
            self.curriculum.iter().filter_map(|group| group.specialisation.as_ref()).collect();
        let known = |id: &Id| self.specialisations.iter().any(|one| one.id == *id);
        if named.is_empty() || !named.iter().all(|id| known(id)) || findings.is_hole(&"curriculum".into()) {
            return;
        }
        for (index, one) in
            self.specialisations.iter().enumerate().filter(|(_, one)| !named.contains(&&one.id))
        {
            findings.push(&DataPath::from("specialisations").index(index).key("id"), |place| {
                let message = format!("no group of courses is for the specialisation `{}`", one.id);
                Diagnostic::warning(Code::SpecialisationWithoutCourses, place, message)
                    .label("the others have courses of their own")
                    .help(format!("write `specialisation: {}` in a group of `curriculum`", one.id))
            });
        }
    }

    /// A semester that is counted from the start of the programme, as one of its year: the third is the first of year 2.
    fn counted_on(
        &self,
        course: &Course,
        semester: u8,
        terms: u8,
        at: &DataPath,
        findings: &Findings<'_>,
    ) -> Option<Fix> {
        let before = semester.checked_sub(1).filter(|_| terms > 0)?;
        let (year, semester) = (before / terms + 1, before % terms + 1);
        let is_within = u32::from(year - 1) * 12 < self.longest_months();
        let place = |key: &str| findings.place(&at.key(key));
        let title = format!(
            "write `year: {year}, semester: {semester}`, as the semesters of each year are counted anew"
        );
        let fix = Fix::likely(title, place("semester"), semester.to_string());
        let fix = if course.year == year { fix } else { fix.and(place("year"), year.to_string()) };
        is_within.then_some(fix)
    }

    pub fn check_courses(&self, findings: &mut Findings<'_>) {
        for (group_index, group) in self.curriculum.iter().enumerate() {
            for (index, course) in group.courses.iter().enumerate() {
                let at = DataPath::from("curriculum").index(group_index).key("courses").index(index);
                self.size().check_part(course.ects, course.credits, &at, findings);
                let is_known = !findings.is_hole(&"duration".into());
                if course.year == 0 || is_known && (u32::from(course.year) - 1) * 12 >= self.longest_months()
                {
                    let message =
                        format!("year {} lies outside a programme of {}", course.year, self.duration.iso());
                    let last = self.longest_months().div_ceil(12).max(1);
                    findings.error(
                        Code::BeyondDuration,
                        at.key("year"),
                        message,
                        format!("expected {}, counted from the start of the programme", up_to(last)),
                    );
                }
                if let Some(semester) = course.semester {
                    let terms = findings.terms_a_year;
                    if semester == 0 || semester > terms {
                        let message = format!("{semester} is not a semester of a year");
                        let label = format!("expected 1 to {terms}");
                        let counted_on = self.counted_on(course, semester, terms, &at, findings);
                        findings.push(&at.key("semester"), |place| {
                            let told = Diagnostic::error(Code::BeyondDuration, place, message).label(label);
                            counted_on.into_iter().fold(told, Diagnostic::fix)
                        });
                    }
                }
            }
        }
    }

    pub fn check_credits(&self, findings: &mut Findings<'_>) {
        let Some(whole) = self.size().amount().map(|amount| amount.number) else { return };
        let is_lost = |group: &CourseGroup| {
            group
                .specialisation
                .as_ref()
                .is_some_and(|id| self.specialisations.iter().all(|one| one.id != *id))
        };
        // Of a group that belongs nowhere that is told, and no sum can be right.
        let is_untold = self.curriculum.is_empty() || self.curriculum.iter().any(is_lost);
        if is_untold || findings.is_hole(&self.size().key().into()) {
            return;
        }
        let common: Credits = self
            .curriculum
            .iter()
            .filter(|group| group.specialisation.is_none())
            .map(CourseGroup::credits)
            .sum();
        let paths = self.specialisation_credits();
        if paths.is_empty() && common != whole {
            self.wrong_sum(findings, (common, whole), "");
        }
        for (id, credits) in paths {
            if common + credits != whole {
                self.wrong_sum(
                    findings,
                    (common + credits, whole),
                    &format!(" with the specialisation `{id}`"),
                );
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

    fn wrong_sum(&self, findings: &mut Findings<'_>, (sum, whole): (Credits, Credits), which: &str) {
        findings.push(&"curriculum".into(), |place| {
            let ects_at = match &place {
                Place::Value(path, _) => Place::Value(path.clone(), self.size().key().into()),
                other => other.clone(),
            };
            Diagnostic::error(Code::CreditsDontAddUp, ects_at, format!("the curriculum{which} adds up to {sum} credits, the programme to {whole}"))
                .label("expected the sum of the curriculum")
                .related(place, "the curriculum")
                .help("compulsory courses, plus `choose` of each group of electives, plus one specialisation make the whole")
        });
    }
}

impl CourseGroup {
    /// By year and semester; what takes the whole year comes after its semesters.
    fn in_order(&self) -> Vec<&Course> {
        let mut courses: Vec<&Course> = self.courses.iter().collect();
        courses.sort_by_key(|course| (course.year, course.semester.unwrap_or(u8::MAX)));
        courses
    }

    /// What a student takes from the group.
    pub fn credits(&self) -> Credits {
        self.choose.unwrap_or_else(|| self.courses.iter().map(Course::number).sum())
    }
}

impl CourseGroup {
    fn section(&self, size: Size<'_>, may_go: bool) -> Section {
        let courses = self.in_order();
        let described = courses.iter().any(|course| course.description.is_some());
        Section {
            title: Some(Value::Text(self.group.clone())),
            total: size
                .amount()
                .map(|whole| Value::Credits(CreditAmount { number: self.credits(), ..whole })),
            notes: courses.iter().filter(|_| described).map(|course| course.description.clone()).collect(),
            rows: courses.into_iter().map(|course| course_row(course, size, may_go)).collect(),
        }
    }
}

fn course_row(course: &Course, size: Size<'_>, may_go: bool) -> Vec<Value> {
    let abroad = (course.abroad && may_go).then_some(Value::Word(ListWord::known("word", "abroad")));
    vec![
        Value::or_nothing(course.code.as_ref().map(|code| Value::Plain(code.0.clone()))),
        Value::Text(course.title.clone()),
        Value::Plain(course.year.to_string()),
        Value::or_nothing(course.semester.map(Value::Term)),
        Value::or_nothing(size.of_part(course.ects, course.credits).map(Value::Credits)),
        Value::or_nothing(abroad),
    ]
}
