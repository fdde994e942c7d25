//! Components that take the place of one behind them and are not called as they want: the calls are right, and there may be
//! many, so that it is told once, where the component is declared.

use super::Theme;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Source;

impl Theme {
    /// What the engine says of a call, in a theme behind, of a component of the site's own theme.
    pub(super) fn unlike(&self, caller: &Source, call: &str, message: &str) -> Option<Diagnostic> {
        let (said, rest) = message.split_once('`')?;
        let argument = rest.split('`').next()?;
        let is_wanted = said == "Argument ";
        if !is_wanted && said != "Unknown argument(s) " {
            return None;
        }
        let name =
            call.strip_prefix('<')?.split(|sign: char| !sign.is_alphanumeric() && sign != '_').next()?;
        let (_, source, declared) = self.declarations().find(|(_, _, one)| one.name == name)?;
        let folder = self.file.strip_suffix("theme.yaml")?;
        if !source.path.starts_with(folder) || caller.path.starts_with(folder) {
            return None;
        }
        let (message, help) = match is_wanted {
            true => (
                format!(
                    "nobody gives the component `{name}` its `{argument}`, which the one that it replaces does not take"
                ),
                format!("say what it is where it is left out: `{argument} = \"\"`"),
            ),
            false => (
                format!(
                    "the component `{name}` does not take `{argument}`, as the one that it replaces does"
                ),
                format!("write `{argument}` among what it takes, though it does not show it"),
            ),
        };
        Some(Diagnostic::error(Code::TemplateError, source.place(declared.tag), message).help(help))
    }
}
