//! The drivers of the browsers, each started on a port of its own choice.

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;

use serde_json::{Value, json};

use crate::scheme::Scheme;

/// How many ports a driver may try.
const PORTS: usize = 50;

/// A browser that the journeys run in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Chromium,
    Firefox,
}

impl Kind {
    pub const ALL: [Self; 2] = [Self::Chromium, Self::Firefox];

    const fn driver(self) -> &'static str {
        match self {
            Self::Chromium => "chromedriver",
            Self::Firefox => "geckodriver",
        }
    }

    /// The words before the port in what the driver prints once it listens.
    const fn greeting(self) -> &'static str {
        match self {
            Self::Chromium => "started successfully on port ",
            Self::Firefox => "Listening on 127.0.0.1:",
        }
    }

    const fn programs(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium", "chromium-browser", "google-chrome"],
            Self::Firefox => &["firefox-esr", "firefox"],
        }
    }

    fn program(self) -> PathBuf {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let places: Vec<PathBuf> = std::env::split_paths(&path).collect();
        let found =
            self.programs().iter().flat_map(|name| places.iter().map(move |p| p.join(name)));
        found.into_iter().find(|program| program.is_file()).unwrap_or_else(|| {
            panic!("{self:?} is not on the PATH; run `cargo xtask test browser`")
        })
    }

    /// What a new session asks for: no window, no questions about downloads, no traffic of the
    /// browser's own.
    pub fn capabilities(self, downloads: &Path, scheme: Scheme) -> Value {
        let program = self.program();
        match self {
            Self::Chromium => json!({
                "goog:chromeOptions": {
                    "binary": program,
                    "args": [
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        // Scroll bars would take their width off the emulated windows.
                        "--hide-scrollbars",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--window-size=1280,900",
                        "--lang=zh-CN",
                    ],
                    "prefs": {
                        "download.default_directory": downloads,
                        "download.prompt_for_download": false,
                    },
                },
                "goog:loggingPrefs": { "browser": "ALL" },
            }),
            Self::Firefox => {
                let mut preferences = json!({
                    "browser.download.folderList": 2,
                    "browser.download.dir": downloads,
                    "browser.download.alwaysOpenPanel": false,
                    "browser.helperApps.neverAsk.saveToDisk":
                        "application/json,application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "intl.accept_languages": "zh-CN",
                });
                for (name, value) in scheme.firefox_preferences() {
                    preferences[name] = value;
                }
                json!({
                    "moz:firefoxOptions": {
                        "binary": program,
                        "args": ["-headless", "--width=1280", "--height=900"],
                        "prefs": preferences,
                    },
                })
            }
        }
    }
}

/// A running driver; it ends with this value.
pub struct Driver {
    process: Child,
    pub port: u16,
}

impl Driver {
    /// Starts the driver and waits until it says that it listens.
    pub fn start(kind: Kind) -> Self {
        Self::start_with(kind, &[])
    }

    /// The same with something set in its environment, which the browser has from it.
    pub fn start_with(kind: Kind, environment: &[(&str, &str)]) -> Self {
        let mut said = Vec::new();
        // Chromium's driver takes any free port of IPv6 and gives up where the same port of IPv4
        // belongs to another program. A port chosen anew is then the way on, not a test run anew.
        for _ in 0..PORTS {
            match Self::listen(kind, environment) {
                Ok(driver) => return driver,
                Err(lines) => said = lines,
            }
            if !said.iter().any(|line| line.contains("port not available")) {
                break;
            }
        }
        panic!("{} does not listen; it said: {said:#?}", kind.driver());
    }

    /// Starts the driver once; where it ends instead of listening, all that it said.
    fn listen(kind: Kind, environment: &[(&str, &str)]) -> Result<Self, Vec<String>> {
        let mut process = Command::new(kind.driver())
            .arg("--port=0")
            .envs(environment.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{}: {error}; run `cargo xtask test`", kind.driver()));
        let mut lines = BufReader::new(process.stdout.take().expect("a pipe")).lines();
        let mut said = Vec::new();
        for line in lines.by_ref().map_while(Result::ok) {
            let port = line.split_once(kind.greeting());
            if let Some(port) = port.and_then(|(_, port)| port.trim_end_matches('.').parse().ok()) {
                // What it prints later is read, so that the pipe never fills.
                thread::spawn(move || lines.map_while(Result::ok).for_each(drop));
                return Ok(Self { process, port });
            }
            said.push(line);
        }
        // It has closed its output: it is ending.
        let _ = process.wait();
        Err(said)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // A driver that is gone already is as good.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
