//! A link that carries the answers: it opens to the same result, changes nothing of the reader's
//! own, and a hostile one does nothing.

use crate::browser::everywhere;

#[test]
fn a_colleague_sees_the_same_result() {
    everywhere(async |browser, address| {
        browser.open_at(&address, "#/step/2").await;
        browser.type_into("products[0].name", "机密产品").await;
        browser.choose("products[0].title", "national").await;
        browser.open_at(&address, "#/step/1").await;
        browser.choose("manufacturer", "false").await;
        browser.open_at(&address, "#/result").await;
        browser.find("[name='link']").await;
        let link = browser.run("return document.querySelector(\"[name='link']\").value").await;
        let link = link.as_str().expect("a link").to_owned();
        assert!(link.is_ascii() && link.starts_with(&address), "{link}");
        // The colleague has answers of their own.
        browser.run("localStorage.clear()").await;
        browser.open_at(&address, "#/step/1").await;
        browser.choose("manufacturer", "true").await;
        // The link arrives with what a messenger puts before, into and behind it.
        let (page, answers) = link.split_once('#').expect("a fragment");
        for arrived in [
            link.clone(),
            format!("{page}?from=singlemessage&isappinstalled=0#{answers}"),
            format!("{link}?from=groupmessage"),
            format!("{link}，请看。"),
            format!("{page}#{}", answers.replace('/', "%2F")),
            format!("{page}?from=x&%23{answers}"),
        ] {
            browser.client.goto("about:blank").await.expect("a blank page");
            browser.open(&arrived).await;
            browser.find("#verdict[data-eligibility='ineligible']").await;
        }
        browser.open_at(&address, "#/step/1").await;
        browser.find("input[name='manufacturer'][value='true']:checked").await;
        // They can take the shared ones over, which asks first.
        browser.client.goto("about:blank").await.expect("a blank page");
        browser.open(&link).await;
        browser.click("[name='use-shared']").await;
        browser.click("[name='use-shared-yes']").await;
        browser.find(".answers-given").await;
        browser.open_at(&address, "#/step/1").await;
        browser.find("input[name='manufacturer'][value='false']:checked").await;
        browser
    });
}

#[test]
fn hostile_links_do_nothing() {
    let questions = "y".repeat(17);
    let links = [
        "%".to_owned(),
        "%E0%A4%A".to_owned(),
        "<script>pwned=1</script>".to_owned(),
        "%3Cimg%20src%3Dx%20onerror%3Dpwned%3D1%3E".to_owned(),
        format!("1{questions}ajavascript:pwned=1z"),
        "2ajavascript:pwned=1z".to_owned(),
        format!("1{questions}p{}z", "ny".repeat(20_000)),
        format!("1{questions}a{}z", "9".repeat(100_000)),
    ];
    everywhere(async |browser, address| {
        for link in &links {
            browser.open_at(&address, &format!("#/shared/{link}")).await;
            browser.find("main .warning").await;
            browser.until("typeof pwned === 'undefined'").await;
        }
        browser
    });
}
