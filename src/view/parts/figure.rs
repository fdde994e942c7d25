//! A picture with what is said of it.

use crate::markdown::Block;
use crate::view::types::{Figure, Image, Phrase};

pub fn of(block: &Block) -> Option<Figure> {
    let field = |name: &str| block.fields.get(name).cloned().unwrap_or_default();
    let plain = |text: String| Phrase { text, ..Phrase::default() };
    let credit = Some(field("credit")).filter(|credit| !credit.is_empty());
    let image = Image::new(block.picture.clone()?, plain(field("alt")), credit.map(plain));
    Some(Figure { image, caption: field("caption") })
}
