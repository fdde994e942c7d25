//! Links whose two brackets have changed places, or whose words and address have.

use regex::Captures;

use super::{Cure, Names, Residue, is_address, is_number, raw, write};

pub(super) fn swapped(found: &Captures, residue: &Residue, _: &Names) -> Option<(String, Cure)> {
    let (words, address) = (raw(found, 1, residue), raw(found, 2, residue));
    (is_address(address) && !is_number(address)).then(|| {
        ("a link whose brackets are swapped".into(), write(found, residue, format!("[{words}]({address})")))
    })
}

/// `(https://www.example.edu)[words]`: the address first, in the brackets of its own.
pub(super) fn turned(found: &Captures, residue: &Residue, _: &Names) -> Option<(String, Cure)> {
    let (address, words) = (raw(found, 1, residue), raw(found, 2, residue).trim());
    let address = if address.starts_with("www.") { format!("https://{address}") } else { address.to_owned() };
    (!is_number(words)).then(|| {
        let message = "a link whose words and address have changed places".to_owned();
        (message, write(found, residue, format!("[{words}]({address})")))
    })
}
