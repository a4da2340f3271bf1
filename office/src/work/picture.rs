//! Where the money of the fund goes, as bars. The table beside it says the same in words.

use desk::fund::Division;
use desk::words::screen as words;
use ui::html;
use yew::prelude::*;

/// The width of the picture, in its own units.
const WIDE: u64 = 1_000;

/// The height of a bar and of a bar with the room below it.
const BAR: usize = 16;
const STEP: usize = 24;

/// How many bars are drawn; more nobody tells apart.
const MOST: usize = 60;

/// The picture: a bar for each enterprise, and one for what is left over.
pub fn picture(division: &Division) -> Html {
    let fund = division.source.amount().fen().max(1);
    let left = division.left_over.total();
    let mut bars: Vec<(u64, &'static str)> =
        division.shares.iter().map(|share| (share.amount.fen(), "share")).collect();
    bars.truncate(MOST);
    if left.fen() > 0 {
        bars.push((left.fen(), "rest"));
    }
    let largest = bars.iter().map(|bar| bar.0).max().unwrap_or(1).max(1);
    let height = (bars.len() * STEP).to_string();
    // By the largest bar, so that equal shares of many enterprises are still seen.
    let bar = |(at, (fen, class)): (usize, &(u64, &'static str))| {
        let width = (u128::from(*fen) * u128::from(WIDE) / u128::from(largest)).to_string();
        html! { <rect class={*class} x="0" y={(at * STEP).to_string()} {width} height={BAR.to_string()} /> }
    };
    html! {
        <figure class="money">
            <svg viewBox={format!("0 0 {WIDE} {height}")} role="img" aria-label={words::picture(division, fund)}
                preserveAspectRatio="none">
                { for bars.iter().enumerate().map(bar) }
            </svg>
            <figcaption>{ words::PICTURE }</figcaption>
        </figure>
    }
}
