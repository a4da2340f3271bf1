//! The whole journey with the keyboard alone, and what assistive technology reports on the way.

use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::key::Key;
use fantoccini::wd::WebDriverCompatibleCommand;

use crate::browser::{Answer, Browser, everywhere};
use crate::driver::Kind;
use crate::journey::answers;

/// What the accessibility tree has of an element.
#[derive(Debug)]
struct Computed(&'static str, String);

impl WebDriverCompatibleCommand for Computed {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        let Self(what, element) = self;
        base.join(&format!("session/{}/element/{element}/{what}", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::GET, None)
    }
}

impl Browser {
    /// Presses a key and lets it go.
    pub async fn press(&self, key: Key) {
        self.press_all(&[key]).await;
    }

    /// Presses keys one after another, then lets them go.
    async fn press_all(&self, keys: &[Key]) {
        let down = keys.iter().map(|key| KeyAction::Down { value: (*key).into() });
        let up = keys.iter().rev().map(|key| KeyAction::Up { value: (*key).into() });
        let keys = KeyActions::new("keyboard".to_owned());
        let keys = down.chain(up).fold(keys, KeyActions::then);
        self.client.perform_actions(keys).await.expect("a key");
    }

    /// Writes with the keyboard; WebKit's driver has no keys beyond the first 65,536 characters and
    /// leaves them out.
    pub async fn write(&self, text: &str) {
        for value in text.chars() {
            let keys = KeyActions::new("keyboard".to_owned())
                .then(KeyAction::Down { value })
                .then(KeyAction::Up { value });
            self.client.perform_actions(keys).await.expect("a key");
        }
    }

    /// Presses Tab until the element has the focus; it is then visible that it does.
    pub async fn tab_to(&self, css: &str) {
        self.step_to(css, &[Key::Tab]).await;
    }

    /// The same with Shift and Tab.
    pub async fn back_to(&self, css: &str) {
        self.step_to(css, &[Key::Shift, Key::Tab]).await;
    }

    async fn step_to(&self, css: &str, keys: &[Key]) {
        for _ in 0..120 {
            self.press_all(keys).await;
            let there = format!("return document.activeElement.matches({css:?})");
            if self.run(&there).await == true {
                let outline =
                    "return getComputedStyle(document.activeElement).outlineStyle !== 'none'
                    || document.activeElement.matches('.hidden')";
                let visible = self.run(outline).await;
                assert_eq!(visible, true, "the focus on {css} is not visible");
                return;
            }
        }
        panic!("{css} is not reached with {keys:?}");
    }

    /// The accessible name and role of the element.
    async fn computed(&self, css: &str) -> (String, String) {
        let element = self.find(css).await.element_id().to_string();
        let ask = async |what| {
            let answer = self.client.issue_cmd(Computed(what, element.clone())).await;
            answer.expect("the accessibility tree").as_str().expect("text").to_owned()
        };
        (ask("computedlabel").await, ask("computedrole").await)
    }
}

async fn journey(browser: Browser, address: String) -> Browser {
    browser.open_at(&address, "").await;
    browser.tab_to("a.primary").await;
    browser.press(Key::Enter).await;
    for step in 1..=7 {
        browser.until(&format!("location.hash === '#/step/{step}'")).await;
        // A new screen begins with the focus on its heading.
        browser.begun().await;
        // In the order of the screen: past its end the Tab key leads out of the page.
        let names =
            "return [...document.querySelectorAll('form [name]')].map((input) => input.name)";
        let names: Vec<String> = serde_json::from_value(browser.run(names).await).expect("names");
        let mut asked: Vec<(String, Answer)> = answers();
        asked.retain(|(name, _)| names.contains(name));
        asked.sort_by_key(|(name, _)| names.iter().position(|other| other == name));
        for (name, answer) in asked {
            browser.tab_to(&format!("[name='{name}']")).await;
            match answer {
                Answer::Type(text) => browser.write(text).await,
                Answer::Choose(value) => {
                    browser.press(Key::Down).await;
                    browser.press(Key::Up).await;
                    let place =
                        "return [...document.getElementsByName(document.activeElement.name)]
                        .findIndex((input) => input.value === arguments[0])";
                    let place =
                        browser.client.execute(place, vec![value.into()]).await.expect("a place");
                    for _ in 0..place.as_u64().expect("a number") {
                        browser.press(Key::Down).await;
                    }
                    browser.find(&format!("[name='{name}'][value='{value}']:checked")).await;
                }
            }
        }
        browser.tab_to("button[type='submit']").await;
        browser.press(Key::Enter).await;
    }
    browser.until("location.hash === '#/check'").await;
    browser.tab_to("a.primary").await;
    browser.press(Key::Enter).await;
    browser.find(".letter #verdict[data-award='regional_brand']").await;
    browser.begun().await;
    browser.tab_to(".letter a.primary").await;
    browser.press(Key::Enter).await;
    browser.tab_to("[name='form.applicant']").await;
    browser.write("赤峰公司").await;
    browser.tab_to("[data-export='docx']").await;
    browser.press(Key::Space).await;
    let (name, _) = browser.downloaded("docx").await;
    assert!(name.contains("赤峰公司"), "{name}");
    // Back leads through the screens again.
    browser.client.back().await.expect("back");
    browser.find(".letter").await;
    browser.client.back().await.expect("back");
    browser.find(".answers-given").await;
    browser
}

#[test]
fn the_whole_journey_by_keyboard() {
    everywhere(journey);
}

/// An input with the name and role that the accessibility tree gives it.
type Named = (&'static str, &'static str, &'static str);

/// Inputs by screen.
const NAMES: &[(&str, &[Named])] = &[
    (
        "#/step/1",
        &[
            ("form .question", "依法在赤峰市行政区域内登记注册吗？", "radiogroup"),
            ("[name='registered_in_chifeng'][value='true']", "是", "radio"),
            ("[name='registered_in_chifeng'][value='false']", "否", "radio"),
            ("button[type='submit']", "继续", "button"),
            ("nav", "页面导航", "navigation"),
        ],
    ),
    (
        "#/step/2",
        &[
            (".product", "产品1", "group"),
            ("[name='products[0].name']", "产品名称", "textbox"),
            (".product .question", "所获称号", "radiogroup"),
            ("[name='products[0].title'][value='regional']", "自治区名牌产品", "radio"),
            (".product .actions button", "删除产品1", "button"),
        ],
    ),
    (
        "#/step/3",
        &[
            ("[name='output_value_yuan']", "上个统计年度产值", "textbox"),
            (".units", "单位", "radiogroup"),
            ("[name='output_value_unit'][value='qian']", "千元", "radio"),
        ],
    ),
    ("#/measures", &[("[name='search']", "查找条文", "searchbox")]),
    (
        "#/form",
        &[
            ("[name='form.applicant']", "申报单位", "textbox"),
            ("[data-export='docx']", "下载申报表（Word 文件）", "button"),
        ],
    ),
];

#[test]
fn names_and_roles_in_the_accessibility_tree() {
    everywhere(async |browser, address| {
        for (hash, inputs) in NAMES {
            browser.open_at(&address, hash).await;
            for (css, name, role) in *inputs {
                let (label, computed) = browser.computed(css).await;
                // WebKit's tree has no other role for what opens a list of options.
                let own = browser.kind() == Kind::WebKit && *role == "combobox";
                let role = if own { "button" } else { role };
                assert_eq!((label.as_str(), computed.as_str()), (*name, role), "{css}");
            }
        }
        browser
    });
}

/// Whatever is pressed is at least 44 px in each direction, links within text apart.
#[test]
fn targets_are_large_enough() {
    let small = "return [...document.querySelectorAll('button, .button, .answer, nav a, select, \
        input[type=text], input[type=search], .change a')]
        .filter((target) => target.getClientRects().length)
        .map((target) => [target.outerHTML.slice(0, 80), target.getBoundingClientRect()])
        .filter(([, box]) => Math.min(box.width, box.height) < 44)
        .map(([html, box]) => `${html} ${box.width} x ${box.height}`)";
    everywhere(async |browser, address| {
        for hash in ["#/", "#/step/1", "#/step/2", "#/step/3", "#/check", "#/result", "#/form"] {
            browser.open_at(&address, hash).await;
            let found = browser.run(small).await;
            assert_eq!(found.as_array().map(Vec::len), Some(0), "{hash}: {found:#}");
        }
        browser
    });
}

/// A change link leads to the input, and going on leads back to the answers.
#[test]
fn an_answer_is_changed_from_the_check() {
    everywhere(async |browser, address| {
        browser.open_at(&address, "#/check").await;
        browser.click("a[href='#/step/5/good_reputation']").await;
        browser.until("document.activeElement.name === 'good_reputation'").await;
        browser.choose("good_reputation", "false").await;
        browser.click("form button[type='submit']").await;
        browser.find("a[href='#/step/5/good_reputation']").await;
        browser.find("#verdict.ineligible").await;
        browser
    });
}

/// What was typed and cannot be read is reported on going on, in a summary that takes the focus and
/// leads to the input; large text stays chosen.
#[test]
fn mistakes_are_said_on_going_on() {
    everywhere(async |browser, address| {
        browser.open_at(&address, "#/step/3").await;
        browser.type_into("output_value_yuan", "1,5").await;
        browser.until("!document.querySelector('#errors')").await;
        browser.click("form button[type='submit']").await;
        browser.until("document.activeElement.matches('#errors')").await;
        browser.click("#errors a").await;
        browser.until("document.activeElement.matches(\"[name='output_value_yuan']\")").await;
        browser.until("location.hash === '#/step/3'").await;
        browser.write("00亿").await;
        browser.until("!document.querySelector('#errors')").await;
        browser.run("scrollTo(0, 0)").await;
        browser.click(".site button").await;
        browser.find("html.large").await;
        browser.reload().await;
        browser.find("html.large .site button[aria-pressed='true']").await;
        browser
    });
}

/// Back shows the place that was left, and a reload the place that was read; a new screen begins
/// at its top.
#[test]
fn back_leads_to_the_place_that_was_left() {
    everywhere(async |browser, address| {
        browser.open_at(&address, "#/result").await;
        let place = "document.querySelector('.ahead').getBoundingClientRect().top";
        browser.run("document.querySelector('.ahead').scrollIntoView()").await;
        // A high window shows the end of the screen before the steps are at its top.
        browser.until("scrollY > 500").await;
        browser.click(".ahead .cite").await;
        browser.until("document.activeElement.matches('#article-12')").await;
        // The driver would scroll up to the link before it clicks.
        browser.run("document.querySelector(\"nav a[href='#/check']\").click()").await;
        browser.until("document.activeElement.matches('h1') && scrollY === 0").await;
        browser.client.back().await.expect("the article");
        browser.find("#article-12").await;
        browser.until("scrollY > 100").await;
        browser.client.back().await.expect("the result");
        browser.find(".ahead").await;
        browser.until(&format!("Math.abs({place}) < 600 && scrollY > 500")).await;
        let before = browser.run("return scrollY").await;
        browser.reload().await;
        browser.find(".ahead").await;
        browser.until(&format!("Math.abs(scrollY - {before}) < 50")).await;
        browser
    });
}
