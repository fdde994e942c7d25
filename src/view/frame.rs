//! What all pages share: title, languages, breadcrumbs.

use super::Context;
use super::parts::{json_ld, questions};
use crate::catalogue::ItemIndex;
use crate::lang::Lang;
use crate::locale::{Arg, with_territory};
use crate::model;
use crate::site::{POSTER_SIZE, Page, Subject};
use crate::view::types::{
    Content, ItemContent, LanguageLink, Link, Notice, OpenGraph, Page as PageView, Phrase,
};

/// What is said of a page beside its content.
pub(super) struct Frame {
    pub kind: &'static str,
    pub title: Phrase,
    pub description: String,
    pub breadcrumbs: Vec<Link>,
    pub section: Option<&'static str>,
    pub json_ld: Option<String>,
}

/// Put the frame around a content.
pub(super) fn page(context: &Context<'_>, page: &Page, frame: Frame, content: Content) -> PageView {
    let fallback = fallback(context, page);
    let canonical = canonical(context, page, fallback);
    PageView {
        kind: frame.kind,
        lang: context.lang.to_string(),
        og_locale: with_territory(context.lang),
        dir: context.locale.direction(),
        head_title: head_title(context, &frame.title.text),
        title: frame.title,
        description: frame.description,
        canonical: context.site.absolute(&canonical.path),
        // One thing is said: who follows a page that leads on to its original needs no word to leave it out.
        indexed: context.site.is_indexed(page) || canonical.path != page.path,
        alternates: context.site.alternates(page),
        languages: languages(context, page),
        notices: notices(context, page, frame.section),
        breadcrumbs: frame.breadcrumbs,
        section: frame.section,
        fallback: fallback.map(|lang| context.fallback(lang)),
        open_graph: context.site.poster(page).map(|poster| OpenGraph {
            href: context.site.absolute(&context.site.poster_path(&poster)),
            width: POSTER_SIZE.0,
            height: POSTER_SIZE.1,
            alt: context.joined([poster.title, poster.institution]).unwrap_or_default(),
        }),
        feed: feed(context, page),
        json_ld: frame.json_ld,
        content,
    }
}

fn notices(context: &Context<'_>, page: &Page, section: Option<&str>) -> Vec<Notice> {
    let notice = |notice: &model::Notice| Notice {
        text: context.words(&notice.text),
        more: notice.more.as_ref().and_then(|entry| entry_link(context, entry)),
        example: notice.example,
    };
    context.site.notices(page, section).map(notice).collect()
}

/// What an entry of a menu leads to, in the words of the language.
pub(super) fn entry_link(context: &Context<'_>, entry: &str) -> Option<Link> {
    let named = context.site.destination(entry)?;
    let title = match &named {
        Subject::Item(index) if context.site.is_over(*index) => return None,
        Subject::Item(index) => context.title(*index),
        Subject::List(kind, _) => context.list_name(*kind),
        Subject::Search(_) => context.marked(&context.search_title(), None),
        _ => context.said(&format!("title-{entry}"), &[]),
    };
    // The words of some items stand on a special page, and have no other.
    let special = match &named {
        Subject::Item(index) => context.site.spoken_on(*index),
        _ => None,
    };
    Some(Link { title, href: context.link(&special.unwrap_or(named))? })
}

/// The feed of the kind that a page is about.
fn feed(context: &Context<'_>, page: &Page) -> Option<Link> {
    let kind = match page.subject {
        Subject::Item(index) => context.item(index).kind,
        Subject::List(kind, _) => kind,
        _ => return None,
    };
    let path = context.site.feed_path(kind, context.lang)?;
    Some(Link { title: context.list_name(kind), href: context.site.path(&path) })
}

/// What tabs and search engines call a page: its title, and the site's.
pub(super) fn head_title(context: &Context<'_>, title: &str) -> String {
    let site = context.words(&context.config().file.title).text;
    let names = [("page", Arg::Text(title.to_owned())), ("site", Arg::Text(site.clone()))];
    if title == site { site } else { context.t("head-title", &names) }
}

/// One of several pages of a list: they have one heading, and tabs and search engines tell them apart.
pub(super) fn turned(context: &Context<'_>, page: PageView, number: usize, pages: usize) -> PageView {
    if number == 1 {
        return page;
    }
    let place = context.t("page-of", &[("page", number.into()), ("pages", pages.into())]);
    let title = context.joined([page.title.text.clone(), place]).unwrap_or_default();
    let head_title = head_title(context, &title);
    PageView { head_title, ..page }
}

/// The page that search engines shall list instead of this one, or itself: the original of a page that is not
/// translated, the programme's page for its sheet.
fn canonical<'p>(context: &Context<'p>, page: &'p Page, fallback: Option<&Lang>) -> &'p Page {
    let same = match page.subject {
        Subject::Sheet(index) => context.site.page(&Subject::Item(index), fallback.unwrap_or(&page.lang)),
        _ => fallback.and_then(|lang| context.site.page(&page.subject, lang)),
    };
    same.unwrap_or(page)
}

/// The language that an item's words are in where the page's own has none.
fn fallback<'p>(context: &Context<'p>, page: &Page) -> Option<&'p Lang> {
    let index = match page.subject {
        Subject::Item(index) | Subject::Sheet(index) => index,
        Subject::Home | Subject::Strategy => context.site.speaker(&page.subject)?,
        _ => return None,
    };
    context.stand_in(index)
}

/// The same page in every language, or its home page where a language does without this one.
fn languages(context: &Context<'_>, page: &Page) -> Vec<LanguageLink> {
    let everywhere = matches!(page.subject, Subject::Root | Subject::NotFound | Subject::Gone);
    let link = |lang: &Lang| {
        let same = if everywhere { None } else { context.site.link(&page.subject, lang) };
        let translated = same.is_some() && context.site.is_translated(&page.subject, lang) || everywhere;
        Some(LanguageLink {
            lang: lang.to_string(),
            dir: context.site.locale(lang).direction(),
            name: context.site.locale(lang).endonym().to_owned(),
            href: same.or_else(|| context.site.link(&Subject::Home, lang))?,
            current: lang == context.lang && !everywhere,
            translated,
        })
    };
    context.config().langs().filter_map(link).collect()
}

pub(super) fn home_link(context: &Context<'_>) -> Vec<Link> {
    let title = context.said("nav-home", &[]);
    context.link(&Subject::Home).map(|href| Link { title, href }).into_iter().collect()
}

pub(super) fn item_page(
    context: &Context<'_>,
    page: &Page,
    index: ItemIndex,
    content: ItemContent,
) -> PageView {
    let item = context.item(index);
    let mut breadcrumbs = home_link(context);
    breadcrumbs.extend(context.shelf_link(item.kind));
    let about_country = |key: &str| {
        item.country().map(|_| context.t(key, &[("country", Arg::Text(context.title(index).text))]))
    };
    let own = || context.title(index);
    let title = about_country("title-from").filter(|_| item.words.is_empty());
    let title = title.map_or_else(own, |text| context.marked(&text, None));
    let description = match content.summary.text.as_str() {
        "" => about_country("description-country").unwrap_or_else(|| title.text.clone()),
        summary => summary.to_owned(),
    };
    let questions = questions::all(item, &content.body, &content.headings);
    let frame = Frame {
        kind: item.kind.name(),
        json_ld: Some(json_ld::item(context, page, index, &breadcrumbs, &questions)),
        title,
        description,
        breadcrumbs,
        section: Some(item.kind.section()),
    };
    self::page(context, page, frame, Content::Item(Box::new(content)))
}

pub fn words(text: String) -> Phrase {
    Phrase { text, ..Phrase::default() }
}

/// A frame for a page named by its message.
pub fn named(context: &Context<'_>, kind: &'static str, section: Option<&'static str>) -> Frame {
    Frame {
        kind,
        title: words(context.t(&format!("title-{kind}"), &[])),
        description: context.t(&format!("description-{kind}"), &[]),
        breadcrumbs: home_link(context),
        section,
        json_ld: None,
    }
}
