//! Scripts as browsers read them: one slip, and a browser runs nothing of the file, and says so to nobody.

use std::ops::Range;
use std::sync::LazyLock;
use std::thread;

use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions, CommentOptions, LegalComment};
use oxc_mangler::{MangleOptions, Mangler};
use oxc_parser::Parser;
use oxc_span::SourceType;
use regex::Regex;

use crate::diagnostic::certainly;

/// A longer script is somebody's library, and not written by hand.
const LONGEST: usize = 128 * 1024;

/// Bytes of stack for each byte of a script: as many as its deepest nesting takes, were it nothing else.
const STACK: usize = 4096;

/// Where a script cannot be read, and why, in the words of the parser.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Fault {
    pub at: Range<usize>,
    pub message: String,
}

/// Words that begin what comes behind them.
const BEGINNINGS: [&str; 12] = [
    "const", "let", "function", "return", "export", "import", "async", "await", "class", "throw", "typeof",
    "new",
];

/// The word before a fault that is none of the language's, and the one that is meant.
pub(super) fn mistyped(text: &str, fault: &Fault) -> Option<(Range<usize>, &'static str)> {
    let before = text[..fault.at.start].trim_end();
    let start = before.rfind(|letter: char| !letter.is_ascii_alphanumeric()).map_or(0, |at| at + 1);
    Some((start..before.len(), certainly(&before[start..], BEGINNINGS)?))
}

/// The first slip in a script; nothing where a browser can read it, as a module or by itself.
pub(super) fn read(text: &str) -> Option<Fault> {
    deep(text, || {
        parse(text, SourceType::mjs()).and_then(|fault| parse(text, SourceType::cjs()).map(|_| fault))
    })?
}

/// The same script in fewer bytes: without remarks but for licences, without blanks, and with short names for what only it
/// knows. Names that others may use stay as they are: of properties, of exports, and at the top of a script that is no module.
/// Nothing where it cannot be read.
pub(super) fn slim(text: &str) -> Option<String> {
    deep(text, || {
        let allocator = Allocator::default();
        let read =
            [SourceType::mjs(), SourceType::cjs()].map(|kind| Parser::new(&allocator, text, kind).parse());
        let whole = read.iter().find(|read| read.diagnostics.is_empty() && !read.panicked)?;
        let top_level = Some(whole.module_record.has_module_syntax);
        let short = Mangler::new()
            .with_options(MangleOptions { top_level, ..MangleOptions::default() })
            .build(&whole.program);
        let comments = CommentOptions { legal: LegalComment::Inline, ..CommentOptions::disabled() };
        let codegen = Codegen::new()
            .with_options(CodegenOptions { comments, ..CodegenOptions::minify() })
            .with_scoping(Some(short.scoping))
            .with_private_member_mappings(Some(short.class_private_mappings));
        Some(codegen.build(&whole.program).code)
    })
    .flatten()
}

/// The addresses of the files that a script names beside itself, without their quotation marks: what it imports, and what it
/// finds by `new URL("…", import.meta.url)`. Those that are put together while it runs are not among them.
pub(super) fn named(text: &str) -> Vec<Range<usize>> {
    static BESIDE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#"\bnew\s+URL\(\s*["'`]([^"'`$]+)["'`]\s*,\s*import\.meta\.url"#)
            .expect("the pattern is sound")
    });
    let found = deep(text, || {
        let allocator = Allocator::default();
        let record = Parser::new(&allocator, text, SourceType::mjs()).parse().module_record;
        let imports = record.requested_modules.values().flatten().map(|module| module.span);
        let imports = imports.chain(record.dynamic_imports.iter().map(|import| import.module_request));
        let mut named: Vec<Range<usize>> =
            imports.filter_map(|span| literal(text, span.start as usize..span.end as usize)).collect();
        if !record.import_metas.is_empty() {
            named.extend(BESIDE.captures_iter(text).filter_map(|found| Some(found.get(1)?.range())));
        }
        named
    });
    let mut named = found.unwrap_or_default();
    named.sort_by_key(|range| range.start);
    named
}

/// What is between the quotation marks of an expression that is one text.
fn literal(text: &str, at: Range<usize>) -> Option<Range<usize>> {
    let quote = text[at.clone()].chars().next().filter(|sign| matches!(sign, '"' | '\'' | '`'))?;
    let inner = at.start + 1..at.end.checked_sub(1)?;
    let words = text.get(inner.clone())?;
    (text[..at.end].ends_with(quote) && !words.contains([quote, '$'])).then_some(inner)
}

/// What is found out with as much stack as the deepest script takes.
fn deep<T: Send>(text: &str, find: impl FnOnce() -> T + Send) -> Option<T> {
    if text.len() > LONGEST {
        return None;
    }
    thread::scope(|scope| {
        let reader = thread::Builder::new().stack_size((text.len() * STACK).max(1 << 20));
        // Without the memory for it, nothing is said.
        reader.spawn_scoped(scope, find).ok()?.join().ok()
    })
}

fn parse(text: &str, kind: SourceType) -> Option<Fault> {
    let allocator = Allocator::default();
    let read = Parser::new(&allocator, text, kind).parse();
    let told = read.diagnostics.first()?;
    let labels = &told.labels;
    let opened = labels.iter().find(|label| label.label() == Some("Opened here"));
    let label = opened.or_else(|| labels.iter().find(|label| label.primary())).or_else(|| labels.first());
    let at = label.map_or(0..0, |label| label.offset() as usize..(label.offset() + label.len()) as usize);
    let sign = text.get(at.clone()).unwrap_or_default();
    let message = match opened {
        Some(_) => format!("this `{sign}` is never closed"),
        None => lowered(&told.message),
    };
    Some(Fault { at, message })
}

/// `Unexpected token` as the end of a sentence.
fn lowered(message: &str) -> String {
    let mut letters = message.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Option<(&str, String)> {
        read(text).map(|fault| (&text[fault.at], fault.message))
    }

    #[test]
    fn slips_are_found_where_they_are() {
        assert_eq!(told("function x() {\n  if (a) {\n}\n"), Some(("{", "this `{` is never closed".into())));
        assert_eq!(told("const = 3;").map(|(at, _)| at), Some("="));
        assert_eq!(told("let a = (1;\n").map(|(at, _)| at), Some("("));
        assert!(told("let s = \"abc\nlet t;").is_some());
    }

    #[test]
    fn scripts_as_browsers_take_them_are_whole() {
        for text in
            ["", "import { a } from \"./b.js\";\nawait a?.b ?? c;", "with (a) { b }", "// a\n/* b */ x => x"]
        {
            assert_eq!(told(text), None, "{text}");
        }
    }

    #[test]
    fn files_beside_a_script_are_named_in_it() {
        let text = "import a from './a.js'; export * from \"b\"; // import './no.js'\n\
                    const c = await import(`./c.js`), d = await import(`${x}d.js`), e = import('./' + y);\n\
                    const f = new URL('f.svg', import.meta.url), s = \"import './no.js'\"; new URL('no', x);";
        let found: Vec<&str> = named(text).into_iter().map(|at| &text[at]).collect();
        assert_eq!(found, ["./a.js", "b", "./c.js", "f.svg"]);
    }

    #[test]
    fn scripts_do_the_same_in_fewer_bytes() {
        let module = "/*! (c) */\n// why\nimport { far } from './a.js';\n/** it */ export function near(value) {\n  const doubled = `/* no */` + value;\n  return far(doubled);\n}\nconst KEY = 1; near(KEY);\n";
        assert_eq!(
            slim(module).expect("it is a module"),
            "/*! (c) */\nimport{far as e}from\"./a.js\";export function near(t){const n=`/* no */`+t;return e(n)}const t=1;near(t);"
        );
        let classic = "function shared(value) { return value + 1; }";
        assert_eq!(slim(classic).expect("it is a script"), "function shared(e){return e+1}");
        assert_eq!(slim("let a = ;"), None);
    }

    #[test]
    fn nothing_is_too_deep() {
        for unit in ["(", "[", "!", "a=>", "`${", "new "] {
            read(&unit.repeat(LONGEST / unit.len()));
        }
    }
}
