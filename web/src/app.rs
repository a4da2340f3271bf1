//! The page: every question, the verdict and the form.

use quality_award_rules::{Condition, Nature, Question, assess};
use yew::prelude::*;

use crate::components::choice::{Choice, YES_NO};
use crate::components::download::Download;
use crate::components::output::Output;
use crate::components::products::Products;
use crate::components::verdict::Verdict;
use crate::components::yes_no;
use crate::draft::{Action, Draft};
use crate::platform::page;
use crate::text::{self, Section};

/// The whole page.
#[component]
pub fn App() -> Html {
    let draft = use_reducer(Draft::default);
    let assessment = assess(&draft.facts());
    use_effect_with((), |()| page::set_ready());
    html! {
        <main>
            <h1>{ text::TITLE }</h1>
            <p>{ text::INTRODUCTION }</p>
            { for text::SECTIONS.iter().map(|section| questions(&draft, section)) }
            <Products draft={draft.clone()} />
            <Output draft={draft.clone()} />
            { questions(&draft, &text::LAST) }
            <Verdict assessment={assessment.clone()} />
            <Download {draft} {assessment} />
        </main>
    }
}

fn questions(draft: &UseReducerHandle<Draft>, section: &Section) -> Html {
    html! {
        <section>
            <h2>{ section.heading }</h2>
            { for section.questions.iter().map(|question| choice(draft, *question)) }
        </section>
    }
}

fn choice(draft: &UseReducerHandle<Draft>, question: Question) -> Html {
    let onchoose = {
        let draft = draft.clone();
        move |value: Option<&'static str>| {
            draft.dispatch(Action::Answer(question, value.map(|value| value == "true")));
        }
    };
    let field = quality_award_rules::Field::from(question);
    let evaluative = Condition::of(field).is_some_and(|c| c.nature() == Nature::Evaluative);
    let hint = if evaluative { text::EVALUATIVE_HINT } else { "" };
    html! {
        <Choice name={field.name()} legend={text::question(question)} {hint} answers={YES_NO}
            chosen={yes_no(draft.answer(question))} {onchoose} />
    }
}
