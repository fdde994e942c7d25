//! Whom to ask: roles, by which channels one reaches them, and the persons who fill them for a time.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::codes::WebAddress;
use crate::lang::{Line, Localized};
use crate::model::Id;
use crate::time::Date;

/// A number with the sign that stands for what begins a call abroad.
const DIALLED: &str = r"^\s*\+(?:[^0-9A-Za-zÀ-ɏͰ-῿⺀-퟿]*[0-9]){6}[^A-Za-zÀ-ɏͰ-῿⺀-퟿]*$";

/// One with what begins a call within its country, `+32 (0)11`, which nobody dials from abroad.
const WITHIN: &str = r"^\s*\+[\s./-]*(?:[1-9][0-9]{0,2}[\s./-]*[(\[]\s*0[0-9]{0,4}|(?:7|370|375|993)[\s./-]*[(\[]\s*8)\s*[)\]]";

/// `vocabulary/contacts.yaml`: whom to ask, and who answers for facts.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contacts {
    /// Roles before persons.
    pub contacts: Vec<Contact>,
}

/// Somebody to ask: a role, which outlives the persons who fill it.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// What items name it by under `contact` and `verified: {by: …}`, e.g. `admissions`.
    pub id: Id,
    /// What readers call it: `{en: Admissions office}`.
    pub role: Localized,
    /// The unit that it belongs to.
    pub unit: Option<Localized>,
    /// The address that readers write to, without name or brackets: `admissions@example.edu`.
    #[schemars(regex(pattern = r"^[^@\s:<>()?,;]+@[^\s:<>()?,;]*\.[^\s:<>()?,;]*$"))]
    #[schemars(extend("patternErrorMessage" = "expected an address such as `admissions@example.edu`"))]
    pub email: Line,
    /// The number, as one dials it from abroad: `+32 11 26 81 11`.
    #[schemars(regex(pattern = DIALLED), extend("not" = {"type": "string", "pattern": WITHIN}))]
    #[schemars(extend("patternErrorMessage" = "expected a number such as `+32 11 26 81 11`"))]
    pub phone: Option<Line>,
    /// The number that answers on WhatsApp, as one dials it from abroad: `+32 470 12 34 56`.
    #[schemars(regex(pattern = DIALLED), extend("not" = {"type": "string", "pattern": WITHIN}))]
    #[schemars(extend("patternErrorMessage" = "expected a number such as `+32 470 12 34 56`"))]
    pub whatsapp: Option<Line>,
    /// The name on LINE; that of an official account begins with `@`.
    pub line: Option<Line>,
    /// Other ways to reach it: `[{name: WeChat, account: example-admissions}]`.
    #[serde(default)]
    pub channels: Vec<Channel>,
    /// When somebody is there, perhaps as each language says it: `{en: Weekdays, 9 to 16}`.
    pub hours: Option<Localized>,
    /// Where it is found: street, number, room, perhaps as each language writes them.
    pub address: Option<Localized>,
    /// Its own page.
    pub website: Option<WebAddress>,
    /// Who fills the role at present, where readers are to know them by name.
    #[serde(default)]
    pub persons: Vec<Person>,
    /// Whether the address is made up to show how the site works; pages say so. `false` without the key.
    #[serde(default)]
    pub example: bool,
}

/// A way to reach somebody that has no key of its own.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    /// What it is called: `WeChat`, `{en: Visiting hours online}`.
    pub name: Localized,
    /// The account or the number there.
    pub account: Line,
    /// The page that leads to it.
    pub website: Option<WebAddress>,
}

/// Somebody who fills a role for a time, and agreed to be named.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// As it is said in each language: `Aiko Mori`, `{en: Aiko Mori, ja: 森愛子}`.
    pub name: Localized,
    /// What they do, where that is less than the whole role: `{en: Adviser for East Asia}`.
    pub role: Option<Localized>,
    /// Their own address, without name or brackets: `a.mori@example.edu`.
    #[schemars(regex(pattern = r"^[^@\s:<>()?,;]+@[^\s:<>()?,;]*\.[^\s:<>()?,;]*$"))]
    #[schemars(extend("patternErrorMessage" = "expected an address such as `a.mori@example.edu`"))]
    pub email: Option<Line>,
    /// Their own number, as one dials it from abroad: `+32 11 26 81 12`.
    #[schemars(regex(pattern = DIALLED), extend("not" = {"type": "string", "pattern": WITHIN}))]
    #[schemars(extend("patternErrorMessage" = "expected a number such as `+32 11 26 81 12`"))]
    pub phone: Option<Line>,
    /// The day on which they agreed to be named.
    pub consent: Date,
    /// The last day on which pages name them; from the day after on `prospectus check` says so.
    pub until: Option<Date>,
}

impl Contact {
    /// Its words but for the role.
    pub fn others(&self) -> Vec<Option<&Localized>> {
        let own = [self.unit.as_ref(), self.hours.as_ref(), self.address.as_ref()];
        let channels = self.channels.iter().map(|channel| Some(&channel.name));
        let persons = self.persons.iter().flat_map(|person| [Some(&person.name), person.role.as_ref()]);
        own.into_iter().chain(channels).chain(persons).collect()
    }

    /// Who is named on a day.
    pub fn persons_on(&self, day: Date) -> impl Iterator<Item = &Person> {
        self.persons.iter().filter(move |person| !person.has_ended(day))
    }
}

impl Person {
    /// Whether the time for which they are named is over on a day.
    pub fn has_ended(&self, day: Date) -> bool {
        self.until.is_some_and(|until| until < day)
    }
}
