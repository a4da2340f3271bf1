//! An application that came back corrected, evidence beside it, and a scan that the office types.

use application::draft::Action;

use crate::axe::violations;
use crate::browser::everywhere;
use crate::desk::{drop_all, go};
use crate::made::{draft, form, gbk, zipped};
use crate::site::tool_at;

#[test]
fn who_counts_twice_is_said_and_evidence_counts_not_at_all() {
    let of = |output: &str| form(&draft(1).after(Action::Output(output.to_owned())));
    let again = zipped(&[(&gbk("申报表.docx"), &of("3亿元")), (&gbk("检验报告.pdf"), b"%PDF-1.7")]);
    let files = [
        ("甲.docx".to_owned(), of("2亿元")),
        ("补正.zip".to_owned(), again),
        ("扫描.pdf".to_owned(), b"%PDF-1.6".to_vec()),
        ("执照.pdf".to_owned(), b"%PDF-1.5".to_vec()),
    ];
    let files = &files;
    everywhere(async |browser, address| {
        browser.open_at(&tool_at(&address), "#/intake").await;
        drop_all(&browser, files).await;
        browser.until("document.querySelector('#applications')?.dataset.count === '5'").await;
        let status = |file: &str, of: &str| {
            format!("document.querySelector(\"tr[data-file='{file}'][data-status='{of}']\")")
        };
        browser.until(&status("补正.zip/检验报告.pdf", "refused enclosure")).await;
        browser.run("document.querySelector('#done-with').open = true").await;
        browser.says("#done-with", &["补正.zip/检验报告.pdf：证实性材料"]).await;

        // What is no application is set aside, taken up again, and set aside.
        browser.click("[name='desk.aside[执照.pdf]']").await;
        browser.until(&status("执照.pdf", "refused aside")).await;
        browser.run("document.querySelector('#done-with').open = true").await;
        browser.click("[name='desk.take_up[执照.pdf]']").await;
        browser.until(&status("执照.pdf", "refused")).await;
        browser.click("[name='desk.aside[执照.pdf]']").await;
        browser.until(&status("执照.pdf", "refused aside")).await;
        let mut wrong = violations(&browser).await;

        // Both forms of an enterprise count until one of them is withdrawn, and that is said.
        go(&browser, "#/fund").await;
        browser.says("#fund-doubled", &["甲.docx、补正.zip/申报表.docx", "以本份为准"]).await;
        browser.until("document.querySelector('#fund-total')?.dataset.total === '2000000'").await;
        wrong.extend(violations(&browser).await);
        go(&browser, "#/notice").await;
        browser.says("#notice-doubled", &["甲.docx、补正.zip/申报表.docx"]).await;
        wrong.extend(violations(&browser).await);
        go(&browser, "#/application/2").await;
        browser.click("[name='desk.prefer']").await;
        browser.until("!document.querySelector('#twins')").await;
        browser.says("#desk-message", &["其余1份记为撤回"]).await;
        go(&browser, "#/fund").await;
        browser.until("document.querySelector('#fund-total')?.dataset.total === '1000000'").await;

        // A figure that is typed from paper needs its unit.
        go(&browser, "#/intake").await;
        browser.click("[name='desk.by_hand[扫描.pdf]']").await;
        browser.until("!document.querySelector('#refused')").await;
        go(&browser, "#/application/3").await;
        let output = "desk.typed.output_value_yuan";
        browser.type_into(output, "12000").await;
        browser.find(&format!("[name='{output}'][aria-invalid='true']")).await;
        browser.says("#typed", &["12000万元（1.2亿元）"]).await;
        browser.type_into(output, "万元").await;
        browser.says(&format!("[data-reads='{output}']"), &["120,000,000元"]).await;
        wrong.extend(violations(&browser).await);
        assert!(wrong.is_empty(), "{wrong:#?}");
        browser
    });
}
