//! The screen of the year's money: the rule of the division, its shares, the totals.

use application::words::common;
use desk::allot::{Allotment, FACTORS, UNITS, method_name, methods};
use desk::fund::Division;
use desk::paper::Kind;
use desk::register::FundSetting;
use desk::words::{self as desk_words, allot as allot_words, screen as words};
use quality_award_rules::{Tier, Yuan};
use ui::html;
use ui::live::live;
use yew::prelude::*;

use super::event::Word;
use super::parts::{Box, Select, paper_button, report, text_box};
use super::picture::bar;
use super::session::Session;

/// The screen.
pub fn fund(session: &Session) -> Html {
    let (allotment, edition) = {
        let work = session.work.borrow();
        (work.allotment(), work.edition)
    };
    html! {
        <>
            <h1 tabindex="-1">{ words::FUND }</h1>
            { for desk_words::silence(edition).into_iter().map(|sentence| html! { <p class="hint">{ sentence }</p> }) }
            <div class="beside">
                <section>
                    <h2>{ words::RULE }</h2>
                    { rule(session, &allotment) }
                </section>
                <section>
                    <h2>{ words::TOTALS }</h2>
                    { totals(session, &allotment) }
                </section>
            </div>
            <section class="wide">
                <h2>{ words::SHARES }</h2>
                <p>{ live(allot_words::taking_part(&allotment)) }</p>
                { match &allotment.division {
                    Ok(division) => shares(session, division),
                    Err(why) => html! {
                        <>
                            <p class="wrong" id="fund-refused" role="alert">{ live(allot_words::why(why)) }</p>
                            { by_hand_rows(session, &allotment) }
                        </>
                    },
                } }
            </section>
            <section>
                { report(session) }
                <p class="actions">
                    { paper_button(session, Kind::Division, None, true) }
                    { xlsx(session) }
                </p>
            </section>
        </>
    }
}

fn xlsx(session: &Session) -> Html {
    let session = session.clone();
    html! {
        <button type="button" data-export="xlsx" onclick={move |_: MouseEvent| session.export_xlsx()}>
            { words::XLSX }
        </button>
    }
}

/// The inputs of the rule.
fn rule(session: &Session, allotment: &Allotment) -> Html {
    let work = session.work.borrow();
    let method = method_name(&work.register.fund).to_owned();
    let options =
        methods().map(|(name, of)| (name.into(), desk_words::method(&of).into())).to_vec();
    let units = UNITS.map(|(name, unit)| (name.into(), desk_words::unit(unit).into())).to_vec();
    let unit = work.register.fund.texts.get(FundSetting::Unit);
    let unit = if unit.is_empty() { "yuan" } else { unit }.to_owned();
    let set =
        |setting: FundSetting| session.send.reform(move |text| Word::Fund(setting, text).into());
    let input = |setting: FundSetting| setting_box(session, setting, allotment);
    html! {
        <>
            { input(FundSetting::Total) }
            { input(FundSetting::Plan) }
            <Select name="fund.method" label={allot_words::setting(FundSetting::Method)} {options}
                chosen={method.clone()} onchoose={set(FundSetting::Method)} />
            <Select name="fund.unit" label={allot_words::setting(FundSetting::Unit)} options={units}
                chosen={unit} onchoose={set(FundSetting::Unit)} />
            { input(FundSetting::Floor) }
            { input(FundSetting::Cap) }
            if method == "weighted" {
                <p class="hint">{ words::WEIGHTS_HINT }</p>
                { for FACTORS.iter().map(|factor| input(factor.setting)) }
            }
            if method == "tiers" { { input(FundSetting::Tiers) } }
        </>
    }
}

fn setting_box(session: &Session, setting: FundSetting, allotment: &Allotment) -> Html {
    let work = session.work.borrow();
    let fault = match &allotment.division {
        Err(desk::allot::Why::Setting(fault)) if fault.setting() == Some(setting) => {
            allot_words::fault(fault)
        }
        Ok(_) | Err(_) => String::new(),
    };
    let budget = match &allotment.balance {
        Some(Err(fault)) if setting == FundSetting::Budget => allot_words::fault(fault),
        Some(_) | None => String::new(),
    };
    text_box(Box {
        name: format!("fund.{}", setting.name()),
        label: allot_words::setting(setting),
        hint: allot_words::hint(setting, work.edition),
        value: work.register.fund.texts.get(setting),
        fault: if budget.is_empty() { fault } else { budget },
        lines: if setting == FundSetting::Tiers { 4 } else { 1 },
        take: session.send.reform(move |text| Word::Fund(setting, text).into()),
    })
}

/// The awards of articles 14 and 15, and all together against the budget.
fn totals(session: &Session, allotment: &Allotment) -> Html {
    let work = session.work.borrow();
    let edition = work.edition;
    let whole = allotment.total.unwrap_or(Yuan::whole(0));
    let lines: Vec<(String, Option<Yuan>)> = match &allotment.totals {
        Ok(totals) => {
            let fixed = Tier::ALL.into_iter().filter_map(|tier| {
                let total = totals.tier(tier)?;
                Some((allot_words::tier_total(tier, total, edition), Some(total.awards)))
            });
            let fund = allotment.division.as_ref().ok().map(|division| {
                let (count, sum) = (division.shares.len(), division.given());
                (allot_words::together(Tier::QualityFund, count, sum, edition), Some(sum))
            });
            let unsettled = (totals.unsettled > 0)
                .then(|| (words::at_threshold(totals.unsettled, edition), None));
            fixed.chain(fund).chain(unsettled).collect()
        }
        Err(_) => vec![(words::TOO_MUCH.to_owned(), None)],
    };
    let line = |(line, sum): (String, Option<Yuan>)| {
        html! { <li>{ live(line) }{ sum.map(|sum| bar(sum, whole)) }</li> }
    };
    html! {
        <>
            if !allotment.doubled.is_empty() {
                <p class="note" id="fund-doubled">{ live(allot_words::doubled(&allotment.doubled)) }</p>
            }
            <ul class="sums">{ for lines.into_iter().map(line) }</ul>
            if let Some(total) = allotment.total {
                <p id="fund-total" data-total={total.to_string()}><strong>{ live(words::total(total)) }</strong></p>
            }
            { setting_box(session, FundSetting::Budget, allotment) }
            if let Some(Ok(balance)) = allotment.balance { <p>{ live(desk_words::over_budget(balance)) }</p> }
        </>
    }
}

/// The shares, each with its bar and its steps.
fn shares(session: &Session, division: &Division) -> Html {
    let work = session.work.borrow();
    let by_hand = method_name(&work.register.fund) == "by_hand";
    let whole = division.source.amount();
    let row = |share: &desk::fund::Share| {
        let steps = desk_words::steps(division, share);
        html! {
            <tr key={share.key.clone()} data-key={share.key.clone()} data-share={share.amount.to_string()}>
                <th scope="row" class="notranslate" translate="no">{ share.name.clone() }</th>
                <td class="figures">{ live(common::figures(share.amount)) }</td>
                <td class="part-of">{ live(words::part(share.amount, whole)) }{ bar(share.amount, whole) }</td>
                <td>
                    if by_hand { { sum(session, &share.key, &share.name) } }
                    <details>
                        <summary>{ words::STEPS }<span class="hidden">{ "：" }{ share.name.clone() }</span></summary>
                        <ol class="todo">{ for steps.into_iter().map(|step| html! { <li>{ live(step) }</li> }) }</ol>
                    </details>
                </td>
            </tr>
        }
    };
    let left = desk_words::left_over(division.left_over, division.unit);
    html! {
        <>
            <p>{ live(desk_words::source(&division.source)) }</p>
            { for left.into_iter().map(|sentence| html! { <p class="note">{ live(sentence) }</p> }) }
            <table id="shares">
                <caption class="hidden">{ words::SHARES }</caption>
                <thead><tr>{ for words::SHARE_HEADS.iter().enumerate().map(|(at, head)| html! {
                    <th scope="col" class={(at == 1).then_some("figures")}>{ *head }</th>
                }) }</tr></thead>
                <tbody>{ for division.shares.iter().map(row) }</tbody>
            </table>
        </>
    }
}

/// The sums by hand while there is no division of them yet.
fn by_hand_rows(session: &Session, allotment: &Allotment) -> Html {
    let work = session.work.borrow();
    if method_name(&work.register.fund) != "by_hand" {
        return Html::default();
    }
    let rows = work.rows.iter().filter(|row| allotment.selected.contains(&row.key));
    html! {
        <table id="shares">
            <caption class="hidden">{ words::SHARES }</caption>
            <thead><tr><th scope="col">{ words::SHARE_HEADS[0] }</th><th scope="col">{ words::SHARE_HEADS[1] }</th></tr></thead>
            <tbody>
                { for rows.map(|row| html! {
                    <tr key={row.key.clone()} data-key={row.key.clone()}>
                        <th scope="row" class="notranslate" translate="no">{ words::who(row) }</th>
                        <td>{ sum(session, &row.key, &words::who(row)) }</td>
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

/// The input of a sum by hand.
fn sum(session: &Session, key: &str, who: &str) -> Html {
    let work = session.work.borrow();
    let value = work.register.fund.sum(key).to_owned();
    let of = key.to_owned();
    let take = session.send.reform(move |text| Word::Sum(of.clone(), text).into());
    let (oninput, onchange) = ui::typing::typing(&value, take);
    html! {
        <input type="text" name={format!("fund.share[{key}]")} autocomplete="off" {value} {oninput} {onchange}
            aria-label={words::sum_of(who)} />
    }
}
