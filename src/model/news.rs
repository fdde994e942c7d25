//! A news item.

use crate::codes::Country;
use crate::model::{Common, Entity, Id, Kind, Relation, facts};
use crate::time::Date;

facts! {
    /// `news/<id>/facts.yaml`, which may be left out where the folder's name begins with the date,
    /// e.g. `news/2026-10-15-applications-open/`.
    #[derive(Default)]
    pub struct News {
        /// The day it is published; the date in the folder's name otherwise.
        pub date: Option<Date>,
        #[serde(default)]
        pub countries: Vec<Country>,
        /// → `programmes/`.
        #[serde(default)]
        pub programmes: Vec<Id>,
        /// → `summer-schools/`.
        #[serde(default)]
        pub summer_schools: Vec<Id>,
        /// → `networks/`.
        #[serde(default)]
        pub networks: Vec<Id>,
        /// → `projects/`.
        #[serde(default)]
        pub projects: Vec<Id>,
    }
}

impl Entity for News {
    fn common(&self) -> Common<'_> {
        self.shared()
    }

    fn date(&self) -> Option<Date> {
        self.date
    }

    fn relations(&self) -> Vec<Relation> {
        let mut relations = Relation::many(Kind::Programme, &self.programmes, "programmes");
        relations.extend(Relation::many(Kind::SummerSchool, &self.summer_schools, "summer_schools"));
        relations.extend(Relation::many(Kind::Network, &self.networks, "networks"));
        relations.extend(Relation::many(Kind::Project, &self.projects, "projects"));
        relations.extend(Relation::countries(&self.countries, "countries"));
        relations
    }
}
