//! Rules for contacts: addresses and numbers that reach somebody, persons who are still there.

use super::Rules;
use crate::diagnostic::{Code, Diagnostic, Fix};
use crate::lang::Line;
use crate::meant;
use crate::model::{Bound, Findings, Person, Target};
use crate::source::{DataPath, Place};
use crate::unseen::{self, Unseen};

impl Rules<'_> {
    pub(super) fn contacts(&self, findings: &mut Findings<'_>) {
        for (index, contact) in self.catalogue.vocabulary.contacts.contacts.iter().enumerate() {
            let at = DataPath::from("contacts").index(index);
            self.phone(contact.phone.as_ref(), at.key("phone"), findings);
            self.phone(contact.whatsapp.as_ref(), at.key("whatsapp"), findings);
            email(Some(&contact.email), at.key("email"), findings);
            for (place, person) in contact.persons.iter().enumerate() {
                let at = at.key("persons").index(place);
                self.phone(person.phone.as_ref(), at.key("phone"), findings);
                email(person.email.as_ref(), at.key("email"), findings);
                // Of days that could not be read nothing is known.
                if !self.catalogue.vocabulary.broken.contains(&Target::Contact) {
                    self.time_of(person, &at, findings);
                }
            }
        }
    }

    /// Who agreed to be named is named up to a day, and no longer.
    fn time_of(&self, person: &Person, at: &DataPath, findings: &mut Findings<'_>) {
        self.said(Some(person.consent), &at.key("consent"), findings);
        let Some(until) = person.until else { return };
        if until < person.consent {
            let message = format!("they are named up to {until}, and agreed only on {}", person.consent);
            let first = Bound::day(findings.place(&at.key("consent")), person.consent);
            let last = Bound::day(findings.place(&at.key("until")), until);
            let label = "expected a day after `consent`";
            findings.reversed(Code::EndsBeforeStart, &first, &last, message, label);
        } else if person.has_ended(self.today) {
            findings.push(&at.key("until"), |place| {
                Diagnostic::warning(Code::Overdue, place, format!("the last day to name them was {until}"))
                    .label("pages name them no more")
                    .help("remove the person, or ask them and write a later day")
            });
        }
    }

    /// A number that is dialled from within its country reaches nobody from abroad.
    fn phone(&self, phone: Option<&Line>, at: DataPath, findings: &mut Findings<'_>) {
        let Some(phone) = phone else { return };
        let from_abroad = phone.trim_start().starts_with('+');
        let has_trunk = meant::without_trunk(phone).is_some();
        let has_digits = phone.chars().filter(char::is_ascii_digit).count() > 5;
        if from_abroad && has_digits && !has_trunk && !phone.contains(char::is_alphabetic) {
            return;
        }
        if let Some((number, extension)) = extended(phone).filter(|_| from_abroad) {
            let message = format!("a telephone does not dial `{extension}` by itself");
            findings.push(&at, |place| {
                Diagnostic::warning(Code::BadPhone, place.clone(), message)
                    .label("expected the number alone")
                    .fix(Fix::likely(format!("write `{number}`"), place, format!("\"{number}\"")))
                    .help(format!("tell of `{extension}` in `hours`, which is a text"))
            });
            return;
        }
        let prefix = meant::dialling_prefix(self.catalogue.config.file.institution.country.as_str());
        findings.push(&at, |place| {
            let message = format!("`{}` is no number as one dials it from abroad", phone.0);
            let told = Diagnostic::warning(Code::BadPhone, place.clone(), message);
            let told = told.label(match has_trunk {
                true => {
                    "nobody can tell whether to dial what is in parentheses, and a telephone dials all of it"
                }
                false => "expected a number such as `+32 11 26 81 11`",
            });
            let meant = meant::phone(phone, prefix.as_deref()).into_iter();
            meant.fold(told, |told, reading| {
                let written = format!("\"{}\"", reading.text);
                let fix = Fix::certain(reading.title(), place.clone(), written);
                told.fix(Fix { is_certain: reading.is_certain, ..fix })
            })
        });
    }
}

/// A number and the words behind it: `+32 11 26 81 11 ext. 204`.
fn extended(phone: &str) -> Option<(&str, &str)> {
    let (number, words) = phone.split_at(phone.find(char::is_alphabetic)?);
    Some((number.trim_end_matches([' ', ',', ';', '(']), words.trim_end_matches(')')))
}

/// An address that a letter can reach.
fn email(email: Option<&Line>, at: DataPath, findings: &mut Findings<'_>) {
    let Some(email) = email else { return };
    findings.diagnostics.extend(bad_email(email, findings.place(&at)));
}

fn bad_email(email: &Line, place: Place) -> Option<Diagnostic> {
    if let Some(unseen) = Unseen::of(email).filter(|_| unseen::has_invisible(email)) {
        let fix = Fix::certain(format!("write `{}`", unseen.plain), place.clone(), unseen.plain);
        return Some(Diagnostic::error(Code::UnseenLetter, place, unseen.message).fix(fix));
    }
    let shaped = email.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    let foreign = |letter: char| {
        letter.is_whitespace() || matches!(letter, ':' | '<' | '>' | '(' | ')' | '?' | ',' | ';')
    };
    if shaped && !email.contains(foreign) {
        return None;
    }
    let message = format!("`{}` is not an e-mail address", email.0);
    let wrong = Diagnostic::error(Code::BadEmail, place.clone(), message)
        .label("expected an address such as `admissions@example.edu`");
    let meant = meant::mail(email).into_iter();
    Some(meant.fold(wrong, |wrong, reading| wrong.fix(reading.fix(place.clone()))))
}
