//! `check:` in `site.yaml`.

use schemars::JsonSchema;
use serde::Deserialize;
use url::Url;

use crate::diagnostic::Code;
use crate::yaml::{Fault, Form, Scalar, fault, scalar};

/// What `prospectus check` is to know.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Checking {
    /// Of links to other sites.
    pub external: External,
    /// How heavy a page may be.
    pub weight: Weight,
}

/// How heavy a page may be, in kilobytes of 1,000 bytes, without its pictures and style sheets.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Weight {
    /// As it is; 100 without the key.
    #[schemars(range(min = 1))]
    #[serde(deserialize_with = "crate::yaml::whole_within::<_, _, 1, 65535>")]
    pub page: u16,
    /// Compressed with gzip, as hosts send it; 16 without the key, which is about a second on a slow line.
    #[schemars(range(min = 1))]
    #[serde(deserialize_with = "crate::yaml::whole_within::<_, _, 1, 65535>")]
    pub compressed: u16,
}

impl Default for Weight {
    fn default() -> Weight {
        Weight { page: 100, compressed: 16 }
    }
}

/// Links to other sites.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct External {
    /// Hosts and beginnings of addresses that are not asked, since they never answer programs.
    pub allow: Vec<Allowed>,
}

/// Addresses that are right without asking: of a host and those below it, or with one beginning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Allowed {
    Host(String),
    Beginning(Url),
}

impl Allowed {
    /// Whether an address is one of these.
    pub fn holds(&self, address: &Url) -> bool {
        match self {
            Allowed::Beginning(beginning) => address.as_str().starts_with(beginning.as_str()),
            Allowed::Host(name) => address.host_str().is_some_and(|host| {
                host.strip_suffix(name.as_str()).is_some_and(|below| below.is_empty() || below.ends_with('.'))
            }),
        }
    }
}

impl Scalar for Allowed {
    const EXPECTED: &'static str = "a host such as `www.example.edu`, or the beginning of an address such as `https://www.example.edu/members/`";
    const SAMPLE: &'static str = "www.example.edu";

    fn parse(text: &str) -> Result<Allowed, Fault> {
        let message = || format!("`{text}` is neither a host nor the beginning of an address");
        let wrong = || fault(Code::BadAllowance, message()).expected(Self::EXPECTED);
        let address = Url::parse(text).ok().filter(|url| matches!(url.scheme(), "https" | "http"));
        if let Some(beginning) = address {
            return if beginning.fragment().is_none() {
                Ok(Allowed::Beginning(beginning))
            } else {
                Err(wrong())
            };
        }
        // Read as the host of an address, and nothing but that.
        let host = Url::parse(&format!("https://{text}/")).ok().filter(|url| url.path() == "/");
        let plain = text.bytes().all(|byte| !b"/:@?#*%[]".contains(&byte)) && text.contains('.');
        let host = host.and_then(|url| url.host_str().map(ToOwned::to_owned)).filter(|_| plain);
        host.map(Allowed::Host).ok_or_else(wrong)
    }

    fn form() -> Form {
        let host = r"[^\s/:@?#*%\[\]]+\.[^\s/:@?#*%\[\]]+";
        let beginning = r"[Hh][Tt][Tt][Pp][Ss]?://[^\s/?#][^\s#]*";
        Form::pattern(
            format!("^(?:{host}|{beginning})$"),
            &[Self::SAMPLE, "https://www.example.edu/members/"],
        )
    }
}
scalar!(Allowed);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_allows_what_is_below_it_and_a_beginning_what_begins_so() {
        let holds = |allowed: &str, address: &str| {
            Allowed::parse(allowed).map(|allowed| allowed.holds(&Url::parse(address).unwrap())).ok()
        };
        assert_eq!(holds("Example.edu", "https://example.edu/a"), Some(true));
        assert_eq!(holds("example.edu", "http://www.example.edu:8080/a"), Some(true));
        assert_eq!(holds("example.edu", "https://myexample.edu/"), Some(false));
        assert_eq!(holds("www.example.edu", "https://example.edu/"), Some(false));
        assert_eq!(holds("https://example.edu/a/", "https://example.edu/a/b"), Some(true));
        assert_eq!(holds("https://example.edu/a/", "https://example.edu/b"), Some(false));
        let wrong = [
            "*.example.edu",
            "example",
            "example.edu/a",
            "example.edu:80",
            "a b.edu",
            "mailto:a@b.c",
            "",
            "https://a.edu/#b",
        ];
        assert_eq!(wrong.map(|text| Allowed::parse(text).is_err()), [true; 8]);
    }
}
