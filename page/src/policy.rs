//! The file's Content-Security-Policy: the one that it has, and the one for old kernels.

use std::fmt::Write as _;

/// What both policies say of acts other than requests.
const ACTS: &str = "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

/// The start of the policy.
const START: &str = "default-src 'none'; script-src ";

/// What stands between the scripts and the style sheet.
const STYLE: &str = " 'wasm-unsafe-eval'; style-src ";

/// What follows the style sheet.
const REQUESTS: &str = "; img-src data: blob:; connect-src 'none'; ";

/// The sums of what a policy allows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Allowed<'t> {
    /// Those of the script for old kernels, the head script, the glue and the boot script.
    pub(crate) scripts: [&'t str; 4],
    /// That of the style sheet.
    pub(crate) style: &'t str,
}

impl<'t> Allowed<'t> {
    /// What the policy of a file allows. `None` where the text is not exactly what [`strict`] writes.
    pub(crate) fn of(policy: &'t str) -> Option<Self> {
        let (scripts, rest) = policy.strip_prefix(START)?.split_once(STYLE)?;
        let style = listed(rest.split_once(';')?.0)?;
        let scripts: Option<Vec<&str>> = scripts.split(' ').map(listed).collect();
        let allowed = Self { scripts: scripts?.try_into().ok()?, style };
        (strict(&allowed) == policy).then_some(allowed)
    }
}

/// The policy: only these very scripts and this style sheet, and no connection to anywhere, so that
/// nothing that is typed can leave the machine.
pub(crate) fn strict(allowed: &Allowed<'_>) -> String {
    let scripts = allowed.scripts.map(source).join(" ");
    format!("{START}{scripts}{STYLE}{}{REQUESTS}{ACTS}", source(allowed.style))
}

/// The policy for Chromium before 97, which does not know `'wasm-unsafe-eval'` and refuses programs
/// wherever a policy has a `script-src`, or a `default-src` in its place. This one has neither:
/// `script-src-elem` and `script-src-attr`, which Chromium knows since version 75, hold the scripts, and
/// every other request is refused by its name. The script that writes this policy is not in the list,
/// because it runs before.
pub(crate) fn loose(scripts: &[&str], style: &str) -> String {
    let scripts: Vec<String> = scripts.iter().map(|sum| source(sum)).collect();
    let mut policy = format!(
        "script-src-elem {}; script-src-attr 'none'; style-src {}{REQUESTS}",
        scripts.join(" "),
        source(style)
    );
    for asked in ["font", "media", "object", "frame", "child", "worker", "manifest", "prefetch"] {
        let _ = write!(policy, "{asked}-src 'none'; ");
    }
    policy + ACTS
}

/// The source expression that allows exactly the text of this sum.
fn source(sum: &str) -> String {
    format!("'sha256-{sum}'")
}

/// The sum of a source expression.
fn listed(source: &str) -> Option<&str> {
    source.strip_prefix("'sha256-")?.strip_suffix('\'')
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALLOWED: Allowed<'static> = Allowed { scripts: ["a", "b", "c", "d"], style: "e" };

    #[test]
    fn a_policy_tells_what_it_allows() {
        let policy = strict(&ALLOWED);
        assert_eq!(
            policy,
            "default-src 'none'; script-src 'sha256-a' 'sha256-b' 'sha256-c' 'sha256-d' \
             'wasm-unsafe-eval'; style-src 'sha256-e'; img-src data: blob:; connect-src 'none'; \
             base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
        );
        assert_eq!(Allowed::of(&policy), Some(ALLOWED));
    }

    /// Whatever was added to the policy, taken away or changed, it is not the file's own any more.
    #[test]
    fn another_policy_is_none() {
        let policy = strict(&ALLOWED);
        for other in [
            "",
            "upgrade-insecure-requests",
            "default-src 'none'",
            &policy.replace("'sha256-b' ", ""),
            &policy.replace("'sha256-b'", "'sha256-b' 'sha256-x'"),
            &policy.replace("'sha256-b'", "'unsafe-inline'"),
            &policy.replace("connect-src 'none'", "connect-src *"),
            &policy.replace("'wasm-unsafe-eval'", "'unsafe-eval'"),
            &policy.replace("; form-action 'none'", ""),
            &format!("{policy}; upgrade-insecure-requests"),
            &format!("{policy} "),
            &loose(&ALLOWED.scripts, ALLOWED.style),
        ] {
            assert_eq!(Allowed::of(other), None, "{other}");
        }
    }
}
