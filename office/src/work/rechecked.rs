//! The re-check of an application, part by part.

use application::words::{common, form, questions, returned, unread, verdict};
use desk::recheck::{Code, Recheck};
use desk::register::{Application, Change, Dispute, Side};
use desk::words::screen as words;
use quality_award_rules::{Assessment, Outcome};
use ui::html;
use ui::live::live;
use yew::prelude::*;

use super::event::Word;
use super::session::Session;

/// What an assessment comes to in a line.
fn in_a_line(assessment: &Assessment) -> String {
    let edition = assessment.edition;
    match (assessment.outcomes.only(), assessment.award) {
        (Some(outcome), Some(award)) => {
            let (at, amount) = (award.article.in_chinese(), common::award_amount(award.amount));
            format!("{}（{at}）：{amount}", common::outcome(outcome, edition))
        }
        (Some(Outcome::Unsettled), None) => desk::words::open::at_threshold(edition),
        (Some(Outcome::NoAward), None) => verdict::unmet(assessment),
        (Some(outcome), None) => common::outcome(outcome, edition),
        (None, _) => verdict::possible(assessment),
    }
}

/// What the Measures say, and what the form's own data says where that differs.
pub fn verdict_of(recheck: &Recheck) -> Html {
    let Recheck { assessment, in_form, code, of_code, late, .. } = recheck;
    let code_words = match of_code {
        Code::Missing => words::CODE_MISSING.to_owned(),
        Code::Sound => words::code_sound(code),
        Code::Remarked(remark) => words::code_remarked(
            code,
            &form::remark(application::form::remark::Remark::Code(*remark), assessment.edition),
        ),
    };
    let late_words = match late {
        Some(true) => words::LATE,
        Some(false) => words::IN_TIME,
        None => words::TIME_UNKNOWN,
    };
    let line = in_a_line(assessment);
    let notices = assessment.notices.iter();
    html! {
        <>
            <p id="verdict" class="notranslate" translate="no" key={line.clone()}
                data-outcomes={assessment.outcomes.iter().map(Outcome::name).collect::<Vec<_>>().join(",")}
                data-eligibility={assessment.eligibility().name()}>
                <strong>{ line }</strong>
            </p>
            <p>{ live(verdict::tally(assessment)) }</p>
            if let Some(share) = assessment.legal_representative_share { <p>{ verdict::share(share) }</p> }
            if let Some(other) = in_form {
                <p class="note" id="verdict-in-form">{ live(words::in_form(&in_a_line(other))) }</p>
            }
            { contradicted(recheck) }
            { for notices.map(|of| html! { <p class="hint">{ desk::words::open::notice(of, assessment.edition) }</p> }) }
            <p>{ live(code_words) }</p>
            <p>{ live(late_words) }</p>
        </>
    }
}

/// Where the verdict printed in the form is another.
fn contradicted(recheck: &Recheck) -> Html {
    html! {
        if !recheck.contradicted.is_empty() {
            <div id="printed-verdict">
                <h3>{ words::CONTRADICTED }</h3>
                <p class="hint">{ words::CONTRADICTED_HINT }</p>
                <table>
                    <thead><tr>{ for words::CONTRADICTED_HEADS.iter().map(|head| html! { <th scope="col">{ *head }</th> }) }</tr></thead>
                    <tbody>{ for recheck.contradicted.iter().map(|of| html! {
                        <tr key={of.label.clone()} data-printed={of.label.clone()}>
                            <th scope="row">{ of.label.clone() }</th>
                            <td class="notranslate paragraphs" translate="no">{ of.printed.clone() }</td>
                            <td class="notranslate paragraphs" translate="no">{ of.here.clone() }</td>
                        </tr>
                    }) }</tbody>
                </table>
            </div>
        }
    }
}

/// Where text and data differ, each with its choice.
pub fn disputes(application: &Application, session: &Session) -> Html {
    if application.disputes.is_empty() {
        return Html::default();
    }
    html! {
        <div id="disputes">
            <h3>{ returned::HEADING }</h3>
            <p class="hint">{ words::PAPER_COUNTS }</p>
            <table>
                <thead><tr>{ for returned::COLUMNS.iter().map(|head| html! { <th scope="col">{ *head }</th> }) }</tr></thead>
                <tbody>{ for application.disputes.iter().map(|of| dispute(of, application, session)) }</tbody>
            </table>
        </div>
    }
}

fn dispute(of: &Dispute, application: &Application, session: &Session) -> Html {
    let name = format!("desk.choice[{}]", of.input);
    let choose = |side: Side| {
        let (send, key, input) = (session.send.clone(), application.key.clone(), of.input.clone());
        move |_: Event| send.emit(Word::Choose(key.clone(), input.clone(), side).into())
    };
    let unreadable = match &of.change {
        Change::Nothing(why) => Some(why.clone()),
        Change::Set(_) | Change::Remove(_) => None,
    };
    let answer = |side: Side, words: &'static str, disabled: bool| {
        html! {
            <label class="check">
                <input type="radio" name={name.clone()} value={side.name()} {disabled} checked={of.side() == side}
                    onchange={choose(side)} />
                <span>{ words }<span class="hidden">{ "：" }{ of.label.clone() }</span></span>
            </label>
        }
    };
    let when = of.choice.as_ref().map(|choice| words::chosen_at(&choice.at));
    html! {
        <tr key={of.input.clone()} data-differs={of.input.clone()}>
            <th scope="row">{ of.label.clone() }</th>
            <td class="notranslate" translate="no">{ returned::side(&of.data).to_owned() }</td>
            <td class="notranslate" translate="no">
                { returned::side(&of.paper).to_owned() }
                if let Some(why) = unreadable.clone() { <span class="note">{ why }</span> }
            </td>
            <td>
                { answer(Side::Data, returned::TAKE_DATA, false) }
                { answer(Side::Paper, returned::TAKE_PAPER, unreadable.is_some()) }
                <span class="hint">{ live(when.unwrap_or_else(|| words::NOT_YET_CHOSEN.to_owned())) }</span>
            </td>
        </tr>
    }
}

/// What is missing for a complete application.
pub fn missing(recheck: &Recheck) -> Html {
    let Recheck { missing, draft, assessment, .. } = recheck;
    let edition = assessment.edition;
    let named = |place: &application::form::place::Place| {
        unread::named(&format!("form.{place}"), draft, edition).unwrap_or_default()
    };
    let remarked =
        |all: &[(application::form::place::Place, application::form::remark::Remark)]| {
            let words =
                all.iter().map(|(at, of)| format!("{}：{}", named(at), form::remark(*of, edition)));
            words.collect::<Vec<_>>()
        };
    let list = |heading: &'static str, items: Vec<String>| {
        html! {
            if !items.is_empty() {
                <h4>{ heading }</h4>
                <ul class="dots">{ for items.into_iter().map(|item| html! { <li>{ live(item) }</li> }) }</ul>
            }
        }
    };
    let mut inputs = remarked(&missing.inputs);
    inputs.extend(desk::words::paper::own_inputs(recheck, edition));
    let questions = missing.questions.iter().map(|of| questions::leaf(*of, edition)).collect();
    html! {
        <div id="missing">
            <h3>{ words::MISSING }</h3>
            if !missing.is_incomplete() { <p>{ words::COMPLETE }</p> }
            { list(words::MISSING_QUESTIONS, questions) }
            { list(words::MISSING_INPUTS, inputs) }
            { list(words::MISSING_ENCLOSURES, missing.enclosures.clone()) }
            { list(words::DOUBTFUL, remarked(&missing.doubtful)) }
        </div>
    }
}

/// What earlier registers say (article 10).
pub fn earlier(recheck: &Recheck) -> Html {
    let Some(earlier) = &recheck.earlier else { return Html::default() };
    let edition = recheck.assessment.edition;
    let then = in_a_line(&earlier.if_reappraised(&recheck.draft, edition));
    let products: Vec<String> = earlier.same_level.iter().map(|at| product(recheck, *at)).collect();
    html! {
        <div id="earlier">
            <h3>{ words::EARLIER }</h3>
            <p>{ words::earlier_years(&earlier.years, earlier.not_said) }</p>
            if products.is_empty() {
                <p>{ words::EARLIER_OTHER }</p>
            } else {
                <p>{ words::earlier_products(&products, &then, edition) }</p>
            }
        </div>
    }
}

fn product(recheck: &Recheck, at: usize) -> String {
    let name = recheck.draft.products.iter().flatten().nth(at).map(|it| it.name.trim().to_owned());
    name.filter(|name| !name.is_empty()).unwrap_or_else(|| common::product_number(at))
}

/// The other applications of the same enterprise, side by side with what differs.
pub fn twins(application: &Application, session: &Session) -> Html {
    let work = session.work.borrow();
    let own = work.rows.iter().find(|row| row.key == application.key);
    let Some(own) = own.filter(|row| row.twins > 0) else {
        return Html::default();
    };
    let others: Vec<_> = work
        .register
        .applications
        .iter()
        .zip(&work.rows)
        .enumerate()
        .filter(|(_, (it, row))| row.code == own.code && it.key != application.key)
        .collect();
    let prefer = {
        let (send, key) = (session.send.clone(), application.key.clone());
        move |_: MouseEvent| send.emit(Word::Prefer(key.clone()).into())
    };
    html! {
        <div id="twins">
            <h3>{ words::TWINS }</h3>
            <p class="hint">{ words::TWINS_HINT }</p>
            <p class="actions"><button type="button" name="desk.prefer" onclick={prefer}>{ words::PREFER }</button></p>
            { for others.into_iter().map(|(at, (other, row))| {
                let differences = desk::recheck::compared(application, other, &work.standard, work.edition);
                html! {
                    <>
                        <p><a href={format!("#/application/{}", at + 1)}>{ words::twin(row) }</a></p>
                        if differences.is_empty() { <p>{ words::TWIN_SAME }</p> } else {
                            <table>
                                <thead><tr>{ for words::TWIN_HEADS.iter().map(|head| html! { <th scope="col">{ *head }</th> }) }</tr></thead>
                                <tbody>{ for differences.into_iter().map(|(label, one, two)| html! {
                                    <tr>
                                        <th scope="row">{ label }</th>
                                        <td class="notranslate" translate="no">{ returned::side(&one).to_owned() }</td>
                                        <td class="notranslate" translate="no">{ returned::side(&two).to_owned() }</td>
                                    </tr>
                                }) }</tbody>
                            </table>
                        }
                    </>
                }
            }) }
        </div>
    }
}
