//! Texts: Markdown with its links and pictures resolved, and blocks that call for facts.

use std::cell::RefCell;

use crate::catalogue::{Hidden, Item, missing_vocabulary};
use crate::diagnostic::{Checked, Code, Diagnostic, Diagnostics, Fix, did_you_mean};
use crate::document;
use crate::lang::{Lang, slugify};
use crate::locale::Locale;
use crate::markdown::{self, Block, BlockKind, Heading, Labels, Link, Links, Problem, Refusal, TakenIds};
use crate::meant::{self, Reading};
use crate::model::{Id, KINDS, Kind, TableName, Target};
use crate::pdf::is_pdf;
use crate::picture::Img;
use crate::site::{HOME, PAGES, Subject};
use crate::source::Place;
use crate::theme::Measures;
use crate::unseen::Unseen;
use crate::view::Context;
use crate::view::parts::told::Told;
use crate::view::parts::{
    aim, anchors, choices, countries, documents, figure, film, front_lines, questions, title_again,
};
use crate::view::types::{OpeningsBlock, Part};
use crate::yaml::Scalar;

/// A text, ready for the page.
#[derive(Default)]
pub struct Text {
    pub parts: Vec<Part>,
    pub headings: Vec<Heading>,
}

/// The text of an item in the language that has one, with what is wrong with it.
pub fn text(context: &Context<'_>, told: &Told<'_>) -> Checked<Text> {
    let mut diagnostics = Diagnostics::default();
    let item = context.item(told.index);
    let Some((lang, words)) = item.words(context.chain()) else { return Checked::clean(Text::default()) };
    let names = Names { context, item, lang, words, causes: RefCell::default() };
    let (body, problems) = markdown::render(
        words.body(),
        lang,
        &labels(context.site.locale(lang), &context.site.measures),
        &names,
    );
    diagnostics.extend(names.causes.take());
    diagnostics.extend(problems.into_iter().map(|one| diagnostic(words, title_again::again(words, one))));
    diagnostics.extend(front_lines::look(words));
    let mut parts = Vec::new();
    for part in body.parts {
        match part {
            markdown::Part::Html(html) => parts.push(Part { html: Some(html), ..Part::default() }),
            markdown::Part::Block(block) => match part_of_block(context, words.body(), told, &block) {
                Ok(part) => parts.push(part),
                Err(problem) => {
                    let of = vocabulary_of(&block);
                    if of.is_some_and(|of| context.catalogue().vocabulary.broken.contains(&of)) {
                        continue;
                    }
                    let place = words.place(problem.range.clone());
                    let of = of.filter(|_| !block.argument.is_empty());
                    let missing =
                        of.and_then(|of| missing_vocabulary(context.sources, of, &block.argument, place));
                    let told = missing.unwrap_or_else(|| diagnostic(words, problem));
                    // As facts tell of the same entry.
                    diagnostics.push(match of {
                        Some(of) if context.sources.get(&format!("content/{}", of.folder())).is_some() => {
                            told.caused_by(format!("there is no `{}` in `{}`", block.argument, of.folder()))
                        }
                        _ => told,
                    });
                }
            },
        }
    }
    let (parts, told) = questions::marked(context, item, parts, &body.headings);
    diagnostics.extend(told);
    Checked::new(Text { parts, headings: body.headings }, diagnostics)
}

fn part_of_block(context: &Context<'_>, body: &str, told: &Told<'_>, block: &Block) -> Result<Part, Problem> {
    let nothing = |what: &str| Problem {
        code: Code::UnknownBlock,
        range: block.range.clone(),
        message: format!("this item has no {what} to show"),
        label: String::new(),
        help: Some(format!("write them into its `facts.yaml`, or remove the block `{what}`")),
        rewrites: Vec::new(),
    };
    let openings = |name: &'static str, wanted: fn(&crate::view::types::Opening) -> bool| {
        let openings: Vec<_> = told.openings().iter().filter(|one| wanted(one)).cloned().collect();
        if openings.is_empty() {
            Err(nothing(name))
        } else {
            Ok(Part { openings: Some(OpeningsBlock { block: name, openings }), ..Part::default() })
        }
    };
    match block.kind {
        BlockKind::Deadlines => openings("deadlines", |opening| !opening.deadlines.is_empty()),
        BlockKind::Fees => openings("fees", |opening| !opening.fees.is_empty()),
        BlockKind::Curriculum => {
            let table = told.table(TableName::Curriculum);
            table
                .map(|table| Part { table: Some(table.clone()), ..Part::default() })
                .ok_or_else(|| nothing("curriculum"))
        }
        BlockKind::Film => Ok(Part { film: film::of(context, block), ..Part::default() }),
        BlockKind::Figure => Ok(Part { figure: figure::of(block), ..Part::default() }),
        BlockKind::Contact => {
            let contact = Id::parse(&block.argument).ok().and_then(|id| context.contact(&id));
            contact
                .map(|contact| Part { contact: Some(contact), ..Part::default() })
                .ok_or_else(|| no_entry(context, body, block, Target::Contact, "contact"))
        }
        BlockKind::Countries => {
            let list = Id::parse(&block.argument).ok().and_then(|id| countries::list(context, &id));
            list.map(|list| Part { countries: Some(list), ..Part::default() })
                .ok_or_else(|| no_entry(context, body, block, Target::CountryList, "list of countries"))
        }
        BlockKind::Choices => match choices::all(context) {
            choices if choices.is_empty() => Err(Problem {
                message: "there are no strategic choices to show".into(),
                help: Some(format!("write them into `content/{}`", Target::Choice.folder())),
                ..nothing("choices")
            }),
            choices => Ok(Part { choices: Some(choices), ..Part::default() }),
        },
    }
}

fn no_entry(context: &Context<'_>, body: &str, block: &Block, of: Target, what: &str) -> Problem {
    let ids = context.catalogue().vocabulary.ids(of);
    let known: Vec<&str> = ids.into_iter().map(Id::as_str).collect();
    Problem {
        code: Code::DanglingId,
        range: block.range.clone(),
        message: format!("there is no {what} `{}`", block.argument),
        label: String::new(),
        help: Some(format!("known: {}", known.join(", "))),
        rewrites: Vec::new(),
    }
    .meaning(body, &block.argument, meant::near(&block.argument, known.iter().copied()))
}

/// The vocabulary whose entry a block names.
fn vocabulary_of(block: &Block) -> Option<Target> {
    match block.kind {
        BlockKind::Contact => Some(Target::Contact),
        BlockKind::Countries => Some(Target::CountryList),
        BlockKind::Choices => Some(Target::Choice),
        _ => None,
    }
}

/// Interface words within a text, in the language of the text.
fn labels(locale: &Locale, measures: &Measures) -> Labels {
    let word = |name: &str| locale.message(&format!("markdown-{name}"), &[]).unwrap_or_default();
    Labels {
        footnotes: word("footnotes"),
        back: word("back"),
        callouts: ["note", "tip", "important", "warning", "caution"].map(word),
        sizes: measures.pictures.sizes.0.clone(),
    }
}

fn diagnostic(words: &document::Words, problem: Problem) -> Diagnostic {
    let (message, severity) = (problem.message.clone(), problem.severity());
    let told =
        Diagnostic::error(problem.code, words.place(problem.range), problem.message).label(problem.label);
    // Links say the same where they lead to the same thing.
    let leads_nowhere = matches!(problem.code, Code::BrokenLink | Code::BrokenAnchor | Code::DanglingId);
    let told = if leads_nowhere { told.caused_by(message) } else { told };
    let told = problem.help.into_iter().fold(Diagnostic { severity, ..told }, Diagnostic::help);
    problem.rewrites.into_iter().fold(told, |told, one| {
        let place = words.place(one.range);
        told.fix(Fix { is_certain: one.is_certain, ..Fix::certain(one.title, place, one.words) })
    })
}

/// The readings of a refusal, written otherwise.
fn with(refusal: Refusal, written: impl Fn(Reading) -> Reading) -> Refusal {
    Refusal { readings: refusal.readings.into_iter().map(written).collect(), ..refusal }
}

/// What a text can name: items, headings, pictures beside it.
struct Names<'a> {
    context: &'a Context<'a>,
    item: &'a Item,
    /// The language of the text.
    lang: &'a Lang,
    words: &'a document::Words,
    /// What is wrong in other texts, and shows in this one.
    causes: RefCell<Vec<Diagnostic>>,
}

impl Links for Names<'_> {
    fn link(&self, destination: &str) -> Result<Link, Refusal> {
        let (name, mut anchor) = destination
            .split_once('#')
            .map_or((destination, None), |(name, id)| (name, Some(anchors::typed(id))));
        if name.is_empty() {
            let anchor = anchor.unwrap_or_default();
            if anchor.is_empty() {
                let help = Some("write between the round brackets where it leads".to_owned());
                let message = "the link has no address".to_owned();
                return Err(Refusal { code: Code::BrokenLink, message, help, readings: Vec::new() });
            }
            let written = |one| anchors::address("", one);
            self.check_anchor(self.item, self.words, &anchor).map_err(|refusal| with(refusal, written))?;
            let id = anchors::meant(self.context, self.item, self.words, anchor);
            return Ok(Link { href: format!("#{id}"), ..Link::default() });
        }
        let anchored = |reading: Reading| Reading {
            text: format!("{}{}", reading.text, &destination[name.len()..]),
            ..reading
        };
        if is_pdf(name) {
            return documents::link(self.context, self.item, self.words, self.lang, name);
        }
        let subject = self.subject(name).map_err(|refusal| match refusal.help {
            // It is known, and cannot be led to.
            Some(help) if help == Hidden::Draft.help() => Refusal { help: Some(help), ..refusal },
            help if !refusal.readings.is_empty() => {
                let readings = refusal.readings.into_iter().map(anchored).collect();
                Refusal { help, readings, ..refusal }
            }
            help => {
                let meant = aim::meant_by(self.context, name).into_iter().filter(|one| one.text != name);
                let readings: Vec<Reading> = meant.map(anchored).collect();
                let help = help.filter(|_| readings.is_empty());
                Refusal { help, readings, ..refusal }
            }
        })?;
        if let (Some(typed), Subject::Item(index)) = (&mut anchor, &subject) {
            let target = self.context.item(*index);
            if let Some((_, words)) = target.words(self.context.chain()) {
                let written = |one| anchors::address(name, one);
                self.check_anchor(target, words, typed).map_err(|refusal| with(refusal, written))?;
                *typed = anchors::meant(self.context, target, words, std::mem::take(typed));
            }
        }
        let subject = match &subject {
            Subject::Item(index) => self.context.site.spoken_on(*index).unwrap_or(Subject::Item(*index)),
            _ => subject,
        };
        let Some(href) = self.context.link(&subject) else {
            return Err(aim::unshown(self.context, name, &subject));
        };
        Ok(Link { href: href + &anchor.map(|id| format!("#{id}")).unwrap_or_default(), ..Link::default() })
    }

    fn picture(&self, name: &str) -> Result<Img, Refusal> {
        let picture = self.context.catalogue().picture(self.item, name);
        picture.map(|picture| self.context.img(picture)).map_err(|none| {
            let meant = if none.code == Code::MissingImage {
                documents::with_renamed(self.context, self.words, name, none.meant)
            } else {
                none.meant
            };
            let help =
                Some(none.help).filter(|help| !help.is_empty() && meant.iter().all(|one| !one.is_certain));
            Refusal { code: none.code, message: none.message, help, readings: meant }
        })
    }

    fn doubt(&self, destination: &str) -> Option<Refusal> {
        let (name, anchor) = destination.split_once('#')?;
        let item = if name.is_empty() { Some(self.item) } else { self.context.catalogue().named(name) };
        let words = item.filter(|_| !name.is_empty()).and_then(|item| item.words(self.context.chain()));
        let words = words.map_or(self.words, |(_, words)| words);
        let shared = anchors::shared(words, &self.taken_ids(item?), &anchors::typed(anchor))?;
        Some(with(shared, |one| Reading { text: format!("{name}#{}", one.text), ..one }))
    }

    fn kept_id(&self, heading: usize, of: usize) -> Option<String> {
        anchors::kept(self.item, self.words, heading, of)
    }

    fn taken(&self) -> TakenIds {
        self.taken_ids(self.item)
    }
}

impl Names<'_> {
    fn taken_ids(&self, item: &Item) -> TakenIds {
        self.context.catalogue().taken_ids(item)
    }

    /// What a link can lead to within a page.
    fn anchors(&self, target: &Item, words: &document::Words) -> Vec<String> {
        let headings = self.context.catalogue().heading_ids(target, words.body());
        headings.into_iter().chain(self.taken_ids(target).sections().map(str::to_owned)).collect()
    }

    fn subject(&self, name: &str) -> Result<Subject, Refusal> {
        let broken = |message: String, help: Option<String>| Refusal {
            code: Code::BrokenLink,
            message,
            help,
            readings: Vec::new(),
        };
        if let Some(what) = aim::published_elsewhere(name) {
            let help = "put it where your university publishes its files, and link to it at the address that it has there: `[words](https://…)`";
            return Err(broken(
                format!("`{name}` is {what}, and those are not published here"),
                Some(help.into()),
            ));
        }
        if aim::is_of_system_before(name) {
            let help = "name the page that is meant, such as `programmes/management`; its address there says nothing here";
            let message = format!("`{name}` is an address of another system, as the website had before");
            return Err(broken(message, Some(help.into())));
        }
        if let Some(unseen) = Unseen::of(name) {
            let readings = vec![Reading::certain(unseen.plain)];
            return Err(Refusal { readings, ..broken(unseen.message, None) });
        }
        let Some((folder, id)) = name.split_once('/') else {
            let known: Vec<&str> =
                KINDS.iter().map(|row| row.folder).chain(PAGES.iter().map(|row| row.name)).collect();
            let help = did_you_mean(name, known)
                .or(Some("links name an item by kind and id, such as `programmes/management`".into()));
            let found = self.context.site.destination(name);
            let Some(absent) = PAGES.iter().find(|row| row.name == name && found.is_none()) else {
                return found.ok_or_else(|| broken(format!("nothing is called `{name}`"), help));
            };
            // A page that rests on what could not be read, or is told to be wrong, comes back with it.
            let vocabulary = &self.context.catalogue().vocabulary;
            if !vocabulary.broken.is_empty() || vocabulary.groups.hides_others() {
                return Ok(Subject::Home);
            }
            let help = format!("it comes with {}; or remove the link", absent.comes_with);
            return Err(broken(format!("the site has no page `{name}`"), Some(help)));
        };
        let Some(kind) = Kind::from_folder(folder) else {
            let help = did_you_mean(folder, KINDS.iter().map(|row| row.folder));
            let help = help.or(Some(
                "links name an item by kind and id, without language, such as `programmes/management`".into(),
            ));
            return Err(broken(format!("`{name}` does not name an item"), help));
        };
        let id = id.trim_end_matches('/');
        let found = Id::parse(id).ok().or_else(|| crate::codes::Country::parse(id).ok().map(Id::of_country));
        // What could not be read was told already; its readers would only hear of it twice.
        if found.as_ref().is_some_and(|id| self.context.catalogue().is_broken(kind, id)) {
            return Ok(Subject::Home);
        }
        if let Some(unseen) = found.as_ref().and_then(|id| self.context.catalogue().unseen(kind, id)) {
            return Err(broken(unseen.cause(name), Some(unseen.help().to_owned())));
        }
        let found = found.and_then(|id| self.context.catalogue().find(kind, &id));
        found.map(Subject::Item).ok_or_else(|| {
            let known = self.context.catalogue().ids(kind).map(Id::as_str);
            let known: Vec<&str> = known.filter(|known| *known != HOME).collect();
            let help = did_you_mean(id, known.iter().copied()).or_else(|| aim::list_of(&known, kind, id));
            broken(format!("there is no `{id}` in `{folder}`"), help)
        })
    }

    fn check_anchor(&self, target: &Item, words: &document::Words, anchor: &str) -> Result<(), Refusal> {
        let known = self.anchors(target, words);
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        let is_known = known.contains(&anchor) || self.taken_ids(target).has_whole(anchor);
        if is_known || anchors::is_mistyped(words, anchor) {
            return Ok(());
        }
        let told = anchors::translated(self.context, target, words, anchor);
        if let Some(told) = told.or_else(|| anchors::changed(target, words, anchor)) {
            self.causes
                .borrow_mut()
                .push(Diagnostic { also: vec![Place::File(self.words.path.clone())], ..told });
            return Ok(());
        }
        let message = format!("`{}` has no heading `#{anchor}` in `{}`", words.path, self.lang);
        let same = known.iter().filter(|id| slugify(id) == slugify(anchor)).map(|id| Reading::certain(*id));
        let same = same.chain(anchors::by_words(words, &self.taken_ids(target), anchor));
        let near = meant::near(anchor, known.iter().copied());
        // A part of an id, or one with a part too many: the numbers of headings come and go.
        let typed = slugify(anchor);
        let part = known
            .iter()
            .filter(|id| typed.len() > 2 && (id.contains(&typed) || id.len() > 2 && typed.contains(**id)));
        let part = part.map(|id| Reading::likely(*id));
        let here = meant::offered(same.chain(near).chain(part).collect());
        let readings = if here.is_empty() { anchors::elsewhere(self.context, target, anchor) } else { here };
        let help = match known.as_slice() {
            [] => format!("nothing on that page can be led to: leave `#{anchor}` out"),
            known => format!("known: {}", known.join(", ")),
        };
        let help = readings.is_empty().then_some(help);
        Err(Refusal { code: Code::BrokenAnchor, message, help, readings })
    }
}
