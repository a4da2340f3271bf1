//! A virtual screen with a keyboard, for what only a browser with windows does.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::browser::{PATIENCE, POLL};

/// How long a dialogue gets to act on its keys before it is asked again.
const TURN: Duration = Duration::from_secs(5);

/// A virtual screen; it ends with this value.
pub struct Display {
    process: Child,
    /// What `DISPLAY` must be set to.
    pub name: String,
}

impl Display {
    /// Starts the screen and waits until programs can show windows on it.
    pub fn start() -> Self {
        let mut process = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("Xvfb: {error}; run `cargo xtask test browser`"));
        let mut number = String::new();
        let said = process.stdout.take().expect("a pipe");
        BufReader::new(said).read_line(&mut number).expect("the number of the screen");
        Self { process, name: format!(":{}", number.trim()) }
    }

    /// The windows on the screen whose title matches a regular expression.
    pub fn windows(&self, title: &str) -> Vec<String> {
        let found = self.xdotool(&["search", "--onlyvisible", "--name", title]);
        found.lines().map(str::to_owned).collect()
    }

    /// Gives a window the keyboard and presses keys, as xdotool names them.
    pub fn press(&self, window: &str, keys: &[&str]) {
        self.xdotool(&[&["windowfocus", "--sync", window, "key"], keys].concat());
    }

    /// Gives a window the keyboard and writes.
    pub fn write(&self, window: &str, text: &str) {
        self.xdotool(&["windowfocus", "--sync", window, "type", "--delay", "5", text]);
    }

    /// Brings up a dialogue of the browser that shows the page, by keys, and lets it be filled in,
    /// until the file that comes of it is complete.
    pub async fn dialogue(
        &self,
        (keys, title): (&str, &str),
        act: impl Fn(&str),
        file: &Path,
        complete: impl Fn(&[u8]) -> bool,
    ) {
        let deadline = Instant::now() + PATIENCE;
        let complete = || fs::read(file).is_ok_and(|bytes| complete(&bytes));
        while !complete() {
            assert!(Instant::now() < deadline, "{} was not written", file.display());
            match (self.windows(title).first(), self.windows("市长产品质量奖").first()) {
                _ if file.exists() => {}
                (Some(dialogue), _) => act(dialogue),
                (None, Some(page)) => self.press(page, &[keys]),
                (None, None) => {}
            }
            let turn = Instant::now() + TURN;
            let before = self.windows(title).len();
            while Instant::now() < turn && !complete() && self.windows(title).len() == before {
                tokio::time::sleep(POLL).await;
            }
        }
    }

    /// What xdotool prints; where it finds nothing or fails, nothing.
    fn xdotool(&self, arguments: &[&str]) -> String {
        let mut command = Command::new("xdotool");
        let output = command.args(arguments).env("DISPLAY", &self.name).output();
        let output = output
            .unwrap_or_else(|error| panic!("xdotool: {error}; run `cargo xtask test browser`"));
        String::from_utf8_lossy(&output.stdout).into_owned()
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // A screen that is gone already is as good.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
