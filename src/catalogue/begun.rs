//! An entry of a vocabulary that is named and not there: the line that begins it.

use crate::codes::Country;
use crate::lang::slugify;
use crate::model::{Kind, Target};
use crate::source::Sources;
use crate::yaml::Scalar;

/// How an entry is begun, where it has words of its own alone; nothing where it changes what holds for others.
fn entry(of: Target, id: &str, title: &str) -> Option<String> {
    let rest = match of {
        Target::Faculty | Target::Choice | Target::Paper => format!("title: {title}"),
        // A person who is named is no role.
        Target::Contact => "role: …, email: …".to_owned(),
        Target::Campus => format!("title: {title}, city: …"),
        Target::Plan => format!("title: {title}, valid: {{from: …}}"),
        Target::Credits => format!("title: {title}, unit: …"),
        Target::CountryList => {
            let known = "authority: …, valid: {from: …}, source: …, verified_on: …, countries: […]";
            format!("title: {title}, {known}")
        }
        _ => return None,
    };
    Some(format!("- {{id: {id}, {rest}}}"))
}

/// What the author of something that names an item can do while there is none of its kind.
pub fn first(kind: Kind, id: &str) -> String {
    let slug = slugify(&id.replace("%20", "-"));
    let is_code = Country::parse(id).is_ok();
    let id = if is_code || slug.is_empty() { id } else { &slug };
    format!(
        "begin it with `prospectus new {} {id}`, and remove its `status: draft` when it is ready; or leave it out here",
        kind.row().name
    )
}

/// What the author of something that names an entry can do to have one.
pub(super) fn help(of: Target, id: &str, title: &str, sources: &Sources) -> Option<String> {
    let entry = entry(of, id, title)?;
    let file = format!("content/{}", of.folder());
    let where_it_stands = match sources.get(&file) {
        Some(_) => format!("in `{file}`, below `{}:`", of.list_key()),
        None => format!("in a new file `{file}`, below the line `{}:`", of.list_key()),
    };
    Some(format!("or, where it is a new one, begin it {where_it_stands}: `{entry}`"))
}
