//! How far the build has come that the server waits for, and what is answered meanwhile.

use super::Seen;

/// What of `dist` is there: the page with the script for hosts, or the tool and the guides too.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Built {
    Page,
    Everything,
}

impl Built {
    /// Where it is noted what was built, and from what.
    pub(super) const fn stamp(self) -> &'static str {
        match self {
            Self::Page => "target/page/served-page",
            Self::Everything => "target/page/served",
        }
    }

    /// The files that belong to it.
    pub(super) const fn files(self) -> &'static [&'static str] {
        match self {
            Self::Page => &["dist/index.html", "dist/embed.js"],
            Self::Everything => &["dist"],
        }
    }

    /// Whether a file of this name, if there is one, is as it will be.
    fn has(self, name: &str) -> bool {
        let is_it = |file: &&str| file.strip_prefix("dist/") == Some(name);
        self == Self::Everything || self.files().iter().any(is_it)
    }
}

/// How far the build has come that the server waits for.
pub(super) struct Progress {
    /// The sources that it was begun with.
    pub(super) sources: Vec<Seen>,
    /// What it has put into `dist`.
    pub(super) there: Option<Built>,
    /// What readers were given the address of.
    pub(super) said: Option<Built>,
}

impl Progress {
    /// Before anything is built.
    pub(super) const fn new(sources: Vec<Seen>) -> Self {
        Self { sources, there: None, said: None }
    }

    /// Another build begins.
    pub(super) fn begin(&mut self, sources: Vec<Seen>) {
        (self.sources, self.there) = (sources, None);
    }

    /// Something is in `dist`. Whether its address is still to be said: a build begins with the page of before where
    /// that is still the right one, and later builds change no address.
    pub(super) fn arrive(&mut self, built: Built) -> bool {
        self.there = Some(built);
        let is_new = self.said != self.there && self.said != Some(Built::Everything);
        if is_new {
            self.said = self.there;
        }
        is_new
    }

    /// Whether a request for this name is answered, with the sources as they are now. They are compared before any
    /// answer, so a reload always shows the newest.
    pub(super) fn answers(&self, name: &str, now: &[Seen]) -> bool {
        self.sources == now && self.there.is_some_and(|it| it.has(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_is_answered_before_the_rest_and_nothing_old() {
        let of = |name: &str| vec![(name.to_owned(), None, 0)];
        let (first, second) = (of("first"), of("second"));
        let mut progress = Progress::new(first.clone());
        let check = |progress: &Progress, now: &[Seen], page, rest| {
            for (name, expected) in [
                ("index.html", page),
                ("embed.js", page),
                ("office.html", rest),
                ("nothing.html", rest),
                ("html", rest),
                ("", rest),
            ] {
                assert_eq!(progress.answers(name, now), expected, "{name}");
            }
        };
        check(&progress, &first, false, false);
        assert!(progress.arrive(Built::Page));
        check(&progress, &first, true, false);
        check(&progress, &second, false, false);
        // The page of before was the right one, and was made once more.
        assert!(!progress.arrive(Built::Page));
        assert!(progress.arrive(Built::Everything));
        check(&progress, &first, true, true);
        progress.begin(second.clone());
        check(&progress, &second, false, false);
        for built in [Built::Page, Built::Everything] {
            assert!(!progress.arrive(built));
            check(&progress, &second, true, built == Built::Everything);
            check(&progress, &first, false, false);
        }
    }
}
