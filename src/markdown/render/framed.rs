//! Films and frames of other sites in HTML: as the card of a film, or as a link that leads there.

use std::sync::LazyLock;

use regex::Regex;
use url::Url;

use crate::markdown::{Problem, Rewrite};

pub(super) static ATTRIBUTE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"([A-Za-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))"#).expect("the pattern is sound")
});

/// Hosts of films, by the ends of their names.
const OF_FILMS: [&str; 6] =
    ["youtube.com", "youtube-nocookie.com", "youtu.be", "vimeo.com", "dailymotion.com", "mediasite.com"];

/// A problem of raw HTML with what to write in its place, where it shows something of another site.
pub(super) fn told(problem: Problem, text: &str) -> Problem {
    let html = &text[problem.range.start..];
    let names = ["iframe", "video", "embed", "object"];
    let bare = html.trim_start_matches('<').to_ascii_lowercase();
    let Some(name) = names.into_iter().find(|name| bare.starts_with(name)) else { return problem };
    let end = html.to_ascii_lowercase().find(&format!("</{name}>")).map(|end| end + name.len() + 3);
    let html = &html[..end.or_else(|| html.find('>').map(|end| end + 1)).unwrap_or(html.len())];
    let attribute = |names: &[&str]| {
        let mut all = ATTRIBUTE.captures_iter(html);
        all.find(|one| names.iter().any(|name| one[1].eq_ignore_ascii_case(name)))
            .and_then(|one| one.iter().skip(2).flatten().next().map(|value| value.as_str().to_owned()))
    };
    let Some(address) = attribute(&["src", "data"]).and_then(|source| whole(&source)) else { return problem };
    let title = attribute(&["title"]).filter(|title| !title.to_lowercase().contains("video player"));
    if name == "video" || is_of_films(&address) {
        return film(problem, &address, title);
    }
    let written = format!("[{}]({address})", title.unwrap_or_else(|| "what it shows".to_owned()));
    let range = problem.range.start..problem.range.start + html.len();
    let rewrite = Rewrite {
        title: format!("write a link to it: `{written}`"),
        is_certain: false,
        range,
        words: written,
    };
    Problem { help: None, rewrites: vec![rewrite], ..problem }
}

/// How long it is nobody can tell from its address.
fn film(problem: Problem, address: &str, title: Option<String>) -> Problem {
    let title = title.unwrap_or_else(|| "What it shows".to_owned());
    let help = format!(
        "write a card that leads to it, in lines of its own, with its title and its length: ```` ```film ````, `address: {address}`, `title: {title}`, `length: 4:30`, ```` ``` ````"
    );
    Problem { help: Some(help), ..problem }
}

fn is_of_films(address: &str) -> bool {
    let host = Url::parse(address).ok().and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default();
    OF_FILMS.iter().any(|known| host == *known || host.ends_with(&format!(".{known}")))
}

/// The address of the page that people open, behind the one of a frame.
fn whole(source: &str) -> Option<String> {
    let source = if source.starts_with("//") { format!("https:{source}") } else { source.to_owned() };
    let url =
        Url::parse(&source.replace("&amp;", "&")).ok().filter(|url| url.scheme().starts_with("http"))?;
    let host = url.host_str()?.trim_start_matches("www.");
    let last = url.path().trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let is_embedded = url.path().contains("/embed/");
    Some(match host {
        "youtube.com" | "youtube-nocookie.com" if is_embedded => {
            format!("https://www.youtube.com/watch?v={last}")
        }
        "player.vimeo.com" => format!("https://vimeo.com/{last}"),
        "dailymotion.com" if is_embedded => format!("https://www.dailymotion.com/video/{last}"),
        _ => url.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn behind_a_frame_stands_the_page_that_people_open() {
        for (source, page) in [
            ("//www.youtube.com/embed/abc?rel=0&amp;start=3", "https://www.youtube.com/watch?v=abc"),
            ("https://www.youtube-nocookie.com/embed/abc", "https://www.youtube.com/watch?v=abc"),
            ("https://player.vimeo.com/video/12?h=3", "https://vimeo.com/12"),
            ("https://forms.example.edu/1", "https://forms.example.edu/1"),
        ] {
            assert_eq!(whole(source).as_deref(), Some(page));
        }
        assert_eq!(whole("film.mp4"), None);
        assert!(
            is_of_films("https://www.youtube.com/watch?v=abc") && !is_of_films("https://notyoutube.com/")
        );
    }
}
