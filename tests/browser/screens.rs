//! Every screen and state, in each colour scheme: the accessibility checker finds nothing, and
//! nothing is wider than the window. With `QUALITY_AWARD_SHOTS` set to a folder, pictures of all
//! of them are left there (`cargo xtask shots`).

use std::path::PathBuf;

use base64::Engine as _;
use serde_json::json;

use crate::axe;
use crate::browser::{Browser, with_scheme};
use crate::driver::Kind;
use crate::scheme::{Scheme, devtools};
use crate::site::Site;

/// What is done on a screen to bring it into a state.
#[derive(Clone, Copy, Debug)]
pub enum Do {
    Click(&'static str),
    Choose(&'static str, &'static str),
    Type(&'static str, &'static str),
}

/// A screen in a state.
#[derive(Clone, Copy, Debug)]
pub struct Screen {
    /// The name of its pictures.
    pub name: &'static str,
    /// Its address, from `#` on.
    pub hash: &'static str,
    /// What is done there.
    pub todo: &'static [Do],
    /// What shows that the state is reached.
    pub reached: &'static str,
}

const fn plain(name: &'static str, hash: &'static str, reached: &'static str) -> Screen {
    Screen { name, hash, todo: &[], reached }
}

/// Every screen and state, each reached from a page without answers.
pub const SCREENS: &[Screen] = &[
    plain("start", "#/", ".tiers"),
    plain("basics", "#/step/1", "[name='manufacturer']"),
    Screen {
        name: "basics-ineligible",
        hash: "#/step/1",
        todo: &[Do::Choose("registered_in_chifeng", "false")],
        reached: "#verdict.ineligible",
    },
    plain("products", "#/step/2", "[name='awarded_before']"),
    Screen {
        name: "products-two",
        hash: "#/step/2",
        todo: &[
            Do::Type("products[0].name", "“草原”牌灭菌乳"),
            Do::Choose("products[0].title", "regional"),
            Do::Click(".products > button"),
        ],
        reached: "[name='products[1].title']",
    },
    Screen {
        name: "products-none",
        hash: "#/step/2",
        todo: &[Do::Click(".product > button")],
        reached: ".products > .note",
    },
    plain("output", "#/step/3", "[name='output_value_yuan']"),
    Screen {
        name: "output-echo",
        hash: "#/step/3",
        todo: &[Do::Type("output_value_yuan", "1亿2000万")],
        reached: "#output-echo",
    },
    Screen {
        name: "output-mistake",
        hash: "#/step/3",
        todo: &[Do::Type("output_value_yuan", "一个亿"), Do::Click("form button[type='submit']")],
        reached: "#errors",
    },
    plain("quality", "#/step/4", "[name='sound_quality_system']"),
    plain("brand", "#/step/5", "[name='prominent_brand']"),
    plain("environment", "#/step/6", "[name='advanced_processes']"),
    plain("standing", "#/step/7", "[name='industry_leading']"),
    plain("check", "#/check", ".answers-given"),
    plain("result-open", "#/result", ".letter"),
    plain("measures", "#/measures", "#article-26"),
    plain("measures-article", "#/measures/15", "#article-15"),
    Screen {
        name: "measures-search",
        hash: "#/measures",
        todo: &[Do::Type("search", "名牌产品")],
        reached: "mark",
    },
    plain("form", "#/form", "[data-export='docx']"),
    plain("result-national", "#/shared/1yyyyyyyyyyyyyyynypnna250000000z", ".letter .scale"),
    plain("result-regional", "#/shared/1yyyyyyyyyyyyyyynyprna100000000.01z", ".letter .scale"),
    plain("result-fund", "#/shared/1yyyyyyyyyyyyyyynyprna99999999.99z", ".letter .notice"),
    plain("result-unsettled", "#/shared/1yyyyyyyyyyyyyyynyprna100000000z", ".letter .notice"),
    plain("result-none", "#/shared/1yyynyyyyyyyyyyyynpryona5000z", ".letter .unmet"),
    plain("shared-broken", "#/shared/1", "main .warning"),
    Screen {
        name: "clear-asks",
        hash: "#/step/1",
        todo: &[Do::Choose("manufacturer", "true"), Do::Click("[name='clear']")],
        reached: ".ask",
    },
];

/// Opens the page at a screen and brings it into its state.
pub async fn reach(browser: &Browser, address: &str, screen: &Screen) {
    browser.client.goto("about:blank").await.expect("a blank page");
    browser.open(address).await;
    browser.run("localStorage.clear()").await;
    browser.open_at(address, screen.hash).await;
    for step in screen.todo {
        match step {
            Do::Click(css) => browser.click(css).await,
            Do::Choose(name, value) => browser.choose(name, value).await,
            Do::Type(name, text) => browser.type_into(name, text).await,
        }
    }
    browser.find(screen.reached).await;
}

async fn every_screen(browser: Browser, address: String, kind: Kind, scheme: Scheme) -> Browser {
    let mut found = vec![];
    for screen in SCREENS {
        reach(&browser, &address, screen).await;
        for violation in axe::violations(&browser).await {
            found.push(format!("{} ({kind:?}, {}): {violation}", screen.name, scheme.name()));
        }
        if kind == Kind::Chromium {
            pictures(&browser, screen.name, scheme, &mut found).await;
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    browser
}

/// Looks at a screen in each width: nothing stands out to the right. Leaves pictures if asked to.
async fn pictures(browser: &Browser, name: &str, scheme: Scheme, found: &mut Vec<String>) {
    let folder = std::env::var_os("QUALITY_AWARD_SHOTS").map(PathBuf::from);
    for width in [320, 360, 768, 1280] {
        let size =
            json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false });
        devtools(browser, "Emulation.setDeviceMetricsOverride", size).await;
        let wide = "return document.documentElement.scrollWidth - window.innerWidth";
        let wider = browser.client.execute(wide, vec![]).await.expect("a width");
        if wider.as_i64() > Some(0) {
            found.push(format!("{name} is {wider} px wider than {width} px"));
        }
        let Some(folder) = folder.as_ref().filter(|_| width > 320) else { continue };
        let whole = json!({ "captureBeyondViewport": true });
        let shot = devtools(browser, "Page.captureScreenshot", whole).await;
        let data = shot["data"].as_str().expect("a picture");
        let bytes = base64::engine::general_purpose::STANDARD.decode(data).expect("base64");
        std::fs::create_dir_all(folder).expect("the folder");
        let file = format!("{name}-{width}-{}.png", scheme.name());
        std::fs::write(folder.join(file), bytes).expect("a picture");
    }
    devtools(browser, "Emulation.clearDeviceMetricsOverride", json!({})).await;
}

fn check(kind: Kind, scheme: Scheme) {
    let site = Site::start();
    with_scheme(kind, scheme, |browser| every_screen(browser, site.address(), kind, scheme));
}

#[test]
fn every_screen_in_chromium() {
    for scheme in Scheme::ALL {
        check(Kind::Chromium, scheme);
    }
}

#[test]
fn every_screen_in_firefox() {
    for scheme in Scheme::ALL {
        check(Kind::Firefox, scheme);
    }
}
