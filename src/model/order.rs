//! Two values that stand the wrong way round: the least above the most, an end before its beginning.

use jiff::tz::TimeZone;

use crate::diagnostic::{Diagnostic, Edit, Fix};
use crate::source::Place;
use crate::time::{Date, When};

/// One of two values that are to be in order.
#[derive(Clone, Debug)]
pub struct Bound {
    pub place: Place,
    /// As it is written.
    text: String,
    moment: Option<When>,
}

impl Bound {
    pub fn number(place: Place, number: impl ToString) -> Bound {
        Bound { place, text: number.to_string(), moment: None }
    }

    pub fn day(place: Place, day: Date) -> Bound {
        Bound::moment(place, &When::Day(day))
    }

    pub fn moment(place: Place, when: &When) -> Bound {
        Bound { place, text: when.to_string(), moment: Some(when.clone()) }
    }

    /// The same with one digit of its month or day another one, in the year that is written, or in another decade.
    fn nearby(&self) -> Vec<(Date, String)> {
        let Some(when) = self.moment.as_ref() else { return Vec::new() };
        let day = when.written_day().0;
        let months = [-1, 1].into_iter().filter_map(|by| day.with().month(day.month() + by).build().ok());
        let days =
            [-20, -10, 10, 20].into_iter().filter_map(|by| day.with().day(day.day() + by).build().ok());
        let written = |other: jiff::civil::Date| self.text.replacen(&day.to_string(), &other.to_string(), 1);
        let decades = [-10, 10].into_iter().filter_map(|by| day.with().year(day.year() + by).build().ok());
        months
            .chain(days)
            .chain(decades)
            .map(|day| (Date(day), written(day)))
            .filter(|(_, text)| *text != self.text)
            .collect()
    }

    /// The same in the first year in which something holds of it, among those nearby.
    fn in_year(&self, step: i16, holds: impl Fn(Date) -> bool) -> Option<(Date, String)> {
        let when = self.moment.as_ref()?;
        let year = when.written_day().0.year();
        let moved = (1..=NEARBY).filter_map(|by| when.in_year(year + step * by));
        moved.map(|when| (when.written_day(), when.to_string())).find(|(day, _)| holds(*day))
    }
}

/// Years in which a mistyped one may lie.
const NEARBY: i16 = 3;

/// More cures than these are no help.
const MOST: usize = 2;

/// The first of two days in the year in which it lies before the second.
pub fn earlier(first: &Bound, last: Date) -> Option<(Date, Fix)> {
    let (day, text) = first.in_year(-1, |day| day <= last)?;
    let title = format!("write `{text}` for `{}`", first.text);
    Some((day, Fix::likely(title, first.place.clone(), text)))
}

/// Each of two values in the place of the other.
fn swapped(first: &Bound, second: &Bound) -> Fix {
    let title = format!("swap the two: first `{}`, then `{}`", second.text, first.text);
    let swapped = Fix::likely(title, first.place.clone(), second.text.clone());
    swapped.and(second.place.clone(), first.text.clone())
}

/// Of two times of one day the second where its hours were counted to twelve, and where it is a time of the next day.
fn of_one_day(first: &Bound, second: &Bound) -> Vec<Fix> {
    let (Some(from), Some(to)) = (&first.moment, &second.moment) else { return Vec::new() };
    if from.written_day() != to.written_day() {
        return Vec::new();
    }
    let is_after = |when: &When| when.start(&TimeZone::UTC) > from.start(&TimeZone::UTC);
    let ways = [(12, "hours are counted to 24"), (24, "on the next day")];
    let cure = |(hours, note): (i64, &str)| {
        let meant = to.later(hours).filter(is_after)?;
        let title = format!("write `{meant}` for `{}` ({note})", second.text);
        let is_evening = hours == 24 || meant.written_day() == to.written_day();
        is_evening.then(|| Fix::likely(title, second.place.clone(), meant.to_string()))
    };
    ways.into_iter().filter_map(cure).collect()
}

/// The cure of several values that were copied from an earlier year: all of them as many years later, so that none lies
/// before the first day or after the last.
pub fn all_later(bounds: &[Bound], first: Date, last: Date) -> Option<Fix> {
    let moved = |by: i16| {
        let one = |bound: &Bound| {
            let when = bound.moment.as_ref()?;
            when.in_year(when.written_day().0.year() + by)
        };
        let moved: Vec<When> = bounds.iter().map(one).collect::<Option<_>>()?;
        moved.iter().all(|when| (first..=last).contains(&when.written_day())).then_some((by, moved))
    };
    let (by, moved) = (1..=NEARBY).find_map(moved)?;
    let texts: Vec<String> = moved.iter().map(When::to_string).collect();
    let length = if by == 1 { "a year".to_owned() } else { format!("{by} years") };
    let title = format!("write every deadline {length} later: `{}`", texts.join("`, `"));
    let edits = bounds.iter().zip(texts).map(|(bound, text)| Edit { place: bound.place.clone(), text });
    Some(Fix { title, is_certain: false, edits: edits.collect(), entries: Vec::new() })
}

/// The cures of two values in the wrong order: each in the place of the other, or a year that is mistyped. Of days, the
/// cure that leaves the shortest time between them comes first; `latest` is the last day that the second may be.
pub fn in_order(told: Diagnostic, first: &Bound, second: &Bound, latest: Option<Date>) -> Diagnostic {
    in_order_among(told, (first, second), latest, &[])
}

/// The same where the second has others beside it that are right: the cure that brings it nearest to them comes first, so that
/// one of several deadlines that kept the year of which it was copied is moved into the year of the others.
pub fn in_order_among(
    told: Diagnostic,
    (first, second): (&Bound, &Bound),
    latest: Option<Date>,
    beside: &[Date],
) -> Diagnostic {
    let apart = |day: Option<Date>| {
        let apart = beside.iter().filter_map(|other| Some((other.0 - day?.0).get_days().abs()));
        apart.min().unwrap_or(0)
    };
    let day = |bound: &Bound| bound.moment.as_ref().map(When::written_day);
    let (from, to) = (day(first), day(second));
    let is_late = |day: Option<Date>| day.zip(latest).is_some_and(|(day, latest)| day > latest);
    let days = |from: Option<Date>, to: Option<Date>| {
        from.zip(to).map_or(0, |(from, to)| (to.0 - from.0).get_days())
    };
    let of_one_day = of_one_day(first, second);
    if !of_one_day.is_empty() {
        return of_one_day.into_iter().chain([swapped(first, second)]).fold(told, Diagnostic::fix);
    }
    // How far the second is from those beside it then, and from the first.
    let rank = |from: Option<Date>, to: Option<Date>| (apart(to), days(from, to));
    let instead = |(day, text): (Date, String)| {
        let title = format!("write `{text}` for `{}`", second.text);
        (rank(from, Some(day)), Fix::likely(title, second.place.clone(), text))
    };
    let mut cures: Vec<((i32, i32), Fix)> = Vec::new();
    if !is_late(from) {
        cures.push((rank(to, from), swapped(first, second)));
    }
    let later = second.in_year(1, |day| from.is_some_and(|from| day >= from));
    cures.extend(later.filter(|(day, _)| !is_late(Some(*day))).map(instead));
    // One digit that is mistyped leaves less time between them than the two in the other order.
    let near = second.nearby().into_iter().filter(|(day, _)| from.is_some_and(|from| *day > from));
    let near = near.filter(|(day, _)| !is_late(Some(*day)) && days(from, Some(*day)) < days(to, from));
    let near = near.min_by_key(|(day, _)| *day);
    let most = MOST + usize::from(near.is_some());
    cures.extend(near.map(instead));
    cures.extend(to.and_then(|to| earlier(first, to)).map(|(day, fix)| (rank(Some(day), to), fix)));
    cures.sort_by_key(|(rank, _)| *rank);
    cures.into_iter().take(most).fold(told, |told, (_, fix)| told.fix(fix))
}
