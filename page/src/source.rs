//! From what the build has made to the fixed parts: their checks, the policy and the list of sums.

use crate::policy::{Allowed, loose, strict};
use crate::sum::{sum, with_list};
use crate::{Element, Error, Part, Parts, marks, payload};

/// The place in `ui/script/policy.js` that takes the policy for old kernels.
const LOOSE: &str = "POLICY";

/// The place in `ui/script/boot.js` that takes the decoder.
const DECODER: &str = "// build:decode";

/// The place in `ui/script/head.js` that takes the key of the choice of large text.
const LARGE_TEXT: &str = "LARGE_TEXT";

/// The place in `ui/script/boot.js` that takes the words of the page that it starts.
const WORDS: &str = "// build:words";

/// How many bytes browsers search for the character set.
const CHARACTER_SET_WITHIN: usize = 1024;

/// What the build has made: each text is minified and otherwise the one that its part will hold.
#[derive(Clone, Copy, Debug)]
pub struct Source<'t> {
    /// `index.html`.
    pub index: &'t str,
    /// The first screen, as HTML.
    pub screen: &'t str,
    /// `ui/script/policy.js`, with `POLICY` where the policy for old kernels goes.
    pub old_kernels: &'t str,
    /// What [`head`] has made of `ui/script/head.js`.
    pub head: &'t str,
    /// `ui/style.css` and what it imports.
    pub style: &'t str,
    /// What wasm-bindgen has written.
    pub glue: &'t str,
    /// What [`boot`] has made of `ui/script/boot.js`.
    pub boot: &'t str,
    /// The first part of the program, from [`payload::encode`].
    pub first: &'t str,
    /// The second part of the program, or nothing where the first one is all of it.
    pub second: &'t str,
    /// The authors and licences of other people's software.
    pub licences: &'t str,
}

/// `ui/script/boot.js` with the decoder and these words at their places. It is minified afterwards.
///
/// # Errors
/// [`Error::Place`] where the script does not name each place once.
pub fn boot(script: &str, words: &str) -> Result<String, Error> {
    let script = fill(Part::Boot, script, WORDS, words)?;
    fill(Part::Boot, &script, DECODER, payload::DECODER)
}

/// `ui/script/head.js` with the key under which the file's program stores that its reader has chosen large text.
/// It is minified afterwards.
///
/// # Errors
/// [`Error::Place`] where the script does not name the place once.
pub fn head(script: &str, large_text: &str) -> Result<String, Error> {
    fill(Part::Head, script, LARGE_TEXT, large_text)
}

impl Source<'_> {
    /// The fixed parts.
    ///
    /// # Errors
    /// [`Error`] where a text cannot stand in its part.
    pub fn parts(&self) -> Result<Parts, Error> {
        let shell = marks::shell(self.index, self.screen)?;
        let first_mark = shell.find("<!--").unwrap_or(shell.len());
        let character_set = shell.find("charset").unwrap_or(shell.len());
        if character_set > first_mark.min(CHARACTER_SET_WITHIN) {
            return Err(Error::LateCharacterSet);
        }
        let [shell_sum, first, second, licences] =
            [&*shell, self.first, self.second, self.licences].map(sum);
        let sums = [&*shell_sum, &first, &second, &licences];
        let boot = with_list(self.boot, &sums);
        let style = sum(self.style);
        let [head_sum, glue_sum, boot_sum] = [self.head, self.glue, &boot].map(sum);
        // The quotes of a policy stand in those of a script.
        let policy = loose(&[&head_sum, &glue_sum, &boot_sum], &style).replace('\'', "\\'");
        let old_kernels = fill(Part::OldKernels, self.old_kernels, LOOSE, &policy)?;
        let scripts = [&*sum(&old_kernels), &head_sum, &glue_sum, &boot_sum];
        let policy = strict(&Allowed { scripts, style: &style });
        let parts = Parts::of([
            (Part::OldKernels, old_kernels),
            (Part::Policy, policy),
            (Part::Head, self.head.to_owned()),
            (Part::Style, self.style.to_owned()),
            (Part::Shell, shell),
            (Part::First, self.first.to_owned()),
            (Part::Glue, self.glue.to_owned()),
            (Part::Boot, boot),
            (Part::Second, self.second.to_owned()),
            (Part::Licences, self.licences.to_owned()),
        ]);
        parts.check_embeddable()?;
        Ok(parts)
    }
}

impl Parts {
    /// Refuses a text that would end its element early, or that browsers would change or misread.
    fn check_embeddable(&self) -> Result<(), Error> {
        for (part, text) in self.fixed() {
            let refused: &[&str] = match (part, part.element()) {
                // It holds comments, its marks; without a script's start tag none of them hides its end.
                (Part::Shell, _) => &["<script", "</script"],
                (_, Element::Script | Element::Text | Element::Data) => &["</script", "<!--"],
                (_, Element::Style) => &["</style", "<!--"],
                (_, Element::Meta(_)) => &["\"", "&", "<", ">"],
            };
            let lower = text.to_ascii_lowercase();
            for bad in refused.iter().chain(&["\r", "\0"]) {
                if lower.contains(bad) {
                    return Err(Error::NotEmbeddable(part.id(), bad));
                }
            }
        }
        Ok(())
    }
}

/// Puts a text at the place of a script.
fn fill(part: Part, script: &str, place: &'static str, text: &str) -> Result<String, Error> {
    match script.matches(place).count() {
        1 => Ok(script.replace(place, text)),
        _ => Err(Error::Place(part.id(), place)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::SOURCE;
    use crate::{Check, Written};

    #[track_caller]
    fn check_error(source: Source<'_>, expected: &str) {
        assert_eq!(source.parts().expect_err("accepted").to_string(), expected);
    }

    #[test]
    fn every_part_stands_in_the_file_in_its_order() {
        let parts = SOURCE.parts().expect("parts");
        let file = parts.file(&Written::default()).expect("a file");
        let places: Vec<Option<usize>> = Part::ALL
            .into_iter()
            .filter(|part| !matches!(part, Part::Colours | Part::Draft))
            .map(|part| file.find(&format!(" id=\"{}\"", part.id())))
            .collect();
        assert!(places.is_sorted() && places.iter().all(Option::is_some), "{places:?}");
        let file =
            file.replacen(&format!("id=\"shell\">{}</script>", parts.get(Part::Shell)), "", 1);
        assert!(!file.contains("build:") && !file.contains("colours"), "{file}");
    }

    #[test]
    fn the_policies_list_the_sum_of_each_text() {
        let parts = SOURCE.parts().expect("parts");
        for (part, text) in parts.fixed() {
            let [policy, old_kernels, boot] =
                [Part::Policy, Part::OldKernels, Part::Boot].map(|part| parts.get(part));
            let sum = sum(text);
            let source = format!("'sha256-{sum}'");
            let listed = [
                policy.contains(&source),
                old_kernels.contains(&source.replace('\'', "\\'")),
                boot.contains(&sum),
            ];
            let expected = match part.check() {
                Check::Policy => [true, part != Part::OldKernels, false],
                Check::Boot => [false, false, true],
                Check::Root | Check::Rewritten => [false; 3],
            };
            assert_eq!(listed, expected, "{part:?}");
        }
    }

    #[test]
    fn a_text_that_ends_its_element_is_refused() {
        check_error(
            Source { boot: "f('</SCRIPT>')", ..SOURCE },
            "the part boot holds \"</script\", which cannot stand inside its element",
        );
        check_error(
            Source { style: "/*<!--*/", ..SOURCE },
            "the part style holds \"<!--\", which cannot stand inside its element",
        );
        check_error(
            Source { screen: "<script>", ..SOURCE },
            "the part shell holds \"<script\", which cannot stand inside its element",
        );
        check_error(
            Source { licences: "a\r\n", ..SOURCE },
            "the part licences holds \"\\r\", which cannot stand inside its element",
        );
    }

    #[test]
    fn a_late_character_set_is_refused() {
        let late = format!("{}{}", " ".repeat(CHARACTER_SET_WITHIN), SOURCE.index);
        let error = "index.html names its character set after the first 1024 bytes, where browsers do not look";
        check_error(Source { index: &late, ..SOURCE }, error);
        let behind = SOURCE.index.replace("<meta charset=\"utf-8\">", "");
        check_error(Source { index: &format!("{behind}charset"), ..SOURCE }, error);
    }

    #[test]
    fn a_script_without_its_place_is_refused() {
        check_error(
            Source { old_kernels: "f()", ..SOURCE },
            "the part old-kernels must name POLICY once",
        );
        assert_eq!(head("f()", "k"), Err(Error::Place("head", LARGE_TEXT)));
        assert_eq!(head("f('LARGE_TEXT')", "k"), Ok("f('k')".to_owned()));
        assert_eq!(boot("f()", ""), Err(Error::Place("boot", WORDS)));
        assert_eq!(boot(WORDS, ""), Err(Error::Place("boot", DECODER)));
        let boot = boot(&format!("{WORDS}\n{DECODER}\nf(decode)"), "w()").expect("has its places");
        assert!(boot.starts_with("w()\n") && boot.contains("function decode(text)"));
    }
}
