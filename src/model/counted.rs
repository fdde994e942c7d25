//! What a catalogue knows of itself: the items that a policy looks at, counted from the facts, and what is international
//! in an item. Each kind answers for its own items; who asks is `catalogue`, which knows their neighbours.

use crate::codes::Country;
use crate::lang::Localized;
use crate::model::{Aim, Entity, Id, Kind, words};
use crate::source::DataPath;

words! {
    /// What an indicator counts in the catalogue by itself. A message `counted-…` tells readers how.
    pub enum Counted: "counted" {
        /// Of all programmes those that a summer school names under `embeds_in`.
        ProgrammesWithSummerSchool "programmes-with-summer-school",
        /// Of all programmes those with `mobility_window`.
        ProgrammesWithMobilityWindow "programmes-with-mobility-window",
        /// Of all programmes those with a partner in another country than the university's.
        ProgrammesWithPartnersAbroad "programmes-with-partners-abroad",
        /// Of all programmes those with `networks`.
        ProgrammesInNetworks "programmes-in-networks",
        /// Of all programmes those that name a strategic choice of the university under `choices`.
        ProgrammesWithChoice "programmes-with-choice",
        /// How many programmes lead to a master's degree.
        MasterProgrammes "master-programmes",
        /// Of the partners with whom students are exchanged those to whom an agreement sends some.
        PartnersWithPlacesOut "partners-with-places-out",
        /// Of the partners with agreements those from whom as many come as go there.
        PartnersInBalance "partners-in-balance",
        /// Of all partners those with whom we both do research and teach: exchange, joint degrees or summer schools.
        PartnersInEducationAndResearch "partners-in-education-and-research",
        /// Of all partners those that belong to a network of the catalogue.
        PartnersInNetworks "partners-in-networks",
        /// Of the partners in development cooperation those in a country of the indicator's `list`.
        PartnersInListedCountries "partners-in-listed-countries",
        /// Of the projects in the South those that work in countries of the indicator's `list` only.
        ProjectsInListedCountries "projects-in-listed-countries",
        /// Of the projects in the South those that tell `results`.
        ProjectsWithResults "projects-with-results",
        /// Of the projects in the South those that tell their `impact`.
        ProjectsWithImpact "projects-with-impact",
        /// How many opportunities to go or to come are for lecturers, researchers or other staff.
        OpportunitiesForStaff "opportunities-for-staff",
        /// Of the opportunities to go those that lead to a country of the indicator's `list`, or may lead to any.
        OpportunitiesToListedCountries "opportunities-to-listed-countries",
        /// Of the opportunities to come those that lead from a country of the indicator's `list`, or may from any.
        OpportunitiesFromListedCountries "opportunities-from-listed-countries",
    }
}

words! {
    /// What is international in an item.
    pub enum International: "international" {
        /// A semester is kept free for going abroad.
        MobilityWindow "mobility-window",
        /// A summer school counts towards it.
        SummerSchool "summer-school",
        /// A partner in another country works with it.
        Partners "partners",
        /// It belongs to a network.
        Network "network",
        /// It can be followed from anywhere.
        Distance "distance",
    }
}

/// The items around one, and where the university stands.
#[derive(Clone, Copy, Debug)]
pub struct Around<'a> {
    /// Those that it names, and those that name it.
    pub related: &'a [(Kind, &'a dyn Entity)],
    /// The university's own country.
    pub home: Country,
}

/// An indicator that the catalogue counts.
#[derive(Clone, Debug)]
pub struct Tally<'a> {
    pub id: &'a Id,
    pub title: &'a Localized,
    pub counted: Counted,
    /// The countries that it is about → `vocabulary/country-lists.yaml`.
    pub list: Option<&'a Id>,
    /// Whether it is told in percent, too.
    pub percent: bool,
    pub target: Option<&'a Aim>,
    /// The years for which there are values typed in, each with its place.
    pub typed: Vec<(u16, DataPath)>,
}

impl Around<'_> {
    /// Whether an item of a kind is among them.
    pub fn has(self, kind: Kind) -> bool {
        self.related.iter().any(|(each, _)| *each == kind)
    }

    /// The countries in which those of them stand that stand somewhere.
    pub fn seats(&self) -> impl Iterator<Item = Country> {
        self.related.iter().filter_map(|(_, item)| item.seat())
    }

    pub fn reaches_abroad(self) -> bool {
        self.seats().any(|seat| seat != self.home)
    }
}

impl Counted {
    /// Whether it is a part of a whole, so that something can be missing, and not a number of things alone.
    pub fn is_share(self) -> bool {
        !matches!(self, Counted::MasterProgrammes | Counted::OpportunitiesForStaff)
    }

    /// The words that ask for a list of countries.
    pub fn with_list() -> Vec<&'static str> {
        Counted::ALL.iter().filter(|one| one.needs_list()).map(|one| one.term().word).collect()
    }

    /// Whether it asks for a list of countries.
    pub fn needs_list(self) -> bool {
        matches!(
            self,
            Counted::PartnersInListedCountries
                | Counted::ProjectsInListedCountries
                | Counted::OpportunitiesToListedCountries
                | Counted::OpportunitiesFromListedCountries
        )
    }
}
