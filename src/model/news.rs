//! A news item.

use crate::codes::Country;
use crate::model::{Common, Days, Entity, Id, Kind, Order, Relation, Showing, facts};
use crate::time::Date;

facts! {
    /// What a news item is about, `news/<id>/facts.yaml`, which may be left out where the folder's name begins with the date,
    /// e.g. `news/2026-10-15-applications-open/`.
    #[derive(Default)]
    pub struct News {
        /// The day from which on it is published; the date in the folder's name otherwise.
        pub date: Option<Date>,
        /// The last day on which it is news: after it, it leaves the lists, and its page says that it is no longer current.
        pub until: Option<Date>,
        /// The countries that it concerns, as ISO 3166-1 codes in capitals: `[ET]`.
        #[serde(default)]
        pub countries: Vec<Country>,
        /// The programmes that it is about → `programmes/`.
        #[serde(default)]
        pub programmes: Vec<Id>,
        /// The summer schools that it is about → `summer-schools/`.
        #[serde(default)]
        pub summer_schools: Vec<Id>,
        /// The networks that it is about → `networks/`.
        #[serde(default)]
        pub networks: Vec<Id>,
        /// The projects that it is about → `projects/`.
        #[serde(default)]
        pub projects: Vec<Id>,
    }
}

impl News {
    pub const SHOWING: Showing = Showing {
        order: Order::Newest,
        at_home: 3,
        counted_at_home: false,
        needs_date: true,
        ..Showing::PLAIN
    };
}

impl Entity for News {
    fn common(&self) -> Common<'_> {
        self.shared()
    }

    fn date(&self) -> Option<Date> {
        self.date
    }

    fn days(&self) -> Days {
        Days { from: self.date, to: self.until }
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
