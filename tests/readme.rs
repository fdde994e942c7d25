//! The README is true.

use std::fs;
use std::process::Command;

use prospectus::model::{KINDS, Need};
use prospectus::output::FORMATS;
use prospectus::site::PAGES;

use crate::cli::git;
use crate::server::Server;
use crate::site::{Folder, root, tree};

fn readme() -> String {
    fs::read_to_string(root().join("README.md")).expect("there is a README")
}

/// The table of kinds is made from the table in the program.
#[test]
fn the_tables_of_kinds_and_formats_are_current() {
    let need = |need: Need| if need == Need::Required { "yes" } else { "can be left out" };
    let mut expected = String::from("| folder | what it is | `facts.yaml` | words |\n|---|---|---|---|\n");
    for row in KINDS {
        expected +=
            &format!("| `{}` | {} | {} | {} |\n", row.folder, row.about, need(row.facts), need(row.words));
    }
    expected += "\n<!-- formats -->\n\n| format | what it is for |\n|---|---|\n";
    for row in FORMATS {
        expected += &format!("| {} | {} |\n", row.name, row.about);
    }
    expected += "\n<!-- pages -->\n\n| special page | what it is for |\n|---|---|\n";
    for row in PAGES {
        expected += &format!("| `{}` | {} |\n", row.name, row.about);
    }
    let text = readme();
    let (before, rest) = text.split_once("<!-- kinds -->\n\n").expect("the README marks its tables");
    let (now, after) = rest.split_once("\n<!-- end -->").expect("the README marks the end of its tables");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(
            root().join("README.md"),
            format!("{before}<!-- kinds -->\n\n{expected}\n<!-- end -->{after}"),
        )
        .expect("the README can be written");
    } else {
        assert_eq!(now, expected, "UPDATE=1 cargo test writes the table anew");
    }
}

/// Commands stand in fences marked `sh`; those of `cargo run` are run with the program that the tests built.
#[test]
fn its_commands_run() {
    let text = readme();
    let commands: Vec<&str> = text
        .split("```sh\n")
        .skip(1)
        .filter_map(|block| block.split("```").next())
        .flat_map(str::lines)
        .filter(|line| !line.is_empty())
        .collect();
    assert!(
        commands.contains(&"cargo run --release -- build") && commands.contains(&"tests/run"),
        "{commands:?}"
    );
    let site = Folder::new();
    for folder in ["content", "themes"] {
        for (path, bytes) in tree(&root().join(folder)) {
            let file = site.0.join(folder).join(path);
            fs::create_dir_all(file.parent().expect("a file has a folder")).expect("the folder can be made");
            fs::write(file, bytes).expect("the file can be written");
        }
    }
    // One command asks git what became of the dates.
    for command in ["init -q", "add content", "commit -q -m first"] {
        git(&site.0, command);
    }
    for command in commands {
        if command == "tests/run" {
            assert!(root().join(command).is_file());
            continue;
        }
        if command == "cargo bench" || command == "cargo test" || command.starts_with("UPDATE=1") {
            continue;
        }
        let arguments: Vec<&str> = command
            .strip_prefix("cargo run --release -- ")
            .unwrap_or_else(|| panic!("no test knows how to run `{command}`"))
            .split(' ')
            .collect();
        if let ["serve", more @ ..] = arguments.as_slice() {
            assert_eq!(Server::start(&site.0, more).get("/en/").status, 200, "{command}");
            continue;
        }
        let run = Command::new(env!("CARGO_BIN_EXE_prospectus"))
            .args(&arguments)
            .current_dir(&site.0)
            .output()
            .expect("the program can be started");
        assert!(run.status.success(), "{command}: {}", String::from_utf8_lossy(&run.stderr));
    }
    assert!(site.0.join("public/en/index.html").is_file());
}

/// What the README shows of a broken file is what the program says.
#[test]
fn its_example_of_a_message_is_real() {
    let text = readme();
    let shown = text
        .split("```text\n")
        .nth(1)
        .and_then(|block| block.split("```").next())
        .expect("the README shows a message");
    let mut sources = prospectus::disk::read(&root()).expect("the site can be read");
    let path = "content/programmes/management/facts.yaml";
    let facts = sources
        .get(path)
        .and_then(|source| source.text().ok())
        .expect("there is the programme")
        .replace("faculty: business-economics", "facultty: business-economics");
    sources.insert(path, facts.into_bytes());
    let made = crate::site::make(sources, &crate::site::options(crate::site::NOW));
    assert!(
        made.report.contains(shown.trim_end()),
        "the README shows:\n{shown}\nthe program says:\n{}",
        made.report
    );
}
