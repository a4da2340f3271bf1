//! Where the output value stands against the threshold of articles 15 and 16, as a picture with
//! the same said in words.

use quality_award_rules::{Edition, Yuan};
use yew::prelude::*;

use crate::text::{self, result};

/// The width of the picture and its middle, where the threshold stands.
const WIDTH: u128 = 640;
const MIDDLE: u128 = WIDTH / 2;

/// The properties of [`Scale`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The output value.
    pub output: Yuan,
    /// The Measures that set the threshold.
    pub edition: &'static Edition,
    /// Whether a national title makes the output value irrelevant.
    pub national: bool,
}

/// How far to the right a value stands: below the threshold in proportion to it, above it ever
/// closer to the end, so that every value has its place.
fn place(output: Yuan, threshold: Yuan) -> u128 {
    let fen = |yuan: Yuan| {
        let hundredfold = yuan.to_decimal() * Yuan::whole(100).to_decimal();
        u128::try_from(hundredfold).unwrap_or(0).max(1)
    };
    let (output_fen, limit) = (fen(output), fen(threshold));
    match output.cmp(&threshold) {
        // A fen from the threshold is drawn beside it and not upon it.
        std::cmp::Ordering::Less => (MIDDLE * output_fen / limit).min(MIDDLE - 4),
        std::cmp::Ordering::Equal => MIDDLE,
        std::cmp::Ordering::Greater => {
            (WIDTH - MIDDLE * limit / output_fen).clamp(MIDDLE + 4, WIDTH - 6)
        }
    }
}

/// The scale from nothing to the threshold and beyond.
#[component]
pub fn Scale(props: &Props) -> Html {
    let threshold = props.edition.output_threshold;
    let words = result::scale(props.output, threshold);
    let x = place(props.output, threshold);
    let mark = format!("M{x} 40 l-9 -18 h18 z");
    html! {
        <figure class="scale">
            <svg viewBox="0 0 640 96" role="img" aria-label={words.clone()}>
                <rect class="below" x="0" y="42" width="320" height="16" />
                <rect class="above" x="320" y="42" width="320" height="16" />
                <line class="limit" x1="320" y1="34" x2="320" y2="66" />
                <path class="mark" d={mark} />
                <text x="320" y="84" text-anchor="middle">{ text::round(threshold) }</text>
                <text x="4" y="84">{ result::SCALE_BELOW }</text>
                <text x="636" y="84" text-anchor="end">{ result::SCALE_ABOVE }</text>
            </svg>
            <figcaption>
                { words }
                if props.national { { result::SCALE_NATIONAL } }
            </figcaption>
        </figure>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_has_its_place() {
        let threshold = Yuan::whole(100_000_000);
        for (yuan, x) in [
            ("0", 0),
            ("50000000", 160),
            ("99999999.99", 316),
            ("100000000", 320),
            ("100000000.01", 324),
            ("200000000", 480),
            ("999999999999999.99", 634),
        ] {
            assert_eq!(place(yuan.parse().unwrap(), threshold), x, "{yuan}");
        }
    }
}
