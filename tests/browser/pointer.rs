//! Pressing what stands on the screen.

use std::time::Instant;

use serde_json::Value;

use crate::browser::{Browser, PATIENCE, POLL, is_unknown};
use crate::driver::Kind;

impl Browser {
    pub async fn click(&self, css: &str) {
        if let Some(frame) = self.fitted.get() {
            self.show(css, frame).await;
        }
        if self.kind() == Kind::WebKit {
            self.find(css).await;
            self.reveal(css).await;
            self.rests(css).await;
        }
        let deadline = Instant::now() + PATIENCE;
        loop {
            match self.find(css).await.click().await {
                Ok(()) => return,
                Err(error) if is_unknown(&error) => {
                    assert!(Instant::now() < deadline, "{css}: {error:?}");
                }
                Err(error) => panic!("{css}: {error:?}"),
            }
            tokio::time::sleep(POLL).await;
        }
    }

    /// Scrolls to an element: WebKit's driver does not scroll up to one whose screen has grown above it.
    pub async fn reveal(&self, css: &str) {
        let script = format!(
            "const found = document.querySelector({css:?});
            const {{ top, bottom }} = found.getBoundingClientRect();
            if (top < 0 || bottom > innerHeight) {{ found.scrollIntoView({{ block: 'center' }}); }}"
        );
        self.run(&script).await;
    }

    /// Waits until an element is in the same place twice. WebKit's driver looks where the element is and then
    /// presses there, also where the page is about to show what was typed last.
    async fn rests(&self, css: &str) {
        let place = format!(
            "const found = document.querySelector({css:?});
            return found && JSON.stringify(found.getBoundingClientRect())"
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
