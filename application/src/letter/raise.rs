//! Every way to a better tier: what must change, and how it is now.

use quality_award_rules::{Citation, Condition, Field, Question, Tier, Title};

use super::{Letter, best};
use crate::words::common::{citations, round};
use crate::words::letter as words;
use crate::words::world;

/// A better tier and what it takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// The tier.
    pub tier: Tier,
    /// What it gives, in a word.
    pub gives: String,
    /// The article that grants it.
    pub article: Citation,
    /// What must change.
    pub needs: Vec<Need>,
}

/// One thing that must change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// What must be.
    pub must: String,
    /// What is now.
    pub now: String,
    /// What the reader should know about it; empty where there is nothing.
    pub note: String,
}

/// The ways with the fewest changes first, of equal ones the lower tier.
#[must_use]
pub fn ways(letter: &Letter<'_>) -> Vec<Way> {
    let assessment = letter.assessment;
    let edition = assessment.edition;
    // The ways come best tier first.
    let mut better: Vec<_> = assessment.improvements.iter().collect();
    better.reverse();
    better.sort_by_key(|way| way.changes.iter().count());
    let ways = better.into_iter().map(|improvement| {
        let mut unmet = Vec::new();
        let mut needs = Vec::new();
        for field in improvement.changes.iter() {
            match field {
                Field::Question(question) => unmet.push(question),
                Field::Products => needs.push(titled(improvement.tier, letter)),
                Field::OutputValue => needs.extend(improvement.output.map(|output| Need {
                    must: format!("产值须超过{}", round(output.more_than)),
                    now: words::shortfall(output.short_by, output.more_than),
                    note: String::new(),
                })),
            }
        }
        // The conditions themselves are listed under what is missing.
        let condition = match unmet[..] {
            [] => None,
            [one] => Some(words::condition(Condition::Plain(one), edition)),
            [..] => Some(words::all_unmet(unmet.len())),
        };
        needs.splice(
            0..0,
            condition.map(|must| Need { must, now: words::UNMET.to_owned(), note: String::new() }),
        );
        Way {
            tier: improvement.tier,
            gives: words::gives(improvement.tier, edition),
            article: edition.grants(improvement.tier).article,
            needs,
        }
    });
    ways.collect()
}

/// That a product must hold the title of a tier.
fn titled(tier: Tier, letter: &Letter<'_>) -> Need {
    let edition = letter.assessment.edition;
    let facts = letter.draft.facts();
    let title = words::title_for(tier);
    let mut must = words::must_hold(title);
    if facts.answer(Question::AwardedBefore) == Some(true) {
        let bar = edition.requires(Condition::NotBarredByReappraisal);
        must += &words::not_reappraised(&citations(bar.articles));
    }
    let held = best(&facts);
    let now = match held {
        Some(held) if !held.usable && held.product.title != Some(Title::Untitled) => {
            words::barred(held.product.title)
        }
        Some(held) => words::holds(held.product.title),
        None => words::holds(None),
    };
    Need { must, now, note: world::evaluation_ended() }
}

impl Way {
    /// The way in a sentence: `100万元（第十五条）：产值须超过1亿元；现为6,500万元，差额超过3,500万元。`
    #[must_use]
    pub fn sentence(&self) -> String {
        let needs: Vec<String> = self.needs.iter().map(Need::sentence).collect();
        format!("{}（{}）：{}。", self.gives, self.article.in_chinese(), needs.join("；"))
    }
}

impl Need {
    fn sentence(&self) -> String {
        let note = if self.note.is_empty() {
            String::new()
        } else {
            format!("（{}）", self.note.trim_end_matches('。'))
        };
        format!("{}{note}；现为{}", self.must, self.now)
    }
}
