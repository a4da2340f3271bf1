//! The built page as a host serves it, and other hosts.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::Command;
use std::sync::{Arc, Mutex};

use http::{Response, StatusCode};
use http_body_util::Full;
use hyper::body::Bytes;

use crate::browser::everywhere;
use crate::serving::Serving;

/// The built page.
pub fn page() -> PathBuf {
    let path = std::env::var_os("QUALITY_AWARD_PAGE");
    PathBuf::from(path.expect("QUALITY_AWARD_PAGE is not set; run `cargo xtask test browser`"))
}

/// The office's tool, which the build leaves beside the page.
pub fn tool() -> PathBuf {
    page().with_file_name("office.html")
}

/// The address of the office's tool on the host of this address.
pub fn tool_at(address: &str) -> String {
    format!("{address}office.html")
}

/// The address of the built page as a file.
pub fn file_address() -> String {
    format!("file://{}", page().display())
}

/// The built page as an office's edition with these settings, as the build makes it.
pub fn edition(settings: &str) -> Vec<u8> {
    let mut file = tempfile::NamedTempFile::new().expect("a file");
    file.write_all(settings.as_bytes()).expect("the settings");
    let mut command = Command::new(env!("CARGO"));
    command.args(["run", "--quiet", "-p", "quality-award-prerender", "--", "edition"]);
    let made = command.arg(page()).arg(file.path()).output().expect("cargo");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    made.stdout
}

/// A page that embeds the built one in a frame without an origin, which may store nothing.
const SANDBOX: &str = "<!doctype html><html lang='zh-CN'><title>host</title>\
    <iframe src='/' width='1000' height='800' sandbox='allow-scripts allow-downloads allow-modals'>\
    </iframe>";

/// A built file in a frame 320 px wide, as on a small telephone: the file and the screen behind `?`.
const NARROW: &str = "<!doctype html><html lang='zh-CN'><title>host</title>\
    <iframe width='320' height='800'></iframe>\
    <script>document.querySelector('iframe').src = '/' + location.search.slice(1) + location.hash</script>";

/// What is served where there is nothing. Browsers show a page of their own instead of an empty answer.
const NOTHING: &str = "<!doctype html><html lang='en'><title>nothing</title>";

/// One document that a site serves.
pub struct Served {
    path: &'static str,
    headers: Vec<(&'static str, String)>,
    body: Bytes,
}

impl Served {
    pub fn html(path: &'static str, body: impl Into<Vec<u8>>) -> Self {
        Self::of(path, "text/html; charset=utf-8", body)
    }

    pub fn of(path: &'static str, kind: &str, body: impl Into<Vec<u8>>) -> Self {
        let headers = vec![("Content-Type", kind.to_owned())];
        Self { path, headers, body: body.into().into() }
    }

    pub fn with(mut self, field: &'static str, value: &str) -> Self {
        self.headers.push((field, value.to_owned()));
        self
    }

    fn response(&self, status: StatusCode) -> Response<Full<Bytes>> {
        let start = Response::builder().status(status);
        let response = self
            .headers
            .iter()
            .fold(start, |response, (field, value)| response.header(*field, value));
        response.body(Full::new(self.body.clone())).expect("a response")
    }
}

/// A host on a loopback port of its own; it ends with this value.
pub struct Site {
    serving: Serving,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Site {
    /// The host of the built page, with the script for other sites beside it.
    pub fn start() -> Self {
        let html = std::fs::read(page()).expect("the built page");
        let script =
            std::fs::read(page().with_file_name("embed.js")).expect("the script for hosts");
        Self::of(vec![
            Served::html("/", html.clone()),
            Served::html("/index.html", html),
            Served::html("/office.html", std::fs::read(tool()).expect("the built tool")),
            Served::of("/embed.js", "text/javascript", script),
            Served::html("/sandbox", SANDBOX),
            Served::html("/narrow", NARROW),
        ])
    }

    /// A host of anything.
    pub fn of(pages: Vec<Served>) -> Self {
        let asked = Arc::new(Mutex::new(vec![]));
        let heard = asked.clone();
        let nothing = Served::html("", NOTHING);
        let serving = Serving::start(move |request| {
            let url = request.uri();
            heard.lock().expect("the list").push(url.to_string());
            match pages.iter().find(|page| page.path == url.path()) {
                Some(found) => found.response(StatusCode::OK),
                None => nothing.response(StatusCode::NOT_FOUND),
            }
        });
        Self { serving, asked }
    }

    /// What was asked for so far, in order: paths with their queries.
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().expect("the list").clone()
    }

    pub fn address(&self) -> String {
        self.serving.address()
    }

    pub fn port(&self) -> u16 {
        self.serving.port()
    }
}

/// Other people's software is named in the page with its owners, and so are the licences that ask
/// for it.
#[test]
fn the_page_names_the_software_in_it() {
    everywhere(async |browser, address| {
        browser.open(&address).await;
        browser.click(".foot a[href='#/licences']").await;
        let text = browser.find("pre").await.text().await.expect("the list");
        for words in [
            "yew 0.",
            "wasm-bindgen 0.",
            "sha2 0.",
            "serde 1.",
            "dlmalloc 0.",
            "Rust standard library 1.",
            "Copyright (c) 2014 Alex Crichton",
            "Permission is hereby granted, free of charge",
            "UNICODE LICENSE V3",
        ] {
            assert!(text.contains(words), "{words} is not in {text}");
        }
        assert!(!text.contains("quality-award"), "the page's own parts are not others'");
        browser
    });
}
