//! A colour scheme changes colours alone: the browsers' checker looks at everything else in the light one only.

use std::fs;
use std::path::Path;

/// What stands between the braces of the first block that begins so.
fn block<'a>(style: &'a str, begin: &str) -> Option<&'a str> {
    let (_, rest) = style.split_once(begin)?;
    let (_, inner) = rest.split_once('{')?;
    let mut open = 1;
    let end = inner.find(|c| {
        open += i32::from(c == '{') - i32::from(c == '}');
        open == 0
    });
    Some(&inner[..end.expect("a block ends")])
}

/// The names of the properties that the rules of a block set.
fn properties(block: &str) -> impl Iterator<Item = &str> {
    let rules = block.split('}').filter_map(|rule| Some(rule.rsplit_once('{')?.1));
    let declarations = rules.flat_map(|rule| rule.split(';'));
    declarations.filter_map(|it| Some(it.split_once(':')?.0.trim()))
}

#[test]
fn a_scheme_changes_colours_alone() {
    let colours = |name: &str| name.starts_with("--");
    // A border is as thick as the mark of the focus, and one of two previews that would look the same is hidden.
    let forced = |name: &str| {
        name.starts_with("border") || ["background", "fill", "display"].contains(&name)
    };
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut seen = 0;
    for folder in ["ui/style", "office/style"] {
        for file in fs::read_dir(root.join(folder)).expect("the style") {
            let path = file.expect("a file").path();
            let style = fs::read_to_string(&path).expect("a style sheet");
            for (begin, allowed) in [
                ("@media (prefers-color-scheme", &colours as &dyn Fn(&str) -> bool),
                ("@media (forced-colors", &forced),
            ] {
                let scheme = block(&style, begin).unwrap_or_default();
                for name in properties(scheme) {
                    assert!(allowed(name), "{}: {name} in {begin}", path.display());
                    seen += 1;
                }
                assert!(style.matches(begin).count() <= 1, "{}: two blocks", path.display());
            }
        }
    }
    assert!(seen > 20, "{seen} declarations");
}
