//! The form on paper: all of it, whatever is folded on the screen. It shows in print alone.

use ui::html;
use yew::prelude::*;

use super::Context;
use application::form::entries::Entries;
use application::form::paper::{Block, annex, blocks, cover};

/// The form as pages of A4; `complete` says whether it lacks nothing.
pub fn sheet(context: &Context, complete: bool) -> Html {
    let (draft, assessment) = (&context.draft, &context.assessment);
    let year = context.governing.year(draft);
    let entries = Entries { draft, assessment, complete, year };
    let unfinished = (!complete).then_some("unfinished");
    html! {
        <>
        <div class={classes!("sheet", unfinished)}>
            <div class="cover">{ lines(&cover(&entries)) }</div>
            { for blocks(&entries).iter().map(block) }
        </div>
        // The style sheet begins a page with the last heading of a sheet, which is its only one.
        <div class={classes!("sheet", unfinished)}>{ for annex(&entries).iter().map(block) }</div>
        </>
    }
}

fn lines(lines: &[String]) -> Html {
    lines.iter().map(|line| html! { <p>{ line.clone() }</p> }).collect()
}

fn block(block: &Block) -> Html {
    let row = |cells: &Vec<String>| {
        html! { <tr>{ for cells.iter().map(|cell| html! { <td>{ cell.clone() }</td> }) }</tr> }
    };
    match block {
        Block::Heading(heading) => html! { <h2>{ *heading }</h2> },
        Block::Line(label, text) => labelled("line", label, text),
        Block::Long(label, text) => labelled("long", label, text),
        Block::Table(head, rows) => {
            // The class of the table gives the widths of its columns.
            let class = format!("of-{}", head.len());
            html! { <table {class}><thead>{ row(head) }</thead><tbody>{ for rows.iter().map(row) }</tbody></table> }
        }
        Block::Signed(signed) => html! { <div class="signed">{ lines(signed) }</div> },
    }
}

fn labelled(class: &'static str, label: &str, text: &str) -> Html {
    html! { <div {class}><h3>{ label.to_owned() }</h3><p>{ text.to_owned() }</p></div> }
}
