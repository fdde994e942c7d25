//! `prospectus theme new NAME`

use anyhow::{Context, Result, bail};
use clap::Args;

use crate::cli::Outcome;
use crate::cli::desk::tell;
use crate::cli::site::SiteFolder;
use crate::config::Config;
use crate::diagnostic::Diagnostics;
use crate::disk::{self, CARRIED_THEMES};
use crate::model::Id;
use crate::scaffold;
use crate::theme::Theme;

#[derive(Debug, Args)]
pub(super) struct New {
    #[command(flatten)]
    site: SiteFolder,
    /// What the theme is called: a folder below themes/
    name: String,
    /// The theme that it stands on; the one that the site has otherwise
    #[arg(long, value_name = "THEME")]
    from: Option<String>,
}

impl New {
    pub fn run(self) -> Result<Outcome> {
        let name = self.name;
        if !Id::is_well_formed(&name) {
            bail!(
                "`{name}` cannot name a theme: its folder has lower-case letters, digits and single hyphens"
            );
        }
        let root = self.site.root()?;
        let sources = disk::read(&root)?;
        let mut diagnostics = Diagnostics::default();
        let mut config = diagnostics.take(Config::read(&sources));
        if let Some(from) =
            self.from.iter().find(|from| sources.get(&format!("themes/{from}/theme.yaml")).is_none())
        {
            bail!("there is no theme `{from}`: the program has {}", CARRIED_THEMES.join(" and "));
        }
        if let (Some(config), Some(from)) = (&mut config, self.from) {
            config.file.theme.0 = from;
        }
        let theme = config.as_ref().and_then(|config| diagnostics.take(Theme::load(&sources, config)));
        let (Some(config), Some(theme)) = (config, theme) else {
            tell(&diagnostics, &sources)?;
            anstream::eprintln!("the theme that it would stand on cannot be read; nothing was written");
            return Ok(Outcome::ContentHasErrors);
        };
        let parent = &config.file.theme.0;
        let files = scaffold::theme(&name, parent, &theme, config.source_lang());
        let folder = root.join("themes").join(&name);
        let bytes = files.iter().map(|(path, text)| (path.as_str(), text.as_bytes()));
        disk::create(&folder, bytes).context("the theme was not made")?;
        for (path, _) in &files {
            anstream::println!("themes/{name}/{path}");
        }
        anstream::eprintln!("write `theme: {name}` into content/site.yaml to use it");
        anstream::eprintln!(
            "what else it can change: `prospectus theme reference`; how it looks: `prospectus gallery`"
        );
        Ok(Outcome::Done)
    }
}
