//! Interface messages that nothing asks for, that do not have the forms or the gaps of their language; what the theme's
//! style sheets and templates do that no browser would tell.

use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::theme::Theme;
use crate::view;

/// Look at the theme, and at its messages in every language. Those that are missing are told whenever a site is made.
pub(super) fn check(theme: &Theme, config: &Config) -> Vec<Diagnostic> {
    let reports = theme.message_reports(config).into_values();
    let told = reports.flat_map(|report| report.unused.into_iter().chain(report.plurals).chain(report.gaps));
    told.chain(theme.faults(&view::reference::types())).collect()
}
