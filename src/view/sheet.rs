//! A programme on one sheet of paper: what a family wants to know before it says yes.

use super::applicant::Due;
use super::opening::State;
use super::types::{
    Content, LanguageLinkTo, SheetContent, SheetCover, SheetDeadline, SheetGroup, SheetOpening,
    SheetScholarship, Words,
};
use super::{Context, Moments, View, frame};
use crate::catalogue::ItemIndex;
use crate::codes::Decimal;
use crate::locale::Arg;
use crate::model::{self, DeadlineKind, Fee, FeeUnit, Id, Kind, Opening, Value};
use crate::site::{Page, Subject};
use crate::time::Duration;

/// The facts that fit on a sheet and decide.
const TOLD: [&str; 8] =
    ["degree", "ects", "duration", "teaching-languages", "delivery", "starts", "faculty", "mobility-window"];

pub(super) fn view(context: &Context<'_>, page: &Page, index: ItemIndex) -> View {
    let item = context.item(index);
    let own = context.site.page(&Subject::Item(index), context.lang).unwrap_or(page);
    let mut facts = context.facts(index);
    facts.retain(|fact| TOLD.contains(&fact.name));
    let content = SheetContent {
        item: context.item_link(index).unwrap_or_default(),
        summary: context.summary(index),
        facts,
        opening: context.next_opening(index).map(|opening| context.sheet_opening(index, &opening)),
        scholarships: context.sheet_scholarships(index),
        contact: item.facts.common().contact.and_then(|contact| context.contact(contact)),
        address: context.config().file.base_url.join(&own.path),
        address_code: context.site.absolute(&own.path),
        source: source(context, index),
    };
    let mut breadcrumbs = frame::home_link(context);
    breadcrumbs.extend(context.kind_link(item.kind));
    breadcrumbs.extend(context.item_link(index));
    let frame = frame::Frame {
        kind: "sheet",
        title: Words {
            text: context.t("title-sheet", &[("item", Arg::Text(context.title(index).text))]),
            ..Words::default()
        },
        description: content.summary.text.clone(),
        breadcrumbs,
        section: Some(super::section(item.kind)),
        json_ld: None,
    };
    View::new(&["sheet.html"], frame::page(context, page, frame, Content::Sheet(Box::new(content))))
}

/// The sheet that holds where a translation says something else.
fn source(context: &Context<'_>, index: ItemIndex) -> Option<LanguageLinkTo> {
    let lang = context.config().source_lang();
    let href = context.site.link(&Subject::Sheet(index), lang)?;
    (lang != context.lang).then(|| LanguageLinkTo {
        lang: lang.to_string(),
        name: context.language(lang),
        href,
    })
}

/// What the fee of a whole programme is worked out from.
struct Length {
    duration: Option<Duration>,
    ects: Option<Decimal>,
}

impl Length {
    fn of(facts: &[model::Fact]) -> Length {
        let mut length = Length { duration: None, ects: None };
        for fact in facts {
            match (fact.name, &fact.value) {
                ("duration", Value::Duration(duration)) => length.duration = Some(*duration),
                ("ects", Value::Credits(credits)) => length.ects = Some(*credits),
                _ => {}
            }
        }
        length
    }

    /// The fee of the whole; none where a year is begun but not ended, since nobody has said what half a year costs.
    fn whole(&self, amount: Decimal, per: FeeUnit) -> Option<Decimal> {
        let hundredths = match per {
            FeeUnit::Programme => amount.hundredths,
            FeeUnit::Year => {
                let months = self.duration?.months;
                (months % 12 == 0).then(|| amount.hundredths * i64::from(months / 12))?
            }
            FeeUnit::Credit => {
                let product = amount.hundredths * self.ects?.hundredths;
                (product % 100 == 0).then_some(product / 100)?
            }
        };
        Some(Decimal { hundredths })
    }
}

impl Context<'_> {
    fn sheet_opening(&self, index: ItemIndex, opening: &Opening<'_>) -> SheetOpening {
        let length = Length::of(&self.item(index).facts.facts());
        SheetOpening {
            title: self.opening_title(opening),
            opens: self.show(&Value::Moment(opening.opens.clone())),
            starts: opening.starts.map(|starts| self.day(starts)),
            groups: self.groups().filter_map(|group| self.sheet_group(opening, group, &length)).collect(),
            provenance: self.provenance(opening.verified),
        }
    }

    /// A group of which the opening says something of its own.
    fn sheet_group(&self, opening: &Opening<'_>, group: &Id, length: &Length) -> Option<SheetGroup> {
        let due: Vec<Due<'_>> =
            DeadlineKind::ALL.iter().filter_map(|kind| self.due(opening, group, *kind)).collect();
        let fee = self.fee_for(opening, group);
        let own = due.iter().any(|due| due.own) || fee.is_some_and(|fee| fee.group == *group);
        if !own {
            return None;
        }
        let checked = opening.verified.review_by < self.today();
        let whole = |fee: &Fee| {
            let amount = length.whole(fee.amount, fee.per).filter(|_| !checked)?;
            Some(self.money(amount, fee.currency, None))
        };
        let deadlines =
            due.iter().flat_map(|due| due.deadlines.iter().map(|one| self.sheet_deadline(opening, one)));
        Some(SheetGroup {
            title: self.group(group).title,
            deadlines: deadlines.collect(),
            fee: fee.map(|fee| self.amount(fee, checked)),
            whole: fee.and_then(whole),
            note: fee.and_then(|fee| fee.note.as_ref()).map(|note| self.words(note)),
        })
    }

    fn sheet_deadline(&self, opening: &Opening<'_>, deadline: &model::Deadline) -> SheetDeadline {
        let moments = self.moments(opening, deadline);
        let state = self.state(&moments);
        let kind = (deadline.kind != DeadlineKind::Application).then(|| self.term(deadline.kind.term()));
        let way = deadline.delivery.map(|delivery| self.term(delivery.term()));
        SheetDeadline {
            closes: self.instant(&moments.closes),
            passed: state == State::Passed,
            state_label: self.state_label(state),
            notes: kind.into_iter().chain(way).collect(),
        }
    }

    fn sheet_scholarships(&self, index: ItemIndex) -> Vec<SheetScholarship> {
        let related = self.catalogue().related(index).filter(|other| {
            let item = self.item(*other);
            item.kind == Kind::Scholarship && self.catalogue().shows(item, self.lang)
        });
        let mut scholarships: Vec<SheetScholarship> =
            related.map(|other| self.sheet_scholarship(other)).collect();
        scholarships.sort_by(|one, other| self.locale.compare(&one.title.text, &other.title.text));
        scholarships
    }

    fn sheet_scholarship(&self, index: ItemIndex) -> SheetScholarship {
        let facts = &self.item(index).facts;
        let tables = facts.tables();
        let covers = tables.iter().filter(|table| table.name == "covers").flat_map(|table| &table.sections);
        let covers = covers.flat_map(|section| &section.rows).filter_map(|row| {
            let [what, amount] = row.as_slice() else { return None };
            Some(SheetCover { what: self.show(what).text, amount: self.show(amount).text })
        });
        let round = facts.scholarship_rounds().last();
        let zone = self.config().zone();
        let moments =
            round.map(|round| Moments { opens: round.opens.start(zone), closes: round.closes.end(zone) });
        let state = moments.as_ref().map(|moments| self.state(moments));
        SheetScholarship {
            title: self.title(index),
            covers: covers.collect(),
            closes: moments.map(|moments| self.instant(&moments.closes)),
            passed: state == Some(State::Passed),
            state_label: state.map(|state| self.state_label(state)).unwrap_or_default(),
            list: round.and_then(|round| round.eligible.as_ref()).map(|list| self.list_title(list)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_fee_is_told_where_it_is_known() {
        let of = |months: u32, amount: i64, per: FeeUnit| {
            let length = Length { duration: Some(Duration { months }), ects: Some(Decimal::from(120)) };
            length.whole(Decimal { hundredths: amount }, per).map(|whole| whole.to_string())
        };
        assert_eq!(of(24, 111_650, FeeUnit::Year).as_deref(), Some("2233"));
        assert_eq!(of(18, 111_650, FeeUnit::Year), None);
        assert_eq!(of(18, 900_000, FeeUnit::Programme).as_deref(), Some("9000"));
        assert_eq!(of(18, 1_250, FeeUnit::Credit).as_deref(), Some("1500"));
    }
}
