//! What pages ask of a kind as a whole. Each kind answers in its own file, in `SHOWING`; what it does not answer is as in
//! [`Showing::PLAIN`].

use crate::codes::Country;
use crate::model::{ColumnName, FactName, Id, Kind, TableName};
use crate::yaml::Scalar;

/// How pages show the items of a kind.
#[derive(Debug)]
pub struct Showing {
    pub shelf: Shelf,
    pub order: Order,
    pub headings: Headings,
    /// What a card tells, in this order; the rest is on the item's own page.
    pub on_card: &'static [FactName],
    /// The rows in which items stand side by side, what decides first; none where nobody compares them.
    pub compared: &'static [Compared],
    /// The facts that fit on a sheet of paper and decide; none where there are no sheets.
    pub on_sheet: &'static [FactName],
    /// So many cards of it stand on the home page.
    pub at_home: usize,
    /// Whether the home page says how many there are.
    pub counted_at_home: bool,
    /// Whether its items pay for others: their openings are for nationals of lists and in no calendar of a group, and who
    /// holds one may be a group.
    pub pays: bool,
    /// The message that names the map above its list; none where the list has no map.
    pub list_map: Option<&'static str>,
    /// The table that its items have, and what of it is told of all of them below their list; none where each has its own
    /// alone.
    pub joined: Option<(TableName, &'static [ColumnName])>,
    /// The items that are there without a file, such as all countries.
    pub given: fn() -> Vec<Id>,
    /// How the name of an item's folder is read as its id, or what to do where it is none.
    pub id: fn(&str) -> Result<Id, String>,
    /// Whether each item needs a date, as its folder's first ten letters or among its facts.
    pub needs_date: bool,
}

impl Showing {
    pub const PLAIN: Showing = Showing {
        shelf: Shelf::List,
        order: Order::Title,
        headings: Headings::None,
        on_card: &[],
        compared: &[],
        on_sheet: &[],
        at_home: 0,
        counted_at_home: true,
        pays: false,
        list_map: None,
        joined: None,
        given: Vec::new,
        id: plain_id,
        needs_date: false,
    };
}

/// The free page whose words the home page shows.
pub const HOME: &str = "home";

/// The special page of the university's plans and goals.
pub const STRATEGY: &str = "strategy";

/// Where the pages of a kind stand, and what leads to them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelf {
    /// In a list of their own.
    List,
    /// On a special page, by its name, as [`STRATEGY`].
    Page(&'static str),
    /// At the root of a language, reached by the menus.
    Root,
}

/// The order of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// As the language sorts their titles.
    Title,
    /// The last one first.
    Newest,
    /// As authors number them, then by title.
    Numbered,
    /// As they happen; what is over is left out.
    Soonest,
}

/// What stands above the parts of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Headings {
    None,
    /// The value of a fact.
    Fact(FactName),
    /// The first letter.
    Initial,
}

/// What a row of a comparison is taken from.
#[derive(Clone, Copy, Debug)]
pub enum Compared {
    Fact(FactName),
    /// Until when one applies, a row a group.
    Deadlines,
    /// What one pays, a row a group.
    Fees,
    /// What the first year comes to, living costs among it, a row a group.
    FirstYear,
    /// The languages that applicants must prove.
    Languages,
    /// A column of one of the item's tables.
    Cells(TableName, ColumnName),
    /// Related items of a kind by name.
    Related(Kind),
    /// How many of them there are.
    Number(Kind),
    /// When the figures were compared with their source.
    Checked,
}

/// The map on an item's own page: of the related items whose places are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ItemMap {
    /// The message that names it.
    pub title: &'static str,
    /// Whether the university itself is shown among them, and not only where it happens to lie on the map.
    pub with_us: bool,
}

fn plain_id(name: &str) -> Result<Id, String> {
    Id::parse(name).map_err(|_| format!("rename the folder, e.g. to `{}`", crate::lang::slugify(name)))
}

/// A code of ISO 3166-1.
pub(super) fn country_id(name: &str) -> Result<Id, String> {
    Country::parse(name).map(Id::of_country).map_err(|_| {
        let meant: Vec<String> =
            Country::readings(name).iter().map(|one| format!("`{}` ({})", one.text, one.note)).collect();
        match meant.is_empty() {
            true => format!("name the folder with {}", Country::EXPECTED),
            false => format!("rename the folder to {}", meant.join(" or ")),
        }
    })
}

/// The ids of all countries (ISO 3166-1) from which somebody can come.
pub(super) fn countries() -> Vec<Id> {
    Country::all().into_iter().filter(|country| country.is_inhabited()).map(Id::of_country).collect()
}
