//! The shapes of a map.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Card, Shared, TermLink};

/// Partners as marks on the land around them. Coordinates are in the units of `width` × `height`.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Map {
    pub title: String,
    /// What the map shows, and that the page lists the same.
    pub description: String,
    pub width: u32,
    pub height: u32,
    /// The `d` of a path to be filled by the even-odd rule.
    pub land: Shared<String>,
    /// The name of the institution, where the map shows it.
    pub home: Option<String>,
    /// The marks, once for every size of screen at which they differ.
    pub levels: Vec<Level>,
    /// What the marks that stand for several partners lead to.
    pub clusters: Vec<Cluster>,
}

/// The marks at some sizes. What stands beside a mark is told in pixels of the narrowest screen that shows it, which a
/// theme scales to units.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Level {
    /// Of `narrow`, `medium` and `wide` those at which it is shown.
    pub sizes: Vec<&'static str>,
    /// The institution, or its campuses.
    pub homes: Vec<Pin>,
    /// The marks of places.
    pub marks: Vec<Mark>,
}

/// A mark for one partner or for several that would cover each other.
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize)]
pub struct Mark {
    pub x: i32,
    pub y: i32,
    /// The partner's page; nothing where it stands for several.
    pub href: Option<String>,
    /// The number of the cluster that it stands for, where it does.
    pub cluster: Option<usize>,
    /// Name, city and country, or how many there are and where.
    pub name: String,
    /// How many partners it stands for, where there are several.
    pub count: Option<String>,
    /// The city or the country, where there is room for it.
    pub label: Option<Label>,
}

/// A text beside a mark, in pixels from it.
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize)]
pub struct Label {
    pub x: i32,
    pub y: i32,
    /// `start`, `middle` or `end`.
    pub anchor: &'static str,
    pub text: String,
}

/// The institution or campuses of it: a mark at its place, which all others keep clear of.
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize)]
pub struct Pin {
    /// Of the institution, or of the campus.
    pub name: String,
    pub x: i32,
    pub y: i32,
    /// Beside the mark, in pixels from it.
    pub label: Option<Label>,
}

/// The partners that one mark stands for.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Cluster {
    /// From 1, as marks name it.
    pub number: usize,
    pub title: String,
    /// The partners, by name.
    pub cards: Vec<Shared<Card>>,
    /// Where there are too many to be named: the lists of their countries, with how many of them are in each.
    pub countries: Vec<TermLink>,
}
