//! The drivers of the browsers, each started on a port of its own choice.

use std::io::{BufRead as _, BufReader};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;

use serde_json::{Value, json};
use tokio::net::TcpSocket;

use crate::browser::POLL;
use crate::scheme::Scheme;
use crate::webkit::Desk;

/// How many ports a driver may try.
const PORTS: usize = 50;

/// A browser that the journeys run in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Chromium,
    Firefox,
    WebKit,
}

impl Kind {
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    const fn driver(self) -> &'static str {
        match self {
            Self::Chromium => "chromedriver",
            Self::Firefox => "geckodriver",
            Self::WebKit => "WebKitWebDriver",
        }
    }

    /// The words before the port in what the driver prints once it listens; WebKit's prints nothing.
    const fn greeting(self) -> Option<&'static str> {
        match self {
            Self::Chromium => Some("started successfully on port "),
            Self::Firefox => Some("Listening on 127.0.0.1:"),
            Self::WebKit => None,
        }
    }

    /// What a new session asks for: no window, no questions about downloads, no traffic of the
    /// browser's own. WebKit's driver knows its browser, and that browser has the rest from `webkit.rs`.
    pub fn capabilities(self, downloads: &Path, scheme: Scheme) -> Value {
        match self {
            Self::Chromium => json!({
                "goog:chromeOptions": {
                    "binary": program(&["chromium", "chromium-browser", "google-chrome"]),
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
                        "binary": program(&["firefox-esr", "firefox"]),
                        "args": ["-headless", "--width=1280", "--height=900"],
                        "prefs": preferences,
                    },
                })
            }
            Self::WebKit => json!({}),
        }
    }
}

/// The first program of these names that is on the PATH.
fn program(names: &[&str]) -> PathBuf {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let places: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let found = names.iter().flat_map(|name| places.iter().map(move |place| place.join(name)));
    found.into_iter().find(|program| program.is_file()).unwrap_or_else(|| {
        panic!("none of {names:?} is on the PATH; run `cargo xtask test browser`")
    })
}

/// A running driver; it ends with this value.
pub struct Driver {
    process: Child,
    pub kind: Kind,
    pub port: u16,
    /// The virtual screen and folders of WebKit's browser.
    pub desk: Option<Desk>,
    /// What keeps the port from others until its driver has ended.
    _held: Option<TcpSocket>,
}

impl Driver {
    /// Starts the driver and waits until it listens.
    pub fn start(kind: Kind, downloads: &Path, scheme: Scheme) -> Self {
        if kind != Kind::WebKit {
            return Self::start_with(kind, &[]);
        }
        let desk = Desk::new(downloads);
        let environment = desk.environment(scheme);
        let environment: Vec<(&str, &str)> =
            environment.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let mut driver = Self::start_with(kind, &environment);
        driver.desk = Some(desk);
        driver
    }

    /// The same with something set in its environment, which the browser has from it.
    pub fn start_with(kind: Kind, environment: &[(&str, &str)]) -> Self {
        let mut said = Vec::new();
        // Chromium's driver takes any free port of IPv6 and gives up where the same port of IPv4
        // belongs to another program. A port chosen anew is then the way on, not a test run anew.
        for _ in 0..PORTS {
            let started = match kind.greeting() {
                Some(greeting) => Self::listen(kind, environment, greeting),
                None => Self::listen_silently(kind, environment),
            };
            match started {
                Ok(driver) => return driver,
                Err(lines) => said = lines,
            }
            if !said.iter().any(|line| line.contains("port not available")) {
                break;
            }
        }
        panic!("{} does not listen; it said: {said:#?}", kind.driver());
    }

    /// The number of its process.
    #[cfg(feature = "load")]
    pub fn process(&self) -> u32 {
        self.process.id()
    }

    /// Starts the driver once; where it ends instead of listening, returns all that it printed.
    fn listen(
        kind: Kind,
        environment: &[(&str, &str)],
        greeting: &str,
    ) -> Result<Self, Vec<String>> {
        let mut process = spawn(kind, 0, environment);
        let mut lines = BufReader::new(process.stdout.take().expect("a pipe")).lines();
        let mut said = Vec::new();
        for line in lines.by_ref().map_while(Result::ok) {
            let port = line.split_once(greeting);
            if let Some(port) = port.and_then(|(_, port)| port.trim_end_matches('.').parse().ok()) {
                // What it prints later is read, so that the pipe never fills.
                thread::spawn(move || lines.map_while(Result::ok).for_each(drop));
                return Ok(Self { process, kind, port, desk: None, _held: None });
            }
            said.push(line);
        }
        // It has closed its output: it is ending.
        let _ = process.wait();
        Err(said)
    }

    /// The same for a driver that does not print its port and so gets one. The port is held here,
    /// unused, which lets the driver have it and keeps the system from giving it to another program:
    /// whatever answers there is the driver.
    fn listen_silently(kind: Kind, environment: &[(&str, &str)]) -> Result<Self, Vec<String>> {
        let held = TcpSocket::new_v4().expect("a socket");
        held.set_reuseaddr(true).expect("a port that two may have");
        held.bind((Ipv4Addr::LOCALHOST, 0).into()).expect("a port");
        let address: SocketAddr = held.local_addr().expect("an address");
        let mut process = spawn(kind, address.port(), environment);
        while process.try_wait().expect("its state").is_none() {
            if TcpStream::connect(address).is_ok() {
                let port = address.port();
                return Ok(Self { process, kind, port, desk: None, _held: Some(held) });
            }
            thread::sleep(POLL);
        }
        // It listens on IPv6 too, where the same port may belong to another program.
        Err(vec!["port not available".to_owned()])
    }
}

/// Starts the program of a driver; on port 0 it chooses a port.
fn spawn(kind: Kind, port: u16, environment: &[(&str, &str)]) -> Child {
    Command::new(kind.driver())
        .arg(format!("--port={port}"))
        .envs(environment.iter().copied())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| panic!("{}: {error}; run `cargo xtask test`", kind.driver()))
}

impl Drop for Driver {
    fn drop(&mut self) {
        // A driver that is gone already is as good.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
