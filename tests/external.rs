//! Links to other sites, against a server of our own: nothing here asks anybody else.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Command, Output};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use prospectus::check::Verdict;
use prospectus::links::{Internet, Manners, ask};
use url::Url;

use crate::cli::{NOW, stderr};
use crate::site::{Folder, copy_of_base};

/// A request as it came in.
#[derive(Clone, Debug)]
struct Request {
    line: String,
    agent: String,
    at: Instant,
    /// How many others were being answered.
    beside: usize,
}

/// A server for one test. It answers by the path that it is asked for.
struct Server {
    port: u16,
    requests: Arc<Mutex<Vec<Request>>>,
}

impl Server {
    fn start() -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").expect("there is a free port");
        let port = listener.local_addr().expect("it has an address").port();
        let (requests, busy) = (Arc::new(Mutex::new(Vec::new())), Arc::new(Mutex::new(0)));
        let seen = requests.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (seen, busy) = (seen.clone(), busy.clone());
                std::thread::spawn(move || answer(stream, &seen, &busy));
            }
        });
        Server { port, requests }
    }

    fn url(&self, path: &str) -> Url {
        Url::parse(&format!("http://127.0.0.1:{}/{path}", self.port)).expect("an address")
    }

    fn verdicts(&self, paths: &[&str]) -> Vec<Verdict> {
        let hasty = Manners {
            pause: Duration::from_millis(30),
            backoff: Duration::from_millis(30),
            ..Manners::default()
        };
        let internet = Internet::new("https://www.example.edu/", Duration::from_millis(600));
        let answers = ask(paths.iter().map(|path| self.url(path)).collect(), &internet, &hasty, &|| {});
        paths.iter().map(|path| answers[&self.url(path)].verdict.clone()).collect()
    }

    fn requests(&self) -> Vec<Request> {
        self.requests.lock().expect("nobody panicked").clone()
    }

    /// The requests since the last time, `HEAD /ok`.
    fn lines(&self) -> Vec<String> {
        let requests = std::mem::take(&mut *self.requests.lock().expect("nobody panicked"));
        requests.into_iter().map(|request| request.line).collect()
    }
}

fn answer(mut stream: TcpStream, seen: &Mutex<Vec<Request>>, busy: &Mutex<usize>) {
    let mut reader = BufReader::new(stream.try_clone().expect("a stream has two ends"));
    loop {
        let mut lines = Vec::new();
        while let Some(line) = read_line(&mut reader).filter(|line| !line.is_empty()) {
            lines.push(line);
        }
        let Some(first) = lines.first() else { return };
        let line = first.trim_end_matches(" HTTP/1.1").to_owned();
        let agent = lines
            .iter()
            .find_map(|line| line.to_lowercase().strip_prefix("user-agent: ").map(ToOwned::to_owned));
        let beside = std::mem::replace(&mut *busy.lock().expect("nobody panicked"), 1);
        let mut requests = seen.lock().expect("nobody panicked");
        let before = requests.iter().filter(|request| request.line == line).count();
        requests.push(Request {
            line: line.clone(),
            agent: agent.unwrap_or_default(),
            at: Instant::now(),
            beside,
        });
        drop(requests);
        let reply = reply(&line, before);
        *busy.lock().expect("nobody panicked") = 0;
        if reply.is_none_or(|reply| stream.write_all(reply.as_bytes()).is_err()) {
            return;
        }
    }
}

fn read_line(reader: &mut impl BufRead) -> Option<String> {
    let mut line = String::new();
    (reader.read_line(&mut line).ok()? > 0).then(|| line.trim_end().to_owned())
}

/// The answer to a request that came `before` times; none where the server hangs up.
fn reply(line: &str, before: usize) -> Option<String> {
    let (status, header) = match line {
        "HEAD /ok" | "HEAD /new" | "GET /no-head" => ("200 OK", ""),
        "HEAD /no-head" => ("405 Method Not Allowed", ""),
        "HEAD /forbidden" | "GET /forbidden" => ("403 Forbidden", ""),
        "HEAD /moved" => ("301 Moved Permanently", "Location: /new\r\n"),
        "HEAD /elsewhere" => ("302 Found", "Location: /new\r\n"),
        "HEAD /busy" if before == 0 => ("503 Service Unavailable", "Retry-After: 1\r\n"),
        "HEAD /busy" => ("200 OK", ""),
        "HEAD /flaky" if before == 0 => return None,
        "HEAD /flaky" => ("204 No Content", ""),
        "HEAD /hangs-up" => return None,
        "HEAD /slow" => {
            std::thread::sleep(Duration::from_secs(2));
            return None;
        }
        "HEAD /nonsense" => return Some("what?\r\n\r\n".to_owned()),
        _ => ("404 Not Found", ""),
    };
    Some(format!("HTTP/1.1 {status}\r\n{header}Content-Length: 0\r\n\r\n"))
}

#[test]
fn every_answer_is_understood() {
    let server = Server::start();
    let paths =
        ["ok", "no-head", "forbidden", "moved", "elsewhere", "gone", "flaky", "hangs-up", "slow", "nonsense"];
    let verdicts: BTreeMap<&str, Verdict> = paths.into_iter().zip(server.verdicts(&paths)).collect();
    let found = |moved: Option<&str>| Verdict::Found { moved: moved.map(|path| server.url(path)) };
    let unsure = |why: &str| Verdict::Unsure(why.to_owned());
    assert_eq!(verdicts["ok"], found(None));
    assert_eq!(verdicts["no-head"], found(None));
    assert_eq!(verdicts["forbidden"], unsure("403 Forbidden"));
    assert_eq!(verdicts["moved"], found(Some("new")));
    assert_eq!(verdicts["elsewhere"], found(None));
    assert_eq!(verdicts["gone"], Verdict::Gone("404 Not Found".to_owned()));
    assert_eq!(verdicts["flaky"], found(None));
    assert_eq!(verdicts["hangs-up"], unsure("the server hung up"));
    assert_eq!(verdicts["slow"], unsure("no answer in time"));
    assert!(matches!(verdicts["nonsense"], Verdict::Unsure(_)), "{:?}", verdicts["nonsense"]);
    let tried = |line: &str| server.requests().iter().filter(|request| request.line == line).count();
    assert_eq!((tried("HEAD /ok"), tried("HEAD /flaky"), tried("HEAD /slow")), (1, 2, 3));
    assert!(server.requests().iter().all(|request| request.agent.starts_with("prospectus/")
        && request.agent.ends_with("(checks the links of https://www.example.edu/)")));
}

#[test]
fn a_host_gets_one_request_at_a_time_and_rest_between_them() {
    let server = Server::start();
    let paths: Vec<String> = (0..6).map(|at| format!("page-{at}")).chain(["moved".to_owned()]).collect();
    server.verdicts(&paths.iter().map(String::as_str).collect::<Vec<_>>());
    let requests = server.requests();
    assert_eq!(requests.len(), 14);
    assert!(requests.iter().all(|request| request.beside == 0));
    // The pause begins when the answer is there, so that it is never shorter here.
    let gaps = requests.windows(2).map(|pair| pair[1].at - pair[0].at);
    assert!(gaps.into_iter().all(|gap| gap >= Duration::from_millis(30)));
}

#[test]
fn a_busy_server_is_asked_again_when_it_wants() {
    let server = Server::start();
    assert_eq!(server.verdicts(&["busy"]), [Verdict::Found { moved: None }]);
    let requests = server.requests();
    assert!(requests.len() == 2 && requests[1].at - requests[0].at >= Duration::from_secs(1));
}

#[test]
fn a_server_that_is_not_there_is_found_out() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("there is a free port");
    let port = listener.local_addr().expect("it has an address").port();
    drop(listener);
    let nobody = Server { port, requests: Arc::default() };
    assert!(matches!(nobody.verdicts(&["a"])[..], [Verdict::Unreachable(_)]));
}

/// A site that links to a server in a text and in its facts.
fn linking(server: &Server) -> Folder {
    let site = copy_of_base();
    let write =
        |path: &str, text: String| std::fs::write(site.0.join(path), text).expect("it can be written");
    let read = |path: &str| std::fs::read_to_string(site.0.join(path)).expect("it is there");
    let url = |path: &str| server.url(path);
    let (ok, gone, moved, members) = (url("ok"), url("gone"), url("moved"), url("members/x"));
    let text = format!(
        "---\ntitle: About\nsummary: A page for tests.\n---\n## Us\n\n[One]({ok}#part), [two]({gone}), [three]({moved}), [four]({members}).\n"
    );
    write("content/pages/about/en.md", text);
    write(
        "content/programmes/demo/facts.yaml",
        read("content/programmes/demo/facts.yaml") + &format!("apply: {gone}\n"),
    );
    let allow =
        format!("check: {{external: {{allow: [example.edu, example.org, \"{}\"]}}}}\n", url("members/"));
    write("content/site.yaml", read("content/site.yaml") + &allow);
    site
}

fn check(site: &Folder, more: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_prospectus"));
    command
        .args(["check", "--external", "--notes", "--only", "P15", "--format", "short"])
        .args(NOW)
        .args(more);
    command.env("NO_PROXY", "127.0.0.1").current_dir(&site.0).output().expect("the program can be started")
}

#[test]
fn links_to_other_sites_are_told_where_they_stand_and_good_ones_not_asked_again() {
    let server = Server::start();
    let site = linking(&server);
    let first = check(&site, &[]);
    let told = stderr(&first);
    assert_eq!(first.status.code(), Some(0), "{told}");
    assert!(told.contains("3 asked, 0 known"), "{told}");
    for expected in [
        "content/pages/about/en.md:7:46: warning[P1501]",
        "content/programmes/demo/facts.yaml:27:8: warning[P1501]",
        "note[P1504]",
    ] {
        assert!(told.contains(expected), "{expected}: {told}");
    }
    assert_eq!(told.matches("[P15").count(), 3, "{told}");
    let asked = ["HEAD /gone", "GET /gone", "HEAD /moved", "HEAD /new", "HEAD /ok"];
    assert_eq!(server.lines(), asked);
    // What was found is known; what was not is asked again.
    let second = check(&site, &["--fail-on", "warning"]);
    assert_eq!(second.status.code(), Some(1));
    assert!(stderr(&second).contains("1 asked, 2 known") && stderr(&second).contains("note[P1504]"));
    assert_eq!(server.lines(), ["HEAD /gone", "GET /gone"]);
    assert!(stderr(&check(&site, &["--external-age", "0"])).contains("3 asked, 0 known"));
    assert_eq!(server.lines().len(), 5);
}
