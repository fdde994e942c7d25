//! A site in memory: the base site of the tests, changed by a case, compiled without touching the disk.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use prospectus::catalogue::{self, Catalogue};
use prospectus::compile::{self, Compiled, Memory, Options, compile_again, located};
use prospectus::config::{BaseUrl, Config};
use prospectus::diagnostic::{Checked, Diagnostic, Diagnostics, Policy, Severity};
use prospectus::disk;
use prospectus::mend;
use prospectus::output::Output;
use prospectus::report::{Format, position_at};
use prospectus::source::Sources;
use prospectus::translation::{Taken, arrive, take};

/// The moment at which sites are made unless a case says otherwise.
/// A new site of a Belgian university.
pub fn belgian() -> prospectus::scaffold::Beginning {
    use prospectus::yaml::Scalar;
    let country = prospectus::codes::Country::parse("BE").ok();
    prospectus::scaffold::Wishes { country, ..Default::default() }.settled()
}

pub const NOW: &str = "2026-11-24T12:00:00Z";

pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The site that cases change.
pub fn base() -> Sources {
    disk::read(&root().join("tests/base")).expect("the base site can be read")
}

/// The translation of the shipped catalogue that stays behind its source on purpose, so that the site shows such a one, too.
pub const STALE: &str = "content/mobility/teaching-abroad/vi.md";

/// What is said of the shipped catalogue but for that.
pub fn unmeant<'d>(diagnostics: impl Iterator<Item = &'d Diagnostic>) -> Vec<String> {
    let is_stale =
        |one: &Diagnostic| one.code.id() == "P0705" && one.place.path().is_some_and(|path| **path == *STALE);
    let is_overdue = |one: &Diagnostic| one.code.id() == "P0510" && one.severity == Severity::Note;
    let others = diagnostics.filter(|one| !is_stale(one) && !is_overdue(one));
    others.map(|one| format!("{:?} {}", one.place.path(), one.message)).collect()
}

/// What a site became.
pub struct Made {
    /// Messages as a person reads them, without colours.
    pub report: String,
    pub diagnostics: Diagnostics,
    /// All files, where nothing forbids publishing them.
    pub files: BTreeMap<String, Vec<u8>>,
}

pub fn options(now: &str) -> Options {
    let now = now.parse().expect("a case names a moment");
    Options {
        now,
        drafts: false,
        base_url: None::<BaseUrl>,
        origin: None,
        fixed_clock: false,
        policy: Policy::default(),
    }
}

/// Compile a site and make every file of it.
pub fn make(sources: Sources, options: &Options) -> Made {
    made(sources, |sources| compile::compile(sources, options))
}

/// The same with what is remembered of the last time.
pub fn make_again(sources: Sources, options: &Options, memory: &mut Memory) -> Made {
    made(sources, |sources| compile_again(sources, options, memory).map(Compiled::whole))
}

/// The same for the gallery of the theme's components.
pub fn gallery(sources: Sources, options: &Options) -> Made {
    made(sources, |sources| compile::gallery(sources, options))
}

/// What `prospectus check` says of it, by the codes that are asked for.
pub fn check(sources: Sources, options: &Options, codes: &str) -> Made {
    let sources = Arc::new(sources);
    let checked = compile::compile(&sources, options);
    let mut diagnostics = checked.diagnostics;
    let pages = checked.value.map(|output| prospectus::check::check(&output, &sources).diagnostics);
    diagnostics.extend(located(pages.unwrap_or_default(), &sources));
    let wanted = |code: &str| codes.split(',').any(|each| code.starts_with(each));
    // Without pages nothing can be said of them; that is no silence.
    let diagnostics =
        diagnostics.sorted().filter(|one| one.severity == Severity::Error || wanted(one.code.id()));
    Made { report: report(&diagnostics, &sources, Format::Human), diagnostics, files: BTreeMap::new() }
}

/// What `prospectus check --fix` makes of it: the files that it changes, what it did, and what is still wrong.
pub fn fix(sources: Sources, options: &Options) -> Made {
    let sources = Arc::new(sources);
    let look = |sources: &Arc<Sources>| {
        let checked = compile::compile(sources, options);
        let pages = checked.value.map(|output| prospectus::check::check(&output, sources).diagnostics);
        let mut diagnostics = checked.diagnostics;
        diagnostics.extend(located(pages.unwrap_or_default(), sources));
        diagnostics.sorted().filter(|one| one.severity == Severity::Error || !one.fixes.is_empty())
    };
    let mended = mend::mend(&sources, look, |_| true);
    let done = mended.done.iter().map(|done| {
        let at = done.places.first().and_then(|place| position_at(place, &done.sources));
        let (path, at) = at.expect("a cure has a place");
        format!("mended {path}:{}: {}\n", at.map_or(0, |(line, _)| line), done.deed)
    });
    let report = done.collect::<String>() + &report(&mended.left, &mended.sources, Format::Human);
    let files = mend::differing(&sources, &mended.sources).into_iter();
    let files = files.map(|(path, file)| (path.to_string(), file.new.to_vec())).collect();
    Made { report, diagnostics: mended.left, files }
}

/// What `prospectus translations import` makes of a file that came back from a translator's tool.
pub fn import(sources: &Sources, options: &Options, file: &str, text: &str) -> Made {
    let mut diagnostics = Diagnostics::default();
    let config = diagnostics.take(Config::read(sources)).expect("a case has settings");
    let catalogue =
        Catalogue::assemble(sources, config, options.now, true, &mut catalogue::Memory::default()).value;
    let mut shown = sources.clone();
    shown.insert(file, text.as_bytes());
    let file = shown.get(file).expect("it was inserted");
    let taken = diagnostics.take(take(&catalogue, sources, file, &arrive(file)));
    let diagnostics = located(diagnostics, &shown).sorted();
    let changed = taken.into_iter().filter_map(|one| match one.taken {
        Taken::Changed { bytes, .. } => Some((one.path.to_string(), bytes)),
        _ => None,
    });
    let files = if diagnostics.has_errors() { BTreeMap::new() } else { changed.collect() };
    Made { report: report(&diagnostics, &shown, Format::Human), diagnostics, files }
}

fn made(sources: Sources, compile: impl FnOnce(&Arc<Sources>) -> Checked<Option<Output>>) -> Made {
    let sources = Arc::new(sources);
    let checked = compile(&sources);
    let mut diagnostics = checked.diagnostics;
    let mut files = BTreeMap::new();
    if let Some(output) = checked.value {
        let (made, told) = force(&output);
        files = made;
        diagnostics.extend(located(told, &sources));
    }
    let diagnostics = diagnostics.sorted();
    if diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error) {
        files.clear();
    }
    Made { report: report(&diagnostics, &sources, Format::Human), diagnostics, files }
}

fn force(output: &Output) -> (BTreeMap<String, Vec<u8>>, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let mut files = BTreeMap::new();
    for promise in &output.promises {
        let draft = diagnostics.take(promise.prepare());
        let made = diagnostics.take(draft.render());
        files.extend(made.into_iter().map(|(name, bytes)| (format!("{}{name}", promise.path), bytes)));
    }
    (files, diagnostics)
}

pub fn report(diagnostics: &Diagnostics, sources: &Sources, format: Format) -> String {
    let mut text = Vec::new();
    format.write(diagnostics, sources, &mut text).expect("writing to memory does not fail");
    let plain: Vec<u8> = anstream::adapter::strip_bytes(&text).flatten().copied().collect();
    String::from_utf8(plain).expect("reports are UTF-8")
}

/// A photograph of some size, `640x360`, in the format that its name says: JPEG or PNG.
pub fn photo(path: &str, size: &str) -> Vec<u8> {
    let (width, height) = size.split_once('x').expect("a size is WIDTHxHEIGHT");
    let (width, height): (u16, u16) = (width.parse().expect("a width"), height.parse().expect("a height"));
    let pixel = |x: u16, y: u16| [(x % 251) as u8, (y % 241) as u8, ((x / 8) ^ (y / 8)) as u8];
    let pixels: Vec<u8> = (0..height).flat_map(|y| (0..width).flat_map(move |x| pixel(x, y))).collect();
    let mut bytes = Vec::new();
    if path.ends_with(".png") {
        let mut encoder = png::Encoder::new(&mut bytes, width.into(), height.into());
        encoder.set_color(png::ColorType::Rgb);
        let mut writer = encoder.write_header().expect("memory takes all");
        writer.write_image_data(&pixels).expect("the pixels have their size");
        writer.finish().expect("memory takes all");
    } else {
        let encoder = jpeg_encoder::Encoder::new(&mut bytes, 85);
        encoder
            .encode(&pixels, width, height, jpeg_encoder::ColorType::Rgb)
            .expect("the pixels have their size");
    }
    bytes
}

/// All files below a folder by their path, but for the state of the build.
pub fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = walkdir::WalkDir::new(folder)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file());
    let named = files.map(|entry| {
        let path = entry
            .path()
            .strip_prefix(folder)
            .expect("within the folder")
            .to_string_lossy()
            .replace('\\', "/");
        (path, std::fs::read(entry.path()).expect("the file can be read"))
    });
    named.filter(|(path, _)| !path.starts_with(".prospectus/")).collect()
}

/// A folder of its own for a test, removed at its end.
pub struct Folder(pub PathBuf);

impl Folder {
    /// In memory, where the system has a disk there: what is published waits for no disk then.
    pub fn new() -> Folder {
        Folder::within(&memory().unwrap_or_else(std::env::temp_dir))
    }

    pub fn within(parent: &Path) -> Folder {
        use std::sync::atomic::{AtomicUsize, Ordering};
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let name =
            format!("prospectus-suite-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let folder = parent.join(name);
        std::fs::create_dir_all(&folder).expect("the temporary folder can be written");
        Folder(folder)
    }
}

/// A disk in memory with room for all tests at once.
#[cfg(target_os = "linux")]
fn memory() -> Option<PathBuf> {
    const ROOM: u64 = 2 << 30;
    let disk = Path::new("/dev/shm");
    let about = rustix::fs::statvfs(disk).ok()?;
    (about.f_bavail * about.f_frsize > ROOM).then(|| disk.to_owned())
}

#[cfg(not(target_os = "linux"))]
fn memory() -> Option<PathBuf> {
    None
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A copy of the base site that a test may break.
pub fn copy_of_base() -> Folder {
    copy_to(Folder::new())
}

pub fn copy_to(folder: Folder) -> Folder {
    for (path, bytes) in tree(&root().join("tests/base")) {
        let file = folder.0.join(&path);
        std::fs::create_dir_all(file.parent().expect("a file has a folder")).expect("the folder can be made");
        std::fs::write(file, bytes).expect("the file can be written");
    }
    folder
}
