//! A calendar as a file.

use icalendar::{Calendar, Component, Event, EventLike};

use super::view::{CalendarEntry, View};

/// Who made the file (RFC 5545, 3.7.3).
const PRODUCT: &str = "-//prospectus//prospectus//EN";

pub(super) fn write(view: &View) -> Vec<u8> {
    let mut calendar = Calendar::empty();
    calendar.append_property(("VERSION", "2.0"));
    calendar.append_property(("PRODID", PRODUCT));
    calendar.append_property(("CALSCALE", "GREGORIAN"));
    calendar.name(&view.name);
    calendar.append_property(("REFRESH-INTERVAL;VALUE=DURATION", "P1D"));
    for entry in &view.entries {
        calendar.push(event(entry));
    }
    folded(&calendar.to_string()).into_bytes()
}

/// Lines of at most 75 octets (RFC 5545, 3.1). The library folds, too, but counts a letter of several octets that stands
/// at the fold as one.
fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for line in text.replace("\r\n ", "").split_terminator("\r\n") {
        if line.len() <= 75 {
            folded.push_str(line);
            folded.push_str("\r\n");
            continue;
        }
        let mut length = 0;
        for letter in line.chars() {
            if length + letter.len_utf8() > 75 {
                folded.push_str("\r\n ");
                length = 1;
            }
            folded.push(letter);
            length += letter.len_utf8();
        }
        folded.push_str("\r\n");
    }
    folded
}

fn event(entry: &CalendarEntry) -> Event {
    let mut event = Event::new();
    event.uid(&entry.uid).summary(&entry.summary);
    if let Some(text) = &entry.description {
        event.description(text);
    }
    if let Some(place) = &entry.location {
        event.location(place);
    }
    if let Some(url) = &entry.url {
        event.url(url);
    }
    // A deadline is a moment: it has no end (3.6.1), which would have to lie after it (3.8.2.2).
    let days = entry.starts.len() == 8;
    let name = |name: &str| if days { format!("{name};VALUE=DATE") } else { name.to_owned() };
    event.add_property("DTSTAMP", &entry.stamp).add_property(name("DTSTART"), &entry.starts);
    let sequence = entry.sequence.map(|number| number.to_string());
    let more = [
        (name("DTEND"), &entry.ends),
        ("LAST-MODIFIED".to_owned(), &entry.modified),
        ("SEQUENCE".to_owned(), &sequence),
        ("STATUS".to_owned(), &entry.cancelled.then(|| "CANCELLED".to_owned())),
    ];
    for (name, value) in more {
        if let Some(value) = value {
            event.add_property(name, value);
        }
    }
    // Nobody is busy because a deadline passes.
    event.add_property("TRANSP", "TRANSPARENT");
    event.done()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_folded_between_letters_and_hold_75_octets() {
        let text = format!("SUMMARY:{}\r\nUID:short\r\n", "م".repeat(100));
        let folded = folded(&text);
        assert!(folded.split("\r\n").all(|line| line.len() <= 75));
        assert_eq!(folded.replace("\r\n ", ""), text);
    }
}
