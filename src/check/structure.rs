//! Titles, headings and ids of the rendered pages.

use std::collections::BTreeMap;

use super::Seen;
use super::finding::PageFaults;
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::lang::Lang;
use crate::source::Place;

/// So many of the pages that share a title are named.
const MOST_NAMED: usize = 3;

pub(super) fn check(pages: &[Option<Seen>], findings: &mut PageFaults) {
    for seen in pages.iter().flatten().filter(|seen| seen.is_page()) {
        let mut warn = |code, message: String| findings.add(code, Severity::Warning, message, None, seen);
        let levels = &seen.page.headings;
        match levels.iter().filter(|level| **level == 1).count() {
            1 => {}
            0 => warn(Code::MainHeading, "a page has no `<h1>`".to_owned()),
            count => warn(Code::MainHeading, format!("a page has {count} `<h1>`")),
        }
        if seen.page.title.trim().is_empty() {
            warn(Code::MainHeading, "a page has no `<title>`".to_owned());
        }
        for (above, below) in skips(levels) {
            warn(Code::PageHeadings, format!("an `<h{below}>` follows an `<h{above}>`"));
        }
        for id in &seen.page.repeated_ids {
            warn(Code::RepeatedId, format!("the id `{id}` stands twice on a page"));
        }
    }
}

/// Neighbours of which the second is more than one level below the first.
fn skips(levels: &[u8]) -> impl Iterator<Item = (u8, u8)> {
    levels.windows(2).map(|pair| (pair[0], pair[1])).filter(|(above, below)| *below > above + 1)
}

/// Pages of a language that have one title, as far as search engines list them. The first page offers the home pages and is
/// theirs for everybody else, so that it may be called like one of them.
pub(super) fn titles(pages: &[Option<Seen>]) -> Vec<Diagnostic> {
    let mut titled: BTreeMap<(&Lang, &str), Vec<&Seen>> = BTreeMap::new();
    for seen in pages.iter().flatten().filter(|seen| !seen.page.unlisted && seen.address() != "/") {
        let lang = seen.promise.page_of.as_ref().filter(|_| !seen.page.title.trim().is_empty());
        if let Some(lang) = lang {
            titled.entry((lang, seen.page.title.trim())).or_default().push(seen);
        }
    }
    // A gap that nothing fills is told of the message that has it.
    let is_filled = |title: &str| !(title.contains('{') && title.contains('}'));
    let same = titled.into_iter().filter(|((_, title), pages)| pages.len() > 1 && is_filled(title));
    same.map(|((lang, title), pages)| same_title(lang, title, &pages)).collect()
}

fn same_title(lang: &Lang, title: &str, pages: &[&Seen]) -> Diagnostic {
    let place = |seen: &Seen| seen.promise.words.clone().map_or(Place::Site, Place::File);
    let message = format!("{} pages in `{lang}` have the title `{title}`", pages.len());
    let last = pages[pages.len() - 1];
    let same = Diagnostic::warning(Code::SameTitle, place(last), message);
    let others = pages[..pages.len() - 1].iter().take(MOST_NAMED);
    others.fold(same.label(last.address()), |same, seen| same.related(place(seen), seen.address()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn going_down_takes_one_level_at_a_time_and_going_up_any_number() {
        assert_eq!(skips(&[1, 2, 3, 2, 3, 4, 2]).count(), 0);
        assert_eq!(skips(&[1, 3, 2, 4]).collect::<Vec<_>>(), [(1, 3), (2, 4)]);
    }
}
