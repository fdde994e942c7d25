//! Links to documents: what readers should know before they load one.

use crate::catalogue::{self, Item};
use crate::codes::Decimal;
use crate::diagnostic::Code;
use crate::document::Words;
use crate::lang::Lang;
use crate::locale::{Arg, Locale};
use crate::markdown::{DocumentLink, Link, Refusal};
use crate::meant::{self, Reading};
use crate::pdf::Pdf;
use crate::view::Context;

/// What a text in a language links to by the name of a file beside it.
pub fn link(
    context: &Context<'_>,
    item: &Item,
    words: &Words,
    lang: &Lang,
    name: &str,
) -> Result<Link, Refusal> {
    match context.catalogue().document(item, name) {
        Some(Ok(pdf)) => {
            let told = told(context.site.locale(lang), pdf);
            let document = Some(DocumentLink { told, lang: pdf.lang.clone() });
            Ok(Link { href: context.site.path(&pdf.path), document, ..Link::default() })
        }
        // What is wrong with it is told of the file.
        Some(Err(_)) => Ok(Link::default()),
        None => Err(missing(context, item, words, name)),
    }
}

/// `(PDF, 1.2 MB, English)`
fn told(locale: &Locale, pdf: &Pdf) -> String {
    let said = |key: &str, arguments: &[(&str, Arg)]| locale.message(key, arguments).unwrap_or_default();
    let size = match pdf.bytes {
        bytes @ ..100_000 => ("document-kilobytes", bytes.div_ceil(1000) * 100),
        bytes => ("document-megabytes", bytes.div_ceil(100_000) * 10),
    };
    let number = Decimal { hundredths: i64::try_from(size.1).unwrap_or(i64::MAX) };
    let size = ("size", Arg::Text(said(size.0, &[("number", Arg::Text(locale.number(number)))])));
    let told = match &pdf.lang {
        Some(lang) => said("document-in", &[size, ("language", Arg::Text(locale.language(lang)))]),
        None => said("document", &[size]),
    };
    said("value-aside", &[("text", Arg::Text(told))])
}

/// The files that a name may mean in a text, with the one that it must mean, as Markdown writes them.
pub fn with_renamed(context: &Context<'_>, words: &Words, name: &str, meant: Vec<Reading>) -> Vec<Reading> {
    let meant = catalogue::with_renamed(meant, context.sources, &words.path, name).into_iter();
    meant.map(|one| Reading { text: one.text.replace(' ', "%20"), ..one }).collect()
}

fn missing(context: &Context<'_>, item: &Item, words: &Words, name: &str) -> Refusal {
    let files: Vec<&str> = item.documents.iter().filter_map(|path| path.rsplit('/').next()).collect();
    // Hosts tell small letters from capitals.
    let same = files.iter().find(|file| file.eq_ignore_ascii_case(name));
    let readings = match same {
        Some(file) => vec![meant::Reading::certain(*file)],
        None => meant::near(name, files.iter().copied()),
    };
    let readings = with_renamed(context, words, name, readings);
    let help = format!("put it into `{}`, or link to it at the address that it has elsewhere", item.folder());
    Refusal {
        code: Code::BrokenLink,
        message: format!("there is no document `{name}` in `{}`", item.folder()),
        help: readings.is_empty().then_some(help),
        readings,
    }
}
