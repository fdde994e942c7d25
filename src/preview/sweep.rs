//! Looking at every page after a change, in the background, so that mistakes are told that nobody happens to look at.

use std::sync::Arc;

use super::{Edition, Preview, locked};
use crate::diagnostic::Diagnostics;
use crate::output::Promise;

impl Preview {
    /// Look at every page of an edition, those of the files that changed first, until there is a newer one.
    pub fn sweep(&self, edition: &Arc<Edition>) {
        let Some(output) = edition.output.as_ref().filter(|_| edition.is_current) else { return };
        let changed = |promise: &&Promise| {
            promise.words.as_ref().is_some_and(|words| edition.changed.binary_search(words).is_ok())
        };
        let pages = || output.promises.iter().filter(|promise| promise.page_of.is_some());
        for promise in pages().filter(changed).chain(pages().filter(|promise| !changed(promise))) {
            if self.edition().number != edition.number {
                return;
            }
            self.look_at(edition, promise);
        }
        let vanished = edition.forget_others(|path| output.promised(path).is_some());
        edition.finish_sweep();
        if vanished {
            (self.told)();
        }
    }

    fn look_at(&self, edition: &Edition, promise: &Promise) {
        let mut diagnostics = Diagnostics::default();
        let draft = diagnostics.take(promise.prepare());
        let key = draft.key;
        let known = locked(&self.clean).get(&promise.path) == Some(&key);
        if !known {
            drop(diagnostics.take(draft.render()));
        }
        if diagnostics.is_empty() {
            locked(&self.clean).insert(promise.path.clone(), key);
        }
        if edition.tell(&promise.path, diagnostics) {
            (self.told)();
        }
    }
}
