//! What a feed tells: the items of a list with all of their words, to be read elsewhere.

use jiff::Timestamp;
use serde::Serialize;
use url::Url;

use super::parts::told::Told;
use super::parts::{body, facts};
use super::types::{Figure, Part};
use super::{Context, frame};
use crate::catalogue::ItemIndex;
use crate::limits::FEED_ENTRIES;
use crate::locale::Arg;
use crate::markdown::{escaped, readdressed};
use crate::model::Kind;
use crate::site::Subject;

/// A feed, finished but for its syntax.
#[derive(Clone, Debug, Serialize)]
pub struct Feed {
    /// The same for as long as the site has its address.
    pub id: String,
    pub lang: String,
    pub title: String,
    /// RFC 3339
    pub updated: String,
    /// Its own address.
    pub address: String,
    /// The page that shows the same.
    pub page: String,
    /// Who publishes it.
    pub author: String,
    pub entries: Vec<FeedEntry>,
}

/// An item in a feed.
#[derive(Clone, Debug, Serialize)]
pub struct FeedEntry {
    /// The same for as long as the item has its name, whatever its address is called.
    pub id: String,
    /// The language of its words.
    pub lang: String,
    pub title: String,
    pub updated: String,
    pub href: String,
    pub summary: String,
    /// HTML whose addresses are whole.
    pub content: String,
}

/// The feed of a kind; nothing where it has none in the language.
pub fn feed(context: &Context<'_>, kind: Kind) -> Option<Feed> {
    let site = context.site;
    let path = site.feed_path(kind, context.lang)?;
    // Where everything is over there is no list.
    let list = site.page(&Subject::List(kind, 1), context.lang);
    let page = list.or_else(|| site.page(&Subject::Home, context.lang))?;
    let shown = site.list(kind, context.lang).iter().take(FEED_ENTRIES);
    Some(Feed {
        id: name(context, kind.folder()),
        lang: context.lang.to_string(),
        title: frame::head_title(context, &context.list_name(kind).text),
        updated: moment(site.feed_changed(kind, context.lang)?),
        address: site.absolute(&path),
        page: site.absolute(&page.path),
        author: context.words(&context.config().file.institution.name).text,
        entries: shown.filter_map(|index| entry(context, *index)).collect(),
    })
}

/// An address of the site that says what is meant and leads to no page, so that it outlives all of them.
fn name(context: &Context<'_>, name: &str) -> String {
    context.site.absolute(&format!("{}/", context.lang)) + "#" + name
}

fn moment(moment: Timestamp) -> String {
    moment.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

fn entry(context: &Context<'_>, index: ItemIndex) -> Option<FeedEntry> {
    let item = context.item(index);
    let href = context.site.absolute(&context.site.page(&Subject::Item(index), context.lang)?.path);
    let lang = item.words(context.chain()).map_or(context.lang, |(lang, _)| lang);
    Some(FeedEntry {
        id: name(context, &item.name()),
        lang: lang.to_string(),
        title: context.title(index).text,
        updated: moment(context.site.told_at(index)),
        summary: context.summary(index).text,
        content: content(context, index, &href),
        href,
    })
}

/// What the page tells: its facts, and its words.
fn content(context: &Context<'_>, index: ItemIndex, href: &str) -> String {
    let told = Told::new(context, index);
    let example = context.item(index).facts.common().example.then(|| context.t("example", &[]));
    let facts = told.facts().iter().filter(|fact| facts::is_on_page(context, index, fact.name));
    let facts = facts.map(|fact| {
        let pair = [("label", Arg::Text(fact.label.clone())), ("value", Arg::Text(fact.value.text.clone()))];
        context.t("value-pair", &pair)
    });
    let lines: String =
        example.into_iter().chain(facts).map(|line| format!("<li>{}</li>\n", escaped(&line))).collect();
    let list = if lines.is_empty() { lines } else { format!("<ul>\n{lines}</ul>\n") };
    // What is wrong with a text is told by its page.
    let body = body::text(context, &told).value;
    let words: String = body.parts.iter().map(|part| words(context, part, href)).collect();
    match Url::parse(href) {
        Ok(page) => readdressed(&(list + &words), &page),
        Err(_) => list + &words,
    }
}

/// A part of a text without the theme: what only a theme can draw is led to.
fn words(context: &Context<'_>, part: &Part, href: &str) -> String {
    match (&part.html, &part.figure) {
        (Some(html), _) => html.clone(),
        (None, Some(figure)) => drawn(figure),
        (None, None) if part.asked_by.is_some() => String::new(),
        (None, None) => {
            format!("<p><a href=\"{}\">{}</a></p>\n", escaped(href), escaped(&context.t("feed-more", &[])))
        }
    }
}

fn drawn(figure: &Figure) -> String {
    let image = &figure.image;
    let credit = image.credit.iter().map(|credit| credit.text.as_str());
    let said = [figure.caption.as_str()].into_iter().chain(credit).filter(|one| !one.is_empty());
    let said: Vec<String> = said.map(escaped).collect();
    format!(
        "<figure><img src=\"{}\" width=\"{}\" height=\"{}\" alt=\"{}\"><figcaption>{}</figcaption></figure>\n",
        escaped(&image.src),
        image.width,
        image.height,
        escaped(&image.alt.text),
        said.join("<br>"),
    )
}
