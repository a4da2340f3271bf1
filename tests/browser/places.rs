//! A reader who goes away and comes back finds a screen as it was left; the verdict is never out of reach.

use fantoccini::Locator;
use serde_json::json;

use crate::browser::{everywhere, with_browser};
use crate::driver::Kind;
use crate::scheme::devtools;
use crate::site::Site;

/// What was unfolded or folded stays so, and so does the place.
#[test]
fn a_screen_is_found_as_it_was_left() {
    let open = "return [...document.querySelectorAll('main details[open]')].map((it) => it.id)";
    everywhere(async |browser, address| {
        browser.open_at(&address, "#/step/4").await;
        for question in ["sound_quality_system", "continuous_improvement"] {
            browser.click(&format!("#{question}-basis summary")).await;
            browser.find(&format!("#{question}-basis[open]")).await;
        }
        browser.click("#sound_quality_system-basis summary").await;
        browser.find("#sound_quality_system-basis:not([open])").await;
        let before = browser.run(open).await;
        browser
            .run("document.querySelector('#continuous_improvement-basis').scrollIntoView()")
            .await;
        browser.until("scrollY > 50").await;
        // A click is what notes the place; the driver would scroll up to the link before it clicks.
        browser.run("document.querySelector('#continuous_improvement-basis .cite').click()").await;
        browser.find("#article-9").await;
        browser.client.back().await.expect("the step");
        browser.find("#continuous_improvement-basis[open]").await;
        browser.answers(open, before.clone()).await;
        browser.until("scrollY > 50").await;
        browser.run("document.querySelector(\"nav a[href='#/result']\").click()").await;
        browser.find(".letter").await;
        browser.run("location.hash = '#/step/4'").await;
        browser.find("#continuous_improvement-basis[open]").await;
        browser.answers(open, before).await;
        browser
    });
}

/// A slow machine shows a screen before it has done all that belongs to it. Who goes on at once and comes back finds the
/// screen as it was left all the same, with the focus on its heading.
#[test]
fn a_screen_that_was_left_in_haste_is_found_as_it_was_left() {
    let site = Site::start();
    with_browser(Kind::Chromium, async |browser| {
        browser.open_at(&site.address(), "#/step/4").await;
        browser.click("#continuous_improvement-basis summary").await;
        browser.find("#continuous_improvement-basis[open]").await;
        devtools(&browser, "Emulation.setCPUThrottlingRate", json!({ "rate": 20 })).await;
        // The page has rendered the result by then; the timer with which it waits to do the rest comes late.
        let hurry = "const timer = setTimeout;
            window.setTimeout = (work) => timer(work, 300);
            addEventListener('hashchange', () => queueMicrotask(() => {
                window.rendered = Boolean(document.querySelector('.letter'));
                location.hash = '#/step/4';
            }), { once: true });
            location.hash = '#/result'";
        browser.run(hurry).await;
        browser.until("rendered && location.hash === '#/step/4'").await;
        browser.has_focus("h1").await;
        browser.find("#continuous_improvement-basis[open]").await;
        browser
    });
}

/// In a narrow window a bar says amount and article while the card is out of view, and leads to the card.
#[test]
fn a_bar_says_the_verdict_in_narrow_windows() {
    everywhere(async |browser, address| {
        browser.client.goto(&format!("{address}narrow#/")).await.expect("the host");
        browser.client.clone().enter_frame(0).await.expect("the frame");
        browser.find("#app[data-ready]").await;
        browser.choose("products[0].title", "national").await;
        // The driver takes what the bar covers for being in view.
        let shown = "document.querySelector(\"[name='awarded_before']\")\
            .scrollIntoView({ block: 'center' })";
        browser.run(shown).await;
        browser.choose("awarded_before", "false").await;
        browser.find("#verdict .amount").await;
        browser.run("scrollTo(0, 0)").await;
        browser.says(".bar", &["500万元", "第十四条"]).await;
        let inside = "(() => { const bar = document.querySelector('.bar').getBoundingClientRect();
            return bar.bottom <= innerHeight + 1 && bar.top >= 0; })()";
        browser.until(inside).await;
        let bars = browser.client.find_all(Locator::Css(".bar")).await.expect("a search");
        assert_eq!(bars.len(), 1);
        browser.run("document.querySelector('.bar').click()").await;
        browser.until("document.activeElement.id === 'verdict'").await;
        browser
            .until(
                "document.querySelector('#verdict').getBoundingClientRect().top < innerHeight / 2",
            )
            .await;
        browser.run("localStorage.clear()").await;
        browser
    });
}
