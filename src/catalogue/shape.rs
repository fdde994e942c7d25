//! What a catalogue is, in short: what was made of one that is the same need not be made again.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Catalogue, Item};
use crate::config::{Config, SITE_FILE};
use crate::memo::InputHasher;
use crate::model::{Id, Kind};
use crate::pdf::Pdfs;
use crate::picture::Pictures;
use crate::source::Sources;

impl Catalogue {
    /// The hash of what is told of an item, but for the bodies of its texts.
    pub fn shape_of(&self, position: usize) -> Option<blake3::Hash> {
        self.items.get(position).map(|item| item.shape)
    }

    /// The hash of the frame with what follows from single items and is not asked of them.
    pub(super) fn linked_frame(&self) -> blake3::Hash {
        let mut hasher = InputHasher::default();
        hasher.add(self.frame.as_bytes());
        for neighbours in &self.links.neighbours {
            let places: Vec<u8> = neighbours.iter().flat_map(|at| at.0.to_le_bytes()).collect();
            hasher.add(&places);
        }
        hasher.add(format!("{:?}", self.vocabulary.groups.unheld).as_bytes());
        hasher.hash()
    }
}

/// The hash of a catalogue but for the bodies of texts.
pub(super) fn of(frame: blake3::Hash, items: &[Arc<Item>]) -> blake3::Hash {
    let mut hasher = InputHasher::default();
    hasher.add(frame.as_bytes());
    items.iter().for_each(|item| hasher.add(item.shape.as_bytes()));
    hasher.hash()
}

/// The hash of what does not belong to a single item that is shown. Of those that are not, nobody can know how they are read.
pub(super) fn frame(
    sources: &Sources,
    config: &Config,
    [shown, unseen]: [&[Arc<Item>]; 2],
    broken: &BTreeSet<(Kind, Id)>,
    pictures: &Pictures,
    documents: &Pdfs,
) -> blake3::Hash {
    let mut hasher = InputHasher::default();
    let mut add = |part: &[u8]| hasher.add(part);
    add(config.file.base_url.join("").as_bytes());
    let about_all = sources.get(SITE_FILE).into_iter().chain(sources.below("content/vocabulary/"));
    about_all.for_each(|source| add(&source.bytes));
    for some in [shown, unseen] {
        add(&some.len().to_le_bytes());
        for item in some {
            add(item.kind.name().as_bytes());
            add(item.id.as_str().as_bytes());
        }
    }
    unseen.iter().for_each(|item| add(item.shape.as_bytes()));
    for (kind, id) in broken {
        add(kind.name().as_bytes());
        add(id.as_str().as_bytes());
    }
    for (path, picture) in pictures.iter() {
        add(path.as_bytes());
        add(picture.hash.as_bytes());
    }
    for (path, document) in documents.iter() {
        add(path.as_bytes());
        add(document.as_ref().map_or(&[], |document| document.hash.as_bytes()));
    }
    hasher.hash()
}
