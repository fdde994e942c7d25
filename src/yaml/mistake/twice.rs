//! Lines that stand in themselves, once by half: a hand that pastes leaves a part of what was there.

use std::ops::Range;

use super::page::{Line, Page};
use super::slip::Slip;
use crate::diagnostic::Code;

/// Fewer bytes stand twice in many words.
const LEAST: usize = 3;

pub fn slips(page: &Page, near: &[usize], slips: &mut Vec<Slip>) {
    for line in near.iter().map(|at| &page.lines[*at]) {
        let parts = line.parts();
        let starts = [line.indentation(), parts.head, parts.value.start];
        let found = starts.into_iter().filter_map(|start| half(line, start..parts.value.end));
        slips.extend(found);
    }
}

/// `starts: 2027-0    starts: 2027-09-20`, `P2YP2Y`
fn half(line: &Line, within: Range<usize>) -> Option<Slip> {
    let text = line.text.get(within.clone())?;
    let surplus = surplus(text)?;
    let range = line.range(within.start + surplus.start..within.start + surplus.end);
    let message =
        format!("`{}` stands twice in the line, which was pasted into itself", text[surplus].trim());
    Some(Slip::new(Code::Syntax, range.clone(), message, vec![(range, String::new())]).evident())
}

/// The part of a text that the rest of it begins with: what is cut off goes.
fn surplus(text: &str) -> Option<Range<usize>> {
    let head = text.get(..LEAST)?;
    text.match_indices(head).filter(|(at, _)| *at >= LEAST).find_map(|(at, _)| {
        let (first, second) = (text[..at].trim_end(), &text[at..]);
        if second.starts_with(first) {
            return Some(0..at);
        }
        first.starts_with(second).then_some(first.len()..text.len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_half_goes_and_the_whole_stays() {
        for (text, whole) in [
            ("starts: 2027-0    starts: 2027-09-20", "starts: 2027-09-20"),
            ("starts: 2027-09-20 starts: 2027", "starts: 2027-09-20"),
            ("{a: 1{a: 1, b: 2}", "{a: 1, b: 2}"),
            ("P2YP2Y", "P2Y"),
        ] {
            let mut left = text.to_owned();
            left.replace_range(surplus(text).unwrap(), "");
            assert_eq!(left, whole);
        }
        assert_eq!(["2027-2028", "a", "faculty: sciences"].map(surplus), [None, None, None]);
    }
}
