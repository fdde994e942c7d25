//! The addresses that were ever published, and what stood there.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::address::{Address, written};
use crate::diagnostic::Code;
use crate::yaml::{Fault, Form, Scalar, fault, scalar};

/// An address that was published: `/nl/opleidingen/statistiek/ nl programmes/statistics`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Published {
    pub address: Address,
    pub what: Occupant,
}

/// What stood at an address, in words that outlive the site that it was planned in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Occupant {
    /// The language of the page, which the site may have no more.
    pub lang: String,
    /// An item, `programmes/x`; or what the program makes by itself, the narrower the more words: `programmes field 07`.
    pub name: String,
}

/// All addresses that were published, by their paths below the base address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Addresses(BTreeMap<String, Occupant>);

impl Occupant {
    /// The item, where an author wrote what stood there.
    pub fn item(&self) -> Option<&str> {
        (self.name.contains('/') && !self.name.contains(' ')).then_some(&self.name)
    }

    /// The same in ever wider words: `programmes field 07`, `programmes field`, `programmes`.
    pub fn wider(&self) -> impl Iterator<Item = &str> {
        let ends = self.name.rmatch_indices(' ').map(|(at, _)| at);
        std::iter::once(self.name.len()).chain(ends).map(|end| &self.name[..end])
    }
}

impl Addresses {
    pub fn new(all: impl IntoIterator<Item = (String, Occupant)>) -> Addresses {
        Addresses(all.into_iter().collect())
    }

    /// In the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Occupant)> {
        self.0.iter().map(|(path, what)| (path.as_str(), what))
    }

    /// What stood at a path.
    pub fn get(&self, path: &str) -> Option<&Occupant> {
        self.0.get(path)
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Add what was published later. What stands at an address now is what readers who come back look for.
    pub fn add(&mut self, later: Addresses) {
        self.0.extend(later.0);
    }

    /// Names of all items that ever had an address.
    pub fn items(&self) -> BTreeSet<&str> {
        self.0.values().filter_map(Occupant::item).collect()
    }

    /// A line each, so that two branches that add some can be merged.
    pub fn lines(&self) -> impl Iterator<Item = String> {
        self.0.iter().map(|(path, what)| format!("{} {} {}", written(path), what.lang, what.name))
    }
}

impl FromIterator<Published> for Addresses {
    fn from_iter<I: IntoIterator<Item = Published>>(all: I) -> Addresses {
        Addresses::new(all.into_iter().map(|one| (one.address.path().to_owned(), one.what)))
    }
}

impl fmt::Display for Published {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", written(self.address.path()), self.what.lang, self.what.name)
    }
}

impl Scalar for Published {
    const EXPECTED: &'static str =
        "an address, its language and what stood there, as `prospectus history` writes it";
    const SAMPLE: &'static str = "/en/programmes/demo/ en programmes/demo";

    fn parse(text: &str) -> Result<Published, Fault> {
        let wrong =
            || fault(Code::BadAlias, format!("`{text}` tells of no address")).expected(Self::EXPECTED);
        let mut parts = text.splitn(3, ' ');
        let (address, lang, name) = (parts.next(), parts.next(), parts.next());
        let address = Address::parse(address.ok_or_else(wrong)?)?;
        let lang = lang.filter(|lang| !lang.is_empty()).ok_or_else(wrong)?.to_owned();
        let name = name.filter(|name| !name.is_empty()).ok_or_else(wrong)?.to_owned();
        Ok(Published { address, what: Occupant { lang, name } })
    }

    fn form() -> Form {
        Form::pattern(r"^/[^ ]* [A-Za-z0-9-]+ [^ ].*$", &[Self::SAMPLE])
    }
}
scalar!(Published);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_as_it_is_written() {
        for line in [
            "/en/programmes/demo/ en programmes/demo",
            "/nl/été/a%20b%25.html nl pages/x",
            "/en/programmes/field/health/2/ en programmes field 09 2",
        ] {
            let published = Published::parse(line);
            assert_eq!(published.map(|one| one.to_string()).ok().as_deref(), Some(line));
        }
        for wrong in ["", "/en/", "/en/ en", "/en/  x", "en/ en home", "/en/../ en home"] {
            assert!(Published::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn wider_words_end_in_the_first() {
        let standing = |name: &str| Occupant { lang: "en".into(), name: name.into() };
        let wide = standing("programmes field 07");
        assert_eq!(
            wide.wider().collect::<Vec<_>>(),
            ["programmes field 07", "programmes field", "programmes"]
        );
        assert_eq!(standing("programmes/x").item(), Some("programmes/x"));
        assert!(standing("programmes/x sheet").item().is_none() && wide.item().is_none());
    }
}
