//! An id that names nothing, and what it most likely means: by a title in any language, or by a slip.

use std::sync::PoisonError;

use super::Rules;
use crate::catalogue::begun;
use crate::diagnostic::{Code, Diagnostic, EntryEdit, Fix};
use crate::lang::slugify;
use crate::meant::{self, Reading, folded};
use crate::model::{Id, KINDS, Relation, Target};
use crate::source::{DataPath, Place, Source, Step};
use crate::yaml::{Scalar, Tree};

/// So many ids are listed for an author to choose from.
const MOST_LISTED: usize = 12;

/// The ids that one which names nothing may mean; and, where the slip may be in the id of what it names, that id and what
/// mends it there.
pub(super) type Meant = (Vec<Reading>, Option<(Id, Fix)>);

impl Rules<'_> {
    pub(super) fn dangling(&self, relation: &Relation, known: &[&Id], place: Place) -> Diagnostic {
        let message = format!("there is no `{}` in `{}`", relation.id, relation.to.folder());
        let wrong = Diagnostic::error(Code::DanglingId, place.clone(), message.clone()).caused_by(message);
        let wrong = wrong.label("nothing has this id");
        let (readings, at_its_own) = self.meant(relation, known);
        let beside = self.beside(&place);
        let is_for_all = relation.to == Target::CountryList && meant::everything(relation.id.as_str());
        if is_for_all && is_of(&place, "eligible") {
            let title = "leave it out: without a list it is for everybody";
            return wrong.fix(Fix::of_entry(title, false, EntryEdit::Remove(place)));
        }
        if let (true, Some(help)) = (readings.is_empty(), self.of_another_kind(relation)) {
            let left = Fix::of_entry("leave it out here", false, EntryEdit::Remove(place));
            return wrong.help(help).fix(left);
        }
        if readings.is_empty() && meant::nothing(relation.id.as_str()) {
            return wrong.fix(left_out(&place));
        }
        // What several places name is gone rather than mistyped, where nothing comes near but what it is a part of.
        let typed = relation.id.as_str();
        let is_part = |one: &Reading| one.text.contains(typed) && self.names(&one.text) > 0;
        let is_gone = relation.to == Target::Group && self.names(typed) > 1 && readings.iter().all(is_part);
        if is_gone {
            let begun = begun::help(relation.to, relation.id.as_str(), "…", self.sources);
            let wrong = wrong.help("where it is there no longer, remove each entry that names it");
            return begun.into_iter().fold(wrong, Diagnostic::help);
        }
        if readings.is_empty() {
            let wrong = match known {
                [only] if beside.iter().any(|one| one == only.as_str()) => wrong,
                [only] => wrong.fix(Reading::likely(only.as_str()).fix(place)),
                // It is told below how the first one is begun.
                [] if matches!(relation.to, Target::Item(_)) => wrong,
                _ => wrong.help(listed(relation.to, known)),
            };
            return match relation.to {
                Target::Item(kind) if known.is_empty() => {
                    wrong.help(begun::first(kind, relation.id.as_str()))
                }
                Target::Item(kind) if !beside.is_empty() => wrong.help(format!(
                    "begin it with `prospectus new {} {}`, or leave it out here",
                    kind.row().name,
                    relation.id
                )),
                Target::Item(_) => wrong,
                entry => {
                    let begun = begun::help(entry, relation.id.as_str(), "…", self.sources);
                    begun.into_iter().fold(wrong, Diagnostic::help)
                }
            };
        }
        let wrong = readings.into_iter().fold(wrong, |wrong, reading| wrong.fix(reading.fix(place.clone())));
        match (at_its_own, relation.to) {
            (None, _) => wrong,
            (Some((id, _)), Target::Item(_)) => {
                wrong.help(format!("or rename the folder `{id}` to `{}`", relation.id))
            }
            (Some((_, fix)), _) => wrong.fix(fix),
        }
    }

    /// An item of another kind that has the id: a network among the partners.
    fn of_another_kind(&self, relation: &Relation) -> Option<String> {
        let Target::Item(kind) = relation.to else { return None };
        let mut others = KINDS.iter().filter(|row| row.kind != kind);
        let other = others.find(|row| self.catalogue.find(row.kind, &relation.id).is_some())?;
        let (folder, id) = (other.folder, &relation.id);
        Some(format!(
            "`{id}` is one of `content/{folder}/`: name it behind the key for those, where this file has one"
        ))
    }

    /// What else stands in the list in which something is named.
    fn beside(&self, place: &Place) -> Vec<String> {
        let Place::Value(path, at) = place else { return Vec::new() };
        let Some((Step::Index(own), list)) = at.0.split_last() else { return Vec::new() };
        let text = self.sources.get(path).and_then(|source| source.text().ok());
        let Some(tree) = text.and_then(|text| Tree::parse(text).ok()) else { return Vec::new() };
        let list = DataPath(list.to_vec());
        let texts = (0..).map_while(|index| Some((index, tree.text_at(&list.index(index))?.to_owned())));
        texts.filter(|(index, _)| index != own).map(|(_, text)| text).collect()
    }

    fn meant(&self, relation: &Relation, known: &[&Id]) -> Meant {
        let key = (relation.to, relation.id.clone());
        let told = || self.meant.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(meant) = told().get(&key) {
            return meant.clone();
        }
        let meant = match self.meant_by(relation, known) {
            none if none.is_empty() => self.given_another(relation, known),
            readings => self.doubted(relation, readings),
        };
        told().insert(key, meant.clone());
        meant
    }

    /// The slip may be where the id is given, and not where it is named: nobody else names it so, and others name what is
    /// named here, or its title does. Whoever reads the message decides.
    fn doubted(&self, relation: &Relation, readings: Vec<Reading>) -> Meant {
        let [only] = readings.as_slice() else { return (readings, None) };
        let typed = relation.id.as_str();
        let (Ok(id), true) = (Id::parse(&only.text), only.is_certain) else { return (readings, None) };
        let titles = self.catalogue.titles(relation.to, &id);
        let has = |id: &str| titles.iter().any(|title| slugify(title).contains(id));
        let is_titled = has(typed) && !has(id.as_str());
        let is_doubtful = is_titled || self.names(typed) > 1 && !has(id.as_str());
        if !is_doubtful || self.names(id.as_str()) > 0 {
            return (readings, None);
        }
        let likely = readings.into_iter().map(|one| one.certain_if(false)).collect();
        (likely, Some(self.at_its_own(relation, &id)))
    }

    /// The only id that nobody names, where several name one that is not there: it was given another name.
    fn given_another(&self, relation: &Relation, known: &[&Id]) -> Meant {
        let typed = relation.id.as_str();
        let is_entry = !matches!(relation.to, Target::Item(_)) && !meant::nothing(typed);
        if !is_entry || self.names(typed) < 2 {
            return Meant::default();
        }
        let unnamed: Vec<&&Id> = known.iter().filter(|id| self.names(id.as_str()) == 0).collect();
        let (only, note) = match unnamed.as_slice() {
            [only] => (*only, "nothing else names it"),
            several => match self.in_the_same_order(relation, known, several) {
                Some(meant) => (meant, "the new one in the same place"),
                None => return Meant::default(),
            },
        };
        (vec![Reading::likely(only.as_str()).note(note)], Some(self.at_its_own(relation, only)))
    }

    /// Of several entries that were given other names the one that stands where this one stood: as many are named and not
    /// there as are there and not named, in the order in which both are written.
    fn in_the_same_order<'k>(
        &self,
        relation: &Relation,
        known: &[&Id],
        unnamed: &[&'k &'k Id],
    ) -> Option<&'k &'k Id> {
        let keys: &[&str] = match relation.to {
            Target::Group => &["group: "],
            Target::Contact => &["contact: ", "by: "],
            Target::Faculty => &["faculty: "],
            Target::Campus => &["campus: "],
            Target::Plan => &["plan: "],
            _ => return None,
        };
        let mut gone: Vec<&str> = Vec::new();
        let is_facts = |source: &&Source| source.path.ends_with(".yaml");
        for text in self.sources.below("content/").filter(is_facts).filter_map(|source| source.text().ok()) {
            for line in text.lines().filter(|line| !line.trim_start().starts_with('#')) {
                let named = keys.iter().flat_map(|key| line.split(key).skip(1));
                let ids = named.filter_map(|rest| rest.split([',', '}', ' ']).next());
                let strange =
                    |id: &&str| Id::is_well_formed(id) && known.iter().all(|one| one.as_str() != *id);
                for id in ids.filter(strange) {
                    if !gone.contains(&id) {
                        gone.push(id);
                    }
                }
            }
        }
        let place = gone.iter().position(|id| *id == relation.id.as_str())?;
        (gone.len() == unnamed.len()).then(|| unnamed.get(place).copied()).flatten()
    }

    /// What gives an entry of a vocabulary the id by which it is named.
    fn at_its_own(&self, relation: &Relation, id: &Id) -> (Id, Fix) {
        let typed = relation.id.as_str();
        let file = format!("content/{}", relation.to.folder());
        let index = self.catalogue.vocabulary.ids(relation.to).iter().position(|one| *one == id);
        let at = DataPath::from(relation.to.list_key()).index(index.unwrap_or_default()).key("id");
        let title = format!("or write `{typed}` as the id in `{file}`");
        (id.clone(), Fix::likely(title, Place::Value(file.into(), at), typed))
    }

    /// How many facts and vocabularies name an id, twice counted where they do so twice.
    fn names(&self, id: &str) -> usize {
        let is_facts = |source: &&Source| source.path.ends_with(".yaml");
        let texts = self.sources.below("content/").filter(is_facts).filter_map(|source| source.text().ok());
        texts.map(|text| text.match_indices(id).filter(|(at, _)| is_named(text, *at, id.len())).count()).sum()
    }

    fn meant_by(&self, relation: &Relation, known: &[&Id]) -> Vec<Reading> {
        let typed = relation.id.as_str();
        let (name, slug) = (folded(typed), slugify(typed));
        if relation.to == Target::CountryList && !meant::countries(typed).is_empty() {
            return meant::countries(typed);
        }
        let titled = |wanted: &dyn Fn(&str) -> bool| -> Vec<&Id> {
            known
                .iter()
                .copied()
                .filter(|id| self.catalogue.titles(relation.to, id).iter().any(|title| wanted(title)))
                .collect()
        };
        let same = titled(&|title| folded(title) == name || slugify(title) == slug);
        if !same.is_empty() {
            return meant::offered(same.into_iter().map(|id| Reading::certain(id.as_str())).collect());
        }
        let near = meant::near(typed, known.iter().map(|id| id.as_str()));
        let within = titled(&|title| name.chars().count() > 3 && folded(title).contains(&name));
        let within = within.into_iter().map(|id| Reading::likely(id.as_str()));
        meant::offered(near.into_iter().chain(within).collect()).into_iter().take(3).collect()
    }
}

/// Whether a place is the value of a key.
fn is_of(place: &Place, key: &str) -> bool {
    matches!(place, Place::Value(_, at) if at.last_key() == Some(key))
}

/// `partners: [none]`: what is not there is not written.
fn left_out(place: &Place) -> Fix {
    let title = "leave it out where there is none";
    let list = match place {
        Place::Value(path, at) if matches!(at.0.as_slice(), [.., Step::Index(0)]) => {
            Place::Value(path.clone(), DataPath(at.0[..at.0.len() - 1].to_vec()))
        }
        other => other.clone(),
    };
    Fix::of_entry(title, true, EntryEdit::Remove(list))
}

/// Whether some bytes of YAML are a whole value, and not the id of an entry.
fn is_named(text: &str, at: usize, length: usize) -> bool {
    let (before, after) =
        (text[..at].trim_end_matches(['"', '\'']), text[at + length..].trim_start_matches(['"', '\'']));
    let begins =
        before.ends_with(": ") || before.ends_with("- ") || before.ends_with('[') || before.ends_with(", ");
    let ends = after.trim_start_matches(' ').chars().next().is_none_or(|next| ",]}#\r\n".contains(next));
    begins && ends && !before.ends_with("id: ")
}

/// Where the ids are found, or the ids themselves.
pub(in crate::catalogue) fn listed(to: Target, known: &[&Id]) -> String {
    if (1..=MOST_LISTED).contains(&known.len()) {
        let known: Vec<&str> = known.iter().map(|id| id.as_str()).collect();
        return format!("known in `{}`: {}", to.folder(), known.join(", "));
    }
    match to {
        _ if known.is_empty() && !matches!(to, Target::Item(_)) => {
            format!(
                "there is nothing in `content/{}` so far; leave the key out where you need none",
                to.folder()
            )
        }
        Target::Item(_) => {
            format!("check the spelling against the names of the folders in `content/{}/`", to.folder())
        }
        _ => format!("check the spelling against the ids in `content/{}`", to.folder()),
    }
}
