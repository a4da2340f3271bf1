//! What an office asks by itself, and what a form says of its own verdict, on the screen of one application.

use application::edition::{Setting, to_json};

use crate::axe::violations;
use crate::browser::everywhere;
use crate::desk::{drop_all, go};
use crate::keeping::pick;
use crate::made::changed_on_paper;
use crate::own_made::{answered, filled, office};
use crate::site::tool_at;

#[test]
fn own_fields_and_the_printed_verdict_are_rechecked() {
    let form = changed_on_paper(&filled(&answered()), "甲园区", "乙园区");
    let form = changed_on_paper(&form, ">可以申报<", ">符合条件<");
    let settings = to_json(&office().with(Setting::Year, "2026"));
    let settings = &settings;
    everywhere(async |browser, address| {
        browser.open_at(&tool_at(&address), "#/page").await;
        pick(&browser, "input[name='office.open']", "设置.json", settings.as_bytes()).await;
        // Until the settings are read the screen shows the places of a form without them.
        browser.until("document.querySelector(\"[name='office.year']\").value === '2026'").await;
        go(&browser, "#/intake").await;
        drop_all(&browser, &[("甲.docx".to_owned(), form.clone())]).await;
        let row = browser.find("tr[data-file='甲.docx']").await;
        let status = row.attr("data-status").await.expect("the row answers");
        assert_eq!(status.as_deref(), Some("read differs"));
        browser.run("document.querySelector('tr[data-file] a').click()").await;
        browser.says("[data-differs='form.own.f2']", &["所在园区", "甲园区", "乙园区"]).await;
        browser.says("[data-printed='结论']", &["符合条件", "可以申报"]).await;
        browser.says("main", &["固定资产（千元）", "1,200", "包装", "纸盒"]).await;
        assert_eq!(violations(&browser).await, Vec::<String>::new());

        // The paper counts; the office may say that the data does, by keyboard.
        let data = browser.find("[name='desk.choice[form.own.f2]'][value='data']").await;
        data.send_keys(" ").await.expect("a key");
        browser.until("[...document.querySelectorAll('main dd, main td')].some((it) => it.textContent === '甲园区' && !it.closest('[data-differs]'))").await;
        assert_eq!(violations(&browser).await, Vec::<String>::new());
        browser
    });
}
