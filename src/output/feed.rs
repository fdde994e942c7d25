//! Atom feeds (RFC 4287) of what is new, one a list and a language, with all that the pages say.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::{Draft, Input, KeyHasher, Promise};
use crate::diagnostic::Checked;
use crate::lang::Lang;
use crate::model::{KINDS, Kind};
use crate::view::{self, Context, Feed, FeedEntry};

pub(super) fn promises(input: &Input) -> Checked<Vec<Promise>> {
    let langs = input.site.config().langs();
    let each = langs.flat_map(|lang| KINDS.iter().filter_map(move |row| promise(input, lang, row.kind)));
    Checked::clean(each.collect())
}

fn promise(input: &Input, lang: &Lang, kind: Kind) -> Option<Promise> {
    let path = input.site.feed_path(kind, lang)?;
    let (known, file) = (input.clone(), path.clone());
    let (input, lang) = (input.clone(), lang.clone());
    let promise = Promise::new(path, move || {
        let feed =
            view::feed(&Context::new(&input.site, &input.sources, &input.cards, &lang).unmarked(), kind);
        let mut hasher = KeyHasher::new("feed");
        hasher.add_value(&feed);
        let bytes = move || feed.as_ref().map(write).unwrap_or_default();
        Checked::clean(Draft::new(hasher.key(), move || Checked::clean(bytes())))
    });
    Some(promise.based_on(move |_| known.bases.of_all(&known.site, &file)).silent())
}

const WRITES: &str = "writing to memory does not fail";

type Xml<'b> = Writer<&'b mut Vec<u8>>;

fn write(feed: &Feed) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut writer = Writer::new_with_indent(&mut bytes, b' ', 1);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None))).expect(WRITES);
    let root = [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", &feed.lang)];
    let element = writer.create_element("feed").with_attributes(root);
    element.write_inner_content(|writer| write_feed(writer, feed)).expect(WRITES);
    bytes.push(b'\n');
    bytes
}

fn write_feed(writer: &mut Xml<'_>, feed: &Feed) -> std::io::Result<()> {
    for (name, text) in [("id", &feed.id), ("title", &feed.title), ("updated", &feed.updated)] {
        plain(writer, name, text)?;
    }
    link(writer, "self", "application/atom+xml", &feed.address)?;
    link(writer, "alternate", "text/html", &feed.page)?;
    writer.create_element("author").write_inner_content(|writer| plain(writer, "name", &feed.author))?;
    feed.entries.iter().try_for_each(|entry| {
        let element = writer.create_element("entry").with_attribute(("xml:lang", entry.lang.as_str()));
        element.write_inner_content(|writer| write_entry(writer, entry)).map(drop)
    })
}

fn write_entry(writer: &mut Xml<'_>, entry: &FeedEntry) -> std::io::Result<()> {
    let FeedEntry { id, title, updated, summary, .. } = entry;
    for (name, text) in [("id", id), ("title", title), ("updated", updated), ("summary", summary)] {
        plain(writer, name, text)?;
    }
    link(writer, "alternate", "text/html", &entry.href)?;
    let content = writer.create_element("content").with_attribute(("type", "html"));
    content.write_text_content(BytesText::new(&entry.content)).map(drop)
}

fn plain(writer: &mut Xml<'_>, name: &str, text: &str) -> std::io::Result<()> {
    writer.create_element(name).write_text_content(BytesText::new(text)).map(drop)
}

fn link(writer: &mut Xml<'_>, rel: &str, sort: &str, href: &str) -> std::io::Result<()> {
    let attributes = [("rel", rel), ("type", sort), ("href", href)];
    writer.create_element("link").with_attributes(attributes).write_empty().map(drop)
}
