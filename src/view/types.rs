//! The shapes that templates see. Everything is finished: texts are in the page's language, dates and money are
//! formatted, addresses are resolved. What falls back to another language says so with `lang` and `dir`.

mod a_to_z;
mod applicant;
mod compare;
mod contact;
mod gallery;
mod home;
mod item;
mod living;
mod map;
mod mirror;
mod opening;
mod picture;
mod shared;
mod sheet;
mod site;
mod strategy;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::model::FactName;
pub use crate::site::Alternate;
pub use a_to_z::*;
pub use applicant::*;
pub use compare::*;
pub use contact::*;
pub use gallery::*;
pub use home::*;
pub use item::*;
pub use living::*;
pub use map::*;
pub use mirror::*;
pub use opening::*;
pub use picture::*;
pub use shared::Shared;
pub use sheet::*;
pub use site::*;
pub use strategy::*;

/// A text and, where it is not in the page's language, the language it is in.
#[derive(Clone, Debug, Default, JsonSchema, Serialize)]
pub struct Phrase {
    pub text: String,
    /// BCP 47; not there where it is the page's language or no language at all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// `rtl` or `ltr`, with `lang`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dir: Option<&'static str>,
}

/// A value of a fact or a cell of a table, to be printed by the filter `value`. Most are no more than a text, and reach the
/// templates as one; the others as a map of these fields.
#[derive(Clone, Debug, Default, JsonSchema)]
pub struct Shown {
    pub text: String,
    pub lang: Option<String>,
    pub dir: Option<&'static str>,
    /// Where the value leads.
    pub href: Option<String>,
    /// Whether `href` leaves the site.
    pub external: bool,
    /// ISO 8601, for `<time datetime>`.
    pub datetime: Option<String>,
    /// Whether it is a number, so that its column is set flush to the end. Not for templates.
    #[schemars(skip)]
    pub number: bool,
    /// The parts of a list; empty for a single value. `text` then holds the joined list.
    pub items: Vec<Shown>,
}

impl Serialize for Shown {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let more =
            self.lang.is_some() || self.href.is_some() || self.datetime.is_some() || !self.items.is_empty();
        if !more {
            return serializer.serialize_str(&self.text);
        }
        // What is not there takes no room: every page has hundreds of these.
        let mut map = serializer.serialize_struct("Shown", 7)?;
        map.serialize_field("text", &self.text)?;
        if self.lang.is_some() {
            map.serialize_field("lang", &self.lang)?;
            map.serialize_field("dir", &self.dir)?;
        }
        if self.href.is_some() {
            map.serialize_field("href", &self.href)?;
            map.serialize_field("external", &self.external)?;
        }
        if self.datetime.is_some() {
            map.serialize_field("datetime", &self.datetime)?;
        }
        if !self.items.is_empty() {
            map.serialize_field("items", &self.items)?;
        }
        map.end()
    }
}

/// What every template gets as `page`.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Page {
    /// Names the kind of page: `programme`, `list`, `home`, `deadlines`, …
    pub kind: &'static str,
    /// The language of the page, a BCP 47 tag.
    pub lang: String,
    /// The language with a territory, as Open Graph wants it: `zh_TW`.
    pub og_locale: String,
    /// `ltr` or `rtl`: the direction of the language.
    pub dir: &'static str,
    /// The only heading of the first level.
    pub title: Phrase,
    /// For `<title>`.
    pub head_title: String,
    /// In a sentence or two, for search engines and for whoever shares the page.
    pub description: String,
    /// Absolute; of the original where the page falls back to another language.
    pub canonical: String,
    /// Whether search engines may read it: false for what says nothing for itself, such as the 404 page. Where `canonical`
    /// leads to another page, that alone tells them which to list.
    pub indexed: bool,
    /// For `<link rel="alternate" hreflang>`; real translations only, with `x-default`.
    pub alternates: Vec<Alternate>,
    /// The same page in every language of the site.
    pub languages: Vec<LanguageLink>,
    /// What readers must know today, above everything else.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notices: Vec<Notice>,
    /// From the home page down to, but without, this page.
    pub breadcrumbs: Vec<Link>,
    /// The entry of the navigation that this page belongs to.
    pub section: Option<&'static str>,
    /// The language that the words are in, where this page is not translated yet.
    pub fallback: Option<Fallback>,
    /// The picture that others show for a link to this page.
    pub open_graph: Option<OpenGraph>,
    /// The feed by which the list is followed that the page shows, or belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub feed: Option<Link>,
    /// JSON for a `<script type="application/ld+json">`, safe to print unescaped.
    pub json_ld: Option<String>,
    /// What this kind of page shows; printed as `page.content`.
    pub content: Content,
}

/// What one kind of page shows.
#[derive(Clone, Debug, JsonSchema, Serialize)]
#[serde(untagged)]
pub enum Content {
    Item(Box<ItemContent>),
    List(Box<ListContent>),
    Compare(CompareContent),
    Sheet(Box<SheetContent>),
    Deadlines(DeadlinesContent),
    Strategy(StrategyContent),
    Balance(BalanceContent),
    Who(Box<WhoContent>),
    Search(SearchContent),
    Home(HomeContent),
    Gallery(Box<GalleryContent>),
    Lost(LostContent),
    Nothing {},
}

/// An entry of the language switcher.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct LanguageLink {
    pub lang: String,
    pub dir: &'static str,
    /// The language's own name.
    pub name: String,
    pub href: String,
    pub current: bool,
    /// Whether the page has words of its own in that language.
    pub translated: bool,
}

/// The language that a page shows its words in while its own are not written.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Fallback {
    pub lang: String,
    pub dir: &'static str,
    /// The name of that language in the page's language.
    pub name: String,
}

/// What a page says above everything else for a while.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Notice {
    pub text: Phrase,
    /// The page that tells more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<Link>,
    /// Whether it is made up to show the form.
    pub example: bool,
}

/// A page to go to.
#[derive(Clone, Debug, Default, JsonSchema, Serialize)]
pub struct Link {
    pub title: Phrase,
    pub href: String,
}

/// An item in a list.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Card {
    /// `programme`, …
    pub kind: &'static str,
    /// The kind in words: `Programme`.
    pub kind_label: String,
    pub id: String,
    pub title: Phrase,
    /// The name under which its own people know it, as it stands on a diploma or in the form, where the page's language calls
    /// it otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own_name: Option<Phrase>,
    pub href: String,
    /// A sentence about it.
    pub summary: Phrase,
    pub image: Option<Image>,
    /// A few facts by their names, in the order in which they are told: `120 credits`, `2 years`, `English`.
    pub facts: CardFacts,
    /// The opening that counts now.
    pub current: Option<Shared<Current>>,
    /// For scripts: what the item can be found by, `field=05 degree=master`.
    pub facets: String,
    /// For scripts: when each group's deadlines close, in seconds of the epoch, those of one opening parted by `/` and openings by `,`: `eea=1814392799`.
    pub closes: String,
    /// For scripts: what each group pays in each of these openings, `eea=1116.5-EUR-year`.
    pub fees: String,
    /// The day of a news item or an event.
    pub date: Option<Shown>,
    pub example: bool,
    /// The language of the title and the summary, where that is another one than the page's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fallback: Option<Fallback>,
    /// Free keys of the site's own, as on the item's page.
    pub extra: serde_json::Value,
}

/// What a card tells, by the names of facts.
#[derive(Clone, Debug, JsonSchema)]
#[schemars(with = "BTreeMap<String, Shown>")]
pub struct CardFacts(pub Vec<(FactName, Shown)>);

impl Serialize for CardFacts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, shown)| (name.as_str(), shown)))
    }
}

/// Cards under a heading.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct CardGroup {
    /// A kind's or a letter's name, for an anchor.
    pub name: String,
    pub title: Option<Phrase>,
    /// The items.
    pub cards: Vec<Shared<Card>>,
    /// The list that has more of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<Link>,
}

/// A list of one kind, whole or narrowed to a term.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct ListContent {
    /// `programmes`, …
    pub name: &'static str,
    /// The sentence above it.
    pub intro: Phrase,
    /// How many items there are.
    pub count: usize,
    /// `12 programmes`.
    pub count_label: String,
    /// The items, under headings where there are some.
    pub groups: Vec<CardGroup>,
    /// What the list can be narrowed by; nothing where the whole list has fewer than eight items.
    pub facets: Vec<Facet>,
    /// Where partners are, on the first page of all of them.
    pub map: Option<Map>,
    /// What a table of each item tells, of all items that the page shows: the places of partners' agreements.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub table: Option<Table>,
    /// For the list of partners: the sheet with what they must know to send students.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// Round sums between the lowest and the highest fee; none on a part of the list.
    pub fee_limits: Vec<FeeLimit>,
    /// The index of the whole list, where it is told over several pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub index: Option<String>,
    /// The whole list, where this one is narrowed.
    pub all_href: Option<String>,
    /// Which part of the list the page shows; nothing where all is on one.
    pub pagination: Option<Pagination>,
    /// The page that sets these items side by side.
    pub compare: Option<String>,
}

/// What scripts must know of the items of a list to narrow it: three columns of numbers, one an item in the order of the
/// pages, each the place of what the item's card tells in the list above it.
#[derive(Clone, Debug, Default, JsonSchema, Serialize)]
pub struct ListIndex {
    /// So many items stand on a page of the list.
    pub page: usize,
    pub facets: Interned,
    pub closes: Interned,
    pub fees: Interned,
    pub limits: Vec<FeeLimit>,
}

/// Texts, each written once, and which of them each item has.
#[derive(Clone, Debug, Default, JsonSchema, Serialize)]
pub struct Interned {
    pub texts: Vec<String>,
    pub of: Vec<usize>,
}

/// What a list can be narrowed by, with its terms.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Facet {
    pub name: &'static str,
    pub label: String,
    /// The terms, with how many items each has.
    pub terms: Vec<TermLink>,
}

/// A term of a facet, with the list that is narrowed to it.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct TermLink {
    /// `field=05`, as cards name it.
    pub term: String,
    pub label: Phrase,
    pub href: String,
    /// How many items have it, in the digits of the language.
    pub count: String,
    pub current: bool,
}

/// A sum that one may want to pay at most.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct FeeLimit {
    /// For scripts, as cards write what is paid: `2000-EUR-year`.
    pub value: String,
    /// `€2,000 a year`
    pub label: String,
}

/// Which part of a long list a page shows.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Pagination {
    /// Which part, from 1.
    pub page: usize,
    /// How many parts there are.
    pub pages: usize,
    /// The address of the part before.
    pub previous: Option<String>,
    /// The address of the next part.
    pub next: Option<String>,
}

impl Pagination {
    /// Nothing where all is on one page.
    pub fn of(page: usize, pages: usize, turn: impl Fn(usize) -> Option<String>) -> Option<Pagination> {
        (pages > 1).then(|| Pagination {
            page,
            pages,
            previous: (page > 1).then(|| turn(page - 1)).flatten(),
            next: (page < pages).then(|| turn(page + 1)).flatten(),
        })
    }
}
