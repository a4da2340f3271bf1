//! What an application says by its chosen values, block by block as the form on paper has it.

use application::form::entries::Entries;
use application::form::paper::{Block, annex, blocks};
use application::words::returned::EMPTY;
use desk::recheck::Recheck;
use desk::words::screen as words;
use yew::prelude::*;

/// The contents.
pub fn contents(recheck: &Recheck, year: Option<u16>) -> Html {
    let Recheck { draft, assessment, missing, .. } = recheck;
    let entries = Entries { draft, assessment, complete: !missing.is_incomplete(), year };
    let mut all = blocks(&entries);
    all.extend(annex(&entries));
    // What is signed and sealed stands on paper alone.
    let signed = |block: &Block| matches!(block, Block::Signed(_));
    let mut shown = Vec::new();
    let mut under = "";
    let mut rest = all.into_iter().peekable();
    while let Some(block) = rest.next() {
        match block {
            Block::Heading(heading) if rest.peek().is_some_and(|next| !signed(next)) => {
                under = heading;
                shown.push(html! { <h3>{ heading }</h3> });
            }
            Block::Heading(_) | Block::Signed(_) => {}
            Block::Line(label, text) | Block::Long(label, text) => {
                let mut pairs = vec![(label, text)];
                while let Some(Block::Line(..) | Block::Long(..)) = rest.peek() {
                    if let Some(Block::Line(label, text) | Block::Long(label, text)) = rest.next() {
                        pairs.push((label, text));
                    }
                }
                shown.push(pairs_of(pairs));
            }
            Block::Table(heads, rows) => shown.push(table(heads, rows, under)),
        }
    }
    html! {
        <section id="contents">
            <h2>{ words::CONTENTS }</h2>
            <p class="hint">{ words::CONTENTS_HINT }</p>
            { for shown }
        </section>
    }
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
