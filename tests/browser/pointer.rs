//! Pressing what stands on the screen.

use std::time::Instant;

use fantoccini::error::{CmdError, ErrorStatus};
use serde_json::Value;

use crate::browser::{Browser, PATIENCE, POLL, is_unknown};
use crate::driver::Kind;

/// What has a place on the screen, as an expression of the page: the element, or the list of an option, which has no
/// place of its own.
fn pressed(css: &str) -> String {
    format!("(found => found?.closest('select') ?? found)(document.querySelector({css:?}))")
}

impl Browser {
    pub async fn click(&self, css: &str) {
        if let Some(frame) = self.fitted.get() {
            self.show(css, frame).await;
        }
        let deadline = Instant::now() + PATIENCE;
        loop {
            if self.kind() == Kind::WebKit {
                self.find(css).await;
                self.reveal(css).await;
                self.rests(css).await;
            }
            match self.find(css).await.click().await {
                Ok(()) => return,
                Err(error) if is_unknown(&error) || self.has_moved(&error) => {
                    assert!(Instant::now() < deadline, "{css}: {error:?}; {}", self.seen().await);
                }
                Err(error) => panic!("{css}: {error:?}; {}", self.seen().await),
            }
            tokio::time::sleep(POLL).await;
        }
    }

    /// Whether WebKit's driver found nothing to press where the element had been: the screen grew or shrank after the
    /// driver had scrolled to it. A reader would scroll again.
    fn has_moved(&self, error: &CmdError) -> bool {
        self.kind() == Kind::WebKit
            && matches!(error, CmdError::Standard(error) if error.error == ErrorStatus::ElementNotInteractable)
    }

    /// Scrolls to an element: WebKit's driver does not scroll up to one whose screen has grown above it.
    pub async fn reveal(&self, css: &str) {
        let script = format!(
            "const found = {};
            const {{ top, bottom }} = found.getBoundingClientRect();
            if (top < 0 || bottom > innerHeight) {{ found.scrollIntoView({{ block: 'center' }}); }}",
            pressed(css)
        );
        self.run(&script).await;
    }

    /// Waits until an element is in the same place twice. WebKit's driver looks where the element is and then
    /// presses there, also where the page is about to show what was typed last.
    async fn rests(&self, css: &str) {
        let place = format!(
            "const found = {};
            return found && JSON.stringify(found.getBoundingClientRect())",
            pressed(css)
        );
        let deadline = Instant::now() + PATIENCE;
        let mut before = Value::Null;
        loop {
            let now = self.run(&place).await;
            if now == before && now != Value::Null {
                return;
            }
            assert!(Instant::now() < deadline, "{css} does not come to rest");
            before = now;
            tokio::time::sleep(POLL).await;
        }
    }

    /// Chooses an answer of a radio group.
    pub async fn choose(&self, name: &str, value: &str) {
        let css = format!("input[name='{name}'][value='{value}']");
        self.click(&css).await;
        if self.kind() == Kind::WebKit {
            // Its driver presses where the choice was when it looked, and the screen may have moved since. The space
            // key chooses what has the focus.
            let chosen = format!("return document.querySelector({css:?}).checked");
            if self.run(&chosen).await != Value::Bool(true) {
                self.find(&css).await.send_keys(" ").await.expect("a choice takes keys");
            }
        }
    }
}
