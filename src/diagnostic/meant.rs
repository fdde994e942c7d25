//! What a mistyped name most likely means.

use super::{Diagnostic, Fix, did_you_mean, nearest};

/// So short a name is one slip away from too many others.
const SHORTEST: usize = 4;

/// The known name of which a mistyped one can be nothing but a slip: the only one that differs in capitals, spaces,
/// hyphens and underscores alone, or else in one letter alone. Another digit is another thing.
pub fn certainly<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let known: Vec<&str> = known.into_iter().filter(|name| *name != typed).collect();
    let bare = |name: &str| name.to_lowercase().replace(['-', '_', ' '], "");
    let digits = |name: &str| name.chars().filter(char::is_ascii_digit).collect::<String>();
    let typed = bare(typed);
    let only = |is_meant: &dyn Fn(&str) -> bool| {
        let mut meant = known.iter().filter(|name| is_meant(name));
        meant.next().filter(|_| meant.next().is_none()).copied()
    };
    only(&|name| bare(name) == typed).or_else(|| {
        let near = only(&|name| strsim::damerau_levenshtein(&bare(name), &typed) <= 1)?;
        let is_long = typed.chars().count() >= SHORTEST && bare(near).chars().count() >= SHORTEST;
        (is_long && digits(near) == digits(&typed)).then_some(near)
    })
}

impl Diagnostic {
    /// The cures that write the known names that may be meant, the only one where it is certain: `cure` makes one of its
    /// title, whether it is certain, and the name. Where none can be made, it is asked whether one was meant.
    pub fn meant<'a>(
        self,
        typed: &str,
        known: impl IntoIterator<Item = &'a str>,
        cure: impl Fn(String, bool, &str) -> Option<Fix>,
    ) -> Diagnostic {
        let known: Vec<&str> = known.into_iter().collect();
        let Some(question) = did_you_mean(typed, known.iter().copied()) else { return self };
        let certain = certainly(typed, known.iter().copied());
        let names = certain.map_or_else(|| nearest(typed, known.iter().copied()), |name| vec![name]);
        let fix = |name: &str| cure(format!("write `{name}`"), certain == Some(name), name);
        let fixes: Vec<Fix> = names.into_iter().filter_map(fix).collect();
        if fixes.is_empty() { self.help(question) } else { fixes.into_iter().fold(self, Diagnostic::fix) }
    }

    /// The same where the name is all that is written at the message's place.
    pub fn meant_here<'a>(self, typed: &str, known: impl IntoIterator<Item = &'a str>) -> Diagnostic {
        let place = self.place.clone();
        self.meant(typed, known, |title, is_certain, name| {
            Some(Fix { is_certain, ..Fix::certain(title, place.clone(), name) })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slip_is_certain_where_nothing_else_is_as_near() {
        let known = [
            "title",
            "summary",
            "teaching_languages",
            "sg1",
            "sg2",
            "eu-2026",
            "online",
            "on-site",
            "day",
            "days",
        ];
        let meant = |typed| certainly(typed, known);
        assert_eq!(meant("titel"), Some("title"));
        assert_eq!(meant("Title"), Some("title"));
        assert_eq!(meant("teaching-languages"), Some("teaching_languages"));
        assert_eq!(meant("on site"), Some("on-site"));
        for unsure in ["titles-of", "sg3", "eu-2027", "dayz", "da", "title", "", "xyz"] {
            assert_eq!(meant(unsure), None, "{unsure}");
        }
    }
}
