//! A page that arrives slowly: it answers as soon as the first part of its program is there, and shows
//! the other screens when the rest has arrived.

use std::io::{Cursor, Read};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use tempfile::TempDir;
use tiny_http::{Header, Response, Server, StatusCode};

use crate::browser::{Browser, session};
use crate::document;
use crate::docx;
use crate::driver::{Driver, Kind};
use crate::scheme::Scheme;
use crate::site::edition;

/// More bytes than a server or a browser holds back.
const PADDING: usize = 100_000;

/// A text whose end is sent on command.
struct Slow {
    beginning: Cursor<Vec<u8>>,
    gate: Option<Receiver<()>>,
    end: Cursor<Vec<u8>>,
}

impl Read for Slow {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let read = self.beginning.read(buffer)?;
        if read > 0 {
            return Ok(read);
        }
        if let Some(gate) = self.gate.take() {
            // The end is sent when a test fails, too.
            let _ = gate.recv();
        }
        self.end.read(buffer)
    }
}

/// A host that sends the end of its only page on command.
struct SlowSite {
    server: Arc<Server>,
    gate: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl SlowSite {
    fn start(beginning: String, end: String) -> Self {
        let server = Arc::new(Server::http("127.0.0.1:0").expect("a port"));
        let (gate, opened) = channel();
        let requests = server.clone();
        let thread = thread::spawn(move || {
            let length = beginning.len() + end.len();
            let slow = Slow {
                beginning: Cursor::new(beginning.into_bytes()),
                gate: Some(opened),
                end: Cursor::new(end.into_bytes()),
            };
            if let Ok(request) = requests.recv() {
                let html = Header::from_bytes("Content-Type", "text/html; charset=utf-8");
                let headers = vec![html.expect("a header")];
                let page = Response::new(StatusCode(200), headers, slow, Some(length), None);
                // A browser that has gone away needs no answer.
                let _ = request.respond(page);
            }
        });
        Self { server, gate: Some(gate), thread: Some(thread) }
    }

    fn address(&self) -> String {
        format!("http://{}/", self.server.server_addr().to_ip().expect("a TCP port"))
    }

    /// Sends the end.
    fn finish(&mut self) {
        self.gate = None;
    }
}

impl Drop for SlowSite {
    fn drop(&mut self) {
        self.finish();
        self.server.unblock();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// Opens another screen and waits until it shows these words.
async fn shows(browser: &Browser, hash: &str, words: &str) {
    browser.run(&format!("location.hash = '{hash}'")).await;
    browser.until(&format!("document.querySelector('main').textContent.includes('{words}')")).await;
}

#[test]
fn an_edition_answers_before_its_form_has_arrived() {
    let base64 = STANDARD.encode(document::of(&["本办的表", "{{申报单位}}"]));
    let settings =
        json!({ "version": 1, "year": "2026", "form": { "name": "本办.docx", "base64": base64 } });
    let page = String::from_utf8(edition(&settings.to_string())).expect("UTF-8");
    let second = "<script type=\"text/plain\" id=\"second\">";
    let (beginning, end) = page.split_once(second).expect("a second part");
    let (_, form) = end.split_once("id=\"template\">").expect("the form stands at the end");
    let base64 = form.split_once('<').expect("its end").0;
    assert!(
        base64.len() > 1_000 && !beginning.contains(base64),
        "the form stands at the end alone"
    );
    for kind in Kind::ALL {
        println!("in {kind:?}");
        let padding = " ".repeat(PADDING);
        let mut site =
            SlowSite::start(format!("{beginning}<!--{padding}-->"), format!("{second}{end}"));
        let downloads = TempDir::new().expect("a folder");
        let mut capabilities = kind.capabilities(downloads.path(), Scheme::Light);
        // The driver would wait for the whole page.
        capabilities["pageLoadStrategy"] = "none".into();
        let driver = Driver::start(kind, downloads.path(), Scheme::Light);
        session(driver, downloads, capabilities, async |browser| {
            browser.open_early(&site.address()).await;
            assert_eq!(browser.run("return document.readyState").await, "loading");
            let foot = browser.says(".foot", &["2026年度版本，版本编号 "]).await;
            browser.run("location.hash = '#/step/1'").await;
            browser.choose("registered_in_chifeng", "false").await;
            browser.find("#verdict[data-eligibility='ineligible']").await;
            // The screens of the second part open by themselves.
            shows(&browser, "#/form", "正在载入这一页").await;
            site.finish();
            browser.type_into("form.applicant", "某某公司").await;
            assert_eq!(browser.text(".foot").await, foot);
            browser.click("[data-export='docx']").await;
            let (_, bytes) = browser.downloaded("docx").await;
            assert_eq!(docx::text(&bytes), "本办的表\n某某公司");
            browser.forget_downloads();
            shows(&browser, "#/form", "导出").await;
            browser.click("[data-export='page']").await;
            let (_, bytes) = browser.downloaded("html").await;
            let copy = String::from_utf8(bytes).expect("UTF-8");
            assert!(copy.contains(base64) && copy.contains("2026年度版本"), "a copy is no edition");
            browser
        });
    }
}
