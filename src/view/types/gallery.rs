//! The shapes of the gallery, which shows the components of the theme to those who write it.

use schemars::JsonSchema;
use serde::Serialize;

/// The index of all components, or the page of one.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct GalleryContent {
    pub templates: Vec<GalleryTemplate>,
    /// What the page is about; null on the index.
    pub component: Option<GalleryComponent>,
}

/// A template and the components that it declares.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct GalleryTemplate {
    /// `components/cards.html`
    pub name: String,
    pub components: Vec<GalleryLink>,
}

#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct GalleryLink {
    pub name: String,
    /// The comment above the component, in its author's language.
    pub about: String,
    pub href: String,
    pub current: bool,
}

#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct GalleryComponent {
    pub template: String,
    pub about: String,
    pub parameters: Vec<GalleryParameter>,
    /// How often the pages of the language call it.
    pub calls: usize,
    /// None where no page of the language calls it.
    pub samples: Vec<GallerySample>,
}

#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct GalleryParameter {
    pub name: String,
    /// `string`, `array`, …; null where the component takes anything.
    pub kind: Option<&'static str>,
    /// As JSON; null where it must be given.
    pub default: Option<String>,
}

/// One call of a component, and what came of it.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct GallerySample {
    /// `full`, `minimal`, or `other` for what neither shows.
    pub name: &'static str,
    /// The level of a heading above it, so that none is left out before its own.
    pub level: usize,
    /// What a browser needs around it: a table around its rows.
    pub before: &'static str,
    /// Safe HTML, made by the component.
    pub html: String,
    pub after: &'static str,
    /// What it was called with, as JSON.
    pub arguments: String,
}
