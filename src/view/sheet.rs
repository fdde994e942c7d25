//! A programme on one sheet of paper: what a family wants to know before it says yes.

use super::types::{
    Content, LanguageLinkTo, SheetContent, SheetCover, SheetDeadline, SheetFee, SheetGroup, SheetNext,
    SheetOpening, SheetScholarship, Words,
};
use super::{Context, View, frame};
use crate::catalogue::ItemIndex;
use crate::locale::Arg;
use crate::model::{DeadlineKind, Id, Opening, TableName, Value};
use crate::offer::{Due, Offer, Paid};
use crate::site::{Page, Subject};

pub(super) fn view(context: &Context<'_>, page: &Page, index: ItemIndex) -> View {
    let item = context.item(index);
    let own = context.site.page(&Subject::Item(index), context.lang).unwrap_or(page);
    let mut facts = context.facts(index);
    facts.retain(|fact| item.kind.showing().on_sheet.contains(&fact.name));
    let offer = context.offer(index);
    let content = SheetContent {
        item: context.item_link(index).unwrap_or_default(),
        summary: context.summary(index),
        facts,
        opening: offer.current().map(|opening| context.sheet_opening(&offer, opening)),
        scholarships: context.sheet_scholarships(index, offer.current()),
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
        section: Some(item.kind.section()),
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

impl Context<'_> {
    fn sheet_opening(&self, offer: &Offer<'_>, opening: &Opening<'_>) -> SheetOpening {
        SheetOpening {
            title: self.opening_title(offer.openings(), opening),
            opens: self.show(&Value::Moment(opening.opens.clone())),
            starts: opening.starts.map(|starts| self.start(starts)),
            answer_by: opening.answer_by.map(|day| self.day(day)),
            groups: self.groups().filter_map(|group| self.sheet_group(offer, opening, group)).collect(),
            provenance: self.provenance(opening.verified),
        }
    }

    /// A group of which the opening says something of its own.
    fn sheet_group(&self, offer: &Offer<'_>, opening: &Opening<'_>, group: &Id) -> Option<SheetGroup> {
        let (due, paid) = (offer.due(opening, group), offer.fees(opening, group));
        if !due.iter().any(|due| due.own) && !paid.iter().any(|paid| paid.own) {
            return None;
        }
        let checked = self.provenance(opening.verified).being_checked;
        let whole = offer.whole(opening, group).filter(|_| !checked);
        let next = offer.next_of(opening, group).map(|next| SheetNext {
            title: self.opening_title(offer.openings(), next),
            deadlines: offer.to_apply(next, group).iter().map(|due| self.sheet_deadline(due)).collect(),
        });
        Some(SheetGroup {
            title: self.group_title(group),
            deadlines: due.iter().map(|due| self.sheet_deadline(due)).collect(),
            fees: paid.iter().map(|paid| self.sheet_fee(paid, checked)).collect(),
            whole: whole.map(|whole| self.money(whole.amount, whole.currency, None)),
            next,
        })
    }

    fn sheet_fee(&self, paid: &Paid<'_>, checked: bool) -> SheetFee {
        let fee = self.fee(paid, checked);
        SheetFee { notes: self.fee_notes(&fee), amount: fee.amount }
    }

    fn sheet_deadline(&self, due: &Due<'_>) -> SheetDeadline {
        let shown = self.deadline_as(due.moments, due.state, due.deadline);
        let kind = (due.deadline.kind != DeadlineKind::Application).then_some(shown.kind_label);
        SheetDeadline {
            closes: shown.closes,
            passed: !due.state.is_live(),
            state_label: shown.state_label,
            notes: kind.into_iter().chain(shown.round).chain(shown.delivery).collect(),
        }
    }

    fn sheet_scholarships(&self, index: ItemIndex, opening: Option<&Opening<'_>>) -> Vec<SheetScholarship> {
        let related = self.catalogue().related(index).filter(|other| {
            let item = self.item(*other);
            item.facts.grant().is_some() && self.catalogue().shows(item, self.lang)
        });
        let mut scholarships: Vec<SheetScholarship> =
            related.map(|other| self.sheet_scholarship(other, opening)).collect();
        scholarships.sort_by(|one, other| self.locale.compare(&one.title.text, &other.title.text));
        scholarships
    }

    fn sheet_scholarship(&self, index: ItemIndex, opening: Option<&Opening<'_>>) -> SheetScholarship {
        let facts = &self.item(index).facts;
        let tables = facts.tables();
        let covers =
            tables.iter().filter(|table| table.name == TableName::Covers).flat_map(|table| &table.sections);
        let covers = covers.flat_map(|section| &section.rows).filter_map(|row| {
            let [what, amount] = row.as_slice() else { return None };
            Some(SheetCover { what: self.show(what).text, amount: self.show(amount).text })
        });
        let offer = self.offer(index);
        // The call that pays for the year which the sheet is about, where there is one.
        let year = opening.and_then(|opening| opening.academic_year);
        let same_year = |call: &&Opening<'_>| year.is_some() && call.academic_year == year;
        let call = offer.openings().iter().find(same_year).or_else(|| offer.current());
        let deadline = call.and_then(|call| {
            let deadline = offer.next_to_apply(call)?;
            Some(self.deadline(&offer.clock, call, deadline))
        });
        SheetScholarship {
            title: self.title(index),
            covers: covers.collect(),
            passed: call.is_some_and(|call| !offer.state(call).is_live()),
            state_label: deadline.as_ref().map(|one| one.state_label.clone()).unwrap_or_default(),
            closes: deadline.map(|deadline| deadline.closes),
            list: call.and_then(|call| call.eligible).map(|list| self.list_title(list)),
        }
    }
}
