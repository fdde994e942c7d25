//! What editors know of the files that authors write: JSON Schema (2020-12), made of the types that read them.
//!
//! A schema is as strict as reading a file, no more: rules over several facts stay with the program. One thing is left
//! out on purpose: a key without a value, which reading takes for a missing key, is underlined.

mod known;
mod words;

use std::sync::LazyLock;

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema, SchemaGenerator};

use crate::config::{HISTORY_FILE, SITE_FILE, SiteFile};
use crate::diagnostic::did_you_mean;
use crate::document::FrontMatter;
use crate::history::History;
use crate::model::{
    ApplicantGroups, Campuses, Contacts, Costs, CountryLists, CreditSystems, Faculties, KINDS, NextSteps,
    Notices, OwnFacts, OwnWords, Papers, Plans, StrategicChoices, Target,
};
use crate::theme::{Prose, ThemeFile};
pub use known::{Known, target};

/// Where a site keeps the schemas for its editors.
pub const FOLDER: &str = ".vscode/schema";

const ORIGIN: &str = "Made by prospectus of its own types. `prospectus schema --output .vscode/schema` makes all of them anew.";

/// A sort of file that authors write.
pub struct FileSort {
    /// `programme`, `faculties`, `site`.
    pub name: &'static str,
    /// Where such files stand in a site; a star stands for any name.
    pub files: String,
    make: Box<dyn Fn(SchemaGenerator) -> Schema + Send + Sync>,
}

impl FileSort {
    fn of<T: JsonSchema + 'static>(name: &'static str, files: impl Into<String>) -> FileSort {
        FileSort { name, files: files.into(), make: Box::new(SchemaGenerator::into_root_schema_for::<T>) }
    }

    fn vocabulary<T: JsonSchema + 'static>(name: &'static str, target: Target) -> FileSort {
        FileSort::of::<T>(name, format!("content/{}", target.folder()))
    }

    /// What its schema is called in [`FOLDER`].
    pub fn file(&self) -> String {
        format!("{}.json", self.name)
    }

    /// The schema; what is known of a site completes while one types.
    pub fn schema(&self, known: &Known) -> Schema {
        let settings = SchemaSettings::draft2020_12().with_transform(RecursiveTransform(words::plain));
        let mut schema = (self.make)(settings.into_generator());
        let title = self.name.replace('-', " ");
        schema.insert("title".into(), (title[..1].to_uppercase() + &title[1..]).into());
        schema.insert("$comment".into(), ORIGIN.into());
        known.complete(&mut schema);
        let folder = self.files.split('/').nth(1).unwrap_or_default();
        known.add_facts(&mut schema, folder);
        // There, words are like known ones, and like none of their own.
        if self.files != OwnWords::FILE {
            known.add_words(&mut schema);
        }
        schema
    }

    /// The schema as a file.
    pub fn text(&self, known: &Known) -> String {
        let text = serde_json::to_string_pretty(&self.schema(known)).expect("a schema is JSON");
        text + "\n"
    }
}

/// All sorts of files: facts of each kind, vocabularies, settings, what was published once, words, themes.
pub static FILE_SORTS: LazyLock<Vec<FileSort>> = LazyLock::new(|| {
    let facts = KINDS.iter().map(|row| FileSort {
        name: row.name,
        files: format!("content/{}/*/facts.yaml", row.folder),
        make: Box::new(move |generator| row.schema(generator)),
    });
    let others = [
        FileSort::of::<FrontMatter>("words", "content/*/*/*.md"),
        FileSort::vocabulary::<ApplicantGroups>("applicant-groups", Target::Group),
        FileSort::vocabulary::<CountryLists>("country-lists", Target::CountryList),
        FileSort::vocabulary::<Faculties>("faculties", Target::Faculty),
        FileSort::vocabulary::<Contacts>("contacts", Target::Contact),
        FileSort::vocabulary::<Plans>("plans", Target::Plan),
        FileSort::vocabulary::<StrategicChoices>("strategic-choices", Target::Choice),
        FileSort::vocabulary::<CreditSystems>("credits", Target::Credits),
        FileSort::vocabulary::<Campuses>("campuses", Target::Campus),
        FileSort::vocabulary::<Papers>("papers", Target::Paper),
        FileSort::vocabulary::<Costs>("costs", Target::Cost),
        FileSort::vocabulary::<NextSteps>("next-steps", Target::NextStep),
        FileSort::vocabulary::<OwnFacts>("own-facts", Target::OwnFact),
        FileSort::of::<OwnWords>("own-words", OwnWords::FILE),
        FileSort::of::<Notices>("notices", Notices::FILE),
        FileSort::of::<SiteFile>("site", SITE_FILE),
        FileSort::of::<History>("history", HISTORY_FILE),
        FileSort::of::<ThemeFile>("theme", "themes/*/theme.yaml"),
        FileSort::of::<Prose>("prose", "themes/*/prose/*.yaml"),
    ];
    facts.chain(others).collect()
});

/// A sort of file by its name; a kind's folder will do as well.
///
/// # Errors
/// A sentence about what was expected.
pub fn named(name: &str) -> Result<&'static FileSort, String> {
    let folder = KINDS.iter().find(|row| row.folder == name).map(|row| row.name);
    let found = FILE_SORTS.iter().find(|sort| sort.name == folder.unwrap_or(name));
    found.ok_or_else(|| {
        let hint = did_you_mean(name, FILE_SORTS.iter().map(|sort| sort.name));
        hint.unwrap_or_else(|| "`prospectus schema` lists all".into())
    })
}
