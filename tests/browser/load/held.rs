//! A connection that stands still after some of the page's bytes, as a bad one does.

use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::thread;

use serde_json::json;
use tempfile::TempDir;

use super::ANSWER;
use crate::browser::session;
use crate::driver::{Driver, Kind};
use crate::scheme::Scheme;

/// Opens a page of which no more than these bytes, written with brotli, ever arrive, and answers its
/// first question: the verdict is there while the browser still waits for the rest.
pub fn answers(bytes: &[u8]) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    let bytes = bytes.to_vec();
    let host = thread::spawn(move || {
        let (mut reader, _) = listener.accept().expect("a browser");
        let mut request = [0; 4096];
        let _ = reader.read(&mut request).expect("a request");
        // Without a length the page ends with the connection, and that ends with the browser.
        let head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\
                    Content-Encoding: br\r\nConnection: close\r\n\r\n";
        reader.write_all(head.as_bytes()).expect("the head");
        reader.write_all(&bytes).expect("the bytes");
        while reader.read(&mut request).is_ok_and(|count| count > 0) {}
    });
    let (kind, downloads) = (Kind::Chromium, TempDir::new().expect("a folder"));
    let mut capabilities = kind.capabilities(downloads.path(), Scheme::Light);
    // The driver would wait for the end of the page.
    capabilities["pageLoadStrategy"] = json!("none");
    let driver = Driver::start(kind, downloads.path(), Scheme::Light);
    session(driver, downloads, capabilities, async |browser| {
        browser.client.goto(&format!("http://{address}/#/step/1")).await.expect("the page");
        browser.find("#app[data-ready] input[type='radio']").await;
        let verdict = browser.client.execute_async(ANSWER, vec![]).await.expect("a verdict");
        assert!(verdict.as_str().is_some_and(|it| it.contains("不符合")), "{verdict}");
        assert_eq!(browser.run("return document.readyState").await, "loading");
        browser
    });
    host.join().expect("the host ends with the browser");
}
