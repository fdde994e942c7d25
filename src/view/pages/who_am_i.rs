//! "Who am I?": the questions that lead to one's applicant group, and what follows from it.

use crate::catalogue::ItemIndex;
use crate::locale::Arg;
use crate::model::{CountryOrList, Id, Kind, Lived, Question, Step, Target};
use crate::site::{Closing, Page, Subject};
use crate::view::frame::{self, Frame};
use crate::view::parts::country::MOST_FOLLOWING;
use crate::view::parts::{country, entry};
use crate::view::types::{Answer, Content, GroupFound, Link, Phrase, QuestionView, Shown, WhoContent};
use crate::view::{Context, View};

pub fn page(context: &Context<'_>, page: &Page, way: &str) -> View {
    let groups = &context.catalogue().vocabulary.groups;
    let answers = groups.answers(way);
    let (question, group) = match groups.step(&answers) {
        Some(Step::Ask(question)) => (Some(question_view(context, &question, way)), None),
        Some(Step::Is(group)) => (None, Some(group_found(context, group))),
        None => (None, None),
    };
    let title = match (&question, &group) {
        (Some(question), _) if !way.is_empty() => question.text.clone(),
        (_, Some(found)) => {
            context.t("title-who-group", &[("group", Arg::Text(context.inline(&found.group.title)))])
        }
        _ => context.t("title-who-am-i", &[]),
    };
    let mut breadcrumbs = frame::home_link(context);
    if !way.is_empty() {
        let title = Phrase { text: context.t("title-who-am-i", &[]), ..Phrase::default() };
        breadcrumbs.extend(context.link(&Subject::WhoAmI(String::new())).map(|href| Link { title, href }));
    }
    let frame = Frame {
        kind: "who-am-i",
        title: Phrase { text: title, ..Phrase::default() },
        description: context.t("description-who-am-i", &[]),
        breadcrumbs,
        section: Some("who-am-i"),
        json_ld: None,
    };
    let answers = answers
        .iter()
        .enumerate()
        .map(|(at, (question, answer))| answer_view(context, question, *answer, &way[..at]));
    let content = WhoContent { question, answers: answers.collect(), group };
    View::new(&["who-am-i.html"], frame::page(context, page, frame, Content::Who(Box::new(content))))
}

fn question_view(context: &Context<'_>, question: &Question, way: &str) -> QuestionView {
    let places = match question {
        Question::Nationality(places)
        | Question::EveryNationality(places)
        | Question::Residence(places)
        | Question::DegreeFrom(places) => places.as_slice(),
        Question::Lived(lived) => lived.places.as_slice(),
        _ => &[],
    };
    let next = |answer: char| context.link(&Subject::WhoAmI(format!("{way}{answer}"))).unwrap_or_default();
    QuestionView {
        text: question_text(context, question),
        countries: countries_of(context, places),
        sources: places.iter().filter_map(|place| list_source(context, place)).collect(),
        yes: next('y'),
        no: next('n'),
    }
}

fn answer_view(context: &Context<'_>, question: &Question, answer: bool, way: &str) -> Answer {
    Answer {
        question: question_text(context, question),
        answer: context.t(if answer { "answer-yes" } else { "answer-no" }, &[]),
        href: context.link(&Subject::WhoAmI(way.to_owned())).unwrap_or_default(),
    }
}

fn question_text(context: &Context<'_>, question: &Question) -> String {
    let (key, names): (&str, Vec<String>) = match question {
        Question::Nationality(places) => ("question-nationality", place_names(context, places)),
        Question::EveryNationality(places) => ("question-every-nationality", place_names(context, places)),
        Question::Residence(places) => ("question-residence", place_names(context, places)),
        Question::Lived(lived) => return lived_text(context, lived),
        Question::Own(text) => return context.worded(text),
        Question::DegreeFrom(places) => ("question-degree-from", place_names(context, places)),
        Question::Scholarship(ids) => {
            ("question-scholarship", ids.iter().map(|id| scholarship_name(context, id)).collect())
        }
        Question::Delivery(ways) => {
            ("question-delivery", ways.iter().map(|way| context.term(way.term())).collect())
        }
    };
    context.t(key, &[("names", Arg::Text(context.locale.list(&names)))])
}

/// `Have you lived in Taiwan for 6 years without a break?`
fn lived_text(context: &Context<'_>, lived: &Lived) -> String {
    let names = context.locale.list(&place_names(context, &lived.places));
    let duration = context.duration(lived.duration);
    context.t("question-lived", &[("names", Arg::Text(names)), ("duration", Arg::Text(duration))])
}

fn place_names(context: &Context<'_>, places: &[CountryOrList]) -> Vec<String> {
    let name = |place: &CountryOrList| match place {
        CountryOrList::Country(country) => context.locale.country(*country),
        CountryOrList::List(list) => context.inline(&context.list_title(list)),
    };
    places.iter().map(name).collect()
}

fn scholarship_name(context: &Context<'_>, id: &Id) -> String {
    let index = context.catalogue().scholarship(id);
    index.map_or_else(|| id.to_string(), |index| context.inline(&context.title(index)))
}

/// The countries that lists name, spelled out in the order of the language; one country needs no list.
fn countries_of(context: &Context<'_>, places: &[CountryOrList]) -> Vec<Shown> {
    let lists = places.iter().filter_map(|place| match place {
        CountryOrList::List(list) => context.catalogue().vocabulary.list(list),
        CountryOrList::Country(_) => None,
    });
    let mut countries: Vec<Shown> =
        lists.flat_map(|list| &list.countries).map(|country| context.country(*country)).collect();
    countries.sort_by(|one, other| context.locale.compare(&one.text, &other.text));
    countries.dedup_by(|one, other| one.text == other.text);
    countries
}

fn list_source(context: &Context<'_>, place: &CountryOrList) -> Option<Shown> {
    match place {
        CountryOrList::List(list) => Some(context.entry(Target::CountryList, list)),
        CountryOrList::Country(_) => None,
    }
}

/// The scholarships that make a group.
fn scholarships_of(context: &Context<'_>, id: &Id) -> Vec<ItemIndex> {
    let group = context.catalogue().vocabulary.groups.get(id);
    let ids = group.iter().flat_map(|group| &group.when).flat_map(|rule| &rule.scholarship);
    ids.filter_map(|id| context.catalogue().scholarship(id)).collect()
}

fn group_found(context: &Context<'_>, id: &Id) -> GroupFound {
    let scholarships = scholarships_of(context, id);
    let theirs = |closing: &Closing| {
        let meets = closing.is_of(id) || scholarships.contains(&closing.item);
        // Which partner may send somebody, a group does not tell; the page of a country does.
        let sent = || context.item(closing.item).facts.is_sent_by_partners();
        meets && !country::is_told(closing, id) && !sent()
    };
    let current = context.site.current_closings(context.lang, theirs);
    GroupFound {
        group: context.group(id),
        deadlines: current
            .filter_map(|closing| entry::for_group(context, closing, id))
            .take(MOST_FOLLOWING)
            .collect(),
        fees: country::group_fees(context, id),
        lists: country::lists(context),
        papers: country::papers(context, id),
        scholarships: Kind::paying().find_map(|kind| context.kind_link(kind)),
    }
}
