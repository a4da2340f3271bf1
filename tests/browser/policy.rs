//! The page's own policy, read off the built file: what it allows, and that nothing in the file
//! would need more.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use crate::site::{page, tool};

fn source_hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

/// The start tags of a document and what follows each up to its end tag, without the contents of
/// scripts and styles being taken for tags.
fn elements(html: &str) -> Vec<(&str, &str)> {
    let mut found = vec![];
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let tag = &rest[start..];
        let end = tag.find('>').expect("a tag that ends");
        let (tag, after) = (&tag[1..end], &tag[end + 1..]);
        let name = tag.split([' ', '\n']).next().unwrap_or_default();
        let content = match name {
            "script" | "style" => after.split(&format!("</{name}>")).next().unwrap_or_default(),
            _ => "",
        };
        found.push((tag, content));
        rest = &after[content.len()..];
    }
    found
}

/// The names of a tag's attributes.
fn attributes(tag: &str) -> Vec<&str> {
    let outside_quotes = tag.split('"').step_by(2);
    let words =
        outside_quotes.flat_map(|part| part.split([' ', '\n']).filter(|word| !word.is_empty()));
    words.skip(1).map(|word| word.trim_end_matches('=')).collect()
}

#[test]
fn the_policy_allows_what_each_file_is_made_of_and_nothing_else() {
    for file in [page(), tool()] {
        check(&std::fs::read_to_string(file).expect("a built file"));
    }
}

#[track_caller]
fn check(html: &str) {
    let elements = elements(html);
    let texts = |name: &str| -> Vec<String> {
        let start = format!("{name} id=");
        let of = |(tag, _): &&(&str, &str)| tag.starts_with(&start);
        elements.iter().filter(of).map(|(_, content)| source_hash(content)).collect()
    };
    let (scripts, styles) = (texts("script"), texts("style"));
    assert_eq!((scripts.len(), styles.len()), (4, 1), "policy, head, glue and boot; the style");
    let expected = format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data: blob:; \
         connect-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'",
        scripts.join(" "),
        styles.join(" "),
    );
    let policies: Vec<usize> = elements
        .iter()
        .enumerate()
        .filter(|(_, (tag, _))| tag.contains("Content-Security-Policy"))
        .map(|(place, (tag, _))| {
            assert_eq!(
                *tag,
                format!(
                    "meta id=\"policy\" http-equiv=\"Content-Security-Policy\" content=\"{expected}\""
                )
            );
            place
        })
        .collect();
    // A policy governs only what stands after it: everything but the script that chooses it, and that
    // has the policy for old kernels in it (`tests/old` tests what they make of it).
    let governed = elements.iter().enumerate().filter(|(_, (tag, _))| {
        ["script", "style", "link", "body"].iter().any(|name| tag.starts_with(name))
    });
    let governed: Vec<usize> = governed.map(|(place, _)| place).collect();
    let [place] = policies[..] else { panic!("{policies:?}") };
    assert!(governed[0] < place && place < governed[1], "{place} in {governed:?}");
    let old = format!(
        "script-src-elem {}; script-src-attr 'none'; style-src {}; img-src data: blob:; connect-src 'none'; ",
        scripts[1..].join(" "),
        styles.join(" "),
    );
    assert!(elements[governed[0]].1.contains(&old.replace('\'', "\\'")), "{old}");
    assert!(!html.contains("'unsafe-eval'") && !html.contains("'unsafe-inline'"));
}

#[test]
fn nothing_in_a_file_is_fetched_or_needs_more_than_the_policy_allows() {
    for file in [page(), tool()] {
        check_tags(&std::fs::read_to_string(file).expect("a built file"));
    }
}

#[track_caller]
fn check_tags(html: &str) {
    for (tag, content) in elements(html) {
        for attribute in attributes(tag) {
            let refused = attribute == "style" || attribute.starts_with("on") || attribute == "src";
            assert!(!refused, "{attribute} in <{tag}>");
        }
        if tag.contains("href=") && !tag.contains("href=\"#") {
            assert_eq!(tag, "link rel=\"icon\" href=\"data:,\"");
        }
        if tag == "style" {
            // An embedded page whose height followed its frame's would drive it.
            for bad in ["url(", "@import", "vh", "vmax", "vmin", "vb;"] {
                assert!(!content.contains(bad), "the style sheet holds {bad}");
            }
        }
    }
}

#[test]
fn tags_are_told_from_scripts() {
    assert_eq!(
        elements("<p a=\"x\">1</p><script id=\"s\">a<b</script><style>p{}</style>"),
        [
            ("p a=\"x\"", ""),
            ("/p", ""),
            ("script id=\"s\"", "a<b"),
            ("/script", ""),
            ("style", "p{}"),
            ("/style", "")
        ]
    );
    assert_eq!(attributes("a href=\"x on y\" onclick=\"z\" hidden"), ["href", "onclick", "hidden"]);
}
