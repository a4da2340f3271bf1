//! The parts of the page, checked, and its policy. Pure: texts in, text out.

use std::fmt::Write as _;

use anyhow::{Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use quality_award_page::{assemble, inert, script};
use sha2::{Digest as _, Sha256};

/// Where web/policy.js says what the policy of old kernels is.
const LOOSE: &str = "POLICY";

/// What is put into the shell, each as the exact text that the page will hold.
pub(crate) struct Parts {
    /// The style sheet.
    pub(crate) style: String,
    /// The program as text, made by [`crate::payload::encode`].
    pub(crate) payload: String,
    /// The script before the policy, with [`LOOSE`] where another policy goes.
    pub(crate) policy: String,
    /// The script that runs before anything is drawn.
    pub(crate) head: String,
    /// The script by which the program and the browser reach each other.
    pub(crate) glue: String,
    /// The script that starts the program.
    pub(crate) boot: String,
    /// Who wrote what of the program, and under which licences.
    pub(crate) licences: String,
}

/// The whole page: `source`, which is index.html, with this first screen and every part at its mark.
pub(crate) fn page(source: &str, first: &str, parts: &Parts) -> Result<String> {
    let shell = quality_award_page::shell(source, first)?;
    check_embeddable("ui/style.css", &parts.style, &["</style", "<!--"])?;
    for (name, text) in [
        ("web/policy.js", &parts.policy),
        ("web/head.js", &parts.head),
        ("the program's glue", &parts.glue),
        ("web/boot.js", &parts.boot),
        ("the payload", &parts.payload),
        ("the list of licences", &parts.licences),
    ] {
        check_embeddable(name, text, &["</script", "<!--"])?;
    }
    // It stands in an element of its own as well, with its marks.
    check_embeddable("index.html", &shell, &["<script", "</script"])?;

    let Parts { style, payload, policy: before, head, glue, boot, licences } = parts;
    if before.matches(LOOSE).count() != 1 {
        bail!("web/policy.js must name {LOOSE} once");
    }
    // The quotes of a policy stand in those of a script.
    let loose = loose_policy(&[head, glue, boot], style).replace('\'', "\\'");
    let before = before.replace(LOOSE, &loose);
    let strict = policy(&[&before, head, glue, boot], style);
    let page = assemble(
        &shell,
        &[
            ("head", &script(head)),
            ("policy", &quality_award_page::policy(&before, &strict)),
            ("style", &quality_award_page::style(style)),
            ("payload", &inert("payload", payload)),
            ("licences", &inert("licences", licences)),
            ("shell", &inert("shell", &shell)),
            ("glue", &script(glue)),
            ("boot", &script(boot)),
            // The pristine page is no office's and carries nobody's data.
            ("colours", ""),
            ("office", ""),
            ("edition-name", ""),
            ("edition", ""),
            ("draft", ""),
        ],
    )?;
    // Browsers look for the character set in the first kilobyte only.
    if !page[..page.floor_char_boundary(1024)].contains("charset") {
        bail!(
            "index.html names its character set after the first 1024 bytes, where browsers do not look"
        );
    }
    Ok(page)
}

/// The page's Content-Security-Policy: only these very scripts and this style, and no connection
/// to anywhere, so that nothing that is typed can leave the machine.
fn policy(scripts: &[&str], style: &str) -> String {
    format!(
        "default-src 'none'; script-src{} 'wasm-unsafe-eval'; style-src {}; img-src data: blob:; \
         connect-src 'none'; {ACTS}",
        hashes(scripts),
        source_hash(style)
    )
}

/// The policy for Chromium before 97, which does not know `'wasm-unsafe-eval'` and refuses programs
/// wherever a policy has a `script-src`, or a `default-src` in its place. So it has neither: scripts
/// are held by what Chromium knows since version 75, and everything else that can be asked for by name.
fn loose_policy(scripts: &[&str], style: &str) -> String {
    let mut policy = format!(
        "script-src-elem{}; script-src-attr 'none'; style-src {}; img-src data: blob:; connect-src 'none'; ",
        hashes(scripts),
        source_hash(style)
    );
    for asked in ["font", "media", "object", "frame", "child", "worker", "manifest", "prefetch"] {
        let _ = write!(policy, "{asked}-src 'none'; ");
    }
    policy + ACTS
}

/// What both policies say of acts other than requests.
const ACTS: &str = "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

/// The source expressions that allow exactly these texts, each after a space.
fn hashes(texts: &[&str]) -> String {
    texts.iter().fold(String::new(), |hashes, text| hashes + " " + &source_hash(text))
}

/// The source expression that allows exactly this text.
fn source_hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

/// Refuses a text that would end its element early, or that browsers would change or misread.
fn check_embeddable(name: &str, text: &str, refused: &[&str]) -> Result<()> {
    let lower = text.to_ascii_lowercase();
    for bad in refused.iter().chain(&["\r", "\0"]) {
        if lower.contains(bad) {
            bail!("{name} holds {bad:?}, which cannot stand inside its element");
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHELL: &str = "<meta charset=\"utf-8\"><!-- build:colours --><!-- build:head --><!-- build:policy -->\n\
        <!-- A note. -->\n<!-- build:style --><!-- build:first --><!-- build:payload -->\
        <!-- build:licences --><!-- build:shell --><!-- build:edition --><!-- build:draft --><!-- build:glue --><!-- build:boot -->\n";

    const FIRST: &str = "<p>字</p><!-- build:office --><!-- build:edition-name -->";

    fn parts() -> Parts {
        let text = str::to_owned;
        Parts {
            style: text("p{}"),
            payload: text("x"),
            policy: text("f('POLICY')"),
            head: text("h()"),
            glue: text("g()"),
            boot: text("b()"),
            licences: text("y"),
        }
    }

    #[track_caller]
    fn check_error(shell: &str, parts: &Parts, expected: &str) {
        match page(shell, FIRST, parts) {
            Ok(page) => panic!("accepted: {page}"),
            Err(error) => assert_eq!(error.to_string(), expected),
        }
    }

    #[test]
    fn every_part_stands_at_its_mark_and_notes_are_left_out() {
        let page = page(SHELL, FIRST, &parts()).unwrap();
        let (_, body) = page.split_once("'script'\">\n").unwrap();
        assert_eq!(
            body,
            "<script type=\"text/plain\" id=\"policy\"></script>\n<style>p{}</style><p>字</p><script type=\"text/plain\" id=\"payload\">x</script>\
             <script type=\"text/plain\" id=\"licences\">y</script><script type=\"text/plain\" id=\"shell\"><meta charset=\"utf-8\"><!-- build:colours --><!-- build:head -->\
             <!-- build:policy -->\n<!-- build:style --><p>字</p><!-- build:office --><!-- build:edition-name --><!-- build:payload -->\
             <!-- build:licences --><!-- build:shell --><!-- build:edition --><!-- build:draft --><!-- build:glue --><!-- build:boot -->\n\
             </script><script>g()</script><script>b()</script>\n"
        );
    }

    #[test]
    fn the_policy_names_the_hash_of_each_text() {
        let page = page(SHELL, FIRST, &parts()).unwrap();
        let (before, after) = page.split_once("</script>\n<meta").unwrap();
        for text in ["p{}", "h()", "g()", "b()"] {
            assert!(after.contains(&source_hash(text)), "{text}");
            assert!(before.contains(&source_hash(text).replace('\'', "\\'")), "{text}");
        }
        let (_, script) = before.rsplit_once("<script>").unwrap();
        assert!(after.contains(&source_hash(script)), "{script}");
        // From `printf 'p{}' | openssl dgst -sha256 -binary | base64`.
        assert_eq!(source_hash("p{}"), "'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y='");
        assert!(!page.contains(&source_hash("x")), "the payload is data, not a script");
    }

    #[test]
    fn a_text_that_ends_its_element_is_refused() {
        let boot = "f('</SCRIPT>')".to_owned();
        check_error(
            SHELL,
            &Parts { boot, ..parts() },
            "web/boot.js holds \"</script\", which cannot stand inside its element",
        );
        let style = "/*<!--*/".to_owned();
        check_error(
            SHELL,
            &Parts { style, ..parts() },
            "ui/style.css holds \"<!--\", which cannot stand inside its element",
        );
    }

    #[test]
    fn a_late_character_set_is_refused() {
        let late = format!("{}{SHELL}", " ".repeat(1024));
        check_error(
            &late,
            &parts(),
            "index.html names its character set after the first 1024 bytes, where browsers do not look",
        );
    }
}
