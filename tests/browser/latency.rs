//! A large application is handed over; and how long the reader waits on a processor four times slower, for that and
//! from an answer to the verdict. Times are printed, not judged: `cargo xtask latency` compares the pages of all versions.

use serde_json::{Value, json};

use crate::browser::with_browser;
use crate::driver::Kind;
use crate::form::APPLICATION;
use crate::keeping::DRAFT;
use crate::kept_files::versions;
use crate::scheme::devtools;
use crate::site::{Served, Site, page};

/// The page of today, and where times are compared, every version's page as it was handed over before it.
fn pages() -> Vec<(String, Site)> {
    let compared = versions().into_iter().filter(|_| cfg!(feature = "load"));
    let earlier = compared.map(|version| {
        let page = version.pages().into_iter().find(|page| page.name == "index.html");
        (version.name, page.expect("the page of the version").html.into_bytes())
    });
    let today = std::fs::read(page()).expect("the built page");
    let site = |(name, html): (String, Vec<u8>)| (name, Site::of(vec![Served::html("/", html)]));
    earlier.chain([("today".to_owned(), today)]).map(site).collect()
}

#[cfg(feature = "load")]
#[test]
fn answer_to_verdict() {
    for (version, site) in pages() {
        answer(&version, &site);
    }
}

#[cfg(feature = "load")]
fn answer(version: &str, site: &Site) {
    with_browser(Kind::Chromium, async |browser| {
        browser.open_at(&site.address(), "#/step/1").await;
        devtools(&browser, "Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await;
        // The time ends when the frame that shows the new verdict has been painted. The browser
        // alone ticks the answer and changes one attribute: what no program can take off.
        let measure = "const [alone, done] = arguments;
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
                    const work = performance.now() - start;
                    requestAnimationFrame(() => setTimeout(() => {
                        times.push([performance.now() - start, verdict.dataset.eligibility !== before, work]);
                        // People answer at any moment between two frames, not right after one.
                        setTimeout(() => next(count - 1), 20 + count * 5 % 17);
                    }));
                }).observe(verdict, { attributes: true, attributeFilter: ['data-eligibility'] });
                if (alone) {
                    inputs[count % 2].checked = true;
                    verdict.dataset.eligibility = count;
                } else {
                    inputs[count % 2].click();
                }
            }
            inputs[0].click();
            setTimeout(() => next(67), 50);";
        for (alone, what, place) in
            [(false, "on screen", 0), (false, "worked out", 2), (true, "by the browser alone", 0)]
        {
            let times = browser.client.execute_async(measure, vec![alone.into()]).await;
            let times = times.expect("times");
            let times = times.as_array().expect("a list");
            assert!(times.iter().all(|time| time[1] == true), "the verdict did not change");
            let mut taken: Vec<f64> =
                times.iter().filter_map(|time| time[place].as_f64()).collect();
            taken.sort_by(f64::total_cmp);
            let (median, slowest) = (taken[taken.len() / 2], taken[taken.len() - 1]);
            println!(
                "{version}: answer to verdict {what} at CPU / 4: median {median:.1} ms, slowest {slowest:.1} ms"
            );
        }
        browser
    });
}

/// A company with 100 products and 50,000 characters of narrative: typing, and every export.
#[test]
fn a_large_application() {
    let mut draft: Value = serde_json::from_str(APPLICATION).expect("JSON");
    // The oldest page that is measured reads no later version; the newest reads every one.
    draft["version"] = 3.into();
    let products: Vec<Value> = (0..100)
        .map(|number| json!({ "name": format!("产品名称{number}号"), "title": "regional" }))
        .collect();
    draft["facts"]["products"] = products.into();
    draft["typed"]["product_names"] = Value::Null;
    let form = draft["typed"]["form"].as_object_mut().expect("an object");
    let narratives: Vec<String> = form
        .iter()
        .filter(|(_, text)| text.as_str().is_some_and(|it| it.contains('\n')))
        .map(|(name, _)| name.clone())
        .collect();
    for name in &narratives {
        form[name] = "质".repeat(50_000 / narratives.len() + 1).into();
    }
    for number in 0..100 {
        for (name, text) in [
            ("trade_mark", "草原"),
            ("certificate", "NM-2024-0012"),
            ("issuer", "内蒙古自治区人民政府"),
            ("awarded_on", "2024-12-01"),
        ] {
            form.insert(format!("products[{number}].{name}"), text.into());
        }
    }
    let draft = serde_json::to_string(&draft.to_string()).expect("a string");
    for (version, site) in pages() {
        large(&version, &site, &draft);
    }
}

fn large(version: &str, site: &Site, draft: &str) {
    with_browser(Kind::Chromium, async |browser| {
        browser.open_at(&site.address(), "").await;
        browser.run(&format!("localStorage.setItem('{DRAFT}', {draft})")).await;
        browser.open_at(&site.address(), "#/form").await;
        browser.find("[name='form.products[99].issuer']").await;
        devtools(&browser, "Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await;
        for kind in ["docx", "page"] {
            let measure = format!(
                "const done = arguments[arguments.length - 1];
                const status = document.querySelector(\"[data-export='{kind}']\").closest('section').querySelector('[role=status]');
                const texts = [], start = performance.now();
                new MutationObserver((_, observer) => {{
                    texts.push(status.textContent);
                    if (status.textContent.includes('文件')) {{
                        observer.disconnect();
                        done([performance.now() - start, texts.join('|')]);
                    }}
                }}).observe(status, {{ childList: true, characterData: true, subtree: true }});
                document.querySelector(\"[data-export='{kind}']\").click();"
            );
            let told = browser.client.execute_async(&measure, vec![]).await.expect("a time");
            let status = told[1].as_str().unwrap_or_default();
            assert!(
                status.starts_with("正在生成") && status.contains("文件已生成"),
                "{version}: {status}"
            );
            println!(
                "{version}: export of a large application as {kind} at CPU / 4: {:.0} ms",
                told[0].as_f64().unwrap_or_default()
            );
        }
        let measure = "const done = arguments[arguments.length - 1];
            const input = document.querySelector(\"[name='form.address']\"), times = [];
            function next(count) {
                if (count === 0) { done(times); return; }
                const start = performance.now();
                input.value += '一';
                input.dispatchEvent(new InputEvent('input', { bubbles: true }));
                requestAnimationFrame(() => setTimeout(() => { times.push(performance.now() - start); next(count - 1); }));
            }
            next(21);";
        let times = browser.client.execute_async(measure, vec![]).await.expect("times");
        let mut times: Vec<f64> =
            times.as_array().expect("a list").iter().filter_map(Value::as_f64).collect();
        times.sort_by(f64::total_cmp);
        println!(
            "{version}: a character typed into a large application at CPU / 4: median {:.0} ms",
            times[times.len() / 2]
        );
        browser
    });
}
