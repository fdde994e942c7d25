//! `prospectus check --ects`: what the ECTS Users' Guide asks for and a programme has, for people and machines.

use std::io::{self, Write};

use serde_json::json;

use crate::check::{Completeness, ELEMENTS};

/// A line for each element of each programme.
pub(super) fn write_table(programmes: &[Completeness], out: &mut dyn Write) -> io::Result<()> {
    for programme in programmes {
        let (count, percent) = (programme.count(), programme.percent());
        writeln!(out, "{}  {percent} %, {count} of {}", programme.id, ELEMENTS.len())?;
        for (element, present) in ELEMENTS.iter().zip(&programme.present) {
            let said = if *present { "yes" } else { "no" };
            writeln!(out, "  {said:<3}  {:<9}  {:<33}  {}", element.group, element.name, element.place)?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// One JSON document.
pub(super) fn write_json(programmes: &[Completeness], out: &mut dyn Write) -> io::Result<()> {
    let programmes = programmes.iter().map(|programme| {
        let elements = ELEMENTS.iter().zip(&programme.present).map(|(element, present)| {
            json!({ "group": element.group, "name": element.name, "place": element.place, "present": present })
        });
        let elements: Vec<_> = elements.collect();
        json!({ "programme": programme.id, "percent": programme.percent(), "elements": elements })
    });
    let programmes: Vec<_> = programmes.collect();
    serde_json::to_writer_pretty(&mut *out, &json!({ "programmes": programmes }))?;
    writeln!(out)
}
