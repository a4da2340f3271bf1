//! A browser with the page in it, and what a person does there.

use std::future::Future;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value;
use tempfile::TempDir;

use crate::driver::{Driver, Kind};

/// How long a condition may take to come true; on a slow machine most of it is the browser's own.
const PATIENCE: Duration = Duration::from_mins(1);
const POLL: Duration = Duration::from_millis(20);

/// A browser session with a folder of its own for downloads.
pub struct Browser {
    pub client: Client,
    downloads: TempDir,
    _driver: Driver,
}

/// Runs a journey in a new session of a browser and closes it.
pub fn with_browser<F>(kind: Kind, journey: impl FnOnce(Browser) -> F)
where
    F: Future<Output = Browser>,
{
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.expect("a runtime").block_on(async {
        let driver = Driver::start(kind);
        let downloads = TempDir::new().expect("a folder");
        let capabilities = kind.capabilities(downloads.path());
        let Value::Object(capabilities) = capabilities else { unreachable!("an object") };
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{}", driver.port))
            .await
            .expect("a session");
        let browser = journey(Browser { client, downloads, _driver: driver }).await;
        browser.client.close().await.expect("the session closes");
    });
}

impl Browser {
    /// Opens an address and waits until the app answers input.
    pub async fn open(&self, address: &str) {
        self.client.goto(address).await.expect("the page");
        self.find("#app[data-ready]").await;
    }

    /// The element, once it is there.
    pub async fn find(&self, css: &str) -> Element {
        let found = self.client.wait().at_most(PATIENCE).every(POLL).for_element(Locator::Css(css));
        found.await.unwrap_or_else(|error| panic!("{css}: {error}"))
    }

    pub async fn click(&self, css: &str) {
        self.find(css).await.click().await.unwrap_or_else(|error| panic!("{css}: {error}"));
    }

    /// Chooses an answer of a radio group.
    pub async fn choose(&self, name: &str, value: &str) {
        self.click(&format!("input[name='{name}'][value='{value}']")).await;
    }

    pub async fn type_into(&self, name: &str, text: &str) {
        let input = self.find(&format!("input[name='{name}']")).await;
        input.send_keys(text).await.unwrap_or_else(|error| panic!("{name}: {error}"));
    }

    pub async fn text(&self, css: &str) -> String {
        self.find(css).await.text().await.expect("text")
    }

    /// The file whose download is complete, once there is one: its name and bytes.
    pub async fn downloaded(&self, extension: &str) -> (String, Vec<u8>) {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let entries = std::fs::read_dir(self.downloads.path()).expect("the folder");
            let files: Vec<PathBuf> = entries.map(|entry| entry.expect("a file").path()).collect();
            // Both browsers keep a second file beside it until the download is complete.
            let complete = |path: &&PathBuf| path.extension().is_some_and(|e| e == extension);
            if let ([file], Some(_)) = (files.as_slice(), files.iter().find(complete)) {
                let bytes = std::fs::read(file).expect("the file");
                if !bytes.is_empty() {
                    let name = file.file_name().expect("a name").to_string_lossy().into_owned();
                    return (name, bytes);
                }
            }
            assert!(Instant::now() < deadline, "no .{extension} file, but {files:?}");
            tokio::time::sleep(POLL).await;
        }
    }
}
