//! Against a world that follows a script: whatever a server says, it is asked politely.

use super::*;

/// What each address answers, in turn; the last answer stays. Its clock goes on by the hundredth of a second that a
/// request takes, and by resting.
#[derive(Default)]
struct Script {
    answers: Mutex<BTreeMap<String, VecDeque<Result<Reply, Failure>>>>,
    clock: Mutex<Duration>,
    asked: Mutex<Vec<(Duration, Method, String)>>,
}

impl Script {
    fn new(answers: &[(&str, &[Result<Reply, Failure>])]) -> Script {
        let script = Script::default();
        for (address, answers) in answers {
            locked(&script.answers).insert(url(address).to_string(), answers.iter().cloned().collect());
        }
        script
    }

    fn ask(&self, addresses: &[&str]) -> Vec<Verdict> {
        let manners = Manners { hosts: 1, ..Manners::default() };
        let answers = ask(addresses.iter().map(|text| url(text)).collect(), self, &manners, &|| {});
        addresses.iter().map(|text| answers[&url(text)].verdict.clone()).collect()
    }

    /// What was asked, without hosts.
    fn asked(&self) -> Vec<String> {
        let asked = locked(&self.asked);
        asked.iter().map(|(_, method, address)| format!("{method:?} {}", url(address).path())).collect()
    }

    /// The seconds between one request and the next.
    fn gaps(&self) -> Vec<u64> {
        let times: Vec<Duration> = locked(&self.asked).iter().map(|(time, ..)| *time).collect();
        times.windows(2).map(|pair| (pair[1] - pair[0]).as_secs()).collect()
    }
}

impl World for Script {
    fn send(&self, method: Method, address: &Url) -> Result<Reply, Failure> {
        locked(&self.asked).push((self.now(), method, address.to_string()));
        *locked(&self.clock) += Duration::from_millis(10);
        let mut answers = locked(&self.answers);
        let left = answers.get_mut(address.as_str()).unwrap_or_else(|| panic!("{address} was asked"));
        if left.len() > 1 { left.pop_front().expect("there are some") } else { left[0].clone() }
    }

    fn now(&self) -> Duration {
        *locked(&self.clock)
    }

    fn rest_until(&self, moment: Duration) {
        let mut clock = locked(&self.clock);
        *clock = moment.max(*clock);
    }
}

fn url(text: &str) -> Url {
    Url::parse(text).unwrap()
}

fn status(status: u16) -> Result<Reply, Failure> {
    Ok(Reply { status, ..Reply::default() })
}

fn leads(status: u16, to: &str) -> Result<Reply, Failure> {
    Ok(Reply { status, location: Some(to.to_owned()), ..Reply::default() })
}

fn busy(seconds: u64) -> Result<Reply, Failure> {
    Ok(Reply { status: 429, retry_after: Some(Duration::from_secs(seconds)), ..Reply::default() })
}

fn found(moved: Option<&str>) -> Verdict {
    Verdict::Found { moved: moved.map(url) }
}

#[test]
fn what_is_there_is_asked_for_once() {
    let script = Script::new(&[("https://a.example/", &[status(200)])]);
    assert_eq!(script.ask(&["https://a.example/"]), [found(None)]);
    assert_eq!(script.asked(), ["Head /"]);
}

#[test]
fn nothing_is_called_gone_before_the_page_itself_was_asked_for() {
    let script = Script::new(&[
        ("https://a.example/a", &[status(405), status(200)]),
        ("https://a.example/b", &[status(404), status(200)]),
        ("https://a.example/c", &[status(404)]),
        ("https://a.example/d", &[status(501), status(410)]),
        ("https://a.example/e", &[status(403)]),
    ]);
    let gone = |said: &str| Verdict::Gone(said.to_owned());
    let verdicts = script.ask(
        &["a", "b", "c", "d", "e"]
            .map(|end| format!("https://a.example/{end}"))
            .each_ref()
            .map(String::as_str),
    );
    let unsure = Verdict::Unsure("403 Forbidden".to_owned());
    assert_eq!(verdicts, [found(None), found(None), gone("404 Not Found"), gone("410 Gone"), unsure]);
    assert_eq!(script.asked().len(), 10);
    // A pause follows each request, whatever it was.
    assert_eq!(script.gaps(), [1; 9]);
}

#[test]
fn a_busy_server_is_left_alone_for_longer_and_longer() {
    let script = Script::new(&[(
        "https://a.example/",
        &[status(503), Err(Failure::NoReply("late".into())), status(200)],
    )]);
    assert_eq!(script.ask(&["https://a.example/"]), [found(None)]);
    assert_eq!(script.gaps(), [2, 8]);
    let script = Script::new(&[("https://a.example/", &[status(500)])]);
    assert_eq!(script.ask(&["https://a.example/"]), [Verdict::Unsure("500 Internal Server Error".into())]);
    assert_eq!(script.asked().len(), 3);
}

#[test]
fn a_server_that_says_how_long_it_wants_to_be_left_alone_is() {
    let script = Script::new(&[("https://a.example/", &[busy(30), status(200)])]);
    assert_eq!(script.ask(&["https://a.example/"]), [found(None)]);
    assert_eq!(script.gaps(), [30]);
    // Nobody waits an hour.
    let script = Script::new(&[("https://a.example/", &[busy(3600)])]);
    assert_eq!(script.ask(&["https://a.example/"]), [Verdict::Unsure("429 Too Many Requests".into())]);
    assert_eq!(script.asked().len(), 1);
}

#[test]
fn a_host_that_is_not_there_is_not_tried_for_each_address() {
    let none = || Err(Failure::NoServer("no such name".into()));
    let script = Script::new(&[("https://a.example/a", &[none()]), ("https://b.example/", &[status(200)])]);
    let verdicts = script.ask(&["https://a.example/a", "https://a.example/b", "https://b.example/"]);
    let unreachable = Verdict::Unreachable("no such name".into());
    assert_eq!(verdicts, [unreachable.clone(), unreachable, found(None)]);
    assert_eq!(script.asked(), ["Head /a", "Head /a", "Head /a", "Head /"]);
}

#[test]
fn a_redirect_for_good_is_told_as_far_as_it_is_for_good() {
    let script = Script::new(&[
        ("https://a.example/old", &[leads(301, "/new#part")]),
        ("https://a.example/new", &[leads(302, "https://b.example/login")]),
        ("https://b.example/login", &[status(200)]),
        ("https://a.example/now", &[leads(307, "old")]),
        ("https://a.example/lost", &[leads(308, "gone")]),
        ("https://a.example/gone", &[status(404)]),
    ]);
    let verdicts = script.ask(&["https://a.example/old", "https://a.example/now", "https://a.example/lost"]);
    let gone = Verdict::Gone("404 Not Found".into());
    assert_eq!(verdicts, [found(Some("https://a.example/new")), found(None), gone]);
}

#[test]
fn redirects_that_lead_nowhere_end() {
    let script = Script::new(&[
        ("https://a.example/round", &[leads(301, "/round")]),
        ("https://a.example/mail", &[leads(301, "mailto:a@a.example")]),
        ("https://a.example/none", &[status(302)]),
    ]);
    let verdicts =
        script.ask(&["https://a.example/round", "https://a.example/mail", "https://a.example/none"]);
    let unsure = |why: &str| Verdict::Unsure(why.to_owned());
    assert_eq!(verdicts[0], unsure("more than 10 redirects"));
    assert_eq!(verdicts[1], unsure("301 Moved Permanently without an address to go to"));
    assert_eq!(verdicts[2], unsure("302 Found without an address to go to"));
}

#[test]
fn a_failure_that_is_ours_is_not_tried_again() {
    let strange = Err(Failure::NotUnderstood("an unknown issuer".into()));
    let script = Script::new(&[("https://a.example/", &[strange])]);
    assert_eq!(script.ask(&["https://a.example/"]), [Verdict::Unsure("an unknown issuer".into())]);
    assert_eq!(script.asked().len(), 1);
}

#[test]
fn without_a_network_no_link_is_to_blame() {
    let answer = |verdict| Answer { asked: Timestamp::UNIX_EPOCH, verdict };
    let lost = || answer(Verdict::Unreachable("no such name".into()));
    let offline = |answers: &[(&str, Answer)]| {
        is_offline(&answers.iter().map(|(text, answer)| (url(text), answer.clone())).collect())
    };
    assert!(offline(&[("https://a.example/", lost()), ("https://b.example/", lost())]));
    assert!(!offline(&[("https://a.example/", lost()), ("https://a.example/b", lost())]));
    let there = answer(Verdict::Gone("404 Not Found".into()));
    assert!(!offline(&[("https://a.example/", lost()), ("https://b.example/", there)]));
    assert!(!offline(&[]));
}
