//! What can be said of a site only when its pages are made, of how its texts read, and of what falls due.
//!
//! Every page is made and none of its bytes kept; what remains of it is what other pages and these checks ask of it. Of
//! other files no more is made than it takes to know what there is to say.

mod address;
mod copies;
mod detour;
mod ects;
mod finding;
mod lands;
mod loud;
mod manner;
mod messages;
mod missing;
mod outside;
mod page;
mod past;
mod phrases;
mod regions;
mod reviews;
mod shorter;
mod structure;
mod successors;
mod texts;
mod tongue;
mod untouched;
mod unused;
mod ways;
mod weight;
mod written;

pub use ects::{Completeness, ELEMENTS, Element, completeness};
pub use outside::{Answer, Outside, Verdict, told};
pub use reviews::{Owner, Review, SOON, owners};

use std::collections::{BTreeSet, HashSet};

use rayon::prelude::*;
use url::Url;

use crate::config::Weight;
use crate::diagnostic::{Checked, Code, Diagnostics};
use crate::output::{Output, Promise};
use crate::source::{Place, Sources};
use crate::theme::Theme;

use address::{Addresses, Leads};
use finding::PageFaults;
use page::{Page, Use};

/// A page, read, and where it leads.
struct Seen<'o> {
    promise: &'o Promise,
    page: Page,
    /// The promises to which readers may go from it, in order.
    ways: Vec<usize>,
    /// Links that lead nowhere, or to a part of a page, which may not be there.
    doubtful: Vec<Link>,
    /// Addresses elsewhere to which it leads.
    outside: BTreeSet<Url>,
    /// What it weighs, where that is too much.
    excess: Option<weight::Excess>,
}

/// A link of a page to something on this site.
struct Link {
    href: String,
    used: Use,
    leads: Leads,
}

impl Link {
    /// The promise to which readers may go.
    fn way(&self) -> Option<usize> {
        match self.leads {
            Leads::To { promise, .. } if self.used == Use::Way => Some(promise),
            _ => None,
        }
    }

    /// Whether it takes a look at other pages to know that all is well. Large sites have millions of links that need none.
    fn is_doubtful(&self) -> bool {
        !matches!(self.leads, Leads::To { part: None, .. })
    }
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

/// Make every page of a site, keep none, and say everything that there is to say about its files and its texts. What
/// remains are the addresses elsewhere to which the pages lead.
pub fn check(output: &Output, sources: &Sources) -> Checked<Vec<Outside>> {
    let mut diagnostics = Diagnostics::default();
    let addresses = Addresses::new(output);
    let limits = output.site.config().file.check.weight;
    let looked = output.promises.par_iter().map(|promise| look_at(promise, &addresses, limits));
    let looked: Checked<Vec<Option<Seen>>> = looked.collect::<Vec<_>>().into_iter().collect();
    let pages: Vec<Option<Seen>> = diagnostics.take(looked);
    let mut findings = PageFaults::default();
    let theme = Theme::load(sources, output.site.config()).value;
    let assets = theme.as_ref().map(|theme| &theme.assets);
    ways::check(&pages, assets, &mut findings);
    structure::check(&pages, &mut findings);
    let mut said = unexplained(findings.told(sources), &diagnostics);
    said.extend(structure::titles(&pages));
    said.extend(weight::check(&pages, limits));
    // Where a page could not be made, the ways that lead over it are not known.
    if !diagnostics.has_errors() {
        said.extend(ways::orphans(&pages));
    }
    said.extend(of_files(output, sources, theme.as_ref(), &diagnostics));
    diagnostics.extend(output.policy.applied(said));
    Checked::new(outside::outside(&pages), diagnostics)
}

/// What there is to say of a site's files and texts without making a page, but for what was told of their templates already.
pub fn of_files(
    output: &Output,
    sources: &Sources,
    theme: Option<&Theme>,
    told: &Diagnostics,
) -> Diagnostics {
    let site = &output.site;
    let mut said = Diagnostics::default();
    said.extend(texts::check(site, theme));
    said.extend(manner::check(site));
    said.extend(loud::check(site, sources));
    said.extend(tongue::check(site));
    said.extend(lands::check(site, sources));
    said.extend(regions::check(site));
    said.extend(untouched::check(site));
    said.extend(copies::check(site));
    said.extend(written::check(site, sources));
    said.extend(missing::check(site));
    said.extend(shorter::check(site));
    said.extend(unused::check(site, sources));
    said.extend(reviews::check(site));
    said.extend(successors::check(site));
    said.extend(past::check(site));
    let of_theme = theme.iter().flat_map(|theme| messages::check(theme, site.config()));
    // What the drawing of a page told is not told again.
    let told: HashSet<&Place> = told.iter().map(|one| &one.place).collect();
    said.extend(of_theme.filter(|one| !told.contains(&one.place)));
    said
}

/// What was found, but for links to no part of a page where the drawing of the text told why: that its heading could not have
/// the id which they name.
fn unexplained(found: Diagnostics, told: &Diagnostics) -> Diagnostics {
    let within = |outer: &Place, inner: &Place| match (outer, inner) {
        (Place::Bytes(path, outer), Place::Bytes(other, inner)) => {
            path == other && outer.start <= inner.start && inner.end <= outer.end
        }
        _ => false,
    };
    let causes: Vec<&Place> =
        told.iter().filter(|one| one.code == Code::TakenId).map(|one| &one.place).collect();
    found
        .filter(|one| one.code != Code::DeadFragment || !causes.iter().any(|cause| within(cause, &one.place)))
}

/// Look at a promise; a page, if it is one, without errors.
fn look_at<'o>(promise: &'o Promise, addresses: &Addresses, limits: Weight) -> Checked<Option<Seen<'o>>> {
    let Checked { value: files, diagnostics } = promise.inspect();
    let html = files.first().filter(|_| promise.path.ends_with(".html") && !diagnostics.has_errors());
    let seen = html.map(|(_, bytes)| {
        let mut page = page::read(bytes);
        page.unlisted |=
            page.canonical.as_ref().is_some_and(|listed| addresses.is_other(&promise.path, listed));
        let outside = addresses.outside(&page.uses);
        let links = addresses.links(&promise.path, std::mem::take(&mut page.uses));
        let mut ways: Vec<usize> = links.iter().filter_map(Link::way).collect();
        ways.sort_unstable();
        ways.dedup();
        let doubtful = links.into_iter().filter(Link::is_doubtful).collect();
        let excess = promise.page_of.as_ref().and_then(|_| weight::excess(bytes, limits));
        Seen { promise, page, ways, doubtful, outside, excess }
    });
    Checked::new(seen, diagnostics)
}
