//! The disk: read a site's folder into [`Sources`], publish an [`Output`] into a folder.
//!
//! [`Sources`]: crate::source::Sources
//! [`Output`]: crate::output::Output

mod carried;
mod create;
mod make;
mod manifest;
mod place;
mod publish;
mod read;
mod seal;
mod staging;

pub use carried::carried_theme;
pub use create::create;
pub use publish::{Cost, Published, publish};
pub use read::{FOLDERS, find_root, read, read_again};
pub use seal::{Seal, sealed};
