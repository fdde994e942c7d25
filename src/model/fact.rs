//! The neutral words in which kinds and formats meet: what a kind tells of an item, without a language, a layout or a
//! file format.

use crate::codes::{Country, Currency, Decimal, Isced, WebAddress};
use crate::lang::{Lang, Localized};
use crate::model::{ColumnName, CreditAmount, FactName, Id, Kind, TableName, Target, UnitWords, Verified};
use crate::time::{AcademicYear, Date, Duration, Start, When};

/// A named value.
#[derive(Clone, Debug)]
pub struct Fact {
    pub name: FactName,
    pub value: Value,
    /// The property of schema.org that says the same.
    pub property: Option<&'static str>,
    /// Whether lists can be narrowed by it.
    pub facet: Option<Facet>,
}

impl Fact {
    pub fn new(name: FactName, value: Value) -> Fact {
        Fact { name, value, property: None, facet: None }
    }

    /// The property of schema.org that says the same.
    pub fn property(self, property: &'static str) -> Fact {
        Fact { property: Some(property), ..self }
    }

    pub fn facet(self, facet: Facet) -> Fact {
        Fact { facet: Some(facet), ..self }
    }
}

/// What lists can be narrowed by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// Broad field of ISCED-F 2013.
    Field,
    Degree,
    Level,
    Faculty,
    Campus,
    Language,
    Delivery,
    Duration,
    /// The month in which it starts.
    Start,
    Country,
    Direction,
    Audience,
    Purpose,
    Cover,
    PartnerKind,
    /// Broad field of the degree that gives access.
    EntryField,
    /// What is international in it.
    International,
    /// A fact of the university's own, as it is named in messages: `own-internship`.
    Own(&'static str),
}

impl Facet {
    /// In the order in which they stand beside a list.
    pub const ALL: [Facet; 17] = [
        Facet::Field,
        Facet::Degree,
        Facet::Level,
        Facet::Faculty,
        Facet::Campus,
        Facet::Language,
        Facet::Delivery,
        Facet::Duration,
        Facet::Start,
        Facet::Country,
        Facet::Direction,
        Facet::Audience,
        Facet::Purpose,
        Facet::Cover,
        Facet::PartnerKind,
        Facet::EntryField,
        Facet::International,
    ];

    /// In messages and addresses: `field`.
    pub fn name(self) -> &'static str {
        match self {
            Facet::Field => "field",
            Facet::Degree => "degree",
            Facet::Level => "level",
            Facet::Faculty => "faculty",
            Facet::Campus => "campus",
            Facet::Language => "language",
            Facet::Delivery => "delivery",
            Facet::Duration => "duration",
            Facet::Start => "start",
            Facet::Country => "country",
            Facet::Direction => "direction",
            Facet::Audience => "audience",
            Facet::Purpose => "purpose",
            Facet::Cover => "cover",
            Facet::PartnerKind => "partner-kind",
            Facet::EntryField => "entry-field",
            Facet::International => "international",
            Facet::Own(name) => name.strip_prefix("own-").unwrap_or(name),
        }
    }

    /// The closed list that its terms are words of.
    pub fn list(self) -> Option<&'static str> {
        match self {
            Facet::Degree => Some("degree"),
            Facet::Level => Some("study-level"),
            Facet::Delivery => Some("delivery"),
            Facet::Direction => Some("direction"),
            Facet::Audience => Some("audience"),
            Facet::Purpose => Some("purpose"),
            Facet::Cover => Some("cover-item"),
            Facet::PartnerKind => Some("partner-kind"),
            Facet::International => Some("international"),
            Facet::Own(name) => Some(name),
            _ => None,
        }
    }

    /// Whether the only term of a list has an address, too: it leads to the list, and nothing is lost
    /// when a second term makes pages of both. The others would not narrow anything.
    pub fn stands_alone(self) -> bool {
        matches!(self, Facet::Field | Facet::Faculty | Facet::Language | Facet::Delivery)
    }
}

/// A value of a fact or a cell of a table.
#[derive(Clone, Debug)]
pub enum Value {
    /// An author's words.
    Text(Localized),
    /// The same in every language: a code, a proper name.
    Plain(String),
    /// One of the Sustainable Development Goals of the United Nations, 1 to 17.
    Sdg(u8),
    Number(Decimal),
    /// A term of a year of study, from 1.
    Term(u8),
    /// A number and what it counts.
    Measure(Decimal, UnitWords),
    /// Hours of work.
    Hours(Decimal),
    /// So many of a hundred.
    Percent(Decimal),
    Credits(CreditAmount),
    /// An amount and what it is paid for or how often.
    Money(Decimal, Currency, Option<ListWord>),
    Day(Date),
    Start(Start),
    /// When the opening that counts now starts; which one that is, only whoever knows the time can say.
    CurrentStart,
    /// What is international in it; that only whoever knows its neighbours can say.
    International,
    /// The lists of countries that come first and have it; those only whoever knows the goals can say.
    Priority,
    /// A day or a moment, and the campuses in whose zone it is told.
    Moment(When, Vec<Id>),
    Period(Date, Option<Date>),
    Duration(Duration),
    /// Of one way of study among others.
    DurationOf(Duration, ListWord),
    AcademicYear(AcademicYear),
    Country(Country),
    Language(Lang),
    Field(Isced),
    Word(ListWord),
    Item(Kind, Id),
    /// The university itself.
    Institution,
    /// An entry of a vocabulary.
    Entry(Target, Id),
    Link(WebAddress),
    List(Vec<Value>),
    /// An empty cell.
    Nothing,
}

impl Value {
    pub fn list(values: impl IntoIterator<Item = Value>) -> Value {
        Value::List(values.into_iter().collect())
    }

    pub fn or_nothing(value: Option<Value>) -> Value {
        value.unwrap_or(Value::Nothing)
    }

    pub fn is_nothing(&self) -> bool {
        matches!(self, Value::Nothing | Value::CurrentStart | Value::International | Value::Priority)
            || matches!(self, Value::List(values) if values.is_empty())
    }

    /// The parts of a list, or the value alone.
    pub fn each(&self) -> &[Value] {
        match self {
            Value::List(values) => values,
            one => std::slice::from_ref(one),
        }
    }
}

/// A word of a closed list; its message is `<list>-<word>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ListWord {
    pub list: &'static str,
    pub word: &'static str,
    /// The known word that it is, or that one of the university's own is like.
    pub like: Option<&'static str>,
}

impl ListWord {
    pub const fn known(list: &'static str, word: &'static str) -> ListWord {
        ListWord { list, word, like: Some(word) }
    }
}

impl From<ListWord> for Value {
    fn from(term: ListWord) -> Value {
        Value::Word(term)
    }
}

/// Rows under named columns, perhaps in sections.
#[derive(Clone, Debug)]
pub struct Table<'a> {
    pub name: TableName,
    pub columns: Vec<ColumnName>,
    pub sections: Vec<Section>,
    pub verified: Option<&'a Verified>,
}

/// Rows of a table that belong together.
#[derive(Clone, Debug, Default)]
pub struct Section {
    pub title: Option<Value>,
    /// A number that sums the section up, e.g. its credits.
    pub total: Option<Value>,
    pub rows: Vec<Vec<Value>>,
    /// What each row is about, in a sentence; empty where no row has one.
    pub notes: Vec<Option<Localized>>,
}

impl<'a> Table<'a> {
    /// A table in one section; nothing where it would be empty.
    pub fn plain(
        name: TableName,
        columns: &[ColumnName],
        rows: Vec<Vec<Value>>,
        verified: Option<&'a Verified>,
    ) -> Option<Table<'a>> {
        let sections = vec![Section { rows, ..Section::default() }];
        (!sections[0].rows.is_empty()).then(|| Table { name, columns: columns.to_vec(), sections, verified })
    }
}

/// Values over the years, in one or more series, against a target.
#[derive(Clone, Debug)]
pub struct Chart<'a> {
    pub id: &'a Id,
    pub title: &'a Localized,
    /// What the numbers count.
    pub unit: ListWord,
    /// The year by whose end it is to be reached, the value, and where it was set.
    pub target: Option<(Option<u16>, Decimal, Option<&'a WebAddress>)>,
    /// Titles of the series; one without a title where there is only one.
    pub series: Vec<(Option<&'a Localized>, Vec<ChartPoint<'a>>)>,
}

/// One measured value.
#[derive(Clone, Copy, Debug)]
pub struct ChartPoint<'a> {
    pub year: u16,
    pub value: Decimal,
    pub source: Option<&'a WebAddress>,
    pub example: bool,
}

/// The Sustainable Development Goals as numbers.
pub fn sdg_fact(sdgs: &[u8]) -> Option<Fact> {
    (!sdgs.is_empty()).then(|| Fact::new(FactName::Sdgs, Value::list(sdgs.iter().copied().map(Value::Sdg))))
}
