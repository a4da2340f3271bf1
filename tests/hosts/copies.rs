//! The compressed copies of the page: those handed over, those that the guide makes of an edition, and none.

use std::fs;
use std::io::Read as _;
use std::path::Path;

use flate2::read::GzDecoder;

use crate::client::ask;
use crate::host::{Folder, Handed, Host, Kind, bash, lines};
use crate::sent::headers;

/// Whether both copies in a folder hold its page, by the lines of the guide.
fn are_right(site: &Path) -> bool {
    bash(lines("核对副本"), site).status.success()
}

/// Each copy is compressed at its best and holds the page to the last byte.
#[test]
fn both_copies_hold_the_page() {
    assert!(are_right(&Folder::of(&Handed::unpack()).site()));
}

/// The copies of the archive are not those of an edition; the lines of the guide make them.
#[test]
fn an_edition_has_copies_of_its_own() {
    let handed = Handed::unpack();
    let edition = [&*handed.read("index.html"), b"<!-- an edition -->"].concat();
    for kind in Kind::ALL {
        let folder = Folder::of(&handed);
        let site = folder.site();
        let host = Host::start(kind, folder);
        fs::write(site.join("index.html"), &edition).expect("a file");
        assert!(!are_right(&site));
        let stale = ask(&host, "index.html", &[("accept-encoding", "br")]);
        assert!(stale.body == handed.read("index.html.br"), "{kind:?}");
        let made = bash(lines("本办版本的副本"), &site);
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        assert!(are_right(&site));
        for (encoding, name) in [("br", "index.html.br"), ("gzip", "index.html.gz")] {
            let answer = ask(&host, "index.html", &[("accept-encoding", encoding)]);
            assert!(answer.body == fs::read(site.join(name)).expect("a copy"), "{kind:?}, {name}");
        }
    }
}

/// Where the copies are missing, the page is compressed for each request.
#[test]
fn without_copies_the_page_is_compressed_all_the_same() {
    let handed = Handed::unpack();
    for kind in Kind::ALL {
        let folder = Folder::of(&handed);
        for name in ["index.html.br", "index.html.gz"] {
            fs::remove_file(folder.site().join(name)).expect("a copy");
        }
        let host = Host::start(kind, folder);
        let answer = ask(&host, "index.html", &[("accept-encoding", "gzip, deflate, br")]);
        assert_eq!(answer.headers(), headers(Some("gzip")), "{kind:?}");
        let mut page = Vec::new();
        GzDecoder::new(&*answer.body).read_to_end(&mut page).expect("the page");
        assert!(page == handed.read("index.html"), "{kind:?}");
    }
}
