//! The first files of a theme of one's own, which stands on another one.

use crate::lang::Lang;
use crate::theme::{NamedValue, Theme};

/// The files of a new theme by their paths in its folder: what is different from `parent`, which is nothing yet.
pub fn theme(name: &str, parent: &str, theme: &Theme, source: &Lang) -> Vec<(String, String)> {
    let mut files = vec![
        (
            "theme.yaml".to_owned(),
            format!(
                "# What this theme does not have is taken from `{parent}`.\ntitle: {name}\nparent: {parent}\n"
            ),
        ),
        (
            format!("messages/{source}.ftl"),
            "# Words that are others here than in the parent: `skip = To the content`.\n\
             # All of them, with what is filled in: prospectus theme reference\n"
                .to_owned(),
        ),
    ];
    let values = theme.named_values();
    if values.iter().any(|one| one.sheet == SHEET) {
        files.push((format!("static/{SHEET}"), sheet(&values)));
    }
    let file = theme.frame().and_then(|name| Some((format!("templates/{name}"), frame(theme, name)?)));
    files.extend(file);
    files
}

const SHEET: &str = "style.css";

/// Its colours and letters as the parent has them, and how a font of its own is brought along.
fn sheet(values: &[NamedValue]) -> String {
    let values = values.iter().filter(|one| one.sheet == SHEET && one.rule == ":root");
    let lines: String = values
        .filter_map(|one| match one.value.as_str() {
            value if value.starts_with('#') || value.starts_with("light-dark(") => {
                Some(format!("  /* {}: {value}; */\n", one.name))
            }
            value if value.ends_with("serif") => Some(format!("  /* {}: \"Ours\", {value}; */\n", one.name)),
            _ => None,
        })
        .collect();
    format!(
        "@import \"parent/style.css\";\n\n\
         /* Letters that come with the site: the file stands beside this one, cut to the languages of the site. */\n\
         /* @font-face {{ font-family: \"Ours\"; src: url(\"ours.woff2\"); font-display: swap; }} */\n\n\
         /* Values that are others here, `--name: light-dark(by day, by night);`. All of them: prospectus theme reference */\n\
         :root {{\n{lines}}}\n"
    )
}

/// What stands around every page, with a block to begin with.
fn frame(theme: &Theme, name: &str) -> Option<String> {
    let (_, blocks) = theme.blocks().into_iter().find(|(of, _)| *of == name)?;
    let (first, all) = (blocks.last()?, blocks.join(", "));
    Some(format!(
        "{{% extends \"parent/{name}\" %}}\n\
         {{#- What stands around every page. Blocks that can be others here: {all}.\n\
         `super()` is what the parent has there. -#}}\n\
         {{% block {first} %}}{{{{ super() }}}}{{% endblock {first} %}}\n"
    ))
}
