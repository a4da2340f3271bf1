//! E-mail addresses as they are typed.

use super::signs::plain;

/// The address: a name, one `@`, and names with stops between. `None` where the text is none.
#[must_use]
pub fn email(typed: &str) -> Option<String> {
    let plain = plain(typed);
    let text = plain.strip_prefix("mailto:").unwrap_or(&plain);
    let text = text.strip_prefix('<').and_then(|text| text.strip_suffix('>')).unwrap_or(text);
    let (user, host) = text.split_once('@')?;
    let known = |c: char| !c.is_whitespace() && !"@,;:<>()[]\"\\、".contains(c);
    let name = |name: &str| !name.is_empty() && name.chars().all(known);
    let names = host.split('.').collect::<Vec<_>>();
    (name(user) && names.len() > 1 && names.into_iter().all(name)).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn emails() {
        for (typed, expected) in [
            ("a@b.cn", Some("a@b.cn")),
            ("a@b.c.cn", Some("a@b.c.cn")),
            ("ａ＠ｂ．ｃｎ", Some("a@b.cn")),
            ("a@b。cn", Some("a@b.cn")),
            ("a@b.cn。", Some("a@b.cn")),
            ("a_b-c+1@b.cn", Some("a_b-c+1@b.cn")),
            ("a\u{200b}@b.cn", Some("a@b.cn")),
            ("mailto:a@b.cn", Some("a@b.cn")),
            ("<a@b.cn>", Some("a@b.cn")),
            ("a@b", None),
            ("@b.cn", None),
            ("a@.cn", None),
            ("a@b.", None),
            ("a@b..cn", None),
            ("a b@c.cn", None),
            ("a@b@c.cn", None),
            ("a@b.cn，c@d.cn", None),
            ("", None),
        ] {
            let read = email(typed);
            assert_eq!(read.as_deref(), expected, "{typed}");
            assert_eq!(read.as_deref().map(email), read.clone().map(Some));
        }
    }
}
