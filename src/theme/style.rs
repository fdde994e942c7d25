//! Style sheets as browsers read them: what they name, and what breaks them. A browser passes over what it cannot read,
//! and says nothing (CSS Syntax Module Level 3).

mod late;
mod sheet;

use std::ops::Range;
use std::sync::LazyLock;

use cssparser::{ParseError, Parser, ParserInput, Token};
use regex::Regex;

use super::properties;
use sheet::Cure;
pub(super) use sheet::{Fault, Named, Sheet};

/// Blocks within each other that are looked into; those below are passed over, as no theme has them.
const DEEPEST: usize = 32;

/// Read a sheet.
pub(super) fn read(text: &str) -> Sheet {
    let (sheet, order) = (Sheet::default(), late::Order::default());
    let mut reader = Reader { text, sheet, order, unclosed: false, askew: None };
    let mut input = ParserInput::new(text);
    reader.block(&mut Parser::new(&mut input), Within::Sheet, 0);
    reader.blame();
    reader.sheet.faults.extend(reader.order.fault(text));
    let faults = &mut reader.sheet.faults;
    faults.sort_by_key(|fault| fault.at.start);
    let mut shifted = false;
    faults.retain(|fault| !fault.shifts || !std::mem::replace(&mut shifted, true));
    reader.sheet
}

/// What is being read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    Sheet,
    Braces,
    /// A function whose strings are addresses.
    Address,
    Other,
}

struct Reader<'t> {
    text: &'t str,
    sheet: Sheet,
    /// Of what stands outside of all blocks.
    order: late::Order,
    /// Whether the innermost block without end was told: all around it have none either.
    unclosed: bool,
    /// The first block whose last line is indented otherwise than its first: its two braces.
    askew: Option<(usize, usize)>,
}

/// What stands between two semicolons.
#[derive(Default)]
struct Statement {
    /// Where it begins, and whether with `@`.
    begins: Option<(usize, bool)>,
    colons: Vec<usize>,
    imports: bool,
}

impl Reader<'_> {
    fn block(&mut self, parser: &mut Parser<'_, '_>, within: Within, depth: usize) {
        let mut statement = Statement::default();
        loop {
            let start = parser.position().byte_index();
            let Ok(token) = parser.next_including_whitespace_and_comments().cloned() else { break };
            let at = start..parser.position().byte_index();
            if !matches!(token, Token::WhiteSpace(_) | Token::Comment(_) | Token::Semicolon) {
                statement.begins.get_or_insert((start, matches!(token, Token::AtKeyword(_))));
            }
            match token {
                Token::WhiteSpace(_) => self.sheet.blanks.push(at),
                Token::AtKeyword(name) => {
                    statement.imports |= name.eq_ignore_ascii_case("import");
                    self.sheet.fonts.extend(name.eq_ignore_ascii_case("font-face").then_some(at));
                }
                token @ Token::Comment(_) => {
                    self.sheet.remarks.push(at.clone());
                    self.token(&token, at);
                }
                Token::Colon => statement.colons.push(start),
                Token::Semicolon => {
                    let ended = std::mem::take(&mut statement);
                    if let (Within::Sheet, Some((from, true))) = (within, ended.begins) {
                        self.order.statement(self.text, from..at.end);
                    }
                    self.statement(ended, within, start);
                }
                Token::QuotedString(address) if within == Within::Address || statement.imports => {
                    self.sheet
                        .named
                        .push(Named { at: at.start + 1..at.end - 1, address: address.to_string() });
                }
                Token::UnquotedUrl(address) => self.unquoted(at, address.to_string()),
                Token::CurlyBracketBlock => {
                    let open = at.start;
                    self.nested(parser, at, Within::Braces, depth);
                    // What stood before it was a selector.
                    let begins = std::mem::take(&mut statement).begins;
                    self.order.rule(begins.filter(|_| within == Within::Sheet).map(|(start, _)| start));
                    if let Some((start, true)) = begins {
                        self.condition(start, open);
                    }
                    if !self.remark(begins) {
                        begins.map(|(start, _)| self.strange(start, open) || self.before_block(start, open));
                    }
                }
                Token::Function(name) => {
                    let addresses = ["url", "src", "image-set", "-webkit-image-set"];
                    let is_address = addresses.iter().any(|one| name.eq_ignore_ascii_case(one));
                    self.nested(parser, at, if is_address { Within::Address } else { Within::Other }, depth);
                }
                Token::ParenthesisBlock | Token::SquareBracketBlock => {
                    self.nested(parser, at, Within::Other, depth);
                }
                token => self.token(&token, at),
            }
        }
        self.statement(statement, within, parser.position().byte_index());
    }

    fn nested(&mut self, parser: &mut Parser<'_, '_>, at: Range<usize>, within: Within, depth: usize) {
        if depth >= DEEPEST {
            return;
        }
        let mut end = at.end;
        let read = |parser: &mut Parser<'_, '_>| -> Result<(), ParseError<'_, ()>> {
            self.block(parser, within, depth + 1);
            end = parser.position().byte_index();
            Ok(())
        };
        parser.parse_nested_block(read).ok();
        if within == Within::Braces && parser.position().byte_index() > end && self.askew.is_none() {
            self.askew = self.is_askew(at.end - 1, end).then_some((at.end - 1, end));
        }
        // What closes the block is passed over, if there is anything.
        if parser.position().byte_index() == end && !std::mem::replace(&mut self.unclosed, true) {
            let (message, help) = match within {
                Within::Braces => (UNCLOSED, "write `}` where the block ends"),
                _ => ("this bracket is never closed", "close it before the line ends"),
            };
            self.shifting(at.end - 1..at.end, message, help, None);
        }
    }

    /// Whether the brace that ends a block begins a line that is indented otherwise than the one with its first brace.
    fn is_askew(&self, open: usize, close: usize) -> bool {
        let blanks = |at: usize| {
            let line = self.text[..at].rfind('\n').map_or(0, |end| end + 1);
            let blanks = self.text[line..].find(|letter| letter != ' ' && letter != '\t').unwrap_or_default();
            (line, blanks)
        };
        let ((first, opens), (last, closes)) = (blanks(open), blanks(close));
        first != last && last + closes == close && opens != closes
    }

    /// Braces that do not match are told where the lines stop fitting each other, and not where a browser notices.
    fn blame(&mut self) {
        let Some((open, close)) = self.askew else { return };
        let (first, last) = (self.indentation(open), self.indentation(close));
        for fault in &mut self.sheet.faults {
            if fault.message == UNCLOSED && fault.at.start < open && last.len() < first.len() {
                fault.at = open..open + 1;
                let line = close - last.len();
                fault.cure = Some((line..line, format!("{first}}}\n"), false));
            } else if fault.message == UNOPENED && fault.at.start > close && last.len() > first.len() {
                fault.at = close..close + 1;
                fault.cure = Some((close..close + 1, String::new(), false));
            }
        }
    }

    /// The blanks that a line begins with.
    fn indentation(&self, at: usize) -> String {
        let line = self.text[..at].rfind('\n').map_or(0, |end| end + 1);
        self.text[line..].chars().take_while(|letter| matches!(letter, ' ' | '\t')).collect()
    }

    /// `url( lab.png )`
    fn unquoted(&mut self, at: Range<usize>, address: String) {
        let raw = &self.text[at.clone()];
        let open = raw.find('(').map_or(0, |open| open + 1);
        let inner = raw[open..].trim_end_matches(')');
        let start = at.start + open + inner.len() - inner.trim_start().len();
        self.sheet.named.push(Named { at: start..start + inner.trim().len(), address });
    }

    /// A token that should not be there, or is not whole.
    fn token(&mut self, token: &Token<'_>, at: Range<usize>) {
        match token {
            Token::CloseCurlyBracket => {
                let cure = Some((at.clone(), String::new(), false));
                self.shifting(at, UNOPENED, "remove it, or look for a `{` that is missing before", cure);
            }
            Token::CloseParenthesis | Token::CloseSquareBracket => {
                self.fault(at, "a bracket that closes nothing", "remove it");
            }
            Token::BadString(_) => {
                self.fault(at, "a text whose quotation mark is never closed", "close it on the same line");
            }
            Token::BadUrl(_) => {
                self.fault(at, "an address that cannot be read", "put it in quotation marks: `url(\"…\")`");
            }
            Token::Comment(_) if !self.text[at.clone()].ends_with("*/") => {
                let sign = at.start..at.start + 2;
                self.shifting(sign, "a remark that is never closed", "write `*/` where it ends", None);
            }
            _ => {}
        }
    }

    /// `color: red`, without its semicolon.
    fn statement(&mut self, statement: Statement, within: Within, end: usize) {
        let Some((start, is_rule)) =
            statement.begins.filter(|_| matches!(within, Within::Sheet | Within::Braces))
        else {
            return;
        };
        let text = self.text[start..end].trim_end();
        let at = start..start + text.lines().next().unwrap_or_default().trim_end().len();
        if self.remark(Some((start, is_rule))) {
            return;
        }
        if self.strange(start, end) {
            return;
        }
        if is_rule || self.sheet.faults.iter().any(|fault| fault.at.start == start) {
            return;
        }
        if within == Within::Sheet {
            let help = "put it between braces behind a selector";
            return self.shifting(at, "a declaration outside of any block", help, None);
        }
        let Some(first) = statement.colons.first() else {
            let cure = self.without_colon(start..end);
            let colon = cure.as_ref().map(|(_, name, _)| format!("write `{name}`, with a colon behind it"));
            let help = colon.unwrap_or_else(|| "a declaration is written `name: value;`".to_owned());
            return self.cured(at, "neither a declaration nor a rule", &help, cure);
        };
        let name = self.text[start..*first].trim_end();
        if let Some(meant) = properties::meant(name) {
            let (at, help) = (start..start + name.len(), format!("write `{meant}`"));
            let cure = Some((at.clone(), meant.to_owned(), true));
            return self.cured(at, "CSS has no property of this name", &help, cure);
        }
        if let Some(at) = no_colour(&self.text[*first + 1..end]) {
            let at = first + 1 + at.start..first + 1 + at.end;
            let help = "write three or six digits behind `#`, from 0 to 9 and from a to f";
            return self.fault(at, "a colour that is none", help);
        }
        let second =
            statement.colons.iter().skip(1).find(|second| self.text[*first..**second].contains('\n'));
        let Some(second) = second else { return };
        // A name of one's own may have any value, in several lines, too.
        let line = self.text[..*second].rfind('\n').map_or(0, |end| end + 1);
        let name = self.text[line..*second].trim();
        let is_known = properties::is_known(name);
        if !text.starts_with("--")
            || is_known && !self.text[*first + 1..at.end.max(first + 1)].trim().is_empty()
        {
            self.unended(at);
        }
    }

    /// A declaration that has no semicolon before a block: `color: red`, and below it `&:hover { … }`.
    fn before_block(&mut self, start: usize, open: usize) -> bool {
        let line = self.text[start..open].lines().next().unwrap_or_default();
        let trimmed = line.trim_end();
        let Some((name, value)) = trimmed.split_once(": ") else { return false };
        let is_whole =
            line.len() < self.text[start..open].trim_end().len() && !trimmed.ends_with([',', '>', '+', '~']);
        let is_unended = is_whole && properties::is_known(name) && !value.trim().is_empty();
        if is_unended {
            self.unended(start..start + trimmed.len());
        }
        is_unended
    }

    /// `@media (max-width 600px)`, without its colon.
    fn condition(&mut self, start: usize, open: usize) {
        static BARE: LazyLock<Regex> = LazyLock::new(|| {
            Regex::new(r"\(\s*((?:min|max)-[a-z-]+)\s+[0-9.]+[a-z]*\s*\)").expect("the pattern is sound")
        });
        let found = BARE.captures(&self.text[start..open]);
        if let Some(name) = found.and_then(|found| found.get(1)).map(|name| name.range()) {
            let at = start + name.start..start + name.end;
            let help = format!("write `{}:`", &self.text[at.clone()]);
            let cure = Some((at.end..at.end, ":".to_owned(), true));
            self.cured(at, "a condition without its colon", &help, cure);
        }
    }

    fn unended(&mut self, at: Range<usize>) {
        let cure = Some((at.end..at.end, ";".to_owned(), true));
        self.cured(at, "no semicolon at the end of this line", "write `;` behind the value", cure);
    }

    /// Signs that no sheet has where a selector or a value stands: the end of a remark, curly quotation marks.
    fn strange(&mut self, start: usize, end: usize) -> bool {
        let text = &self.text[start..end];
        // Within quotation marks and remarks every sign may stand.
        let is_plain = !text.contains(['"', '\'']) && !text.contains("/*");
        if let Some(found) = text.find("*/").filter(|found| is_plain || *found == 0) {
            let at = start + found..start + found + 2;
            let help = "a remark holds no other one: remove the sign, or the `/*` within the remark";
            let cure = (found == 0).then(|| (at.clone(), String::new(), true));
            self.shifting(at, "the end of a remark that has ended before", help, cure);
            return true;
        }
        let Some(found) = text.find(['“', '”', '„', '‘', '’']).filter(|_| is_plain) else {
            return false;
        };
        let at = start + found..start + text.trim_end().len();
        let straight = self.text[at.clone()].replace(['“', '”', '„', '‘', '’'], "\"");
        let cure = Some((at.clone(), straight, true));
        self.cured(at, "curly quotation marks", "write straight ones: `\"…\"`", cure);
        true
    }

    /// Whether a remark is written as in scripts, which takes the next rule with it.
    fn remark(&mut self, begins: Option<(usize, bool)>) -> bool {
        let line = begins.map_or("", |(start, _)| self.text[start..].lines().next().unwrap_or_default());
        let (is_remark, start) = (line.starts_with("//"), begins.map_or(0, |(start, _)| start));
        if is_remark {
            let at = start..start + line.trim_end().len();
            let words = line.trim_start_matches('/').trim();
            let cure = (!words.contains("*/")).then(|| (at.clone(), format!("/* {words} */"), true));
            let help = "write `/*` before it and `*/` behind it";
            self.cured(at, "a remark that takes what follows with it", help, cure);
        }
        is_remark
    }

    fn fault(&mut self, at: Range<usize>, message: &'static str, help: &str) {
        self.cured(at, message, help, None);
    }

    /// The colon behind the name of a property, where that begins what is no declaration.
    fn without_colon(&self, statement: Range<usize>) -> Cure {
        let text = self.text[statement.clone()].trim_end();
        let (name, value) = text.split_once(char::is_whitespace)?;
        let at = statement.start..statement.start + name.len();
        let fits = properties::is_known(name) && !value.trim().is_empty() && !value.contains('\n');
        fits.then(|| (at, format!("{name}:"), true))
    }

    fn cured(&mut self, at: Range<usize>, message: &'static str, help: &str, cure: Cure) {
        self.sheet.faults.push(Fault { cure, ..Fault::new(at, message, help) });
    }

    fn shifting(&mut self, at: Range<usize>, message: &'static str, help: &str, cure: Cure) {
        self.sheet.faults.push(Fault { cure, shifts: true, ..Fault::new(at, message, help) });
    }
}

/// `#12345` in a value: behind the sign stand three, four, six or eight digits of a colour (CSS Color Module Level 4).
fn no_colour(value: &str) -> Option<Range<usize>> {
    let is_plain = !value.contains(['"', '\'', '{']) && !value.contains("/*");
    value.match_indices('#').filter(|_| is_plain).find_map(|(at, _)| {
        let before = value[..at].trim_end_matches('(');
        let is_address = before.len() < at && before.ends_with("url");
        let digits =
            value[at + 1..].chars().take_while(|sign| sign.is_alphanumeric() || "-_".contains(*sign));
        let digits: String = digits.collect();
        let is_colour =
            [3, 4, 6, 8].contains(&digits.len()) && digits.bytes().all(|one| one.is_ascii_hexdigit());
        let begins = value[..at].ends_with([' ', '\n', '\t', ',', '(', ':']) || at == 0;
        (begins && !is_address && !is_colour).then(|| at..at + 1 + digits.len())
    })
}

const UNCLOSED: &str = "this brace is never closed";
const UNOPENED: &str = "a brace that closes nothing";

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(text: &str) -> Vec<(&'static str, &str)> {
        read(text).faults.into_iter().map(|fault| (fault.message, &text[fault.at])).collect()
    }

    #[test]
    fn what_breaks_a_sheet_is_told_where_it_begins() {
        assert_eq!(faults(".a { color: red;\n.b { color: blue }"), [("this brace is never closed", "{")]);
        assert_eq!(faults(".a { color: red } }\n.b { }"), [("a brace that closes nothing", "}")]);
        assert_eq!(
            faults(".a { color: red\n  width: 1px; }"),
            [("no semicolon at the end of this line", "color: red")]
        );
        for unended in [
            ":root { --a: #fff\n  --b: #000;\n}",
            ":root { --a: 1px\n\n  color: red;\n}",
            ".a { color: red\n  &:hover { color: blue; }\n}",
            ".a { color: red\n  @media print { color: blue; }\n}",
        ] {
            let told = faults(unended);
            assert_eq!(told.len(), 1, "{unended}");
            assert_eq!(told[0].0, "no semicolon at the end of this line", "{unended}");
        }
        assert_eq!(faults(".a { colour: red }"), [("CSS has no property of this name", "colour")]);
        assert_eq!(
            faults("@media (max-width 60px) { a { b: c } }"),
            [("a condition without its colon", "max-width")]
        );
        assert_eq!(faults(".a { color: #12345; }"), [("a colour that is none", "#12345")]);
        assert_eq!(
            faults(".a { --b: #abcd; fill: url(#a-b); color: color-mix(in srgb, #123456, #ABC) }"),
            []
        );
        assert_eq!(faults(".a { color red; }"), [("neither a declaration nor a rule", "color red")]);
        assert_eq!(faults("color: red;\n"), [("a declaration outside of any block", "color: red")]);
        assert_eq!(faults(".a { content: \"x\n; }")[0].0, "a text whose quotation mark is never closed");
        assert_eq!(faults("a { b: c(1; }\n")[0].0, "this bracket is never closed");
        assert_eq!(faults("// b\n.a { }"), [("a remark that takes what follows with it", "// b")]);
        assert_eq!(faults("a { } /* b"), [("a remark that is never closed", "/*")]);
    }

    #[test]
    fn braces_are_told_where_the_lines_stop_to_fit() {
        let text = "@media x {\n  .a {\n    color: red;\n\n  .b {\n    color: red;\n  }\n}\n.c {\n}\n";
        let told = |text: &str| {
            read(text).faults.into_iter().map(|one| (one.message, one.at.start)).collect::<Vec<_>>()
        };
        assert_eq!(told(text), [(UNCLOSED, 16)]);
        let text = "@media x {\n  .a {\n  }\n  }\n  .b { }\n}\n.c { }\n}\n";
        assert_eq!(told(text), [(UNOPENED, 24)]);
        assert_eq!(told(".a { color: red } width: 1px; }\n}\n").len(), 1);
    }

    #[test]
    fn sheets_as_people_write_them_are_whole() {
        let text = "@charset \"utf-8\";\n@import \"a.css\" layer(x);\n@layer a, b;\n:root { --x: a:b\n c:d; --e: ; }\n@media (width > 1px) {\n  .a:hover, [b=\"c\"] > d,\n li:where(\n :hover) { color: red; &::before { content: \"{\" } }\n}\n@font-face { src: url(b.woff2) format(\"woff2\") }\n.c { background: url( 'd.png' ), image-set(\"e.png\" 1x) }\n/* f */\n@supports (a: b) { .g { h: calc(1px + (2 * var(--i))) } }";
        let sheet = read(text);
        assert_eq!(sheet.faults, []);
        let named: Vec<&str> = sheet.named.iter().map(|named| &text[named.at.clone()]).collect();
        assert_eq!(named, ["a.css", "b.woff2", "d.png", "e.png"]);
        assert_eq!(sheet.fonts.len(), 1);
    }

    #[test]
    fn brackets_without_end_end_nothing() {
        for text in ["(".repeat(100_000), "{".repeat(100_000), "}".repeat(1000), "url(".repeat(1000)] {
            assert!(!read(&text).faults.is_empty());
        }
    }
}
