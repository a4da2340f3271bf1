//! Hosts and neighbours that send the page or its host nonsense, and frames that never stop growing.

use serde_json::json;

use crate::browser::everywhere;
use crate::embedding::{RECORDER, fits, host};

/// Messages of the right frame that must be ignored: no height, or none that a page can have.
const NONSENSE: &str = "[
    null, undefined, 0, '', 'height', [], ['height', 2000], { value: 2000 }, { height: 2000 },
    { qualityAward: 'Height', value: 2000 }, { qualityAward: ['height', 1], value: 2000 },
    ...[1e9, 100001, -2000, -1, 0, 99, 2000.5, NaN, Infinity, -Infinity, '2000', '2000px', true,
        null, undefined, [2000], { valueOf: 2000 }, 2000n, '<img src=x onerror=pwned=1>']
        .map((value) => ({ qualityAward: 'height', value })),
    ...[1e9, -5000, '3000', NaN].map((value) => ({ qualityAward: 'screen', value }))
]";

#[test]
fn hostile_messages_change_nothing() {
    everywhere(async |browser, page| {
        let neighbour = "<iframe name='neighbour' title='y' height='200' srcdoc='<p>y'></iframe>";
        let body = format!(
            "{RECORDER}<script src='PAGE/embed.js'></script>{neighbour}<p style='height: 9000px'>"
        );
        let site = host(&page, &body);
        browser.client.goto(&site.address()).await.expect("the host");
        fits(&browser, 0).await;
        browser.run("heights.length = 0").await;
        // The right words from a neighbour, from the host itself, and from nobody.
        let right = "{ qualityAward: 'height', value: 2000 }";
        browser.client.clone().enter_frame(1).await.expect("the neighbour");
        browser.run(&format!("parent.postMessage({right}, '*')")).await;
        browser.leave().await;
        browser.run(&format!("postMessage({right}, '*')")).await;
        browser
            .run(&format!("dispatchEvent(new MessageEvent('message', {{ data: {right} }}))"))
            .await;
        // The wrong words from the right frame; the last ones are right and show that all have arrived.
        browser.enter(0).await;
        let last = "{ qualityAward: 'height', value: 4321 }";
        browser
            .run(&format!(
                "for (const say of [...{NONSENSE}, {last}]) parent.postMessage(say, '*')"
            ))
            .await;
        browser.leave().await;
        browser.until("heights.length > 0").await;
        assert_eq!(browser.run("return heights").await, json!(["4321px"]));
        assert_eq!(browser.run("return [scrollY, typeof pwned]").await, json!([0, "undefined"]));
        browser
    });
}

/// The page takes no message, whatever its host sends.
#[test]
fn hostile_messages_to_the_page_change_nothing() {
    everywhere(async |browser, page| {
        let site = host(&page, &format!("{RECORDER}<script src='PAGE/embed.js'></script>"));
        browser.client.goto(&site.address()).await.expect("the host");
        browser.enter(0).await;
        browser.run("location.hash = '#/step/1'").await;
        browser.choose("registered_in_chifeng", "true").await;
        browser.find("[name='registered_in_chifeng'][value='true']:checked").await;
        browser
            .run("window.heard = 0; addEventListener('message', () => { window.heard += 1; })")
            .await;
        let before = browser.run("return document.querySelector('#app').innerHTML").await;
        browser.leave().await;
        let sent = format!(
            "for (const say of [...{NONSENSE}, {{ facts: {{ manufacturer: true }} }}]) frames[0].postMessage(say, '*')"
        );
        browser.run(&sent).await;
        browser.enter(0).await;
        browser.until(&format!("window.heard === {NONSENSE}.length + 1")).await;
        assert_eq!(browser.run("return document.querySelector('#app').innerHTML").await, before);
        assert_eq!(browser.run("return document.querySelector('#failure').hidden").await, true);
        browser
    });
}

/// The script in the host stops a frame that reports growth and grows.
#[test]
fn endless_growth_is_stopped_by_the_host() {
    everywhere(async |browser, page| {
        let site = host(&page, &format!("{RECORDER}<script src='PAGE/embed.js'></script>"));
        browser.client.goto(&site.address()).await.expect("the host");
        fits(&browser, 0).await;
        browser.run("heights.length = 0").await;
        browser.enter(0).await;
        let grow = "for (let value = 5000; value <= 5500; value += 1) {
                parent.postMessage({ qualityAward: 'height', value }, '*');
            }
            parent.postMessage({ qualityAward: 'height', value: 4999 }, '*')";
        browser.run(grow).await;
        browser.leave().await;
        browser.until("heights[heights.length - 1] === '4999px'").await;
        // All changes of one task are one record; the growth before the last must have ended.
        let highest = browser.run("return document.querySelector('iframe').award.height").await;
        assert_eq!(highest, 4999);
        let most = "return Math.max(...heights.map((height) => parseInt(height)))";
        let most = browser.run(most).await.as_u64().expect("a height");
        assert!(most < 5040, "the frame grew to {most}");
        browser
    });
}

/// A page that is always higher than its frame stops reporting heights.
#[test]
fn endless_growth_is_stopped_by_the_page() {
    everywhere(async |browser, page| {
        // This host sets every height that the page reports, without a limit of its own.
        let obey = "<script>addEventListener('message', function (event) {
            if (event.data.qualityAward === 'height') {
                document.querySelector('iframe').style.height = event.data.value + 'px';
            }
        });</script>";
        let frame = "<iframe src='PAGE/index.html?embed' title='x' width='600'></iframe>";
        let site = host(&page, &format!("{RECORDER}{obey}{frame}"));
        browser.client.goto(&site.address()).await.expect("the host");
        fits(&browser, 0).await;
        browser.enter(0).await;
        let mistake = "document.body.style.minHeight = 'calc(100vh + 7px)'";
        browser.run(mistake).await;
        // More frames than it may grow in, so that endless growth would still be seen.
        let settle = "const done = arguments[arguments.length - 1];
            let left = 60;
            requestAnimationFrame(function next() {
                left -= 1;
                if (left === 0) { done(innerHeight); } else { requestAnimationFrame(next); }
            });";
        let settle = async || browser.client.execute_async(settle, vec![]).await.expect("frames");
        let (first, second) = (settle().await, settle().await);
        assert_eq!(first, second, "the frame still grows");
        browser.leave().await;
        let told = browser
            .run("return messages.filter((message) => message.qualityAward === 'height').length")
            .await;
        assert!(told.as_u64().is_some_and(|told| (20..50).contains(&told)), "{told} heights");
        browser
    });
}
