//! A shell and its marks: comments such as `<!-- build:style -->`, at which the parts stand.

use crate::Error;

/// The mark of the first screen, which the build renders into the shell.
pub(crate) const SCREEN: &str = "first-screen";

/// The mark, in the first screen, of what an office says to applicants.
pub const PANEL: &str = "office";

/// The mark, in the first screen, of the edition's name.
pub const NAMED: &str = "edition-name";

/// The mark, in the first screen, of what an office says of the Measures.
pub const STANDING: &str = "standing";

/// The mark, in the first screen, of how the award office is reached.
pub const CONTACT: &str = "contact";

/// The whole file: `shell` with each mark replaced by its text and without other comments. Each mark
/// stands in the shell exactly once.
pub(crate) fn assemble(shell: &str, texts: &[(&'static str, &str)]) -> Result<String, Error> {
    put(shell, texts, |mark| Err(Error::Mark(mark.to_owned())))
}

/// The shell as the file carries it: `source` with this first screen, without its notes, and with its
/// other marks.
pub(crate) fn shell(source: &str, screen: &str) -> Result<String, Error> {
    put(source, &[(SCREEN, screen)], |mark| Ok(format!("<!-- build:{mark} -->")))
}

/// Replaces marks by texts; `other` gives what a mark without a text becomes.
fn put(
    shell: &str,
    texts: &[(&'static str, &str)],
    other: impl Fn(&str) -> Result<String, Error>,
) -> Result<String, Error> {
    let mut left = texts.to_vec();
    let length: usize = texts.iter().map(|(_, text)| text.len()).sum();
    let mut page = String::with_capacity(shell.len() + length);
    let mut rest = shell;
    while let Some((before, after)) = rest.split_once("<!--") {
        let (comment, after) = after.split_once("-->").ok_or(Error::EndlessComment)?;
        page.push_str(before);
        rest = after;
        match comment.trim().strip_prefix("build:") {
            Some(mark) => match left.iter().position(|(name, _)| *name == mark) {
                Some(at) => page.push_str(left.swap_remove(at).1),
                None => page.push_str(&other(mark)?),
            },
            // A comment on a line of its own takes its line with it.
            None if page.ends_with('\n') => rest = after.strip_prefix('\n').unwrap_or(after),
            None => {}
        }
    }
    page.push_str(rest);
    match left.first() {
        Some((mark, _)) => Err(Error::Missing(mark)),
        None => Ok(page),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHELL: &str =
        "a<!-- build:x -->\n<!-- A note. -->\n<!-- Another. -->\nb<!-- build:y --><!-- note -->c";

    #[track_caller]
    fn check(shell: &str, texts: &[(&'static str, &str)], expected: Result<&str, Error>) {
        assert_eq!(assemble(shell, texts), expected.map(str::to_owned), "{shell}");
    }

    #[test]
    fn every_text_stands_at_its_mark_and_notes_are_left_out() {
        check(SHELL, &[("x", "X"), ("y", "Y")], Ok("aX\nbYc"));
        check(SHELL, &[("y", "<!-- build:x -->"), ("x", "")], Ok("a\nb<!-- build:x -->c"));
    }

    #[test]
    fn the_shell_keeps_its_marks_and_loses_its_notes() {
        let source =
            "a<!-- build:first-screen -->\n<!-- A note. -->\nb<!--build:y--><!-- note -->c";
        assert_eq!(shell(source, "F"), Ok("aF\nb<!-- build:y -->c".to_owned()));
        assert_eq!(shell("a", "F"), Err(Error::Missing(SCREEN)));
    }

    #[test]
    fn a_mark_too_few_too_many_or_unknown_is_refused() {
        check(SHELL, &[("x", "X")], Err(Error::Mark("y".to_owned())));
        check(SHELL, &[("x", ""), ("y", ""), ("z", "")], Err(Error::Missing("z")));
        let twice = format!("{SHELL}<!-- build:x -->");
        check(&twice, &[("x", ""), ("y", "")], Err(Error::Mark("x".to_owned())));
        check("a<!-- b", &[], Err(Error::EndlessComment));
    }
}
