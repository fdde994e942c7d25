//! What every page of a language has around it: names, menus, the words of scripts.

use super::Context;
use super::frame;
use super::pages::compare;
use crate::lang::Line;
use crate::offer::State;
use crate::site::Subject;
use crate::view::types::{Institution, Link, NavigationLink, Site, StateLabel};

pub fn site_view(context: &Context<'_>) -> Site {
    let file = &context.config().file;
    let institution = Institution {
        name: context.words(&file.institution.name),
        website: file.institution.website.0.to_string(),
        city: context.words(&file.institution.city),
        country: context.locale.country(file.institution.country),
        address: file.institution.address.as_ref().map(|address| context.words(address)),
    };
    Site {
        title: context.words(&file.title),
        tagline: file.tagline.as_ref().map(|tagline| context.words(tagline)),
        notice: file.notice.as_ref().map(|notice| context.words(notice)),
        institution,
        home: context.link(&Subject::Home).unwrap_or_default(),
        base: file.base_url.path().to_owned(),
        search: search_link(context),
        main: menu(context, &file.navigation.main),
        footer: menu(context, &file.navigation.footer),
        compare: compare::links(context),
        time_zone: file.time_zone.0.iana_name().unwrap_or("UTC").to_owned(),
        zone: context.locale.zone(&file.time_zone.0),
        calendar: context.locale.calendar(),
        digits: context.locale.digits(),
        clock: context.site.fixed_clock.then(|| context.now().to_string()),
        soon_days: file.closing_soon_days,
        states: State::ALL
            .map(|state| StateLabel { name: state.name(), label: context.state_label(state) })
            .to_vec(),
        groups: context
            .catalogue()
            .vocabulary
            .groups
            .groups
            .iter()
            .map(|group| context.group(&group.id))
            .collect(),
        who_am_i: context.link(&Subject::WhoAmI(String::new())),
        extra: serde_json::to_value(&file.extra).unwrap_or_default(),
    }
}

fn search_link(context: &Context<'_>) -> Option<Link> {
    let title = context.marked(&context.search_title(), None);
    Some(Link { title, href: context.link(&Subject::Search(1))? })
}

fn menu(context: &Context<'_>, entries: &[Line]) -> Vec<NavigationLink> {
    let link = |entry: &Line| {
        let Link { title, href } = frame::entry_link(context, entry)?;
        Some(NavigationLink { name: entry.0.clone(), title, href })
    };
    entries.iter().filter_map(link).collect()
}
