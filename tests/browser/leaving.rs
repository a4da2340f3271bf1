//! Where nothing can be stored, the page says so above what is typed, and asks before something typed is
//! lost; where it can, the page says when it was.

use crate::browser::{Browser, everywhere};
use crate::keeping::DRAFT;

/// Whether the page would ask before it is left. Drivers answer the browser's own question at once, so
/// the test raises the event that the browser raises.
const ASKS: &str = "(() => {
        const leaving = new Event('beforeunload', { cancelable: true });
        dispatchEvent(leaving);
        return leaving.defaultPrevented;
    })()";

/// Whether the words about storing stand above everything that can be typed into.
const ABOVE: &str = "(() => {
        const kept = document.querySelector('#kept'), first = document.querySelector('main input');
        return kept.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING;
    })()";

async fn asks(browser: &Browser, expected: bool) {
    browser.until(&format!("{ASKS} === {expected}")).await;
}

#[test]
fn a_frame_that_may_store_nothing_says_so_and_works() {
    everywhere(async |browser, address| {
        browser.client.goto(&format!("{address}sandbox")).await.expect("the host");
        browser.find("iframe").await;
        browser.client.clone().enter_frame(0).await.expect("the frame");
        browser.find("#app[data-whole]").await;
        browser.find("main > #kept.warning[role='alert']:first-child").await;
        assert!(browser.text("#kept").await.contains("当前网页不能自动保存"));
        // Nothing was typed yet, so nothing is lost.
        asks(&browser, false).await;
        browser.run("location.hash = '#/step/1'").await;
        browser.choose("registered_in_chifeng", "false").await;
        browser.find("#verdict[data-eligibility='ineligible']").await;
        browser.until(ABOVE).await;
        asks(&browser, true).await;
        // The link leads to the page itself, at the same screen, where it can store.
        browser.find(&format!("#kept a[target='_blank'][href='{address}#/step/1']")).await;
        // A draft file is a place too.
        browser.click("[data-export='draft']").await;
        let (_, bytes) = browser.downloaded("json").await;
        let draft = String::from_utf8(bytes).expect("UTF-8");
        assert!(draft.contains("\"registered_in_chifeng\":false"), "{draft}");
        asks(&browser, false).await;
        browser.choose("manufacturer", "true").await;
        asks(&browser, true).await;
        // Nothing on any screen promises what is not so.
        for hash in ["#/", "#/step/1", "#/check", "#/result", "#/form"] {
            browser.run(&format!("location.hash = '{hash}'")).await;
            browser
                .until(&format!(
                    "location.hash === '{hash}' && document.querySelector('main > #kept.warning')"
                ))
                .await;
            let words = browser.run("return document.querySelector('#app').textContent").await;
            let words = words.as_str().unwrap_or_default();
            for promise in ["已保存", "已自动保存", "保存在本机", "下次接着", "没有丢失"]
            {
                assert!(!words.contains(promise), "{hash}: {promise}");
            }
        }
        browser
    });
}

#[test]
fn a_full_storage_says_so_and_loses_nothing() {
    everywhere(async |browser, address| {
        browser.open_at(&address, "#/step/3").await;
        browser.type_into("output_value_yuan", "1").await;
        let fill = "for (let size = 1 << 22; size > 0; size >>= 1) {
            for (let i = 0; i < 8; i++) {
                try { localStorage.setItem('filler' + size + '.' + i, 'x'.repeat(size)); }
                catch (error) { break; }
            }
        }
        try { for (let tail = ''; ; tail += 'x') { localStorage.setItem('filler', tail); } } catch (error) { }";
        browser.until(&format!("localStorage.getItem('{DRAFT}')")).await;
        browser.until("/^已保存，[0-2][0-9]:[0-5][0-9]$/.test(document.querySelector('#kept.saved').textContent)").await;
        asks(&browser, false).await;
        browser.run(fill).await;
        browser.type_into("output_value_yuan", "23456789").await;
        browser.find("main > #kept.warning[role='alert']").await;
        browser.until(ABOVE).await;
        asks(&browser, true).await;
        // The stored record is still whole, and the screen has everything.
        let kept = browser.run(&format!("return localStorage.getItem('{DRAFT}')")).await;
        assert!(kept.as_str().is_some_and(|kept| kept.contains("\"version\":")), "{kept}");
        browser
            .until("document.querySelector(\"[name='output_value_yuan']\").value === '123456789'")
            .await;
        // Once there is room, the message follows with the next change or visit.
        browser.run("for (const key of Object.keys(localStorage)) { if (key.startsWith('filler')) localStorage.removeItem(key); }").await;
        browser.run("dispatchEvent(new Event('focus'))").await;
        browser.find("#kept.saved:not([role])").await;
        browser.until(&format!("localStorage.getItem('{DRAFT}').includes('123456789')")).await;
        asks(&browser, false).await;
        browser.run("localStorage.clear()").await;
        browser
    });
}

/// On the first screen too a mistake is listed on going on, with the name of its box, and leads to it.
#[test]
fn the_first_screen_lists_a_mistake() {
    everywhere(async |browser, address| {
        browser.open_at(&address, "").await;
        browser.type_into("output_value_yuan", "1亿2").await;
        browser.until("!document.querySelector('#errors')").await;
        browser.click("main a.primary").await;
        browser.has_focus("#errors").await;
        browser.find("[name='output_value_yuan'][aria-invalid='true']").await;
        browser.until("document.title.startsWith('错误：')").await;
        let listed = browser.text("#errors li").await;
        assert!(listed.starts_with("上个统计年度产值："), "{listed}");
        browser.until("['', '#/'].includes(location.hash)").await;
        browser.click("#errors a").await;
        browser.has_focus("[name='output_value_yuan']").await;
        browser.type_into("output_value_yuan", "000万").await;
        browser
            .until("!document.title.startsWith('错误：') && !document.querySelector('#errors')")
            .await;
        browser.click("main a.primary").await;
        browser.until("location.hash.startsWith('#/step/')").await;
        browser
    });
}

/// A mistake is announced in the title for as long as an input of the screen is marked.
#[test]
fn a_mistake_stands_in_the_title() {
    everywhere(async |browser, address| {
        browser.open_at(&address, "#/step/2").await;
        let wrong = "document.title.startsWith('错误：')";
        browser.until(&format!("!{wrong}")).await;
        browser.run("document.querySelector(\"[name='products[0].name']\").focus()").await;
        let type_long = "document.execCommand('insertText', false, '厂'.repeat(300))";
        browser.run(type_long).await;
        browser.find("[name='products[0].name'][aria-invalid='true'][aria-describedby='products[0].name-wrong']").await;
        browser.until(wrong).await;
        browser.click("form button[type='submit']").await;
        browser.has_focus("#errors").await;
        let listed = browser.text("#errors li").await;
        assert!(listed.starts_with("产品1 产品名称："), "{listed}");
        browser.click("#errors a").await;
        browser.has_focus("[name='products[0].name']").await;
        browser.run("document.execCommand('selectAll'); document.execCommand('insertText', false, '陈醋')").await;
        browser.until(&format!("!{wrong} && !document.querySelector('#errors')")).await;
        browser
    });
}
