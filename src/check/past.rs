//! Notices whose time is over, and which nobody has removed.

use crate::diagnostic::{Code, Diagnostic};
use crate::model::Notices;
use crate::site::Site;
use crate::source::{DataPath, Place};

pub(super) fn check(site: &Site) -> Vec<Diagnostic> {
    let today = site.today();
    let notices = site.catalogue.vocabulary.notices.notices.iter().enumerate();
    let past = notices.filter(|(_, notice)| notice.until < today).map(|(index, notice)| {
        let place = Place::Value(Notices::FILE.into(), DataPath::from("notices").index(index).key("until"));
        let message = format!("the notice has not been shown since {}", notice.until);
        Diagnostic::note(Code::PastNotice, place, message).help("remove it, or give it another day")
    });
    past.collect()
}
