//! The rows of a comparison: the same ones in the same places for every item of a kind, so that columns fit together
//! wherever they come from.

use crate::catalogue::ItemIndex;
use crate::model::{self, DeadlineKind, Id, Kind, Target};
use crate::site::Subject;
use crate::view::Context;
use crate::view::types::{
    CompareCell, CompareLine, CompareRow, Deadline, Fact, Opening, Shown, Table, Words,
};
use crate::view::value::plain;

/// What a row is taken from.
#[derive(Clone, Copy)]
enum Source {
    Fact(&'static str),
    /// Until when one applies, a row a group.
    Deadlines,
    /// What one pays, a row a group.
    Fees,
    Languages,
    /// A column of one of the item's tables.
    Cells(&'static str, &'static str),
    /// Related items of a kind by name.
    Related(Kind),
    /// How many of them there are.
    Number(Kind),
    /// When the figures were compared with their source.
    Checked,
}

use Source::{Cells, Checked, Deadlines, Fees, Languages, Number, Related};

/// What decides comes first: what it is, until when one applies, what it costs.
fn sources(kind: Kind) -> &'static [Source] {
    match kind {
        Kind::Programme => &[
            Source::Fact("degree"),
            Source::Fact("ects"),
            Source::Fact("duration"),
            Source::Fact("teaching-languages"),
            Source::Fact("delivery"),
            Source::Fact("starts"),
            Deadlines,
            Fees,
            Languages,
            Cells("specialisations", "specialisation"),
            Source::Fact("mobility-window"),
            Source::Fact("mobility-compulsory"),
            Related(Kind::Scholarship),
            Related(Kind::SummerSchool),
            Number(Kind::Partner),
            Source::Fact("faculty"),
            Source::Fact("field"),
            Checked,
        ],
        Kind::SummerSchool => &[
            Cells("sessions", "dates"),
            Source::Fact("city"),
            Source::Fact("ects"),
            Source::Fact("levels"),
            Source::Fact("teaching-languages"),
            Source::Fact("delivery"),
            Deadlines,
            Fees,
            Cells("sessions", "housing"),
            Cells("sessions", "places"),
            Related(Kind::Scholarship),
            Related(Kind::Programme),
            Number(Kind::Partner),
            Source::Fact("faculty"),
            Source::Fact("field"),
            Checked,
        ],
        _ => &[],
    }
}

impl Source {
    /// The message that names its rows.
    fn label(self) -> String {
        match self {
            Source::Fact(name) => format!("fact-{name}"),
            Deadlines => "card-deadline".into(),
            Fees => "column-fee".into(),
            Languages => "table-language-requirement".into(),
            Cells(_, column) => format!("column-{column}"),
            Related(kind) | Number(kind) => format!("kind-{}-plural", kind.name()),
            Checked => "provenance-on".into(),
        }
    }

    fn is_of_groups(self) -> bool {
        matches!(self, Deadlines | Fees)
    }
}

impl Context<'_> {
    /// All rows of a kind, without cells.
    pub(in crate::view) fn compare_rows(&self, kind: Kind) -> Vec<CompareRow> {
        let mut rows: Vec<CompareRow> = Vec::new();
        for source in sources(kind) {
            let row = CompareRow { label: self.t(&source.label(), &[]), ..CompareRow::default() };
            if source.is_of_groups() {
                rows.extend(self.groups().map(|group| self.group_row(row.clone(), group)));
            } else {
                rows.push(row);
            }
        }
        rows.iter_mut().enumerate().for_each(|(number, row)| row.number = number);
        rows
    }

    fn group_row(&self, row: CompareRow, group: &Id) -> CompareRow {
        let title = self.catalogue().vocabulary.title(Target::Group, group);
        CompareRow { group: title.map(|title| self.words(title)), group_id: Some(group.to_string()), ..row }
    }

    /// The cells of an item, one a row.
    pub(in crate::view) fn compare_cells(&self, index: ItemIndex, parts: Parts<'_>) -> Vec<CompareCell> {
        let item = self.item(index);
        let openings = item.facts.openings();
        let next = self.next_of(&openings);
        let mut cells: Vec<CompareCell> = Vec::new();
        for source in sources(item.kind) {
            match *source {
                Source::Fact(name) => cells.push(parts.fact(name)),
                Deadlines => cells.extend(self.groups().map(|group| self.dates(&parts, &openings, group))),
                Fees => cells.extend(self.groups().map(|group| self.costs(&parts, next.as_ref(), group))),
                Languages => cells.push(cell(parts.languages())),
                Cells(table, column) => cells.push(cell(parts.column(table, column))),
                Related(kind) => cells.push(cell(self.related_lines(index, kind))),
                Number(kind) => cells.push(cell(self.number_of(index, kind))),
                Checked => cells.push(cell(next.iter().map(|next| self.checked(&parts, next)).collect())),
            }
        }
        cells.iter_mut().enumerate().for_each(|(number, cell)| cell.number = number);
        cells
    }

    fn dates(&self, parts: &Parts<'_>, openings: &[model::Opening<'_>], group: &Id) -> CompareCell {
        let Some(due) = self.next_due(openings, group, DeadlineKind::Application) else {
            return CompareCell::default();
        };
        let place =
            |one: &model::Deadline| due.opening.deadlines.iter().position(|each| std::ptr::eq(each, one));
        let made = &parts.openings[due.opening.index].deadlines;
        let lines = due.deadlines.iter().filter_map(|one| Some(date(&made[place(one)?])));
        CompareCell { inherited: !due.own, ..cell(lines.collect()) }
    }

    fn costs(&self, parts: &Parts<'_>, opening: Option<&model::Opening<'_>>, group: &Id) -> CompareCell {
        let fee = opening.and_then(|opening| Some((opening, self.fee_for(opening, group)?)));
        let Some((opening, fee)) = fee else { return CompareCell::default() };
        let place = opening.fees.iter().position(|each| std::ptr::eq(each, fee));
        let made = place.map(|place| &parts.openings[opening.index].fees[place]);
        let lines = made.map(|made| CompareLine { note: made.note.clone(), ..line(made.amount.clone()) });
        CompareCell { inherited: fee.group != *group, ..cell(lines.into_iter().collect()) }
    }

    fn checked(&self, parts: &Parts<'_>, opening: &model::Opening<'_>) -> CompareLine {
        let provenance = &parts.openings[opening.index].provenance;
        let remark = match (provenance.being_checked, provenance.example) {
            (true, _) => Some("being-checked"),
            (false, true) => Some("example"),
            (false, false) => None,
        };
        let note = remark.map(|key| plain_words(self.t(key, &[])));
        CompareLine { note, ..line(provenance.on.clone()) }
    }

    fn related_of(&self, index: ItemIndex, kind: Kind) -> impl Iterator<Item = ItemIndex> {
        let related = self.catalogue().related(index).map(|other| (other, self.item(other)));
        related
            .filter(move |(_, item)| item.kind == kind && self.catalogue().shows(item, self.lang))
            .map(|(other, _)| other)
    }

    fn related_lines(&self, index: ItemIndex, kind: Kind) -> Vec<CompareLine> {
        let mut names: Vec<Shown> = self
            .related_of(index, kind)
            .map(|other| Shown { href: self.link(&Subject::Item(other)), ..self.title(other).into() })
            .collect();
        names.sort_by(|one, other| self.locale.compare(&one.text, &other.text));
        names.into_iter().map(line).collect()
    }

    fn number_of(&self, index: ItemIndex, kind: Kind) -> Vec<CompareLine> {
        let number = u32::try_from(self.related_of(index, kind).count()).unwrap_or(u32::MAX);
        let shown = || line(plain(self.locale.number(number.into())));
        (number > 0).then(shown).into_iter().collect()
    }
}

/// What has been made of an item for its own page.
#[derive(Clone, Copy)]
pub(in crate::view) struct Parts<'v> {
    pub facts: &'v [Fact],
    /// In the order of the facts.
    pub openings: &'v [Opening],
    pub tables: &'v [Table],
}

impl<'v> Parts<'v> {
    fn fact(&self, name: &str) -> CompareCell {
        let fact = self.facts.iter().find(|fact| fact.name == name);
        cell(fact.map(|fact| line(fact.value.clone())).into_iter().collect())
    }

    fn table(&self, name: &str) -> Option<&'v Table> {
        self.tables.iter().find(|table| table.name == name)
    }

    fn column(&self, table: &str, column: &str) -> Vec<CompareLine> {
        let Some(table) = self.table(table) else { return Vec::new() };
        let place = table.columns.iter().position(|each| each.name == column);
        let cells = rows_of(table).filter_map(|cells| cells.get(place?));
        cells.filter(|shown| !shown.text.is_empty()).map(|shown| line(shown.clone())).collect()
    }

    /// `English B2`, with the tests that prove it.
    fn languages(&self) -> Vec<CompareLine> {
        let mut levels: Vec<(String, Vec<String>)> = Vec::new();
        for cells in self.table("language-requirement").into_iter().flat_map(rows_of) {
            let [language, level, test, minimum] = cells else { continue };
            let both = |one: &Shown, other: &Shown| format!("{} {}", one.text, other.text);
            let (level, test) = (both(language, level), both(test, minimum));
            match levels.last_mut().filter(|(before, _)| *before == level) {
                Some((_, tests)) => tests.push(test),
                None => levels.push((level, vec![test])),
            }
        }
        let told = |(level, tests): (String, Vec<String>)| CompareLine {
            note: Some(plain_words(tests.join(" · "))).filter(|note| !note.text.trim().is_empty()),
            ..line(plain(level))
        };
        levels.into_iter().map(told).collect()
    }
}

fn date(deadline: &Deadline) -> CompareLine {
    CompareLine {
        value: deadline.closes.clone(),
        note: deadline.delivery.clone().map(plain_words).or_else(|| deadline.note.clone()),
        state: Some(deadline.state),
        state_label: Some(deadline.state_label.clone()),
    }
}

fn cell(lines: Vec<CompareLine>) -> CompareCell {
    CompareCell { lines, ..CompareCell::default() }
}

fn line(value: Shown) -> CompareLine {
    CompareLine { value, ..CompareLine::default() }
}

fn plain_words(text: String) -> Words {
    Words { text, ..Words::default() }
}

fn rows_of(table: &Table) -> impl Iterator<Item = &[Shown]> {
    table.sections.iter().flat_map(|section| &section.rows).map(Vec::as_slice)
}

/// Put columns side by side: the rows that say the same of all, in one cell, and those that do not. A row in which
/// nobody has anything of his own to say is left out.
pub(super) fn merged(
    mut rows: Vec<CompareRow>,
    columns: Vec<Vec<CompareCell>>,
) -> (Vec<CompareRow>, Vec<CompareRow>) {
    for column in columns {
        rows.iter_mut().zip(column).for_each(|(row, cell)| row.cells.push(cell));
    }
    rows.retain(|row| row.cells.iter().any(|cell| !cell.lines.is_empty() && !cell.inherited));
    let (mut same, differing): (Vec<CompareRow>, Vec<CompareRow>) = rows.into_iter().partition(|row| {
        let mut texts = row.cells.iter().map(text);
        let first = texts.next();
        texts.all(|each| Some(&each) == first.as_ref())
    });
    same.iter_mut().for_each(|row| row.cells.truncate(1));
    (same, differing)
}

/// All that a reader sees of a cell.
fn text(cell: &CompareCell) -> Vec<(&str, Option<&str>, Option<&str>)> {
    let lines = cell.lines.iter();
    lines
        .map(|line| (line.value.text.as_str(), line.note.as_ref().map(|note| note.text.as_str()), line.state))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(texts: &[(&str, bool)]) -> Vec<CompareCell> {
        let lines =
            |text: &str| if text.is_empty() { Vec::new() } else { vec![line(plain(text.to_owned()))] };
        texts
            .iter()
            .map(|(text, inherited)| CompareCell { inherited: *inherited, ..cell(lines(text)) })
            .collect()
    }

    #[test]
    fn rows_that_agree_are_told_once_and_those_of_nobody_not_at_all() {
        let rows = (0..6).map(|number| CompareRow { number, ..CompareRow::default() }).collect();
        let one = cells(&[("a", false), ("b", false), ("", false), ("d", true), ("e", true), ("", false)]);
        let two = cells(&[("a", false), ("c", false), ("x", false), ("d", true), ("e", false), ("", false)]);
        let (same, differing) = merged(rows, vec![one, two]);
        let numbers = |rows: &[CompareRow]| rows.iter().map(|row| row.number).collect::<Vec<_>>();
        assert_eq!((numbers(&same), numbers(&differing)), (vec![0, 4], vec![1, 2]));
        assert!(same.iter().all(|row| row.cells.len() == 1));
        assert!(differing.iter().all(|row| row.cells.len() == 2));
    }
}
