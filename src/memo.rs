//! Results of pure functions, remembered from one build to the next in the same process.
//!
//! A cold build is a build with an empty memory: there is one way through the program.

use std::collections::HashMap;
use std::hash::Hash;
use std::io::{self, Write};

use rayon::prelude::*;

/// What a function made of its last input, by the name of the input: an item of its files, a plan of a catalogue.
#[derive(Debug)]
pub struct Memo<N, I, T>(HashMap<N, (I, T)>);

impl<N, I, T> Default for Memo<N, I, T> {
    fn default() -> Memo<N, I, T> {
        Memo(HashMap::new())
    }
}

impl<N, I, T> Memo<N, I, T>
where
    N: Clone + Eq + Hash + Send + Sync,
    I: PartialEq + Send + Sync,
    T: Clone + Send + Sync,
{
    /// What `make` makes of every input, in their order and in parallel. What was made of an equal input of the same
    /// name the last time is taken from there, and what is not asked for any more is forgotten.
    pub fn all(&mut self, inputs: Vec<(N, I)>, make: impl Fn(&N, &I) -> T + Sync) -> Vec<T> {
        let before = &self.0;
        let made = inputs.into_par_iter().map(|(name, input)| {
            let known = before.get(&name).filter(|(known, _)| *known == input);
            let value = known.map_or_else(|| make(&name, &input), |(_, value)| value.clone());
            (name, input, value)
        });
        let made: Vec<(N, I, T)> = made.collect();
        let values = made.iter().map(|(.., value)| value.clone()).collect();
        self.0 = made.into_iter().map(|(name, input, value)| (name, (input, value))).collect();
        values
    }

    /// The same for one input; the others are kept.
    pub fn one(&mut self, name: N, input: I, make: impl FnOnce() -> T) -> T {
        if let Some((_, value)) = self.0.get(&name).filter(|(known, _)| *known == input) {
            return value.clone();
        }
        let value = make();
        self.0.insert(name, (input, value.clone()));
        value
    }
}

/// Hashes an input part by part; the length of each part keeps neighbours apart.
#[derive(Clone, Debug, Default)]
pub struct InputHasher(blake3::Hasher);

impl InputHasher {
    pub fn add(&mut self, part: &[u8]) {
        self.0.update(&(part.len() as u64).to_le_bytes()).update(part);
    }

    pub fn hash(&self) -> blake3::Hash {
        self.0.finalize()
    }
}

impl Write for InputHasher {
    /// Takes a piece of a part whose length is not known before its end; an empty part must follow it.
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        self.0.write(piece)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[test]
    fn what_did_not_change_is_not_made_again_and_what_vanished_is_forgotten() {
        let calls = AtomicUsize::new(0);
        let double = |_: &&str, number: &i32| {
            calls.fetch_add(1, Ordering::Relaxed);
            number * 2
        };
        let mut memo = Memo::default();
        assert_eq!(memo.all(vec![("a", 1), ("b", 2)], double), [2, 4]);
        assert_eq!(memo.all(vec![("b", 3), ("a", 1)], double), [6, 2]);
        assert_eq!(calls.load(Ordering::Relaxed), 3);
        assert_eq!(memo.all(vec![("b", 3)], double), [6]);
        assert_eq!(memo.all(vec![("a", 1)], double), [2]);
        assert_eq!(calls.load(Ordering::Relaxed), 4);
    }

    #[test]
    fn one_is_made_again_when_its_input_changed() {
        let mut memo = Memo::default();
        assert_eq!(memo.one("a", 1, || 1), 1);
        assert_eq!(memo.one("a", 1, || 2), 1);
        assert_eq!(memo.one("a", 2, || 3), 3);
        assert_eq!(memo.one("b", 2, || 4), 4);
        assert_eq!(memo.one("a", 2, || 5), 3);
    }
}
