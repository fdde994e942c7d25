//! Indicators as lines in a coordinate system, and as a table.

use crate::codes::Decimal;
use crate::locale::Arg;
use crate::model;
use crate::theme::ChartMeasures;
use crate::view::Context;
use crate::view::types::{Chart, ChartRow, Dot, GridLine, Phrase, Series, Shown, TargetLine, YearMark};
use crate::view::words::plain;

/// The ranges of years and values that a chart spans.
struct Scale<'m> {
    measures: &'m ChartMeasures,
    first: u16,
    last: u16,
    step: f64,
    top: f64,
}

impl<'m> Scale<'m> {
    fn of(chart: &model::Chart<'_>, measures: &'m ChartMeasures) -> Option<Scale<'m>> {
        let points = || chart.series.iter().flat_map(|(_, points)| points);
        let years = points().map(|point| point.year).chain(chart.target.and_then(|(year, ..)| year));
        let highest =
            points().map(|point| point.value).chain(chart.target.map(|(_, value, _)| value)).max()?;
        let (first, last) = (years.clone().min()?, years.max()?);
        let (step, top) = nice(highest.hundredths as f64 / 100.0);
        Some(Scale { measures, first, last, step, top })
    }

    fn x(&self, year: u16) -> f64 {
        let span = f64::from(self.last - self.first).max(1.0);
        let (left, right) = (self.measures.left.pixels(), f64::from(self.measures.right_edge()));
        round(left + f64::from(year - self.first) / span * (right - left))
    }

    fn y(&self, value: Decimal) -> f64 {
        let share = value.hundredths as f64 / 100.0 / self.top;
        let (top, bottom) = (self.measures.top.pixels(), f64::from(self.measures.bottom_edge()));
        round(bottom - share * (bottom - top))
    }
}

/// A step of 1, 2 or 5 times a power of ten that gives about five lines, and the highest line.
fn nice(highest: f64) -> (f64, f64) {
    let rough = (highest / 4.0).max(1.0);
    let power = 10f64.powf(rough.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|factor| factor * power)
        .find(|step| *step >= rough)
        .unwrap_or(10.0 * power);
    (step, step * (highest / step).ceil().max(1.0))
}

fn round(coordinate: f64) -> f64 {
    (coordinate * 10.0).round() / 10.0
}

pub fn of(context: &Context<'_>, chart: &model::Chart<'_>) -> Option<Chart> {
    let measures = &context.site.measures.chart;
    let scale = Scale::of(chart, measures)?;
    let title = context.words(chart.title);
    let values = |value: Decimal| measured(context, value, chart.unit);
    let series: Vec<Series> = chart
        .series
        .iter()
        .map(|(name, points)| series(context, *name, points, &scale, chart.unit))
        .collect();
    let target = chart.target.map(|(year, value, source)| TargetLine {
        y: scale.y(value),
        label: target_label(context, values(value), year),
        source: source.map(|source| source.0.to_string()),
    });
    let summary = chart_summary(context, chart, &title);
    Some(Chart {
        id: chart.id.to_string(),
        title,
        unit: context.term(chart.unit),
        summary,
        width: measures.width.0,
        height: measures.height.0,
        left: measures.left.0,
        right: measures.right_edge(),
        grid: grid(&scale, values),
        years: (scale.first..=scale.last)
            .map(|year| YearMark { x: scale.x(year), label: year_of(context, year) })
            .collect(),
        series,
        target,
        rows: chart_rows(context, chart),
        example: chart.series.iter().flat_map(|(_, points)| points).any(|point| point.example),
    })
}

/// What is to be reached, and by when, where that is known.
pub fn target_label(context: &Context<'_>, value: String, year: Option<u16>) -> String {
    let value = ("value", Arg::Text(value));
    match year {
        Some(year) => context.t("chart-target", &[value, ("year", Arg::Text(year_of(context, year)))]),
        None => context.t("chart-target-undated", &[value]),
    }
}

fn year_of(context: &Context<'_>, year: u16) -> String {
    context.locale.year(year)
}

fn measured(context: &Context<'_>, value: Decimal, unit: model::ListWord) -> String {
    let number = context.locale.number(value);
    if unit.word == "percent" { context.t("value-percent", &[("number", Arg::Text(number))]) } else { number }
}

fn series(
    context: &Context<'_>,
    name: Option<&crate::lang::Localized>,
    points: &[model::ChartPoint<'_>],
    scale: &Scale<'_>,
    unit: model::ListWord,
) -> Series {
    let dot = |point: &model::ChartPoint<'_>| Dot {
        x: scale.x(point.year),
        y: scale.y(point.value),
        label: measured(context, point.value, unit),
    };
    let dots: Vec<Dot> = points.iter().map(dot).collect();
    let line: Vec<String> = dots.iter().map(|dot| format!("{},{}", dot.x, dot.y)).collect();
    Series { title: name.map(|name| context.words(name)).unwrap_or_default(), points: line.join(" "), dots }
}

/// A sentence for each series, for those who do not see the chart: from what to what in which years.
fn chart_summary(context: &Context<'_>, chart: &model::Chart<'_>, title: &Phrase) -> String {
    let told = chart.series.iter().filter_map(|(name, points)| {
        let (first, last) = (points.first()?, points.last()?);
        let name = name.map_or_else(|| context.inline(title), |name| context.worded(name));
        let year = |point: &model::ChartPoint<'_>| Arg::Text(year_of(context, point.year));
        let value = |point: &model::ChartPoint<'_>| Arg::Text(measured(context, point.value, chart.unit));
        let title = ("title", Arg::Text(name));
        if points.len() == 1 {
            return Some(
                context.t("chart-summary-single", &[title, ("value", value(last)), ("year", year(last))]),
            );
        }
        let arguments = [
            title,
            ("from", year(first)),
            ("to", year(last)),
            ("first", value(first)),
            ("last", value(last)),
        ];
        Some(context.t("chart-summary", &arguments))
    });
    told.collect::<Vec<_>>().join(" ")
}

fn chart_rows<'c>(context: &Context<'_>, chart: &'c model::Chart<'c>) -> Vec<ChartRow> {
    let mut years: Vec<u16> =
        chart.series.iter().flat_map(|(_, points)| points).map(|point| point.year).collect();
    years.sort_unstable();
    years.dedup();
    let row = |year: u16| {
        let in_year =
            |points: &'c [model::ChartPoint<'c>]| points.iter().find(|point| point.year == year).copied();
        let found: Vec<Option<model::ChartPoint<'_>>> =
            chart.series.iter().map(|(_, points)| in_year(points)).collect();
        let shown = |point: &Option<model::ChartPoint<'_>>| {
            point.map_or_else(Shown::default, |point| Shown {
                number: true,
                ..plain(measured(context, point.value, chart.unit))
            })
        };
        let source = found.iter().flatten().find_map(|point| point.source).map(|source| source.0.to_string());
        ChartRow { year: year_of(context, year), values: found.iter().map(shown).collect(), source }
    };
    years.into_iter().map(row).collect()
}

fn grid(scale: &Scale<'_>, label: impl Fn(Decimal) -> String) -> Vec<GridLine> {
    let lines = (scale.top / scale.step).round() as u32;
    let value = |line: u32| Decimal { hundredths: (f64::from(line) * scale.step * 100.0).round() as i64 };
    (0..=lines).map(|line| GridLine { y: scale.y(value(line)), label: label(value(line)) }).collect()
}

#[cfg(test)]
mod tests {
    use super::nice;

    #[test]
    fn steps_are_round_numbers() {
        assert_eq!(nice(20.0), (5.0, 20.0));
        assert_eq!(nice(17.3), (5.0, 20.0));
        assert_eq!(nice(430.0), (200.0, 600.0));
        assert_eq!(nice(0.0), (1.0, 1.0));
    }
}
