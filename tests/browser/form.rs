//! The application form: filled on the page, exported in every way, and opened again.

use std::path::Path;
use std::process::Command;

use application::form::answers::on_paper;
use application::form::place::find;
use application::form::reading::read;
use base64::Engine as _;
use fantoccini::Locator;
use serde_json::{Value, json};

use crate::browser::{Browser, everywhere, with_browser};
use crate::docx;
use crate::driver::Kind;
use crate::keeping::{DRAFT, open_file};
use crate::scheme::devtools;
use crate::site::{Site, file_address, page};

/// A complete application, as a draft.
pub const APPLICATION: &str = include_str!("../drafts/application.json");

/// Opens the form with this draft.
pub async fn open_with(browser: &Browser, address: &str, draft: &str) {
    browser.open_at(address, "").await;
    let draft = serde_json::to_string(draft.trim_end()).expect("a string");
    browser.run(&format!("localStorage.setItem('{DRAFT}', {draft})")).await;
    browser.open_at(address, "#/form").await;
}

/// The record that the browser has stored.
async fn kept(browser: &Browser) -> String {
    let kept = browser.run(&format!("return localStorage.getItem('{DRAFT}')")).await;
    kept.as_str().unwrap_or_default().to_owned()
}

pub fn application() -> Value {
    serde_json::from_str(APPLICATION).expect("JSON")
}

/// Everything that was typed into the form, as a paper shows it, in lines that a reader can find again.
fn typed() -> Vec<String> {
    let draft = application();
    let form = draft["typed"]["form"].as_object().expect("an object").iter();
    let texts = form.map(|(name, text)| {
        let place = find(name).expect("an input");
        let read = read(&place, text.as_str().expect("a text"), None);
        on_paper(&place, read.expect("is understood").expect("is no blank"))
    });
    let names = draft["typed"]["product_names"].as_array().expect("a list").iter();
    texts
        .chain(names.map(|name| name.as_str().expect("a text").to_owned()))
        .flat_map(|text| text.lines().map(|line| line.trim().to_owned()).collect::<Vec<_>>())
        .collect()
}

/// Text without white space: a printed line breaks anywhere.
pub fn close(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[track_caller]
fn has_everything(text: &str) {
    let text = close(text);
    for line in typed() {
        assert!(text.contains(&close(&line)), "{line} is missing in {text}");
    }
}

/// Draft → page → .docx → page gives the same draft, and the .docx has everything.
#[test]
fn the_form_goes_out_and_comes_back() {
    everywhere(async |browser, address| {
        open_with(&browser, &address, APPLICATION).await;
        browser.find("[name='form.applicant']").await;
        browser.until("!document.querySelector('.remarks')").await;
        browser.click("[data-export='docx']").await;
        let (name, bytes) = browser.downloaded("docx").await;
        assert!(name.starts_with("市长质量奖申报表_赤峰塞罕乳业有限公司_"), "{name}");
        assert!(!name.contains("未填完"), "{name}");
        let text = docx::text(&bytes);
        has_everything(&text);
        assert!(!text.contains("未填完") && !text.contains("{{"), "{text}");
        assert!(text.contains("☑质量持续提升") && text.contains("☐商标注册证复印件"), "{text}");
        // The last year's output value is the self-check's.
        assert!(text.contains("10,000.000001"), "{text}");

        browser.click("[name='clear']").await;
        browser.click("[name='clear-yes']").await;
        browser.until("document.querySelector(\"[name='form.applicant']\").value === ''").await;
        let folder = tempfile::TempDir::new().expect("a folder");
        let file = folder.path().join(&name);
        std::fs::write(&file, &bytes).expect("a file");
        open_file(&browser, &file).await;
        browser
            .until("document.querySelector(\"[name='form.applicant']\").value.includes('塞罕')")
            .await;
        // It is persisted once it was rendered.
        browser
            .until("(localStorage.getItem('chifeng-quality-award/draft') || '').includes('塞罕')")
            .await;
        let kept: Value = serde_json::from_str(&kept(&browser).await).expect("JSON");
        assert_eq!(kept, application());
        browser
    });
}

/// Every kind of input takes what is typed, shows it again after a reload, and shows its remarks
/// once it is left; the list leads to the input, also into a folded section.
#[test]
fn inputs_are_filled_checked_and_kept() {
    everywhere(async |browser, address| {
        browser.open_at(&address, "#/form").await;
        browser.type_into("form.year", "26").await;
        let remark = "document.querySelector('.remark')";
        browser.until(&format!("!{remark}")).await;
        browser.type_into("form.credit_code", "91150400M000100Y44").await;
        browser.until(&format!("({remark} || {{}}).textContent?.includes('四位数字')")).await;
        let select = browser.find("[name='form.district']").await;
        select.select_by_value("松山区").await.expect("a choice");
        browser.click("#form-money summary").await;
        browser.click("[name='form.uses'][value='质量攻关和人员培训']").await;
        browser.click("[name='form.uses'][value='质量持续提升']").await;
        browser.click("#form-quality summary").await;
        let text = browser.find("[name='form.quality_methods']").await;
        browser.send(&text, "第一段\n𠮷 <b>&").await;
        // A figure of the grid goes in at the caret, and the browser takes it back like typing.
        browser.click("#form-years summary").await;
        browser.type_into("form.years[1].sales", "1200").await;
        let area = "document.querySelector(\"[name='form.quality_methods']\")";
        let has = format!("{area}.value.endsWith('年销售收入1,200万元')");
        browser.run(&format!("{area}.parentNode.querySelector('details button').click()")).await;
        browser.until(&has).await;
        browser.until(&format!("document.activeElement === {area}")).await;
        browser.run("document.execCommand('undo')").await;
        browser.until(&format!("!{has}")).await;
        // The page has filled in the day; once it is cleared it stays so.
        let day = "document.querySelector(\"[name='form.filled_on']\").value";
        browser.until(&format!("{day}.endsWith('日')")).await;
        // WebKit clears no input that is out of view.
        let clear =
            "const day = document.querySelector(\"[name='form.filled_on']\"); day.value = '';
            day.dispatchEvent(new InputEvent('input', { bubbles: true }));";
        browser.run(clear).await;
        browser.until(&format!("{day} === ''")).await;
        browser.open_at(&address, "#/form").await;
        for section in ["#form-basics", "#form-years", "#form-quality", "#form-money"] {
            browser.find(&format!("{section}[open]")).await;
        }
        browser.run("document.querySelector('#form-money').open = false").await;
        browser.until(&format!("{day} === ''")).await;
        for (name, value) in [
            ("year", "26"),
            ("credit_code", "91150400M000100Y44"),
            ("district", "松山区"),
            ("quality_methods", "第一段\\n𠮷 <b>&"),
        ] {
            let input = format!("document.querySelector(\"[name='form.{name}']\").value");
            browser.until(&format!("{input} === '{value}'")).await;
        }
        let ticked = "[...document.querySelectorAll(\"[name='form.uses']:checked\")]";
        browser
            .until(&format!(
                "{ticked}.map((box) => box.value).join() === '质量持续提升,质量攻关和人员培训'"
            ))
            .await;

        browser.says(".remarks", &["需要改正（1 项）", "申报年度"]).await;
        browser
            .until(
                "document.querySelectorAll('.remarks')[1]?.textContent.includes('最后一位应为“5”')",
            )
            .await;
        // A missing input in a folded section: its link unfolds it.
        browser.run("document.querySelectorAll('.remarks')[2].open = true").await;
        let links = browser.client.find_all(Locator::Css(".remarks a")).await.expect("links");
        let mut found = false;
        for link in links {
            if link.text().await.expect("its words") == "奖金使用计划" {
                link.click().await.expect("the link");
                found = true;
                break;
            }
        }
        assert!(found, "what is missing is listed");
        browser.until("document.activeElement.name === 'form.plan'").await;
        browser.until("document.querySelector('#form-money').open").await;
        // An incomplete form can be exported all the same, and says so.
        browser.click("[data-export='docx']").await;
        let (name, bytes) = browser.downloaded("docx").await;
        assert!(name.contains("_未填单位_") && name.ends_with("_未填完.docx"), "{name}");
        assert!(docx::text(&bytes).contains("（未填完，非正式稿）"));
        browser
    });
}

/// The text of a PDF, and what there is to know about it.
pub fn read_pdf(bytes: &[u8]) -> (String, String) {
    let folder = tempfile::TempDir::new().expect("a folder");
    let file = folder.path().join("form.pdf");
    std::fs::write(&file, bytes).expect("a file");
    let said = |command: &mut Command| {
        let output = command.output().expect("starts; `cargo xtask test browser` installs it");
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    let text = said(Command::new("pdftotext").args(["-raw", "-enc", "UTF-8"]).arg(&file).arg("-"));
    (text, said(Command::new("pdfinfo").arg(&file)))
}

/// What is printed is the form and not the screen, all of it, on numbered pages of A4, and no
/// signature stands apart from what is signed. WebKit's paper is tested in `webkit.rs`.
#[test]
fn the_form_prints_on_a4() {
    let site = Site::start();
    with_browser(Kind::Chromium, async |browser| {
        for (draft, mark) in [(APPLICATION, false), ("{\"version\":4}", true)] {
            open_with(&browser, &site.address(), draft).await;
            browser
                .run("document.querySelectorAll('details').forEach((it) => it.open = false)")
                .await;
            let pdf =
                devtools(&browser, "Page.printToPDF", json!({ "preferCSSPageSize": true })).await;
            let data = pdf["data"].as_str().expect("a file");
            let bytes = base64::engine::general_purpose::STANDARD.decode(data).expect("base64");
            let (text, about) = read_pdf(&bytes);
            assert!(about.contains("595.92 x 842.88") || about.contains("(A4)"), "{about}");
            let pages: Vec<&str> = text.trim_end_matches('\u{c}').split('\u{c}').collect();
            for (number, page) in pages.iter().enumerate() {
                assert_eq!(page.contains("（未填完，非正式稿）"), mark, "{page}");
                // The cover has neither header nor footer, and the count begins behind it.
                let foot = format!("—{number}—");
                assert_eq!(close(page).contains(&foot), number > 0, "{foot} on {page}");
                let head = page.contains("赤峰市市长产品质量奖申报表");
                assert_eq!(head, number > 0, "{page}");
            }
            for words in ["下载申报表", "保存草稿文件", "大字", "继续"] {
                assert!(!text.contains(words), "{words} is on paper");
            }
            let on = |words: &str| pages.iter().position(|page| close(page).contains(words));
            assert!(on("本单位声明：").is_some(), "{text}");
            assert_eq!(on("本单位声明："), on("法定代表人（签字）："));
            // What the self-check says stands in an annex behind the last page of the form.
            let (sealed, annex) = (on("（签章）"), on("申报自查情况"));
            let opinions = sealed.and_then(|page| pages.get(page)).copied().unwrap_or_default();
            assert_eq!(opinions.matches("（签章）").count(), 4, "{opinions}");
            assert_eq!(annex, sealed.map(|page| page + 1), "{text}");
            assert!(on("办法文本校验") >= annex && annex.is_some(), "{text}");
            if !mark {
                has_everything(&text);
                // LibreOffice prints the same .docx on so many; `tests/form/outcomes.rs` counts them.
                assert_eq!(pages.len(), 13);
            }
        }
        browser
    });
}

/// A copy of the page with the data in it is the page and one block more; it opens by itself
/// from a file, goes on with the data, and shares no record with other copies.
#[test]
fn a_copy_of_the_page_carries_the_data() {
    let pristine = std::fs::read_to_string(page()).expect("the built page");
    for kind in Kind::ALL {
        with_browser(kind, async |browser| {
            open_with(&browser, &file_address(), APPLICATION).await;
            browser.click("[data-export='page']").await;
            let (name, bytes) = browser.downloaded("html").await;
            assert!(name.starts_with("市长质量奖申报表_赤峰塞罕乳业有限公司_"), "{name}");
            let copy = String::from_utf8(bytes.clone()).expect("UTF-8");
            let open = "<script type=\"application/json\" id=\"draft\">";
            let (before, rest) = copy.split_once(open).expect("the block");
            let (_, after) = rest.split_once("</script>").expect("its end");
            assert!(format!("{before}{after}") == pristine, "the copy differs from the page");

            let folder = tempfile::TempDir::new().expect("a folder");
            let file = folder.path().join("copy.html");
            std::fs::write(&file, bytes).expect("a file");
            let address = format!("file://{}", Path::new(&file).display());
            browser.run("localStorage.clear()").await;
            browser.open_at(&address, "#/form").await;
            browser
                .until("document.querySelector(\"[name='form.applicant']\").value.includes('塞罕')")
                .await;
            browser.find("#verdict, .form").await;
            // What is typed in it is persisted, and not in the pristine page's record.
            browser.type_into("form.address", "二楼").await;
            browser.open_at(&address, "#/form").await;
            browser
                .until("document.querySelector(\"[name='form.address']\").value.endsWith('二楼')")
                .await;
            assert_eq!(kept(&browser).await, "");
            browser
        });
    }
}

/// A table out of a spreadsheet goes into the grid of years by keyboard, and comes out again.
#[test]
fn a_table_is_pasted_into_the_grid_of_years() {
    const COPY: &str = "const area = document.createElement('textarea');
        area.id = 'spreadsheet';
        area.value = '产值\t9000\t9500\t9800\\n销售收入\t8500\t\t1亿\\n合计\t1\t2\t3\t4\\n';
        document.body.append(area);";
    let is = |place: &str, text: &str| {
        format!("document.querySelector(\"[name='form.years{place}']\").value === '{text}'")
    };
    everywhere(async |browser, address| {
        browser.open_at(&address, "#/form").await;
        browser.run("document.querySelector('#form-years').open = true").await;
        browser.type_into("form.years[1].sales", "77").await;
        browser.run(COPY).await;
        let area = browser.find("#spreadsheet").await;
        area.send_keys("\u{e009}ac\u{e000}").await.expect("copies");
        // A browser hands what was copied to the system in its own time; a paste before that brings nothing.
        let held = "return document.querySelector('#spreadsheet').value";
        browser.run("document.querySelector('#spreadsheet').value = ''").await;
        let mut tries = 0;
        while browser.run(held).await == "" {
            assert!(tries < 50, "what was copied does not come back");
            tries += 1;
            area.send_keys("\u{e009}v\u{e000}").await.expect("pastes");
        }
        browser.run("document.querySelector('#spreadsheet').remove()").await;
        let first = browser.find("[name='form.years[0].output_value']").await;
        first.send_keys("\u{e009}v\u{e000}").await.expect("pastes");
        for (place, text) in [
            ("[0].output_value", "9000"),
            ("[2].output_value", "9800"),
            ("[0].sales", "8500"),
            ("[1].sales", "77"),
            ("[2].sales", "1亿"),
            ("[2].profit_and_tax", "3"),
        ] {
            browser.until(&is(place, text)).await;
        }
        let filled = "已填入 8 格。另有 1 格超出本表，没有填入。";
        assert_eq!(browser.says("#form-years [role='status']", &[filled]).await, filled);
        // Another draft has nothing of the paste.
        browser.click("[name='clear']").await;
        browser.click("[name='clear-yes']").await;
        browser.until("!document.querySelector(\"[name='paste-undo']\")").await;
        browser.click("[name='undo']").await;
        // What was corrected since is not taken back.
        browser.find("[name='paste-undo']").await;
        browser.type_into("form.years[2].sales", "2").await;
        browser.until(&is("[2].sales", "1亿2")).await;
        browser.click("[name='paste-undo']").await;
        browser.until(&is("[0].output_value", "")).await;
        browser.until(&is("[2].profit_and_tax", "")).await;
        browser.until(&is("[1].sales", "77")).await;
        browser.until(&is("[2].sales", "1亿2")).await;
        browser
    });
}
