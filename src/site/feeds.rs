//! Which lists can be followed as a feed, where that is, and when what is in it was last changed.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::Site;
use crate::catalogue::ItemIndex;
use crate::lang::Lang;
use crate::model::Kind;

impl Site {
    /// Where the feed of a kind is in a language, below the base address. It is still there when all that it told is over,
    /// for those who follow it.
    pub fn feed_path(&self, kind: Kind, lang: &Lang) -> Option<String> {
        let tells = kind.has_feed() && self.feed_changed(kind, lang).is_some();
        tells.then(|| format!("{lang}/{}.atom", self.config().url_word(kind.folder(), lang)))
    }

    /// When a feed last had something new to tell; nothing where it never had.
    pub fn feed_changed(&self, kind: Kind, lang: &Lang) -> Option<Timestamp> {
        let over = self.over_of(kind, lang);
        self.list(kind, lang).iter().chain(&over).map(|index| self.told_at(*index)).max()
    }

    /// When an item was made known, or last changed in what matters to those who wait for it: the day of a news item, the
    /// day on which something was called off; else when the history first knew of its date or saw it move.
    pub fn told_at(&self, index: ItemIndex) -> Timestamp {
        let item = self.catalogue.item(index);
        let begins = |day: crate::time::Date| day.begins(self.config().zone()).timestamp();
        let Some(occasion) = item.facts.occasion() else {
            return item.date.map(begins).unwrap_or_default();
        };
        let event = self.catalogue.clock(self.now).occasion(&item.name(), &occasion);
        let recorded = self.history.revision(&event).and_then(|revision| revision.recorded);
        let told = recorded.max(occasion.cancelled.map(begins));
        // Nobody wrote down when it was announced.
        told.unwrap_or_else(|| occasion.begins.written_day().begins(&TimeZone::UTC).timestamp())
    }
}
