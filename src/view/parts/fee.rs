//! A fee in the words of a language, as who pays it reads it.

use crate::locale::Arg;
use crate::model::{self, FeeKind, Id, Price, Sum, Way};
use crate::offer::{Offer, Paid};
use crate::view::Context;
use crate::view::types::{Fee, Phrase, Shown};
use crate::view::words::plain;

/// What one pays; `being_checked` where nobody has looked at the figure for too long.
pub fn of(context: &Context<'_>, paid: &Paid<'_>, being_checked: bool) -> Fee {
    let fee = paid.fee;
    Fee {
        group: fee.group.as_ref().map(ToString::to_string).unwrap_or_default(),
        group_title: context.whose(fee.group.as_ref()).0,
        kind: fee.kind.term().word,
        kind_label: context.term(fee.kind.term()),
        amount: amount(context, paid, being_checked),
        also: also(context, paid, being_checked),
        whole: None,
        note: fee.note.as_ref().map(|note| context.words(note)),
    }
}

/// Groups whose scholarship pays the tuition, of which the opening itself says nothing.
pub fn of_holders(context: &Context<'_>, offer: &Offer<'_>, opening: &model::Opening<'_>) -> Vec<Fee> {
    let holders =
        context.groups().filter(|group| offer.is_of_holders(group) && !offer.refuses(opening, group));
    let paid = holders.filter_map(|group| {
        let paid = offer.tuition(opening, group).filter(|paid| paid.by_scholarship)?;
        let (group_title, group) = (context.group_title(group), group.to_string());
        Some(Fee { group, group_title, note: None, ..of(context, &paid, false) })
    });
    paid.collect()
}

/// What a group pays for being taught, at each campus where that differs.
pub fn tuition(
    context: &Context<'_>,
    offer: &Offer<'_>,
    opening: &model::Opening<'_>,
    group: &Id,
    being_checked: bool,
) -> Option<Shown> {
    let told: Vec<Shown> =
        offer.tuitions(opening, group).iter().map(|paid| amount(context, paid, being_checked)).collect();
    let texts: Vec<String> = told.iter().map(|one| one.text.clone()).collect();
    let first = told.into_iter().next()?;
    Some(Shown { text: context.locale.list(&texts), ..first })
}

/// `€5,500 a year`, unless the figure is being checked; or why there is none.
pub fn amount(context: &Context<'_>, paid: &Paid<'_>, being_checked: bool) -> Shown {
    if paid.by_scholarship {
        return plain(context.t("fee-by-scholarship", &[]));
    }
    if being_checked {
        return plain(context.t("being-checked", &[]));
    }
    match paid.fee.sum() {
        Sum::Waived => plain(context.of_way(context.t("fee-waived", &[]), paid.fee.way())),
        Sum::NotYetKnown => plain(context.of_way(context.t("not-yet-known", &[]), paid.fee.way())),
        Sum::Known { price, per, before } => {
            let amount = context.money(price.amount, price.currency, Some(per.term()));
            let whole = before.map(|before| context.money(before, price.currency, None));
            let text = match whole {
                None => amount,
                Some(whole) => {
                    context.t("fee-reduced", &[("amount", Arg::Text(amount)), ("whole", Arg::Text(whole))])
                }
            };
            Shown { number: true, ..plain(context.of_way(text, paid.fee.way())) }
        }
    }
}

/// What a fee is in other currencies.
fn also(context: &Context<'_>, paid: &Paid<'_>, being_checked: bool) -> Vec<String> {
    let known = matches!(paid.fee.sum(), Sum::Known { .. }) && !being_checked && !paid.by_scholarship;
    let also = paid.fee.also.iter().filter(|_| known);
    also.map(|price| context.money(price.amount, price.currency, None)).collect()
}

/// What a fee is for where that is not to be taught, what it is in other currencies, and a remark.
pub fn notes(fee: &Fee) -> Vec<Phrase> {
    let kind = (fee.kind != FeeKind::Tuition.term().word).then(|| fee.kind_label.clone());
    let words = |text: &String| Phrase { text: text.clone(), ..Phrase::default() };
    kind.iter().chain(&fee.also).map(words).chain(fee.note.clone()).collect()
}

/// What the whole comes to, in each way of study and at each campus where these differ.
pub fn whole(context: &Context<'_>, sums: &[(Way<'_>, Price)]) -> Option<String> {
    let told = sums
        .iter()
        .map(|(way, price)| context.of_way(context.money(price.amount, price.currency, None), *way));
    let told: Vec<String> = told.collect();
    (!told.is_empty()).then(|| context.locale.list(&told))
}
