//! `prospectus check --reviews`: which facts fall due for review, by who answers for them, for people and machines.

use std::io::{self, Write};

use serde_json::{Value, json};

use crate::check::{Owner, Review};
use crate::compile::locate;
use crate::report::position_at;
use crate::source::Sources;

/// What falls due within some days.
pub(super) struct Due<'a> {
    pub owners: &'a [Owner],
    pub days: u16,
    pub sources: &'a Sources,
}

impl Due<'_> {
    /// A line for each owner, and below it one for each of the facts that fall due.
    pub fn write_table(&self, out: &mut dyn Write) -> io::Result<()> {
        for owner in self.owners {
            let (due, later) = self.parted(owner);
            let overdue = due.iter().filter(|review| review.days < 0).count();
            writeln!(out, "{}  {} <{}>", owner.id, owner.role, owner.email)?;
            writeln!(out, "  {overdue} overdue, {} due within {} days", due.len() - overdue, self.days)?;
            let widest = |of: fn(&Review) -> &String| due.iter().map(|review| of(review).len()).max();
            let widths =
                [widest(|review| &review.item), widest(|review| &review.part)].map(Option::unwrap_or_default);
            for review in due {
                self.write_line(review, widths, out)?;
            }
            if let Some(next) = later.first() {
                writeln!(out, "  {} later, the first on {}", later.len(), next.review_by)?;
            }
            writeln!(out)?;
        }
        Ok(())
    }

    fn write_line(&self, review: &Review, [items, parts]: [usize; 2], out: &mut dyn Write) -> io::Result<()> {
        let state = if review.days < 0 { "overdue" } else { "due" };
        let (path, line, _) = self.position(review);
        let Review { review_by, item, part, .. } = review;
        write!(out, "  {state:<7}  {review_by}  {item:<items$}  {part:<parts$}  {path}:{line}")?;
        review.source.iter().try_for_each(|source| write!(out, "  {source}"))?;
        writeln!(out)
    }

    /// One JSON document.
    pub fn write_json(&self, out: &mut dyn Write) -> io::Result<()> {
        let owners = self.owners.iter().map(|owner| {
            let (due, later) = self.parted(owner);
            let facts: Vec<Value> = due.into_iter().map(|review| self.fact(review)).collect();
            json!({ "id": owner.id.as_str(), "role": owner.role, "email": owner.email, "facts": facts, "later": later.len() })
        });
        let owners: Vec<Value> = owners.collect();
        serde_json::to_writer_pretty(&mut *out, &json!({ "days": self.days, "owners": owners }))?;
        writeln!(out)
    }

    fn fact(&self, review: &Review) -> Value {
        let (path, line, column) = self.position(review);
        json!({
            "item": review.item, "part": review.part,
            "verified_on": review.verified_on.to_string(), "review_by": review.review_by.to_string(),
            "days": review.days, "overdue": review.days < 0, "source": review.source,
            "path": path, "line": line, "column": column,
        })
    }

    /// Those that fall due within the days, and those after them.
    fn parted<'o>(&self, owner: &'o Owner) -> (Vec<&'o Review>, Vec<&'o Review>) {
        owner.reviews.iter().partition(|review| review.days <= i32::from(self.days))
    }

    /// The file, and line and column from 1.
    fn position(&self, review: &Review) -> (String, usize, usize) {
        let (path, at) =
            position_at(&locate(review.place.clone(), self.sources), self.sources).unwrap_or_default();
        let (line, column) = at.unwrap_or((1, 1));
        (path, line, column)
    }
}
