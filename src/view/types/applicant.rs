//! What an applicant group meets: deadlines, fees, scholarships, and the questions that tell which group is one's own.

use schemars::JsonSchema;
use serde::Serialize;

use super::{
    Calendar, Card, Count, Deadline, Fee, GroupDates, Link, Living, Pagination, Phrase, Provenance, Shared,
    Shown, ToDo,
};

/// Deadlines by month, of all groups or of one.
#[derive(Clone, Debug, Default, JsonSchema, Serialize)]
pub struct DeadlinesContent {
    /// The group's name and summary, where the page is for one.
    pub group: Option<GroupView>,
    /// Every group with its own page.
    pub groups: Vec<GroupLink>,
    /// Those that come next, or those of a month.
    pub months: Vec<Month>,
    /// The months with pages of their own, where all deadlines are too many for one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub calendar_months: Vec<GroupLink>,
    /// The month with which the list goes on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<Link>,
    /// Of a month with too many.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pagination: Option<Pagination>,
    /// What happens in one go from now on, for the group or for anybody.
    pub occasions: Vec<Shared<Card>>,
    /// The iCalendar file of the group.
    pub calendar: Option<Calendar>,
}

/// An applicant group: who is meant.
#[derive(Clone, Debug, Default, JsonSchema, Serialize)]
pub struct GroupView {
    pub id: String,
    pub title: Phrase,
    pub summary: Option<Phrase>,
    /// The page of the group's deadlines.
    pub href: String,
    /// The iCalendar file; null where the group never had a deadline.
    pub calendar: Option<Calendar>,
    /// The ids of the groups whose deadlines and fees hold for this one, the nearest first, itself at the head.
    pub chain: String,
}

/// An applicant group in a row of links.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct GroupLink {
    pub title: Phrase,
    pub href: String,
    pub current: bool,
}

/// The deadlines of a month.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Month {
    /// `2027-03`, for an anchor.
    pub id: String,
    /// `March 2027`.
    pub label: String,
    /// The deadlines, in their order.
    pub entries: Vec<DeadlineEntry>,
}

/// A deadline of an item, in a calendar.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct DeadlineEntry {
    /// What one applies for.
    pub item: Link,
    /// The kind of item in words.
    pub kind_label: String,
    /// The opening that it belongs to.
    pub opening: String,
    /// The date, and for whom it is.
    pub deadline: Deadline,
    /// The ids of the groups of which everybody must meet it; none where it is for nationals of some countries, or for those who
    /// are here already.
    pub groups: Vec<String>,
    /// For whom it is, where that is not everybody of the group that the page is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub only: Option<Phrase>,
    /// Whether the dates are invented.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub example: bool,
}

/// What a country's page knows beyond an item's.
#[derive(Clone, Debug, Default, JsonSchema, Serialize)]
pub struct Country {
    /// ISO 3166-1, two letters.
    pub code: String,
    /// The group of somebody from there who lives there and has no scholarship.
    pub group: Option<GroupView>,
    /// The next deadlines of somebody from there: that group's, those of scholarships among them.
    pub deadlines: Vec<Shared<DeadlineEntry>>,
    /// The calendar file of what holds for the country beyond its group.
    pub calendar: Option<Calendar>,
    /// What can be applied for, a row an item: the dates of the group and what it pays.
    pub fees: Vec<Shared<CountryFee>>,
    /// The lists of which `fees` may show a part.
    pub lists: Vec<Count>,
    /// What those who come from there can hold.
    pub scholarships: Vec<CountryScholarship>,
    /// The list that has all of them, where these are those that close first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more_scholarships: Option<Link>,
    /// Graduates who come from there.
    pub alumni: Vec<AlumnusView>,
    /// The page that tells which papers the group hands in.
    pub papers: Option<Link>,
    /// What the group hands in, whatever it applies for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub to_hand_in: Vec<ToDo>,
    /// What it costs somebody from there to be here for a year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub living: Option<Living>,
}

/// What a graduate from a country says.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct AlumnusView {
    /// What they say of it.
    pub quote: Phrase,
    pub name: String,
    /// What they graduated in.
    pub programme: Option<Link>,
    /// When they graduated.
    pub year: Option<String>,
}

/// What an applicant group can apply for: until when, and what it pays.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct CountryFee {
    /// The programme.
    pub item: Link,
    /// `programme`, `summer-school`, …
    pub kind: &'static str,
    /// The kind in the plural.
    pub kind_title: Phrase,
    /// The academic year.
    pub opening: String,
    /// Until when the group can apply in that opening.
    pub dates: GroupDates,
    /// What is paid beside the tuition, which stands in `dates`.
    pub others: Vec<Fee>,
    /// What the first year comes to with what it costs to live there: `€15,000 to €17,200`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_year: Option<String>,
    pub provenance: Provenance,
}

/// A scholarship that somebody from a country may hold.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct CountryScholarship {
    /// The scholarship.
    pub card: Shared<Card>,
    /// The year that the call is for.
    pub academic_year: String,
    /// What `closes` is for: `application` or `nomination`.
    pub kind: &'static str,
    pub closes: Shown,
    pub state: &'static str,
    pub state_label: String,
    /// The list that names the country; null where nationality does not matter.
    pub list: Option<Phrase>,
    /// The pages of what it pays for, among those that are offered beside it.
    pub pays_for: Vec<String>,
}

/// A question on the way to one's applicant group, or the group.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct WhoContent {
    /// The next question, where the answers do not tell the group yet.
    pub question: Option<QuestionView>,
    /// What was answered so far.
    pub answers: Vec<Answer>,
    /// The group that the answers lead to.
    pub group: Option<GroupFound>,
}

/// A question with two answers, on the way to one's group.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct QuestionView {
    pub text: String,
    /// The countries of the lists that the question names, spelled out.
    pub countries: Vec<Shown>,
    /// Those lists, with their sources.
    pub sources: Vec<Shown>,
    /// Where the answers lead.
    pub yes: String,
    /// Where a no leads.
    pub no: String,
}

/// An answer to one of the questions that tell one's group, and where it leads.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Answer {
    /// The question that was answered.
    pub question: String,
    /// The answer in words: yes, no.
    pub answer: String,
    /// The page of the question, to answer it again.
    pub href: String,
}

/// An applicant group, with what follows for whoever belongs to it.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct GroupFound {
    /// The group.
    pub group: GroupView,
    /// What closes next for the group.
    pub deadlines: Vec<Shared<DeadlineEntry>>,
    /// What can be applied for, a row an item.
    pub fees: Vec<Shared<CountryFee>>,
    /// The lists of which `fees` may show a part.
    pub lists: Vec<Count>,
    /// The page that tells which papers to hand in.
    pub papers: Option<Link>,
    /// What its members can hold.
    pub scholarships: Option<Link>,
}
