//! Open Graph pictures: what each page's says, and where it is published.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Page, Site, Subject};
use crate::catalogue::ItemIndex;
use crate::config::OpenGraph;
use crate::lang::Lang;
use crate::locale::direction;
use crate::model::{Kind, STRATEGY, Shelf};

/// What an Open Graph picture says. Its name is a hash of it, so that it changes when its words do.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Poster {
    /// `programme`, …, `deadlines`, `strategy`, `who-am-i` or `site`; the theme gives each its colour.
    pub kind: &'static str,
    pub lang: Lang,
    pub dir: &'static str,
    /// What it is, above the title.
    pub label: String,
    pub title: String,
    /// The university's name.
    pub institution: String,
    /// The drawing of the item, by its path among the sources.
    pub artwork: Option<String>,
    /// The hash of that drawing.
    pub artwork_hash: Option<String>,
}

impl Site {
    /// The Open Graph picture of a page; none where the site or its theme does without, or where no font can write it.
    pub fn poster(&self, page: &Page) -> Option<Poster> {
        self.wanted_poster(page).filter(|poster| self.unwritten(poster).is_none())
    }

    /// The first letter of a picture that no font of the theme has.
    pub fn unwritten(&self, poster: &Poster) -> Option<char> {
        let texts = [&poster.title, &poster.label, &poster.institution];
        texts.into_iter().find_map(|text| self.letters.lacking(&poster.lang, text))
    }

    /// The picture that a page would have if every letter could be written. What has no words of its own shares the
    /// picture of its kind.
    pub fn wanted_poster(&self, page: &Page) -> Option<Poster> {
        self.easel?;
        let lang = &page.lang;
        match (self.config().file.open_graph, &page.subject) {
            (OpenGraph::None, _) | (_, Subject::NotFound | Subject::Gone) => None,
            (OpenGraph::Items, Subject::Item(index) | Subject::Sheet(index))
                if !self.catalogue.item(*index).words.is_empty() =>
            {
                self.item_poster(*index, lang)
            }
            (_, Subject::Item(index) | Subject::Sheet(index)) => {
                Some(self.kind_poster(self.catalogue.item(*index).kind, lang))
            }
            (
                _,
                Subject::List(kind, _)
                | Subject::Term(kind, ..)
                | Subject::Related(_, kind, _)
                | Subject::Compare(kind, _),
            ) => Some(self.kind_poster(*kind, lang)),
            (_, Subject::WhoAmI(_)) => Some(self.special_poster("who-am-i", lang)),
            (_, Subject::Deadlines | Subject::GroupDeadlines(_) | Subject::MonthDeadlines(..)) => {
                Some(self.special_poster("deadlines", lang))
            }
            (_, Subject::Strategy | Subject::Balance) => Some(self.special_poster(STRATEGY, lang)),
            (OpenGraph::Items, Subject::Home) => Some(self.home_poster(lang)),
            (_, Subject::Root | Subject::Home | Subject::Search(_)) => {
                Some(self.site_poster("site", None, lang))
            }
        }
    }

    /// Where a picture is published, below the base address.
    pub fn poster_path(&self, poster: &Poster) -> String {
        let words = serde_json::to_vec(poster).expect("a poster is made of plain values");
        let mut hasher = blake3::Hasher::new();
        hasher.update(self.easel.map_or([0; 32], Into::into).as_slice()).update(&words);
        format!("open-graph/{}/{}.{}.png", poster.lang, poster.kind, &hasher.finalize().to_hex()[..12])
    }

    /// In the language of the words, so that a page that falls back shows the picture of the original.
    fn item_poster(&self, index: ItemIndex, lang: &Lang) -> Option<Poster> {
        let item = self.catalogue.item(index);
        let (lang, _) = item.words(self.config().chain(lang))?;
        let image = item.facts.common().image.filter(|image| image.src.to_lowercase().ends_with(".svg"));
        let picture = image.and_then(|image| Some((image, self.catalogue.picture(item, &image.src).ok()?)));
        let label = self.message(&format!("kind-{}", item.kind.name()), lang);
        let poster = self.blank(item.kind.name(), lang, label, self.title(item, lang).0);
        Some(Poster {
            artwork: picture
                .and_then(|(image, _)| Some(self.catalogue.picture_path(item, &image.src)?.to_string())),
            artwork_hash: picture.map(|(_, picture)| picture.hash.to_hex().to_string()),
            ..poster
        })
    }

    fn home_poster(&self, lang: &Lang) -> Poster {
        let site = self.site_poster("site", None, lang);
        let Some(index) = self.speaker(&Subject::Home) else { return site };
        Poster { title: self.title(self.catalogue.item(index), lang).0, label: site.title.clone(), ..site }
    }

    fn kind_poster(&self, kind: Kind, lang: &Lang) -> Poster {
        match kind.showing().shelf {
            Shelf::Root => self.site_poster("site", None, lang),
            Shelf::Page(name) => self.special_poster(name, lang),
            Shelf::List => self.site_poster(kind.name(), Some(self.list_title(kind, lang).0), lang),
        }
    }

    fn special_poster(&self, name: &'static str, lang: &Lang) -> Poster {
        self.site_poster(name, Some(self.message(&format!("title-{name}"), lang)), lang)
    }

    /// The picture of a part of the site, or of all of it where the part has no name.
    fn site_poster(&self, kind: &'static str, title: Option<String>, lang: &Lang) -> Poster {
        let site = self.config().file.title.get(self.config().chain(lang)).0.to_owned();
        match title {
            Some(title) => self.blank(kind, lang, site, title),
            None => self.blank(kind, lang, String::new(), site),
        }
    }

    fn blank(&self, kind: &'static str, lang: &Lang, label: String, title: String) -> Poster {
        let institution = self.config().file.institution.name.get(self.config().chain(lang)).0.to_owned();
        let (lang, dir) = (lang.clone(), direction(lang));
        Poster { kind, lang, dir, label, title, institution, artwork: None, artwork_hash: None }
    }

    fn message(&self, key: &str, lang: &Lang) -> String {
        self.locale(lang).message(key, &[]).unwrap_or_else(|| key.to_owned())
    }
}
