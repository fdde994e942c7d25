//! Rules for the picture of an item.

use super::Rules;
use crate::catalogue::folders::picture_elsewhere;
use crate::catalogue::{Item, with_renamed};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Findings, Image};
use crate::source::DataPath;

impl Rules<'_> {
    pub fn picture(&self, item: &Item, findings: &mut Findings<'_>) {
        let Some(image) = item.facts.common().image else { return };
        self.shown(item, image, &"image".into(), findings);
    }

    /// A picture that facts name at a place.
    pub fn shown(&self, item: &Item, image: &Image, at: &DataPath, findings: &mut Findings<'_>) {
        image.check(at, findings);
        if let Err(none) = self.catalogue.picture(item, &image.src) {
            let at = at.key("src");
            findings.push(&at, |place| {
                let told = Diagnostic::error(none.code, place.clone(), none.message);
                let is_file = none.code == Code::MissingImage && !image.src.contains("://");
                let told = match image.src.rsplit_once('/').filter(|_| is_file) {
                    Some((_, name)) => told.caused_by(picture_elsewhere(name)),
                    None => told,
                };
                let path = item.facts_path.as_ref().filter(|_| is_file);
                let meant = match path {
                    Some(path) => with_renamed(none.meant, self.sources, path, &image.src),
                    None => none.meant,
                };
                // What lies there is no help where one of it is meant.
                let is_helped = none.help.is_empty() || meant.iter().any(|one| one.is_certain);
                let told = if is_helped { told } else { told.help(none.help) };
                meant.into_iter().fold(told, |told, one| told.fix(one.fix(place.clone())))
            });
        }
    }
}
