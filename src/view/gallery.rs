//! Pages of the gallery. They belong to no site: nothing but themselves leads to them.

use super::{Context, View};
use crate::lang::Lang;
use crate::locale::{Arg, with_territory};
use crate::view::types::{
    Content, GalleryContent, GalleryTemplate, LanguageLink, Link, Page as PageView, Phrase,
};

/// The address below the base address of a component's page in a language, or of the index.
pub fn gallery_path(lang: &Lang, component: Option<&str>) -> String {
    component.map_or_else(|| format!("{lang}/"), |name| format!("{lang}/{name}/"))
}

/// The page of a component, or the index. `langs` are those of the gallery.
pub fn gallery(context: &Context<'_>, langs: &[Lang], name: Option<&str>, content: GalleryContent) -> View {
    let index = context.t("gallery-title", &[]);
    let title = name.map_or_else(|| index.clone(), ToOwned::to_owned);
    let names = [("page", Arg::Text(title.clone())), ("site", Arg::Text(index.clone()))];
    let up = Link {
        title: Phrase { text: index, ..Phrase::default() },
        href: context.site.path(&gallery_path(context.lang, None)),
    };
    let page = PageView {
        kind: "gallery",
        lang: context.lang.to_string(),
        og_locale: with_territory(context.lang),
        dir: context.locale.direction(),
        head_title: name.map_or_else(|| title.clone(), |_| context.t("head-title", &names)),
        title: Phrase { text: title, ..Phrase::default() },
        description: String::new(),
        canonical: context.site.absolute(&gallery_path(context.lang, name)),
        indexed: false,
        alternates: Vec::new(),
        languages: langs.iter().map(|lang| language(context, lang, name)).collect(),
        breadcrumbs: name.map(|_| up).into_iter().collect(),
        section: None,
        fallback: None,
        open_graph: None,
        feed: None,
        notices: Vec::new(),
        json_ld: None,
        content: Content::Gallery(Box::new(marked(content, name))),
    };
    View::new(&["gallery.html"], page)
}

fn language(context: &Context<'_>, lang: &Lang, name: Option<&str>) -> LanguageLink {
    LanguageLink {
        lang: lang.to_string(),
        dir: context.site.locale(lang).direction(),
        name: context.site.locale(lang).endonym().to_owned(),
        href: context.site.path(&gallery_path(lang, name)),
        current: lang == context.lang,
        translated: true,
    }
}

/// The same with the component of the page marked among all of them.
fn marked(mut content: GalleryContent, name: Option<&str>) -> GalleryContent {
    let links = |template: &mut GalleryTemplate| {
        template.components.iter_mut().for_each(|link| link.current = Some(link.name.as_str()) == name);
    };
    content.templates.iter_mut().for_each(links);
    content
}
