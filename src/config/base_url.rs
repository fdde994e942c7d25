//! The address under which a site is published.

use url::Url;

use crate::codes::is_web;
use crate::diagnostic::Code;
use crate::meant::{self, Reading};
use crate::yaml::{Fault, Form, Scalar, fault, scalar};

/// An absolute address without query and fragment, ending in `/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl(Url);

impl BaseUrl {
    /// The address of a page of the site.
    pub fn join(&self, path: &str) -> String {
        format!("{}{}", self.0.as_str(), path.trim_start_matches('/'))
    }

    /// The same path on another host, given as `http://127.0.0.1:4000`.
    pub fn moved_to(&self, origin: &str) -> BaseUrl {
        Url::parse(origin).and_then(|origin| origin.join(self.path())).map_or_else(|_| self.clone(), BaseUrl)
    }

    /// The path that every address on the site begins with, with `/` at both ends.
    pub fn path(&self) -> &str {
        self.0.path()
    }
}

impl Scalar for BaseUrl {
    const EXPECTED: &'static str = "an absolute address such as `https://www.example.edu/international/`";
    const SAMPLE: &'static str = "https://www.example.edu/";

    fn parse(text: &str) -> Result<BaseUrl, Fault> {
        let wrong = || {
            fault(Code::BadBaseUrl, format!("`{text}` cannot be the site's address")).expected(Self::EXPECTED)
        };
        let mut url = Url::parse(text).map_err(|_| wrong())?;
        let is_page = page(text).is_some();
        if !is_web(&url, text) || url.query().is_some() || url.fragment().is_some() || is_page {
            return Err(wrong());
        }
        if !url.path().ends_with('/') {
            url.set_path(&format!("{}/", url.path()));
        }
        Ok(BaseUrl(url))
    }

    fn readings(text: &str) -> Vec<Reading> {
        let text = text.split(['?', '#']).next().unwrap_or_default();
        if let Ok(url) = BaseUrl::parse(text) {
            return vec![Reading::likely(url.0.as_str()).note("without what is asked of the page")];
        }
        let full = || meant::web(text);
        let of_page = |full: &Reading| page(&full.text).map(ToOwned::to_owned);
        match page(text).map(ToOwned::to_owned).or_else(|| full().first().and_then(of_page)) {
            Some(folder) => vec![Reading::certain(folder).note("without the name of a page")],
            None => full(),
        }
    }

    fn form() -> Form {
        Form::pattern(r"^[Hh][Tt][Tt][Pp][Ss]?://[^\s/?#]+(?:/[^\s?#]*)?$", &[Self::SAMPLE])
    }
}
scalar!(BaseUrl);

/// Where a page lies whose name stands at the end of an address: `https://www.example.edu/index.html`.
fn page(text: &str) -> Option<&str> {
    let (folder, file) = text.rsplit_once('/').filter(|(folder, _)| folder.contains("://"))?;
    let (_, end) = file.rsplit_once('.').filter(|_| !folder.ends_with('/'))?;
    ["html", "htm", "php", "aspx", "jsp"].contains(&end).then_some(&text[..=folder.len()])
}
