//! "Who am I?": the questions that lead to one's applicant group, and what follows from it.

use super::country::MOST_FOLLOWING;
use super::frame::{self, Frame};
use super::types::{Answer, Content, GroupFound, Link, QuestionView, Shown, WhoContent, Words};
use super::{Context, View};
use crate::catalogue::ItemIndex;
use crate::locale::Arg;
use crate::model::{ApplicantGroup, CountryOrList, Id, Kind, Question, Step, Target};
use crate::site::{Closing, Page, Subject};

pub(super) fn page(context: &Context<'_>, page: &Page, way: &str) -> View {
    let groups = &context.catalogue().vocabulary.groups;
    let answers = groups.answers(way);
    let (question, group) = match groups.step(&answers) {
        Some(Step::Ask(question)) => (Some(context.question(&question, way)), None),
        Some(Step::Is(group)) => (None, Some(context.group_found(group))),
        None => (None, None),
    };
    let title = match (&question, &group) {
        (Some(question), _) if !way.is_empty() => question.text.clone(),
        (_, Some(found)) => {
            context.t("title-who-group", &[("group", Arg::Text(found.group.title.text.clone()))])
        }
        _ => context.t("title-who-am-i", &[]),
    };
    let mut breadcrumbs = frame::home_link(context);
    if !way.is_empty() {
        let title = Words { text: context.t("title-who-am-i", &[]), ..Words::default() };
        breadcrumbs.extend(context.link(&Subject::WhoAmI(String::new())).map(|href| Link { title, href }));
    }
    let frame = Frame {
        kind: "who-am-i",
        title: Words { text: title, ..Words::default() },
        description: context.t("description-who-am-i", &[]),
        breadcrumbs,
        section: Some("who-am-i"),
        json_ld: None,
    };
    let answers = answers
        .iter()
        .enumerate()
        .map(|(at, (question, answer))| context.answer(question, *answer, &way[..at]));
    let content = WhoContent { question, answers: answers.collect(), group };
    View::new(&["who-am-i.html"], frame::page(context, page, frame, Content::Who(Box::new(content))))
}

impl Context<'_> {
    fn question(&self, question: &Question, way: &str) -> QuestionView {
        let places = match question {
            Question::Nationality(places) | Question::Residence(places) | Question::DegreeFrom(places) => {
                places.as_slice()
            }
            _ => &[],
        };
        let next = |answer: char| self.link(&Subject::WhoAmI(format!("{way}{answer}"))).unwrap_or_default();
        QuestionView {
            text: self.question_text(question),
            countries: self.countries_of(places),
            sources: places.iter().filter_map(|place| self.list_source(place)).collect(),
            yes: next('y'),
            no: next('n'),
        }
    }

    fn answer(&self, question: &Question, answer: bool, way: &str) -> Answer {
        Answer {
            question: self.question_text(question),
            answer: self.t(if answer { "answer-yes" } else { "answer-no" }, &[]),
            href: self.link(&Subject::WhoAmI(way.to_owned())).unwrap_or_default(),
        }
    }

    fn question_text(&self, question: &Question) -> String {
        let (key, names): (&str, Vec<String>) = match question {
            Question::Nationality(places) => ("question-nationality", self.place_names(places)),
            Question::Residence(places) => ("question-residence", self.place_names(places)),
            Question::DegreeFrom(places) => ("question-degree-from", self.place_names(places)),
            Question::Scholarship(ids) => {
                ("question-scholarship", ids.iter().map(|id| self.scholarship_name(id)).collect())
            }
            Question::Delivery(ways) => {
                ("question-delivery", ways.iter().map(|way| self.term(way.term())).collect())
            }
        };
        self.t(key, &[("names", Arg::Text(self.locale.list(&names)))])
    }

    fn place_names(&self, places: &[CountryOrList]) -> Vec<String> {
        let name = |place: &CountryOrList| match place {
            CountryOrList::Country(country) => self.locale.country(*country),
            CountryOrList::List(list) => self.list_title(list).text,
        };
        places.iter().map(name).collect()
    }

    fn scholarship_name(&self, id: &Id) -> String {
        let index = self.catalogue().scholarship(id);
        index.map_or_else(|| id.to_string(), |index| self.title(index).text)
    }

    /// The countries that lists name, spelled out in the order of the language; one country needs no list.
    fn countries_of(&self, places: &[CountryOrList]) -> Vec<Shown> {
        let lists = places.iter().filter_map(|place| match place {
            CountryOrList::List(list) => self.catalogue().vocabulary.list(list),
            CountryOrList::Country(_) => None,
        });
        let mut countries: Vec<Shown> =
            lists.flat_map(|list| &list.countries).map(|country| self.country(*country)).collect();
        countries.sort_by(|one, other| self.locale.compare(&one.text, &other.text));
        countries.dedup_by(|one, other| one.text == other.text);
        countries
    }

    fn list_source(&self, place: &CountryOrList) -> Option<Shown> {
        match place {
            CountryOrList::List(list) => Some(self.entry(Target::CountryList, list)),
            CountryOrList::Country(_) => None,
        }
    }

    /// The scholarships that make a group.
    fn scholarships_of(&self, id: &Id) -> Vec<ItemIndex> {
        let group = self.catalogue().vocabulary.groups.get(id);
        let ids = group.iter().flat_map(|group| &group.when).flat_map(|rule| &rule.scholarship);
        ids.filter_map(|id| self.catalogue().scholarship(id)).collect()
    }

    fn group_found(&self, id: &Id) -> GroupFound {
        let scholarships = self.scholarships_of(id);
        let theirs = |closing: &Closing| {
            !closing.outgoing && (closing.is_of(id) || scholarships.contains(&closing.item))
        };
        let current = self.site.current_closings(self.lang, theirs);
        let papers = self.catalogue().vocabulary.groups.get(id).and_then(ApplicantGroup::papers_page);
        let papers = papers.and_then(|(kind, page)| self.catalogue().find(kind, page));
        GroupFound {
            group: self.group(id),
            deadlines: current
                .filter_map(|closing| self.entry_for(closing, id))
                .take(MOST_FOLLOWING)
                .collect(),
            fees: self.group_fees(id),
            papers: papers.and_then(|index| self.item_link(index)),
            scholarships: Kind::paying().find_map(|kind| self.kind_link(kind)),
        }
    }
}
