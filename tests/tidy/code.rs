//! The program's own source as the tests of its shape see it: as tokens, so that a path is found in whatever form it is
//! written, and without the modules that are there for tests only.

use std::collections::BTreeSet;
use std::fs;
use std::sync::LazyLock;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::site::root;

/// A file of the program.
pub struct File {
    /// Below `src/`.
    pub path: String,
    pub text: String,
    /// Its lines, those of test modules left out.
    pub lines: usize,
    pub names: Vec<Name>,
    /// The test modules that have files of their own.
    test_modules: Vec<String>,
}

/// A path such as `crate::view::Context`, written in one piece or within the braces of a `use`.
pub struct Name {
    pub line: usize,
    pub parts: Vec<String>,
}

/// The files of the program, those of test modules left out.
pub fn files() -> &'static [File] {
    static FILES: LazyLock<Vec<File>> = LazyLock::new(read_all);
    &FILES
}

fn read_all() -> Vec<File> {
    let folder = root().join("src");
    let entries = walkdir::WalkDir::new(&folder).sort_by_file_name().into_iter().filter_map(Result::ok);
    let sources = entries.filter(|entry| entry.path().extension().is_some_and(|end| end == "rs"));
    let all: Vec<File> = sources
        .map(|entry| {
            let path = entry.path().strip_prefix(&folder).expect("below src");
            let text = fs::read_to_string(entry.path()).expect("source is text");
            File::read(&path.to_string_lossy().replace('\\', "/"), &text)
        })
        .collect();
    let of_tests: BTreeSet<Vec<String>> = all.iter().flat_map(File::test_modules).collect();
    all.into_iter().filter(|file| !of_tests.contains(&file.module())).collect()
}

impl File {
    pub fn read(path: &str, text: &str) -> File {
        let mut file = File {
            path: path.to_owned(),
            text: text.to_owned(),
            lines: text.lines().count(),
            names: Vec::new(),
            test_modules: Vec::new(),
        };
        file.take(text.parse().expect("source is Rust"));
        file
    }

    /// `["view", "compare", "rows"]`; nothing for `lib.rs`.
    pub fn module(&self) -> Vec<String> {
        let path = self.path.trim_end_matches(".rs").trim_end_matches("/mod");
        path.split('/').filter(|part| *part != "lib").map(ToOwned::to_owned).collect()
    }

    fn test_modules(&self) -> Vec<Vec<String>> {
        self.test_modules.iter().map(|name| [self.module(), vec![name.clone()]].concat()).collect()
    }

    fn take(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut rest = tokens.as_slice();
        while let Some(first) = rest.first() {
            let taken = self.test_module(rest).unwrap_or_else(|| match first {
                TokenTree::Group(group) => {
                    self.take(group.stream());
                    1
                }
                _ => self.name(&[], rest).max(1),
            });
            rest = &rest[taken..];
        }
    }

    /// How many tokens a test module has that begins here.
    fn test_module(&mut self, tokens: &[TokenTree]) -> Option<usize> {
        // Most tokens are none that an attribute begins with, and a group takes long to be written out.
        if !matches!(&tokens[0], TokenTree::Punct(_)) {
            return None;
        }
        let texts = |from: usize| tokens[from..].iter().map(ToString::to_string);
        let attributes = texts(0).step_by(2).take_while(|text| text == "#").count();
        if !texts(1).step_by(2).take(attributes).any(|text| text == "[cfg (test)]" || text == "[cfg(test)]") {
            return None;
        }
        let keyword = attributes * 2 + texts(attributes * 2).take_while(|text| text == "pub").count();
        if texts(keyword).next()? != "mod" {
            return None;
        }
        match tokens.get(keyword + 2)? {
            TokenTree::Group(body) => {
                self.lines -= body.span_close().end().line - tokens[0].span().start().line + 1;
            }
            _ => self.test_modules.push(tokens[keyword + 1].to_string()),
        }
        Some(keyword + 3)
    }

    /// Keep the names that begin here, after what stands before the braces around them. How many tokens they are.
    fn name(&mut self, before: &[String], tokens: &[TokenTree]) -> usize {
        let is = |at: usize, sign: char| match tokens.get(at) {
            Some(TokenTree::Punct(punct)) => punct.as_char() == sign,
            _ => false,
        };
        let (mut parts, mut at) = (before.to_vec(), 0);
        loop {
            match tokens.get(at) {
                Some(TokenTree::Ident(part)) if part == "self" && !parts.is_empty() => {}
                Some(TokenTree::Ident(part)) => parts.push(part.to_string()),
                Some(TokenTree::Punct(_)) if at > 0 && is(at, '*') => parts.push("*".to_owned()),
                Some(TokenTree::Group(group)) if at > 0 && group.delimiter() == Delimiter::Brace => {
                    let within: Vec<TokenTree> = group.stream().into_iter().collect();
                    for one in within.split(|token| token.to_string() == ",") {
                        self.name(&parts, one);
                    }
                    return at + 1;
                }
                _ => break,
            }
            at += 1;
            if !(is(at, ':') && is(at + 1, ':')) {
                break;
            }
            at += 2;
        }
        if at > 0 && parts.len() > 1 {
            self.names.push(Name { line: tokens[0].span().start().line, parts });
        }
        at
    }
}

impl Name {
    pub fn text(&self) -> String {
        self.parts.join("::")
    }
}
