//! What all pages share: title, languages, breadcrumbs, the site around them.

use super::types::{
    Content, Fallback, Institution, ItemContent, LanguageLink, Link, NavigationLink, OpenGraph,
    Page as PageView, Site as SiteView, StateLabel, Words,
};
use super::{Context, compare, json_ld};
use crate::catalogue::ItemIndex;
use crate::lang::{Lang, Line};
use crate::locale::{Arg, direction, endonym};
use crate::offer::State;
use crate::site::{POSTER_SIZE, Page, Subject};

/// What is said of a page beside its content.
pub(super) struct Frame {
    pub kind: &'static str,
    pub title: Words,
    pub description: String,
    pub breadcrumbs: Vec<Link>,
    pub section: Option<&'static str>,
    pub json_ld: Option<String>,
}

/// Put the frame around a content.
pub(super) fn page(context: &Context<'_>, page: &Page, frame: Frame, content: Content) -> PageView {
    let fallback = fallback(context, page);
    let canonical = canonical(context, page, fallback.as_ref());
    PageView {
        kind: frame.kind,
        lang: context.lang.to_string(),
        dir: context.locale.direction(),
        head_title: head_title(context, &frame.title.text),
        title: frame.title,
        description: frame.description,
        canonical: context.site.absolute(&canonical.path),
        indexed: context.site.is_indexed(page),
        alternates: context.site.alternates(page),
        languages: languages(context, page),
        breadcrumbs: frame.breadcrumbs,
        section: frame.section,
        fallback: fallback.map(|lang| Fallback {
            name: context.language(&lang),
            dir: direction(&lang),
            lang: lang.to_string(),
        }),
        open_graph: context.site.poster(page).map(|poster| OpenGraph {
            href: context.site.absolute(&context.site.poster_path(&poster)),
            width: POSTER_SIZE.0,
            height: POSTER_SIZE.1,
            alt: format!("{} – {}", poster.title, poster.institution),
        }),
        json_ld: frame.json_ld,
        content,
    }
}

/// What tabs and search engines call a page: its title, and the site's.
pub(super) fn head_title(context: &Context<'_>, title: &str) -> String {
    let site = context.words(&context.config().file.title).text;
    let names = [("page", Arg::Text(title.to_owned())), ("site", Arg::Text(site.clone()))];
    if title == site { site } else { context.t("head-title", &names) }
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
fn fallback(context: &Context<'_>, page: &Page) -> Option<Lang> {
    let index = match page.subject {
        Subject::Item(index) | Subject::Sheet(index) => index,
        Subject::Home => context.site.home()?,
        _ => return None,
    };
    let (lang, _) = context.item(index).words(context.chain())?;
    (lang != context.lang).then(|| lang.clone())
}

/// The same page in every language, or its home page where a language does without this one.
fn languages(context: &Context<'_>, page: &Page) -> Vec<LanguageLink> {
    let everywhere = matches!(page.subject, Subject::Root | Subject::NotFound);
    let link = |lang: &Lang| {
        let same = if everywhere { None } else { context.site.link(&page.subject, lang) };
        let translated = same.is_some() && context.site.is_translated(&page.subject, lang) || everywhere;
        Some(LanguageLink {
            lang: lang.to_string(),
            dir: direction(lang),
            name: endonym(lang),
            href: same.or_else(|| context.site.link(&Subject::Home, lang))?,
            current: lang == context.lang && !everywhere,
            translated,
        })
    };
    context.config().langs().filter_map(link).collect()
}

pub(super) fn home_link(context: &Context<'_>) -> Vec<Link> {
    let title = context.marked(&context.t("nav-home", &[]), None);
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
    let frame = Frame {
        kind: item.kind.name(),
        json_ld: Some(json_ld::item(context, page, index, &breadcrumbs)),
        title,
        description,
        breadcrumbs,
        section: Some(item.kind.section()),
    };
    self::page(context, page, frame, Content::Item(Box::new(content)))
}

/// What every page of a language has around it.
pub fn site_view(context: &Context<'_>) -> SiteView {
    let file = &context.config().file;
    let institution = Institution {
        name: context.words(&file.institution.name),
        website: file.institution.website.0.to_string(),
        city: file.institution.city.0.clone(),
        country: context.locale.country(file.institution.country),
        address: file.institution.address.as_ref().map(|address| address.0.clone()),
    };
    SiteView {
        title: context.words(&file.title),
        tagline: file.tagline.as_ref().map(|tagline| context.words(tagline)),
        notice: file.notice.as_ref().map(|notice| context.words(notice)),
        institution,
        home: context.link(&Subject::Home).unwrap_or_default(),
        base: file.base_url.path().to_owned(),
        search: search_link(context),
        main: menu(context, &file.navigation.main),
        footer: menu(context, &file.navigation.footer),
        compare: compare::links(context),
        time_zone: file.time_zone.0.iana_name().unwrap_or("UTC").to_owned(),
        clock: context.site.fixed_clock.then(|| context.now().to_string()),
        soon_days: file.closing_soon_days,
        states: State::ALL
            .map(|state| StateLabel { name: state.name(), label: context.state_label(state) })
            .to_vec(),
        groups: context
            .catalogue()
            .vocabulary
            .groups
            .groups
            .iter()
            .map(|group| context.group(&group.id))
            .collect(),
        who_am_i: context.link(&Subject::WhoAmI(String::new())),
    }
}

fn search_link(context: &Context<'_>) -> Option<Link> {
    let title = context.marked(&context.search_title(), None);
    Some(Link { title, href: context.link(&Subject::Search(1))? })
}

fn menu(context: &Context<'_>, entries: &[Line]) -> Vec<NavigationLink> {
    let link = |entry: &Line| {
        let subject = context.site.destination(entry)?;
        let title = match &subject {
            Subject::Item(index) => context.title(*index),
            Subject::List(kind, _) => {
                context.marked(&context.t(&format!("list-{}-title", kind.folder()), &[]), None)
            }
            Subject::Search(_) => context.marked(&context.search_title(), None),
            _ => context.marked(&context.t(&format!("title-{}", entry.0), &[]), None),
        };
        Some(NavigationLink { name: entry.0.clone(), title, href: context.link(&subject)? })
    };
    entries.iter().filter_map(link).collect()
}
