//! Old addresses: the page that each leads to now, those of what is gone, and those that lead nowhere.

use std::collections::{BTreeMap, HashMap};

use super::foreign::Foreign;
use super::heirs::item_id;
use super::lost::Lost;
use super::{Gone, Page, Redirect, RedirectTo, Site, Subject, no_longer};
use crate::address::{Address, file, folded, written};
use crate::catalogue::Hidden;
use crate::codes::encode_path;
use crate::config::{Addresses as Settings, Destination};
use crate::diagnostic::{Code, Diagnostic, EntryEdit, Fix, did_you_mean};
use crate::document::Words;
use crate::history::{Addresses, Occupant};
use crate::lang::Lang;
use crate::model::{Kind, Need};
use crate::source::{DataPath, Place, Step};
use crate::yaml::Scalar;

/// What becomes of an old address.
#[derive(Clone, Debug)]
enum Answer {
    To(RedirectTo),
    /// What stood there is no more.
    Gone(Lang),
}

/// What an author says of an old address.
struct Claim {
    path: String,
    place: Place,
    answer: Answer,
}

/// The planning of old addresses, once all pages have theirs.
struct Planner<'s> {
    site: &'s Site,
    /// The page that answers with each file, in a form that no file system can tell from another.
    living: HashMap<String, usize>,
    named: HashMap<Occupant, usize>,
    /// The old addresses that are answered so far, by their files, with who said so.
    answered: BTreeMap<String, (String, Answer, Place)>,
    lost: Vec<Lost>,
    diagnostics: Vec<Diagnostic>,
}

impl Site {
    /// Answer every old address that an author tells of or the history knows.
    pub(super) fn plan_old_addresses(&mut self) -> Vec<Diagnostic> {
        let own = std::mem::take(&mut self.plan_mut().redirects);
        let pages = self.plan.pages.iter().enumerate();
        let living = pages.map(|(at, page)| (folded(&page.file()), at)).collect();
        let named = self.named();
        let mut planner = Planner {
            site: self,
            living,
            named,
            answered: BTreeMap::new(),
            lost: Vec::new(),
            diagnostics: Vec::new(),
        };
        planner.take_claims();
        planner.keep(own);
        planner.remember(&self.history.addresses);
        let Planner { answered, lost, diagnostics, .. } = planner;
        let lost = self.tell_lost(lost);
        let plan = self.plan_mut();
        plan.lost = lost;
        for (path, answer, place) in answered.into_values() {
            match answer {
                Answer::To(to) => plan.redirects.push(Redirect { path, to, place }),
                Answer::Gone(lang) => plan.gone.push(Gone { path, lang, place }),
            }
        }
        diagnostics
    }
}

impl Planner<'_> {
    fn settings(&self) -> &Settings {
        &self.site.config().file.addresses
    }

    fn setting(&self, at: DataPath) -> Place {
        Place::Value(self.site.config().path.clone(), at)
    }

    fn take_claims(&mut self) {
        for claim in [self.aliases(), self.moved(), self.gone()].into_iter().flatten() {
            self.take(claim);
        }
    }

    /// An old address answers only where no page lives, and in one way.
    fn take(&mut self, claim: Claim) {
        let Claim { path, place, answer } = claim;
        let key = folded(&file(&path));
        if let Some(rest) = self.below_base(&path) {
            let message = format!("`{}` begins with the folder that the site is in", written(&path));
            let told = Diagnostic::error(Code::BadAlias, place, message);
            let help = format!("write `{}`: addresses begin after that folder", written(rest));
            self.diagnostics.push(told.label("readers would not come from there").help(help));
        } else if let Some(page) = self.living.get(&key) {
            let page = &self.site.plan.pages[*page];
            let message = format!("`{}` is the address of a page", written(&path));
            let is_entry =
                matches!(&place, Place::Value(_, at) if matches!(at.0.last(), Some(Step::Index(_))));
            let removal = EntryEdit::Remove(place.clone());
            let told = Diagnostic::error(Code::TakenAddress, place, message)
                .label("expected an address at which nothing stands any more");
            let told = match page.subject {
                Subject::Item(_) => told
                    .related(self.site.place(page), "this page stands there")
                    .help("remove it, or give that page another `slug`"),
                _ => told.help("remove it"),
            };
            let fix = Fix::of_entry("remove the old address", false, removal);
            self.diagnostics.push(if is_entry { told.fix_as_told(fix) } else { told });
        } else if let Some((_, other, first)) = self.answered.get(&key) {
            let twice = matches!((other, &answer), (Answer::To(one), Answer::To(other)) if one == other);
            let what = if twice { "is given twice" } else { "is said to lead to two places" };
            let message = format!("`{}` {what}", written(&path));
            let told = Diagnostic::error(Code::TakenAddress, place, message).help("keep one of the two");
            self.diagnostics.push(told.related(first.clone(), "it is given here, too"));
        } else {
            self.answered.insert(key, (path, answer, place));
        }
    }

    /// What an address has after the path of the site's own, which browsers show in front of each, where no page of the
    /// site has such an address.
    fn below_base<'p>(&self, path: &'p str) -> Option<&'p str> {
        let base = self.site.config().file.base_url.path().trim_start_matches('/');
        let rest = path.strip_prefix(base).filter(|_| !base.is_empty())?;
        let is_page = self.living.keys().any(|file| file.starts_with(&folded(base)));
        Some(rest).filter(|_| !is_page)
    }

    /// What the planning of pages leads on from, where nothing lives and no author says otherwise.
    fn keep(&mut self, own: Vec<Redirect>) {
        for Redirect { path, to, place } in own {
            let key = folded(&file(&path));
            if !self.living.contains_key(&key) {
                self.answered.entry(key).or_insert((path, Answer::To(to), place));
            }
        }
    }

    /// What the texts of items say of their own old addresses.
    fn aliases(&mut self) -> Vec<Claim> {
        let mut claims = Vec::new();
        for (to, page) in self.site.plan.pages.iter().enumerate() {
            let Subject::Item(index) = page.subject else { continue };
            let Some(words) = self.site.catalogue.item(index).words.get(&page.lang) else { continue };
            let mut foreign: Vec<Foreign<'_>> = Vec::new();
            for (number, alias) in words.front.aliases.iter().enumerate().filter(|(_, one)| !one.is_below()) {
                let first = alias.path().split('/').next().unwrap_or_default();
                let mut langs = self.site.config().langs();
                match langs.find(|lang| lang.as_str() == first && **lang != page.lang) {
                    Some(lang) => foreign.push((number, alias, lang)),
                    None => claims.push(Claim {
                        path: alias.path().into(),
                        place: Place::Value(words.path.clone(), DataPath::from("aliases").index(number)),
                        answer: Answer::To(RedirectTo::Page(to)),
                    }),
                }
            }
            if !foreign.is_empty() {
                let told = self.site.foreign(page, &foreign, &self.unanswered(to, words));
                self.diagnostics.push(told);
            }
        }
        claims
    }

    /// Where a page stood in its language, of which nothing is said.
    fn unanswered(&self, to: usize, words: &Words) -> Vec<String> {
        let is_said = |path: &str| {
            let settings = self.settings();
            let moved = settings.moved.iter().map(|moved| &moved.from);
            let mut all = moved.chain(&settings.gone).chain(&words.front.aliases);
            all.any(|address| address.path() == path || address.rest(path).is_some())
        };
        let published = self.site.history.addresses.iter();
        let stood = published.filter(|(path, standing)| {
            self.named.get(*standing) == Some(&to)
                && !self.living.contains_key(&folded(&file(path)))
                && self.now_translated(path, standing).is_none()
                && !is_said(path)
        });
        stood.map(|(path, _)| written(path)).collect()
    }

    fn moved(&mut self) -> Vec<Claim> {
        let mut claims = Vec::new();
        for (number, moved) in self.settings().moved.clone().iter().enumerate() {
            let at = Settings::at("moved").index(number);
            let place = self.setting(at.key("to"));
            let to = match &moved.to {
                Destination::Elsewhere { address, .. } => {
                    if let Some(rest) = address.strip_prefix(&self.site.config().published.join("")) {
                        self.diagnostics.push(own(address, rest, place));
                        continue;
                    }
                    RedirectTo::Elsewhere(address.clone(), self.site.lang_of(moved.from.path(), None))
                }
                Destination::Here(to) => match self.living.get(&folded(&file(to.path()))) {
                    Some(page) => RedirectTo::Page(*page),
                    None => {
                        self.diagnostics.push(self.site.nowhere(to, place));
                        continue;
                    }
                },
            };
            if !moved.from.is_below() {
                let (path, place) = (moved.from.path().to_owned(), self.setting(at.key("from")));
                claims.push(Claim { path, place, answer: Answer::To(to) });
            }
        }
        claims
    }

    fn gone(&self) -> Vec<Claim> {
        let single = self.settings().gone.iter().enumerate().filter(|(_, gone)| !gone.is_below());
        let claim = |(number, gone): (usize, &Address)| Claim {
            path: gone.path().to_owned(),
            place: self.setting(Settings::at("gone").index(number)),
            answer: Answer::Gone(self.site.lang_of(gone.path(), None)),
        };
        single.map(claim).collect()
    }

    /// Answer what was published and is not any more.
    fn remember(&mut self, published: &Addresses) {
        let mut made = Vec::new();
        for (path, standing) in published.iter() {
            let key = folded(&file(path));
            if self.living.contains_key(&key) || self.answered.contains_key(&key) {
                continue;
            }
            match self.answer(path, standing).or_else(|| self.now_translated(path, standing)) {
                Some((answer, place)) => drop(self.answered.insert(key, (path.to_owned(), answer, place))),
                None if self.is_authors(standing) => {
                    self.lost.push(Lost { path: path.to_owned(), standing: standing.clone() });
                }
                None => made.push((key, path, standing)),
            }
        }
        // What the program made follows what it was made for.
        for (key, path, standing) in made {
            if let Some(answer) = self.follow(path, standing) {
                self.answered.insert(key, (path.to_owned(), answer, Place::Site));
            }
        }
    }

    /// What the settings say of all that begins so.
    fn answer(&self, path: &str, standing: &Occupant) -> Option<(Answer, Place)> {
        for (number, moved) in self.settings().moved.iter().enumerate() {
            let Some(rest) = moved.from.rest(path) else { continue };
            let place = self.setting(Settings::at("moved").index(number).key("from"));
            let to = match &moved.to {
                Destination::Here(to) => RedirectTo::Page(self.below(to, rest, standing)?),
                Destination::Elsewhere { address, below } => {
                    let rest = encode_path(if *below { rest } else { "" });
                    RedirectTo::Elsewhere(format!("{address}{rest}"), self.site.lang_of(path, Some(standing)))
                }
            };
            return Some((Answer::To(to), place));
        }
        let gone = self.settings().gone.iter().enumerate().find(|(_, gone)| gone.rest(path).is_some());
        gone.map(|(number, _)| {
            let place = self.setting(Settings::at("gone").index(number));
            (Answer::Gone(self.site.lang_of(path, Some(standing))), place)
        })
    }

    /// Where an item is that stood at the address of its id since nobody had translated it: the first translation may bring
    /// a slug.
    fn now_translated(&self, path: &str, standing: &Occupant) -> Option<(Answer, Place)> {
        let at = *self.named.get(standing)?;
        let page = &self.site.plan.pages[at];
        let (section, last) = path.rsplit_once('/')?;
        let (now, _) = page.path.trim_end_matches('/').rsplit_once('/')?;
        let id = standing.item()?.rsplit('/').next()?;
        let is_meant =
            page.lang != *self.site.config().source_lang() && section == now && last == id.to_lowercase();
        is_meant.then_some((Answer::To(RedirectTo::Page(at)), Place::Site))
    }

    /// The same page below another address: by what it shows, else by the rest of its address, else the nearest above.
    fn below(&self, to: &Address, rest: &str, standing: &Occupant) -> Option<usize> {
        let page = |path: &str| self.living.get(&folded(&file(path))).copied();
        if !to.is_below() {
            return page(to.path());
        }
        let lang = to.path().split('/').next().unwrap_or_default().to_owned();
        let same = self.named.get(&Occupant { lang, ..standing.clone() }).copied();
        let same = same.filter(|at| {
            let path = self.site.plan.pages[*at].path.trim_end_matches('/');
            to.rest(path).is_some()
        });
        let whole = format!("{}/{rest}", to.path());
        let above = whole.trim_matches('/').match_indices('/').map(|(at, _)| at).collect::<Vec<usize>>();
        let ends = std::iter::once(whole.trim_matches('/').len()).chain(above.into_iter().rev());
        let paths =
            ends.map(|end| &whole.trim_matches('/')[..end]).filter(|path| path.len() >= to.path().len());
        same.or_else(|| paths.map(page).find(Option::is_some).flatten())
    }

    /// Whether an author wrote what stood there, and must say what became of it.
    fn is_authors(&self, standing: &Occupant) -> bool {
        let is_lang = self.site.config().langs().any(|lang| lang.as_str() == standing.lang);
        !is_lang || standing.item().is_some_and(|item| !self.site.is_made(item))
    }

    /// Where a page leads that the program made: the same one, what it was a part of, or the first page of its language.
    fn follow(&self, path: &str, standing: &Occupant) -> Option<Answer> {
        let named = |name: &str| {
            self.named.get(&Occupant { lang: standing.lang.clone(), name: name.to_owned() }).copied()
        };
        if let Some(at) = named(&standing.name) {
            return Some(Answer::To(RedirectTo::Page(at)));
        }
        // The sheet of a programme that is gone is gone, too.
        let above = path.rsplit_once('/').and_then(|(above, _)| self.answered.get(&folded(&file(above))));
        if let Some((_, answer, _)) = above {
            return Some(answer.clone());
        }
        let folder = standing.name.split('/').next().filter(|_| standing.item().is_some());
        let to = standing.wider().chain(folder).chain(["home"]).find_map(named)?;
        Some(Answer::To(RedirectTo::Page(to)))
    }
}

impl Site {
    /// Whether items of a kind are there without anybody writing them, as countries are.
    fn is_made(&self, item: &str) -> bool {
        let kind = item.split('/').next().and_then(Kind::from_folder);
        kind.is_some_and(|kind| (kind.row().facts, kind.row().words) == (Need::Optional, Need::Optional))
    }

    /// The language in which to speak at an old address.
    fn lang_of(&self, path: &str, standing: Option<&Occupant>) -> Lang {
        let first = path.split('/').next().unwrap_or_default();
        let is = |tag: &str| self.config().langs().find(|lang| lang.as_str() == tag).cloned();
        let told = standing.and_then(|standing| is(&standing.lang));
        told.or_else(|| is(first)).unwrap_or_else(|| self.config().source_lang().clone())
    }

    /// A page that old addresses are said to lead to, and that is not there.
    fn nowhere(&self, to: &Address, place: Place) -> Diagnostic {
        let wanted = written(to.path());
        let told = Diagnostic::error(
            Code::NoSuchAddress,
            place.clone(),
            format!("no page has the address `{wanted}`"),
        )
        .label("expected the address of a page");
        let standing = self.history.addresses.get(to.path());
        let successor = standing.and_then(|standing| {
            let item = standing.item()?;
            let heir = self.in_place_of(item)?;
            let page = self.page_of(heir.item, &standing.lang).map(Page::written)?;
            Some((item, page, heir.is_certain))
        });
        if let Some((item, successor, is_certain)) = successor {
            let fix = Fix::likely(format!("write `{successor}`"), place, successor);
            return told.caused_by(no_longer(item)).fix(Fix { is_certain, ..fix });
        }
        if let Some(item) = standing.and_then(Occupant::item) {
            let unseen = item_id(item).and_then(|(kind, id)| self.catalogue.unseen(kind, &id));
            let cause = unseen.map_or_else(|| no_longer(item), |unseen| unseen.cause(item));
            let help = "write the address of another page, or take the entry out";
            return told.caused_by(cause).help(unseen.map_or(help, Hidden::help));
        }
        let known: Vec<String> = self.plan.pages.iter().map(Page::written).collect();
        did_you_mean(&wanted, known.iter().map(String::as_str)).into_iter().fold(told, Diagnostic::help)
    }
}

/// A whole address that is on this site, of which the rest says the page.
fn own(address: &str, rest: &str, place: Place) -> Diagnostic {
    let told = Diagnostic::error(Code::BadAlias, place.clone(), format!("`{address}` is on this site"))
        .label("expected the path of a page, or an address of another site");
    match Address::readings(&format!("/{rest}")).into_iter().find(|path| Address::parse(&path.text).is_ok()) {
        Some(path) => told.fix(path.fix(place)),
        None => told.help("write the part after the host's name, which begins with `/`"),
    }
}
