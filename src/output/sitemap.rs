//! `sitemap.xml` (protocol 0.9), each page with its alternates in other languages.

use quick_xml::Writer;
use quick_xml::escape::escape;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::{Draft, Input, KeyHasher, Promise};
use crate::diagnostic::Checked;
use crate::limits::{SITEMAP_ADDRESSES, SITEMAP_BYTES};
use crate::reads::Reads;
use crate::site::{Alternate, Page, Site};

struct Address {
    location: String,
    alternates: Vec<Alternate>,
}

pub(super) fn promises(input: &Input) -> Checked<Vec<Promise>> {
    let parts = parts(&input.site);
    if parts.len() <= 1 {
        return Checked::clean(vec![part(
            input,
            "sitemap.xml".into(),
            parts.into_iter().next().unwrap_or_default(),
        )]);
    }
    let names: Vec<String> = (1..=parts.len()).map(|number| format!("sitemap-{number}.xml")).collect();
    let index: Vec<String> = names.iter().map(|name| input.site.absolute(name)).collect();
    let mut promises: Vec<Promise> =
        names.into_iter().zip(parts).map(|(name, pages)| part(input, name, pages)).collect();
    promises.push(
        Promise::new("sitemap.xml", move || {
            let index = index.clone();
            let mut hasher = KeyHasher::new("sitemap-index");
            hasher.add_value(&index);
            Checked::clean(Draft::new(hasher.key(), move || Checked::clean(write_index(&index))))
        })
        .silent(),
    );
    Checked::clean(promises)
}

/// The pages that search engines may list, as many in a part as a file may hold.
fn parts(site: &Site) -> Vec<Vec<usize>> {
    let pages = || site.pages().iter().enumerate().filter(|(_, page)| site.is_indexed(page));
    // No address has more bytes than one with the longest path in every language, and few catalogues come near the limit.
    let length = |page: &Page| escape(site.absolute(&page.path).as_str()).len();
    let longest = site.pages().iter().map(length).max().unwrap_or_default();
    let most = most_bytes(longest, site.config().langs().count() + 1);
    if pages().count() * most <= SITEMAP_BYTES {
        return parted(pages().map(|(at, _)| (at, most)));
    }
    parted(pages().map(|(at, page)| (at, address(site, page).bytes())))
}

/// Bytes that an element for a page has at most, with an address of so many bytes, as XML writes it, and so many alternates of
/// the same length.
fn most_bytes(address: usize, alternates: usize) -> usize {
    (address + ELEMENT) * (alternates + 1)
}

/// More than what stands around an address.
const ELEMENT: usize = 100;

/// Pages with the bytes of each, in parts that are neither too many nor too large.
fn parted(pages: impl Iterator<Item = (usize, usize)>) -> Vec<Vec<usize>> {
    let mut parts: Vec<Vec<usize>> = Vec::new();
    let mut taken = 0;
    for (at, bytes) in pages {
        taken += bytes;
        match parts.last_mut().filter(|part| part.len() < SITEMAP_ADDRESSES && taken <= SITEMAP_BYTES) {
            Some(part) => part.push(at),
            None => {
                parts.push(vec![at]);
                taken = bytes;
            }
        }
    }
    parts
}

fn part(input: &Input, path: String, pages: Vec<usize>) -> Promise {
    let (input, known, named) = (input.clone(), input.clone(), path.clone());
    // Which pages are in a part follows from the addresses in all parts.
    let listed: Vec<u8> = pages.iter().flat_map(|at| at.to_le_bytes()).collect();
    let listed = blake3::hash(&listed);
    let promise = Promise::new(path, move || {
        // Nothing is quicker to make than what follows from it.
        let site = &input.site;
        let bytes = write(pages.iter().map(|at| address(site, &site.pages()[*at])));
        let mut hasher = KeyHasher::new("sitemap");
        hasher.add(&bytes);
        Checked::clean(Draft::new(hasher.key(), move || Checked::clean(bytes)))
    });
    let basis = move |reads: &Reads| known.bases.of_listed(&known.site, &named, &listed, reads);
    promise.based_on(basis).silent()
}

impl Address {
    /// Bytes of its element, as it is written.
    fn bytes(&self) -> usize {
        let mut bytes = Vec::new();
        write_url(&mut Writer::new_with_indent(&mut bytes, b' ', 1), self);
        // It stands a level deeper, on lines of its own.
        bytes.len() + self.alternates.len() + ELEMENT
    }
}

fn address(site: &Site, page: &Page) -> Address {
    Address { location: site.absolute(&page.path), alternates: site.alternates(page) }
}

const WRITES: &str = "writing to memory does not fail";

fn document(root: &str, fill: impl FnOnce(&mut Writer<&mut Vec<u8>>)) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut writer = Writer::new_with_indent(&mut bytes, b' ', 1);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None))).expect(WRITES);
    let namespaces = [
        ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"),
        ("xmlns:xhtml", "http://www.w3.org/1999/xhtml"),
    ];
    let element = writer.create_element(root).with_attributes(namespaces);
    element
        .write_inner_content(|writer| {
            fill(writer);
            Ok(())
        })
        .expect(WRITES);
    bytes.push(b'\n');
    bytes
}

fn write(addresses: impl Iterator<Item = Address>) -> Vec<u8> {
    document("urlset", |writer| addresses.for_each(|address| write_url(writer, &address)))
}

fn write_url(writer: &mut Writer<&mut Vec<u8>>, address: &Address) {
    let element = writer.create_element("url");
    element.write_inner_content(|writer| write_address(writer, address)).expect(WRITES);
}

fn write_address(writer: &mut Writer<&mut Vec<u8>>, address: &Address) -> std::io::Result<()> {
    writer.create_element("loc").write_text_content(BytesText::new(&address.location))?;
    for Alternate { lang, href } in &address.alternates {
        let attributes = [("rel", "alternate"), ("hreflang", lang.as_str()), ("href", href.as_str())];
        writer.create_element("xhtml:link").with_attributes(attributes).write_empty()?;
    }
    Ok(())
}

fn write_index(parts: &[String]) -> Vec<u8> {
    document("sitemapindex", |writer| {
        for part in parts {
            let element = writer.create_element("sitemap");
            element
                .write_inner_content(|writer| {
                    writer.create_element("loc").write_text_content(BytesText::new(part)).map(drop)
                })
                .expect(WRITES);
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_ends_at_either_limit() {
        let lengths = |bytes: &[usize], count: usize| -> Vec<usize> {
            let pages = bytes.iter().cycle().copied().enumerate().take(count);
            parted(pages).iter().map(Vec::len).collect()
        };
        assert_eq!(lengths(&[1], 0), [0; 0]);
        assert_eq!(lengths(&[1], SITEMAP_ADDRESSES), [SITEMAP_ADDRESSES]);
        assert_eq!(lengths(&[1], SITEMAP_ADDRESSES + 1), [SITEMAP_ADDRESSES, 1]);
        assert_eq!(lengths(&[SITEMAP_BYTES / 2], 5), [2, 2, 1]);
        assert_eq!(lengths(&[SITEMAP_BYTES], 2), [1, 1]);
        assert_eq!(lengths(&[SITEMAP_BYTES + 1], 2), [1, 1], "what is too large by itself stands alone");
    }

    #[test]
    fn an_element_has_no_more_bytes_than_are_counted() {
        let href = "https://www.example.edu/it's/a&b/".to_owned();
        let alternate = Alternate { lang: "zh-Hant-HK".into(), href: href.clone() };
        let address = || Address { location: href.clone(), alternates: vec![alternate.clone(); 12] };
        let written = write([address()].into_iter()).len() - write([].into_iter()).len();
        let counted = address().bytes();
        assert!(written <= counted, "{written}");
        assert!(counted <= most_bytes(escape(href.as_str()).len(), 12) + ELEMENT, "{counted}");
    }
}
