//! The colour schemes that a reader may have chosen.

use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};

use crate::browser::Browser;

/// A colour scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    Light,
    Dark,
    /// The system's own few colours.
    Forced,
}

impl Scheme {
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Forced];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Forced => "forced",
        }
    }

    /// Firefox takes the scheme from its preferences.
    pub fn firefox_preferences(self) -> Vec<(&'static str, Value)> {
        let dark = ("layout.css.prefers-color-scheme.content-override", json!(0));
        let light = ("layout.css.prefers-color-scheme.content-override", json!(1));
        match self {
            Self::Light => vec![light],
            Self::Dark => vec![dark],
            Self::Forced => vec![light, ("browser.display.document_color_use", json!(2))],
        }
    }

    /// Whether a page is shown in this scheme, as a script.
    pub fn holds(self) -> String {
        let (dark, forced) = (self == Self::Dark, self == Self::Forced);
        format!(
            "return matchMedia('(prefers-color-scheme: dark)').matches === {dark}
                && matchMedia('(forced-colors: active)').matches === {forced}"
        )
    }

    /// Chromium takes it from its developer tools.
    pub async fn set_in_chromium(self, browser: &Browser) {
        let scheme = if self == Self::Dark { "dark" } else { "light" };
        let forced = if self == Self::Forced { "active" } else { "none" };
        let features = json!([
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "forced-colors", "value": forced },
        ]);
        devtools(browser, "Emulation.setEmulatedMedia", json!({ "features": features })).await;
    }
}

/// A command of Chromium's developer tools, which its driver passes on.
#[derive(Debug)]
struct DevTools(Value);

impl WebDriverCompatibleCommand for DevTools {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.0.to_string()))
    }
}

/// Runs a command of Chromium's developer tools.
pub async fn devtools(browser: &Browser, command: &str, parameters: Value) -> Value {
    let call = DevTools(json!({ "cmd": command, "params": parameters }));
    let done = browser.client.issue_cmd(call).await;
    done.unwrap_or_else(|error| panic!("{command}: {error}"))
}
