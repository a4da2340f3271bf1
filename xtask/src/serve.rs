//! Serves `dist` to this machine and builds it again when a source has changed.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;
use std::time::{Duration, SystemTime};

use anyhow::{Context, Result, anyhow};
use tiny_http::{Header, Method, Request, Response, Server};

use crate::compress;
use crate::dist;
use crate::shell::Shell;

/// Everything that the page is built from; a directory stands for all files in it.
const SOURCES: [&str; 18] = [
    "index.html",
    "application",
    "browser",
    "desk",
    "docs",
    "docx",
    "html",
    "office",
    "page",
    "prerender",
    "ui",
    "web",
    "rules",
    "xtask",
    "Cargo.toml",
    "Cargo.lock",
    "rust-toolchain.toml",
    ".cargo",
];

/// Where it is noted what `dist` was built from.
const STAMP: &str = "target/page/served";

/// How often the sources are compared while no request comes.
const LOOK_EVERY: Duration = Duration::from_millis(500);

/// One file of `dist`, ready to send.
struct File {
    bytes: Vec<u8>,
    brotli: Vec<u8>,
}

/// The files of `dist` by name; nothing else can be asked for.
type Files = BTreeMap<String, File>;

/// Builds and serves until the process is ended.
pub(crate) fn run(shell: &Shell) -> Result<()> {
    let mut seen = sources(shell);
    build_unless_built(shell)?;
    let mut files = load(&shell.path("dist"))?;
    let server = Server::http("127.0.0.1:0")
        .map_err(|error| anyhow!("no port of this machine can be listened on: {error}"))?;
    let address = server.server_addr().to_ip().context("the server has no address")?;
    println!("the page:          http://{address}/");
    println!("the office's tool: http://{address}/office.html");
    println!("Ctrl+C ends; reload after a change.");
    loop {
        let request = server.recv_timeout(LOOK_EVERY).context("the server stopped")?;
        // The sources are compared before a request is answered, so a reload always shows the newest.
        let now = sources(shell);
        if now != seen {
            seen = now;
            println!("A source has changed; building …");
            match build_unless_built(shell).and_then(|()| load(&shell.path("dist"))) {
                Ok(built) => files = built,
                Err(error) => eprintln!("error: {error:#}\nThe page of before is still served."),
            }
        }
        if let Some(request) = request {
            // A reader who closed the connection is no reason to stop.
            let _ = answer(request, &files);
        }
    }
}

/// Builds, unless what is in `dist` was built here from the sources as they are now. What changes during the build is
/// not in it.
fn build_unless_built(shell: &Shell) -> Result<()> {
    let (stamp, sources) = (shell.path(STAMP), sources(shell));
    let state = || format!("{sources:?}\n{:?}", found_in(shell, &["dist"]));
    if fs::read_to_string(&stamp).is_ok_and(|built| built == state()) {
        println!("Nothing has changed since dist was built.");
        return Ok(());
    }
    dist::run(shell)?;
    fs::write(&stamp, state()).with_context(|| format!("{STAMP} cannot be written"))
}

/// The path, time and length of every source file.
fn sources(shell: &Shell) -> Vec<Seen> {
    found_in(shell, &SOURCES)
}

/// The path, time and length of every file in these places.
fn found_in(shell: &Shell, places: &[&str]) -> Vec<Seen> {
    let mut found = Vec::new();
    for place in places {
        visit(&shell.path(place), &mut found);
    }
    found.sort();
    found
}

/// A file's path, when it was changed, and its length.
pub(crate) type Seen = (String, Option<SystemTime>, u64);

/// Adds a file, or all files below a directory. What cannot be read counts as absent.
pub(crate) fn visit(path: &Path, found: &mut Vec<Seen>) {
    let Ok(metadata) = fs::metadata(path) else {
        return;
    };
    if metadata.is_dir() {
        let Ok(entries) = fs::read_dir(path) else {
            return;
        };
        entries.flatten().for_each(|entry| visit(&entry.path(), found));
    } else {
        let name = path.to_string_lossy().into_owned();
        found.push((name, metadata.modified().ok(), metadata.len()));
    }
}

/// Reads the files of `dist` and compresses them once, not for every request.
fn load(dist: &Path) -> Result<Files> {
    let mut files = Files::new();
    for entry in fs::read_dir(dist).context("dist cannot be read")? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            let bytes = fs::read(entry.path())?;
            let brotli = compress::brotli_quickly(&bytes)?;
            files.insert(entry.file_name().to_string_lossy().into_owned(), File { bytes, brotli });
        }
    }
    Ok(files)
}

/// Sends one file or says why not.
fn answer(request: Request, files: &Files) -> io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return request.respond(Response::from_string("Only GET and HEAD.").with_status_code(405));
    }
    let name = file_name(request.url());
    let Some(file) = files.get(name) else {
        return request.respond(Response::from_string("No such file.").with_status_code(404));
    };
    let compressed = request.headers().iter().any(|header| {
        header.field.equiv("Accept-Encoding") && accepts_brotli(header.value.as_str())
    });
    let body = if compressed { &file.brotli } else { &file.bytes };
    // Sent in one piece, so that the answer names its length.
    let mut response = Response::from_data(&**body).with_chunked_threshold(usize::MAX);
    let mut headers = vec![
        ("Content-Type", content_type(name)),
        ("Cache-Control", "no-store"),
        ("Vary", "Accept-Encoding"),
        ("X-Content-Type-Options", "nosniff"),
    ];
    if compressed {
        headers.push(("Content-Encoding", "br"));
    }
    for (field, value) in headers {
        if let Ok(header) = Header::from_bytes(field, value) {
            response.add_header(header);
        }
    }
    request.respond(response)
}

/// The name of the file that an address asks for.
fn file_name(url: &str) -> &str {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    match path.strip_prefix('/') {
        Some("") => "index.html",
        Some(name) => name,
        None => path,
    }
}

/// Whether an `Accept-Encoding` names brotli and does not rule it out.
fn accepts_brotli(value: &str) -> bool {
    value.split(',').any(|coding| {
        let mut parts = coding.split(';').map(str::trim);
        parts.next() == Some("br") && !parts.any(|part| matches!(part, "q=0" | "q=0.0"))
    })
}

/// The content type that a file's name stands for.
fn content_type(name: &str) -> &'static str {
    match Path::new(name).extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_a_file() {
        for url in ["/", "/?embedded", "/index.html", "/index.html?x=/y"] {
            assert_eq!(file_name(url), "index.html", "{url}");
        }
        // Such a name is never that of a file in `dist`, so nothing outside can be reached.
        assert_eq!(file_name("/../Cargo.toml"), "../Cargo.toml");
    }

    #[test]
    fn brotli_is_sent_only_to_those_who_take_it() {
        assert!(accepts_brotli("gzip, deflate, br"));
        assert!(accepts_brotli("br;q=1.0, gzip"));
        assert!(!accepts_brotli("gzip, deflate"));
        assert!(!accepts_brotli("gzip, br;q=0"));
        assert!(!accepts_brotli(""));
    }

    #[test]
    fn types_carry_the_character_set() {
        assert_eq!(content_type("index.html"), "text/html; charset=utf-8");
        assert_eq!(content_type("embed.js"), "text/javascript; charset=utf-8");
        assert_eq!(content_type("form"), "application/octet-stream");
    }
}
