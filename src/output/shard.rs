//! A part of a site that one of several machines makes, so that a national catalogue is built by as many as it needs.

use std::str::FromStr;

use super::{Key, KeyHasher, Output};

/// One of several parts of a site, `2/8`, counted from 1. For each the whole content is read, linked and checked; it makes
/// its own files only, and tells of mistakes in the texts that these show. All parts together are the site, and no file is
/// in two of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shard {
    /// From 1 to `of`.
    place: u64,
    of: u64,
}

impl FromStr for Shard {
    type Err = String;

    /// Reads `2/8`.
    ///
    /// # Errors
    /// What was expected, where it is something else.
    fn from_str(text: &str) -> Result<Shard, String> {
        let expected = || format!("expected a part and how many there are, as `1/4`, not `{text}`");
        let (place, of) = text.split_once('/').ok_or_else(expected)?;
        let shard =
            Shard { place: place.parse().map_err(|_| expected())?, of: of.parse().map_err(|_| expected())? };
        if !(1..=shard.of).contains(&shard.place) {
            return Err(format!("there is no part {place} of {of}: they are counted from 1 to {of}"));
        }
        Ok(shard)
    }
}

impl Shard {
    /// The hash of what only this part is made from, of that of the whole.
    pub fn fingerprint(self, whole: Key) -> Key {
        let mut hasher = KeyHasher::new("shard");
        hasher.add(&whole.0);
        hasher.add(format!("{}/{}", self.place, self.of).as_bytes());
        hasher.key()
    }

    /// Whether an artefact is of this part. Its path alone decides, so that it stays there whatever else is published.
    fn has(self, path: &str) -> bool {
        let [a, b, c, d, e, f, g, h, ..] = *blake3::hash(path.as_bytes()).as_bytes();
        u64::from_le_bytes([a, b, c, d, e, f, g, h]) % self.of == self.place - 1
    }
}

impl Output {
    /// What is of one part.
    pub fn only(mut self, shard: Shard) -> Output {
        self.promises.retain(|promise| shard.has(&promise.path));
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_one_of_those_that_there_are() {
        assert_eq!("2/8".parse(), Ok(Shard { place: 2, of: 8 }));
        for text in ["", "2", "0/4", "5/4", "1/0", "-1/4", "1/4/2", "a/b"] {
            assert!(text.parse::<Shard>().is_err(), "{text}");
        }
    }

    #[test]
    fn every_path_is_in_one_part_and_parts_are_of_about_one_size() {
        let parts: Vec<Shard> = (1..=4).map(|place| Shard { place, of: 4 }).collect();
        let paths: Vec<String> =
            (0..1000).map(|number| format!("en/programmes/{number}/index.html")).collect();
        assert!(paths.iter().all(|path| parts.iter().filter(|part| part.has(path)).count() == 1));
        for part in parts {
            let count = paths.iter().filter(|path| part.has(path)).count();
            assert!((200..300).contains(&count), "{part:?} has {count}");
        }
    }
}
