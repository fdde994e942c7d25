//! Groups that no applicant is ever of, since whoever fits one fits another above it, and the first that fits is taken.

use super::Rules;
use crate::codes::Country;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Condition, CountryOrList, Findings, Question, Rule};
use crate::source::DataPath;

impl Rules<'_> {
    pub(super) fn reached(&self, findings: &mut Findings<'_>) {
        let groups = &self.catalogue.vocabulary.groups.groups;
        let at = |index: usize| DataPath::from("groups").index(index).key("id");
        for (index, group) in groups.iter().enumerate().filter(|(_, group)| !group.when.is_empty()) {
            let takes = |rule: &Rule, above: &[Rule]| above.iter().any(|other| self.implies(rule, other));
            let mut above = groups[..index].iter().enumerate();
            let first = above.find(|(_, above)| group.when.iter().all(|rule| takes(rule, &above.when)));
            let Some((above, other)) = first else { continue };
            let (id, other, place_above) = (&group.id, &other.id, findings.place(&at(above)));
            findings.push(&at(index), |place| {
                let message = format!("nobody is ever of `{id}`: whoever fits it fits `{other}` above it");
                Diagnostic::warning(Code::NoCatchAll, place, message)
                    .label(format!("expected a place above `{other}`"))
                    .related(place_above, "the first that fits is taken")
                    .help(format!("move `{id}` with its lines above `{other}`"))
            });
        }
    }

    /// Whether whoever fits one rule fits another one.
    fn implies(&self, rule: &Rule, other: &Rule) -> bool {
        let known = rule.conditions();
        other.conditions().iter().all(|wanted| known.iter().any(|one| self.settles(one, wanted)))
    }

    /// Whether a condition that holds is enough for another one.
    fn settles(&self, one: &Condition, wanted: &Condition) -> bool {
        if one.wanted != wanted.wanted {
            return false;
        }
        one.question == wanted.question || one.wanted && self.is_part(&one.question, &wanted.question)
    }

    /// Whether a question asks for some of what another one asks for.
    fn is_part(&self, one: &Question, other: &Question) -> bool {
        match (one, other) {
            (Question::Nationality(few), Question::Nationality(many))
            | (Question::Residence(few), Question::Residence(many))
            | (Question::DegreeFrom(few), Question::DegreeFrom(many)) => self.lie_within(few, many),
            (Question::Scholarship(few), Question::Scholarship(many)) => {
                few.iter().all(|one| many.contains(one))
            }
            (Question::Delivery(few), Question::Delivery(many)) => few.iter().all(|one| many.contains(one)),
            _ => false,
        }
    }

    fn lie_within(&self, few: &[CountryOrList], many: &[CountryOrList]) -> bool {
        let (few, many) = (self.countries(few), self.countries(many));
        !few.is_empty() && few.iter().all(|country| many.contains(country))
    }

    fn countries(&self, places: &[CountryOrList]) -> Vec<Country> {
        let of_place = |place: &CountryOrList| match place {
            CountryOrList::Country(country) => vec![*country],
            CountryOrList::List(id) => {
                self.catalogue.vocabulary.list(id).map(|list| list.countries.clone()).unwrap_or_default()
            }
        };
        places.iter().flat_map(of_place).collect()
    }
}
