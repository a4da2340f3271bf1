//! Every screen and state of both files, and how each is reached.

use crate::form::APPLICATION;
use crate::keeping::CRASH;

/// What is done on a screen to bring it into a state.
#[derive(Clone, Copy, Debug)]
pub enum Do {
    Click(&'static str),
    Choose(&'static str, &'static str),
    Type(&'static str, &'static str),
    /// Opens a draft file with this text.
    Open(&'static str),
    /// Opens a form whose text says something else than its data.
    Returned,
    /// Puts a blank form of the cases into the tool.
    Form(&'static str),
    /// Runs a script in the page.
    Run(&'static str),
    /// Drops forty returned forms on the desk.
    Forty,
    /// Goes to another screen of the tool.
    Go(&'static str),
    /// Opens the page again with what the browser has stored.
    Again,
}

/// Lets every attempt to store something fail.
const REFUSE: &str =
    "Storage.prototype.setItem = () => { throw new DOMException('', 'SecurityError') }";
const FULL: &str =
    "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') }";
const UNREADABLE: &str = "localStorage.setItem('chifeng-quality-award/draft', '{\"version\":99}')";
const DRAFT: &str = r#"{"version":2,"facts":{"manufacturer":true,"products":[{"title":"regional"}]},
    "typed":{"applicant":"赤峰某某食品有限公司","output":"1亿2000万"}}"#;
const PARTLY: &str =
    r#"{"version":2,"facts":{"manufacturer":1,"products":[{"title":7}]},"typed":{}}"#;
/// Opens everything that is folded.
pub const UNFOLD: &str =
    "document.querySelectorAll('details').forEach((it) => { it.open = true; })";
const SHARED: &str = "#/shared/1yyyyyyyyyyyyyyynyprna100000000.01z";

/// A screen in a state.
#[derive(Clone, Copy, Debug)]
pub struct Screen {
    /// The name of its pictures.
    pub name: &'static str,
    /// Its address on the host: the file's name, unless it is the page, and what begins with `#`.
    pub hash: &'static str,
    /// What is done there.
    pub todo: &'static [Do],
    /// What shows that the state is reached.
    pub reached: &'static str,
}

/// A screen as it is when one comes to it.
pub const fn plain(name: &'static str, hash: &'static str, reached: &'static str) -> Screen {
    Screen { name, hash, todo: &[], reached }
}

/// Every screen and state, each reached from a page without answers.
pub const SCREENS: &[Screen] = &[
    plain("start", "#/", ".tiers"),
    Screen {
        name: "start-amount",
        hash: "#/",
        todo: &[
            Do::Choose("products[0].title", "regional"),
            Do::Type("output_value_yuan", "12000万"),
            Do::Choose("awarded_before", "false"),
        ],
        reached: "#verdict .amount",
    },
    Screen {
        name: "start-unsettled",
        hash: "#/",
        todo: &[
            Do::Choose("products[0].title", "regional"),
            Do::Type("output_value_yuan", "1亿"),
            Do::Choose("awarded_before", "false"),
        ],
        reached: "#verdict blockquote + blockquote",
    },
    Screen {
        name: "start-none",
        hash: "#/",
        todo: &[Do::Choose("products[0].title", "none")],
        reached: "#verdict.ineligible",
    },
    Screen {
        name: "start-reappraised",
        hash: "#/",
        todo: &[
            Do::Choose("products[0].title", "national"),
            Do::Choose("awarded_before", "true"),
            Do::Run(UNFOLD),
        ],
        reached: ".follow",
    },
    plain("office", "office.html#/page", ".preview.light"),
    Screen {
        name: "office-doubtful",
        hash: "office.html#/page",
        todo: &[
            Do::Type("office.year", "明年"),
            Do::Type("office.deadline", "2020-01-01"),
            Do::Type("office.address", "锡伯河大街1号"),
            Do::Type("office.accent", "#ff8888"),
        ],
        reached: "[id='office.accent-about'] .remark",
    },
    Screen {
        name: "office-sheets",
        hash: "office.html#/page",
        todo: &[Do::Click("[name='office.form.show']")],
        reached: ".paper .a4",
    },
    Screen {
        name: "office-places",
        hash: "office.html#/page",
        todo: &[
            Do::Form("blank-two-pages"),
            Do::Click("tr[data-field=''] option[value='own']"),
            Do::Click("[name='office.form.places']"),
        ],
        reached: ".places .paper .a4",
    },
    Screen {
        name: "office-cleared",
        hash: "office.html#/page",
        todo: &[
            Do::Type("office.year", "2026"),
            Do::Type("office.url", "www.a.cn"),
            Do::Click("[name='office.keep']"),
            Do::Click("[name='office.reset']"),
        ],
        reached: "[name='office.undo']",
    },
    Screen {
        name: "office-not-kept",
        hash: "office.html#/page",
        todo: &[
            Do::Run(REFUSE),
            Do::Type("office.year", "2026"),
            Do::Click("[name='office.keep']"),
        ],
        reached: "#settings-kept.warning",
    },
    Screen {
        name: "office-crash",
        hash: "office.html#/page",
        todo: &[Do::Type("office.year", "2026"), Do::Run(CRASH)],
        reached: "#failure:not([hidden]) a[download]",
    },
    plain("office-licences", "office.html#/licences", "pre"),
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
        todo: &[Do::Click(".product .actions button")],
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
    Screen {
        name: "quality-basis",
        hash: "#/step/4",
        todo: &[Do::Run(UNFOLD)],
        reached: "#sound_quality_system-basis[open] mark",
    },
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
    plain("licences", "#/licences", "pre:not(:empty)"),
    plain("form", "#/form", "[data-export='docx']"),
    Screen {
        name: "form-filled",
        hash: "#/form",
        todo: &[Do::Open(APPLICATION), Do::Run(UNFOLD)],
        reached: "[name='form.products[1].issuer']",
    },
    Screen {
        name: "form-returned",
        hash: "#/form",
        todo: &[Do::Returned, Do::Click("[value='text']:not(:disabled)")],
        reached: "[data-differs] :checked",
    },
    Screen {
        name: "form-remarks",
        hash: "#/form",
        todo: &[
            Do::Type("form.year", "26"),
            Do::Type("form.founded", "2023-02-29"),
            Do::Type("form.email", "x"),
            Do::Click("[name='form.address']"),
            Do::Run(UNFOLD),
        ],
        reached: ".remark",
    },
    plain("result-national", "#/shared/1yyyyyyyyyyyyyyynypnna250000000z", ".letter .scale"),
    plain("result-regional", "#/shared/1yyyyyyyyyyyyyyynyprna100000000.01z", ".letter .scale"),
    plain("result-fund", "#/shared/1yyyyyyyyyyyyyyynyprna99999999.99z", ".letter .notice"),
    plain("result-unsettled", "#/shared/1yyyyyyyyyyyyyyynyprna100000000z", ".letter .notice"),
    plain("result-none", "#/shared/1yyynyyyyyyyyyyyynpryona5000z", ".letter .unmet"),
    plain("shared-broken", "#/shared/1", "main .warning"),
    Screen {
        name: "shared-asks",
        hash: SHARED,
        todo: &[Do::Open(DRAFT), Do::Click("[name='use-shared']")],
        reached: ".ask",
    },
    Screen {
        name: "result-own",
        hash: SHARED,
        todo: &[Do::Click("[name='use-shared']"), Do::Click("a[href='#/result']")],
        reached: "[name='link']",
    },
    Screen {
        name: "check-answered",
        hash: SHARED,
        todo: &[Do::Click("[name='use-shared']")],
        reached: ".answers-given",
    },
    Screen {
        name: "check-partly",
        hash: "#/check",
        todo: &[Do::Open(DRAFT)],
        reached: "a[href='#/step/2/products[0].reappraised_at_same_level']",
    },
    Screen {
        name: "start-again",
        hash: "#/",
        todo: &[Do::Open(DRAFT)],
        reached: "[name='products[0].title'][value='regional']:checked",
    },
    Screen {
        name: "open-asks",
        hash: "#/step/1",
        todo: &[Do::Choose("manufacturer", "true"), Do::Open(DRAFT)],
        reached: "[name='draft-yes']",
    },
    Screen {
        name: "opened-partly",
        hash: "#/step/1",
        todo: &[Do::Open(PARTLY)],
        reached: "#keep-message :not(:empty)",
    },
    Screen {
        name: "storage-refused",
        hash: "#/step/1",
        todo: &[Do::Run(REFUSE), Do::Choose("manufacturer", "true")],
        reached: "#kept.warning",
    },
    Screen {
        name: "storage-full",
        hash: "#/step/1",
        todo: &[Do::Run(FULL), Do::Choose("manufacturer", "true")],
        reached: "#kept.warning",
    },
    Screen {
        name: "storage-unreadable",
        hash: "#/step/1",
        todo: &[Do::Run(UNREADABLE), Do::Again],
        reached: "[name='discard']",
    },
    Screen {
        name: "large-text",
        hash: SHARED,
        todo: &[Do::Click(".site button")],
        reached: "html.large",
    },
    Screen {
        name: "crash",
        hash: "#/step/1",
        todo: &[Do::Choose("manufacturer", "true"), Do::Run(CRASH)],
        reached: "#failure:not([hidden]) a[download]",
    },
    Screen {
        name: "clear-asks",
        hash: "#/step/1",
        todo: &[Do::Choose("manufacturer", "true"), Do::Click("[name='clear']")],
        reached: ".ask",
    },
];
