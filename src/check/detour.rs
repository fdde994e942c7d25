//! Addresses that count or follow whoever goes there, and what they are without that.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;
use url::Url;

/// What an address does beside leading somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Detour {
    /// A parameter tells the site where a reader comes from.
    Follows { name: String, clean: String },
    /// Readers are sent through another host, to an address that can be read or not.
    Through { host: String, to: Option<String> },
}

/// Parameters that newsletters, advertisements and social networks add, in small letters; `utm_` stands for all that
/// begin so. As the lists of browsers' filters have them, such as <https://docs.clearurls.xyz/>.
const FOLLOWING: [&str; 44] = [
    "utm_",
    "fbclid",
    "gclid",
    "gclsrc",
    "dclid",
    "gbraid",
    "wbraid",
    "gad_",
    "srsltid",
    "msclkid",
    "yclid",
    "ysclid",
    "twclid",
    "ttclid",
    "li_fat_id",
    "igshid",
    "igsh",
    "mc_cid",
    "mc_eid",
    "mkt_tok",
    "_hsenc",
    "_hsmi",
    "hsa_",
    "hsctatracking",
    "vero_id",
    "vero_conv",
    "oly_enc_id",
    "oly_anon_id",
    "_ga",
    "_gl",
    "__cft__",
    "__tn__",
    "fb_action_ids",
    "fb_source",
    "mtm_",
    "pk_campaign",
    "pk_kwd",
    "pk_source",
    "pk_medium",
    "piwik_",
    "matomo_",
    "ml_subscriber",
    "sc_cid",
    "wickedid",
];

/// Hosts that send readers on, each with the parameters that may hold where to; a point at the beginning stands for all
/// hosts below. Without a parameter the address cannot be read.
const SENDING: [(&str, &str, &[&str]); 13] = [
    (".safelinks.protection.outlook.com", "/", &["url"]),
    ("statics.teams.cdn.office.net", "/evergreen-assets/safelinks/", &["url"]),
    ("www.google.", "/url", &["q", "url"]),
    ("l.facebook.com", "/l.php", &["u"]),
    ("lm.facebook.com", "/l.php", &["u"]),
    ("l.instagram.com", "/", &["u"]),
    ("www.linkedin.com", "/redir/", &["url"]),
    ("www.youtube.com", "/redirect", &["q"]),
    ("slack-redir.net", "/link", &["url"]),
    ("linkprotect.cudasvc.com", "/url", &["a"]),
    ("urldefense.proofpoint.com", "/", &[]),
    ("urldefense.com", "/", &[]),
    (".mimecast.com", "/s/", &[]),
];

/// What an address does beside leading somewhere; nothing for most.
pub(super) fn clean(address: &str) -> Option<Detour> {
    if let Some((host, to)) = sent(address) {
        let to = to.map(|to| match clean(&to) {
            Some(Detour::Follows { clean, .. } | Detour::Through { to: Some(clean), .. }) => clean,
            _ => to,
        });
        return Some(Detour::Through { host, to });
    }
    let (start, rest) = address.split_once('?')?;
    let (query, part) = rest.split_once('#').map_or((rest, None), |(query, part)| (query, Some(part)));
    let (following, kept): (Vec<&str>, Vec<&str>) = query.split('&').partition(|pair| follows(pair));
    let name = following.first()?.split('=').next().unwrap_or_default().to_owned();
    let query = if kept.is_empty() { String::new() } else { format!("?{}", kept.join("&")) };
    let part = part.map_or_else(String::new, |part| format!("#{part}"));
    Some(Detour::Follows { name, clean: format!("{start}{query}{part}") })
}

fn follows(pair: &str) -> bool {
    // In HTML an ampersand is often written out.
    let name = pair.split('=').next().unwrap_or_default().trim_start_matches("amp;").to_lowercase();
    let name = percent_decode_str(&name).decode_utf8_lossy();
    FOLLOWING.iter().any(|known| {
        if known.ends_with('_') && !known.ends_with("__") { name.starts_with(known) } else { name == *known }
    }) || name.starts_with("__cft__")
}

/// The host that sends readers on, and where to.
fn sent(address: &str) -> Option<(String, Option<String>)> {
    let url = Url::parse(address).ok()?;
    let host = url.host_str()?;
    let (.., parameters) = SENDING.iter().find(|(known, path, _)| {
        let is_host = match *known {
            below if below.starts_with('.') => host.ends_with(below),
            all if all.ends_with('.') => host.starts_with(all),
            one => host == one,
        };
        is_host && url.path().starts_with(path)
    })?;
    let is_address = |to: &str| to.starts_with("https://") || to.starts_with("http://");
    let held = url.query_pairs().find(|(name, to)| parameters.contains(&&**name) && is_address(to));
    // A search of Google's has a `q`, too, and is no address.
    let to = held.map(|(_, to): (_, Cow<'_, str>)| to.into_owned()).or_else(|| written_out(&url));
    (to.is_some() || parameters.is_empty()).then(|| (host.to_owned(), to))
}

/// What a mail filter has written into its path or with other letters: `/v3/__https://a.example/__;!!x`, or
/// `?u=https-3A__a.example_b` (urldefense).
fn written_out(url: &Url) -> Option<String> {
    if let Some((_, rest)) = url.as_str().split_once("/v3/__") {
        // A star stands for a letter that is told behind the address.
        return rest.split("__;").next().filter(|to| !to.contains('*')).map(ToOwned::to_owned);
    }
    let (_, held) = url.query_pairs().find(|(name, _)| name == "u")?;
    let plain = held.replace('-', "%").replace('_', "/");
    let to = percent_decode_str(&plain).decode_utf8().ok()?.into_owned();
    to.starts_with("http").then_some(to)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn without(address: &str) -> Option<String> {
        match clean(address)? {
            Detour::Follows { clean, .. } => Some(clean),
            Detour::Through { to, .. } => to,
        }
    }

    #[test]
    fn what_follows_readers_is_taken_off_and_nothing_else() {
        for (address, clean) in [
            ("https://a.example/?utm_source=x&b=1", "https://a.example/?b=1"),
            ("https://a.example/p?UTM_Source=x&amp;utm_medium=y#c", "https://a.example/p#c"),
            ("https://a.example/?a=%20b&fbclid=Iw", "https://a.example/?a=%20b"),
            (
                "https://www.google.com/url?sa=t&url=https%3A%2F%2Fa.example%2Fb%3Fgclid%3D1&usg=x",
                "https://a.example/b",
            ),
            (
                "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.a.example%2F&data=05",
                "https://www.a.example/",
            ),
            ("https://urldefense.com/v3/__https://a.example/b__;!!x", "https://a.example/b"),
            (
                "https://urldefense.proofpoint.com/v2/url?u=https-3A__a.example_b-2Dc&d=x",
                "https://a.example/b-c",
            ),
            (
                "https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2F%3Ffbclid%3Dx&h=y",
                "https://a.example/",
            ),
        ] {
            assert_eq!(without(address).as_deref(), Some(clean), "{address}");
        }
    }

    #[test]
    fn what_leads_somewhere_is_left_alone() {
        for address in [
            "https://a.example/?b=1&utmost=2",
            "https://www.google.com/maps?q=hasselt",
            "https://www.google.com/url?q=hasselt",
            "https://www.youtube.com/watch?v=x",
            "https://a.example/utm_source=x",
            "https://outlook.com/",
        ] {
            assert_eq!(clean(address), None, "{address}");
        }
        let hidden = clean("https://protect-eu.mimecast.com/s/abc?domain=a.example");
        assert!(matches!(hidden, Some(Detour::Through { to: None, .. })));
    }
}
