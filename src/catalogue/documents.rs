//! Documents by the names that authors give, and what is to be said of those that not every reader can read.

use super::{Catalogue, Item};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::pdf::{Looked, Pdf, Unreadable};
use crate::source::{Place, SourcePath};

/// In a megabyte, as file managers count.
const MEGABYTE: usize = 1_000_000;

impl Catalogue {
    /// A document beside an item's texts, by the name that an author gives.
    pub fn document(&self, item: &Item, name: &str) -> Option<&Looked> {
        self.documents.get(super::pictures::named(&item.documents, &item.folder(), name)?)
    }

    /// Documents that are too large, that cannot be opened, and that do not tell what the law asks.
    pub(super) fn told_of_documents(&self) -> Diagnostics {
        let mut diagnostics = Diagnostics::default();
        for (path, looked) in self.documents.iter() {
            match looked {
                Ok(document) => {
                    diagnostics.extend(self.too_large(path, document));
                    diagnostics.extend(silent(path, document));
                }
                Err(unreadable) => diagnostics.push(told(path, *unreadable)),
            }
        }
        diagnostics
    }

    fn too_large(&self, path: &SourcePath, document: &Pdf) -> Option<Diagnostic> {
        let most = self.config.file.document_megabytes;
        let tenths = document.bytes.div_ceil(MEGABYTE / 10);
        let message = || {
            let (whole, tenth) = (tenths / 10, tenths % 10);
            format!(
                "`{}` has {whole}.{tenth} MB, and a document of this site has at most {most}",
                file_name(path)
            )
        };
        (document.bytes > usize::from(most) * MEGABYTE).then(|| {
            Diagnostic::error(Code::HeavyDocument, Place::File(path.clone()), message()).help(
                "export it “for the web”, with smaller pictures; `document_megabytes` in `content/site.yaml` is the limit",
            )
        })
    }
}

fn silent(path: &SourcePath, document: &Pdf) -> Option<Diagnostic> {
    let lacks = document.lacks();
    let message = || format!("`{}` lacks {}", file_name(path), lacks.join(", and "));
    (!lacks.is_empty()).then(|| {
        Diagnostic::warning(Code::SilentDocument, Place::File(path.clone()), message()).help(
            "export it again from Word, LibreOffice or InDesign as a “tagged” or “accessible” PDF, with title and language among its properties; better still, make a page of it",
        )
    })
}

fn told(path: &SourcePath, unreadable: Unreadable) -> Diagnostic {
    let (what, help) = match unreadable {
        Unreadable::Broken => ("is no PDF, or is damaged", "export it again as PDF"),
        Unreadable::Locked => ("asks for a password", "export it again without one: readers have none"),
    };
    let message = format!("`{}` {what}", file_name(path));
    Diagnostic::error(Code::UnreadableDocument, Place::File(path.clone()), message).help(help)
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}
