//! Placeholders in the joined text of a paragraph.
//!
//! A placeholder is a name in double braces, `{{name}}` or `{{group.field}}`. People type
//! placeholders with a Chinese input method, so full-width braces, stops, digits and equals signs are read
//! as plain ones, and
//! white space around or inside a name is ignored.

use std::ops::Range;

/// The longest name in bytes. Anything longer between braces is text.
const MAX_NAME: usize = 200;

/// A placeholder found.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Hit {
    /// Where it stands in the text, braces included, in bytes.
    pub range: Range<usize>,
    /// Its name in plain form.
    pub name: String,
}

/// All placeholders of a text in order. Other braces are text, such as the outer pair of `{{{a}}}`.
pub fn find(text: &str) -> Vec<Hit> {
    let mut hits = Vec::new();
    // The start of the nearest pair of opening braces, and of the name after it.
    let mut open: Option<Range<usize>> = None;
    let mut before: Option<(usize, char)> = None;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let doubled = before.filter(|&(_, b)| brace(b) == brace(c)).map(|(start, _)| start);
        before = Some((at, c));
        match (brace(c), doubled) {
            (Brace::Opening, Some(start)) => open = Some(start..end),
            (Brace::Closing, Some(name_end)) => {
                let Some(braces) = open.take() else { continue };
                if let Some(name) = text.get(braces.end..name_end).and_then(plain) {
                    hits.push(Hit { range: braces.start..end, name });
                    before = None;
                }
            }
            _ => {}
        }
    }
    hits
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Brace {
    Opening,
    Closing,
    No,
}

fn brace(c: char) -> Brace {
    match c {
        '{' | '\u{ff5b}' => Brace::Opening,
        '}' | '\u{ff5d}' => Brace::Closing,
        _ => Brace::No,
    }
}

pub(crate) fn is_opening(c: char) -> bool {
    brace(c) == Brace::Opening
}

pub(crate) fn is_closing(c: char) -> bool {
    brace(c) == Brace::Closing
}

/// The name without white space and with plain stops, digits and equals signs; `None` when it is not a
/// name.
pub(crate) fn plain(raw: &str) -> Option<String> {
    let bad = |c: char| c.is_control() || brace(c) != Brace::No;
    if raw.len() > MAX_NAME || raw.contains(bad) {
        return None;
    }
    let name: String = raw
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '\u{200b}' | '\u{feff}'))
        .map(|c| match c {
            '\u{ff0e}' | '\u{3002}' => '.',
            '\u{ff1d}' => '=',
            '\u{ff10}'..='\u{ff19}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
            c => c,
        })
        .collect();
    (!name.is_empty()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::find;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, &str)]) {
        let found: Vec<(&str, String)> =
            find(text).into_iter().map(|hit| (&text[hit.range], hit.name)).collect();
        let expected: Vec<(&str, String)> =
            expected.iter().map(|&(source, name)| (source, name.to_owned())).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn placeholders() {
        check("", &[]);
        check("{{甲}}", &[("{{甲}}", "甲")]);
        check("a{{甲}}b{{组.乙}}c", &[("{{甲}}", "甲"), ("{{组.乙}}", "组.乙")]);
        check("{{ 甲\u{3000}}}", &[("{{ 甲\u{3000}}}", "甲")]);
        check("｛｛甲｝｝", &[("｛｛甲｝｝", "甲")]);
        check("{｛组。乙｝}", &[("{｛组。乙｝}", "组.乙")]);
        check("{{组．乙}}", &[("{{组．乙}}", "组.乙")]);
        check("{{组１．乙＝丙}}", &[("{{组１．乙＝丙}}", "组1.乙=丙")]);
        check("{{{甲}}}", &[("{{甲}}", "甲")]);
        check("{{甲}}}}", &[("{{甲}}", "甲")]);
        check("{{甲{{乙}}", &[("{{乙}}", "乙")]);
        check("{{甲}}{{乙}}", &[("{{甲}}", "甲"), ("{{乙}}", "乙")]);
    }

    #[test]
    fn text_that_is_none() {
        for text in [
            "{甲}",
            "{{甲}",
            "{甲}}",
            "{{甲",
            "甲}}",
            "{{}}",
            "{{ }}",
            "}}甲{{",
            "{ {甲} }",
            "{{甲}乙}",
            "{{甲}乙}}",
            "{{甲{乙}}",
            "{{甲\n乙}}",
            "{",
            "}}",
            "{{",
        ] {
            check(text, &[]);
        }
        check(&format!("{{{{{}}}}}", "长".repeat(100)), &[]);
    }
}
