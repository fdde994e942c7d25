//! The ways to give the parts of one text to the keys of a map.

use crate::meant::{self, Field};

/// A text is taken for so many values at most.
const MOST_PARTS: usize = 3;

/// Of so few keys each two are tried.
const MOST_PAIRED: usize = 4;

/// The ways to give a text to the keys that a map needs.
pub(super) fn ways(text: &str, needed: &[&'static str]) -> Vec<Vec<Field>> {
    match needed {
        [only] => vec![vec![(only, text.to_owned())]],
        // The id is made of the name.
        [id, name] if *id == "id" => vec![vec![(id, text.to_owned()), (name, text.to_owned())]],
        _ => meant::parts(text).iter().flat_map(|parts| assigned(parts, needed)).collect(),
    }
}

/// Parts of a text for as many keys, in every order, that of the keys first.
pub(super) fn assigned(parts: &[String], needed: &[&'static str]) -> Vec<Vec<Field>> {
    if parts.len() != needed.len() || parts.len() > MOST_PARTS {
        return Vec::new();
    }
    let orders: &[&[usize]] = match parts.len() {
        1 => &[&[0]],
        2 => &[&[0, 1], &[1, 0]],
        _ => &[&[0, 1, 2], &[0, 2, 1], &[1, 0, 2], &[1, 2, 0], &[2, 0, 1], &[2, 1, 0]],
    };
    let one =
        |order: &&[usize]| order.iter().zip(needed).map(|(at, key)| (*key, parts[*at].clone())).collect();
    orders.iter().map(one).collect()
}

/// Two parts of a text for each two of the keys of a map that can do without any of them.
pub(super) fn paired(text: &str, keys: &[&'static str]) -> Vec<Vec<Field>> {
    let parts = meant::parts(text).into_iter().filter(|parts| parts.len() == 2 && keys.len() <= MOST_PAIRED);
    let pairs = |parts: Vec<String>| {
        let each = keys.iter().flat_map(|one| keys.iter().map(move |other| (*one, *other)));
        let each = each.filter(|(one, other)| one != other);
        each.map(move |(one, other)| vec![(one, parts[0].clone()), (other, parts[1].clone())])
    };
    parts.flat_map(pairs).collect()
}
