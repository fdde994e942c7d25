//! A piece of text as a translator sees it: words, and marks that stand for the Markdown around and between them.

use std::collections::BTreeSet;

/// A stretch of words, or a mark by its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Text(String),
    /// Something that stands by itself: code, a footnote's number, a line break.
    Single(String),
    /// The beginning of something around words: a link, an emphasis.
    Open(String),
    Close(String),
}

/// What a mark is, for people and tools.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    Emphasis,
    Strong,
    Struck,
    Link,
    Image,
    Code,
    Break,
    Note,
    Html,
    /// What the program fills into a message.
    Gap,
}

impl MarkKind {
    pub fn name(self) -> &'static str {
        match self {
            MarkKind::Emphasis => "emphasis",
            MarkKind::Strong => "strong emphasis",
            MarkKind::Struck => "struck out",
            MarkKind::Link => "link",
            MarkKind::Image => "picture",
            MarkKind::Code => "code",
            MarkKind::Break => "line break",
            MarkKind::Note => "footnote",
            MarkKind::Html => "HTML",
            MarkKind::Gap => "filled in",
        }
    }
}

/// The Markdown that a mark stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    pub id: String,
    pub kind: MarkKind,
    pub open: String,
    /// Nothing for what stands by itself.
    pub close: Option<String>,
}

impl Mark {
    /// Whether a mark of another language stands for the same thing: an item, a picture, a piece of code.
    pub fn stands_for(&self, other: &Mark) -> bool {
        matches!(self.kind, MarkKind::Link | MarkKind::Image | MarkKind::Code | MarkKind::Note)
            && self.same(other)
    }

    /// Whether two marks stand for the same. How a line break goes on depends on the list or quotation it stands in.
    fn same(&self, other: &Mark) -> bool {
        self.kind == other.kind
            && (self.kind == MarkKind::Break || self.open == other.open && self.close == other.close)
    }
}

/// Words with the marks that stand in them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Content {
    pub pieces: Vec<Piece>,
    pub marks: Vec<Mark>,
}

/// What is wrong with the marks of a translation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    Missing(String),
    Doubled(String),
    Unknown(String),
    /// Not opened, not closed, or across another one.
    Broken(String),
}

impl Content {
    /// Plain words.
    pub fn plain(text: &str) -> Content {
        Content { pieces: vec![Piece::Text(text.to_owned())], marks: Vec::new() }
    }

    pub fn mark(&self, id: &str) -> Option<&Mark> {
        self.marks.iter().find(|mark| mark.id == id)
    }

    /// The same with words joined, white space as Markdown reads it, and none of it at the edges.
    pub fn normal(mut self) -> Content {
        self.pieces = normal(self.pieces);
        self.trim_breaks();
        self
    }

    /// A space beside a line break is none: the line ends there, and another begins.
    fn trim_breaks(&mut self) {
        let marks = &self.marks;
        let is_break = |piece: Option<&Piece>| {
            let Some(Piece::Single(id)) = piece else { return false };
            marks.iter().any(|mark| mark.id == *id && mark.kind == MarkKind::Break)
        };
        for at in 0..self.pieces.len() {
            let before = at.checked_sub(1).is_some_and(|at| is_break(self.pieces.get(at)));
            let after = is_break(self.pieces.get(at + 1));
            if let Piece::Text(text) = &mut self.pieces[at] {
                let from = if before { text.trim_start_matches(' ') } else { text.as_str() };
                let to = if after { from.trim_end_matches(' ') } else { from };
                *text = to.to_owned();
            }
        }
        self.pieces.retain(|piece| !matches!(piece, Piece::Text(text) if text.is_empty()));
    }

    /// Whether there are no words and no marks.
    pub fn is_empty(&self) -> bool {
        self.pieces.iter().all(|piece| matches!(piece, Piece::Text(text) if text.trim().is_empty()))
    }

    /// The words alone.
    pub fn words(&self) -> String {
        let words = self.pieces.iter().map(|piece| if let Piece::Text(text) = piece { text } else { "" });
        words.collect()
    }

    /// The same with the ids of another text's marks where they stand for the same; those of its own are `x1`, `x2`.
    pub fn named_as_in(&self, other: &Content) -> Content {
        let mut taken = BTreeSet::new();
        let mut own = 0;
        let mut ids = Vec::new();
        for mark in &self.marks {
            let same = other.marks.iter().find(|one| mark.same(one) && !taken.contains(&one.id));
            let id = same.map_or_else(
                || {
                    own += 1;
                    format!("x{own}")
                },
                |one| one.id.clone(),
            );
            taken.insert(id.clone());
            ids.push((mark.id.clone(), id));
        }
        let new = |old: &String| {
            ids.iter().find(|(id, _)| id == old).map_or_else(|| old.clone(), |(_, id)| id.clone())
        };
        let piece = |piece: &Piece| match piece {
            Piece::Text(text) => Piece::Text(text.clone()),
            Piece::Single(id) => Piece::Single(new(id)),
            Piece::Open(id) => Piece::Open(new(id)),
            Piece::Close(id) => Piece::Close(new(id)),
        };
        let marks = self.marks.iter().map(|mark| Mark { id: new(&mark.id), ..mark.clone() });
        Content { pieces: self.pieces.iter().map(piece).collect(), marks: marks.collect() }
    }

    /// The pieces with what their marks stand for in the place of ids.
    pub fn resolved(&self) -> Vec<Piece> {
        let raw = |id: &String, end: bool| match self.mark(id) {
            Some(mark) if mark.kind == MarkKind::Break => mark.kind.name().to_owned(),
            Some(mark) if end => mark.close.clone().unwrap_or_default(),
            Some(mark) => mark.open.clone(),
            None => String::new(),
        };
        let piece = |piece: &Piece| match piece {
            Piece::Text(text) => Piece::Text(text.clone()),
            Piece::Single(id) => Piece::Single(raw(id, false)),
            Piece::Open(id) => Piece::Open(raw(id, false)),
            Piece::Close(id) => Piece::Close(raw(id, true)),
        };
        self.pieces.iter().map(piece).collect()
    }

    /// What is wrong with the marks of some pieces that have to have those of this text, each once.
    pub fn damage(&self, pieces: &[Piece]) -> Vec<Damage> {
        let mut damage = Vec::new();
        let mut seen = BTreeSet::new();
        let mut open: Vec<&str> = Vec::new();
        for piece in pieces {
            match piece {
                Piece::Text(_) => {}
                Piece::Single(id) | Piece::Open(id) => {
                    let single = matches!(piece, Piece::Single(_));
                    match self.mark(id) {
                        None => damage.push(Damage::Unknown(id.clone())),
                        Some(mark) if mark.close.is_none() != single => {
                            damage.push(Damage::Broken(id.clone()))
                        }
                        Some(_) if !seen.insert(id.as_str()) => damage.push(Damage::Doubled(id.clone())),
                        Some(_) => {}
                    }
                    open.extend(Some(id.as_str()).filter(|_| !single));
                }
                Piece::Close(id) if open.last() == Some(&id.as_str()) => drop(open.pop()),
                Piece::Close(id) => damage.push(Damage::Broken(id.clone())),
            }
        }
        damage.extend(open.into_iter().map(|id| Damage::Broken(id.to_owned())));
        let missing = self.marks.iter().filter(|mark| !seen.contains(mark.id.as_str()));
        let named = |id: &String| damage.iter().any(|one| one.id() == id);
        let missing: Vec<Damage> =
            missing.filter(|mark| !named(&mark.id)).map(|mark| Damage::Missing(mark.id.clone())).collect();
        damage.extend(missing);
        damage.dedup();
        damage
    }
}

impl Damage {
    pub fn id(&self) -> &String {
        let (Damage::Missing(id) | Damage::Doubled(id) | Damage::Unknown(id) | Damage::Broken(id)) = self;
        id
    }
}

fn normal(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut made: Vec<Piece> = Vec::new();
    // White space stands before a beginning and after an end, where Markdown wants it.
    let mut space = false;
    for piece in pieces {
        match &piece {
            Piece::Text(text) => {
                let text = in_one_line(text);
                let words = text.trim_matches(' ');
                space |= text.starts_with(' ');
                if words.is_empty() {
                    continue;
                }
                space_out(&mut made, space);
                push(&mut made, words);
                space = text.ends_with(' ');
            }
            Piece::Close(_) => made.push(piece),
            Piece::Single(_) | Piece::Open(_) => {
                space_out(&mut made, std::mem::take(&mut space));
                made.push(piece);
            }
        }
    }
    made
}

/// Put a space after what was made, before the beginnings that it ends with; none where nothing stands before it.
fn space_out(made: &mut Vec<Piece>, space: bool) {
    let at = made.iter().rposition(|piece| !matches!(piece, Piece::Open(_))).map_or(0, |last| last + 1);
    match at.checked_sub(1).filter(|_| space).map(|last| &mut made[last]) {
        Some(Piece::Text(before)) => before.push(' '),
        Some(_) => made.insert(at, Piece::Text(" ".to_owned())),
        None => {}
    }
}

/// White space that breaks a line, and what tools put around it, is one space.
fn in_one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find([' ', '\n', '\r', '\t']) {
        let end =
            rest[start..].find(|letter| !" \n\r\t".contains(letter)).map_or(rest.len(), |end| start + end);
        let space = &rest[start..end];
        line.push_str(&rest[..start]);
        line.push_str(if space.contains(['\n', '\r', '\t']) { " " } else { space });
        rest = &rest[end..];
    }
    line.push_str(rest);
    line
}

fn push(made: &mut Vec<Piece>, words: &str) {
    match made.last_mut() {
        Some(Piece::Text(before)) => before.push_str(words),
        _ => made.push(Piece::Text(words.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(id: &str, open: &str, close: Option<&str>) -> Mark {
        let kind = if close.is_some() { MarkKind::Link } else { MarkKind::Code };
        Mark { id: id.into(), kind, open: open.into(), close: close.map(Into::into) }
    }

    fn text(text: &str) -> Piece {
        Piece::Text(text.into())
    }

    fn open(id: &str) -> Piece {
        Piece::Open(id.into())
    }

    fn close(id: &str) -> Piece {
        Piece::Close(id.into())
    }

    #[test]
    fn white_space_stands_outside_of_marks() {
        let pieces =
            vec![text(" a \n  "), text("b"), open("1"), text(" c "), close("1"), text("d \u{a0}"), text(" ")];
        assert_eq!(normal(pieces), [text("a b "), open("1"), text("c"), close("1"), text(" d \u{a0}")]);
    }

    #[test]
    fn a_space_beside_a_line_break_is_none() {
        let mark = Mark { id: "1".into(), kind: MarkKind::Break, open: "\\\n".into(), close: None };
        let single = || Piece::Single("1".into());
        let spaced = Content { pieces: vec![text("a "), single(), text(" b ")], marks: vec![mark.clone()] };
        assert_eq!(spaced.normal().pieces, [text("a"), single(), text("b")]);
        let alone = Content { pieces: vec![text("a "), single(), text(" ")], marks: vec![mark] };
        assert_eq!(alone.normal().pieces, [text("a"), single()]);
    }

    #[test]
    fn every_kind_of_damage_is_found() {
        let content =
            Content { pieces: Vec::new(), marks: vec![mark("1", "[", Some("](x)")), mark("2", "`c`", None)] };
        let single = |id: &str| Piece::Single(id.into());
        assert!(content.damage(&[single("2"), open("1"), text("a"), close("1")]).is_empty());
        let found = |pieces: &[Piece]| content.damage(pieces);
        assert_eq!(found(&[open("1"), close("1")]), [Damage::Missing("2".into())]);
        assert_eq!(found(&[single("2"), single("2"), open("1"), close("1")]), [Damage::Doubled("2".into())]);
        assert_eq!(found(&[single("2"), open("1"), close("1"), single("9")]), [Damage::Unknown("9".into())]);
        assert_eq!(found(&[single("2"), open("1")]), [Damage::Broken("1".into())]);
        assert_eq!(found(&[single("2"), close("1"), open("1")])[0], Damage::Broken("1".into()));
        assert_eq!(found(&[single("2"), single("1")]), [Damage::Broken("1".into())]);
    }

    #[test]
    fn marks_that_stand_for_the_same_get_one_name() {
        let source =
            Content { pieces: Vec::new(), marks: vec![mark("1", "[", Some("](x)")), mark("2", "`c`", None)] };
        let other = Content {
            pieces: vec![Piece::Single("1".into()), open("2"), close("2"), open("3"), close("3")],
            marks: vec![mark("1", "`c`", None), mark("2", "[", Some("](y)")), mark("3", "[", Some("](x)"))],
        };
        let named = other.named_as_in(&source);
        assert_eq!(named.pieces, [Piece::Single("2".into()), open("x1"), close("x1"), open("1"), close("1")]);
        assert!(named.damage(&named.pieces).is_empty());
    }
}
