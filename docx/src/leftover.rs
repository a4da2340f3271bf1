//! Braces that belong to no placeholder: what was meant as one and cannot be filled.

use std::ops::Range;

use super::placeholder::{Hit, is_closing, is_opening, plain};

/// Braces that are left over in a text.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Leftover {
    /// Where they stand, with the text between them.
    pub(crate) range: Range<usize>,
    /// What stands between two single braces. They are text unless this is the name of a placeholder.
    pub(crate) single: Option<String>,
}

/// The braces of a text that belong to none of its placeholders: doubled ones, single ones without a
/// partner, and pairs of single ones around what may be a name. Those of one misspelt placeholder are one.
pub(crate) fn leftovers(text: &str, hits: &[Hit]) -> Vec<Leftover> {
    let mut found: Vec<Leftover> = Vec::new();
    // Single opening braces without a partner so far.
    let mut open: Vec<Range<usize>> = Vec::new();
    let mut skip = hits.iter().peekable();
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if let Some(hit) = skip.next_if(|hit| hit.range.start == at) {
            while chars.next_if(|(at, _)| *at < hit.range.end).is_some() {}
            continue;
        }
        let alike: fn(char) -> bool = match c {
            c if is_opening(c) => is_opening,
            c if is_closing(c) => is_closing,
            _ => continue,
        };
        let mut end = at + c.len_utf8();
        let mut length = 1;
        let next_hit = skip.peek().map_or(text.len(), |hit| hit.range.start);
        while let Some((at, c)) = chars.next_if(|(at, c)| *at < next_hit && alike(*c)) {
            end = at + c.len_utf8();
            length += 1;
        }
        match (length, is_opening(c)) {
            (1, true) => open.push(at..end),
            (1, false) => match open.pop() {
                Some(first) => {
                    let name = text.get(first.end..at).and_then(plain);
                    if let Some(name) = name {
                        found.push(Leftover { range: first.start..end, single: Some(name) });
                    }
                }
                None => found.push(Leftover { range: at..end, single: None }),
            },
            _ => found.push(Leftover { range: at..end, single: None }),
        }
    }
    found.extend(open.into_iter().map(|range| Leftover { range, single: None }));
    found.sort_by_key(|of| of.range.start);
    found.dedup_by(|next, first| {
        let apart =
            |hit: &Hit| first.range.end <= hit.range.start && hit.range.end <= next.range.start;
        let one = first.single.is_none() && next.single.is_none() && !hits.iter().any(apart);
        if one {
            first.range.end = next.range.end;
        }
        one
    });
    found
}

#[cfg(test)]
mod tests {
    use super::super::placeholder::find;
    use super::leftovers;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found = leftovers(text, &find(text));
        let found: Vec<&str> = found.iter().map(|of| &text[of.range.clone()]).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn braces_that_are_left_over() {
        check("{{甲}}", &[]);
        check("{{{甲}}}", &[]);
        check("a{b{c}}", &["{b{c}}"]);
        check("单位：{{甲}", &["{{甲}"]);
        check("{甲}}", &["{甲}}"]);
        check("{{甲", &["{{"]);
        check("甲}}", &["}}"]);
        check("{{甲\n}}", &["{{甲\n}}"]);
        check("｛｛甲｝", &["｛｛甲｝"]);
        check("{甲} ｛乙｝", &["{甲}", "｛乙｝"]);
        check("{}", &[]);
        check("{{}}{{甲}}}}", &["{{}}", "}}"]);
        check("{ {甲} }", &["{甲}"]);
        check("a{b", &["{"]);
        check("a}b", &["}"]);
        check("{{甲}{{乙}}{", &["{{甲}", "{"]);
    }
}
