//! Rules for the picture of an item.

use super::Rules;
use crate::catalogue::Item;
use crate::diagnostic::Diagnostic;
use crate::model::Check;
use crate::source::DataPath;

impl Rules<'_> {
    pub fn picture(&self, item: &Item, check: &mut Check<'_>) {
        let Some(image) = item.facts.common().image else { return };
        image.check(check);
        if let Err(none) = self.catalogue.picture(item, &image.src) {
            let at = DataPath::from("image").key("src");
            check.push(&at, |place| Diagnostic::error(none.code, place, none.message).help(none.help));
        }
    }
}
