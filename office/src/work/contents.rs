//! What an application says by its chosen values, section by section of the form.

use application::form::computed::{Computed, Repeated};
use application::form::entries::Entries;
use application::form::field::{Contents, Field};
use application::form::fields::SECTIONS;
use application::words::placeholder;
use application::words::returned::EMPTY;
use desk::recheck::{OwnAnswer, Recheck};
use desk::words::screen as words;
use ui::html;
use yew::prelude::*;

/// The contents; behind them what the self-check says.
pub fn contents(recheck: &Recheck, year: Option<u16>) -> Html {
    let Recheck { draft, assessment, missing, .. } = recheck;
    let entries = Entries { draft, assessment, complete: !missing.is_incomplete(), year };
    let group = |of: Repeated, under: &str| {
        let group = entries.group(of);
        table(group.fields, group.items, under)
    };
    let section = |heading: &'static str, contents: Contents| {
        let inner = match contents {
            Contents::Products(_) => group(Repeated::Products, heading),
            Contents::Years(_) => group(Repeated::Years, heading),
            Contents::Fields(fields) => {
                let pair = |field| (Field::label_with_unit(field), entries.field(field));
                pairs_of(fields.iter().map(pair).collect())
            }
        };
        html! { <><h3>{ heading }</h3>{ inner }</> }
    };
    let computed = Computed::ALL.into_iter().filter(|of| *of != Computed::Unfinished);
    let computed = computed.map(|of| (placeholder::computed(of).to_owned(), entries.computed(of)));
    html! {
        <section id="contents">
            <h2>{ words::CONTENTS }</h2>
            <p class="hint">{ words::CONTENTS_HINT }</p>
            { for SECTIONS.iter().map(|of| section(of.heading, of.contents)) }
            if !recheck.own.is_empty() {
                <h3>{ words::OWN_FIELDS }</h3>
                { pairs_of(recheck.own.iter().map(own).collect()) }
            }
            <h3>{ words::SELF_CHECK }</h3>
            { group(Repeated::Conditions, words::SELF_CHECK) }
            { pairs_of(computed.collect()) }
        </section>
    }
}

/// An answer to a field of the office's own with its name.
fn own(answer: &OwnAnswer) -> (String, String) {
    let OwnAnswer { label, product, text } = answer;
    let name = product.map_or_else(|| label.clone(), |at| words::of_product(at, label));
    (name, text.clone())
}

fn pairs_of(pairs: Vec<(String, String)>) -> Html {
    html! {
        <dl class="said">
            { for pairs.into_iter().map(|(label, text)| {
                let text = if text.trim().is_empty() { EMPTY.to_owned() } else { text };
                html! {
                    <div><dt>{ label }</dt><dd class="paragraphs notranslate" translate="no">{ text }</dd></div>
                }
            }) }
        </dl>
    }
}

fn table(heads: Vec<String>, rows: Vec<Vec<String>>, under: &str) -> Html {
    let columns = heads.len();
    html! {
        <div class="across" tabindex="0" role="region" aria-label={words::contents_table(under)}>
            <table>
                <thead><tr>{ for heads.into_iter().map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                <tbody>
                    { for rows.into_iter().map(|row| html! {
                        <tr>{ for (0..columns).map(|at| html! {
                            <td class="notranslate" translate="no">{ row.get(at).cloned().unwrap_or_default() }</td>
                        }) }</tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}
