//! What pages say above everything else today.

use super::{Page, Site, Subject};
use crate::model::Notice;
use crate::time::Date;

impl Site {
    /// The day that it is where the university is.
    pub fn today(&self) -> Date {
        Date(self.now.to_zoned_datetime(self.config().zone().clone()).date())
    }

    /// The notices of a page, which belongs to a part of the site as menus name it.
    pub fn notices<'s>(
        &'s self,
        page: &'s Page,
        section: Option<&'s str>,
    ) -> impl Iterator<Item = &'s Notice> {
        let today = self.today();
        self.catalogue.vocabulary.notices.notices.iter().filter(move |notice| {
            let is_on = |entry: &str| section == Some(entry) || self.is_of(page, entry);
            notice.days().holds_on(today)
                && (notice.languages.is_empty() || notice.languages.contains(&page.lang))
                && (notice.on.is_empty() || notice.on.iter().any(|entry| is_on(entry)))
        })
    }

    /// Whether a page shows the words of an item, or belongs to a kind whose pages stand on a special one.
    fn is_of(&self, page: &Page, entry: &str) -> bool {
        let Some(index) = self.item_of(page) else { return false };
        match self.destination(entry) {
            Some(Subject::Item(item)) => item == index,
            Some(Subject::List(kind, _)) => self.catalogue.item(index).kind == kind,
            _ => false,
        }
    }
}
