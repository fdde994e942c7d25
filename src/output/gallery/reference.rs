//! What a theme is made of, as a text to read: the templates that are asked for, what they see and can call, the components,
//! messages and named values of the theme. It is drawn from the types, the tables and the files themselves.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::sync::LazyLock;

use pulldown_cmark::{Options, Parser, html};
use regex::{Captures, Regex};
use serde::Serialize;
use serde_json::Value;

use crate::lang::Lang;
use crate::output::Input;
use crate::site::Page;
use crate::theme::{AskedTemplate, FILTERS, FUNCTIONS, NamedValue, TEMPLATES, TESTS};
use crate::view::{self, Context, reference::shapes, site_view};

use super::super::html::Engine;

/// So many pages of each template are looked at for examples.
const PAGES: usize = 3;

const FILES: &str = "\
A theme is a folder `themes/NAME/`, and `theme: NAME` in `content/site.yaml` makes it the site's.

| file | what it is |
|---|---|
| `theme.yaml` | its `title`; its `parent`, the theme whose files it replaces one by one; its [measures](#measures) |
| `templates/` | pages and components, in the language of Tera |
| `templates/assets/` | static files that each language has of its own, which see `site`: `templates/assets/words.js` is `asset(path=\"words.js\")` |
| `static/` | style sheets, scripts, pictures, fonts; published under names that change with what is in them |
| `messages/LANGUAGE.ftl` | its words, in Fluent; those of the parent stay where it has none |
| `prose/LANGUAGE.yaml` | what `check` looks for in texts |
| `fonts/` | letters for the pictures of links; no page loads them |

A file takes the place of the parent's of the same name, and can name it as `parent/…`: a template extends it and replaces \
some of its blocks, a sheet begins with `@import \"parent/style.css\";` and gives the named values below others. A component \
takes the place of the parent's of the same name, whatever its file. Nothing has to be copied.

Pages load `style.css` first, and after it the sheets of what they have, such as `item.css`, `cards.css` and `map.css`: a rule of yours that is to \
take the place of one of theirs stands in a file of that name, which begins with `@import \"parent/cards.css\";`. A named value \
holds wherever it is given.
";

/// Where to find what, for whoever does not read from the beginning.
const PARTS: &str = "\
Below: [templates](#templates) · [what they see](#what-templates-see) · [filters](#filters) · [tests](#tests) · \
[functions](#functions) · [components](#components) · [messages](#messages) · [named values](#named-values) · [measures](#measures) · [by itself](#what-a-theme-does-by-itself)
";

/// What no message can tell a theme that forgets it, or only the judges of pages do.
const BY_ITSELF: &str = "
## What a theme does by itself

What `plain`, which was written from nothing, had to find out:

- **The document**: `lang` and `dir` on `<html>`, `<title>` from `page.head_title`, `canonical`, `alternates`, `robots` where \
`page.indexed` is false, `json_ld`. A link that skips to `<main id=\"main\" tabindex=\"-1\">`.
- **Other languages**: every `Phrase` and `Shown` by its filter, or a word in another language is read aloud as if it were in this one. \
Where `page.fallback` is there, say so, and give the texts its `lang` and `dir`.
- **Texts**: `html` of a part is finished and printed with `safe`. Its classes are `callout` with `callout-title` (and \
`callout-note`, `-tip`, `-important`, `-warning`, `-caution`), `table` around a table, which is scrolled by itself, `center` and `end` for its cells, \
`footnotes`; the filters write `values` around several values and `qr`. A style for each.
- **Links into a page**: an author's `#deadlines` leads to a heading that bears that `id`. Parts that authors link to \
are called `deadlines`, `fees`, `facts`, `contact`, `outcomes`, `entry`, `scholarships`, `living`, `papers`, `mirror`, `priority`, and tables by their names. A link to one that the theme does not draw is told as broken.
- **Examples**: what is invented has `example`, and a page that does not say so misleads.
- **Time**: pages tell what was true when they were made. `site.js` brings them to the reader's clock: it finds openings by \
`data-opening`, `data-group`, `data-opens` and `data-closes`, and reads `data-soon`, `data-digits` and `data-clock` of `<body>`. Its second `<script>` lets it run before the sheets have come.
- **Who is remembered**: `mine.js`, which `<body>` names in `data-mine-script`, puts the reader's own dates into the `ul.dates` of `data-mine=\"deadlines\"`, and their fee into \
`data-mine=\"fees\"`, from the first table of `<section aria-labelledby=\"deadlines\">` and of that of `fees`, whose cells bear `data-mine-value`. \
What scripts say before a page is seen is taken from `<template id=\"words\">`, and all else from `assets/words.js`, which `<body>` names in `data-words` \
and browsers keep.
- **A phone**: the date, the fee and what a reader does next, which stays in sight as `.acts`: the form, the papers, `#contact`. A \
programme is a few screens high, since what has been told in brief is folded: `<details class=\"fold\">` opens by itself where there is room, on paper, \
and for a link that leads into it. So is the menu, or the Tab key has far to go.
- **Without scripts** everything is there; what needs one is `hidden` until it has come.
- **No styles or scripts within a page**: the policy of the site forbids `style=\"…\"` and `onclick=\"…\"`.
- **Pictures**: `width`, `height` and `alt` of every one, `loading=\"lazy\"` but for what is in sight at once; what `credit` says \
belongs beside it.
- **Tables** scroll by themselves, with a name and `tabindex=\"0\"`, or a phone cuts them off. Better, a phone has their rows as blocks: \
`.table.stack`, where `data-label` names a cell.
- **Paper and forced colours**: what says something by its colour says it in words, too.
";

/// The reference as Markdown, with examples from the pages of a language.
pub(super) fn markdown(input: &Input, lang: &Lang, engine: &Engine) -> String {
    let mut text = format!("# What a theme is made of\n\n{FILES}\n{PARTS}");
    templates(&mut text, input);
    views(&mut text, input, lang);
    callables(&mut text);
    components(&mut text, input, engine);
    messages(&mut text, input);
    named_values(&mut text, input);
    measures(&mut text, input);
    text.push_str(BY_ITSELF);
    text
}

/// The same for a page: headings can be linked to, and wide tables are scrolled by themselves.
pub(super) fn page(markdown: &str) -> String {
    static HEADING: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"<(h[23])>([^<]+)</h").expect("the pattern is sound"));
    let mut out = String::new();
    html::push_html(&mut out, Parser::new_ext(markdown, Options::ENABLE_TABLES));
    let out = HEADING.replace_all(&out, |found: &Captures<'_>| {
        format!("<{} id=\"{}\">{}</h", &found[1], anchor(&found[2]), &found[2])
    });
    out.replace("<table>", "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"Table\"><table>")
        .replace("</table>", "</table></div>")
}

fn anchor(heading: &str) -> String {
    heading.to_lowercase().replace(' ', "-")
}

/// A table; its first column is code.
fn table<'r>(text: &mut String, heads: &[&str], rows: impl Iterator<Item = Vec<String>> + 'r) {
    let _ = writeln!(text, "\n| {} |\n|{}", heads.join(" | "), "---|".repeat(heads.len()));
    for row in rows {
        let cells: Vec<String> = row.iter().map(|cell| cell.replace('|', "\\|").replace('\n', " ")).collect();
        let _ = writeln!(text, "| {} |", cells.join(" | "));
    }
}

fn code(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("`{text}`") }
}

fn templates(text: &mut String, input: &Input) {
    text.push_str("\n## Templates\n\nWhat the program asks for by name. `programme.html` and its like take the place of `item.html` for a kind.\n");
    let row = |one: &AskedTemplate| {
        let has = if input.theme.template(&[one.name]).is_some() { "yes" } else { "no" };
        vec![code(one.name), one.draws.to_owned(), one.when.to_owned(), code(one.content), has.to_owned()]
    };
    let heads = ["template", "what it draws", "needed", "`page.content`", "this theme has it"];
    table(text, &heads, TEMPLATES.iter().map(row));
    text.push_str("\nBlocks that a template of yours can replace, by the template that has them:\n");
    let blocks = input.theme.blocks();
    let row = |(name, blocks): (&str, Vec<&str>)| {
        vec![code(name), blocks.into_iter().map(code).collect::<Vec<_>>().join(", ")]
    };
    table(text, &["template", "blocks"], blocks.into_iter().map(row));
}

fn views(text: &mut String, input: &Input, lang: &Lang) {
    text.push_str("\n## What templates see\n\nEvery template sees `page`, a `Page`, and `site`, a `Site`; `open-graph.svg` sees `poster`, a `Poster`. The \
                   others are within these. A `Phrase` is printed by the filter `words`, a `Shown` by `value`.\n");
    let context = Context::new(&input.site, &input.sources, &input.cards, lang);
    let site = plain(&site_view(&context)).unwrap_or_default();
    let shapes = shapes(&pages(input, lang), &[site]);
    let names: BTreeSet<String> = shapes.iter().map(|shape| shape.name.clone()).collect();
    let linked = |kind: &str| {
        let words = kind.split(' ').map(|word| match names.contains(word) {
            true => format!("[{word}](#{})", anchor(word)),
            false => word.to_owned(),
        });
        words.collect::<Vec<_>>().join(" ")
    };
    for shape in shapes {
        let _ = writeln!(text, "\n### {}\n\n{}", shape.name, shape.about);
        let rows = shape.fields.into_iter().map(|field| {
            let example = field.example.map_or_else(String::new, |example| code(&example.replace('`', "'")));
            vec![code(&field.name), linked(&field.kind), field.about, example]
        });
        table(text, &["field", "type", "what it is", "for example"], rows);
    }
}

/// What some pages of each template are made of.
fn pages(input: &Input, lang: &Lang) -> Vec<Value> {
    let mut seen: Vec<String> = Vec::new();
    let mut few = |page: &&Page| {
        let kind =
            input.site.words_of(page).map(|(_, words)| words.path.split('/').nth(1).map(str::to_owned));
        let name = format!("{:?} {kind:?}", std::mem::discriminant(&page.subject));
        seen.push(name.clone());
        seen.iter().filter(|one| **one == name).count() <= PAGES
    };
    let pages = input.site.pages().iter().filter(|page| page.lang == *lang).filter(|page| few(page));
    let views =
        pages.filter_map(|page| view::view(&input.site, &input.sources, &input.cards, page).value.into());
    views.filter_map(|view: view::View| plain(&view.page)).collect()
}

/// A value without the hashes of its shared parts, which JSON has no numbers for.
fn plain(value: &impl Serialize) -> Option<Value> {
    serde_json::to_value(super::written_out(&tera::Value::from_serializable(value))).ok()
}

fn callables(text: &mut String) {
    let kinds = [
        ("Filters", "`{{ value | filter }}`", FILTERS),
        ("Tests", "`{% if value is test %}`", TESTS),
        ("Functions", "`{{ function(…) }}`", FUNCTIONS),
    ];
    for (title, how, all) in kinds {
        let _ = writeln!(text, "\n## {title}\n\n{how}");
        table(
            text,
            &["name", "what it gives"],
            all.iter().map(|(name, about)| vec![code(name), (*about).to_owned()]),
        );
    }
}

fn components(text: &mut String, input: &Input, engine: &Engine) {
    text.push_str(
        "\n## Components\n\nHow each looks stands in the gallery beside this page. Yours is written \
         `{% component state(label, name) %}…{% endcomponent state %}`, in any file of `templates/`, and called `{{ <state label={…} name={…} /> }}`; \
         what takes the place of another takes what that one takes, and more only with a value for when it is left out.\n",
    );
    let row = |one: crate::theme::Component| {
        let info = engine.tera.get_component_definition(&one.name)?;
        let parameters = super::parameters(&info).into_iter().map(|parameter| {
            let kind = parameter.kind.map_or_else(String::new, |kind| format!(": {kind}"));
            let default = parameter.default.map_or_else(String::new, |value| format!(" = {value}"));
            code(&format!("{}{kind}{default}", parameter.name))
        });
        let parameters: Vec<String> = parameters.collect();
        Some(vec![code(&one.name), parameters.join(", "), one.about, code(&one.template)])
    };
    let heads = ["component", "what it takes", "what it is", "template"];
    table(text, &heads, input.theme.components().into_iter().filter_map(row));
}

fn messages(text: &mut String, input: &Input) {
    text.push_str(
        "\n## Messages\n\nThe words of the theme, `{{ t(key=\"…\") }}`. What the program itself asks for is marked; \
         a message of which no language has the words is an error.\n",
    );
    let by_program: BTreeSet<&str> = crate::theme::asked_by_program().collect();
    let row = |one: crate::theme::SourceMessage| {
        let gaps: Vec<String> =
            one.remarks.iter().map(|remark| remark.trim_start_matches("# ").to_owned()).collect();
        let asked = if by_program.contains(one.key.as_str()) { "program" } else { "" };
        vec![code(&one.key), gaps.join("; "), one.words.replace('`', "'"), asked.to_owned()]
    };
    let all = input.theme.source_messages_of(input.site.config());
    table(text, &["key", "gaps", "words", "asked for by"], all.into_iter().map(row));
}

fn measures(text: &mut String, input: &Input) {
    text.push_str("\n## Measures\n\nWhat `theme.yaml` may say otherwise than the parent: `map: {mark: 14}`. `open-graph.svg` sees the colours as `colours`.\n");
    let row = |[key, about, value]: [String; 3]| vec![code(&key), about, code(&value)];
    table(
        text,
        &["measure", "what it is", "in this theme"],
        input.theme.measures.told().into_iter().map(row),
    );
}

fn named_values(text: &mut String, input: &Input) {
    text.push_str("\n## Named values\n\nColours, sizes and letters of the style sheets. A sheet of yours gives them others: `:root { --brand: light-dark(#402060, #1c0d2c); }`.\n");
    values(text, input.theme.named_values());
    let of_kinds = input.theme.values_of_kinds();
    if !of_kinds.is_empty() {
        text.push_str("\nWhat is of one kind has some of them otherwise. A sheet of yours says so, too: `.kind-news, .kind-list-news { --accent: light-dark(#402060, #d0b0ff); }`.\n");
        values(text, of_kinds);
    }
}

fn values(text: &mut String, rows: Vec<NamedValue>) {
    let row = |one: NamedValue| vec![code(&one.name), code(&one.value), code(&one.rule), code(&one.sheet)];
    table(text, &["name", "value", "where", "sheet"], rows.into_iter().map(row));
}
