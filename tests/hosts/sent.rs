//! Status, headers and bytes of what the servers send.

use crate::client::{Answer, ask};
use crate::host::{Folder, Handed, Host, Kind};

/// Headers of a request.
type Asked = &'static [(&'static str, &'static str)];

/// What browsers accept, and the file that they get by it, with the name of its encoding.
const ACCEPTED: [(Asked, &str, Option<&str>); 7] = [
    (&[("accept-encoding", "gzip, deflate, br, zstd")], "index.html.br", Some("br")),
    (&[("accept-encoding", "gzip, deflate, br")], "index.html.br", Some("br")),
    (&[("accept-encoding", "gzip, deflate")], "index.html.gz", Some("gzip")),
    (&[("accept-encoding", "gzip")], "index.html.gz", Some("gzip")),
    // Through a firewall or a proxy.
    (&[("accept-encoding", "gzip"), ("via", "1.1 proxy")], "index.html.gz", Some("gzip")),
    (&[("accept-encoding", "identity")], "index.html", None),
    (&[], "index.html", None),
];

/// The headers of the page, which the guide lists, in the order of their names.
pub fn headers(encoding: Option<&'static str>) -> Vec<(&'static str, &'static str)> {
    let frames = "frame-ancestors 'self' https://*.chifeng.gov.cn";
    let mut headers = vec![
        ("cache-control", "no-cache"),
        ("content-security-policy", frames),
        ("content-type", "text/html; charset=utf-8"),
        ("vary", "Accept-Encoding"),
        ("x-content-type-options", "nosniff"),
    ];
    headers.extend(encoding.map(|encoding| ("content-encoding", encoding)));
    headers.sort_unstable();
    headers
}

#[track_caller]
fn check(answer: &Answer, encoding: Option<&'static str>, bytes: &[u8], case: &str) {
    assert_eq!(answer.status, 200, "{case}");
    assert_eq!(answer.headers(), headers(encoding), "{case}");
    assert!(answer.body == bytes, "{case}: {} bytes of {}", answer.body.len(), bytes.len());
}

#[test]
fn each_browser_gets_the_copy_that_it_accepts() {
    let handed = Handed::unpack();
    for kind in Kind::ALL {
        let host = Host::start(kind, Folder::of(&handed));
        for (accepted, name, encoding) in ACCEPTED {
            for path in ["index.html", "index.html?embed", ""] {
                let case = format!("{kind:?}, {accepted:?}, /zlj/{path}");
                check(&ask(&host, path, accepted), encoding, &handed.read(name), &case);
            }
        }
    }
}

/// A script of another type is not run, because the browser may not guess.
#[test]
fn the_script_has_its_type() {
    let handed = Handed::unpack();
    for kind in Kind::ALL {
        let host = Host::start(kind, Folder::of(&handed));
        let answer = ask(&host, "embed.js", &[]);
        assert_eq!(answer.status, 200, "{kind:?}");
        let kinds = ["text/javascript", "application/javascript"];
        let of = answer.all["content-type"].split(';').next().unwrap_or_default();
        assert!(kinds.contains(&of), "{kind:?}: {of}");
        assert_eq!(answer.all["x-content-type-options"], "nosniff", "{kind:?}");
        assert_eq!(answer.all["cache-control"], "no-cache", "{kind:?}");
        assert!(answer.body == handed.read("embed.js"), "{kind:?}");
    }
}

/// A warning would send whoever copied the lines looking for their fault.
#[test]
fn the_lines_give_no_warning() {
    for kind in Kind::ALL {
        let checked = Host::check(kind, kind.lines());
        let said = String::from_utf8_lossy(&checked.stderr);
        assert!(checked.status.success(), "{kind:?}: {said}");
        // Caddy would indent with tabs, and warns of spaces.
        let warned = |line: &&str| line.contains("warn") && !line.contains("is not formatted");
        assert_eq!(said.lines().find(warned), None, "{kind:?}");
    }
}

/// The check above sees what the guide warns of.
#[test]
fn a_type_named_twice_is_warned_of() {
    let lines = Kind::Nginx.lines().replace("gzip on;", "gzip on; gzip_types text/html;");
    let checked = Host::check(Kind::Nginx, &lines);
    let said = String::from_utf8_lossy(&checked.stderr);
    assert!(said.contains("duplicate MIME type \"text/html\""), "{said}");
}

/// Without nginx's module the guide has one line less, and browsers get the other copy.
#[test]
fn nginx_without_its_module() {
    let lines = Kind::Nginx.lines().replace("    brotli_static on;\n", "");
    assert_ne!(lines, Kind::Nginx.lines());
    let handed = Handed::unpack();
    let host = Host::start_with(Kind::Nginx, Folder::of(&handed), &lines);
    let answer = ask(&host, "index.html", &[("accept-encoding", "gzip, deflate, br")]);
    check(&answer, Some("gzip"), &handed.read("index.html.gz"), "without the module");
}
