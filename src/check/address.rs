//! Where an address on a page leads.

use std::collections::BTreeSet;

use percent_encoding::percent_decode_str;
use url::Url;

use super::Link;
use super::page::Use;
use crate::output::Output;

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Leads {
    /// Nothing of this site has the address.
    Nowhere,
    /// To a promised file, or a promised folder of files, and a part of it.
    To { promise: usize, part: Option<String> },
}

/// The addresses of a site.
pub(super) struct Addresses<'o> {
    output: &'o Output,
    base: String,
}

impl Addresses<'_> {
    pub fn new(output: &Output) -> Addresses<'_> {
        Addresses { output, base: output.site.absolute("") }
    }

    /// Whether a page names another one as that which is to be listed.
    pub fn is_other(&self, file: &str, canonical: &str) -> bool {
        let own = self.own(file);
        own.is_some_and(|own| own.join(canonical).is_ok_and(|listed| listed != own))
    }

    fn own(&self, file: &str) -> Option<Url> {
        Url::parse(&self.output.site.absolute(of_file(file).trim_start_matches('/'))).ok()
    }

    /// What a page names on this site. What it names elsewhere is nothing that could be known here.
    pub fn links(&self, file: &str, uses: BTreeSet<(Use, String)>) -> Vec<Link> {
        let Some(page) = self.own(file) else { return Vec::new() };
        let links = uses.into_iter().filter_map(|(used, href)| {
            let leads = self.resolve(&page, &href)?;
            Some(Link { href, used, leads })
        });
        links.collect()
    }

    /// What a page leads to elsewhere on the web, without fragments.
    pub fn outside(&self, uses: &BTreeSet<(Use, String)>) -> BTreeSet<Url> {
        let ways = uses.iter().filter(|(used, _)| *used == Use::Way);
        let addresses = ways.filter_map(|(_, href)| {
            // What has no scheme of its own is on this site.
            let mut address = Url::parse(href).ok().filter(|url| matches!(url.scheme(), "https" | "http"))?;
            address.set_fragment(None);
            (!address.as_str().starts_with(&self.base)).then_some(address)
        });
        addresses.collect()
    }

    fn resolve(&self, page: &Url, href: &str) -> Option<Leads> {
        let mut url = page.join(href).ok()?;
        let part = url.fragment().map(|part| percent_decode_str(part).decode_utf8_lossy().into_owned());
        url.set_fragment(None);
        url.set_query(None);
        let path = percent_decode_str(url.as_str().strip_prefix(&self.base)?).decode_utf8_lossy();
        Some(self.promise(&path).map_or(Leads::Nowhere, |promise| Leads::To { promise, part }))
    }

    /// The promise that a web server answers a path with. One without its last slash is sent to the folder.
    fn promise(&self, path: &str) -> Option<usize> {
        let of = |path: &str| {
            let promise = self.output.promised(path)?;
            self.output.promises.binary_search_by(|each| each.path.cmp(&promise.path)).ok()
        };
        let index = |path: &str| of(&format!("{path}index.html"));
        if path.is_empty() || path.ends_with('/') {
            index(path)
        } else {
            of(path).or_else(|| index(&format!("{path}/")))
        }
    }
}

/// `/en/programmes/x/` for the file of a page.
pub(super) fn of_file(file: &str) -> String {
    let folder = file.strip_suffix("index.html").filter(|folder| folder.is_empty() || folder.ends_with('/'));
    format!("/{}", folder.unwrap_or(file))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_have_the_address_of_their_folder() {
        let of = ["index.html", "en/x/index.html", "404.html", "en/my-index.html"].map(of_file);
        assert_eq!(of, ["/", "/en/x/", "/404.html", "/en/my-index.html"]);
    }
}
