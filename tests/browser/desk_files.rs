//! How files reach the desk: folders that are picked or dropped, an intake that is stopped, a file that disappears. In
//! Chromium alone: the other browsers' drivers drop nothing and pick no folder.

use std::fs;
use std::path::{Path, PathBuf};

use fantoccini::Locator;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::browser::{Browser, with_browser};
use crate::desk::pick_all;
use crate::driver::Kind;
use crate::made::{draft, form, zipped};
use crate::scheme::devtools;
use crate::site::{Site, tool_at};

/// Stops the intake as soon as the table has grown.
const STOP: &str = "
    const table = () => Number(document.querySelector('#applications').dataset.count), before = table();
    new MutationObserver((_, observer) => {
        const stop = document.querySelector(\"[name='desk.cancel']\");
        if (stop && table() > before) { observer.disconnect(); stop.click(); }
    }).observe(document.querySelector('#app'), { subtree: true, childList: true, attributes: true });";

/// Drops a folder onto its place, as the file manager of a desktop does.
async fn drop_folder(browser: &Browser, folder: &Path) {
    let place = browser
        .run("const it = document.querySelector('#desk-drop').getBoundingClientRect(); return [it.x + 20, it.y + 20]")
        .await;
    for kind in ["dragEnter", "dragOver", "drop"] {
        let data = json!({ "items": [], "files": [folder], "dragOperationsMask": 1 });
        let event = json!({ "type": kind, "x": place[0], "y": place[1], "data": data });
        devtools(browser, "Input.dispatchDragEvent", event).await;
    }
}

/// The files in the table, in its order.
async fn files(browser: &Browser) -> Value {
    browser
        .run("return [...document.querySelectorAll('#applications tr[data-file]')].map((it) => it.dataset.file)")
        .await
}

/// How many rows the table has, once no intake runs.
async fn count(browser: &Browser) -> u64 {
    browser.until("!document.querySelector('#desk-progress')").await;
    let count = browser.run("return Number(document.querySelector('#applications').dataset.count)");
    count.await.as_u64().expect("a number")
}

#[test]
fn folders_come_whole_and_a_missing_file_stops_nothing() {
    let site = Site::start();
    let root = TempDir::new().expect("a folder");
    let folder = |name: &str, all: &[(&str, u32)]| {
        for (file, number) in all {
            let file = root.path().join(name).join(file);
            fs::create_dir_all(file.parent().expect("a folder")).expect("is created");
            fs::write(file, form(&draft(*number))).expect("is written");
        }
        root.path().join(name)
    };
    let picked = folder("报送", &[("红山区/甲.docx", 1), ("宁城县/乙.docx", 2), ("~$乙.docx", 3)]);
    let dropped = folder("补送", &[("林西县/深/丙.docx", 4), ("丁.docx", 5)]);
    let many: Vec<(String, Vec<u8>)> =
        (10..70).map(|at| (format!("{at}.docx"), form(&draft(at)))).collect();
    let many: Vec<(&[u8], &[u8])> =
        many.iter().map(|(name, bytes)| (name.as_bytes(), &**bytes)).collect();
    let archive = zipped(&many);
    with_browser(Kind::Chromium, async |browser| {
        browser.open_at(&tool_at(&site.address()), "#/intake").await;
        let input = browser.client.find(Locator::Css("[name='desk.folder']")).await;
        input.expect("the input").send_keys(&picked.display().to_string()).await.expect("a folder");
        browser.until("document.querySelector('#applications')?.dataset.count === '2'").await;
        drop_folder(&browser, &dropped).await;
        browser.until("document.querySelector('#applications')?.dataset.count === '4'").await;
        let all = files(&browser).await;
        let has = |name: &str| all.as_array().is_some_and(|all| all.iter().any(|it| it == name));
        for name in
            ["报送/红山区/甲.docx", "报送/宁城县/乙.docx", "补送/林西县/深/丙.docx", "补送/丁.docx"]
        {
            assert!(has(name), "{name} in {all}");
        }

        // What was read before the stop stays, and nothing comes after it.
        devtools(&browser, "Emulation.setCPUThrottlingRate", json!({ "rate": 6 })).await;
        browser.run(STOP).await;
        let archive = browser.file("打包.zip", &archive);
        pick_all(&browser, &[&archive]).await;
        let stopped = count(&browser).await;
        assert!(4 < stopped && stopped < 64, "{stopped}");
        browser.says("#desk-message", &["已停止"]).await;

        // The archive is read for seconds; the last file is gone by then, and too far behind to be begun ahead.
        let again: Vec<PathBuf> =
            (0..8).map(|at| browser.file(&format!("又{at}.docx"), many[0].1)).collect();
        let going = browser.file("走.docx", &form(&draft(6)));
        let all = std::iter::once(&archive).chain(&again).chain([&going]);
        pick_all(&browser, &all.collect::<Vec<_>>()).await;
        fs::remove_file(&going).expect("is removed");
        assert_eq!(count(&browser).await, 65);
        browser.says("#refused", &["走.docx", "可能已被移动、删除"]).await;
        browser
    });
}
