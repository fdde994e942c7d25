//! What is asked of a kind by itself.

use crate::model::{Compared, KINDS, Kind, KindRow, Order, Shelf, Showing};

impl Kind {
    pub fn row(self) -> &'static KindRow {
        &KINDS[self as usize]
    }

    pub fn folder(self) -> &'static str {
        self.row().folder
    }

    pub fn name(self) -> &'static str {
        self.row().name
    }

    pub fn showing(self) -> &'static Showing {
        self.row().showing
    }

    /// The part of the site that its pages belong to, as menus name it.
    pub fn section(self) -> &'static str {
        match self.showing().shelf {
            Shelf::Page(name) => name,
            Shelf::List | Shelf::Root => self.folder(),
        }
    }

    /// The kinds whose items pay for others.
    pub fn paying() -> impl Iterator<Item = Kind> {
        KINDS.iter().filter(|row| row.showing.pays).map(|row| row.kind)
    }

    /// The kinds whose items are there without a file, such as all countries.
    pub fn given() -> impl Iterator<Item = Kind> {
        KINDS.iter().filter(|row| !(row.showing.given)().is_empty()).map(|row| row.kind)
    }

    /// The kinds whose items are set side by side, of which one chooses one.
    pub fn compared() -> impl Iterator<Item = Kind> {
        KINDS.iter().filter(|row| !row.showing.compared.is_empty()).map(|row| row.kind)
    }

    /// Whether one comes for years, so that living there costs more than what one applies for.
    pub fn is_for_years(self) -> bool {
        self.showing().compared.iter().any(|row| matches!(row, Compared::FirstYear))
    }

    /// Whether it tells what is new, so that its list can be followed as a feed.
    pub fn has_feed(self) -> bool {
        matches!(self.showing().order, Order::Newest | Order::Soonest)
    }

    /// The kinds whose pages stand on a shelf.
    pub fn on(shelf: Shelf) -> impl Iterator<Item = Kind> {
        KINDS.iter().filter(move |row| row.showing.shelf == shelf).map(|row| row.kind)
    }

    pub fn from_folder(folder: &str) -> Option<Kind> {
        KINDS.iter().find(|row| row.folder == folder).map(|row| row.kind)
    }
}
