//! A link that carries answers: those to the questions, the products' titles and the output value.
//! No names and no codes are in it, and nobody's server sees it: it stands behind the `#`.
//!
//! `1.` and seventeen of `y` `n` `-`, `.`, the products as pairs of letters (or `-` for "not
//! answered"), `.`, the output value in yuan (or `-`).

use quality_award_rules::{Facts, LIMITS, Product, Products, Question, Title};

const VERSION: &str = "1";

/// The longest link part that is read: more cannot come from [`encode`].
pub const MAX_BYTES: usize = 256;
const _: () = assert!(MAX_BYTES >= 2 + 17 + 1 + 2 * LIMITS.products + 1 + 18);

/// Why a link carries no answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken;

const fn letter(answer: Option<bool>) -> char {
    match answer {
        Some(true) => 'y',
        Some(false) => 'n',
        None => '-',
    }
}

const fn answer(letter: char) -> Result<Option<bool>, Broken> {
    match letter {
        'y' => Ok(Some(true)),
        'n' => Ok(Some(false)),
        '-' => Ok(None),
        _ => Err(Broken),
    }
}

/// The link part of some facts.
#[must_use]
pub fn encode(facts: &Facts) -> String {
    let questions: String = Question::ALL.into_iter().map(|q| letter(facts.answer(q))).collect();
    let product = |product: &Product| {
        let title = match product.title {
            Some(Title::National) => 'N',
            Some(Title::Regional) => 'R',
            Some(Title::None) => 'O',
            None => '-',
        };
        [title, letter(product.reappraised_at_same_level)]
    };
    let products: String = match &facts.products {
        Some(products) => products.iter().flat_map(product).collect(),
        None => "-".to_owned(),
    };
    let output = facts.output_value.map_or_else(|| "-".to_owned(), |yuan| yuan.to_string());
    format!("{VERSION}.{questions}.{products}.{output}")
}

/// The facts of a link part.
///
/// # Errors
/// [`Broken`] where it is cut short, of another version, or no link part at all.
pub fn decode(part: &str) -> Result<Facts, Broken> {
    if part.len() > MAX_BYTES {
        return Err(Broken);
    }
    let mut parts = part.splitn(4, '.');
    let mut next = || parts.next().ok_or(Broken);
    let (version, questions, products, output) = (next()?, next()?, next()?, next()?);
    if version != VERSION || questions.chars().count() != Question::ALL.len() {
        return Err(Broken);
    }
    let mut facts = Facts::default();
    for (question, letter) in Question::ALL.into_iter().zip(questions.chars()) {
        facts.set(question, answer(letter)?);
    }
    if products != "-" {
        facts.products = Some(read_products(products)?);
    }
    if output != "-" {
        facts.output_value = Some(output.parse().map_err(|_| Broken)?);
    }
    Ok(facts)
}

fn read_products(letters: &str) -> Result<Products, Broken> {
    let mut letters = letters.chars();
    let mut products = Vec::new();
    while let Some(title) = letters.next() {
        let title = match title {
            'N' => Some(Title::National),
            'R' => Some(Title::Regional),
            'O' => Some(Title::None),
            '-' => None,
            _ => return Err(Broken),
        };
        let reappraised_at_same_level = answer(letters.next().ok_or(Broken)?)?;
        products.push(Product { name: None, title, reappraised_at_same_level });
    }
    Products::new(products).map_err(|_| Broken)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(products: usize) -> Facts {
        let mut facts = Facts::default();
        for (place, question) in Question::ALL.into_iter().enumerate() {
            facts.set(question, [None, Some(true), Some(false)][place % 3]);
        }
        let product = |place: usize| Product {
            name: None,
            title: [None, Some(Title::National), Some(Title::Regional), Some(Title::None)]
                [place % 4],
            reappraised_at_same_level: [Some(true), None, Some(false)][place % 3],
        };
        facts.products = Products::new((0..products).map(product).collect()).ok();
        facts.output_value = "999999999999999.99".parse().ok();
        facts
    }

    #[test]
    fn a_link_carries_every_answer() {
        for facts in [Facts::default(), facts(0), facts(1), facts(13), facts(100)] {
            let part = encode(&facts);
            assert!(part.len() <= MAX_BYTES);
            assert!(part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.' || b == b'-'));
            assert_eq!(decode(&part), Ok(facts), "{part}");
        }
    }

    #[test]
    fn a_link_is_short_and_has_no_names() {
        let mut facts = facts(2);
        let name = quality_award_rules::ProductName::new("机密").ok();
        facts.products = Products::new(vec![Product { name, ..Product::default() }]).ok();
        assert_eq!(encode(&facts), "1.-yn-yn-yn-yn-yn-y.--.999999999999999.99");
    }

    #[test]
    fn what_is_no_link() {
        let questions = "-".repeat(17);
        for part in [
            String::new(),
            "1".to_owned(),
            "2.".to_owned() + &questions + ".-.-",
            format!("1.{questions}"),
            format!("1.{questions}.-"),
            format!("1.{}.-.-", "-".repeat(16)),
            format!("1.{}.-.-", "-".repeat(18)),
            format!("1.{}x.-.-", "-".repeat(16)),
            format!("1.{questions}.N.-"),
            format!("1.{questions}.Nx.-"),
            format!("1.{questions}.X-.-"),
            format!("1.{questions}.{}.-", "N-".repeat(101)),
            format!("1.{questions}.-."),
            format!("1.{questions}.-.-5"),
            format!("1.{questions}.-.1e9"),
            format!("1.{questions}.-.1000000000000000"),
            format!("1.{questions}.-.<script>alert(1)</script>"),
            format!("1.{questions}.-.{}", "9".repeat(10_000)),
            "长".repeat(100),
        ] {
            assert_eq!(decode(&part), Err(Broken), "{part}");
        }
    }
}
