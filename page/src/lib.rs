//! How the one file is put together: a shell with marks, and the parts that stand at them. The
//! build makes the page with it, and the page itself its copies that carry somebody's data, so that
//! a copy is the pristine page and one block more. Pure: texts in, text out.
#![forbid(unsafe_code)]

use std::fmt;

/// A part and the mark `<!-- build:name -->` that it stands at.
pub type Part<'t> = (&'static str, &'t str);

/// Why a page was not put together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// A comment of the shell never ends.
    EndlessComment,
    /// The shell holds this mark twice, or no part has its name.
    Mark(String),
    /// The shell lacks the mark of this part.
    Missing(&'static str),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::EndlessComment => f.write_str("index.html holds a comment that never ends"),
            Self::Mark(mark) => {
                write!(f, "index.html holds the mark build:{mark} twice, or nothing has that name")
            }
            Self::Missing(mark) => write!(f, "index.html lacks the mark <!-- build:{mark} -->"),
        }
    }
}

impl std::error::Error for Error {}

/// The whole page: `shell` with every mark replaced by its part and every other comment left out.
/// Each mark stands in the shell exactly once.
///
/// # Errors
/// [`Error`] where marks and parts do not fit together.
pub fn assemble(shell: &str, parts: &[Part<'_>]) -> Result<String, Error> {
    put(shell, parts, |mark| Err(Error::Mark(mark.to_owned())))
}

/// The shell as the page carries it for its copies: `source` with this first screen, its other
/// marks left as they are and its notes left out.
///
/// # Errors
/// [`Error`] where `source` has no mark for the first screen.
pub fn shell(source: &str, first: &str) -> Result<String, Error> {
    put(source, &[("first", first)], |mark| Ok(format!("<!-- build:{mark} -->")))
}

/// Replaces marks by parts; `other` says what becomes of a mark without a part.
fn put(
    shell: &str,
    parts: &[Part<'_>],
    other: impl Fn(&str) -> Result<String, Error>,
) -> Result<String, Error> {
    let mut left: Vec<Part<'_>> = parts.to_vec();
    let parts_len: usize = parts.iter().map(|(_, part)| part.len()).sum();
    let mut page = String::with_capacity(shell.len() + parts_len);
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
            None if before.ends_with('\n') => rest = after.strip_prefix('\n').unwrap_or(after),
            None => {}
        }
    }
    page.push_str(rest);
    match left.first() {
        Some((mark, _)) => Err(Error::Missing(mark)),
        None => Ok(page),
    }
}

/// An element that only keeps a text: no browser runs a script of this type, none shows it.
#[must_use]
pub fn inert(id: &str, text: &str) -> String {
    format!("<script type=\"text/plain\" id=\"{id}\">{text}</script>")
}

/// A script's element.
#[must_use]
pub fn script(text: &str) -> String {
    format!("<script>{text}</script>")
}

/// The style sheet's element.
#[must_use]
pub fn style(text: &str) -> String {
    format!("<style>{text}</style>")
}

/// The policy's element, between the script that may set it aside (`web/policy.js`) and the end of
/// the element whose text it becomes then. What a policy says holds no character that an attribute
/// cannot.
#[must_use]
pub fn policy(before: &str, text: &str) -> String {
    let meta = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{text}\">");
    format!("{}\n{meta}\n{}", script(before), inert("policy", ""))
}

/// What the page's own policy says, whether it governs or was set aside: `governing` is what the
/// policy says that governs, and `aside` the text of the element behind it.
#[must_use]
pub fn own_policy<'t>(governing: &'t str, aside: &'t str) -> &'t str {
    // A page that was saved where it was set aside and opened there again holds others before it.
    let own = aside.rsplit_once("content=\"").and_then(|(_, after)| after.split_once('"'));
    own.map_or(governing, |(own, _)| own)
}

/// A block of data with this id: JSON that no script runs. Nothing in it can end the block early,
/// because `<` is written as JSON's `\u003c`, which means the same wherever JSON has a `<`.
#[must_use]
pub fn data(id: &str, json: &str) -> String {
    let json = json.replace('<', "\\u003c");
    format!("<script type=\"application/json\" id=\"{id}\">{json}</script>")
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHELL: &str = "a<!-- build:x -->\n<!-- A note. -->\nb<!-- build:y --><!-- note -->c";

    #[track_caller]
    fn check(shell: &str, parts: &[Part<'_>], expected: Result<&str, Error>) {
        assert_eq!(assemble(shell, parts), expected.map(str::to_owned), "{shell}");
    }

    #[test]
    fn every_part_stands_at_its_mark_and_notes_are_left_out() {
        check(SHELL, &[("x", "X"), ("y", "Y")], Ok("aX\nbYc"));
        check(SHELL, &[("y", "<!-- build:x -->"), ("x", "")], Ok("a\nb<!-- build:x -->c"));
    }

    #[test]
    fn the_shell_keeps_its_marks_and_loses_its_notes() {
        let source = "a<!-- build:first -->\n<!-- A note. -->\nb<!--build:y--><!-- note -->c";
        assert_eq!(shell(source, "F"), Ok("aF\nb<!-- build:y -->c".to_owned()));
        assert_eq!(shell("a", "F"), Err(Error::Missing("first")));
    }

    #[test]
    fn a_mark_too_few_too_many_or_unknown_is_refused() {
        check(SHELL, &[("x", "X")], Err(Error::Mark("y".to_owned())));
        check(SHELL, &[("x", ""), ("y", ""), ("z", "")], Err(Error::Missing("z")));
        let twice = format!("{SHELL}<!-- build:x -->");
        check(&twice, &[("x", ""), ("y", "")], Err(Error::Mark("x".to_owned())));
        check("a<!-- b", &[], Err(Error::EndlessComment));
    }

    #[test]
    fn the_own_policy_is_found_wherever_it_stands() {
        let page = policy("f()", "own");
        let open = "<script type=\"text/plain\" id=\"policy\">";
        let aside = page
            .strip_prefix("<script>f()</script>")
            .and_then(|page| page.strip_suffix("</script>"));
        let aside = aside.expect("one element before it");
        assert_eq!(own_policy("own", ""), "own");
        assert_eq!(own_policy("other", aside), "own");
        let saved = format!("<meta content=\"other\" http-equiv=\"x\">{open}{aside}");
        assert_eq!(own_policy("another", &saved), "own");
    }

    #[test]
    fn no_data_ends_its_block() {
        let block = data("draft", r#"{"a":"</script><script>x()</script><!--"}"#);
        let open = r#"<script type="application/json" id="draft">"#;
        let inner = block.strip_prefix(open).and_then(|block| block.strip_suffix("</script>"));
        assert_eq!(inner, Some(r#"{"a":"\u003c/script>\u003cscript>x()\u003c/script>\u003c!--"}"#));
    }
}
