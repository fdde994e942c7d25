//! Documents of items, as their authors made them.

use super::{Draft, Input, KeyHasher, Promise};
use crate::diagnostic::Checked;

pub(super) fn promises(input: &Input) -> Checked<Vec<Promise>> {
    let documents = input.site.catalogue.documents.iter().filter_map(|(path, looked)| {
        let (pdf, source) = (looked.as_ref().ok()?, input.sources.get(path)?.clone());
        let hash = pdf.hash;
        let promise = Promise::new(pdf.path.clone(), move || {
            let mut hasher = KeyHasher::new("document");
            hasher.add(hash.as_bytes());
            let bytes = source.bytes.clone();
            Checked::clean(Draft::new(hasher.key(), move || Checked::clean(bytes.to_vec())))
        });
        Some(promise.silent())
    });
    Checked::clean(documents.collect())
}
