//! A browser with the page in it, and what a person does there.

use std::cell::Cell;
use std::future::Future;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::error::{CmdError, ErrorStatus};
use fantoccini::key::Key;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value;
use tempfile::TempDir;

use crate::driver::{Driver, Kind};
use crate::failure;
use crate::scheme::Scheme;
use crate::site::Site;

/// How long a condition may take to come true; on a slow machine most of it is the browser's own.
pub const PATIENCE: Duration = Duration::from_mins(1);
pub const POLL: Duration = Duration::from_millis(20);

/// How an input is answered.
#[derive(Clone, Copy, Debug)]
pub enum Answer {
    Choose(&'static str),
    Type(&'static str),
}

/// A browser session with a folder of its own for downloads.
pub struct Browser {
    pub client: Client,
    pub downloads: TempDir,
    /// Files that the reader has.
    files: TempDir,
    /// The frame that the page stands in, if its host gives it the height of its content.
    pub fitted: Cell<Option<u16>>,
    pub driver: Driver,
}

/// Runs a journey in each browser against the served page.
pub fn everywhere<F>(journey: impl Fn(Browser, String) -> F)
where
    F: Future<Output = Browser>,
{
    let site = Site::start();
    for kind in Kind::ALL {
        with_browser(kind, |browser| journey(browser, site.address()));
    }
}

/// Runs a journey in a new session of a browser and closes it.
pub fn with_browser<F>(kind: Kind, journey: impl FnOnce(Browser) -> F)
where
    F: Future<Output = Browser>,
{
    with_scheme(kind, Scheme::Light, journey);
}

/// The same for a reader who has chosen a colour scheme.
pub fn with_scheme<F>(kind: Kind, scheme: Scheme, journey: impl FnOnce(Browser) -> F)
where
    F: Future<Output = Browser>,
{
    // Shown where a test fails.
    println!("in {kind:?}");
    failure::say_where();
    let downloads = TempDir::new().expect("a folder");
    let capabilities = kind.capabilities(downloads.path(), scheme);
    let driver = Driver::start(kind, downloads.path(), scheme);
    session(driver, downloads, capabilities, async |browser| {
        match kind {
            Kind::Chromium => scheme.set_in_chromium(&browser).await,
            Kind::Firefox => {}
            Kind::WebKit => browser.client.set_window_size(1280, 900).await.expect("its window"),
        }
        journey(browser).await
    });
}

/// Runs a journey in a new session with these capabilities and closes it.
pub fn session<F>(
    driver: Driver,
    downloads: TempDir,
    capabilities: Value,
    journey: impl FnOnce(Browser) -> F,
) where
    F: Future<Output = Browser>,
{
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.expect("a runtime").block_on(async {
        let Value::Object(capabilities) = capabilities else { unreachable!("an object") };
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{}", driver.port))
            .await
            .expect("a session");
        let files = TempDir::new().expect("a folder");
        let browser = Browser { client, downloads, files, fitted: Cell::new(None), driver };
        let browser = journey(browser).await;
        browser.client.close().await.expect("the session closes");
    });
}

/// Whether the second part of the program runs, or was found to be missing. Pages of version 0.1.0 have
/// none.
pub const WHOLE: &str = "document.readyState !== 'loading' && (!document.getElementById('second') \
    || document.querySelector('[data-whole], [data-missing]'))";

/// Whether the driver could not look at the element and does not say why. WebKit's driver answers so, before it does
/// anything, where the screen is being replaced.
pub fn is_unknown(error: &CmdError) -> bool {
    const SAID: [&str; 2] = ["", "Could not parse element info"];
    matches!(error, CmdError::Standard(error) if error.error == ErrorStatus::UnknownError && SAID.contains(&&*error.message))
}

impl Browser {
    pub const fn kind(&self) -> Kind {
        self.driver.kind
    }

    /// Opens an address and waits until the app answers input.
    pub async fn open(&self, address: &str) {
        self.open_early(address).await;
        self.until(WHOLE).await;
    }

    /// Opens a page and waits until its first part answers.
    pub async fn open_early(&self, address: &str) {
        self.client.goto(address).await.expect("the page");
        self.find("#app[data-ready]").await;
    }

    /// Loads the page again and waits until the app answers input.
    pub async fn reload(&self) {
        self.client.refresh().await.expect("a reload");
        self.find("#app[data-ready]").await;
        self.until(WHOLE).await;
    }

    /// The element, once it is there.
    pub async fn find(&self, css: &str) -> Element {
        let deadline = Instant::now() + PATIENCE;
        loop {
            match self.client.find(Locator::Css(css)).await {
                Ok(element) => return element,
                // WebKit's driver says the latter where the element is replaced while it looks.
                Err(error)
                    if error.is_no_such_element()
                        || error.is_stale_element_reference()
                        || is_unknown(&error) =>
                {
                    assert!(Instant::now() < deadline, "{css}: {error}; {}", self.seen().await);
                }
                Err(error) => panic!("{css}: {error:?}"),
            }
            tokio::time::sleep(POLL).await;
        }
    }

    /// Where the page is and what has the focus, for whoever looks at a test that failed.
    pub async fn seen(&self) -> Value {
        let script = "const { activeElement, title } = document;
            const marked = [...document.querySelectorAll('[aria-invalid=true]')].map((it) => it.name);
            const said = [...document.querySelectorAll('[role=status], [role=alert]')]
                .map((it) => it.textContent).filter(Boolean);
            return { hash: location.hash, title, focus: activeElement?.outerHTML.slice(0, 200), marked, said }";
        self.run(script).await
    }

    /// Scrolls the host of a frame as a reader would before a click, and waits as a reader would
    /// until nothing moves any more: the frame's height and the host's scrolling follow a new screen
    /// by messages. A driver cannot scroll a host that is another site.
    pub async fn show(&self, css: &str, frame: u16) {
        self.find(css).await;
        let place = format!("return document.querySelector({css:?}).getBoundingClientRect().top");
        let rect = format!("document.querySelectorAll('iframe')[{frame}].getBoundingClientRect()");
        let deadline = Instant::now() + PATIENCE;
        let mut before = Value::Null;
        loop {
            self.fits().await;
            let top = self.run(&place).await;
            self.leave().await;
            let now = self.run(&format!("return [{rect}.top + {top}, {rect}.height]")).await;
            let shown = format!("return {now}[0] > 0 && {now}[0] < innerHeight - 60");
            let rests = now == before && self.run(&shown).await == true;
            if !rests {
                self.run(&format!("scrollBy(0, {now}[0] - innerHeight / 2)")).await;
                before = self.run(&format!("return [{rect}.top + {top}, {rect}.height]")).await;
            }
            self.enter(frame).await;
            if rests {
                return;
            }
            assert!(Instant::now() < deadline, "{css} does not come to rest");
        }
    }

    pub async fn type_into(&self, name: &str, text: &str) {
        let input = self.find(&format!("input[name='{name}']")).await;
        self.send(&input, text).await;
    }

    /// Types into an input. WebKit's driver has no key for a line feed, and for no character beyond
    /// the first 65,536; those are put in as an input method does it.
    pub async fn send(&self, input: &Element, text: &str) {
        let foreign = |c: char| self.kind() == Kind::WebKit && c.len_utf16() > 1;
        for piece in text.split_inclusive(foreign) {
            let (plain, rest) = piece.split_at(piece.find(foreign).unwrap_or(piece.len()));
            let keys = plain.replace('\n', &char::from(Key::Enter).to_string());
            input.send_keys(&keys).await.unwrap_or_else(|error| panic!("{keys}: {error:?}"));
            if !rest.is_empty() {
                let insert =
                    "arguments[0].focus(); document.execCommand('insertText', false, arguments[1])";
                let input = serde_json::to_value(input).expect("an element");
                let inserted = self.client.execute(insert, vec![input, rest.into()]).await;
                inserted.unwrap_or_else(|error| panic!("{rest}: {error}"));
            }
        }
    }

    /// Goes through the steps from the one on the screen to the last, answering what each asks.
    pub async fn answer_steps(&self, answers: &[(String, Answer)]) {
        loop {
            let form = self.find("form h1").await;
            let mut asked = self.asked().await;
            for (name, answer) in answers {
                if !asked.contains(name) {
                    continue;
                }
                match answer {
                    Answer::Choose(value) => self.choose(name, value).await,
                    Answer::Type(text) => self.type_into(name, text).await,
                }
                // An answer may ask for another.
                asked = self.asked().await;
            }
            self.click("form button[type='submit']").await;
            // The next screen is there when the heading of this one is gone.
            self.gone(&form).await;
            self.begun().await;
            // Asked of the page itself: in a frame the session's address is that of the host.
            if self.run("return location.hash").await == "#/check" {
                return;
            }
        }
    }

    /// The names of the inputs on the screen.
    async fn asked(&self) -> Vec<String> {
        let names =
            "return [...document.querySelectorAll('[name]')].map((it) => it.getAttribute('name'))";
        serde_json::from_value(self.run(names).await).expect("names")
    }

    /// Goes into a frame of the page, counted from 0, that the host keeps as high as what is in it,
    /// and waits until what is in it answers input.
    pub async fn enter(&self, frame: u16) {
        self.find("iframe").await;
        self.client.clone().enter_frame(frame).await.expect("the frame");
        self.find("#app[data-ready]").await;
        self.until(WHOLE).await;
        self.fitted.set(Some(frame));
    }

    /// Goes back to the page that the frame stands in.
    pub async fn leave(&self) {
        self.client.clone().enter_parent_frame().await.expect("the host");
        self.fitted.set(None);
    }

    /// Waits, in a frame, until it is as high as what is in it, and no higher.
    pub async fn fits(&self) {
        let fits = "innerHeight > 0 && innerHeight === document.documentElement.offsetHeight + 1";
        self.until(fits).await;
    }

    /// Waits until a new screen has given the focus to its heading. A quicker test
    /// would lose the focus, and what it types before.
    pub async fn begun(&self) {
        self.has_focus("h1").await;
    }

    /// Waits until an element has left the page.
    async fn gone(&self, element: &Element) {
        let deadline = Instant::now() + PATIENCE;
        while element.is_enabled().await.is_ok() {
            assert!(Instant::now() < deadline, "the screen did not change");
            tokio::time::sleep(POLL).await;
        }
    }

    /// Opens the page at a hash afresh, with what the browser has stored.
    pub async fn open_at(&self, address: &str, hash: &str) {
        // Another document first: a new hash alone would not load the page again.
        self.client.goto("about:blank").await.expect("a blank page");
        self.open(&format!("{address}{hash}")).await;
    }

    /// Opens a page of the host at a hash, with nothing stored: from a document of the same host in which no program
    /// runs that could store what it has.
    pub async fn open_anew(&self, address: &str, hash: &str) {
        self.client.goto(&format!("{address}nothing")).await.expect("an empty page");
        self.run("localStorage.clear()").await;
        self.open(&format!("{address}{hash}")).await;
    }

    /// Runs a script in the page.
    pub async fn run(&self, script: &str) -> Value {
        self.client
            .execute(script, vec![])
            .await
            .unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Waits until a script answers `true`.
    pub async fn until(&self, script: &str) {
        self.answers(&format!("return Boolean({script})"), true).await;
    }

    /// Waits until the page has given an element the focus. The window itself may be without it, where WebKit's
    /// screen has no window manager: `:focus` matches nothing then.
    pub async fn has_focus(&self, css: &str) {
        self.until(&format!("document.activeElement?.matches({css:?})")).await;
    }

    /// The text of the element that is there once none is about to be replaced.
    pub async fn text(&self, css: &str) -> String {
        loop {
            match self.find(css).await.text().await {
                Ok(text) => return text,
                Err(error) if error.is_stale_element_reference() || is_unknown(&error) => {}
                Err(error) => panic!("{css}: {error:?}"),
            }
        }
    }

    /// Waits until an element says all of these words; gives its text.
    pub async fn says(&self, css: &str, words: &[&str]) -> String {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let text = self.text(css).await;
            if words.iter().all(|words| text.contains(words)) {
                return text;
            }
            assert!(Instant::now() < deadline, "{css} does not say {words:?}, but {text}");
            tokio::time::sleep(POLL).await;
        }
    }

    /// Waits until a script answers this.
    pub async fn answers(&self, script: &str, expected: impl Into<Value>) {
        let (deadline, expected) = (Instant::now() + PATIENCE, expected.into());
        loop {
            let answer = self.run(script).await;
            if answer == expected {
                return;
            }
            let late = Instant::now() >= deadline;
            assert!(!late, "{script}: {answer}, not {expected}; {}", self.seen().await);
            tokio::time::sleep(POLL).await;
        }
    }

    /// A file that the reader has, to be picked.
    pub fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.files.path().join(name);
        std::fs::write(&path, bytes).expect("a file");
        path
    }
}
