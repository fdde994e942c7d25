//! Who publishes a site.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::codes::{Country, ErasmusCode, WebAddress};
use crate::geo::Coordinates;
use crate::lang::{Line, Localized};

/// Who publishes the site.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Institution {
    /// The university's name.
    pub name: Localized,
    /// Its own website, the authority on everything that the site tells.
    pub website: WebAddress,
    /// Where it is, as an ISO 3166-1 code in capitals: `BE`.
    pub country: Country,
    /// The city that it is in, perhaps as each language calls it.
    pub city: Localized,
    /// Where it stands on the maps of its partners: `{latitude: 50.93, longitude: 5.34}`.
    pub coordinates: Option<Coordinates>,
    /// Street, number, postal code, perhaps as each language writes them.
    pub address: Option<Localized>,
    /// Erasmus code, e.g. `B  DIEPENB01`.
    pub erasmus: Option<ErasmusCode>,
    /// Its number in the Organisation Registration System of the European Commission: `E10000001`.
    pub oid: Option<Line>,
    /// The number of its Erasmus Charter for Higher Education.
    pub eche: Option<Line>,
}
