//! The disk: read a site's folder into [`Sources`], publish an [`Output`] into a folder.
//!
//! [`Sources`]: crate::source::Sources
//! [`Output`]: crate::output::Output

mod absent;
mod bytes;
mod carried;
mod change;
mod commits;
mod create;
mod earlier;
mod flush;
mod git;
mod glance;
mod links;
mod litter;
mod make;
mod manifest;
mod place;
mod publish;
mod read;
mod replace;
mod seal;
mod seen;
mod staging;
mod undo;
mod versions;

pub use carried::{CARRIED_THEMES, carried_theme};
pub use change::{Change, Changed, change, take_back};
pub use commits::{Commit, Commits, commits_since};
pub use create::{complete, create};
pub use earlier::{Earlier, earlier};
pub use glance::{Glance, glance};
pub use publish::{Cost, Published, publish};
pub use read::{find_root, read, read_again, read_hashed};
pub use replace::replace;
pub use seal::{Seal, sealed};
pub use seen::Seen;
pub use versions::versions;

/// The folders that a site is made of.
pub const FOLDERS: [&str; 2] = ["content", "themes"];
