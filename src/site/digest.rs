//! What a plan is, in short: what was made of one that is the same need not be made again.

use std::hash::{Hash, Hasher};

use super::Plan;

/// The hashes of a plan.
#[derive(Clone, Copy, Debug)]
pub struct Digest {
    /// Of which pages there are, and which items stand in which lists, in which order.
    pub pages: blake3::Hash,
    /// Of all deadlines, and of how many close in each month.
    pub closings: blake3::Hash,
}

impl Default for Digest {
    fn default() -> Digest {
        let nothing = blake3::Hash::from_bytes([0; 32]);
        Digest { pages: nothing, closings: nothing }
    }
}

impl Digest {
    pub(super) fn of(plan: &Plan) -> Digest {
        let Plan {
            pages,
            lists,
            months,
            everything,
            closings,
            beyond,
            dated_groups,
            exchange,
            ways,
            terms,
            ..
        } = plan;
        let old: Vec<_> = plan.redirects.iter().map(|old| format!("{} {:?}", old.path, old.to)).collect();
        let gone: Vec<_> = plan.gone.iter().map(|gone| gone.file()).collect();
        Digest {
            pages: hashed(&(pages, old, gone, lists, everything, dated_groups, exchange, ways, terms)),
            closings: hashed(&(closings, beyond, months)),
        }
    }
}

/// Feeds a hash with what a value tells of itself, many pieces at a time, as that is quick over long ones only.
#[derive(Default)]
struct Pieces {
    hasher: blake3::Hasher,
    waiting: Vec<u8>,
}

fn hashed(value: &impl Hash) -> blake3::Hash {
    let mut pieces = Pieces::default();
    value.hash(&mut pieces);
    pieces.hasher.update(&pieces.waiting);
    pieces.hasher.finalize()
}

impl Hasher for Pieces {
    fn write(&mut self, bytes: &[u8]) {
        self.waiting.extend_from_slice(bytes);
        if self.waiting.len() >= 32 * 1024 {
            self.hasher.update(&self.waiting);
            self.waiting.clear();
        }
    }

    fn finish(&self) -> u64 {
        unreachable!("the long hash is asked for")
    }
}
