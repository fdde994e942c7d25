//! Looking at every page after a change, in the background, so that mistakes are told that nobody happens to look at.

use std::sync::Arc;

use super::{Edition, Preview, locked, one};
use crate::check;
use crate::diagnostic::Diagnostics;
use crate::mishap::caught;
use crate::output::{Basis, Key, Output, Promise};
use crate::theme::Theme;

/// What `check` says of the texts and files of a site beside what its pages tell.
fn of_files(output: &Output, edition: &Edition) -> Diagnostics {
    let theme = Theme::load(&edition.sources, output.site.config()).value;
    output.policy.applied(check::of_files(output, &edition.sources, theme.as_ref(), &edition.of_output()))
}

impl Preview {
    /// Look at every page of an edition, those of the files that changed first, until there is a newer one. Where errors
    /// forbid to show the edition, look at its texts all the same, so that everything is told at once.
    pub fn sweep(&self, edition: &Arc<Edition>) {
        let shown = edition.output.as_deref().filter(|_| edition.is_current);
        let Some(output) = shown.or(edition.broken.as_ref()) else { return edition.finish_sweep() };
        let wanted = |promise: &&Promise| {
            if edition.is_current { promise.page_of.is_some() } else { promise.has_own_words }
        };
        let changed = |promise: &&Promise| {
            promise.words.as_ref().is_some_and(|words| edition.changed.binary_search(words).is_ok())
        };
        let pages = || output.promises.iter().filter(wanted);
        for promise in pages().filter(changed).chain(pages().filter(|promise| !changed(promise))) {
            if self.edition().number != edition.number {
                return;
            }
            if let Err(mishap) = caught(|| self.look_at(edition, promise))
                && edition.tell(&promise.path, one(mishap.diagnostic(&[])))
            {
                (self.told)();
            }
        }
        if edition.is_current && edition.forget_others(|path| output.promised(path).is_some()) {
            (self.told)();
        }
        if edition.is_current && edition.tell_of_files(of_files(output, edition)) {
            (self.told)();
        }
        edition.finish_sweep();
    }

    fn look_at(&self, edition: &Edition, promise: &Promise) {
        // What keeps the site from being shown may be in its theme, and would be told of every page that is drawn with it.
        let said = if edition.is_current { self.said_of(promise) } else { promise.prepare().diagnostics };
        if edition.tell(&promise.path, said) {
            (self.told)();
        }
    }

    /// All that is to be said about a page.
    fn said_of(&self, promise: &Promise) -> Diagnostics {
        let clean = locked(&self.clean).get(&promise.path).cloned();
        let rests =
            |(_, basis): &(Key, Option<Basis>)| basis.as_ref().is_some_and(|one| promise.rests_on(one));
        let mut diagnostics = Diagnostics::default();
        if clean.as_ref().is_some_and(rests) {
            return diagnostics;
        }
        let draft = diagnostics.take(promise.prepare());
        let made_from = (draft.key, promise.basis_of(&draft));
        if clean.is_none_or(|(key, _)| key != made_from.0) {
            drop(diagnostics.take(draft.render()));
        }
        if diagnostics.is_empty() {
            locked(&self.clean).insert(promise.path.clone(), made_from);
        }
        diagnostics
    }
}
