//! The rows of a comparison: the same ones in the same places for every item of a kind, so that columns fit together
//! wherever they come from.

use crate::catalogue::ItemIndex;
use crate::model::Compared::{self, Cells, Checked, Deadlines, Fees, FirstYear, Languages, Number, Related};
use crate::model::{self, ColumnName, FactName, Id, Kind, Opening, TableName, Target};
use crate::offer::{Due, Offer, Paid, State, next_of_each_way};
use crate::site::Subject;
use crate::view::Context;
use crate::view::parts::told::Told;
use crate::view::parts::{deadline, fee, fees, living, opening};
use crate::view::types::{self, CompareCell, CompareLine, CompareRow, Deadline, Phrase, Shown, Table};
use crate::view::words::plain;

impl Compared {
    /// The message that names its rows.
    fn label(self) -> String {
        match self {
            Compared::Fact(name) => name.message().into(),
            Deadlines => "card-deadline".into(),
            Fees => "column-fee".into(),
            FirstYear => "first-year".into(),
            Languages => TableName::LanguageRequirement.message().into(),
            Cells(_, column) => column.message().into(),
            Related(kind) | Number(kind) => format!("kind-{}-plural", kind.name()),
            Checked => "provenance-on".into(),
        }
    }

    /// Whether it comes first, also where all say the same.
    fn decides(self) -> bool {
        matches!(self, Deadlines | Fees | FirstYear | Languages | Compared::Fact(FactName::TeachingLanguages))
    }

    fn is_of_groups(self) -> bool {
        matches!(self, Deadlines | Fees | FirstYear)
    }
}

/// What the rows of a kind are taken from; facts of the university's own come before when all was checked.
fn compared(context: &Context<'_>, kind: Kind) -> Vec<Compared> {
    let known = kind.showing().compared;
    let checked = known.iter().position(|source| matches!(source, Checked)).unwrap_or(known.len());
    let own = context.catalogue().vocabulary.facts.shown(kind, model::Shown::Comparison);
    let (before, after) = known.split_at(checked);
    before.iter().copied().chain(own.map(Compared::Fact)).chain(after.iter().copied()).collect()
}

/// All rows of a kind, without cells.
pub fn rows(context: &Context<'_>, kind: Kind) -> Vec<CompareRow> {
    let mut rows: Vec<CompareRow> = Vec::new();
    for source in compared(context, kind) {
        let label = context.t(&source.label(), &[]);
        let row = CompareRow { label, decisive: source.decides(), ..CompareRow::default() };
        if source.is_of_groups() {
            rows.extend(context.groups().map(|group| group_row(context, row.clone(), group)));
        } else {
            rows.push(row);
        }
    }
    rows.iter_mut().enumerate().for_each(|(number, row)| row.number = number);
    rows
}

fn group_row(context: &Context<'_>, row: CompareRow, group: &Id) -> CompareRow {
    let title = context.catalogue().vocabulary.title(Target::Group, group);
    CompareRow { group: title.map(|title| context.words(title)), group_id: Some(group.to_string()), ..row }
}

/// The cells of an item, one a row.
pub fn cells(context: &Context<'_>, told: &Told<'_>) -> Vec<CompareCell> {
    let index = told.index;
    let item = context.item(index);
    let current = current(told);
    let mut cells: Vec<CompareCell> = Vec::new();
    for source in compared(context, item.kind) {
        match source {
            Compared::Fact(name) => cells.push(fact(told, name)),
            Deadlines => {
                cells.extend(context.groups().map(|group| dates_of(context, told.offer(), current, group)))
            }
            Fees => cells.extend(context.groups().map(|group| costs(context, told.offer(), current, group))),
            FirstYear => {
                let opening = current.map(|(opening, _)| opening);
                cells.extend(context.groups().map(|group| year_of(context, told.offer(), opening, group)));
            }
            Languages => cells.push(cell(languages(context, told))),
            Cells(table, column) => cells.push(cell(self::column(context, told, table, column))),
            Related(kind) => cells.push(cell(related_lines(context, index, kind))),
            Number(kind) => cells.push(cell(number_of(context, index, kind))),
            Checked => {
                let line = current.and_then(|(_, made)| checked(context, made));
                cells.push(cell(line.into_iter().collect()));
            }
        }
    }
    cells.iter_mut().enumerate().for_each(|(number, cell)| cell.number = number);
    cells
}

/// Until when a group can apply in the opening that counts, and where it cannot any more, in which one it can next.
fn dates_of(
    context: &Context<'_>,
    offer: &Offer<'_>,
    current: Option<Current<'_>>,
    group: &Id,
) -> CompareCell {
    let Some((opening, made)) = current else { return CompareCell::default() };
    let due = offer.to_apply(opening, group);
    let told = |due: &&Due<'_>| CompareLine {
        state: Some(due.state.name()),
        state_label: Some(context.state_label(due.state)),
        ..date(&made.deadlines[due.place])
    };
    let mut lines: Vec<CompareLine> = next_of_each_way(&due).iter().map(told).collect();
    if let Some(next) = offer.next_of(opening, group) {
        let due = offer.to_apply(next, group);
        let title = opening::title(context, offer.openings(), next);
        lines.extend(next_of_each_way(&due).iter().map(|due| CompareLine {
            note: Some(plain_words(title.clone())),
            ..date(&deadline::in_state(context, due.moments, due.state, due.deadline))
        }));
    }
    CompareCell { inherited: !due.iter().any(|due| due.own), ..cell(lines) }
}

fn costs(context: &Context<'_>, offer: &Offer<'_>, current: Option<Current<'_>>, group: &Id) -> CompareCell {
    let admitted = current.filter(|(opening, _)| !offer.refuses(opening, group));
    let Some((opening, made)) = admitted else { return CompareCell::default() };
    let paid = offer.fees(opening, group);
    let told = |paid: &Paid<'_>| {
        if paid.by_scholarship {
            return line(fee::amount(context, paid, false));
        }
        let fee = &made.fees[paid.place];
        CompareLine { note: joined(context, &fee::notes(fee)), ..line(fee.amount.clone()) }
    };
    let inherited = !paid.iter().any(|paid| paid.own || paid.by_scholarship);
    CompareCell { inherited, ..cell(paid.iter().map(told).collect()) }
}

/// What the first year comes to for a group.
fn year_of(
    context: &Context<'_>,
    offer: &Offer<'_>,
    opening: Option<&Opening<'_>>,
    group: &Id,
) -> CompareCell {
    let year = opening.and_then(|opening| living::first_year(context, offer, opening, group));
    let inherited = !opening.is_some_and(|opening| fees::names(opening, group));
    let lines = year.into_iter().map(|year| line(Shown { number: true, ..plain(year) })).collect();
    CompareCell { inherited, ..cell(lines) }
}

/// When somebody compared the opening with its source. Nobody has compared what is invented, which the head of its column
/// says.
fn checked(context: &Context<'_>, made: &types::Opening) -> Option<CompareLine> {
    let provenance = &made.provenance;
    if provenance.example {
        return None;
    }
    let note = provenance.being_checked.then(|| plain_words(context.t("being-checked", &[])));
    Some(CompareLine { note, ..line(provenance.on.clone()) })
}

fn related_of(context: &Context<'_>, index: ItemIndex, kind: Kind) -> impl Iterator<Item = ItemIndex> {
    let related = context.catalogue().related(index).map(|other| (other, context.item(other)));
    related
        .filter(move |(_, item)| item.kind == kind && context.catalogue().shows(item, context.lang))
        .map(|(other, _)| other)
}

fn related_lines(context: &Context<'_>, index: ItemIndex, kind: Kind) -> Vec<CompareLine> {
    let mut names: Vec<Shown> = related_of(context, index, kind)
        .map(|other| Shown { href: context.link(&Subject::Item(other)), ..context.title(other).into() })
        .collect();
    names.sort_by(|one, other| context.locale.compare(&one.text, &other.text));
    names.into_iter().map(line).collect()
}

fn number_of(context: &Context<'_>, index: ItemIndex, kind: Kind) -> Vec<CompareLine> {
    let number = u32::try_from(related_of(context, index, kind).count()).unwrap_or(u32::MAX);
    let shown = || line(plain(context.locale.number(number.into())));
    (number > 0).then(shown).into_iter().collect()
}

/// The opening that counts, and what has been made of it.
type Current<'v> = (&'v Opening<'v>, &'v types::Opening);

fn current<'v>(told: &'v Told<'_>) -> Option<Current<'v>> {
    let opening = told.offer().current()?;
    let key = opening.key();
    Some((opening, told.openings().iter().find(|made| made.key == key)?))
}

fn fact(told: &Told<'_>, name: FactName) -> CompareCell {
    let fact = told.facts().iter().find(|fact| fact.name == name);
    cell(fact.map(|fact| line(fact.value.clone())).into_iter().collect())
}

/// What the rows of a table say; of one that was called off only its dates, and that it was.
fn column(context: &Context<'_>, told: &Told<'_>, table: TableName, column: ColumnName) -> Vec<CompareLine> {
    let Some(table) = told.table(table) else { return Vec::new() };
    let cancelled = context.state_label(State::Cancelled);
    let lines = rows_of(table).filter_map(|cells| {
        let shown = table.cell(cells, column).filter(|shown| !shown.text.is_empty())?;
        let is_off = table.cell(cells, ColumnName::Note).is_some_and(|note| note.text == cancelled);
        (!is_off || column == ColumnName::Dates).then(|| CompareLine {
            state: is_off.then(|| State::Cancelled.name()),
            state_label: is_off.then(|| cancelled.clone()),
            ..line(shown.clone())
        })
    });
    lines.collect()
}

/// `English B2`, with the tests that prove it.
pub fn languages(context: &Context<'_>, told: &Told<'_>) -> Vec<CompareLine> {
    let mut levels: Vec<(String, Vec<String>)> = Vec::new();
    let Some(table) = told.table(TableName::LanguageRequirement) else { return Vec::new() };
    for cells in rows_of(table) {
        let text = |name| table.cell(cells, name).map(|shown| context.part(shown)).unwrap_or_default();
        let both = |one, other| context.beside(&text(one), &text(other));
        let level = both(ColumnName::Language, ColumnName::Cefr);
        let test = both(ColumnName::Test, ColumnName::Minimum);
        match levels.last_mut().filter(|(before, _)| *before == level) {
            Some((_, tests)) => tests.push(test),
            None => levels.push((level, vec![test])),
        }
    }
    let line_of = |(level, tests): (String, Vec<String>)| CompareLine {
        note: context.joined(tests.into_iter().filter(|test| !test.is_empty())).map(plain_words),
        ..line(plain(level))
    };
    levels.into_iter().map(line_of).collect()
}

fn date(deadline: &Deadline) -> CompareLine {
    CompareLine {
        value: deadline.closes.clone(),
        note: deadline.told_apart.clone().map(plain_words).or_else(|| deadline.note.clone()),
        state: Some(deadline.state).filter(|state| !state.is_empty()),
        state_label: Some(deadline.state_label.clone()).filter(|label| !label.is_empty()),
    }
}

/// Remarks in a line, each marked as it is.
fn joined(context: &Context<'_>, notes: &[Phrase]) -> Option<Phrase> {
    context.joined(notes.iter().map(|note| context.inline(note))).map(plain_words)
}

fn cell(lines: Vec<CompareLine>) -> CompareCell {
    CompareCell { lines, ..CompareCell::default() }
}

fn line(value: Shown) -> CompareLine {
    CompareLine { value, ..CompareLine::default() }
}

fn plain_words(text: String) -> Phrase {
    Phrase { text, ..Phrase::default() }
}

fn rows_of(table: &Table) -> impl Iterator<Item = &[Shown]> {
    table.sections.iter().flat_map(|section| &section.rows).map(Vec::as_slice)
}

/// Put columns side by side: the rows that say the same of all, in one cell, and those that do not. A row in which
/// nobody has anything of his own to say is left out.
pub fn merged(
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
