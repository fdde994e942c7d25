//! Which pages there are, and where.

use std::cmp::Reverse;

use super::{
    ENTRIES_ON_A_PAGE, MOST_COMPARED_IN_FIELD, Page, Redirect, RedirectTo, Site, Subject, items_on_a_page,
};
use crate::catalogue::ItemIndex;
use crate::lang::{Lang, slugify};
use crate::model::{Facet, KINDS, Kind, Order, STRATEGY, Shelf};
use crate::source::Place;

impl Site {
    /// Sort the items of each kind as a language does, and note which share a term.
    pub(super) fn gather(&mut self, lang: &Lang) {
        let locale = self.locale(lang).clone();
        for row in KINDS {
            let shown = self.catalogue.of_kind(row.kind).filter(|(_, item)| self.catalogue.shows(item, lang));
            let shown = shown.filter(|(index, _)| !self.is_over(*index));
            let mut named: Vec<(String, ItemIndex)> =
                shown.map(|(index, item)| (self.listed_name(item, lang).0, index)).collect();
            named.sort_by(|(one, first), (other, second)| locale.compare(one, other).then(first.cmp(second)));
            let mut items: Vec<ItemIndex> = named.into_iter().map(|(_, index)| index).collect();
            match row.showing.order {
                Order::Title => {}
                Order::Soonest => items.sort_by_key(|index| self.begins(*index)),
                Order::Newest => items.sort_by_key(|index| Reverse(self.catalogue.item(*index).date)),
                Order::Numbered => {
                    items.sort_by_key(|index| self.catalogue.item(*index).facts.order().unwrap_or(u16::MAX))
                }
            }
            for index in &items {
                for (facet, term) in self.terms_of(*index) {
                    self.plan_mut()
                        .terms
                        .entry((lang.clone(), row.kind, facet, term))
                        .or_default()
                        .push(*index);
                }
            }
            self.plan_mut().lists.insert((lang.clone(), row.kind), items);
            self.drop_lone_terms(row.kind, lang);
        }
    }

    pub(super) fn plan_language(&mut self, lang: &Lang) {
        let word = |site: &Site, name: &str| site.config().url_word(name, lang).to_owned();
        self.add_page(Subject::Home, lang, format!("{lang}/"));
        for row in KINDS {
            let section = format!("{lang}/{}/", word(self, row.folder));
            let items = self.list(row.kind, lang).to_vec();
            // What is over keeps its address.
            let gone = self.over_of(row.kind, lang);
            for index in items.iter().chain(&gone) {
                self.plan_item(*index, lang, &section);
            }
            // A list of which all is over by now keeps its address, too: others link to it.
            if row.showing.shelf != Shelf::List || items.is_empty() && gone.is_empty() {
                continue;
            }
            for number in 1..=items.len().div_ceil(items_on_a_page(row.kind)).max(1) {
                self.add_page(Subject::List(row.kind, number), lang, numbered(&section, number));
            }
            self.plan_terms(row.kind, lang, &section);
            self.plan_comparisons(row.kind, lang, &section);
        }
        let deadlines = format!("{lang}/{}/", word(self, "deadlines"));
        for group in
            self.catalogue.vocabulary.groups.groups.iter().map(|group| group.id.clone()).collect::<Vec<_>>()
        {
            self.plan_deadlines(Some(&group), lang, &format!("{deadlines}{group}/"));
        }
        self.plan_deadlines(None, lang, &deadlines);
        let who = format!("{lang}/{}/", word(self, "who-am-i"));
        for way in self.plan.ways.clone() {
            let path: String = way.chars().map(|answer| format!("{answer}/")).collect();
            self.add_page(Subject::WhoAmI(way), lang, format!("{who}{path}"));
        }
        let search = format!("{lang}/{}/", word(self, "search"));
        for number in 1..=self.everything(lang).len().div_ceil(ENTRIES_ON_A_PAGE).max(1) {
            self.add_page(Subject::Search(number), lang, numbered(&search, number));
        }
        if self.has_strategy() {
            let strategy = format!("{lang}/{}/", word(self, STRATEGY));
            self.add_page(Subject::Balance, lang, format!("{strategy}{}/", word(self, "balance")));
            self.add_page(Subject::Strategy, lang, strategy);
        }
        self.plan_related(lang);
    }

    pub(super) fn plan_item(&mut self, index: ItemIndex, lang: &Lang, section: &str) {
        let item = self.catalogue.item(index);
        let own = item.words.get(lang).and_then(|words| words.front.slug.as_ref()).map(|slug| slug.0.clone());
        let slug = own.unwrap_or_else(|| item.id.as_str().to_lowercase());
        let path = match item.kind.showing().shelf {
            Shelf::Root if self.spoken_on(index).is_some() => return,
            Shelf::Root => format!("{lang}/{slug}/"),
            Shelf::List | Shelf::Page(_) => format!("{section}{slug}/"),
        };
        let for_family = !item.kind.showing().on_sheet.is_empty();
        if self.config().file.sheets && (for_family || item.facts.is_sent_by_partners()) {
            let name = if for_family { "sheet" } else { "fact-sheet" };
            let word = self.config().url_word(name, lang);
            self.add_page(Subject::Sheet(index), lang, format!("{path}{word}/"));
        }
        self.add_page(Subject::Item(index), lang, path);
    }

    /// One comparison of all items of a kind, which also shows those that an address names, and one a field of study.
    fn plan_comparisons(&mut self, kind: Kind, lang: &Lang, section: &str) {
        if kind.showing().compared.is_empty() || self.list(kind, lang).len() < 2 {
            return;
        }
        let path = format!("{section}{}/", self.config().url_word("compare", lang));
        let fields: Vec<String> = self
            .terms(kind, lang)
            .filter(|(facet, _, items)| {
                *facet == Facet::Field && (2..=MOST_COMPARED_IN_FIELD).contains(&items.len())
            })
            .map(|(_, term, _)| term.to_owned())
            .collect();
        for field in fields {
            let slug = self.term_slug(Facet::Field, &field, lang);
            self.add_page(Subject::Compare(kind, Some(field)), lang, format!("{path}{slug}/"));
        }
        self.add_page(Subject::Compare(kind, None), lang, path);
    }

    fn term_slug(&self, facet: Facet, term: &str, lang: &Lang) -> String {
        let slug = slugify(&self.term_label(facet, term, lang).0);
        if slug.is_empty() { term.to_owned() } else { slug }
    }

    /// The site's word for a filter in addresses; for a fact of its own, what it is called.
    fn facet_slug(&self, facet: Facet, lang: &Lang) -> String {
        let called = match facet {
            Facet::Own(name) => self.locale(lang).message(name, &[]).map(|title| slugify(&title)),
            _ => None,
        };
        let called = called.filter(|slug| !slug.is_empty());
        called.unwrap_or_else(|| self.config().url_word(facet.name(), lang).to_owned())
    }

    pub(super) fn plan_terms(&mut self, kind: Kind, lang: &Lang, section: &str) {
        let terms: Vec<(Facet, String, usize)> = self
            .terms(kind, lang)
            .map(|(facet, term, items)| (facet, term.to_owned(), items.len()))
            .collect();
        for (facet, term, count) in terms {
            let slug = self.term_slug(facet, &term, lang);
            let path = format!("{section}{}/{slug}/", self.facet_slug(facet, lang));
            if self.is_whole(kind, lang, facet) {
                self.redirect(path.trim_matches('/'), &Subject::List(kind, 1), lang);
                continue;
            }
            for number in 1..=count.div_ceil(items_on_a_page(kind)) {
                self.add_page(
                    Subject::Term(kind, facet, term.clone(), number),
                    lang,
                    numbered(&path, number),
                );
            }
        }
    }

    pub(super) fn add_page(&mut self, subject: Subject, lang: &Lang, path: String) {
        let plan = self.plan_mut();
        plan.by_subject.entry(lang.clone()).or_default().insert(subject.clone(), plan.pages.len());
        plan.pages.push(Page { subject, lang: lang.clone(), path });
    }

    /// An address that leads to the page of a subject.
    fn redirect(&mut self, path: &str, to: &Subject, lang: &Lang) {
        let to = self.plan.by_subject.get(lang).and_then(|pages| pages.get(to)).copied();
        let redirect =
            to.map(|to| Redirect { path: path.to_owned(), to: RedirectTo::Page(to), place: Place::Site });
        self.plan_mut().redirects.extend(redirect);
    }
}

/// `section/` for the first page of a list, `section/2/` for the second.
pub(super) fn numbered(section: &str, number: usize) -> String {
    if number == 1 { section.to_owned() } else { format!("{section}{number}/") }
}
