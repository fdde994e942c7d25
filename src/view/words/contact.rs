//! Whom to ask, in the words of a language.

use crate::lang::Line;
use crate::model::{self, Id};
use crate::view::Context;
use crate::view::types::{Channel, Contact, Person};

impl Context<'_> {
    pub(in crate::view) fn contact(&self, id: &Id) -> Option<Contact> {
        let contact = self.catalogue().vocabulary.contact(id)?;
        Some(Contact {
            id: id.to_string(),
            role: self.words(&contact.role),
            unit: contact.unit.as_ref().map(|unit| self.words(unit)),
            email: contact.email.0.clone(),
            phone: text(contact.phone.as_ref()),
            channels: self.channels(contact),
            hours: contact.hours.as_ref().map(|hours| self.words(hours)),
            address: contact.address.as_ref().map(|address| self.words(address)),
            website: contact.website.as_ref().map(|website| website.0.to_string()),
            persons: contact.persons_on(self.today()).map(|person| self.person(person)).collect(),
            example: contact.example,
        })
    }

    fn channels(&self, contact: &model::Contact) -> Vec<Channel> {
        let whatsapp = contact.whatsapp.as_ref().map(|number| Channel {
            name: self.said("contact-whatsapp", &[]),
            account: number.0.clone(),
            // What is behind the sign is all that such an address takes.
            href: Some(format!(
                "https://wa.me/{}",
                number.0.replace(|letter: char| !letter.is_ascii_digit(), "")
            )),
        });
        let line = contact.line.as_ref().map(|name| Channel {
            name: self.said("contact-line", &[]),
            account: name.0.clone(),
            // Only official accounts have an address.
            href: name.strip_prefix('@').map(|name| format!("https://line.me/R/ti/p/%40{name}")),
        });
        let others = contact.channels.iter().map(|channel| Channel {
            name: self.words(&channel.name),
            account: channel.account.0.clone(),
            href: channel.website.as_ref().map(|website| website.0.to_string()),
        });
        whatsapp.into_iter().chain(line).chain(others).collect()
    }

    fn person(&self, person: &model::Person) -> Person {
        Person {
            name: self.words(&person.name),
            role: person.role.as_ref().map(|role| self.words(role)),
            email: text(person.email.as_ref()),
            phone: text(person.phone.as_ref()),
        }
    }
}

fn text(line: Option<&Line>) -> Option<String> {
    line.map(|line| line.0.clone())
}
