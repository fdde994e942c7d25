//! The shapes of the gallery, which shows the components of the theme to those who write it.

use schemars::JsonSchema;
use serde::Serialize;

/// The index of all components, the page of one, or what a theme is made of.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct GalleryContent {
    /// All components, under the templates that declare them.
    pub templates: Vec<GalleryTemplate>,
    /// The component that the page is about.
    pub component: Option<GalleryComponent>,
    /// What a theme is made of, as safe HTML, on the page that tells it.
    pub reference: Option<String>,
    /// The address of that page.
    pub reference_href: String,
}

/// A template and the components that it declares.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct GalleryTemplate {
    /// `components/cards.html`
    pub name: String,
    /// The components that it declares.
    pub components: Vec<GalleryLink>,
}

/// A component among all of the gallery.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct GalleryLink {
    pub name: String,
    /// The comment above the component, in its author's language.
    pub about: String,
    pub href: String,
    pub current: bool,
}

/// A component of the theme, with how it looks.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct GalleryComponent {
    /// The template that declares it.
    pub template: String,
    /// The comment above it.
    pub about: String,
    /// What it takes.
    pub parameters: Vec<GalleryParameter>,
    /// How often the pages of the language call it.
    pub calls: usize,
    /// None where no page of the language calls it.
    pub samples: Vec<GallerySample>,
}

/// A parameter of a component.
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
    /// What ends what stands before it.
    pub after: &'static str,
    /// What it was called with, as JSON.
    pub arguments: String,
}
