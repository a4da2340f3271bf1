//! Another version of the files in the place of those before.

use std::fs;

use crate::client::ask;
use crate::host::{Folder, Handed, Host, Kind, bash};

/// The files that are put into the folder of a server.
const FILES: [&str; 4] = ["index.html", "index.html.br", "index.html.gz", "embed.js"];

/// What was handed over once more, each file with another last byte: of the same length and the same day, so that no
/// server knows it for another by these.
fn changed() -> Handed {
    let handed = Handed::unpack();
    let mut sums = String::new();
    for name in FILES {
        let mut bytes = handed.read(name);
        *bytes.last_mut().expect("a byte") ^= 1;
        handed.write(name, &bytes);
        let sum = bash(&format!("sha256sum {name}"), handed.folder());
        sums.push_str(&String::from_utf8(sum.stdout).expect("a sum"));
    }
    handed.write("SHA256SUMS", sums.as_bytes());
    handed
}

/// A browser asks with what it knows of its copy: nothing comes while that is the newest, and the new file at once after
/// an update.
#[test]
fn the_newest_file_comes_at_once() {
    let (before, after) = (Handed::unpack(), changed());
    for kind in Kind::ALL {
        let folder = Folder::new();
        // Copied with their day, as Windows copies what it has unpacked.
        for name in FILES {
            bash(&format!("cp -p {name} {}", folder.site().display()), before.folder());
        }
        let host = Host::start(kind, folder);
        let accepted =
            [("gzip, br", "index.html.br"), ("gzip", "index.html.gz"), ("identity", "index.html")];
        let first = accepted.map(|(accepted, name)| {
            let answer = ask(&host, "index.html", &[("accept-encoding", accepted)]);
            assert!(answer.body == before.read(name), "{kind:?}, {accepted}");
            let mut headers = vec![("accept-encoding", accepted)];
            headers.extend(answer.validators());
            let again = ask(&host, "index.html", &headers);
            assert_eq!((again.status, again.body.len()), (304, 0), "{kind:?}, {accepted}");
            assert_eq!(again.all["cache-control"], "no-cache", "{kind:?}, {accepted}");
            answer
        });
        let placed = after.place(&host.folder);
        assert!(placed.status.success(), "{kind:?}: {}", String::from_utf8_lossy(&placed.stderr));
        for ((accepted, name), first) in accepted.into_iter().zip(&first) {
            let mut headers = vec![("accept-encoding", accepted)];
            headers.extend(first.validators());
            let answer = ask(&host, "index.html", &headers);
            assert_eq!(answer.status, 200, "{kind:?}, {accepted}");
            assert!(answer.body == after.read(name), "{kind:?}, {accepted}");
        }
    }
}

/// Files of which one was damaged or belongs to another version replace nothing.
#[test]
fn files_that_do_not_belong_together_stay_out() {
    let (whole, mixed) = (Handed::unpack(), changed());
    let folder = Folder::of(&whole);
    for name in FILES {
        let right = mixed.read(name);
        mixed.write(name, &whole.read(name));
        let placed = mixed.place(&folder);
        assert!(!placed.status.success(), "{name}");
        for name in FILES {
            let there = fs::read(folder.site().join(name)).expect("a file");
            assert!(there == whole.read(name), "{name}");
        }
        mixed.write(name, &right);
    }
}
