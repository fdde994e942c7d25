//! Questions that tell which applicant group somebody belongs to, made of the groups' own rules: yes or no, one after
//! the other, and none that the answers before have settled.

use super::vocabulary::{ApplicantGroup, ApplicantGroups, CountryOrList, Lived, Rule};
use super::{Delivery, Id, Word};
use crate::lang::Localized;

/// Something that is true of an applicant or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// Holds a nationality of one of these.
    Nationality(Vec<CountryOrList>),
    /// Holds all of these nationalities.
    EveryNationality(Vec<CountryOrList>),
    /// Lives in one of these.
    Residence(Vec<CountryOrList>),
    /// Has lived somewhere for a time without a break.
    Lived(Lived),
    /// Has the degree that gives access from one of these.
    DegreeFrom(Vec<CountryOrList>),
    /// Applies for one of these scholarships, too.
    Scholarship(Vec<Id>),
    /// Wants to study in one of these ways.
    Delivery(Vec<Word<Delivery>>),
    /// What the university asks in its own words.
    Own(Localized),
}

/// What follows from some answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step<'a> {
    Ask(Question),
    Is(&'a Id),
}

/// Nobody answers more questions than this; groups told apart by more get no tree.
pub const MOST_QUESTIONS: usize = 12;

impl Question {
    /// In which order people are asked.
    fn rank(&self) -> u8 {
        match self {
            Question::Nationality(_) | Question::EveryNationality(_) => 0,
            Question::Residence(_) | Question::Lived(_) => 1,
            Question::DegreeFrom(_) => 2,
            Question::Delivery(_) => 3,
            Question::Own(_) => 4,
            Question::Scholarship(_) => 5,
        }
    }
}

/// A question with the answer that a rule asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    pub question: Question,
    pub wanted: bool,
}

impl Rule {
    /// What must be true or not for the rule to fit; all of it.
    pub fn conditions(&self) -> Vec<Condition> {
        let own = self.questions().into_iter().map(|question| Condition { question, wanted: true });
        let not = self.not.iter().flat_map(|rule| rule.conditions());
        let not = not.map(|one| Condition { wanted: !one.wanted, ..one });
        own.chain(not).collect()
    }

    fn questions(&self) -> Vec<Question> {
        let places = |places: &[CountryOrList], question: fn(Vec<CountryOrList>) -> Question| {
            (!places.is_empty()).then(|| question(places.to_vec()))
        };
        [
            (!self.scholarship.is_empty()).then(|| Question::Scholarship(self.scholarship.clone())),
            places(&self.nationality, Question::Nationality),
            places(&self.every_nationality, Question::EveryNationality),
            places(&self.residence, Question::Residence),
            self.lived.clone().filter(|lived| !lived.places.is_empty()).map(Question::Lived),
            places(&self.degree_from, Question::DegreeFrom),
            (!self.delivery.is_empty()).then(|| Question::Delivery(self.delivery.clone())),
            self.question.clone().map(Question::Own),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

fn is_too_much(ways: &[String]) -> bool {
    ways.iter().any(|way| way.len() > MOST_QUESTIONS)
}

impl ApplicantGroups {
    /// What to ask somebody who has answered so far, or the group that they belong to: the first one whose rules fit. Of what
    /// is still open, one is asked first what one knows by heart, and last of all for a scholarship.
    pub fn step(&self, answers: &[(Question, bool)]) -> Option<Step<'_>> {
        let known = |question: &Question| {
            answers.iter().find(|(each, _)| each == question).map(|(_, answer)| *answer)
        };
        let mut open: Vec<Question> = Vec::new();
        for group in &self.groups {
            match self.settle(group, answers, &known) {
                None => {}
                Some(unknown) if unknown.is_empty() && open.is_empty() => return Some(Step::Is(&group.id)),
                Some(unknown) if unknown.is_empty() => break,
                Some(unknown) => open.extend(unknown),
            }
        }
        // Of questions alike the first one counts.
        open.into_iter().min_by_key(Question::rank).map(Step::Ask)
    }

    /// What is still to be asked to tell whether somebody is of a group: nothing where they are; none where the answers
    /// exclude it.
    fn settle(
        &self,
        group: &ApplicantGroup,
        answers: &[(Question, bool)],
        known: &impl Fn(&Question) -> Option<bool>,
    ) -> Option<Vec<Question>> {
        if group.when.is_empty() {
            return Some(Vec::new());
        }
        let known = |question: &Question| {
            let implied =
                || answers.iter().find_map(|(asked, answer)| self.implied(asked, *answer, question));
            known(question).or_else(implied).or_else(|| self.is_barred(question, answers).then_some(false))
        };
        let excluded = |one: &Condition| known(&one.question).is_some_and(|answer| answer != one.wanted);
        let open = |rule: &&Rule| !rule.conditions().iter().any(excluded);
        let unknown = |rule: &Rule| -> Vec<Question> {
            let asked = rule.conditions().into_iter().map(|one| one.question);
            asked.filter(|question| known(question).is_none()).collect()
        };
        let unknown: Vec<Vec<Question>> = group.when.iter().filter(open).map(unknown).collect();
        // One rule that fits is enough, whatever could still be asked for the others.
        let fits = unknown.iter().any(Vec::is_empty);
        (!unknown.is_empty()).then(|| if fits { Vec::new() } else { unknown.concat() })
    }

    /// Whether somebody's nationality or home tells that they can hold none of the scholarships that a question names.
    fn is_barred(&self, question: &Question, answers: &[(Question, bool)]) -> bool {
        let Question::Scholarship(ids) = question else { return false };
        let bars = |id: &Id, asked: &Question| {
            let one_by_one: Vec<Question> = match asked {
                Question::Nationality(places) => {
                    places.iter().map(|place| Question::Nationality(vec![place.clone()])).collect()
                }
                Question::Residence(places) => {
                    places.iter().map(|place| Question::Residence(vec![place.clone()])).collect()
                }
                _ => return false,
            };
            one_by_one.into_iter().all(|one| self.unheld.contains(&(id.clone(), one)))
        };
        let yes = || answers.iter().filter(|(_, answer)| *answer).map(|(asked, _)| asked);
        ids.iter().all(|id| yes().any(|asked| bars(id, asked)))
    }

    /// Every way through the questions: the answers so far as a text of `y` and `n`, the shortest first on each way.
    pub fn ways(&self) -> Vec<String> {
        let ways = self.all_ways();
        if ways.len() < 2 || is_too_much(&ways) { Vec::new() } else { ways }
    }

    /// Whether one before the last takes everybody, so that those after it are reached by no question.
    pub fn hides_others(&self) -> bool {
        self.groups.iter().rev().skip(1).any(|group| group.when.is_empty())
    }

    /// Whether so many questions tell the groups apart that nobody can be asked them.
    pub fn asks_too_much(&self) -> bool {
        is_too_much(&self.all_ways())
    }

    fn all_ways(&self) -> Vec<String> {
        let mut ways = Vec::new();
        self.go_on(&mut Vec::new(), &mut ways);
        ways
    }

    fn go_on(&self, answers: &mut Vec<(Question, bool)>, ways: &mut Vec<String>) {
        ways.push(answers.iter().map(|(_, answer)| if *answer { 'y' } else { 'n' }).collect());
        let Some(Step::Ask(question)) = self.step(answers) else { return };
        if answers.len() > MOST_QUESTIONS {
            return;
        }
        for answer in [true, false] {
            answers.push((question.clone(), answer));
            self.go_on(answers, ways);
            answers.pop();
        }
    }

    /// The questions that led somewhere, with their answers.
    pub fn answers(&self, way: &str) -> Vec<(Question, bool)> {
        let mut answers = Vec::new();
        for letter in way.chars() {
            let Some(Step::Ask(question)) = self.step(&answers) else { break };
            answers.push((question, letter == 'y'));
        }
        answers
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::CountryLists;

    fn groups(yaml: &str) -> ApplicantGroups {
        serde_yaml::from_str(yaml).unwrap()
    }

    fn told(groups: &ApplicantGroups) -> Vec<(String, String)> {
        let step = |way: &String| match groups.step(&groups.answers(way)).unwrap() {
            Step::Is(group) => group.to_string(),
            Step::Ask(Question::Scholarship(_)) => "scholarship?".into(),
            Step::Ask(Question::Nationality(places)) => format!("nationality of {places:?}?").to_lowercase(),
            Step::Ask(Question::Residence(_)) => "residence?".into(),
            Step::Ask(other) => format!("{other:?}"),
        };
        groups.ways().iter().map(|way| (way.clone(), step(way))).collect()
    }

    #[test]
    fn each_way_ends_in_a_group_and_asks_nothing_twice() {
        let groups = groups(
            "groups: [{id: grant, title: G, when: [{scholarship: [x]}]}, {id: eea, title: E, when: [{nationality: [eea]}, {residence: [eea]}]}, {id: rest, title: R}]",
        );
        let told = told(&groups);
        let expected = [
            ("", "nationality of [list(id(\"eea\"))]?"),
            ("y", "scholarship?"),
            ("yy", "grant"),
            ("yn", "eea"),
            ("n", "residence?"),
            ("ny", "scholarship?"),
            ("nyy", "grant"),
            ("nyn", "eea"),
            ("nn", "scholarship?"),
            ("nny", "grant"),
            ("nnn", "rest"),
        ];
        assert_eq!(told.len(), expected.len(), "{told:?}");
        for ((way, step), (expected_way, expected_step)) in told.iter().zip(expected) {
            assert_eq!((way.as_str(), step.as_str()), (expected_way, expected_step));
        }
    }

    #[test]
    fn nobody_is_asked_for_a_scholarship_that_their_nationality_bars_from() {
        let mut groups = groups(
            "groups: [{id: grant, title: G, when: [{scholarship: [x]}]}, {id: eea, title: E, when: [{nationality: [eea]}]}, {id: rest, title: R}]",
        );
        let nationality = groups.groups[1].when[0].questions().remove(0);
        groups.unheld = vec![(groups.groups[0].when[0].scholarship[0].clone(), nationality)];
        assert_eq!(groups.ways(), ["", "y", "n", "ny", "nn"]);
    }

    #[test]
    fn a_rule_with_two_conditions_needs_both() {
        let groups = groups(
            "groups: [{id: both, title: B, when: [{nationality: [BE], residence: [BE]}]}, {id: home, title: H, when: [{residence: [BE]}]}, {id: rest, title: R}]",
        );
        let ends = |way: &str| match groups.step(&groups.answers(way)).unwrap() {
            Step::Is(group) => group.to_string(),
            Step::Ask(_) => "asked".into(),
        };
        assert_eq!(groups.ways(), ["", "y", "yy", "yn", "n", "ny", "nn"]);
        assert_eq!(["yy", "yn", "ny", "nn"].map(ends), ["both", "rest", "home", "rest"]);
    }

    #[test]
    fn what_must_not_hold_is_asked_and_answered_the_other_way() {
        let groups = groups(
            "groups: [{id: local, title: L, when: [{residence: [TW], not: {nationality: [CN], question: Married?}}]}, {id: long, title: O, when: [{lived: {in: [TW], for: P6Y}, every_nationality: [TW, US]}]}, {id: rest, title: R}]",
        );
        let who = |yes: &[&str]| {
            let mut answers = Vec::new();
            loop {
                match groups.step(&answers).unwrap() {
                    Step::Is(group) => return group.to_string(),
                    Step::Ask(question) => {
                        let name = format!("{question:?}").split('(').next().unwrap().to_owned();
                        answers.push((question, yes.contains(&name.as_str())));
                    }
                }
            }
        };
        for (yes, group) in [
            (&["Residence"][..], "local"),
            (&["Residence", "Nationality"], "rest"),
            (&["Residence", "Own"], "rest"),
            (&["Lived", "EveryNationality"], "long"),
            (&["Residence", "Own", "Lived", "EveryNationality"], "long"),
            (&["Lived"], "rest"),
            (&[], "rest"),
        ] {
            assert_eq!(who(yes), group, "{yes:?}");
        }
    }

    #[test]
    fn what_an_answer_has_settled_is_not_asked() {
        let mut groups = groups(
            "groups: [{id: gulf, title: G, when: [{nationality: [gulf]}]}, {id: two, title: T, when: [{every_nationality: [OM, QA]}]}, {id: long, title: L, when: [{lived: {in: [gulf], for: P6Y}}]}, {id: longer, title: O, when: [{lived: {in: [OM], for: P10Y}}]}, {id: rest, title: R}]",
        );
        let longest = |groups: &ApplicantGroups| groups.ways().iter().map(String::len).max();
        assert_eq!(longest(&groups), Some(4), "nobody knows who is on the list");
        let gulf: CountryLists = serde_yaml::from_str(
            "lists: [{id: gulf, title: G, authority: A, valid: {from: 2026-01-01}, source: https://a.example, verified_on: 2026-01-01, countries: [OM, QA]}]",
        )
        .unwrap();
        groups.members = gulf.members();
        assert_eq!(groups.ways(), ["", "y", "n", "ny", "nn"]);
    }

    #[test]
    fn one_group_asks_nothing() {
        assert!(groups("groups: [{id: all, title: A}]").ways().is_empty());
    }
}
