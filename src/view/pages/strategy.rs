//! Plans and their goals.

use crate::catalogue::ItemIndex;
use crate::diagnostic::{Checked, Diagnostics};
use crate::model::{FactName, Kind, Plan, STRATEGY, Shelf};
use crate::site::{Page, Subject};
use crate::view::parts::told::Told;
use crate::view::parts::{body, card, mirror};
use crate::view::types::{Content, GoalView, PlanView, StrategyContent};
use crate::view::{Context, View, frame};

pub fn page(context: &Context<'_>, page: &Page) -> Checked<View> {
    let mut diagnostics = Diagnostics::default();
    let index = context.site.speaker(&Subject::Strategy);
    let text = index
        .map(|index| diagnostics.take(body::text(context, &Told::new(context, index))))
        .unwrap_or_default();
    let mut plans: Vec<&Plan> = context.catalogue().vocabulary.plans.plans.iter().collect();
    // The plan in force comes first, then the others from the newest on.
    plans.sort_by_key(|plan| {
        let days = plan.days();
        (!days.holds_on(context.today()), std::cmp::Reverse(days.from.or(days.to)))
    });
    let plans = plans.into_iter().map(|plan| PlanView {
        title: context.words(&plan.title),
        period: context.days(plan.days()),
        current: plan.days().holds_on(context.today()),
        example: plan.example,
        sources: plan
            .source
            .iter()
            .flat_map(|sources| &sources.0)
            .map(|source| source.0.to_string())
            .collect(),
        goals: Kind::on(Shelf::Page(STRATEGY))
            .flat_map(|kind| context.site.list(kind, context.lang))
            .filter_map(|index| goal(context, plan, *index))
            .collect(),
    });
    let content = StrategyContent {
        body: text.parts,
        plans: plans.collect(),
        balance_href: context.link(&Subject::Balance).unwrap_or_default(),
    };
    let mut frame = frame::named(context, STRATEGY, Some(STRATEGY));
    if let Some(index) = index {
        frame.title = context.title(index);
        frame.description = context.summary(index).text;
    }
    let view = View::new(&["strategy.html"], frame::page(context, page, frame, Content::Strategy(content)));
    Checked::new(view, diagnostics)
}

fn goal(context: &Context<'_>, plan: &Plan, index: ItemIndex) -> Option<GoalView> {
    let item = context.item(index);
    if item.facts.plan() != Some(&plan.id) {
        return None;
    }
    let serving =
        context.catalogue().related(index).filter(|other| context.item(*other).kind != item.kind).count();
    let facts = context.site.facts(index);
    let code =
        facts.iter().find(|fact| fact.name == FactName::Code).map(|fact| context.show(&fact.value).text);
    Some(GoalView {
        code: code.unwrap_or_default(),
        card: card::of(context, index)?,
        count_label: context.t("count-serving", &[("count", serving.into())]),
        tallies: mirror::tallies(context, index),
    })
}
