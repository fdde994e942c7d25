//! A time at which one can apply for something: a programme's intake, a session of a summer school, a round of mobility,
//! a scholarship's call. All are written with the same keys, and read as the same [`Opening`].

mod deadline;
mod fee;
mod places;
mod way;

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::lang::Localized;
use crate::model::{Findings, Id, Verified};
use crate::source::DataPath;
use crate::time::{AcademicYear, Date, Start, When};

pub use deadline::{Close, Closes, Deadline, DeadlineKind};
pub use fee::{Amount, Fee, FeeKind, FeeUnit, Price, Sum, Waiver};
pub use places::{Places, PlacesList};
pub use way::Way;

/// A time at which one can apply, whatever its kind calls it.
#[derive(Clone, Debug)]
pub struct Opening<'a> {
    /// The list it stands in, e.g. `intakes`, and its place there, for messages.
    pub list: &'static str,
    pub index: usize,
    pub id: Option<&'a Id>,
    pub title: Option<&'a Localized>,
    pub academic_year: Option<AcademicYear>,
    pub starts: Option<Start>,
    /// The term with which it begins, from 1.
    pub term: Option<u8>,
    pub ends: Option<Date>,
    pub opens: &'a When,
    pub answer_by: Option<Date>,
    /// Where it is: the campuses that it names, or else the item's.
    pub campus: &'a [Id],
    /// Whether it names them itself.
    pub has_own_campus: bool,
    /// The day on which it was called off.
    pub cancelled: Option<Date>,
    pub note: Option<&'a Localized>,
    pub deadlines: Cow<'a, [Deadline]>,
    pub fees: &'a [Fee],
    pub places: &'a [Places],
    /// Only nationals of the countries on this list → `vocabulary/country-lists.yaml`.
    pub eligible: Option<&'a Id>,
    /// Or else whoever goes to one of them, or studies there.
    pub eligible_by_place: bool,
    /// Whether every group must find its deadline and its fee here, or nobody's in particular is asked for.
    pub of_groups: bool,
    pub needs_fees: bool,
    /// Whether it is for those who are here already and go elsewhere.
    pub outgoing: bool,
    pub verified: &'a Verified,
}

impl<'a> Opening<'a> {
    /// What one comes in by, where that is the same for everybody: an application or a nomination.
    pub fn admitting_kind(&self) -> Option<DeadlineKind> {
        let mut kinds = self.deadlines.iter().filter(|one| one.admits()).filter_map(|one| one.kind.like());
        let first = kinds.next()?;
        kinds.all(|kind| kind == first).then_some(first)
    }

    pub fn at(&self) -> DataPath {
        DataPath::from(self.list).index(self.index)
    }

    /// The campuses in whose zone a deadline is told: its own, or else those of the opening.
    pub fn campus_of<'d>(&'d self, deadline: &'d Deadline) -> &'d [Id] {
        deadline.campus.as_ref().map_or(self.campus, std::slice::from_ref)
    }

    /// Where a deadline is written: in the list of them, or as the only one beside `opens`.
    pub fn deadline_at(&self, index: usize) -> DataPath {
        match self.deadlines {
            Cow::Borrowed(_) => self.at().key("deadlines").index(index),
            Cow::Owned(_) => self.at(),
        }
    }

    /// Authors' words within it.
    pub fn notes(&self) -> Vec<&'a Localized> {
        let of_deadlines = match self.deadlines {
            Cow::Borrowed(deadlines) => deadlines,
            Cow::Owned(_) => &[],
        };
        let deadlines = of_deadlines.iter().flat_map(|one| one.note.iter().chain(&one.why));
        let fees = self.fees.iter().filter_map(|fee| fee.note.as_ref());
        self.title.into_iter().chain(self.note).chain(deadlines).chain(fees).collect()
    }

    /// What it is known by, whatever stands before or after it: its `id`; or else its academic year with the month of
    /// its start, or the day of it where there is no year, or the day on which it opens.
    pub fn key(&self) -> String {
        let start = self.starts.map(|starts| match (self.academic_year, starts.earliest()) {
            (Some(_), Some(first)) => first.0.strftime("%Y-%m").to_string(),
            _ => starts.to_string(),
        });
        let year = self.academic_year.map(|year| year.to_string());
        match (self.id, year, start) {
            (Some(id), ..) => id.to_string(),
            (None, Some(year), Some(start)) => format!("{year}/{start}"),
            (None, Some(year), None) => year,
            (None, None, Some(start)) => start,
            (None, None, None) => self.opens.written_day().to_string(),
        }
    }

    /// How often fees are paid: as the others are, or else most often.
    fn units(&self) -> Vec<&'static str> {
        let beside = self.fees.iter().filter_map(|fee| fee.per).map(|unit| unit.term().word);
        let usual = [FeeUnit::Year, FeeUnit::Programme, FeeUnit::Once].map(|unit| unit.term().word);
        let mut units: Vec<&str> = Vec::new();
        for unit in beside.chain(usual) {
            if !units.contains(&unit) {
                units.push(unit);
            }
        }
        units
    }

    /// Keys that are needed because of what others say, or do not say.
    pub fn check(&self, findings: &mut Findings<'_>) {
        for (index, deadline) in self.deadlines.iter().enumerate() {
            if deadline.closes.is_none() && deadline.admitted != Some(false) {
                findings.missing("closes", &self.deadline_at(index));
            }
        }
        for (index, fee) in self.fees.iter().enumerate() {
            let currencies: BTreeSet<&str> =
                self.fees.iter().filter_map(|fee| fee.currency.as_ref()).map(|one| one.0.code()).collect();
            let shared = currencies.first().copied().filter(|_| currencies.len() == 1);
            fee.missing().for_each(|key| {
                if key == "per" {
                    return findings.missing_word(key, &self.at().key("fees").index(index), &self.units());
                }
                let value = shared.filter(|_| key == "currency");
                findings.missing_like(key, &self.at().key("fees").index(index), value);
            });
        }
    }
}

/// Declare the facts of an opening: the keys of its own, and those that all openings share. Comes with `shared`, the
/// opening that the shared keys make.
macro_rules! opening {
    ($(#[$meta:meta])* pub struct $name:ident in $list:literal { $($(#[$field_meta:meta])* pub $field:ident: $type:ty,)* }) => {
        #[derive(Clone, Debug, serde::Deserialize, schemars::JsonSchema)]
        #[serde(deny_unknown_fields)]
        $(#[$meta])*
        pub struct $name {
            $($(#[$field_meta])* pub $field: $type,)*
            /// What it is known by in calendars when its start may still move, e.g. `autumn-2027`; without it, its
            /// academic year and start.
            pub id: Option<$crate::model::Id>,
            /// Its name, where the year or the dates do not tell it apart: `{en: Spring intake}`.
            pub title: Option<$crate::lang::Localized>,
            /// When applications open. A day begins at midnight in the site's time zone.
            pub opens: $crate::time::When,
            /// The day by which applicants have an answer.
            pub answer_by: Option<$crate::time::Date>,
            /// The campus where it is held, or several, where that is not all of the item's → `vocabulary/campuses.yaml`.
            #[serde(default)]
            pub campus: $crate::model::Ids,
            /// The day on which it was called off; its dates stay, and are shown as cancelled.
            pub cancelled: Option<$crate::time::Date>,
            /// A remark, shown beside it.
            pub note: Option<$crate::lang::Localized>,
            /// By when what must be done, for each applicant group.
            #[serde(default)]
            pub deadlines: Vec<$crate::model::Deadline>,
            /// What each applicant group pays.
            #[serde(default)]
            pub fees: Vec<$crate::model::Fee>,
            /// How many can take part, as a number or for each applicant group: `[{group: international, places: 40}]`.
            #[serde(default)]
            pub places: $crate::model::PlacesList,
            /// Where its facts come from, and by when they are compared again.
            pub verified: $crate::model::Verified,
        }

        impl $name {
            fn shared<'a>(&'a self, index: usize, campus: &'a $crate::model::Ids) -> $crate::model::Opening<'a> {
                let has_own_campus = !self.campus.0.is_empty();
                $crate::model::Opening {
                    list: $list,
                    index,
                    id: self.id.as_ref(),
                    title: self.title.as_ref(),
                    academic_year: None,
                    starts: None,
                    term: None,
                    ends: None,
                    opens: &self.opens,
                    answer_by: self.answer_by,
                    campus: if has_own_campus { &self.campus.0 } else { &campus.0 },
                    has_own_campus,
                    cancelled: self.cancelled,
                    note: self.note.as_ref(),
                    deadlines: std::borrow::Cow::Borrowed(&self.deadlines),
                    fees: &self.fees,
                    places: &self.places.0,
                    eligible: None,
                    eligible_by_place: false,
                    of_groups: true,
                    needs_fees: false,
                    outgoing: false,
                    verified: &self.verified,
                }
            }
        }
    };
}
pub(super) use opening;
