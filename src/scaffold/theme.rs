//! The first files of a theme of one's own, which stands on another one.

use crate::lang::Lang;
use crate::theme::{NamedValue, Theme};

/// As many colours are shown in a first sheet.
const FEW: usize = 12;

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
    if theme.blocks().iter().any(|(name, _)| *name == FRAME) {
        files.push((format!("templates/{FRAME}"), frame(theme)));
    }
    files
}

const SHEET: &str = "style.css";

const FRAME: &str = "base.html";

fn sheet(values: &[NamedValue]) -> String {
    let colours =
        values.iter().filter(|one| one.sheet == SHEET && one.rule == ":root" && one.value.starts_with('#'));
    let lines: String =
        colours.take(FEW).map(|one| format!("  /* {}: {}; */\n", one.name, one.value)).collect();
    format!(
        "@import \"parent/style.css\";\n\n\
         /* Values that are others here, `--name: light-dark(by day, by night);`. All of them: prospectus theme reference */\n\
         :root {{\n{lines}}}\n"
    )
}

fn frame(theme: &Theme) -> String {
    let blocks = theme.blocks().into_iter().find(|(name, _)| *name == FRAME);
    let names = blocks.map(|(_, blocks)| blocks.join(", ")).unwrap_or_default();
    format!(
        "{{% extends \"parent/{FRAME}\" %}}\n\
         {{#- What stands around every page. Blocks that can be others here: {names}.\n\
         `super()` is what the parent has there. -#}}\n\
         {{% block footer %}}{{{{ super() }}}}{{% endblock footer %}}\n"
    )
}
