//! Rules for what an item takes for granted of another that it names. They ask what an item is like, through a method of
//! `Entity`, and never which kind it is; a test counts the lines that do.

use super::Rules;
use crate::catalogue::Item;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Findings, PartnerKind, Relation, Target, any_is};

impl Rules<'_> {
    /// Nothing is said of drafts and of what could not be read.
    pub fn related(&self, item: &Item, findings: &mut Findings<'_>) {
        for relation in item.facts.relations() {
            let Target::Item(kind) = relation.to else { continue };
            let Some(other) = self.catalogue.find(kind, &relation.id) else { continue };
            let other = self.catalogue.item(other);
            needed_partner_kinds(item, other, &relation, findings);
            away(item, other, &relation, findings);
        }
    }
}

/// A partner that takes part in something does so by its own page, too.
fn needed_partner_kinds(item: &Item, partner: &Item, relation: &Relation, findings: &mut Findings<'_>) {
    let Some(kinds) = partner.facts.partner_kinds() else { return };
    let needed = item.facts.needed_partner_kinds(&relation.at);
    let mistaken = partner.holes.iter().any(|hole| hole.starts_with(&"kinds".into()));
    if needed.is_empty() || mistaken || needed.iter().any(|kind| any_is(kinds, *kind)) {
        return;
    }
    let needed = one_of(needed);
    findings.push(&relation.at, |place| {
        let message = format!("`{}` does not do this with us: its `kinds` have no {needed}", relation.id);
        Diagnostic::warning(Code::PartnerWithoutKind, place, message)
            .label("expected a partner that does")
            .help(format!("add {needed} in `{}facts.yaml`, or name another partner", partner.folder()))
    });
}

/// Who is away for a semester has one that is kept free for it.
fn away(item: &Item, programme: &Item, relation: &Relation, findings: &mut Findings<'_>) {
    let mistaken = programme.holes.iter().any(|hole| hole.starts_with(&"mobility_window".into()));
    if !item.facts.takes_a_semester() || programme.facts.has_window() != Some(false) || mistaken {
        return;
    }
    findings.push(&relation.at, |place| {
        let message = format!("`{}` has no semester for going abroad", relation.id);
        Diagnostic::warning(Code::NoWayAbroad, place, message)
            .label("expected a programme with `mobility_window`")
            .help(format!(
                "add the key in `{}facts.yaml`, as `{{semester: 3, ects: 30}}`, or leave the programme out",
                programme.folder()
            ))
    });
}

/// `exchange` or `joint-degree`, as files write them.
fn one_of(kinds: &[PartnerKind]) -> String {
    let words: Vec<String> = kinds.iter().map(|kind| format!("`{}`", kind.term().word)).collect();
    words.join(" or ")
}
