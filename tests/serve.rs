//! `prospectus serve` from outside: what it answers, and what it does when files change under it.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::server::{PATIENCE, Server};
use crate::site::{Folder, copy_of_base};

fn until_log(server: &Server, wanted: &str) {
    let start = Instant::now();
    while !server.log().contains(wanted) {
        assert!(start.elapsed() < PATIENCE, "the log lacks `{wanted}`: {}", server.log());
        thread::sleep(Duration::from_millis(5));
    }
}

/// What an open page is told first.
fn messages(server: &Server) -> String {
    events(server, "", "").skip_while(|line| line != "event: messages").nth(1).expect("it tells")
}

/// What a page is told, by its file and by what it was made from.
fn events(server: &Server, path: &str, key: &str) -> impl Iterator<Item = String> {
    let mut stream = TcpStream::connect(("127.0.0.1", server.port)).expect("it listens");
    let host = format!("Host: 127.0.0.1:{}", server.port);
    let request = format!("GET /_prospectus/events?path={path}&key={key} HTTP/1.1\r\n{host}\r\n\r\n");
    stream.write_all(request.as_bytes()).expect("it hears");
    BufReader::new(stream).lines().map_while(Result::ok)
}

fn replace(file: PathBuf, old: &str, new: &str) {
    let text = fs::read_to_string(&file).expect("the file is there");
    assert!(text.contains(old), "{} has {old}", file.display());
    fs::write(&file, text.replace(old, new)).expect("the file can be written");
}

const ABOUT: &str = "content/pages/about/en.md";

fn served() -> (Folder, Server) {
    let site = copy_of_base();
    let server = serve(&site);
    (site, server)
}

fn serve(site: &Folder) -> Server {
    Server::start(&site.0, &["--now", "2026-11-24T12:00:00Z", "--base-url", "https://www.example.edu/"])
}

/// A page that is loaded again and again could not be read, and nobody would learn what to mend.
#[test]
fn a_site_that_begins_with_mistakes_tells_them_until_it_comes() {
    let site = copy_of_base();
    replace(site.0.join(ABOUT), "title:", "titel:");
    let server = serve(&site);
    let page = server.get("/en/about/");
    assert!(page.body.contains("data-path=\"404.html\" data-key=\"\""), "{}", page.body);
    let first =
        || events(&server, "404.html", "").find_map(|line| line.strip_prefix("event: ").map(str::to_owned));
    assert_eq!((page.status, first().as_deref()), (404, Some("messages")));
    replace(site.0.join(ABOUT), "titel:", "title:");
    server.until("/en/about/", "That is us.", true);
    assert_eq!(first().as_deref(), Some("reload"));
}

#[test]
fn it_answers_as_a_host_would() {
    let (_site, server) = served();
    let page = server.get("/en/about/");
    assert_eq!((page.status, page.headers["content-type"].as_str()), (200, "text/html; charset=utf-8"));
    assert!(page.headers["content-security-policy"].starts_with("default-src 'none'; script-src 'self'"));
    assert!(page.body.contains("That is us."));
    let head = server.request("HEAD", "/en/about/", "");
    assert!(
        head.status == 200
            && head.body.is_empty()
            && head.headers["content-length"] == page.headers["content-length"]
    );
    let known = format!("If-None-Match: {}\r\n", page.headers["etag"]);
    assert_eq!(server.request("GET", "/en/about/", &known).status, 304);
    let moved = server.get("/en/about");
    assert_eq!((moved.status, moved.headers["location"].as_str()), (301, "/en/about/"));
    let nothing = server.get("/en/nothing/");
    assert!(nothing.status == 404 && nothing.body.contains("data-path=\"404.html\""), "the site's own page");
    assert_eq!(server.request("POST", "/en/about/", "Content-Length: 0\r\n").status, 405);
    assert_eq!(server.get("/en/%FF/").status, 400);
    for outside in ["/../site.yaml", "/..%2f..%2fetc/passwd", "/content/site.yaml", "//etc/passwd"] {
        assert_eq!(server.get(outside).status, 404, "{outside}");
    }
    let other = server.ask("GET / HTTP/1.1\r\nHost: catalogue.example.org\r\nConnection: close\r\n\r\n");
    assert_eq!(other.status, 403, "a name that was made to mean this machine");
    assert_eq!(server.get("/robots.txt").headers["content-type"], "text/plain; charset=utf-8");
    assert!(server.get("/_prospectus/").body.contains("<th scope=\"row\">nl</th>"));
}

#[test]
fn every_way_of_saving_is_seen() {
    let (site, server) = served();
    let about = site.0.join(ABOUT);
    let text = fs::read_to_string(&about).expect("the page is there");
    let version = |name: &str| text.replace("That is us.", name);
    fs::write(&about, version("Written in place.")).expect("the file can be written");
    server.until("/en/about/", "Written in place.", true);
    let beside = site.0.join("content/pages/about/.en.md.tmp");
    fs::write(&beside, version("Renamed over.")).expect("the file can be written");
    fs::rename(&beside, &about).expect("the file can be renamed");
    server.until("/en/about/", "Renamed over.", true);
    fs::write(&about, "").expect("the file can be emptied");
    until_log(&server, "the file is empty");
    assert!(server.get("/en/about/").body.contains("Renamed over."), "the last good page stays up");
    fs::write(&about, version("Whole again.")).expect("the file can be written");
    server.until("/en/about/", "Whole again.", true);
    replace(site.0.join("themes/plain/templates/item.html"), "<h1>", "<h1 class=\"new\">");
    server.until("/en/about/", "<h1 class=\"new\">", true);
    replace(site.0.join("content/site.yaml"), "title: ", "title: New ");
    server.until("/en/", "New Test site", true);
    let folder = site.0.join("content/pages/about");
    fs::rename(&folder, site.0.join("content/pages/us")).expect("the folder can be renamed");
    server.until("/en/us/", "Whole again.", true);
    assert_eq!(server.get("/en/about/").status, 404);
    fs::remove_dir_all(site.0.join("content/pages/us")).expect("the folder can be removed");
    server.until("/en/us/", "Whole again.", false);
    assert_eq!(server.get("/en/us/").status, 404);
}

/// What `mishap` plants in files of this name, at each step of the way to a page.
#[test]
fn our_own_mistake_keeps_the_last_good_site_and_is_told_as_ours() {
    let (site, server) = served();
    let about = site.0.join(ABOUT);
    for doing in ["reading", "preparing", "drawing"] {
        let folder = site.0.join(format!("content/pages/planted-panic-{doing}"));
        let file = format!("content/pages/planted-panic-{doing}/en.md");
        fs::create_dir_all(&folder).expect("the folder can be made");
        fs::write(folder.join("en.md"), "---\ntitle: A page\nsummary: A page.\n---\nWords.\n")
            .expect("it can be written");
        let start = Instant::now();
        while !(messages(&server).contains("P1601") && messages(&server).contains(&file)) {
            assert!(start.elapsed() < PATIENCE, "{}", messages(&server));
            thread::sleep(Duration::from_millis(5));
        }
        let told = messages(&server);
        assert!(
            told.contains(&format!("prospectus itself made a mistake while {doing} this file")),
            "{told}"
        );
        assert!(told.contains("it is not your fault"), "{told}");
        assert!(server.get("/en/about/").body.contains("That "), "the last good page stays up");
        fs::remove_dir_all(&folder).expect("it can be removed");
        replace(about.clone(), "That ", "That, too, ");
        server.until("/en/about/", "That, too, ", true);
        replace(about.clone(), "That, too, ", "That ");
        server.until("/en/about/", "That, too, ", false);
        let start = Instant::now();
        while messages(&server).contains("P1601") {
            assert!(start.elapsed() < PATIENCE, "{}", messages(&server));
            thread::sleep(Duration::from_millis(5));
        }
    }
}

#[test]
fn a_burst_is_one_build() {
    let (site, server) = served();
    for number in 0..40 {
        let folder = site.0.join(format!("content/pages/page-{number}"));
        fs::create_dir_all(&folder).expect("the folder can be made");
        fs::write(folder.join("en.md"), format!("---\ntitle: P{number}\nsummary: S.\n---\nText.\n"))
            .expect("the file can be written");
    }
    server.until("/en/page-39/", "P39", true);
    // A page is up a moment before its build is told.
    until_log(&server, " ms");
    let builds = server.log().lines().filter(|line| line.contains(" ms")).count();
    // A machine that is busy with other tests may stop in the middle of them.
    assert!((1..=3).contains(&builds), "{builds} builds: {}", server.log());
}

#[test]
fn mistakes_are_told_and_the_last_good_site_stays_up() {
    let (site, server) = served();
    assert!(server.get("/en/about/").body.contains("That is us."));
    replace(site.0.join(ABOUT), "title:", "titel:");
    until_log(&server, "write `title`");
    let told = messages(&server);
    assert!(
        told.contains("\"current\":false") && told.contains("P0301") && told.contains("vscode://file/"),
        "{told}"
    );
    assert!(server.get("/en/about/").body.contains("That is us."));
    assert!(server.get("/_prospectus/").body.contains("unknown key `titel`"));
    // Meanwhile a mistake in another text is told, too.
    let other = site.0.join("content/scholarships/help/en.md");
    let text = fs::read_to_string(&other).expect("the text is there");
    fs::write(&other, format!("{text}\n[Ask](pages/nobody).\n")).expect("the file can be written");
    until_log(&server, "there is no `nobody`");
    assert!(messages(&server).contains("P0301"));
    fs::write(&other, text).expect("the file can be written");
    replace(site.0.join(ABOUT), "titel:", "title:");
    until_log(&server, "no messages any more");
    assert!(messages(&server).contains("\"errors\":0"));
    // A mistake in a text that nobody looks at is found all the same, and is no reason to lose its page.
    replace(site.0.join(ABOUT), "That is us.", "[We](programmes/nothing).");
    until_log(&server, "there is no `nothing`");
    assert!(server.get("/en/about/").body.contains("That is us."));
}

#[test]
fn a_mistake_in_a_theme_is_told_once_and_not_of_every_page() {
    let (site, server) = served();
    let theme = site.0.join("themes/ours");
    fs::create_dir_all(theme.join("templates")).expect("the folder can be made");
    let write = |name: &str, text: &str| fs::write(theme.join(name), text).expect("the file can be written");
    write("theme.yaml", "title: Ours\nparent: default\n");
    write("templates/base.html", "{% extends \"parent/base.html\" %}\n<p>Outside of a block</p>\n");
    replace(site.0.join("content/site.yaml"), "theme: plain", "theme: ours");
    until_log(&server, "themes/ours/templates/base.html");
    let start = Instant::now();
    while !messages(&server).contains("\"complete\":true") {
        assert!(start.elapsed() < PATIENCE, "every text is looked at: {}", messages(&server));
    }
    let told = messages(&server);
    assert!(told.contains("\"errors\":1,") && !told.contains("home.html"), "{told}");
}

#[test]
fn what_check_says_of_texts_is_told_too_and_goes_with_its_cause() {
    let (site, server) = served();
    until_log(&server, "the state of the preview");
    replace(site.0.join(ABOUT), "That is us.", "Replace this text.");
    until_log(&server, "`Replace this text.` is still there");
    let told = messages(&server);
    assert!(told.contains("\"errors\":0,\"warnings\":1,\"current\":true"), "{told}");
    // An edit of another file leaves it told, until all is looked at again, too.
    replace(site.0.join("content/scholarships/help/en.md"), "title:", "titel:");
    until_log(&server, "unknown key `titel`");
    assert!(messages(&server).contains("\"errors\":1,\"warnings\":1,"), "{}", messages(&server));
    replace(site.0.join("content/scholarships/help/en.md"), "titel:", "title:");
    replace(site.0.join(ABOUT), "Replace this text.", "That is us.");
    until_log(&server, "no messages any more");
    assert!(messages(&server).contains("\"errors\":0,\"warnings\":0,"));
}

#[test]
fn the_site_can_be_seen_as_it_will_be() {
    let (_site, server) = served();
    let host = format!("Origin: http://127.0.0.1:{}\r\n", server.port);
    let form = "Content-Type: application/x-www-form-urlencoded\r\n";
    let post = |origin: &str, body: &str| {
        server.request(
            "POST",
            "/_prospectus/now",
            &format!("{origin}{form}Content-Length: {}\r\n\r\n{body}", body.len()),
        )
    };
    assert_eq!(post(&host, "day=2031-05-05").status, 303);
    assert!(server.get("/_prospectus/").body.contains("as it will be on 2031-05-05"));
    assert_eq!(post("Origin: https://example.org\r\n", "day=2032-01-01").status, 403);
    assert_eq!(post(&host, "day=soon").status, 400);
    assert!(server.get("/_prospectus/").body.contains("as it will be on 2031-05-05"));
    assert_eq!(post(&host, "day=").status, 303);
    assert!(server.get("/_prospectus/").body.contains("as it is today"));
}

#[test]
fn a_port_that_is_taken_is_passed_over() {
    let (site, first) = served();
    let mut second = Command::new(env!("CARGO_BIN_EXE_prospectus"))
        .args(["serve", "--site"])
        .arg(&site.0)
        .args(["--port", &first.port.to_string()])
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program can be started");
    let lines = BufReader::new(second.stderr.take().expect("it is piped")).lines().map_while(Result::ok);
    let address =
        lines.into_iter().find(|line| line.starts_with("http://")).expect("it says where it listens");
    let _ = second.kill();
    let _ = second.wait();
    assert_ne!(address, format!("http://127.0.0.1:{}/", first.port));
    assert_eq!(first.get("/en/about/").status, 200);
}

#[test]
fn a_site_that_goes_away_and_comes_back_is_served_again() {
    let (site, server) = served();
    let (content, away) = (site.0.join("content"), site.0.join("away"));
    fs::rename(&content, &away).expect("the folder can be renamed");
    until_log(&server, "with errors: the last good site stays up");
    assert!(server.get("/en/about/").body.contains("That is us."));
    fs::rename(&away, &content).expect("the folder can be renamed");
    replace(site.0.join(ABOUT), "That is us.", "We are back.");
    server.until("/en/about/", "We are back.", true);
}

#[test]
fn a_site_under_a_path_is_served_under_it() {
    let site = copy_of_base();
    let server = Server::start(&site.0, &["--base-url", "https://www.example.edu/catalogue/"]);
    assert_eq!(server.get("/").headers["location"], "/catalogue/");
    let page = server.get("/catalogue/en/about/");
    let canonical = format!("http://127.0.0.1:{}/catalogue/en/about/", server.port);
    assert!(page.status == 200 && page.body.contains(&canonical), "{}", page.body);
    assert_eq!(server.get("/en/about/").status, 404);
}

/// Case 23-serve-network-drive, where a system does not tell of changes: here it is not asked.
#[test]
fn changes_are_looked_for_where_that_is_asked() {
    let site = copy_of_base();
    let server = Server::start(&site.0, &["--now", "2026-11-24T12:00:00Z", "--poll", "0.1"]);
    until_log(&server, "looking for changes every 0.1 s");
    for text in ["First.", "Other."] {
        let about = site.0.join(ABOUT);
        fs::write(&about, format!("---\ntitle: About\nsummary: S.\n---\n## Us\n{text}\n"))
            .expect("it can be written");
        server.until("/base/en/about/", text, true);
    }
}
