//! Where the enterprise stands between the tiers of articles 14 to 16 and from the threshold, as a
//! picture with the same in words.

use quality_award_rules::{Assessment, Outcome, Tier, Yuan};
use yew::prelude::*;

use application::words::{common, result};

/// The width of the picture and its middle, where the threshold stands.
const WIDTH: u128 = 360;
const MIDDLE: u128 = WIDTH / 2;

/// How far to the right a value stands: below the threshold in proportion to it, above it ever
/// closer to the end, so that every value has its place.
fn place(output: Yuan, threshold: Yuan) -> u128 {
    let fen = |yuan: Yuan| u128::from(yuan.fen()).max(1);
    let (output_fen, limit) = (fen(output), fen(threshold));
    match output.cmp(&threshold) {
        // A value one fen from the threshold stands beside it and not upon it.
        std::cmp::Ordering::Less => (MIDDLE * output_fen / limit).clamp(6, MIDDLE - 4),
        std::cmp::Ordering::Equal => MIDDLE,
        std::cmp::Ordering::Greater => {
            (WIDTH - MIDDLE * limit / output_fen).clamp(MIDDLE + 4, WIDTH - 6)
        }
    }
}

/// The three tiers as fields, the national one over the whole width because no output value
/// limits it, and under them the output value.
pub fn scale(output: Option<Yuan>, assessment: &Assessment) -> Html {
    let edition = assessment.edition;
    let threshold = edition.output_threshold;
    let words = result::scale(output, assessment);
    let field = |tier: Tier, x: u16, y: u16, width: u16| {
        let outcome = tier.outcome();
        let state = match assessment.outcomes.only() {
            Some(only) if only == outcome => "reached",
            _ if assessment.outcomes.contains(outcome) => "possible",
            _ => "out",
        };
        html! {
            <g class={state}>
                <rect x={x.to_string()} y={y.to_string()} width={width.to_string()} height="34" />
                <text x={(x + width / 2).to_string()} y={(y + 22).to_string()} text-anchor="middle">
                    { result::scale_field(tier, edition) }
                </text>
            </g>
        }
    };
    let mark = |output: Yuan| {
        let x = place(output, threshold);
        // The word stands under its mark as far as the edges let it, and clear of the threshold's.
        let word =
            if x < MIDDLE { x.clamp(22, MIDDLE - 52) } else { x.clamp(MIDDLE + 52, WIDTH - 22) };
        html! {
            <g class="mark">
                <path d={format!("M{x} 80 l-6 11 h12 z")} />
                <text x={word.to_string()} y="106" text-anchor="middle">{ result::SCALE_OWN }</text>
            </g>
        }
    };
    let unsettled = assessment.outcomes.contains(Outcome::Unsettled);
    html! {
        <figure class="scale">
            <svg viewBox="0 0 360 112" role="img" aria-label={words.clone()}>
                { field(Tier::NationalBrand, 1, 2, 358) }
                { field(Tier::QualityFund, 1, 40, 178) }
                { field(Tier::RegionalBrand, 181, 40, 178) }
                <line class={classes!("limit", unsettled.then_some("possible"))}
                    x1="180" y1="38" x2="180" y2="92" />
                <text x="180" y="106" text-anchor="middle">{ common::round(threshold) }</text>
                { for output.map(mark) }
            </svg>
            <figcaption>{ words }</figcaption>
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
            ("0", 6),
            ("50000000", 90),
            ("99999999.99", 176),
            ("100000000", 180),
            ("100000000.01", 184),
            ("200000000", 270),
            ("999999999999999.99", 354),
        ] {
            assert_eq!(place(yuan.parse().unwrap(), threshold), x, "{yuan}");
        }
    }
}
