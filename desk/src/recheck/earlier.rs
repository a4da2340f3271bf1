//! Earlier winners (article 10): 「市长质量奖获奖企业生产的产品被复评为同级名牌产品的，不得再次申报市长质量奖」.

use application::draft::Draft;
use application::typed::line::line;
use docx::pattern::same;
use quality_award_rules::{Assessment, Edition, Question, Title, assess_under};

use crate::register::Winner;

/// What earlier registers say of an enterprise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier {
    /// The years in which it was awarded.
    pub years: Vec<u16>,
    /// Its products, by place, that held a title of the same level when it was awarded.
    pub same_level: Vec<usize>,
    /// Whether the form says that it was not awarded before, or does not say.
    pub not_said: bool,
}

/// Looks an enterprise up by its credit code, and its products by their names.
#[must_use]
pub fn earlier(code: &str, draft: &Draft, winners: &[Winner]) -> Option<Earlier> {
    if code.is_empty() {
        return None;
    }
    let known: Vec<&Winner> = winners.iter().filter(|it| it.code == code).collect();
    let mut years: Vec<u16> = known.iter().map(|it| it.year).collect();
    years.sort_unstable();
    years.dedup();
    if years.is_empty() {
        return None;
    }
    let then = |name: &str, title: Title| {
        let of = |it: &&Winner| {
            it.products.iter().any(|(of, level)| same(of, name) && level == title.name())
        };
        known.iter().any(of)
    };
    let products = draft.products.iter().flatten().enumerate();
    let same_level = products.filter(|(_, product)| match product.title {
        Some(title @ (Title::National | Title::Regional)) => then(&line(&product.name), title),
        Some(Title::Untitled) | None => false,
    });
    Some(Earlier {
        years,
        same_level: same_level.map(|(at, _)| at).collect(),
        not_said: draft.answer(Question::AwardedBefore) != Some(true),
    })
}

impl Earlier {
    /// What the Measures would say if each of these products is a same-level reappraisal. Whether it is one the office
    /// finds out from the certificate: the register knows the level alone.
    #[must_use]
    pub fn if_reappraised(&self, draft: &Draft, edition: &'static Edition) -> Assessment {
        let mut draft = draft.clone();
        for (at, product) in draft.products.iter_mut().flatten().enumerate() {
            if self.same_level.contains(&at) {
                product.reappraised = Some(true);
            }
        }
        let mut facts = draft.facts();
        facts.set(Question::AwardedBefore, Some(true));
        assess_under(edition, &facts)
    }
}
