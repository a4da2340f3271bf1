//! From an answer to the verdict on the screen, on a processor four times slower. The time is
//! printed, not judged: `cargo xtask latency` shows it.

use serde_json::json;

use crate::browser::with_browser;
use crate::driver::Kind;
use crate::scheme::devtools;
use crate::site::Site;

#[test]
fn answer_to_verdict() {
    let site = Site::start();
    with_browser(Kind::Chromium, async |browser| {
        browser.open_at(&site.address(), "#/step/1").await;
        devtools(&browser, "Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await;
        // The time ends when the frame that shows the new verdict has been drawn.
        let measure = "const done = arguments[arguments.length - 1];
            const verdict = document.querySelector('#verdict');
            const inputs = ['true', 'false'].map((value) =>
                document.querySelector(`[name='manufacturer'][value='${value}']`));
            const times = [];
            function next(count) {
                if (count === 0) { done(times); return; }
                const before = verdict.dataset.eligibility;
                const start = performance.now();
                new MutationObserver((_, observer) => {
                    observer.disconnect();
                    requestAnimationFrame(() => setTimeout(() => {
                        times.push([performance.now() - start, verdict.dataset.eligibility !== before]);
                        next(count - 1);
                    }));
                }).observe(verdict, { attributes: true, attributeFilter: ['data-eligibility'] });
                inputs[count % 2].click();
            }
            inputs[0].click();
            setTimeout(() => next(41));";
        let times = browser.client.execute_async(measure, vec![]).await.expect("times");
        let times = times.as_array().expect("a list");
        assert!(times.iter().all(|time| time[1] == true), "the verdict did not change");
        let mut milliseconds: Vec<f64> = times.iter().filter_map(|time| time[0].as_f64()).collect();
        milliseconds.sort_by(f64::total_cmp);
        let (median, slowest) =
            (milliseconds[milliseconds.len() / 2], milliseconds[milliseconds.len() - 1]);
        println!("answer to verdict at CPU / 4: median {median:.1} ms, slowest {slowest:.1} ms");
        browser
    });
}
