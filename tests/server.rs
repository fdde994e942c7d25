//! A running `prospectus serve`, asked over HTTP.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

/// Longer than anything takes, even where many tests run at once.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// A running server, stopped at the end.
pub struct Server {
    child: Child,
    pub port: u16,
    log: Arc<Mutex<String>>,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub struct Response {
    pub status: u16,
    pub headers: BTreeMap<String, String>,
    pub body: String,
}

impl Server {
    pub fn start(site: &Path, more: &[&str]) -> Server {
        let mut child = Command::new(env!("CARGO_BIN_EXE_prospectus"))
            .args(["serve", "--port", "0", "--site"])
            .arg(site)
            .args(more)
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program can be started");
        let mut lines = BufReader::new(child.stderr.take().expect("it is piped")).lines();
        let log = Arc::new(Mutex::new(String::new()));
        let port = loop {
            let line = lines.next().expect("it says where it listens").expect("it is text");
            if let Some(rest) = line.strip_prefix("http://127.0.0.1:") {
                break rest.split('/').next().and_then(|port| port.parse().ok()).expect("a port");
            }
        };
        let kept = log.clone();
        thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                kept.lock().expect("nobody panics with it").push_str(&(line + "\n"));
            }
        });
        Server { child, port, log }
    }

    pub fn ask(&self, request: &str) -> Response {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("it listens");
        stream.write_all(request.as_bytes()).expect("it hears");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("it answers");
        let answer = String::from_utf8_lossy(&answer);
        let (head, body) = answer.split_once("\r\n\r\n").expect("a head and a body");
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok()).expect("a status");
        let headers = lines.filter_map(|line| line.split_once(": "));
        let headers = headers.map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect();
        Response { status, headers, body: body.to_owned() }
    }

    pub fn request(&self, method: &str, path: &str, more: &str) -> Response {
        let host = format!("127.0.0.1:{}", self.port);
        self.ask(&format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{more}\r\n"))
    }

    pub fn get(&self, path: &str) -> Response {
        self.request("GET", path, "")
    }

    /// Wait until a page says something, or says it no more.
    pub fn until(&self, path: &str, wanted: &str, present: bool) {
        let start = Instant::now();
        while self.get(path).body.contains(wanted) != present {
            assert!(start.elapsed() < PATIENCE, "{path} and `{wanted}`: {}", self.log());
            thread::sleep(Duration::from_millis(5));
        }
    }

    pub fn log(&self) -> String {
        self.log.lock().expect("nobody panics with it").clone()
    }
}
