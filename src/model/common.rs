//! What the facts of every kind may say.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::model::{Id, Image, Kind, OwnValues, Relation, Target, Voice};

/// Whether an item is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// For everybody to see; what holds without the key. It comes first, since the first is taken for a word that is none.
    #[default]
    Published,
    /// Only with `--drafts`.
    Draft,
    /// Kept in the folder, not shown.
    Archived,
}

impl Status {
    /// As a message tells it.
    pub fn told(self) -> &'static str {
        match self {
            Status::Draft => "a draft",
            Status::Published => "published",
            Status::Archived => "archived",
        }
    }
}

/// What the facts of every kind may say.
#[derive(Clone, Copy, Debug)]
pub struct Common<'a> {
    /// → `goals/` that it serves.
    pub goals: &'a [Id],
    /// → `vocabulary/contacts.yaml`; who answers questions.
    pub contact: Option<&'a Id>,
    /// → `vocabulary/campuses.yaml`; where it is.
    pub campus: &'a [Id],
    /// The item's own picture.
    pub image: Option<&'a Image>,
    /// What people say of it.
    pub voices: &'a [Voice],
    /// Whether the item is invented to show the form.
    pub example: bool,
    pub status: Status,
    /// Facts of the university's own.
    pub own: &'a OwnValues,
    /// Keys of the site's own, which reach the templates untouched.
    pub extra: &'a serde_yaml::Mapping,
}

impl Common<'_> {
    pub fn relations(&self) -> Vec<Relation> {
        let contact = self.contact.map(|contact| Relation::one(Target::Contact, contact, "contact"));
        let goals = Relation::many(Kind::Goal, self.goals, "goals");
        let campuses = Relation::campuses(self.campus, &"campus".into());
        goals.into_iter().chain(contact).chain(campuses).chain(self.own.relations()).collect()
    }
}

/// Declare the facts of a kind with the keys that all kinds share.
macro_rules! facts {
    ($(#[$meta:meta])* pub struct $name:ident { $($(#[$field_meta:meta])* pub $field:ident: $type:ty,)* }) => {
        #[derive(Clone, Debug, serde::Deserialize, schemars::JsonSchema)]
        #[serde(deny_unknown_fields)]
        $(#[$meta])*
        pub struct $name {
            $($(#[$field_meta])* pub $field: $type,)*
            /// The strategic goals that it serves → `goals/`.
            #[serde(default)]
            pub goals: Vec<$crate::model::Id>,
            /// Who answers questions about it → `vocabulary/contacts.yaml`.
            pub contact: Option<$crate::model::Id>,
            /// The campus where it is, or several: `harbour`, `[harbour, city]` → `vocabulary/campuses.yaml`.
            #[serde(default)]
            pub campus: $crate::model::Ids,
            /// The item's own picture, shown on its page and its cards: a file in its folder.
            pub image: Option<$crate::model::Image>,
            /// What people say of it, in the order in which it is shown. Each agreed to be shown, and until when.
            #[serde(default)]
            pub voices: Vec<$crate::model::Voice>,
            /// Whether the item is invented to show the form; its page says so. `false` without the key.
            #[serde(default)]
            pub example: bool,
            /// Whether it is shown: `draft`, `published` (without the key) or `archived`.
            #[serde(default)]
            pub status: $crate::model::Status,
            /// Facts of the university's own, by their ids: `{internship: 12}` → `vocabulary/facts.yaml`.
            #[serde(default)]
            pub own: $crate::model::OwnValues,
            /// Keys of the site's own, whatever they are; they reach the templates untouched.
            #[serde(default)]
            #[schemars(with = "crate::yaml::Free")]
            pub extra: serde_yaml::Mapping,
        }

        impl $name {
            fn shared(&self) -> $crate::model::Common<'_> {
                $crate::model::Common {
                    goals: &self.goals,
                    contact: self.contact.as_ref(),
                    campus: &self.campus.0,
                    image: self.image.as_ref(),
                    voices: &self.voices,
                    example: self.example,
                    status: self.status,
                    own: &self.own,
                    extra: &self.extra,
                }
            }
        }
    };
}
pub(super) use facts;
