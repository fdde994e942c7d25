//! A film as a card that leads to it.

use url::Url;

use crate::lang::Lang;
use crate::markdown::{Block, seconds};
use crate::view::Context;
use crate::view::types::{Film, Image, Phrase};
use crate::yaml::Scalar;

pub fn of(context: &Context<'_>, block: &Block) -> Option<Film> {
    let field = |name: &str| block.fields.get(name).cloned().filter(|value| !value.is_empty());
    let (href, length) = (field("address")?, field("length")?);
    let spoken = field("language").and_then(|tag| Lang::parse(&tag).ok());
    let all = seconds(&length)?;
    Some(Film {
        title: field("title")?,
        host: Url::parse(&href).ok()?.host_str()?.trim_start_matches("www.").to_owned(),
        href,
        length: context.locale.in_digits(&length),
        duration: format!("PT{}M{}S", all / 60, all % 60),
        language: spoken.filter(|lang| lang != context.lang).map(|lang| context.language(&lang)),
        // The title says what there is to see.
        poster: block.picture.clone().map(|img| Image::new(img, Phrase::default(), None)),
    })
}
