//! Serves `dist` to this machine and builds it again when a source has changed. The page is served as soon as it is there;
//! who asks for anything else waits for the tool and the guides.

mod progress;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;
use std::sync::mpsc::{self, Receiver, Sender, TryRecvError};
use std::thread;
use std::time::{Duration, SystemTime};

use anyhow::{Context, Result, anyhow};
use tiny_http::{Header, Method, Request, Response, Server};

use crate::compress;
use crate::dist;
use crate::shell::Shell;
use progress::{Built, Progress};

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
    let server = Server::http("127.0.0.1:0")
        .map_err(|error| anyhow!("no port of this machine can be listened on: {error}"))?;
    let address = server.server_addr().to_ip().context("the server has no address")?;
    let say = |built| match built {
        Built::Page => println!("the page:          http://{address}/"),
        Built::Everything => {
            println!("the office's tool: http://{address}/office.html");
            println!("Ctrl+C ends; reload after a change.");
        }
    };
    thread::scope(|scope| {
        let start = || {
            let (tell, news) = mpsc::channel();
            scope.spawn(move || {
                let failure = build_unless_built(shell, &tell).err();
                // The server ends with its first failure, and nobody listens any more.
                failure.map(|error| tell.send(Err(error)))
            });
            news
        };
        let mut progress = Progress::new(sources(shell));
        let mut building = Some(start());
        let (mut files, mut held) = (Files::new(), Vec::new());
        loop {
            held.extend(server.recv_timeout(LOOK_EVERY).context("the server stopped")?);
            let heard = match building.as_ref().map(Receiver::try_recv) {
                Some(Ok(news)) => {
                    Some(news.and_then(|built| Ok((built, load(&shell.path("dist"))?))))
                }
                Some(Err(TryRecvError::Disconnected)) => {
                    building = None;
                    let whole = progress.there == Some(Built::Everything);
                    (!whole).then(|| Err(anyhow!("the build stopped before its end")))
                }
                Some(Err(TryRecvError::Empty)) | None => None,
            };
            match heard {
                Some(Ok((built, loaded))) => {
                    files = loaded;
                    if progress.arrive(built) {
                        say(built);
                    }
                }
                Some(Err(error)) if progress.said.is_none() => return Err(error),
                Some(Err(error)) => {
                    eprintln!("error: {error:#}\nWhat was there before is still served.");
                    progress.there = Some(Built::Everything);
                }
                None => (),
            }
            let now = sources(shell);
            if now != progress.sources && building.is_none() {
                println!("A source has changed; building …");
                progress.begin(now.clone());
                building = Some(start());
            }
            let can = |request: &Request| progress.answers(file_name(request.url()), &now);
            let (answered, waiting): (Vec<Request>, _) = held.into_iter().partition(can);
            held = waiting;
            for request in answered {
                // A reader who closed the connection is no reason to stop.
                let _ = answer(request, &files);
            }
        }
    })
}

/// Builds, unless what is in `dist` was built here from the sources as they are now, and tells what is there. What
/// changes during the build is not in it.
fn build_unless_built(shell: &Shell, tell: &Sender<Result<Built>>) -> Result<()> {
    let sources = sources(shell);
    let state = |built: Built| format!("{sources:?}\n{:?}", found_in(shell, built.files()));
    let is_there = |built: Built| {
        fs::read_to_string(shell.path(built.stamp())).is_ok_and(|noted| noted == state(built))
    };
    let told = |built| tell.send(Ok(built)).context("the server has ended");
    let now_there = |built: Built| {
        fs::write(shell.path(built.stamp()), state(built))
            .with_context(|| format!("{} cannot be written", built.stamp()))?;
        told(built)
    };
    if is_there(Built::Page) {
        told(Built::Page)?;
        if is_there(Built::Everything) {
            println!("Nothing has changed since dist was built.");
            return told(Built::Everything);
        }
    }
    println!("The page is served first, the office's tool after it.");
    dist::all(shell, || now_there(Built::Page))?;
    now_there(Built::Everything)
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
