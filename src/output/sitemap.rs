//! `sitemap.xml` (protocol 0.9), each page with its alternates in other languages.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use serde::Serialize;

use super::{Draft, Input, KeyHasher, Promise};
use crate::diagnostic::Checked;
use crate::site::{Alternate, Page, Site};

/// The protocol allows 50,000 addresses in a file.
const MOST_ADDRESSES: usize = 45_000;

#[derive(Clone, Debug, Serialize)]
struct Address {
    location: String,
    alternates: Vec<Alternate>,
}

pub(super) fn promises(input: &Input) -> Checked<Vec<Promise>> {
    let listed = input
        .site
        .pages()
        .iter()
        .enumerate()
        .filter(|(_, page)| input.site.is_indexed(page))
        .map(|(at, _)| at)
        .collect::<Vec<usize>>();
    let parts: Vec<Vec<usize>> = listed.chunks(MOST_ADDRESSES).map(<[usize]>::to_vec).collect();
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

fn part(input: &Input, path: String, pages: Vec<usize>) -> Promise {
    let input = input.clone();
    Promise::new(path, move || {
        let addresses: Vec<Address> =
            pages.iter().map(|at| address(&input.site, &input.site.pages()[*at])).collect();
        let mut hasher = KeyHasher::new("sitemap");
        hasher.add_value(&addresses);
        Checked::clean(Draft::new(hasher.key(), move || Checked::clean(write(&addresses))))
    })
    .silent()
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

fn write(addresses: &[Address]) -> Vec<u8> {
    document("urlset", |writer| {
        for address in addresses {
            let element = writer.create_element("url");
            element.write_inner_content(|writer| write_address(writer, address)).expect(WRITES);
        }
    })
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
