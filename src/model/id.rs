//! The ids by which items and entries are named.

use std::fmt;

use crate::diagnostic::Code;
use crate::meant::Reading;
use crate::yaml::{Fault, Form, Scalar, fault, scalar};

/// The name of an item or an entry: lower-case letters, digits and single hyphens; a country's is its code.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(std::sync::Arc<str>);

impl Id {
    /// What [`Id::is_well_formed`] tells, as a regular expression.
    pub const PATTERN: &str = "[a-z0-9]+(?:-[a-z0-9]+)*";

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A country's code as the id of its item.
    pub fn of_country(country: crate::codes::Country) -> Id {
        Id(country.as_str().into())
    }

    /// Whether a text has the form of an id.
    pub fn is_well_formed(text: &str) -> bool {
        let plain =
            text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        plain && !text.is_empty() && !text.starts_with('-') && !text.ends_with('-') && !text.contains("--")
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Scalar for Id {
    const EXPECTED: &'static str = "an id: lower-case letters, digits and single hyphens";
    const SAMPLE: &'static str = "id";

    fn parse(text: &str) -> Result<Id, Fault> {
        if Id::is_well_formed(text) {
            Ok(Id(text.into()))
        } else {
            Err(fault(Code::BadIdValue, format!("`{text}` is not an id")).expected(Id::EXPECTED))
        }
    }

    fn readings(text: &str) -> Vec<Reading> {
        let id = crate::lang::slugify(text);
        vec![Reading::certain(id)]
    }

    fn form() -> Form {
        Form::pattern(format!("^{}$", Id::PATTERN), &[])
    }
}
scalar!(Id);
