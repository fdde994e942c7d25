//! The home page of a language, the choice of one, and where nothing is found.

use crate::catalogue::ItemIndex;
use crate::diagnostic::{Checked, Diagnostics};
use crate::lang::Lang;
use crate::model::{Id, KINDS, Kind, KindRow};
use crate::site::{Page, Subject};
use crate::view::frame::Frame;
use crate::view::parts::told::Told;
use crate::view::parts::{body, card, counts, entry, json_ld};
use crate::view::types::{
    CardGroup, Content, CountryChoice, DeadlineEntry, HomeContent, Link, LostContent, LostIn,
};
use crate::view::{Context, View, frame};

/// The home page shows so many deadlines and cards of a kind.
const MOST_AT_HOME: usize = 6;

pub fn root(context: &Context<'_>, page: &Page) -> View {
    let file = &context.config().file;
    let description = file.tagline.as_ref().map(|tagline| context.words(tagline).text).unwrap_or_default();
    let frame = Frame {
        kind: "root",
        title: context.words(&file.title),
        description,
        breadcrumbs: Vec::new(),
        section: None,
        json_ld: None,
    };
    View::new(&["root.html"], frame::page(context, page, frame, Content::Nothing {}))
}

pub fn not_found(context: &Context<'_>, page: &Page) -> View {
    let frame = frame::named(context, "not-found", None);
    View::new(&["not-found.html"], frame::page(context, page, frame, lost(context, "title-not-found")))
}

/// The same in every other language.
fn lost(context: &Context<'_>, key: &str) -> Content {
    let others = context.config().langs().filter(|lang| *lang != context.lang);
    let tongue = |lang: &Lang| {
        let other = Context::new(context.site, context.sources, context.cards, lang);
        let title = frame::words(other.t("nav-home", &[]));
        Some(LostIn {
            lang: lang.to_string(),
            dir: other.locale.direction(),
            said: other.t(key, &[]),
            home: Link { title, href: other.link(&Subject::Home)? },
        })
    };
    Content::Lost(LostContent { tongues: others.filter_map(tongue).collect() })
}

pub fn gone(context: &Context<'_>, page: &Page) -> View {
    let frame = frame::named(context, "gone", None);
    View::new(
        &["gone.html", "not-found.html"],
        frame::page(context, page, frame, lost(context, "title-gone")),
    )
}

pub fn page(context: &Context<'_>, page: &Page) -> Checked<View> {
    let mut diagnostics = Diagnostics::default();
    let index = context.site.speaker(&Subject::Home);
    let text = index
        .map(|index| diagnostics.take(body::text(context, &Told::new(context, index))))
        .unwrap_or_default();
    let summary = index.map(|index| context.summary(index)).unwrap_or_default();
    let title =
        index.map_or_else(|| context.words(&context.config().file.title), |index| context.title(index));
    let mut current = closing_next(context);
    let content = HomeContent {
        body: text.parts,
        image: index.and_then(|index| context.image(index)),
        groups: KINDS.iter().filter_map(|row| first(context, row)).collect(),
        later: current.split_off(current.len().min(MOST_AT_HOME)),
        deadlines: current,
        counts: KINDS
            .iter()
            .filter(|row| row.showing.counted_at_home)
            .filter_map(|row| counts::of(context, row.kind))
            .collect(),
        countries: countries(context),
        summary: summary.clone(),
    };
    let frame = Frame {
        kind: "home",
        title,
        description: summary.text,
        breadcrumbs: Vec::new(),
        section: None,
        json_ld: Some(json_ld::institution(context)),
    };
    Checked::new(
        View::new(&["home.html"], frame::page(context, page, frame, Content::Home(content))),
        diagnostics,
    )
}

/// The deadlines that come next, whoever they are of, and after them those that come next for each group.
fn closing_next(context: &Context<'_>) -> Vec<DeadlineEntry> {
    let mut wanted: Vec<(&Id, usize)> = context.groups().map(|group| (group, MOST_AT_HOME)).collect();
    let mut entries = Vec::new();
    for closing in context.site.current_closings(context.lang, |_| true) {
        let is_next = entries.len() < MOST_AT_HOME;
        let theirs = wanted.iter_mut().filter(|(group, left)| *left > 0 && closing.is_of(group));
        let theirs = theirs.map(|(_, left)| *left -= 1).count();
        if is_next || theirs > 0 {
            entries.extend(entry::of(context, closing));
        } else if wanted.iter().all(|(_, left)| *left == 0) {
            break;
        }
    }
    entries
}

/// The first cards of a kind that has some on the home page.
fn first(context: &Context<'_>, row: &KindRow) -> Option<CardGroup> {
    let items = context.site.list(row.kind, context.lang).iter().copied();
    let cards = card::all(context, items.take(row.showing.at_home));
    let title = context.list_name(row.kind);
    (!cards.is_empty()).then(|| CardGroup {
        name: row.folder.to_owned(),
        title: Some(title),
        cards,
        more: None,
    })
}

fn countries(context: &Context<'_>) -> Vec<CountryChoice> {
    let items = Kind::given().flat_map(|kind| context.site.list(kind, context.lang));
    let choice = |index: &ItemIndex| {
        Some(CountryChoice {
            title: context.listed_name(*index),
            href: context.link(&Subject::Item(*index))?,
            own: !context.item(*index).words.is_empty(),
        })
    };
    items.filter_map(choice).collect()
}
