//! Interface messages that nothing asks for, or that do not have the forms of their language.

use crate::diagnostic::Diagnostic;
use crate::output::Output;
use crate::source::Sources;
use crate::theme::Theme;

/// Look at the messages of every language. Those that are missing are told whenever a site is made.
pub(super) fn check(output: &Output, sources: &Sources) -> Vec<Diagnostic> {
    let config = output.site.config();
    let Some(theme) = Theme::load(sources, config).value else { return Vec::new() };
    let reports = theme.message_reports(config).into_values();
    reports.flat_map(|report| report.unused.into_iter().chain(report.plurals)).collect()
}
