//! The screens of the desk, each in its states. They follow each other: forty files are taken in once, and each state
//! goes on from the one before.

use crate::states::{Do, Screen, UNFOLD, plain};

/// Takes back what the list was searched for.
const SEEK_NOTHING: &str =
    "const it = document.querySelector(\"[name='desk.search']\"); it.value = '';
    it.dispatchEvent(new InputEvent('input', { bubbles: true }))";

/// A state of the screen that stands there.
const fn then(name: &'static str, todo: &'static [Do], reached: &'static str) -> Screen {
    Screen { name, hash: "", todo, reached }
}

/// Every screen and state, in the order in which they are visited, from the screen that makes editions on. Without an
/// address, the screen before stays.
pub const DESK: &[Screen] = &[
    then(
        "desk-empty",
        &[
            Do::Type("office.year", "2026"),
            Do::Type("office.deadline", "2026-07-15"),
            Do::Go("#/intake"),
        ],
        "#desk-drop",
    ),
    then("desk-table", &[Do::Forty], "#applications[data-count='39']"),
    then("desk-columns", &[Do::Run(UNFOLD)], "details[open] [name='desk.column.applicant']"),
    then("desk-by-district", &[Do::Click("[name='desk.grouped']")], "#applications .group"),
    then(
        "desk-none-found",
        &[Do::Type("desk.search", "无此企业")],
        "#applications[data-count='0']",
    ),
    plain("desk-earlier-winner", "#/application/7", "#earlier"),
    plain("desk-twins", "#/application/1", "#recheck"),
    plain("desk-differs", "#/application/33", "[data-differs]"),
    plain("desk-incomplete", "#/application/34", "#missing"),
    Screen {
        name: "desk-decided",
        hash: "#/intake",
        todo: &[
            Do::Run(SEEK_NOTHING),
            Do::Click("[name='desk.select_all']"),
            Do::Click("[name='desk.decide.award']:not(:disabled)"),
        ],
        reached: "#applications input:checked",
    },
    then(
        "desk-selection-hidden",
        &[Do::Click("[name='desk.district'] option[value='宁城县']")],
        "#desk-selection-hidden",
    ),
    then(
        "desk-set-aside",
        &[Do::Click("[name='desk.aside[扫描.pdf]']"), Do::Click("#done-with summary")],
        "#done-with[open]",
    ),
    plain("desk-fund", "#/fund", "tr[data-share]"),
    then(
        "desk-fund-weighted",
        &[
            Do::Click("[name='fund.method'] option[value='weighted']"),
            Do::Type("fund.weight.output", "1"),
        ],
        "tr[data-share]",
    ),
    then(
        "desk-fund-refused",
        &[Do::Type("fund.floor", "90万元"), Do::Click("[data-export='division']")],
        "#fund-refused",
    ),
    plain("desk-notice", "#/notice", "[name='notice.date']"),
    then("desk-notice-days", &[Do::Type("notice.date", "2026-09-30")], "#notice-days[data-last]"),
    then(
        "desk-notice-stale",
        &[Do::Type("notice.text.public-notice", "（补充）"), Do::Type("notice.date", "0")],
        "[data-stale='public-notice']",
    ),
    then(
        "desk-holidays-doubtful",
        &[Do::Type(
            "notice.holidays",
            "国务院办公厅关于2027年部分节假日安排的通知：一、元旦：1月1日（周六）放假，共3天。",
        )],
        "#holidays-faults",
    ),
    Screen {
        name: "desk-cleared",
        hash: "#/intake",
        todo: &[Do::Click("[name='desk.clear']")],
        reached: "[name='desk.undo']",
    },
];
