//! The Measures themselves, article by article, searchable.

use quality_award_rules::{Citation, Edition, lines};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use application::words::screens;

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
    let sought = use_state(String::new);
    let onsearch = {
        let sought = sought.clone();
        move |event: InputEvent| {
            sought.set(event.target_unchecked_into::<HtmlInputElement>().value());
        }
    };
    let sought = sought.trim();
    // The table of articles says more of each, which would cost the page 1 KB (brotli).
    let articles = (1..).map_while(|number| {
        let words = edition.words(Citation::article(number))?;
        Some((number, words))
    });
    let found: Vec<(u8, &str)> = articles.filter(|(_, words)| words.contains(sought)).collect();
    let article = |(number, words): &(u8, &'static str)| {
        html! {
            <section class="article" key={*number}>
                <h2 id={format!("article-{number}")} tabindex="-1">
                    { Citation::article(*number).in_chinese().to_string() }
                </h2>
                { for lines(words).map(|line| html! { <p>{ marked(line, sought) }</p> }) }
            </section>
        }
    };
    html! {
        <>
            <h1 tabindex="-1">{ edition.title }</h1>
            <p class="hint">{ screens::issued(edition) }</p>
            // A label around the input would make WebKit read out the button that empties the input.
            <div class="field no-print">
                <label for="search">{ screens::MEASURES_SEARCH }</label>
                <input type="search" id="search" name="search" autocomplete="off" oninput={onsearch} />
            </div>
            <p role="status">
                if !sought.is_empty() { { screens::found(found.len()) } }
            </p>
            { for found.iter().map(article) }
        </>
    }
}

/// The line with the searched text marked.
fn marked(line: &str, sought: &str) -> Html {
    if sought.is_empty() {
        return line.to_owned().into();
    }
    html! {
        { for line.split(sought).enumerate().map(|(place, piece)| html! {
            <>
                if place > 0 { <mark>{ sought.to_owned() }</mark> }
                { piece.to_owned() }
            </>
        }) }
    }
}
