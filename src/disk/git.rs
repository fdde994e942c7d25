//! Git, where the site's folder is kept with it. Only asked, never told to change anything.

use std::io::{ErrorKind, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use anyhow::{Context, Result, bail};

/// Why there is no history on a machine without git.
pub(super) const NOT_INSTALLED: &str = "git is not installed, or not found";

/// Run git in a folder; nothing where there is none.
pub(super) fn git(folder: &Path, arguments: &[&str]) -> Result<Option<Output>> {
    match command(folder, arguments).output() {
        Ok(output) => Ok(Some(output)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => bail!("cannot run git: {error}"),
    }
}

/// Run git in a folder, where it is known to be, and let it read a text while it writes.
pub(super) fn git_reading(folder: &Path, arguments: &[&str], text: String) -> Result<Output> {
    let (input, output) = (Stdio::piped(), Stdio::piped());
    let mut command = command(folder, arguments);
    let mut child =
        command.stdin(input).stdout(output).stderr(Stdio::piped()).spawn().context("cannot run git")?;
    let mut input = child.stdin.take().context("git reads nothing")?;
    // Whoever wrote all of it first would wait for ever for a git that waits to be read. One that ends early says why.
    let writer = std::thread::spawn(move || drop(input.write_all(text.as_bytes())));
    let output = child.wait_with_output().context("cannot run git")?;
    writer.join().expect("writing does not panic");
    Ok(output)
}

/// What git said went wrong, in a line.
pub(super) fn said(output: &Output) -> String {
    let text = String::from_utf8_lossy(&output.stderr);
    text.lines().next().unwrap_or("it did not say why").trim_start_matches("fatal: ").to_owned()
}

/// Git with the settings of its user that would change what it writes set aside.
fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new("git");
    command.arg("-C").arg(folder).args(["--no-pager", "-c", "core.quotePath=false"]);
    for setting in
        ["color.ui=false", "log.diffMerges=separate", "log.follow=false", "log.showSignature=false"]
    {
        command.args(["-c", setting]);
    }
    command.args(arguments).env("GIT_OPTIONAL_LOCKS", "0").env("LC_ALL", "C");
    command
}
