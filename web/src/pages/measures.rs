//! The Measures as published, from the issuing notice to the last article, and searching them.

use std::cell::RefCell;

use quality_award_rules::{Citation, Edition, Passage, lines};
use ui::hooks::use_state;
use ui::html;
use yew::prelude::*;

use application::search::Sought;
use application::words::{measures as words, screens};
use ui::live::live;
use ui::typing::typing;

thread_local! {
    /// What was sought when the screen was left. Back shows it again, and with it the place that was left.
    static LEFT: RefCell<String> = const { RefCell::new(String::new()) };
}

/// The properties of [`Measures`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The edition to show.
    pub edition: &'static Edition,
}

/// The text of the Measures.
#[component]
pub fn Measures(props: &Props) -> Html {
    let edition = props.edition;
    let typed = use_state(|| {
        let left = browser::scroll::is_noted().then(|| LEFT.with(|left| left.borrow().clone()));
        left.unwrap_or_default()
    });
    let onsearch = {
        let typed = typed.clone();
        Callback::from(move |value: String| {
            LEFT.with(|left| left.replace(value.clone()));
            typed.set(value);
        })
    };
    let (oninput, onchange) = typing(&typed, onsearch);
    let sought = Sought::of(&typed);
    let found: Vec<Passage> =
        edition.passages().filter(|passage| sought.finds(passage, edition)).collect();
    let articles = found.iter().filter(|of| matches!(of, Passage::Article(..))).count();
    html! {
        <div class="measures">
            <h1 tabindex="-1">{ words::TITLE }</h1>
            <p class="hint">{ screens::issued(edition) }</p>
            // A label around the input would make WebKit read out the button that empties the input.
            <div class="field no-print">
                <label for="search">{ words::SEARCH }</label>
                <input type="search" id="search" name="search" autocomplete="off"
                    aria-describedby="search-hint" value={(*typed).clone()} {oninput} {onchange} />
                <p class="hint" id="search-hint">{ words::HINT }</p>
            </div>
            <p role="status">
                if !sought.is_empty() { { live(words::found(articles, found.len() - articles)) } }
            </p>
            // Apart from the box above: a list that changes its length would make the box anew.
            <div>
                // Articles stand below a heading, also where no chapter's is found.
                if !sought.is_empty() { <h2 class="hidden">{ words::FOUND }</h2> }
                { for found.iter().map(|passage| shown(passage, &sought, edition)) }
            </div>
        </div>
    }
}

fn shown(passage: &Passage, sought: &Sought, edition: &Edition) -> Html {
    match passage {
        Passage::Chapter(line) => html! { <h2 class="chapter">{ marked(line, sought) }</h2> },
        Passage::Line(line) if *line == edition.title => {
            html! { <h2 class="chapter">{ marked(line, sought) }</h2> }
        }
        Passage::Line(line) => html! { <p class="around">{ marked(line, sought) }</p> },
        Passage::Article(number, article) => {
            let part = sought.at().filter(|at| *at != Citation::article(*number));
            let part = part.and_then(|_| sought.cited(*number, edition));
            let line = |line: &'static str| {
                let line = part.map_or_else(|| marked(line, sought), |part| within(line, part));
                html! { <p>{ line }</p> }
            };
            let heading = Citation::article(*number).in_chinese().to_string();
            html! {
                <section class="article" key={*number}>
                    <h3 id={format!("article-{number}")} tabindex="-1">{ marked(&heading, sought) }</h3>
                    { for lines(article).map(line) }
                </section>
            }
        }
    }
}

/// The line with what is sought marked.
fn marked(line: &str, sought: &Sought) -> Html {
    let piece = |(found, piece): (bool, &str)| {
        let piece = piece.to_owned();
        if found {
            html! { <mark>{ piece }</mark> }
        } else {
            piece.into()
        }
    };
    sought.marked(line).into_iter().map(piece).collect()
}

/// The line with the words marked that belong to a cited paragraph or item.
fn within(line: &'static str, part: &'static str) -> Html {
    let cited = lines(part).find_map(|of| line.split_once(of).map(|around| (around, of)));
    match cited {
        Some(((before, after), cited)) => html! { <>{ before }<mark>{ cited }</mark>{ after }</> },
        None => line.into(),
    }
}
