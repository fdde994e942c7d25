//! The disk: read a site's folder into [`Sources`], publish an [`Output`] into a folder.
//!
//! [`Sources`]: crate::source::Sources
//! [`Output`]: crate::output::Output

mod make;
mod manifest;
mod place;
mod publish;
mod read;
mod seal;
mod staging;

pub use publish::{Cost, Published, publish};
pub use read::{find_root, read};
pub use seal::{Seal, sealed};
