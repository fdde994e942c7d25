//! Lists that are not there, or that have nothing in them: what may stand in them, with the line to paste.

use super::Patient;
use super::trial::{STRANGE, Taken, parent, scalar};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{DataPath, Step};
use crate::yaml::fault::FaultKind;
use crate::yaml::tree::Value;

impl Patient<'_> {
    /// `delivery:` with nothing behind it, and `delivery: []`.
    pub(super) fn with_words(&self, told: Diagnostic) -> Diagnostic {
        let is_list = match &self.fault.kind {
            FaultKind::WrongType { expected, .. } => expected == "a list",
            FaultKind::Value { code, .. } => *code == Code::EmptyList,
            _ => false,
        };
        match (self.fault.path.0.last(), parent(&self.fault.path).filter(|_| is_list)) {
            (Some(Step::Key(key)), Some(map)) => self.with_list(told, &map, key),
            _ => told,
        }
    }

    /// The words of a list, and how one is written; of a list of anything else how it is written, where one can say.
    pub(super) fn with_list(&self, told: Diagnostic, map: &DataPath, key: &str) -> Diagnostic {
        let written = |one: &str| format!("it is written `{key}: [{one}]`, for example");
        match self.taken_as(self.tree, map, key, Value::Sequence(vec![scalar(STRANGE)])) {
            Taken::Words(known) => {
                let first = known.first().map(|word| written(word));
                let told = told.help(format!("in `{key}` stand one or more of these: {}", known.join(", ")));
                first.into_iter().fold(told, Diagnostic::help)
            }
            Taken::Told(what) => {
                let sample =
                    what.split('`').nth(1).filter(|sample| !sample.trim_matches(['[', ']']).is_empty());
                sample.map(written).into_iter().fold(told, Diagnostic::help)
            }
            Taken::Text => told,
        }
    }
}
