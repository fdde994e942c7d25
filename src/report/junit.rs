//! JUnit XML: each message is a test case of its file. An error is a failure; what is milder was skipped.

use std::io::{self, Write};

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::{plain, position};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::source::Sources;

pub(super) fn write(diagnostics: &Diagnostics, sources: &Sources, out: &mut dyn Write) -> io::Result<()> {
    let mut xml = Writer::new_with_indent(&mut *out, b' ', 2);
    let failures = diagnostics.count(Severity::Error);
    let messages = diagnostics.iter().count();
    // A suite without a case is taken for one that did not run.
    let counts = [
        ("tests", messages.max(1).to_string()),
        ("failures", failures.to_string()),
        ("errors", "0".to_owned()),
        ("skipped", (messages - failures).to_string()),
    ];
    let counts = || counts.iter().map(|(name, count)| (*name, count.as_str()));
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    xml.create_element("testsuites").with_attributes(counts()).write_inner_content(|xml| {
        let suite = xml.create_element("testsuite").with_attribute(("name", "prospectus"));
        suite.with_attributes(counts()).write_inner_content(|xml| {
            if diagnostics.is_empty() {
                let clean = [("classname", "site"), ("name", "there is nothing to be said")];
                xml.create_element("testcase").with_attributes(clean).write_empty()?;
            }
            diagnostics.iter().try_for_each(|diagnostic| case(diagnostic, sources, xml))
        })?;
        Ok(())
    })?;
    writeln!(out)
}

fn case<W: Write>(diagnostic: &Diagnostic, sources: &Sources, xml: &mut Writer<W>) -> io::Result<()> {
    let place = position(diagnostic, sources);
    let message = printable(&diagnostic.message);
    let code = diagnostic.code.id();
    let name = match &place {
        Some((_, Some((line, column)))) => format!("{code} at {line}:{column}: {message}"),
        _ => format!("{code}: {message}"),
    };
    let file = place.map_or_else(|| "site".to_owned(), |(path, _)| path);
    let named = [("classname", file.as_str()), ("name", name.as_str())];
    xml.create_element("testcase").with_attributes(named).write_inner_content(|xml| {
        if diagnostic.severity == Severity::Error {
            let failure = xml.create_element("failure").with_attribute(("message", message.as_str()));
            let text = printable(&plain(diagnostic, sources));
            failure.with_attribute(("type", code)).write_text_content(BytesText::new(&text))?;
        } else {
            let told = format!("{}: {message}", diagnostic.severity.name());
            xml.create_element("skipped").with_attribute(("message", told.as_str())).write_empty()?;
        }
        Ok(())
    })?;
    Ok(())
}

/// XML 1.0 has no way to write most control characters.
fn printable(text: &str) -> String {
    let banned = |letter: char| {
        letter.is_control() && !matches!(letter, '\n' | '\t') || ('\u{fffe}'..='\u{ffff}').contains(&letter)
    };
    text.replace(banned, "\u{fffd}")
}
