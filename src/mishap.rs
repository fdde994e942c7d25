//! Our own mistakes: a panic, with the file that was worked on, so that whoever meets it learns that it is not theirs.

use std::any::Any;
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind, set_hook, take_hook};
use std::sync::{Mutex, PoisonError};

use crate::diagnostic::{Code, Diagnostic};
use crate::source::{Place, SourcePath};

/// What the last panic said, and where in the program.
static LAST: Mutex<Option<String>> = Mutex::new(None);

/// A panic that was caught.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mishap {
    /// What was being done, and to which file, where that is known.
    work: Option<(&'static str, SourcePath)>,
    /// For whoever mends it: a place in the program, and what was thought to be impossible.
    words: String,
}

/// Do something; our own mistake is caught.
///
/// # Errors
/// The mistake.
pub fn caught<T>(work: impl FnOnce() -> T) -> Result<T, Mishap> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|payload| Mishap::of(payload, None))
}

/// Do something to a file; our own mistake is told with its path. `doing` is a word such as `reading`.
pub fn within<T>(doing: &'static str, file: &str, work: impl FnOnce() -> T) -> T {
    let watched = || {
        planted(doing, file);
        work()
    };
    catch_unwind(AssertUnwindSafe(watched)).unwrap_or_else(|payload| {
        resume_unwind(Box::new(Mishap::of(payload, Some((doing, file.into())))));
    })
}

/// The tests need a mistake that nobody makes. It is no part of the program that is given away.
fn planted(doing: &str, file: &str) {
    if cfg!(debug_assertions) {
        assert!(!file.contains(&format!("planted-panic-{doing}")), "a mistake that was planted");
    }
}

/// Keep what a panic says, to be told as a [`Mishap`], instead of printing it; `loud` prints it, too.
pub fn listen(loud: bool) {
    let before = take_hook();
    set_hook(Box::new(move |panic| {
        let place = panic.location().map_or_else(String::new, |at| format!("{}:{}: ", at.file(), at.line()));
        let words = format!("{place}{}", said(panic.payload()));
        *LAST.lock().unwrap_or_else(PoisonError::into_inner) = Some(words);
        if loud {
            before(panic);
        }
    }));
}

/// What a payload that was caught elsewhere says.
pub fn told(payload: &dyn Any) -> String {
    payload.downcast_ref::<Mishap>().map_or_else(|| said(payload).to_owned(), ToString::to_string)
}

fn said(payload: &dyn Any) -> &str {
    let text = payload.downcast_ref::<&str>().copied();
    text.or_else(|| payload.downcast_ref::<String>().map(String::as_str)).unwrap_or_default()
}

impl Mishap {
    fn of(payload: Box<dyn Any + Send>, work: Option<(&'static str, SourcePath)>) -> Mishap {
        // What is nearest to the mistake knows best.
        payload.downcast::<Mishap>().map_or_else(
            |payload| {
                // Another thread may have met the same mistake, and be told of it, too.
                let last = LAST.lock().unwrap_or_else(PoisonError::into_inner).clone();
                let known = last.filter(|words| words.ends_with(said(&*payload)));
                Mishap { work, words: known.unwrap_or_else(|| said(&*payload).to_owned()) }
            },
            |mishap| *mishap,
        )
    }

    /// As a message about the file, or about those that were saved just before.
    pub fn diagnostic(&self, saved: &[SourcePath]) -> Diagnostic {
        let file = self.work.as_ref().map(|(_, file)| file).or(saved.first());
        let place = file.map_or(Place::Site, |file| Place::File(file.clone()));
        let after = match (&self.work, saved) {
            (Some((doing, _)), _) => format!(" while {doing} this file"),
            (None, []) => String::new(),
            (None, _) => " after this file was saved".to_owned(),
        };
        Diagnostic::error(Code::OurMistake, place, format!("prospectus itself made a mistake{after}"))
            .help("it is not your fault; until it is mended, taking back your last change will help")
            .help(format!("please report it with this line: {}", self.words))
    }
}

/// One sentence: whose mistake it is, and what to do.
impl fmt::Display for Mishap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let work = self.work.as_ref();
        let doing = work.map_or_else(String::new, |(doing, file)| format!(" while {doing} {file}"));
        let files = if work.is_some() { "the file" } else { "your files" };
        write!(
            f,
            "prospectus itself made a mistake{doing}, which is not your fault and leaves the published site as it was: \
             please report it with {files} and this line ({})",
            self.words
        )
    }
}

impl std::error::Error for Mishap {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistake_is_told_with_the_file_nearest_to_it() {
        let inner = || within("reading", "a.md", || panic!("the sky fell"));
        let told = caught(|| within("checking", "b.md", inner)).unwrap_err();
        assert_eq!(told.work, Some(("reading", "a.md".into())));
        assert_eq!(told.diagnostic(&["c.md".into()]).place, Place::File("a.md".into()));
        let elsewhere = caught(|| panic!("again")).unwrap_err();
        assert_eq!(elsewhere.diagnostic(&["c.md".into()]).place, Place::File("c.md".into()));
        assert_eq!(caught(|| 1), Ok(1));
    }

    #[test]
    fn threads_hand_it_on() {
        let told = caught(|| rayon::join(|| within("drawing", "a", || panic!("x")), || 1)).unwrap_err();
        assert!(told.to_string().contains("while drawing a, which is not your fault"), "{told}");
    }
}
