//! Interface messages that nothing asks for, that do not have the forms or the gaps of their language; what the theme's
//! style sheets and templates do that no browser would tell.

use crate::diagnostic::Diagnostic;
use crate::output::Output;
use crate::source::Sources;
use crate::theme::Theme;

/// Look at the theme, and at its messages in every language. Those that are missing are told whenever a site is made.
pub(super) fn check(output: &Output, sources: &Sources) -> Vec<Diagnostic> {
    let config = output.site.config();
    let Some(theme) = Theme::load(sources, config).value else { return Vec::new() };
    let reports = theme.message_reports(config).into_values();
    let told = reports.flat_map(|report| report.unused.into_iter().chain(report.plurals).chain(report.gaps));
    told.chain(theme.faults()).collect()
}
