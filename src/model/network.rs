//! A network of universities and our place in it.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::codes::{Decimal, WebAddress};
use crate::diagnostic::{Code, Diagnostic};
use crate::lang::Localized;
use crate::model::{
    ColumnName, Common, Entity, Fact, FactName, Findings, Id, ItemMap, Kind, Relation, Showing, Table,
    TableName, Target, Value, Word, facts, sdg_fact, words,
};
use crate::source::DataPath;
use crate::time::Date;

facts! {
    /// A network of universities, `networks/<id>/facts.yaml`.
    pub struct Network {
        /// As written on its letters, e.g. `COAST-NET`, or as each language writes it.
        pub name: Localized,
        /// The network's own website.
        pub website: Option<WebAddress>,
        /// How far it reaches.
        pub scope: Word<Scope>,
        /// Since when the university itself belongs to it.
        pub since: Option<Date>,
        /// How many universities belong to it, with us where `since` is given; told instead of the counted members.
        pub size: Option<u16>,
        /// The partners that belong to it; the university itself is not listed.
        pub members: Vec<Member>,
        /// The United Nations' Sustainable Development Goals that it works on, 1 to 17: `[4, 17]`.
        #[serde(default, deserialize_with = "crate::yaml::wholes::<_, _, 1, 17>")]
        #[schemars(inner(range(min = 1, max = 17)))]
        pub sdgs: Vec<u8>,
    }
}

words! {
    /// How far a network reaches.
    pub enum Scope: "scope" {
        Regional "regional",
        European "european",
        Global "global",
    }
}

/// A partner's membership.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// The member → `partners/`.
    pub partner: Id,
    /// What it does in the network.
    pub role: MemberRole,
    /// The day from which it belongs to the network.
    pub since: Option<Date>,
}

words! {
    /// What a member does in a network.
    pub enum MemberRole: "member-role" {
        Coordinator "coordinator",
        Full "full",
        Associate "associate",
    }
}

impl Network {
    pub const SHOWING: Showing =
        Showing { on_card: &[FactName::Scope, FactName::Size, FactName::Members], ..Showing::PLAIN };
}

impl Entity for Network {
    fn common(&self) -> Common<'_> {
        self.shared()
    }

    fn texts(&self) -> Vec<&Localized> {
        vec![&self.name]
    }

    fn facts(&self) -> Vec<Fact> {
        let mut facts = vec![
            Fact::new(FactName::Name, Value::Text(self.name.clone())).property("name"),
            Fact::new(FactName::Scope, self.scope.term().into()),
            self.number(),
        ];
        facts.extend(self.since.map(|since| Fact::new(FactName::MemberSince, Value::Day(since))));
        facts.extend(sdg_fact(&self.sdgs));
        facts.extend(
            self.website
                .clone()
                .map(|website| Fact::new(FactName::Website, Value::Link(website)).property("url")),
        );
        facts
    }

    fn tables(&self) -> Vec<Table<'_>> {
        let row = |member: &Member| {
            vec![
                Value::Item(Kind::Partner, member.partner.clone()),
                member.role.term().into(),
                Value::or_nothing(member.since.map(Value::Day)),
            ]
        };
        Table::plain(
            TableName::Members,
            &[ColumnName::Member, ColumnName::Role, ColumnName::Since],
            self.members.iter().map(row).collect(),
            None,
        )
        .into_iter()
        .collect()
    }

    fn map(&self) -> Option<ItemMap> {
        Some(ItemMap { title: "map-members", with_us: self.since.is_some() })
    }

    fn relations(&self) -> Vec<Relation> {
        let at = |index| DataPath::from("members").index(index).key("partner");
        self.members
            .iter()
            .enumerate()
            .map(|(index, member)| Relation::one(Target::Item(Kind::Partner), &member.partner, at(index)))
            .collect()
    }

    fn check(&self, findings: &mut Findings<'_>) {
        findings.sdgs(&self.sdgs);
        self.check_size(findings);
    }
}

impl Network {
    /// The members and, where we belong to it, the university itself, which has no item of its own.
    fn counted(&self) -> usize {
        self.members.len() + usize::from(self.since.is_some())
    }

    /// The network's own number, or that of the members, but not both, since they are one.
    fn number(&self) -> Fact {
        let counted = || u32::try_from(self.counted()).unwrap_or(u32::MAX);
        match self.size {
            Some(size) => Fact::new(FactName::Size, Value::Number(Decimal::from(u32::from(size)))),
            None => Fact::new(FactName::Members, Value::Number(Decimal::from(counted()))),
        }
    }

    /// Whoever joins or leaves changes both the number and the list, and one of them is often forgotten.
    fn check_size(&self, findings: &mut Findings<'_>) {
        let counted = self.counted();
        let Some(size) = self.size.filter(|size| usize::from(*size) != counted) else { return };
        if findings.is_hole(&"members".into()) || findings.is_hole(&"since".into()) {
            return;
        }
        let (members, with_us) = (self.members.len(), if self.since.is_some() { " and us" } else { "" });
        findings.push(&"size".into(), |place| {
            let message = format!("the network has {size} universities, but {counted} are listed");
            Diagnostic::warning(Code::MembersDontCount, place, message)
                .label(format!("expected {counted}: {members} under `members`{with_us}"))
                .help("add who is missing under `members`, `since` if we belong to it, or correct the number")
        });
    }
}
