//! A page that arrives slowly: it answers as soon as the first part of its program is there, and shows
//! the other screens when the rest has arrived.

use std::convert::Infallible;
use std::future::Future as _;
use std::pin::Pin;
use std::sync::Mutex;
use std::task::{Context, Poll};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::Response;
use hyper::body::{Body, Bytes, Frame, SizeHint};
use serde_json::json;
use tempfile::TempDir;
use tokio::sync::oneshot::{Receiver, Sender, channel};

use crate::browser::{Browser, session};
use crate::document;
use crate::docx;
use crate::driver::{Driver, Kind};
use crate::scheme::Scheme;
use crate::serving::Serving;
use crate::site::edition;

/// More bytes than a server or a browser holds back.
const PADDING: usize = 100_000;

/// A text whose end is sent on command.
struct Slow {
    beginning: Option<Bytes>,
    gate: Receiver<()>,
    end: Option<Bytes>,
}

impl Body for Slow {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let next = match self.beginning.take() {
            Some(beginning) => Some(beginning),
            None if self.end.is_none() => None,
            // The end is sent when a test fails, too: the sender is gone then.
            None => match Pin::new(&mut self.gate).poll(context) {
                Poll::Pending => return Poll::Pending,
                Poll::Ready(_) => self.end.take(),
            },
        };
        Poll::Ready(next.map(|bytes| Ok(Frame::data(bytes))))
    }

    fn size_hint(&self) -> SizeHint {
        let left = self.beginning.iter().chain(&self.end).map(Bytes::len).sum::<usize>();
        SizeHint::with_exact(u64::try_from(left).expect("a length"))
    }
}

/// A host that sends the end of its only page on command.
struct SlowSite {
    serving: Serving,
    gate: Option<Sender<()>>,
}

impl SlowSite {
    fn start(beginning: String, end: String) -> Self {
        let (gate, opened) = channel();
        let page = Slow { beginning: Some(beginning.into()), gate: opened, end: Some(end.into()) };
        let page = Mutex::new(Some(page));
        let serving = Serving::start(move |_| {
            let first = page.lock().expect("the page").take();
            let nothing = || Slow { beginning: None, gate: channel().1, end: None };
            let html = Response::builder().header("Content-Type", "text/html; charset=utf-8");
            html.body(first.unwrap_or_else(nothing)).expect("a response")
        });
        Self { serving, gate: Some(gate) }
    }

    /// Sends the end.
    fn finish(&mut self) {
        self.gate = None;
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
            browser.open_early(&site.serving.address()).await;
            assert_eq!(browser.run("return document.readyState").await, "loading");
            let foot = browser.says(".foot", &["2026年度版本，版本编号 "]).await;
            browser.run("location.hash = '#/step/1'").await;
            browser.choose("registered_in_chifeng", "false").await;
            browser.find("#verdict[data-eligibility='ineligible']").await;
            // The screens of the second part open by themselves.
            shows(&browser, "#/form", "正在载入这一页").await;
            site.finish();
            // Typed before the screen has given its heading the focus, a letter would go there.
            browser.find("[name='form.applicant']").await;
            browser.begun().await;
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
