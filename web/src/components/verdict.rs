//! The verdict: what the answers come to so far. There is one on every screen of the questions
//! and one at the head of the result.

use quality_award_rules::{
    Amount, Assessment, Award, Eligibility, Finding, Grant, Notice, Outcome, Set, Tier,
};
use ui::html;
use yew::prelude::*;

use super::basis::quoted;
use super::{Context, link};
use crate::route::Route;
use application::words::common;
use application::words::verdict::{self as words, Standing};
use ui::icon::{Icon, icon};

/// The element by which other programs and assistive technology read the verdict. Its attributes are those of
/// the rules. Programs that translate a page or replace its texts are asked to leave it as it is.
pub fn element(assessment: &Assessment, inner: Html) -> Html {
    let eligibility = assessment.eligibility();
    html! {
        <section id="verdict" class={format!("verdict notranslate {}", eligibility.name())} role="status"
            aria-live="polite" aria-atomic="false" translate="no" tabindex="-1"
            data-eligibility={eligibility.name()} data-outcomes={names(assessment.outcomes)}
            data-if-qualified={names(assessment.if_qualified.outcomes)}
            data-award={assessment.award.map(|award| award.tier.outcome().name())}>
            { inner }
        </section>
    }
}

/// The names of the outcomes, as the page's attributes have them.
fn names(outcomes: Set<Outcome>) -> String {
    let mut names = String::new();
    for outcome in outcomes.iter() {
        names += if names.is_empty() { "" } else { "," };
        names += outcome.name();
    }
    names
}

/// The card of the questions. What follows the conditions is the screen's own; `settled_early` says that questions
/// are left which cannot change the verdict.
pub fn card(context: &Context, settled_early: bool, behind: Html) -> Html {
    let assessment = &context.assessment;
    let inner = html! {
        <>
            { top(context) }
            <div>
                { pending(assessment) }
                if settled_early { <p class="hint">{ words::SETTLED_EARLY }</p> }
                { behind }
            </div>
        </>
    };
    element(assessment, inner)
}

/// Tier, amount and article. Whenever a word of it changes, all of it is made anew, so that a text which another
/// program has put in its place goes too.
fn top(context: &Context) -> Html {
    let assessment = &*context.assessment;
    let (on, sentence) = (words::rests_on(assessment), words::sentence(assessment));
    let standing = Standing::of(assessment);
    let unmet = words::unmet(assessment);
    let ineligible = matches!(standing, Standing::Ineligible);
    let eligible = assessment.eligibility() == Eligibility::Eligible;
    let known = match standing {
        Standing::Ineligible => html! { <p>{ unmet.clone() }</p> },
        Standing::Award(award) => amount(award, context),
        Standing::Unsettled => unsettled(context),
        Standing::Open => possibilities(assessment),
    };
    html! {
        <div key={format!("{on}{sentence}{unmet}")}>
            <p class="label">
                if eligible { <span class="good">{ icon(Icon::Ok) }{ on }</span> } else { { on } }
                <span class="hidden">{ sentence }</span>
            </p>
            <h2 class="tier">
                if ineligible { <span class="bad">{ icon(Icon::No) }</span> }
                { words::heading(standing) }
            </h2>
            { known }
        </div>
    }
}

/// The amount in large figures, and the article that grants it.
fn amount(award: Award, context: &Context) -> Html {
    let assessment = &context.assessment;
    let (figure, unit) = words::figure(award);
    let title = assessment.notices.contains(Notice::TitleValidityUnsettled);
    html! {
        <>
            if let Amount::Fixed(yuan) = award.amount {
                <p class="amount">
                    <b>{ figure }</b>{ unit }
                    <small>{ common::yuan(yuan) }{ "，" }{ common::award_capitals(award.amount) }</small>
                </p>
            } else {
                <p class="amount"><strong>{ words::FUND }</strong><small>{ words::FUND_AMOUNT }</small></p>
            }
            { quoted(award.article, context) }
            if let Some(share) = assessment.legal_representative_share {
                <p class="hint">{ words::share(share) }</p>
            }
            if title {
                <p class="hint">{ link(&Route::Result, "", words::TITLE_LAPSED) }</p>
            }
        </>
    }
}

/// Both articles around the one output value that neither names.
fn unsettled(context: &Context) -> Html {
    let edition = context.assessment.edition;
    let sides = [Tier::RegionalBrand, Tier::QualityFund].map(|tier| edition.grants(tier));
    let quote = |side: Grant| quoted(side.article, context);
    html! {
        <>
            <p>{ words::at_threshold(edition) }</p>
            { for sides.into_iter().map(quote) }
        </>
    }
}

/// Every outcome that is left, with what it gives. Readers who hear the page have heard it in the sentence above.
fn possibilities(assessment: &Assessment) -> Html {
    let entry = |outcome: Outcome| {
        let (at, amount) = words::possibility(outcome, assessment)?;
        let award = outcome != Outcome::NoAward;
        Some(
            html! { <div><dt>{ at }</dt><dd>if award { <b>{ amount }</b> } else { { amount } }</dd></div> },
        )
    };
    html! {
        <dl class="pairs" aria-hidden="true">
            { for assessment.outcomes.iter().filter_map(entry) }
        </dl>
    }
}

/// What is still to be confirmed of the seventeen conditions.
fn pending(assessment: &Assessment) -> Html {
    if assessment.eligibility() == Eligibility::Ineligible {
        return Html::default();
    }
    let left = words::count(assessment, Finding::Unknown);
    let met = words::count(assessment, Finding::Met);
    let tally = words::tally(assessment);
    let settled = assessment.if_qualified.outcomes.only().is_some();
    // In hundredths of the width; there are seventeen conditions.
    let width = format!("{}%", met * 100 / (met + left).max(1));
    html! {
        <div class="pending" key={format!("{left} {met} {settled}")}>
            if !settled {
                <p>{ words::THREE_LEFT }</p>
            }
            if left == 0 {
                <p class="good">{ icon(Icon::Ok) }<strong>{ words::ALL_MET }</strong></p>
            } else if settled {
                <p class="wait">{ icon(Icon::Wait) }<strong>{ words::pending(left) }</strong></p>
            }
            if settled || met > 0 {
                <svg class="meter" aria-hidden="true"><rect {width} height="8" /></svg>
                <p class="hint">{ tally }</p>
            }
        </div>
    }
}

/// On narrow screens the verdict in a line, until the card itself comes into view; it leads to the card.
pub fn bar(assessment: &Assessment) -> Html {
    let (what, why) = words::bar(assessment);
    let onclick = |event: MouseEvent| {
        event.prevent_default();
        browser::focus::focus("#verdict");
    };
    html! {
        <a class="bar notranslate" translate="no" href="#" {onclick}>
            <b key={what.clone()}>{ what.clone() }</b>
            <span key={why.clone()}>{ why.clone() }</span>
        </a>
    }
}
