//! What can be said of a site only when its pages are made, and of how its texts read.
//!
//! Every promise is kept and none of its bytes; what remains of a page is what other pages and these checks ask of it.

mod address;
mod ects;
mod finding;
mod messages;
mod page;
mod phrases;
mod structure;
mod texts;
mod ways;

pub use ects::{Completeness, ELEMENTS, Element, completeness};

use rayon::prelude::*;

use crate::diagnostic::{Checked, Diagnostics};
use crate::output::{Output, Promise};
use crate::source::Sources;

use address::{Addresses, Leads};
use finding::Findings;
use page::{Page, Use};

/// A page, read, and where it leads.
struct Seen<'o> {
    promise: &'o Promise,
    page: Page,
    links: Vec<Link>,
}

/// A link of a page to something on this site.
struct Link {
    href: String,
    used: Use,
    leads: Leads,
}

impl Seen<'_> {
    /// Whether it is a page of its own, and not a redirect.
    fn is_page(&self) -> bool {
        self.promise.page_of.is_some()
    }

    /// `/en/programmes/x/`
    fn address(&self) -> String {
        address::of_file(&self.promise.path)
    }
}

/// Make every file of a site, keep none, and say everything that there is to say about them and about its texts.
pub fn check(output: &Output, sources: &Sources) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    let addresses = Addresses::new(output);
    let looked = output.promises.par_iter().map(|promise| look_at(promise, &addresses));
    let looked: Checked<Vec<Option<Seen>>> = looked.collect::<Vec<_>>().into_iter().collect();
    let pages: Vec<Option<Seen>> = diagnostics.take(looked);
    let mut findings = Findings::default();
    ways::check(&pages, &mut findings);
    structure::check(&pages, &mut findings);
    let mut said = findings.told(sources);
    said.extend(structure::titles(&pages));
    // Where a page could not be made, the ways that lead over it are not known.
    if !diagnostics.has_errors() {
        said.extend(ways::orphans(&pages));
    }
    said.extend(texts::check(&output.site));
    said.extend(messages::check(output, sources));
    diagnostics.extend(output.policy.applied(said));
    diagnostics
}

/// Keep a promise; a page, if it is one, without errors.
fn look_at<'o>(promise: &'o Promise, addresses: &Addresses) -> Checked<Option<Seen<'o>>> {
    let mut diagnostics = Diagnostics::default();
    let draft = diagnostics.take(promise.prepare());
    let files = diagnostics.take(draft.render());
    let html = files.first().filter(|_| promise.path.ends_with(".html") && !diagnostics.has_errors());
    let seen = html.map(|(_, bytes)| {
        let mut page = page::read(bytes);
        let links = addresses.links(&promise.path, std::mem::take(&mut page.uses));
        Seen { promise, page, links }
    });
    Checked::new(seen, diagnostics)
}
