//! All that is told of an item in a language: its facts, tables and openings, formatted once for whatever is made of them.

use std::cell::OnceCell;

use super::{facts, opening};
use crate::catalogue::ItemIndex;
use crate::model::TableName;
use crate::offer::Offer;
use crate::view::Context;
use crate::view::types::{Fact, Opening, Table};

/// An item as one page tells it to its head, its text, its tables and its comparison; each made when it is first wanted.
pub struct Told<'c> {
    context: &'c Context<'c>,
    pub index: ItemIndex,
    facts: OnceCell<Vec<Fact>>,
    tables: OnceCell<Vec<Table>>,
    offer: OnceCell<Offer<'c>>,
    openings: OnceCell<Vec<Opening>>,
}

impl<'c> Told<'c> {
    pub fn new(context: &'c Context<'c>, index: ItemIndex) -> Told<'c> {
        Told {
            context,
            index,
            facts: OnceCell::new(),
            tables: OnceCell::new(),
            offer: OnceCell::new(),
            openings: OnceCell::new(),
        }
    }

    pub fn facts(&self) -> &[Fact] {
        self.facts.get_or_init(|| facts::of(self.context, self.index))
    }

    pub fn tables(&self) -> &[Table] {
        self.tables.get_or_init(|| facts::tables(self.context, self.index))
    }

    pub fn table(&self, name: TableName) -> Option<&Table> {
        self.tables().iter().find(|table| table.name == name)
    }

    pub fn offer(&self) -> &Offer<'c> {
        self.offer.get_or_init(|| self.context.offer(self.index))
    }

    pub fn openings(&self) -> &[Opening] {
        self.openings.get_or_init(|| opening::all(self.context, self.offer()))
    }

    /// For the page itself.
    pub fn take(self) -> (Vec<Fact>, Vec<Table>, Vec<Opening>) {
        let (context, index) = (self.context, self.index);
        let offer = self.offer.into_inner().unwrap_or_else(|| context.offer(index));
        let mut told = self.facts.into_inner().unwrap_or_else(|| facts::of(context, index));
        told.retain(|fact| facts::is_on_page(context, index, fact.name));
        (
            told,
            self.tables.into_inner().unwrap_or_else(|| facts::tables(context, index)),
            self.openings.into_inner().unwrap_or_else(|| opening::all(context, &offer)),
        )
    }
}
