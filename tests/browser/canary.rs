//! Nothing leaves the page. A journey asks its host for the page and for nothing else, and
//! whatever an intruder's script tries, no request reaches a server that waits for one. The same
//! tries on a copy of the page without its policy do reach it, which shows that the server would notice.

use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Instant;

use crate::browser::{Browser, PATIENCE, POLL, everywhere};
use crate::edition::{download, set};
use crate::journey;
use crate::site::{Served, Site, page, tool, tool_at};

/// A server that notes what it is asked for and has nothing. Every request gets a connection of
/// its own, so that none waits for another one.
struct Canary {
    address: String,
    asked: Arc<Mutex<BTreeSet<String>>>,
}

impl Canary {
    fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = format!("http://{}/", listener.local_addr().expect("an address"));
        let asked = Arc::new(Mutex::new(BTreeSet::new()));
        let heard = asked.clone();
        // It ends with the tests, like the connections that a browser opens and never uses.
        thread::spawn(move || {
            for connection in listener.incoming().map_while(Result::ok) {
                let heard = heard.clone();
                thread::spawn(move || answer(&connection, &heard));
            }
        });
        Self { address, asked }
    }

    /// What was asked for so far, by name.
    fn caught(&self) -> Vec<String> {
        self.asked.lock().expect("the list").iter().cloned().collect()
    }
}

/// Notes the path of a request and refuses it.
fn answer(mut connection: &TcpStream, list: &Mutex<BTreeSet<String>>) {
    let lines = BufReader::new(connection).lines().map_while(Result::ok);
    let head: Vec<String> = lines.take_while(|line| !line.is_empty()).collect();
    let path = head.first().and_then(|line| line.split(' ').nth(1));
    if let Some(path) = path {
        list.lock().expect("the list").insert(path.trim_start_matches('/').to_owned());
    }
    // A browser that has gone away needs no answer.
    let _ = connection
        .write_all(b"HTTP/1.1 404 None\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
}

/// What a script does that wants something out of the page.
const INTRUDER: &str = include_str!("intruder.js");

/// Runs the intruder's script in the page and returns what it tried: once the browser is done with
/// all of it, or at once, because a browser does not report everything that succeeds.
async fn intrude(browser: &Browser, canary: &Canary, awaited: bool) -> Vec<String> {
    let script = INTRUDER.replace("CANARY", &canary.address);
    let script = script.replace("AWAITED", if awaited { "true" } else { "false" });
    let tried = browser.client.execute_async(&script, vec![]).await.expect("the intruder's list");
    let mut tried: Vec<String> = serde_json::from_value(tried).expect("names");
    tried.sort();
    tried
}

/// Runs the intruder's script, and checks that nothing of it has reached the canary.
async fn reaches_nobody(browser: &Browser, canary: &Canary) {
    let tried = intrude(browser, canary, true).await;
    assert_eq!(tried.len(), 15);
    // The last request of all: when it has arrived, so would have those before it.
    browser.client.goto(&format!("{}last", canary.address)).await.expect("an answer");
    let caught = canary.caught();
    assert!(caught.contains(&"last".to_owned()), "{caught:?}");
    assert!(!caught.iter().any(|name| tried.contains(name)), "{caught:?}");
}

#[test]
fn a_whole_journey_asks_for_the_page_alone() {
    let served = Served::html("/", std::fs::read(page()).expect("the built page"));
    let site = Site::of(vec![served]);
    everywhere(async |browser, _| {
        let before = site.asked().len();
        browser.open(&site.address()).await;
        journey::whole(&browser).await;
        browser.click("[data-export='draft']").await;
        browser.run("location.hash = '#/result'").await;
        browser.click(".link button").await;
        let link = "document.querySelector(\"[name='link']\")?.value.includes('#/shared/2')";
        browser.until(link).await;
        browser.reload().await;
        assert_eq!(site.asked()[before..], ["/", "/"], "one visit and one reload");
        browser
    });
}

#[test]
fn an_intruder_reaches_nobody() {
    everywhere(async |browser, address| {
        let canary = Canary::start();
        browser.open_at(&address, "#/step/1").await;
        browser.choose("manufacturer", "true").await;
        reaches_nobody(&browser, &canary).await;
        browser
    });
}

/// The same in the office's tool; and a whole edition is made without a request.
#[test]
fn an_intruder_in_the_tool_reaches_nobody() {
    let served = Served::html("/office.html", std::fs::read(tool()).expect("the built tool"));
    let site = Site::of(vec![served]);
    everywhere(async |browser, _| {
        let canary = Canary::start();
        let before = site.asked().len();
        browser.open_at(&tool_at(&site.address()), "#/page").await;
        set(&browser, "year", "2026").await;
        download(&browser).await;
        assert_eq!(site.asked()[before..], ["/office.html"], "one visit");
        reaches_nobody(&browser, &canary).await;
        browser
    });
}

#[test]
fn without_the_policy_the_ways_are_open() {
    let html = std::fs::read_to_string(page()).expect("the built page");
    let start = html.find("<meta id=\"policy\"").expect("the policy");
    let end = start + html[start..].find('>').expect("its end") + 1;
    let open = Site::of(vec![Served::html("/", html[..start].to_owned() + &html[end..])]);
    everywhere(async |browser, _| {
        let canary = Canary::start();
        browser.open(&open.address()).await;
        let mut tried = intrude(&browser, &canary, false).await;
        // A browser may put a prefetch off for good.
        tried.retain(|name| name != "prefetch");
        let deadline = Instant::now() + PATIENCE;
        while !tried.iter().all(|name| canary.caught().contains(name)) {
            assert!(Instant::now() < deadline, "of {tried:?} only {:?} arrived", canary.caught());
            tokio::time::sleep(POLL).await;
        }
        browser
    });
}
